// Package cal is the calendar that time expressions count in: periods of one
// granularity, how they are written as TIMEX3 values, and steps between them.
package cal

import (
	"strconv"
	"time"

	"dateline/timeline/edtf"
)

// Gran is a granularity, from fine to coarse.
type Gran uint8

const (
	None Gran = iota
	Second
	Minute
	Hour
	Day
	Weekend
	Week
	Fortnight
	Month
	Season
	Quarter
	Half
	Year
	Decade
	Century
	Millennium
)

var names = [...]string{"", "second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "season", "quarter", "half",
	"year", "decade", "century", "millennium"}

func (g Gran) String() string { return names[g] }

// Named is the granularity with that name, None if there is none.
func Named(s string) Gran {
	for g, n := range names {
		if n == s {
			return Gran(g)
		}
	}
	return None
}

// A Period is a stretch of the calendar: the day 2023-06-14, the week 2023-W24,
// the month 2023-06, the decade of the 1990s. The zero Period is none.
type Period struct {
	Gran Gran
	// Year is the year, for a week its ISO year, for a decade or century its
	// first year (1990, 1800). Years before 1 count down from 0, which is 1 BC.
	Year int
	// N is the month, the ISO week, the quarter, the half or the season (spring is 1).
	N   int
	Day int
}

// IsZero says whether p is none.
func (p Period) IsZero() bool { return p.Gran == None }

// OfDay is the day of t.
func OfDay(t time.Time) Period {
	y, m, d := t.Date()
	return Period{Day, y, int(m), d}
}

// MakeDay is a day, and false if there is no such day.
func MakeDay(y, m, d int) (Period, bool) {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return Period{}, false
	}
	if d > 28 && time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() != d {
		return Period{}, false
	}
	return Period{Day, y, m, d}, true
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// weekStart is the Monday of an ISO week.
func weekStart(y, w int) time.Time {
	jan4 := date(y, 1, 4)
	return jan4.AddDate(0, 0, -(int(jan4.Weekday())+6)%7+7*(w-1))
}

// First is the first day of p.
func (p Period) First() time.Time {
	switch p.Gran {
	case Weekend:
		return weekStart(p.Year, p.N).AddDate(0, 0, 5)
	case Week:
		return weekStart(p.Year, p.N)
	case Month:
		return date(p.Year, p.N, 1)
	case Season:
		return date(p.Year, 3*p.N, 1)
	case Quarter:
		return date(p.Year, 3*p.N-2, 1)
	case Half:
		return date(p.Year, 6*p.N-5, 1)
	case Year, Decade, Century, Millennium:
		return date(p.Year, 1, 1)
	}
	return date(p.Year, p.N, p.Day)
}

// Last is the last day of p.
func (p Period) Last() time.Time {
	switch p.Gran {
	case Weekend:
		return p.First().AddDate(0, 0, 1)
	case Week:
		return p.First().AddDate(0, 0, 6)
	case Month:
		return date(p.Year, p.N+1, 0)
	case Season:
		return date(p.Year, 3*p.N+3, 0)
	case Quarter:
		return date(p.Year, 3*p.N+1, 0)
	case Half:
		return date(p.Year, 6*p.N+1, 0)
	case Year:
		return date(p.Year, 12, 31)
	case Decade:
		return date(p.Year+9, 12, 31)
	case Century:
		return date(p.Year+99, 12, 31)
	case Millennium:
		return date(p.Year+999, 12, 31)
	}
	return p.First()
}

// Of is the period of granularity g that t lies in.
func Of(t time.Time, g Gran) Period {
	y, mo, d := t.Date()
	m := int(mo)
	switch g {
	case Weekend, Week:
		y, w := t.ISOWeek()
		return Period{g, y, w, 0}
	case Fortnight:
		y, w := t.ISOWeek()
		return Period{Week, y, w, 0}
	case Month:
		return Period{g, y, m, 0}
	case Season:
		switch {
		case m == 12:
			return Period{g, y, 4, 0}
		case m < 3:
			return Period{g, y - 1, 4, 0}
		}
		return Period{g, y, m / 3, 0}
	case Quarter:
		return Period{g, y, (m + 2) / 3, 0}
	case Half:
		return Period{g, y, (m + 5) / 6, 0}
	case Year:
		return Period{g, y, 0, 0}
	case Decade:
		return Period{g, floor(y, 10), 0, 0}
	case Century:
		return Period{g, floor(y, 100), 0, 0}
	case Millennium:
		return Period{g, floor(y, 1000), 0, 0}
	}
	return Period{Day, y, m, d}
}

func floor(n, by int) int {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q * by
}

