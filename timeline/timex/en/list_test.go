package en_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"

	"dateline/timeline/golden"
	"dateline/timeline/timex/en"
)

var update = flag.Bool("update", false, "write RULES.md")

// RULES.md lists the rules that there are, in their order.
func TestList(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules of English\n\nWritten by `go test ./timeline/timex/en -run TestList -update` from the rules themselves.\n" +
		"The longest match wins; between two of equal length the one listed first. The dateline of the examples is\n" +
		"Wednesday 14 June 2023 where none is given.\n")
	seen := map[string]bool{}
	for _, f := range en.Families {
		fmt.Fprintf(&b, "\n## %s\n\n", f.Name)
		if f.Why == "" {
			t.Errorf("family %s does not say why it stands where it does", f.Name)
		}
		fmt.Fprintf(&b, "%s.\n\n| rule | example | value |\n|---|---|---|\n", f.Why)
		for _, r := range f.Rules() {
			if seen[r.Name] {
				t.Errorf("two rules are named %q", r.Name)
			}
			seen[r.Name] = true
			for _, x := range r.Examples {
				if x.Value == "" {
					continue
				}
				_, phrase, _ := strings.Cut(x.In, "[")
				phrase, _, _ = strings.Cut(phrase, "]")
				value := x.Value
				if x.Anchor != "" {
					value += " (" + x.Anchor + ")"
				}
				fmt.Fprintf(&b, "| `%s` | %s | %s |\n", r.Name, phrase, value)
				break
			}
		}
	}
	b.WriteString("\n## signals\n\nWords around a date that tell more of whether it is past or to come than the tense of its clause does, in the order in\n" +
		"which they are asked; the weight is added to the lean of the clause, above 0 to come.\n\n| signal | pattern | weight | example |\n|---|---|---|---|\n")
	for _, s := range en.Signals() {
		fmt.Fprintf(&b, "| %s | %s | %d | %s |\n", s.Name, strings.ReplaceAll(s.Pattern, "|", "/"), s.Weight, s.Examples[0])
	}
	golden.File(t, *update, "RULES.md", b.String())
}

// A rule is one of when's rules: its Parser can use it, and what the rule found
// is in the Context, no finer than the words.
func TestRulesOfWhen(t *testing.T) {
	byName := map[string]rules.Rule{}
	for _, r := range en.Grammar().Rules {
		byName[r.Name] = r
	}
	r := byName["<month> <year>"]
	m := r.Find("He last came in October 2018, by air.")
	if m == nil || m.Text != "October 2018" {
		t.Fatalf("found %v", m)
	}
	var c rules.Context
	if ok, err := m.Apply(&c, &rules.Options{}, date(2023, 6, 14)); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if c.Year == nil || *c.Year != 2018 || c.Month == nil || *c.Month != 10 || c.Day != nil || c.Hour != nil {
		t.Errorf("the context says %+v", c)
	}
	w := when.New(nil)
	w.Add(byName["<month> <day>, <year>"])
	res, err := w.Parse("They signed on June 14th, 2019.", date(2023, 1, 1))
	if err != nil || res == nil || !res.Time.Equal(date(2019, 6, 14)) {
		t.Errorf("when's parser makes %v, %v of it", res, err)
	}
}
