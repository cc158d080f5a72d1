package en

import "testing"

// Each rule of a date, and each of which verb leads it, is the first that holds in its examples, and it is not in its
// counter-examples.
func TestDateLeans(t *testing.T) {
	at := func(in string) date { return clauseOf(t, in).date }
	for k := range dateRules {
		r := &dateRules[k]
		check(t, r.name, r.examples, r.not, func(in string) bool { return dateRuleOf(at(in)) == r })
	}
	for k := range leadRules {
		r := &leadRules[k]
		check(t, r.name, r.examples, r.not, func(in string) bool {
			d := at(in)
			return leadRuleOf(d, verbLeft(d.Matcher, d.i), verbRight(d.Matcher, d.i+d.n)) == r
		})
	}
}

// check holds that a rule has examples in which it holds, and others in which it does not.
func check(t *testing.T, name string, examples, not []string, holds func(in string) bool) {
	t.Helper()
	if len(examples) == 0 || len(not) == 0 {
		t.Errorf("%s: %d examples and %d of what is none: want one of each", name, len(examples), len(not))
	}
	for _, in := range examples {
		if !holds(in) {
			t.Errorf("%s: %q: it does not hold", name, in)
		}
	}
	for _, in := range not {
		if holds(in) {
			t.Errorf("%s: %q: it holds", name, in)
		}
	}
}
