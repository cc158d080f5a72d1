package lexicon

import "strings"

// A Phrase is an expression of several words of which words.txt has a line: "as well as".
type Phrase struct {
	Words []string
	known entry
}

// Has reports whether the phrase has a feature.
func (p *Phrase) Has(f Feature) bool { return p.known.has(f) }

// Phrases gives the phrases that begin with the word, the longest first. They are the
// program's own: read only.
func (w Word) Phrases() []Phrase {
	if !w.Has(opensPhrase) {
		return nil // as nearly all words
	}
	return table.phrases[w]
}

// HasWithin reports whether a text, in lower case, holds a word or phrase with a feature:
// "vice president" holds a Leader.
func HasWithin(text string, f Feature) bool {
	words := strings.Fields(text)
	for i, w := range words {
		if Has(w, f) {
			return true
		}
		for _, p := range Of(w).Phrases() {
			if p.Has(f) && len(p.Words) <= len(words)-i && strings.Join(words[i:i+len(p.Words)], " ") == strings.Join(p.Words, " ") {
				return true
			}
		}
	}
	return false
}
