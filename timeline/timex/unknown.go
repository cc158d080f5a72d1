package timex

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What a value leaves open. TIMEX3 writes X for a digit that is not known, and a year that lacks its last digit is a decade,
// its last two a century: "199" the nineties (Ferro and others, TIDES 2003 Standard for the Annotation of Temporal
// Expressions, which TimeML took over).
var (
	anyYear    = unknown(4)
	anyDecade  = unknown(3)
	anyCentury = unknown(2)
	anyMonth   = anyYear + "-" + unknown(2)
	anyDay     = anyMonth + "-" + unknown(2)
	anyWeek    = anyYear + "-W" + unknown(2)
	anyQuarter = anyYear + "-Q" + unknown(1)
	anyHalf    = anyYear + "-H" + unknown(1)
)

// unknown is a number of digits that are not known.
func unknown(digits int) string { return strings.Repeat("X", digits) }

// unresolvedValue writes what is known and X for the rest.
func unresolvedValue(r *lang.Reading) string {
	switch {
	case r.Weekday != nil && r.Month == nil:
		return anyWeek + "-" + string(rune('1'+(*r.Weekday+6)%7))
	case r.Weekend:
		return anyWeek + "-WE"
	case r.Season > 0:
		return anyYear + "-" + [...]string{"", "SP", "SU", "FA", "WI"}[r.Season]
	case r.Quarter > 0:
		return anyYear + "-Q" + string(rune('0'+r.Quarter))
	case r.Half > 0:
		return anyYear + "-H" + string(rune('0'+r.Half))
	case r.Month != nil:
		b := two([]byte(anyYear+"-"), *r.Month)
		if r.Day != nil {
			b = two(append(b, '-'), *r.Day)
		}
		return string(b)
	case r.Day != nil:
		return string(two([]byte(anyMonth+"-"), *r.Day))
	}
	switch r.Step.Unit {
	case cal.Week:
		return anyWeek
	case cal.Weekend:
		return anyWeek + "-WE"
	case cal.Month, cal.Season:
		return anyMonth
	case cal.Quarter:
		return anyQuarter
	case cal.Half:
		return anyHalf
	case cal.Year:
		return anyYear
	case cal.Decade:
		return anyDecade
	case cal.Century:
		return anyCentury
	}
	return anyDay
}
