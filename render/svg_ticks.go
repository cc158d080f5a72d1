package render

import (
	"fmt"
	"math"
	"time"

	"dateline/timeline/edtf"
)

// A tick is a mark on the axis at the start of a day or an hour.
type tick struct{ x, at float64 }

// A scale is a distance of ticks: so many hours, days, months or years.
type scale struct {
	unit string
	step int
	days float64
}

var scales = []scale{
	{"hour", 1, 1. / 24}, {"hour", 3, 3. / 24}, {"hour", 6, 6. / 24}, {"hour", 12, 12. / 24},
	{"day", 1, 1}, {"day", 2, 2}, {"day", 7, 7},
	{"month", 1, 30.4}, {"month", 3, 91.3},
	{"year", 1, 365.25}, {"year", 2, 730.5}, {"year", 5, 1826}, {"year", 10, 3652}, {"year", 20, 7305}, {"year", 50, 18262},
	{"year", 100, 36525}, {"year", 200, 73050}, {"year", 500, 182625}, {"year", 1000, 365250}, {"year", 2000, 730500}, {"year", 5000, 1826250},
}

// minTickDistance keeps labels of two neighbouring ticks apart, mostly. An enlarged zone
// has finer ticks, of which some have no label.
const (
	minTickDistance = 44
	minFineDistance = 15
)

// scaleOf picks the finest scale that a zone of the given width has room for; hours only
// where some event has a time of day.
func scaleOf(z zone, width float64) scale {
	least := float64(minTickDistance)
	fine := least
	if z.tinted {
		fine = minFineDistance
	}
	for _, sc := range scales {
		if least = fine; sc.unit == "hour" { // each is named
			least = minTickDistance
		}
		if sc.days*width/(z.to-z.from) >= least && (z.clocks || sc.unit != "hour") {
			return sc
		}
	}
	return scales[len(scales)-1]
}

// startLabel names where a segment starts, as finely as its ticks do.
func startLabel(s segment, width float64) string {
	return scaleOf(zone{from: s.from, to: s.to}, width).label(s.from, true, true)
}

// label names a moment on this scale, with the year and the day where these are asked for.
func (sc scale) label(at float64, year, day bool) string {
	d := dayAt(at + 1e-9)
	date := d.Month.String()[:3]
	if sc.unit != "month" || d.Day != 1 { // a month's name stands where it begins
		date = fmt.Sprintf("%d %s", d.Day, date)
	}
	if year {
		date += " " + yearWords(d.Year)
	}
	midnight := math.Abs(at-math.Round(at)) < 1e-9
	switch {
	case sc.unit == "year":
		return yearWords(d.Year)
	case sc.unit != "hour", midnight && (day || year):
		return date
	case day || year:
		return date + ", " + clockOf(at)
	}
	return clockOf(at)
}

// clockOf is the time of day of a moment.
func clockOf(at float64) string {
	minutes := int(math.Round((at - math.Floor(at)) * 24 * 60))
	return fmt.Sprintf("%02d:%02d", minutes/60%24, minutes%60)
}

// ticks returns the marks inside a zone, without its start.
func (sc scale) ticks(z zone) []tick {
	var out []tick
	for at := sc.next(z.from); at < z.to-1e-9; at = sc.next(at) {
		out = append(out, tick{z.x(at), at})
	}
	return out
}

// next is the first tick after a moment.
func (sc scale) next(at float64) float64 {
	d := dayAt(at)
	switch sc.unit {
	case "hour":
		step := float64(sc.step) / 24
		return math.Floor(at) + (math.Floor((at-math.Floor(at))/step+1e-9)+1)*step
	case "day":
		d = d.AddDays(sc.step)
	case "month":
		months := int(d.Month) - 1
		months += sc.step - months%sc.step
		d = edtf.Day{Year: d.Year + months/12, Month: time.Month(months%12 + 1), Day: 1}
	default:
		year := d.Year + 1
		for !round(year, sc.step) {
			year++
		}
		d = edtf.Day{Year: year, Month: 1, Day: 1}
	}
	return float64(d.Sub(epoch))
}

// floor is the start of the hour, day, month or year that holds a moment.
func (sc scale) floor(at float64) float64 {
	d := dayAt(at)
	switch sc.unit {
	case "hour":
		return math.Floor(at) + math.Floor((at-math.Floor(at))*24+1e-9)/24 // to the hour, whatever the step
	case "month":
		d.Day = 1
	case "year":
		d = edtf.Day{Year: d.Year, Month: 1, Day: 1}
	}
	return float64(d.Sub(epoch))
}

// round reports whether a year is a multiple of step in the words of its era:
// 1950, and 50 BC, which is year -49.
func round(year, step int) bool {
	if year <= 0 {
		year = 1 - year
	}
	return year%step == 0
}
