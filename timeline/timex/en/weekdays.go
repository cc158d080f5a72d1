package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// weekdays are days of the week, with the part of the day if it is told.
func weekdays() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<weekday>",
			Pattern: "[ PART ] WDAY [ PART ] [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if notWeekday(m) || m.Val(0) >= partLater {
					return false // "earlier Friday": the day is Friday
				}
				if m.Has(0) && m.After(0) != nil && m.Possessive(m.After(0)) && m.In(&m.Toks[m.Slot(1).I-1], "in", "of") {
					return false // early in Tuesday's game
				}
				if anyWeekday(m) || anyOfList(m) && !nounNext(m) || m.In(m.At(-1), "most", "many", "weekly", "regular", "usual", "customary", "traditional") {
					part := dayPartCode(m, 3)
					weeklySet(r, m.Val(1), part) // on a Saturday: any
					r.Kind = lang.Date
					if part != "" {
						r.Kind = lang.Time
					}
					return true
				}
				if m.Has(3) && nightOfName(m) {
					return false
				}
				r.Weekday = lang.Ptr(m.Val(1))
				return setDayPart(m, r, 3)
			},
			Examples: []lang.Example{
				{In: "Nobody watched Monday Night Football or Saturday Night Live on [Friday night].", Value: "2023-06-09TNI"},
				{In: "The ministry said on [Wednesday] that it agreed.", Value: "2023-06-14"},
				{In: "He arrives on [Monday].", Value: "2023-06-19"},
				{In: "She landed on [Tuesday evening].", Value: "2023-06-13TEV"},
				{In: "The label was removed on [Monday].", Value: "2023-06-12"},
				{In: "She rode to the market on a [Saturday morning].", Value: "XXXX-WXX-6TMO"},
				{In: "Fly on a Tuesday or [Sunday], she said.", Value: "XXXX-WXX-7"},
				{In: "It was a quiet [Sunday morning] for them.", Value: "XXXX-WXX-7TMO"},
				{In: "He missed his weekly [Sunday] blessing.", Value: "XXXX-WXX-7"},
				{In: "He went to most [Sunday morning] services.", Value: "XXXX-WXX-7TMO"},
				{In: "She spoke at a recent communal [Friday] prayer.", Value: "XXXX-WXX-5"},
				{In: "He set a [Friday] deadline.", Value: "2023-06-16"},
				{In: "On a busy [Monday], the court struck down two laws.", Value: "2023-06-12"},
				{In: "He said so at a [Tuesday] Security Council session.", Value: "2023-06-13"},
				{In: "They rode out on a [Thursday] Maria never forgot.", Value: "XXXX-WXX-4"},
				{In: "He spoke late in [Tuesday]'s session.", Value: "2023-06-13"},
				{In: "She told The Sunday Times of her Sunday school."}, {In: "He was on “Nine News Sunday.”"},
				{In: "They met in the Tuesday Market Place."},
				{In: "The SUNDAY POST gathered that they had met."},
				{In: "ENVOYS MET [SUNDAY] IN LIMA.", Value: "2023-06-11"},
				{In: "It happened at Sheffield Wednesday's ground, and he sang Walk-in Saturday again."},
				{In: "The council met in Sheffield [Wednesday] and staged a sit-in.", Value: "2023-06-14"},
				{In: "The envoy left Sheffield [Monday].", Value: "2023-06-12"},
			},
		},
		{
			Name:    "last <weekday>",
			Pattern: "[ PART ] (last|this|next|past|that|coming|upcoming|previous|following) [ past|coming|upcoming|same|next ] WDAY [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if thatClause(m, 1) || m.Equal(m.First(1), "that") && (thatWeekdayClause(m) || m.Equal(m.After(0), ",") && m.After(1) != nil && m.After(1).Is(lang.Month)) || m.Equal(m.First(1), "following") && !m.Equal(m.At(-1), "the") {
					return false // hoped that Friday's vote would pass; following Sunday's vote
				}
				r.Weekday = lang.Ptr(m.Val(2))
				setRel(m, r, 1)
				return setDayPart(m, r, 3)
			},
			Examples: []lang.Example{
				{In: "They voted [last Friday].", Value: "2023-06-09"},
				{In: "They vote [next Monday].", Value: "2023-06-19"},
				{In: "The council meets [this coming Tuesday].", Value: "2023-06-20"},
				{In: "It was read out [this past Thursday].", Value: "2023-06-08"},
				{In: "Following Sunday's vote it is thought that Monday's talks failed. She is afraid that Friday could be bloody."},
				{In: "Crowds gather in this Friday, March 10, 2023, photograph."},
				{In: "He told the land that Monday, June 19, is a holiday."},
			},
		},
		{
			Name:    "the previous <weekday>",
			Pattern: "the (previous|following|next|preceding|same) WDAY [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Weekday = lang.Ptr(m.Val(1))
				r.From, r.Rel = lang.FromAntecedent, lang.Next
				if m.In(m.First(0), "previous", "preceding") {
					r.Rel = lang.Last
				} else if m.Equal(m.First(0), "same") {
					r.Rel = lang.Same
				}
				return setDayPart(m, r, 2)
			},
			Examples: []lang.Example{{In: "It fell on Oct. 27, 1989, from a high of [the previous Friday].", Value: "1989-10-20"}},
		},
		{
			Name:    "<weekday> of last week",
			Pattern: "WDAY [ DAYPART ] [ of ] (last|this|next) week",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Weekday = lang.Ptr(m.Val(0))
				setRelative(m.First(2), m, r, cal.Week)
				return setDayPart(m, r, 1)
			},
			Examples: []lang.Example{{In: "It rained on [Friday of last week].", Value: "2023-06-09"}},
		},
		{
			Name:    "last week <weekday>",
			Pattern: "(last|this|next) week [ on ] WDAY [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				r.Weekday = lang.Ptr(m.Val(1))
				setRelative(m.First(0), m, r, cal.Week)
				return setDayPart(m, r, 2)
			},
			Examples: []lang.Example{{In: "They met [last week on Thursday].", Value: "2023-06-08"}, {In: "The report is out [next week Tuesday].", Value: "2023-06-20"}},
		},
		{
			Name:    "<weekday> the <day>th",
			Pattern: "WDAY [ , ] [ the ] DAYN",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if !m.First(1).Is(lang.Ordinal) || m.First(1).Len() > 4 {
					return false
				}
				next, the := m.After(0), m.Equal(&m.Toks[m.Slot(1).I-1], "the")
				if digit := m.Text[m.First(1).Start] <= '9'; !the && (!digit || m.In(m.At(-1), "the", "a") || next != nil && !next.Has(lang.NewLine) && (m.Equal(next, "of") || next.Is(lang.Month) || !next.Is(lang.Punct|lang.Prep|lang.Conj|lang.PastVerb) || m.Equal(next, "-"))) {
					return false // a Sunday 10th anniversary, Monday 26th Street
				}
				r.SetDate(0, 0, m.Val(1))
				r.Rel = lang.Same
				return true
			},
			Examples: []lang.Example{
				{In: "They meet on [Friday the 16th].", Value: "2023-06-16"},
				{In: "He fell on [Tuesday, the 30th].", Value: "2023-05-30"},
				{In: "She will land on [Wednesday the 5th].", Value: "2023-07-05"},
				{In: "All was calm until [Monday 29th], when they struck.", Value: "2023-05-29"},
				{In: "He left on [Thursday the 1st].", Value: "2023-06-01"},
				{In: "They held a Saturday 10th anniversary lunch off Monday 26th Street."},
				{In: "On Friday the sixteenth-century house burned, on Monday the second."},
			},
		},
		{
			Name:    "every <weekday>",
			Pattern: "(every|each) [ other ] WDAY [ DAYPART ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				weeklySet(r, m.Val(1), dayPartCode(m, 2))
				r.Quant = "EVERY"
				if m.Equal(m.First(0), "each") {
					r.Quant = "EACH"
				}
				return true
			},
			Examples: []lang.Example{{In: "They meet [every Tuesday].", Value: "XXXX-WXX-2"}},
		},
		{
			Name:     "<weekday>s",
			Pattern:  "WDAYS",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { weeklySet(r, m.Val(0), ""); return true },
			Examples: []lang.Example{{In: "It airs on [Sundays].", Value: "XXXX-WXX-7"}},
		},
		{
			Name:     "<weekday> nights",
			Pattern:  "WDAY (mornings|afternoons|evenings|nights)",
			Meaning:  func(m *lang.Matcher, r *lang.Reading) bool { weeklySet(r, m.Val(0), dayPartCode(m, 1)); return true },
			Examples: []lang.Example{{In: "It flies on [Tuesday nights].", Value: "XXXX-WXX-2TNI"}},
		},
	}
}

