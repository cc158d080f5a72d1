package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Dates without their year that a word sets: last, next, this.

// resolveLast resolves "last Tuesday", "last May", of which the earlier candidate is the nearest.
func (t *tagger) resolveLast(k int, base, earlier cal.Period) {
	it := &t.items[k]
	it.period = earlier
	switch {
	case earlier.Gran == cal.Day && (it.r.Weekday == nil || it.r.Month != nil):
	case earlier.Gran != cal.Day:
		if base.Widen(earlier.Gran) == earlier || earlier.Gran == cal.Month && base.Widen(cal.Month).Step(-1, cal.Month) == earlier {
			it.period = stepYear(earlier, -1) // the one just gone is "last month"
		}
	case earlier == base:
		it.period = earlier.Step(-7, cal.Day)
	case earlier == base.Step(-1, cal.Day): // yesterday has names of its own
		if it.mode == News && base == t.anchor {
			it.period, it.other = earlier.Step(-7, cal.Day), earlier
		}
	default:
		it.period, it.other = t.weekdayOfLast(k, base, earlier)
	}
}

// resolveNext resolves "next Tuesday", "next May", of which the later candidate is the nearest.
func (t *tagger) resolveNext(it *item, base, later cal.Period) {
	r := &it.r
	it.period = later
	switch {
	case base.Gran == cal.Year && r.From == lang.FromAntecedent && base.Widen(later.Gran) != later: // "in 1977 … the following summer"
		it.period = t.within(base.Step(1, cal.Year), r)
	case r.Weekday != nil && r.Month == nil && later == base:
		it.period = later.Step(7, cal.Day)
	case later.Gran != cal.Day && base.Widen(later.Gran) == later:
		it.period = stepYear(later, 1)
	}
	if r.Also.Set {
		it.period = stepCounted(it.period, r.Also.N, r.Also.Unit)
	}
}

// resolveThis resolves "this Tuesday", "this fall".
func (t *tagger) resolveThis(it *item, base cal.Period) {
	r := &it.r
	it.period = t.sameCycle(base, r)
	if it.mode != News {
		return
	}
	if gone := stepYear(it.period, -1); r.Season > 0 && base == t.anchor && t.lean(it) < 0 && t.isAhead(it.period) && t.daysOff(gone) < lastSeason {
		it.period, it.other = gone, it.period // "lost his seat this fall", told in March
	}
	if r.Weekday != nil && r.Month == nil && it.period.Gran == cal.Day && it.period.First().Before(base.First()) && t.lean(it) > 0 {
		it.period = it.period.Step(7, cal.Day) // "ahead of the debate this Monday", told on a Friday
	}
}

// lastSeason is how many days after its first a season that has gone may still be called this one.
const lastSeason = 240
