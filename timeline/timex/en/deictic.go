package en

import (
	when "github.com/olebedev/when/rules/en"

	"github.com/olebedev/when/rules"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// deictics are counted from the day of writing: yesterday, last month, this weekend.
func deictics() []*lang.Rule {
	casual := when.CasualDate(rules.Override)
	// What when says of each word is asked once: its answer never changes.
	days := [...]struct {
		word string
		n    int
	}{{word: "yesterday"}, {word: "today"}, {word: "tomorrow"}}
	for k := range days {
		var r lang.Reading
		r.SetStock(casual, days[k].word)
		days[k].n = r.Days()
	}
	return []*lang.Rule{
		{
			Name:    "yesterday, today, tomorrow",
			Why:     "when's own rule says how many days off",
			Pattern: "[ PART ] (yesterday|today|tomorrow) [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(0) >= partLater {
					return false
				}
				setPart(r, m.Val(0))
				for _, d := range days {
					if m.Equal(m.First(1), d.word) {
						r.SetStep(d.n, cal.Day, lang.FromDateline)
					}
				}
				return setDayPart(m, r, 2)
			},
			Examples: []lang.Example{
				{In: "He met the minister [today].", Value: "2023-06-14"},
				{In: "She came [yesterday] and will be back.", Value: "2023-06-13"},
				{In: "They fly home [tomorrow morning].", Value: "2023-06-15TMO"},
			},
		},
		{
			Name:    "tonight, last night",
			Pattern: "[ PART ] (tonight|last) [ night|evening ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				last := m.Equal(m.First(1), "last")
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
			},
		},
		{
			Name:    "this morning",
			Pattern: "[ PART ] (this|that|the) [ (same|next|following|previous|very) ] (morning|afternoon|evening|night|midday)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.DayPart = lang.Time, dayPartCode(m, 3)
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
					if m.Equal(m.After(0), "of") || nounNext(m) || !m.In(m.At(-1), "in", "during", "by", "until", "through", "into") {
						return false
					}
				}
				r.SetStep(n, cal.Day, from)
				return true
			},
			Examples: []lang.Example{
				{In: "He departs [this evening].", Value: "2023-06-14TEV"},
				{In: "Lincoln was shot on April 14, 1865, and died [the next morning].", Value: "1865-04-15TMO"},
			},
		},
		{
			Name:    "last <unit>",
			Pattern: "[ PART ] (last|this|next|past|coming|current|upcoming) [ past|coming|very|fiscal|calendar|financial ] UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(2))
				if g < cal.Day && g != cal.Hour {
					return false // at the last minute
				}
				if g == cal.Hour || g == cal.Quarter {
					return false
				}
				t := m.First(1)
				if m.First(2).Has(lang.Capital) && !m.First(2).Has(lang.Upper) {
					return false // This Week, a programme
				}
				if m.In(t, "coming", "upcoming", "past", "current") && m.Slot(1).I == int32(m.Start) && !m.Equal(m.At(-1), "the") && !m.Equal(m.At(-1), "this") {
					if !m.Equal(t, "current") {
						return false
					}
				}
				if m.In(t, "last", "next") && t == m.At(0) && (m.In(m.At(-1), "my", "your", "his", "her", "its", "our", "their", "'s", "’s") || m.Equal(m.At(-1), "the") && m.Equal(m.After(0), "of")) {
					return false // the last year of the war, his last year in office
				}
				if g == cal.Day && (m.In(m.After(0), "in") || m.In(t, "last", "past", "coming")) {
					return false // on this day in 1945; on the last day
				}
				if g == cal.Season && !m.Equal(t, "this") {
					return false
				}
				setPart(r, m.Val(0))
				setRelative(t, m, r, g)
				if g == cal.Day && m.In(t, "this", "next") {
					r.From = lang.FromAntecedent
				}
				return true
			},
			Examples: []lang.Example{
				{In: "Blinken will visit China [this weekend].", Value: "2023-W24-WE"},
				{In: "The text was agreed [late last year].", Value: "2022"},
				{In: "She flies to Havana [next month].", Value: "2023-07"},
				{In: "They will review it [later this year].", Value: "2023"},
				{In: "He cancelled at the last minute, in the last year of his term."},
			},
		},
		{
			Name:    "the <following> <unit>",
			Pattern: "[ PART ] the (following|next|previous|preceding|same|ensuing|current|last|past|coming|prior|very|whole|entire|full) [ fiscal|calendar|same|next|financial ] UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g, t := toUnit(m.Val(2)), m.First(1)
				if g < cal.Day || g == cal.Quarter && m.Equal(t, "last") {
					return false
				}
				setPart(r, m.Val(0))
				switch {
				case m.In(t, "last", "past", "coming"):
					if m.Equal(t, "last") && m.Equal(m.After(0), "of") {
						return false
					}
					if g == cal.Year && (m.Equal(t, "coming") || m.N > 3) {
						setRelative(t, m, r, g)
						return true
					}
					return (g != cal.Day || m.In(m.At(-1), "in", "over", "within", "during", "for")) && setLength(r, 1, g, false)
				case m.In(t, "very", "whole", "entire", "full"):
					if !m.In(m.After(-2), "same", "next") && !m.In(t, "full") {
						return false
					}
					n := 0
					if m.Equal(m.After(-2), "next") {
						n = 1
					}
					r.SetStep(n, g, lang.FromAntecedent)
				case m.Equal(t, "next"):
					r.SetStep(1, g, lang.FromAntecedent)
				default:
					setRelative(t, m, r, g)
				}
				return true
			},
			Examples: []lang.Example{
				{In: "In June 1995 he spoke; tests came [the following month].", Value: "1995-07"},
				{In: "The truce was signed on Dec. 1, 2018. [The same day], she was arrested.", Value: "2018-12-01"},
				{In: "The toll doubled in [the last day].", Value: "P1D"},
				{In: "Trade grew over [the past year].", Value: "P1Y"},
				{In: "On the last day of the talks he left."},
			},
		},
		{
			Name:    "the same <unit> last year",
			Pattern: "the same (month|week|quarter) [ of|in ] [ the ] (last|previous|a) year [ (ago|earlier|before) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.First(1), "a") != m.Has(2) {
					return false
				}
				g := toUnit(m.Val(0))
				r.SetStep(map[cal.Gran]int{cal.Week: -52, cal.Month: -12, cal.Quarter: -4}[g], g, lang.FromAntecedent)
				return true
			},
			Examples: []lang.Example{{In: "Arrivals in April 2023 were twice those of [the same month a year earlier].", Value: "2022-04"}},
		},
		{
			Name:    "that <unit>",
			Pattern: "[ PART ] that [ same|very ] UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(1))
				if g < cal.Day {
					return false
				}
				setPart(r, m.Val(0))
				r.SetStep(0, g, lang.FromAntecedent)
				return true
			},
			Examples: []lang.Example{{In: "In 1961 it began, and [later that year] it ended.", Value: "1961"}},
		},
		{
			Name:    "the <end of the> <unit>",
			Pattern: "PART [ the ] UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(1))
				the := m.Equal(&m.Toks[m.Slot(1).I-1], "the")
				if g < cal.Day || !the && !m.In(m.At(0), "mid") || m.Val(0) >= partLater {
					return false
				}
				if g == cal.Day && m.Equal(m.At(-1), "at") {
					return false // at the end of the day
				}
				setPart(r, m.Val(0))
				r.SetStep(0, g, lang.FromAntecedent)
				if g >= cal.Week {
					r.Rel = lang.This
				}
				return true
			},
			Examples: []lang.Example{
				{In: "Relations have soured since [the beginning of the year].", Value: "2023"},
				{In: "No vote will come before [the end of the year].", Value: "2023"},
			},
		},
		{
			Name:    "the <weekend>",
			Pattern: "[ PART ] the (weekend|week|month|year)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(1))
				if !m.Has(0) && g != cal.Weekend && (!m.In(m.At(-1), "in", "during", "for", "of", "throughout", "by", "over", "on") || m.In(m.After(0), "of", "before", "after", "when", "that")) {
					return false
				}
				if m.Equal(m.At(-1), "of") && g != cal.Weekend {
					return false
				}
				setPart(r, m.Val(0))
				if g == cal.Weekend {
					r.Weekend = true
					return true
				}
				if g == cal.Year && (m.In(m.At(-1), "for") || m.In(m.After(0), "ended", "ending", "to")) { // a business year, whose end follows
					return setLength(r, 1, g, false)
				}
				r.SetStep(0, g, lang.FromAntecedent)
				if m.Has(0) {
					r.Rel = lang.This
				}
				return true
			},
			Examples: []lang.Example{{In: "They talked over [the weekend].", Value: "2023-W23-WE"}},
		},
		{
			Name:    "the week of <date>",
			Pattern: "the (week|weekend) of|beginning|starting|commencing [ DAYN ] MONTH [ DAYN ] [ [ , ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Has(1) == m.Has(3) {
					return false
				}
				r.Week = 1
				if m.Equal(m.First(0), "weekend") {
					r.Week = 2
				}
				return setDay(r, m.Val(4), m.Val(2), m.Val(1)+m.Val(3))
			},
			Examples: []lang.Example{
				{In: "They met in [the week of March 6].", Value: "2023-W10"},
				{In: "They met on [the weekend of 10 June].", Value: "2023-W23-WE"},
			},
		},
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
			Pattern: "year [ - ] end",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetStep(0, cal.Year, lang.FromAnchor)
				r.Mod = "END"
				return true
			},
			Examples: []lang.Example{{In: "It is to close by [year-end].", Value: "2023"}},
		},
	}
}

func lowerWord(m *lang.Matcher, k int) string {
	w := m.Word(k)
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' {
			return lower(w)
		}
	}
	return w
}
