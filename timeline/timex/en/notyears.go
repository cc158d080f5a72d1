package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What digits that look like a year may count or name instead.

// notYear: four digits that count or name something else. The year is the first
// token of the match.
func notYear(m *lang.Matcher) bool {
	w := aroundMatch(m, m.At(0))
	if w.judge(notYears, false) {
		return true
	}
	v := w.year()
	inTime := m.In(w.prev, timeWords...) || m.In(w.prev, "around") || lifeYear(m, w.prev) || spanOpens(m) ||
		m.In(w.prev, "-", "–") && isYearTok(m.At(-2)) && (m.In(m.At(-3), "(") || m.In(m.At(-4), "c", "ca")) // (1715 - 1723)
	switch {
	case w.prev == nil:
		return v < 1900
	case v > 999 && v < 1500 && yearOfNoun(m, w.prev, w.next) && m.In(w.next, doneNouns...):
		return false
	case v < 1500 || v > 2100:
		return !inTime || v < 1000 || nounNext(m) && !m.In(w.prev, "in", "(")
	case v < 1900 || v > 2050:
		return !inTime && !m.In(w.prev, ",") && !(v < 1900 && yearOfNoun(m, w.prev, w.next))
	}
	return false
}

// year is the year that the match would be, in digits or in words.
func (w around) year() int32 {
	if w.t.Is(lang.Number) {
		return int32(max(w.Val(0), w.Val(1)))
	}
	return w.t.Val
}

var notYears = []judgement{
	{"user2008name", true, func(w around) bool {
		return w.next != nil && !w.next.Has(lang.Spaced) && !w.next.Is(lang.Punct|lang.Digits)
	}},
	{"2000 people, 1500 days, not its 2010 season", true, func(w around) bool {
		v := w.year()
		return w.next != nil && (isCount(w.next, w.Matcher) || w.next.Is(lang.Unit) && !w.next.Has(lang.NewLine) && !(v > 1899 && v < 2100 && w.In(w.next, "season", "quarter")))
	}},
	{"1984-22", true, func(w around) bool {
		return w.next != nil && !w.next.Has(lang.Spaced) && (w.next.Is(lang.Digits) || w.In(w.next, "/", ":", "-") && isDigitTok(w.After(1)))
	}},
	{"at 1800 (1500 GMT)", true, func(w around) bool {
		return w.Equal(w.next, "(") && w.After(1).Is(lang.Digits) && w.After(2).Is(lang.Zone)
	}},
	{"+1 555 380 2014", true, func(w around) bool {
		return w.prev.Is(lang.Digits) && w.At(-2).Is(lang.Digits) && w.t.Has(lang.Spaced) && w.prev.Has(lang.Spaced)
	}},
	{"at the start of a text nothing tells", false, func(w around) bool { return w.prev == nil }},
	{"B2015", true, func(w around) bool {
		return w.t.Is(lang.Digits) && !w.t.Has(lang.Spaced) && partOfNumber(w.Matcher, w.prev)
	}},
	{"resolution 1701", true, func(w around) bool { return numbered(w.Matcher, w.prev) && !datedAbout(w.Matcher, w.prev) }},
	{"Orwell's 1984 was banned", true, func(w around) bool { return w.Possessive(w.prev) && w.next.Is(lang.Be|lang.Have) }},
	{"with 1709 horses, 1775 Harbour Rd., 2018 WL 3013", true, func(w around) bool {
		return countsThings(w.Matcher, w.prev, w.next) || houseNumber(w.Matcher) || cited(w.Matcher)
	}},
}

