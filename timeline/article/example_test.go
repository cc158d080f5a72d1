package article_test

import (
	"fmt"
	"strings"

	"dateline/timeline/article"
)

func ExampleRead() {
	const story = `Ministers agree to reopen consulates

Posted 04/05/2023 | RABAT, Morocco

The two ministers met on Tuesday. The guests fly home tomorrow, Thursday.
`
	articles, err := article.Read(strings.NewReader(story), "consulates.txt", article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	a := articles[0]
	fmt.Println(a.ID, "·", a.Title)
	fmt.Println(a.Published, "from", a.PublishedFrom, "at", a.Place, "·", a.Order)
	for _, b := range a.Blocks {
		fmt.Printf("%-8s %.30s\n", b.Kind, a.Text[b.Start:b.End])
	}
	// Output:
	// consulates · Ministers agree to reopen consulates
	// 2023-04-05 from line 3 at Rabat, Morocco · month-first
	// headline Ministers agree to reopen cons
	// stamp    Posted 04/05/2023 | RABAT, Mor
	// body     The two ministers met on Tuesd
}
