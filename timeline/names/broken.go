package names

import (
	"slices"
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
		return len(before) >= shortest && isRestLetter(rest)
	}
	return len(before) == 2 && i > 1 && s.bits[i-2]&(maleName|femaleName|givenName) != 0 && s.bits[i-1] == 0 && !strings.ContainsAny(before, vowels) && s.words[i] == 0 && s.Tokens[i].Tag == "NN" && lexicon.NounLemma(rest) == rest
}

// unbroken folds a name and leaves its spaces out: what is the same then is one name, broken or not.
func unbroken(name string) string { return strings.ReplaceAll(fold(name), " ", "") }

// IsWhole reports whether a whole name is that of which the feed lost an accented letter: "Felipe Calderón" for "Felipe Calder n" and
// "Felipe Caldern". The first names are the same, and the letter is a vowel inside the rest.
func IsWhole(whole, broken string) bool {
	first, last, ok := strings.Cut(fold(whole), " ")
	bFirst, bLast, _ := strings.Cut(fold(broken), " ")
	last, bLast = unbroken(last), unbroken(bLast)
	if !ok || first != bFirst || len(last) != len(bLast)+1 || isBroken(whole) {
		return false
	}
	at := 0
	for at < len(bLast) && last[at] == bLast[at] {
		at++
	}
	return at > 0 && at < len(bLast) && last[at+1:] == bLast[at:] && strings.IndexByte(vowels, last[at]) >= 0 && strings.IndexByte(vowels, last[at-1]) < 0 && strings.IndexByte(vowels, last[at+1]) < 0
}

// isBroken: a word of the name is a lone letter that a lost one left.
func isBroken(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), isRestLetter)
}

// mend joins what a broken name lost a letter between.
func mend(name string) string {
	var out []string
	for _, w := range strings.Fields(name) {
		if n := len(out) - 1; n >= 0 && isRestLetter(w) {
			out[n] += w
			continue
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// isRestLetter: the word is a lone letter that may be the rest of a broken name.
func isRestLetter(w string) bool { return len(w) == 1 && strings.Contains("nlrz", w) }

const vowels = "aeiouy"

// isApostrophe: the mark at token i stands behind the first letter of a name and before the rest: "O | ’ | Neill".
func (s *sentence) isApostrophe(i int) bool {
	return i > 0 && i+1 < len(s.Tokens) && strings.Trim(s.Tokens[i].Text, "'’") == "" && len(s.Tokens[i-1].Text) == 1 && s.proper[i-1] && s.proper[i+1] && s.Tokens[i].Start == s.Tokens[i-1].End
}
