package en

import (
	"strconv"
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// durations are lengths of time.
func durations() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<n> <units>",
			Pattern: "[ ABOUT ] [ the ] [ first|last|past|next|final|previous|latest|coming|full|whole|entire|additional|another ] NUM [ - ] [ more|additional|trading|working|business|consecutive|straight|full|whole|further|long|fiscal|successive|calendar|previous|preceding|following ] UNIT [ [ ~- ] long ] [ and a half ] [ or so|more ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(2))
				w := m.Slot(1)
				if m.In(m.First(1), "a", "an") && m.Equal(m.After(-1), "long") {
					return false // a year-long trial
				}
				if m.In(m.First(1), "a", "an") && w.N == 1 && (!lengthOfOne(m, g) || m.N == 2 && g == cal.Day && !rate(m) && dayOfKind(m)) {
					return false
				}
				if m.Equal(m.At(0), "coming") && m.In(m.First(1), "a", "an") || m.Equal(m.At(-1), "aged") || m.In(m.At(-1), "to", "and") && m.Equal(m.At(-4), "aged") {
					return false // coming a year before; aged six months to two years
				}
				if m.In(m.After(0), "old") || m.Equal(m.After(0), "-") && m.In(m.After(1), "old", "olds") || m.Equal(m.After(0), "of") && m.In(m.After(1), "age") {
					return false // an age
				}
				if p := m.At(-1); p != nil && m.In(m.At(0), "last") && (p.Is(lang.Modal|lang.Future|lang.Pronoun) || m.Equal(p, "to")) {
					return false // it will last 72 hours
				}
				if m.N == 2 && g == cal.Day && m.Equal(m.First(1), "one") && someDay(m) {
					r.Value = "FUTURE_REF"
					return true
				}
				if m.Val(1) == 24 && g == cal.Hour && m.Equal(m.After(0), "a") && m.Equal(m.After(1), "day") || m.N == 2 && g == cal.Day && m.Equal(m.At(-1), "hours") && m.Equal(m.At(-2), "24") {
					return false // 24 hours a day: always
				}
				if m.First(2).Has(lang.Capital) && m.At(0).Has(lang.Capital) == m.First(1).Is(lang.Number) && !startsLine(m) {
					return false // 60 Minutes, Seven Days
				}
				if m.Val(0) == modMore && m.Equal(m.At(0), "over") && !m.At(1).Is(lang.Number|lang.Digits|lang.Grouped) && !m.In(m.At(1), "a", "an") {
					return false
				}
				if m.First(2).Start-m.First(1).End == 1 && m.Equal(&m.Toks[m.Slot(2).I-1], "-") && m.First(1) != m.At(0) && !m.Has(0) {
					return false // the six-month ceasefire: the article is the noun's
				}
				if m.First(1).Is(lang.Digits) && m.First(1).Len() == 4 && m.Val(1) > 1900 && m.Val(1) < 2100 && m.Text[m.First(2).End-1] != 's' {
					return false
				}
				if g == cal.Weekend || g == cal.Season || g == cal.Quarter && (m.At(0) == m.First(1) || m.Has(0)) && !m.In(m.After(-2), "consecutive", "straight", "full", "fiscal", "successive") {
					return false // three quarters of the voters
				}
				if m.In(m.First(1), "a", "an") && w.N == 1 && m.N == 2 && rate(m) {
					return setEvery(r, 1, g, "")
				}
				r.Mod = mods[m.Val(0)]
				half := m.Equal(m.After(-1), "half")
				if m.First(1).Is(lang.Grouped) && strings.Contains(m.Word(1), ".") {
					r.Kind = lang.Duration
					r.Value = isoLength(m.Word(1), g)
					return true
				}
				if m.Equal(m.After(-1), "long") && m.Text[m.Toks[m.Slot(2).I].End-1] == 's' {
					m.N-- // two days long
				}
				if !half && m.Equal(m.At(-1), "in") && m.At(0) == m.First(1) && !superlative(m) && m.After(-1).Is(lang.Unit) && g >= cal.Day {
					r.Ahead = true
					r.Step = lang.Step{Set: true, N: m.Val(1), Unit: g}
					r.Counted = true
				}
				return setLength(r, m.Val(1), g, half)
			},
			Examples: []lang.Example{
				{In: "China will buy goods [over two years].", Value: "P2Y"},
				{In: "It came after [18 months] of secret contacts.", Value: "P18M"},
				{In: "A [six-month] ceasefire held.", Value: "P6M"},
				{In: "It lasted [more than four hours].", Value: "PT4H"},
				{In: "[The past three months] were calm.", Value: "P3M"},
				{In: "They talked for [a year and a half].", Value: "P18M"},
				{In: "They will vote in [two weeks].", Value: "2023-06-28"},
				{In: "It becomes the first such visit in [ten years].", Value: "P10Y"},
				{In: "The court gave them [a week] to answer.", Value: "P1W"},
				{In: "It held for [the four previous weeks].", Value: "P4W"},
				{In: "The [nine-day-long] siege ended.", Value: "P9D"},
				{In: "He was a day laborer."},
				{In: "She hopes to [one day] return.", Value: "FUTURE_REF"},
				{In: "The talks took [one day].", Value: "P1D"},
			},
		},
		{
			Name:    "<n> to <n> <units>",
			Why:     "between two lengths: the length is not told",
			Pattern: "[ the ] [ first|last|past|next|coming|previous ] CARD [ - ] to|or|-|– [ - ] CARD [ - ] [ more ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = "APPROX"
				if p := m.First(0); m.Start > 0 && m.First(0) == m.At(0) && m.In(m.At(-1), "-", "–", "/", "$") {
					return false // a score, a number of many parts
				} else if p.Is(lang.Digits) && p.Len() > 3 {
					return false
				}
				return m.Val(0) < m.Val(1) && toUnit(m.Val(2)) < cal.Season+8 && setVague(r, toUnit(m.Val(2)))
			},
			Examples: []lang.Example{
				{In: "It will take [the next 12 to 18 months].", Value: "PXM"},
				{In: "Such waves come in cycles of [20-40 years].", Value: "PXY"},
			},
		},
		{
			Name:    "<n>-plus <units>",
			Pattern: "[ the ] [ first|last|past|next|coming|previous ] CARD [ - ] (plus|odd) [ - ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = "MORE_THAN"
				if m.Equal(m.First(1), "odd") {
					r.Mod = "APPROX"
				}
				return toUnit(m.Val(2)) != cal.Weekend && toUnit(m.Val(2)) != cal.Season && setLength(r, m.Val(0), toUnit(m.Val(2)), false)
			},
			Examples: []lang.Example{
				{In: "He had held it for [30-odd years].", Value: "P30Y"},
				{In: "[The last five-plus years] were hard.", Value: "P5Y"},
			},
		},
		{
			Name:    "<unit>-long",
			Pattern: "UNITONE ~- ~long",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return toUnit(m.Val(0)) != cal.Season && toUnit(m.Val(0)) != cal.Quarter && setLength(r, 1, toUnit(m.Val(0)), false)
			},
			Examples: []lang.Example{{In: "He was freed after a [year-long] trial.", Value: "P1Y"}, {In: "The long day ended."}},
		},
		{
			Name:    "<unit>long",
			Pattern: "(hourlong|daylong|weeklong|monthlong|yearlong|decadelong)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				for k, w := range [...]string{"hourlong", "daylong", "weeklong", "monthlong", "yearlong", "decadelong"} {
					if m.Equal(m.First(0), w) {
						return setLength(r, 1, [...]cal.Gran{cal.Hour, cal.Day, cal.Week, cal.Month, cal.Year, cal.Decade}[k], false)
					}
				}
				return false
			},
			Examples: []lang.Example{{In: "They ended a [weeklong] summit.", Value: "P1W"}},
		},
		{
			Name:    "<n> and a half <units>",
			Pattern: "[ ABOUT ] CARD [ - ] and [ - ] a [ - ] half [ - ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = mods[m.Val(0)]
				return setLength(r, m.Val(1), toUnit(m.Val(2)), true)
			},
			Examples: []lang.Example{{In: "It took [two and a half hours].", Value: "PT2H30M"}},
		},
		{
			Name:    "<n> 1/2 <units>",
			Pattern: "[ ABOUT ] DIGITS [ - ] D ~/ ~D [ - ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = mods[m.Val(0)]
				return m.Val(2) == 1 && m.Val(3) == 2 && setLength(r, m.Val(1), toUnit(m.Val(4)), true)
			},
			Examples: []lang.Example{{In: "It took [5 1/2 hours].", Value: "PT5H30M"}},
		},
		{
			Name:    "half a <unit>",
			Pattern: "[ ABOUT ] half [ - ] a|an UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = mods[m.Val(0)]
				return setLength(r, 0, toUnit(m.Val(1)), true)
			},
			Examples: []lang.Example{{In: "It lasted [half a year].", Value: "P6M"}},
		},
		{
			Name:    "some <units>",
			Pattern: "[ ABOUT ] [ the|these|those|its|their ] [ past|last|next|coming|recent|first|previous|final|following|early|intervening|ensuing|subsequent ] FEW [ more|short|long|recent ] UNITS [ or so ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.At(-1), "as") || m.In(m.At(0), "over", "under") {
					return false // the second in as many months; over the next few days
				}
				if toUnit(m.Val(2)) == cal.Quarter && !m.In(m.After(-2), "past", "last", "few", "several") {
					return false // in some quarters
				}
				return setVague(r, toUnit(m.Val(2)))
			},
			Examples: []lang.Example{
				{In: "It held for [several years].", Value: "PXY"},
				{In: "[The next few days] will tell.", Value: "PXD"},
				{In: "They will speak over [the next few days].", Value: "PXD"},
				{In: "Doubts remain in some quarters."},
			},
		},
		{
			Name:    "recent <units>",
			Pattern: "[ more ] [ the ] recent UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PAST_REF"
				return true
			},
			Examples: []lang.Example{
				{In: "Efforts in [recent decades] have failed.", Value: "PAST_REF"},
				{In: "Trade grew in [recent years].", Value: "PAST_REF"},
			},
		},
		{
			Name:    "the coming <units>",
			Pattern: "[ the|these ] (coming|past|last|next|following|ensuing|previous|intervening|early|final|first|succeeding|subsequent) UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t, g := m.First(0), toUnit(m.Val(1))
				switch {
				case m.In(t, "coming"):
					r.Value = "FUTURE_REF"
					return true
				case m.In(t, "early", "final", "first") && !m.Equal(m.At(0), "the"):
					return false
				}
				return setVague(r, g)
			},
			Examples: []lang.Example{{In: "They will speak in [the coming weeks].", Value: "FUTURE_REF"}},
		},
		{
			Name:    "<units>",
			Pattern: "[ these|those ] [ dozens|hundreds|tens|thousands of ] UNITS [ - long ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(0))
				t := m.First(0)
				if m.Equal(m.After(0), "-") && m.In(m.After(1), "old") && !m.After(1).Has(lang.Spaced) {
					return false // an age
				}
				if m.In(m.At(-1), "small", "wee", "working", "business", "office", "opening", "rush", "school") {
					return false
				}
				if p := m.At(-1); p != nil && p.Is(lang.Number|lang.Digits|lang.Grouped) {
					return false // what a count is of, which no rule wanted
				}
				if g == cal.Season || g == cal.Quarter || g == cal.Weekend || t.Has(lang.Capital) && m.At(0) == t && m.At(-1) != nil && !m.In(m.At(-1), ".", "\"") {
					return false
				}
				if m.In(m.At(0), "these") && g == cal.Day && m.N == 2 {
					r.Value = "PRESENT_REF"
					return true
				}
				if g == cal.Second {
					return false
				}
				return setVague(r, g)
			},
			Examples: []lang.Example{
				{In: "It went on for [decades].", Value: "PXDE"},
				{In: "They waited [hours].", Value: "PTXH"},
				{In: "Few vote [these days].", Value: "PRESENT_REF"},
				{In: "They lifted a decades-old ban."},
			},
		},
		{
			Name:    "a <long> time",
			Pattern: "(a|some) (long|short|while|time|brief) [ time|while|period ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				last := m.After(-1)
				if m.In(last, "long", "short", "brief") || m.Equal(m.First(0), "some") && m.Equal(last, "while") || m.Equal(m.First(0), "a") && m.N == 2 && m.Equal(last, "time") {
					return false
				}
				if m.Equal(m.First(0), "some") && m.N == 2 && !m.Equal(m.At(-1), "for") {
					return false
				}
				r.Kind, r.Value = lang.Duration, "PXX"
				return true
			},
			Examples: []lang.Example{{In: "It lasted [a long time].", Value: "PXX"}},
		},
	}
}

