package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// countedWeekdays are days of the week counted from another day: three Fridays
// ago, the Tuesday after next, a week from Monday.
func countedWeekdays() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<n> <weekday>s ago",
			Pattern: "[ ABOUT ] NUM WDAYS (ago|from|hence|later|earlier) [ (now|today) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.First(3), "from") != m.Has(4) {
					return false
				}
				n := m.Val(1)
				if m.In(m.First(3), "ago", "earlier") {
					n = -n
				}
				if m.In(m.First(3), "later", "earlier") {
					r.From = lang.FromAntecedent
				}
				setWeekdayN(r, m.Val(2), n)
				return n < 100 && n > -100
			},
			Examples: []lang.Example{
				{In: "The last train left [four Mondays ago].", Value: "2023-05-22"},
				{In: "They vote [three Sundays from now].", Value: "2023-07-02"},
				{In: "They met on May 3, 2022, and again [two Fridays later].", Value: "2022-05-13"},
				{In: "They met on two Fridays from habit."},
			},
		},
		{
			Name:    "the <weekday> before last",
			Pattern: "[ the ] WDAY (before|after) (last|next)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if next := m.After(0); next.Is(lang.Unit|lang.Weekday|lang.Month|lang.Season) || nounNext(m) || m.Equal(m.First(1), "before") != m.Equal(m.First(2), "last") {
					return false // the Friday before last week's talks
				}
				n := 2
				if m.Equal(m.First(1), "before") {
					n = -2
				}
				setWeekdayN(r, m.Val(0), n)
				return true
			},
			Examples: []lang.Example{
				{In: "It was sealed [the Tuesday before last].", Value: "2023-06-06"},
				{In: "It was sealed on [the Saturday before last].", Value: "2023-06-03"},
				{In: "They vote [the Sunday after next].", Value: "2023-06-25"},
				{In: "They met on the Monday before last week's vote, and the Monday before next door opened."},
			},
		},
		{
			Name:    "<weekday> last",
			Why:     "the style of letters and notes",
			Pattern: "WDAY last|next|week|fortnight",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if next := m.After(0); next != nil && !next.Is(lang.Punct|lang.Prep|lang.Conj|lang.Be|lang.Have|lang.Modal|lang.PastVerb|lang.Det|lang.Pronoun) || next.Is(lang.Punct) && !m.In(next, ".", ",", ";", ":", ")", "?", "!") {
					return false // Monday next door, Monday week-long
				}
				r.Weekday = lang.Ptr(m.Val(0))
				switch t := m.After(-1); {
				case m.Equal(t, "last"):
					r.Rel = lang.Last
				case m.Equal(t, "next"):
					r.Rel = lang.Next
				default:
					r.Rel, r.Also = lang.Next, lang.Step{Set: true, N: 1, Unit: cal.Week}
					if m.Equal(t, "fortnight") {
						r.Also.N = 2
					}
				}
				return true
			},
			Examples: []lang.Example{
				{In: "Your note of [Monday last] is received.", Value: "2023-06-12"},
				{In: "The court sits on [Tuesday next].", Value: "2023-06-20"},
				{In: "She will fly home on [Saturday week].", Value: "2023-06-24"},
				{In: "On [Monday week] the envoys meet again.", Value: "2023-06-26"},
				{In: "On Friday last year's talks ended, and on Monday week-long talks began."},
			},
		},
		{
			Name:    "<n> <units> from <weekday>",
			Pattern: "[ ABOUT ] NUM UNIT from [ (this|next) ] [ coming ] WDAY [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Weekday, r.Rel = lang.Ptr(m.Val(4)), lang.Next
				r.Also = lang.Step{Set: true, N: m.Val(1), Unit: toUnit(m.Val(2))}
				return r.Also.Unit >= cal.Day && r.Also.Unit <= cal.Month && m.Val(1) < 100 && setDayPart(m, r, 5)
			},
			Examples: []lang.Example{
				{In: "The curfew will end [a week from Saturday].", Value: "2023-06-24"},
				{In: "They vote [two weeks from next Sunday].", Value: "2023-07-02"},
				{In: "The mandate lapses [ten days from Monday].", Value: "2023-06-29"},
				{In: "They came two hours from Monday's host."},
			},
		},
		{
			Name:    "a week on <weekday>",
			Why:     "British; of what has been it is a length and a day",
			Pattern: "(a|one|two|three) week|weeks|fortnight [ on ] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				day := m.First(1)
				if !day.Is(lang.Weekday) == m.Equal(m.After(-2), "on") || m.In(m.At(-1), "for", "after", "within", "every", "once", "twice", "times", "of", "in", "last", "past", "next") || lean(m, m.Start, m.N) <= 0 {
					return false
				}
				n := map[string]int{"a": 1, "one": 1, "two": 2, "three": 3}[lowerWord(m, 0)]
				if m.Equal(m.At(1), "fortnight") {
					n *= 2
				}
				if day.Is(lang.Weekday) {
					r.Weekday, r.Rel = lang.Ptr(int(day.Val)%7), lang.Next
					r.Also = lang.Step{Set: true, N: n, Unit: cal.Week}
					return true
				}
				n *= 7
				if m.Equal(day, "tomorrow") {
					n++
				}
				r.SetStep(n, cal.Day, lang.FromDateline)
				return true
			},
			Examples: []lang.Example{
				{In: "The talks will resume [a week on Monday].", Value: "2023-06-26"},
				{In: "They will vote [a week tomorrow].", Value: "2023-06-22"},
				{In: "She is to fly home [a fortnight on Friday].", Value: "2023-06-30"},
				{In: "He was held for a week on Monday. They spent a week on Tuesday's text."},
			},
		},
		{
			Name:    "<n> weeks ago <weekday>",
			Pattern: "[ ABOUT ] NUM week|weeks ago [ on|last|this ] WDAY [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setWeekdayN(r, m.Val(2), -m.Val(1)-1)
				return m.Val(1) < 100 && setDayPart(m, r, 3)
			},
			Examples: []lang.Example{
				{In: "The strike began [a week ago Monday].", Value: "2023-06-05"},
				{In: "It was sunk [two weeks ago on Friday].", Value: "2023-05-26"},
				{In: "They fell out [a week ago last Tuesday].", Value: "2023-06-06"},
				{In: "They fell out two weeks ago. On Friday they met."},
			},
		},
		{
			Name:    "the <weekday> before <event>",
			Why:     "counts from what the words behind name, never from the dateline",
			Pattern: "the [ NTHW ] WDAY (before|after|following) [ (that|then) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n := 1
				if m.Has(0) {
					n = m.Val(0)
				}
				if m.Equal(m.First(2), "before") {
					n = -max(n, -n)
				}
				setWeekdayN(r, m.Val(1), n)
				next := m.After(0)
				switch {
				case n < 0 && m.Equal(m.First(2), "after"):
					return false
				case m.Has(0) && m.Equal(next, "the") && m.After(1) != nil && m.After(1).Is(lang.Ordinal):
					r.Name = true // the first Tuesday after the first Monday in November, a rule
				case m.Has(3) && (next == nil || next.Is(lang.Punct|lang.Prep|lang.Conj)), !m.Has(3) && (next == nil || next.Is(lang.Punct) && m.In(next, ".", ",", ";", ")")):
					r.From = lang.FromAntecedent
				case !m.Has(3) && eventFollows(m) && !m.In(next, "noon", "midnight", "dawn", "dusk", "sunrise", "sunset"):
					r.From = lang.FromEvent
				default:
					return false
				}
				return true
			},
			Examples: []lang.Example{
				{In: "The vote was held on May 3, 2022. On [the Sunday before] the vote he had fallen ill.", Value: "2022-05-01"},
				{In: "They broke up on [the Friday after] Christmas.", Value: "2022-12-30"},
				{In: "The vote was held on May 3, 2022. On [the second Sunday after] the vote he left.", Value: "2022-05-15"},
				{In: "It fell on May 3, 2022; he had left [the Friday before].", Value: "2022-04-29"},
				{In: "The vote falls on the first Tuesday after the first Monday in November."},
				{In: "On the Monday before noon he rang, and on Friday before the talks too."},
			},
		},
	}
}

// setWeekdayN makes r the nth weekday of its name away, before below 0.
func setWeekdayN(r *lang.Reading, w, n int) { r.Weekday, r.WeekdayN = lang.Ptr(w), int16(n) }
