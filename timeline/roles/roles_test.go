package roles_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/golden"
	"dateline/timeline/roles"
	"dateline/timeline/story"
)

var update = flag.Bool("update", false, "rewrite the expected lines; read them before you commit them")

// TestAssign tells of each case who took part in its events, and where: a line a mention, its
// trigger, agent, actors and places.
func TestAssign(t *testing.T) {
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
		ms := event.Find(s).Mentions
		var b strings.Builder
		for i, c := range roles.Assign(s, ms) {
			fmt.Fprintf(&b, "%s: agent %q; actors %q; places %q\n", ms[i].Word(s), c.Agent, c.Actors, c.Places)
		}
		return b.String()
	})
}
