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
	cast := Default().Find(syntax.Parse(plain, nil), "")
	for i := range cast.Mentions {
		if cast.Mentions[i].Start == at {
			return &cast.Mentions[i]
		}
	}
	return nil
}
