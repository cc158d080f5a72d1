package en

import (
	"slices"
	"strings"

	english "dateline/timeline/lexicon"
	"dateline/timeline/timex/internal/lang"
)

// months are months and seasons, with their year or without.
func months() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<month> <year>",
			Pattern: "[ PART ] [ the month of ] MONTH [ of|,|in ] YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if ownWeek(m) {
					return false
				}
				setPart(r, m.Val(0))
				r.SetDate(m.Val(2), m.Val(1), 0)
				return true
			},
			Examples: []lang.Example{
				{In: "He last came in [October 2018].", Value: "2018-10"},
				{In: "By [the end of September 1940] it was over.", Value: "1940-09"},
				{In: "They spoke between May and [July in 1977].", Value: "1977-07"},
				{In: "The strike went into its third week in [October 2018].", Value: "2018-10"},
				{In: "He left [late in the month of March 2014].", Value: "2014-03"},
				{In: "They may 2018 times say so."},
			},
		},
		{
			Name:    "<month> evening in <year>",
			Why:     "what happened on some evening of the month is of the month; the year behind it is the month's",
			Pattern: "[ that|this ] MONTH (day|morning|afternoon|evening|night|week|weekend|" + strings.Join(slices.Concat(meetings, doneNouns, wordList("blows")), "|") + "|war|revolt|rising|offensive|crisis|sunday|monday|tuesday|wednesday|thursday|friday|saturday) in|of YEAR",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.SetDate(m.Val(2), m.Val(0), 0)
				return true
			},
			Examples: []lang.Example{
				{In: "He rose on a cold [January night in 1993].", Value: "1993-01"},
				{In: "Nobody forgets [that April morning of 1975].", Value: "1975-04"},
				{In: "It was a [June week in 2009] like any other.", Value: "2009-06"},
				{In: "At its [December summit in 1999] it made an offer.", Value: "1999-12"},
				{In: "After the [August coup of 1991] the party was banned.", Value: "1991-08"},
				{In: "On a March evening they met in 1975 Street."},
			},
		},
		{
			Name:    "<month> '<yy>",
			Pattern: "[ PART ] MONTH [ of ] ' ~DD",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				r.SetDate(shortYear(m.Val(2)), m.Val(1), 0)
				return true
			},
			Examples: []lang.Example{{In: "Paris in [May '68] was loud.", Value: "1968-05"}},
		},
		{
			Name:    "<month> of <last> year",
			Pattern: "[ PART ] [ the month of ] MONTH [ of|, ] [ the|that ] (last|this|next|that|same|following|previous|preceding) year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				setPart(r, m.Val(0))
				setYearWord(m, r)
				r.SetDate(0, m.Val(1), 0)
				return true
			},
			Examples: []lang.Example{
				{In: "She steps down in [May of next year].", Value: "2024-05"},
				{In: "He fell ill [late in the month of August last year].", Value: "2022-08"},
				{In: "The talks of [early April this year] failed.", Value: "2023-04"},
				{In: "They may next year agree."},
			},
		},
		{
			Name:    "last <month>",
			Pattern: "[ PART ] [ the ] (last|this|next|past|that|coming|upcoming|previous|following) [ past|coming|upcoming|same ] MONTH",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if n := m.After(0); thatClause(m, 1) || m.Equal(m.At(0), "past") || n != nil && n.Is(lang.Digits) && n.Len() < 3 && yearNext(m, 1) || m.Equal(m.First(1), "following") && !m.In(&m.Toks[max(int(m.Slot(1).I)-1, 0)], "the") || n != nil && n.Is(lang.Digits) && n.Len() < 3 && m.In(m.First(1), "previous", "past") {
					return false // noted that May …; this June 10, 2018, photograph; following June's vote
				}
				setPart(r, m.Val(0))
				r.SetDate(0, m.Val(2), 0)
				setRel(m, r, 1)
				return true
			},
			Examples: []lang.Example{
				{In: "The two met [last November].", Value: "2022-11"},
				{In: "It was signed in May 2022 and ratified [the following March].", Value: "2023-03"},
				{In: "The island votes [next January].", Value: "2024-01"},
				{In: "Shares fell in mid-2015, and [that September] the leaders met.", Value: "2015-09"},
				{In: "In June 1999 he flew home, and the siege, begun [that March], was over.", Value: "1999-03"},
				{In: "He noted that [March], a dry month, was over, and she wants to stay past [July]."},
			},
		},
		{
			Name:    "last <month> <day>",
			Pattern: "[ the ] (last|this|next|past|that|coming|upcoming) [ past|coming|same ] MONTH DAYN",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if thatClause(m, 0) || yearNext(m, 0) || m.Equal(m.At(0), "past") {
					return false // this June 10, 2018, photograph; open past Oct. 1
				}
				setRel(m, r, 0)
				return setDay(r, 0, m.Val(1), m.Val(2))
			},
			Examples: []lang.Example{{In: "It was launched [last June 10].", Value: "2023-06-10"}, {In: "He fears [the upcoming July 1] vote.", Value: "2023-07-01"}, {In: "It stays open past June 10."}, {In: "Guards stand in this July 8, 2018, photograph."}},
		},
		{
			Name:    "<month>",
			Pattern: "[ PART ] MONTH",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if ownWeek(m) || notMonth(m) || m.Equal(m.At(0), "the") && m.Equal(&m.Toks[m.Slot(1).I-1], "-") && nounNext(m) {
					return false // the mid-May talks: the article is the noun's
				}
				if n := m.After(0); m.Has(0) && n != nil && n.Is(lang.Digits) && n.Len() < 3 && n.Val > 0 && n.Val < 32 && !isCount(m.After(1), m) {
					return false // early March 16
				}
				setPart(r, m.Val(0))
				r.SetDate(0, m.Val(1), 0)
				return true
			},
			Examples: []lang.Example{
				{In: "He travelled to Beijing in [May].", Value: "2023-05"},
				{In: "The accord takes effect in [mid-February].", Value: "2024-02", Anchor: "2023-10-02"},
				{In: "In May and [June] France lost its north.", Value: "2023-06"},
				{In: "The [late-May] talks failed.", Value: "2023-05"},
				{In: "It fell in a [May] vote.", Value: "2023-05"},
				{In: "Theresa May spoke, and the May government fell."},
				{In: "Ada May spoke. The search for May's successor began."},
				{In: "The talks begin. [May]'s figures are out.", Value: "2023-05"},
				{In: "Johnny Cash and June Carter sang."},
				{In: "She joined the Women's March, which drew thousands."},
				{In: "They took the town. March to the sea. March in pursuit of the king. March through Harrow."},
				{In: "The rains fell. [March] to May was dry.", Value: "2023-03"},
				{In: "It may rain."},
				{In: "[Early March] was dry.", Value: "2023-03"},
			},
		},
		{
			Name:    "<season> <year>",
			Pattern: "[ PART ] [ the ] SEASON [ of|, ] YEAR [ ~-|/ ~DIGITS ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Has(3) && m.Val(3) != m.Val(2)+1 && m.Val(3) != (m.Val(2)+1)%100 {
					m.N -= 2 // no winter of two years
				}
				setPart(r, m.Val(0))
				r.SetDate(m.Val(2), 0, 0)
				r.Season = m.Val(1)
				return true
			},
			Examples: []lang.Example{
				{In: "In [the summer of 1955] it was quiet.", Value: "1955-SU"},
				{In: "In [the winter of 1941-42] it was cold.", Value: "1941-WI"},
			},
		},
		{
			Name:    "<season> of <last> year",
			Why:     "also “by mid-summer next year”",
			Pattern: "[ PART ] [ - ] [ the ] SEASON [ of ] [ the ] (last|this|next|that|same|following|previous) year",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				of := m.Equal(&m.Toks[m.Slot(1).I+1], "of")
				if before := m.At(-1); !of && !m.Has(0) && m.At(0) == m.First(1) && !(before != nil && before.Is(lang.Prep)) {
					return false // prices fall next year
				}
				setPart(r, m.Val(0))
				setYearWord(m, r)
				r.Season = m.Val(1)
				return true
			},
			Examples: []lang.Example{
				{In: "It began in [the spring of last year].", Value: "2022-SP"},
				{In: "It will open by [mid-summer next year].", Value: "2024-SU"},
				{In: "They met in [early autumn last year].", Value: "2022-FA"},
				{In: "He said that prices might spring of itself."},
			},
		},
		{
			Name:    "last <season>",
			Pattern: "[ PART ] [ the ] (last|this|next|past|that|coming|upcoming|previous|following) [ past|coming|upcoming|same ] SEASON",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if fallIn(m) {
					return false
				}
				setPart(r, m.Val(0))
				r.Season = m.Val(2)
				setRel(m, r, 1)
				return true
			},
			Examples: []lang.Example{
				{In: "The assembly will vote again [this fall].", Value: "2015-FA", Anchor: "2015-08-14"},
				{In: "The talks of [last summer] failed.", Value: "2022-SU"},
				{In: "It was signed in May 2021 and [the following winter] it was broken.", Value: "2021-WI"},
				{In: "They will meet [this fall] in Oslo.", Value: "2023-FA"},
				{In: "The rouble sank after this fall in prices, and after that fall in the price of oil."},
			},
		},
		{
			Name:    "<season>",
			Pattern: "[ PART ] [ the ] SEASON [ (months|season) ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if notSeason(m) || m.Has(2) && anyYears(m) {
					return false
				}
				setPart(r, m.Val(0))
				r.Season = m.Val(1)
				return true
			},
			Examples: []lang.Example{
				{In: "The army rested in [the winter].", Value: "2022-WI"},
				{In: "He spent [the spring] and summer abroad.", Value: "2023-SP"},
				{In: "Their [spring] offensive was broken by rain.", Value: "2023-SP"},
				{In: "The pass was closed over [the winter months].", Value: "2022-WI"},
				{In: "It is too cold in winter months. The pass closes over the winter months."},
				{In: "It will be signed before [the autumn].", Value: "2023-FA"},
				{In: "The fall of Saigon was swift."},
				{In: "None of Winter's friends came, and she drove off the winter blues in the summer dress of the winter garden."},
			},
		},
	}
}

