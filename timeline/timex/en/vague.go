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
				if m.Equal(m.First(2), "to") != m.Equal(m.After(-1), "come") || m.In(m.After(0), "of", "together", "up") {
					return false // hours ahead of the vote; it took years to come together
				}
				return (m.Equal(m.At(0), "the") || m.In(m.At(-1), "in", "over", "for")) && setVague(r, toUnit(m.Val(0)))
			},
			Examples: []lang.Example{
				{In: "It will fall in [the days and weeks ahead].", Value: "PXD"},
				{In: "It will be felt for [years to come].", Value: "PXY"},
				{In: "The year to come will tell."},
				{In: "They took hours to come, hours ahead of the vote."},
			},
		},
		{
			Name:    "<units> past",
			Pattern: "UNITS past|gone [ by ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PAST_REF"
				return m.In(m.At(-1), "in", "of", "for", "from") && (m.Equal(m.After(-1), "by") || m.Equal(m.After(-1), "past") && (m.After(0) == nil || m.After(0).Is(lang.Punct|lang.Pronoun|lang.Det)))
			},
			Examples: []lang.Example{{In: "In [decades past] they were friends.", Value: "PAST_REF"}, {In: "It is of [days gone by].", Value: "PAST_REF"}},
		},
		{
			Name:    "one day",
			Why:     "some day that is not told, unless it is a length",
			Pattern: "one|some day",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				next := m.After(0)
				switch {
				case someDay(m):
					r.Value = "FUTURE_REF"
					return true
				case startsSentence(m) || m.In(m.At(-1), "that", "but", "\""):
					r.Value = "PAST_REF"
					return next != nil && (next.Is(lang.Pronoun|lang.Det) || m.Equal(next, ",") || next.Has(lang.Capital))
				}
				return false
			},
			Examples: []lang.Example{
				{In: "They will [one day] be friends.", Value: "FUTURE_REF"},
				{In: "She hopes to [one day] return.", Value: "FUTURE_REF"},
				{In: "[One day] he walked out of the talks.", Value: "PAST_REF"},
				{In: "It took one day, and one day later they signed."},
			},
		},
	}
}

// someDay: "one day" is no length but some day to come: might one day leave,
// hopes to one day return, one day he will.
func someDay(m *lang.Matcher) bool {
	p, n := m.At(-1), m.After(0)
	switch {
	case n == nil || n.Is(lang.Punct) && !m.Equal(n, ",") || n.Is(lang.Prep):
		return false
	case p != nil && (p.Is(lang.Modal) || m.In(p, "will", "shall", "ll")), n.Is(lang.Modal), m.Equal(n, "will"):
		return true
	case m.Equal(p, "to"):
		return n.Is(lang.BaseVerb|lang.Be|lang.Have) || n.Class == 0 && !n.Has(lang.Capital)
	case p != nil && p.Is(lang.Prep|lang.PastVerb):
		return false
	}
	for d := 0; d < 6; d++ {
		if t := m.After(d); t == nil || m.In(t, ".", "?", "!") {
			break
		} else if t.Is(lang.Modal) || m.In(t, "will", "shall") {
			return true
		}
	}
	return false
}
