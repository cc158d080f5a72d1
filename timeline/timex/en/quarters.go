package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// quarters are quarters and halves of a year, which business news lives by.
func quarters() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "the third quarter of <year>",
			Pattern: "[ the ] [ fiscal ] ORD [ - ] [ fiscal ] (quarter|half) [ of|in ] [ fiscal ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(2), 0, 0)
				return setQuarter(m, r, m.Val(0), 1)
			},
			Examples: []lang.Example{
				{In: "Sales rose in [the third quarter of 1988].", Value: "1988-Q3"},
				{In: "In [the first half of 2019] nothing moved.", Value: "2019-H1"},
			},
		},
		{
			Name:    "the final quarter of <year>",
			Pattern: "the final|last quarter of YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(0), 0, 0)
				r.Quarter = 4
				return true
			},
			Examples: []lang.Example{{In: "Growth stalled in [the final quarter of 2022].", Value: "2022-Q4"}},
		},
		{
			Name:    "the last half of <year>",
			Pattern: "the last|latter half of YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(0), 0, 0)
				r.Half = 2
				return true
			},
			Examples: []lang.Example{{In: "Earnings fell in [the last half of 1989].", Value: "1989-H2"}},
		},
		{
			Name:    "the <year> third quarter",
			Pattern: "[ the ] [ fiscal ] YEAR [ ~' ~s ] [ fiscal ] ORD [ - ] (quarter|half)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(0), 0, 0)
				return setQuarter(m, r, m.Val(1), 2)
			},
			Examples: []lang.Example{{In: "It lost money in [the 1988 second quarter].", Value: "1988-Q2"}},
		},
		{
			Name:    "the third quarter of <last> year",
			Pattern: "[ the ] ORD [ - ] (quarter|half) of|, [ the ] (last|this|next|that|same|following|previous|current) [ fiscal ] year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setRelative(m.First(2), m, r, cal.Year)
				return setQuarter(m, r, m.Val(0), 1)
			},
			Examples: []lang.Example{{In: "Growth slowed in [the second quarter of last year].", Value: "2022-Q2"}},
		},
		{
			Name:    "the third quarter of the year",
			Pattern: "[ the ] ORD [ - ] (quarter|half) of the year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(0, cal.Year, lang.FromAnchor)
				return setQuarter(m, r, m.Val(0), 1)
			},
			Examples: []lang.Example{{In: "They will vote in [the second half of the year].", Value: "2023-H2"}},
		},
		{
			Name:    "<last> year's third quarter",
			Pattern: "(last|this|next|that) year 's [ fiscal ] ORD [ - ] (quarter|half)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setRelative(m.First(0), m, r, cal.Year)
				return setQuarter(m, r, m.Val(1), 2)
			},
			Examples: []lang.Example{{In: "Profit beat [last year's third quarter].", Value: "2022-Q3"}},
		},
		{
			Name:    "the third quarter",
			Pattern: "[ the|its|their|a ] [ fiscal ] ORD [ - ] [ fiscal ] (quarter|half)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.First(1), "half") && (!m.Equal(m.At(0), "the") || m.Equal(m.After(0), "of")) {
					return false // the second half of the game
				}
				if m.Val(0) > 4 || m.In(m.At(0), "its", "their", "a") {
					return false
				}
				if m.Equal(m.At(0), "the") && m.Equal(m.After(-2), "-") && nounNext(m) {
					return false // the third-quarter loss: the article is the noun's
				}
				if next := m.After(0); next != nil && m.In(next, "finals", "final", "back") || m.Equal(m.First(1), "quarter") && ofMatch(m) {
					return false
				}
				r.OfReport = m.Equal(m.First(1), "half")
				return setQuarter(m, r, m.Val(0), 1)
			},
			Examples: []lang.Example{
				{In: "Net income fell in [the third quarter].", Value: "2022-Q3"},
				{In: "[Third-quarter] earnings were weak.", Value: "2022-Q3"},
				{In: "The [third-quarter] loss was large.", Value: "2022-Q3"},
				{In: "We are in the fourth quarter of the game, and not in the first quarter."},
			},
		},
		{
			Name:    "the <year> period",
			Why:     "as long as the period that it is compared with",
			Pattern: "the YEAR period|quarter",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(0), 0, 0)
				r.PeriodOf = true
				return true
			},
			Examples: []lang.Example{{In: "In the third quarter of 1989 it earned less than in [the 1988 period].", Value: "1988-Q3"}},
		},
		{
			Name:    "the year-earlier third quarter",
			Pattern: "[ the ] year - earlier|ago ORD quarter",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(-1, cal.Year, lang.FromDateline)
				r.Quarter = m.Val(0)
				return r.Quarter < 5
			},
			Examples: []lang.Example{{In: "It earned more in [the year-earlier third quarter].", Value: "2022-Q3"}},
		},
		{
			Name:    "Q3 <year>",
			Pattern: "(q|h) ~D [ of|, ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(2), 0, 0)
				if m.Equal(m.First(0), "h") {
					r.Half = m.Val(1)
					return r.Half < 3
				}
				r.Quarter = m.Val(1)
				return r.Quarter > 0 && r.Quarter < 5
			},
			Examples: []lang.Example{{In: "Output fell in [Q3 2019].", Value: "2019-Q3"}},
		},
		{
			Name:    "the latest quarter",
			Pattern: "[ the ] (latest|recent|current|this|last|next|previous|past) [ fiscal ] quarter",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.In(m.First(0), "last", "this") && ofMatch(m) {
					return false // the last quarter of the match
				}
				switch t := m.First(0); {
				case m.In(t, "latest", "recent", "last", "previous", "past"):
					r.SetStep(-1, cal.Quarter, lang.FromAnchor)
				case m.Equal(t, "next"):
					r.SetStep(1, cal.Quarter, lang.FromAnchor)
				default:
					r.SetStep(0, cal.Quarter, lang.FromAnchor)
				}
				return true
			},
			Examples: []lang.Example{
				{In: "Sales of [the latest quarter] were flat.", Value: "2023-Q1"},
				{In: "They led 32-8 going into the last quarter, and lost in the last quarter of the match."},
				{In: "She scored a touchdown and took the lead in the last quarter."},
				{In: "The firm took the lead [last quarter].", Value: "2023-Q1"},
				{In: "The bank paid a penalty in [the last quarter].", Value: "2023-Q1"},
			},
		},
		{
			Name:    "the quarter ended <date>",
			Pattern: "the|its (quarter|half) [ that|which ] ended|ending|ends [ in|on ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if t := m.After(0); t == nil || !t.Is(lang.Month|lang.Digits) {
					return false
				}
				m.N = 2
				r.SetStep(0, cal.Quarter, lang.FromNext)
				if m.Equal(m.First(0), "half") {
					r.Step.Unit = cal.Half
				}
				return true
			},
			Examples: []lang.Example{
				{In: "For [the quarter] ended Sept. 30, 2022, it lost money.", Value: "2022-Q3"},
				{In: "Output fell by 3 percent during [the quarter] that ended in September 2022.", Value: "2022-Q3"},
				{In: "Sales rose in [the quarter] ending March 31, 2021.", Value: "2021-Q1"},
				{In: "In the half that ended with a goal, nobody ran."},
			},
		},
		{
			Name:    "the latest period",
			Why:     "of a report, whose period is its quarter",
			Pattern: "the latest period",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(0, cal.Quarter, lang.FromAntecedent)
				return true
			},
			Examples: []lang.Example{{In: "In the first quarter of 2023 it lost money. Sales in [the latest period] fell.", Value: "2023-Q1"}},
		},
		{
			Name:    "the quarter",
			Pattern: "[ PART ] the|that quarter",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.After(-1).Has(lang.Capital) && !m.After(-1).Has(lang.Upper) && !inHeadline(m) {
					return false // the Quarter, a place
				}
				if m.Equal(m.After(0), "of") || m.Equal(m.After(0), "-") && !m.After(0).Has(lang.Spaced) || nounNext(m) && m.In(m.After(0), "finals", "mile", "century") {
					return false
				}
				setPart(r, m.Val(0))
				r.SetStep(0, cal.Quarter, lang.FromAntecedent)
				return true
			},
			Examples: []lang.Example{
				{In: "In the first quarter of 1989 it lost money; it cut jobs in [the quarter].", Value: "1989-Q1"},
				{In: "He lives in the Quarter."},
			},
		},
		{
			Name:    "the year-earlier <n> months",
			Pattern: "[ the ] year - earlier|ago CARD UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return setLength(r, m.Val(0), toUnit(m.Val(1)), false)
			},
			Examples: []lang.Example{{In: "Net for [the year-earlier nine months] was flat.", Value: "P9M"}},
		},
		{
			Name:    "the year-ago quarter",
			Pattern: "[ the ] [ comparable ] UNITONE [ - ] (ago|earlier) (quarter|period)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(-1, toUnit(m.Val(0)), lang.FromAntecedent)
				r.Counted = true
				if m.Equal(m.First(2), "quarter") && r.Step.Unit == cal.Year {
					r.SetStep(-4, cal.Quarter, lang.FromAntecedent)
				}
				return true
			},
			Examples: []lang.Example{{In: "It earned less in the third quarter of 1989 than in [the year-ago quarter].", Value: "1988-Q3"}},
		},
		{
			Name:    "the same period last year",
			Why:     "the year before that of the period it is compared with",
			Pattern: "[ the ] same|corresponding|comparable|equivalent period|quarter|month [ of|in|during|, ] last|a|the [ previous|preceding ] year [ (ago|earlier|before) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				back := m.Has(0)
				for k := m.N - 2; !back && k >= m.N-3; k-- {
					back = m.In(m.At(k), "last", "previous", "preceding")
				}
				r.SetStep(-1, cal.Year, lang.FromAntecedent)
				r.Counted, r.PeriodOf = true, true
				return back
			},
			Examples: []lang.Example{
				{In: "In the third quarter of 1989 it earned less than in [the same period last year].", Value: "1988-Q3"},
				{In: "In May 2010 trade fell, against [the same month a year earlier].", Value: "2009-05"},
			},
		},
		{
			Name:    "the same period of <year>",
			Pattern: "[ the ] same|corresponding|comparable|equivalent period|quarter|month [ of|in|during|, ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(0), 0, 0)
				r.PeriodOf = true
				return true
			},
			Examples: []lang.Example{{In: "In the first quarter of 2012 it grew, unlike [the same period of 2011].", Value: "2011-Q1"}},
		},
		{
			Name:    "year-ago",
			Pattern: "UNITONE - (ago|earlier)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(-1, toUnit(m.Val(0)), lang.FromAntecedent)
				r.Counted = true
				return true
			},
			Examples: []lang.Example{{In: "In the third quarter of 1989 it beat the [year-ago] result.", Value: "1988-Q3"}},
		},
	}
}

