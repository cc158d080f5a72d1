package article

import (
	"slices"
	"strings"
	"sync"
)

// What surrounds a story on a page or a wire is known by how a line begins, by what
// it is as a whole, or by what it holds. All in lower case.
var (
	boilerplateLines = set(
		"exit mobile version", "advertisement", "advertising", "###", "# # #", "-30-", "***", "* * *", "ends", "(ends)", "end", "enditem", "end of statement", "share", "save",
		"share this", "share this article", "share this story", "print", "print this page", "comments", "leave a comment", "subscribe", "subscribe now", "sign in", "log in",
		"menu", "home", "skip to content", "skip to main content", "loading...", "continue reading", "story continues below", "story continues below advertisement",
		"article continues below", "read the full story", "top stories", "most read", "most popular", "trending", "recommended", "back to top", "follow", "tweet", "email",
		"facebook", "twitter", "whatsapp", "linkedin", "copy link", "listen to this article", "getty images", "image caption", "image source", "media caption",
		"all rights reserved", "all rights reserved.", "press release", "readout", "news release", "media note", "media release", "media advisory", "statement", "press statement",
		"for immediate release", "as delivered", "as prepared for delivery", "check against delivery", "editor's picks", "newsletter", "accept all", "reject all", "accept cookies", "accept all cookies", "manage options", "manage cookies", "manage preferences", "cookie settings", "next article", "previous article")

	// A correction may run on behind the last sentence of a story, too.
	corrections = []string{
		"this article was amended ", "this article was corrected ", "this article has been amended ", "this article has been corrected ",
		"this story was amended ", "this story was corrected ", "this story has been amended ", "this story has been corrected ",
	}

	boilerplateStarts = slices.Concat(corrections, []string{
		"©", "(c) ", "copyright ©", "copyright (c)", "copyright 19", "copyright 20", "read more:", "read more on", "read also:", "(more:", "more:", "(related:", "(read more", "a version of this article ", "also read:", "read next:", "see also:", "see also ", "also read ", "related:",
		"related topics", "related articles:", "more from ", "more on this:", "sign up for ", "sign up to ", "subscribe to ", "follow us", "follow @", "click here", "download the ",
		"media line:", "media contact", "media inquiries", "media enquiries", "press contact", "contact:", "contacts:", "for more information", "for further information",
		"for media inquiries", "for media enquiries", "notes to editors", "note to editors", "editor's note:", "our standards:", "reporting by ", "(reporting by ", "additional reporting by ",
		"(additional reporting", "editing by ", "(editing by ", "writing by ", "(writing by ", "compiled by ", "photo:", "photos:", "photo by ", "photograph:", "photo credit", "picture:", "pictures:", "illustration:", "infographic:", "slideshow:", "photo gallery:", "podcast:", "image:", "image source:",
		"image caption:", "caption:", "video:", "watch:", "listen:", "tags:", "tag:", "topics:", "filed under:", "categories:", "category:", "share on ", "tel:", "tel.:", "phone:",
		"telephone:", "email:", "e-mail:", "fax:", "with files from ", "with inputs from ", "with agencies", "get the latest ", "get our ", "this article was originally ",
		"this story was originally ", "this article was first ", "this content was ", "the following is attributable to ", "the below is attributable to ",
		"attributable to ", "find the latest ", "download our app", "join our ", "http://", "https://", "www.", "we use cookies", "by continuing to ", "terms of ", "privacy policy",
		"follow the latest ", "support our ", "featured in ", "related video:", "related story:", "related stories:", "related article:", "advertisement - ", "read or share this story", "email the author", "this article originally was ", "this story originally ", "write a letter to the editor", "about the author:", "editor: ", "editors: ", "source: ", "keywords:", "views expressed in ", "for information media", "not an official record", "media helpline", "pr no", "press release no", "ref:", "ref.:", "reference:", "the views expressed ", "the opinions expressed ",
	})

	// A contact section closes a release or a wire story.
	contactLines = set("editorial contacts", "media contacts", "media contact", "press contacts", "press contact", "contacts", "contact", "notes to editors", "note to editors", "further information")
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// isOneOf: s is one of lines, which are short and in lower case.
func isOneOf(lines map[string]bool, s string) bool {
	return len(s) <= maxLine && lines[strings.ToLower(s)]
}

const (
	maxBoilerplate = 500  // bytes
	maxFurniture   = 2500 // bytes, of a notice
	maxCredit      = 4    // words, of whose a picture is
)

// isBoilerplate: the line or paragraph belongs to the page or the wire, not to the story.
func isBoilerplate(s string) bool {
	if len(s) > maxFurniture {
		return false
	}
	if strings.Contains(s, "\n") {
		s = oneLine(s)
	}
	lower := strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	lower = strings.TrimLeft(lower, "-•*[ ")
	if furnitureName(s, lower) != "" {
		return true
	}
	return len(s) <= maxBoilerplate && (boilerplateLines[lower] || isTagOnly(s) || isReference(s) || !strings.ContainsFunc(s, letterOrDigit) || lower != "" && opensWith(lower, startsBy()[lower[0]]) ||
		claimsRights(s, lower) || isOfFeed(lower) || isPageNumber(s, lower) || contactMarks(lower) >= 2)
}

// claimsRights: "All rights reserved", "Copyright: Ana Ruiz"; but "Copyright: ministers agree on a law after ten years".
func claimsRights(s, lower string) bool {
	return len(s) <= 200 && strings.Contains(lower, "all rights reserved") || strings.HasPrefix(lower, "copyright:") && len(strings.Fields(s)) <= maxCredit
}

// isOfFeed: the foot of a feed's entry, or the addresses of feeds that head the text of a browser without pictures.
func isOfFeed(lower string) bool {
	return strings.Contains(lower, " comments feed") || strings.HasPrefix(lower, "#alternate") || strings.HasPrefix(lower, "the post ") && strings.Contains(lower, " appeared first on ")
}

// startsBy gives the boilerplateStarts by their first byte.
var startsBy = sync.OnceValue(func() *[256][]string {
	var by [256][]string
	for _, start := range boilerplateStarts {
		by[start[0]] = append(by[start[0]], start)
	}
	return &by
})

// isPageNumber: "12", "- 3 -", "Page 3 of 7", "3/7", as they stand in the text of a PDF, "Page 3 of 7 next page". Four digits are a year.
func isPageNumber(s, lower string) bool {
	const longest = 20 // bytes
	if strings.HasPrefix(lower, "page ") && len(s) < maxLine && strings.Contains(lower, " of ") && strings.HasSuffix(lower, "page") {
		return true
	}
	if len(lower) > longest {
		return false
	}
	digits := 0
	for _, w := range strings.FieldsFunc(lower, func(r rune) bool { return r == ' ' || r == '/' || r == '-' || r == '–' }) {
		switch {
		case len(w) <= 3 && strings.Trim(w, "0123456789") == "":
			digits++
		case w != "page" && w != "of":
			return false
		}
	}
	return digits == 1 || digits == 2
}

func letterOrDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0x7f && r != '—' && r != '–' && r != '•' && r != '…'
}

