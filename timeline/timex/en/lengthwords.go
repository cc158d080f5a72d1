package en

import (
	"strconv"
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// The words around a length that say whether it is one.

// superlative: what stands before "in" is the first or the most of its time, which is a length then.
func superlative(m *lang.Matcher) bool {
	for d := -2; d > -17; d-- {
		t := m.At(d)
		if t != nil && m.In(t, "&", "-", "'", "’") {
			continue // the first strike at Orr & Hill in three years
		}
		if t == nil || t.Is(lang.Punct|lang.PastVerb|lang.Be|lang.Have|lang.Conj|lang.Future|lang.Modal) {
			return false
		}
		if t.Is(lang.Ordinal) || m.In(t, "first", "only", "last", "worst", "best", "most") || t.Len() > 5 && m.Text[t.End-3:t.End] == "est" && !m.In(t, notMost...) {
			return true
		}
	}
	return false
}

// notMost are words in -est that say no most.
var notMost = wordList("notMost")

// preposition: the word that opens the match, with others between it and the
// number in slot k, says when and not about how long: over the next two weeks.
func preposition(m *lang.Matcher, k int) bool {
	return m.Has(0) && int32(m.Start)+m.Slot(0).N < m.Slot(k).I && m.In(m.At(0), "over", "under", "about", "around")
}

// age: the words around make the length somebody's age.
func age(m *lang.Matcher) bool {
	t := m.After(0)
	return m.In(m.At(-1), "aged", "ages") || m.In(m.At(-1), "-", "to", "and") && (m.In(m.At(-3), "aged", "ages") || m.In(m.At(-4), "aged", "ages")) ||
		m.Equal(t, "old") || m.Equal(t, "-") && m.In(m.After(1), "old", "olds") || m.Equal(t, "of") && m.Equal(m.After(1), "age")
}

// mayLast: "last", the first word of the match, is a verb.
func mayLast(m *lang.Matcher) bool {
	p := m.At(-1)
	return p != nil && (p.Is(lang.Modal|lang.Future|lang.Pronoun) || m.In(p, "to", "often", "usually", "generally", "typically", "normally"))
}

// rate: "four flights a week" says how often.
func rate(m *lang.Matcher) bool {
	p := m.At(-1)
	switch {
	case p == nil || m.Equal(m.After(0), "of"):
		return false // a month of protests
	case m.Equal(p, ")"):
		return m.At(-2).Is(lang.Digits | lang.Grouped) // 300 pounds ($52) a month
	case p.Is(lang.Digits|lang.Grouped|lang.Number|lang.Unit) || m.In(p, "times", "million", "billion", "once", "twice"):
		return true
	case p.Class != 0 || p.Has(lang.Capital) && !capitalsOf(m, p), m.In(p, "lasts", "takes", "spends", "needs", "covers", "requires", "stays"):
		return false // it lasts a month
	}
	w := m.Text[p.Start:p.End]
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || m.In(p, "people", "percent", "men", "women", "children", "cent", "pct") {
		return true // four flights a week
	}
	if strings.HasSuffix(w, "ing") {
		return false
	}
	for d := -2; d > -6; d-- { // a barrel a day, 30 miles an hour, 2 percent more a year
		t := m.At(d)
		if t == nil || t.Is(lang.Punct) && !m.In(t, "$", "%") {
			break
		}
		if t.Is(lang.Number|lang.Digits|lang.Grouped) || m.In(t, "$", "%") {
			return true
		}
	}
	return false
}

// capitalsOf: a plural written as an abbreviation: CDs, NGOs.
func capitalsOf(m *lang.Matcher, t *lang.Token) bool {
	return t.Len() > 2 && m.Text[t.End-1] == 's' && m.Text[t.End-2] < 'a'
}

// lengthOfOne: "a day" and the like is a length only where it is measured out.
func lengthOfOne(m *lang.Matcher, g cal.Gran) bool {
	if g < cal.Hour && g != cal.Minute {
		return false
	}
	if !m.After(-1).Is(lang.Unit) { // and a half, or more, or so
		return true
	}
	if m.Has(0) || m.N > 2 {
		return true
	}
	if m.Equal(m.After(0), "-") && !m.After(0).Has(lang.Spaced) {
		return false
	}
	return g != cal.Day || !m.In(m.After(0), dayNouns...)
}

// dayNouns are what "day" stands before to say its kind: a day trip.
var dayNouns = wordList("dayNouns")

// millions are the words that multiply a count.
var millions = map[string]int{"million": 1e6, "billion": 1e9, "trillion": 1e12}

// bothIn: before the match, in its clause, stands how many of something fell together: "won two cups in the same year".
func bothIn(m *lang.Matcher) bool {
	const near = 6 // tokens
	for d := -2; d > -near; d-- {
		t := m.At(d)
		if t == nil || t.Is(lang.Punct|lang.PastVerb|lang.Be|lang.Have|lang.Conj) {
			return false
		}
		if m.In(t, "two", "three", "both", "twice", "four", "titles") {
			return true
		}
	}
	return false
}

// inFull writes a decimal number and a word that multiplies it, "2.5 million", in digits; another number as it is.
func inFull(number string) string {
	f := strings.Fields(strings.ToLower(number))
	if len(f) != 2 || millions[f[1]] == 0 {
		return number
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(f[0], ",", ""), 64)
	if err != nil {
		return number
	}
	return strconv.FormatFloat(v*float64(millions[f[1]]), 'f', -1, 64)
}

// lowerWord is the word of slot k in small letters.
func lowerWord(m *lang.Matcher, k int) string {
	w := m.Word(k)
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' {
			return lower(w)
		}
	}
	return w
}
