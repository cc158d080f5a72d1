package lexicon

import (
	"slices"
	"strings"
)

// deverbalEndings make a noun name an event where nothing else is known of it.
var deverbalEndings = []string{"ation", "ition", "ction", "ption", "sion", "ment", "ification", "isation", "ization"}

// IsTeller reports whether a noun in lower case is of people or of a body that may tell news.
func IsTeller(noun string) bool {
	w := Of(noun)
	return w.Has(Human) || w.Has(Office) || w.Has(OneSided) || w.Has(Collective) || w.Has(OrganisationHead)
}

// IsEvent reports whether a noun names something that happens.
func IsEvent(noun string) bool {
	n := strings.ToLower(noun)
	s := NounLemma(n)
	word, singular := table.of(n), table.of(s)
	if word.has(NotEvent) || singular.has(NotEvent) {
		return false
	}
	if word.class != NoClass || singular.class != NoClass || word.has(Event) || singular.has(Event) {
		return true
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 && i < len(s)-1 {
		return IsEvent(s[i+1:])
	}
	return slices.ContainsFunc(deverbalEndings, func(e string) bool { return len(s) > len(e)+2 && strings.HasSuffix(s, e) })
}

// NounClass is the class of events that a noun names, in the singular, in the plural or
// after a hyphen ("cease-fire talks").
func NounClass(noun string) Class {
	n := strings.ToLower(noun)
	if c := ClassOf(n); c != NoClass {
		return c
	}
	if c := ClassOf(NounLemma(n)); c != NoClass {
		return c
	}
	if i := strings.LastIndexByte(n, '-'); i > 0 && i < len(n)-1 {
		return NounClass(n[i+1:])
	}
	return NoClass
}
