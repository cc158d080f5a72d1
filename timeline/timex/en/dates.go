package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// calendarDates are days with their month, with or without the year.
func calendarDates() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<month> <day>, <year>",
			Pattern: "[ [ last|this|next [ past|coming ] ] WDAY [ ,|the ] ] MONTH [ the ] DAYN [ ~, ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.NoDate = !setDay(r, m.Val(3), m.Val(1), m.Val(2))
				return true
			},
			Examples: []lang.Example{
				{In: "They signed it on [June 14th, 2023].", Value: "2023-06-14"},
				{In: "The bank opened on [Monday, Oct. 26, 1998].", Value: "1998-10-26"},
			},
		},
		{
			Name:    "<day> <month> <year>",
			Pattern: "[ [ last|this|next [ past|coming ] ] WDAY [ , ] ] [ the ] DAYN [ of ] MONTH [ , ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.NoDate = !setDay(r, m.Val(3), m.Val(2), m.Val(1))
				return true
			},
			Examples: []lang.Example{
				{In: "The truce of [10 March 2023] held.", Value: "2023-03-10"},
				{In: "It began on [Friday 3 May, 1968].", Value: "1968-05-03"},
			},
		},
		{
			Name:    "<month> <day>",
			Pattern: "[ [ last|this|next [ past|coming ] ] WDAY [ , ] ] MONTH [ the ] DAYN",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.At(0) == m.First(1) && namesGroup(m) || m.In(m.After(0), "anniversaries", "commemorations") {
					r.Name = true
					return true
				}
				setDayName(m, r)
				return !isCount(m.After(0), m) && setDay(r, 0, m.Val(1), m.Val(2))
			},
			Examples: []lang.Example{
				{In: "They met on [March 18].", Value: "2023-03-18"},
				{In: "They spoke on [Thursday, March 4].", Value: "2021-03-04", Anchor: "2022-02-01"},
				{In: "They meet [this coming Sunday, June 18].", Value: "2023-06-18"},
				{In: "Nobody came in [May]: 20 people stayed away."},
				{In: "The April 6 Youth Movement called for a strike; police seized a chief of the February 11 group."},
				{In: "They crossed the March 23 Bridge and cheered the June 12th guerrilla group."}, {In: "On past March 3 anniversaries they marched."},
				{In: "The [March 4] group meeting failed.", Value: "2023-03-04"},
				{In: "She spoke at a [May 30] University Hall reception.", Value: "2023-05-30"},
			},
		},
		{
			Name:    "<month> <day in words>",
			Why:     "wires spell out what a figure might garble",
			Pattern: "MONTH NUM",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				n := m.After(0)
				for d := 1; d < m.N; d++ {
					if !m.At(d).Is(lang.Number) && !m.Equal(m.At(d), "-") {
						return false
					}
				}
				return m.At(-1) != nil && m.At(-1).Is(lang.Prep|lang.Punct|lang.Weekday) && (n == nil || n.Is(lang.Punct|lang.Prep|lang.Conj)) && !m.In(n, "of") && setDay(r, 0, m.Val(0), m.Val(1))
			},
			Examples: []lang.Example{
				{In: "It must convert them before [June eight].", Value: "2022-06-08", Anchor: "2022-06-14"},
				{In: "They met on [April twenty-one].", Value: "2023-04-21"},
				{In: "They spoke on [June two] and left.", Value: "2023-06-02"},
				{In: "It is told in a letter of [March seven].", Value: "2023-03-07"},
				{In: "The room seats May eight times."},
			},
		},
		{
			Name:    "<day> <month>",
			Pattern: "[ [ last|this|next [ past|coming ] ] WDAY [ , ] ] [ the ] DAYN [ of|. ] MONTH",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool { return wordAt(m, m.First(1)).read(dayMonthSenses, r) },
			Examples: []lang.Example{
				{In: "They met on [18 March].", Value: "2023-03-18"},
				{In: "They met [Saturday, 18. March].", Value: "2023-03-18"},
				{In: "They met again on [21. April].", Value: "2023-04-21"},
				{In: "It ended on [the 3rd of May].", Value: "2023-05-03"},
				{In: "The 20th of March Youth, a group, won; the youth movement of 20 March has lost."},
				{In: "On [20 March] youth groups marched in a movement of troops.", Value: "2023-03-20"},
				{In: "The 23rd of March Movement took the town; the 8 March alliance lost, and 5 October Avenue was shut."},
				{In: "On [the 5th of March] movements of troops were seen.", Value: "2023-03-05"},
			},
		},
		{
			Name:    "<month> <day> of <that> year",
			Pattern: "MONTH [ the ] DAYN [ of|, ] (last|this|next|that|same|following|previous) [ same ] year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setYearWord(m, r)
				return setDay(r, 0, m.Val(0), m.Val(1))
			},
			Examples: []lang.Example{
				{In: "It began in March 2018; the duties came on [July 6 of that year].", Value: "2018-07-06"},
			},
		},
		{
			Name:    "<day> <month> of <that> year",
			Pattern: "[ the ] DAYN [ of ] MONTH [ of|, ] [ the ] (last|this|next|that|same|following|previous) [ same ] year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setYearWord(m, r)
				return setDay(r, 0, m.Val(1), m.Val(0))
			},
			Examples: []lang.Example{{In: "It enters into force on [1 January next year].", Value: "2024-01-01"}},
		},
		{
			Name:    "<month> <day> of the <same> year",
			Pattern: "MONTH [ the ] DAYN [ of ] the (same|following|next|previous|preceding) year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setYearWord(m, r)
				return setDay(r, 0, m.Val(0), m.Val(1))
			},
			Examples: []lang.Example{{In: "It began in March 2018 and ended on [July 6 of the following year].", Value: "2019-07-06"}},
		},
		{
			Name:    "<month> <day> and <day>",
			Why:     "two days of one month are two dates; a range of days is told from them later, by the words between",
			Pattern: "MONTH DAYN (-|to|through|thru|until|till|and|or) DAYN [ [ , ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if isCount(m.After(0), m) || m.Val(1) >= m.Val(3) || m.First(2).Is(lang.Conj) && !plainDay(m, 3) {
					return false
				}
				twoDays(m, r, 2, lang.End{Year: m.Val(4), Month: m.Val(0), Day: m.Val(3), From: int(m.Slot(3).I)}, m.Val(1))
				if _, ok := cal.MakeDay(2000, m.Val(0), m.Val(3)); !ok {
					return false
				}
				return setDay(r, m.Val(4), m.Val(0), m.Val(1))
			},
			Examples: []lang.Example{
				{In: "The ministers met in Bali on [July 7]-8.", Value: "2022-07-07", Anchor: "2022-07-09"},
				{In: "She was there from [Jan. 21] to 22.", Value: "2023-01-21"},
				{In: "They met on May 3 and [10, 2021].", Value: "2021-05-10"},
			},
		},
		{
			Name:    "<month> <day>, <day> and <day>",
			Why:     "days in a row are the first and the last of them; else each is a date",
			Pattern: "MONTH [ the ] DAYN , [ [ the ] DAYN , ] [ [ the ] DAYN , ] [ [ the ] DAYN , ] [ the ] DAYN [ , ] and|or [ the ] DAYN [ [ , ] YEAR ]",
			Meaning: dayList,
			Examples: []lang.Example{
				{In: "They will talk on [June 20], 21 and 22.", Value: "2023-06-20"},
				{In: "They spoke on [March 2], 3, 4, and 5, 2021.", Value: "2021-03-02"},
				{In: "They spoke on [May 4], 5, 6, 7 and 8.", Value: "2023-05-04"},
				{In: "They spoke on [March 2], 9 and 16, 2021.", Value: "2021-03-02"},
				{In: "They spoke on March 2, 9 and [16, 2021].", Value: "2021-03-16"},
				{In: "On May 5, 20 and 30 people fell ill; on May 6, 10 of them died."},
			},
		},
		{
			Name:    "<day>, <day> and <day> <month>",
			Why:     "as above, the days before the month",
			Pattern: "[ the ] DAYN , [ [ the ] DAYN , ] [ [ the ] DAYN , ] [ [ the ] DAYN , ] [ the ] DAYN [ , ] and|or [ the ] DAYN [ of ] MONTH [ [ , ] YEAR ]",
			Meaning: dayList,
			Examples: []lang.Example{
				{In: "Talks on [3], 4 and 5 May failed.", Value: "2023-05-03"},
				{In: "Talks on [3], 4, 5 and 6 May 2021 failed.", Value: "2021-05-03"},
				{In: "Talks on [the 1st], 2nd and the 3rd of May failed.", Value: "2023-05-01"},
				{In: "They met on [2], 9 and 16 February.", Value: "2023-02-02"},
				{In: "They met on the 2nd, [the 9th] and the 16th of February.", Value: "2023-02-09"},
				{In: "They won by 3, 4 and 5 points in May."},
			},
		},
		{
			Name:    "<day>-<day> and <day>-<day> <month>",
			Why:     "days of strikes and of games, told as stretches of one month",
			Pattern: "DAYN -|– DAYN [ , ] and|or|, DAYN -|– DAYN [ of ] MONTH [ [ , ] YEAR ]",
			Meaning: dayList,
			Examples: []lang.Example{
				{In: "They will strike on [13]-14 and 16-17 December.", Value: "2023-12-13"},
				{In: "They met on 3-4 and [6]-7 May 2021.", Value: "2021-05-06"},
				{In: "They met on 2–3, 8–[9 May].", Value: "2023-05-09"},
				{In: "They won 3-2 and 4-1 in games of the league."},
			},
		},
		{
			Name:    "<day> and <day> <month>",
			Why:     "as above, the day before the month",
			Pattern: "[ the ] DAYN (-|to|through|until|till|and|or|/|&) [ the ] DAYN [ of ] MONTH [ [ , ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Equal(m.First(1), "/") && !m.First(0).Is(lang.Ordinal) {
					return false // 8/10 May: a ratio
				}
				if m.Val(0) >= m.Val(2) || m.First(0).Is(lang.Ordinal) && m.First(0).Len() > 4 {
					return false
				}
				twoDays(m, r, 1, lang.End{Year: m.Val(4), Month: m.Val(3), Day: m.Val(2), From: int(m.Slot(1).I) + 1}, m.Val(0))
				return setDay(r, m.Val(4), m.Val(3), m.Val(0)) && setDay(&lang.Reading{}, 0, m.Val(3), m.Val(2))
			},
			Examples: []lang.Example{
				{In: "It fell on [6]-7 February 1920.", Value: "1920-02-06"},
				{In: "They met on [the 15th] and 16th of May.", Value: "2023-05-15"},
				{In: "Films are shown on [the 8th]/10th October.", Value: "2023-10-08"},
			},
		},
		{
			Name:    "the <day>th",
			Why:     "a day by its number alone, in the month last spoken of",
			Pattern: "the DAYN",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				t := m.First(0)
				if !t.Is(lang.Ordinal) || m.Text[t.Start] > '9' || !dayBefore(m) || nounNext(m) && !othersNext(m) && !subjectNext(m) {
					return false
				}
				if n := m.After(0); n != nil && n.Class == 0 && n.Has(lang.Capital) && !n.Has(lang.NewLine) && n.Has(lang.Spaced) && !subjectNext(m) {
					return false // by the 14th Amendment
				}
				for d := 0; d < 3; d++ {
					if m.In(m.After(d), armyUnits...) {
						return false // by the 2nd Infantry Division
					}
				}
				r.SetDate(0, 0, m.Val(0))
				r.Rel = lang.Same
				return true
			},
			Examples: []lang.Example{{In: "The fleet left on May 3, 1982, and the landing came on [the 21st].", Value: "1982-05-21"}, {In: "It was taken by the 2nd Infantry Division, and is covered by the 14th Amendment."},
				{In: "On [the 5th] shells hit a school.", Value: "2023-06-05"}, {In: "They left by [the 5th] all the same.", Value: "2023-06-05"}, {In: "He won on the 2nd ballot, on the 3rd floor and on the 4th pass."},
				{In: "On [the 12th] Portuguese mounted troops came in.", Value: "2023-06-12"}, {In: "On [the 9th] President Levi shut the harbour.", Value: "2023-06-09"},
				{In: "On the 14th Amendment hung the case, on the 6th Avenue was a shop, and on the 5th floor workers found it."}, {In: "On the 4th ballot Levi won, and on the 7th Street residents shouted."}},
		},
	}
}

