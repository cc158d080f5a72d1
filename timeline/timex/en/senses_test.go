package en

import (
	"strings"
	"testing"

	"dateline/timeline/timex/internal/lang"
)

// Each sense holds of the word in brackets in its examples and in none of its counter-examples.
func TestSenses(t *testing.T) {
	first := func(m *lang.Matcher) *lang.Token { return m.First(1) }
	type asking struct { // a rule asks for the senses of this token of its match
		rule  string
		rules []*lang.Rule
		word  func(m *lang.Matcher) *lang.Token
	}
	for _, of := range []struct {
		name   string
		senses []sense
		asked  []asking
	}{
		{"months", monthSenses, []asking{{"<month>", months(), first}}},
		{"seasons", seasonSenses, []asking{{"<season>", months(), first}}},
		{"weekdays", weekdaySenses, []asking{{"<weekday>", weekdays(), first}}},
		{"years", yearSenses, []asking{{"<year>", years(), first}, {"<year>-<yy>", years(), func(m *lang.Matcher) *lang.Token { return m.At(0) }}}},
	} {
		t.Run(of.name, func(t *testing.T) {
			asked := func(in string) (s *sense) {
				before, rest, _ := strings.Cut(in, "[")
				word, after, _ := strings.Cut(rest, "]")
				found := false
				for _, a := range of.asked {
					readAlone(t, a.rules, a.rule, before+word+after, func(m *lang.Matcher) {
						if w := a.word(m); int(w.Start) == len(before) && !found {
							s, found = senseOf(of.senses, wordAt(m, w)), true
						}
					})
				}
				if !found {
					t.Errorf("%q: it is not asked what the word in brackets means", in)
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
