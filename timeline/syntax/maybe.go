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
	open                                               tagSet // an unknown word
	plural, third, past, participle, irregular, gerund tagSet // by its ending
	base, adverb, noun, adjective, nounOrAdjective     tagSet
	name, verbs, nouns, closed, all                    tagSet
	afterModal, afterTo                                tagSet // an unknown word behind "may", behind "to"
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
	return tagSets{
		open:            set("NN JJ JJR JJS RB VB VBP VBD VBN"),
		plural:          set("NNS"),
		third:           set("NNS VBZ"),
		past:            set("VBD"),
		participle:      set("VBN JJ"),
		irregular:       set("VBD VBN JJ NN"),
		base:            set("VB VBP NN JJ"),
		gerund:          set("VBG NN JJ"),
		adverb:          set("RB JJ NN"),
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
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return anyTag
		}
	}
	if len(w) < 3 || t.Has(lexicon.Preposition) || t.Has(lexicon.Subordinator) || t.Has(lexicon.ClosedClass) || t.Has(lexicon.Adverb) {
		return anyTag
	}
	verb := t.Has(lexicon.Verb)
	is := func(ending string) bool { return strings.HasSuffix(w, ending) }
	if v, ok := lexicon.FormOf(w); ok && (v.Past || v.Participle) {
		set := tagSet(0)
		if v.Past {
			set |= s.past
		}
		if v.Participle {
			set |= s.participle
		}
		if !verb && v.Past && v.Participle {
			set |= s.noun
		}
		if verb || v.Base == w {
			set |= s.base
		}
		if t.Has(lexicon.NounLikePast) || t.Has(lexicon.AmbiguousPast) || t.Has(lexicon.RarelyPast) {
			set |= s.irregular | s.base
		}
		return set
	}
	known := p.knows(w)
	if is("s") && !is("ss") && !is("us") && !is("is") && len(w) > 3 {
		n := lexicon.NounLemma(w)
		switch {
		case lexicon.Has(n, lexicon.NeverVerb), person(n) && !lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb):
			return s.plural
		case !known && (is("as") || is("os")):
			return s.plural
		case !known || lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb):
			return s.third
		}
		return s.all&^s.closed | p.learnt(w, s.closed)
	}
	switch {
	case is("ed") && !verb && lexicon.Has(lexicon.VerbLemma(w), lexicon.Verb):
		return s.past | s.participle
	case !verb && !is("ary") && !is("al") && !is("ive") && (t.Has(lexicon.Collective) || t.Has(lexicon.StateAsset) || t.Has(lexicon.OnePerState)):
		return s.noun
	case t.Has(lexicon.NeverVerb), person(w) && !verb:
		return s.nounOrAdjective
	case verb && is("ing"):
		return s.base // "sing", "bring"
	case known:
		return s.all&^s.closed | p.learnt(w, s.closed)
	case verb:
		return s.base
	case is("men") && len(w) > 5:
		return s.plural
	case is("ing") && len(w) > 5:
		return s.gerund
	case is("ed") && len(w) > 4:
		return s.past | s.participle
	case is("ly") && len(w) > 4:
		return s.adverb
	case is("tion"), is("sion"), is("ness"), is("ship"), is("ism"), is("ity"), is("ment"), is("ance"), is("ence"):
		return s.noun
	case is("ous"), is("ful"), is("less"), is("ible"):
		return s.adjective
	case is("able"), is("ial"), is("ical"), is("ive"), is("ary"), is("ist"):
		return s.nounOrAdjective
	}
	return s.open
}

// person reports whether a noun is one of people.
func person(noun string) bool {
	return lexicon.Has(noun, lexicon.Human)
}

// plainWord reports whether a word is known, and not as a name.
func (p *perceptron) plainWord(t *Token) bool {
	w := t.Lower
	if len(w) < 3 || t.Has(lexicon.Month) || t.Has(lexicon.Weekday) || t.Has(lexicon.PlainSurname) || t.Has(lexicon.Compass) || t.Has(lexicon.Stamp) || strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 {
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
