package en

import (
	"dateline/timeline/timex/internal/lang"
)

// What sets a date before or after the story beside the tense of its clause.

// whenClause: a clause with "when", perhaps behind a comma, says what happened, or is to happen, at the time before token i:
// "until March 2, when he was found". It gives its verb.
func whenClause(m *lang.Matcher, i int) (v verb, comma, found bool) {
	comma = i < len(m.Toks) && m.Equal(&m.Toks[i], ",")
	if comma {
		i++
	}
	if i+1 >= len(m.Toks) || m.Toks[i].Has(lang.NewPara) || !m.Equal(&m.Toks[i], "when") {
		return verb{}, comma, false
	}
	return verbRight(m, i+1), comma, true
}

// caption: the time stands behind a place and a comma at the end of a sentence in the
// present, as below a picture: "A guard stands at the gate in Amman, Friday."
func caption(m *lang.Matcher, i, n int) bool {
	return i >= 4 && m.Equal(&m.Toks[i-1], ",") && m.Toks[i-2].Has(lang.Capital) && dateEnds(m, i+n) && describes(m, i)
}

// dateEnds: a date that has come to token end closes its sentence, with the rest of it: "Friday, May 3, 2019."
func dateEnds(m *lang.Matcher, end int) bool {
	for end < len(m.Toks) && (m.Toks[end].Is(lang.Month|lang.Digits) || m.Equal(&m.Toks[end], ",")) && !m.Toks[end].Has(lang.NewPara) {
		end++
	}
	return end >= len(m.Toks) || m.Toks[end].Has(lang.NewPara) || m.Equal(&m.Toks[end], ".") && endsSentence(m, end)
}

// describes: the sentence, which has come to token i, is in the present and tells what is seen.
func describes(m *lang.Matcher, i int) bool {
	shows := false
	for j := i - 2; j >= 0 && i-j < reach && !m.Toks[j+1].Has(lang.NewPara) && !endsSentence(m, j); j-- {
		t := &m.Toks[j]
		switch {
		case t.Is(lang.PastVerb) && !attributive(m, j) && auxiliary(m, j) != is, t.Is(lang.Future|lang.Modal) && !t.Is(lang.Month), m.In(t, "is", "are") && m.Equal(next(m, j), "to"):
			return false
		case t.Is(lang.PresVerb) || showsVerb(m, j):
			shows = true
		}
	}
	return shows
}

// showsVerb: a word that the lexicon does not know stands as a verb does: behind a noun,
// before its object or a preposition, in -s or behind a plural.
func showsVerb(m *lang.Matcher, j int) bool {
	t, p, n := &m.Toks[j], prev(m, j), next(m, j)
	if t.Class == 0 && !t.Has(lang.Capital) && t.Len() > 2 && m.Text[t.End-1] != 's' && m.In(p, peopleAtLarge...) {
		return n.Is(lang.Det|lang.Prep) || n != nil && n.Class == 0
	}
	if t.Class != 0 || t.Has(lang.Capital) || t.Len() < 4 || m.Text[t.End-1] != 's' || m.Text[t.End-2] == 's' || m.In(t, meetings...) || p == nil || n == nil {
		return false
	}
	return p.Class == 0 && (n.Is(lang.Det|lang.Prep) || n.Class == 0)
}

// localTime: the words from token i on say whose clock it is.
func localTime(m *lang.Matcher, i int) bool {
	for i < len(m.Toks) && m.In(&m.Toks[i], ",", "(") {
		i++
	}
	return i+1 < len(m.Toks) && m.Equal(&m.Toks[i], "local") && m.Equal(&m.Toks[i+1], "time")
}

// A fixture is how a time has been fixed.
type fixture int

const (
	unfixed  fixture = iota
	wasFixed         // was set for November
	isFixed          // has been set for November
)

