package build

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Expressions that count from an event ("three days before her departure", "four days
// after judges confirmed a ban", "on the eve of the summit") tie two events together. One
// of the two is dated by other words; the expression dates the other.

// A tie is such an expression with its two events.
type tie struct {
	expr int
	n    int // units from sub to host: -3 for "three days before"
	unit edtf.Precision
	open int     // the token "before", "after" or "of"
	host trigger // the event of the clause that the expression stands in
	sub  trigger // the event that it counts from
}

// tieOf finds the events on both sides of expression x; ok is false where x counts from
// no event.
func (s *story) tieOf(x int) (t tie, ok bool) {
	p := s.at[x]
	if p.sent < 0 || p.Empty() {
		return tie{}, false
	}
	sen := &s.doc.Sentences[p.sent]
	ts := sen.Tokens
	t = tie{expr: x, open: p.End - 1}
	last := p.End
	if p.End+3 < len(ts) && ts[p.End].Lower == "to" && ts[p.End+2].Lower == "day" {
		last += 3 // "eight years to the day after"
	}
	if p.Start > 1 && ts[p.Start-1].Lower == "to" && ts[p.Start].Lower == "the" {
		return tie{}, false
	}
	for t.open < len(ts) && t.open <= last && !opensTie(ts, t.open) {
		t.open++
	}
	if t.open > last || t.open+1 >= len(ts) || !t.count(&s.times.Expressions[x], ts, p.Span) {
		return tie{}, false
	}
	if t.sub, ok = s.eventAfter(p.sent, t.open); !ok {
		return tie{}, false
	}
	c := sen.ClauseAt(p.Start)
	for c >= 0 && (sen.Clauses[c].Verb.Span.Empty() || c == t.sub.clause && !t.sub.nominal()) {
		c = sen.Clauses[c].Parent
	}
	if c < 0 {
		return tie{}, false
	}
	t.host = trigger{sent: p.sent, clause: c, head: sen.Clauses[c].Verb.Head}
	return t, true
}

func opensTie(ts []syntax.Token, i int) bool {
	switch ts[i].Lower {
	case "after", "before", "following":
		return true
	case "of":
		return i > 0 && (ts[i-1].Lower == "eve" || ts[i-1].Lower == "day")
	}
	return false
}

// count reads how many units the expression counts. An indefinite number of hours or
// minutes stays within the day; of longer units it says nothing.
func (t *tie) count(e *timex.Expression, ts []syntax.Token, sp syntax.Span) bool {
	sign := 1
	if ts[t.open].Lower == "before" || ts[t.open].Lower == "of" {
		sign = -1
	}
	for i := sp.Start; i <= t.open && i < len(ts); i++ {
		w := singular(ts[i].Lower)
		switch w {
		case "hour", "minute", "moment":
			t.unit = edtf.PrecisionDay
			if n := leadingNumber(e.Value); w == "hour" && n >= 24 {
				t.n = sign * n / 24
			}
			return true
		case "day", "eve", "week", "month", "year", "decade":
			t.unit, t.n = edtf.Precision(w), sign
			if w == "eve" {
				t.unit = edtf.PrecisionDay
			}
			if w == "day" && ts[t.open].Lower == "of" {
				t.n = 0
				return true
			}
			switch n := leadingNumber(e.Value); {
			case e.Offset != nil && e.Offset.N != 0:
				t.n = e.Offset.N
			case e.Type == timex.TypeDuration && n == 0:
				return false // "weeks before"
			case e.Type == timex.TypeDuration:
				t.n = sign * n
			}
			return true
		}
	}
	return false
}

// leadingNumber reads the number of a TIMEX3 duration: 3 of P3D, 0 of PXD.
func leadingNumber(value string) int {
	v := strings.TrimLeft(value, "PT")
	i := 0
	for i < len(v) && v[i] >= '0' && v[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(v[:i])
	if err != nil {
		return 0
	}
	return n
}

// eventAfter finds the event that the words after token w name: a clause's verb or a noun.
func (s *story) eventAfter(sent, w int) (trigger, bool) {
	sen := &s.doc.Sentences[sent]
	ts := sen.Tokens
	if verbFollows(ts, w+1, len(ts)) {
		c := finiteAfter(sen, w+1)
		if c < 0 {
			return trigger{}, false
		}
		return trigger{sent: sent, clause: c, head: sen.Clauses[c].Verb.Head}, true
	}
	h := nounRun(ts, skipDeterminers(ts, w+1), len(ts))
	for h >= 0 && h+1 < len(ts) && !eventive(ts[h].Text) && ts[h+1].Lower == "of" {
		h = nounRun(ts, skipDeterminers(ts, h+2), len(ts))
	}
	if h < 0 {
		return trigger{}, false
	}
	return s.nominal(sent, phraseStart(ts, h, w+1), h), true
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
	host, sub := s.reportAt(t.host), s.reportAt(t.sub)
	sen := &s.doc.Sentences[t.host.sent]
	if hc := &sen.Clauses[t.host.clause]; host == nil && (s.onlyRelates(sen, hc) || verbLemma(hc, sen.Tokens) == "come" && !t.sub.nominal()) {
		return nil, nil, whyRelates // "It came the day after the meeting", "the decision comes a day after the US closed its embassy"
	}
	link := func(h, u *report) *cue {
		if t.n == 0 && s.doc.Sentences[t.host.sent].Tokens[t.open].Lower == "of" {
			return nil // "the day of the ceremony"
		}
		if t.n < 0 || t.n == 0 && s.doc.Sentences[t.host.sent].Tokens[t.open].Lower != "after" {
			return &cue{before: h, after: u}
		}
		return &cue{before: u, after: h}
	}
	switch {
	case host != nil && sub != nil:
		return nil, link(host, sub), whyRelates
	case host != nil:
		if t.sub.nominal() && !eventive(s.word(t.sub)) {
			return nil, nil, whyThing
		}
		if e.Mod != "" { // "less than three weeks before the invasion" dates nothing
			return nil, nil, whyRelates
		}
		r := s.report(t.sub, t.expr)
		if !r.countFrom(host, -t.n, t.unit, e.Text) {
			return nil, nil, whyRelates
		}
		r.other = !e.Date.IsZero() && e.Date.String() == host.date.String()
		return r, link(host, r), ""
	}
	r := s.report(t.host, t.expr)
	if t.sub.nominal() {
		r.span.End = max(r.span.End, t.sub.np.End) // "three days before her departure"
	}
	if sub == nil {
		sub = s.lookBack(t.sub, reports)
		// With words of its own to count from, the expression takes only an event near by.
		if sub != nil && !e.Date.IsZero() && sub.sent < t.sub.sent-2 {
			sub = nil
		}
	}
	if sub != nil && r.countFrom(sub, t.n, t.unit, e.Text) {
		return r, link(r, sub), ""
	}
	if e.Date.IsZero() {
		return nil, nil, "the story does not date “" + s.word(t.sub) + "”"
	}
	return r, nil, ""
}

// countFrom dates r by n units from another report.
func (r *report) countFrom(from *report, n int, unit edtf.Precision, phrase string) bool {
	d, ok := shiftBy(from.date, n, unit)
	if !ok {
		return false
	}
	r.date = d
	r.why = fmt.Sprintf("“%s”, counted from “%s” (%s)", phrase, from.story.word(from.trigger), from.date.Human())
	return true
}

// lookBackReports is how many reports back an event may be spoken of again.
const lookBackReports = 300

// lookBack finds the latest report before t that t can speak of again: "her departure"
// after "Tsai left Taipei a week ago".
func (s *story) lookBack(t trigger, reports []*report) *report {
	ts := s.doc.Sentences[t.sent].Tokens
	want := s.classOfTrigger(t)
	var best, lead *report
	for i, r := range reports {
		if i < len(reports)-lookBackReports && i > 0 {
			continue // what lies farther back is not spoken of again in passing
		}
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
		if lead == nil && sameDays(r.date, s.datelineDay()) {
			lead = r
		}
	}
	if best == nil && generic[ts[t.head].Lower] {
		return lead
	}
	return best
}

// generic nouns take up the news of the day.
var generic = words("event occasion ceremony incident")

func (s *story) word(t trigger) string { return s.doc.Sentences[t.sent].Tokens[t.head].Text }

// shiftBy moves a date by n units; the result is no more precise than the unit. ok is
// false where the date is coarser than the unit.
func shiftBy(d edtf.Date, n int, unit edtf.Precision) (edtf.Date, bool) {
	day, ok := d.Earliest()
	if !ok {
		return edtf.Date{}, false
	}
	exact := d.Precision() == edtf.PrecisionDay
	if last, ok := d.Latest(); ok && d.Precision() == edtf.PrecisionInterval && (unit == edtf.PrecisionDay || unit == edtf.PrecisionWeek) && n != 0 {
		// Days are counted from the nearer end: the eve of a meeting of two days is one day.
		if n > 0 {
			day = last
		}
		d, exact = edtf.FromDay(day), true
	}
	if exact {
		d = edtf.FromDay(day) // without the clock
	}
	if n == 0 {
		return d, true
	}
	switch unit {
	case edtf.PrecisionDay, edtf.PrecisionWeek:
		if d.Precision() == edtf.PrecisionMonth && (unit == edtf.PrecisionDay && n > -11 && n < 11 || n == 1 || n == -1) {
			return d.WithApproximate(), true // a few days from a month: about that month
		}
		if !exact && d.Precision() != edtf.PrecisionWeek && d.Precision() != edtf.PrecisionInterval {
			return edtf.Date{}, false
		}
	case edtf.PrecisionMonth:
		if exact {
			d, _ = edtf.OfMonth(day.Year, day.Month)
		}
	case edtf.PrecisionYear, edtf.PrecisionDecade:
		d, _ = edtf.OfYear(day.Year)
	}
	out, err := d.Shift(n, unit)
	return out, err == nil
}
