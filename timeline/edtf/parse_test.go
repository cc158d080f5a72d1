package edtf

import (
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in, out        string // out is how it is written
		earliest, last string // "" is open
		precision      Precision
		part           Part
	}{
		{"2023-06-14", "2023-06-14", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29", PrecisionDay, ""},
		{"2023-06-14T18", "2023-06-14T18", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-14T18:16", "2023-06-14T18:16", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-14T18:16:43Z", "2023-06-14T18:16:43Z", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-14T18:16-05:30", "2023-06-14T18:16-05:30", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-14T18+02", "2023-06-14T18+02:00", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-14T18:16:43.250Z", "2023-06-14T18:16:43Z", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-14T18:16~", "2023-06-14T18:16~", "2023-06-14", "2023-06-14", PrecisionDay, ""},

		{"2023-06", "2023-06", "2023-06-01", "2023-06-30", PrecisionMonth, ""},
		{"2024-02", "2024-02", "2024-02-01", "2024-02-29", PrecisionMonth, ""},
		{"2023-21", "2023-21", "2023-03-01", "2023-05-31", PrecisionSeason, ""},
		{"2023-24", "2023-24", "2023-12-01", "2024-02-29", PrecisionSeason, ""},
		{"9999-24", "9999-24", "9999-12-01", "Y10000-02-29", PrecisionSeason, ""},
		{"2023-26", "2023-22", "2023-06-01", "2023-08-31", PrecisionSeason, ""},
		{"2023-29", "2023-09/2023-11", "2023-09-01", "2023-11-30", PrecisionInterval, ""},
		{"2023-30", "2023-12/2024-02", "2023-12-01", "2024-02-29", PrecisionInterval, ""},
		{"2023-31", "2023-03/2023-05", "2023-03-01", "2023-05-31", PrecisionInterval, ""},
		{"2023-32", "2023-06/2023-08", "2023-06-01", "2023-08-31", PrecisionInterval, ""},
		{"2023-33", "2023-33", "2023-01-01", "2023-03-31", PrecisionQuarter, ""},
		{"2023-36", "2023-36", "2023-10-01", "2023-12-31", PrecisionQuarter, ""},
		{"2023-40", "2023-40", "2023-01-01", "2023-06-30", PrecisionHalf, ""},
		{"2023-41", "2023-41", "2023-07-01", "2023-12-31", PrecisionHalf, ""},
		{"2014-38", "2014-05/2014-08", "2014-05-01", "2014-08-31", PrecisionInterval, ""},

		{"2023", "2023", "2023-01-01", "2023-12-31", PrecisionYear, ""},
		{"0000", "0000", "0000-01-01", "0000-12-31", PrecisionYear, ""},
		{"-0043", "-0043", "-0043-01-01", "-0043-12-31", PrecisionYear, ""},
		{"-0043-03-15", "-0043-03-15", "-0043-03-15", "-0043-03-15", PrecisionDay, ""},
		{"Y17000", "Y17000", "Y17000-01-01", "Y17000-12-31", PrecisionYear, ""},
		{"Y-17000", "Y-17000", "Y-17000-01-01", "Y-17000-12-31", PrecisionYear, ""},
		{"Y02023", "2023", "2023-01-01", "2023-12-31", PrecisionYear, ""},
		{"199X", "199X", "1990-01-01", "1999-12-31", PrecisionDecade, ""},
		{"18XX", "18XX", "1800-01-01", "1899-12-31", PrecisionCentury, ""},
		{"-04XX", "-04XX", "-0499-01-01", "-0400-12-31", PrecisionCentury, ""},
		{"-00XX", "-00XX", "-0099-01-01", "0000-12-31", PrecisionCentury, ""},
		{"2004-XX", "2004", "2004-01-01", "2004-12-31", PrecisionYear, ""},
		{"2004-XX-XX", "2004", "2004-01-01", "2004-12-31", PrecisionYear, ""},
		{"2004-05-XX", "2004-05", "2004-05-01", "2004-05-31", PrecisionMonth, ""},

		{"2023-W24", "2023-06-12/2023-06-18", "2023-06-12", "2023-06-18", PrecisionWeek, ""},
		{"2020-W53", "2020-12-28/2021-01-03", "2020-12-28", "2021-01-03", PrecisionWeek, ""},
		{"2023-W24-3", "2023-06-14", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2023-06-12/2023-06-18", "2023-06-12/2023-06-18", "2023-06-12", "2023-06-18", PrecisionWeek, ""},
		{"2023-06-13/2023-06-19", "2023-06-13/2023-06-19", "2023-06-13", "2023-06-19", PrecisionInterval, ""},
		{"2023-06-12~/2023-06-18~", "2023-06-12~/2023-06-18~", "2023-06-12", "2023-06-18", PrecisionWeek, ""},
		{"2023-06-12~/2023-06-18", "2023-06-12~/2023-06-18", "2023-06-12", "2023-06-18", PrecisionInterval, ""},
		{"2023-06-17/2023-06-18", "2023-06-17/2023-06-18", "2023-06-17", "2023-06-18", PrecisionWeekend, ""},
		{"2023-06-16/2023-06-17", "2023-06-16/2023-06-17", "2023-06-16", "2023-06-17", PrecisionInterval, ""},
		{"2023-05-01/2023-05-31", "2023-05-01/2023-05-31", "2023-05-01", "2023-05-31", PrecisionInterval, ""},
		{"2022-11/2023-02-03", "2022-11/2023-02-03", "2022-11-01", "2023-02-03", PrecisionInterval, ""},
		{"2023-06-14/2023-06-14", "2023-06-14", "2023-06-14", "2023-06-14", PrecisionDay, ""},
		{"2018/..", "2018/..", "2018-01-01", "", PrecisionInterval, ""},
		{"../2023-02", "../2023-02", "", "2023-02-28", PrecisionInterval, ""},
		{"2018/", "2018/..", "2018-01-01", "", PrecisionInterval, ""},
		{"/2023-02", "../2023-02", "", "2023-02-28", PrecisionInterval, ""},

		{"2014-37~", "2014-37~", "2014-01-01", "2014-04-30", PrecisionYear, PartEarly},
		{"2014-38~", "2014-38~", "2014-05-01", "2014-08-31", PrecisionYear, PartMid},
		{"2014-39%", "2014-39%", "2014-09-01", "2014-12-31", PrecisionYear, PartLate},
		{"2020-02-11~/2020-02-20~", "2020-02-11~/2020-02-20~", "2020-02-11", "2020-02-20", PrecisionMonth, PartMid},
		{"2020-02-21~/2020-02-29~", "2020-02-21~/2020-02-29~", "2020-02-21", "2020-02-29", PrecisionMonth, PartLate},
		{"2020-02-21~/2020-02-28~", "2020-02-21~/2020-02-28~", "2020-02-21", "2020-02-28", PrecisionInterval, ""},
		{"2020-02-11/2020-02-20", "2020-02-11/2020-02-20", "2020-02-11", "2020-02-20", PrecisionInterval, ""},
		{"1990~/1993~", "1990~/1993~", "1990-01-01", "1993-12-31", PrecisionDecade, PartEarly},
		{"1867~/1899~", "1867~/1899~", "1867-01-01", "1899-12-31", PrecisionCentury, PartLate},
		{"2024-02-01~/2024-02-29~", "2024-02-01~/2024-02-29~", "2024-02-01", "2024-02-29", PrecisionSeason, PartLate},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			d, err := Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if d.String() != tt.out {
				t.Errorf("written %s, want %s", d, tt.out)
			}
			first, last := "", ""
			if day, ok := d.Earliest(); ok {
				first = day.String()
			}
			if day, ok := d.Latest(); ok {
				last = day.String()
			}
			if first != tt.earliest || last != tt.last {
				t.Errorf("from %q to %q, want %q to %q", first, last, tt.earliest, tt.last)
			}
			if d.Precision() != tt.precision || d.Part() != tt.part {
				t.Errorf("%q part of a %s, want %q of a %s", d.Part(), d.Precision(), tt.part, tt.precision)
			}
		})
	}
}

