package event

import (
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// Two events that share one verb.

// gapped gives the noun that stands for an event whose verb is left out ("held talks with
// Lee on Wednesday and with the others on Thursday"), where o is the event that has the
// verb; -1 if expression x is no such case.
func (s *finder) gapped(o *Mention, x int) int {
	ts := s.Doc.Sentences[o.Sentence].Tokens
	from := s.SignalStart(x)
	and := o.When.End
	for and < from && ts[and].Lower != "and" && ts[and].Text != ";" {
		and++
	}
	if and == from || o.When.Empty() || o.Nominal() {
		return -1
	}
	for i := and + 1; i < from; i++ {
		if ts[i].IsVerb() {
			return -1
		}
	}
	h := -1
	for i := and + 1; i < from && (h < 0 || ts[i].IsModifier()); i++ {
		if ts[i].IsNoun() || ts[i].Tag == "CD" {
			h = i
		}
	}
	if at := s.Where[x].End; h < 0 && from == and+2 && at < len(ts) && ts[at].Text == "," {
		// "met in Rome in May and, the following month, in Lima"
		for i := at + 1; i < len(ts) && (ts[i].IsPrep() || ts[i].IsModifier()); i++ {
			if ts[i].IsNoun() {
				h = i
			}
		}
	}
	return h
}

// Complement gives the tokens after the verb that belong to r, where two events share it.
func (r *Mention) Complement(s *story.Story, sen *syntax.Sentence) (first, last int) {
	cl := &sen.Clauses[r.Clause]
	first, last = cl.Verb.Span.End, cl.Span.End
	if r.Gap.Until > 0 {
		last = min(last, r.Gap.Until)
	}
	if r.Gap.Noun > 0 {
		for first = r.Gap.Noun; first > cl.Verb.Span.End && sen.Tokens[first-1].Lower != "and" && sen.Tokens[first-1].Text != ";"; {
			first--
		}
		for first < r.Gap.Noun && (sen.Tokens[first].Text == "," || s.InExpression(r.Sentence, first)) {
			first++ // "and, the following month, | in Lima"
		}
	}
	return first, last
}

// GapByPreposition: the words that share another event's verb are a prepositional phrase,
// so that the verb's object is meant too ("held talks with A and with B").
func (r *Mention) GapByPreposition(s *story.Story, sen *syntax.Sentence) bool {
	first, _ := r.Complement(s, sen)
	return sen.Tokens[first].IsPrep()
}
