package headline_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/golden"
	"dateline/timeline/headline"
	"dateline/timeline/roles"
	"dateline/timeline/story"
)

var update = flag.Bool("update", false, "rewrite the expected lines; read them before you commit them")

// TestWrite tells of each case the line of each of its mentions, and why it is quoted if it is.
func TestWrite(t *testing.T) {
	golden.Cases(t, *update, func(t *testing.T, about golden.Comment, text string) string {
		dateline, err := edtf.Parse(about.Value("dateline"))
		if err != nil {
			t.Fatalf("the archive gives no dateline: %v", err)
		}
		arts, err := article.Read(strings.NewReader(text), "case", article.Options{Dateline: dateline})
		if err != nil {
			t.Fatal(err)
		}
		s := story.Read(&arts[0], story.Options{})
		found := event.Find(s)
		casts := roles.Assign(s, found.Mentions)
		var b strings.Builder
		for i := range found.Mentions {
			line := headline.Write(s, found, i, casts[i])
			fmt.Fprintf(&b, "%s: %s: %s", found.Mentions[i].Word(s), line.Kind, line.Text)
			if line.Reason != "" {
				fmt.Fprintf(&b, " (%s)", line.Reason)
			}
			fmt.Fprintln(&b)
		}
		return b.String()
	})
}
