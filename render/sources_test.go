package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// TestCite: stories of one outlet and day are told apart by their titles, or else by their IDs, and others are not.
func TestCite(t *testing.T) {
	src := newSources(&timeline.Timeline{Articles: []timeline.Source{
		{ID: "a", Agency: "AFP", Title: "Envoys leave Lima", Published: "2024-05-02"},
		{ID: "b", Agency: "AFP", Title: "Port reopens", Published: "2024-05-02T10:00"},
		{ID: "c", Source: "AFP", Published: "2024-05-02"},
		{ID: "d", Agency: "AFP", Title: "Rain in Lima", Published: "2024-05-03"},
		{ID: "e", Title: "Strike ends", Published: "2024-05-02"},
		{ID: "f", Title: "Strike begins", Published: "2024-05-02"},
		{ID: "g", Agency: "EFE", Title: "Envoys leave Lima", Published: "2024-05-02"},
		{ID: "h", Agency: "EFE", Title: "Envoys leave Lima", Published: "2024-05-02", CopyOf: "g"},
	}})
	for id, want := range map[string]string{
		"a": "AFP, “Envoys leave Lima”, 2 May 2024, ¶3",
		"b": "AFP, “Port reopens”, 2 May 2024, ¶3",
		"c": "AFP, c, 2 May 2024, ¶3",
		"d": "AFP, 3 May 2024, ¶3",
		"e": "Strike ends, 2 May 2024, ¶3",
		"f": "Strike begins, 2 May 2024, ¶3",
		"g": "EFE, 2 May 2024, ¶3",
	} {
		if got := src.cite(timeline.Evidence{Article: id, Paragraph: 3}, edtf.Date.Human); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// TestJSONOneByOne: what is written one by one has the bytes of the whole at once, whatever the title says.
func TestJSONOneByOne(t *testing.T) {
	date, err := edtf.Parse("2024-05-02")
	if err != nil {
		t.Fatal(err)
	}
	e := timeline.Event{Summary: "A <b> & \"events\": []", Evidence: []timeline.Evidence{{Quote: "x\n  \"articles\": []"}}}
	e.SetDate(date)
	var many []timeline.Event // more than one goroutine takes at a time
	for i := range 500 {
		e.Order = fmt.Sprint(i)
		many = append(many, e)
	}
	for name, tl := range map[string]*timeline.Timeline{
		"empty":         {Title: "none"},
		"many":          {Title: "t", Events: many},
		"a sly title":   {Title: "  \"articles\": []", Events: []timeline.Event{e}},
		"lists":         {Title: "t", Events: []timeline.Event{e, e}, Articles: []timeline.Source{{ID: "a", Lead: &e}, {ID: "b"}}, LeftOut: []timeline.LeftOut{{Article: "a"}}},
		"what is after": {Title: "t", LeftOut: []timeline.LeftOut{{}, {}}, Warnings: []string{"\"events\": []"}, Sides: map[string]string{"Oslo": "Norway"}, Uncorrected: []timeline.Event{e}},
	} {
		var want bytes.Buffer
		whole := json.NewEncoder(&want)
		whole.SetEscapeHTML(false)
		whole.SetIndent("", "  ")
		if err := whole.Encode(withLists(tl)); err != nil {
			t.Fatal(err)
		}
		for _, jobs := range []int{0, 1, 2, 7} {
			var got bytes.Buffer
			if err := JSON(&got, tl, Options{Title: tl.Title, Jobs: jobs}); err != nil {
				t.Fatal(err)
			}
			if got.String() != want.String() {
				t.Errorf("%s, %d jobs:\n%s\nwant\n%s", name, jobs, got.String(), want.String())
			}
		}
	}
}
