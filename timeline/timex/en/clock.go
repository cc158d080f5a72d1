package en

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// clocks are times of day.
func clocks() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<h>:<mm> <am>",
			Pattern: "[ ABOUT ] D [ ~: ~DD [ ~: ~DD ] ] AMPM [ ZONE ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h := m.Val(1)
				switch {
				case h >= 1 && h <= 12:
					h = h%12 + 12*m.Val(4)
				case !m.Has(2) || h == 0 != (m.Val(4) == 0):
					return false // but 00:36 am and 14:30 pm are written
				}
				return setClock(m, r, h, 2, 3, 5)
			},
			Examples: []lang.Example{{In: "It starts at [4 p.m. local time].", Value: "2023-06-14T16:00"}, {In: "It fell at [10:35 a.m.].", Value: "2023-06-14T10:35"}, {In: "It fell at [10:35 a.m. Eastern], as told.", Value: "2023-06-14T10:35"}, {In: "It fell at [9 a.m.] Eastern envoys said.", Value: "2023-06-14T09:00"}},
		},
		{
			Name:    "<h>.<mm> <am>",
			Pattern: "[ ABOUT ] CARD AMPM [ ZONE ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h, mm, ok := dotted(m.Word(1))
				r.SetClock(h%12+12*m.Val(2), mm, -1)
				r.Zone = zoneISO(m.Word(3))
				return ok && h < 13
			},
			Examples: []lang.Example{{In: "The train left at [9.30 p.m.].", Value: "2023-06-14T21:30"}},
		},
		{
			Name:    "<hh>.<mm> GMT",
			Pattern: "[ ABOUT ] CARD [ hours ] ZONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h, mm, ok := dotted(m.Word(1))
				r.SetClock(h, mm, -1)
				r.Mod, r.Zone = mods[m.Val(0)], zoneISO(m.Word(2))
				return ok
			},
			Examples: []lang.Example{{In: "Last changed at [17.20 BST].", Value: "2023-06-14T17:20"}, {In: "It rose by 11.30 points."}},
		},
		{
			Name:    "<hh>.<mm> hours",
			Pattern: "CARD hours",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h, mm, ok := dotted(m.Word(0))
				r.SetClock(h, mm, -1)
				return ok && m.In(m.At(-1), "at", "by", "until", "from", "since", "before", "after", "around")
			},
			Examples: []lang.Example{{In: "The guns fell silent at [18.30 hours].", Value: "2023-06-14T18:30"}, {In: "It took 18.30 hours."}},
		},
		{
			Name:    "at <hh>.<mm>",
			Why:     "a figure is of something, and a price closes at it",
			Pattern: "CARD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h, mm, ok := dotted(m.Word(0))
				r.SetClock(h, mm, -1)
				return ok && mm%5 == 0 && h > 5 && m.Equal(m.At(-1), "at") && !priced(m) && (m.After(0) == nil || m.After(0).Is(lang.Punct|lang.Prep|lang.Conj|lang.Weekday) && !m.In(m.After(0), "%", "$", "£", "€", "°", "/", "per", "-", "–"))
			},
			Examples: []lang.Example{{In: "The service begins at [11.30] in the church.", Value: "2023-06-14T11:30"}, {In: "The share closed at 11.30 on Monday."}, {In: "He finished at 11.30 seconds."}, {In: "The rate stands at 12.50 per cent."}},
		},
		{
			Name:    "<hh>.<mm> -",
			Why:     "the times of a chronology open their lines",
			Pattern: "CARD -|–|—|:|_",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				m.N-- // the mark is not of the time
				h, mm, ok := dotted(m.Word(0))
				r.SetClock(h, mm, -1)
				return ok && startsLine(m)
			},
			Examples: []lang.Example{{In: "[11.30] - Talks begin.", Value: "2023-06-14T11:30"}, {In: "It rose by 11.30 points."}},
		},
		{
			Name:    "<hh>:<mm>",
			Pattern: "[ ABOUT ] D ~: ~DD [ ~: ~DD ] [ hours ] [ ZONE ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.Has(3) && !m.Has(4) && !ofClock(m) {
					return false // a score, a verse, a ratio
				}
				h := m.Val(1)
				if !m.Has(4) {
					h = hourRunInto(m, h)
				}
				r.Twelve = h == m.Val(1) && h > 0 && m.First(1).Len() == 1 && !m.Has(4) && !m.Equal(m.After(-1), "hours")
				return setClock(m, r, h, 2, 3, 4)
			},
			Examples: []lang.Example{{In: "They met at [18:30].", Value: "2023-06-14T18:30"}, {In: "Sent at [3:16]pmUpdated.", Value: "2023-06-14T15:16"}, {In: "Luke 12:15 was read."}},
		},
		{
			Name:    "<hhmm> GMT",
			Pattern: "[ ABOUT ] DDDD [ hours ] ZONE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				v := m.Val(1)
				r.SetClock(v/100, v%100, -1)
				r.Zone = zoneISO(m.Word(2))
				return v < 2400 && v%100 < 60
			},
			Examples: []lang.Example{{In: "It struck at [1830 GMT].", Value: "2023-06-14T18:30Z"}},
		},
		{
			Name:    "<hhmm> hours",
			Pattern: "DDDD hours",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				v := m.Val(0)
				r.SetClock(v/100, v%100, -1)
				return v < 2400 && v%100 < 60 && (startsLine(m) || m.In(m.At(-1), "at", "by", "until", "from", "since", "before", "after", "around"))
			},
			Examples: []lang.Example{{In: "The guns fell silent at [1830 hours].", Value: "2023-06-14T18:30"}, {In: "It took him 1830 hours."}},
		},
		{
			Name:    "<n> o'clock",
			Pattern: "[ ABOUT ] NUM o ' clock [ in the ] [ (morning|afternoon|evening) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h := m.Val(1)
				if h < 12 && m.In(m.First(2), "afternoon", "evening") {
					h += 12
				}
				r.SetClock(h, 0, -1)
				r.Twelve = h > 0 && h < 13 && !m.Has(2)
				return h < 24
			},
			Examples: []lang.Example{{In: "It began at [three o'clock in the afternoon].", Value: "2023-06-14T15:00"}},
		},
		{
			Name:    "<n> in the morning",
			Pattern: "[ ABOUT ] CARD [ ~: ~DD ] in the (morning|afternoon|evening)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h := m.Val(1)
				if h < 1 || !m.Has(2) && (h > 12 || !m.In(m.First(0), "about", "almost", "around") && !m.In(m.At(-1), "at", "by", "until", "till", "before", "after")) {
					return false
				}
				if h < 12 && !m.Equal(m.First(3), "morning") {
					h += 12
				}
				r.SetClock(h, m.Val(2), -1)
				r.Mod = mods[m.Val(0)]
				return h < 24 && m.Val(2) < 60
			},
			Examples: []lang.Example{
				{In: "He left at [4 in the morning].", Value: "2023-06-14T04:00"},
				{In: "It is [3:40 in the afternoon] in Geneva.", Value: "2023-06-14T15:40"},
				{In: "Three in the morning group spoke."},
			},
		},
		{
			Name:    "noon, midnight",
			Pattern: "[ PART ] (noon|midnight|noontime) [ ZONE ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				h := 12
				if m.Equal(m.First(1), "midnight") {
					h = 0
				}
				r.SetClock(h, 0, -1)
				r.Zone = zoneISO(m.Word(2))
				if m.In(m.After(0), nightThings...) {
					return false // the midnight sweeps, a midnight feast
				}
				return !m.Equal(m.At(-1), "high") && (!m.First(1).Has(lang.Capital) || startsSentence(m))
			},
			Examples: []lang.Example{{In: "They signed at [noon].", Value: "2023-06-14T12:00"}, {In: "They signed at [midnight GMT].", Value: "2023-06-14T00:00Z"}, {In: "He recalled the midnight raids of his youth."}},
		},
		{
			Name:    "the morning of <date>",
			Why:     "joined with the date behind it",
			Pattern: "[ PART ] [ in ] [ the ] [ PART ] (morning|afternoon|evening|night|dawn) [ hours ] of|on",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if next := m.After(0); next == nil || !next.Is(lang.Digits|lang.Month|lang.Weekday|lang.Ordinal) || m.Equal(m.At(0), "in") {
					return false
				}
				r.Kind, r.DayPart, r.Dangling = lang.Time, dayPartCode(m, 2), true
				return true
			},
			Examples: []lang.Example{
				{In: "They struck on [the morning of 31 January 1965].", Value: "1965-01-31TMO"},
				{In: "They left in [the early morning hours of 30 April 1965].", Value: "1965-04-30TMO"},
			},
		},
		{
			Name:    "the early hours of <date>",
			Why:     "joined with the date behind it",
			Pattern: "the early|small|wee|late hours of|on",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if next := m.After(0); next == nil || !next.Is(lang.Digits|lang.Month|lang.Weekday|lang.Ordinal) {
					return false
				}
				r.Kind, r.DayPart, r.Dangling = lang.Time, "MO", true
				if m.Equal(m.At(1), "late") {
					r.DayPart = "NI"
				}
				return true
			},
			Examples: []lang.Example{
				{In: "They struck in [the early hours of Tuesday].", Value: "2023-06-13TMO"},
				{In: "They struck in [the small hours of Tuesday morning].", Value: "2023-06-13TMO"},
			},
		},
		{
			Name:    "the small hours",
			Pattern: "the early|small|wee hours [ of the morning ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.DayPart = lang.Time, "MO"
				return !m.Equal(m.After(0), "of") // the war
			},
			Examples: []lang.Example{
				{In: "They struck in [the early hours of the morning].", Value: "2023-06-14TMO"},
				{In: "It fell in the early hours of the war."},
			},
		},
		{
			Name:    "the <morning> hours",
			Pattern: "[ PART ] the [ PART ] (morning|afternoon|evening|night|nighttime|overnight|dawn) hours",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Kind, r.DayPart = lang.Time, dayPartCode(m, 2)
				return true
			},
			Examples: []lang.Example{{In: "The clashes went on into [the night hours].", Value: "2023-06-14TNI"}},
		},
		{
			Name:    "midday, dawn",
			Pattern: "[ PART ] (midday|overnight|dawn|dusk|daybreak|nightfall|sunset|sunrise|morning|afternoon|evening)",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.First(1), "overnight") && becomesBefore(m) {
					return false // it made him rich overnight
				}
				if m.First(1).Has(lang.Capital) && (!startsSentence(m) || m.In(m.At(-1), "'", "\"", "’", "”") && m.At(-2) != nil && !m.At(-2).Is(lang.Punct)) {
					return false
				}
				if m.In(m.First(1), "morning", "afternoon", "evening") && (!m.Has(0) || !m.After(0).Is(lang.Weekday) && !m.In(m.After(0), "yesterday", "today", "tomorrow")) {
					return false
				}
				if m.In(m.First(1), "dawn", "dusk", "sunset") && !nounNext(m) && (m.In(m.At(-1), "a", "new", "false") || m.In(m.At(-2), "a", "new")) {
					return false // a new golden dawn
				}
				if m.Equal(m.First(1), "dawn") && m.Equal(m.After(0), "of") || m.Equal(m.At(-1), "-") && m.In(m.At(-2), "pre", "post") {
					return false
				}
				r.Kind, r.DayPart = lang.Time, dayPartCode(m, 1)
				return true
			},
			Examples: []lang.Example{
				{In: "The army moved [overnight].", Value: "2023-06-14TNI"},
				{In: "It turned them into rich men overnight."},
				{In: "A ban will not bring peace overnight, and the war won't end overnight."},
				{In: "Trust is not built overnight. The vote could end the war overnight."},
				{In: "The guards did not leave [overnight].", Value: "2023-06-14TNI"},
				{In: "[Overnight] the storm became a hurricane.", Value: "2023-06-14TNI"},
				{In: "They crossed the river at [dawn].", Value: "2023-06-14TMO"},
				{In: "The shells fell before [sunset].", Value: "2023-06-14TEV"},
				{In: "The party promises a new golden dawn. It was a false dawn."},
			},
		},
	}
}

