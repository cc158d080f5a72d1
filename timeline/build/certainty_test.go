package build_test

import (
	"bytes"
	"strings"
	"testing"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// An event's date is as sure as the surest evidence for it, within a story and across stories,
// and stays so when timelines are written, read and merged.
func TestCertainty(t *testing.T) {
	stories := []string{
		"OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden signed a treaty in Oslo on Monday.",
		"STOCKHOLM, March 8, 2024 (Reuters) - Envoys of Norway and Sweden signed a treaty in Oslo on March 4, 2024.",
	}
	tl := func(texts ...string) *timeline.Timeline {
		var all []article.Article
		for i, text := range texts {
			as, err := article.Read(strings.NewReader(text), string(rune('a'+i))+".txt", article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, as...)
		}
		return build.Timeline(all, build.Options{})
	}
	want := func(name string, got *timeline.Timeline, certainty timeline.Certainty) {
		t.Helper()
		if len(got.Events) != 1 || got.Events[0].Certainty != certainty {
			t.Errorf("%s: %d events, the first is %s; want one, %s", name, len(got.Events), got.Events[0].Certainty, certainty)
		}
	}
	want("the first story", tl(stories[0]), timeline.Inferred)
	want("the second", tl(stories[1]), timeline.Stated)
	both := tl(stories...)
	want("both", both, timeline.Stated)
	if ev := both.Events[0].Evidence; len(ev) != 2 || ev[0].Certainty == ev[1].Certainty {
		t.Errorf("each report keeps its own: %+v", ev)
	}
	var parts []*timeline.Timeline
	for _, s := range stories {
		part := tl(s)
		part.Articles[0].ID, part.Events[0].Evidence[0].Article = s[:4], s[:4]
		var b bytes.Buffer
		if err := render.JSON(&b, part, render.Options{}); err != nil {
			t.Fatal(err)
		}
		read, err := render.ReadJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, read)
	}
	want("merged", build.Merge(parts, build.Options{}), timeline.Stated)
}
