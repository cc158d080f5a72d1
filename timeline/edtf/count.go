package edtf

// Width is the number of days a date may mean; a large one where it is open.
func (d Date) Width() int {
	if n, ok := d.Days(); ok {
		return n
	}
	return 1 << 30
}

func (d Day) Number() int32 { return int32(d.Sub(Day{Year: 2000, Month: 1, Day: 1})) }

// Count moves a date by n units; the result is no more precise than the unit. ok is
// false where the date is coarser than the unit.
func (d Date) Count(n int, unit Precision) (Date, bool) {
	day, ok := d.Earliest()
	if !ok {
		return Date{}, false
	}
	exact := d.Precision() == PrecisionDay
	if last, ok := d.Latest(); ok && d.Precision() == PrecisionInterval && (unit == PrecisionDay || unit == PrecisionWeek) && n != 0 {
		// Days are counted from the nearer end: the eve of a meeting of two days is one day.
		if n > 0 {
			day = last
		}
		d, exact = FromDay(day), true
	}
	if exact {
		d = FromDay(day) // without the clock
	}
	if n == 0 {
		return d, true
	}
	switch unit {
	case PrecisionDay, PrecisionWeek:
		if d.Precision() == PrecisionMonth && (unit == PrecisionDay && n > -11 && n < 11 || n == 1 || n == -1) {
			return d.WithApproximate(), true // a few days from a month: about that month
		}
		if !exact && d.Precision() != PrecisionWeek && d.Precision() != PrecisionInterval {
			return Date{}, false
		}
	case PrecisionMonth:
		if exact {
			d, _ = OfMonth(day.Year, day.Month)
		}
	case PrecisionYear, PrecisionDecade:
		d, _ = OfYear(day.Year)
	}
	out, err := d.Shift(n, unit)
	return out, err == nil
}

// Coarse: the date is a month or longer.
func (d Date) Coarse() bool {
	switch d.Precision() {
	case PrecisionDay, PrecisionWeek, PrecisionWeekend, PrecisionInterval:
		return false
	}
	return !d.IsZero()
}

// SameDays: the dates differ at most in that one gives a clock time.
func (a Date) SameDays(b Date) bool {
	if a == b {
		return true
	}
	_, okA := a.Clock()
	_, okB := b.Clock()
	da, _ := a.Earliest()
	db, _ := b.Earliest()
	return okA != okB && a.Precision() == PrecisionDay && b.Precision() == PrecisionDay && da == db
}

// Compatible: one date lies inside the other.
func (a Date) Compatible(b Date) bool { return a.SameDays(b) || a.Contains(b) || b.Contains(a) }

// Finer: a is inside b and narrower.
func (a Date) Finer(b Date) bool { return a != b && b.Contains(a) }

// Start is the day an event is filed under.
func (d Date) Start() Day {
	if day, ok := d.Earliest(); ok {
		return day
	}
	day, _ := d.Latest()
	return day
}
