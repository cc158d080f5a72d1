package en

import (
	"strings"

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

// nounVerbs are nouns of events whose verb has another stem.
var nounVerbs = map[string]string{
	"departure": "left leaves leave departed flew", "arrival": "arrived landed came", "death": "died dies killed", "birth": "born", "visit": "visited came travelled traveled",
	"trip": "travelled traveled visited flew", "killing": "killed slain shot", "murder": "murdered killed slain shot stabbed", "assassination": "assassinated shot killed", "slaying": "killed slain shot", "shooting": "shot", "election": "elected voted won",
	"defeat": "defeated lost", "attack": "attacked struck", "talks": "met talked", "meeting": "met", "summit": "met", "vote": "voted", "flight": "flew fled", "fall": "fell",
	"loss": "lost", "arrest": "arrested", "wedding": "married wed", "sale": "sold", "purchase": "bought", "speech": "spoke", "escape": "escaped fled", "decision": "decided",
	"invasion": "invaded", "collision": "collided", "explosion": "exploded", "signing": "signed", "outbreak": "broke began",
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
	if verbs, ok := nounVerbs[h]; ok {
		for v := range strings.FieldsSeq(verbs) {
			if strings.EqualFold(v, w) {
				return true
			}
		}
	}
	n := 5
	if len(h) < 7 {
		n = len(h) - 1
	}
	return n >= 4 && len(w) >= n && len(h) >= n && strings.EqualFold(h[:n], w[:n])
}