// setQuarter makes r the n-th quarter or half, as slot k says.
func setQuarter(m *lang.Matcher, r *lang.Reading, n, k int) bool {
	if m.Equal(m.First(k), "half") {
		r.Half = n
		return n < 3
	}
	r.Quarter = n
	return n < 5
}

// ofMatch: the quarter that the match names, with its article, is one of a game: a score, or what scores, stands before it
// in its sentence.
func ofMatch(m *lang.Matcher) bool {
	const near = 30 // tokens
	if m.Equal(m.After(0), "of") && m.In(m.After(2), "game", "match", "final", "contest", "race", "season", "marathon") {
		return true
	}
	if !m.Equal(m.At(0), "the") && !m.Equal(m.At(-1), "the") {
		return false // took the lead last quarter
	}
	for j := m.Start - 1; j > 1 && m.Start-j < near && !endsSentence(m, j); j-- {
		t := &m.Toks[j]
		if m.In(t, "game", "match") && m.In(prev(m, j), "the", "a") && j > 2 && m.Equal(&m.Toks[j-2], "of") && m.Equal(&m.Toks[j-3], "quarter") {
			return true
		}
		if m.In(t, "touchdown", "tries", "rebounds", "lead") && prev(m, j).Is(lang.Det|lang.Number) {
			return true
		}
		if t.Is(lang.Digits) && t.Len() < 4 && !t.Has(lang.Spaced) && m.In(&m.Toks[j-1], "-", "–") && m.Toks[j-2].Is(lang.Digits) && m.Toks[j-2].Len() < 4 {
			return true
		}
	}
	return false
}