// thatClause: "that" in slot k opens a clause behind a verb ("noted that July 1 …"). Where nothing
// follows there is none ("the siege, begun that March, ended").
func thatClause(m *lang.Matcher, k int) bool {
	p := m.At(-1)
	if p == nil || !m.Equal(m.First(k), "that") {
		return false
	}
	if n := m.After(0); n == nil || n.Is(lang.Punct) && !(m.Equal(n, ",") && english.Has(english.VerbLemma(strings.ToLower(m.Text[p.Start:p.End])), english.TakesClause)) {
		return false
	}
	return (p.Is(lang.PastVerb|lang.PresVerb|lang.BaseVerb) || p.Class == 0 && strings.HasSuffix(m.Text[p.Start:p.End], "ing"))
}

// yearNext: a year follows d places behind the match, so that the date says its own.
func yearNext(m *lang.Matcher, d int) bool {
	if m.Equal(m.After(d), ",") {
		d++
	}
	n := m.After(d)
	return n != nil && n.Is(lang.Digits) && n.Len() == 4
}

// setRel reads last, this, next, that before a month, a season or a weekday.
func setRel(m *lang.Matcher, r *lang.Reading, k int) {
	behind := &m.Toks[m.Slot(k).I+1]
	switch t := m.First(k); {
	case m.In(t, "last", "past"), m.In(t, "this") && m.Equal(behind, "past"):
		r.Rel = lang.Last
		if m.Equal(t, "this") {
			r.From = lang.FromDateline // whatever else is told: "in 2014 and this past July"
		}
	case m.In(t, "previous"):
		r.Rel, r.From = lang.Last, lang.FromAntecedent
	case m.In(t, "next", "coming", "upcoming"), m.In(t, "this") && m.In(behind, "coming", "upcoming", "next"):
		r.Rel = lang.Next
		if m.Slot(k).I > 0 && m.Equal(t, "next") && m.Equal(&m.Toks[m.Slot(k).I-1], "the") {
			r.From = lang.FromAntecedent
		}
	case m.In(t, "following"):
		r.Rel, r.From = lang.Next, lang.FromAntecedent
	case m.In(t, "that"):
		r.Rel = lang.Same
	default:
		r.Rel = lang.This
	}
}

// shortYear is the year of two digits: those to 39 are this century's.
func shortYear(yy int) int {
	if yy < 40 {
		return 2000 + yy
	}
	return 1900 + yy
}
