package article

import (
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

func TestOrder(t *testing.T) {
	title := "Ministers agree to reopen consulates\n\n"
	tests := []struct {
		name, text string
		opt        Options
		published  string
		order      timex.Order
		doubt      string // a part of it; "" for none
	}{
		{"a number over 12", title + "Posted 25/05/2023\n\n" + lead, Options{}, "2023-05-25", timex.DayFirst, ""},
		{"a number over 12, month first", title + "Posted 05/25/2023\n\n" + lead, Options{}, "2023-05-25", timex.MonthFirst, ""},
		{"day and month are the same", title + "Posted 05/05/2023\n\n" + lead, Options{}, "2023-05-05", timex.OrderUnknown, ""},
		{"another date of the text has a number over 12", title + "Posted 04/05/2023\n\n" + lead + " The file is dated 03/27/2023.", Options{}, "2023-04-05", timex.MonthFirst, ""},
		{"the stamp names its weekday", title + "Thursday 04/05/2023\n\n" + lead, Options{}, "2023-05-04", timex.DayFirst, ""},
		{"tomorrow is Thursday", title + "Posted 04/05/2023\n\n" + lead + " She flies home tomorrow, Thursday.", Options{}, "2023-04-05", timex.MonthFirst, ""},
		{"yesterday was Wednesday", title + "Posted 04/05/2023\n\n" + lead + " She left yesterday (Wednesday).", Options{}, "2023-05-04", timex.DayFirst, ""},
		{"the slug gives the day in words", title + "Posted 04/05/2023\n\nGENEVA, April 5 (Xinhua) -- " + lead, Options{}, "2023-04-05", timex.MonthFirst, ""},
		{"the weekdays of the story", title + "Posted 04/05/2023\n\nThe two ministers met on Wednesday, officials told reporters.", Options{}, "2023-04-05", timex.MonthFirst, "could be 2023-05-04"},
		{"the house style of AFP", title + "04/05/2023 – Paris (AFP)\n\n" + lead, Options{}, "2023-05-04", timex.DayFirst, "as AFP writes it"},
		{"the house style of AP", title + "04/05/2023\n\nPARIS (AP) — " + lead, Options{}, "2023-04-05", timex.MonthFirst, "as AP writes it"},
		{"an American place", title + "Posted 04/05/2023 | AUSTIN, Texas\n\n" + lead, Options{}, "2023-04-05", timex.MonthFirst, "as in the United States"},
		{"nothing tells", title + "Posted 04/05/2023\n\n" + lead, Options{}, "2023-05-04", timex.DayFirst, "give --day-first or --month-first"},
		{"asked for", title + "Posted 04/05/2023\n\n" + lead + " She flies home tomorrow, Thursday.", Options{Order: timex.DayFirst}, "2023-05-04", timex.DayFirst, ""},
		{"clash", title + "July 9, 2022\n\n" + lead + " It said 25/05/2023 here and 05/25/2023 there.", Options{}, "2022-07-09", timex.OrderUnknown, "only fit day-first"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			articles, err := Read(strings.NewReader(tt.text), "story.txt", tt.opt)
			if err != nil {
				t.Fatal(err)
			}
			a := articles[0]
			if a.Published.String() != tt.published || a.Order != tt.order {
				t.Errorf("published %s, order %q; want %s, %q (doubt %q)", a.Published, a.Order, tt.published, tt.order, a.Doubt)
			}
			if (tt.doubt == "") != (a.Doubt == "") || !strings.Contains(a.Doubt, tt.doubt) {
				t.Errorf("doubt %q, want %q in it", a.Doubt, tt.doubt)
			}
		})
	}
}

func TestDatelineOption(t *testing.T) {
	asked, err := edtf.Parse("2020-02-29")
	if err != nil {
		t.Fatal(err)
	}
	articles, err := Read(strings.NewReader("Ministers agree\n\nJuly 9, 2022\n\nHAVANA (AP) — "+lead), "story.txt", Options{Dateline: asked})
	if err != nil {
		t.Fatal(err)
	}
	if a := articles[0]; a.Published != asked || a.PublishedFrom != "--dateline" || a.Place != "Havana" || len(a.Warnings) > 0 {
		t.Errorf("%s from %q at %q, warnings %q", a.Published, a.PublishedFrom, a.Place, a.Warnings)
	}
}

// A stamp that runs into the first sentence is no part of it.
func TestGluedStamp(t *testing.T) {
	for _, tt := range []struct{ text, body, published string }{
		{"12 May 2014 06.31 BST The envoy flew to Quito for talks with both sides.", "The envoy", "2014-05-12T06:31+01:00"},
		{"Last modified on Mon 12 May 2014 06.31 BST. Envoys of both sides met in Quito on Friday.", "Envoys", "2014-05-12T06:31+01:00"},
		{"Published: May 12, 2014, 6:31 p.m. Envoys of both sides met in Quito on Friday.", "Envoys", "2014-05-12T18:31"},
		{"date 2014-05-12 Envoys of both sides met in Quito on Friday, the ministry said.", "Envoys", "2014-05-12"},
		{"Updated: 2014-05-12 06:31 QUITO -- Envoys of both sides met in the town on Friday for talks of two days.", "QUITO", "2014-05-12T06:31"},
		{"Updated 0631 GMT (1431 HKT) May 12, 2014 Envoys of both sides met in Quito on Friday.", "Envoys", "2014-05-12T06:31Z"},
		{"Last updated at 6:31 p.m., May 12, 2014 Envoys of both sides met in Quito on Friday.", "Envoys", "2014-05-12T18:31"},
		{"Posted: May 12, 2014 6:31 PM ET | Updated: May 12, 2014 7:02 PM ET Envoys of both sides met in Quito on Friday.", "Envoys", "2014-05-12T18:31-04:00"},
		{"Updated 600 times since May 12, 2014 The Atlas is read by envoys of both sides.", "Updated", ""},
		{"12 May 2014 was the day on which envoys of both sides met in Quito.", "12 May", ""},
		{"On 12 May 2014 at 06.31 BST The Hague heard the envoys of both sides.", "On 12", ""},
	} {
		a := read(t, tt.text)
		story := a.Blocks[len(a.Blocks)-1]
		if got := a.Text[story.Start:story.End]; !strings.HasPrefix(got, tt.body) || a.Published.String() != tt.published || story.Kind != Body {
			t.Errorf("%q: the story begins %.20q, published %s, blocks %v; want %q, %s", tt.text, got, a.Published, a.Blocks, tt.body, tt.published)
		}
	}
}

