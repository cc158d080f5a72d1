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
	return append([]*lang.Rule{
		{
			Name:    "yesterday, today, tomorrow",
			Why:     "when's own rule says how many days off",
			Pattern: "[ PART ] (yesterday|today|tomorrow) [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(0) >= partLater || programme(m) {
					return false
				}
				setPart(r, m.Val(0))
				if m.N == 1 && m.Equal(m.First(1), "today") && nowadays(m) {
					r.Value = "PRESENT_REF"
					return true
				}
				if m.N == 1 && m.Equal(m.First(1), "tomorrow") && m.Equal(m.At(-1), "of") && m.In(m.At(-2), futures...) {
					r.Value = "FUTURE_REF" // the world of tomorrow
					return true
				}
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
				{In: "In [today]'s world borders mean little.", Value: "PRESENT_REF"},
				{In: "It is what [today]'s savvy consumers want.", Value: "PRESENT_REF"},
				{In: "Few people [today] remember the treaty.", Value: "PRESENT_REF"},
				{In: "Americans [today] face higher rents.", Value: "PRESENT_REF"},
				{In: "The river is [today] the border of the two.", Value: "PRESENT_REF"},
				{In: "They are richer [today] than in 1980.", Value: "PRESENT_REF"},
				{In: "He fears for the youth of [today].", Value: "PRESENT_REF"},
				{In: "It is less than it is [today], she wrote.", Value: "PRESENT_REF"},
				{In: "They are richer [today] than many.", Value: "PRESENT_REF"},
				{In: "[Today], many still live in tents.", Value: "PRESENT_REF"},
				{In: "[Today], even masks have become a cause of quarrels.", Value: "PRESENT_REF"}, {In: "[Today], the envoy has left.", Value: "2023-06-14"},
				{In: "He spoke in the old world [today].", Value: "2023-06-14"},
				{In: "Nobody in America [today] has a say.", Value: "PRESENT_REF"},
				{In: "She told how she got where she is [today].", Value: "PRESENT_REF"},
				{In: "The young of the cities and the women of [today] have a say.", Value: "PRESENT_REF"},
				{In: "He was sentenced to those terms [today].", Value: "2023-06-14"},
				{In: "He named the threats that we face [today].", Value: "PRESENT_REF"},
				{In: "But [today] it exists in name only.", Value: "PRESENT_REF"},
				{In: "[Today] the mill is a museum, and [today], it is used as a school.", Value: "PRESENT_REF"},
				{In: "The castle, which [today] houses a school, was sold; its owner [today] employs ten.", Value: "PRESENT_REF"},
				{In: "Its ruins can be seen [today], and little is left [today] of its tower.", Value: "PRESENT_REF"},
				{In: "[Today] the minister is in Geneva, but [today] it votes.", Value: "2023-06-14"},
				{In: "He was seen [today].", Value: "2023-06-14"},
				{In: "Once the king's, [today] it boasts a school, and its tale is for us [today].", Value: "PRESENT_REF"},
				{In: "[Today], in 2023, few care, and thirty kinds are on the market [today].", Value: "PRESENT_REF"},
				{In: "They dream of the cities of [tomorrow].", Value: "FUTURE_REF"},
				{In: "They spoke of the vote of [tomorrow].", Value: "2023-06-15"},
				{In: "Very little of it remains [today]; the maps of 1904 and that of [today] differ.", Value: "PRESENT_REF"},
				{In: "She lives in a small flat [today].", Value: "PRESENT_REF"},
				{In: "The students [today] marched again.", Value: "2023-06-14"},
				{In: "The ministers [today] said that it held.", Value: "2023-06-14"},
				{In: "The envoys [today] met in [today]'s session.", Value: "2023-06-14"},
				{In: "She is [today] in Geneva.", Value: "2023-06-14"},
				{In: "She was asked on NBC's \"Today\" show and on the BBC's Today programme, and told USA Today so. Russia Today closed. On Today, he laughed."},
				{In: "He was asked so on the “Today” show."},
				{In: "Ray Bell (Yesterday's Choir, Low Tide) plays on it."},
				{In: "Tomorrow Holdings owns it. He founded Tomorrow Boats in Lund."},
				{In: "[Tomorrow] President Rao flies to Lund.", Value: "2023-06-15"},
			},
		},
	}, append(partsOfDay(), namedUnits()...)...)
}

