package en

import (
	"dateline/timeline/timex/internal/lang"
)

// clauseBetween: a comma or a conjunction between tokens lo and hi opens another clause.
func clauseBetween(m *lang.Matcher, lo, hi int) bool {
	for j := lo + 1; j < hi; j++ {
		if t := &m.Toks[j]; t.Is(lang.Conj) || m.Equal(t, ",") {
			return true
		}
	}
	return false
}

// inBreak: token i stands in a phrase between two commas that parts a subject from its verb at token v.
func inBreak(m *lang.Matcher, i, v int) bool {
	const short = 6 // tokens
	if v == 0 || !m.Equal(&m.Toks[v-1], ",") || v-i > short {
		return false
	}
	for j := i - 1; j > 0 && i-j < short; j-- {
		if m.Equal(&m.Toks[j], ",") {
			return m.Toks[j+1].Is(lang.Prep) && !m.Toks[j-1].Is(lang.Digits)
		}
	}
	return false
}

// reach is how far a clause is looked at, in tokens.
const reach = 40

// A verb is a token that sets the time of a clause.
type verb struct {
	at, lean int
	reports  bool // its own time need not be that of what is said
}

// callsOut: the verb at token v calls people out, before token i: "called for protests after Friday prayers".
func callsOut(m *lang.Matcher, v, i int) bool {
	if !m.In(&m.Toks[v], "called", "appealed") || !m.Equal(next(m, v), "for") {
		return false
	}
	for j := v + 2; j < i; j++ {
		if m.In(&m.Toks[j], protests...) {
			return true
		}
	}
	return false
}

// setFor: something is for the weekday at token i, which is then ahead: "readied
// themselves for Sunday", "came for Friday's talks", not "blamed him for Friday's attack".
func setFor(m *lang.Matcher, i, n int, v verb) bool {
	if !m.Toks[i].Is(lang.Weekday) || m.In(&m.Toks[max(i-2, 0)], blames...) || v.lean < 0 && m.In(&m.Toks[v.at], blames...) {
		return false
	}
	after := next(m, i+n-1)
	if after != nil && m.Possessive(after) {
		return m.In(next(m, i+n), meetings...)
	}
	return n == 1 || after == nil || after.Is(lang.Punct|lang.Conj)
}

// blames are what precedes "for" where something has been.
var blames = wordList("blames")

// aheadOf: the words up to token i, with no verb between, are of what the clause
// says to come: "ahead of a meeting of ministers on Monday".
func aheadOf(m *lang.Matcher, i int, v verb) bool {
	for j := i - 1; j > 0 && (j > v.at || v.at > i) && i-j < 12 && !m.Toks[j].Is(lang.Punct); j-- {
		if m.Equal(&m.Toks[j], "of") && m.Equal(&m.Toks[j-1], "ahead") {
			return true
		}
	}
	return false
}

// meetingWithin: one of the few words from token i on is what people go to, on
// a day that is set for it: "will attend Tuesday's summit".
func meetingWithin(m *lang.Matcher, i int) bool {
	for j := i; j < len(m.Toks) && j < i+3 && !m.Toks[j].Is(lang.Punct|lang.Prep); j++ {
		if m.In(&m.Toks[j], meetings...) {
			return true
		}
	}
	return false
}

// meetings are what people come and prepare for.
var meetings = wordList("meetings")

// putOff are verbs that leave what they act on still to come.
var putOff = wordList("putOff")

// doneNouns name what has happened once it has a date: a May report.
var doneNouns = wordList("doneNouns")

// dayNamedBefore: the sentence names a month or a weekday before the match.
func dayNamedBefore(m *lang.Matcher) bool {
	for j := m.Start - 1; j >= 0 && !endsSentence(m, j) && !m.Toks[j+1].Has(lang.NewPara); j-- {
		if t := &m.Toks[j]; t.Is(lang.Month|lang.Weekday) && t.Has(lang.Capital) {
			return true
		}
	}
	return false
}

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

// looksBack: the verb before token i is in the pluperfect.
func looksBack(m *lang.Matcher, i int) bool {
	v := verbLeft(m, i)
	return v.lean != 0 && pluperfect(m, v.at)
}

// pluperfect: "had", with "been" or a short adverb between, stands before the verb at token i.
func pluperfect(m *lang.Matcher, i int) bool {
	for j := i; j >= 0 && i-j < 4; j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, "had", "having"):
			return true
		case j < i && !t.Is(lang.Be) && !m.In(t, "not", "never", "already", "just", "also", "only", "since", "long"):
			return false
		}
	}
	return false
}

