package render

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// The filter by date shows what has a "?", where not the guesses alone have one.
func TestFilterOfDoubtful(t *testing.T) {
	day := edtf.FromDay(edtf.Day{Year: 2023, Month: 6, Day: 14})
	guessed := timeline.Event{Date: day, Certainty: timeline.Guessed}
	unsure := timeline.Event{Date: day, Certainty: timeline.Stated, Unsure: []string{"its date is counted from another event"}}
	sure := timeline.Event{Date: day, Certainty: timeline.Stated}
	for _, c := range []struct {
		name   string
		events []timeline.Event
		want   int // how many the choice shows; 0 where there is none
	}{
		{"guesses alone", []timeline.Event{guessed, sure}, 0},
		{"a guess and an unsure one", []timeline.Event{guessed, unsure, sure}, 2},
		{"none", []timeline.Event{sure}, 0},
	} {
		got := 0
		for _, f := range filters(&timeline.Timeline{Events: c.events}, Options{}) {
			for _, choice := range f.Choices {
				if choice.Label == "with ?" {
					got = choice.Count
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: the choice shows %d events, want %d", c.name, got, c.want)
		}
	}
}
