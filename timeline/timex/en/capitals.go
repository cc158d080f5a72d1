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
func programme(m *lang.Matcher) bool { return wordAt(m, m.At(0)).means(titleSenses) }

// titleSenses are what a word for a day means where it may be a title or part of one: "Today", "Tonight". The word opens the match.
var titleSenses = []sense[bool]{
	{
		Name:     "USA TODAY",
		When:     func(w word) bool { return w.N == 1 && w.t.Has(lang.Upper) && w.behind("usa") },
		Examples: []string{"She told USA [TODAY] of it."},
		Not:      []string{"She told it [TODAY] in Lima."},
	},
	{
		Name:     "today",
		When:     func(w word) bool { return w.N > 1 || !w.t.Has(lang.Capital) || w.t.Has(lang.Upper) },
		Then:     true,
		Examples: []string{"She told it [today] in Lima.", "SHE TOLD IT [TODAY] IN LIMA."},
		Not:      []string{"[Today] she told it in Lima."},
	},
	{
		Name: "on Today", Why: "a day has no “on”",
		When:     func(w word) bool { return w.behind("on") && !inHeadline(w.Matcher) },
		Examples: []string{"He laughed at it on [Today] with her."},
		Not:      []string{"[Today] he laughed at it."},
	},
	{
		Name:     "the Today show",
		When:     func(w word) bool { return w.ahead("show", "programme", "program", "magazine") },
		Examples: []string{"He laughed at it in the [Today] show."},
		Not:      []string{"[Today] he laughed at the show."},
	},
	{
		Name:     "“Today”",
		When:     func(w word) bool { return w.behind("\"", "'", "“", "‘") && w.ahead("\"", "'", "”", "’") },
		Examples: []string{"He laughed at it in “[Today]” in May."},
		Not:      []string{"He said: “[Today] they laugh.”"},
	},
	{
		Name:     "Tomorrow Holdings",
		When:     func(w word) bool { return w.ahead(firms...) && w.next.Has(lang.Capital) },
		Examples: []string{"[Tomorrow] Holdings owns it."},
		Not:      []string{"[Tomorrow] holdings will be sold."},
	},
	{
		Name: "Tomorrow Boats, Russia Today, Yesterday's Choir", Why: "a capital that no start of a sentence gives it, and a name beside it",
		When: func(w word) bool {
			if w.prev == nil || !titled(w.Matcher, w.t) {
				return false
			}
			opensName := w.next.Has(lang.Capital) && !w.next.Has(lang.NewLine) && w.next.Class == 0
			endsName := w.prev.Has(lang.Capital) && w.prev.Class == 0 && !w.prev.Has(lang.NewLine) || w.behind("usa", "russia", "india")
			return opensName || endsName || w.Possessive(w.next) && w.After(1).Has(lang.Capital)
		},
		Examples: []string{"He founded [Tomorrow] Boats in Lund.", "It was seen in Russia [Today] by many.", "He sang with [Yesterday]'s Choir."},
		Not:      []string{"He came. [Tomorrow] Rao flies to Lund.", "He laughed at the [Today] of old."},
	},
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
