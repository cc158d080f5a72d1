package edtf

import (
	"cmp"
	"fmt"
	"strings"
)

// Contains reports whether every day of o lies in d. Clock times are left out
// of account here and below; the zero Date contains nothing and is in nothing.
func (d Date) Contains(o Date) bool {
	return !d.IsZero() && !o.IsZero() &&
		compareStarts(d, o) <= 0 && compareEnds(d, o) >= 0
}

// Overlaps reports whether d and o share a day.
func (d Date) Overlaps(o Date) bool {
	return !d.IsZero() && !o.IsZero() && !d.Before(o) && !o.Before(d)
}

// Before reports whether d ends before o starts.
func (d Date) Before(o Date) bool {
	last, ok1 := d.Latest()
	first, ok2 := o.Earliest()
	return ok1 && ok2 && last.Compare(first) < 0
}

// Compare returns -1, 0 or +1 as a sorts before, is or sorts after b. The order
// is total, and 0 means a == b. What starts first comes first, an open start
// before all; of what starts on the same day, clock times in order, as the
// clocks on the wall show them whatever their zones; then the narrower before
// the wider; then by their EDTF. The zero Date comes last.
func Compare(a, b Date) int {
	switch {
	case a == b:
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	if c := cmp.Or(compareStarts(a, b), compareClocks(a, b), compareEnds(a, b)); c != 0 {
		return c
	}
	return strings.Compare(a.String(), b.String())
}

func compareStarts(a, b Date) int {
	first, ok1 := a.Earliest()
	other, ok2 := b.Earliest()
	return cmp.Or(compareBools(ok1, ok2), first.Compare(other))
}

func compareEnds(a, b Date) int {
	last, ok1 := a.Latest()
	other, ok2 := b.Latest()
	return cmp.Or(compareBools(ok2, ok1), last.Compare(other))
}

// compareClocks puts a time of day before a day without one, which is wider.
func compareClocks(a, b Date) int {
	return cmp.Or(
		compareBools(b.timed, a.timed),
		cmp.Compare(a.clock.seconds(), b.clock.seconds()))
}

// compareBools puts false before true.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func (c Clock) seconds() int { return c.Hour*3600 + c.Minute*60 + c.Second }

// Shift moves d by n units, back where n is negative, and keeps its precision,
// its part and its clock time: late 2014 and one year is late 2015, winter 2022
// and one season is spring 2023. The unit must be a whole multiple of what d
// is: a day moves by any unit, to the month's last day if the month is too
// short (see [Day.AddMonths]), a week or weekend by weeks, a month by months or
// anything longer, a year by years, and so on; an interval moves at both ends.
func (d Date) Shift(n int, unit Precision) (Date, error) {
	const most = 1_000_000
	if n < -most || n > most {
		return Date{}, fmt.Errorf("edtf: cannot move a date by %d: at most %d", n, most)
	}
	if d.IsZero() {
		return Date{}, nil
	}
	whole, part := d.whole()
	if part != PartNone {
		moved, err := whole.Shift(n, unit)
		if err != nil {
			return Date{}, err
		}
		return moved.WithPart(part)
	}
	if shape := d.shape(); (shape == PrecisionWeek || shape == PrecisionWeekend) && unitDays[unit] != 7 {
		return Date{}, fmt.Errorf("edtf: cannot move %s: a %s is moved by weeks", d, shape)
	}
	var err error
	moved := d
	if moved.start, err = d.start.shift(n, unit); err == nil {
		moved.end, err = d.end.shift(n, unit)
	}
	if err != nil {
		return Date{}, fmt.Errorf("edtf: cannot move %s: %w", d, err)
	}
	return moved, nil
}
