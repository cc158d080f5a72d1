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
	kin     map[string]bool // surnames of which the story has several bearers
}

// A somebody is one place of a sentence that speaks of a person, or of people.
type somebody struct {
	token  int
	entity int // -1 for one without a name, or whose name is not known as a person's
	gender gender
	plural bool
	aside  bool // one of an office, in a phrase that a preposition opens: "talks with the crown prince"
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
	for k := range v.cast.Mentions {
		if m := &v.cast.Mentions[k]; m.Sentence == si {
			for i := m.Span.Start; i < m.Span.End; i++ {
				at[i] = m
			}
		}
	}
	for i := range s.Tokens {
		if m := at[i]; m != nil {
			if i == m.Span.Start && m.Form != Adjective && !m.Locative {
				for _, e := range m.Entities {
					if v.cast.Entities[e].Kind == Person {
						out = append(out, somebody{token: i, entity: e, gender: v.sureGender(e)})
					}
				}
			}
			continue
		}
		w := s.fold[i]
		if lexicon.Has(w, lexicon.MasculinePronoun) || lexicon.Has(w, lexicon.FemininePronoun) {
			out = append(out, somebody{token: i, entity: -1, gender: genderOf(w)})
			continue
		}
		switch tag := s.Tokens[i].Tag; {
		case s.proper[i] && s.at[i] == 0:
			if v.actsUnnamed(s, i) {
				out = append(out, somebody{token: i, entity: -1})
			}
		case tag == "NNS" && lexicon.Has(lexicon.NounLemma(w), lexicon.Human), tag == "NNS" && lexicon.Has(lexicon.NounLemma(w), lexicon.Rebel):
			out = append(out, somebody{token: i, entity: -1, plural: true})
		case lexicon.Has(w, lexicon.Human) && strings.HasPrefix(tag, "NN") && v.standsAlone(s, at, i):
			out = append(out, somebody{token: i, entity: -1, gender: genderOf(w), aside: s.isAside(i)})
		}
	}
	return out
}

// isAside: the noun of office at token i is known to the reader and stands after a preposition.
// A sentence that then opens with a pronoun goes on with its own subject; one that nobody has
// heard of yet ("with a widow") may be the next one's subject.
func (s *sentence) isAside(i int) bool {
	if !lexicon.Has(s.fold[i], lexicon.Office) {
		return false
	}
	k := i - 1
	for k > 0 && (s.Tokens[k].IsNoun() || strings.HasPrefix(s.Tokens[k].Tag, "JJ")) {
		k--
	}
	return k > 0 && s.fold[k] == "the" && s.Tokens[k-1].IsPrep()
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
	if i+1 < len(s.Tokens) && s.proper[i+1] || lexicon.Has(s.fold[i], lexicon.Calendar) || lexicon.Has(s.fold[i], lexicon.OrganisationHead) {
		return false
	}
	if i > 0 && s.proper[i-1] && s.at[i-1] == 0 && !lexicon.Has(s.fold[i-1], lexicon.Calendar) {
		return true // a run of capitals is a name, mostly of a person
	}
	span := syntax.Span{Start: i, End: i + 1}
	if possessed(s, i+1) || s.isSubject(span) || s.beforeVerb(span) {
		return true
	}
	return i > 0 && lexicon.Has(lexicon.VerbLemma(s.fold[i-1]), lexicon.Says)
}

// standsAlone: the noun is no part of a longer name or title, and does not only say who one
// named beside it is: "the mother, Ann Lee,", "Lee is a doctor", "spoke as a judge".
func (v *vicinity) standsAlone(s *sentence, at []*Mention, i int) bool {
	if i+1 < len(s.Tokens) && (s.Tokens[i+1].IsNoun() || at[i+1] != nil || possessed(s, i+1) && lexicon.Has(s.fold[i], lexicon.Office)) {
		return false // "the president's office"
	}
	start := i
	for start > 0 && (s.Tokens[start-1].Tag == "DT" || s.Tokens[start-1].Tag == "PRP$" || s.Tokens[start-1].Tag == "POS" || strings.HasPrefix(s.Tokens[start-1].Tag, "JJ") || s.Tokens[start-1].IsNoun()) && s.Tokens[start-1].Text != "," {
		start--
	}
	if start > 0 && (lexicon.Has(s.fold[start-1], lexicon.FormOfBe) || s.fold[start-1] == "as" || s.fold[start-1] == "became") {
		return false
	}
	if start > 1 && s.Tokens[start-1].Text == "," && at[start-2] != nil && v.isPerson(at[start-2]) {
		return false
	}
	return i+2 >= len(s.Tokens) || s.Tokens[i+1].Text != "," || at[i+2] == nil || !v.isPerson(at[i+2])
}

func (v *vicinity) isPerson(m *Mention) bool { return v.cast.Entities[m.Entities[0]].Kind == Person }

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

// findKin notes "the Brandts", "the Brandt family", "the younger Brandt".
func (v *vicinity) findKin(s *sentence) {
	for i, w := range s.fold {
		if !s.proper[i] {
			continue
		}
		if n := i + 1; n < len(s.fold) && lexicon.Has(lexicon.NounLemma(s.fold[n]), lexicon.Family) {
			v.kin[bareSurname(w)] = true
		}
		if i == 0 {
			continue
		}
		if lexicon.Has(s.fold[i-1], lexicon.OfTwo) {
			v.kin[bareSurname(w)] = true
		} else if one := strings.TrimSuffix(w, "s"); s.fold[i-1] == "the" && one != w && len(v.peopleNamed[one]) > 0 {
			v.kin[one] = true
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
	if lexicon.Has(s.fold[k], lexicon.Family) && k > 0 {
		v.kin[bareSurname(s.fold[m.Span.End-1])] = true
	}
}
