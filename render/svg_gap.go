package render

import (
	"fmt"
	"math"

	"dateline/timeline/edtf"
)

// gapWords says how long nothing happened between two events, "about 4 years",
// never more precisely than the vaguer of the two dates; "" if it cannot be said.
func gapWords(a, b edtf.Date) string {
	last, ok1 := a.Latest()
	first, ok2 := b.Earliest()
	if !ok1 || !ok2 {
		return ""
	}
	days := float64(first.Sub(last) - 1)
	if days <= 0 {
		return ""
	}
	vague := max(length(a), length(b))
	// What is known of both is on average the distance of their middles.
	if vague > 300 {
		days += (length(a) + length(b)) / 2
	}
	years := days / 365.25
	switch {
	case vague > 30000:
		return about(years, 100)
	case vague > 3000:
		return about(years, 10)
	case years >= 100:
		return about(years, 10)
	case years >= 20:
		return about(years, 5)
	case years >= 2:
		return about(years, 1)
	case vague > 300:
		return about(years, 1)
	}
	months := int(math.Round(days / 30.44))
	switch {
	case months >= 11 && months <= 13:
		return "about a year"
	case months >= 2:
		return fmt.Sprintf("about %d months", months)
	}
	return ""
}

// length is the days that a date spans, open sides left out.
func length(d edtf.Date) float64 {
	s, ok := stretchOf(d)
	if !ok {
		return 0
	}
	return s.to - s.from
}

// about writes a number of years rounded to a multiple of step.
func about(years, step float64) string {
	n := int(math.Round(years/step) * step)
	switch {
	case n == 0:
		return ""
	case n == 1:
		return "about a year"
	}
	return fmt.Sprintf("about %d years", n)
}
