// Package edtf holds Date: a day, or a longer stretch of time that knows how
// precisely it is known, read and written as EDTF (ISO 8601-2).
package edtf

import "time"

// A Day is a calendar day of the proleptic Gregorian calendar. Years are
// astronomical: year 0 is 1 BC. The zero Day is no day.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// MakeDay returns the day, or an error if there is no such day (30 February).
func MakeDay(year int, month time.Month, day int) (Day, error) { panic("contract") }

func (d Day) IsZero() bool              { panic("contract") }
func (d Day) Compare(o Day) int         { panic("contract") }
func (d Day) AddDays(n int) Day         { panic("contract") }
func (d Day) Sub(o Day) int             { panic("contract") } // days from o to d
func (d Day) Weekday() time.Weekday     { panic("contract") }
func (d Day) ISOWeek() (year, week int) { panic("contract") }
func (d Day) String() string            { panic("contract") } // 2023-06-14

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

// A Part narrows a period to its first, middle or last third ("early 2014",
// "mid-February", "late last year").
type Part string

const (
	PartNone  Part = ""
	PartEarly Part = "early"
	PartMid   Part = "mid"
	PartLate  Part = "late"
)

// A Season is one of the four, northern hemisphere.
type Season int

const (
	Spring Season = iota + 1
	Summer
	Autumn
	Winter
)

// A Clock is a time of day kept beside a Date of day precision.
type Clock struct {
	Hour, Minute, Second int
	HasMinute, HasSecond bool
	Zone                 string // "", "Z", "+02:00"
}

// A Date is the time something happened, as precisely as it is known and no
// more. The zero Date is no date. Date is comparable with ==; its fields are
// reached through methods so that an impossible one cannot be made.
type Date struct {
	unexported int
}

// Constructors. Each refuses what does not exist.
func FromDay(d Day) Date                                      { panic("contract") }
func OfDay(year int, month time.Month, day int) (Date, error) { panic("contract") }
func OfWeek(isoYear, week int) (Date, error)                  { panic("contract") } // Monday to Sunday
func OfWeekend(isoYear, week int) (Date, error)               { panic("contract") } // Saturday and Sunday of that ISO week
func OfMonth(year int, month time.Month) (Date, error)        { panic("contract") }
func OfSeason(year int, s Season) (Date, error)               { panic("contract") } // 2023-21..24; winter runs into the next year
func OfQuarter(year, q int) (Date, error)                     { panic("contract") } // 2023-33..36
func OfHalf(year, h int) (Date, error)                        { panic("contract") } // 2023-40, 2023-41
func OfYear(year int) (Date, error)                           { panic("contract") }
func OfDecade(firstYear int) (Date, error)                    { panic("contract") } // 1990 → 199X
func OfCentury(n int) (Date, error)                           { panic("contract") } // 19 → 18XX, written 18XX and spanning 1800-01-01 to 1899-12-31
// Interval runs from the first day of a to the last day of b ("2023-06-17/2023-06-18").
func Interval(a, b Date) (Date, error) { panic("contract") }

// Since is open at its end ("2018/.."), Until at its start ("../2023-02").
func Since(a Date) (Date, error) { panic("contract") }
func Until(b Date) (Date, error) { panic("contract") }

// With methods return a changed copy.
func (d Date) WithPart(p Part) (Date, error)   { panic("contract") } // early 2014 → 2014-37~
func (d Date) WithClock(c Clock) (Date, error) { panic("contract") }
func (d Date) WithApproximate() Date           { panic("contract") } // ~
func (d Date) WithUncertain() Date             { panic("contract") } // ?

func (d Date) IsZero() bool           { panic("contract") }
func (d Date) Earliest() (Day, bool)  { panic("contract") } // false where the start is open (or d is zero)
func (d Date) Latest() (Day, bool)    { panic("contract") } // false where the end is open (or d is zero)
func (d Date) Precision() Precision   { panic("contract") }
func (d Date) Part() Part             { panic("contract") }
func (d Date) Clock() (Clock, bool)   { panic("contract") }
func (d Date) Approximate() bool      { panic("contract") }
func (d Date) Uncertain() bool        { panic("contract") }
func (d Date) OpenStart() bool        { panic("contract") }
func (d Date) OpenEnd() bool          { panic("contract") }
func (d Date) Endpoints() (a, b Date) { panic("contract") } // the two dates of an interval (zero where open); d, d for the rest

// Contains: every day of o lies in d. Overlaps: they share a day. Before: d ends before o starts.
func (d Date) Contains(o Date) bool { panic("contract") }
func (d Date) Overlaps(o Date) bool { panic("contract") }
func (d Date) Before(o Date) bool   { panic("contract") }

// Compare is a total order that agrees with the days: earliest day first (open
// start before all), then clock time, then the narrower first, then the rest of the fields.
func Compare(a, b Date) int { panic("contract") }

// Parse reads EDTF levels 0 and 1 and the level-2 parts in use here.
func Parse(s string) (Date, error) { panic("contract") }

// String writes EDTF; Parse(d.String()) == d for every Date.
func (d Date) String() string { panic("contract") }

// Human writes d for people: "Wed 14 June 2023", "17–18 June 2023",
// "February 2023", "late 2014", "the 1990s", "since 2018", "about 1950".
func (d Date) Human() string { panic("contract") }

// Short writes d for narrow columns: "Wed 14 Jun 2023", "Feb 2023".
func (d Date) Short() string { panic("contract") }
