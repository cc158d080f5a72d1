package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A dayList is three days or more of one month: 4, 7 and 10 June; March 2, 9 and 16, 2021.
type dayList struct {
	first, last int // the tokens of the first and the last day
	lo, hi      int // those days
	inRow       bool
	month, year int
	end         int // the token behind the list, but for its month and year
	dayFirst    bool
}

// readDays reads a list of days from token i on. It is not ok where there are fewer
// than three, or where what follows shows that they count something.
func readDays(m *lang.Matcher, i int) (l dayList, ok bool) {
	if n, v := month(m, i); m.Toks[i].Is(lang.Month) && n > 0 {
		l.month, i = int(v), i+n
	}
	count, joined, before := 0, false, 0
	l.inRow = true
	for {
		if i < len(m.Toks) && m.Equal(&m.Toks[i], "the") {
			i++
		}
		v := listDay(m, i)
		if v == 0 || v <= before {
			return l, false
		}
		if count == 0 {
			l.first, l.lo = i, v
		} else if v != before+1 {
			l.inRow = false
		}
		l.last, l.hi, before = i, v, v
		count++
		i++
		if joined || i >= len(m.Toks) || m.Toks[i].Has(lang.NewPara) {
			break
		}
		comma := m.Equal(&m.Toks[i], ",")
		if comma {
			i++
		}
		if joined = i < len(m.Toks) && m.In(&m.Toks[i], "and", "or", "&"); joined {
			i++
		} else if !comma {
			break
		}
	}
	l.end = i
	if count < 3 || !joined {
		return l, false
	}
	if l.month == 0 {
		if i < len(m.Toks) && m.Equal(&m.Toks[i], "of") {
			i++
		}
		if i >= len(m.Toks) {
			return l, false
		}
		n, v := month(m, i)
		if n == 0 {
			return l, false
		}
		l.dayFirst, l.month, i = true, int(v), i+n
	} else if t := &m.Toks[min(i, len(m.Toks)-1)]; i < len(m.Toks) && (isCount(t, m) || m.Equal(t, "of") || !t.Has(lang.NewPara) && t.Class == 0 && !t.Has(lang.Capital)) {
		return l, false // May 5, 20 and 30 people
	}
	if i < len(m.Toks) && m.Equal(&m.Toks[i], ",") {
		i++
	}
	if i < len(m.Toks) && isYearTok(&m.Toks[i]) {
		l.year = int(m.Toks[i].Val)
	}
	_, real := cal.MakeDay(2000, l.month, l.hi)
	return l, real
}

// listDay is the day in digits at token i, 0 if there is none.
func listDay(m *lang.Matcher, i int) int {
	if i >= len(m.Toks) {
		return 0
	}
	t := &m.Toks[i]
	if c := m.Text[t.Start]; c > '9' || !t.Is(lang.Digits|lang.Ordinal) || t.Val < 1 || t.Val > 31 || t.Len() > 4 || t.Is(lang.Digits) && t.Len() > 2 {
		return 0
	}
	return int(t.Val)
}

// daysInRow reads days that follow each other as the first and the last of them.
func daysInRow(m *lang.Matcher, r *lang.Reading) bool {
	l, ok := readDays(m, m.Start)
	if !ok || !l.inRow {
		return false
	}
	r.Until = lang.End{Year: l.year, Month: l.month, Day: l.hi, To: l.first + 1, From: l.last}
	return setDay(r, l.year, l.month, l.lo)
}

// listMember reads one of the days of a list that leaves out days between.
func listMember(m *lang.Matcher, r *lang.Reading) bool {
	at := int(m.Slot(1).I)
	if listDay(m, at) == 0 || !m.Has(0) && !m.In(m.At(-1), ",", "and", "or", "&") && !m.In(next(m, at), ",") {
		return false
	}
	i := at // back to the first day
	if i > 0 && m.Equal(&m.Toks[i-1], "the") {
		i--
	}
	for i > 1 && at-i < 3*31 {
		j := i - 1
		if m.In(&m.Toks[j], "and", "or", "&") {
			j--
		}
		if j > 0 && m.Equal(&m.Toks[j], ",") {
			j--
		}
		if j == i-1 || j < 0 || listDay(m, j) == 0 {
			break
		}
		if i = j; i > 0 && m.Equal(&m.Toks[i-1], "the") {
			i--
		}
	}
	start := i
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if m.Toks[j].Is(lang.Month) && (j == i-1 || m.Equal(&m.Toks[i-1], ".")) {
			start = j
		}
	}
	l, ok := readDays(m, start)
	if !ok || l.inRow || at < l.first || at > l.last || at == l.last && l.dayFirst {
		return false
	}
	if at < l.last {
		m.N = at + 1 - m.Start
	}
	return setDay(r, l.year, l.month, int(m.Toks[at].Val))
}
