package en

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/lang"
)

// Parts of a period, as the PART element numbers them.
const (
	partEarly = 1 + iota
	partMid
	partLate
	partLater
	partEarlier
)

// partPhrases are the words that narrow a period. "the" may stand before them.
var partPhrases = phrases([]phrase{
	{"early in", partEarly}, {"early", partEarly}, {"beginning of", partEarly}, {"start of", partEarly}, {"early part of", partEarly},
	{"first part of", partEarly}, {"early days of", partEarly}, {"opening days of", partEarly}, {"very beginning of", partEarly}, {"onset of", partEarly},
	{"mid -", partMid}, {"mid", partMid}, {"middle of", partMid}, {"midst of", partMid}, {"middle part of", partMid},
	{"late in", partLate}, {"late", partLate}, {"end of", partLate}, {"close of", partLate}, {"latter part of", partLate}, {"very end of", partLate},
	{"later part of", partLate}, {"final days of", partLate}, {"last days of", partLate}, {"closing days of", partLate}, {"late -", partLate}, {"early -", partEarly},
	{"later in", partLater}, {"later", partLater}, {"earlier in", partEarlier}, {"earlier", partEarlier},
})

var partWords = firstWords(partPhrases, "the", "very")

func part(m *lang.Matcher, i int) (int, int32) {
	n := 0
	if m.Equal(&m.Toks[i], "the") {
		n = 1
	}
	k, v := matchPhrase(m, i+n, partPhrases)
	if k == 0 {
		return 0, 0
	}
	return n + k, v
}

// setPart puts a part into the reading as TIMEX3 mod and as edtf part.
func setPart(r *lang.Reading, part int) {
	switch part {
	case partEarly:
		r.Mod, r.Part = "START", edtf.PartEarly
	case partMid:
		r.Mod, r.Part = "MID", edtf.PartMid
	case partLate:
		r.Mod, r.Part = "END", edtf.PartLate
	}
}

// aboutPhrases are the words that make a length or a date less than exact.
var aboutPhrases = phrases([]phrase{
	{"about", modApprox}, {"around", modApprox}, {"nearly", modApprox}, {"almost", modApprox}, {"roughly", modApprox}, {"approximately", modApprox}, {"some", modApprox},
	{"circa", modApprox}, {"more than", modMore}, {"less than", modLess}, {"fewer than", modLess}, {"over", modMore}, {"under", modLess}, {"at least", modAtLeast},
	{"at most", modAtMost}, {"no more than", modAtMost}, {"no less than", modAtLeast}, {"up to", modAtMost}, {"well over", modMore}, {"just over", modMore},
	{"just under", modLess}, {"as little as", modAtLeast}, {"as many as", modAtMost}, {"close to", modApprox}, {"just about", modApprox}, {"not quite", modLess},
})

var aboutWords = firstWords(aboutPhrases)

func about(m *lang.Matcher, i int) (int, int32) { return matchPhrase(m, i, aboutPhrases) }

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
	if m.Equal(at(n), "time") {
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

func zoneISO(text string) string { return zoneOffsets[strings.ToLower(text)] }

// A phrase is a few words with a value.
type phrase struct {
	text string
	val  int32
}

type wordsPhrase struct {
	words []string
	val   int32
}

func phrases(list []phrase) []wordsPhrase {
	out := make([]wordsPhrase, len(list))
	for k, p := range list {
		out[k] = wordsPhrase{strings.Fields(p.text), p.val}
	}
	return out
}

func firstWords(list []wordsPhrase, more ...string) []string {
	for _, p := range list {
		more = append(more, p.words[0])
	}
	return more
}

// matchPhrase is the longest phrase at token i.
func matchPhrase(m *lang.Matcher, i int, list []wordsPhrase) (int, int32) {
	n, val := 0, int32(0)
next:
	for _, p := range list {
		if len(p.words) <= n || i+len(p.words) > len(m.Toks) {
			continue
		}
		for k, w := range p.words {
			if t := &m.Toks[i+k]; !m.Equal(t, w) && !(w == "'s" && m.Possessive(t)) {
				continue next
			}
		}
		n, val = len(p.words), p.val
	}
	return n, val
}
