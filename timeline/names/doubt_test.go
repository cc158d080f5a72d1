package names

import (
	"strings"
	"testing"

	"dateline/timeline/syntax"
)

// TestDoubtRules: each rule is the doubt of its example's mention, and its neighbour's is in none.
func TestDoubtRules(t *testing.T) {
	for _, r := range doubtRules {
		for text, want := range map[string]Doubt{r.Example: r.Name, r.Not: ""} {
			m := marked(t, text)
			if m == nil {
				t.Errorf("%q: nobody is meant in %s", r.Name, text)
				continue
			}
			if m.Form != r.Form {
				t.Errorf("%q: the mention is a %s in %s", r.Name, m.Form, text)
			}
			if m.Doubt != want {
				t.Errorf("%q: doubt %q in %s", r.Name, m.Doubt, text)
			}
		}
	}
}

// marked gives the mention that stands between asterisks, nil if there is none.
func marked(t *testing.T, text string) *Mention {
	t.Helper()
	at := strings.Index(text, "*")
	plain := strings.ReplaceAll(text, "*", "")
	cast := Default().Find(syntax.Parse(plain, nil), Filing{})
	for i := range cast.Mentions {
		if cast.Mentions[i].Start == at {
			return &cast.Mentions[i]
		}
	}
	return nil
}

// TestNoDoubt: who stands between a pronoun and the person it means, and cannot be meant; each beside one who can.
func TestNoDoubt(t *testing.T) {
	for _, c := range []struct {
		text, name string
		sure       bool
	}{
		{"Premier Ada Lund, the daughter of a clerk, wept. In Oslo *she* left on Monday.", "Ada Lund", true},
		{"Premier Ada Lund met the daughter of a clerk. In Oslo *she* left on Monday.", "Ada Lund", false},
		{"Premier Ada Lund wept. “It was cold in the hall.” In Oslo *she* left on Monday.", "Ada Lund", true},
		{"Premier Ada Lund wept. “Envoy Eva Moe fell.” In Oslo *she* left on Monday.", "Ada Lund", false},
		{"Premier Ada Lund wept. She sang. She spoke. President Rao awarded her a medal. In Oslo *she* left.", "Ada Lund", true},
		{"Premier Ada Lund wept. She sang. She spoke. President Eva Rao awarded her a medal. In Oslo *she* left.", "Ada Lund", false},
	} {
		m := marked(t, c.text)
		if m == nil {
			t.Errorf("nobody is meant in %s", c.text)
			continue
		}
		cast := Default().Find(syntax.Parse(strings.ReplaceAll(c.text, "*", ""), nil), Filing{})
		if sure := m.Doubt == "" && cast.Entities[m.Entities[0]].Name == c.name; sure != c.sure {
			t.Errorf("%s: %s, doubt %q; want %s sure: %v", c.text, cast.Entities[m.Entities[0]].Name, m.Doubt, c.name, c.sure)
		}
	}
}
