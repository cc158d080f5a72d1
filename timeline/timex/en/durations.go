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
			Pattern: "[ ABOUT ] [ the ] [ first|last|past|next|final|previous|latest|coming|full|whole|entire|additional|another ] NUM [ or so ] [ - ] [ more|additional|trading|working|business|consecutive|straight|full|whole|further|long|fiscal|successive|calendar|previous|preceding|following ] UNIT [ and a half ] [ or so|more ] [ ~- ~long ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(1)).read(lengthSenses, r) },
			Examples: []lang.Example{
				{In: "China will buy goods [over two years].", Value: "P2Y"},
				{In: "It came after [18 months] of secret contacts.", Value: "P18M"},
				{In: "A [six-month] ceasefire held.", Value: "P6M"},
				{In: "The [three-year-long] siege ended.", Value: "P3Y"},
				{In: "It lasted [more than four hours].", Value: "PT4H"},
				{In: "[The past three months] were calm.", Value: "P3M"},
				{In: "They talked for [a year and a half].", Value: "P18M"},
				{In: "They will vote in [two weeks].", Value: "2023-06-28"},
				{In: "They will vote in [18 months] time.", Value: "2024-12"},
				{In: "They said that they would vote in [two months].", Value: "2023-08"},
				{In: "The bill would mend it in [two months].", Value: "P2M"},
				{In: "He ruled for [two or so years] too long.", Value: "P2Y"},
				{In: "They will declare the first pandemic in [40 years].", Value: "P40Y"},
				{In: "The court gave them [a week] to answer.", Value: "P1W"},
				{In: "It held for [the four previous weeks].", Value: "P4W"},
				{In: "The [nine-day-long] siege ended.", Value: "P9D"},
				{In: "Ramirez was a day laborer."},
				{In: "It fell under the [13-year] rule of his son.", Value: "P13Y"},
				{In: "They called for a day of rage."},
				{In: "It was won in the Six Day War."},
			},
		},
		{
			Name:    "<n> <adjective> <units>",
			Pattern: "[ ABOUT ] [ the ] [ first|last|past|next|final|previous ] CARD ADJ UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n, g := m.Val(1), toUnit(m.Val(3))
				if many := millions[strings.ToLower(m.Word(2))]; many > 0 {
					n *= many
				}
				if n < 2 || g < cal.Hour || g == cal.Season || g == cal.Quarter || m.First(3).Has(lang.Capital) || m.First(1).Is(lang.Digits) && m.First(1).Len() == 4 {
					return false
				}
				r.Mod = mods[m.Val(0)]
				if word := m.Word(1) + " " + m.Word(2); millions[strings.ToLower(m.Word(2))] > 0 && strings.Contains(word, ".") {
					r.Kind, r.Value = lang.Duration, isoLength(inFull(word), g)
					return true
				}
				return setLength(r, n, g, false)
			},
			Examples: []lang.Example{{In: "It took [13.8 billion years] to form.", Value: "P13800000000Y"}, {In: "They fought for [two bloody weeks].", Value: "P2W"}, {In: "Their light took [10 billion years] to come.", Value: "P10000000000Y"}, {In: "It is 10 light years off."}},
		},
		{
			Name:    "<n> to <n> <units>",
			Why:     "between two lengths: the length is not told",
			Pattern: "[ the|between ] [ first|last|past|next|coming|previous ] CARD [ - ] (to|or|and|-|–) [ - ] CARD [ - ] [ more ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n, g := m.First(0), toUnit(m.Val(3))
				switch {
				case m.Equal(m.First(1), "and") != m.Equal(m.At(0), "between"), g == cal.Season, age(m):
					return false
				case n == m.At(0) && m.In(m.At(-1), "-", "–", "/", "$"), n.Is(lang.Digits) && n.Len() > 3:
					return false // a score, a number of many parts
				}
				r.Mod = "APPROX"
				return m.Val(0) < m.Val(2) && setVague(r, g)
			},
			Examples: []lang.Example{
				{In: "It will take [the next 12 to 18 months].", Value: "PXM"},
				{In: "The water boils away in [7-10 days].", Value: "PXD"},
				{In: "It takes [between five and six months].", Value: "PXM"},
				{In: "They won by 3-2 on day one."},
			},
		},
		{
			Name:    "a <unit> or two",
			Why:     "one or two, and which is not told",
			Pattern: "[ the ] [ last|past|next|coming|first ] [ a|an|one|another ] UNITONE or two",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(0))
				r.Mod = "APPROX"
				return m.N > 3 && !(m.After(0) != nil && m.After(0).Is(lang.Unit)) && (m.N > 4 || !m.Equal(m.At(0), "the")) && g != cal.Quarter && g != cal.Season && setVague(r, g)
			},
			Examples: []lang.Example{
				{In: "It will take [a year or two].", Value: "PXY"},
				{In: "It will be over in [the next day or two].", Value: "PXD"},
			},
		},
		{
			Name:    "<n>-odd <units>",
			Why:     "near the number, on one side or on both",
			Pattern: "[ ABOUT ] [ the ] [ first|last|past|next|coming|previous ] CARD [ - ] (plus|odd|some) [ - ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(3))
				r.Mod = "APPROX"
				if m.Equal(m.First(2), "plus") {
					r.Mod = "MORE_THAN"
				}
				return g != cal.Weekend && g != cal.Season && setLength(r, m.Val(1), g, false)
			},
			Examples: []lang.Example{
				{In: "He had held it for [30-odd years].", Value: "P30Y"},
				{In: "[The last five-plus years] were hard.", Value: "P5Y"},
			},
		},
		{
			Name:    "<n> and a half <units>",
			Pattern: "[ ABOUT ] [ the ] [ first|last|past|next|final|previous ] CARD HALF [ - ] UNIT",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if age(m) || preposition(m, 1) {
					return false // over the past two and a half years
				}
				if m.Equal(m.At(0), "the") && m.First(1) == m.At(1) && m.Equal(m.After(-2), "-") {
					return false // the two-and-a-half-year war: the article is the noun's
				}
				r.Mod = mods[m.Val(0)]
				if m.At(0) == m.First(1) && lookAhead(m, r) {
					setAhead(r, m.Val(1), toUnit(m.Val(3)), true)
				}
				return setLength(r, m.Val(1), toUnit(m.Val(3)), true)
			},
			Examples: []lang.Example{
				{In: "It took [two and a half hours].", Value: "PT2H30M"},
				{In: "The lines will meet in [two and a half months].", Value: "2023-08"},
				{In: "It held for [the past two-and-a-half weeks].", Value: "P2.5W"},
				{In: "The [two-and-a-half-year] war is over.", Value: "P30M"},
			},
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
				if lookAhead(m, r) {
					setAhead(r, 0, toUnit(m.Val(1)), true)
				}
				return setLength(r, 0, toUnit(m.Val(1)), true)
			},
			Examples: []lang.Example{
				{In: "It lasted [half a year].", Value: "P6M"},
				{In: "The bridge will reopen in [half a year].", Value: "2023-12"},
				{In: "They boasted that they could do it in [half a year].", Value: "P6M"},
				{In: "It is half a daily paper, half an annual."},
			},
		},
		{
			Name:    "another <unit>",
			Pattern: "another UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return m.In(m.At(-1), "for", "after", "in", "within", "least", "take", "takes", "took", "last", "lasted", "need", "needs", "spend", "spent", "wait", "stay") &&
					setLength(r, 1, toUnit(m.Val(0)), false)
			},
			Examples: []lang.Example{{In: "The mandate runs for [another year].", Value: "P1Y"}, {In: "It was another day of talks."}},
		},
		{
			Name:    "some <units>",
			Pattern: "[ ABOUT ] [ the|these|those|its|their ] [ past|last|next|coming|recent|first|previous|final|following|early|intervening|ensuing|subsequent ] FEW [ more|short|long|recent|hundred|thousand|dozen|million ] UNITS [ or so ] [ or UNITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(2))
				switch {
				case m.Equal(m.At(-1), "as"), m.In(m.At(0), "over", "under", "about", "around"):
					return false // the second in as many months; over several years, in their course
				case m.Equal(m.At(0), "last") && (m.Equal(m.First(1), "a") || mayLast(m)):
					return false // clashes last a few weeks
				case g == cal.Quarter && !m.In(m.After(-2), "past", "last", "few", "several"):
					return false // in some quarters
				}
				return setVague(r, g)
			},
			Examples: []lang.Example{
				{In: "It held for [several years].", Value: "PXY"},
				{In: "It grew over [several years].", Value: "PXY"},
				{In: "[The next few days] will tell.", Value: "PXD"},
				{In: "It stood for [several hundred years].", Value: "PXY"},
				{In: "They will speak over [the next few days].", Value: "PXD"},
				{In: "Doubts remain in some quarters."},
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
			Pattern: "[ the|these ] (coming|future|past|last|next|following|ensuing|previous|earlier|intervening|early|final|first|succeeding|subsequent) UNITS [ and|or UNITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t, g := m.First(0), toUnit(m.Val(1))
				switch {
				case m.In(t, "following") && m.At(0) == t && !m.In(m.At(-1), "in", "over", "during", "for"):
					return false // quiet, following weeks of unrest
				case m.In(t, "coming") && m.At(0) == t && m.In(m.After(0), "after", "before"):
					return false // an attack, coming days after the first
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
				{In: "It is calm following [weeks] of unrest, a second blow, coming [days] after the first."},
			},
		},
		{
			Name:    "<units>",
			Pattern: "[ these|those ] [ dozens|hundreds|tens|thousands of ] UNITS [ - long|old ] [ and|or UNITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(0)).read(unitsSenses, r) },
			Examples: []lang.Example{
				{In: "It went on for [decades].", Value: "PXDE"},
				{In: "They waited [hours].", Value: "PTXH"},
				{In: "Few vote [these days].", Value: "PRESENT_REF"},
				{In: "They lifted a [decades-old] ban.", Value: "PXDE"},
				{In: "It was the third vote in as many days, on a day of rain, one of the darkest days of the war."},
			},
		},
	}
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
