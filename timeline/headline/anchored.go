package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What a line that is only a name of an event says of it: whose, where and of what it was.

// phrase: the line is a noun phrase, without a finite verb.
func (p *printed) phrase() bool {
	if !p.r.Nominal() {
		return false
	}
	for k := range p.sen.Clauses {
		if v := &p.sen.Clauses[k].Verb; !v.Span.Empty() && p.shown[v.Head] && v.Tense != syntax.NoTense {
			return false
		}
	}
	return true
}

// anchored: something beside the noun says whose it is, where, or of what: a name, an adjective of a people, or what hangs
// on it by a preposition or a clause. Its own capital says nothing: every word of a heading may have one.
func (p *printed) anchored() bool {
	if p.composed && p.r.datedName() || p.s.stop(p.r) {
		return true // "the 4 June truce", "June 4: Lund (steel works)"
	}
	for i := range p.shown {
		t := p.tok(i)
		if !p.shown[i] || p.time(i) {
			continue
		}
		switch {
		case i == p.r.Head:
		case p.names(i), i > 0 && strings.HasPrefix(t.Tag, "JJ") && title(t):
			return true
		case i > p.r.Head && (t.IsNoun() && p.sen.Dependent(i, syntax.Case) >= 0 || t.Rel.Is(syntax.Acl)):
			return true
		}
	}
	return false
}

// ofPeople: the token is an adjective that the cast knows: "the Danish vote".
func (p *printed) ofPeople(i int) bool {
	for _, mi := range p.s.MentionsIn[p.r.Sentence] {
		if m := &p.s.Cast.Mentions[mi]; m.Span.Has(i) && m.Form != names.Pronoun && m.Form != names.Description {
			return true
		}
	}
	return false
}

// partiesLost: the noun stands for what several do together, the line names none of them, and the verb that it hangs on has
// a subject.
func (p *printed) partiesLost() bool {
	t := p.tok(p.r.Head)
	if !p.phrase() || lexicon.NounClass(p.sen.Lemma(p.r.Head)) != lexicon.Meet {
		return false
	}
	if t.Rel != syntax.Obj && !t.Rel.Is(syntax.Obl) || p.s.otherTime(p.r, t.Head) || len(p.sen.Subjects(t.Head)) == 0 {
		return false
	}
	for i := range p.shown {
		if p.shown[i] && !p.time(i) && (i < p.r.Head && p.names(i) || i != p.r.Head && p.ofParties(i)) {
			return false
		}
	}
	return true
}

// names: the token is of a name, or of the adjective of a people, or a name is written for it.
func (p *printed) names(i int) bool {
	return p.written[i] || strings.HasPrefix(p.tok(i).Tag, "NNP") || p.ofPeople(i)
}

// ofParties: the noun is of those who do together what it hangs on: "a meeting of envoys", "talks between rivals".
func (p *printed) ofParties(i int) bool {
	rel := p.tok(i).Rel
	return rel == "nmod:of" || rel.Subtype() == "between" || rel.Subtype() == "among"
}

// contentCut: the noun phrase ends where an infinitive or "that" goes on to say what was decided, planned or told.
func (p *printed) contentCut() bool {
	if !p.phrase() {
		return false
	}
	last := p.last()
	for last >= 0 && p.time(last) {
		last--
	}
	i := last + 1
	for i < len(p.shown) && p.time(i) {
		i++
	}
	if last < 0 || i+1 >= len(p.shown) || p.shown[i] {
		return false
	}
	return p.tok(i).Tag == "TO" && p.tok(i+1).Tag == "VB" && lexicon.Has(p.sen.Lemma(last), lexicon.TakesInfinitive)
}
