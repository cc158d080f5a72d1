package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Calendar dates without their year, weekdays, seasons.

// resolvePartial resolves a date that leaves out its year or week, or a time of day without its day.
func (t *tagger) resolvePartial(k int) {
	it := &t.items[k]
	r := &it.r
	base := t.base(k, t.unitOf(k))
	if clockOnly(r) {
		t.resolveClock(k)
		return
	}
	if base.IsZero() {
		return
	}
	if why := t.ofNoYear(it); why != "" {
		it.missing = why
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
	case lang.Next:
		it.period = later
	case lang.This:
		it.period = t.sameCycle(base, r)
	case lang.Same:
		it.period = t.spokenOf(k, earlier, later)
	default:
		t.resolveByTense(k, base, earlier, later)
		return
	}
	p := relative{t, k, it, base, earlier, later}
	for i := range relativeRules {
		if rule := &relativeRules[i]; rule.rel == r.Rel && rule.when(p) {
			t.note(rule.name)
			it.period = rule.is(p)
		}
	}
}

// unitOf is how fine a time must be told for item k to count from it.
func (t *tagger) unitOf(k int) cal.Gran {
	it := &t.items[k]
	switch {
	case it.r.From != lang.FromAntecedent:
		return cal.Day
	case weekdayOnly(it) && t.antecedent(k, cal.Day) >= 0:
		return cal.Day // the previous Friday, of the day spoken of
	}
	return cal.Year // the following March, of whatever came before
}

// clockOnly: the reading is a time of day and no date.
func clockOnly(r *lang.Reading) bool {
	return r.Month == nil && r.Day == nil && r.Weekday == nil && !r.Weekend && r.Quarter == 0 && r.Half == 0 && r.Season == 0 && r.Named == 0
}

// resolveClock resolves a time of day alone.
func (t *tagger) resolveClock(k int) {
	it := &t.items[k]
	if it.tok > 1 && t.Equal(&t.Toks[it.tok-1], "as") && t.In(&t.Toks[it.tok-2], "defined", "known", "counted") {
		it.missing = "an hour of any day" // "evening, defined as 5 p.m. through 11 p.m."
		return
	}
	it.period, it.way = t.dayOfClock(k), byDay
	if it.mode == News && it.anchor < 0 && it.period == t.anchor && !it.quoted && !t.updateDay().IsZero() {
		it.period, it.missing = cal.Period{}, "of the day of the story or of that of a later version of it"
		return
	}
	if k > 0 && it.mode == News && it.anchor < 0 && it.period == t.anchor && !it.quoted && t.In(&t.Toks[it.tok], t.g.Twilights...) && it.r.DayPart != "MO" && t.lean(it) < 0 && !t.ownDayNear(k) {
		it.period, it.missing = cal.Period{}, "of an evening that the story does not date" // mostly of the day before
		return
	}
	if k > 0 && it.period == t.anchor && t.attributive(it) && t.roundBefore(k) {
		it.period, it.missing = cal.Period{}, "of some day of what is told"
		return
	}
	if it.pair < 0 || it.pair >= k || it.period.IsZero() {
		return
	}
	from := &t.items[it.pair]
	if it.period == from.period && it.r.Hour != nil && from.r.Hour != nil && clockOf(it) < clockOf(from) {
		it.period = it.period.Step(1, cal.Day) // "from 10 p.m. to 2 a.m."
	}
}

// roundBefore: the time before item k in its sentence is a round one: "in recent months he has sent letters and staged a dawn raid".
func (t *tagger) roundBefore(k int) bool {
	o := &t.items[k-1]
	return !t.sentenceEndIn(o.tok, t.items[k].tok) && (o.r.Value == "PAST_REF" || o.r.Kind == lang.Duration)
}

// ofNoYear says why item it is of no year that could be told; "" if it may be of one.
func (t *tagger) ofNoYear(it *item) string {
	r := &it.r
	switch {
	case r.Rel != lang.ByTense:
	case (r.Month != nil || r.Season > 0 || r.Named > 0) && r.Weekday == nil && t.g.Habitual(&t.Matcher, it.tok):
		return "of any year"
	case r.Season > 0 && it.mode == News && t.ofItsOwn(it):
		return "of a year that only what it belongs to would tell"
	}
	return ""
}

// A relative is what says itself on which side of its base it lies: last March, next Friday, this summer.
type relative struct {
	*tagger
	k                    int
	it                   *item
	base, earlier, later cal.Period
}

// A relativeRule says what it is where it is not the nearest on that side.
type relativeRule struct {
	rel       lang.Rel
	name, why string
	when      func(p relative) bool
	is        func(p relative) cal.Period
	example   string // it holds of a date of it, in a story of Wednesday 9 March 2016, or of the day that stands before it in [ ]
	neighbour string // it holds of none
}

