package en

import (
	"strings"
	"testing"

	"dateline/timeline/rule/ruletest"
	"dateline/timeline/timex/internal/lang"
)

// An asking is a rule that asks for the senses of one token of its match.
type asking struct {
	rule  string
	rules []*lang.Rule
	word  func(m *lang.Matcher) *lang.Token
}

// Each sense holds of the word in brackets in its examples and in none of its counter-examples.
func TestSenses(t *testing.T) {
	opens := func(m *lang.Matcher) *lang.Token { return m.At(0) }
	zeroth := func(m *lang.Matcher) *lang.Token { return m.First(0) }
	first := func(m *lang.Matcher) *lang.Token { return m.First(1) }
	testSenses(t, monthSenses, asking{"<month>", months(), first})
	testSenses(t, seasonSenses, asking{"<season>", months(), first})
	testSenses(t, weekdaySenses, asking{"<weekday>", weekdays(), first})
	testSenses(t, todaySenses, asking{"yesterday, today, tomorrow", deictics(), first})
	testSenses(t, lastUnitSenses, asking{"last <unit>", deictics(), first})
	testSenses(t, theUnitSenses, asking{"the <following> <unit>", deictics(), first})
	testSenses(t, lengthSenses, asking{"<n> <units>", durations(), first})
	testSenses(t, unitsSenses, asking{"<units>", durations(), zeroth})
	testSenses(t, titleSenses, asking{"yesterday, today, tomorrow", deictics(), first})
	testSenses(t, groupSenses, asking{"<month> <day>", calendarDates(), first})
	testSenses(t, feastSenses, asking{"<named day>", namedDayRules(), zeroth})
	testSenses(t, weekSenses, asking{"the <weekend>", deictics(), first})
	testSenses(t, besideSenses, asking{"the day before", shifts(), first})
	testSenses(t, dayMonthSenses, asking{"<day> <month>", calendarDates(), first})
	testSenses(t, yearSenses, asking{"<year>", years(), first}, asking{"<year>-<yy>", years(), opens})
}

func testSenses[D any](t *testing.T, senses []sense[D], asked ...asking) {
	t.Helper()
	var find []func(text string, show func(m *lang.Matcher))
	for _, a := range asked {
		find = append(find, alone(t, a.rules, a.rule))
	}
	ruletest.List(t, senses, func(in string) (w word) {
		before, rest, _ := strings.Cut(in, "[")
		marked, after, _ := strings.Cut(rest, "]")
		for k, a := range asked {
			find[k](before+marked+after, func(m *lang.Matcher) {
				if tok := a.word(m); int(tok.Start) == len(before) && w.t == nil {
					match := *m // which goes on to the next
					w = wordAt(&match, tok)
				}
			})
		}
		if w.t == nil {
			t.Fatalf("%q: it is not asked what the word in brackets means", in)
		}
		return w
	})
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
