package edtf

import (
	"cmp"
	"fmt"
	"time"
)

// maxYear bounds the calendar on both sides of year 0. It keeps every count of
// days inside 32 bits, so that nothing wraps on any platform.
const maxYear = 999_999

// A Day is a calendar day of the proleptic Gregorian calendar. Years are
// astronomical: year 0 is 1 BC, year -43 is 44 BC. The zero Day is no day.
//
// Days come from [MakeDay] or from a [Date]; arithmetic on a Day put together
// by hand that does not exist (30 February) gives no useful answer.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// MakeDay returns the day, or an error if there is no such day (30 February)
// or its year lies outside ±999999.
func MakeDay(year int, month time.Month, day int) (Day, error) {
	if err := checkDay(year, month, day); err != nil {
		return Day{}, fmt.Errorf("edtf: day %d of month %d of %d: %w", day, month, year, err)
	}
	return Day{year, month, day}, nil
}

func checkDay(year int, month time.Month, day int) error {
	switch {
	case year < -maxYear || year > maxYear:
		return errYear(year)
	case month < time.January || month > time.December:
		return fmt.Errorf("there is no month %d: months are 1 to 12", month)
	case day < 1:
		return fmt.Errorf("there is no day %d: days begin at 1", day)
	case day > daysIn(year, month):
		return fmt.Errorf("%s %d has %d days", month, year, daysIn(year, month))
	}
	return nil
}

func errYear(year int) error {
	return fmt.Errorf("there is no year %d: years are -%d to %d", year, maxYear, maxYear)
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Compare returns -1, 0 or +1 as d comes before, is or comes after o.
func (d Day) Compare(o Day) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// AddDays returns the day n days after d, or before it where n is negative. It
// returns the zero Day if that lies outside the calendar.
func (d Day) AddDays(n int) Day {
	const most = 1_000_000_000 // more than the calendar holds, and number()+most fits 32 bits
	if d.IsZero() || n < -most || n > most {
		return Day{}
	}
	return dayNumbered(d.number() + n)
}

// AddMonths returns the same day of the month n months after d, or the last
// day of that month where it is shorter: 31 January and one month is 28 or 29
// February. It returns the zero Day if that lies outside the calendar.
func (d Day) AddMonths(n int) Day {
	const most = 12 * 2 * maxYear
	if d.IsZero() || n < -most || n > most {
		return Day{}
	}
	months := d.Year*12 + int(d.Month) - 1 + n
	year := floorDiv(months, 12)
	month := time.Month(months-year*12) + 1
	if year < -maxYear || year > maxYear {
		return Day{}
	}
	return Day{year, month, min(d.Day, daysIn(year, month))}
}

// Sub returns the number of days from o to d; it is negative if d comes first.
func (d Day) Sub(o Day) int { return d.number() - o.number() }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday {
	n := d.number() + int(time.Thursday) // day 0, 1 January 1970, was a Thursday
	return time.Weekday(n - 7*floorDiv(n, 7))
}

// ISOWeek returns the week of d and the year the week belongs to. Weeks run
// from Monday; the year of a week is that of its Thursday.
func (d Day) ISOWeek() (year, week int) {
	thursday := d.monday().AddDays(3)
	return thursday.Year, thursday.Sub(Day{thursday.Year, time.January, 1})/7 + 1
}

// String writes d as 2023-06-14; years after 9999 and before -9999 have a Y.
func (d Day) String() string {
	return fmt.Sprintf("%s-%02d-%02d", yearText(d.Year), d.Month, d.Day)
}

// monday returns the first day of d's week.
func (d Day) monday() Day { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// mondayOf returns the first day of an ISO week; 4 January is always in week 1.
func mondayOf(isoYear, week int) (Day, error) {
	if isoYear < -maxYear || isoYear > maxYear {
		return Day{}, errYear(isoYear)
	}
	first := Day{isoYear, time.January, 4}.monday()
	_, weeks := Day{isoYear, time.December, 28}.ISOWeek()
	if week < 1 || week > weeks {
		return Day{}, fmt.Errorf("there is no week %d: %d has weeks 1 to %d", week, isoYear, weeks)
	}
	return first.AddDays(7 * (week - 1)), nil
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// number counts the days since 1 January 1970. number and dayNumbered are the
// algorithms days_from_civil and civil_from_days of Howard Hinnant,
// https://howardhinnant.github.io/date_algorithms.html: years begin in March,
// so that the leap day comes last, and 400 years are one era of 146097 days.
func (d Day) number() int {
	year, month := d.Year, int(d.Month)-3
	if month < 0 {
		year, month = year-1, month+12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*month+2)/5 + d.Day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*146097 + dayOfEra - 719468
}

func dayNumbered(n int) Day {
	n += 719468
	era := floorDiv(n, 146097)
	dayOfEra := n - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	month := (5*dayOfYear + 2) / 153
	day := dayOfYear - (153*month+2)/5 + 1
	year := yearOfEra + era*400
	if month += 3; month > 12 {
		year, month = year+1, month-12
	}
	if year < -maxYear || year > maxYear {
		return Day{}
	}
	return Day{year, time.Month(month), day}
}

// floorDiv divides and rounds down, where Go's / rounds towards zero.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
