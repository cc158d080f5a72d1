package syntax

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// A tagSet is tags, by their bit in the model's order of classes.
type tagSet uint64

// tagSets are the sets that words can have.
type tagSets struct {
	open                                       tagSet // an unknown word
	plural, third, past, participle, irregular tagSet // by its ending
	base, noun, adjective, nounOrAdjective     tagSet
	name, verbs, nouns, closed, all            tagSet
	byEnding                                   []tagSet // an unknown word, by unknownEndings
	afterModal, afterTo                        tagSet   // an unknown word behind "may", behind "to"
}

func newTagSets(classes []string) tagSets {
	set := func(tags string) (out tagSet) {
		for _, t := range strings.Fields(tags) {
			if i := slices.Index(classes, t); i >= 0 {
				out |= 1 << i
			}
		}
		return out
	}
	byEnding := []tagSet{}
	for _, e := range unknownEndings {
		byEnding = append(byEnding, set(e.tags))
	}
	return tagSets{
		byEnding:        byEnding,
		open:            set("NN JJ JJR JJS RB VB VBP VBD VBN"),
		plural:          set("NNS"),
		third:           set("NNS VBZ"),
		past:            set("VBD"),
		participle:      set("VBN JJ"),
		irregular:       set("VBD VBN JJ NN"),
		base:            set("VB VBP NN JJ"),
		noun:            set("NN"),
		adjective:       set("JJ"),
		nounOrAdjective: set("NN JJ"),
		name:            set("NNP NNPS"),
		afterModal:      set("VB RB"),
		afterTo:         set("VB NN"),
		closed:          set("CC DT EX IN MD PDT POS PRP PRP$ RP TO WDT WP WP$ WRB"),
		all:             1<<len(classes) - 1,
		verbs:           set("VBP VBZ"),
		nouns:           set("NN NNS"),
	}
}

// against gives the tags of verbs for a noun, and those of nouns for a verb in the present.
func (s *tagSets) against(tag string) tagSet {
	switch tag {
	case "NN", "NNS":
		return s.verbs
	case "VB", "VBP", "VBZ":
		return s.nouns
	}
	return 0
}

// anyTag is the set of a word of which nothing can be said.
const anyTag = ^tagSet(0)

// mayBe gives the tags that a word can have, by the lexicon, by its form and by the tag before it.
// The model's guess of a word it never saw is worth less than these.
func (p *perceptron) mayBe(t *Token, before string) tagSet {
	set := p.formOf(t)
	if set == p.sets.open || set == p.sets.nounOrAdjective && person(t.Lower) && !t.Has(lexicon.NeverVerb) {
		switch before {
		case "MD":
			set = p.sets.afterModal // "may anchor off Lima"
		case "TO":
			set = p.sets.afterTo
		}
	}
	if set == p.sets.open && before == atStart && !t.small() && !common(t.Lower) {
		return p.sets.name | p.sets.adjective // "Halvorsen left", "Tearful aides left"
	}
	if !t.small() && (before != atStart || !p.opensPlain(t, set)) {
		set |= p.sets.name
	}
	return set
}

// opensPlain reports whether a word with a capital that may be only that of its sentence is known
// to be no name.
func (p *perceptron) opensPlain(t *Token, set tagSet) bool {
	switch set {
	case p.sets.plural:
		return person(lexicon.NounLemma(t.Lower)) || strings.HasSuffix(t.Lower, "men")
	case p.sets.past | p.sets.participle:
		return lexicon.Has(lexicon.VerbLemma(t.Lower), lexicon.Verb)
	}
	return false
}

// formOf gives the tags of a word in small letters by the lexicon and by its form alone.
func (p *perceptron) formOf(t *Token) tagSet {
	w, s := t.Lower, &p.sets
	if !openClass(t) {
		return anyTag
	}
	if v, ok := lexicon.FormOf(w); ok && (v.Past || v.Participle) {
		return s.ofIrregular(t, v)
	}
	if set, ok := p.ofPlural(t); ok {
		return set
	}
	switch verb := t.Has(lexicon.Verb); {
	case !verb && strings.HasSuffix(w, "ed") && lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb):
		return s.past | s.participle
	case !verb && ofBody(t):
		return s.noun
	case t.Has(lexicon.NeverVerb), person(w) && !verb:
		return s.nounOrAdjective
	case verb && strings.HasSuffix(w, "ing"):
		return s.base // "sing", "bring"
	case p.knows(w):
		return p.learntOpen(w)
	case verb:
		return s.base
	}
	for i, e := range unknownEndings {
		if strings.HasSuffix(w, e.ending) && len(w) >= e.letters {
			return s.byEnding[i]
		}
	}
	return s.open
}

