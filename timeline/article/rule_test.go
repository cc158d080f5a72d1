package article

import (
	"slices"
	"strings"
	"testing"
)

// TestRules runs the examples of the lists: each rule is the first that holds somewhere in its line in, and nowhere in its line out.
func TestRules(t *testing.T) {
	slugs := func(line string) { readSlug(line) }
	runRules(t, "bareNames", bareNames, slugs)
	runRules(t, "slugEnds", slugEnds, slugs)
	stamps := func(line string) { readLine(line) }
	runRules(t, "stampRows", stampRows, stamps)
	runRules(t, "besideWords", besideWords, stamps)
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

// runRules reads the lines and looks on which rules decide. The signs that show where in a line are left out.
func runRules[S, D any](t *testing.T, list string, rules []rule[S, D], read func(line string)) {
	t.Helper()
	told := map[int]bool{}
	for k := range rules {
		asked := rules[k].when
		rules[k].when = func(s S) bool {
			held := asked(s)
			told[k] = told[k] || held
			return held
		}
		defer func() { rules[k].when = asked }()
	}
	for k, r := range rules {
		for line, want := range map[string]bool{r.in: true, r.out: false} {
			clear(told)
			if read(strings.NewReplacer("<", "", ">", "", "¦", "").Replace(line)); told[k] != want {
				t.Errorf("%s: %s: %q: holds is %t", list, r.name, line, told[k])
			}
		}
	}
}
