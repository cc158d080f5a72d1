package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What digits that look like a year may count or name instead.

// notYear: four digits that count or name something else. The year is the first
// token of the match.
func notYear(m *lang.Matcher) bool { return wordAt(m, m.At(0)).means(yearSenses) }

// year is the year that the digits or words would be.
func (w word) year() int {
	if w.t.Is(lang.Number) { // in words
		return max(w.Val(0), w.Val(1))
	}
	return int(w.t.Val)
}

// farYear: few years so long ago or so far ahead are told in the news.
func (w word) farYear() bool { return w.year() < 1500 || w.year() > 2100 }

// yearSenses are what four digits mean, or words for their number, with no other word for a time before them.
var yearSenses = []sense[bool]{
	{
		Name: "user2008name", Why: "letters hang on to it",
		When: func(w word) bool {
			return w.next != nil && !w.next.Has(lang.Spaced) && !w.next.Is(lang.Punct|lang.Digits)
		},
		Examples: []string{"It was told by user[2008]name."},
		Not:      []string{"It was told in [2008], he said."},
	},
	{
		Name: "2000 people", Why: "it counts them",
		When:     func(w word) bool { return isCount(w.next, w.Matcher) },
		Examples: []string{"It was held by [2000] people."},
		Not:      []string{"It was held in [2000] by people."},
	},
	{
		Name: "1500 days", Why: "it counts them; a year may have its season and its quarters",
		When: func(w word) bool {
			ofYear := w.year() > 1899 && w.year() < 2100 && w.ahead("season", "quarter")
			return w.next.Is(lang.Unit) && !w.next.Has(lang.NewLine) && !ofYear
		},
		Examples: []string{"It was over in [1500] days.", "He left after [1990] hours."},
		Not:      []string{"It lost its [2010] season."},
	},
	{
		Name: "1984-22", Why: "more digits hang on to it",
		When: func(w word) bool {
			return w.next != nil && !w.next.Has(lang.Spaced) && (w.next.Is(lang.Digits) || w.ahead("/", ":", "-") && isDigitTok(w.After(1)))
		},
		Examples: []string{"It was law [1984]-22 of the land.", "The score was [1984]:1990."},
		Not:      []string{"It was won in [1984], 22 to 3."},
	},
	{
		Name: "the asteroid 2012 DA14",
		When: func(w word) bool {
			return w.next.Has(lang.Upper) && w.next.Has(lang.Spaced) && w.next.Len() == 2 && isDigitTok(w.After(1))
		},
		Examples: []string{"The asteroid [2012] DA14 passed."},
		Not:      []string{"In [2012] US envoys came."},
	},
	{
		Name: "at 1800 (1500 GMT)", Why: "it is a time of day",
		When:     func(w word) bool { return w.ahead("(") && w.After(1).Is(lang.Digits) && w.After(2).Is(lang.Zone) },
		Examples: []string{"They met at [1800] (1500 GMT)."},
		Not:      []string{"They met in [1800] (1799 to some)."},
	},
	{
		Name: "+1 555 380 2014", Why: "some numbers stand before it",
		When: func(w word) bool {
			return w.prev.Is(lang.Digits) && w.At(-2).Is(lang.Digits) && w.t.Has(lang.Spaced) && w.prev.Has(lang.Spaced)
		},
		Examples: []string{"Call 555 380 [2014] today."},
		Not:      []string{"It was done by May 5 [2014] at last."},
	},
	{
		Name: "1650, first of all", Why: "nothing stands before it that says so",
		When:     func(w word) bool { return w.prev == nil && w.year() < 1900 },
		Examples: []string{"[1650], it said."},
		Not:      []string{"[1950], it said."},
	},
	{
		Name:     "1950, first of all",
		When:     func(w word) bool { return w.prev == nil },
		Then:     true,
		Examples: []string{"[1950], it said."},
		Not:      []string{"[1650], it said."},
	},
	{
		Name: "B2015", Why: "it hangs on to a mark or a letter",
		When: func(w word) bool {
			return w.t.Is(lang.Digits) && !w.t.Has(lang.Spaced) && partOfNumber(w.Matcher, w.prev)
		},
		Examples: []string{"It was flight B[2015] from Oslo.", "Call 202-555-[1972] today."},
		Not:      []string{"They met in mid-[2015] in Oslo."},
	},
	{
		Name: "resolution 1701", Why: "it numbers something, unless what is about so is a year",
		When:     func(w word) bool { return numbered(w.Matcher, w.prev) && !datedAbout(w.Matcher, w.prev) },
		Examples: []string{"They passed resolution [1701] at last.", "It was No. [1984] of cases 1000, 1200 and 1984."},
		Not:      []string{"It was founded about [1910] by the king."},
	},
	{
		Name: "Orwell's 1984 was banned", Why: "a work has it for its title",
		When:     func(w word) bool { return w.Possessive(w.prev) && w.next.Is(lang.Be|lang.Have) },
		Examples: []string{"Rao's [1984] was banned."},
		Not:      []string{"They banned Rao's [1984] treaty."},
	},
	{
		Name:     "with 1709 horses",
		When:     func(w word) bool { return countsThings(w.Matcher, w.prev, w.next) },
		Examples: []string{"He left with [1709] horses.", "The plant employs [2000] workers."},
		Not:      []string{"It was the work of [1848] revolutions."},
	},
	{
		Name:     "1775 Harbour Rd.",
		When:     func(w word) bool { return houseNumber(w.Matcher) },
		Examples: []string{"They met at (and in) [1775] Harbour Rd., Tisse."},
		Not:      []string{"They met in [1775] Tisse, by the harbour."},
	},
	{
		Name:     "138 S. Ct. 1916",
		When:     func(w word) bool { return cited(w.Matcher) },
		Examples: []string{"In Bell v. Rao, 138 S. Ct. [1916], they lost.", "In Bell v. Rao, [2018] WL 3013, they lost."},
		Not:      []string{"With ten U.S. envoys and 12 of Mr. Rao's men he left in [1916]."},
	},
	{
		Name:     "1900 to 2050",
		When:     func(w word) bool { return w.year() >= 1900 && w.year() <= 2050 },
		Then:     true,
		Examples: []string{"The war of [1914] was long."},
		Not:      []string{"The war of [1870] was short."},
	},
	{
		Name: "the years 1420-30", Why: "the match opens with no digits, or with a number of four that is below 1000",
		When:     func(w word) bool { return w.year() < 1000 },
		Examples: []string{"They met in [the] years 1420-30."},
		Not:      []string{"They met in [1420]-30."},
	},
	{
		Name: "1200 horses", Why: "it more likely counts the noun behind it",
		When:     func(w word) bool { return w.farYear() && nounNext(w.Matcher) && !w.behind("in", "(") },
		Examples: []string{"They rode since [1200] horses came."},
		Not:      []string{"They rode since [1200], he said.", "They rode in [1200] anew."},
	},
	{
		Name: "since 1842", Why: "a word of time stands before it, or its place says that it is a year",
		When: func(w word) bool {
			span := w.behind("-", "–") && isYearTok(w.At(-2)) && (w.In(w.At(-3), "(") || w.In(w.At(-4), "c", "ca")) // (1715 - 1723)
			return w.behind(timeWords...) || span || w.behind("around") || lifeYear(w.Matcher, w.prev) || spanOpens(w.Matcher)
		},
		Then:     true,
		Examples: []string{"They have met since [1842], he said.", "The regency (1715 - [1723]) was calm.", "The chapel (built [1624]) burned.", "It covers the span [1865] to 1917.", "They wed around [1870], he said."},
		Not:      []string{"They met the [1842], he said."},
	},
	{
		Name: "the 1494 treaty", Why: "what is made or happens once has a year",
		When: func(w word) bool {
			return w.farYear() && w.year() < 1500 && yearOfNoun(w.Matcher, w.prev, w.next) && w.ahead(doneNouns...)
		},
		Then:     true,
		Examples: []string{"The [1494] Treaty held."},
		Not:      []string{"The [1494] Men held."},
	},
	{
		Name: "Oslo, 1842", Why: "a comma stands before a year",
		When:     func(w word) bool { return !w.farYear() && w.behind(",") },
		Then:     true,
		Examples: []string{"It was signed in Oslo, [1842]."},
		Not:      []string{"It was signed in Oslo, [1242]."},
	},
	{
		Name: "the 1848 revolution", Why: "what is made or happens once has a year",
		When:     func(w word) bool { return !w.farYear() && w.year() < 1900 && yearOfNoun(w.Matcher, w.prev, w.next) },
		Then:     true,
		Examples: []string{"The [1848] revolution failed.", "It broke Britain's [1842] treaty."},
		Not:      []string{"He led the [1650] men of the king."},
	},
	{
		Name: "the 1650 men", Why: "nothing says that it is a year",
		When:     func(word) bool { return true },
		Examples: []string{"He led the [1650] men of the king."},
		Not:      []string{"The [1815] congress met."},
	},
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
