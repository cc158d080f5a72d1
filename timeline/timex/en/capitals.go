package en

import "dateline/timeline/timex/internal/lang"

// What the capitals of a line say.

// inHeadline: the match stands in a line that writes nearly every word with a capital.
func inHeadline(m *lang.Matcher) bool {
	high, low := 0, 0
	for i := m.Start; i >= 0 && m.Start-i < reach; i-- {
		count(&m.Toks[i], &high, &low)
		if m.Toks[i].Has(lang.NewLine) {
			break
		}
	}
	for i := m.Start + 1; i < len(m.Toks) && i-m.Start < reach && !m.Toks[i].Has(lang.NewLine); i++ {
		count(&m.Toks[i], &high, &low)
	}
	return high >= 5 && low == 0
}

// count adds a word of four letters or more to those with a capital or to those without.
func count(t *lang.Token, high, low *int) {
	switch {
	case t.Is(lang.Punct|lang.Digits) || t.Len() < 4 || t.Is(lang.Prep|lang.Conj|lang.Pronoun|lang.Det):
	case t.Has(lang.Capital):
		*high++
	default:
		*low++
	}
}

// programme: a word with a capital is the name of what is shown or printed.
func programme(m *lang.Matcher) bool {
	t := m.At(0)
	if m.N == 1 && t.Has(lang.Upper) && m.Equal(m.At(-1), "usa") {
		return true // the paper
	}
	if m.N > 1 || !t.Has(lang.Capital) || t.Has(lang.Upper) {
		return false
	}
	next := m.After(0)
	prev := m.At(-1)
	if m.Equal(prev, "on") && !inHeadline(m) {
		return true // the programme: a day has no "on"
	}
	if m.In(next, "show", "programme", "program", "magazine") || m.In(prev, "\"", "'", "“", "‘") && m.In(next, "\"", "'", "”", "’") {
		return true
	}
	if m.In(next, firms...) && next.Has(lang.Capital) {
		return true // the firm Tomorrow Holdings
	}
	return prev != nil && titled(m, t) && (next.Has(lang.Capital) && !next.Has(lang.NewLine) && next.Class == 0 || prev.Has(lang.Capital) && prev.Class == 0 && !prev.Has(lang.NewLine) || m.In(prev, "usa", "russia", "india") ||
		m.Possessive(next) && m.After(1).Has(lang.Capital)) // the band Yesterday's Choir
}

// firms are what the names of firms end in.
var firms = wordList("firms")

// nightOfName: the part of the day that ends the match has a capital, and so has a word behind it: Saturday Night Live.
func nightOfName(m *lang.Matcher) bool {
	part, next := m.After(-1), m.After(0)
	return titled(m, part) && titled(m, next) && next.Class == 0
}

// titled: the word has a capital that no start of a sentence, no headline and no line in capitals gives it.
func titled(m *lang.Matcher, t *lang.Token) bool {
	return t != nil && t.Has(lang.Capital) && !t.Has(lang.Upper) && !t.Has(lang.NewLine) && !inHeadline(m) &&
		!(t == m.At(0) && startsSentence(m))
}
