package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// nthDays are days told by their place in a month or a year: the last day of
// May, the second Tuesday of next month.
func nthDays() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "the <nth> day of <month>",
			Why:     "also the formula of treaties: done this ninth day of June",
			Pattern: "(the|this|that) [ very ] NTH day of [ the month of ] MONTH [ [ of|,|in ] [ the year [ of our lord ] ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(3), m.Val(2), 0)
				r.Nth = m.Val(1)
				return r.Nth <= 31 && (!m.Equal(m.First(0), "that") || !thatClause(m, 0))
			},
			Examples: []lang.Example{
				{In: "The bombing began on [the last day of November 1939].", Value: "1939-11-30"},
				{In: "They signed on [the first day of May].", Value: "2023-05-01"},
				{In: "Done at Lima [this 12th day of October, 2009].", Value: "2009-10-12"},
				{In: "It was sealed on [the twenty-third day of April in the year 1994].", Value: "1994-04-23"},
				{In: "Done at Bern [this third day of May one thousand nine hundred and forty-nine].", Value: "1949-05-03"},
				{In: "It was the last day of the March talks and the ninth day of marching."},
			},
		},
		{
			Name:    "the <nth> day of the <month>",
			Pattern: "the [ very ] NTH day of (the|that|this|last|next) [ (same|following|next|previous|new) ] (month|year)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(int(m.First(3).Val))
				if t := m.After(0); t != nil && (m.Possessive(t) || m.In(t, "'", "’") && m.Equal(m.After(1), "s")) {
					return false // of next year's session
				}
				if m.Equal(m.First(2), "new") {
					if g != cal.Year {
						return false
					}
					r.SetStep(1, g, lang.FromAntecedent)
				} else {
					setOwner(m, r, 1, 2, g)
				}
				r.Nth = m.Val(0)
				return true
			},
			Examples: []lang.Example{
				{In: "The fleet left on May 3, 1982, and was home by [the last day of the month].", Value: "1982-05-31"},
				{In: "In October 1904 they dug in, and held out until [the second day of the new year].", Value: "1905-01-02"},
				{In: "They vote on [the first day of next month].", Value: "2023-07-01"},
				{In: "It was the last day of the talks."},
				{In: "They vote on the first day of next year's session."},
			},
		},
		{
			Name:    "the <day>th of the <month>",
			Pattern: "the DAYN of (the|that|this|last|next) [ (same|following|next|previous|current) ] month",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.First(0).Is(lang.Ordinal|lang.Number) || m.Equal(m.First(0), "second") && m.Equal(m.At(-1), "of") {
					return false
				}
				setOwner(m, r, 1, 2, cal.Month)
				r.SetDate(0, 0, m.Val(0))
				return true
			},
			Examples: []lang.Example{
				{In: "They vote on [the 25th of this month].", Value: "2023-06-25"},
				{In: "She resigned on [the 8th of last month].", Value: "2023-05-08"},
				{In: "It opens on [the fifth of next month].", Value: "2023-07-05"},
				{In: "It was the 7th of the talks this month."},
			},
		},
		{
			Name:    "the <nth> <weekday> of <month>",
			Why:     "before the weekday alone: “last Friday in May” is of May, whenever it is told",
			Pattern: "[ the|a|its ] NTHW DOW of|in [ the month of ] [ (last|next) ] MONTH [ [ of|,|in ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(4), m.Val(3), 0)
				r.Nth, r.NthWeekday = m.Val(0), int8(m.Val(1)+1)
				if m.Has(2) {
					setRel(m, r, 2)
				}
				return true
			},
			Examples: []lang.Example{
				{In: "They voted on [the second Thursday of March 2021].", Value: "2021-03-11"},
				{In: "The session opened on [the first Monday in May].", Value: "2023-05-01"},
				{In: "The clocks will change on [the last Sunday of October].", Value: "2023-10-29"},
				{In: "It fell on [the last weekend of May].", Value: "2023-W21-WE"},
				{In: "They meet again on [the second Wednesday of next January].", Value: "2024-01-10"},
				{In: "It was shut on [the last Sunday of last November].", Value: "2022-11-27"},
				{In: "It will close on [the last Friday of the month of June].", Value: "2023-06-30"},
				{In: "They met last Friday, and in May the second Friday session was cancelled."},
			},
		},
		{
			Name:    "the <nth> <weekday> of <month> of <that> year",
			Pattern: "[ the ] NTHW DOW of|in MONTH [ of|, ] [ the ] (last|this|next|that|same|following|previous) [ same ] year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setRelative(m.First(3), m, r, cal.Year)
				r.SetDate(0, m.Val(2), 0)
				r.Nth, r.NthWeekday = m.Val(0), int8(m.Val(1)+1)
				return true
			},
			Examples: []lang.Example{
				{In: "They voted on [the first Sunday of April last year].", Value: "2022-04-03"},
				{In: "They will vote on [the third Sunday of May next year].", Value: "2024-05-19"},
				{In: "The pact fell in 1987, on [the last Friday of July of that year].", Value: "1987-07-31"},
				{In: "They voted on the first Sunday of the year."},
			},
		},
		{
			Name:    "the <nth> <weekday> of the <month>",
			Pattern: "[ the ] NTHW DOW of|in (the|that|this|last|next) [ (same|following|next|previous|current|new) ] (month|year)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.At(0), "last") && m.Equal(m.After(-3), "in") {
					return false // last Friday in the month: when?
				}
				setOwner(m, r, 2, 3, toUnit(int(m.First(4).Val)))
				r.Nth, r.NthWeekday = m.Val(0), int8(m.Val(1)+1)
				return true
			},
			Examples: []lang.Example{
				{In: "They meet on [the last Friday of this month].", Value: "2023-06-30"},
				{In: "They will meet on [the second Monday of next month].", Value: "2023-07-10"},
				{In: "The fleet left on May 3, 1982, and struck on [the third Friday of the month].", Value: "1982-05-21"},
				{In: "It was the first Sunday of the war."},
			},
		},
		{
			Name:    "the <nth> <weekday> of <year>",
			Pattern: "the NTHW DOW of|in YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(2), 0, 0)
				r.Nth, r.NthWeekday = m.Val(0), int8(m.Val(1)+1)
				return true
			},
			Examples: []lang.Example{
				{In: "It was sent on [the first Monday of 2018].", Value: "2018-01-01"},
				{In: "It closed on [the last Friday of 2021].", Value: "2021-12-31"},
				{In: "It reopened on [the second Sunday in 2022].", Value: "2022-01-09"},
				{In: "It was sent on the first Monday of the 2018 talks."},
			},
		},
		{
			Name:    "the <nth> <weekday> of every month",
			Why:     "a rhythm and no day",
			Pattern: "[ the|every|each ] NTHW DOW of|in every|each month|year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return setEvery(r, 1, toUnit(int(m.After(-1).Val)), "EVERY")
			},
			Examples: []lang.Example{
				{In: "They meet on [the first Tuesday of every month].", Value: "P1M"},
				{In: "It is held on [the last Sunday of each year].", Value: "P1Y"},
				{In: "The line is tested on [every second Wednesday of each month].", Value: "P1M"},
				{In: "They met on the first Tuesday of the month."},
			},
		},
	}
}

// setOwner makes r the month or year that owns a day of it, from the word in slot
// k and the one behind it: of this month, of the following month.
func setOwner(m *lang.Matcher, r *lang.Reading, k, behind int, g cal.Gran) {
	switch {
	case m.Equal(m.First(behind), "next"):
		r.SetStep(1, g, lang.FromAntecedent)
	case m.Equal(m.First(behind), "current"):
		r.SetStep(0, g, lang.FromAnchor)
	case m.Has(behind):
		setRelative(m.First(behind), m, r, g)
	case m.Equal(m.First(k), "the"):
		r.SetStep(0, g, lang.FromAntecedent)
	default:
		setRelative(m.First(k), m, r, g)
	}
}
