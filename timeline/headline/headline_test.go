package headline_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/event"
	"dateline/timeline/headline"
	"dateline/timeline/roles"
	"dateline/timeline/story"
	"dateline/timeline/story/storytest"
)

var update = flag.Bool("update", false, "rewrite the expected lines; read them before you commit them")

// TestWrite tells of each case the line of each of its mentions, and why it is quoted if it is.
func TestWrite(t *testing.T) {
	storytest.Cases(t, *update, func(s *story.Story) string {
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
