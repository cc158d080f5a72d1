package article

import (
	"slices"
	"strings"
)

// What a line is worth.
const (
	lineCost    = -40  // a line that is no prose
	knownCost   = -15  // a line that is known to be furniture, and may stand inside a story too
	stampCost   = -10  // a stamp, which may stand inside a story
	headingCost = -150 // the heading of a list of other stories
	loneCost    = -120 // prose between lines that are none: the blurb under a teaser
	mostWorth   = 600  // of one paragraph
)

// worths is what all parts are worth beside their neighbours.
func worths(text string, parts []part) []int {
	worth := make([]int, len(parts))
	for i, p := range parts {
		worth[i] = p.worth(text)
	}
	prose := func(i int) bool { return i >= 0 && i < len(parts) && worth[i] > 0 }
	out := slices.Clone(worth)
	for _, i := range blurbs(parts, worth) {
		out[i] = lineCost
	}
	for i := range parts {
		if prose(i) && !prose(i-1) && !prose(i+1) {
			out[i] += loneCost
		}
	}
	return out
}

// withoutBullet cuts the mark of an item of a list.
func withoutBullet(s string) string {
	for _, bullet := range [...]string{"* ", "+ ", "• ", "- ", "– "} {
		if rest, ok := strings.CutPrefix(s, bullet); ok {
			return rest
		}
	}
	return s
}

const maxLine = 60 // bytes of the shortest prose

// worth is what a part says for or against its standing in the story.
func (p part) worth(text string) int {
	s := text[p.start:p.end]
	switch {
	case p.shown:
		return 0
	case p.kind == Stamp:
		return stampCost
	case p.kind == Boilerplate && endsStory(s):
		return headingCost
	case p.kind == Boilerplate:
		return knownCost
	case headsAbout(s):
		return headingCost
	case isDatedEntry(s):
		return -stampCost
	case isRunning(s):
		return min(len(s), mostWorth)
	case strings.HasSuffix(s, ".") && strings.Count(s, " ") >= 4 && capitalised(s):
		return len(s) / 2 // a short sentence
	}
	return lineCost
}

// isRunning: words of running text: a sentence that ends, or one among several.
func isRunning(s string) bool {
	if len(s) < maxLine || strings.Count(s, " ") < 8 {
		return false
	}
	if endsSentence(s) {
		return true
	}
	_, slug := readSlug(s)
	return slug || len(s) > 2*maxLine && (strings.Contains(s, ". ") || strings.HasSuffix(s, ":"))
}

// endsStory: a heading below which other stories, or readers, have the word.
func endsStory(s string) bool {
	heading := strings.Trim(s, "#:. ")
	return headsLinks(heading) == othersAlways || len(s) < maxLine/2 && opensWith(strings.ToLower(heading), []string{"next in ", "more in ", "also in ", "more from ", "more on "}) || headsComments(s)
}

// isDatedEntry: the line is an entry of a chronology, as datedEntry has it.
func isDatedEntry(s string) bool {
	const opening = 30 // bytes in which a day or a year stands
	if !strings.ContainsAny(s[:min(len(s), opening)], "0123456789") {
		return false
	}
	toks := tokens(cutRunes(s, maxStamp))
	return len(toks) >= 4 && datedEntry(toks)
}

// headsAbout: the heading of what a page says of its writer or itself: "About the author", "About us".
func headsAbout(s string) bool {
	const (
		about = "about"
		most  = 4 // words
	)
	if len(s) < len(about) || !strings.EqualFold(s[:len(about)], about) {
		return false
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > most || len(words[0]) > len(about) {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	return last == "us" || jobs[last] || last == "author" || last == "authors"
}

// smallWords counts the words of s in small letters.
func smallWords(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if r := rune(w[0]); r >= 'a' && r <= 'z' {
			n++
		}
	}
	return n
}
