package timex

import (
	"time"

	"dateline/timeline/timex/en"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// resolve works out the period of item k, those before it being resolved.
func (t *tagger) resolve(k int) {
	it := &t.items[k]
	r := &it.r
	switch {
	case r.Value != "" || r.Kind == lang.Duration || r.Kind == lang.Set:
		return
	case !r.Decade.IsZero():
		it.period = r.Decade
	case !r.Century.IsZero():
		it.period = r.Century
	case r.Step.Set:
		t.resolveStep(k)
	case r.Year != nil:
		it.period = t.within(cal.Period{Gran: cal.Year, Year: t.year(r)}, r)
	default:
		t.resolvePartial(k)
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
	y := p.Year
	switch {
	case r.Named > 0:
		if m, d := en.NamedDay(r.Named-1, y); m > 0 {
			q, _ := cal.MakeDay(y, m, d)
			return q
		}
		return cal.Period{}
	case r.Month != nil && r.Day != nil:
		q, _ := cal.MakeDay(y, *r.Month, *r.Day)
		if r.Week > 0 {
			return q.Widen(cal.Week)
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

// resolveStep resolves what counts units from another time.
func (t *tagger) resolveStep(k int) {
	it := &t.items[k]
	r := &it.r
	unit := r.Step.Unit
	base := t.base(k, unit)
	if base.IsZero() {
		return
	}
	if base.Gran > unit && unit != cal.None {
		if r.Step.N != 0 && r.From != lang.FromAntecedent {
			return
		}
		unit = base.Gran
		if r.Step.N != 0 {
			it.period = base.Step(r.Step.N, r.Step.Unit)
			return
		}
	}
	n := r.Step.N
	switch {
	case r.Exact:
		it.period = base
		return
	case unit == cal.Week && base.Gran == cal.Day && (n == -1 || n == 1) && counted(it):
		unit, n = cal.Day, 7*n
	case unit == cal.Week && base.Gran == cal.Day && counted(it) && r.From == lang.FromAntecedent:
		unit, n = cal.Day, 7*n
	}
	it.period = t.within(base.Step(n, unit), r)
}

// counted: the words count units ("a week ago"), rather than name one ("last week").
func counted(it *item) bool { return it.r.Counted }

// resolvePartial resolves a calendar date without its year, a weekday, a season.
func (t *tagger) resolvePartial(k int) {
	it := &t.items[k]
	r := &it.r
	base := t.base(k, cal.Day)
	if r.Month == nil && r.Day == nil && r.Weekday == nil && !r.Weekend && r.Quarter == 0 && r.Half == 0 && r.Season == 0 && r.Named == 0 {
		// a time of day alone
		it.period = t.dayOfClock(k)
		return
	}
	if base.IsZero() {
		return
	}
	earlier, later := t.candidates(base, r)
	switch r.Rel {
	case lang.Last:
		it.period = earlier
		if earlier.Gran == cal.Day && r.Weekday != nil && earlier == base {
			it.period = earlier.Step(-7, cal.Day)
		}
		if earlier.Gran != cal.Day && base.Widen(earlier.Gran) == earlier {
			it.period = stepYear(earlier, -1)
		}
		return
	case lang.Next:
		it.period = later
		if r.Weekday != nil && later == base {
			it.period = later.Step(7, cal.Day)
		}
		if later.Gran != cal.Day && base.Widen(later.Gran) == later {
			it.period = stepYear(later, 1)
		}
		return
	case lang.This:
		it.period = t.sameCycle(base, r)
		return
	case lang.Same:
		a := t.antecedent(k, cal.Month)
		if r.Day == nil || r.Month != nil {
			a = t.antecedent(k, cal.Year)
		}
		if a < 0 {
			it.period = earlier
			return
		}
		it.anchor = a
		it.period = t.within(t.items[a].period, r)
		return
	}
	if earlier != later {
		it.earlier, it.later = earlier, later
	}
	it.period = t.choose(k, base, earlier, later)
}

func stepYear(p cal.Period, n int) cal.Period {
	p.Year += n
	return p
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
	case r.Weekday != nil:
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

// choose takes the earlier or the later candidate, by the tense of the clause.
func (t *tagger) choose(k int, base, earlier, later cal.Period) cal.Period {
	if earlier == later {
		return earlier
	}
	it := &t.items[k]
	if t.mode == Narrative {
		return t.chooseNarrative(k, base, earlier, later)
	}
	switch en.TenseAt(&t.Matcher, it.tok, it.n) {
	case en.Future, en.Present:
		return later
	case en.Past:
		return earlier
	}
	return earlier
}
