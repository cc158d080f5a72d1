package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// elements are the parts of patterns that are more than a word.
func elements(x *lang.Lexicon) map[string]*lang.Elem {
	class := func(c lang.Class) *lang.Elem { e := lang.OfClass(c); return &e }
	return map[string]*lang.Elem{
		"MONTH":   {First: lang.Month, ThenWords: []string{"."}, Match: month},
		"WDAY":    {First: lang.Weekday, ThenWords: []string{"."}, Match: weekday},
		"WDAYS":   {Words: pluralWeekdays, Match: pluralWeekday},
		"SEASON":  {First: lang.Season, Match: season},
		"UNIT":    {First: lang.Unit, Match: unit(true, true)},
		"UNITONE": {First: lang.Unit, Match: unit(true, false)},
		"UNITS":   {First: lang.Unit, Match: unit(false, true)},
		"DAYPART": class(lang.DayPart),
		"NUM":     {First: lang.Number | lang.Digits | lang.Grouped, Words: []string{"a", "an", "half", "couple", "dozen"}, Then: lang.Number, ThenWords: []string{"-", "and", "couple", "dozen", "a", "of"}, Match: number},
		"CARD":    {First: lang.Number | lang.Digits | lang.Grouped, Then: lang.Number, ThenWords: []string{"-", "and"}, Match: cardinal},
		"FEW": {Words: []string{"several", "few", "a", "some", "many", "various", "numerous", "countless"},
			ThenWords: []string{"few", "number", "good", "great"}, Match: few},
		"ORD":     {First: lang.Ordinal | lang.Number, Then: lang.Ordinal, ThenWords: []string{"-"}, Match: ordinal},
		"NTH":     {First: lang.Ordinal, Words: []string{"twenty", "thirty", "last", "final", "closing", "opening"}, Then: lang.Ordinal, ThenWords: []string{"-"}, Match: nthDay},
		"NTHW":    {First: lang.Ordinal, Words: []string{"last", "final", "next", "penultimate"}, ThenWords: []string{"-", "to", "but"}, Match: nthWeekday},
		"DOW":     {First: lang.Weekday, Words: []string{"weekend"}, Match: weekdayOrWeekend},
		"DAYN":    {First: lang.Ordinal, Words: []string{"#2", "twenty", "thirty"}, Then: lang.Ordinal, ThenWords: []string{"-"}, Match: dayNumber},
		"YEAR":    {First: lang.Number, Words: []string{"#4"}, Then: lang.Number, Match: year},
		"D":       {Words: []string{"#2"}, Match: digits(1, 2)},
		"DD":      {Words: []string{"#2"}, Match: digits(2, 2)},
		"DDDD":    {Words: []string{"#4"}, Match: digits(4, 4)},
		"DIGITS":  class(lang.Digits),
		"DECADE":  class(lang.Decade),
		"ADJ":     {Unknown: true, Match: adjective},
		"ROMAN":   class(lang.Roman),
		"HOLIDAY": holidays(x),
		"PERIOD":  periodNames(x),
		"AMPM":    {First: lang.Clock, Match: amPm},
		"ZONE": {First: lang.Zone, Words: []string{"local", "eastern", "central", "pacific", "mountain", "greenwich", "moscow", "beijing", "baghdad", "("},
			Then: lang.Zone | lang.Digits, ThenWords: []string{"+", "-", "standard", "daylight", "mean", "summer", "time", "local"}, Match: zone},
		"HALF":  lang.Phrases(x, map[int32]string{1: "and a half|- and - a - half|- and a half"}, ""),
		"PART":  lang.Phrases(x, partPhrases, "the"),
		"ABOUT": lang.Phrases(x, aboutPhrases, ""),
	}
}

// A word that is also a common word counts as a name of the calendar only
// with a capital: may, march, sun.
func month(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	if !t.Is(lang.Month) || !t.Has(lang.Capital) && (t.Len() < 6 || t.Val == 8) {
		return 0, 0
	}
	return 1 + stop(m, i), t.Val
}

// stop is 1 if the abbreviation at i has its full stop behind it.
func stop(m *lang.Matcher, i int) int {
	if m.Toks[i].Is(lang.Abbrev) && i+1 < len(m.Toks) && !m.Toks[i+1].Has(lang.Spaced) && m.Equal(&m.Toks[i+1], ".") {
		return 1
	}
	return 0
}

func weekday(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	if !t.Is(lang.Weekday) || !t.Has(lang.Capital) && t.Is(lang.Abbrev) {
		return 0, 0
	}
	n := 1 + stop(m, i)
	if t.Is(lang.Abbrev) && n == 1 && !(i+1 < len(m.Toks) && (m.Toks[i+1].Is(lang.Digits|lang.Month) || m.Equal(&m.Toks[i+1], ",") && i+2 < len(m.Toks) && m.Toks[i+2].Is(lang.Digits|lang.Month))) {
		return 0, 0
	}
	return n, t.Val % 7
}

