package en

import (
	"strings"

	english "dateline/timeline/lexicon"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// partsOfDay are parts of a day counted from the day of writing or from one told of.
func partsOfDay() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "tonight, last night",
			Pattern: "[ PART ] (tonight|last) [ night|evening ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if programme(m) || titled(m, m.First(1)) {
					return false // The Tonight Show
				}
				last := m.Equal(m.First(1), "last")
				if last && m.In(m.At(-1), "the", "its", "our", "their", "his", "her", "my") {
					return false // the last night of the journey
				}
				if last == (int(m.Slot(1).I)-m.Start+1 == m.N) {
					return false
				}
				r.Kind, r.DayPart = lang.Time, "NI"
				if m.Equal(m.After(-1), "evening") {
					r.DayPart = "EV"
				}
				n := 0
				if last {
					n = -1
				}
				r.SetStep(n, cal.Day, lang.FromDateline)
				return true
			},
			Examples: []lang.Example{
				{In: "They dine [tonight].", Value: "2023-06-14TNI"},
				{In: "The talks broke down [last night].", Value: "2023-06-13TNI"},
				{In: "She was on The Tonight Show again, and on “Sam Doe Tonight,” and on the “Tonight Show.”"},
				{In: "[Tonight] they dine.", Value: "2023-06-14TNI"},
				{In: "They sang on the last night."},
			},
		},
		{
			Name:    "this morning",
			Pattern: "[ PART ] (this|that|the) [ (same|next|following|previous|very) ] (morning|afternoon|evening|night|midday)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.DayPart = lang.Time, dayPartCode(m, 3)
				if !m.Has(2) && titled(m, m.First(3)) && (titled(m, m.First(1)) || m.Equal(m.First(1), "the")) {
					return false // CBS This Morning, the Morning Post
				}
				from := lang.FromAntecedent
				n := 0
				switch {
				case m.In(m.First(2), "next", "following"):
					n = 1
				case m.Equal(m.First(2), "previous"):
					n = -1
				case m.Equal(m.First(1), "this") && !m.Has(2):
					from = lang.FromDateline
				case m.Equal(m.First(1), "the") && !m.Has(2):
					if m.Equal(m.After(0), "of") || nounNext(m) || habitual(m, m.Start) || usedTo(m, m.Start) || !m.In(m.At(-1), "in", "during", "by", "until", "through", "into") {
						return false
					}
				}
				r.SetStep(n, cal.Day, from)
				return true
			},
			Examples: []lang.Example{
				{In: "He departs [this evening].", Value: "2023-06-14TEV"},
				{In: "He told “CBS This Morning” so, and it was in the Morning Post poll."},
				{In: "Lincoln was shot on April 14, 1865, and died [the next morning].", Value: "1865-04-15TMO"},
				{In: "He landed in [the morning].", Value: "2023-06-14TMO"},
				{In: "He typically opened the shop in the evening. They drink tea in the morning."},
			},
		},
	}
}

// saysBefore: the word before the match is a verb that takes a clause, "said the same day that …".
func saysBefore(m *lang.Matcher) bool {
	p := m.At(-1)
	return p != nil && english.Has(english.VerbLemma(strings.ToLower(m.Text[p.Start:p.End])), english.TakesClause)
}