// A caption that runs into the story is a line of its own.
func TestGluedCaption(t *testing.T) {
	for _, tt := range []struct{ text, story string }{
		{"Guards ride on the roof of a bus near Tisse on May 25, 2019 AFP 2019/ ANA B. RUIZ The guards of the port came home on Monday.", "The guards"},
		{"Image caption\nGuards queue at the pier of Tisse on May 25\n\nThe guards of the port came home on Monday.", "The guards"},
		{"The AFP 2019/20 report names no guards, and nobody knows where they were on Monday.", "The AFP"},
	} {
		a := read(t, "Guards come home\n\n"+tt.text+"\n\n"+more)
		for _, b := range a.Blocks {
			if b.Kind == Body {
				if got := a.Text[b.Start:b.End]; !strings.HasPrefix(got, tt.story) {
					t.Errorf("%q: the story begins %.20q, want %q", tt.text, got, tt.story)
				}
				break
			}
		}
	}
}

func TestYearOption(t *testing.T) {
	for _, tt := range []struct {
		name, text, published, warning string
		year                           int
	}{
		{"a slug without its year", "HAVANA, March 9 (EFE) - " + lead, "2021-03-09", "", 2021},
		{"a slug with its year", "HAVANA, March 9, 2020 (EFE) - " + lead, "2020-03-09", "slug gives the year 2020 itself: --year 2021 is not needed", 2021},
		{"a day that the year has not", "HAVANA, Feb. 29 (EFE) - " + lead, "", "there is no 29 February in 2021: --year is left out", 2021},
		{"a weekday that does not fit", "HAVANA, Tuesday, March 9 (EFE) - " + lead, "2020-03-09", "the weekday of 9 March does not fit the year 2020", 2020},
		{"no date at all", "HAVANA (EFE) - " + lead, "", "no dateline: relative dates stay unresolved", 2021},
	} {
		t.Run(tt.name, func(t *testing.T) {
			articles, err := Read(strings.NewReader("Ministers agree to reopen consulates\n\n"+tt.text), "story.txt", Options{Year: tt.year})
			if err != nil {
				t.Fatal(err)
			}
			a := articles[0]
			if got := strings.Join(a.Warnings, "\n"); a.Published.String() != tt.published || (got == "") != (tt.warning == "") || !strings.Contains(got, tt.warning) {
				t.Errorf("published %s, warnings %q; want %s, %q", a.Published, got, tt.published, tt.warning)
			}
		})
	}
}

func TestWarnings(t *testing.T) {
	title := "Ministers agree to reopen consulates\n\n"
	for _, tt := range []struct{ name, text, published, warning string }{
		{"updated on another day", title + "Published 10 March 2023\nUpdated 12 March 2023\n\n" + lead, "2023-03-10", "published 2023-03-10, updated 2023-03-12: the day of publication is taken"},
		{"updated on the same day", title + "Published 10 March 2023 08:00\nUpdated 10 March 2023 12:00\n\n" + lead, "2023-03-10T08:00", ""},
		{"updated alone", title + "Updated 12 March 2023\n\n" + lead, "2023-03-12", ""},
		{"slug of the day before", title + "Published 10 March 2023\n\nHAVANA, March 9 (EFE) - " + lead, "2023-03-09", "the slug says 2023-03-09, line 3 says 2023-03-10: the slug is taken"},
		{"slug of December, stamp of January", title + "Published 1 January 2023\n\nHAVANA, Dec. 31 (EFE) - " + lead, "2022-12-31", "the slug says 2022-12-31, line 3 says 2023-01-01: the slug is taken"},
		{"slug without year", title + "HAVANA, March 9 (EFE) - " + lead, "", `no dateline: "9 March" has no year: relative dates stay unresolved, absolute dates still work; give it with --year YEAR`},
		{"year from the copyright line", title + "HAVANA, March 9 (EFE) - " + lead + "\n\n© 2010–2023 Example", "2023-03-09", "the dateline 9 March has no year: 2023 is taken from the copyright line"},
		{"year of two digits", title + "25/05/23\n\n" + lead, "2023-05-25", "the year of the dateline has two digits: read as 2023"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.text)
			if got := strings.Join(a.Warnings, "\n"); a.Published.String() != tt.published || got != tt.warning {
				t.Errorf("published %s, warnings %q; want %s, %q", a.Published, got, tt.published, tt.warning)
			}
		})
	}
}
