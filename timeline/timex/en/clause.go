package en

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// lean says how strongly the clause around the n tokens from i on sets its
// event before (below 0) or after (above 0) the time of writing: 3 is certain,
// 0 nothing to go by. It looks at the nearest verb before the words, else at
// the nearest behind, with its auxiliaries; and at the word just before them.
func lean(m *lang.Matcher, i, n int) int {
	if i+n < len(m.Toks) && m.In(&m.Toks[i+n], "was", "were", "had") {
		for j := i + n + 1; j < len(m.Toks) && j < i+n+4; j++ {
			if m.Toks[j].Is(lang.Future) && m.Equal(next(m, j), "to") {
				return 1 // "the vote in May was likely to be close"
			}
		}
		return -3 // "a rise set for Dec. 15 was called off"
	}
	v := verbLeft(m, i)
	if v.lean == 0 || v.reports && i-v.at > 3 && !(i+n < len(m.Toks) && (m.Equal(&m.Toks[i+n], "that") || m.Toks[i+n].Is(lang.Punct))) {
		if r := verbRight(m, i+n); r.lean != 0 {
			v = r
		}
	}
	by := v.lean
	if by == -1 {
		by = -2
		if i-v.at <= 3 && i > v.at {
			by = -3
		}
	}
	return by + leanOfSignal(m, i, n, v)
}

// reach is how far a clause is looked at, in tokens.
const reach = 40

// A verb is a token that sets the time of a clause.
type verb struct {
	at, lean int
	reports  bool // its own time need not be that of what is said
}

// leanOfSignal: deadlines look ahead whatever the verb; what a possessive
// weekday names (Friday's ruling) has mostly been.
func leanOfSignal(m *lang.Matcher, i, n int, v verb) int {
	switch {
	case i > 0 && m.Equal(&m.Toks[i-1], "since"):
		return -8
	case i > 2 && m.In(&m.Toks[i-1], "in", "on") && m.Equal(&m.Toks[i-2], "back") && (m.In(&m.Toks[i-3], "way", "far") || m.Toks[i-3].Is(lang.Punct|lang.Conj)):
		return -8 // "but back in May", not "will be back in May"
	case i > 0 && m.In(&m.Toks[i-1], "until", "till", "payable", "effective", "record"):
		if v.at > i && v.lean < 0 {
			return 0 // "Until Thursday, they had …"
		}
		return 4
	case i > 1 && m.In(&m.Toks[i-1], "to", "through", "for", "by") && v.lean < 0 && i-v.at <= 3 && m.In(&m.Toks[v.at], putOff...):
		return 4
	case i > 1 && m.Equal(&m.Toks[i-1], "to") && v.lean < 0 && i-v.at < 15 && m.In(&m.Toks[v.at], "postponed", "delayed", "deferred", "adjourned", "rescheduled", "extended"):
		return 4 // "postponed the talks in Oslo to July 31"
	case i+n < len(m.Toks) && m.Possessive(&m.Toks[i+n]) && i-v.at == 1 && m.In(&m.Toks[v.at], "postponed", "delayed", "rescheduled", "cancelled", "canceled"):
		return 4 // "postponed Sunday's talks", which were still to come
	case i > 0 && m.In(&m.Toks[i-1], "by", "through"):
		return 1
	case i > 1 && m.Equal(&m.Toks[i-1], "of") && m.In(&m.Toks[i-2], "ahead"):
		return 4
	case i+n+1 < len(m.Toks) && m.Equal(&m.Toks[i+n], "as") && m.In(&m.Toks[i+n+1], "the", "a", "its", "their") && dateWithin(m, i+n+2):
		if v.lean < 0 && hadBefore(m, v.at) {
			return 0 // "had ruled so and set Friday as the deadline"
		}
		return 4 // "has set Nov. 10 as the deadline"
	case i+n < len(m.Toks) && m.Possessive(&m.Toks[i+n]) && v.lean > 0:
		return -6
	}
	return 0
}

// putOff are verbs that give what they act on its time.
var putOff = strings.Fields("extended postponed delayed scheduled set slated moved deferred adjourned planned rescheduled")

// dateWithin: one of the few words from token i on is a date or a deadline.
func dateWithin(m *lang.Matcher, i int) bool {
	for j := i; j < len(m.Toks) && j < i+4; j++ {
		if m.In(&m.Toks[j], "date", "deadline", "day", "target") {
			return true
		}
	}
	return false
}

// hadBefore: the sentence has come to token i in the pluperfect.
func hadBefore(m *lang.Matcher, i int) bool {
	for j := i - 1; j >= 0 && i-j < reach && !endsSentence(m, j); j-- {
		if m.Equal(&m.Toks[j], "had") {
			return true
		}
	}
	return false
}

func verbLeft(m *lang.Matcher, i int) verb {
	for j := i - 1; j >= 0 && i-j < reach; j-- {
		if m.Toks[j+1].Has(lang.NewPara) || endsSentence(m, j) {
			break
		}
		if v := verbAt(m, j); v.lean != 0 {
			return v
		}
	}
	return verb{}
}

func verbRight(m *lang.Matcher, i int) verb {
	for j := i; j < len(m.Toks) && j-i < reach; j++ {
		if m.Toks[j].Has(lang.NewPara) || endsSentence(m, j) {
			break
		}
		if v := verbAt(m, j); v.lean != 0 {
			return v
		}
	}
	return verb{}
}

// verbAt is the verb at token j, if there is one.
func verbAt(m *lang.Matcher, j int) verb {
	t := &m.Toks[j]
	if t.Class&(lang.PastVerb|lang.PresVerb|lang.BaseVerb|lang.Future|lang.Modal|lang.Be|lang.Have) == 0 {
		if infinitive(m, j) {
			return verb{at: j, lean: leanOfInfinitive(m, j-1)}
		}
		if plannedDoing(m, j) {
			return verb{at: j, lean: 2}
		}
		return verb{}
	}
	if t.Is(lang.Month|lang.Weekday) && t.Has(lang.Capital) {
		return verb{}
	}
	return verb{
		at: j, lean: leanAt(m, j, t),
		reports: m.In(t, "said", "says", "told", "announced", "added", "reported", "noted", "warned"),
	}
}

// endsSentence: a mark at j closes a sentence.
func endsSentence(m *lang.Matcher, j int) bool {
	t := &m.Toks[j]
	if !t.Is(lang.Punct) || t.Len() != 1 {
		return false
	}
	switch m.Text[t.Start] {
	case '?', '!', ';':
		return true
	case '.':
		if j+1 >= len(m.Toks) {
			return true
		}
		next := &m.Toks[j+1]
		if !next.Has(lang.Spaced) {
			return next.Is(lang.Punct) && !m.In(next, ",", ";", ":", "-") // "Ala., killed"
		}
		return next.Has(lang.Capital) && !(j > 0 && m.Toks[j-1].Is(lang.Abbrev) && !t.Has(lang.Spaced)) || next.Is(lang.Punct|lang.Digits) || next.Has(lang.NewLine)
	}
	return false
}
