package timex_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/timex"
)

// What is wrong with a date is told, and nothing is guessed in its place.
func TestDoubts(t *testing.T) {
	for text, want := range map[string][]string{
		"They met on 29 February 2024 and on Wednesday, March 13, 2024.": nil,
		"They met on 29 February 2023.":                                  {"29 February 2023 is a day that no calendar has, and was left out"},
		"They met on Tuesday, March 13, 2024.":                           {"Tuesday, March 13, 2024 is a Wednesday: one of the two is wrong, and the day of the month was taken"},
		"It was signed on 03/04/2023.":                                   {"03/04/2023 was read day-first: nothing in the text tells which"},
	} {
		if d := cmp.Diff(want, timex.Tag(text, timex.Options{}).Doubts); d != "" {
			t.Errorf("%s (-want +got):\n%s", text, d)
		}
	}
}