// namedUnits are weeks, months and years named from the day of writing.
func namedUnits() []*lang.Rule {
	return append([]*lang.Rule{
		{
			Name:    "last <unit>",
			Pattern: "[ PART ] (last|this|next|past|coming|current|upcoming) [ past|coming|very|fiscal|calendar|financial ] UNITONE [ or so ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(1)).read(lastUnitSenses, r) },
			Examples: []lang.Example{
				{In: "Blinken will visit China [this weekend].", Value: "2023-W24-WE"},
				{In: "The text was agreed [late last year].", Value: "2022"},
				{In: "She flies to Havana [next month].", Value: "2023-07"},
				{In: "They will review it [later this year].", Value: "2023"},
				{In: "They won nothing [this season].", Value: "PRESENT_REF"},
				{In: "The feud goes on to [this day].", Value: "PRESENT_REF"},
				{In: "They met [this weekend] at the lake.", Value: "2023-W23-WE"},
				{In: "He denied that it would close before [this weekend]'s games.", Value: "2023-W24-WE"},
				{In: "They had threatened to boycott [this weekend]'s Regional Games.", Value: "2023-W24-WE"},
				{In: "Exports fell [this past month].", Value: "2023-05"},
				{In: "[Last Year] trade fell.", Value: "2022"},
				{In: "He was on This Week, and This Year is a film."},
				{In: "He cancelled at the last minute, in the last month of the war, on her last day as envoy."},
			},
		},
		{
			Name:    "the <following> <unit>",
			Pattern: "[ PART ] the (following|next|previous|preceding|same|ensuing|current|last|latest|past|coming|prior|very|whole|entire|full) [ fiscal|calendar|same|next|financial ] UNITONE [ or so ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(1)).read(theUnitSenses, r) },
			Examples: []lang.Example{
				{In: "In June 1995 he spoke; tests came [the following month].", Value: "1995-07"},
				{In: "They will report within [the next week].", Value: "P1W"},
				{In: "It has raised its output over [the past year].", Value: "P1Y"},
				{In: "She hopes that [the coming year] will see peace.", Value: "2023", Anchor: "2023-01-14"},
				{In: "The truce was signed on Dec. 1, 2018. [The same day], she was arrested.", Value: "2018-12-01"},
				{In: "They hope to finish over [the next year].", Value: "P1Y"},
				{In: "She has spent [the last year] abroad.", Value: "P1Y"},
				{In: "The army was badly hurt over [the last year].", Value: "P1Y"},
				{In: "The army was badly hurt in [the last year].", Value: "2022"},
				{In: "The price has ranged from 26 to 57 dollars in [the last year].", Value: "P1Y"},
				{In: "It wants half the market by 2026. It forecast a rise for [the full year].", Value: "2023"},
				{In: "Figures of the full month of April are out."},
				{In: "The plan runs to 2050; over [the next decade] it will cost a billion.", Value: "P10Y"},
				{In: "Shots were heard within [the past hour].", Value: "PT1H"},
				{In: "It will close over [the next year or so].", Value: "P1Y"},
				{In: "Sales fell in [the latest fiscal year].", Value: "2022"},
				{In: "The toll doubled in [the last day].", Value: "P1D"},
				{In: "Looking ahead to [the next decade], they made plans.", Value: "P10Y"},
				{In: "She will spend the next day or more on it. On the last day of the talks he left. It came the same day that the council met."},
				{In: "On 3 May they met. Rome said [the same day] that it agreed.", Value: "2023-05-03"},
			},
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
				if g < cal.Day || g == cal.Season || !the && !m.In(m.At(0), "mid") || m.Val(0) >= partLater {
					return false
				}
				if g == cal.Day && (m.Equal(m.At(-1), "at") || m.Equal(m.At(-1), "the") && m.Equal(m.At(-2), "at")) || m.Equal(m.After(0), "-") && !m.After(0).Has(lang.Spaced) {
					return false // at the end of the day; the end of the week-long talks
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
				{In: "They won nothing by the end of the season."},
				{In: "She left at the end of the year-long talks, which did not matter at the end of the day."},
			},
		},
		{
			Name:     "later in the day",
			Why:      "the day of the clock times around it",
			Pattern:  "earlier|later|late|early in the day",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return !m.In(m.After(0), "of", "before", "after") },
			Examples: []lang.Example{{In: "The House voted on Tuesday and the Senate [later in the day].", Value: "2023-06-13"}, {In: "He signed it [earlier in the day].", Value: "2023-06-14"}},
		},
		{
			Name:    "the fiscal year",
			Why:     "when it begins and ends is its owner's secret",
			Pattern: "[ PART ] the fiscal|financial|academic|school year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if n := m.After(0); n != nil && n.Is(lang.Digits) || nounNext(m) {
					return false
				}
				if m.Has(0) {
					setPart(r, m.Val(0))
					r.SetStep(0, cal.Year, lang.FromAntecedent)
					return true
				}
				return setLength(r, 1, cal.Year, false)
			},
			Examples: []lang.Example{
				{In: "Aid fell in [the fiscal year] ended Jan. 31.", Value: "P1Y"},
				{In: "Aid fell at [the end of the school year].", Value: "2023"},
				{In: "It is a fiscal burden of the year."},
			},
		},
		{
			Name:    "the <weekend>",
			Pattern: "[ PART ] the (weekend|week|month|year)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(1)).read(weekSenses, r) },
			Examples: []lang.Example{
				{In: "They talked over [the weekend].", Value: "2023-W23-WE"},
				{In: "Get our stories throughout [the week].", Value: "P1W"},
				{In: "The yield depends on the year. She sings on the weekend leading up to the vote."},
			},
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
	}, yearEnds()...)
}