func TestParseQualifiers(t *testing.T) {
	tests := []struct {
		in                                       string
		approximate, uncertain, openStart, opEnd bool
	}{
		{"1950", false, false, false, false},
		{"1950~", true, false, false, false},
		{"1950?", false, true, false, false},
		{"1950%", true, true, false, false},
		{"1950~/1960", true, false, false, false},
		{"1950/1960?", false, true, false, false},
		{"1950~/..", true, false, false, true},
		{"../1950?", false, true, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			d, err := Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if d.Approximate() != tt.approximate || d.Uncertain() != tt.uncertain {
				t.Errorf("approximate %t, uncertain %t", d.Approximate(), d.Uncertain())
			}
			if d.OpenStart() != tt.openStart || d.OpenEnd() != tt.opEnd {
				t.Errorf("open start %t, open end %t", d.OpenStart(), d.OpenEnd())
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ in, want string }{ // want follows `edtf: "in": `
		{"", "no date: give one, such as 2023-06-14"},
		{"2023-02-30", "February 2023 has 28 days"},
		{"1900-02-29", "February 1900 has 28 days"},
		{"2023-04-31", "April 2023 has 30 days"},
		{"2023-06-00", "there is no day 0: days begin at 1"},
		{"2023-13", "there is no month 13: months are 01 to 12, seasons and other parts of a year 21 to 41"},
		{"2023-00", "there is no month 00: months are 01 to 12, seasons and other parts of a year 21 to 41"},
		{"2023-42", "there is no month 42: months are 01 to 12, seasons and other parts of a year 21 to 41"},
		{"2023-21-05", "there is no month 21: months are 1 to 12"},
		{"2023-6", `"6" is no month: it must be two digits`},
		{"2023-06-1", `"1" is no day: it must be two digits`},
		{"2004-XX-25", `"XX" is no month: it must be two digits`},
		{"2023-06-14-02", "too many parts: a date has a year, a month and a day"},
		{"23", `"23" is no year: a year has four digits, as in 0044 and 2023`},
		{"+2023", `"+2023" is no year: a year has four digits, as in 0044 and 2023`},
		{" 2023", `" 2023" is no year: a year has four digits, as in 0044 and 2023`},
		{"June 2023", `"June 2023" is no year: a year has four digits, as in 0044 and 2023`},
		{"2023/18", `"18" is no year: a year has four digits, as in 0044 and 2023`},
		{"٢٠٢٣", `"٢٠٢٣" is no year: a year has four digits, as in 0044 and 2023`},
		{"-0000", "year 0 has no sign: write 0000"},
		{"-004X", "a decade before year 0 has no EDTF: give an interval of years"},
		{"2XXX", "at most the last two digits of a year may be X, as in 199X and 18XX"},
		{"XXXX-12-25", "at most the last two digits of a year may be X, as in 199X and 18XX"},
		{"199X-05", "nothing finer follows a decade or a century: give all four digits of the year"},
		{"Y2023", "after Y stands a year of five or six digits and nothing else, such as Y17000"},
		{"Y17000-06", "after Y stands a year of five or six digits and nothing else, such as Y17000"},
		{"Y17E7", "after Y stands a year of five or six digits and nothing else, such as Y17000"},
		{"Y1000000", "there is no year 1000000: years are -999999 to 999999"},
		{"2023-W53", "there is no week 53: 2023 has weeks 1 to 52"},
		{"2023-W00", "there is no week 0: 2023 has weeks 1 to 52"},
		{"9999-W52", "year 10000 stands alone in EDTF, Y10000: give the year only"},
		{"2023-W24-8", `there is no day "8" of a week: it is 1, Monday, to 7, Sunday`},
		{"[2023,2024]", "sets of dates are not read: give one date or an interval, such as 2022/2023"},
		{"[..2023]", "sets of dates are not read: give one date or an interval, such as 2022/2023"},
		{"2023-~06", "a qualifier inside the date is not read: put it at the end"},
		{"2023?~", "one qualifier at most, not ?~: % is both approximate and uncertain"},
		{"2023/2021", "the interval ends on 2021-12-31, before it begins on 2023-01-01: swap the two"},
		{"2020/2021/2022", `"2021/2022" is no year: a year has four digits, as in 0044 and 2023`},
		{"../..", "an interval cannot be open at both ends, and a date cannot be empty"},
		{"/", "an interval cannot be open at both ends, and a date cannot be empty"},
		{"2023-06T18:16", `only a day has a clock time, "2023-06" is none`},
		{"2023-06-14T24:00", "there is no hour 24: hours are 0 to 23"},
		{"2023-06-14T18:60", "there is no minute 60: minutes are 0 to 59"},
		{"2023-06-14T23:59:60", "there is no second 60: seconds are 0 to 59"},
		{"2023-06-14T6:16", `"6" is no hour, minute or second: it must be two digits`},
		{"2023-06-14T18:16+15:00", `"+15:00" is no zone: it is Z or -14:00 to +14:00`},
		{"2023-06-14T18:16EST", `"16EST" is no hour, minute or second: it must be two digits`},
		{"2023-06-14T10:00/2023-06-14T12:00", "an interval has no clock times: drop what follows T"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			d, err := Parse(tt.in)
			if err == nil {
				t.Fatalf("read as %s", d)
			}
			if want := `edtf: "` + tt.in + `": ` + tt.want; err.Error() != want {
				t.Errorf("\n got %s\nwant %s", err, want)
			}
		})
	}
}

func TestParseErrorsStayShort(t *testing.T) {
	_, err := Parse(strings.Repeat("9", 5_000_000))
	if err == nil || len(err.Error()) > 200 {
		t.Errorf("an error of %d bytes", len(err.Error()))
	}
}

func TestConstructors(t *testing.T) {
	day := must(OfDay(2023, time.June, 14))
	since, until := must(Parse("2018/..")), must(Parse("../2023"))
	week := must(OfWeek(2023, 24))
	tests := []struct {
		name, want string
		make       func() (Date, error)
	}{
		{"the zero day", "", func() (Date, error) { return FromDay(Day{}), nil }},
		{"no such day", "", func() (Date, error) { return FromDay(Day{2023, 2, 30}), nil }},
		{"weekend", "2023-06-17/2023-06-18", func() (Date, error) { return OfWeekend(2023, 24) }},
		{"week of the next year", "2024-12-30/2025-01-05", func() (Date, error) { return OfWeek(2025, 1) }},
		{"century", "18XX", func() (Date, error) { return OfCentury(19) }},
		{"century BC", "-04XX", func() (Date, error) { return OfCentury(-5) }},
		{"interval of weeks", "2023-06-12/2023-06-25", func() (Date, error) { return Interval(week, must(OfWeek(2023, 25))) }},
		{"interval of one day", "2023-06-14", func() (Date, error) { return Interval(day, day) }},
		{"interval drops the clock", "2023-06-14/2023-06-18", func() (Date, error) {
			return Interval(must(day.WithClock(Clock{Hour: 18})), week)
		}},
		{"since a week", "2023-06-12/..", func() (Date, error) { return Since(week) }},
		{"until a week", "../2023-06-18", func() (Date, error) { return Until(week) }},
		{"about a week", "2023-06-12~/2023-06-18~", func() (Date, error) { return week.WithApproximate(), nil }},
		{"perhaps since 2018", "2018?/..", func() (Date, error) { return since.WithUncertain(), nil }},
		{"early in the week", "2023-06-12~/2023-06-13~", func() (Date, error) { return week.WithPart(PartEarly) }},
		{"late in the week", "2023-06-16~/2023-06-18~", func() (Date, error) { return week.WithPart(PartLate) }},
		{"early winter", "2023-12-01~/2023-12-31~", func() (Date, error) { return must(OfSeason(2023, Winter)).WithPart(PartEarly) }},
		{"another part", "2014-39~", func() (Date, error) { return must(Parse("2014-37~")).WithPart(PartLate) }},
		{"no part again", "2014?", func() (Date, error) { return must(Parse("2014-37%")).WithPart(PartNone) }},

		{"month 0", "edtf: there is no month 0: it must be 1 to 12", func() (Date, error) { return OfMonth(2023, 0) }},
		{"quarter 5", "edtf: there is no quarter 5: it must be 1 to 4", func() (Date, error) { return OfQuarter(2023, 5) }},
		{"30 February", "edtf: February 2023 has 28 days", func() (Date, error) { return OfDay(2023, time.February, 30) }},
		{"a far day", "edtf: year 17000 stands alone in EDTF, Y17000: give the year only", func() (Date, error) { return OfDay(17000, 1, 1) }},
		{"1995 as decade", "edtf: year 1995 begins no decade: give 1990", func() (Date, error) { return OfDecade(1995) }},
		{"century 0", "edtf: there is no century 0: it must be 1 to 100, or -1 to -100 for BC", func() (Date, error) { return OfCentury(0) }},
		{"interval from nothing", "edtf: an interval needs a first and a last day: use Since or Until for an open end", func() (Date, error) { return Interval(Date{}, day) }},
		{"interval to an open end", "edtf: an interval needs a first and a last day: use Since or Until for an open end", func() (Date, error) { return Interval(day, since) }},
		{"since until", "edtf: an interval cannot be open at both ends, and a date cannot be empty", func() (Date, error) { return Since(until) }},
		{"clock of a week", `edtf: only a day has a clock time, "2023-06-12/2023-06-18" is none`, func() (Date, error) { return week.WithClock(Clock{}) }},
		{"clock with a hidden minute", "edtf: the clock has a minute or second that it says it has not: set HasMinute and HasSecond", func() (Date, error) { return day.WithClock(Clock{Minute: 5}) }},
		{"early day", `edtf: "2023-06-14" has no early part: weeks, months, seasons, years, decades and centuries have`, func() (Date, error) { return day.WithPart(PartEarly) }},
		{"unknown part", `edtf: there is no part "end": it is early, mid or late`, func() (Date, error) { return week.WithPart("end") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := tt.make()
			got := d.String()
			if err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}
