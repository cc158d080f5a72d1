package edtf

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// must is for generators: what they draw exists.
func must(d Date, err error) Date {
	if err != nil {
		panic(err)
	}
	return d
}

// years are mostly recent, so that dates meet each other, and sometimes at the ends.
var years = rapid.OneOf(
	rapid.IntRange(2019, 2024),
	rapid.IntRange(-9999, 9999),
	rapid.SampledFrom([]int{-9999, -9998, -1, 0, 1, 99, 100, 9998, 9999}),
)

// periods draws from every constructor that makes a period without a slash,
// and weeks and weekends.
var periods = rapid.Custom(func(t *rapid.T) Date {
	year := years.Draw(t, "year")
	switch rapid.IntRange(0, 9).Draw(t, "constructor") {
	case 0:
		month := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
		return must(OfDay(year, month, rapid.IntRange(1, daysIn(year, month)).Draw(t, "day")))
	case 1:
		return must(OfWeek(min(year, 9998), rapid.IntRange(1, 52).Draw(t, "week")))
	case 2:
		return must(OfWeekend(min(year, 9998), rapid.IntRange(1, 52).Draw(t, "week")))
	case 3:
		return must(OfMonth(year, time.Month(rapid.IntRange(1, 12).Draw(t, "month"))))
	case 4:
		return must(OfSeason(year, Season(rapid.IntRange(1, 4).Draw(t, "season"))))
	case 5:
		return must(OfQuarter(year, rapid.IntRange(1, 4).Draw(t, "quarter")))
	case 6:
		return must(OfHalf(year, rapid.IntRange(1, 2).Draw(t, "half")))
	case 7:
		return must(OfDecade(max(year, 0) / 10 * 10))
	case 8:
		century := rapid.IntRange(-100, 99).Draw(t, "century")
		if century >= 0 {
			century++
		}
		return must(OfCentury(century))
	}
	return must(OfYear(rapid.OneOf(years, rapid.IntRange(-maxYear, maxYear)).Draw(t, "year")))
})

// qualified draws a period, perhaps a part of one, with qualifiers.
var qualified = rapid.Custom(func(t *rapid.T) Date {
	d := periods.Draw(t, "period")
	if part, err := d.WithPart(rapid.SampledFrom(parts[:]).Draw(t, "part")); err == nil && rapid.Bool().Draw(t, "has part") {
		d = part
	}
	if rapid.Bool().Draw(t, "approximate") {
		d = d.WithApproximate()
	}
	if rapid.Bool().Draw(t, "uncertain") {
		d = d.WithUncertain()
	}
	return d
})

var clocks = rapid.Custom(func(t *rapid.T) Clock {
	c := Clock{
		Hour: rapid.IntRange(0, 23).Draw(t, "hour"),
		Zone: rapid.SampledFrom([]string{"", "Z", "+02:00", "-05:30", "+14:00"}).Draw(t, "zone"),
	}
	if c.HasMinute = rapid.Bool().Draw(t, "has minute"); c.HasMinute {
		c.Minute = rapid.IntRange(0, 59).Draw(t, "minute")
		if c.HasSecond = rapid.Bool().Draw(t, "has second"); c.HasSecond {
			c.Second = rapid.IntRange(0, 59).Draw(t, "second")
		}
	}
	return c
})

// dates draws every Date that can be made, the zero one apart.
var dates = rapid.Custom(func(t *rapid.T) Date {
	a := qualified.Draw(t, "a")
	switch rapid.IntRange(0, 4).Draw(t, "shape") {
	case 0:
		b := qualified.Draw(t, "b")
		if d, err := Interval(a, b); err == nil {
			return d
		}
		return must(Interval(b, a))
	case 1:
		return must(Since(a))
	case 2:
		return must(Until(a))
	case 3:
		if d, err := a.WithClock(clocks.Draw(t, "clock")); err == nil {
			return d
		}
	}
	return a
})

var days = rapid.Custom(func(t *rapid.T) Day {
	year := rapid.OneOf(years, rapid.IntRange(-maxYear, maxYear)).Draw(t, "year")
	month := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
	return Day{year, month, rapid.IntRange(1, daysIn(year, month)).Draw(t, "day")}
})

func TestParseIsTheInverseOfString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates.Draw(t, "date")
		back, err := Parse(d.String())
		if err != nil || back != d {
			t.Fatalf("Parse(%q) = %q, %v", d, back, err)
		}
	})
}

func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.OneOf(dates, rapid.Just(Date{})).Draw(t, "date")
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Date
		if err := json.Unmarshal(text, &back); err != nil || back != d {
			t.Fatalf("%s came back as %q, %v", text, back, err)
		}
	})
}

func TestOrderIsTotal(t *testing.T) {
	dates := rapid.OneOf(dates, rapid.Just(Date{}))
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := dates.Draw(t, "a"), dates.Draw(t, "b"), dates.Draw(t, "c")
		if Compare(a, b) != -Compare(b, a) {
			t.Fatalf("Compare(%q, %q) = %d, and the other way %d", a, b, Compare(a, b), Compare(b, a))
		}
		if (Compare(a, b) == 0) != (a == b) {
			t.Fatalf("Compare(%q, %q) = %d, == is %t", a, b, Compare(a, b), a == b)
		}
		if Compare(a, b) <= 0 && Compare(b, c) <= 0 && Compare(a, c) > 0 {
			t.Fatalf("%q <= %q <= %q, but not the first and last", a, b, c)
		}
	})
}

func TestOrderAgreesWithTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := dates.Draw(t, "a"), dates.Draw(t, "b")
		if a.Before(b) && Compare(a, b) >= 0 {
			t.Fatalf("%q lies before %q and does not sort there", a, b)
		}
		first, ok1 := a.Earliest()
		other, ok2 := b.Earliest()
		if ok1 && ok2 && first.Compare(other) < 0 && Compare(a, b) >= 0 {
			t.Fatalf("%q starts before %q and does not sort there", a, b)
		}
	})
}

func TestRelationsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := dates.Draw(t, "a"), dates.Draw(t, "b")
		related := 0
		for _, holds := range []bool{a.Before(b), b.Before(a), a.Overlaps(b)} {
			if holds {
				related++
			}
		}
		if related != 1 {
			t.Fatalf("%q and %q: %d of before, after and overlapping hold, want 1", a, b, related)
		}
		if a.Contains(b) && (!a.Overlaps(b) || b.Contains(a) && Compare(a, b) == 0 && a != b) {
			t.Fatalf("%q contains %q and does not overlap it", a, b)
		}
		if !a.Contains(a) {
			t.Fatalf("%q does not contain itself", a)
		}
	})
}

func TestWithPartIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := periods.Draw(t, "whole")
		if rapid.Bool().Draw(t, "uncertain") {
			whole = whole.WithUncertain()
		}
		part := rapid.SampledFrom(parts[:]).Draw(t, "part")
		d, err := whole.WithPart(part)
		if err != nil {
			t.Skip("this period has no parts")
		}
		if d.Part() != part || d.Precision() != whole.Precision() || !d.Approximate() || !whole.Contains(d) {
			t.Fatalf("%s part of %q is %q: %s part of a %s", part, whole, d, d.Part(), d.Precision())
		}
		if back := must(d.WithPart(PartNone)); back != whole {
			t.Fatalf("%q is a part of %q, want %q", d, back, whole)
		}
	})
}

func TestThePartsMakeUpTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := periods.Draw(t, "whole")
		total, _ := whole.Days()
		sum := 0
		for _, part := range parts {
			d, err := whole.WithPart(part)
			if err != nil {
				t.Skip("this period has no parts")
			}
			n, _ := d.Days()
			sum += n
		}
		if sum != total {
			t.Fatalf("the parts of %q have %d days, it has %d", whole, sum, total)
		}
	})
}

func TestShiftThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := qualified.Draw(t, "date")
		n := rapid.IntRange(-200, 200).Draw(t, "n")
		there, err := d.Shift(n, d.Precision())
		if err != nil {
			t.Skip("beyond the calendar")
		}
		if back, err := there.Shift(-n, d.Precision()); err != nil || back != d {
			t.Fatalf("%q shifted by %d %ss is %q, and back %q, %v", d, n, d.Precision(), there, back, err)
		}
		if there.Precision() != d.Precision() || there.Part() != d.Part() {
			t.Fatalf("%q shifted is %q, a %s", d, there, there.Precision())
		}
	})
}

func TestHumanNeverFails(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates.Draw(t, "date")
		for _, words := range []string{d.Human(), d.Short()} {
			if words == "" || words[len(words)-1] == ' ' || slices.Contains([]byte(words), '%') {
				t.Fatalf("%q is written %q", d, words)
			}
		}
	})
}

// The standard library's calendar is the judge of ours.
func TestDaysAgreeWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := days.Draw(t, "day"), rapid.IntRange(-800_000, 800_000).Draw(t, "n")
		oracle := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
		if d.Weekday() != oracle.Weekday() {
			t.Fatalf("%s is a %s, want %s", d, d.Weekday(), oracle.Weekday())
		}
		year, week := d.ISOWeek()
		if y, w := oracle.ISOWeek(); year != y || week != w {
			t.Fatalf("%s is in week %d of %d, want %d of %d", d, week, year, w, y)
		}
		sum, want := d.AddDays(n), oracle.AddDate(0, 0, n)
		if want.Year() < -maxYear || want.Year() > maxYear {
			if !sum.IsZero() {
				t.Fatalf("%s and %d days is %s, want no day", d, n, sum)
			}
			return
		}
		if (sum != Day{want.Year(), want.Month(), want.Day()}) {
			t.Fatalf("%s and %d days is %s, want %s", d, n, sum, want.Format(time.DateOnly))
		}
		if sum.Sub(d) != n || sum.Compare(d) != d.AddDays(n).Compare(d) {
			t.Fatalf("%s to %s is %d days, want %d", d, sum, sum.Sub(d), n)
		}
	})
}

// Any text: no panic, and what parses is written so that it parses to itself.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"2023-06-14", "2023-06-14T18:16:43.5+02", "2023-W24", "2023-W24-3", "2023-24", "2014-39~", "2014-39",
		"2023-30", "199X", "18XX", "-04XX", "2018/..", "../2023-02", "2018/", "1950%", "-0043-03-15", "Y-17000",
		"2020-02-11~/2020-02-20~", "2004-05-XX", "2023-06-17?/2023-06-18?", "[2023,2024]", "/", "..", "\xff", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			if d != (Date{}) {
				t.Fatalf("Parse(%q) = %q with error %v", s, d, err)
			}
			return
		}
		if d.IsZero() {
			t.Fatalf("Parse(%q) is no date and no error", s)
		}
		if back, err := Parse(d.String()); err != nil || back != d {
			t.Fatalf("%q is written %q and comes back as %q, %v", s, d, back, err)
		}
		_, _ = d.Human(), d.Short()
	})
}
