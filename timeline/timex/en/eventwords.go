package en

import (
	"strings"

	english "dateline/timeline/lexicon"
	"dateline/timeline/timex/internal/lang"
)

// eventWords are the tokens that name an event from token i on: its first and
// its head word; -1 where no event is named.
func eventWords(m *lang.Matcher, i int) (first, head int) {
	j := i
	if j < len(m.Toks) && m.Equal(&m.Toks[j], "to") {
		j++
	}
	first, head = j, -1
	for ; j < len(m.Toks) && j < i+8; j++ {
		t := &m.Toks[j]
		if t.Is(lang.Punct) && !m.Possessive(t) && !m.In(t, "-") || t.Has(lang.NewPara) {
			break
		}
		if j > first && t.Is(lang.PastVerb|lang.Be|lang.Have) {
			return first, mainVerb(m, j) // a clause: "after his team was blocked"
		}
		if j > first && t.Is(lang.Prep|lang.Conj|lang.Pronoun|lang.Modal) {
			if head < 0 {
				head = j
			}
			break
		}
		if !t.Is(lang.Det) || j == first {
			head = j
		}
	}
	if head == first && head >= 0 && m.Toks[head].Is(lang.Det) && !m.In(&m.Toks[head], "that", "this") {
		return first, -1
	}
	return first, head
}

// mainVerb is the verb that the auxiliaries at token j lead to, -1 if none follows.
func mainVerb(m *lang.Matcher, j int) int {
	for k := j; k < len(m.Toks) && k < j+4; k++ {
		t := &m.Toks[k]
		if t.Is(lang.Punct) {
			break
		}
		if t.Is(lang.PastVerb) && !t.Is(lang.Be|lang.Have) {
			return k
		}
	}
	return -1
}

// sameEvent: token j says what the noun at token head names.
func sameEvent(m *lang.Matcher, head, j int) bool {
	t := &m.Toks[j]
	if t.Is(lang.Punct|lang.Digits|lang.Det|lang.Prep) || t.Len() < 3 {
		return false
	}
	h := lower(m.Text[m.Toks[head].Start:m.Toks[head].End])
	w := m.Text[t.Start:t.End]
	if strings.EqualFold(w, h) {
		next := next(m, j) // a murder charge is no murder
		return next == nil || next.Class != 0 || next.ID != 0 || next.Has(lang.Capital)
	}
	if english.ActOf(h, lower(w)) {
		return true
	}
	n := 5
	if len(h) < 7 {
		n = len(h) - 1
	}
	return n >= 4 && len(w) >= n && len(h) >= n && strings.EqualFold(h[:n], w[:n])
}