// thatWeekdayClause: "that" before the weekday opens a clause: the weekday is
// its subject or belongs to it ("said that Friday's vote …").
func thatWeekdayClause(m *lang.Matcher) bool {
	p, n := m.At(-1), m.After(0)
	if p == nil || p.Is(lang.Prep|lang.Punct) || m.At(0).Has(lang.NewLine) {
		return false
	}
	return m.Possessive(n) || n != nil && n.Is(lang.Be|lang.Have|lang.Modal|lang.Future)
}

// anyWeekday: an indefinite article, and perhaps what the day was like, stands before the weekday, which is then any:
// "on a Saturday", "a quiet Sunday morning", "a recent communal Friday prayer". With a noun behind it, it tells which
// ("a Friday deadline"), and so it does where it opens what was done then ("On a busy Friday, the court …").
func anyWeekday(m *lang.Matcher) bool {
	d := -1
	for d > -3 && m.In(m.At(d), anyDays...) {
		d--
	}
	recent := false // with the kind of thing between, and the thing behind
	if m.Equal(m.At(-2), "recent") && nounNext(m) {
		d, recent = -3, true
	}
	if !m.In(m.At(d), "a", "an") || m.Equal(m.At(d-1), "-") || d == -1 && m.Equal(m.At(-2), ",") {
		return false
	}
	if opens := m.At(d - 1); d < -1 && m.Equal(opens, "on") && opens.Has(lang.Capital) && m.Equal(m.After(0), ",") {
		return false
	}
	n := m.After(0)
	named := d == -1 && !m.Equal(m.At(-2), "on") && n != nil && n.Class == 0 && n.Has(lang.Capital) && !n.Has(lang.NewLine) // at a Thursday Council session
	return recent || !nounNext(m) && !named
}