// cited: the digits are the page or the year of a law report, whose name in short stands before or behind them: "138 S. Ct. 1916",
// "2018 WL 3013".
func cited(m *lang.Matcher) bool {
	const most = 4 // tokens of the name
	if m.In(m.After(0), "wl", "lexis", "u.s.") && isCountTok(m.After(1)) || m.Equal(m.After(1), "lexis") && isCountTok(m.After(2)) {
		return true
	}
	short := false
	for d := -1; d >= -2*most; d-- {
		switch t := m.At(d); {
		case t == nil || t.Is(lang.Month):
			return false
		case m.Equal(t, ".") && !t.Has(lang.Spaced) && m.At(d-1) != nil && m.At(d-1).Has(lang.Capital):
			short = true
		case t.Is(lang.Digits):
			return short
		case !t.Has(lang.Capital) || t.Len() > most || t.Is(lang.Weekday|lang.Prep):
			return false
		}
	}
	return false
}

func isCountTok(t *lang.Token) bool { return t != nil && t.Is(lang.Digits|lang.Grouped) }

// lifeYear: a word or its abbreviation before the digits says what somebody or something did in that year: (d. 1767),
// (built 1624).
func lifeYear(m *lang.Matcher, prev *lang.Token) bool {
	open := -2
	if m.Equal(prev, ".") && m.In(m.At(-2), "b", "d", "m", "fl", "r", "est") {
		open = -3
	} else if !m.In(prev, lifeVerbs...) {
		return false
	}
	return m.In(m.At(open), "(", ",", ";", "[") && !nounNext(m)
}

// lifeVerbs are participles that brackets hold with their year.
var lifeVerbs = wordList("lifeVerbs")

// spanOpens: the digits open a stretch of years whose end follows: "the period 1865 to 1917".
func spanOpens(m *lang.Matcher) bool {
	end := m.After(1)
	if !m.In(m.After(0), "to", "until", "till", "through", "-", "–") || !isYearTok(end) || end.Val <= m.At(0).Val {
		return false
	}
	next := m.After(2)
	return next == nil || next.Has(lang.NewLine) || next.Is(lang.Punct|lang.Prep|lang.Conj|lang.Be|lang.Have|lang.PastVerb)
}

// houseNumber: a street with a capital follows the digits: (1775 Harbour Rd., Tisse).
func houseNumber(m *lang.Matcher) bool {
	const most = 3 // words of its name
	for d := range most + 1 {
		t := m.After(d)
		if t == nil || !t.Has(lang.Capital) || t.Has(lang.NewLine) {
			return false
		}
		if d > 0 && m.In(t, streetWords...) {
			return true
		}
	}
	return false
}

// yearOfNoun: an article or an owner stands before the digits and what
// happened or was made in that year behind them: the 1848 revolution, Britain's
// 1842 treaty. What they would count stands in the plural.
func yearOfNoun(m *lang.Matcher, prev, next *lang.Token) bool {
	switch {
	case next == nil || next.Is(lang.Punct) || next.Has(lang.NewLine):
		return false
	case m.In(prev, "a", "an"):
		return true
	case m.At(0).Val%50 == 0 || !m.In(prev, "the", "its", "their", "his", "her", "this", "that") && !m.Possessive(prev):
		return false
	case m.In(next, yearlyThings...):
		return true
	case m.In(next, "men", "women", "children", "infantry", "cavalry", "dead", "wounded"):
		return false
	}
	return next.Has(lang.Capital) || next.Class == 0 && (m.Text[next.End-1] != 's' || m.Text[next.End-2] == 's')
}

// yearlyThings are what bears the year in which it happened or was laid down, though
// it stands in the plural as what is counted does.
var yearlyThings = wordList("yearlyThings")

// countsThings: the digits stand before a noun in the plural, behind a word that joins
// or measures: "with 1709 horses", "nine guns and 1950 muskets".
func countsThings(m *lang.Matcher, prev, next *lang.Token) bool {
	if next == nil || next.Has(lang.NewLine) || !nounNext(m) || next.Class != 0 || !m.In(prev, "and", "or", "of", "with", "for", "to") && !hasSoMany(m) ||
		m.Text[next.End-1] != 's' || m.Text[next.End-2] == 's' || m.In(next, yearlyThings...) {
		return false
	}
	before := m.At(-2) // 1708 and 1709 maps, the summer of 1709 horses died
	return !isYearTok(before) && !before.Is(lang.Season|lang.Month)
}