// ofClock: what stands around an hour and its minutes says that they are a time of day.
func ofClock(m *lang.Matcher) bool {
	return m.In(m.At(-1), "at", "by", "until", "from", "to", "since", "around", "about", "before", "after", "-", "between") ||
		m.Equal(m.At(-1), "and") && m.At(-2).Is(lang.Digits) && m.Equal(m.At(-3), ":") || startsLine(m) || m.Equal(m.After(-1), "hours")
}

// hourRunInto is hour h where "am" or "pm" and another word run into the match: 3:16pmUpdated.
func hourRunInto(m *lang.Matcher, h int) int {
	n := m.After(0)
	if n == nil || n.Has(lang.Spaced) || n.Len() <= 3 || h <= 0 || h >= 13 {
		return h
	}
	switch w := m.Text[n.Start:n.End]; {
	case w[2] < 'A' || w[2] > 'Z':
	case w[:2] == "pm":
		return h%12 + 12
	case w[:2] == "am":
		return h % 12
	}
	return h
}

// nightThings are what midnight stands before to say their kind.
var nightThings = wordList("nightThings")

// setClock sets the hour, and minute and second from slots.
func setClock(m *lang.Matcher, r *lang.Reading, hour, minute, second, zone int) bool {
	mm, ss := 0, -1
	if m.Has(minute) {
		mm = m.Val(minute)
	}
	if m.Has(second) {
		ss = m.Val(second)
	}
	r.SetClock(hour, mm, ss)
	r.Mod = mods[m.Val(0)]
	r.Zone = zoneISO(m.Word(zone))
	return hour < 24 && mm < 60 && ss < 60
}

