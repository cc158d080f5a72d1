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
//   - southern seasons (29 to 32) and thirds of a year (37 to 39) that are not
//     approximate, as intervals of their months, for which Date has no other name;
//   - unspecified months and days, 2004-XX and 2004-05-XX, as the year and the
//     month: all that they tell;
//   - an unknown end, 2018/, as an open one;
//   - a fraction of a second, which is dropped.
//
// Sets, exponents, significant digits and qualifiers inside a date are refused.
// The error names what is wrong and how to mend it.
func Parse(s string) (Date, error) {
	d, err := parse(s)
	if err != nil {
		if len(s) > 40 {
			s = s[:40] + "…"
		}
		return Date{}, fmt.Errorf("edtf: %q: %w", s, err)
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
		return bare(Since(start))
	case start.IsZero():
		return bare(Until(end))
	}
	return bare(Interval(start, end))
}

// bare takes the package's name off an error that Parse will put on.
func bare(d Date, err error) (Date, error) {
	if err != nil {
		err = errors.New(strings.TrimPrefix(err.Error(), "edtf: "))
	}
	return d, err
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
		return Date{}, fmt.Errorf("%s: one qualifier only: %% is both approximate and uncertain", qualifier)
	}
	if strings.ContainsAny(body, "~?%") {
		return Date{}, errors.New("a qualifier inside the date is not read: put it at the end")
	}
	body, clock, timed := strings.Cut(body, "T")
	d, err := parseCalendar(body, qualifier == "~" || qualifier == "%")
	if err != nil {
		return Date{}, err
	}
	if timed {
		c, err := parseClock(clock)
		if err != nil {
			return Date{}, err
		}
		if d, err = bare(d.WithClock(c)); err != nil {
			return Date{}, err
		}
	}
	if qualifier == "~" || qualifier == "%" {
		d = d.WithApproximate()
	}
	if qualifier == "?" || qualifier == "%" {
		d = d.WithUncertain()
	}
	return d, nil
}

// parseCalendar reads a date without its clock and qualifier. approximate says
// what the qualifier was, because 2014-39 is late 2014 only if it has one.
func parseCalendar(s string, approximate bool) (Date, error) {
	if long, ok := strings.CutPrefix(s, "Y"); ok {
		year, err := strconv.Atoi(long)
		if err != nil || strings.HasPrefix(long, "+") || len(strings.TrimPrefix(long, "-")) < 5 {
			return Date{}, errors.New("after Y stands a year of five digits or more and nothing else, such as Y17000")
		}
		return bare(OfYear(year))
	}
	digits, negative := strings.CutPrefix(s, "-")
	fields := strings.Split(digits, "-")
	if len(fields) > 3 {
		return Date{}, errors.New("too many parts: a date has year, month and day")
	}
	whole, year, err := parseYear(fields[0], negative)
	if err != nil || len(fields) == 1 {
		return whole, err
	}
	if whole.Precision() != PrecisionYear {
		return Date{}, errors.New("nothing finer follows a decade or century: give all four digits of the year")
	}
	second, third := fields[1], strings.Join(fields[2:], "")
	if week, ok := strings.CutPrefix(second, "W"); ok {
		return parseWeek(year, week, third)
	}
	if second == "XX" && (third == "" && len(fields) == 2 || third == "XX") {
		return whole, nil
	}
	code, err := twoDigits(second, "month or season")
	if err != nil {
		return Date{}, err
	}
	switch {
	case code > 12 && len(fields) == 3:
		return Date{}, fmt.Errorf("there is no month %s: months are 01 to 12", second)
	case len(fields) == 2:
		return parseCode(year, code, approximate)
	case third == "XX":
		return bare(OfMonth(year, time.Month(code)))
	}
	day, err := twoDigits(third, "day")
	if err != nil {
		return Date{}, err
	}
	return bare(OfDay(year, time.Month(code), day))
}

