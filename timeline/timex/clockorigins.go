package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// clockOrigins tell of which day a time of day is that stands alone.
var clockOrigins = []origin{
	{Name: "the same time in another zone",
		When:     func(s search) bool { return !s.otherZone(s.k).IsZero() },
		Then:     func(s search) cal.Period { return s.otherZone(s.k) },
		Examples: []string{"They met on Monday at 3 p.m. GMT (10 a.m. EST)."},
		Not:      []string{"They met on Monday at 3 p.m. (10 a.m. EST)."}},
	{Name: "the hour of a page", Why: "it was updated on its own day",
		When: func(s search) bool {
			written := []string{"updated", "update", "posted", "published"}
			i := s.it.tok
			return s.it.mode == News && i > 0 && (s.In(&s.Toks[i-1], written...) || i > 1 && s.In(&s.Toks[i-1], "at", ":") && s.In(&s.Toks[i-2], written...))
		},
		Then:     today,
		Examples: []string{"Updated 3:15 p.m."},
		Not:      []string{"He left at 3:15 p.m."}},
	{Name: "the hour of an entry", Why: "of the day that heads it",
		When: func(s search) bool { return s.entryOf(s.k) >= 0 && s.isEntry(s.it) },
		Then: func(s search) cal.Period {
			a := s.entryOf(s.k)
			s.it.anchor = a
			return s.afterMidnight(a, s.k)
		},
		Examples: []string{"March 7: They met.\n9 a.m.: They left."},
		Not:      []string{"March 7: They met."}},
	{Name: "from an hour to an hour of a day", Why: "“from 9 a.m. to 5 p.m. on Monday”, “from 3 p.m. to 8 a.m. on Monday”",
		When: func(s search) bool {
			if s.it.pair != s.k+1 {
				return false
			}
			r := &s.items[s.k+1].r
			return (r.Weekday != nil || r.Day != nil) && r.Hour != nil
		},
		Then: func(s search) cal.Period {
			s.resolve(s.k + 1)
			p := s.at(s.k + 1)
			if s.it.r.Hour != nil && clockOf(s.it) > clockOf(&s.items[s.k+1]) {
				return p.Step(-1, cal.Day)
			}
			return p
		},
		Examples: []string{"The fair is open from 9 a.m. to 5 p.m. on Monday."},
		Not:      []string{"The fair is open from 9 a.m. to 5 p.m."}},
	{Name: "the day behind it",
		When: func(s search) bool { return s.dayBehind() >= 0 },
		Then: func(s search) cal.Period {
			j := s.dayBehind()
			s.resolve(j)
			s.it.anchor = j
			return s.dayHere(s.k, j)
		},
		Examples: []string{"He left at 9 a.m. to be home on Monday."},
		Not:      []string{"He left at 9 a.m. to say that he was ill on Monday."}},
	{Name: "the day of the entry",
		When:     func(s search) bool { return s.entryOf(s.k) >= 0 && !s.daySince(s.k) },
		Then:     func(s search) cal.Period { return s.at(s.entryOf(s.k)) },
		Examples: []string{"March 7: They met. He left at 9 a.m."},
		Not:      []string{"They met. He left at 9 a.m."}},
	{Name: "the day in a heading",
		When:     func(s search) bool { return s.dayAbove(s.k) >= 0 && !s.daySince(s.k) },
		Then:     func(s search) cal.Period { return s.at(s.dayAbove(s.k)) },
		Examples: []string{"Monday\n\nHe left at 9 a.m. and came home."},
		Not:      []string{"He left at 9 a.m. and came home."}},
	{Name: "below an open weekday", Why: "in what somebody tells who has lived it, or in a text without a dateline, it is of a day that has no date",
		When:     func(s search) bool { return (s.tale || s.anchor.IsZero()) && s.openDayBefore(s.k) },
		Then:     untold,
		Examples: []string{"[] They met on Monday. He left at 9 a.m."},
		Not:      []string{"They met on Monday. He left at 9 a.m."}},
	{Name: "below a day that was counted", Why: "“hurt on 13 July, and died a week later.”, and then 8 a.m. of either day",
		When: func(s search) bool {
			if s.day < 0 || !s.clockGoesWith(s.day, s.k) {
				return false
			}
			o := &s.items[s.day]
			return s.it.mode == News && o.r.Step.N != 0 && o.anchor >= 0 && s.below(s.day)
		},
		Then:     untold,
		Examples: []string{"He was hurt on Monday, and died a day later.\n\nAt 8 a.m. he had called her."},
		Not:      []string{"He was hurt on Monday, and died a day later. At 8 a.m. he had called her."}},
	{Name: "the day before it",
		When: func(s search) bool { return s.day >= 0 && s.clockGoesWith(s.day, s.k) },
		Then: func(s search) cal.Period {
			if o := &s.items[s.day]; o.again {
				return s.at(o.anchor)
			}
			return s.at(s.day)
		},
		Examples: []string{"He was hurt on Monday. At 8 a.m. he called her."},
		Not:      []string{"At 8 a.m. he called her."}},
	{Name: "a clock in a history",
		When:     func(s search) bool { return s.it.mode == Narrative },
		Then:     untold,
		Examples: []string{"[] He called her at 8 a.m."},
		Not:      []string{"He called her at 8 a.m."}},
	{Name: "some day of the month that heads its line",
		When: func(s search) bool {
			a := s.lineEntry(s.k)
			return a >= 0 && s.items[a].period.Gran == cal.Month && s.items[a].chain
		},
		Then:     untold,
		Examples: []string{"January 2016: They met. He left at 9 a.m."},
		Not:      []string{"They met. He left at 9 a.m."}},
	{Name: "the day told in news",
		When:     func(s search) bool { return s.dayTold(s.k) >= 0 },
		Then:     func(s search) cal.Period { return s.at(s.dayTold(s.k)) },
		Examples: []string{"The roof fell on Monday. " + meanwhile + "It was loose at 9 a.m."},
		Not:      []string{meanwhile + "It was loose at 9 a.m."}},
	{Name: "an old day in its paragraph",
		When: func(s search) bool {
			if s.day < 0 || s.lean(s.it) >= 0 {
				return false
			}
			const near, recent = 60, 31 // tokens, days
			o := &s.items[s.day]
			return o.r.Explicit && o.r.Year != nil && s.it.tok-o.tok < near && s.daysOff(o.period) > recent && !s.below(s.day) && o.period.First().Before(s.anchor.First())
		},
		Then: func(s search) cal.Period {
			s.it.chain = true
			p := s.at(s.day)
			if s.says("midnight") {
				s.it.other = p.Step(1, cal.Day) // the end of that day
			}
			return p
		},
		Examples: []string{"They met today. On 3 May 2014 the roof fell. " + meanwhile + "They mended it (9 a.m.)."},
		Not:      []string{"They met today. " + meanwhile + "They mended it (9 a.m.)."}},
	{Name: "the hours above",
		When: func(s search) bool { return s.hoursAbove(s.k) >= 0 },
		Then: func(s search) cal.Period {
			s.it.other = s.anchor
			return s.at(s.hoursAbove(s.k))
		},
		Examples: []string{"On Feb. 3 one letter was sent at 4 p.m.\n\n" + meanwhile + "Another was sent at 9 p.m."},
		Not:      []string{meanwhile + "Another was sent at 9 p.m."}},
	{Name: "an hour of the week ahead", Why: "“What awaits the council next week. … It opens at 2:30 p.m.”: of some day of that week",
		When: func(s search) bool {
			return s.it.mode == News && s.lean(s.it) >= 0 && s.today > s.k && s.opensNextWeek()
		},
		Then:     untold,
		Examples: []string{"Next week's agenda is thin. " + meanwhile + "The council meets at 2:30 p.m. for talks."},
		Not:      []string{"Today's agenda is thin. " + meanwhile + "The council meets at 2:30 p.m. for talks."}},
	{Name: "some day of a journey", Why: "of one that somebody tells who has lived it",
		When:     func(s search) bool { return s.tale && s.it.mode == News && (s.lean(s.it) <= 0 || s.foretold(s.it)) },
		Then:     untold,
		Examples: []string{diary + "At 8 a.m. we climbed another."},
		Not:      []string{"She came to the hills with her brother. At 8 a.m. they climbed the first."}},
	{Name: "the night ahead", Why: "“is to speak at 3 a.m.”: nobody announces a night that is over",
		When: func(s search) bool {
			return s.it.mode == News && !s.it.quoted && smallHours(&s.it.r) && s.lean(s.it) > 0
		},
		Then: func(s search) cal.Period {
			s.it.other = s.anchor
			return s.anchor.Step(1, cal.Day)
		},
		Examples: []string{"He is to speak at 3 a.m."},
		Not:      []string{"He is to speak at 3 p.m."}},
}

