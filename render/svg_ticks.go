package render

import (
	"fmt"
	"time"

	"dateline/timeline/edtf"
)

// A tick is a mark on the axis at the start of a day.
type tick struct {
	x   float64
	day edtf.Day
}

// A scale is a distance of ticks: so many days, months or years.
type scale struct {
	unit string
	step int
	days float64
}

var scales = []scale{
	{"day", 1, 1}, {"day", 2, 2}, {"day", 7, 7},
	{"month", 1, 30.4}, {"month", 3, 91.3},
	{"year", 1, 365.25}, {"year", 2, 730.5}, {"year", 5, 1826}, {"year", 10, 3652}, {"year", 20, 7305}, {"year", 50, 18262},
	{"year", 100, 36525}, {"year", 200, 73050}, {"year", 500, 182625}, {"year", 1000, 365250}, {"year", 2000, 730500}, {"year", 5000, 1826250},
}

// minTickDistance keeps labels of two neighbouring ticks apart, mostly.
const minTickDistance = 44

// scaleOf picks the finest scale that a segment of the given width has room for.
func scaleOf(s segment, width float64) scale {
	for _, sc := range scales {
		if sc.days*width/(s.to-s.from) >= minTickDistance {
			return sc
		}
	}
	return scales[len(scales)-1]
}

// dayAt is the day that begins at a position on the axis.
func dayAt(position float64) edtf.Day { return epoch.AddDays(int(position)) }

// startLabel names where a segment starts, as finely as its ticks do.
func startLabel(s segment, width float64) string {
	return scaleOf(s, width).label(dayAt(s.from), true)
}

// label names a day on this scale; the year is said where full is set.
func (sc scale) label(d edtf.Day, full bool) string {
	month := d.Month.String()[:3]
	switch {
	case sc.unit == "year":
		return yearWords(d.Year)
	case sc.unit == "month" && full:
		return month + " " + yearWords(d.Year)
	case sc.unit == "month":
		return month
	case full:
		return fmt.Sprintf("%d %s %s", d.Day, month, yearWords(d.Year))
	}
	return fmt.Sprintf("%d %s", d.Day, month)
}

// ticks returns the marks inside a segment, without its start.
func (sc scale) ticks(s segment) []tick {
	var out []tick
	for d := sc.next(dayAt(s.from)); float64(d.Sub(epoch)) < s.to; d = sc.next(d) {
		out = append(out, tick{s.x(float64(d.Sub(epoch))), d})
	}
	return out
}

// next is the first tick after d.
func (sc scale) next(d edtf.Day) edtf.Day {
	switch sc.unit {
	case "day":
		return d.AddDays(sc.step)
	case "month":
		months := int(d.Month) - 1
		months += sc.step - months%sc.step
		return edtf.Day{Year: d.Year + months/12, Month: time.Month(months%12 + 1), Day: 1}
	}
	year := d.Year + 1
	for !round(year, sc.step) {
		year++
	}
	return edtf.Day{Year: year, Month: 1, Day: 1}
}

// round reports whether a year is a multiple of step in the words of its era:
// 1950, and 50 BC, which is year -49.
func round(year, step int) bool {
	if year <= 0 {
		year = 1 - year
	}
	return year%step == 0
}
