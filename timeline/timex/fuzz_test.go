package timex_test

import (
	"testing"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// FuzzTag: whatever the text, the spans lie in it, in order, on rune
// boundaries, and never overlap; what says where it points to points inside.
func FuzzTag(f *testing.F) {
	for _, s := range []string{
		"", "They met on June 14th, 2023, and last November.", "from Jan. 21 to 22", "February 30 and 29 February 1900",
		"9 a.m. Tuesday; the night of 3 to 4 June; 1830 GMT", "the third quarter of 1989, a year earlier", "\x00\xff\xfe May \u202e2023\u200f",
		"l’été, le 3 mai 2020 — “May 5”…", "two thousand three hundred years before the war in 490 BC", "99999999999-12-31 00:00:00",
		"a a a a the the the of of of last last last ten ten ten hundred hundred thousand million years ago", ")a day", "-hrS",
		"is markets since identified updated ago May every by to following Mondays passed plan \n\n convened but consumers funeral ago in after is Sundays 17th that latethe invited talks Law proposals born p.m. on 12 Friday until Monday",
	} {
		f.Add(s, "2023-06-14")
	}
	f.Add("on Monday, in May, the same day, that year, two days later, three weeks before the vote", "")
	f.Fuzz(func(t *testing.T, text, dateline string) {
		if len(text) > 1<<14 {
			return
		}
		anchor, err := edtf.Parse(dateline)
		if err != nil || anchor.Precision() != edtf.PrecisionDay {
			anchor = edtf.Date{}
		}
		for _, mode := range []timex.Mode{timex.Auto, timex.News, timex.Narrative} {
			res := timex.Tag(text, timex.Options{Anchor: anchor, Mode: mode})
			check(t, text, res)
		}
	})
}

func check(t *testing.T, text string, res timex.Result) {
	end := 0
	for k, e := range res.Expressions {
		switch {
		case e.Start < end || e.End <= e.Start || e.End > len(text):
			t.Fatalf("%d: %d to %d in %d bytes, after %d", k, e.Start, e.End, len(text), end)
		case text[e.Start:e.End] != e.Text:
			t.Fatalf("%d: %q is not %q", k, e.Text, text[e.Start:e.End])
		case !utf8.RuneStart(text[e.Start]) || e.End < len(text) && !utf8.RuneStart(text[e.End]) && utf8.ValidString(text):
			t.Fatalf("%d: %q does not stand on rune boundaries", k, e.Text)
		case e.Value == "" || e.Rule == "" || e.Why == "":
			t.Fatalf("%d: %q without value, rule or reason: %+v", k, e.Text, e)
		case e.Anchor < -1 || e.Anchor >= len(res.Expressions) || e.RangeWith < -1 || e.RangeWith >= len(res.Expressions):
			t.Fatalf("%d: %q points outside: %+v", k, e.Text, e)
		case e.RangeWith >= 0 && res.Expressions[e.RangeWith].RangeWith != k:
			t.Fatalf("%d: %q and %q are no pair", k, e.Text, res.Expressions[e.RangeWith].Text)
		case e.Offset != nil && (e.Offset.EventEnd > len(text) || e.Offset.EventStart > e.Offset.EventEnd):
			t.Fatalf("%d: event at %d to %d", k, e.Offset.EventStart, e.Offset.EventEnd)
		}
		end = e.End
	}
}

// FuzzAgain: tagging is a function of its input, and a text that ends in a
// line of its own does not change what was found before it.
func FuzzAgain(f *testing.F) {
	f.Add("They signed it on 3 March 2022 and met the following day.")
	f.Add("In May 1999 it fell, and a year later it rose.")
	f.Add("1/20-00A1/2-00")
	f.Add("-hrS")       // a word that opens the text looks for those before it
	f.Add("MAY/MAY'00") // a year shared along a row is no year of its own
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		anchor, err := edtf.Parse("2023-06-14")
		if err != nil {
			t.Fatal(err)
		}
		opt := timex.Options{Anchor: anchor, Mode: timex.News, Order: timex.DayFirst} // or 1/2/00 is read as the others are
		a := timex.Tag(text, opt)
		for _, e := range a.Expressions {
			if e.Type != timex.TypeDate || e.Anchor >= 0 || e.RangeWith >= 0 || e.Offset != nil || e.Why != "as written" || e.Earlier != (edtf.Date{}) {
				continue
			}
			// what is written out in full means the same when it stands alone
			again := timex.Tag("It was so in "+e.Text+".", opt)
			same := false
			for _, x := range again.Expressions {
				same = same || x.Value == e.Value
			}
			if !same && len(again.Expressions) == 1 && again.Expressions[0].Text == e.Text {
				t.Fatalf("%q is %s in its text and %s alone", e.Text, e.Value, again.Expressions[0].Value)
			}
		}
	})
}
