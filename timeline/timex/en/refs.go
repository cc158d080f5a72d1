package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// refs are times that nobody could put a date to: now, recently, soon.
func refs() []*lang.Rule {
	ref := func(value string) func(m *lang.Matcher, r *lang.Reading) bool {
		return func(m *lang.Matcher, r *lang.Reading) bool {
			r.Value = value
			return !m.At(0).Has(lang.Upper)
		}
	}
	return []*lang.Rule{
		{
			Name: "now", Pattern: "[ right|until|just ] now|nowadays|currently|presently",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				if m.In(m.At(0), "until", "just") {
					m.Start++
					return false
				}
				return !m.Equal(m.After(0), "that")
			},
			Examples: []lang.Example{{In: "Trade is stronger [now].", Value: "PRESENT_REF"}},
		},
		{Name: "the present", Pattern: "(at) the (present|moment) [ time ]", Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return false }},
		{Name: "at this time", Pattern: "this time|moment|point", Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
			r.Value = "PRESENT_REF"
			return m.Equal(m.At(-1), "at") && !m.In(m.After(0), "last")
		}},
		{
			Name: "current", Pattern: "current", Why: "says that a state holds now",
			Meaning: ref("PRESENT_REF"),
		},
		{
			Name: "recently", Pattern: "[ more|most ] recently|lately",
			Meaning:  ref("PAST_REF"),
			Examples: []lang.Example{{In: "Both have [recently] tried.", Value: "PAST_REF"}},
		},
		{Name: "recent", Pattern: "[ more|most ] recent", Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
			r.Value = "PAST_REF"
			return !m.At(0).Has(lang.Capital) || startsSentence(m)
		}},
		{Name: "former", Pattern: "former|formerly|previously", Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
			r.Value = "PAST_REF"
			return false
		}},
		{
			Name: "the past", Pattern: "the [ (recent|near|distant|immediate|foreseeable|not) ] [ too distant ] (past|future|present)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t := m.First(1)
				if nounNext(m) || m.After(0) != nil && m.After(0).Is(lang.Number|lang.Digits|lang.Unit) {
					return false
				}
				switch {
				case m.Equal(t, "past"):
					r.Value = "PAST_REF"
				case m.Equal(t, "future"):
					r.Value = "FUTURE_REF"
				default:
					r.Value = "PRESENT_REF"
				}
				return true
			},
			Examples: []lang.Example{{In: "In [the past] it worked.", Value: "PAST_REF"}},
		},
		{Name: "future", Pattern: "future", Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
			r.Value = "FUTURE_REF"
			return !m.At(0).Has(lang.Capital) && !nounNext(m) && m.Equal(m.At(-1), "in")
		}},
		{Name: "soon", Pattern: "soon|shortly", Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
			r.Value = "FUTURE_REF"
			return !m.In(m.At(-1), "as") && !m.In(m.After(0), "after", "before", "as", "afterwards", "afterward", "thereafter")
		}},
		{
			Name: "then", Pattern: "then", Why: "it is a time only after a preposition or before a noun of office",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.In(m.At(-1), "since", "until", "by", "before") {
					return false
				}
				r.SetStep(0, cal.Day, lang.FromAntecedent)
				r.Exact = true
				return true
			},
		},
		{Name: "the same time", Pattern: "the same time|period", Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return false }},
	}
}
