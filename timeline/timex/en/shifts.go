package en

import (
	"strings"

	when "github.com/olebedev/when/rules/en"

	"github.com/olebedev/when/rules"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// shifts count a number of units from another time: two days ago, a year
// later, three days before her departure.
func shifts() []*lang.Rule {
	past := when.PastTime(rules.Override)
	deadline := when.Deadline(rules.Override)
	return []*lang.Rule{
		{
			Name:    "<n> <units> ago",
			Why:     "when's own rule where the units are days or weeks; it has no month arithmetic",
			Pattern: "[ ABOUT ] NUM [ - ] UNIT [ ' ] [ or so ] ago",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(2))
				n := -m.Val(1)
				if g == cal.Day && m.First(1).Is(lang.Digits|lang.Number) && m.Slot(1).N == 1 && m.Val(1) <= 12 {
					if r.SetStock(past, lower(m.Text[m.First(1).Start:m.After(-1).End])) {
						n = r.Days()
					}
				}
				if g < cal.Day {
					r.Kind = lang.Time
				}
				r.Mod = mods[m.Val(0)]
				if r.Mod == "" && g == cal.Year && n <= -500 && n%100 == 0 {
					r.Mod = "APPROX" // two thousand years ago
				}
				if n <= -100000 {
					r.Value = "PAST_REF" // in an age that no calendar counts
					return g == cal.Year
				}
				r.SetStep(n, g, lang.FromAnchor)
				r.Counted = true
				return true
			},
			Examples: []lang.Example{
				{In: "They left [two days ago].", Value: "2023-06-12"},
				{In: "Tsai left [a week ago].", Value: "2023-06-07"},
				{In: "It was announced [three weeks ago].", Value: "2023-W21"},
				{In: "It closed [20 months ago].", Value: "2021-10"},
				{In: "[Nearly ten years ago] it opened.", Value: "2013"},
				{In: "It died out [65 million years ago].", Value: "PAST_REF"},
			},
		},
		{
			Name:    "this day in <year>",
			Why:     "the day of the story in another year",
			Pattern: "this day in YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.Equal(m.At(-1), "on") {
					return false
				}
				r.SetDate(m.Val(0), 0, 0)
				r.SameDay = true
				return true
			},
			Examples: []lang.Example{
				{In: "They met on [this day in 1986].", Value: "1986-06-14"},
				{In: "The fort fell on [this day in 1775], a Sunday.", Value: "1775-06-14"},
				{In: "He spoke of this day in 1986 for years."},
				{In: "They met on that day in 1986."},
			},
		},
		{
			Name:    "<n> years ago on <weekday>",
			Why:     "the very day of another year, which today or the weekday tells",
			Pattern: "[ ABOUT ] NUM UNIT ago [ on|this ] [ today ] [ WDAY ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(-m.Val(1), toUnit(m.Val(2)), lang.FromAnchor)
				r.SameDay = true
				if m.Has(3) {
					r.Weekday = lang.Ptr(m.Val(3))
				} else if !m.Equal(m.After(-1), "today") {
					return false
				}
				return r.Step.Unit == cal.Year && r.Step.N > -3000
			},
			Examples: []lang.Example{
				{In: "[Thirty years ago today] they met.", Value: "1993-06-14"},
				{In: "[Forty years ago on Monday], they left.", Value: "1983-06-12"},
			},
		},
		{
			Name:     "<some> <units> ago",
			Pattern:  "[ ABOUT ] [ FEW ] [ short|long ] UNITS ago",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { r.Value = "PAST_REF"; return true },
			Examples: []lang.Example{{In: "It began [several years ago].", Value: "PAST_REF"}},
		},
		{
			Name:    "<n> or <n> <units> ago",
			Why:     "between two lengths: which is not told",
			Pattern: "[ ABOUT ] CARD [ - ] to|or|, [ - ] CARD UNITS (ago|later|earlier)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return m.Val(1) < m.Val(2) && setSomeTime(m, r, 4)
			},
			Examples: []lang.Example{{In: "They met [two or three weeks ago].", Value: "PAST_REF"}},
		},
		{
			Name:     "a <unit> or two ago",
			Pattern:  "[ ABOUT ] a|an|one UNITONE or two (ago|later|earlier)",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setSomeTime(m, r, 2) },
			Examples: []lang.Example{{In: "They would have met [a year or two ago].", Value: "PAST_REF"}},
		},
		{
			Name:    "a while ago",
			Why:     "no length at all, and so no date",
			Pattern: "[ quite ] a|some [ very|quite ] [ long|short|little|good ] time|while|moment (ago|back|later|earlier)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return setSomeTime(m, r, 0) },
			Examples: []lang.Example{
				{In: "It was agreed [a long time ago].", Value: "PAST_REF"},
				{In: "He said so [some time ago].", Value: "PAST_REF"},
				{In: "[A short while later] she left.", Value: "PAST_REF"},
				{In: "They will speak [a short while later].", Value: "FUTURE_REF"},
			},
		},
		{
			Name:     "moments ago",
			Pattern:  "[ a few ] moments|ages (ago|later|earlier)",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setSomeTime(m, r, 0) },
			Examples: []lang.Example{{In: "We heard it [a few moments ago].", Value: "PAST_REF"}},
		},
		{
			Name:    "<n> nights ago",
			Pattern: "[ ABOUT ] NUM (night|nights) ago",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.DayPart = lang.Time, "NI"
				r.SetStep(-m.Val(1), cal.Day, lang.FromAnchor)
				return m.Val(1) < 100
			},
			Examples: []lang.Example{{In: "The bridge fell [two nights ago].", Value: "2023-06-12TNI"}},
		},
		{
			Name:     "some nights ago",
			Pattern:  "FEW nights ago",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { r.Value = "PAST_REF"; return true },
			Examples: []lang.Example{{In: "The bridge fell [a few nights ago].", Value: "PAST_REF"}},
		},
		{
			Name:     "long ago",
			Pattern:  "[ not ] [ so|too|very|that ] long ago",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { r.Value = "PAST_REF"; return true },
			Examples: []lang.Example{{In: "It was [long ago].", Value: "PAST_REF"}, {In: "They spoke [not so long ago].", Value: "PAST_REF"}},
		},
		{
			Name:    "<n> <units> from now",
			Pattern: "[ ABOUT ] NUM UNIT from (now|today|tomorrow)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n, g := m.Val(1), toUnit(m.Val(2))
				if g == cal.Week && !m.Equal(m.First(3), "now") {
					n, g = 7*n, cal.Day
				}
				if g >= cal.Year && n >= 50 && m.In(m.At(-1), "maybe", "perhaps", "even", "or", "say") {
					r.Value = "FUTURE_REF" // as far ahead as can be thought: "maybe 100 years from now"
					return true
				}
				r.SetStep(n, g, lang.FromDateline)
				r.Mod = mods[m.Val(0)]
				if m.Equal(m.First(3), "tomorrow") {
					r.Also = lang.Step{Set: true, N: 1, Unit: cal.Day}
				}
				return true
			},
			Examples: []lang.Example{
				{In: "They vote [two days from now].", Value: "2023-06-16"},
				{In: "The court sits [a week from today].", Value: "2023-06-21"},
				{In: "It lapses [three weeks from tomorrow].", Value: "2023-07-06"},
				{In: "Who will read it, perhaps [500 years from now]?", Value: "FUTURE_REF"},
				{In: "They came two days from nowhere."},
			},
		},
		{
			Name:    "<n> <units> later",
			Pattern: "[ ABOUT ] NUM [ - ] [ more ] UNIT [ or so ] (later|earlier|before|after|afterward|afterwards|previously|prior|hence|on)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.At(-1), "for") || m.In(m.First(3), "before", "after") && eventFollows(m) {
					return false
				}
				if m.Equal(m.After(0), "than") && m.In(m.First(3), "later", "earlier") {
					r.Mod = mods[m.Val(0)]
					return setLength(r, m.Val(1), toUnit(m.Val(2)), false) // six weeks earlier than planned
				}
				return setLater(m, r, m.First(3), m.Val(1), toUnit(m.Val(2)), mods[m.Val(0)])
			},
			Examples: []lang.Example{
				{In: "It earned less in the third quarter of 1989 than [a year earlier].", Value: "1988-Q3"},
				{In: "Hawaii fell in 1899; [a year later] Marines came.", Value: "1900"},
				{In: "They signed on May 28, 1940, and broke it [two days later].", Value: "1940-05-30"},
				{In: "The thaw came [three weeks earlier] than usual.", Value: "P3W"},
				{In: "They were at sea for two days before noon."},
			},
		},
		{
			Name:    "<n> <units> before <event>",
			Why:     "the words that follow name what it counts from; where that is not known it is a length",
			Pattern: "[ ABOUT ] NUM [ - ] UNIT (before|after|following) [ to ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !eventFollows(m) || m.In(m.At(-1), "for", "lasted", "spent", "took", "within") || m.Equal(m.At(-1), "of") && m.In(m.At(-2), "period", "span", "stretch", "course") {
					return false // kept it for two years after the treaty was signed
				}
				n, g := m.Val(1), toUnit(m.Val(2))
				setLength(r, n, g, false)
				r.Length, r.Value, r.Kind = r.Value, "", lang.Date
				r.Lone = m.N - 1
				if !setLater(m, r, m.First(3), n, g, mods[m.Val(0)]) {
					return false
				}
				r.From = lang.FromEvent
				return true
			},
			Examples: []lang.Example{
				{In: "The two planes collided in April 2001. [Eight months after] the collision it joined.", Value: "2001-12"},
				{In: "The two planes collided on April 1, 2001. [26 hours after] the collision it joined.", Value: "2001-04-02"},
				{In: "Payment is due [90 days] after the issue.", Value: "P90D"},
				{In: "They kept the post for two years after the pact of May 2001."},
				{In: "He died on May 17, [three days] after being hit.", Value: "P3D"},
			},
		},
		{
			Name:    "<some> <units> later",
			Pattern: "[ FEW ] UNITS (later|earlier|before|after|afterward|afterwards)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g, t := toUnit(m.Val(1)), m.First(2)
				if m.Equal(m.After(0), "than") {
					return setVague(r, g)
				}
				if m.In(t, "before", "after") && (m.In(m.At(-1), "the") || eventFollows(m) || m.After(0) != nil && m.After(0).Is(lang.Prep|lang.Pronoun|lang.Digits)) {
					return false
				}
				if g < cal.Day {
					r.SetStep(0, cal.Day, lang.FromAntecedent)
					r.Fine = g
					return true
				}
				r.Value = "FUTURE_REF"
				if m.In(t, "earlier", "before") {
					r.Value = "PAST_REF"
				}
				return true
			},
			Examples: []lang.Example{
				{In: "The missions reopened on July 20, 2015. [Hours later], the flag rose.", Value: "2015-07-20"},
				{In: "The minister who [a few months before] had signed it left.", Value: "PAST_REF"},
				{In: "They met years before he was elected."},
			},
		},
		{
			Name:    "within <hours>",
			Why:     "beside a verb of the past what follows within hours has the day that its sentence has named",
			Pattern: "within (hours|minutes)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.In(m.After(0), "of", "after", "before", "from") || lean(m, m.Start, m.N) >= 0 || !dayNamedBefore(m) {
					return false
				}
				r.SetStep(0, cal.Day, lang.FromAntecedent)
				r.Fine = toUnit(m.Val(0))
				return true
			},
			Examples: []lang.Example{
				{In: "She was freed on July 20, 2015, and [within hours] was flown to Lima.", Value: "2015-07-20"},
				{In: "He was fired on 3 May 2023, and [within minutes] the square filled.", Value: "2023-05-03"},
				{In: "She was freed on July 20, 2015, within hours of his call."},
				{In: "She was freed on July 20, 2015. Within hours she left."},
				{In: "They want an answer within hours."},
			},
		},
		{
			Name:    "the day before",
			Pattern: "the (day|week|month|year|night|morning|evening|weekend) (before|after|following|earlier|prior|thereafter) [ (last|yesterday|tomorrow|next) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(1)).read(besideSenses, r) },
			Examples: []lang.Example{
				{In: "The vote was held on May 3, 2022. [The day after] the vote he resigned.", Value: "2022-05-04"},
				{In: "It was shot down on Feb. 4; he called off a trip [the day before].", Value: "2023-02-03"},
				{In: "They will speak [the day after tomorrow].", Value: "2023-06-16"},
				{In: "The queen flies in [the week after next].", Value: "2023-W26"},
				{In: "He came [the day before] last Monday's hearing.", Value: "2023-06-11"},
				{In: "A truce was agreed at the weekend after scores died."},
			},
		},
		{
			Name:    "in <n> weeks' time",
			Why:     "when's own rule for days and weeks",
			Pattern: "in NUM UNIT ' time",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n, g := m.Val(0), toUnit(m.Val(1))
				if (g == cal.Day || g == cal.Week) && m.Slot(0).N == 1 && n <= 12 {
					if r.SetStock(deadline, lower(m.Text[m.At(0).Start:m.First(1).End])) {
						n, g = r.Days(), cal.Day
					}
				}
				r.SetStep(n, g, lang.FromAnchor)
				return true
			},
			Examples: []lang.Example{{In: "They vote [in two weeks' time].", Value: "2023-06-28"}},
		},
	}
}

