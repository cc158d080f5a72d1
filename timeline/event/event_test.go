package event

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/golden"
	"dateline/timeline/story"
)

// TestFind tells of each case its mentions in the order of the text (what dates them, status,
// class, whose word it is), what is left out and why, the cues of order, and the lead.
func TestFind(t *testing.T) {
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
