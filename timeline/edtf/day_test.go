package edtf

import (
	"math"
	"testing"
	"time"
)

func TestMakeDay(t *testing.T) {
	tests := []struct {
		year  int
		month time.Month
		day   int
		want  string
	}{
		{2023, time.June, 14, "2023-06-14"},
		{2000, time.February, 29, "2000-02-29"},
		{-43, time.March, 15, "-0043-03-15"},
		{17000, time.January, 1, "Y17000-01-01"},
		{1900, time.February, 29, "edtf: day 29 of month 2 of 1900: February 1900 has 28 days"},
		{2023, 13, 1, "edtf: day 1 of month 13 of 2023: there is no month 13: months are 1 to 12"},
		{2023, time.June, 0, "edtf: day 0 of month 6 of 2023: there is no day 0: days begin at 1"},
		{1_000_000, time.June, 1, "edtf: day 1 of month 6 of 1000000: there is no year 1000000: years are -999999 to 999999"},
	}
	for _, tt := range tests {
		d, err := MakeDay(tt.year, tt.month, tt.day)
		got := d.String()
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("\n got %s\nwant %s", got, tt.want)
		}
	}
}

func TestAddMonths(t *testing.T) {
	tests := []struct {
		from Day
		n    int
		want Day
	}{
		{Day{2023, 1, 31}, 1, Day{2023, 2, 28}},
		{Day{2024, 1, 31}, 1, Day{2024, 2, 29}},
		{Day{2023, 3, 31}, -1, Day{2023, 2, 28}},
		{Day{2023, 12, 15}, 1, Day{2024, 1, 15}},
		{Day{1, 1, 1}, -1, Day{0, 12, 1}},
		{Day{-1, 12, 31}, 2, Day{0, 2, 29}},
		{Day{2023, 1, 1}, math.MaxInt, Day{}},
		{Day{2023, 1, 1}, 12 * maxYear, Day{}},
		{Day{}, 1, Day{}},
	}
	for _, tt := range tests {
		if got := tt.from.AddMonths(tt.n); got != tt.want {
			t.Errorf("%s and %d months: %s, want %s", tt.from, tt.n, got, tt.want)
		}
	}
}

func TestAddDaysEndsWithTheCalendar(t *testing.T) {
	last, first := Day{maxYear, 12, 31}, Day{-maxYear, 1, 1}
	span := last.Sub(first)
	tests := []struct {
		from Day
		n    int
		want Day
	}{
		{first, span, last},
		{last, -span, first},
		{last, 1, Day{}},
		{first, -1, Day{}},
		{last, math.MaxInt, Day{}},
		{first, math.MinInt, Day{}},
		{Day{}, 1, Day{}},
	}
	for _, tt := range tests {
		if got := tt.from.AddDays(tt.n); got != tt.want {
			t.Errorf("%s and %d days: %s, want %s", tt.from, tt.n, got, tt.want)
		}
	}
}
