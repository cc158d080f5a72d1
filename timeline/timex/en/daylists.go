package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// weekdayLists are days of one month, each told with its weekday.
func weekdayLists() []*lang.Rule {
	return []*lang.Rule{
		{
			Name:    "<weekday> <day>, <weekday> <day> and <weekday> <day> <month>",
			Pattern: "DOW [ the ] DAYN , [ DOW [ the ] DAYN , ] [ DOW [ the ] DAYN , ] DOW [ the ] DAYN [ , ] and|or DOW [ the ] DAYN [ of ] MONTH [ [ , ] YEAR ]",
			Meaning: dayList,
			Examples: []lang.Example{
				{In: "They struck on [Monday 5], Wednesday 7 and Saturday 10 June.", Value: "2023-06-05"},
				{In: "They struck on Monday 5, [Wednesday the 7th], and Saturday the 10th of June.", Value: "2023-06-07"},
				{In: "They struck on Monday 5, Wednesday 7 and [Saturday 10 June 2023].", Value: "2023-06-10"},
				{In: "They struck on [Friday 2], Tuesday 6, Wednesday 7 and Saturday 10 June.", Value: "2023-06-02"},
				{In: "They won on Monday, 5, Wednesday and in June."},
			},
		},
		{
			Name:    "<weekday> <day> and <weekday> <day> <month>",
			Pattern: "DOW [ the ] DAYN (-|–|to|through|until|till|and|or|&) DOW [ the ] DAYN [ of ] MONTH [ [ , ] YEAR ]",
			Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
				if m.Val(1) >= m.Val(4) {
					return false
				}
				twoDays(m, r, 2, lang.End{Year: m.Val(6), Month: m.Val(5), Day: m.Val(4), From: int(m.Slot(2).I) + 1}, m.Val(1))
				return setDay(r, m.Val(6), m.Val(5), m.Val(1)) && setDay(&lang.Reading{}, 0, m.Val(5), m.Val(4))
			},
			Examples: []lang.Example{
				{In: "They struck on [Monday 5] and Saturday 10 June.", Value: "2023-06-05"},
				{In: "They struck on Monday 5 and [Saturday 10 June 2023].", Value: "2023-06-10"},
				{In: "It is open from [Monday the 12th] to Friday the 16th of June.", Value: "2023-06-12"},
				{In: "It is open [Thursday 15] - Friday 16 June.", Value: "2023-06-15"},
				{In: "They won on Monday, 5 to 3, and on Saturday 10 June."},
			},
		},
	}
}

// twoDays puts into the reading the day before the word in slot k and the last one, of the same month: “and” between days that do not follow
// each other makes two dates of them, unless “between” opens the range.
func twoDays(m *lang.Matcher, r *lang.Reading, k int, last lang.End, day int) {
	word := int(m.Slot(k).I)
	if m.In(&m.Toks[word], "and", "&") && last.Day > day+1 && !m.Equal(m.At(-1), "between") {
		first := last
		first.Day, first.From, first.To = day, m.Start, word
		last.To = m.Start + m.N
		r.List = []lang.End{first, last}
		return
	}
	last.To = word
	r.Until = last
}

// A dayRow is days of one month that stand in a list, as far as it has been read.
type dayRow struct {
	days        [maxDays]lang.End
	n           int
	month, year int
	follow      bool // each day follows the one before it
}

// maxDays is how many days a list may have.
const maxDays = 6

// add adds the day at token i; it reports whether it may be one.
func (l *dayRow) add(m *lang.Matcher, i int) bool {
	v := int(m.Toks[i].Val)
	if m.Text[m.Toks[i].Start] > '9' || l.n == maxDays || l.n > 0 && v <= l.days[l.n-1].Day {
		return false
	}
	from := i
	for from > m.Start && (m.Equal(&m.Toks[from-1], "the") || m.Toks[from-1].Is(lang.Weekday) || l.n == 0) {
		from--
	}
	l.follow = l.follow && (l.n == 0 || v == l.days[l.n-1].Day+1)
	l.days[l.n] = lang.End{Day: v, From: from, To: i + 1}
	l.n++
	return true
}

// dayList reads three days or more of one month: 4, 7 and 10 June; March 2, 9 and 16, 2021.
// Days that follow each other are the first and the last of them, others a date each.
func dayList(m *lang.Matcher, r *lang.Reading) bool {
	l := dayRow{follow: true}
	end := m.Start + m.N
	for i := m.Start; i < end; i++ {
		switch t := &m.Toks[i]; {
		case t.Is(lang.Month):
			l.month = int(t.Val)
		case isYearTok(t):
			l.year = int(t.Val)
		case t.Is(lang.Digits|lang.Ordinal) && !l.add(m, i):
			return false
		}
	}
	last := &l.days[l.n-1]
	if next := m.After(0); last.To == end && next != nil && (isCount(next, m) || m.Equal(next, "of") || !next.Has(lang.NewPara) && next.Class == 0 && !next.Has(lang.Capital)) {
		return false // May 5, 20 and 30 people
	}
	if _, real := cal.MakeDay(2000, l.month, last.Day); l.n < 3 || !real {
		return false
	}
	last.To = end
	for k := range l.days[:l.n] {
		l.days[k].Month, l.days[k].Year = l.month, l.year
	}
	l.days[0].From = m.Start
	if l.follow {
		r.Until = *last
		r.Until.To = l.days[0].To
	} else {
		r.List = append([]lang.End(nil), l.days[:l.n]...)
	}
	return setDay(r, l.year, l.month, l.days[0].Day)
}
