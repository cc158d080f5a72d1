package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What "the military", "the state" and "the companies" are, of which the cast has no mention: the noun alone, in a
// story that has one candidate only.

// A bare is a noun with its article alone, and what it is of, or who is meant.
type bare struct {
	syntax.Span
	name     string
	of       bool // it is the name's: "Guinea’s military"; else it is the name itself
	entities []int
}

// bareNoun reads what begins at the token; its name is "" where that is not sure.
func (s *teller) bareNoun(sent, i int) bare {
	sen := &s.Doc.Sentences[sent]
	ts := sen.Tokens
	first := i + 1
	if ts[i].Lower == "parliament" && (i == 0 || !ts[i-1].IsNoun() && ts[i-1].Tag != "POS" && ts[i-1].Tag != "PRP$" && ts[i-1].Tag[0] != 'J' && ts[i-1].Tag != "DT") {
		first = i // it has no article
	} else if ts[i].Lower != "the" {
		return bare{}
	}
	if first >= len(ts) || sent >= fullerReach || quotedAt(sen, i) {
		return bare{}
	}
	end := first + 1
	word := ts[first].Lower
	if end < len(ts) && lexicon.Has(word+" "+ts[end].Lower, lexicon.OnePerState) {
		word, end = word+" "+ts[end].Lower, end+1
	}
	h := end - 1
	pos := end < len(ts) && ts[end].Tag == "POS"
	if np := sen.NP(h); !ts[h].IsNoun() && !lexicon.Has(word, lexicon.OnePerState) || !pos && (s.boundBy(sent, h) || np.End > end) {
		return bare{}
	}
	if ts[h].Text != ts[h].Lower && !lexicon.Has(word, lexicon.OnePerState) || s.otherMention(sent, i, word) {
		return bare{}
	}
	b := bare{Span: syntax.Span{Start: i, End: end}}
	switch {
	case word == "state":
		b.entities = s.chief(sent, i, 1, func(e *names.Entity) bool {
			return e.Kind == names.Place && lexicon.Has(strings.ToLower(e.Name), lexicon.FederalState)
		})
		if !s.onlyNear(sent, i, b.entities) {
			b.entities = nil
		}
	case lexicon.Has(word, lexicon.OnePerState):
		b.of = true
		b.entities = s.chief(sent, i, 1, ofKind(names.State))
		if len(b.entities) == 1 && (!s.plainlyOf(sent, b.entities[0]) || lexicon.Has(word, lexicon.HomeBody) && lexicon.Has(word, lexicon.OrganisationHead) && s.Cast.NamesFederal(sent, s.Cast.Entities[b.entities[0]].Name)) {
			b.entities = nil
		}
	case ts[h].Tag == "NNS" && lexicon.Has(lexicon.NounLemma(word), lexicon.Firm):
		b.entities = s.chief(sent, i, 2, ofKind(names.Organisation))
		if !s.onlyNear(sent, i, b.entities) {
			b.entities = nil
		}
	}
	if len(b.entities) == 0 || b.of && s.speaksOf(sent, syntax.Span{End: len(ts)}, b.entities) {
		return bare{}
	}
	var all []string
	for _, e := range b.entities {
		all = append(all, s.Cast.Entities[e].Name)
	}
	b.name = join(all)
	return b
}

// otherMention: the cast has a mention that begins at the token or right behind it, and it is no more than the noun:
// "the Supreme Court" of a state that the text does not say.
func (s *teller) otherMention(sent, i int, noun string) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		if noun == "state" && m.Form == names.Description && s.Cast.Entities[m.Entities[0]].Kind == names.Place {
			return false // one of a federation, which is the same noun
		}
		return (m.Span.Start == i || m.Span.Start == i+1) && !(lexicon.Has(noun, lexicon.OnePerState) && strings.ToLower(s.Cast.Entities[m.Entities[0]].Name) == noun)
	})
}

// speaksOf: the span has one of the entities by name, or what belongs to it.
func (s *teller) speaksOf(sent int, sp syntax.Span, entities []int) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool {
		m := &s.Cast.Mentions[mi]
		return sp.Has(m.Span.Start) && m.Form != names.Pronoun && m.Form != names.Description && slices.ContainsFunc(append([]int{m.Acting}, m.Entities...), func(e int) bool {
			return e >= 0 && (slices.Contains(entities, e) || slices.ContainsFunc(entities, func(x int) bool {
				return s.Cast.Entities[x].Kind == names.State && s.Cast.Entities[e].State == s.Cast.Entities[x].Name
			}))
		})
	})
}

// datedName: the date stands before the noun as part of its name, "the 4 June truce".
func (r *mention) datedName() bool {
	if !r.Nominal() || r.When.Empty() || r.When.End > r.Head || r.When.End < r.Noun.Start || r.sen.Tokens[r.When.Start].IsPrep() {
		return false
	}
	return r.sen.Tokens[r.When.End-1].Tag != "POS"
}
