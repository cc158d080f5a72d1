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

// dayList reads three days or more of one month: 4, 7 and 10 June; March 2, 9 and 16, 2021.
// Days that follow each other are the first and the last of them, others a date each.
func dayList(m *lang.Matcher, r *lang.Reading) bool {
	const most = 6
	var days [most]lang.End
	n, inRow, month, year := 0, true, 0, 0
	end := m.Start + m.N
	for i := m.Start; i < end; i++ {
		t := &m.Toks[i]
		switch {
		case t.Is(lang.Month):
			month = int(t.Val)
		case isYearTok(t):
			year = int(t.Val)
		case t.Is(lang.Digits | lang.Ordinal):
			v := int(t.Val)
			if m.Text[t.Start] > '9' || n == most || n > 0 && v <= days[n-1].Day {
				return false
			}
			from := i
			for from > m.Start && (m.Equal(&m.Toks[from-1], "the") || m.Toks[from-1].Is(lang.Weekday) || n == 0) {
				from--
			}
			inRow = inRow && (n == 0 || v == days[n-1].Day+1)
			days[n] = lang.End{Day: v, From: from, To: i + 1}
			n++
		}
	}
	last := &days[n-1]
	if next := m.After(0); last.To == end && next != nil && (isCount(next, m) || m.Equal(next, "of") || !next.Has(lang.NewPara) && next.Class == 0 && !next.Has(lang.Capital)) {
		return false // May 5, 20 and 30 people
	}
	if _, real := cal.MakeDay(2000, month, last.Day); n < 3 || !real {
		return false
	}
	last.To = end
	for k := range days[:n] {
		days[k].Month, days[k].Year = month, year
	}
	days[0].From = m.Start
	if r.Until = days[n-1]; inRow {
		r.Until.To = days[0].To
	} else {
		r.List = append([]lang.End(nil), days[:n]...)
		r.Until = lang.End{}
	}
	return setDay(r, year, month, days[0].Day)
}
