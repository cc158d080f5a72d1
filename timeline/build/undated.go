package build

import (
	"slices"

	"dateline/timeline/syntax"
)

// What a summary leaves out with its date, and what it must not.

// ownDates marks the tokens of the date of r, and of those beside it. Durations and dates
// of other things are part of the news.
func (s *story) ownDates(r *report, n int) []bool {
	out := make([]bool, n)
	mark := func(from, to int) {
		for i := max(from, 0); i < min(to, n); i++ {
			out[i] = true
		}
	}
	if r.expr >= 0 && s.spent(r) {
		return out
	}
	mark(s.pastParticle(r.sent, r.span.Start, r.span.End), r.span.End)
	if ts := s.doc.Sentences[r.sent].Tokens; r.span.Start > 0 && (ts[r.span.Start-1].Lower == "earlier" || ts[r.span.Start-1].Lower == "later") && r.span.Start == s.at[max(r.expr, 0)].Start {
		mark(r.span.Start-1, r.span.Start) // "a statement earlier | Sunday"
	}
	if ts := s.doc.Sentences[r.sent].Tokens; !r.span.Empty() && r.span.End < n && partOfDay[ts[r.span.End].Lower] {
		mark(r.span.End, r.span.End+1) // "on Good Friday | afternoon"
	}
	if r.expr < 0 {
		return out
	}
	if r.nominal() {
		// "the 2015 deal in May 2018", where May 2018 is when the verb before it happened
		for _, x := range s.on[r.sent] {
			if v := s.verbReport(r); x != r.expr && s.at[x].Start > r.head && v != nil && v.expr == x {
				mark(s.signalStart(x), s.at[x].End)
			}
		}
	}
	for _, x := range s.on[r.sent] {
		e := &s.times.Expressions[x]
		switch from, to := s.signalStart(x), s.at[x].End; {
		case x == r.expr:
		case e.RangeWith == r.expr:
			mark(from, to)
		case e.Date.IsZero():
		case s.beside(x, r.expr, "and", "or"):
			mark(from, r.span.Start)
		case s.beside(r.expr, x, "and", "or"):
			mark(r.span.End, to)
		}
		if r.under > 0 && !e.Date.IsZero() && s.doc.Sentences[r.sent].ClauseAt(s.at[x].Start) == r.clause {
			mark(s.signalStart(x), s.at[x].End) // the date of the verb that only governs what r tells
		}
	}
	return out
}

// pastParticle steps over the particle or preposition of a verb that stands before a date's
// own: "had flown in | on Saturday", "had agreed on | in May".
func (s *story) pastParticle(sent, start, end int) int {
	ts := s.doc.Sentences[sent].Tokens
	if start > 0 && start+1 < end && isVerb(ts[start-1]) && isPrep(ts[start+1]) && !approximator[ts[start+1].Lower] {
		switch ts[start].Lower {
		case "in", "on", "to", "for", "of", "over", "through", "around", "by":
			return start + 1
		}
	}
	return start
}

// spent: the date is the verb's object, "spent the last week of May on an exercise".
func (s *story) spent(r *report) bool {
	if r.nominal() || r.clause < 0 {
		return false
	}
	v := s.doc.Sentences[r.sent].Clauses[r.clause].Verb
	return v.Lemma == "spend" && s.at[r.expr].sent == r.sent && r.span.Start == v.Span.End && s.signal(r.expr) == ""
}

var partOfDay = words("morning afternoon evening night")

// joinsDate: the "and" at token i opens what happened at another date ("envoy in 1977 and,
// the following summer, minister").
func (s *story) joinsDate(r *report, i int) bool {
	ts := s.doc.Sentences[r.sent].Tokens
	if ts[i].Tag != "CC" || i+2 >= len(ts) || ts[i+1].Text != "," || r.span.Start > i {
		return false
	}
	for _, x := range s.on[r.sent] {
		if x != r.expr && !s.times.Expressions[x].Date.IsZero() && (s.signalStart(x) == i+2 || s.signalStart(x) == i+3 && ts[i+2].Tag == "DT") {
			return true
		}
	}
	return false
}

// leansOn gives the "after" or "before" that a measure of time at token i leans on ("long
// after", "a few minutes before"), or i if there is none.
func leansOn(ts []syntax.Token, i int) int {
	j := i
	for j < len(ts) && (measure[ts[j].Lower] || ts[j].Tag == "CD" && j > i || ts[j].Tag == "CD" && j+1 < len(ts) && measure[ts[j+1].Lower]) {
		j++
	}
	if j > i && j < len(ts) {
		switch ts[j].Lower {
		case "after", "before", "since":
			return j
		}
	}
	return i
}

var measure = words(`just only shortly soon long immediately barely hardly well some about almost nearly a few several many minute minutes
hour hours day days week weeks month months year years decade decades moments`)

// beside: expression y follows x with nothing but a comma between ("a year later, in
// October 1950"), or one of the words that may join the two ("in November and December").
func (s *story) beside(x, y int, joint ...string) bool {
	p, q := s.at[x], s.at[y]
	if p.sent != q.sent || q.Start < p.End {
		return false
	}
	for i := p.End; i < s.signalStart(y); i++ {
		if t := s.doc.Sentences[p.sent].Tokens[i]; t.Text != "," && !slices.Contains(joint, t.Lower) {
			return false
		}
	}
	return true
}
