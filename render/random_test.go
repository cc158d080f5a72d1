package render

import (
	"fmt"

	"dateline/timeline"
	"dateline/timeline/edtf"

	"pgregory.net/rapid"
)

// words are texts of several scripts and lengths.
var words = append([]string{
	"Foreign ministers meet in Geneva", "Talks", "Η συνάντηση των υπουργών στην Αθήνα", "Встреча министров иностранных дел в Москве состоялась",
	"両国の外相が東京で会談し、共同声明を発表した", "שר החוץ נפגש עם עמיתו", "रूस और चीन के विदेश मंत्री मिले",
	"The two sides sign a far-reaching agreement on trade, visas, fisheries and the demarcation of the border, after eleven months of negotiation",
}, hostile...)

// dates draws an EDTF date of any precision.
func dates() *rapid.Generator[edtf.Date] {
	return rapid.Custom(func(t *rapid.T) edtf.Date {
		year := rapid.OneOf(rapid.IntRange(2015, 2024), rapid.IntRange(2022, 2023), rapid.IntRange(1000, 9999)).Draw(t, "year")
		month, day := rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
		shape := rapid.SampledFrom([]string{
			"%04d-%02d-%02d", "%04d-%02d-%02d", "%04d-%02d-%02d", "%04d-%02d", "%04d-%02d", "%04d", "%04d~", "%04d?", "%04[1]d-33", "%04[1]d-22",
			"%04d/..", "../%04d-%02d", "%04d-%02d-%02d/..", "%04d-%02d/%04[1]d-12", "%04d-%02d~", "-%04d", "%04[1]d-W20", "%04d-%02d-%02dT10:30", "%04d-%02d-%02d/%04[1]d-12-31", "",
		}).Draw(t, "shape")
		if shape == "" {
			return edtf.Date{}
		}
		s := fmt.Sprintf(shape, year, month, day)
		for i := range s { // drop fmt's complaint about numbers that the shape has no use for
			if s[i] == '%' {
				s = s[:i]
				break
			}
		}
		d, err := edtf.Parse(s)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		return d
	})
}

// timelines draws timelines of up to n events.
func timelines(n int) *rapid.Generator[*timeline.Timeline] {
	return rapid.Custom(func(t *rapid.T) *timeline.Timeline {
		text := rapid.SampledFrom(words)
		status := rapid.SampledFrom([]timeline.Status{timeline.Occurred, timeline.Occurred, timeline.Planned, timeline.Ongoing, timeline.Cancelled, timeline.Postponed, timeline.Claimed})
		actor := rapid.SampledFrom(append([]string{"United States", "China", "United States", "China", "France"}, words...))
		tl := &timeline.Timeline{Title: text.Draw(t, "title")}
		for i := range rapid.IntRange(0, 6).Draw(t, "articles") {
			tl.Articles = append(tl.Articles, timeline.Source{ID: fmt.Sprint("a", i), Agency: text.Draw(t, "agency"), Place: text.Draw(t, "place"), Published: dates().Draw(t, "published").String()})
		}
		for i := range rapid.IntRange(0, n).Draw(t, "events") {
			e := timeline.Event{
				ID: fmt.Sprint("e", i), Date: dates().Draw(t, "date"), Status: status.Draw(t, "status"), Summary: text.Draw(t, "summary"),
				Order:  rapid.SampledFrom([]string{timeline.OrderKnown, timeline.OrderUnknown}).Draw(t, "order"),
				Actors: rapid.SliceOfN(actor, 0, 3).Draw(t, "actors"),
			}
			for range rapid.IntRange(0, 2).Draw(t, "reports") {
				e.Evidence = append(e.Evidence, timeline.Evidence{Article: fmt.Sprint("a", i%7), Paragraph: i, Quote: text.Draw(t, "quote"),
					Phrase: timeline.Phrase{Text: text.Draw(t, "phrase"), Value: "2023-06"}, Why: text.Draw(t, "why")})
			}
			if rapid.IntRange(0, 9).Draw(t, "disputed") == 0 {
				e.DisputedDates = []timeline.DisputedDate{{Date: e.Date, Articles: []string{"a0"}}, {Date: dates().Draw(t, "other date"), Articles: []string{"a1", "a2"}}}
			}
			complete(&e)
			tl.Events = append(tl.Events, e)
		}
		return tl
	})
}
