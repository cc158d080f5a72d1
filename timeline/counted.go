package timeline

import (
	"fmt"

	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Expressions that count from an event ("three days before her departure", "four days
// after judges confirmed a ban") tie two events together. One of the two is dated by
// other words; the expression dates the other.

// tie is such an expression with its two events.
type tie struct {
	expr int
	host trigger // the event of the clause that the expression stands in
	sub  trigger // the event after "before" or "after"
}

// tieOf finds the events on both sides of expression x; ok is false where x counts from
// no event.
func (s *story) tieOf(x int) (tie, bool) {
	e, p := &s.times.Expressions[x], s.at[x]
	if e.Offset == nil || !e.Offset.Event || p.sent < 0 {
		return tie{}, false
	}
	sen := &s.doc.Sentences[p.sent]
	ts := sen.Tokens
	// The word that opens the second event: within the phrase or right after it.
	w := p.Start
	for w < len(ts) && w <= p.End && ts[w].Lower != "after" && ts[w].Lower != "before" {
		w++
	}
	if w >= len(ts) || w > p.End {
		return tie{}, false
	}
	t := tie{expr: x, sub: trigger{sent: p.sent, clause: -1, head: -1}}
	if verbFollows(ts, w+1, len(ts)) {
		if c := finiteAfter(sen, w+1); c >= 0 {
			t.sub.clause, t.sub.head = c, sen.Clauses[c].Verb.Head
		}
	} else if h := nounRun(ts, skipDeterminers(ts, w+1), len(ts)); h >= 0 {
		for h+1 < len(ts) && !eventive(ts[h].Text) && ts[h+1].Lower == "of" {
			n := nounRun(ts, skipDeterminers(ts, h+2), len(ts))
			if n < 0 {
				break
			}
			h = n
		}
		t.sub = s.nominal(p.sent, phraseStart(ts, h, w+1), h)
	}
	c := clauseAt(sen, p.Start)
	for c >= 0 && (sen.Clauses[c].Verb.Span.Empty() || c == t.sub.clause) {
		c = sen.Clauses[c].Parent
	}
	if t.sub.head < 0 || c < 0 {
		return tie{}, false
	}
	t.host = trigger{sent: p.sent, clause: c, head: sen.Clauses[c].Verb.Head}
	return t, true
}

// finiteAfter gives the clause whose verb group is the first to begin at or after token i.
func finiteAfter(sen *syntax.Sentence, i int) int {
	best := -1
	for c := range sen.Clauses {
		v := sen.Clauses[c].Verb.Span
		if !v.Empty() && v.Start >= i && (best < 0 || v.Start < sen.Clauses[best].Verb.Span.Start) {
			best = c
		}
	}
	return best
}

// untie dates the undated side of a tie, given the reports dated by other words. It
// gives the report to add, the cue that orders the two, or the reason why there is none.
func (s *story) untie(t tie, reports []*report) (*report, *cue, string) {
	e := &s.times.Expressions[t.expr]
	host := reportAt(reports, t.host)
	if host == nil {
		// The other words may date the clause that this one hangs on.
		sen := &s.doc.Sentences[t.host.sent]
		if p := sen.Clauses[t.host.clause].Parent; p >= 0 && sen.Clauses[t.host.clause].Attribution {
			host = reportAt(reports, trigger{sent: t.host.sent, clause: p, head: sen.Clauses[p].Verb.Head})
		}
	}
	sub := reportAt(reports, t.sub)
	link := func(h, u *report) *cue {
		if e.Offset.N < 0 {
			return &cue{before: h, after: u}
		}
		return &cue{before: u, after: h}
	}
	switch {
	case host != nil && sub != nil:
		return nil, link(host, sub), whyRelates
	case host != nil:
		if t.sub.nominal() && !eventive(s.doc.Sentences[t.sub.sent].Tokens[t.sub.head].Text) {
			return nil, nil, whyThing
		}
		d, ok := shiftBy(host.date, -e.Offset.N, e.Offset.Unit)
		if !ok {
			return nil, nil, whyRelates
		}
		r := s.report(t.sub, t.expr)
		r.date = d
		r.why = fmt.Sprintf("“%s” counted back from %s, the date of “%s”", e.Text, host.date.Human(), s.word(host.trigger))
		return r, link(host, r), ""
	case sub != nil:
		r := s.report(t.host, t.expr)
		s.rebase(r, e, sub)
		return r, link(r, sub), ""
	}
	r := s.report(t.host, t.expr)
	if t.sub.nominal() {
		r.span.End = max(r.span.End, t.sub.np.End) // "three days before her departure"
	}
	if known := s.lookBack(t.sub, reports); known != nil {
		s.rebase(r, e, known)
		return r, link(r, known), ""
	}
	if e.Date.IsZero() {
		return nil, nil, "the story does not date “" + s.word(t.sub) + "”"
	}
	return r, nil, ""
}

// rebase counts r's expression from the date of another report.
func (s *story) rebase(r *report, e *timex.Expression, from *report) {
	b := timex.Rebase(*e, from.date, s.word(from.trigger))
	if !b.Date.IsZero() {
		r.date, r.why = b.Date, b.Why
	}
}

// lookBack finds the latest report before t that t can speak of again: "her departure"
// after "Tsai left Taipei a week ago".
func (s *story) lookBack(t trigger, reports []*report) *report {
	ts := s.doc.Sentences[t.sent].Tokens
	want := s.classOfTrigger(t)
	var best *report
	for _, r := range reports {
		if r.sent > t.sent || r.sent == t.sent && r.head >= t.head {
			continue
		}
		same := want != classNone && r.class == want
		if !same && t.nominal() && r.nominal() {
			same = singular(ts[t.head].Lower) == singular(s.doc.Sentences[r.sent].Tokens[r.head].Lower)
		}
		if same {
			best = r
		}
	}
	return best
}

func (s *story) word(t trigger) string { return s.doc.Sentences[t.sent].Tokens[t.head].Text }

func reportAt(reports []*report, t trigger) *report {
	for _, r := range reports {
		if r.sent == t.sent && r.head == t.head {
			return r
		}
	}
	return nil
}

// shiftBy moves a date by n of TIMEX3's units; the result is no more precise than the unit.
func shiftBy(d edtf.Date, n int, unit string) (edtf.Date, bool) {
	switch unit {
	case "hour", "minute":
		return d, true
	case "day", "week":
		if d.Precision() != edtf.PrecisionDay {
			return edtf.Date{}, false
		}
		out, err := d.Shift(n, edtf.Precision(unit))
		return out, err == nil
	case "month", "year", "quarter", "decade":
		out, err := d.Shift(n, edtf.Precision(unit))
		if err != nil {
			return edtf.Date{}, false
		}
		day, ok := out.Earliest()
		if !ok || d.Precision() != edtf.PrecisionDay {
			return out, true
		}
		if unit == "month" || unit == "quarter" {
			out, err = edtf.OfMonth(day.Year, day.Month)
		} else {
			out, err = edtf.OfYear(day.Year)
		}
		return out, err == nil
	}
	return edtf.Date{}, false
}
