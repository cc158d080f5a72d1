package en

import "dateline/timeline/timex/internal/lang"

// eras are years before and after Christ, and the short years between them.
func eras() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<year> BC",
			Pattern: "[ PART ] [ (circa|ca|c|the) ] [ ~. ] [ year ] DIGITS (bc|bce|ad|ce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				if m.Has(1) && !m.Equal(m.First(1), "the") {
					r.Mod = "APPROX"
				}
				return setEra(m, r, m.Val(2), 3)
			},
			Examples: []lang.Example{{In: "The battle of [490 BC] was won.", Value: "BC0490"}, {In: "By [the end of 479 BC] it was over.", Value: "BC0479"}, {In: "It was built [c. 450 BC].", Value: "BC0450"}},
		},
		{
			Name:    "circa <year>",
			Pattern: "(circa|ca|c) [ ~. ] DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if t := m.First(1); t.Len() < 3 || t.Len() > 4 || !t.Has(lang.Spaced) || t.Val > 2100 || isCount(m.After(0), m) {
					return false
				}
				r.SetDate(m.Val(1), 0, 0)
				r.EraOfText = m.First(1).Len() == 3
				r.Mod = "APPROX"
				return !m.First(0).Has(lang.Capital) || startsSentence(m)
			},
			Examples: []lang.Example{{In: "The chapel dates from [c. 1250].", Value: "1250"}, {In: "He sang in C 1250 times."}},
		},
		{
			Name:    "<month> <year> BC",
			Pattern: "[ PART ] MONTH [ of|, ] DIGITS (bc|bce|ad|ce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.SetDate(0, m.Val(1), 0)
				return setEra(m, r, m.Val(2), 3)
			},
			Examples: []lang.Example{{In: "The pass fell in [August 480 BC].", Value: "BC0480-08"}},
		},
		{
			Name:    "<season> <year> BC",
			Pattern: "[ PART ] [ the ] SEASON [ of|, ] DIGITS (bc|bce|ad|ce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.Season = m.Val(1)
				return setEra(m, r, m.Val(2), 3)
			},
			Examples: []lang.Example{{In: "They sailed in [the spring of 480 BC].", Value: "BC0480-SP"}},
		},
		{
			Name:    "<year>-<year> BC",
			Why:     "two years written as one are two dates",
			Pattern: "DIGITS ~- ~DIGITS (bc|bce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(1) >= m.Val(0) || m.Val(1) < 1 {
					return false
				}
				at := int(m.Slot(1).I)
				r.Until = lang.End{Year: m.Val(1), To: at - 1, From: at}
				return setEra(m, r, m.Val(0), 2)
			},
			Examples: []lang.Example{{In: "The revolt ([499]-493 BC) failed.", Value: "BC0499"}},
		},
		{
			Name:    "the <decade>s BC",
			Pattern: "[ PART ] [ the ] DECADE (bc|bce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.Era, r.BC = true, true
				return m.First(2).Has(lang.Upper) && setDecade(r, -m.Val(1)-8)
			},
			Examples: []lang.Example{{In: "Throughout [the 470s BC] they fought.", Value: "BC047"}},
		},
		{
			Name:     "AD <year>",
			Pattern:  "(ad|bc) DIGITS",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setEra(m, r, m.Val(1), 0) },
			Examples: []lang.Example{{In: "Rome burned in [AD 64].", Value: "0064"}},
		},
		{
			Name:    "in <yyy>",
			Why:     "a year of three digits, in a text that has said its era",
			Pattern: "[ PART ] [ the year ] DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				v := m.Val(1)
				if m.First(1).Len() != 3 || v < 100 || !m.Has(0) && !m.In(m.At(-1), "in", "by", "since", "until", "from", "of", "before", "after", "between", "during") || nounNext(m) || isCount(m.After(0), m) {
					return false
				}
				if t := m.After(0); t != nil && !t.Has(lang.Spaced) && m.In(t, "-", "/", ":", "%") {
					return false
				}
				setPart(r, m.Val(0))
				r.SetDate(v, 0, 0)
				r.EraOfText = true
				return true
			},
			Examples: []lang.Example{{In: "He landed in 490 BC and died in [486].", Value: "BC0486"}, {In: "He lived in 221 of the rooms."}},
		},
	}
}

// setEra sets a year with the era in slot k, which is written in capitals.
func setEra(m *lang.Matcher, r *lang.Reading, year, k int) bool {
	if !m.First(k).Has(lang.Upper) || year < 1 || year > 9999 {
		return false
	}
	r.SetDate(year, 0, 0)
	r.BC = m.In(m.First(k), "bc", "bce")
	r.Era = true
	return true
}
