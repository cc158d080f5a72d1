package coref_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/coref"
	"dateline/timeline/event"
	"dateline/timeline/headline"
	"dateline/timeline/roles"
	"dateline/timeline/story"
	"dateline/timeline/story/storytest"
)

var update = flag.Bool("update", false, "rewrite the expected lines; read them before you commit them")

// TestWithin tells of each case its events, each with the triggers of its mentions.
func TestWithin(t *testing.T) {
	storytest.Cases(t, *update, func(s *story.Story) string {
		found := event.Find(s)
		casts := roles.Assign(s, found.Mentions)
		var mentions []coref.Mention
		for i, m := range found.Mentions {
			line := headline.Write(s, found, i, casts[i])
			mentions = append(mentions, coref.Mention{Mention: m, Cast: casts[i], Summary: line.Text, Whole: line.Whole, Headline: line.Kind})
		}
		events, of := coref.Within(s, mentions)
		var b strings.Builder
		for k, e := range events {
			var words []string
			for i := range mentions {
				if of[i] == k {
					words = append(words, mentions[i].Word(s))
				}
			}
			fmt.Fprintf(&b, "%s %s: %s\n", e.Date, e.Status, strings.Join(words, ", "))
		}
		return b.String()
	})
}
