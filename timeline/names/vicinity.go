package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// A vicinity knows who else is near: people by name and by common noun, sentence by sentence.
type vicinity struct {
	*finder
	persons [][]somebody // by sentence, in text order, once asked for
	known   []bool
	begin   []int            // by sentence its first mention; one more for the end
	spelt   map[int]int      // by entity the first sentence that has its name in full
	first   map[int]int      // by entity its first mention
	bearers map[string][]int // persons by each bare word of their full names, once asked for
	kin     map[string]bool  // surnames of which the story has several bearers, once asked for
}

func newVicinity(f *finder) *vicinity {
	n := len(f.sents)
	v := &vicinity{finder: f, persons: make([][]somebody, n), known: make([]bool, n), begin: make([]int, n+1), spelt: map[int]int{}, first: map[int]int{}}
	for k := range f.cast.Mentions {
		m := &f.cast.Mentions[k]
		v.begin[m.Sentence+1] = k + 1
		for _, e := range m.Entities {
			if _, ok := v.first[e]; !ok {
				v.first[e] = k
			}
			if _, ok := v.spelt[e]; !ok && m.Form == Full && m.Span.End-m.Span.Start > 1 {
				v.spelt[e] = m.Sentence
			}
		}
	}
	for i := range f.sents {
		v.begin[i+1] = max(v.begin[i], v.begin[i+1])
	}
	return v
}

// bearersOf gives the persons of whose names one is the surname.
func (v *vicinity) bearersOf(surname string) []int {
	if v.bearers == nil {
		v.bearers = map[string][]int{}
		for e, en := range v.cast.Entities {
			if words := strings.Fields(fold(en.Name)); en.Kind == Person {
				for _, w := range words {
					v.bearers[bareSurname(w)] = addNew(v.bearers[bareSurname(w)], e)
				}
			}
		}
	}
	return v.bearers[surname]
}

// A somebody is one place of a sentence that speaks of a person, or of people.
type somebody struct {
	token  int
	entity int // -1 for one without a name, or whose name is not known as a person's
	gender gender
	plural bool
}

// peopleIn gives those of whom a sentence speaks.
func (v *vicinity) peopleIn(si int) []somebody {
	if !v.known[si] {
		v.known[si] = true
		v.persons[si] = v.gatherPeople(si)
	}
	return v.persons[si]
}

func (v *vicinity) gatherPeople(si int) (out []somebody) {
	s := &v.sents[si]
	at := make([]*Mention, len(s.Tokens))
	for k := v.begin[si]; k < v.begin[si+1]; k++ {
		m := &v.cast.Mentions[k]
		for i := m.Span.Start; i < m.Span.End; i++ {
			at[i] = m
		}
	}
	for i := range s.Tokens {
		if m := at[i]; m == nil {
			if p, ok := v.unnamed(s, at, i); ok {
				out = append(out, p)
			}
		} else if i == m.Span.Start && m.Form != Adjective && !m.Locative {
			for _, e := range m.Entities {
				if v.cast.Entities[e].Kind == Person {
					out = append(out, somebody{token: i, entity: e, gender: v.sureGender(e)})
				}
			}
		}
	}
	return out
}

// unnamed gives the person, or people, whom token i tells of without a name that is known.
func (v *vicinity) unnamed(s *sentence, at []*Mention, i int) (somebody, bool) {
	w, known, tag := s.fold[i], s.words[i], s.Tokens[i].Tag
	p := somebody{token: i, entity: -1}
	switch {
	case known.Has(lexicon.MasculinePronoun), known.Has(lexicon.FemininePronoun):
		p.gender = genderOf(w)
		return p, true
	case s.proper[i] && s.at[i] == 0:
		return p, v.actsUnnamed(s, i)
	case tag == "NNS":
		p.plural = true
		one := lexicon.Of(lexicon.NounLemma(w))
		return p, one.Has(lexicon.Human) || one.Has(lexicon.Rebel)
	case known.Has(lexicon.Human) && strings.HasPrefix(tag, "NN"):
		p.gender = genderOf(w)
		return p, v.standsAlone(s, at, i)
	}
	return p, false
}

