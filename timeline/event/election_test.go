package event

import (
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/story"
)

// TestBesideElection: the election of a story's year is told before or after the Tuesday behind the first Monday of November.
func TestBesideElection(t *testing.T) {
	const before, after = "the <year>’s election, told before it", "the <year>’s election, told after it"
	for _, e := range []struct{ day, text, want string }{
		{"2022-11-07", "The envoy spoke of the 2022 election. Republicans left.", before},
		{"2022-11-08", "The envoy spoke of the 2022 election. Republicans left.", FactRule},
		{"2022-11-09", "The envoy spoke of the 2022 election. Republicans left.", after},
		{"2022-10-30", "The envoy spoke of the 2022 election. Democrats left.", before},
		{"2022-12-01", "The envoy spoke of the 2022 election. Democrats left.", after},
		{"2020-11-02", "The envoy spoke of the 2020 presidential election. Republicans left.", before},
		{"2020-11-04", "The envoy spoke of the 2020 presidential election. Republicans left.", after},
		{"2022-11-07", "The envoy spoke of the 2022 presidential election. Republicans left.", FactRule},
		{"2021-11-01", "The envoy spoke of the 2021 election. Republicans left.", FactRule},
		{"2022-11-07", "The envoy spoke of the 2022 election. Mali left.", FactRule},
	} {
		day, err := edtf.Parse(e.day)
		if err != nil {
			t.Fatal(err)
		}
		arts, err := article.Read(strings.NewReader(e.text), "example", article.Options{Dateline: day})
		if err != nil {
			t.Fatal(err)
		}
		got := "no mention"
		for _, m := range find(story.Read(&arts[0], story.Options{})).mentions {
			if m.Nominal() {
				got = m.StatusBy
			}
		}
		if got != e.want {
			t.Errorf("%s, %q: %q, want %q", e.day, e.text, got, e.want)
		}
	}
}
