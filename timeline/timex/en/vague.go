package en

import "dateline/timeline/timex/internal/lang"

// vague are lengths and times whose number is not told, in the words of those
// who look ahead or back.
func vague() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "the <units> ahead",
			Pattern: "[ the ] UNITS [ and|or UNITS ] (ahead|to) [ come ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				to := m.Equal(m.First(2), "to")
				if to != m.Equal(m.After(-1), "come") || !to && (!m.Equal(m.At(0), "the") || m.Equal(m.After(0), "of")) {
					return false
				}
				if to && !m.Equal(m.At(0), "the") && !m.In(m.At(-1), "for", "in") || m.In(m.After(0), "together", "up") {
					return false // it took years to come together
				}
				return setVague(r, toUnit(m.Val(0)))
			},
			Examples: []lang.Example{
				{In: "It will fall in [the weeks ahead].", Value: "PXW"},
				{In: "It will be felt for [years to come].", Value: "PXY"},
				{In: "They took hours to come."},
			},
		},
		{
			Name:    "a <unit> or two",
			Pattern: "[ the ] (a|another|next|last|past|coming|first) UNITONE or two [ (ago|earlier|later) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Has(2) && m.Equal(m.First(0), "a") {
					r.Value = "PAST_REF"
					if m.Equal(m.First(2), "later") {
						r.Value = "FUTURE_REF"
					}
					return m.N == 5
				}
				return !m.In(m.First(0), "a", "another") == m.Equal(m.At(0), "the") && !nounNext(m) && setVague(r, toUnit(m.Val(1)))
			},
			Examples: []lang.Example{
				{In: "They will know in [a day or two].", Value: "PXD"},
				{In: "It will come in [the next week or two].", Value: "PXW"},
				{In: "It closed [a year or two ago].", Value: "PAST_REF"},
			},
		},
		{
			Name:    "one day",
			Why:     "some day yet to come, where the clause looks ahead",
			Pattern: "(one|some) day",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "FUTURE_REF"
				return m.At(-1) != nil && (m.At(-1).Is(lang.Modal) || m.In(m.At(-1), "will", "shall", "ll"))
			},
			Examples: []lang.Example{{In: "They will [one day] return.", Value: "FUTURE_REF"}, {In: "She saw him on some day of the week."}},
		},
		{
			Name:     "someday",
			Pattern:  "someday",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { r.Value = "FUTURE_REF"; return true },
			Examples: []lang.Example{{In: "It will end [someday].", Value: "FUTURE_REF"}},
		},
		{
			Name:    "previously",
			Why:     "at the head of its sentence it dates it; elsewhere it only says before",
			Pattern: "previously|formerly",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PAST_REF"
				return startsSentence(m) && m.At(0).Has(lang.Capital) && !nounNext(m)
			},
			Examples: []lang.Example{{In: "[Previously], they met in Oslo.", Value: "PAST_REF"}, {In: "The previously agreed text stands."}},
		},
	}
}