// relativeRules are all asked, in order, and the last one that holds decides.
var relativeRules = []relativeRule{
	{rel: lang.Last, name: "last Monday, told on a Monday", why: "it is not today",
		when:      func(p relative) bool { return p.lastWeekday() && p.earlier == p.base },
		is:        func(p relative) cal.Period { return p.earlier.Step(-7, cal.Day) },
		example:   "They met last Wednesday.",
		neighbour: "They met last Monday."},
	{rel: lang.Last, name: "last Monday, told on a Tuesday", why: "yesterday has names of its own",
		when: func(p relative) bool {
			return p.lastWeekday() && p.earlier == p.base.Step(-1, cal.Day) && p.it.mode == News && p.base == p.anchor
		},
		is: func(p relative) cal.Period {
			p.it.other = p.earlier
			return p.earlier.Step(-7, cal.Day)
		},
		example:   "They met last Tuesday.",
		neighbour: "They met last Monday."},
	{rel: lang.Last, name: "last Monday, told later in the week",
		when: func(p relative) bool {
			return p.lastWeekday() && p.earlier != p.base && p.earlier != p.base.Step(-1, cal.Day)
		},
		is: func(p relative) (is cal.Period) {
			is, p.it.other = p.weekdayOfLast(p.k, p.base, p.earlier)
			return is
		},
		example:   "They met last Monday.",
		neighbour: "They met last Tuesday."},
	{rel: lang.Last, name: "last March, told in March or in April", why: "the one just gone is “last month”",
		when: func(p relative) bool {
			if p.earlier.Gran == cal.Day {
				return false
			}
			now := p.base.Widen(p.earlier.Gran)
			return now == p.earlier || p.earlier.Gran == cal.Month && now.Step(-1, cal.Month) == p.earlier
		},
		is:        func(p relative) cal.Period { return stepYear(p.earlier, -1) },
		example:   "They met last February.",
		neighbour: "They met last January."},
	{rel: lang.Next, name: "the following summer, of a year", why: "“in 1977 … the following summer”",
		when: func(p relative) bool { return p.base.Gran == cal.Year && p.it.r.From == lang.FromAntecedent },
		is: func(p relative) cal.Period {
			return p.within(p.base.Step(1, cal.Year), &p.it.r)
		},
		example:   "They met in 2014, and parted the following summer.",
		neighbour: "They met in May 2014, and parted the following summer."},
	{rel: lang.Next, name: "next Monday, told on a Monday", why: "it is not today",
		when:      func(p relative) bool { return weekdayOnly(p.it) && p.later == p.base },
		is:        func(p relative) cal.Period { return p.later.Step(7, cal.Day) },
		example:   "They will meet next Wednesday.",
		neighbour: "They will meet next Monday."},
	{rel: lang.Next, name: "next March, told in March", why: "it is not this month",
		when:      func(p relative) bool { return p.later.Gran != cal.Day && p.base.Widen(p.later.Gran) == p.later },
		is:        func(p relative) cal.Period { return stepYear(p.later, 1) },
		example:   "They will meet next March.",
		neighbour: "They will meet next April."},
	{rel: lang.Next, name: "a week from next Monday",
		when: func(p relative) bool { return p.it.r.Also.Set },
		is: func(p relative) cal.Period {
			return stepCounted(p.it.period, p.it.r.Also.N, p.it.r.Also.Unit)
		},
		example:   "They will meet a week from Monday.",
		neighbour: "They will meet next Monday."},
	{rel: lang.This, name: "this autumn, gone", why: "“lost his seat this fall”, told in March",
		when: func(p relative) bool {
			const last = 240 // days after its first that a season that has gone may still be called this one
			is := p.it.period
			return p.it.r.Season > 0 && p.it.mode == News && p.base == p.anchor && p.lean(p.it) < 0 && is.First().After(p.base.First()) && p.daysOff(stepYear(is, -1)) < last
		},
		is: func(p relative) cal.Period {
			p.it.other = p.it.period
			return stepYear(p.it.period, -1)
		},
		example:   "He lost his seat this fall.",
		neighbour: "He will lose his seat this fall."},
	{rel: lang.This, name: "this Monday, ahead", why: "“ahead of the debate this Monday”, told on a Friday",
		when: func(p relative) bool {
			is := p.it.period
			return weekdayOnly(p.it) && p.it.mode == News && is.Gran == cal.Day && is.First().Before(p.base.First()) && p.lean(p.it) > 0
		},
		is:        func(p relative) cal.Period { return p.it.period.Step(7, cal.Day) },
		example:   "They will meet this Monday.",
		neighbour: "They met this Monday."},
}

