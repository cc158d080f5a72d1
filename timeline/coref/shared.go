package coref

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What two mentions of a story share: people, places and nouns.

// people gives the persons among the mention's actors.
func (s matcher) people(r *Mention) (list []string) {
	for _, a := range r.Actors {
		for i := range s.Cast.Entities {
			if e := &s.Cast.Entities[i]; e.Name == a && e.Kind == names.Person {
				list = append(list, a)
				break
			}
		}
	}
	return list
}

// differentPlaces: both mentions name places, and none in common. A town and its state have the
// one in common ("met in Lima", "the talks in Peru").
func (s matcher) differentPlaces(a, b *Mention) bool {
	if len(a.Places) == 0 || len(b.Places) == 0 {
		return false
	}
	inA, _ := overlap(s.placesAndStates(a), b.Places)
	inB, _ := overlap(a.Places, s.placesAndStates(b))
	return inA+inB == 0
}

// placesAndStates gives the mention's places, and the states that they lie in as far as it is known.
func (s matcher) placesAndStates(r *Mention) []string {
	list := slices.Clone(r.Places)
	for i := range s.Cast.Entities {
		e := &s.Cast.Entities[i]
		if e.State != "" && e.State != e.Name && slices.Contains(r.Places, e.Name) && !slices.Contains(list, e.State) {
			list = append(list, e.State)
		}
	}
	return list
}

// definite: the phrase takes the event as known ("this visit", "his trip").
func (s matcher) definite(r *Mention) bool {
	return r.Nominal() && lexicon.Has(s.Doc.Sentences[r.Sentence].Tokens[r.Noun.Start].Lower, lexicon.Definite)
}

// sharedNouns counts the common nouns that both noun phrases hold, heads of time apart.
func (s matcher) sharedNouns(a, b *Mention) int {
	set := s.nounsOf(a)
	n := 0
	for w := range s.nounsOf(b) {
		if set[w] {
			n++
		}
	}
	return n
}

func (s matcher) nounsOf(r *Mention) map[string]bool {
	m := map[string]bool{}
	ts := s.Doc.Sentences[r.Sentence].Tokens
	sp := r.Noun
	if sp.Empty() {
		sp = syntax.Span{Start: r.Head, End: r.Head + 1}
	}
	for i := sp.Start; i < sp.End; i++ {
		if (ts[i].Tag == "NN" || ts[i].Tag == "NNS") && !s.InExpression(r.Sentence, i) {
			m[lexicon.NounLemma(strings.ToLower(ts[i].Text))] = true
		}
	}
	return m
}
