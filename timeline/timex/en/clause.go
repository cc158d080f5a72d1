package en

import "dateline/timeline/timex/internal/lang"

// Tense is when a clause says that its event is.
type Tense uint8

const (
	NoTense Tense = iota
	Past
	Present // of a schedule: "flies home tomorrow"
	Future  // will, is to, may, would
)

// reach is how far a clause is looked at, in tokens.
const reach = 40

// TenseAt is the tense of the clause that holds the n tokens from i on: that
// of the nearest verb before them, else of the nearest behind.
func TenseAt(m *lang.Matcher, i, n int) Tense {
	left, leftAt := verbLeft(m, i)
	if left != NoTense && !(reports(m, leftAt) && i-leftAt > 3) {
		return left
	}
	if right := verbRight(m, i+n); right != NoTense {
		return right
	}
	return left
}

func verbLeft(m *lang.Matcher, i int) (Tense, int) {
	for j := i - 1; j >= 0 && i-j < reach; j-- {
		if j+1 < len(m.Toks) && endsSentence(m, j) || m.Toks[j+1].Has(lang.NewPara) {
			return NoTense, -1
		}
		if t := verbAt(m, j); t != NoTense {
			return t, j
		}
	}
	return NoTense, -1
}

func verbRight(m *lang.Matcher, i int) Tense {
	for j := i; j < len(m.Toks) && j-i < reach; j++ {
		if m.Toks[j].Has(lang.NewPara) || endsSentence(m, j) {
			return NoTense
		}
		if t := verbAt(m, j); t != NoTense {
			return t
		}
	}
	return NoTense
}

// verbAt is the tense that token j gives its clause, with the auxiliaries before it.
func verbAt(m *lang.Matcher, j int) Tense {
	t := &m.Toks[j]
	if t.Class&(lang.PastVerb|lang.PresVerb|lang.BaseVerb|lang.Future|lang.Modal|lang.Be|lang.Have) == 0 {
		return NoTense
	}
	if t.Is(lang.Future) {
		if m.In(t, "plans", "planned", "set", "going") && j+1 < len(m.Toks) && !m.In(&m.Toks[j+1], "to", "for") {
			if !m.Equal(t, "planned") && !m.Equal(t, "set") {
				return NoTense
			}
			return Past
		}
		return Future
	}
	if t.Is(lang.Month) && t.Has(lang.Capital) {
		return NoTense
	}
	if t.Is(lang.Modal) {
		return Future
	}
	// a participle or base form takes its tense from what stands before it
	for k := j - 1; k >= 0 && j-k < 4; k-- {
		a := &m.Toks[k]
		switch {
		case m.Equal(a, "to"):
			if t.Is(lang.BaseVerb) && k == j-1 || m.Equal(&m.Toks[k+1], "be") {
				return Future
			}
		case a.Is(lang.Future), a.Is(lang.Modal) && !m.Equal(a, "may") || m.Equal(a, "may") && !a.Has(lang.Capital):
			return Future
		case a.Is(lang.Have):
			return Past
		}
		if a.Is(lang.Punct | lang.Det | lang.Prep) {
			break
		}
	}
	switch {
	case t.Is(lang.PastVerb):
		if j+1 < len(m.Toks) && m.Equal(&m.Toks[j+1], "to") && m.In(t, "was", "were") {
			return Future
		}
		return Past
	case m.In(t, "has", "have", "had"):
		return Past
	case t.Is(lang.PresVerb):
		return Present
	case t.Is(lang.Be):
		if m.In(t, "is", "are") {
			return Present
		}
	}
	return NoTense
}

// reports: token j is a verb of saying, whose own time need not be that of what is said.
func reports(m *lang.Matcher, j int) bool {
	return m.In(&m.Toks[j], "said", "says", "told", "announced", "added", "reported", "noted", "warned")
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
			return !next.Is(lang.Digits) && next.Is(lang.Punct)
		}
		return next.Has(lang.Capital) && !(j > 0 && m.Toks[j-1].Is(lang.Abbrev) && !t.Has(lang.Spaced)) || next.Is(lang.Punct|lang.Digits) || next.Has(lang.NewLine)
	}
	return false
}
