package timex

import (
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/rule"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A count of time from the dateline is seldom exact. Where its words say so its date is as wide as they are.

// A count is a step from the dateline, with what it says of how exact it is.
type count struct {
	*tagger
	unit       cal.Gran
	p          cal.Period // what it leads to
	way        int        // -1 back, 1 ahead
	tens       bool       // decades, or tens of years
	more, less bool       // "more than", "less than"
}

// roughRules say how wide the date of a count is, in stories of Wednesday 9 March 2016. They are asked in order; where none holds
// the count is taken at its word.
var roughRules = []rule.Rule[count, func(c count) (edtf.Date, bool)]{
	{Name: "more than 30 years ago", When: func(c count) bool { return c.tens && c.more && c.unit == cal.Year },
		Then:     func(c count) (edtf.Date, bool) { return between(c.p.Step(9*c.way, cal.Year), c.p) },
		Examples: []string{"The town fell more than 30 years ago."},
		Not:      []string{"The town fell more than 31 years ago.", "The town fell 30 years ago."}},
	{Name: "30 years ago, two centuries ago", Why: "it is about so long", When: func(c count) bool { return c.tens },
		Then:     func(c count) (edtf.Date, bool) { return c.p.Date().WithApproximate(), true },
		Examples: []string{"The town fell 30 years ago.", "The town fell two centuries ago."},
		Not:      []string{"The town fell 31 years ago.", "The town fell more than 30 years ago."}},
	{Name: "over 48 hours ago", Why: "it may be three days; “over an hour ago” is today",
		When: func(c count) bool {
			return c.more && c.unit <= cal.Day && c.p.Gran == cal.Day && c.way < 0 && c.p != c.anchor
		},
		Then:     func(c count) (edtf.Date, bool) { return between(c.p.Step(c.way, cal.Day), c.p) },
		Examples: []string{"The town fell over 48 hours ago."},
		Not:      []string{"The town fell over an hour ago.", "The town fell 48 hours ago."}},
	{Name: "more than two months ago", Why: "what is told late in a year in more than whole years is mostly of that year",
		When: func(c count) bool {
			const late = 9 // a month
			return c.more && (c.inSpans() && c.unit != cal.Year || c.unit == cal.Year && !(c.way < 0 && c.anchor.N >= late))
		},
		Then:     func(c count) (edtf.Date, bool) { return between(stepCounted(c.p, c.way, c.unit), c.p) },
		Examples: []string{"The town fell more than two months ago.", "The town fell more than two years ago."},
		Not:      []string{"[2016-10-12] The town fell more than two years ago.", "The town fell two months ago."}},
	{Name: "less than a year ago", When: func(c count) bool { return c.less && c.inSpans() },
		Then:     func(c count) (edtf.Date, bool) { return between(stepCounted(c.p, -c.way, c.unit), c.p) },
		Examples: []string{"The town fell less than a year ago."},
		Not:      []string{"The town fell a year ago.", "The town fell less than three days ago."}},
}

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
	if r := &it.r; !r.Counted || r.From == lang.FromAntecedent || r.From == lang.FromEvent || it.anchor >= 0 || r.Also.Set || hasInner(r) || it.period.IsZero() {
		return edtf.Date{}, false
	}
	c := t.count(it)
	if r := rule.First(roughRules, c); r != nil {
		t.note(r.Name)
		return r.Then(c)
	}
	return edtf.Date{}, false
}

// count is what item it counts from the dateline.
func (t *tagger) count(it *item) count {
	c := count{tagger: t, unit: it.r.Step.Unit, p: it.period, way: 1}
	if it.r.Step.N < 0 {
		c.way = -1
	}
	if c.unit == cal.Decade && t.anchor.Gran == cal.Day {
		c.unit, c.p = cal.Year, t.anchor.Widen(cal.Year).Step(10*it.r.Step.N, cal.Year)
	}
	c.tens = c.unit >= cal.Decade || c.unit == cal.Year && c.p.Gran == cal.Year && (c.p.Year-t.anchor.Year)%10 == 0
	c.more = it.r.Mod == "MORE_THAN" || it.r.Mod == "EQUAL_OR_MORE"
	c.less = it.r.Mod == "LESS_THAN" || it.r.Mod == "EQUAL_OR_LESS"
	return c
}

// inSpans: it counts weeks, months or years.
func (c count) inSpans() bool { return c.unit == cal.Week || c.unit == cal.Month || c.unit == cal.Year }

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