// subjectNext: "on" and the match open a clause, and what stands between them and its verb is its subject, so it is no noun that the
// ordinal belongs to: "On the 4th Soviet tanks entered the town", not "On the 6th Avenue stood a house".
func subjectNext(m *lang.Matcher) bool {
	const longest = 5 // tokens of a subject
	if p := m.At(-2); !m.Equal(m.At(-1), "on") || !m.At(-1).Has(lang.NewLine) && p != nil && !p.Is(lang.Punct) && !m.In(p, "and", "but") {
		return false
	}
	n := 0
	for n < longest && m.After(n) != nil && m.After(n).Class == 0 && !m.After(n).Has(lang.NewLine) {
		n++
	}
	first, verb := m.After(0), m.After(n)
	if n == 0 || !first.Has(lang.Capital) || m.In(first, numberedNames...) || verb == nil || verb.Has(lang.NewLine) {
		return false
	}
	last := m.After(n - 1)
	several := m.Text[last.End-1] == 's' && m.Text[last.End-2] != 's' && !last.Has(lang.Capital) // no ordinal counts them
	return verb.Is(lang.PastVerb) && (several || !m.In(verb, standsSomewhere...)) || several && verb.Is(lang.Be|lang.Have)
}

// othersNext: the word behind the match opens another phrase, for no ordinal counts many: "on the 5th shells hit a school".
func othersNext(m *lang.Matcher) bool {
	t := m.After(0)
	last := m.Text[t.End-1]
	return m.In(m.At(-1), "on", "by", "until", "since") && (last == 's' && m.Text[t.End-2] != 's' && t.Class == 0 || m.In(t, peopleAtLarge...) || m.In(t, "both", "all", "most", "many", "several", "some"))
}

