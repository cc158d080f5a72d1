package en

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Parts of a period, as the PART element numbers them.
const (
	partEarly = 1 + iota
	partMid
	partLate
	partWeek // its first week, then the others
	partWeek2
	partWeek3
	partWeek4
	partWeekLast
	partHalf1
	partHalf2
	partLater
	partEarlier
)

// partPhrases are the words that narrow a period. "the" may stand before them.
var partPhrases = map[int32]string{
	partEarly:    "first days of|first few days of|opening weeks of|early in|early|beginning of|start of|early part of|first part of|early days of|opening days of|very beginning of|onset of|early -",
	partMid:      "mid -|mid|middle of|midst of|middle part of",
	partLate:     "final weeks of|late in|late|end of|close of|latter part of|end -|very end of|later part of|final days of|last days of|closing days of|late -",
	partWeek:     "first week of|first week in|opening week of",
	partWeek2:    "second week of|second week in",
	partWeek3:    "third week of|third week in",
	partWeek4:    "fourth week of|fourth week in",
	partWeekLast: "last week of|last week in|final week of|final week in|closing week of",
	partHalf1:    "first half of",
	partHalf2:    "second half of|latter half of",
	partLater:    "later in|later",
	partEarlier:  "earlier in|earlier",
}

// setPart puts a part into the reading as TIMEX3 mod, and as edtf part or as the days
// that it has: the second week of a month is its days 8 to 14, the last its last seven.
func setPart(r *lang.Reading, part int) {
	switch part {
	case partEarly:
		r.Mod, r.Part = "START", edtf.PartEarly
	case partMid:
		r.Mod, r.Part = "MID", edtf.PartMid
	case partLate:
		r.Mod, r.Part = "END", edtf.PartLate
	case partWeek:
		r.Mod, r.DayRange = "START", [2]int8{1, 7}
	case partWeek2, partWeek3:
		n := int8(7 * (part - partWeek))
		r.Mod, r.DayRange = "MID", [2]int8{n + 1, n + 7}
	case partWeek4:
		r.Mod, r.DayRange = "END", [2]int8{22, 28}
	case partWeekLast:
		r.Mod, r.DayRange = "END", [2]int8{-7, -1}
	case partHalf1:
		r.Mod, r.Part, r.DayRange = "START", edtf.PartEarly, [2]int8{1, 15}
	case partHalf2:
		r.Mod, r.Part, r.DayRange = "END", edtf.PartLate, [2]int8{16, -1}
	}
}

// ownWeek: the week in slot 0 is one of what is told, and not of the month in which it came: "in its third week in October".
func ownWeek(m *lang.Matcher) bool {
	p := m.Val(0)
	return m.Has(0) && p >= partWeek && p <= partWeek4 && m.In(m.At(-1), owners...)
}

// aboutPhrases are the words that make a length or a date less than exact.
var aboutPhrases = map[int32]string{
	modApprox:  "about|around|nearly|almost|roughly|approximately|some|circa|close to|just about",
	modMore:    "more than|over|well over|just over",
	modLess:    "less than|fewer than|under|just under|not quite",
	modAtLeast: "at least|no less than|as little as",
	modAtMost:  "at most|no more than|up to|as many as",
}

const (
	modApprox = 1 + iota
	modMore
	modLess
	modAtLeast
	modAtMost
)

var mods = [...]string{"", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}

// zone reads GMT, local time, Eastern Standard Time, (GMT +9).
func zone(m *lang.Matcher, i int) (int, int32) {
	at := func(d int) *lang.Token {
		if i+d < len(m.Toks) {
			return &m.Toks[i+d]
		}
		return nil
	}
	t := &m.Toks[i]
	if t.Is(lang.Zone) {
		if !t.Has(lang.Upper) {
			return 0, 0
		}
		if m.In(at(1), "+", "-") && at(2) != nil && at(2).Is(lang.Digits) && !at(2).Has(lang.Spaced) && at(2).Len() < 3 {
			return 3, 0
		}
		return 1, 0
	}
	if m.Equal(t, "(") {
		if n, _ := zoneInside(m, i+1); n > 0 && m.Equal(at(n+1), ")") {
			return n + 2, 0
		}
		return 0, 0
	}
	n := 1
	if m.In(at(1), "standard", "daylight", "mean", "summer") {
		n = 2
	}
	if n == 1 && i > 0 && m.Toks[i-1].Is(lang.Clock) && t.Has(lang.Capital) && m.In(t, "eastern", "central", "pacific", "mountain") && (at(1) == nil || m.In(at(1), "on", "and", ".", ",")) {
		return 1, 0 // 11:59 p.m. Eastern on October 1
	}
	if m.Equal(at(n), "time") && !strings.HasSuffix(m.Text[t.Start:t.End], "ed") { // "Published time: 15:16 Edited time: 16:20"
		return n + 1, 0
	}
	return 0, 0
}

func zoneInside(m *lang.Matcher, i int) (int, int32) {
	if i < len(m.Toks) && !m.Equal(&m.Toks[i], "(") {
		return zone(m, i)
	}
	return 0, 0
}

// zoneOffsets are the zones whose distance from UTC is one and the same for
// all who write them.
var zoneOffsets = map[string]string{
	"gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
	"cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "msk": "+03:00", "jst": "+09:00", "hkt": "+08:00",
}

// zoneISO is the distance of a zone from UTC, "" where it is not known.
func zoneISO(text string) string { return zoneOffsets[strings.ToLower(strings.Trim(text, "()"))] }

// aheadOfNow: "the next year" is a length that begins now, not the year after
// one that was told of.
func aheadOfNow(m *lang.Matcher, g cal.Gran) bool {
	switch {
	case g < cal.Week:
		return false
	case m.In(m.At(-1), "over", "within", "throughout", "during", "for"):
		return true
	}
	if g > cal.Year && m.Equal(m.At(-1), "to") && m.In(m.At(-2), "ahead", "forward") {
		return true // looking ahead to the next decade
	}
	return m.Equal(m.At(-1), "in") && (g > cal.Year || lean(m, m.Start, m.N) > 0)
}
