package article

import "strings"

// walls are what pages say that stand in the way of a story or in its place.
var walls = []struct{ words, what string }{
	{"enable javascript", "a page that asks for JavaScript"},
	{"javascript is disabled", "a page that asks for JavaScript"},
	{"verify you are human", "a check that the reader is no machine"},
	{"are you a robot", "a check that the reader is no machine"},
	{"checking your browser", "a check that the reader is no machine"},
	{"access denied", "a page that denies access"},
	{"page not found", "a page that says that there is none"},
	{"404 not found", "a page that says that there is none"},
	{"no longer available", "a page that says that its story is gone"},
	{"log in to continue", "a login page"},
	{"sign in to continue", "a login page"},
	{"log in to read", "a login page"},
	{"subscribe to continue", "a page for subscribers"},
	{"subscribe to read", "a page for subscribers"},
	{"forgot your password", "a login page"},
	{"forgot password", "a login page"},
}

// looksLike tells of a document that is no story.
const looksLike = "this looks like %s and not like a story: give the page or text of the story itself"

// noStory says what a document is that is no story, "" if it may be one: a wall with next to no text, or, in a plain text,
// a list of links.
func noStory(text string, parts []part, plain bool) string {
	const (
		little = 400 // bytes of a story's text, above which no wall stands before it
		index  = 25  // lines that are no prose
	)
	prose, lines := 0, 0
	for _, p := range parts {
		s := text[p.start:p.end]
		switch {
		case p.kind == Body && isRunning(s):
			prose += len(s)
		case p.kind == Body && isDatedEntry(s):
			return ""
		case (p.kind == Body || p.kind == Boilerplate || p.kind == Subhead) && len(s) < 2*maxLine:
			lines++
		}
	}
	if prose >= little {
		return ""
	}
	lower := strings.ToLower(cutRunes(text, maxEvidence))
	for _, w := range walls {
		if strings.Contains(lower, w.words) {
			return w.what
		}
	}
	if plain && lines >= index && prose < len(text)/5 {
		return "a list of links"
	}
	return ""
}
