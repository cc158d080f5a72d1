package article

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

const (
	minForeign  = 20      // words below which a text shows no language: "PARIS (AFP)"
	sample      = 250     // words after which a text in English has shown that it is
	maxForeign  = 5000    // words that are looked at
	maxTrigrams = 2 << 10 // bytes whose trigrams are counted: a page of text shows its language as well as all of it
	englishTell = 0.08    // share of the five most frequent English words above which a text is English
)

// language gives the English name of the language that a text is in, "" where it is English or too
// short to tell. Names alone ("Nguyễn Phú Trọng") make no text foreign: the commonest English words
// are looked for first, then its trigrams (by whatlanggo) decide.
func language(text string) string {
	words, english := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if words++; words == maxForeign || words == sample && float64(english) >= englishTell*sample {
			break
		}
		if len(w) > 3 {
			continue
		}
		switch strings.ToLower(w) {
		case "the", "of", "and", "to", "in":
			english++
		}
	}
	if float64(english) >= englishTell*float64(words) {
		return ""
	}
	found := whatlanggo.Detect(cutRunes(text, maxTrigrams))
	spaceless := found.Script != nil && (found.Script == unicode.Han || found.Script == unicode.Hiragana || found.Script == unicode.Katakana || found.Script == unicode.Thai)
	if found.Lang == whatlanggo.Eng || !found.IsReliable() || words < minForeign && !spaceless {
		return ""
	}
	return found.Lang.String()
}
