package en

import (
	"testing"

	"dateline/timeline/rule/ruletest"
	"dateline/timeline/timex/internal/lang"
)

// Each rule is the first that holds of the verb in brackets in its examples, and it is not in its counter-examples.
func TestLeans(t *testing.T) {
	testLeans(t, leansOfForms, func(m *lang.Matcher, j int) *leanRule {
		return leanRuleOf(leansOfForms, form{Matcher: m, j: j, t: &m.Toks[j]})
	})
	testLeans(t, leansOfGovernors, func(m *lang.Matcher, j int) *leanRule {
		if !m.Equal(prev(m, j), "to") {
			return nil
		}
		return governorOf(m, j-1)
	})
}

func testLeans(t *testing.T, rules []leanRule, first func(m *lang.Matcher, j int) *leanRule) {
	t.Helper()
	names := ruletest.Names{}
	held := func(in string) []string {
		d := clauseOf(t, in)
		if r := first(d.Matcher, d.i); r != nil {
			return []string{r.name}
		}
		return nil
	}
	for k := range rules {
		names.Run(t, rules[k].name, rules[k].examples, rules[k].not, held)
	}
}
