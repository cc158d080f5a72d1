package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What digits that look like a year may count or name instead.

// notYear: four digits that count or name something else. The year is the first
// token of the match.
func notYear(m *lang.Matcher) bool {
	t, prev, next := m.At(0), m.At(-1), m.After(0)
	v := t.Val
	if t.Is(lang.Number) { // in words
		v = int32(max(m.Val(0), m.Val(1)))
	}
	switch {
	case next != nil && !next.Has(lang.Spaced) && !next.Is(lang.Punct|lang.Digits):
		return true // user2008name
	case next != nil && (isCount(next, m) || next.Is(lang.Unit) && !next.Has(lang.NewLine) && !(v > 1899 && v < 2100 && m.In(next, "season", "quarter"))):
		return true // 2000 people, 1500 days, not its 2010 season
	case next != nil && !next.Has(lang.Spaced) && (next.Is(lang.Digits) || m.In(next, "/", ":", "-") && isDigitTok(m.After(1))):
		return true // 1984-22
	case next != nil && next.Has(lang.Upper) && next.Has(lang.Spaced) && next.Len() == 2 && isDigitTok(m.After(1)):
		return true // the asteroid 2012 DA14
	case m.Equal(next, "(") && m.After(1) != nil && m.After(1).Is(lang.Digits) && m.After(2) != nil && m.After(2).Is(lang.Zone):
		return true // at 1800 (1500 GMT)
	case prev != nil && prev.Is(lang.Digits) && m.At(-2) != nil && m.At(-2).Is(lang.Digits) && t.Has(lang.Spaced) && prev.Has(lang.Spaced):
		return true // +1 555 380 2014
	case prev == nil:
		return v < 1900
	case t.Is(lang.Digits) && !t.Has(lang.Spaced) && partOfNumber(m, prev):
		return true
	case numbered(m, prev) && !datedAbout(m, prev):
		return true
	}
	if m.Possessive(prev) && next != nil && next.Is(lang.Be|lang.Have) {
		return true // Orwell's 1984 was banned
	}
	if countsThings(m, prev, next) || houseNumber(m) || cited(m) {
		return true
	}
	inTime := m.In(prev, timeWords...) || m.In(prev, "-", "–") && isYearTok(m.At(-2)) && (m.In(m.At(-3), "(") || m.In(m.At(-4), "c", "ca")) // (1715 - 1723)
	inTime = inTime || m.In(prev, "around") || lifeYear(m, prev) || spanOpens(m)
	switch {
	case v < 1500 || v > 2100:
		return !inTime && !(v > 999 && v < 1500 && yearOfNoun(m, prev, next) && m.In(next, doneNouns...)) || v < 1000 || nounNext(m) && !m.In(prev, "in", "(")
	case v < 1900 || v > 2050:
		return !inTime && !m.In(prev, ",") && !(v < 1900 && yearOfNoun(m, prev, next))
	}
	return false
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
