package render

import (
	"fmt"
	"math"

	"dateline/timeline/edtf"
)

// gapWords says how long nothing happened between two events, "about 4 years": from the end of
// the first to the start of the second, and never more precisely than the vaguer of these two
// days is known; "" if it cannot be said. What goes on still counts from its start.
func gapWords(a, b edtf.Date) string {
	days := gapDays(a, b)
	if days <= 0 {
		return ""
	}
	a, b = endOf(a), startOf(b)
	vague := max(length(a), length(b))
	years := days / 365.25
	switch {
	case vague > 3000: // of decades and centuries the middles
		return about(years+(length(a)+length(b))/2/365.25, math.Pow(10, math.Floor(math.Log10(vague/300))))
	case years >= 10, vague > 300:
		if first, ok := a.Earliest(); ok && vague > 300 { // as a reader counts from year to year
			if second, ok := b.Earliest(); ok {
				return about(float64(second.Year-first.Year), 1)
			}
		}
		return about(years, 1)
	}
	if halves := math.Round(2 * years); halves >= 4 {
		if whole := int(halves) / 2; int(halves)%2 == 1 {
			return fmt.Sprintf("about %d½ years", whole)
		}
		return about(halves/2, 1)
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

// endOf is the last part of a date that is a range, of an open one the start; startOf is its first part.
func endOf(d edtf.Date) edtf.Date {
	a, b := d.Endpoints()
	if b.IsZero() {
		return a
	}
	return b
}

func startOf(d edtf.Date) edtf.Date {
	a, b := d.Endpoints()
	if a.IsZero() {
		return b
	}
	return a
}

// gapDays is the number of empty days from the end of one date to the start of another, 0 if there is none.
func gapDays(a, b edtf.Date) float64 {
	if b.OpenStart() {
		return 0
	}
	last, ok1 := endOf(a).Latest()
	first, ok2 := startOf(b).Earliest()
	if !ok1 || !ok2 {
		return 0
	}
	return max(0, float64(first.Sub(last)-1))
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
