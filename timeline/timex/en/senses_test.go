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
		{"today", todaySenses, []asking{{"yesterday, today, tomorrow", deictics(), first}}},
		{"last <unit>", lastUnitSenses, []asking{{"last <unit>", deictics(), first}}},
		{"the <following> <unit>", theUnitSenses, []asking{{"the <following> <unit>", deictics(), first}}},
		{"<n> <units>", lengthSenses, []asking{{"<n> <units>", durations(), first}}},
		{"<units>", unitsSenses, []asking{{"<units>", durations(), func(m *lang.Matcher) *lang.Token { return m.First(0) }}}},
		{"titles", titleSenses, []asking{{"yesterday, today, tomorrow", deictics(), first}}},
		{"groups", groupSenses, []asking{{"<month> <day>", calendarDates(), first}}},
		{"feasts", feastSenses, []asking{{"<named day>", namedDayRules(), func(m *lang.Matcher) *lang.Token { return m.First(0) }}}},
		{"the <weekend>", weekSenses, []asking{{"the <weekend>", deictics(), first}}},
		{"the day before", besideSenses, []asking{{"the day before", shifts(), first}}},
		{"<day> <month>", dayMonthSenses, []asking{{"<day> <month>", calendarDates(), first}}},
		{"years", yearSenses, []asking{{"<year>", years(), first}, {"<year>-<yy>", years(), func(m *lang.Matcher) *lang.Token { return m.At(0) }}}},
	} {
		t.Run(of.name, func(t *testing.T) {
			var find []func(text string, show func(m *lang.Matcher))
			for _, a := range of.asked {
				find = append(find, alone(t, a.rules, a.rule))
			}
			asked := func(in string) (s *sense) {
				before, rest, _ := strings.Cut(in, "[")
				word, after, _ := strings.Cut(rest, "]")
				found := false
				for k, a := range of.asked {
					find[k](before+word+after, func(m *lang.Matcher) {
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

// alone makes a rule ready with no rule beside it, to show its matches in a text.
func alone(t *testing.T, rules []*lang.Rule, name string) func(text string, show func(m *lang.Matcher)) {
	for _, r := range rules {
		if r.Name != name {
			continue
		}
		var shown func(m *lang.Matcher)
		r.Meaning = func(m *lang.Matcher, _ *lang.Reading) bool { shown(m); return false }
		x := lexicon()
		if _, err := lang.Compile(lang.Language{Lexicon: x, Elements: elements(x), Rules: []*lang.Rule{r}}); err != nil {
			t.Fatal(err)
		}
		return func(text string, show func(m *lang.Matcher)) {
			shown = show
			r.Find(text)
		}
	}
	t.Fatalf("there is no rule %s", name)
	return nil
}
