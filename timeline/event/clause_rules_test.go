package event

import (
	"strings"
	"testing"

	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// TestClauseRules runs the examples of the rules: act stands between asterisks, the date
// between underscores.
func TestClauseRules(t *testing.T) {
	if _, err := compileRules(clauseRules); err != nil {
		t.Fatal(err)
	}
	for _, rule := range clauseRules {
		if rule.Why == "" || rule.Holds == "" || rule.Not == "" {
			t.Errorf("%s: a rule says why, and has two examples", rule.Name)
		}
		for _, e := range []struct {
			text, want string
		}{{rule.Holds, rule.Name}, {rule.Not, ""}} {
			d, act, date := markedDate(t, e.text)
			got := ""
			if r, _ := clauseRuleFor(pattern.NewView(&d.Sentences[0], pattern.Words{}), act, date); r != nil {
				got = r.Name
			}
			if got != e.want {
				t.Errorf("%q: rule %q, want %q", e.text, got, e.want)
			}
		}
	}
}

// markedDate reads a sentence with one word between asterisks and one between underscores.
func markedDate(t *testing.T, text string) (d *syntax.Doc, act, date int) {
	t.Helper()
	plain := strings.NewReplacer("*", "", "_", "").Replace(text)
	d = syntax.Parse(plain, nil)
	if len(d.Sentences) != 1 {
		t.Fatalf("%q is not one sentence", text)
	}
	before, _, _ := strings.Cut(text, "*")
	_, act = d.TokenAt(len(strings.ReplaceAll(before, "_", "")))
	before, _, _ = strings.Cut(text, "_")
	_, date = d.TokenAt(len(strings.ReplaceAll(before, "*", "")))
	return d, act, date
}