// anyOfList: the weekday goes on a list that an indefinite article opens: "on a Tuesday, Wednesday or Sunday".
func anyOfList(m *lang.Matcher) bool {
	const most = 12 // tokens
	days := 0
	for d := -1; d > -most; d-- {
		t := m.At(d)
		switch {
		case t == nil || t.Has(lang.NewLine):
			return false
		case t.Is(lang.Weekday):
			days++
		case m.In(t, "a", "an"):
			return days > 0 && m.In(m.At(d-1), "on", "for")
		case !m.In(t, ",", "or"):
			return false
		}
	}
	return false
}

func weeklySet(r *lang.Reading, weekday int, part string) {
	r.Kind = lang.Set
	r.Value = "XXXX-WXX-" + string(rune('0'+(weekday+6)%7+1))
	if part != "" {
		r.Value += "T" + part
	}
}

// setDayPart puts the part of the day in slot k into the reading.
func setDayPart(m *lang.Matcher, r *lang.Reading, k int) bool {
	if m.Has(k) && m.Text[m.First(k).End-1] == 's' {
		return false // Tuesday nights come again
	}
	if c := dayPartCode(m, k); c != "" {
		r.DayPart, r.Kind = c, lang.Time
	}
	return true
}

func dayPartCode(m *lang.Matcher, k int) string {
	if !m.Has(k) {
		return ""
	}
	return dayParts[m.Val(k)].code
}

// anyDays are the words between "a" and a weekday with which it is any, and no telling which: "a normal Saturday".
var anyDays = wordList("anyDays")
