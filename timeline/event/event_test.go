package event

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/story"
	"dateline/timeline/story/storytest"
)

// TestFind tells of each case its mentions in the order of the text (what dates them, status,
// class, whose word it is), what is left out and why, the cues of order, and the lead.
func TestFind(t *testing.T) {
	storytest.Cases(t, *update, func(s *story.Story) string {
		found := Find(s)
		var b strings.Builder
		tell := func(m *Mention, by string) {
			kind := "verb"
			if m.Nominal() {
				kind = "noun"
			}
			fmt.Fprintf(&b, "%s %s: %s %s of class %q by %q", m.Date, m.Status, kind, m.Word(s), m.Class, by)
			if a := m.Attribution; a != nil {
				fmt.Fprintf(&b, ", %s", a.Words)
			}
			fmt.Fprintln(&b)
		}
		for i := range found.Mentions {
			m := &found.Mentions[i]
			tell(m, s.Phrase(m.Expr).Text)
		}
		for _, c := range found.Cues {
			fmt.Fprintf(&b, "%s before %s\n", found.Mentions[c.Before].Word(s), found.Mentions[c.After].Word(s))
		}
		for _, l := range found.LeftOut {
			fmt.Fprintf(&b, "out: %s: %s\n", l.Phrase.Text, l.Reason)
		}
		if m, ok := Lead(s, found); ok {
			tell(&m, "the story's day")
		}
		return b.String()
	})
}
