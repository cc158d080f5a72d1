package render

import (
	"testing"

	"dateline/timeline/edtf"
)

// A month's name alone stands only where the month begins.
func TestMonthLabel(t *testing.T) {
	months := scale{unit: "month", step: 1}
	for _, c := range []struct {
		day  edtf.Day
		want string
	}{
		{edtf.Day{Year: 2021, Month: 8, Day: 1}, "Aug 2021"},
		{edtf.Day{Year: 2021, Month: 8, Day: 19}, "19 Aug 2021"},
		{edtf.Day{Year: 2021, Month: 8, Day: 31}, "31 Aug 2021"},
	} {
		if got := months.label(float64(c.day.Sub(epoch)), true, true); got != c.want {
			t.Errorf("%v is labelled %q, want %q", c.day, got, c.want)
		}
	}
}

// The only label of a stretch that ends in another month names both, if there is room.
func TestLabelOfTwoMonths(t *testing.T) {
	at := func(year int, month, day int) float64 {
		return float64(edtf.Day{Year: year, Month: 1, Day: 1}.Sub(epoch)) + float64(month-1)*30.6 + float64(day-1)
	}
	for _, c := range []struct {
		name     string
		from, to float64
		second   string // the label of a second tick
		room     float64
		want     string
	}{
		{"two months", at(1822, 6, 5), at(1822, 7, 20), "", 120, "Jun–Jul 1822"},
		{"one month", at(1822, 6, 5), at(1822, 6, 20), "", 120, "as it was"},
		{"two years", at(1822, 12, 5), at(1823, 1, 20), "", 120, "as it was"},
		{"the second is named", at(1822, 6, 5), at(1822, 7, 20), "Jul", 120, "as it was"},
		{"no room", at(1822, 6, 5), at(1822, 7, 20), "", 40, "as it was"},
	} {
		seg := segment{from: c.from, to: c.to}
		months := tickMark{scale: scale{unit: "month", step: 1}}
		labels := []axisLabel{{0, "as it was"}, {60, c.second}}
		if seg.nameMonths([]tickMark{months, months}, labels, c.room); labels[0].words != c.want {
			t.Errorf("%s: %q, want %q", c.name, labels[0].words, c.want)
		}
	}
}
