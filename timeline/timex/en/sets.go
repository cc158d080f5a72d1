package en

import (
	"fmt"
	"strconv"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// sets are times that come again.
func sets() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "every <unit>",
			Pattern: "(every|each|per) [ other|single ] UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				g := toUnit(m.Val(1))
				if m.Equal(m.First(0), "per") {
					return setEvery(r, 1, g, "")
				}
				n := 1
				if m.Equal(m.At(1), "other") {
					n = 2
				}
				return setEvery(r, n, g, quant(m))
			},
			Examples: []lang.Example{{In: "They quarrel [every year].", Value: "P1Y"}},
		},
		{
			Name:    "by the <unit>",
			Why:     "what grows by the day grows every day; with a number, a name or an end behind it the unit is one",
			Pattern: "by the (hour|day|week|month|year|minute)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if n := m.After(0); n != nil && !n.Is(lang.Punct|lang.Conj|lang.Prep) || n != nil && m.Possessive(n) || m.In(n, "of", "-", "'", "’", "(", "/") || m.In(m.At(-1), "swear", "swore", "set", "go", "went") {
					return false
				}
				return setEvery(r, 1, toUnit(int(m.First(0).Val)), "EVERY")
			},
			Examples: []lang.Example{
				{In: "Queues are growing [by the day].", Value: "P1D"},
				{In: "The number of firms is increasing [by the year] but few last.", Value: "P1Y"},
				{In: "The bread gets dearer [by the week], she said.", Value: "P1W"},
				{In: "Prices will rise by the year 2030; they stood by the day's end."},
				{In: "He swore by the day of judgement and was paid by the piece."},
			},
		},
		{
			Name:     "every <n> <units>",
			Pattern:  "(every|each) CARD UNITS",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setEvery(r, m.Val(1), toUnit(m.Val(2)), "EVERY") },
			Examples: []lang.Example{{In: "They vote [every four years].", Value: "P4Y"}},
		},
		{
			Name:    "every <n> or <n> <units>",
			Pattern: "(every|each) CARD or|to CARD UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setVague(r, toUnit(m.Val(3)))
				r.Kind, r.Quant = lang.Set, "EVERY"
				return true
			},
			Examples: []lang.Example{{In: "They meet [every three or four years].", Value: "PXY"}},
		},
		{
			Name:    "every few <units>",
			Pattern: "every few UNITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setVague(r, toUnit(m.Val(0)))
				r.Kind, r.Quant = lang.Set, "EVERY"
				return true
			},
			Examples: []lang.Example{{In: "They meet [every few weeks].", Value: "PXW"}},
		},
		{
			Name:    "every <month>",
			Pattern: "(every|each) MONTH",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				v := m.Val(1)
				r.Kind, r.Quant = lang.Set, quant(m)
				r.Value = "XXXX-" + string(rune('0'+v/10)) + string(rune('0'+v%10))
				return true
			},
			Examples: []lang.Example{{In: "They march [each July].", Value: "XXXX-07"}},
		},
		{
			Name:     "<day> <month> every year",
			Pattern:  "DAYN [ of ] MONTH every|each year",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setEveryDay(r, m.Val(1), m.Val(0)) },
			Examples: []lang.Example{{In: "The day falls on [25 May every year].", Value: "XXXX-05-25"}},
		},
		{
			Name:     "<month> <day> every year",
			Pattern:  "MONTH DAYN every|each year",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { return setEveryDay(r, m.Val(0), m.Val(1)) },
			Examples: []lang.Example{{In: "The day falls on [May 25 each year].", Value: "XXXX-05-25"}},
		},
		{
			Name:    "every <season>",
			Pattern: "(every|each) SEASON",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.Quant = lang.Set, quant(m)
				r.Value = "XXXX-" + [...]string{"", "SP", "SU", "FA", "WI"}[m.Val(1)]
				return true
			},
			Examples: []lang.Example{{In: "The road closes [every winter].", Value: "XXXX-WI"}},
		},
		{
			Name:    "every morning",
			Pattern: "(every|each) DAYPART",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.Quant = lang.Set, quant(m)
				r.Value = "XXXX-XX-XXT" + dayPartCode(m, 1)
				return true
			},
			Examples: []lang.Example{{In: "They pray [every morning].", Value: "XXXX-XX-XXTMO"}},
		},
		{
			Name:    "<n> times a <unit>",
			Why:     "the count is the frequency, the unit the value",
			Pattern: "(once|twice) (a|an|each|every|per) UNITONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setEvery(r, 1, toUnit(m.Val(2)), "EVERY")
				r.Freq = "1X"
				if m.Equal(m.First(0), "twice") {
					r.Freq = "2X"
				}
				return true
			},
			Examples: []lang.Example{{In: "It meets [twice a year].", Value: "P1Y"}},
		},
		{
			Name:    "daily",
			Pattern: "[ once|twice|thrice [ - ] ] (daily|hourly|weekly|monthly|quarterly|yearly|annually|nightly|biweekly|biannual|biennial|fortnightly)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t := m.First(0)
				if t.Has(lang.Capital) && !startsSentence(m) || newspaper(m) || m.Equal(t, "quarterly") && nounNext(m) {
					return false // the Daily Telegraph, the daily Le Monde, quarterly earnings
				}
				switch {
				case m.Equal(m.At(0), "once"):
					r.Freq = "1X"
				case m.Equal(m.At(0), "twice"):
					r.Freq = "2X"
				}
				for _, w := range adverbs {
					if m.Equal(t, w.word) {
						return setEvery(r, w.n, w.g, "")
					}
				}
				return false
			},
			Examples: []lang.Example{
				{In: "Ships pass [daily].", Value: "P1D"},
				{In: "They will meet at the [daily] NATO briefing.", Value: "P1D"},
				{In: "He gives a [twice-daily] briefing.", Value: "P1D"},
				{In: "The Daily Record, the People's Daily, the party daily Rude Pravo, the weekly Der Spiegel and the daily Le Monde said so. The Maariv daily said no."},
			},
		},
	}
}

