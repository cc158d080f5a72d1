package edtf

import (
	"fmt"
	"slices"
	"time"
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

// parts in their order; a part's place is that of its third.
var parts = [...]Part{PartEarly, PartMid, PartLate}

// cuts is where the middle and the last third begin, counted in days for a week
// and a month and in years for a decade and a century. A year has codes of its
// own for its thirds, and a season has months.
var cuts = map[Precision][2]int{
	PrecisionWeek:    {2, 4}, // Monday, Tuesday; Wednesday, Thursday; Friday to Sunday
	PrecisionMonth:   {10, 20},
	PrecisionDecade:  {4, 7},
	PrecisionCentury: {34, 67},
}

// WithPart returns the early, middle or late third of the period that d is, or
// is a part of: early 2014 is 2014-37~, mid-February 2020 is
// 2020-02-11~/2020-02-20~. PartNone gives the whole period back. Weeks, months,
// seasons, years, decades and centuries have parts; the rest are refused.
func (d Date) WithPart(p Part) (Date, error) {
	whole, _ := d.whole()
	if p == PartNone {
		return whole, nil
	}
	third := slices.Index(parts[:], p)
	if third < 0 {
		return Date{}, fmt.Errorf("edtf: there is no part %q: it is early, mid or late", p)
	}
	return whole.third(third)
}

// third returns the writing of a third (0, 1, 2) of d, which is a whole period.
func (d Date) third(i int) (part Date, err error) {
	first, _ := d.Earliest()
	last, _ := d.Latest()
	precision := d.shape()
	switch precision {
	case PrecisionYear:
		part, err = of(PrecisionYear, d.start.year, i+1, 0)
	case PrecisionSeason:
		part, err = betweenDays(first.AddMonths(i), first.AddMonths(i+1).AddDays(-1))
	case PrecisionWeek, PrecisionMonth:
		bounds := [...]int{0, cuts[precision][0], cuts[precision][1], last.Sub(first) + 1}
		part, err = betweenDays(first.AddDays(bounds[i]), first.AddDays(bounds[i+1]-1))
	case PrecisionDecade, PrecisionCentury:
		bounds := [...]int{0, cuts[precision][0], cuts[precision][1], last.Year - first.Year + 1}
		part, err = betweenYears(first.Year+bounds[i], first.Year+bounds[i+1]-1)
	default:
		err = fmt.Errorf("edtf: %q has no %s part: weeks, months, seasons, years, decades and centuries have", d, parts[i])
	}
	if err != nil {
		return Date{}, err
	}
	if d.Uncertain() {
		part = part.WithUncertain()
	}
	return part.WithApproximate(), nil
}

func betweenYears(a, b int) (Date, error) {
	start, err := OfYear(a)
	if err != nil {
		return Date{}, err
	}
	end, err := OfYear(b)
	if err != nil {
		return Date{}, err
	}
	return Interval(start, end)
}

// whole is the inverse of third: the period that d is a part of, and which
// part. A date that is no part is its own whole.
func (d Date) whole() (Date, Part) {
	if d.start == d.end {
		n := d.start.n
		if d.start.precision != PrecisionYear || n == 0 {
			return d, PartNone
		}
		p := d.start
		p.n, p.approximate = 0, false
		return single(p), parts[n-1]
	}
	if !d.start.approximate || !d.end.approximate {
		return d, PartNone
	}
	for _, whole := range d.start.around() {
		if d.start.uncertain {
			whole = whole.WithUncertain()
		}
		for i, part := range parts {
			if t, err := whole.third(i); err == nil && t == d {
				return whole, part
			}
		}
	}
	return d, PartNone
}

// around returns the periods that have a third written from p on.
func (p period) around() (wholes []Date) {
	add := func(d Date, err error) {
		if err == nil {
			wholes = append(wholes, d)
		}
	}
	switch {
	case p.precision == PrecisionDay:
		first, _ := p.days()
		monday, before := first.monday(), first.AddMonths(-2) // winter belongs to the year of its December
		add(betweenDays(monday, monday.AddDays(6)))
		add(OfMonth(p.year, time.Month(p.n)))
		add(OfSeason(before.Year, seasonOf(time.Month(p.n))))
	case p.precision == PrecisionYear && p.n == 0:
		add(OfDecade(p.year - p.year%10))
		add(OfCentury(period{year: p.year}.century()))
	}
	return wholes
}

func seasonOf(m time.Month) Season { return Season((int(m)+9)%12/3 + 1) }

// shape is the precision of a date that is no part of another.
func (d Date) shape() Precision {
	switch {
	case d.start == d.end:
		return d.start.precision
	case d.start.precision != PrecisionDay || d.end.precision != PrecisionDay ||
		d.start.approximate != d.end.approximate || d.start.uncertain != d.end.uncertain:
		return PrecisionInterval
	}
	first, _ := d.start.days()
	last, _ := d.end.days()
	switch {
	case first.Weekday() == time.Monday && last == first.AddDays(6):
		return PrecisionWeek
	case first.Weekday() == time.Saturday && last == first.AddDays(1):
		return PrecisionWeekend
	}
	return PrecisionInterval
}
