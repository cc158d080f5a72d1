package en

import (
	"slices"
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// namedDayRules are feasts, with their year or without.
func namedDayRules() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<named day> <year>",
			Pattern: "[ PART ] (last|this|next) HOLIDAY",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				if namedDays[m.Val(2)].month && !opens(m) {
					return setUnknownDay(m, r)
				}
				r.Named = m.Val(2) + 1
				setRel(m, r, 1)
				return true
			},
			Examples: []lang.Example{
				{In: "They met [last Christmas].", Value: "2022-12-25"},
				{In: "Protests spread [last Ramadan].", Value: "PAST_REF"},
			},
		},
		{
			Name:    "<named day> week",
			Pattern: "(christmas|easter|thanksgiving) week [ [ of|, ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				for k, d := range namedDays {
					if strings.HasSuffix(d.names, lowerWord(m, 0)) {
						r.Named, r.Week = k+1, 1
					}
				}
				r.SetDate(m.Val(1), 0, 0)
				return r.Named > 0
			},
			Examples: []lang.Example{{In: "The truce was to hold through [Easter week 2000].", Value: "2000-W16"}},
		},
		{
			Name:    "<named day> weekend",
			Why:     "the days off that it makes, and not the feast alone",
			Pattern: "HOLIDAY weekend [ [ of|, ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Named, r.Week = m.Val(0)+1, 2
				r.SetDate(m.Val(1), 0, 0)
				return !namedDays[m.Val(0)].month && !m.In(m.At(-1), "each", "every") && !(m.After(0) != nil && m.Equal(m.After(0), "-"))
			},
			Examples: []lang.Example{
				{In: "They met over [Memorial Day weekend].", Value: "2023-W21-WE"},
				{In: "They met on [Thanksgiving weekend 2021].", Value: "2021-W47-WE"},
				{In: "He was hurt on [Fourth of July weekend].", Value: "2022-W26-WE"},
				{In: "They meet every Labor Day weekend."},
			},
		},
		{
			Name:    "<n> <units> before <named day>",
			Why:     "a day of its own, and neither the feast nor the time up to it",
			Pattern: "[ ABOUT ] NUM [ - ] (day|days|week|weeks|month|months) (before|after) HOLIDAY [ [ of|, ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.In(m.At(-1), "for", "in", "within", "spent", "last", "past", "of") {
					return false // shut for two weeks before Christmas
				}
				r.Mod = mods[m.Val(0)]
				return setBesideFeast(m, r, m.Val(1), 2)
			},
			Examples: []lang.Example{
				{In: "It came [a day before Thanksgiving].", Value: "2022-11-23"},
				{In: "They will meet [two weeks after Christmas].", Value: "2024-01-08"},
				{In: "They met [three days before Christmas 2019].", Value: "2019-12-22"},
				{In: "It will close [a month after Easter].", Value: "2024-04"},
				{In: "It was shut for two weeks before Christmas, and open two weeks before the Christmas market."},
			},
		},
		{
			Name:    "the day before <named day>",
			Pattern: "the (day|week|month) (before|after) HOLIDAY [ [ of|, ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if g := toUnit(m.Val(0)); g > cal.Day {
					r.Coarse = g
				}
				return setBesideFeast(m, r, 1, 0)
			},
			Examples: []lang.Example{
				{In: "It came [the day before Thanksgiving].", Value: "2022-11-23"},
				{In: "They met in [the week before Christmas].", Value: "2022-W51"},
				{In: "They met in [the week before Thanksgiving].", Value: "2022-W46"},
				{In: "They will be back [the day after Christmas].", Value: "2023-12-26"},
				{In: "They met the day before the Christmas market."},
			},
		},
		{
			Name:    "the eve of <named day>",
			Pattern: "[ the ] eve of HOLIDAY [ [ of|, ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Named, r.Also = m.Val(0)+1, lang.Step{Set: true, N: -1, Unit: cal.Day}
				r.SetDate(m.Val(1), 0, 0)
				next := m.After(0)
				return !namedDays[m.Val(0)].month && !m.In(next, feastThings...) && (m.Has(1) || next == nil || !next.Has(lang.Capital) || next.Has(lang.NewLine))
			},
			Examples: []lang.Example{
				{In: "They met on [the eve of Christmas].", Value: "2022-12-24"},
				{In: "They met on [the eve of Passover 2018].", Value: "2018-03-30"},
				{In: "It began on [the eve of Good Friday].", Value: "2023-04-06"},
				{In: "They met on the eve of the Christmas market."},
			},
		},
		{
			Name:    "<named day>",
			Pattern: "HOLIDAY [ [ of|,|in ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if wordAt(m, m.First(0)).means(feastSenses) {
					return false
				}
				r.Named = m.Val(0) + 1
				if laborDay(m) && tellsOfMayDay(m) {
					r.Named = mayDay() + 1
				}
				r.SetDate(m.Val(1), 0, 0)
				if !m.Has(1) && m.Possessive(m.At(-1)) && m.Equal(m.At(-2), "year") && m.In(m.At(-3), "this", "last", "next") {
					setRelative(m.At(-3), m, r, cal.Year)
				}
				if namedDays[m.Val(0)].month && !opens(m) {
					return setUnknownDay(m, r) // any day of a month
				}
				return true
			},
			Examples: []lang.Example{
				{In: "The truce was to hold until [Christmas 2007].", Value: "2007-12-25"},
				{In: "Shots fell on [Bastille Day].", Value: "2022-07-14"},
				{In: "He was shot on [Bastille Day in 2013].", Value: "2013-07-14"},
				{In: "The Chinese have five days off for [Labor Day], or May Day.", Value: "2023-05-01"},
				{In: "Shops were shut on [Labor Day].", Value: "2022-09-05"},
				{In: "On [Labor Day], May 1, they marched.", Value: "2023-05-01"},
				{In: "Since May 1 prices have risen. They rose most by [Labor Day].", Value: "2022-09-05"},
				{In: "They marched on Labour Day."},
				{In: "He spoke of a so-called War on Christmas."},
				{In: "They talked of the war on [Christmas].", Value: "2022-12-25"},
				{In: "Each Election Day the clerks are sworn in, and children cannot celebrate Christmas."},
				{In: "They will celebrate [Christmas] at home.", Value: "2023-12-25"},
				{In: "The Christmas market was full of Christmas revellers; the pre-Easter rush brought Easter-themed cups."},
				{In: "A [Christmas Day] attack killed ten.", Value: "2022-12-25"},
				{In: "He lives on Fourth of July Avenue."},
				{In: "They saw the film Merry Christmas, Captain, gave a yearly Christmas Eve party and kept an old Christmas tradition."},
				{In: "The envoy met Rabhan Ramadan of the foundation."},
				{In: "They met on the first day of the holy month of [Ramadan].", Value: "2023-03-23"},
				{In: "Shots fell before [Ramadan] began, and shops were shut until [Ramadan].", Value: "2023-03-23"},
				{In: "Troops stormed the town during the holy month of [Ramadan].", Value: "PAST_REF"},
				{In: "They marched on the last Friday of [Ramadan].", Value: "PAST_REF"},
				{In: "They will talk after [Ramadan].", Value: "FUTURE_REF"},
				{In: "The rebels fought through [Ramadan 2011]. It was called the Ramadan Offensive.", Value: "2011"},
			},
		},
	}
}