var adverbs = []struct {
	word string
	n    int
	g    cal.Gran
}{
	{"daily", 1, cal.Day}, {"nightly", 1, cal.Day}, {"hourly", 1, cal.Hour}, {"weekly", 1, cal.Week}, {"monthly", 1, cal.Month}, {"quarterly", 3, cal.Month},
	{"yearly", 1, cal.Year}, {"annually", 1, cal.Year}, {"biweekly", 2, cal.Week}, {"fortnightly", 2, cal.Week},
	{"biannual", 6, cal.Month}, {"biennial", 2, cal.Year},
}

// newspaper: a daily or a weekly that is one, by its name or its article: "the
// daily Le Monde", "told the daily"; not "daily NATO flights", "a daily toll".
func newspaper(m *lang.Matcher) bool {
	i := 0
	for t := m.After(0); t != nil && (t.Has(lang.Capital) || m.In(t, "al", "el")) && t.Has(lang.Spaced) && !t.Has(lang.NewLine); t = m.After(i) {
		i++
		for m.Equal(m.After(i), "-") && !m.After(i).Has(lang.Spaced) {
			i += 2 // al-Ahram
		}
	}
	t, p := m.After(i), m.At(-1)
	if i == 0 && !m.In(p, "the", "a", "an") {
		return p != nil && p.Has(lang.Capital) && p.Class == 0 && t != nil && (t.Is(lang.PastVerb|lang.PresVerb) || m.Equal(t, "newspaper")) // the Maariv daily said
	}
	return t == nil || t.Has(lang.NewPara) || t.Is(lang.Punct|lang.PastVerb|lang.PresVerb|lang.Prep|lang.Conj|lang.Be|lang.Have) || m.In(t, "newspaper", "newspapers", "paper", "magazine")
}

func setEvery(r *lang.Reading, n int, g cal.Gran, quant string) bool {
	r.Kind, r.Quant = lang.Set, quant
	r.Value = isoLength(strconv.Itoa(n), g)
	return g >= cal.Hour
}

// setEveryDay makes r a day that comes each year.
func setEveryDay(r *lang.Reading, month, day int) bool {
	r.Kind, r.Quant = lang.Set, "EVERY"
	r.Value = fmt.Sprintf("XXXX-%02d-%02d", month, day)
	return day <= 31
}

func quant(m *lang.Matcher) string {
	if m.Equal(m.First(0), "each") {
		return "EACH"
	}
	return "EVERY"
}

// startsSentence: the match stands at the start of a sentence or a line.
func startsSentence(m *lang.Matcher) bool {
	p := m.At(-1)
	return p == nil || m.At(0).Has(lang.NewLine) || p.Is(lang.Punct) && !m.Possessive(p) && !m.In(p, ",", "-", "(", ";")
}