// setLater reads a number of units before or after another time.
func setLater(m *lang.Matcher, r *lang.Reading, t *lang.Token, n int, g cal.Gran, mod string) bool {
	if m.In(t, "earlier", "before", "previously", "prior") {
		n = -n
	}
	if m.Equal(t, "on") && (m.After(0) == nil || !m.After(0).Is(lang.Punct)) {
		return false // "20 years on, the town …", not "ten days on the sea"
	}
	if m.Equal(t, "hence") {
		r.From = lang.FromAnchor
	}
	r.Mod = mod
	r.SetStep(n, g, lang.FromAntecedent)
	r.Counted = true
	if g < cal.Day {
		days := 0
		if g == cal.Hour {
			days = n / 24 // "26 hours after" is of the next day
		}
		r.SetStep(days, cal.Day, lang.FromAntecedent)
		r.Fine, r.FineN = g, n
	}
	return n < 100000 && n > -100000
}

// setSomeTime: some time before or after another, as slot k says.
func setSomeTime(m *lang.Matcher, r *lang.Reading, k int) bool {
	r.Value = "PAST_REF"
	if m.Equal(m.First(k), "later") && !(verbRight(m, m.Start+m.N).lean < 0 && m.At(0).Has(lang.Capital)) {
		r.Value = "FUTURE_REF"
	}
	return true
}

// eventFollows: the words behind say what is counted from.
func eventFollows(m *lang.Matcher) bool {
	t := m.After(0)
	if n := m.After(1); t != nil && t.Is(lang.Guess) && !t.Has(lang.NewPara) && n != nil && n.Class == 0 {
		return true // a day after embattled leaders fell
	}
	return t != nil && !t.Has(lang.NewPara) && !t.Is(lang.Punct|lang.Conj|lang.Prep|lang.PastVerb|lang.Be|lang.Have|lang.Modal) || m.In(t, "that", "being", "having")
}

func lower(s string) string { return strings.ToLower(s) }
