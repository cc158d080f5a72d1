package build

import "dateline/timeline/syntax"

// Two events that share one verb.

// gapped gives the noun that stands for an event whose verb is left out ("held talks with
// Lee on Wednesday and with the others on Thursday"), where o is the event that has the
// verb; -1 if expression x is no such case.
func (s *story) gapped(o *report, x int) int {
	ts := s.doc.Sentences[o.sent].Tokens
	from := s.signalStart(x)
	and := o.span.End
	for and < from && ts[and].Lower != "and" && ts[and].Text != ";" {
		and++
	}
	if and == from || o.span.Empty() || o.nominal() {
		return -1
	}
	for i := and + 1; i < from; i++ {
		if isVerb(ts[i]) {
			return -1
		}
	}
	h := -1
	for i := and + 1; i < from && (h < 0 || isModifier(ts[i])); i++ {
		if isNoun(ts[i]) || ts[i].Tag == "CD" {
			h = i
		}
	}
	if at := s.at[x].End; h < 0 && from == and+2 && at < len(ts) && ts[at].Text == "," {
		// "met in Rome in May and, the following month, in Lima"
		for i := at + 1; i < len(ts) && (isPrep(ts[i]) || isModifier(ts[i])); i++ {
			if isNoun(ts[i]) {
				h = i
			}
		}
	}
	return h
}

// complement gives the tokens after the verb that belong to r, where two events share it.
func (s *story) complement(r *report, sen *syntax.Sentence) (first, last int) {
	cl := &sen.Clauses[r.clause]
	first, last = cl.Verb.Span.End, cl.Span.End
	if r.until > 0 {
		last = min(last, r.until)
	}
	if r.gap > 0 {
		for first = r.gap; first > cl.Verb.Span.End && sen.Tokens[first-1].Lower != "and" && sen.Tokens[first-1].Text != ";"; {
			first--
		}
		for first < r.gap && (sen.Tokens[first].Text == "," || s.inExpression(r.sent, first)) {
			first++ // "and, the following month, | in Lima"
		}
	}
	return first, last
}

// gapByPreposition: the words that share another event's verb are a prepositional phrase,
// so that the verb's object is meant too ("held talks with A and with B").
func (s *story) gapByPreposition(r *report, sen *syntax.Sentence) bool {
	first, _ := s.complement(r, sen)
	return isPrep(sen.Tokens[first])
}