// Widen is the period of granularity g that p starts in; p itself if p is as coarse.
func (p Period) Widen(g Gran) Period {
	if p.Gran >= g {
		return p
	}
	return Of(p.First(), g)
}

// Step is the period n units of g from p, as precise as the coarser of the two.
// A month after 31 January is a day of February, the last that there is.
func (p Period) Step(n int, g Gran) Period {
	switch g {
	case Second, Minute, Hour, None:
		return p
	case Fortnight:
		n, g = 2*n, Week
	}
	q := p.Widen(g)
	switch g {
	case Day:
		return Of(q.First().AddDate(0, 0, n), q.Gran)
	case Weekend, Week:
		return Of(q.First().AddDate(0, 0, 7*n), q.Gran)
	case Month:
		return stepMonths(q, n)
	case Season, Quarter:
		return stepMonths(q, 3*n)
	case Half:
		return stepMonths(q, 6*n)
	case Year:
		q.Year += n
	case Decade:
		q.Year += 10 * n
	case Century:
		q.Year += 100 * n
	case Millennium:
		q.Year += 1000 * n
	}
	return q
}

func stepMonths(p Period, n int) Period {
	if p.Gran >= Year {
		return Of(date(p.Year, 1+n, 1), p.Gran)
	}
	f := p.First()
	return Of(date(f.Year(), int(f.Month())+n, 1), p.Gran)
}

var seasons = [...]string{"", "SP", "SU", "FA", "WI"}

// Value writes p as a TIMEX3 value: 2023-06-14, 2023-W24-WE, 2023-Q2, 199, BC0490.
func (p Period) Value() string {
	var buf [24]byte
	b := buf[:0]
	y := p.Year
	if y < 1 {
		b = append(b, "BC"...)
		y = 1 - y
	}
	switch p.Gran {
	case None:
		return ""
	case Decade:
		return string(pad(b, y/10, 3))
	case Century:
		if p.Year < 0 {
			y-- // the 4th century BC began in 400 BC and is 03
		}
		return string(pad(b, y/100, 2))
	case Millennium:
		return string(pad(b, y/1000, 1))
	}
	b = pad(b, y, 4)
	switch p.Gran {
	case Weekend, Week:
		b = append(b, "-W"...)
		b = pad(b, p.N, 2)
		if p.Gran == Weekend {
			b = append(b, "-WE"...)
		}
	case Month:
		b = pad(append(b, '-'), p.N, 2)
	case Season:
		b = append(append(b, '-'), seasons[p.N]...)
	case Quarter:
		b = strconv.AppendInt(append(b, "-Q"...), int64(p.N), 10)
	case Half:
		b = strconv.AppendInt(append(b, "-H"...), int64(p.N), 10)
	case Year:
	default:
		b = pad(append(b, '-'), p.N, 2)
		b = pad(append(b, '-'), p.Day, 2)
	}
	return string(b)
}

func pad(b []byte, n, width int) []byte {
	for lim := 10; width > 1; width-- {
		if n < lim {
			b = append(b, '0')
		} else {
			lim *= 10
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// Date is p as an edtf.Date; zero if edtf has no such date.
func (p Period) Date() edtf.Date {
	var d edtf.Date
	var err error
	switch p.Gran {
	case None:
		return d
	case Weekend:
		d, err = edtf.OfWeekend(p.Year, p.N)
	case Week:
		d, err = edtf.OfWeek(p.Year, p.N)
	case Month:
		d, err = edtf.OfMonth(p.Year, time.Month(p.N))
	case Season:
		d, err = edtf.OfSeason(p.Year, edtf.Season(p.N))
	case Quarter:
		d, err = edtf.OfQuarter(p.Year, p.N)
	case Half:
		d, err = edtf.OfHalf(p.Year, p.N)
	case Year:
		d, err = edtf.OfYear(p.Year)
	case Decade:
		if p.Year < 0 {
			return between(p.Year, p.Year+9)
		}
		d, err = edtf.OfDecade(p.Year)
	case Century:
		if p.Year < 0 {
			return between(p.Year, p.Year+99)
		}
		d, err = edtf.OfCentury(p.Year/100 + 1)
	case Millennium:
		return d
	default:
		d, err = edtf.OfDay(p.Year, time.Month(p.N), p.Day)
	}
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// between is the interval of two years.
func between(first, last int) edtf.Date {
	a, err := edtf.OfYear(first)
	b, err2 := edtf.OfYear(last)
	if err != nil || err2 != nil {
		return edtf.Date{}
	}
	d, err := edtf.Interval(a, b)
	if err != nil {
		return edtf.Date{}
	}
	return d
}