// hasSoMany: a verb stands before the digits, a round number, as before its object: "employs 2000 workers".
func hasSoMany(m *lang.Matcher) bool {
	p := m.At(-1)
	return m.At(0).Val%100 == 0 && !p.Has(lang.Capital) && (p.Is(lang.PastVerb|lang.PresVerb|lang.BaseVerb) || p.Class == 0 && m.Text[p.End-1] == 's') && !m.At(-2).Is(lang.Det) && !m.Possessive(m.At(-2))
}

// isYearTok: t is four digits that may be a year.
func isYearTok(t *lang.Token) bool {
	return t.Is(lang.Digits) && t.Len() == 4 && t.Val > 999 && t.Val < 2200
}

// timeWords are the words before a year that say that it is one.
var timeWords = wordList("timeWords")

// partOfNumber: the mark or letter that the digits hang on to makes them part of something longer.
func partOfNumber(m *lang.Matcher, prev *lang.Token) bool {
	switch {
	case m.Equal(prev, "-") && m.At(-2) != nil && m.In(m.At(-2), "post", "pre", "mid", "late", "early", "through", "end"):
		return false
	case prev.Is(lang.Digits | lang.Grouped), m.In(prev, "/", ".", ":", "-", ",", "'"):
		return true
	}
	return !prev.Is(lang.Punct) && (prev.Class == 0 || prev.Has(lang.Upper)) // B2015
}

// datedAbout: "founded about 1910", "from about 1910": what is about so is a year.
func datedAbout(m *lang.Matcher, prev *lang.Token) bool {
	return m.In(prev, "about") && !nounNext(m) && m.In(m.At(-2), beforeAbout...)
}

// beforeAbout are words before "about" with which a year follows it, and no count.
var beforeAbout = wordList("beforeAbout")

// numbered: a word before the digits says what they number: resolution 1701,
// No. 1984, © 2023.
func numbered(m *lang.Matcher, prev *lang.Token) bool {
	switch {
	case m.Equal(prev, ".") && m.In(m.At(-2), "no"), m.Equal(prev, "(") && m.In(m.At(-3), "resolution", "resolutions"):
		return true
	case m.Equal(prev, ")") && m.In(m.At(-2), "c") && m.In(m.At(-3), "("), m.Text[prev.Start:prev.End] == "©":
		return true
	}
	return m.In(prev, numberedWords...) || inNumberedList(m)
}

// inNumberedList: the digits go on with a list that its first word numbers: "cases 1000, 2000 and 4000".
func inNumberedList(m *lang.Matcher) bool {
	const longest = 12 // tokens
	i := -1
	for i > -longest && (m.In(m.At(i), ",", "and", "or") || m.At(i) != nil && m.At(i).Is(lang.Digits)) {
		i--
	}
	return i < -1 && m.In(m.At(i), numberedThings...)
}

// numberedThings are nouns of which a list of numbers says which they are.
var numberedThings = wordList("numberedThings")

// ofLaw: a word before the digits says that they number a law, its year first: No. 2011-18, Decree 1999-42. Of all that
// numbers digits, see numbered, these alone do so where a second year follows: “over 2009-10” is a time.
func ofLaw(m *lang.Matcher, prev *lang.Token) bool {
	return m.In(prev, "law", "no", "act", "resolution", "decree", "directive", "regulation") || m.Equal(prev, ".") && m.In(m.At(-2), "no", "nos", "nr")
}

// numberedWords are what stands before a number, and words that measure it.
var numberedWords = wordList("numberedWords")

func isDigitTok(t *lang.Token) bool { return t != nil && t.Is(lang.Digits) && !t.Has(lang.Spaced) }

// streetWords are what follows the number or the name of a street.
var streetWords = wordList("streetWords")

// setHundred sets the hundred years that begin with a year.
func setHundred(r *lang.Reading, first int) bool {
	r.Century = cal.Period{Gran: cal.Century, Year: first}
	r.Explicit = true
	return true
}
