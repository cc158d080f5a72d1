package build_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// People belong to the state that the story gives them; states are their own side, and
// whom nothing tells of belongs to none.
func TestSides(t *testing.T) {
	first := readStories(t, "first.txt", "BEIJING, June 19, 2023 (AP) - US Secretary of State Antony Blinken met Chinese Foreign Minister Qin Gang in Beijing on Sunday.")
	second := readStories(t, "second.txt", "ROME, June 21, 2023 (AP) - French President Emmanuel Macron met Mario Doe in Rome on Tuesday. Italy signed the treaty on Monday.")
	want := map[string]string{"Antony Blinken": "United States", "Qin Gang": "China"}
	one := build.Timeline(first, build.Options{})
	if diff := cmp.Diff(want, one.Sides); diff != "" {
		t.Errorf("one story (-want +got):\n%s", diff)
	}
	want["Emmanuel Macron"], want["Italy"] = "France", "Italy"
	both := build.Timeline(append(append([]article.Article{}, first...), second...), build.Options{})
	if diff := cmp.Diff(want, both.Sides); diff != "" {
		t.Errorf("two stories (-want +got):\n%s", diff)
	}
	merged := build.Merge([]*timeline.Timeline{one, build.Timeline(second, build.Options{})}, build.Options{})
	if diff := cmp.Diff(want, merged.Sides); diff != "" {
		t.Errorf("merged (-want +got):\n%s", diff)
	}
}
