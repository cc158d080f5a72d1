// Package ruletest runs the examples of rules.
package ruletest

import (
	"slices"
	"testing"

	"dateline/timeline/rule"
)

// Names are those of the rules that were run, each of which has its own.
type Names map[string]bool

// Run holds that a rule has examples and counter-examples, and that held names it in each of the first and in none of the others.
func (n Names) Run(t *testing.T, name string, examples, not []string, held func(in string) []string) {
	t.Helper()
	if n[name] {
		t.Errorf("two rules are called %q", name)
	}
	n[name] = true
	if len(examples) == 0 || len(not) == 0 || slices.Contains(not, "") {
		t.Errorf("%s: %d examples and %d of what is none: want one of each", name, len(examples), len(not))
	}
	for _, in := range examples {
		if got := held(in); !slices.Contains(got, name) {
			t.Errorf("%s: %q: it does not hold, %q does", name, in, got)
		}
	}
	for _, in := range not {
		if slices.Contains(held(in), name) {
			t.Errorf("%s: %q: it holds", name, in)
		}
	}
}

// List runs the rules of a list; of is what they are asked about in a sentence.
func List[S, D any](t *testing.T, list []rule.Rule[S, D], of func(in string) S) {
	t.Helper()
	names := Names{}
	for k := range list {
		r := &list[k]
		names.Run(t, r.Name, r.Examples, r.Not, func(in string) []string {
			if first := rule.First(list, of(in)); first != nil {
				return []string{first.Name}
			}
			return nil
		})
	}
}