// dayBefore: the words before the match say that a day follows: "on the 5th", "set for the
// 28th", "the early hours of the 30th".
func dayBefore(m *lang.Matcher) bool {
	switch prev := m.At(-1); {
	case m.In(prev, "on", "by", "until", "since", "before", "after"), m.Equal(prev, "from") && m.In(m.After(0), "to", "until", "through") && m.After(2).Is(lang.Ordinal) && (m.After(3) == nil || m.After(3).Class != 0 && !m.After(3).Is(lang.Unit)):
		return true // not from the 15th to the 19th century
	case m.In(prev, "to", "until", "and", "or", "through"):
		p := m.At(-2)
		return p.Is(lang.Ordinal) && m.Text[p.Start] <= '9' && m.Equal(m.At(-3), "the") // from the 4th to the 9th
	case m.Equal(prev, "for"):
		return m.In(m.At(-2), "set", "scheduled", "planned", "fixed", "called", "due", "postponed", "slated", "rescheduled", "arranged")
	case m.Equal(prev, "of"):
		return m.In(m.At(-2), "hours", "morning", "afternoon", "evening", "night", "noon")
	}
	return false
}

// setDay sets the day if there is such a day in some year.
func setDay(r *lang.Reading, year, month, day int) bool {
	y := year
	if y == 0 {
		y = 2000
	}
	if _, ok := cal.MakeDay(y, month, day); !ok {
		return false
	}
	r.SetDate(year, month, day)
	return true
}

