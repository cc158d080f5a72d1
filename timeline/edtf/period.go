package edtf

import (
	"errors"
	"fmt"
	"time"
)

// A period is one stretch of the calendar that EDTF writes without a slash:
// 2023-06-14, 2023-22, 199X, 2014~. A Date is one period or runs between two.
// The zero period is an open end.
type period struct {
	precision   Precision // day, month, season, quarter, half, year, decade or century
	year        int       // the first year
	n           int       // which month, season, quarter or half; of a year, which third (0 is all of it)
	day         int
	approximate bool
	uncertain   bool
}

// perYear is how many of them a year has.
var perYear = map[Precision]int{PrecisionMonth: 12, PrecisionSeason: 4, PrecisionQuarter: 4, PrecisionHalf: 2}

var errDecadeBC = errors.New("a decade before year 0 has no EDTF: give an interval of years")

// newPeriod refuses what does not exist and what EDTF cannot write.
func newPeriod(precision Precision, year, n, day int) (period, error) {
	p := period{precision: precision, year: year, n: n, day: day}
	if year < -maxYear || year > maxYear {
		return period{}, errYear(year)
	}
	if (year < -9999 || year > 9999) && (precision != PrecisionYear || n != 0) {
		return period{}, fmt.Errorf("year %d stands alone in EDTF, %s: give the year only", year, yearText(year))
	}
	switch precision {
	case PrecisionDay:
		if err := checkDay(year, time.Month(n), day); err != nil {
			return period{}, err
		}
	case PrecisionMonth, PrecisionSeason, PrecisionQuarter, PrecisionHalf:
		if n < 1 || n > perYear[precision] {
			return period{}, fmt.Errorf("there is no %s %d: it must be 1 to %d", precision, n, perYear[precision])
		}
	case PrecisionDecade:
		if year < 0 {
			return period{}, errDecadeBC
		}
		if year%10 != 0 {
			return period{}, fmt.Errorf("year %d begins no decade: give %d", year, year/10*10)
		}
	}
	return p, nil
}

// centuryStart returns the first year of a century: the 19th, 18XX, begins in
// 1800, as in common speech; the 5th BC, -04XX, in -499, which is 500 BC.
func centuryStart(n int) (int, error) {
	switch {
	case n >= 1 && n <= 100:
		return (n - 1) * 100, nil
	case n <= -1 && n >= -100:
		return n*100 + 1, nil
	}
	return 0, fmt.Errorf("there is no century %d: it must be 1 to 100, or -1 to -100 for BC", n)
}

// century is the inverse of centuryStart.
func (p period) century() int {
	if p.year >= 0 {
		return p.year/100 + 1
	}
	return floorDiv(p.year-1, 100)
}

func (p period) open() bool { return p == period{} }

// days returns the first and the last day.
func (p period) days() (first, last Day) {
	from, to, years := 1, 12, 1
	switch p.precision {
	case PrecisionDay:
		d := Day{p.year, time.Month(p.n), p.day}
		return d, d
	case PrecisionMonth:
		from, to = p.n, p.n
	case PrecisionSeason: // meteorological: spring begins in March
		from, to = 3*p.n, 3*p.n+2
	case PrecisionQuarter:
		from, to = 3*p.n-2, 3*p.n
	case PrecisionHalf:
		from, to = 6*p.n-5, 6*p.n
	case PrecisionYear:
		if p.n > 0 {
			from, to = 4*p.n-3, 4*p.n
		}
	case PrecisionDecade:
		years = 10
	case PrecisionCentury:
		years = 100
	}
	year := p.year + years - 1
	if to > 12 { // winter
		year, to = year+1, to-12
	}
	month := time.Month(to)
	return Day{p.year, time.Month(from), 1}, Day{year, month, daysIn(year, month)}
}

// unitDays and unitMonths are the lengths of the units that Shift moves by.
var (
	unitDays   = map[Precision]int{PrecisionDay: 1, PrecisionWeek: 7, PrecisionWeekend: 7}
	unitMonths = map[Precision]int{
		PrecisionMonth: 1, PrecisionSeason: 3, PrecisionQuarter: 3, PrecisionHalf: 6,
		PrecisionYear: 12, PrecisionDecade: 120, PrecisionCentury: 1200,
	}
)

// shift moves p by n units, which must be whole multiples of what p is.
func (p period) shift(n int, unit Precision) (period, error) {
	if p.open() {
		return p, nil
	}
	days, months, size := unitDays[unit], unitMonths[unit], unitMonths[p.precision]
	year, nth, day := p.year, p.n, p.day
	switch {
	case p.precision == PrecisionDay && days+months > 0:
		first, _ := p.days()
		d := first.AddDays(n * days).AddMonths(n * months)
		if d.IsZero() {
			return period{}, fmt.Errorf("the calendar ends at year %d", maxYear)
		}
		year, nth, day = d.Year, int(d.Month), d.Day
	case size == 0 || months == 0 || months%size != 0:
		return period{}, fmt.Errorf("by the %s it would not stay a %s", unit, p.precision)
	case p.precision == PrecisionCentury:
		c := p.century() + n
		if (c > 0) != (p.year >= 0) || c == 0 { // there is no century 0
			c += sign(n)
		}
		var err error
		if year, err = centuryStart(c); err != nil {
			return period{}, err
		}
	case perYear[p.precision] > 0:
		per := perYear[p.precision]
		k := p.year*per + p.n - 1 + n*months/size
		year = floorDiv(k, per)
		nth = k - year*per + 1
	default:
		year += n * months / 12
	}
	moved, err := newPeriod(p.precision, year, nth, day)
	moved.approximate, moved.uncertain = p.approximate, p.uncertain
	return moved, err
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
