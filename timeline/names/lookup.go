package names

import (
	"slices"
	"strings"
)

// Known finds the longest name of a state, organisation or place, or an adjective of one, that
// words begin with; the words are as the text has them, for "US" is a state and "us" is not.
// n is the number of words, 0 where they begin with no name.
func (g *Gazetteer) Known(words []string) (e Entity, n int) {
	if len(words) == 0 || words[0] == "" || !mayBeName(words[0]) {
		return Entity{}, 0
	}
next:
	for _, a := range g.index[fold(words[0])] {
		if len(a.words) > len(words) {
			continue
		}
		for k, w := range a.words {
			if k > 0 && fold(words[k]) != w || a.acronym && shape(words[k]) != allCaps {
				continue next
			}
		}
		return g.known[a.entry].Entity, len(a.words)
	}
	return Entity{}, 0
}

// Begins reports whether some name that Known finds begins with the word.
func (g *Gazetteer) Begins(word string) bool {
	return word != "" && mayBeName(word) && len(g.index[fold(word)]) > 0
}

// Named finds what a name stands for that is given alone: "EU", "u.n.", "baku".
func (g *Gazetteer) Named(name string) (Entity, bool) {
	words := aliasWords(strings.TrimSpace(name))
	if len(words) == 0 {
		return Entity{}, false
	}
	for _, a := range g.index[words[0]] {
		if slices.Equal(a.words, words) {
			return g.known[a.entry].Entity, true
		}
	}
	return Entity{}, false
}