// setDayName puts into the reading the weekday in slot 0, which tells the year of
// the day behind it, and what the word before it says: last, next.
func setDayName(m *lang.Matcher, r *lang.Reading) {
	if !m.Has(0) {
		return
	}
	r.Weekday = lang.Ptr(m.Val(0))
	switch {
	case m.Equal(m.At(0), "last") || m.Equal(m.At(0), "this") && m.Equal(m.At(1), "past"):
		r.Rel = lang.Last
	case m.Equal(m.At(0), "next") || m.Equal(m.At(0), "this") && m.Equal(m.At(1), "coming"):
		r.Rel = lang.Next
	}
}

// setYearWord puts the year that slot 2 names (last, that, following) into the reading.
func setYearWord(m *lang.Matcher, r *lang.Reading) {
	setRelative(m.First(2), m, r, cal.Year)
	if i := int(m.Slot(2).I); m.Equal(m.First(2), "next") && m.Equal(&m.Toks[i-1], "the") {
		r.From = lang.FromAntecedent // "of the next year", behind the one spoken of
	}
}

// setRelative makes r the unit that a word before it says: last, this, that, following.
func setRelative(t *lang.Token, m *lang.Matcher, r *lang.Reading, g cal.Gran) {
	switch {
	case m.In(t, "last", "past", "latest"):
		r.SetStep(-1, g, lang.FromAnchor)
	case m.In(t, "next", "coming", "upcoming"):
		r.SetStep(1, g, lang.FromAnchor)
	case m.In(t, "following", "subsequent", "ensuing"):
		r.SetStep(1, g, lang.FromAntecedent)
	case m.In(t, "previous", "preceding", "prior"):
		r.SetStep(-1, g, lang.FromAntecedent)
	case m.In(t, "that", "same", "those"):
		r.SetStep(0, g, lang.FromAntecedent)
	default:
		r.SetStep(0, g, lang.FromAnchor)
	}
}