// nthDay is an ordinal, or -1 for the last.
func nthDay(m *lang.Matcher, i int) (int, int32) {
	switch t := &m.Toks[i]; {
	case m.In(t, "last", "final", "closing"):
		return 1, -1
	case m.Equal(t, "opening"):
		return 1, 1
	}
	return ordinal(m, i)
}

// nthWeekday is the place of a weekday in its month, from the end below 0: second,
// last, last but one.
func nthWeekday(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	fromEnd := func(d int) int { // the tokens of "-to-last", "to last" from i+d on
		hyphen := 0
		if d < len(m.Toks)-i && m.Equal(&m.Toks[i+d], "-") {
			hyphen = 1
		}
		if j := i + d + 2*hyphen + 1; j < len(m.Toks) && m.Equal(&m.Toks[i+d+hyphen], "to") && m.Equal(&m.Toks[j], "last") {
			return 2*hyphen + 2
		}
		return 0
	}
	switch {
	case m.Equal(t, "penultimate"):
		return 1, -2
	case m.Equal(t, "next"):
		if n := fromEnd(1); n > 0 {
			return n + 1, -2
		}
		return 0, 0
	case m.In(t, "last", "final"):
		if i+2 < len(m.Toks) && m.Equal(&m.Toks[i+1], "but") && m.Equal(&m.Toks[i+2], "one") {
			return 3, -2
		}
		return 1, -1
	case t.Val < 1 || t.Val > 5:
		return 0, 0
	}
	if n := fromEnd(1); n > 0 && t.Val > 1 {
		return n + 1, -t.Val
	}
	return 1, t.Val
}

// weekdayOrWeekend is a weekday, or 7 for the weekend.
func weekdayOrWeekend(m *lang.Matcher, i int) (int, int32) {
	if m.Equal(&m.Toks[i], "weekend") {
		return 1, lang.OfWeekend
	}
	return weekday(m, i)
}

var pluralWeekdays = wordList("pluralWeekdays")

func pluralWeekday(m *lang.Matcher, i int) (int, int32) {
	for k, w := range pluralWeekdays {
		if m.Equal(&m.Toks[i], w) {
			return 1, int32(k+1) % 7
		}
	}
	return 0, 0
}

// everyWeek: token i is a weekday in the plural.
func everyWeek(m *lang.Matcher, i int) bool {
	n, _ := pluralWeekday(m, i)
	return n > 0
}

func season(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	if !t.Is(lang.Season) || t.Has(lang.Upper) {
		return 0, 0
	}
	return 1, t.Val
}

func unit(one, many bool) func(m *lang.Matcher, i int) (int, int32) {
	return func(m *lang.Matcher, i int) (int, int32) {
		t := &m.Toks[i]
		if !t.Is(lang.Unit) {
			return 0, 0
		}
		last := m.Text[t.End-1] | 0x20
		plural := last == 's' || last == 'a'
		if plural && !many || !plural && !one {
			return 0, 0
		}
		return 1, t.Val
	}
}

func digits(least, most int) func(m *lang.Matcher, i int) (int, int32) {
	return func(m *lang.Matcher, i int) (int, int32) {
		if t := &m.Toks[i]; t.Is(lang.Digits) && t.Len() >= least && t.Len() <= most {
			return 1, t.Val
		}
		return 0, 0
	}
}

func dayNumber(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	if t.Val < 1 || t.Val > 31 {
		return 0, 0
	}
	if t.Is(lang.Digits) && t.Len() <= 2 {
		return 1, t.Val
	}
	if n, v := ordinal(m, i); v > 0 && v <= 31 {
		return n, v
	}
	return 0, 0
}

// ordinal reads third, 3rd, twenty-first.
func ordinal(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	if t.Is(lang.Ordinal) {
		return 1, t.Val
	}
	if t.Is(lang.Number) && t.Val >= 20 && t.Val < 100 {
		j := i + 1
		if j < len(m.Toks) && m.Equal(&m.Toks[j], "-") {
			j++
		}
		if j < len(m.Toks) && m.Toks[j].Is(lang.Ordinal) && m.Toks[j].Val < 10 {
			return j - i + 1, t.Val + m.Toks[j].Val
		}
	}
	return 0, 0
}

func amPm(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	if !t.Is(lang.Clock) {
		return 0, 0
	}
	return 1, t.Val
}

// adjective reads a word in small letters that may stand before a noun: bloody, troubled.
func adjective(m *lang.Matcher, i int) (int, int32) {
	t := &m.Toks[i]
	last := m.Text[t.End-1]
	things := last == 's' && m.Text[max(t.End-3, t.Start):t.End] != "ous" || m.In(t, "people", "men", "women", "children", "light")
	if t.Has(lang.Capital) || t.Class != 0 && !t.Is(lang.Guess) || things {
		return 0, 0
	}
	return 1, 0
}

// toUnit is the lexicon's value of a unit as a granularity.
func toUnit(v int) cal.Gran { return cal.Gran(v) }
