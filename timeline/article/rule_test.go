package article

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/rule"
	"dateline/timeline/rule/ruletest"
)

// TestRules runs the examples of the lists: each rule is the first that holds somewhere in its line in, and nowhere in its line out.
func TestRules(t *testing.T) {
	slugs := func(line string) { readSlug(line) }
	runRules(t, bareNames, slugs)
	runRules(t, slugEnds, slugs)
	stamps := func(line string) { readLine(line) }
	runRules(t, stampRows, stamps)
	runRules(t, besideWords, stamps)
}

// TestGluings holds that a number or a word ends at the sign.
func TestGluings(t *testing.T) {
	for _, g := range slices.Concat(gluedNumbers, gluedWords) {
		before, after, _ := strings.Cut(g.in, "¦")
		if !slices.ContainsFunc(tokens(before+after), func(t token) bool { return t.end == len(before) }) {
			t.Errorf("%s: %q: nothing ends at the sign", g.name, g.in)
		}
	}
}

// runRules holds that each rule is the first of its list that holds somewhere in its examples, and holds nowhere in the others. The
// signs that show where are left out.
func runRules[S, D any](t *testing.T, list []rule.Rule[S, D], read func(line string)) {
	t.Helper()
	var held []string
	for k := range list {
		r, asked := &list[k], list[k].When
		r.When = func(s S) bool {
			ok := asked(s)
			if ok {
				held = append(held, r.Name)
			}
			return ok
		}
		defer func() { r.When = asked }()
	}
	names := ruletest.Names{}
	for _, r := range list {
		names.Run(t, r.Name, r.Examples, r.Not, func(in string) []string {
			held = nil
			read(strings.NewReplacer("<", "", ">", "", "¦", "").Replace(in))
			return held
		})
	}
}