// isCount: what stands behind a number makes it a count of things, not a day or a year.
func isCount(t *lang.Token, m *lang.Matcher) bool {
	return t != nil && m.In(t, counted...)
}

// counted are what a number counts or measures, whatever it looks like.
var counted = wordList("counted")

// plainDay: slot k is digits with nothing behind them that would be counted.
func plainDay(m *lang.Matcher, k int) bool {
	return m.First(k).Is(lang.Digits|lang.Ordinal) && !nounNext(m)
}

// nounNext: a word in small letters that is no function word follows at once,
// so that what stands before it is likely its adjective or its count.
func nounNext(m *lang.Matcher) bool {
	t := m.After(0)
	if t == nil || t.Is(lang.Punct) || t.Has(lang.NewPara) || t.Has(lang.Capital) {
		return false
	}
	return !t.Is(lang.Det|lang.Prep|lang.Pronoun|lang.Conj|lang.Modal|lang.Be|lang.Have|lang.PastVerb|lang.PresVerb|lang.Future) && !t.Is(lang.Digits)
}

// armyUnits are what an ordinal with a day's form numbers.
var armyUnits = wordList("armyUnits")

// numberedNames are what has an ordinal in its name; standsSomewhere are the verbs that a place may stand before, and their subject behind.
var (
	numberedNames   = wordList("numberedNames")
	standsSomewhere = wordList("standsSomewhere")
)

// nounAt: a lower-case word that no list knows stands d places behind the match.
func nounAt(m *lang.Matcher, d int) bool {
	t := m.After(d)
	return t != nil && t.Class == 0 && !t.Has(lang.Capital) && !t.Has(lang.NewLine)
}