// lastWeekday: it is the last of a weekday, which is a day.
func (p relative) lastWeekday() bool { return p.earlier.Gran == cal.Day && weekdayOnly(p.it) }

// resolveByTense resolves a date that lies before or after its base: the dates near it tell which, or its tense.
func (t *tagger) resolveByTense(k int, base, earlier, later cal.Period) {
	it := &t.items[k]
	r := &it.r
	earlier, later, told := t.yearByWeekday(it, earlier, later)
	if t.takeNear(k, told) {
		return
	}
	fromToday := weekdayOnly(it) && base == t.anchor
	if fromToday && t.dayOfTale(k) {
		it.missing = "of some day of what is told"
		return
	}
	if weekdayOnly(it) && t.ofMonthBehind(k) {
		it.missing = "of some day of the month that is named with it"
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
	if fromToday && fallsOn(t.updateDay(), *r.Weekday) {
		it.period, it.earlier, it.later = t.updateDay(), cal.Period{}, cal.Period{}
		return
	}
	it.period = t.choose(k, base, earlier, later)
	if why := t.yearElsewhere(it); why != "" {
		it.period, it.missing = cal.Period{}, why
		return
	}
	if r.Named > 0 && r.Year == nil && it.period == earlier && t.daysOff(it.period) > nearVote && t.Equal(&t.Toks[it.tok], "election") {
		it.period, it.missing = cal.Period{}, "of an election that the story does not date"
	}
}

// yearByWeekday takes the candidate of a day of the year that falls on its weekday for both; told: just one of them does. What news may
// have told of within two weeks is left as it is.
func (t *tagger) yearByWeekday(it *item, earlier, later cal.Period) (e, l cal.Period, told bool) {
	r := &it.r
	if r.Weekday == nil || r.Month == nil || earlier == later || t.daysOff(earlier) <= 14 && t.daysOff(later) > 300 && t.lean(it) <= 0 {
		return earlier, later, false
	}
	told = fallsOn(earlier, *r.Weekday) != fallsOn(later, *r.Weekday)
	switch time.Weekday(*r.Weekday) {
	case earlier.First().Weekday():
		later = earlier
	case later.First().Weekday():
		earlier = later
	}
	return earlier, later, told
}

// takeNear gives item k its period by a date near it, if one tells it. If its weekday told its year no other day is taken.
func (t *tagger) takeNear(k int, told bool) bool {
	it := &t.items[k]
	if p := t.toldBehind(k); !p.IsZero() {
		it.period, it.way = p, byApposition
		return true
	}
	for _, w := range neighbours {
		if p := w.period(t, k); !p.IsZero() && !(told && p.Gran == cal.Day && !fallsOn(p, *it.r.Weekday)) {
			it.period, it.way = p, w.way
			return true
		}
	}
	return false
}

// nearVote is how many days back the one country's election day that is known by that name may be meant.
const nearVote = 60

// ofItsOwn: what item it is of stands behind it: "the summer of my second year there".
func (t *tagger) ofItsOwn(it *item) bool {
	i := it.tok + it.n
	return i+1 < len(t.Toks) && t.Equal(&t.Toks[i], "of") && (t.Toks[i+1].Is(lang.Det) || t.In(&t.Toks[i+1], "my", "our", "your", "his", "her", "its", "their"))
}

// updateDay is the day of a later version of the story that comes soon after the dateline: its head names it by the weekday alone, "Updated
// Saturday at 10:30 a.m.", or a post that it shows was signed on it. Zero if there is none.
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
		r := &it.r
		var p cal.Period
		switch {
		case it.tok > 0 && it.tok <= head && r.Weekday != nil && r.Month == nil && r.Rel == lang.ByTense && t.In(&t.Toks[it.tok-1], "updated"):
			p = weekdayFrom(t.anchor.First().AddDate(0, 0, 1), *r.Weekday)
		case r.Year != nil && t.signature(i) >= 0:
			p, _ = cal.MakeDay(t.year(r), *r.Month, *r.Day)
		}
		if !p.IsZero() && p.First().After(t.anchor.First()) && t.daysOff(p) <= soon {
			t.update = p
			break
		}
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
	{byYearBefore, (*tagger).monthToldOfIt},
	{byYearBefore, (*tagger).monthOfBlow},
	{byApposition, (*tagger).writtenInFull},
	{byYearBefore, (*tagger).inherited},
	{byYearBefore, (*tagger).inLongTale},
	{byYearBefore, (*tagger).inYearOfText},
}
