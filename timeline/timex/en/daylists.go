package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

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
			if i > m.Start && m.Equal(&m.Toks[i-1], "the") || n == 0 {
				from = max(i-1, m.Start)
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