// sureGender is the gender that name or title give, not what a pronoun was taken to say.
func (v *vicinity) sureGender(e int) gender {
	if v.traits[e].guessed {
		return unknownGender
	}
	return v.traits[e].gender
}

// actsUnnamed: a capitalised word that is nobody known does what people do: it is a subject,
// owns something or speaks.
func (v *vicinity) actsUnnamed(s *sentence, i int) bool {
	switch {
	case s.capital(i + 1), s.is(i, lexicon.Calendar, lexicon.OrganisationHead):
		return false
	case s.capital(i-1) && !s.known(i-1) && !s.is(i-1, lexicon.Calendar):
		return true // a run of capitals is a name, mostly of a person
	case s.noun(i + 1):
		return false // "top Liberal allies"
	}
	return possessed(s, i+1) || s.isSubject(one(i)) || s.beforeVerb(one(i)) || lexicon.Has(lexicon.VerbLemma(s.word(i-1)), lexicon.Says)
}

// standsAlone: the noun is no part of a longer name or title, and does not only say who one
// named beside it is: "the mother, Ann Lee,", "Lee is a doctor", "spoke as a judge".
func (v *vicinity) standsAlone(s *sentence, at []*Mention, i int) bool {
	ts := s.Tokens
	if i+1 < len(ts) && (ts[i+1].IsNoun() || at[i+1] != nil || possessed(s, i+1) && s.words[i].Has(lexicon.Office)) {
		return false // "the president's office"
	}
	start := i
	for start > 0 && ts[start-1].Text != "," && inNounPhrase(&ts[start-1]) {
		start--
	}
	if start > 0 && (s.words[start-1].Has(lexicon.FormOfBe) || s.fold[start-1] == "as" || s.fold[start-1] == "became") ||
		start > 1 && ts[start-1].Text == "," && v.isPerson(at[start-2]) {
		return false
	}
	return i+2 >= len(ts) || ts[i+1].Text != "," || !v.isPerson(at[i+2])
}

// inNounPhrase: the word may stand before a noun as part of its phrase.
func inNounPhrase(t *syntax.Token) bool {
	return t.Tag == "DT" || strings.HasPrefix(t.Tag, "PRP$") || t.Tag == "POS" || strings.HasPrefix(t.Tag, "JJ") || t.IsNoun()
}

func (v *vicinity) isPerson(m *Mention) bool {
	return m != nil && v.cast.Entities[m.Entities[0]].Kind == Person
}

// isKin: the story has several of the surname.
func (v *vicinity) isKin(surname string) bool {
	if v.kin == nil {
		v.kin = map[string]bool{}
		for i := range v.sents {
			v.findKin(&v.sents[i])
		}
		for k := range v.cast.Mentions {
			v.ownKin(&v.cast.Mentions[k])
		}
	}
	return v.kin[surname]
}

// findKin notes "the Brandt family", "the younger Brandt".
func (v *vicinity) findKin(s *sentence) {
	for i, w := range s.fold {
		if s.proper[i] && (s.isOne(i+1, lexicon.Family) || s.is(i-1, lexicon.OfTwo)) {
			v.kin[bareSurname(w)] = true
		}
	}
}

// ownKin notes the surname of one named in full as another's wife or brother: "Brandt's wife, Eva Brandt".
func (v *vicinity) ownKin(m *Mention) {
	s := &v.sents[m.Sentence]
	k := m.Span.Start - 1
	if m.Form != Full || !v.isPerson(m) || k < 1 {
		return
	}
	if s.Tokens[k].Text == "," {
		k--
	}
	if s.words[k].Has(lexicon.Family) && k > 0 {
		v.kin[bareSurname(s.fold[m.Span.End-1])] = true
	}
}
