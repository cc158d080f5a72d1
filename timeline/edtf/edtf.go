// Package edtf holds Date: a day, or a longer stretch of time that knows how
// precisely it is known, read and written as EDTF (ISO 8601-2).
//
// A date in a text is seldom a day. "In February", "late in 2014", "since the
// 1990s" and "about 1950" each say when and how well that is known, and a Date
// keeps both: the [Date.Earliest] and [Date.Latest] day that it may be, the
// [Precision] it was given with, whether it is approximate or uncertain, and
// whether one end is open.
//
//	2023-06-14                 a day
//	2023-06-14T18:16           with a clock time; a zone may follow, Z or +02:00
//	2023-06-12/2023-06-18      a week: Monday to Sunday of one
//	2023-06-17/2023-06-18      a weekend: Saturday and Sunday of one
//	2023-02                    a month
//	2023-21 … 2023-24          spring, summer, autumn, winter; winter runs into 2024
//	2023-33 … 2023-36          the quarters
//	2023-40, 2023-41           the halves
//	2023                       a year; -0043 is 44 BC, Y17000 lies after 9999
//	199X, 18XX, -04XX          the 1990s, the 19th century, the 5th century BC
//	2022-11/2023-02            an interval between any two of these
//	2018/.., ../2023-02        since 2018, until February 2023
//	1950~, 1950?, 1950%        approximate, uncertain, both
//	2014-39~                   late 2014 (early 37, mid 38)
//	2020-02-11~/2020-02-20~    mid-February 2020
//
// A Date is made by [Parse] or by a constructor ([OfMonth], [Interval], …),
// both of which refuse what does not exist. It is held as EDTF writes it, so
// [Date.String] and Parse are inverses and == compares dates. EDTF has no week,
// no weekend and no early, middle and late part of a month, decade or century:
// they are written as the days or years they have, and an interval of exactly
// these is read as the week, weekend or part.
//
// Days are those of the proleptic Gregorian calendar, counted in integers; no
// time zone takes part.
package edtf

import (
	"errors"
	"fmt"
	"time"
)

// Precision says how finely a Date is known.
type Precision string

const (
	PrecisionDay      Precision = "day"
	PrecisionWeek     Precision = "week"
	PrecisionWeekend  Precision = "weekend"
	PrecisionMonth    Precision = "month"
	PrecisionSeason   Precision = "season"
	PrecisionQuarter  Precision = "quarter"
	PrecisionHalf     Precision = "half"
	PrecisionYear     Precision = "year"
	PrecisionDecade   Precision = "decade"
	PrecisionCentury  Precision = "century"
	PrecisionInterval Precision = "interval"
)

// A Season is one of the four, northern hemisphere.
type Season int

const (
	Spring Season = iota + 1
	Summer
	Autumn
	Winter
)

// A Date is the time something happened, as precisely as it is known and no
// more. The zero Date is no date. Date is comparable with ==; its fields are
// reached through methods so that an impossible one cannot be made.
type Date struct {
	start, end period // equal for a date without a slash; one is zero at an open end
	timed      bool
	clock      Clock
}

func single(p period) Date { return Date{start: p, end: p} }

// of wraps up a constructor: the period, or the error with the package's name.
func of(precision Precision, year, n, day int) (Date, error) {
	p, err := newPeriod(precision, year, n, day)
	if err != nil {
		return Date{}, fmt.Errorf("edtf: %w", err)
	}
	return single(p), nil
}

// FromDay returns the date of a day. It returns the zero Date for the zero Day
// and for one that OfDay refuses.
func FromDay(d Day) Date {
	date, _ := OfDay(d.Year, d.Month, d.Day)
	return date
}

// OfDay returns a date of day precision, in the years -9999 to 9999.
func OfDay(year int, month time.Month, day int) (Date, error) {
	return of(PrecisionDay, year, int(month), day)
}

// OfWeek returns an ISO week, Monday to Sunday.
func OfWeek(isoYear, week int) (Date, error) { return ofWeek(isoYear, week, 0, 6) }

// OfWeekend returns the Saturday and Sunday of an ISO week.
func OfWeekend(isoYear, week int) (Date, error) { return ofWeek(isoYear, week, 5, 6) }

func ofWeek(isoYear, week, from, to int) (Date, error) {
	monday, err := mondayOf(isoYear, week)
	if err != nil {
		return Date{}, fmt.Errorf("edtf: %w", err)
	}
	return betweenDays(monday.AddDays(from), monday.AddDays(to))
}

func betweenDays(a, b Day) (Date, error) {
	start, err := OfDay(a.Year, a.Month, a.Day)
	if err != nil {
		return Date{}, err
	}
	end, err := OfDay(b.Year, b.Month, b.Day)
	if err != nil {
		return Date{}, err
	}
	return Interval(start, end)
}

// OfMonth returns a month, 2023-06.
func OfMonth(year int, month time.Month) (Date, error) {
	return of(PrecisionMonth, year, int(month), 0)
}

// OfSeason returns a season, 2023-21 to 2023-24: three whole months, spring
// from March. Winter runs from December into February of the next year.
func OfSeason(year int, s Season) (Date, error) { return of(PrecisionSeason, year, int(s), 0) }

