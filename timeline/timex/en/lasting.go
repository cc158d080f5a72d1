package en

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lasting are lengths of two units or of no number, and adjectives that say how
// long a thing lasts or has lasted.
func lasting() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:     "the past <unit> and a half",
			Pattern:  "[ the ] last|past|next|first UNITONE HALF",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setLength(r, 1, toUnit(m.Val(0)), true) },
			Examples: []lang.Example{{In: "It grew over [the past decade and a half].", Value: "P15Y"}},
		},
		{
			Name:    "a half <unit>",
			Pattern: "[ ABOUT ] [ a|an|the ] [ last|past|next|first ] half [ - ] (hour|day|century|decade|year|minute)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g, hyphen := toUnit(int(m.First(1).Val)), m.Equal(m.After(-2), "-")
				if nounNext(m) || m.Equal(m.After(0), "-") || m.Equal(m.At(0), "half") && !hyphen || g == cal.Day && !hyphen {
					return false // a half-hour programme, half year results
				}
				r.Mod = mods[m.Val(0)]
				return setLength(r, 0, g, true)
			},
			Examples: []lang.Example{
				{In: "They spoke for [a half hour].", Value: "PT30M"},
				{In: "It was so for [the past half-century].", Value: "P50Y"},
			},
		},
		{
			Name:    "a quarter of a century",
			Pattern: "[ ABOUT ] [ a|one|the ] [ last|past|next ] quarter [ - ] [ of a ] century [ (ago|later|earlier) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = mods[m.Val(0)]
				if !m.Has(1) {
					return setLength(r, 25, cal.Year, false)
				}
				if m.Equal(m.First(1), "ago") {
					r.SetStep(-25, cal.Year, lang.FromAnchor)
					r.Counted = true
					return true
				}
				return setLater(m, r, m.First(1), 25, cal.Year, mods[m.Val(0)])
			},
			Examples: []lang.Example{
				{In: "It lasted [a quarter of a century].", Value: "P25Y"},
				{In: "It fell [a quarter-century ago].", Value: "1998"},
			},
		},
		{
			Name:    "a <long> time",
			Pattern: "a|an|some [ very|fairly|relatively|rather|quite ] [ (long|short|brief|lengthy|extended|prolonged|limited|indefinite|unknown|undetermined|unspecified) ] (time|while|period|length) [ of time ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				noun, some := m.First(1), m.Equal(m.At(0), "some")
				r.Kind, r.Value = lang.Duration, "PXX"
				switch {
				case nounNext(m):
					return false
				case m.Has(0) && !some || m.Equal(m.After(-2), "of"):
					return !m.Equal(noun, "length") || m.Equal(m.After(-2), "of")
				case some:
					return m.Equal(noun, "time") && m.Equal(m.At(-1), "for")
				}
				return m.Equal(noun, "while")
			},
			Examples: []lang.Example{
				{In: "It lasted [a long time].", Value: "PXX"},
				{In: "They stayed for [a rather lengthy period].", Value: "PXX"},
				{In: "He is on leave for [an unknown period of time].", Value: "PXX"},
				{In: "It took a time to see."},
			},
		},
		{
			Name:    "<unit>-long",
			Pattern: "UNITONE - long",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(0))
				return !m.At(1).Has(lang.Spaced) && g >= cal.Hour && g != cal.Season && setLength(r, 1, g, false)
			},
			Examples: []lang.Example{{In: "A [week-long] strike ended.", Value: "P1W"}, {In: "The [decade-long] war goes on.", Value: "P10Y"}},
		},
		{
			Name:    "<unit>long",
			Pattern: "(hourlong|daylong|weeklong|monthlong|yearlong|decadelong|centurylong|hourslong|dayslong|weekslong|monthslong|yearslong|decadeslong)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				units := strings.TrimSuffix(lowerWord(m, 0), "long")
				if unit, many := strings.CutSuffix(units, "s"); many {
					return setVague(r, cal.Named(unit))
				}
				return setLength(r, 1, cal.Named(units), false)
			},
			Examples: []lang.Example{
				{In: "They ended a [daylong] meeting.", Value: "P1D"},
				{In: "The [yearslong] war ended.", Value: "PXY"},
			},
		},
		{
			Name:    "several-<unit>",
			Pattern: "several|multi - UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return setVague(r, toUnit(m.Val(0))) },
			Examples: []lang.Example{
				{In: "It ended a [several-year] quarrel.", Value: "PXY"},
				{In: "They signed a [multi-year] deal.", Value: "PXY"},
			},
		},
		{
			Name:    "multi<unit>",
			Pattern: "multiyear|multidecade|multiday",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return setVague(r, cal.Named(strings.TrimPrefix(lower(m.Text[m.At(0).Start:m.At(0).End]), "multi")))
			},
			Examples: []lang.Example{{In: "They signed a [multiyear] deal.", Value: "PXY"}},
		},
		{
			Name:    "<n>-<unit>-old",
			Why:     "of a thing it says how long it has lasted; of people it is an age, as years mostly are",
			Pattern: "CARD - UNITONE - old",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(1))
				return g < cal.Year && nounNext(m) && !m.In(m.After(0), ofPeople...) && setLength(r, m.Val(0), g, false)
			},
			Examples: []lang.Example{
				{In: "It broke the [three-month-old] truce.", Value: "P3M"},
				{In: "The 16-year-old student, a 40-year-old law clerk and an eight-month-old baby were hurt."},
			},
		},
	}
}

// ofPeople are those whose age is told in months and days too.
var ofPeople = wordList("ofPeople")
