package en

import (
	"strings"
	"testing"

	"dateline/timeline/timex/internal/lang"
)

// Each rule is the first that holds of the verb in brackets in its examples, and it is not in its counter-examples.
func TestLeans(t *testing.T) {
	for _, of := range []struct {
		name  string
		rules []leanRule
		first func(m *lang.Matcher, j int) *leanRule
	}{
		{"forms", leansOfForms, func(m *lang.Matcher, j int) *leanRule {
			return leanRuleOf(leansOfForms, form{Matcher: m, j: j, t: &m.Toks[j]})
		}},
		{"governors", leansOfGovernors, func(m *lang.Matcher, j int) *leanRule {
			if !m.Equal(prev(m, j), "to") {
				return nil
			}
			return governorOf(m, j-1)
		}},
	} {
		t.Run(of.name, func(t *testing.T) {
			asked := func(in string) *leanRule {
				before, rest, _ := strings.Cut(in, "[")
				verb, after, _ := strings.Cut(rest, "]")
				m := &lang.Matcher{Text: before + verb + after}
				m.Toks = Grammar().Lexicon.Scan(m.Text, nil)
				for j := range m.Toks {
					if int(m.Toks[j].Start) == len(before) {
						return of.first(m, j)
					}
				}
				t.Errorf("%q: no verb in brackets", in)
				return nil
			}
			seen := map[string]bool{}
			for k := range of.rules {
				r := &of.rules[k]
				if seen[r.name] {
					t.Errorf("two rules are called %q", r.name)
				}
				seen[r.name] = true
				if len(r.examples) == 0 || len(r.not) == 0 {
					t.Errorf("%s: %d examples and %d of what is none: want one of each", r.name, len(r.examples), len(r.not))
				}
				for _, in := range r.examples {
					if got := asked(in); got != r {
						t.Errorf("%s: %q: it does not hold, %q does", r.name, in, nameOfLean(got))
					}
				}
				for _, in := range r.not {
					if asked(in) == r {
						t.Errorf("%s: %q: it holds", r.name, in)
					}
				}
			}
		})
	}
}

func nameOfLean(r *leanRule) string {
	if r == nil {
		return "none"
	}
	return r.name
}
