package en

import (
	"dateline/timeline/timex/internal/lang"
)

// ofAge: the past form at j and the number behind it tell of a birthday that somebody did not live to see.
func ofAge(m *lang.Matcher, j int) bool {
	n := next(m, j)
	return m.In(&m.Toks[j], "turned", "been", "celebrated", "marked") && n != nil && (n.Is(lang.Digits|lang.Number) || m.In(n, "his", "her", "their")) &&
		m.Equal(prev(m, j), "have") && j > 1 && m.In(&m.Toks[j-2], "would", "d")
}

// relating are participles that only say what a thing has to do with another.
var relating = wordList("relating")

// wont: "won" is the will of "won't".
func wont(m *lang.Matcher, j int) bool {
	return j+2 < len(m.Toks) && m.Equal(&m.Toks[j], "won") && m.In(&m.Toks[j+1], "'", "’") && m.Equal(&m.Toks[j+2], "t")
}

// attributive: the past form at j stands behind an article, before its noun.
func attributive(m *lang.Matcher, j int) bool {
	t, p := &m.Toks[j], prev(m, j)
	if m.In(p, "\"", "'", "`") && j > 1 {
		p = &m.Toks[j-2] // a "dignified" exit
	}
	if t.Is(lang.Guess) && j > 1 && adverb(m, j-1) && m.In(&m.Toks[j-2], "a", "an", "the") {
		return true // a still unspecified date
	}
	if m.Equal(p, "-") && !t.Has(lang.Spaced) && plainNext(m, j) {
		return true // a much-anticipated case
	}
	if n := next(m, j); m.Equal(p, "that") && n != nil && (n.Is(lang.Det|lang.Prep|lang.Pronoun|lang.Number|lang.Digits) || n.Has(lang.Capital)) {
		return false // the attack that targeted a fair
	}
	if t.Is(lang.Guess) && m.Possessive(p) && j > 1 && !m.Toks[j-2].Is(lang.Pronoun) && plainNext(m, j) {
		return true // the town's exiled mayor
	}
	return p != nil && p.Is(lang.Det) && (t.Is(lang.Guess) || !m.In(p, "that", "this", "these", "those"))
}

// plainNext: a word that no list knows follows token j.
func plainNext(m *lang.Matcher, j int) bool {
	n := next(m, j)
	return n != nil && n.Class == 0 && !n.Is(lang.Punct)
}

// whenever: the clause of the verb at j opens with a word that sets it before
// or after another; in the present tense it is then still to come.
func whenever(m *lang.Matcher, j int) bool {
	for k := j - 1; k >= 0 && j-k < 8; k-- {
		t := &m.Toks[k]
		if m.In(t, "when", "once", "if", "until", "before", "after", "unless") {
			return true
		}
		if t.Is(lang.Punct) {
			return false
		}
	}
	return false
}

// onCalendar: behind the auxiliary at token j and its adverbs stands the progressive of what can be put on a calendar.
func onCalendar(m *lang.Matcher, j int) bool {
	t := next(m, j)
	for k := j + 1; m.In(t, "not", "also", "now", "still", "already", "only", "itself"); k++ {
		t = next(m, k)
	}
	return m.In(t, progressives...)
}

// progressives are what can be put on a calendar.
var progressives = wordList("progressives")

// finite: a base form is the verb of its clause, for its subject stands before it.
func finite(m *lang.Matcher, j int, t *lang.Token) bool {
	p := prev(m, j)
	switch {
	case p == nil:
		return false
	case p.Is(lang.Pronoun):
		return true
	case m.Equal(p, ","):
		return behindAside(m, j-1)
	case p.Class != 0:
		return false
	case p.Has(lang.Capital):
		return m.In(t, meets...)
	}
	last := m.Text[p.End-1]
	return last == 's' || last == 'y' // ministers meet, they separately meet
}

// whoDoes: the word at token j, which the lexicon does not know, is the present of a verb, for "who" or "which" is its subject: "who briefs".
func whoDoes(m *lang.Matcher, j int) bool {
	t := &m.Toks[j]
	return m.In(prev(m, j), "who", "which") && !t.Has(lang.Capital) && t.Len() > 3 && m.Text[t.End-1] == 's' && m.Text[t.End-2] != 's'
}

