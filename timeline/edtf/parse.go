package edtf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Parse reads EDTF levels 0 and 1 and the level-2 codes 21 to 41. Beyond what
// [Date.String] writes it also reads
//
//   - ISO weeks and their days, 2023-W24 and 2023-W24-3;
//   - southern seasons (29 to 32), and thirds of a year (37 to 39) without ~, as
//     intervals of their months, because Date has no other name for them;
//   - unspecified months and days, 2004-XX and 2004-05-XX, as the year and the
//     month, which is all that they tell;
//   - an unknown end, 2018/, as an open one;
//   - a fraction of a second, which is dropped.
//
// Sets, exponents, significant digits and qualifiers inside a date are refused.
// The error names what is wrong and how to mend it.
func Parse(s string) (Date, error) {
	d, err := parse(s)
	if err != nil {
		reason := strings.TrimPrefix(err.Error(), "edtf: ") // a constructor's name for itself
		return Date{}, fmt.Errorf("edtf: %.40q: %s", s, reason)
	}
	return d, nil
}

func parse(s string) (Date, error) {
	if s == "" {
		return Date{}, errors.New("no date: give one, such as 2023-06-14")
	}
	if strings.ContainsAny(s, "[]{},") {
		return Date{}, errors.New("sets of dates are not read: give one date or an interval, such as 2022/2023")
	}
	left, right, slash := strings.Cut(s, "/")
	if !slash {
		return parseSide(s)
	}
	start, err := parseEnd(left)
	if err != nil {
		return Date{}, err
	}
	end, err := parseEnd(right)
	if err != nil {
		return Date{}, err
	}
	switch {
	case end.IsZero():
		return Since(start)
	case start.IsZero():
		return Until(end)
	}
	return Interval(start, end)
}

// parseEnd reads one end of an interval; the zero Date is an open one.
func parseEnd(s string) (Date, error) {
	if s == "" || s == ".." {
		return Date{}, nil
	}
	d, err := parseSide(s)
	if err == nil && d.timed {
		return Date{}, errors.New("an interval has no clock times: drop what follows T")
	}
	return d, err
}

// parseSide reads a date without a slash.
func parseSide(s string) (Date, error) {
	body := strings.TrimRight(s, "~?%")
	qualifier := s[len(body):]
	if len(qualifier) > 1 {
		return Date{}, fmt.Errorf("one qualifier at most, not %.4s: %% is both approximate and uncertain", qualifier)
	}
	if strings.ContainsAny(body, "~?%") {
		return Date{}, errors.New("a qualifier inside the date is not read: put it at the end")
	}
	approximate := qualifier == "~" || qualifier == "%"
	uncertain := qualifier == "?" || qualifier == "%"

	calendar, clock, timed := strings.Cut(body, "T")
	d, err := parseCalendar(calendar, approximate)
	if err != nil {
		return Date{}, err
	}
	if timed {
		c, err := parseClock(clock)
		if err != nil {
			return Date{}, err
		}
		if d, err = d.WithClock(c); err != nil {
			return Date{}, err
		}
	}
	if approximate {
		d = d.WithApproximate()
	}
	if uncertain {
		d = d.WithUncertain()
	}
	return d, nil
}

// parseCalendar reads a date without its clock and qualifier. It must be told
// whether that was ~, because 2014-39 is late 2014 only if it is.
func parseCalendar(s string, approximate bool) (Date, error) {
	if long, ok := strings.CutPrefix(s, "Y"); ok {
		return parseLongYear(long)
	}
	digits, negative := strings.CutPrefix(s, "-")
	fields := strings.Split(digits, "-")
	whole, err := parseYear(fields[0], negative)
	if err != nil || len(fields) == 1 {
		return whole, err
	}
	if whole.start.precision != PrecisionYear {
		return Date{}, errors.New("nothing finer follows a decade or a century: give all four digits of the year")
	}
	year, second := whole.start.year, fields[1]
	if week, ok := strings.CutPrefix(second, "W"); ok {
		return parseWeek(year, week, fields[2:])
	}
	switch len(fields) {
	case 2:
		if second == "XX" {
			return whole, nil
		}
		code, err := twoDigits(second, "month")
		if err != nil {
			return Date{}, err
		}
		return fromCode(year, code, approximate)
	case 3:
		third := fields[2]
		if second == "XX" && third == "XX" {
			return whole, nil
		}
		month, err := twoDigits(second, "month")
		if err != nil {
			return Date{}, err
		}
		if third == "XX" {
			return OfMonth(year, time.Month(month))
		}
		day, err := twoDigits(third, "day")
		if err != nil {
			return Date{}, err
		}
		return OfDay(year, time.Month(month), day)
	}
	return Date{}, errors.New("too many parts: a date has a year, a month and a day")
}