// rate: "four flights a week" says how often.
func rate(m *lang.Matcher) bool {
	p := m.At(-1)
	if m.In(p, "him", "them", "us", "me") {
		return false // gave them a week
	}
	return p != nil && (p.Class == 0 && (!p.Has(lang.Capital) || capitalsOf(m, p)) || p.Is(lang.Digits|lang.Grouped) || m.In(p, "times", "million", "billion", "hours", "days", "once", "twice"))
}

// lengthOfOne: "a day" and the like is a length only where it is measured out.
func lengthOfOne(m *lang.Matcher, g cal.Gran) bool {
	if g < cal.Hour && g != cal.Minute {
		return false
	}
	if !m.After(-1).Is(lang.Unit) { // and a half, or more, or so
		return true
	}
	if m.Has(0) || m.N > 2 {
		return true
	}
	if m.Equal(m.After(0), "-") && !m.After(0).Has(lang.Spaced) {
		return false
	}
	return true
}

// setLength makes r a length of n units, and a half if so.
func setLength(r *lang.Reading, n int, g cal.Gran, half bool) bool {
	r.Kind = lang.Duration
	v := strconv.Itoa(n)
	if half {
		switch g {
		case cal.Year:
			r.Value = isoLength(strconv.Itoa(12*n+6), cal.Month)
			return true
		case cal.Hour:
			r.Value = "PT30M"
			if n > 0 {
				r.Value = "PT" + v + "H30M"
			}
			return true
		case cal.Minute:
			r.Value = "PT30S"
			if n > 0 {
				r.Value = "PT" + v + "M30S"
			}
			return true
		case cal.Century:
			r.Value = isoLength(strconv.Itoa(100*n+50), cal.Year)
			return true
		case cal.Decade:
			r.Value = isoLength(strconv.Itoa(10*n+5), cal.Year)
			return true
		}
		v += ".5"
		r.Value = isoLength(v, g)
		return true
	}
	switch g {
	case cal.Decade:
		r.Value = isoLength(strconv.Itoa(10*n), cal.Year)
	case cal.Century:
		r.Value = isoLength(strconv.Itoa(100*n), cal.Year)
	case cal.Millennium:
		r.Value = isoLength(strconv.Itoa(1000*n), cal.Year)
	case cal.Fortnight:
		r.Value = isoLength(strconv.Itoa(2*n), cal.Week)
	case cal.Quarter:
		r.Value = isoLength(strconv.Itoa(3*n), cal.Month)
	default:
		r.Value = isoLength(v, g)
	}
	return true
}

// setVague makes r an untold number of units.
func setVague(r *lang.Reading, g cal.Gran) bool {
	r.Kind, r.Value = lang.Duration, isoLength("X", g)
	return true
}

// isoLength writes P2Y, PT4H, PXDE.
func isoLength(n string, g cal.Gran) string {
	switch g {
	case cal.Second:
		return "PT" + n + "S"
	case cal.Minute:
		return "PT" + n + "M"
	case cal.Hour:
		return "PT" + n + "H"
	}
	return "P" + n + lengthCodes[g]
}

var lengthCodes = [...]string{cal.Day: "D", cal.Weekend: "WE", cal.Week: "W", cal.Fortnight: "W", cal.Month: "M", cal.Season: "SE", cal.Quarter: "Q", cal.Half: "H",
	cal.Year: "Y", cal.Decade: "DE", cal.Century: "CE", cal.Millennium: "ML"}