// behindAside: the comma at token k closes a clause that says something of a plural before it: "the two kings, who met in May, hold talks".
func behindAside(m *lang.Matcher, k int) bool {
	const far = 15 // tokens
	for j := k - 2; j > 0 && k-j < far; j-- {
		if m.Equal(&m.Toks[j], ",") {
			p := &m.Toks[j-1]
			return (m.In(&m.Toks[j+1], "who", "which", "whose") || m.Toks[j+1].Is(lang.PastVerb)) && p.Class == 0 && m.Text[p.End-1] == 's'
		}
	}
	return false
}

// The auxiliaries that decide.
const (
	none = iota + 1
	will
	toBe
	has
	had
	was
	is
)

// auxiliary looks for one in the few tokens before a verb.
func auxiliary(m *lang.Matcher, j int) int {
	found := none
	for k := j - 1; k >= 0 && j-k < 4; k-- {
		a := &m.Toks[k]
		switch {
		case m.In(a, "will", "shall"), m.Equal(a, "ll") && m.In(prev(m, k), "'", "’"), a.Is(lang.Modal) && !(m.Equal(a, "may") && a.Has(lang.Capital)):
			if perfect(m, k) && !m.In(a, "will", "shall") || couldNot(m, k) {
				return had
			}
			return will
		case m.In(a, "be", "remain", "stay"):
			found = toBe // to be searched, and be searched, remain closed
		case m.Equal(a, "had"):
			return had
		case m.In(a, "has", "have"):
			return has
		case m.In(a, "was", "were"):
			return was
		case m.In(a, "is", "are"):
			return is
		case a.Is(lang.Punct | lang.Det | lang.Prep):
			return found
		}
	}
	return found
}

// perfect: "have" follows the modal at k as an auxiliary, not with its object.
func perfect(m *lang.Matcher, k int) bool {
	if !m.Equal(next(m, k), "have") || k+2 == len(m.Toks) {
		return false
	}
	t := &m.Toks[k+2]
	plural := (t.Class == 0 || t.Is(lang.PresVerb)) && m.Text[t.End-1] == 's' // would have talks
	return !plural && !t.Is(lang.Det|lang.Number|lang.Digits)
}

// couldNot: the modal at k says what failed: "neither could be reached on Friday".
func couldNot(m *lang.Matcher, k int) bool {
	if !m.Equal(&m.Toks[k], "could") {
		return false
	}
	if m.Equal(next(m, k), "not") {
		return true
	}
	for j := k - 1; j >= 0 && k-j < 12 && !endsSentence(m, j); j-- {
		if m.In(&m.Toks[j], "neither", "nobody", "none", "nor") {
			return true
		}
	}
	return false
}

// adverb: token j is one that a participle takes.
func adverb(m *lang.Matcher, j int) bool {
	if j < 0 {
		return false
	}
	t := &m.Toks[j]
	return m.In(t, "still", "yet", "once", "long", "much", "as") || t.Class == 0 && t.Len() > 4 && m.Text[t.End-2:t.End] == "ly"
}

// plannedDoing: token j is what is planned, feared or only talked about: "talk of holding a vote".
func plannedDoing(m *lang.Matcher, j int) bool {
	t, p := &m.Toks[j], prev(m, j)
	if p == nil || t.Len() < 5 || m.Text[t.End-3:t.End] != "ing" {
		return false
	}
	if m.Equal(p, "to") && m.In(prev(m, j-1), "shifted", "turned", "looking", "forward", "committed", "commitment", "devoted") {
		return true // his mind has turned to winning in May
	}
	if m.In(p, "considering", "considered", "contemplating", "mulling", "weighing", "suggested", "proposed", "recommended") {
		return true
	}
	if !m.In(p, "of", "about", "for", "on") {
		return false
	}
	for k := j - 2; k >= 0 && j-k < 7; k-- { // "talk among the parties about holding a vote"
		switch t := &m.Toks[k]; {
		case m.In(t, planNouns...):
			return true
		case t.Is(lang.Punct | lang.PastVerb | lang.Conj):
			return false
		}
	}
	return false
}

// turnsAge: token j and the number behind it tell of a birthday to come: "who turns 88 in December".
func turnsAge(m *lang.Matcher, j int) bool {
	return m.Equal(&m.Toks[j], "turns") && next(m, j) != nil && next(m, j).Is(lang.Digits|lang.Number) && !m.In(prev(m, j), "two", "three", "of")
}

func next(m *lang.Matcher, j int) *lang.Token {
	if j+1 < len(m.Toks) {
		return &m.Toks[j+1]
	}
	return nil
}

func prev(m *lang.Matcher, j int) *lang.Token {
	if j > 0 {
		return &m.Toks[j-1]
	}
	return nil
}
