package event

import (
	"strings"
	"testing"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// marked reads a sentence whose event stands between asterisks.
func marked(t *testing.T, text string) (*pattern.View, int) {
	t.Helper()
	at := strings.Index(text, "*")
	d := syntax.Parse(strings.ReplaceAll(text, "*", ""), nil)
	n, event := d.TokenAt(at)
	if at < 0 || n < 0 {
		t.Fatalf("%q has no event between asterisks", text)
	}
	return pattern.NewView(&d.Sentences[n], pattern.Words{}), event
}

// holds gives the name of the first pattern that holds of the event, "" if none does.
func holds(t *testing.T, names []string, patterns []*pattern.Pattern, text string) string {
	t.Helper()
	v, event := marked(t, text)
	for i, p := range patterns {
		if _, ok := p.Match(v, map[string]int{"event": event}); ok {
			return names[i]
		}
	}
	return ""
}

// compiles compiles a rule's pattern and tells what is wrong with it.
func compiles(t *testing.T, name, src string) *pattern.Pattern {
	t.Helper()
	p, err := pattern.Compile(name, src, pattern.Lexicon{Roles: lexicon.WordsWith})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestAttributionRules: each rule is the first that holds of its example, and not of its neighbour.
func TestAttributionRules(t *testing.T) {
	var names []string
	var patterns []*pattern.Pattern
	for _, r := range attributionRules {
		names, patterns = append(names, r.Name), append(patterns, compiles(t, r.Name, r.Pattern))
	}
	for _, r := range attributionRules {
		if got := holds(t, names, patterns, r.Example); got != r.Name {
			t.Errorf("%q: %q holds of %s", r.Name, got, r.Example)
		}
		if got := holds(t, names, patterns, r.Not); got == r.Name {
			t.Errorf("%q holds of its neighbour %s", r.Name, r.Not)
		}
	}
}
