package article_test

import (
	"fmt"
	"path/filepath"

	"dateline/timeline/article"
)

func ExampleOpen() {
	pages := filepath.Join("..", "..", "testdata", "pages")
	for a, err := range article.Open([]string{filepath.Join(pages, "*.html"), filepath.Join(pages, "feed.rss"), "nowhere.eml"}, article.Options{}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		day := "unknown"
		if !a.Published.IsZero() {
			day = a.Published.String() + " from " + a.PublishedFrom
		}
		fmt.Printf("%-17s %s\n", a.ID, day)
	}
	// Output:
	// agency            2021-02-09T16:42Z from slug, stamp at byte 514
	// blog              2014-05-22T20:15:03+06:00 from time element
	// news-jsonld       2023-03-15T09:12:00Z from JSON-LD datePublished
	// no-date           unknown
	// wrong-footer-year 2004-10-12 from line 3
	// feed-1            2019-11-14T18:30:00+01:00 from feed entry
	// feed-2            2019-11-12T07:00:00Z from feed entry
	// feed-3            unknown
	// nowhere.eml: no such file: check the name
}
