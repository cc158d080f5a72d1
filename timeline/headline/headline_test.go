package headline_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/event"
	"dateline/timeline/headline"
	"dateline/timeline/roles"
	"dateline/timeline/story"
	"dateline/timeline/story/storytest"
)

var update = flag.Bool("update", false, "rewrite the expected lines; read them before you commit them")

// TestWrite tells of each case the line of each of its mentions: what was composed of it, or its whole sentence and why nothing was.
func TestWrite(t *testing.T) {
	storytest.Cases(t, *update, func(s *story.Story) string {
		found := event.Find(s)
		casts := roles.Assign(s, found.Mentions)
		var b strings.Builder
		for i := range found.Mentions {
			line := headline.Write(s, found, i, casts[i])
			text := line.Text
			if line.Kind == timeline.Quoted {
				text, _ = line.Whole()
			}
			fmt.Fprintf(&b, "%s: %s: %s", found.Mentions[i].Word(s), line.Kind, text)
			if line.Reason != "" {
				fmt.Fprintf(&b, " (%s)", line.Reason)
			}
			fmt.Fprintln(&b)
		}
		return b.String()
	})
}
