package roles

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/event"
	"dateline/timeline/story"
	"dateline/timeline/story/storytest"
)

var update = flag.Bool("update", false, "write RULES.md and the lines of the cases; read them before you commit them")

// TestAssign tells of each case who took part in its events, and where: a line a mention, its
// trigger, agent, actors and places.
func TestAssign(t *testing.T) {
	storytest.Cases(t, *update, func(s *story.Story) string {
		ms := event.Find(s).Mentions
		var b strings.Builder
		for i, c := range Assign(s, ms) {
			fmt.Fprintf(&b, "%s: agent %q; actors %q; places %q\n", ms[i].Word(s), c.Agent, c.Actors, c.Places)
		}
		return b.String()
	})
}
