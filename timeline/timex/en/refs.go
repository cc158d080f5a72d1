package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// refs are times that nobody could put a date to: now, recently, soon.
func refs() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "now",
			Pattern: "[ right ] now|nowadays|currently|presently",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				return true
			},
			Examples: []lang.Example{
				{In: "Trade is stronger [now].", Value: "PRESENT_REF"},
				{In: "It pays [now] that it must.", Value: "PRESENT_REF"},
			},
		},
		{
			Name:    "now, <n> <units> later",
			Why:     "the length leads to the day of writing: it is now",
			Pattern: "now , [ over|almost|nearly|about|some ] [ more than ] [ (a) ] [ CARD ] UNIT later",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				return m.Has(0) || m.Has(1)
			},
			Examples: []lang.Example{
				{In: "They met in 2019. But [now, over a year later], they have a deal.", Value: "PRESENT_REF"},
				{In: "[Now, three decades later], the files are open.", Value: "PRESENT_REF"},
				{In: "[Now, almost six months later], she is back.", Value: "PRESENT_REF"},
				{In: "Nobody spoke, and some years later than that the talks failed."},
			},
		},
		{
			Name:    "during this time",
			Why:     "as long as what was spoken of",
			Pattern: "this|that|the [ same|entire|whole ] time|period",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.In(m.At(-1), "during", "throughout") || m.Equal(m.After(0), "of") || m.Equal(m.At(0), "the") && m.N < 3 {
					return false
				}
				r.SetStep(0, cal.Day, lang.FromAntecedent)
				r.Exact = true
				return true
			},
			Examples: []lang.Example{{In: "They ruled in the 1950s. During [this period] trade grew.", Value: "195"}, {In: "This period was hard."}},
		},
		{
			Name:    "at this time",
			Pattern: "this time|moment|point",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				return m.Equal(m.At(-1), "at") && !m.In(m.After(0), "of", "last")
			},
			Examples: []lang.Example{{In: "Nothing is planned at [this time].", Value: "PRESENT_REF"}, {In: "This time they won."}, {In: "It is cold at this time of the year."}},
		},
		{
			Name:    "at present",
			Pattern: "present",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				return m.Equal(m.At(-1), "at") && !nounNext(m)
			},
			Examples: []lang.Example{{In: "Nothing is planned at [present].", Value: "PRESENT_REF"}, {In: "Those present voted."}},
		},
		{
			Name:    "the present day",
			Pattern: "[ the ] present [ - ] day",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				return true
			},
			Examples: []lang.Example{{In: "It has stood to [the present day].", Value: "PRESENT_REF"}, {In: "It ruled [present-day] Iraq.", Value: "PRESENT_REF"}},
		},
		{
			Name:    "current",
			Pattern: "current",
			Why:     "says that a state holds now",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PRESENT_REF"
				if n := m.After(0); m.At(0).Has(lang.Capital) && n != nil && n.Has(lang.Capital) && n.Has(lang.Spaced) {
					return false // Current TV
				}
				return !m.At(0).Has(lang.Upper) && !m.Equal(m.At(-1), "then") && !(m.Equal(m.At(-1), "-") && m.Equal(m.At(-2), "then"))
			},
			Examples: []lang.Example{{In: "The [current] rules stay.", Value: "PRESENT_REF"}},
		},
		{
			Name:    "recently",
			Pattern: "[ more|most ] recently|lately",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PAST_REF"
				return !(m.Equal(m.At(-1), "as") && m.Equal(m.After(0), "as"))
			},
			Examples: []lang.Example{{In: "Both have [recently] tried.", Value: "PAST_REF"}, {In: "It held as recently as last month."}},
		},
		{
			Name:    "the other day",
			Pattern: "the other day|week|night",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PAST_REF"
				return m.After(0) == nil || !m.Equal(m.After(0), "of")
			},
			Examples: []lang.Example{{In: "They spoke [the other day].", Value: "PAST_REF"}},
		},
		{
			Name:    "recent",
			Pattern: "[ more|most ] recent",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "PAST_REF"
				return !m.At(0).Has(lang.Capital) || startsSentence(m)
			},
			Examples: []lang.Example{{In: "The [recent] talks failed.", Value: "PAST_REF"}},
		},
		{
			Name:    "the past, the future",
			Pattern: "the [ (recent|near|distant|immediate|foreseeable|not) ] [ too distant ] (past|future|present)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t := m.First(1)
				if next := m.After(0); nounNext(m) || next != nil && (next.Is(lang.Number|lang.Digits|lang.Unit) || next.Has(lang.Capital) && !next.Has(lang.NewLine)) {
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
			Examples: []lang.Example{
				{In: "In [the past] it worked.", Value: "PAST_REF"},
				{In: "It may come in [the near future].", Value: "FUTURE_REF"},
				{In: "The future president met the future King Charles."},
			},
		},
		{
			Name:    "in future",
			Pattern: "future",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "FUTURE_REF"
				return !nounNext(m) && m.Equal(m.At(-1), "in")
			},
			Examples: []lang.Example{{In: "They will ask in [future].", Value: "FUTURE_REF"}, {In: "Its future is dark."}},
		},
		{
			Name:    "soon",
			Why:     "of what has happened it says only that it was quick",
			Pattern: "soon|shortly",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value, r.OnlyAhead = "FUTURE_REF", true
				return !m.In(m.At(-1), "as") && !m.In(m.After(0), "after", "before", "as", "afterwards", "afterward", "thereafter", "followed")
			},
			Examples: []lang.Example{{In: "They will meet [soon].", Value: "FUTURE_REF"}, {In: "He was soon released."}, {In: "He resigned, shortly followed by two more."}},
		},
		{
			Name:    "the near term",
			Pattern: "the near|short|medium|long|longer [ - ] term",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "FUTURE_REF"
				return !nounNext(m)
			},
			Examples: []lang.Example{{In: "No deal is likely in [the near term].", Value: "FUTURE_REF"}, {In: "The long-term plan stands."}},
		},
		{
			Name:    "a later date",
			Pattern: "a later|future date|time|stage",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "FUTURE_REF"
				return true
			},
			Examples: []lang.Example{{In: "The visit will take place at [a later date].", Value: "FUTURE_REF"}},
		},
		{
			Name:    "as soon as possible",
			Pattern: "as soon as possible",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Value = "FUTURE_REF"
				return true
			},
			Examples: []lang.Example{{In: "They will meet [as soon as possible].", Value: "FUTURE_REF"}},
		},
		{
			Name:    "then",
			Why:     "a time only behind a preposition; else it says what comes next",
			Pattern: "then",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if next := m.After(0); next != nil && (m.In(next, "-", "–", "—") && !(next.Has(lang.Spaced) && m.After(1) != nil && m.After(1).Has(lang.Spaced) && !m.After(1).Has(lang.Capital)) || m.Equal(m.At(-1), "by") && next.Has(lang.Capital) && m.At(-2) != nil && m.At(-2).Is(lang.PastVerb)) {
					return false // sacked by then President Musharraf
				}
				r.SetStep(0, cal.Day, lang.FromAntecedent)
				r.Exact = true
				return m.In(m.At(-1), "since", "until", "by", "before")
			},
			Examples: []lang.Example{
				{In: "It was signed in May 1999 and has held since [then].", Value: "1999-05"},
				{In: "They ate, then left."},
				{In: "He was sacked by then President Musharraf."},
				{In: "They met in May 1999. It was written by then–ambassador Lund."},
				{In: "They met in May 1999. It was gone by [then] – or so he said.", Value: "1999-05"},
			},
		},
		{
			Name:    "that time",
			Pattern: "that time",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(0, cal.Day, lang.FromAntecedent)
				r.Exact = true
				return m.In(m.At(-1), "since", "until", "by", "before", "at", "from", "about", "around") && !m.In(m.After(0), "when", "of")
			},
			Examples: []lang.Example{
				{In: "It was signed in May 1999. By [that time] he had left.", Value: "1999-05"},
				{In: "They ate, and that time they won."},
			},
		},
	}
}
