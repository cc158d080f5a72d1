package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/timex"
)

// What a summary leaves out with its date, and what it must not.

// ownDates marks the tokens of the date of r, and of those beside it. Durations and dates
// of other things are part of the news.
func (s *teller) ownDates(r *mention, n int) []bool {
	out := make([]bool, n)
	mark := func(from, to int) {
		for i := max(from, 0); i < min(to, n); i++ {
			out[i] = true
		}
	}
	if r.Expr >= 0 && s.dateIsObject(r) {
		return out
	}
	mark(s.PastParticle(r.Sentence, r.When.Start, r.When.End), r.When.End)
	if ts := r.sen.Tokens; r.When.Start > 0 && (ts[r.When.Start-1].Lower == "earlier" || ts[r.When.Start-1].Lower == "later") && (r.When.Start == s.Where[max(r.Expr, 0)].Start || ts[r.When.Start].IsPrep() && r.When.Start > 1 && !s.InExpression(r.Sentence, r.When.Start-2)) {
		mark(r.When.Start-1, r.When.Start) // "a statement earlier | Sunday", "said earlier | on Sunday"
	}
	if k := r.When.Start - 1; k > r.Head && r.sen.Tokens[k].Tag == "VBG" && lexicon.Has(r.sen.Lemma(k), lexicon.BeginsOrEnds) {
		mark(k, k+1) // "will travel to Oman | beginning | next week"
	}
	if ts := r.sen.Tokens; !r.When.Empty() && r.When.End < n && lexicon.Has(ts[r.When.End].Lower, lexicon.PartOfDay) {
		mark(r.When.End, r.When.End+1) // "on Good Friday | afternoon"
	}
	if ts := r.sen.Tokens; !r.When.Empty() && r.When.End < n && ts[r.When.End].Lower == "alone" {
		mark(r.When.End, r.When.End+1) // "90 were killed on Monday | alone"
	}
	if r.Expr < 0 {
		return out
	}
	if r.Nominal() {
		// "the 2015 deal in May 2018", where May 2018 is when the verb before it happened
		for _, x := range s.ExpressionsIn[r.Sentence] {
			if v := s.verbMention(r); x != r.Expr && s.Where[x].Start > r.Head && v != nil && v.Expr == x {
				mark(s.SignalStart(x), s.Where[x].End)
			}
		}
	}
	for _, x := range s.ExpressionsIn[r.Sentence] {
		e := &s.Times.Expressions[x]
		switch from, to := s.SignalStart(x), s.Where[x].End; {
		case x == r.Expr:
		case e.RangeWith == r.Expr:
			mark(from, to)
		case e.Date.IsZero():
		case s.Adjacent(x, r.Expr, "and", "or"):
			mark(from, r.When.Start)
		case s.Adjacent(r.Expr, x, "and", "or"):
			mark(r.When.End, to)
		}
		if r.under > 0 && x != r.Expr && !e.Date.IsZero() && r.sen.ClauseAt(s.Where[x].Start) == r.Clause {
			mark(s.SignalStart(x), s.Where[x].End) // the date of the verb that only governs what r tells
		}
	}
	return out
}

// dateIsObject: the date is the verb's object, "spent the last week of May on an exercise". What is set as a day event has told.
func (s *teller) dateIsObject(r *mention) bool {
	if r.Nominal() || r.Clause < 0 {
		return false
	}
	v := r.sen.Clauses[r.Clause].Verb
	return v.Lemma == "spend" && s.Where[r.Expr].Sentence == r.Sentence && r.When.Start == v.Span.End && s.Signal(r.Expr) == ""
}

// joinsDate: the "and" at token i opens what happened at another date ("envoy in 1977 and,
// the following summer, minister").
func (s *teller) joinsDate(r *mention, i int) bool {
	ts := r.sen.Tokens
	if ts[i].Tag != "CC" || i+2 >= len(ts) || ts[i+1].Text != "," || r.When.Start > i {
		return false
	}
	for _, x := range s.ExpressionsIn[r.Sentence] {
		if x != r.Expr && !s.Times.Expressions[x].Date.IsZero() && (s.SignalStart(x) == i+2 || s.SignalStart(x) == i+3 && ts[i+2].Tag == "DT") {
			return true
		}
	}
	return false
}

// ofYear: the token is part of a time that has its year, which the reader need not count from the line's day.
func (h *writer) ofYear(i int) bool {
	for _, x := range h.s.ExpressionsIn[h.sent] {
		w := h.s.Where[x]
		if i < h.s.SignalStart(x) || i >= w.End || h.s.Times.Expressions[x].Date.IsZero() {
			continue
		}
		for k := w.Start; k < w.End; k++ {
			if year(h.sen.Tokens[k].Text) {
				return true
			}
		}
	}
	return false
}

// currentOf: the token is an adjective of time alone before its noun, "in its | current | form".
func (h *writer) currentOf(i int) bool {
	t := &h.sen.Tokens[i]
	in := func(k int) bool { return k >= 0 && k < len(h.sen.Tokens) && h.s.InExpression(h.sent, k) }
	return strings.HasPrefix(t.Tag, "JJ") && !in(i-1) && !in(i+1)
}

// lasts: the token says how long or how often, which is no day that the line's own could be mistaken for:
// "a | one-year | ban", "the worst slump | in decades".
func (s *teller) lasts(sentence, i int) bool {
	for _, x := range s.ExpressionsIn[sentence] {
		e := &s.Times.Expressions[x]
		if w := s.Where[x]; i >= s.SignalStart(x) && i < w.End {
			return (e.Type == timex.TypeDuration || e.Type == timex.TypeSet) && e.Date.IsZero()
		}
	}
	return false
}

// dayOfStatement: the token is part of a day of what is said, which is not the line's own and is told by its name: "said
// the talks, which were to be held | on 6 May |, were off".
func (h *writer) dayOfStatement(i int) bool {
	for _, x := range h.s.ExpressionsIn[h.sent] {
		w, from := h.s.Where[x], h.s.SignalStart(x)
		if i < from || i >= w.End || from <= h.said+1 || h.own.Has(w.Start) || h.s.Times.Expressions[x].Date.IsZero() {
			continue
		}
		unit, _ := deicticUnit(h.sen.Tokens[w.Start:w.End])
		return unit == "" || unit == "day" && lexicon.Has(h.sen.Tokens[w.Start].Lower, lexicon.Weekday)
	}
	return false
}
