package edtf

import (
	"slices"
	"testing"
)

func parsed(t *testing.T, s string) Date {
	t.Helper()
	if s == "" {
		return Date{}
	}
	d, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCompare(t *testing.T) {
	inOrder := []string{
		"../2022", "../2023-02", // open starts first, by their ends
		"Y-17000", "-0043", "0001",
		"2023-06-01T08:00", "2023-06-01T18", "2023-06-01T18:16", "2023-06-01T18:16:43", // clocks by the wall
		"2023-06-01", "2023-06-01~", // then the day, of the same width by their EDTF
		"2023-06", "2023-22", "2023-06/2023-12", "2023-06-01/..", // narrower first
		"2023-06-02", "2023-06-03/2023-06-04",
		"Y10000",
		"", // no date last
	}
	var want, got []Date
	for _, s := range inOrder {
		want = append(want, parsed(t, s))
	}
	got = slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestRelations(t *testing.T) {
	tests := []struct {
		a, b                       string
		contains, overlaps, before bool
	}{
		{"2023", "2023-06", true, true, false},
		{"2023-06", "2023", false, true, false},
		{"2023-06-14", "2023-06-14T18:16", true, true, false},
		{"2023-06", "2023-07", false, false, true},
		{"2023-07", "2023-06", false, false, false},
		{"2023-05/2023-06", "2023-06/2023-07", false, true, false},
		{"2018/..", "2023-06", true, true, false},
		{"2018/..", "2017", false, false, false},
		{"2017", "2018/..", false, false, true},
		{"../2018", "2019/..", false, false, true},
		{"../2018", "2018/..", false, true, false},
		{"2018/..", "2019/..", true, true, false},
		{"", "2023", false, false, false},
		{"2023", "", false, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.a+" and "+tt.b, func(t *testing.T) {
			a, b := parsed(t, tt.a), parsed(t, tt.b)
			if a.Contains(b) != tt.contains {
				t.Errorf("contains: %t", a.Contains(b))
			}
			if a.Overlaps(b) != tt.overlaps {
				t.Errorf("overlaps: %t", a.Overlaps(b))
			}
			if a.Before(b) != tt.before {
				t.Errorf("before: %t", a.Before(b))
			}
		})
	}
}

func TestDays(t *testing.T) {
	tests := []struct {
		in string
		n  int
		ok bool
	}{
		{"2023-06-14", 1, true},
		{"2024-02", 29, true},
		{"2023-W24", 7, true},
		{"2023", 365, true},
		{"18XX", 36524, true},
		{"2018/..", 0, false},
		{"../2018", 0, false},
		{"", 0, false},
	}
	for _, tt := range tests {
		if n, ok := parsed(t, tt.in).Days(); n != tt.n || ok != tt.ok {
			t.Errorf("%q has %d days, %t; want %d, %t", tt.in, n, ok, tt.n, tt.ok)
		}
	}
}

func TestEndpoints(t *testing.T) {
	tests := []struct{ in, a, b string }{
		{"2023-06-14", "2023-06-14", "2023-06-14"},
		{"2023-06-17/2023-06-18", "2023-06-17/2023-06-18", "2023-06-17/2023-06-18"}, // a weekend, not an interval
		{"2022-11/2023-02-03~", "2022-11", "2023-02-03~"},
		{"2018/..", "2018", ""},
		{"../2018", "", "2018"},
		{"", "", ""},
	}
	for _, tt := range tests {
		a, b := parsed(t, tt.in).Endpoints()
		if a.String() != tt.a || b.String() != tt.b {
			t.Errorf("%q runs from %q to %q, want %q to %q", tt.in, a, b, tt.a, tt.b)
		}
	}
}

func TestShift(t *testing.T) {
	tests := []struct {
		in   string
		n    int
		unit Precision
		want string
	}{
		{"2023-06-14", 1, PrecisionDay, "2023-06-15"},
		{"2023-01-31", 1, PrecisionMonth, "2023-02-28"},
		{"2024-02-29", -1, PrecisionYear, "2023-02-28"},
		{"2023-06-14", -2, PrecisionWeek, "2023-05-31"},
		{"2023-06-14T18:16", 1, PrecisionDay, "2023-06-15T18:16"},
		{"2023-06-14~", 1, PrecisionQuarter, "2023-09-14~"},
		{"0001-01-01", -1, PrecisionDay, "0000-12-31"},
		{"2023-W01", -1, PrecisionWeek, "2022-12-26/2023-01-01"},
		{"2023-06-17/2023-06-18", 1, PrecisionWeek, "2023-06-24/2023-06-25"},
		{"2023-06-17/2023-06-18", -1, PrecisionWeekend, "2023-06-10/2023-06-11"},
		{"2022-11", 1, PrecisionMonth, "2022-12"},
		{"2022-11", 2, PrecisionMonth, "2023-01"},
		{"2023-02", -1, PrecisionYear, "2022-02"},
		{"2022-24", 1, PrecisionSeason, "2023-21"},
		{"2023-21", -1, PrecisionSeason, "2022-24"},
		{"2023-33", -1, PrecisionQuarter, "2022-36"},
		{"2023-33", 1, PrecisionHalf, "2023-35"},
		{"2023-41", 1, PrecisionHalf, "2024-40"},
		{"2023", -10, PrecisionYear, "2013"},
		{"2023", 1, PrecisionCentury, "2123"},
		{"0001", -2, PrecisionYear, "-0001"},
		{"199X", 1, PrecisionDecade, "200X"},
		{"199X", -1, PrecisionCentury, "189X"},
		{"18XX", 1, PrecisionCentury, "19XX"},
		{"00XX", -1, PrecisionCentury, "-00XX"},
		{"-00XX", 1, PrecisionCentury, "00XX"},
		{"2014-39~", 1, PrecisionYear, "2015-39~"},
		{"2024-02-21~/2024-02-29~", 1, PrecisionMonth, "2024-03-21~/2024-03-31~"}, // late February, late March
		{"1990~/1993~", 1, PrecisionDecade, "2000~/2003~"},
		{"2022-11/2023-02", 1, PrecisionYear, "2023-11/2024-02"},
		{"2018/..", 1, PrecisionYear, "2019/.."},
		{"../2018", 1, PrecisionYear, "../2019"},
		{"", 1, PrecisionYear, ""},

		{"2023-06", 1, PrecisionDay, "edtf: cannot move 2023-06: by the day it would not stay a month"},
		{"2023", 12, PrecisionMonth, "edtf: cannot move 2023: by the month it would not stay a year"},
		{"2023-22", 1, PrecisionMonth, "edtf: cannot move 2023-22: by the month it would not stay a season"},
		{"2023-06-14", 1, PrecisionInterval, "edtf: cannot move 2023-06-14: by the interval it would not stay a day"},
		{"2023-06-12/2023-06-18", 1, PrecisionDay, "edtf: cannot move 2023-06-12/2023-06-18: a week is moved by weeks"},
		{"9999-12-31", 1, PrecisionDay, "edtf: cannot move 9999-12-31: year 10000 stands alone in EDTF, Y10000: give the year only"},
		{"2023-06-14", 100_000, PrecisionCentury, "edtf: cannot move 2023-06-14: the calendar ends at year 999999"},
		{"2023", 999_999, PrecisionYear, "edtf: cannot move 2023: there is no year 1002022: years are -999999 to 999999"},
		{"2023", 1_000_001, PrecisionYear, "edtf: cannot move a date by 1000001: at most 1000000"},
	}
	for _, tt := range tests {
		got, err := parsed(t, tt.in).Shift(tt.n, tt.unit)
		text := got.String()
		if err != nil {
			text = err.Error()
		}
		if text != tt.want {
			t.Errorf("%s and %d %ss\n got %s\nwant %s", tt.in, tt.n, tt.unit, text, tt.want)
		}
	}
}
