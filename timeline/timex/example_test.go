package timex_test

import (
	"fmt"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

func ExampleTag() {
	anchor, _ := edtf.Parse("2023-06-14")
	text := "The two met last November. He arrives on Monday, three days before the vote."
	for _, e := range timex.Tag(text, timex.Options{Anchor: anchor}).Expressions {
		fmt.Printf("%s: %s, %s\n", e.Text, e.Value, e.Why)
	}
	// Output:
	// last November: 2022-11, the November before 14 June 2023
	// Monday: 2023-06-19, the Monday after 14 June 2023
	// three days: P3D, a length of time from something that has no date
}
