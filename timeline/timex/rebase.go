package timex

import (
	"strconv"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
)

// Rebase resolves e again, its Offset counted from the date of the event that
// it means; fromWords are the words of that event, for Why. An e without an
// Offset, or a zero from, comes back as it is.
func Rebase(e Expression, from edtf.Date, fromWords string) Expression {
	base := cal.FromDate(from)
	if e.Offset == nil || base.IsZero() {
		return e
	}
	unit := cal.Named(e.Offset.Unit)
	p := stepCounted(base, e.Offset.N, unit)
	if p.IsZero() || p.Date().IsZero() {
		return e
	}
	e.Type, e.Value, e.Date = TypeDate, p.Value(), p.Date()
	e.Unresolved, e.Anchor = "", -1
	e.Earlier, e.Later = edtf.Date{}, edtf.Date{}
	e.Why = offsetWords(e.Offset.N, unit) + " “" + fromWords + "”, " + from.Human()
	return e
}

// stepCounted steps a counted number of units: weeks from a day lead to a day.
func stepCounted(base cal.Period, n int, unit cal.Gran) cal.Period {
	if unit < cal.Day {
		return base
	}
	if (unit == cal.Week || unit == cal.Fortnight) && base.Gran == cal.Day {
		days := 7
		if unit == cal.Fortnight {
			days = 14
		}
		return base.Step(days*n, cal.Day)
	}
	return base.Step(n, unit)
}

// offsetWords: "3 days before", "the day after", "the month of".
func offsetWords(n int, unit cal.Gran) string {
	switch {
	case n == 0:
		return "the " + unit.String() + " of"
	case n == 1:
		return "the " + unit.String() + " after"
	case n == -1:
		return "the " + unit.String() + " before"
	case n < 0:
		return strconv.Itoa(-n) + " " + unit.String() + "s before"
	}
	return strconv.Itoa(n) + " " + unit.String() + "s after"
}
