package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// yearEnds are the ends and starts of the year, the month and the week that it is: the year's end, year-end.
func yearEnds() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "the <year>'s end",
			Pattern: "[ the ] UNITONE 's (end|close|start|beginning)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(0))
				r.SetStep(0, g, lang.FromAntecedent)
				r.Rel = lang.This
				if m.In(m.First(1), "start", "beginning") {
					setPart(r, partEarly)
				} else {
					setPart(r, partLate)
				}
				return g >= cal.Week
			},
			Examples: []lang.Example{{In: "They will vote by [the year's end].", Value: "2023"}},
		},
		{
			Name:    "year-end",
			Pattern: "year [ - ] end [ YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = "END"
				switch {
				case m.Has(0):
					r.SetDate(m.Val(0), 0, 0)
				case m.Equal(m.At(-1), "since"):
					r.SetStep(-1, cal.Year, lang.FromAnchor)
				default:
					r.SetStep(0, cal.Year, lang.FromAnchor)
				}
				return true
			},
			Examples: []lang.Example{
				{In: "It is to close by [year-end].", Value: "2023"}, {In: "It has risen since [year-end].", Value: "2022"},
				{In: "It stood higher at [year-end 2019].", Value: "2019"},
			},
		},
	}
}
