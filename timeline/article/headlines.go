package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxHeadline = 250 // bytes

// headlines marks the lines before the story's first paragraph.
func headlines(text string, parts []part) {
	const most = 6
	var found []int
	for i := range parts {
		p := &parts[i]
		if p.kind != Body {
			continue
		}
		s := text[p.start:p.end]
		if p.marked {
			break
		}
		if isLetterhead(s) {
			p.kind = Boilerplate
			continue
		}
		if len(found) > 0 && numbered(s) || !headlineLike(s) && !(len(found) == 0 && shortSentence(s) && opensStory(text, parts, i+1)) {
			break
		}
		found = append(found, i)
		if len(found) > most {
			found = found[:1] // a list, not a heading
			break
		}
	}
	if !laterBody(parts, found) {
		found = found[:min(len(found), 1)]
	}
	if len(found) == 1 && !laterBody(parts, found) {
		return // a text of one line is the story
	}
	var told []string
	for _, i := range found {
		s := strings.ToLower(text[parts[i].start:parts[i].end])
		if parts[i].kind = Headline; slices.ContainsFunc(told, func(t string) bool { return saysAgain(s, t) }) {
			parts[i].kind = Boilerplate
		}
		told = append(told, s)
	}
}

// saysAgain: the headline s is the headline t, with or without a label before it: "News brief: Chad signs a pact".
func saysAgain(s, t string) bool {
	const (
		words = 3 // of a label
		least = 4 // of a headline
	)
	label, ok := strings.CutSuffix(s, ": "+t)
	return s == t || ok && len(strings.Fields(label)) <= words && len(strings.Fields(t)) >= least
}

// laterBody: a body unit follows the headlines found.
func laterBody(parts []part, found []int) bool {
	return len(found) > 0 && slices.ContainsFunc(parts[found[len(found)-1]+1:], func(p part) bool { return p.kind == Body })
}

// headlineLike: one line without the full stop of a sentence, and no slug.
func headlineLike(s string) bool {
	if len(s) > maxHeadline {
		return false
	}
	end := strings.TrimRight(s, "\"'”’»)] ")
	if strings.HasSuffix(end, ".") && !strings.HasSuffix(end, "...") || strings.HasSuffix(end, ":") || strings.HasSuffix(end, ";") || strings.HasSuffix(end, ",") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("\"'“‘«¿#", r) {
		return false // a bullet
	}
	if _, ok := readSlug(s); ok {
		return false
	}
	toks := tokens(s)
	return len(toks) < 2 || !datedEntry(toks)
}

// shortSentence: a headline may end in a full stop, but it is short then.
func shortSentence(s string) bool {
	return len(s) <= 120 && len(strings.Fields(s)) <= 16 && !strings.ContainsAny(s, "\"“")
}
