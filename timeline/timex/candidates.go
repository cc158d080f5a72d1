package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// The periods that a date without its year or week may name: the one before and the one after,
// the one of the same year or week, the one of the time spoken of.

// spokenOf is the period of that name in the time that the text speaks of: "that Friday",
// "that November", "on the 23rd"; earlier where it speaks of none.
func (t *tagger) spokenOf(k int, earlier, later cal.Period) cal.Period {
	it := &t.items[k]
	r := &it.r
	a := -1
	switch {
	case r.Weekday != nil:
		if a = t.antecedent(k, cal.Week); a >= 0 {
			it.anchor = a
			return t.within(cal.Of(t.items[a].period.First(), cal.Week), r)
		}
	case r.Day == nil || r.Month != nil:
		if a = t.monthSpoken(k); a < 0 {
			a = t.mainLine(t.antecedent(k, cal.Year), k)
		}
	default:
		return t.ordinalDay(k, earlier, later)
	}
	if a < 0 {
		return earlier
	}
	it.anchor = a
	return t.within(t.items[a].period, r)
}

// monthSpoken is the last item before k in its paragraph that lies in the month which k
// names, whatever its year; -1 if there is none.
func (t *tagger) monthSpoken(k int) int {
	it := &t.items[k]
	if it.r.Month == nil {
		return -1
	}
	for j := k - 1; j >= 0 && k-j < farBack && !t.paraIn(t.items[j].tok, it.tok); j-- {
		if p := t.items[j].period; !p.IsZero() && p.Gran <= cal.Month && p.Widen(cal.Month).N == *it.r.Month {
			if t.yearMoved(j, k) {
				return -1
			}
			return j
		}
	}
	return -1
}

// yearMoved: between items a and k a written date has taken the story to another year.
func (t *tagger) yearMoved(a, k int) bool {
	for j := a + 1; j < k; j++ {
		it := &t.items[j]
		if it.r.Explicit && it.period.Gran <= cal.Month && !it.period.IsZero() && it.period.First().Year() != t.items[a].period.First().Year() && (t.leads(it) || !t.sentenceEndIn(it.tok, t.items[k].tok)) {
			return true
		}
	}
	return false
}

// candidates are the latest period of that name that has begun by base, and the
// first that has not ended before it.
func (t *tagger) candidates(base cal.Period, r *lang.Reading) (earlier, later cal.Period) {
	day := base.First()
	switch {
	case r.Weekend:
		later = cal.Of(day, cal.Weekend)
		if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			return later, later
		}
		return later.Step(-1, cal.Weekend), later
	case r.Weekday != nil && r.Month == nil:
		later = weekdayFrom(day, *r.Weekday)
		if later == base {
			return base, base
		}
		return later.Step(-7, cal.Day), later
	case r.Day != nil && r.Month == nil:
		m := base.Widen(cal.Month)
		p := t.within(m, r)
		if p.IsZero() || p.First().After(day) {
			return t.within(m.Step(-1, cal.Month), r), p
		}
		return p, t.within(m.Step(1, cal.Month), r)
	}
	y := cal.Period{Gran: cal.Year, Year: day.Year()}
	for n := 1; n >= -8; n-- { // eight years back for a 29 February
		p := t.within(cal.Period{Gran: cal.Year, Year: y.Year + n}, r)
		if p.IsZero() {
			continue
		}
		if !p.First().After(day) {
			earlier = p
			break
		}
	}
	for n := -1; n <= 8; n++ {
		p := t.within(cal.Period{Gran: cal.Year, Year: y.Year + n}, r)
		if p.IsZero() {
			continue
		}
		if !p.Last().Before(day) {
			later = p
			break
		}
	}
	return earlier, later
}

// sameCycle is the period of that name in base's own week or year: this Friday, this May.
func (t *tagger) sameCycle(base cal.Period, r *lang.Reading) cal.Period {
	if r.Weekend {
		return base.Widen(cal.Weekend)
	}
	if r.Weekday != nil {
		return t.within(cal.Of(base.First(), cal.Week), r)
	}
	if r.Day != nil && r.Month == nil {
		return t.within(base.Widen(cal.Month), r)
	}
	return t.within(base.Widen(cal.Year), r)
}
