package names

import (
	"strings"

	"dateline/timeline/lexicon"
)

// Names that a feed has broken: it lost an accented letter and left a space, or has a space behind an apostrophe.

// isRest: token i is the rest of a name that is broken before it: "Felipe Calder | n", "Hugo Ch | vez". A single letter is
// one where what it follows is no word and lacks it; "s" and "t" are what a lost apostrophe leaves.
func (s *sentence) isRest(i int) bool {
	if i < 1 || !s.proper[i-1] || s.at[i-1] != 0 || s.words[i-1] != 0 || shape(s.Tokens[i-1].Text) != capitalised || shape(s.Tokens[i].Text) != lowerCase || s.Tokens[i].Start != s.Tokens[i-1].End+1 {
		return false
	}
	before, rest := s.fold[i-1], s.fold[i]
	if len(rest) == 1 {
		const shortest = 4 // letters, as in "Canc n": fewer are a syllable of a text in another language
		return len(before) >= shortest && strings.Contains("nlrz", rest)
	}
	return len(before) == 2 && i > 1 && s.bits[i-2]&(maleName|femaleName|givenName) != 0 && s.bits[i-1] == 0 && !strings.ContainsAny(before, vowels) && s.words[i] == 0 && s.Tokens[i].Tag == "NN" && lexicon.NounLemma(rest) == rest
}

const vowels = "aeiouy"

// isApostrophe: the mark at token i stands behind the first letter of a name and before the rest: "O | ’ | Neill".
func (s *sentence) isApostrophe(i int) bool {
	return i > 0 && i+1 < len(s.Tokens) && strings.Trim(s.Tokens[i].Text, "'’") == "" && len(s.Tokens[i-1].Text) == 1 && s.proper[i-1] && s.proper[i+1] && s.Tokens[i].Start == s.Tokens[i-1].End
}
