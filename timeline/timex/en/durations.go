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
			Pattern: "[ ABOUT ] [ the ] [ first|last|past|next|final|previous|latest|coming|full|whole|entire|additional|another ] NUM [ - ] [ more|additional|trading|working|business|consecutive|straight|full|whole|further|long|fiscal|successive|calendar ] UNIT [ and a half ] [ or so|more ] [ [ - ] long ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(2))
				w := m.Slot(1)
				if m.In(m.First(1), "a", "an") && w.N == 1 && !lengthOfOne(m, g) {
					return false
				}
				if age(m) {
					return false
				}
				if m.Equal(m.At(0), "last") && (m.In(m.First(1), "a", "an") || mayLast(m)) {
					return false // it will last 72 hours
				}
				if m.Equal(m.After(-1), "long") && m.In(m.First(1), "a", "an") && w.N == 1 && (m.Equal(m.After(-2), "-") || nounNext(m)) {
					return false // a week-long visit: the article is the noun's
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
				if !half && m.Equal(m.At(-1), "in") && m.At(0) == m.First(1) && m.After(-1).Is(lang.Unit) && g >= cal.Day {
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
				{In: "The [three-year-long] siege ended.", Value: "P3Y"},
				{In: "It lasted [more than four hours].", Value: "PT4H"},
				{In: "[The past three months] were calm.", Value: "P3M"},
				{In: "They talked for [a year and a half].", Value: "P18M"},
				{In: "They will vote in [two weeks].", Value: "2023-06-28"},
			},
		},
		{
			Name:    "<n> to <n> <units>",
			Why:     "between two lengths: the length is not told",
			Pattern: "[ the|between ] [ first|last|past|next|coming|previous ] CARD [ - ] [ (to|or|and) ] [ - ] CARD [ - ] [ more ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = "APPROX"
				and := m.Equal(m.First(1), "and")
				if and != m.Equal(m.At(0), "between") || !m.Has(1) && !m.Equal(&m.Toks[m.Slot(2).I-1], "-") {
					return false
				}
				return m.Val(0) < m.Val(2) && m.Val(2) < 1000 && toUnit(m.Val(3)) != cal.Season && !age(m) && setVague(r, toUnit(m.Val(3)))
			},
			Examples: []lang.Example{
				{In: "It will take [the next 12 to 18 months].", Value: "PXM"},
				{In: "It takes [between five and six months].", Value: "PXM"},
				{In: "[The next 2-3 weeks] will tell.", Value: "PXW"},
			},
		},
		{
			Name:    "<n> and a half <units>",
			Pattern: "[ ABOUT ] CARD and a half UNITS",
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
			Name:    "half-<unit>",
			Pattern: "half ~- ~UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return !m.Equal(m.After(0), "-") && setLength(r, 0, toUnit(m.Val(0)), true)
			},
			Examples: []lang.Example{{In: "It was a [half-century] of strife.", Value: "P50Y"}},
		},
		{
			Name:    "a quarter of a century",
			Pattern: "[ a ] quarter [ - ] [ of a ] century",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return m.N > 2 && setLength(r, 25, cal.Year, false) },
			Examples: []lang.Example{
				{In: "He ruled for [a quarter of a century].", Value: "P25Y"},
				{In: "It was [a quarter-century] ahead.", Value: "P25Y"},
			},
		},
		{
			Name:    "<unit>-long",
			Why:     "an article before it is the noun's",
			Pattern: "UNITONE ~- ~long",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(0))
				return g != cal.Season && g != cal.Quarter && setLength(r, 1, g, false)
			},
			Examples: []lang.Example{{In: "A [month-long] wave of protests ebbed.", Value: "P1M"}},
		},
		{
			Name:    "<unit>long",
			Pattern: "(hourlong|daylong|weeklong|monthlong|yearlong|decadelong|hourslong|dayslong|weekslong|monthslong|yearslong|decadeslong)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				w := lowerWord(m, 0)
				w = w[:len(w)-len("long")]
				one := strings.TrimSuffix(w, "s")
				for g, unit := range longUnits {
					if unit != one {
						continue
					}
					if one == w {
						return setLength(r, 1, g, false)
					}
					return setVague(r, g)
				}
				return false
			},
			Examples: []lang.Example{
				{In: "She began a [weeklong] visit.", Value: "P1W"},
				{In: "The [yearslong] war ended.", Value: "PXY"},
			},
		},
		{
			Name:    "<n>-odd <units>",
			Why:     "near the number, on one side or on both",
			Pattern: "[ ABOUT ] CARD [ - ] (odd|plus|some) UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = "APPROX"
				if m.Equal(m.First(2), "plus") {
					r.Mod = "MORE_THAN"
				}
				return setLength(r, m.Val(1), toUnit(m.Val(3)), false)
			},
			Examples: []lang.Example{{In: "She ruled for [30-odd years].", Value: "P30Y"}},
		},
		{
			Name:    "some <units>",
			Pattern: "[ ABOUT ] [ the|these|those|its|their ] [ past|last|next|coming|recent|first|previous|final|following|early|intervening|ensuing|subsequent ] FEW [ more|short|long|recent ] UNITS [ or so ] [ and|or UNITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				switch {
				case m.Equal(m.At(-1), "as"), m.Equal(m.At(0), "some") && toUnit(m.Val(2)) == cal.Quarter:
					return false // the second in as many months; alarm in some quarters
				case m.In(m.At(0), "over", "around"):
					return false // over the past few weeks: in their course
				case m.Equal(m.At(0), "last") && (m.Equal(m.First(1), "a") || mayLast(m)):
					return false // clashes last a few weeks
				}
				return setVague(r, toUnit(m.Val(2)))
			},
			Examples: []lang.Example{
				{In: "It held for [several years].", Value: "PXY"},
				{In: "[The next few days] will tell.", Value: "PXD"},
				{In: "Talks were held over [the past few weeks].", Value: "PXW"},
				{In: "Such clashes last [a few weeks].", Value: "PXW"},
			},
		},
		{
			Name:    "recent <units>",
			Pattern: "[ more ] [ the ] recent UNITS [ and|or UNITS ]",
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
			Pattern: "[ the|these ] (coming|future|earlier|past|last|next|following|ensuing|previous|intervening|early|final|first) UNITS [ and|or UNITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t, g := m.First(0), toUnit(m.Val(1))
				switch {
				case m.In(t, "coming", "future"):
					r.Value = "FUTURE_REF"
					return true
				case m.In(t, "past", "previous", "earlier") && t == m.At(0):
					r.Value = "PAST_REF"
					return g >= cal.Day
				case m.In(t, "early", "final", "first") && !m.Equal(m.At(0), "the"):
					return false
				}
				return setVague(r, g)
			},
			Examples: []lang.Example{
				{In: "They will speak in [the coming weeks].", Value: "FUTURE_REF"},
				{In: "They met in [past years].", Value: "PAST_REF"},
			},
		},
		{
			Name:    "<units>",
			Pattern: "[ these|those ] [ dozens|hundreds|tens|thousands of ] UNITS [ - long|old ] [ and|or UNITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(0))
				t := m.First(0)
				if m.In(m.At(-1), "small", "wee", "working", "business", "office", "opening", "rush", "school") || m.Equal(m.At(-1), "early") && !m.Equal(m.At(-2), "the") {
					return false // these are early days
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
				{In: "A [decades-old] law was lifted.", Value: "PXDE"},
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

// age: the words around make the length somebody's age.
func age(m *lang.Matcher) bool {
	t := m.After(0)
	return m.In(m.At(-1), "aged", "ages") || m.In(m.At(-1), "-", "to") && m.In(m.At(-3), "aged", "ages") || m.Equal(t, "old") || m.Equal(t, "-") && m.In(m.After(1), "old", "olds") || m.Equal(t, "of") && m.Equal(m.After(1), "age")
}

// mayLast: "last", the first word of the match, is a verb.
func mayLast(m *lang.Matcher) bool {
	p := m.At(-1)
	return p != nil && (p.Is(lang.Modal|lang.Future|lang.Pronoun) || m.In(p, "to", "often", "usually", "generally", "typically", "normally"))
}

// longUnits are the units that AP writes in one word with what they measure: weeklong.
var longUnits = map[cal.Gran]string{cal.Hour: "hour", cal.Day: "day", cal.Week: "week", cal.Month: "month", cal.Year: "year", cal.Decade: "decade"}

// rate: "four flights a week" says how often.
func rate(m *lang.Matcher) bool {
	p := m.At(-1)
	return p != nil && (p.Class == 0 && !p.Has(lang.Capital) || p.Is(lang.Digits|lang.Grouped) || m.In(p, "times", "million", "billion", "hours", "days", "once", "twice"))
}

// lengthOfOne: "a day" and the like is a length only where it is measured out.
func lengthOfOne(m *lang.Matcher, g cal.Gran) bool {
	if g < cal.Hour && g != cal.Minute || m.N == 2 && g == cal.Day && m.In(m.After(0), "trip", "trips", "tour", "tripper", "labourer", "laborer", "school", "nursery", "care") {
		return false // a day trip
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
