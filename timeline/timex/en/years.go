package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// years are years, decades and centuries.
func years() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<year>",
			Pattern: "[ PART ] [ the year|years ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.Has(0) && m.First(1) == m.At(0) && notYear(m) {
					return false
				}
				if !m.Has(0) && m.In(m.At(-1), "around") {
					if nounNext(m) || m.In(m.After(0), "of") {
						return false // around 1950 people
					}
					r.Mod = "APPROX"
				}
				if !m.Has(0) && datedAbout(m, m.At(-1)) {
					r.Mod = "APPROX"
				}
				setPart(r, m.Val(0))
				r.SetDate(m.Val(1), 0, 0)
				return true
			},
			Examples: []lang.Example{
				{In: "They were sold from around [1895] on.", Value: "1895"},
				{In: "The class was photographed around [1950].", Value: "1950"},
				{In: "Around 1950 villagers and around 1950 of the others fled."},
				{In: "He left a wife, Ada (d. [1767]), and a son (b. [1741]).", Value: "1767"},
				{In: "The chapel (built [1624]) burned.", Value: "1624"},
				{In: "It covers the span [1865] to 1917.", Value: "1865"},
				{In: "They rode 1865 to 1917 miles."},
				{In: "The asteroid 2012 DA14 passed, and 2004 MN4 did."},
				{In: "Dredgers began to pile sand in [early 2014].", Value: "2014"},
				{In: "Shares crashed in [mid-2015].", Value: "2015"},
				{In: "The movement was founded about [1910].", Value: "1910"},
				{In: "We ship him 1,949 containers at $2015 a box."},
				{In: "The plant employs 2000 workers and lost 1900 places."},
				{In: "The [1848] revolution failed.", Value: "1848"}, {In: "The [1815] congress met, and the [1494] treaty held.", Value: "1815"},
				{In: "It broke Britain's [1842] treaty.", Value: "1842"},
				{In: "He led the 1650 men and the 1620 horses of the king, with 1920 mules and a train of 2050 carts."},
				{In: "The league's [2012] season was cut short.", Value: "2012"},
				{In: "The duke ruled under the [1821] laws.", Value: "1821"},
				{In: "The regency (1715 - [1723]) was calm.", Value: "1723"},
				{In: "Rao's 1984 was banned. Call 202-555-1972."},
				{In: "In Bell v. Rao, 2018 U.S. LEXIS 3692, 138 S. Ct. 1916, 2018 WL 3013, they lost."},
				{In: "With ten U.S. envoys and 12 of Mr. Rao's men he left in [1916].", Value: "1916"},
			},
		},
		{
			Name:    "post-<year>",
			Pattern: "(post|pre) [ - ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Mod = "AFTER"
				if m.Equal(m.First(0), "pre") {
					r.Mod = "BEFORE"
				}
				r.SetDate(m.Val(1), 0, 0)
				return true
			},
			Examples: []lang.Example{{In: "The [post-1945] order held.", Value: "1945"}},
		},
		{
			Name:    "<year>-<yy>",
			Why:     "two years written as one are two dates",
			Pattern: "[ the years ] YEAR ~-|/ ~DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				first, second := m.Val(0), m.Val(1)
				switch t := m.First(1); {
				case t.Len() == 2 && second > first%100:
					second += first - first%100
				case t.Len() == 4 && second > first && second < 2200:
				default:
					return false
				}
				if p := m.At(-1); p != nil && (p.Is(lang.Digits|lang.Grouped) || ofLaw(m, p) || moneyBefore(m, m.Start)) || first < 1500 && notYear(m) || m.Equal(m.After(0), "-") && !m.After(0).Has(lang.Spaced) {
					return false
				}
				r.Until = untilYear(m, second)
				r.SetDate(first, 0, 0)
				return true
			},
			Examples: []lang.Example{
				{In: "The war of [1941]-45 was long.", Value: "1941"},
				{In: "In [2009]-2010 trade fell.", Value: "2009"},
				{In: "It broke Law No. 2011-18 and Decree 1999-42."},
			},
		},
		{
			Name:    "(<year> - <yy>)",
			Why:     "brackets hold nothing but the years, and the mark between them may stand apart",
			Pattern: "YEAR -|–|/ DD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				first, second := m.Val(0), m.Val(1)
				if second += first - first%100; !m.In(m.At(-1), "(", "[") || !m.In(m.After(0), ")", "]", ",") || second <= first {
					return false
				}
				r.Until = untilYear(m, second)
				r.SetDate(first, 0, 0)
				return true
			},
			Examples: []lang.Example{
				{In: "The long strike ([1984] – 85) was bitter.", Value: "1984"},
				{In: "His second reign ([1422] - 61) was long.", Value: "1422"},
				{In: "The mayor ([2008] – 12) was there.", Value: "2008"},
				{In: "They counted (1984 - 12) and won 1984 – 85 of them."},
			},
		},
		{
			Name:    "'<yy>",
			Pattern: "[ PART ] ' ~DD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t := m.First(1)
				if !m.In(m.At(-1), "in", "of", "since", "by", "until", "from", "and", "to") && !m.Has(0) || nounNext(m) || int(t.End) < len(m.Text) && m.Text[t.End] == '\'' {
					return false
				}
				setPart(r, m.Val(0))
				r.SetDate(shortYear(m.Val(1)), 0, 0)
				return true
			},
			Examples: []lang.Example{{In: "The class of ['68] met.", Value: "1968"}},
		},
		{
			Name:    "fiscal <year>",
			Pattern: "[ PART ] [ the ] fiscal|financial [ year ] [ ' ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.SetDate(m.Val(1), 0, 0)
				return true
			},
			Examples: []lang.Example{{In: "The bill for [fiscal 2020] was signed.", Value: "2020"}},
		},
		{
			Name:    "FY<year>",
			Pattern: "fy DIGITS",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				y := m.Val(0)
				if l := m.First(0).Len(); l == 2 {
					y = shortYear(y)
				} else if l != 4 {
					return false
				}
				r.SetDate(y, 0, 0)
				return true
			},
			Examples: []lang.Example{{In: "The budget of [FY2020] passed.", Value: "2020"}},
		},
		{
			Name:    "the <decade>s",
			Pattern: "[ the ] [ PART ] [ - ] DECADE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t, v := m.First(1), m.Val(1)
				switch {
				case v < 100 && m.In(m.At(-1), "in") && degreesBefore(m), v >= 100 && v < 1000, v == 1000, m.N == 1 && m.Equal(m.After(0), "of"), v < 100 && (m.In(m.At(-1), owners...) || m.In(m.At(-1), "or", "to", "and") && m.In(m.At(-2), "teens", "adolescence", "childhood", "early")):
					return false // 100s of them, tens of 1000s, in his mid-80s
				case t.Len() == 5: // 1990s
				case v < 100 && m.Equal(m.At(0), "the") || m.Has(0):
					if v < 20 {
						v += 2000
					} else {
						v += 1900
					}
				default:
					return false // seventies alone may be degrees or an age
				}
				setPart(r, m.Val(0))
				return setDecade(r, v)
			},
			Examples: []lang.Example{
				{In: "In [the 1990s] Congress quarrelled.", Value: "199"},
				{In: "Music of [the late seventies] returned.", Value: "197"},
				{In: "He is in his mid-80s. Temperatures were in the 90s."},
			},
		},
		{
			Name:    "the <decade>'s",
			Why:     "the apostrophe of an older style; without an article it may be the year's own",
			Pattern: "[ the ] [ PART ] [ - ] [ ' ] DIGITS ~' ~s",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t, v := m.First(1), m.Val(1)
				short := t.Len() == 2
				switch {
				case v%10 != 0, !short && (t.Len() != 4 || v < 1000 || v > 2199), m.In(m.At(-1), owners...):
					return false
				case v >= 1000 && !m.Equal(m.At(0), "the") && (m.In(m.At(-1), "a", "an") || m.In(m.After(0), styles...)):
				case !m.Equal(m.At(0), "the") && !m.Has(0) && (nounNext(m) || short && t == m.At(0) || !m.In(m.At(-1), "in", "of", "since", "during", "from", "until", "to", "and", "or")):
					return false // 1990's budget, a man in his 50's
				case short:
					v = 1900 + v
					if v < 1920 {
						v += 100
					}
				}
				setPart(r, m.Val(0))
				if v%100 == 0 && m.Has(0) && v < 2000 {
					return setHundred(r, v) // the mid-1800's: no decade has so much in it
				}
				return setDecade(r, v)
			},
			Examples: []lang.Example{
				{In: "It was sealed in [the 1930's].", Value: "193"},
				{In: "It was laid out in [the mid-1700's].", Value: "17"},
				{In: "They quarrelled from [the late 1960’s] on.", Value: "196"},
				{In: "It was popular in [the '60's].", Value: "196"},
				{In: "They rode in [1940's] style.", Value: "194"},
				{In: "He lives in an [1850's] farmhouse.", Value: "185"},
				{In: "She cut 2010's budget and is in her 50's."},
			},
		},
		{
			Name:    "the nineteen-<decade>s",
			Pattern: "[ the ] [ PART ] [ - ] CARD [ - ] DECADE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				c, d := m.Val(1), m.Val(2)
				setPart(r, m.Val(0))
				return m.First(1).Is(lang.Number) && m.Slot(1).N == 1 && c > 10 && c < 21 && d < 100 && m.First(2).Len() > 3 && setDecade(r, 100*c+d)
			},
			Examples: []lang.Example{
				{In: "They fell out in [the nineteen-fifties].", Value: "195"},
				{In: "It closed in [the late eighteen-nineties].", Value: "189"},
				{In: "It was built in [the nineteen twenties].", Value: "192"},
				{In: "The nineteen men in their seventies sat down."},
			},
		},
		{
			Name:    "the '<yy>s",
			Pattern: "[ the ] [ PART ] ' ~DECADE",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				v := m.Val(1)
				if v >= 100 || m.In(m.At(-1), owners...) {
					return false
				}
				setPart(r, m.Val(0))
				if v < 20 {
					return setDecade(r, 2000+v)
				}
				return setDecade(r, 1900+v)
			},
			Examples: []lang.Example{{In: "It was built in [the '60s].", Value: "196"}},
		},
		{
			Name:    "the <n>th century",
			Pattern: "[ the ] [ PART ] [ the ] [ - ] ORD [ - ] century [ (bc|bce|ad) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return setCentury(m, r, m.Val(0), m.Val(1), 2) },
			Examples: []lang.Example{
				{In: "In [the nineteenth century], clippers carried tea.", Value: "18"},
				{In: "A [19th-century] treaty lapsed.", Value: "18"},
			},
		},
		{
			Name:    "<n>th and <n>th century",
			Why:     "the noun stands once, behind the last of them",
			Pattern: "[ the ] [ PART ] [ the ] ORD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return centuryFollows(m) && setCentury(m, r, m.Val(0), m.Val(1), 2)
			},
			Examples: []lang.Example{
				{In: "The town grew in [the 17th] and 18th centuries.", Value: "16"},
				{In: "The town grew in the 16th, [17th] and 18th centuries.", Value: "16"},
				{In: "It was a port in [the late 18th]/early 19th century.", Value: "17"},
				{In: "It is a [17th]- or 18th-century house.", Value: "16"},
				{In: "He came 17th and she 18th in the race of the century."},
			},
		},
		{
			Name:    "<n>th centuries",
			Pattern: "[ the ] [ PART ] [ the ] ORD [ - ] centuries [ (bc|bce|ad) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return m.In(m.At(-1), "and", "to", "or", "-", "–", "/", "through") && setCentury(m, r, m.Val(0), m.Val(1), 2)
			},
			Examples: []lang.Example{
				{In: "The town grew in the 17th and [18th centuries].", Value: "17"}, {In: "He was the fifth in centuries."},
				{In: "They wrote from the fifth to [the seventh centuries].", Value: "06"}, {In: "Roads of the 1st or [2nd centuries AD] cross there.", Value: "01"},
			},
		},
		{
			Name:    "<n>th C.",
			Pattern: "[ the ] [ PART ] [ the ] ORD c [ ~. ] [ (bc|bce|ad) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t := m.After(-1)
				if !(m.Equal(t, ".") || m.Has(2)) || m.First(1).Len() > 4 || m.Val(1) > 21 {
					return false
				}
				r.Era = m.Has(2)
				return setCentury(m, r, m.Val(0), m.Val(1), 2)
			},
			Examples: []lang.Example{
				{In: "[Late 8th C.] Settlers arrive.", Value: "07"},
				{In: "A vase of [the 5th c. BC] was found.", Value: "BC04"},
				{In: "[14th C.] The kingdom joins the empire.", Value: "13"},
				{In: "The 4th C chord is wrong."},
			},
		},
		{
			Name:    "the XIXth century",
			Pattern: "[ the ] [ PART ] ROMAN century",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				return m.First(1).Has(lang.Capital) && setCentury(m, r, m.Val(0), m.Val(1), 3)
			},
			Examples: []lang.Example{{In: "The town grew in [the XIX century].", Value: "18"}},
		},
		{
			Name:    "the turn of the <n>th century",
			Why:     "about the year in which it began, and not the hundred years of it",
			Pattern: "[ the ] turn of the ORD [ - ] century",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n := m.Val(0)
				r.SetDate(100*(n-1), 0, 0)
				r.Mod = "APPROX"
				return n > 10 && n < 30
			},
			Examples: []lang.Example{{In: "It was built at [the turn of the 20th century].", Value: "1900"}, {In: "[Turn of the 18th century] maps show it.", Value: "1700"}, {In: "It stood until [the turn of the twenty-first century].", Value: "2000"}, {In: "It was the turn of the ninth to play."}},
		},
		{
			Name:     "the turn of the century",
			Pattern:  "the turn of the century",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { r.Value = "PAST_REF"; return true },
			Examples: []lang.Example{{In: "It was built at [the turn of the century].", Value: "PAST_REF"}},
		},
	}
}

