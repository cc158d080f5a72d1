package en

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// infinitive: token j stands behind "to" as a verb would.
func infinitive(m *lang.Matcher, j int) bool {
	p := prev(m, j)
	t := &m.Toks[j]
	verb := t.Class == 0 && !looksPlural(m.Text[t.Start:t.End]) || m.Equal(t, "fall") && !(j > 1 && m.Toks[j-2].Is(lang.Season)) || t.Is(lang.BaseVerb) || t.Is(lang.PastVerb) && !t.Is(lang.Guess|lang.Be|lang.Have) ||
		m.Equal(t, "have") && j+1 < len(m.Toks) && m.Toks[j+1].Is(lang.Det|lang.Pronoun|lang.Number|lang.Digits)
	return p != nil && m.Equal(p, "to") && !t.Has(lang.Capital) && verb && !(j > 1 && m.In(&m.Toks[j-2], "according", "due", "up", "prior"))
}

// looksPlural: the word ends as plurals do and base forms of verbs do not: "to envoys"; but "to focus", "to press".
func looksPlural(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && strings.IndexByte("aisu", w[n-2]) < 0
}

// superlativeBefore: the noun at i is one of a row: "the last summit", "the first of the two summits".
func superlativeBefore(m *lang.Matcher, i int) bool {
	for j := i - 1; j >= 0 && i-j < 5; j-- {
		if t := &m.Toks[j]; t.Is(lang.Ordinal) || m.In(t, "latest", "last", "only") {
			return true
		}
	}
	return false
}

// leanOfInfinitive: what one decides or agrees to do lies ahead; what one
// tried or was forced to do has its time from that verb.
func leanOfInfinitive(m *lang.Matcher, to int) int {
	if to > 0 && m.In(&m.Toks[to-1], "how", "what", "where", "whether", "when") {
		told := prev(m, to-1)
		if m.Equal(&m.Toks[to-1], "whether") || m.In(told, "about", "told", "taught", "shown", "advised", "instructed") || told != nil && !told.Is(lang.Prep|lang.PastVerb|lang.Conj|lang.Punct) {
			return 2 // told the British how to vote; decided whether to go
		}
		return 0 // agreed on how to carry it out
	}
	if m.Equal(next(m, to), "be") && to > 0 && m.In(&m.Toks[to-1], meetings...) && !superlativeBefore(m, to-1) {
		return 2 // opened a site for the summit to be held in May
	}
	for j := to - 1; j >= 0 && to-j < 12; j-- {
		t := &m.Toks[j]
		if t.Is(lang.Punct) && !m.Possessive(t) {
			break
		}
		switch {
		case t.Is(lang.Future) && auxiliary(m, j) == had:
			return -1 // had been expected to
		case t.Is(lang.Future) && auxiliary(m, j) == was || j == to-1 && m.In(t, "was", "were"):
			return 1 // was expected to come, was to come
		}
		if t.Is(lang.Future) || t.Is(lang.Modal) {
			return 2
		}
		if to-j < 5 && t.Is(lang.Ordinal) || m.In(t, "latest", "last", "only") && !m.Toks[j+1].Is(lang.Unit|lang.Weekday|lang.Month|lang.DayPart|lang.Season) {
			return leanOfFirst(m, j)
		}
		if m.In(t, bindings...) {
			if m.In(t, biddings...) && auxiliary(m, j) == had {
				return 0 // had been asked to vote on Friday: which may be over
			}
			if t.Is(lang.PastVerb) && auxiliary(m, j) == none && tellsWhen(m, j) {
				return -1 // the plan he drew up when they agreed to meet in July
			}
			return 2
		}
		if j == to-1 && m.In(t, foreseen...) && auxiliary(m, j) == is {
			return 2 // are predicted to fall in January
		}
		if j == to-1 && m.In(t, undertakings...) {
			return 2 // a mandate to run through June
		}
		if t.Is(lang.PastVerb) && !attributive(m, j) {
			if auxiliary(m, j) == will {
				return 2 // will be released to supervision
			}
			return -1
		}
		if t.Is(lang.Be) && m.In(t, "is", "are") {
			if j == to-1 {
				return 3 // is to leave
			}
			return 2
		}
	}
	return 0
}

// tellsWhen: the clause of the past verb at token j says when something else was done.
func tellsWhen(m *lang.Matcher, j int) bool {
	for k := j - 1; k > 0 && j-k < 8; k-- {
		switch t := &m.Toks[k]; {
		case m.In(t, "when", "after", "since"):
			p := prev(m, k)
			return p != nil && !p.Is(lang.Punct)
		case t.Is(lang.PastVerb|lang.PresVerb|lang.Punct) && !t.Is(lang.Guess) || t.Is(lang.Be|lang.Have|lang.Modal|lang.Future):
			return false
		}
	}
	return false
}

// biddings are participles of who is told to do a thing.
var biddings = wordList("biddings")

// foreseen are participles, and adjectives like them, of what is thought to come.
var foreseen = wordList("foreseen")

// undertakings are what binds somebody to do a thing.
var undertakings = wordList("undertakings")

// leanOfFirst: who was the first to do a thing has done it, unless the clause,
// which has come to token i, looks ahead.
func leanOfFirst(m *lang.Matcher, i int) int {
	for j := i - 1; j >= 0 && i-j < 8; j-- {
		t := &m.Toks[j]
		if t.Is(lang.Future|lang.Modal) && !t.Is(lang.Month) {
			return 2
		}
		if t.Is(lang.Punct) && !m.Possessive(t) {
			break
		}
	}
	return -1
}
