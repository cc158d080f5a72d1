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
			Name:    "<day> <month> <year> BC",
			Pattern: "[ the ] DAYN [ of ] MONTH [ , ] DIGITS (bc|bce|ad|ce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return setDay(r, 0, m.Val(1), m.Val(0)) && setEra(m, r, m.Val(2), 3)
			},
			Examples: []lang.Example{
				{In: "The dictator fell on [15 March 44 BC].", Value: "BC0044-03-15"},
				{In: "The fleet sailed on [the 2nd of August 216 B.C.].", Value: "BC0216-08-02"},
				{In: "The emperor died on [19 August 14 AD].", Value: "0014-08-19"},
				{In: "On 15 March 44 delegates came."},
			},
		},
		{
			Name:    "<month> <day>, <year> BC",
			Pattern: "MONTH [ the ] DAYN [ , ] DIGITS (bc|bce|ad|ce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return setDay(r, 0, m.Val(0), m.Val(1)) && setEra(m, r, m.Val(2), 3)
			},
			Examples: []lang.Example{
				{In: "The dictator fell on [March 15, 44 BC].", Value: "BC0044-03-15"},
				{In: "The fleet sailed on [August 2, 216 B.C.E.].", Value: "BC0216-08-02"},
				{In: "The town was buried on [August 24, 79 A.D.].", Value: "0079-08-24"},
				{In: "On March 15, 44 delegates came."},
			},
		},
		{
			Name:    "<day> <month> <yyy>",
			Why:     "a year of three digits behind its day; what would be counted follows a number at once",
			Pattern: "[ the ] DAYN [ of ] MONTH DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return shortYearEnds(m, 2) && setDay(r, m.Val(2), m.Val(1), m.Val(0))
			},
			Examples: []lang.Example{
				{In: "Peace was made at the ford on [14 October 878].", Value: "0878-10-14"},
				{In: "The town was sacked on [the 3rd of May 267].", Value: "0267-05-03"},
				{In: "He was crowned on [2 February 962] in Rome.", Value: "0962-02-02"},
				{In: "On 3 May 267 died, and on 4 May 267 people fled; on 5 May 267 of them came back."},
			},
		},
		{
			Name:    "<month> <day>, <yyy>",
			Why:     "as above; a comma and the end of the phrase set the year off",
			Pattern: "MONTH [ the ] DAYN , DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				next := m.After(0)
				return shortYearEnds(m, 2) && (next == nil || next.Is(lang.Punct) || next.Has(lang.NewLine)) && setDay(r, m.Val(2), m.Val(0), m.Val(1))
			},
			Examples: []lang.Example{
				{In: "On [May 25, 946], the king was killed.", Value: "0946-05-25"},
				{In: "It was sealed on [July 11, 911].", Value: "0911-07-11"},
				{In: "The synod met from [March 3, 869], to the next year.", Value: "0869-03-03"},
				{In: "On May 25, 946 people fled, and by May 26, 950 of them were back."},
			},
		},
		{
			Name:    "<month> <yyy>",
			Pattern: "[ PART ] MONTH [ of ] DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.SetDate(m.Val(2), m.Val(1), 0)
				r.EraOfText = true
				return shortYearEnds(m, 2)
			},
			Examples: []lang.Example{
				{In: "The exarch left in [August of 614].", Value: "0614-08"},
				{In: "He ruled until [November 602], when the army rose.", Value: "0602-11"},
				{In: "In the war of 480 BC they lost; he won in [late August 479].", Value: "BC0479-08"},
				{In: "In May 267 died, and in May of 267 years ago nobody did."},
			},
		},
		{
			Name:    "<season> <yyy>",
			Pattern: "[ PART ] [ the ] SEASON of DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.SetDate(m.Val(2), 0, 0)
				r.Season, r.EraOfText = m.Val(1), true
				return shortYearEnds(m, 2)
			},
			Examples: []lang.Example{{In: "The emperor was deposed in [the autumn of 695].", Value: "0695-FA"}, {In: "He won in [the spring of 627].", Value: "0627-SP"}, {In: "They met by [the end of the summer of 843].", Value: "0843-SU"}, {In: "In the spring of 627 died."}},
		},
		{
			Name:    "<year>-<year> BC",
			Why:     "two years of one era are two dates; which makes a range is told from the words between",
			Pattern: "DIGITS -|to|until|through|and|or DIGITS (bc|bce|ad|ce)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(1) < 1 || m.Val(1) == m.Val(0) || m.Val(1) < m.Val(0) != beforeChrist(m, m.First(2)) || m.First(0).Len() > 4 {
					return false
				}
				r.Until = untilYear(m, m.Val(1))
				return setEra(m, r, m.Val(0), 2)
			},
			Examples: []lang.Example{
				{In: "The revolt ([499]-493 BC) failed.", Value: "BC0499"},
				{In: "He ruled from [336] to 323 B.C.", Value: "BC0336"},
				{In: "They held it from [43] until 84 AD.", Value: "0043"},
				{In: "They were 300 to 400 BC coins."},
			},
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
			Name:    "AD <year>-<year>",
			Pattern: "(ad) DIGITS -|to|until|through|and DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if t := m.After(0); m.Val(2) <= m.Val(1) || m.First(2).Len() > 4 || nounNext(m) && !t.Is(lang.Punct) {
					return false
				}
				r.Until = lang.End{Year: m.Val(2), To: int(m.Slot(2).I) - 1, From: int(m.Slot(2).I)}
				return setEra(m, r, m.Val(1), 0)
			},
			Examples: []lang.Example{
				{In: "From [A.D. 66] to 73 they were at war.", Value: "0066"},
				{In: "It was held from [AD 711] until 718.", Value: "0711"},
				{In: "He ruled between [AD 98] and 117.", Value: "0098"},
				{In: "They rose in AD to 73 men, and in AD 410 to 73 men were left."},
			},
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
			Examples: []lang.Example{{In: "He landed in 490 BC and died in [486].", Value: "BC0486"}, {In: "In [the year 751] they met at the river.", Value: "0751"}, {In: "He lived in 221 of the rooms."}},
		},
	}
}

// setEra sets a year with the era in slot k, which is written in capitals.
func setEra(m *lang.Matcher, r *lang.Reading, year, k int) bool {
	if !m.First(k).Has(lang.Upper) || year < 1 || year > 9999 {
		return false
	}
	r.SetDate(year, 0, 0)
	r.BC = beforeChrist(m, m.First(k))
	r.Era = true
	return true
}

// beforeChrist: the era is BC, BCE, B.C. or B.C.E.
func beforeChrist(m *lang.Matcher, t *lang.Token) bool { return m.Text[t.Start]|0x20 == 'b' }

// shortYearEnds: slot k is a year of three digits, not the count of what follows it.
func shortYearEnds(m *lang.Matcher, k int) bool {
	t, next := m.First(k), m.After(0)
	if t.Len() != 3 || t.Val < 100 || !t.Has(lang.Spaced) {
		return false
	}
	switch {
	case next == nil || next.Has(lang.NewLine):
		return true
	case next.Is(lang.Punct):
		return next.Has(lang.Spaced) || m.In(next, ".", ",", ";", ":", ")", "?", "!")
	case m.In(next, "of", "to"):
		return false
	}
	return next.Is(lang.Det | lang.Prep | lang.Pronoun | lang.Conj)
}
