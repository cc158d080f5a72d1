package build_test

import (
	"fmt"
	"log"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/build"
)

func ExampleTimeline() {
	const story = `LIMA, June 14, 2023 (AP) - Foreign Minister Ana Duarte will visit Quito this weekend, the ministry said on Wednesday.

The trip, initially scheduled for last February, was put off after the incursion of a drone into the airspace of Peru.`
	articles, err := article.Read(strings.NewReader(story), "lima.txt", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	t := build.Timeline(articles, build.Options{})
	for _, e := range t.Events {
		v := e.Evidence[0]
		fmt.Printf("%s (%s): %s\n  %q, %s\n", e.Date.Human(), e.Status, e.Summary, v.Phrase.Text, v.Why)
	}
	for _, l := range t.LeftOut {
		fmt.Printf("left out: %q: %s\n", l.Phrase.Text, l.Reason)
	}
	// Output:
	// February 2023 (occurred): Incursion of a drone into the airspace of Peru
	//   "last February", told as shortly before what is dated “last February”
	// February 2023 (postponed): Trip was put off after the incursion of a drone into the airspace of Peru
	//   "last February", the February before 14 June 2023
	// Wed 14 June 2023 (occurred): Ministry said Foreign Minister Ana Duarte will visit Quito
	//   "Wednesday", the dateline's own day
	// 17–18 June 2023 (planned): Foreign Minister Ana Duarte will visit Quito
	//   "this weekend", the weekend of 14 June 2023
	// left out: "June 14, 2023": stands outside the story's sentences (dateline, byline or boilerplate)
}
