package en

import (
	"strings"
	"testing"

	"dateline/timeline/rule/ruletest"
	"dateline/timeline/timex/internal/lang"
)

// Each signal holds of the date in brackets in its examples and in none of its counter-examples.
func TestSignals(t *testing.T) {
	names := ruletest.Names{}
	for k := range signals {
		s := &signals[k]
		if s.Why == "" || len(s.Examples) < 3 {
			t.Errorf("%s: why %q, %d examples: want a reason and three", s.Name, s.Why, len(s.Examples))
		}
		names.Run(t, s.Name, s.Examples, s.Not, func(in string) []string {
			if s := signalAt(clauseOf(t, in)); s != nil {
				return []string{s.Name}
			}
			return nil
		})
	}
}

// clauseOf is the clause of the date in brackets.
func clauseOf(t *testing.T, in string) *clause {
	before, rest, _ := strings.Cut(in, "[")
	phrase, after, ok := strings.Cut(rest, "]")
	if !ok {
		t.Fatalf("%q: no date in brackets", in)
	}
	m := &lang.Matcher{Text: before + phrase + after}
	m.Toks = Grammar().Lexicon.Scan(m.Text, nil)
	i, n := 0, 0
	for i < len(m.Toks) && int(m.Toks[i].Start) < len(before) {
		i++
	}
	for i+n < len(m.Toks) && int(m.Toks[i+n].End) <= len(before)+len(phrase) {
		n++
	}
	v := leadVerb(m, i, n)
	return &clause{date{m, i, n}, v}
}