// parseYear reads 2023, 199X and 18XX; the number of the year only for the first.
func parseYear(s string, negative bool) (d Date, year int, err error) {
	known := strings.TrimRight(s, "X")
	unknown := len(s) - len(known)
	year, err = strconv.Atoi(known)
	switch {
	case len(s) != 4 || err != nil && known != "" || !isDigits(known):
		return Date{}, 0, fmt.Errorf("%.12q is no year: years have four digits, with 0 in front if need be", s)
	case unknown > 2:
		return Date{}, 0, errors.New("at most the last two digits of a year may be X, as in 18XX")
	case negative && s == "0000":
		return Date{}, 0, errors.New("year 0 has no sign: write 0000")
	case negative && unknown == 2:
		d, err = bare(OfCentury(-year - 1))
	case unknown == 2:
		d, err = bare(OfCentury(year + 1))
	case negative && unknown == 1:
		d, err = bare(OfDecade(-10))
	case unknown == 1:
		d, err = bare(OfDecade(year * 10))
	case negative:
		year = -year
		d, err = bare(OfYear(year))
	default:
		d, err = bare(OfYear(year))
	}
	return d, year, err
}

func parseWeek(year int, week, day string) (Date, error) {
	w, err := twoDigits(week, "week")
	if err != nil {
		return Date{}, err
	}
	if day == "" {
		return bare(OfWeek(year, w))
	}
	if len(day) != 1 || day[0] < '1' || day[0] > '7' {
		return Date{}, fmt.Errorf("there is no day %.12q of a week: it is 1, Monday, to 7, Sunday", day)
	}
	monday, err := mondayOf(year, w)
	if err != nil {
		return Date{}, err
	}
	d := monday.AddDays(int(day[0] - '1'))
	return bare(OfDay(d.Year, d.Month, d.Day))
}

// The codes that stand where a month stands, ISO 8601-2 4.8.
const (
	codeSeason        = 21
	codeNorthern      = 25
	codeSouthern      = 29
	codeQuarter       = 33
	codeQuadrimester  = 37
	codeHalf          = 40
	codeAfterTheHalfs = 42
)

func parseCode(year, code int, approximate bool) (Date, error) {
	months := func(from, to int) (Date, error) { // to may be a month of the next year
		a, err := bare(OfMonth(year, time.Month(from)))
		if err != nil {
			return Date{}, err
		}
		b, err := bare(OfMonth(year+(to-1)/12, time.Month((to-1)%12+1)))
		if err != nil {
			return Date{}, err
		}
		return bare(Interval(a, b))
	}
	switch {
	case code >= 1 && code <= 12:
		return bare(OfMonth(year, time.Month(code)))
	case code >= codeSeason && code < codeNorthern:
		return bare(OfSeason(year, Season(code-codeSeason+1)))
	case code >= codeNorthern && code < codeSouthern:
		return bare(OfSeason(year, Season(code-codeNorthern+1)))
	case code >= codeSouthern && code < codeQuarter:
		from := (code-codeSouthern+2)%4*3 + 3 // southern spring is September to November
		return months(from, from+2)
	case code >= codeQuarter && code < codeQuadrimester:
		return bare(OfQuarter(year, code-codeQuarter+1))
	case code >= codeQuadrimester && code < codeHalf && approximate:
		return bare(of(PrecisionYear, year, code-codeQuadrimester+1, 0))
	case code >= codeQuadrimester && code < codeHalf:
		from := (code-codeQuadrimester)*4 + 1
		return months(from, from+3)
	case code >= codeHalf && code < codeAfterTheHalfs:
		return bare(OfHalf(year, code-codeHalf+1))
	}
	return Date{}, fmt.Errorf("there is no month %02d: months are 01 to 12, seasons and other parts of a year 21 to 41", code)
}

