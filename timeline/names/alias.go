package names

import (
	"slices"
	"strings"
	"unicode"
)

func (g *Gazetteer) addAlias(text string, e int, adjective bool) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	words := aliasWords(text)
	if len(words) == 0 {
		return
	}
	g.addForm(alias{words: words, entry: e, adjective: adjective, noun: !adjective, acronym: isAcronym(text)})
}

// addForm files a written form; one of the same words that an earlier line gave is joined with it or gives way.
func (g *Gazetteer) addForm(a alias) {
	list := g.index[a.words[0]]
	for i, old := range list {
		if !slices.Equal(old.words, a.words) {
			continue
		}
		switch {
		case old.entry == a.entry && old.second == a.second:
			list[i].adjective = old.adjective || a.adjective
			list[i].noun = old.noun || a.noun
			list[i].acronym = old.acronym && a.acronym // "ASEAN" is written "Asean" too
		case a.adjective && old.noun: // "Dominican" stays with the first
		default:
			list[i] = a
		}
		return
	}
	g.index[a.words[0]] = append(list, a)
}

// aliasWords parts a written form as the tokeniser does: commas are words of
// their own, and so is the possessive mark.
func aliasWords(text string) []string {
	text = strings.ReplaceAll(fold(text), ",", " ,")
	text = strings.ReplaceAll(text, "'s ", " 's ")
	return strings.Fields(text)
}

func isAcronym(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) || r == ' ' {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}