// meanwhile is what parts two times in an example.
const meanwhile = "She had no word for it, and nobody asked her, for all of them knew it well, and they went on with what they had to do, as they had always done, rain or shine. "

// dayBehind is the item of a day near behind a time of day, in its clause, where no day stands before it; -1 for none.
func (s search) dayBehind() int {
	const near = 12 // tokens
	for j := s.k + 1; j < len(s.items) && j <= s.k+2 && s.items[j].tok-s.it.tok-s.it.n < near; j++ {
		o := &s.items[j]
		day := o.r.Weekday != nil || o.r.Day != nil || o.r.Step.Set && o.r.Step.Unit == cal.Day && o.r.Value == ""
		if day && !s.clauseIn(s.it.tok, o.tok) && !s.daySince(s.k) && !(s.it.mode == News && s.dayOfSaying(o) && s.dayTold(s.k) >= 0) {
			return j
		}
	}
	return -1
}

// opensNextWeek: the first time that the text names is the week ahead of the dateline.
func (s search) opensNextWeek() bool {
	const opening = 60 // tokens
	o := &s.items[0]
	return o.tok < opening && !o.quoted && o.r.Step == (lang.Step{Set: true, N: 1, Unit: cal.Week}) && !o.r.Counted && o.r.From != lang.FromAntecedent && o.anchor < 0
}

// smallHours: the reading is a clock time between midnight and the morning.
func smallHours(r *lang.Reading) bool {
	return r.Hour != nil && *r.Hour > 0 && *r.Hour < 5 && !r.Twelve
}