// unknownEndings are what the ending of a word tells that neither the lexicon nor the model knows, the first that fits.
var unknownEndings = []struct {
	ending  string
	letters int // that the word has at least
	tags    string
}{
	{"men", 6, "NNS"},
	{"ing", 6, "VBG NN JJ"},
	{"ed", 5, "VBD VBN JJ"},
	{"ly", 5, "RB JJ NN"},
	{"tion", 0, "NN"},
	{"sion", 0, "NN"},
	{"ness", 0, "NN"},
	{"ship", 0, "NN"},
	{"ism", 0, "NN"},
	{"ity", 0, "NN"},
	{"ment", 0, "NN"},
	{"ance", 0, "NN"},
	{"ence", 0, "NN"},
	{"ous", 0, "JJ"},
	{"ful", 0, "JJ"},
	{"less", 0, "JJ"},
	{"ible", 0, "JJ"},
	{"able", 0, "NN JJ"},
	{"ial", 0, "NN JJ"},
	{"ical", 0, "NN JJ"},
	{"ive", 0, "NN JJ"},
	{"ary", 0, "NN JJ"},
	{"ist", 0, "NN JJ"},
}

// openClass: the word is written in letters only and is no word of grammar, so that something can be said of it by its form.
func openClass(t *Token) bool {
	if len(t.Lower) < 3 || t.Has(lexicon.Preposition) || t.Has(lexicon.Subordinator) || t.Has(lexicon.ClosedClass) || t.Has(lexicon.Adverb) {
		return false
	}
	return onlyLetters(t.Lower)
}

// onlyLetters: the word, in lower case, is written in the letters of English alone.
func onlyLetters(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// ofBody: the word is a noun of people as a body or of what states have, and does not end as an adjective.
func ofBody(t *Token) bool {
	adjective := strings.HasSuffix(t.Lower, "ary") || strings.HasSuffix(t.Lower, "al") || strings.HasSuffix(t.Lower, "ive")
	return !adjective && (t.Has(lexicon.Collective) || t.Has(lexicon.StateAsset) || t.Has(lexicon.OnePerState))
}

// ofIrregular gives the tags of a form of an irregular verb.
func (s *tagSets) ofIrregular(t *Token, v lexicon.VerbForm) (set tagSet) {
	verb := t.Has(lexicon.Verb)
	if v.Past {
		set |= s.past
	}
	if v.Participle {
		set |= s.participle
	}
	if !verb && v.Past && v.Participle {
		set |= s.noun
	}
	if verb || v.Base == t.Lower {
		set |= s.base
	}
	if t.Has(lexicon.NounLikePast) || t.Has(lexicon.AmbiguousPast) || t.Has(lexicon.RarelyPast) {
		set |= s.irregular | s.base
	}
	return set
}

// ofPlural gives the tags of a word that ends as plurals and verbs in the present do; not ok if it ends otherwise.
func (p *perceptron) ofPlural(t *Token) (set tagSet, ok bool) {
	w := t.Lower
	is := func(ending string) bool { return strings.HasSuffix(w, ending) }
	if !is("s") || is("ss") || is("us") || is("is") || len(w) < 4 {
		return 0, false
	}
	noun, known := lexicon.NounLemma(w), p.knows(w)
	verb := func() bool { return lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb) }
	switch {
	case lexicon.Has(noun, lexicon.NeverVerb), person(noun) && !verb(), !known && (is("as") || is("os")):
		return p.sets.plural, true
	case !known, verb():
		return p.sets.third, true
	}
	return p.learntOpen(w), true
}

// learntOpen gives the tags of open classes, and those of closed ones that the model learnt the word with.
func (p *perceptron) learntOpen(w string) tagSet {
	return p.sets.all&^p.sets.closed | p.learnt(w, p.sets.closed)
}

// person reports whether a noun is one of people.
func person(noun string) bool {
	return lexicon.Has(noun, lexicon.Human)
}

// plainWord reports whether a word is known, and not as a name.
func (p *perceptron) plainWord(t *Token) bool {
	w := t.Lower
	if len(w) < 3 || t.Has(lexicon.Month) || t.Has(lexicon.Weekday) || t.Has(lexicon.PlainSurname) || t.Has(lexicon.Compass) || t.Has(lexicon.Stamp) || !onlyLetters(w) {
		return false
	}
	if common(w) || lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb) || irregularForm(w).Base != "" {
		return true
	}
	return p.known[w] != "" || p.learnt(w, p.sets.all&^p.sets.name) != 0 && p.learnt(w, p.sets.name) == 0
}

// beforeName reports whether the word at i is a title with a name behind it.
func (p *perceptron) beforeName(toks []Token, i int) bool {
	return toks[i].Has(lexicon.Title) && i+1 < len(toks) && upperAt(toks[i+1].Text, 0) && !p.plainWord(&toks[i+1])
}
