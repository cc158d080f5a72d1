package story_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/story"
	"dateline/timeline/story/storytest"
)

var update = flag.Bool("update", false, "rewrite the expected lines; read them before you commit them")

// TestRead tells of each case what later stages ask a story: its expressions with the word
// that introduces them, where they stand, and what they date an entry by; who speaks, and
// what it is about.
func TestRead(t *testing.T) {
	storytest.Cases(t, *update, func(s *story.Story) string {
		var b strings.Builder
		for x, e := range s.Times.Expressions {
			p := s.Where[x]
			if p.Sentence < 0 {
				fmt.Fprintf(&b, "%q outside the sentences\n", e.Text)
				continue
			}
			fmt.Fprintf(&b, "%q in sentence %d, tokens %d to %d", e.Text, p.Sentence, s.SignalStart(x), p.End)
			if w := s.Signal(x); w != "" {
				fmt.Fprintf(&b, ", after %q", w)
			}
			if p := s.Entry(x); p != nil {
				fmt.Fprintf(&b, ", files an entry %q", strings.TrimSpace(p.Place))
			}
			fmt.Fprintln(&b)
		}
		for i := range s.Doc.Sentences {
			sen := &s.Doc.Sentences[i]
			for c := range sen.Clauses {
				if sub := sen.SubjectSpan(c); s.FirstPerson(sen, sub) {
					fmt.Fprintf(&b, "%q speaks of the speaker\n", sen.Tokens[sub.Start].Text)
				}
			}
		}
		for mi, m := range s.Cast.Mentions {
			if s.ModifiesName(mi) {
				fmt.Fprintf(&b, "%s only modifies a name\n", s.Cast.Entities[m.Entities[0]].Name)
			}
			if s.NamesLand(&m) {
				fmt.Fprintf(&b, "%s is named as a land\n", s.Cast.Entities[m.Entities[0]].Name)
			}
		}
		if sides := s.Sides(); sides != nil {
			fmt.Fprintf(&b, "about %s\n", strings.Join(sides, " and "))
		}
		if a := s.Assembly(); a != "" {
			fmt.Fprintf(&b, "of a meeting of %s\n", a)
		}
		return b.String()
	})
}