// setBesideFeast reads a day n units before or after a feast: the unit, the word and the feast are in slot k and behind it.
func setBesideFeast(m *lang.Matcher, r *lang.Reading, n, k int) bool {
	if next := m.After(0); namedDays[m.Val(k+2)].month || m.In(next, feastThings...) || next != nil && next.Has(lang.Capital) && !next.Has(lang.NewLine) && !m.Has(k+3) {
		return false
	}
	if m.In(m.First(k+1), "before") {
		n = -n
	}
	r.Named = m.Val(k+2) + 1
	r.Also = lang.Step{Set: true, N: n, Unit: toUnit(m.Val(k))}
	r.SetDate(m.Val(k+3), 0, 0)
	return true
}

// opens: what is told of a feast that lasts a month is when it begins: its first day, its start, until it, as it began.
func opens(m *lang.Matcher) bool {
	if m.In(m.After(0), "began", "begins", "started", "starts") {
		return true
	}
	d := -1
	for m.In(m.At(d), "the", "this", "year", "'s", "muslim", "islamic", "holy", "fasting", "month", "of") {
		d--
	}
	return m.In(m.At(d), "start", "beginning", "onset", "before", "ahead", "until", "by", "since") || m.Equal(m.At(d), "day") && m.Equal(m.At(d-1), "first")
}

// setUnknownDay reads a feast of a month as a day that is not known, of its year where that is told.
func setUnknownDay(m *lang.Matcher, r *lang.Reading) bool {
	r.Named = 0
	if r.Year == nil {
		r.Value = "PAST_REF"
		if lean(m, m.Start, m.N) > 0 {
			r.Value = "FUTURE_REF"
		}
	}
	return true
}

// generalBefore: the verb right before the match tells what people do or may do, and of no plan.
func generalBefore(m *lang.Matcher) bool {
	const near = 6
	for d := -2; d > -near; d-- {
		t := m.At(d)
		switch {
		case t == nil || t.Is(lang.Punct) && !m.In(t, "'", "’"):
			return true
		case m.In(t, "will", "shall", "to", "ll", "would"):
			return false
		}
	}
	return true
}

// surname: a word with a capital stands before the match, and no sentence opens with it.
func surname(m *lang.Matcher) bool {
	p, before := m.At(-1), m.At(-2)
	return p != nil && before != nil && p.Class == 0 && p.Has(lang.Capital) && m.At(0).Has(lang.Spaced) && !m.At(0).Has(lang.NewLine) &&
		!p.Has(lang.NewLine) && !before.Is(lang.Punct) && !m.In(p, "happy", "merry", "orthodox", "christian", "jewish", "muslim")
}

// mayDay is the place of May Day among the named days.
func mayDay() int {
	return slices.IndexFunc(namedDays, func(d namedDay) bool { return d.names == "may day" })
}

// tellsOfMayDay: the text names May Day near the match, or its sentence the first of May, so that its Labor Day is that
// one. Another sentence's first of May is a day like any.
func tellsOfMayDay(m *lang.Matcher) bool {
	const near, close = 2000, 12 // tokens
	for j := max(m.Start-near, 0); j+1 < min(m.Start+near, len(m.Toks)); j++ {
		t, n := &m.Toks[j], &m.Toks[j+1]
		if !t.Is(lang.Month) || t.Val != 5 || !t.Has(lang.Capital) {
			continue
		}
		if m.Equal(n, "day") {
			return true
		}
		first := func(t *lang.Token) bool { return t != nil && t.Is(lang.Digits) && t.Val == 1 && t.Len() == 1 }
		if (first(n) || first(prev(m, j))) && max(j-m.Start, m.Start-j) < close && !sentenceEndsIn(m, min(j, m.Start), max(j, m.Start)) {
			return true
		}
	}
	return false
}

// sentenceEndsIn: a sentence ends between tokens lo and hi.
func sentenceEndsIn(m *lang.Matcher, lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if endsSentence(m, j) {
			return true
		}
	}
	return false
}

// feastThings are what the name of a feast stands before to say their kind.
var feastThings = wordList("feastThings")
