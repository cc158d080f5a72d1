package en

import (
	"testing"

	"dateline/timeline/rule/ruletest"
)

// Each rule of the date in brackets, and each of which verb leads it, is the first that holds in its examples.
func TestDateLeans(t *testing.T) {
	ruletest.List(t, dateRules, func(in string) date { return clauseOf(t, in).date })
	ruletest.List(t, leadRules, func(in string) lead { return leadOf(clauseOf(t, in).date) })
}