// styles are what is of a decade rather than of a year: 1940's style.
var styles = wordList("styles")

// owners stand before the decade of a life.
var owners = wordList("owners")

// untilYear is the end of a stretch of years whose second, with a mark or a word before it, stands in slot 1.
func untilYear(m *lang.Matcher, year int) lang.End {
	at := int(m.Slot(1).I)
	return lang.End{Year: year, To: at - 1, From: at}
}

// degreesBefore: the sentence speaks right before the match of how warm it is: "temperatures in the 90s".
func degreesBefore(m *lang.Matcher) bool {
	for d := -2; d > -6; d-- {
		if m.In(m.At(d), "temperature", "temperatures", "highs", "lows", "heat") {
			return true
		}
	}
	return false
}

func setDecade(r *lang.Reading, first int) bool {
	r.Decade = cal.Period{Gran: cal.Decade, Year: first}
	r.Explicit = true
	return true
}

func setCentury(m *lang.Matcher, r *lang.Reading, part, n, era int) bool {
	if n < 1 || n > 30 {
		return false
	}
	setPart(r, part)
	r.Century = cal.Period{Gran: cal.Century, Year: 100 * (n - 1)}
	if era == 2 && m.Has(era) && beforeChrist(m, m.First(era)) {
		r.Century.Year = -100*n + 1
	}
	r.Explicit = true
	return true
}

// centuryFollows: behind the ordinal, the match, come others with a mark or "and" between them, and then "century".
func centuryFollows(m *lang.Matcher) bool {
	const far = 10 // tokens
	if !m.In(m.After(0), "and", "or", "to", "-", "–", "/", ",", "through") {
		return false
	}
	ordinal := false
	for d := 0; d < far; d++ {
		switch t := m.After(d); {
		case t == nil || t.Has(lang.NewPara):
			return false
		case m.In(t, "century", "centuries"):
			return ordinal
		case t.Is(lang.Ordinal):
			ordinal = true
		case !m.In(t, "and", "or", "to", "-", "–", "/", ",", "through", "the", "early", "mid", "late", "a", "an"):
			return false
		}
	}
	return false
}
