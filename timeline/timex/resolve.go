package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// resolve works out the period of item k, those before it being resolved.
func (t *tagger) resolve(k int) {
	it := &t.items[k]
	r := &it.r
	if it.done {
		return
	}
	it.done = true
	if r.Ahead {
		t.countAhead(it)
	}
	it.chain = r.Explicit
	it.way = byWords
	switch {
	case t.overByNow(it):
		r.Value = "PAST_REF"
	case r.Value != "" || r.Kind == lang.Duration || r.Kind == lang.Set:
		return
	case !r.Decade.IsZero():
		it.period = r.Decade
	case !r.Century.IsZero():
		it.period = r.Century
	case r.PeriodOf && r.Year != nil:
		it.period = t.ofYearCompared(k)
	case r.SameDay && r.Year != nil && t.anchor.Gran == cal.Day:
		it.period, _ = cal.MakeDay(t.year(r), t.anchor.N, t.anchor.Day) // none for a 29 February
	case it.mode == Narrative && r.Step == (lang.Step{Set: true, Unit: cal.Day}) && r.From == lang.FromDateline && r.DayPart == "":
		r.Value = "PRESENT_REF" // "today" in a history is these days
	case r.Step.Set:
		it.way = byCount
		t.resolveStep(k)
		t.takeWritten(k)
	case it.pair >= 0 && r.Year == nil && t.resolveInRange(k):
		it.way = byRange
	case r.Year != nil:
		it.period = t.within(cal.Period{Gran: cal.Year, Year: t.year(r)}, r)
	default:
		t.resolvePartial(k)
	}
	if r.Named > 0 && r.Rel == lang.ByTense && r.Also.Set {
		for _, p := range []*cal.Period{&it.period, &it.earlier, &it.later} {
			*p = besideFeast(*p, r)
		}
	}
	it.chain = it.chain || it.anchor >= 0 && t.items[it.anchor].chain
}

// countAhead makes a date of a length that is counted from the dateline, "will vote in two weeks", and leaves any other a length.
func (t *tagger) countAhead(it *item) {
	r := &it.r
	if lean := t.lean(it); it.mode == News && (lean >= 3 || lean == 2 && r.Step.Unit < cal.Year) {
		r.Kind, r.Value = lang.Date, ""
		return
	}
	r.Step = lang.Step{}
}

// overByNow: item it is a time ahead of what is told, and over where news tells it: "was freed months later".
func (t *tagger) overByNow(it *item) bool {
	return it.r.Value == "FUTURE_REF" && it.mode == News && t.In(&t.Toks[it.tok+it.n-1], "later", "after", "afterwards", "afterward") && t.lean(it) < 0
}

// ofYearCompared is the year of item k, "the 1988 period", or the quarter of that year if that is what a report speaks of.
func (t *tagger) ofYearCompared(k int) cal.Period {
	it := &t.items[k]
	p := cal.Period{Gran: cal.Year}
	if a := t.reportedQuarter(k); a >= 0 {
		it.anchor = a
		p = t.items[a].period
	}
	p.Year = t.year(&it.r)
	return p
}

// checkWeekday notes a day whose weekday is another than the text says.
func (t *tagger) checkWeekday(k int) {
	it := &t.items[k]
	w := &t.Toks[it.tok]
	if it.r.Month == nil || it.r.Day == nil || it.period.Gran != cal.Day || !w.Is(lang.Weekday) || w.Is(lang.Month) {
		return
	}
	if is := it.period.First().Weekday(); is != time.Weekday(w.Val%7) {
		t.doubts = append(t.doubts, t.words(it)+" is a "+is.String()+": one of the two is wrong, and the day of the month was taken")
		it.misfit = true
	}
}

// year is the year that a reading gives.
func (t *tagger) year(r *lang.Reading) int {
	if r.BC {
		return 1 - *r.Year
	}
	return *r.Year
}

// within is the period that a reading names inside p; p if it names none.
// It is zero where there is no such period: the 30th of February.
func (t *tagger) within(p cal.Period, r *lang.Reading) cal.Period {
	p = t.inner(p, r)
	if r.Nth == 0 || p.IsZero() {
		return p
	}
	if r.NthWeekday > 0 {
		return nthWeekday(p, r.Nth, int(r.NthWeekday)-1)
	}
	day := p.Last()
	if r.Nth > 0 {
		if day = p.First().AddDate(0, 0, r.Nth-1); day.After(p.Last()) {
			return cal.Period{}
		}
	}
	return cal.OfDay(day)
}

// nthWeekday is the nth weekday or weekend of a period, from its end below 0; zero if
// there are not so many.
func nthWeekday(p cal.Period, n, w int) cal.Period {
	g := cal.Day
	if w == lang.OfWeekend {
		g, w = cal.Weekend, int(time.Saturday)
	}
	day := p.First().AddDate(0, 0, (w-int(p.First().Weekday())+7)%7+7*(n-1))
	if n < 0 {
		day = p.Last().AddDate(0, 0, -(int(p.Last().Weekday())-w+7)%7+7*(n+1))
	}
	if day.Before(p.First()) || day.After(p.Last()) {
		return cal.Period{}
	}
	return cal.Of(day, g)
}

func (t *tagger) inner(p cal.Period, r *lang.Reading) cal.Period {
	y := p.Year
	switch {
	case r.Named > 0:
		if m, d := t.g.NamedDay(r.Named-1, y); m > 0 {
			q, _ := cal.MakeDay(y, m, d)
			switch {
			case r.Week == 1:
				return q.Widen(cal.Week)
			case r.Week == 2:
				return weekendOf(q)
			}
			return q
		}
		return cal.Period{}
	case r.Month != nil && r.Day != nil:
		q, ok := cal.MakeDay(y, *r.Month, *r.Day)
		switch {
		case ok && r.Week == 1:
			return q.Widen(cal.Week)
		case ok && r.Week == 2:
			return q.Widen(cal.Weekend)
		}
		return q
	case r.Month != nil:
		return cal.Period{Gran: cal.Month, Year: y, N: *r.Month}
	case r.Day != nil:
		f := p.First()
		q, _ := cal.MakeDay(f.Year(), int(f.Month()), *r.Day)
		return q
	case r.Quarter > 0:
		return cal.Period{Gran: cal.Quarter, Year: y, N: r.Quarter}
	case r.Half > 0:
		return cal.Period{Gran: cal.Half, Year: y, N: r.Half}
	case r.Season > 0:
		return cal.Period{Gran: cal.Season, Year: y, N: r.Season}
	case r.Weekday != nil:
		return weekdayFrom(p.First(), *r.Weekday)
	}
	return p
}

// weekdayFrom is the first such weekday from day on.
func weekdayFrom(day time.Time, w int) cal.Period {
	return cal.OfDay(day.AddDate(0, 0, (w-int(day.Weekday())+7)%7))
}

// nthWeekdayFrom is the nth such weekday before (below 0) or after a period of a few days,
// zero where the period is longer.
func nthWeekdayFrom(p cal.Period, w, n int) cal.Period {
	switch {
	case p.Gran > cal.Week:
		return cal.Period{}
	case n < 0:
		return weekdayFrom(p.First().AddDate(0, 0, -7), w).Step(7*(n+1), cal.Day)
	}
	return weekdayFrom(p.Last().AddDate(0, 0, 1), w).Step(7*(n-1), cal.Day)
}
