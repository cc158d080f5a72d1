package main_test

import (
	"fmt"
	"log"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/build"
)

// The example in the README.
func Example() {
	story := "OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Monday."
	articles, err := article.Read(strings.NewReader(story), "talks.txt", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	t := build.Timeline(articles, build.Options{})
	for _, e := range t.Events {
		fmt.Println(e.Date, e.Status, e.Summary, e.Actors, e.Places)
		fmt.Println(story[e.Evidence[0].Start:e.Evidence[0].End])
	}
	// Output:
	// 2024-03-04 occurred Envoys of Norway and Sweden met in Oslo [Norway Sweden] [Oslo]
	// Envoys of Norway and Sweden met in Oslo on Monday.
}
