package timex_test

import (
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// Told on a Monday, "earlier this week" is wide enough to hold the week before.
func TestWeekOfMonday(t *testing.T) {
	for _, c := range []struct{ day, text, date string }{
		{"2016-03-14", "The envoys met earlier this week.", "2016-03-07/2016-03-14"},
		{"2016-03-15", "The envoys met earlier this week.", "2016-03-14/2016-03-20"},
		{"2016-03-14", "The envoys will meet this week.", "2016-03-14/2016-03-20"},
	} {
		anchor, err := edtf.Parse(c.day)
		if err != nil {
			t.Fatal(err)
		}
		if e := timex.Tag(c.text, timex.Options{Anchor: anchor}).Expressions[0]; text(e.Date) != c.date {
			t.Errorf("%s, %s: %s, %s; want %s", c.day, c.text, text(e.Date), e.Why, c.date)
		}
	}
}

// The reason of a date says how a count may be off.
func TestWhyRoughly(t *testing.T) {
	for _, c := range []struct{ text, why string }{
		{"The town fell more than two months ago.", "2 months before 14 March 2016, or more"},
		{"The town fell less than a year ago.", "the year before 14 March 2016, or less"},
		{"The town fell 30 years ago.", "30 years before 14 March 2016, more or less"},
		{"The town fell three years ago.", "3 years before 14 March 2016"},
		{"The town fell earlier this week.", "the week to 14 March 2016"},
	} {
		anchor, err := edtf.Parse("2016-03-14")
		if err != nil {
			t.Fatal(err)
		}
		if e := timex.Tag(c.text, timex.Options{Anchor: anchor}).Expressions[0]; e.Why != c.why {
			t.Errorf("%s: %s; want %s", c.text, e.Why, c.why)
		}
	}
}