// fixedFor is how firmly a participle of planning that ties itself to the time at token i:
// "was set for November", "has been pencilled in for March". What was planned once, at
// first, or had been, tells nothing; nor does what came to nothing.
func fixedFor(m *lang.Matcher, i, n int) fixture {
	if i < 2 || !m.In(&m.Toks[i-1], "for", "on", "in") {
		return unfixed
	}
	j := i - 2
	for j > 0 && m.In(&m.Toks[j], "in", "out", "up", "down", "tentatively", "provisionally", "now", "again", "firmly") {
		j--
	}
	if !m.In(&m.Toks[j], fixtures...) || !m.Equal(&m.Toks[i-1], "for") && !m.In(&m.Toks[j], "scheduled", "slated", "due") {
		return unfixed
	}
	after := next(m, i+n-1)
	if m.Equal(after, ",") {
		after = next(m, i+n)
	}
	if m.In(after, "but", "was", "were", "had") {
		return unfixed
	}
	by := wasFixed
	for k := j - 1; k >= 0 && j-k < 5 && !endsSentence(m, k); k-- {
		switch t := &m.Toks[k]; {
		case m.In(t, "originally", "previously", "initially", "first", "once", "had", "as", "not", "formerly", "earlier"):
			return unfixed
		case m.In(t, "has", "have", "is", "are"):
			by = isFixed
		}
	}
	return by
}

// undone: the n tokens from i on are the day for which a thing was fixed, and the words behind them
// call it off or put it off, while it was still to come.
func undone(m *lang.Matcher, i, n int) bool {
	if i < 2 || !m.Equal(&m.Toks[i-1], "for") || !m.In(&m.Toks[i-2], fixtures...) {
		return false
	}
	i += n
	for j := i + 1; j < len(m.Toks) && j < i+4; j++ {
		if m.In(&m.Toks[j], putOff...) || m.In(&m.Toks[j], "scrapped", "shelved", "axed", "dropped", "off") {
			return true
		}
	}
	return false
}

// fixtures are the participles of what has got its time.
var fixtures = wordList("fixtures")

// lastedUntil: the verb at token j says how long a thing that is over went on, or that
// nothing came of it before: "stayed until March", "did not arrive until May".
func lastedUntil(m *lang.Matcher, j int) bool {
	if m.In(&m.Toks[j], stayed...) {
		return true
	}
	for k := j; k >= 0 && j-k < 4; k-- {
		if m.In(&m.Toks[k], "not", "never", "t") && j > k || m.Equal(&m.Toks[k], "did") && m.In(next(m, k), "not", "n") {
			return true
		}
	}
	return m.Equal(&m.Toks[j], "did") && m.In(next(m, j), "not") || m.In(&m.Toks[j], "didn", "couldn", "hadn", "wasn", "weren") || j > 1 && m.Equal(&m.Toks[j-1], "to") && m.In(&m.Toks[j-2], "failed", "refused", "declined")
}

var stayed = wordList("stayed")

// toBeDropped: the words before token i ask somebody to do without what the date is of: "called for him to cancel the".
func toBeDropped(m *lang.Matcher, i int) bool {
	const far = 14 // tokens
	if i < 3 || !m.In(&m.Toks[i-2], keepsAway...) || !m.Equal(&m.Toks[i-3], "to") {
		return false
	}
	for j := i - 4; j >= 0 && i-j < far && !endsSentence(m, j); j-- {
		if m.In(&m.Toks[j], asksFor...) {
			return true
		}
	}
	return false
}

// pullsOut: the words before token i, a determiner last, say that somebody will keep away after all: "pulled out of the".
func pullsOut(m *lang.Matcher, i int) bool {
	i -= 2 // behind the determiner
	if i < 2 {
		return false
	}
	switch t := &m.Toks[i]; {
	case m.Equal(t, "of"):
		return m.Equal(&m.Toks[i-1], "out") && m.In(&m.Toks[i-2], outOf...)
	case m.Equal(t, "from"):
		return m.In(&m.Toks[i-1], "withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing")
	}
	return false
}

// outOf are verbs with which somebody gets out of what has its day.
var outOf = wordList("outOf")

// peopleAtLarge are plurals that a caption has as its subject.
var peopleAtLarge = wordList("peopleAtLarge")

// keepsAway are verbs of going to what has its day, or of calling it off.
var keepsAway = wordList("keepsAway")

// asksFor are words with which somebody asks or forbids another to do a thing.
var asksFor = wordList("asksFor")