// isReference: the number of a document, "SC/15630", "EUCO 20/23", or a short remark in brackets, "(OR. en)".
func isReference(s string) bool {
	if len(s) > 30 || len(strings.Fields(s)) > 3 {
		return false
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		return true
	}
	return strings.Contains(s, "/") && strings.ContainsAny(s, "0123456789") && isUpper(s)
}

// isTagOnly: a line of HTML with no text of its own.
func isTagOnly(s string) bool {
	if opensWith(s, []string{"<img ", "<script", "<iframe", "<style", "<noscript"}) {
		return true
	}
	if !strings.HasPrefix(s, "<") || !strings.HasSuffix(s, ">") {
		return false
	}
	depth := 0
	for _, r := range s {
		switch {
		case r == '<':
			depth++
		case r == '>':
			depth--
		case depth == 0 && !blank(r):
			return false
		}
	}
	return true
}

// contactMarks counts the signs of a contact paragraph: who to ask, a telephone number, an address, a copyright.
func contactMarks(lower string) int {
	phone := hasPhone(lower)
	if !phone && !holdsAny(lower, addressMarks) && !holdsAny(lower, ownerMarks) {
		return 0
	}
	n := 0
	for _, marks := range [...][]string{askMarks, ownerMarks, addressMarks} {
		if holdsAny(lower, marks) {
			n++
		}
	}
	if phone {
		n++
	}
	return n
}

var (
	askMarks     = []string{"media inquiries", "media enquiries", "press inquiries", "press enquiries", "press office", "contact:", "for inquiries", "available to answer questions", "helpline", "newsroom", "media line"}
	ownerMarks   = []string{"©", "(c) 19", "(c) 20"}
	addressMarks = []string{"@", "http://", "https://", "www."}
)

// hasPhone: a group of digits and single marks of nine digits or more, "202-555-1972", "+41 22 555 0199".
func hasPhone(s string) bool {
	digits, gap := 0, false
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b >= '0' && b <= '9':
			if digits++; digits >= 9 {
				return true
			}
			gap = false
		case (b == '-' || b == ' ' || b == '.' || b == '(' || b == ')') && digits > 0 && (!gap || b != ' '):
			gap = true
		default:
			digits, gap = 0, false
		}
	}
	return false
}

// A letterhead names the body that puts out a statement; it is no title.
var letterheads = []string{
	"department of ", "ministry of ", "office of ", "embassy of ", "permanent mission ", "the white house", "prime minister's office", "foreign ministry", "council of ", "european commission",
	"european council", "european union external action", "united nations", "u.s. department ", "us department ", "us embassy", "u.s. embassy", "government of ", "secretariat of ",
}

// isLetterhead: "U.S. DEPARTMENT OF STATE", "Office of the Spokesperson".
func isLetterhead(s string) bool {
	if len(s) > 90 || strings.ContainsAny(s, ":;?!(\"“") {
		return false
	}
	toks := tokens(s)
	small := func(t token) bool {
		return t.kind == word && !capitalised(t.text) && !nameJoiners[t.text] && t.text != "to"
	}
	return len(toks) <= 10 && opensWith(strings.ToLower(strings.ReplaceAll(s, "’", "'"))+" ", letterheads) && !slices.ContainsFunc(toks, small)
}
