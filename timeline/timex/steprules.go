package timex

import (
	"slices"
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A step is a count of units from a time, as far as it is known: it leads from base n units on.
type step struct {
	*tagger
	k    int
	it   *item
	r    *lang.Reading
	base cal.Period // zero while nothing is known that it counts from
	n    int
	unit cal.Gran
}

// A stepRule says what a count means beside its plain sense.
type stepRule struct {
	name, why string
	when      func(s *step) bool
	then      func(s *step) // what it counts after all; the rules below it are asked of that
	ends      func(s *step) // or its period, which settles it
	example   string        // it holds of a date of it, in a story of Wednesday 9 March 2016, or of the day that stands before it in [ ]
	neighbour string        // it holds of none
}

// noDate leaves an item without a date.
func noDate(*step) {}

// stepRules are asked in order.
var stepRules = []stepRule{
	{name: "what would come, of a month", why: "of some day of the month that the sentence tells",
		when: func(s *step) bool {
			a := s.toldWould(s.k)
			return a >= 0 && !s.base.IsZero() && s.items[a].period.Gran == cal.Month && s.unit < cal.Month
		},
		ends: func(s *step) {
			s.from(s.toldWould(s.k))
			s.r.From, s.r.Mod = lang.FromAntecedent, "APPROX"
			s.it.period = stepCounted(cal.OfDay(s.base.First().AddDate(0, 0, 14)), s.n, s.unit).Widen(cal.Month)
		},
		example:   "They approved in January a plan that would end it in 90 days.",
		neighbour: "They approved on January 8 a plan that would end it in 90 days."},
	{name: "what would come", why: "it is counted from the day that the sentence tells",
		when: func(s *step) bool { return !s.base.IsZero() && s.toldWould(s.k) >= 0 },
		then: func(s *step) {
			s.from(s.toldWould(s.k))
			s.r.From = lang.FromAntecedent
		},
		example:   "They approved on January 8 a plan that would end it in 90 days.",
		neighbour: "They approved on January 8 a plan that will end it in 90 days."},
	{name: "an evening of a speaker", why: "“‘They chose well tonight,’ he said”: of the evening on which it was said, mostly that before the story: of thirteen in two archives nine",
		when: func(s *step) bool {
			return s.it.quoted && s.fromToday() && s.n == 0 && s.r.From == lang.FromDateline && s.r.DayPart != "" && s.r.DayPart != "MO" && s.r.DayPart != "AF" && s.lean(s.it) <= 0 && !s.saidOnOwnDay(s.k)
		},
		ends:      func(s *step) { s.it.missing = "of an evening of the speaker's, and the story does not tell which" },
		example:   "“They chose well tonight,” the envoy said.",
		neighbour: "“They will choose well tonight,” the envoy said."},
	{name: "a speaker's day, told early", why: "“Jan. 9, 4:44 a.m.: … ‘They were shot today,’ he said”: a story of the small hours quotes those of the day before",
		when: func(s *step) bool {
			return s.it.quoted && s.fromToday() && s.n == 0 && s.unit == cal.Day && s.r.From == lang.FromDateline && s.lean(s.it) < 0 && s.stampedEarly() && !s.saidOnOwnDay(s.k)
		},
		ends: func(s *step) {
			s.it.missing = "of the day on which it was said, and the story was written in the night"
		},
		example:   "March 9, 2016 4:44 a.m. The guards left. “They were shot today,” he said.",
		neighbour: "March 9, 2016 4:44 p.m. The guards left. “They were shot today,” he said."},
	{name: "days from a later version", why: "“Updated Thursday”: its “yesterday” may be counted from either",
		when: func(s *step) bool {
			return s.fromToday() && s.r.From == lang.FromDateline && s.unit == cal.Day && !s.it.quoted && !s.updateDay().IsZero()
		},
		then:      func(s *step) { s.it.other = s.updateDay().Step(s.n, cal.Day) },
		example:   "Updated Thursday at 10:30 a.m. They met yesterday.",
		neighbour: "They met yesterday."},
	{name: "days from a year", why: "three days before something of last year are no day of it",
		when: func(s *step) bool {
			return s.r.From == lang.FromEvent && s.r.Length != "" && s.base.Gran > max(s.unit, cal.Day)
		},
		then:      func(s *step) { s.base = cal.Period{} },
		example:   "The mine closed in 1998. He fell ill three days before the mine closed.",
		neighbour: "The mine closed on 3 May 1998. He fell ill three days before the mine closed."},
	{name: "after an event, done", why: "“came a day after he fell”, in a story of the day after: not from today",
		when: func(s *step) bool {
			return s.r.From == lang.FromEvent && s.n > 0 && !s.it.beside && !s.base.IsZero() && s.afterStory(s.it, s.base, stepCounted(s.base, s.n, s.unit))
		},
		then:      func(s *step) { s.base, s.it.anchor = cal.Period{}, -1 },
		example:   "The king fell on Wednesday. The pact was signed a day after the king fell.",
		neighbour: "The king fell on Monday. The pact was signed a day after the king fell."},
	{name: "a length from an unknown time", why: "it is no more than a length",
		when: func(s *step) bool { return s.base.IsZero() && s.r.From == lang.FromEvent && s.r.Length != "" },
		ends: func(s *step) {
			s.it.n = s.r.Lone
			s.r.Kind, s.r.Value = lang.Duration, s.r.Length
		},
		example:   "He fell ill three days before the storm.",
		neighbour: "He fell ill three days ago."},
	{name: "nothing to count from",
		when:      func(s *step) bool { return s.base.IsZero() },
		ends:      noDate,
		example:   "[] He left two days later.",
		neighbour: "He left two days ago."},
	{name: "the day beside",
		when:      func(s *step) bool { return s.it.beside },
		ends:      func(s *step) { s.it.period = s.base },
		example:   "They left on Feb. 3, the day before a warrant was issued.",
		neighbour: "They left the day before a warrant was issued."},
	{name: "finer than its base", why: "a day before a year has no date",
		when:      func(s *step) bool { return s.coarseBase() && s.n != 0 && s.r.From != lang.FromAntecedent },
		ends:      noDate,
		example:   "The mine closed in 1998. He fell ill the night before the mine closed.",
		neighbour: "The mine closed on Monday. He fell ill the night before the mine closed."},
	{name: "finer than what was told", why: "what was told is carried on as it is",
		when:      func(s *step) bool { return s.coarseBase() && s.n != 0 },
		ends:      func(s *step) { s.it.period = s.base.Step(s.n, s.unit) },
		example:   "In May 1998 they renewed the treaty of 3 April 1997. A week later they parted.",
		neighbour: "In May 1998 they renewed the treaty. A month later they parted."},
	{name: "the same as what was told", why: "“that same day” of a month is the month",
		when:      (*step).coarseBase,
		then:      func(s *step) { s.unit = s.base.Gran },
		example:   "Three men were shot last October, and a fourth fell ill that same day.",
		neighbour: "Three men were shot on Monday, and a fourth fell ill that same day."},
	{name: "the weekday of years ago", why: "“a year ago Tuesday” is of the Tuesday's day of the year",
		when: func(s *step) bool { return s.r.SameDay && s.r.Weekday != nil },
		then: func(s *step) {
			earlier, later := s.candidates(s.base, s.r)
			s.base = s.choose(s.k, s.base, earlier, later)
		},
		example:   "It was struck a year ago Tuesday.",
		neighbour: "It was struck a year ago."},
	{name: "years ago to the day", why: "there is none for a 29 February",
		when: func(s *step) bool { return s.r.SameDay },
		ends: func(s *step) {
			if s.base.Gran == cal.Day {
				s.it.period, _ = cal.MakeDay(s.base.Year+s.n, s.base.N, s.base.Day)
			}
		},
		example:   "It was struck 16 years ago today.",
		neighbour: "It was struck 16 years ago."},
	{name: "two units",
		when:      func(s *step) bool { return s.r.Also.Set },
		ends:      func(s *step) { s.it.period = stepTwice(s.base, s.r) },
		example:   "They met two and a half months ago.",
		neighbour: "They met two months ago."},
	{name: "this weekend, told on its eve", why: "“a play staged this weekend”: a day or two before it no other is meant",
		when:      func(s *step) bool { return s.thisWeekend() && s.toldOn(time.Thursday, time.Friday) },
		ends:      func(s *step) { s.it.period = nearly(s.base, s.unit, 1) },
		example:   "[2016-03-11] The play was staged this weekend.",
		neighbour: "The play was staged this weekend."},
	{name: "this weekend, told on a Wednesday", why: "it may be the one ahead",
		when:      func(s *step) bool { return s.thisWeekend() && s.toldOn(time.Wednesday) },
		then:      func(s *step) { s.it.other = s.base.Widen(cal.Weekend) },
		example:   "The play was staged this weekend.",
		neighbour: "[2016-03-10] The play was staged this weekend."},
	{name: "this weekend of a vote", why: "“from watching the elections this weekend” may be of the one ahead",
		when: func(s *step) bool {
			return s.thisWeekend() && s.toldOn(time.Monday, time.Tuesday) && s.it.tok > 0 && s.In(&s.Toks[s.it.tok-1], s.g.Meetings...)
		},
		then:      func(s *step) { s.it.other = s.base.Widen(cal.Weekend) },
		example:   "[2016-03-08] They came home from watching the elections this weekend.",
		neighbour: "[2016-03-08] They came home this weekend."},
	{name: "this past week, this coming week",
		when:      func(s *step) bool { return s.r.Near != 0 },
		ends:      func(s *step) { s.it.period = nearly(s.base, s.unit, int(s.r.Near)) },
		example:   "They met this past week.",
		neighbour: "They met last week."},
	{name: "hours", why: "they are of a day or two",
		when:      func(s *step) bool { return s.r.Step.Unit < cal.Day },
		ends:      func(s *step) { s.it.period = s.base.Step(s.n/hoursOf(s.r.Step.Unit), cal.Day) },
		example:   "He left five hours ago.",
		neighbour: "He left five days ago."},
	{name: "a year ago, of a quarter", why: "what the figures of a quarter are compared with are those of that quarter",
		when: func(s *step) bool {
			a := s.figures()
			return a >= 0 && (s.items[a].period.Gran == cal.Quarter || s.r.PeriodOf && s.items[a].period.Gran == cal.Month)
		},
		ends: func(s *step) {
			s.it.anchor = s.figures()
			s.it.period = stepYear(s.items[s.it.anchor].period, s.n)
		},
		example:   "The firm earned three million in the third quarter, compared with two million a year earlier.",
		neighbour: "The firm earned three million in the third quarter. He had died a week earlier."},
	{name: "the year before, of figures", why: "it is the one before that of the figures",
		when: func(s *step) bool {
			a := s.figures()
			return a >= 0 && !s.items[a].period.IsZero() && s.yearBeforeInNews()
		},
		then: func(s *step) {
			s.from(s.figures())
			s.unit = max(s.unit, s.base.Gran)
		},
		example:   "Imports rose in February by 3 percent from a year earlier.",
		neighbour: "Imports rose in February. A day earlier they met."},
	{name: "the year before, of figures of months", why: "those of nine months are this year's",
		when: func(s *step) bool {
			a := s.figures()
			return a >= 0 && s.items[a].period.IsZero() && s.yearBeforeInNews()
		},
		then:      func(s *step) { s.it.anchor, s.base = -1, s.anchor },
		example:   "In the nine months it earned 20 million, up from 10 million a year earlier.",
		neighbour: "In January it earned 20 million, up from 10 million a year earlier."},
	{name: "a year ago, of last year's figures", why: "“In 2018 it spent 12 million. That was up from 11 million a year ago”, told in January 2019",
		when: func(s *step) bool {
			a := s.figures()
			return a >= 0 && s.r.From == lang.FromAnchor && s.n == -1 && s.it.mode == News && s.yearOfFigures(a, s.k)
		},
		ends: func(s *step) {
			s.it.anchor, s.it.other = s.figures(), s.base.Step(s.n, s.unit)
			s.it.period = stepYear(s.items[s.it.anchor].period, s.n)
		},
		example:   "In 2015 it spent 12 million. That was up from 11 million a year ago.",
		neighbour: "In 2014 it spent 12 million. That was up from 11 million a year ago."},
	{name: "the year before once more", why: "what is compared with the year before is of the year that was compared with before",
		when: func(s *step) bool {
			return s.comparesYears() && s.figures() < 0 && s.yearBeforeInNews() && s.comparedAlready(s.it)
		},
		ends:      func(s *step) { s.it.period = s.items[s.it.anchor].period },
		example:   "Sales were higher than last May's, up from a year earlier, and prices rose from a year earlier.",
		neighbour: "Sales were higher than last May's, and up from a year earlier."},
	{name: "the very time", why: "“at that time” is what was told, whatever it is",
		when:      func(s *step) bool { return s.r.Exact },
		ends:      func(s *step) { s.it.period = s.base },
		example:   "He fell ill on Monday. At that time he was alone.",
		neighbour: "He fell ill on Monday."},
	{name: "weeks to the day", why: "“a week ago” is a day, “last week” a week",
		when: func(s *step) bool {
			return s.unit == cal.Week && s.base.Gran == cal.Day && (s.r.Ahead || s.r.Counted && (s.n == -1 || s.n == 1 || s.r.From == lang.FromAntecedent))
		},
		then:      func(s *step) { s.unit, s.n = cal.Day, 7*s.n },
		example:   "They met a week ago.",
		neighbour: "They met last week."},
	{name: "last week, told on a Sunday", why: "it is the one that is ending",
		when:      func(s *step) bool { return s.lastWeek() && s.toldOn(time.Sunday) },
		then:      func(s *step) { s.n = 0 },
		example:   "[2016-03-13] They met last week.",
		neighbour: "They met last week."},
	{name: "last week, told on a Saturday", why: "it is the one that is ending, where the story speaks of the one ahead as “this week”",
		when:      func(s *step) bool { return s.lastWeek() && s.toldOn(time.Saturday) && s.weekAhead() },
		then:      func(s *step) { s.n, s.it.other = 0, s.base.Widen(cal.Week).Step(-1, cal.Week) },
		example:   "[2016-03-12] They met last week. They will meet again later this week.",
		neighbour: "[2016-03-12] They met last week."},
	{name: "this week ahead", why: "“will meet this week”, told on a Sunday",
		when: func(s *step) bool {
			return s.unit == cal.Week && s.n == 0 && s.base == s.anchor && s.lean(s.it) >= 2 && !s.otherWeek(s.k).IsZero()
		},
		then:      func(s *step) { s.n, s.it.other = 1, s.base.Widen(cal.Week) },
		example:   "[2016-03-13] They will meet this week.",
		neighbour: "They will meet this week."},
	{name: "over the week", why: "what “fell over the week”, told on a Monday, is of the one before",
		when: func(s *step) bool {
			return s.unit == cal.Week && s.n == 0 && s.fromToday() && s.r.From == lang.FromAntecedent && s.toldOn(time.Monday) && s.lean(s.it) < 0
		},
		then:      func(s *step) { s.n, s.it.other = -1, s.base.Widen(cal.Week) },
		example:   "[2016-03-14] The price fell over the week.",
		neighbour: "The price fell over the week."},
	{name: "this weekend after it", why: "“hence this weekend's vigil”, told on a Monday, may be of the one before",
		when: func(s *step) bool {
			return s.unit == cal.Weekend && s.n == 0 && s.fromToday() && s.lean(s.it) == 0 && s.toldOn(time.Monday, time.Tuesday)
		},
		then:      func(s *step) { s.it.other = s.base.Widen(cal.Weekend).Step(-1, cal.Weekend) },
		example:   "[2016-03-14] The envoy is back from a visit this weekend to Lima.",
		neighbour: "The envoy is back from a visit this weekend to Lima."},
	{name: "next weekend", why: "told on a Monday it is the one that comes first to many",
		when: func(s *step) bool {
			return s.unit == cal.Weekend && s.n == 1 && s.fromToday() && s.toldOn(time.Monday, time.Tuesday, time.Wednesday)
		},
		then:      func(s *step) { s.it.other = s.base.Widen(cal.Weekend) },
		example:   "They will meet next weekend.",
		neighbour: "[2016-03-10] They will meet next weekend."},
}

// from makes item a what it counts from.
func (s *step) from(a int) { s.it.anchor, s.base = a, s.items[a].period }

// fromToday: it is of news and counts from its dateline, which is a day.
func (s *step) fromToday() bool {
	return s.base == s.anchor && s.it.anchor < 0 && s.it.mode == News
}

// toldOn: the day that it counts from is one of these.
func (s *step) toldOn(days ...time.Weekday) bool {
	return slices.Contains(days, s.base.First().Weekday())
}

// coarseBase: what it counts from is coarser than what it counts.
func (s *step) coarseBase() bool { return s.unit != cal.None && s.base.Gran > max(s.unit, cal.Day) }

// thisWeekend: it is “this weekend”, which began before its story.
func (s *step) thisWeekend() bool {
	return s.r.Near < 0 && s.unit == cal.Weekend && s.it.n > 1 && s.Equal(&s.Toks[s.it.tok+s.it.n-2], "this")
}

// lastWeek: it is “last week” in news.
func (s *step) lastWeek() bool {
	return s.unit == cal.Week && s.n == -1 && s.fromToday() && !s.r.Counted && s.r.From != lang.FromAntecedent && !hasInner(s.r)
}

// comparesYears: it counts a few years, as figures are compared with those of years before.
func (s *step) comparesYears() bool {
	const compared = 5
	return s.unit == cal.Year && s.n != 0 && s.n >= -compared && s.r.Counted
}

// figures is the item whose figures are compared with those of its year, -1 for none.
func (s *step) figures() int {
	if !s.comparesYears() {
		return -1
	}
	return s.figuresSpoken(s.k, s.n)
}

// yearBeforeInNews: it is “the year before” in news.
func (s *step) yearBeforeInNews() bool {
	return s.r.From == lang.FromAntecedent && s.n == -1 && s.it.mode == News
}