func verbLeft(m *lang.Matcher, i int) verb {
	for j := i - 1; j >= 0 && i-j < reach; j-- {
		if m.Toks[j+1].Has(lang.NewPara) || endsSentence(m, j) || opensQuote(m, j) {
			break
		}
		if v := verbAt(m, j); v.lean != 0 && !(v.reports && parenthetic(m, j)) && !(v.lean < 0 && frontedParticiple(m, j, i)) {
			return v
		}
	}
	return verb{}
}

// frontedParticiple: the participle at token j opens the sentence and only says of what is told who or what it is, up to a comma
// before token i: "Hosted by the mayor, the fair opens on Monday".
func frontedParticiple(m *lang.Matcher, j, i int) bool {
	if !m.Toks[j].Is(lang.PastVerb) || !m.Toks[j].Has(lang.Capital) || j > 0 && !m.Toks[j].Has(lang.NewLine) && !endsSentence(m, j-1) {
		return false
	}
	for k := j + 1; k < i; k++ {
		if m.Equal(&m.Toks[k], ",") {
			return verbRight(m, k).at > 0
		}
	}
	return false
}

// opensQuote: a quotation that is a sentence of its own opens at token j: `she said, "On Monday we shall go."`
func opensQuote(m *lang.Matcher, j int) bool {
	return j > 0 && m.In(&m.Toks[j], "\"", "“") && m.Toks[j].Has(lang.Spaced) && !m.Toks[j+1].Has(lang.Spaced) && m.Toks[j+1].Has(lang.Capital) && m.In(&m.Toks[j-1], ",", ":")
}

// parenthetic: the verb at j and who says it stand between commas: ", he said,".
func parenthetic(m *lang.Matcher, j int) bool {
	if !m.Equal(next(m, j), ",") {
		return false
	}
	for k := j - 1; k >= 0 && j-k < 5; k-- {
		if m.Toks[k].Is(lang.Punct) {
			return m.Equal(&m.Toks[k], ",")
		}
	}
	return false
}

func verbRight(m *lang.Matcher, i int) verb {
	for j := i; j < len(m.Toks) && j-i < reach; j++ {
		if m.Toks[j].Has(lang.NewPara) || endsSentence(m, j) || m.In(&m.Toks[j], ":", "“") {
			break // what is quoted has a time of its own
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
		if plannedDoing(m, j) || turnsAge(m, j) {
			return verb{at: j, lean: 2}
		}
		if infinitive(m, j) {
			return verb{at: j, lean: leanOfInfinitive(m, j-1)}
		}
		if whoDoes(m, j) {
			return verb{at: j, lean: 1}
		}
		return verb{}
	}
	if t.Is(lang.Month|lang.Weekday) && t.Has(lang.Capital) || m.Equal(t, "followed") && m.Equal(next(m, j), "by") && auxiliary(m, j) == none {
		return verb{} // a first round, followed by another on Friday
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
		return stopEnds(m, j)
	}
	return false
}

// stopEnds: the full stop at j closes a sentence.
func stopEnds(m *lang.Matcher, j int) bool {
	n := next(m, j)
	switch {
	case n == nil:
		return true
	case !n.Has(lang.Spaced):
		return spaceLost(m, j) || n.Is(lang.Punct) && !m.In(n, ",", ";", ":", "-") // "Ala., killed"
	}
	short := prev(m, j).Is(lang.Abbrev) && !m.Toks[j].Has(lang.Spaced) // Gen. Lee, Aug. 11
	return !short && (n.Has(lang.Capital) || n.Is(lang.Digits)) || n.Is(lang.Punct) || n.Has(lang.NewLine)
}

// spaceLost: the full stop at j ends a sentence where a page has lost its spaces: "false claims.Election day".
func spaceLost(m *lang.Matcher, j int) bool {
	p, n := prev(m, j), next(m, j)
	return p != nil && p.Len() > 2 && p.Class&lang.Digits == 0 && (!p.Has(lang.Capital) || p.Is(lang.Month|lang.Weekday)) && !p.Is(lang.Abbrev|lang.Punct) &&
		!m.Toks[j].Has(lang.Spaced) && n.Has(lang.Capital) && !n.Has(lang.Upper) && n.Len() > 2
}

// protests are what people are called out to.
var protests = wordList("protests")
