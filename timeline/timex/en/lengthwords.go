package en

import "dateline/timeline/timex/internal/lang"

// The words around a length that say whether it is one.

// superlative: the worst, the first in so many years: a length that is past.
func superlative(m *lang.Matcher) bool {
	for d := -2; d > -10; d-- {
		t := m.At(d)
		switch {
		case t == nil || t.Is(lang.Punct) && !m.Possessive(t) && !m.Equal(t, "-"):
			return false
		case m.In(t, "first", "worst", "most", "only"):
			return true
		case t.Len() > 5 && m.Text[t.End-3:t.End] == "est":
			return !m.In(t, "protest", "request", "arrest", "interest", "harvest", "forest", "contest", "conquest", "invest", "suggest")
		}
	}
	return false
}

// someDay: "one day" is no length but some day to come: might one day leave,
// hopes to one day return, one day he will.
func someDay(m *lang.Matcher) bool {
	p, n := m.At(-1), m.After(0)
	switch {
	case n == nil || n.Is(lang.Punct) && !m.Equal(n, ",") || n.Is(lang.Prep):
		return false
	case p != nil && (p.Is(lang.Modal) || m.In(p, "will", "shall", "ll")), n.Is(lang.Modal), m.Equal(n, "will"):
		return true
	case m.Equal(p, "to"):
		return n.Is(lang.BaseVerb|lang.Be|lang.Have) || n.Class == 0 && !n.Has(lang.Capital)
	case p != nil && p.Is(lang.Prep|lang.PastVerb):
		return false
	}
	for d := 0; d < 6; d++ {
		if t := m.After(d); t == nil || m.In(t, ".", "?", "!") {
			break
		} else if t.Is(lang.Modal) || m.In(t, "will", "shall") {
			return true
		}
	}
	return false
}

// capitalsOf: a plural written as an abbreviation: CDs, NGOs.
func capitalsOf(m *lang.Matcher, t *lang.Token) bool {
	return t.Len() > 2 && m.Text[t.End-1] == 's' && m.Text[t.End-2] < 'a'
}

// dayOfKind: "a day trip", "a day laborer": the day is the kind of a thing.
func dayOfKind(m *lang.Matcher) bool {
	t := m.After(0)
	return nounNext(m) && t.Class == 0 && !m.In(t, "away", "off", "apart", "abroad", "early", "late", "too", "out", "later", "ahead", "now", "left", "behind", "short") && m.Text[t.End-1] != 'y'
}
