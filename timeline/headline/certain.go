package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// certain: nobody else can be meant by the pronoun of mention mi than the one whose name would be
// written for it. A pronoun that may mean another stays as it stands.
//
// The nearest mention of the same one must stand in this sentence or the one before, with no rival
// between it and the pronoun: another name of its kind, or a person told by an office. Between a person
// who is a subject and the pronoun other names may stand; "it" may mean any state or body nearby.
func (h *writer) certain(mi int) bool {
	cast := h.s.Cast
	m := &cast.Mentions[mi]
	if h.sen.Tokens[m.Span.Start].Lower == "them" || h.sen.Tokens[m.Span.Start].Tag == "PRP$" && h.ownerBeside(mi) {
		return false // "signed two treaties … approved them"; "the chair, Jan Novak, took his seat"
	}
	if len(m.Entities) > 1 || lexicon.Has(h.sen.Tokens[m.Span.Start].Lower, lexicon.PluralPronoun) {
		return h.pairBefore(mi)
	}
	e := m.Entities[0]
	person := cast.Entities[e].Kind == names.Person
	rival := false
	at := [2]int{m.Sentence, m.Span.Start}
	for k := mi - 1; k >= 0; k-- {
		o := &cast.Mentions[k]
		if o.Sentence < m.Sentence-1 {
			return false
		}
		if len(o.Entities) == 1 && (o.Entities[0] == e || o.Acting == e) {
			if person && h.officeBetween([2]int{o.Sentence, o.Span.End}, at) {
				return false
			}
			return !rival || person && h.isSubjectMention(o)
		}
		if (cast.Entities[o.Entities[0]].Kind == names.Person) == person && o.Form != names.Adjective && !(person && o.Locative) {
			rival = true
		}
	}
	return false
}

// ownerBeside: the one whose name would be written for a possessive stands in apposition to a noun of
// the same clause: "the chair, Ambassador Moran, presented his report".
func (h *writer) ownerBeside(mi int) bool {
	m := &h.s.Cast.Mentions[mi]
	for k := mi - 1; k >= 0 && h.s.Cast.Mentions[k].Sentence == m.Sentence; k-- {
		o := &h.s.Cast.Mentions[k]
		if len(o.Entities) == 1 && o.Entities[0] == m.Entities[0] && o.Span.Start > 0 && h.sen.Tokens[o.Span.Start-1].Text == "," && h.sen.ClauseAt(o.Span.Start) == h.sen.ClauseAt(m.Span.Start) {
			return true
		}
	}
	return false
}

// pairBefore: those meant by a plural pronoun are people, and just those whom the sentence before, or
// this one up to the pronoun, names; no third is named there.
func (h *writer) pairBefore(mi int) bool {
	cast := h.s.Cast
	m := &cast.Mentions[mi]
	if len(m.Entities) < 2 {
		return false
	}
	meant := map[int]bool{}
	for _, e := range m.Entities {
		meant[e] = false
	}
	kind := cast.Entities[m.Entities[0]].Kind
	if kind != names.Person {
		return false // "they" after two states are as often their troops, or the rebels
	}
	for k := mi - 1; k >= 0 && cast.Mentions[k].Sentence >= m.Sentence-1; k-- {
		for _, e := range cast.Mentions[k].Entities {
			if cast.Entities[e].Kind != kind {
				continue
			}
			if _, ok := meant[e]; !ok {
				return false
			}
			meant[e] = true
		}
	}
	for _, found := range meant {
		if !found {
			return false
		}
	}
	return true
}

// isSubjectMention: the name is the subject of its verb.
func (h *writer) isSubjectMention(m *names.Mention) bool {
	ts := h.s.Doc.Sentences[m.Sentence].Tokens
	return ts[m.Span.End-1].Rel.Is(syntax.Nsubj)
}

// officeBetween: a person told by an office alone stands between two places of the text, each a
// sentence and a token.
func (h *writer) officeBetween(from, to [2]int) bool {
	for s := from[0]; s <= to[0]; s++ {
		ts := h.s.Doc.Sentences[s].Tokens
		first, last := 0, len(ts)
		if s == from[0] {
			first = from[1]
		}
		if s == to[0] {
			last = to[1]
		}
		for i := first; i < last; i++ {
			if ts[i].IsNoun() && ts[i].Text == ts[i].Lower && ts[i].Rel.Is(syntax.Nsubj) && (lexicon.Has(ts[i].Lower, lexicon.Office) || lexicon.Has(ts[i].Lower, lexicon.Title) || lexicon.Has(ts[i].Lower, lexicon.PersonOf)) {
				return true
			}
		}
	}
	return false
}
