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
	if r.Ahead && it.mode == News && (t.lean(it) >= 3 || t.lean(it) == 2 && r.Step.Unit < cal.Year) {
		r.Kind, r.Value = lang.Date, "" // "will vote in two weeks"
	} else if r.Ahead {
		r.Step = lang.Step{}
	}
	it.chain = r.Explicit
	it.way = byWords
	switch {
	case r.Value == "FUTURE_REF" && it.mode == News && t.In(&t.Toks[it.tok+it.n-1], "later", "after", "afterwards", "afterward") && t.lean(it) < 0:
		r.Value = "PAST_REF" // "was freed months later" is over where news tells it
	case r.Value != "" || r.Kind == lang.Duration || r.Kind == lang.Set:
		return
	case !r.Decade.IsZero():
		it.period = r.Decade
	case !r.Century.IsZero():
		it.period = r.Century
	case r.PeriodOf && r.Year != nil:
		it.period = cal.Period{Gran: cal.Year, Year: t.year(r)}
		if a := t.reportedQuarter(k); a >= 0 {
			it.anchor = a
			it.period = t.items[a].period
			it.period.Year = t.year(r)
		}
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

// resolvePartial resolves a calendar date without its year, a weekday, a season.
func (t *tagger) resolvePartial(k int) {
	it := &t.items[k]
	r := &it.r
	unit := cal.Day
	if r.From == lang.FromAntecedent {
		unit = cal.Year // the following March, of whatever came before
		if r.Weekday != nil && r.Month == nil && t.antecedent(k, cal.Day) >= 0 {
			unit = cal.Day // the previous Friday, of the day spoken of
		}
	}
	base := t.base(k, unit)
	if r.Month == nil && r.Day == nil && r.Weekday == nil && !r.Weekend && r.Quarter == 0 && r.Half == 0 && r.Season == 0 && r.Named == 0 {
		// a time of day alone
		if it.tok > 1 && t.Equal(&t.Toks[it.tok-1], "as") && t.In(&t.Toks[it.tok-2], "defined", "known", "counted") {
			it.missing = "an hour of any day" // "evening, defined as 5 p.m. through 11 p.m."
			return
		}
		it.period, it.way = t.dayOfClock(k), byDay
		if j := it.pair; j >= 0 && j < k && it.period == t.items[j].period && !it.period.IsZero() && it.r.Hour != nil && t.items[j].r.Hour != nil && clockOf(it) < clockOf(&t.items[j]) {
			it.period = it.period.Step(1, cal.Day) // "from 10 p.m. to 2 a.m."
		}
		return
	}
	if base.IsZero() {
		return
	}
	if r.Rel == lang.ByTense && (r.Month != nil || r.Season > 0 || r.Named > 0) && r.Weekday == nil && t.g.Habitual(&t.Matcher, it.tok) {
		it.missing = "of any year"
		return
	}
	if r.Season > 0 && r.Rel == lang.ByTense && it.mode == News && t.ofItsOwn(it) {
		it.missing = "of a year that only what it belongs to would tell"
		return
	}
	it.way = byCount
	if r.WeekdayN != 0 {
		it.period = nthWeekdayFrom(base, *r.Weekday, int(r.WeekdayN))
		return
	}
	earlier, later := t.candidates(base, r)
	switch r.Rel {
	case lang.Last:
		it.period = earlier
		if earlier.Gran == cal.Day && r.Weekday != nil && r.Month == nil {
			switch earlier {
			case base:
				it.period = earlier.Step(-7, cal.Day)
			case base.Step(-1, cal.Day): // yesterday has names of its own
				if it.mode == News && base == t.anchor {
					it.period, it.other = earlier.Step(-7, cal.Day), earlier
				}
			default:
				it.period, it.other = t.weekdayOfLast(k, base, earlier)
			}
		}
		if earlier.Gran != cal.Day && base.Widen(earlier.Gran) == earlier || earlier.Gran == cal.Month && base.Widen(cal.Month).Step(-1, cal.Month) == earlier {
			it.period = stepYear(earlier, -1) // the one just gone is "last month"
		}
		return
	case lang.Next:
		it.period = later
		if base.Gran == cal.Year && r.From == lang.FromAntecedent { // "in 1977 … the following summer"
			it.period = t.within(base.Step(1, cal.Year), r)
		}
		if r.Weekday != nil && r.Month == nil && later == base {
			it.period = later.Step(7, cal.Day)
		}
		if later.Gran != cal.Day && base.Widen(later.Gran) == later {
			it.period = stepYear(later, 1)
		}
		if r.Also.Set {
			it.period = stepCounted(it.period, r.Also.N, r.Also.Unit)
		}
		return
	case lang.This:
		it.period = t.sameCycle(base, r)
		if gone := stepYear(it.period, -1); r.Season > 0 && it.mode == News && base == t.anchor && t.lean(it) < 0 && it.period.First().After(base.First()) && t.daysOff(gone) < lastSeason {
			it.period, it.other = gone, it.period // "lost his seat this fall", told in March
		}
		if r.Weekday != nil && r.Month == nil && it.mode == News && it.period.Gran == cal.Day && it.period.First().Before(base.First()) && t.lean(it) > 0 {
			it.period = it.period.Step(7, cal.Day) // "ahead of the debate this Monday", told on a Friday
		}
		return
	case lang.Same:
		it.period = t.spokenOf(k, earlier, later)
		return
	}
	told := false
	if r.Weekday != nil && r.Month != nil && earlier != later && !(t.daysOff(earlier) <= 14 && t.daysOff(later) > 300 && t.lean(it) <= 0) {
		// the weekday tells the year
		told = fallsOn(earlier, *r.Weekday) != fallsOn(later, *r.Weekday)
		switch w := time.Weekday(*r.Weekday); w {
		case earlier.First().Weekday():
			later = earlier
		case later.First().Weekday():
			earlier = later
		}
	}
	if p := t.toldBehind(k); !p.IsZero() {
		it.period, it.way = p, byApposition
		return
	}
	for _, w := range neighbours {
		if p := w.period(t, k); !p.IsZero() && !(told && p.Gran == cal.Day && !fallsOn(p, *r.Weekday)) {
			it.period, it.way = p, w.way
			return
		}
	}
	if r.Weekday != nil && r.Month == nil && base == t.anchor && t.dayOfTale(k) {
		it.missing = "of some day of what is told"
		return
	}
	if earlier != later {
		it.earlier, it.later = earlier, later
	}
	if p := t.besides(k); !p.IsZero() {
		it.period, it.way = p, byRow
		return
	}
	it.way = byTense
	if r.Weekday != nil && r.Month == nil && base == t.anchor {
		if p := t.updateDay(); fallsOn(p, *r.Weekday) {
			it.period = p
			return
		}
	}
	it.period = t.choose(k, base, earlier, later)
	if it.r.Named > 0 && it.r.Year == nil && it.period == earlier && t.daysOff(it.period) > nearVote && t.Equal(&t.Toks[it.tok], "election") {
		it.period, it.missing = cal.Period{}, "of an election that the story does not date"
	}
}

// lastSeason is how many days after its first a season that has gone may still be called this one.
const lastSeason = 240

// nearVote is how many days back the one country's election day that is known by that name may be meant.
const nearVote = 60

// ofItsOwn: what item it is of stands behind it: "the summer of my second year there".
func (t *tagger) ofItsOwn(it *item) bool {
	i := it.tok + it.n
	return i+1 < len(t.Toks) && t.Equal(&t.Toks[i], "of") && (t.Toks[i+1].Is(lang.Det) || t.In(&t.Toks[i+1], "my", "our", "your", "his", "her", "its", "their"))
}

// updateDay is the day of a later version of the story that its head names by the weekday alone, "Updated Saturday at 10:30 a.m.",
// and that comes soon after the dateline; zero if it names none.
func (t *tagger) updateDay() cal.Period {
	const (
		head = 300 // tokens
		soon = 2   // days after the dateline
	)
	if t.updateKnown || t.anchor.Gran != cal.Day {
		return t.update
	}
	t.updateKnown = true
	for i := range t.items {
		it := &t.items[i]
		if it.tok > head {
			break
		}
		if it.tok == 0 || it.r.Weekday == nil || it.r.Month != nil || it.r.Rel != lang.ByTense || !t.In(&t.Toks[it.tok-1], "updated") {
			continue
		}
		if p := weekdayFrom(t.anchor.First().AddDate(0, 0, 1), *it.r.Weekday); p.First().Sub(t.anchor.First()).Hours() <= soon*24 {
			t.update = p
		}
		break
	}
	return t.update
}

// neighbours are the ways in which a date that leaves out its year or week takes it from
// a date near it, in order.
var neighbours = []struct {
	way    way
	period func(t *tagger, k int) cal.Period
}{
	{byStory, (*tagger).yearOfWeekday},
	{byStory, (*tagger).dayOfPrayers},
	{byTense, (*tagger).dayOfStory}, // its weekday belies the year of its neighbours
	{byApposition, (*tagger).apposed},
	{byApposition, (*tagger).ofYear},
	{byYearBefore, (*tagger).ofElection},
	{byApposition, (*tagger).fixedBefore},
	{byEntry, (*tagger).entryPeriod},
	{byEntry, (*tagger).inEntry},
	{byWeek, (*tagger).weekNamed},
	{byWeek, (*tagger).dayAfterNamed},
	{byWeek, (*tagger).dayAfterReached},
	{byWeek, (*tagger).datedWeekday},
	{byWeek, (*tagger).weekdayOfCaption},
	{byStory, (*tagger).weekdayOfTale},
	{byStory, (*tagger).weekdayInTale},
	{byList, (*tagger).listed},
	{byYearBefore, (*tagger).inRecap},
	{byApposition, (*tagger).writtenInFull},
	{byYearBefore, (*tagger).inherited},
	{byYearBefore, (*tagger).inLongTale},
	{byYearBefore, (*tagger).inYearOfText},
}
