package en

import (
	"strings"
	"testing"

	"dateline/timeline/timex/internal/lang"
)

// Each sense holds of the word in brackets in its examples and in none of its counter-examples.
func TestSenses(t *testing.T) {
	for _, of := range []struct {
		rule   string // whose matches have the word
		rules  []*lang.Rule
		senses []sense
		word   func(m *lang.Matcher) *lang.Token
	}{
		{"<month>", months(), monthSenses, func(m *lang.Matcher) *lang.Token { return m.First(1) }},
		{"<season>", months(), seasonSenses, func(m *lang.Matcher) *lang.Token { return m.First(1) }},
	} {
		t.Run(of.rule, func(t *testing.T) {
			asked := func(in string) (s *sense) {
				before, rest, _ := strings.Cut(in, "[")
				phrase, after, found := strings.Cut(rest, "]")
				if !found {
					t.Fatalf("%q: no word in brackets", in)
				}
				found = false
				readAlone(t, of.rules, of.rule, before+phrase+after, func(m *lang.Matcher) {
					if w := of.word(m); int(w.Start) == len(before) && !found {
						s, found = senseOf(of.senses, wordAt(m, w)), true
					}
				})
				if !found {
					t.Errorf("%q: the rule %s does not match", in, of.rule)
				}
				return s
			}
			seen := map[string]bool{}
			for k := range of.senses {
				s := &of.senses[k]
				if seen[s.name] {
					t.Errorf("two senses are called %q", s.name)
				}
				seen[s.name] = true
				if len(s.examples) == 0 {
					t.Errorf("%s: no example", s.name)
				}
				for _, in := range s.examples {
					if got := asked(in); got != s {
						t.Errorf("%s: %q: it does not hold, %q does", s.name, in, nameOfSense(got))
					}
				}
				for _, in := range s.not {
					if asked(in) == s {
						t.Errorf("%s: %q: it holds", s.name, in)
					}
				}
			}
		})
	}
}

func nameOfSense(s *sense) string {
	if s == nil {
		return "none"
	}
	return s.name
}

// readAlone shows each match of a rule in a text, with no rule beside it.
func readAlone(t *testing.T, rules []*lang.Rule, name, text string, show func(m *lang.Matcher)) {
	for _, r := range rules {
		if r.Name != name {
			continue
		}
		alone := *r
		alone.Meaning = func(m *lang.Matcher, _ *lang.Reading) bool { show(m); return false }
		x := lexicon()
		if _, err := lang.Compile(lang.Language{Lexicon: x, Elements: elements(x), Rules: []*lang.Rule{&alone}}); err != nil {
			t.Fatal(err)
		}
		alone.Find(text)
		return
	}
	t.Fatalf("there is no rule %s", name)
}
