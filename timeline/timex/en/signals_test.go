package en

import (
	"strings"
	"testing"

	"dateline/timeline/timex/internal/lang"
)

// Each signal holds of the date in brackets in its examples and in none of its counter-examples.
func TestSignals(t *testing.T) {
	seen := map[string]bool{}
	for k := range signals {
		s := &signals[k]
		t.Run(s.Name, func(t *testing.T) {
			if seen[s.Name] || s.Why == "" {
				t.Errorf("the name is not its own, or it does not say why")
			}
			seen[s.Name] = true
			if len(s.Examples) < 3 || len(s.Not) < 1 {
				t.Errorf("%d examples and %d of what is none: want three and one", len(s.Examples), len(s.Not))
			}
			for _, in := range s.Examples {
				if got := signalAt(clauseOf(t, in)); got != s {
					t.Errorf("%q: it does not hold, %q does", in, nameOf(got))
				}
			}
			for _, in := range s.Not {
				if signalAt(clauseOf(t, in)) == s {
					t.Errorf("%q: it holds", in)
				}
			}
		})
	}
}

func nameOf(s *Signal) string {
	if s == nil {
		return "none"
	}
	return s.Name
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