// parseLongYear reads what follows Y.
func parseLongYear(s string) (Date, error) {
	digits := strings.TrimPrefix(s, "-")
	year, err := strconv.Atoi(s)
	if err != nil || len(digits) < 5 || !isDigits(digits) {
		return Date{}, errors.New("after Y stands a year of five or six digits and nothing else, such as Y17000")
	}
	return OfYear(year)
}

// parseYear reads 2023, 199X and 18XX.
func parseYear(s string, negative bool) (Date, error) {
	known := strings.TrimRight(s, "X")
	if len(s) != 4 || !isDigits(known) {
		return Date{}, fmt.Errorf("%.12q is no year: a year has four digits, as in 0044 and 2023", s)
	}
	year, err := strconv.Atoi(known)
	if err != nil || len(known) < 2 {
		return Date{}, errors.New("at most the last two digits of a year may be X, as in 199X and 18XX")
	}
	sign := 1
	if negative {
		sign = -1
	}
	switch len(known) {
	case 2:
		return OfCentury(sign * (year + 1))
	case 3:
		if negative {
			return Date{}, errDecadeBC
		}
		return OfDecade(year * 10)
	}
	if negative && year == 0 {
		return Date{}, errors.New("year 0 has no sign: write 0000")
	}
	return OfYear(sign * year)
}

func parseWeek(year int, week string, day []string) (Date, error) {
	n, err := twoDigits(week, "week")
	if err != nil {
		return Date{}, err
	}
	if len(day) == 0 {
		return OfWeek(year, n)
	}
	nth := strings.Join(day, "-")
	if len(nth) != 1 || nth[0] < '1' || nth[0] > '7' {
		return Date{}, fmt.Errorf("there is no day %.12q of a week: it is 1, Monday, to 7, Sunday", nth)
	}
	monday, err := mondayOf(year, n)
	if err != nil {
		return Date{}, err
	}
	d := monday.AddDays(int(nth[0] - '1'))
	return OfDay(d.Year, d.Month, d.Day)
}

// The first of a family of codes that stand in the month's place is one more
// than these.
const (
	codeSeason  = 20
	codeQuarter = 32
	codeThird   = 36 // of a year: EDTF's quadrimesters
	codeHalf    = 39
)

// fromCode reads what stands in the month's place.
func fromCode(year, code int, approximate bool) (Date, error) {
	switch {
	case code >= 1 && code <= 12:
		return OfMonth(year, time.Month(code))
	case code >= 21 && code <= 24:
		return OfSeason(year, Season(code-codeSeason))
	case code >= 25 && code <= 28: // northern
		return OfSeason(year, Season(code-codeSeason-4))
	case code >= 29 && code <= 32: // southern: spring is September to November
		return ofMonths(year, (code-29+2)%4*3+3, 3)
	case code >= 33 && code <= 36:
		return OfQuarter(year, code-codeQuarter)
	case code >= 37 && code <= 39 && approximate:
		return of(PrecisionYear, year, code-codeThird, 0)
	case code >= 37 && code <= 39:
		return ofMonths(year, (code-37)*4+1, 4)
	case code == 40 || code == 41:
		return OfHalf(year, code-codeHalf)
	}
	return Date{}, fmt.Errorf("there is no month %02d: months are 01 to 12, seasons and other parts of a year 21 to 41", code)
}

// ofMonths returns the interval of n months.
func ofMonths(year, from, n int) (Date, error) {
	first, err := OfMonth(year, time.Month(from))
	if err != nil {
		return Date{}, err
	}
	last, err := first.Shift(n-1, PrecisionMonth)
	if err != nil {
		return Date{}, err
	}
	return Interval(first, last)
}

func twoDigits(s, what string) (int, error) {
	if len(s) != 2 || !isDigits(s) {
		return 0, fmt.Errorf("%.12q is no %s: it must be two digits", s, what)
	}
	return strconv.Atoi(s)
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
