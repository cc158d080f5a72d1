package timex_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/edtf"
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

// What is told of a year that was not written, in a text that was published in 2016.
func TestDoubtsOfYears(t *testing.T) {
	anchor, err := edtf.Parse("2016-03-09")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"The fleet left port on 15 June, and in August it came home.":                                  nil,
		"In the thirteenth century a duke rebelled. He fell on 15 June.":                               {"15 June names no year, nor does the text near it: its year was left open"},
		"In the thirteenth century a duke rebelled. He fell on 15 June, and in August peace was made.": {"2 dates, the first of them 15 June, name no year, nor does the text near them: their years were left open"},
		"2003\n\nDec. 4 - The strike begins.\n\nJan. 15 - It is called off.":                           {"Jan. 15 stands below 2003, behind Dec. 4: it was read as of that year, and may be of the next"},
		"2003\n\nDec. 4 - The strike begins.\n\n2004\n\nJan. 15 - It is called off.":                   nil,
		"In 1920 the war dragged on. A veteran of the March 1918 peace reached Pskov on 4 May.":        {"4 May is of 1920 by the dates around it and of 1918 by the one before it: the first was taken"},
	} {
		if d := cmp.Diff(want, timex.Tag(text, timex.Options{Anchor: anchor}).Doubts); d != "" {
			t.Errorf("%s (-want +got):\n%s", text, d)
		}
	}
}
