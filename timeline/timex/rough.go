package timex

import (
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A count of time from the dateline is seldom exact. Where its words say so its date is as wide as they are.

// roughly is the date of item it where its count says only about how long ago it was: "more than two months ago" may be three,
// "60 years ago" and "two decades ago" are about so long.
func (t *tagger) roughly(it *item) (edtf.Date, bool) {
	if t.weekOfMonday(it) {
		return between(t.anchor.Step(-7, cal.Day), t.anchor)
	}
	if d, ok := t.longWeekend(it); ok {
		return d, true
	}
	if t.roundCount(it) {
		return it.period.Date().WithApproximate(), true
	}
	const late = 9 // the month of the dateline from which on what is told in more than whole years is mostly of that year
	r := &it.r
	if !r.Counted || r.From == lang.FromAntecedent || r.From == lang.FromEvent || it.anchor >= 0 || r.Also.Set || hasInner(r) || it.period.IsZero() {
		return edtf.Date{}, false
	}
	unit, p, way := r.Step.Unit, it.period, 1
	if r.Step.N < 0 {
		way = -1
	}
	if unit == cal.Decade && t.anchor.Gran == cal.Day {
		unit, p = cal.Year, t.anchor.Widen(cal.Year).Step(10*r.Step.N, cal.Year)
	}
	tens := unit >= cal.Decade || unit == cal.Year && p.Gran == cal.Year && (p.Year-t.anchor.Year)%10 == 0
	more := r.Mod == "MORE_THAN" || r.Mod == "EQUAL_OR_MORE"
	switch {
	case tens && more && unit == cal.Year:
		return between(p.Step(9*way, cal.Year), p)
	case tens:
		return p.Date().WithApproximate(), true
	case more && unit <= cal.Day && p.Gran == cal.Day && way < 0 && p != t.anchor:
		return between(p.Step(way, cal.Day), p) // "over 48 hours ago" may be three days; "over an hour ago" is today
	case more && (unit == cal.Week || unit == cal.Month || unit == cal.Year && !(way < 0 && t.anchor.N >= late)):
		return between(stepCounted(p, way, unit), p)
	case (r.Mod == "LESS_THAN" || r.Mod == "EQUAL_OR_LESS") && (unit == cal.Week || unit == cal.Month || unit == cal.Year):
		return between(stepCounted(p, -way, unit), p)
	}
	return edtf.Date{}, false
}

// roundCount: item it is a day counted in a round number, of weeks or of ten days or more from the dateline, or "a couple" of any
// time, which may be three: who names the day itself says "exactly", "to the day" or "four weeks and two days ago". Days to come are a
// term that somebody set: "will lapse in 60 days".
func (t *tagger) roundCount(it *item) bool {
	const ten = 10
	r := &it.r
	if !r.Counted || !r.Step.Set || r.Also.Set || r.SameDay || hasInner(r) || it.period.IsZero() || it.tok > 0 && t.In(&t.Toks[it.tok-1], "exactly", "precisely") {
		return false
	}
	for i := it.tok; i < it.tok+it.n; i++ {
		switch tok := &t.Toks[i]; {
		case t.Equal(tok, "couple"):
			return r.Step.Unit >= cal.Day
		case t.In(tok, "exactly", "precisely"), t.Equal(tok, "and") && r.Step.Unit == cal.Day:
			return false
		}
	}
	n := -r.Step.N
	if r.Step.Unit == cal.Week {
		n = max(n, r.Step.N)
	}
	return it.period.Gran == cal.Day && r.From != lang.FromAntecedent && r.From != lang.FromEvent && (r.Step.Unit == cal.Week && n > 1 || r.Step.Unit == cal.Day && n >= ten && n%ten == 0)
}

// weekOfMonday: item it is the "earlier this week" of a story of a Monday, when little of the week is over and mostly the days before it
// are meant.
func (t *tagger) weekOfMonday(it *item) bool {
	return it.r.Step == (lang.Step{Set: true, Unit: cal.Week}) && it.mode == News && it.anchor < 0 && !it.r.Counted && t.anchor.Gran == cal.Day &&
		t.anchor.First().Weekday() == time.Monday && t.Equal(&t.Toks[it.tok], "earlier")
}

// weekendOf is the weekend that a feast makes longer, the nearest one.
func weekendOf(day cal.Period) cal.Period {
	w := day.Widen(cal.Weekend)
	if d := day.First().Weekday(); d == time.Monday || d == time.Tuesday {
		return w.Step(-1, cal.Weekend)
	}
	return w
}

// longWeekend is the weekend of a feast with the feast at one end of it.
func (t *tagger) longWeekend(it *item) (edtf.Date, bool) {
	const off = 3 // days of a weekend beside a feast at most
	if it.r.Named == 0 || it.r.Week != 2 || it.period.IsZero() {
		return edtf.Date{}, false
	}
	sunday := it.period.Last()
	m, n := t.g.NamedDay(it.r.Named-1, sunday.Year())
	feast, ok := cal.MakeDay(sunday.Year(), m, n)
	days := int(feast.First().Sub(sunday).Hours() / 24)
	switch {
	case !ok || days > off || days < -off:
		return edtf.Date{}, false
	case days > 0:
		return between(cal.OfDay(it.period.First()), feast)
	}
	return between(feast, cal.OfDay(sunday))
}

// between is the time from the one to the other of two periods, whichever is the earlier.
func between(a, b cal.Period) (edtf.Date, bool) {
	if b.First().Before(a.First()) {
		a, b = b, a
	}
	d, err := edtf.Interval(a.Date(), b.Date())
	return d, err == nil
}

// besideFeast is "a week before Christmas" of the feast. The week before a Sunday is the one that it ends.
func besideFeast(p cal.Period, r *lang.Reading) cal.Period {
	switch {
	case p.IsZero():
		return p
	case r.Coarse == cal.Week && r.Also.N < 0 && fallsOn(p, 0):
		return p.Widen(cal.Week)
	}
	return stepCounted(p, r.Also.N, r.Also.Unit).Widen(max(r.Coarse, cal.Day))
}
