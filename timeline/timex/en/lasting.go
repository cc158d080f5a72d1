package en

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lasting are adjectives that say how long a thing lasts or has lasted.
func lasting() []*lang.Rule {
	return []*lang.Rule{
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
			Pattern: "(hourlong|daylong|weeklong|monthlong|yearlong|decadelong|centurylong)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return setLength(r, 1, cal.Named(strings.TrimSuffix(lowerWord(m, 0), "long")), false)
			},
			Examples: []lang.Example{{In: "They ended a [daylong] meeting.", Value: "P1D"}},
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
			Why:     "of a thing it says how long it has lasted; of people it is an age",
			Pattern: "CARD - UNITONE - old",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(1))
				if !nounNext(m) || m.In(m.After(0), ofPeople...) || g >= cal.Year && !ofThing(m, 0) && !ofThing(m, 1) {
					return false
				}
				return setLength(r, m.Val(0), g, false)
			},
			Examples: []lang.Example{
				{In: "It broke the [three-month-old] truce.", Value: "P3M"},
				{In: "It was the end of the [48-year-old] embargo.", Value: "P48Y"},
				{In: "The 16-year-old student, a 40-year-old law clerk and an eight-month-old baby were hurt."},
			},
		},
	}
}

// ofPeople are those whose age is told in months and days too.
var ofPeople = strings.Fields("baby infant boy girl child son daughter toddler twin twins kid grandson granddaughter brother sister victim")

// ofThing: the word d places behind the match is such a thing, and no noun follows it ("law clerk").
func ofThing(m *lang.Matcher, d int) bool {
	if !m.In(m.After(d), ofThings...) {
		return false
	}
	next := m.After(d + 1)
	return next == nil || next.Class != 0 || next.Has(lang.Capital|lang.NewPara)
}

// ofThings are what news gives an age in years that is no person.
var ofThings = strings.Fields(`war conflict insurgency rebellion revolt uprising truce ceasefire treaty agreement accord pact alliance partnership embargo blockade siege ban
	moratorium dispute feud standoff stalemate crisis occupation armistice law constitution regime rule government dictatorship monarchy republic policy tradition`)