// priced: the sentence has told of a price or another figure before the match.
func priced(m *lang.Matcher) bool {
	const near = 25 // tokens
	for j := m.Start - 1; j >= 0 && m.Start-j < near && !endsSentence(m, j); j-- {
		if m.In(&m.Toks[j], pricedThings...) {
			return true
		}
	}
	return false
}

// pricedThings are what is told in figures, and the verbs of it.
var pricedThings = wordList("pricedThings")

// dotted reads 9.30 as a time of day.
func dotted(s string) (h, mm int, ok bool) {
	hour, minute, ok := strings.Cut(s, ".")
	h, mm = atoi(hour), atoi(minute)
	return h, mm, ok && len(hour) < 3 && len(minute) == 2 && h < 24 && mm < 60
}

func atoi(s string) int {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || n > 1e6 {
			return 99
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// startsLine: the match is the first of its line, as the times of a chronology are.
func startsLine(m *lang.Matcher) bool { return m.At(-1) == nil || m.At(0).Has(lang.NewLine) }

// becomesBefore: the words before the match say that somebody or something became another, or that it does
// not or will not, and so how fast: "will not bring peace overnight".
func becomesBefore(m *lang.Matcher) bool {
	const near = 8
	for j := m.Start - 1; j >= 0 && m.Start-j < near && !endsSentence(m, j); j-- {
		t, p := &m.Toks[j], prev(m, j)
		if m.In(t, becomes...) || m.In(t, "end", "built") && (m.In(p, "to", "be") || p != nil && p.Is(lang.Modal|lang.Future)) || deniesAhead(m, j) {
			return true
		}
	}
	return false
}

// deniesAhead: the token denies what is or will be: "does not", "will never", "won't".
func deniesAhead(m *lang.Matcher, j int) bool {
	t, p := &m.Toks[j], prev(m, j)
	if m.Equal(t, "t") && m.In(p, "'", "’") {
		return m.In(prev(m, j-1), "won", "don", "doesn", "can", "couldn", "wouldn", "isn", "aren")
	}
	return m.Equal(t, "cannot") || m.In(t, "not", "never") && (m.In(p, "do", "does", "is", "are") || p != nil && p.Is(lang.Modal|lang.Future))
}

// becomes are words of a change, which may be fast.
var becomes = wordList("becomes")