// OfQuarter returns a quarter, 1 to 4, written 2023-33 to 2023-36.
func OfQuarter(year, q int) (Date, error) { return of(PrecisionQuarter, year, q, 0) }

// OfHalf returns the first or second half of a year, 2023-40 or 2023-41.
func OfHalf(year, h int) (Date, error) { return of(PrecisionHalf, year, h, 0) }

// OfYear returns a year; 0 is 1 BC. Years run from -999999 to 999999.
func OfYear(year int) (Date, error) { return of(PrecisionYear, year, 0, 0) }

// OfDecade returns the decade that begins with a year: 1990 gives 199X.
func OfDecade(firstYear int) (Date, error) { return of(PrecisionDecade, firstYear, 0, 0) }

// OfCentury returns a century: 19 gives 18XX, 1800-01-01 to 1899-12-31, and -5,
// the 5th century BC, gives -04XX, from 500 to 401 BC.
func OfCentury(n int) (Date, error) {
	year, err := centuryStart(n)
	if err != nil {
		return Date{}, fmt.Errorf("edtf: %w", err)
	}
	return of(PrecisionCentury, year, 0, 0)
}

// Interval runs from the first day of a to the last day of b ("2023-06-17/2023-06-18").
// Of a date that is itself an interval it takes the outer end; clock times are
// dropped, because an interval has none. Interval(a, a) is a.
func Interval(a, b Date) (Date, error) {
	if a.start.open() || b.end.open() {
		return Date{}, errors.New("edtf: an interval needs a first and a last day: use Since or Until for an open end")
	}
	first, _ := a.start.days()
	if _, last := b.end.days(); last.Compare(first) < 0 {
		return Date{}, fmt.Errorf("edtf: the interval ends on %s, before it begins on %s: swap the two", last, first)
	}
	return Date{start: a.start, end: b.end}, nil
}

// Since is open at its end ("2018/.."): from the first day of a on.
func Since(a Date) (Date, error) {
	if a.start.open() {
		return Date{}, errors.New("edtf: an interval cannot be open at both ends, and a date cannot be empty")
	}
	return Date{start: a.start}, nil
}

// Until is open at its start ("../2023-02"): up to the last day of b.
func Until(b Date) (Date, error) {
	if b.end.open() {
		return Date{}, errors.New("edtf: an interval cannot be open at both ends, and a date cannot be empty")
	}
	return Date{end: b.end}, nil
}

// WithClock returns d with a time of day. It refuses a date that is not a day,
// and a clock that does not exist: hours run to 23, minutes and seconds to 59,
// zones from -14:00 to +14:00.
func (d Date) WithClock(c Clock) (Date, error) {
	if d.Precision() != PrecisionDay {
		return Date{}, fmt.Errorf("edtf: only a day has a clock time, %q is none", d.String())
	}
	if err := c.check(); err != nil {
		return Date{}, fmt.Errorf("edtf: %w", err)
	}
	d.timed, d.clock = true, c
	return d, nil
}

// WithApproximate returns d marked "about" (~), at both ends of an interval.
func (d Date) WithApproximate() Date {
	d.start.approximate = !d.start.open()
	d.end.approximate = !d.end.open()
	return d
}

// WithUncertain returns d marked "perhaps" (?), at both ends of an interval.
func (d Date) WithUncertain() Date {
	d.start.uncertain = !d.start.open()
	d.end.uncertain = !d.end.open()
	return d
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Earliest returns the first day d may be; false where the start is open or d is zero.
func (d Date) Earliest() (Day, bool) {
	if d.start.open() {
		return Day{}, false
	}
	first, _ := d.start.days()
	return first, true
}

// Latest returns the last day d may be; false where the end is open or d is zero.
func (d Date) Latest() (Day, bool) {
	if d.end.open() {
		return Day{}, false
	}
	_, last := d.end.days()
	return last, true
}

// Days counts the days from the earliest to the latest; false where one is open.
func (d Date) Days() (n int, ok bool) {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	if !ok1 || !ok2 {
		return 0, false
	}
	return last.Sub(first) + 1, true
}

// Precision returns how finely d is known: of late 2014 it is year. It is
// interval for any open date and "" for the zero Date.
func (d Date) Precision() Precision {
	whole, _ := d.whole()
	return whole.shape()
}

// Part returns which part of a period d is: late for late 2014.
func (d Date) Part() Part {
	_, part := d.whole()
	return part
}

// Clock returns the time of day, if d has one.
func (d Date) Clock() (Clock, bool) { return d.clock, d.timed }

// Approximate reports whether d, or an end of it, is marked ~. Every early,
// middle or late part is.
func (d Date) Approximate() bool { return d.start.approximate || d.end.approximate }

// Uncertain reports whether d, or an end of it, is marked ?.
func (d Date) Uncertain() bool { return d.start.uncertain || d.end.uncertain }

// OpenStart reports whether d has an end and no start: until 2018.
func (d Date) OpenStart() bool { return d.start.open() && !d.end.open() }

// OpenEnd reports whether d has a start and no end: since 2018.
func (d Date) OpenEnd() bool { return d.end.open() && !d.start.open() }

// Endpoints returns the two dates of an interval, zero where it is open. A date
// of any other precision is both.
func (d Date) Endpoints() (a, b Date) {
	if d.Precision() != PrecisionInterval {
		return d, d
	}
	return single(d.start), single(d.end)
}
