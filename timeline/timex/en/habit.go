package en

import "dateline/timeline/timex/internal/lang"

// habits are the words that make a clause tell what happens again and again.
var habits = wordList("habits")

// habitual: the clause before token i tells what happens again and again, so that a month or a
// season in it is that of any year: "storms usually come in autumn".
func habitual(m *lang.Matcher, i int) bool {
	const reach = 12
	if monthOrMonth(m, i) {
		return true
	}
	for j := i - 1; j >= 0 && i-j <= reach; j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, habits...):
			return true
		case m.Toks[j+1].Has(lang.NewPara), endsSentence(m, j), t.Is(lang.Punct) && !m.In(t, "-", "/"), m.In(t, "but", "which", "who", "when", "because"):
			return false
		}
	}
	return false
}

// usedTo: the clause before token i tells in the present what people do: "they drink tea in the morning".
func usedTo(m *lang.Matcher, i int) bool {
	const reach = 8
	for j := i - 1; j > 0 && i-j <= reach && !endsSentence(m, j); j-- {
		t, p := &m.Toks[j], &m.Toks[j-1]
		if m.In(p, "i", "you", "we", "they") && t.Class == 0 && !t.Has(lang.Capital) && t.Len() > 2 {
			return m.Text[t.End-1] != 'y' && m.Text[t.End-3:t.End] != "ing"
		}
		if t.Is(lang.PastVerb | lang.Modal | lang.Future | lang.Have | lang.Be) {
			return false
		}
	}
	return false
}

// monthOrMonth: the month at token i is one of two, and the clause tells in the present, or by a participle alone,
// what falls there: "celebrated in January or February", "the rains come in May or June".
func monthOrMonth(m *lang.Matcher, i int) bool {
	const near = 6
	month := func(j int) bool { return j >= 0 && j < len(m.Toks) && m.Toks[j].Is(lang.Month) }
	if !(month(i+2) && m.Equal(&m.Toks[i+1], "or")) && !(month(i-2) && m.Equal(&m.Toks[i-1], "or")) {
		return false
	}
	for j := i - 1; j >= 0 && i-j < near && !endsSentence(m, j); j-- {
		t := &m.Toks[j]
		switch aux := auxiliary(m, j); {
		case m.In(t, "celebrated", "observed", "marked", "held"):
			return aux == none || aux == is
		case t.Is(lang.PresVerb) || m.In(t, "falls", "fall", "marks", "blooms", "ends", "peaks", "peak", "come", "comes"):
			return aux == none && !m.In(prev(m, j), "to")
		case t.Is(lang.PastVerb | lang.Modal | lang.Future):
			return false
		}
	}
	return false
}