func twoDigits(s, what string) (int, error) {
	if len(s) != 2 || !isDigits(s) {
		return 0, fmt.Errorf("%.12q is no %s: it has two digits", s, what)
	}
	return strconv.Atoi(s)
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// parseClock reads 18, 18:16 and 18:16:43, with Z, +02 or +02:00 after any.
func parseClock(s string) (c Clock, err error) {
	wall := s
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		wall, c.Zone = s[:i], s[i:]
		if len(c.Zone) == len("+02") {
			c.Zone += ":00"
		}
	}
	wall, fraction, _ := strings.Cut(wall, ".")
	fields := strings.Split(wall, ":")
	if len(fields) > 3 || !isDigits(fraction) || fraction != "" && len(fields) < 3 {
		return Clock{}, fmt.Errorf("%.20q is no clock time: write 18, 18:16 or 18:16:43", s)
	}
	for i, into := range []*int{&c.Hour, &c.Minute, &c.Second}[:len(fields)] {
		if *into, err = twoDigits(fields[i], "hour, minute or second"); err != nil {
			return Clock{}, err
		}
	}
	c.HasMinute, c.HasSecond = len(fields) > 1, len(fields) > 2
	return c, nil
}

func (c Clock) check() error {
	switch {
	case c.Hour < 0 || c.Hour > 23:
		return fmt.Errorf("there is no hour %d: hours are 0 to 23", c.Hour)
	case c.Minute < 0 || c.Minute > 59:
		return fmt.Errorf("there is no minute %d: minutes are 0 to 59", c.Minute)
	case c.Second < 0 || c.Second > 59:
		return fmt.Errorf("there is no second %d: seconds are 0 to 59", c.Second)
	case !c.HasMinute && c.Minute != 0 || !c.HasSecond && c.Second != 0:
		return errors.New("a minute or second is set that the clock is said not to have")
	case c.HasSecond && !c.HasMinute:
		return errors.New("a clock with seconds must have minutes")
	case c.Zone == "" || c.Zone == "Z":
		return nil
	}
	z := c.Zone
	if len(z) != len("+02:00") || z[0] != '+' && z[0] != '-' || z[3] != ':' ||
		!isDigits(z[1:3]+z[4:]) || z[4:] > "59" || z[1:] > "14:00" {
		return fmt.Errorf("%.12q is no zone: it is Z or from -14:00 to +14:00", z)
	}
	return nil
}

// String writes the clock as EDTF does after T: 18:16:43+02:00.
func (c Clock) String() string {
	s := fmt.Sprintf("%02d", c.Hour)
	if c.HasMinute {
		s += fmt.Sprintf(":%02d", c.Minute)
	}
	if c.HasSecond {
		s += fmt.Sprintf(":%02d", c.Second)
	}
	return s + c.Zone
}

// String writes EDTF; Parse(d.String()) == d for every Date but the zero one,
// which is "".
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.timed:
		return d.start.text() + "T" + d.clock.String() + d.start.qualifier()
	case d.start == d.end:
		return d.start.text() + d.start.qualifier()
	}
	return d.start.side() + "/" + d.end.side()
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what Parse reads, and nothing as the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

func (p period) side() string {
	if p.open() {
		return ".."
	}
	return p.text() + p.qualifier()
}

func (p period) qualifier() string {
	switch {
	case p.approximate && p.uncertain:
		return "%"
	case p.approximate:
		return "~"
	case p.uncertain:
		return "?"
	}
	return ""
}

func (p period) text() string {
	year := yearText(p.year)
	code := p.n
	switch p.precision {
	case PrecisionDay:
		return fmt.Sprintf("%s-%02d-%02d", year, p.n, p.day)
	case PrecisionCentury:
		if p.year < 0 {
			return fmt.Sprintf("-%02dXX", -p.century()-1)
		}
		return year[:2] + "XX"
	case PrecisionDecade:
		return year[:3] + "X"
	case PrecisionSeason:
		code += codeSeason - 1
	case PrecisionQuarter:
		code += codeQuarter - 1
	case PrecisionHalf:
		code += codeHalf - 1
	case PrecisionYear:
		if p.n == 0 {
			return year
		}
		code += codeQuadrimester - 1
	}
	return fmt.Sprintf("%s-%02d", year, code)
}

func yearText(year int) string {
	switch {
	case year > 9999 || year < -9999:
		return "Y" + strconv.Itoa(year)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}
