package en_test

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
	"dateline/timeline/timex/internal/lang"
)

// Every example of every rule resolves as it says, and by that rule. A rule has four or
// more, with those of testdata/examples.txt, and one of them is of what it must leave alone.
func TestExamples(t *testing.T) {
	more := moreExamples(t)
	for _, r := range en.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			examples := append(r.Examples, more[r.Name]...)
			delete(more, r.Name)
			negative := 0
			for _, x := range examples {
				if !checkExample(t, r.Name, x) {
					negative++
				}
			}
			if len(examples) < 4 || negative == 0 {
				t.Errorf("the rule has %d examples, %d of what is none: want four, and one", len(examples), negative)
			}
		})
	}
	for name := range more {
		t.Errorf("testdata/examples.txt: there is no rule %q", name)
	}
}

// moreExamples reads testdata/examples.txt.
func moreExamples(t *testing.T) map[string][]lang.Example {
	data, err := os.ReadFile("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, rule := map[string][]lang.Example{}, ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch name, found := strings.CutPrefix(line, "= "); {
		case found:
			rule = name
		case rule == "" || line == "":
		case strings.HasPrefix(line, "- "):
			all[rule] = append(all[rule], lang.Example{In: line[2:]})
		default:
			i := strings.LastIndexByte(line, ' ')
			all[rule] = append(all[rule], lang.Example{In: line[:i], Value: line[i+1:]})
		}
	}
	return all
}

// checkExample reports whether the example holds a time of the rule.
func checkExample(t *testing.T, rule string, x lang.Example) bool {
	before, rest, marked := strings.Cut(x.In, "[")
	phrase, after, _ := strings.Cut(rest, "]")
	anchor := x.Anchor
	if anchor == "" {
		anchor = "2023-06-14"
	}
	day, err := edtf.Parse(anchor)
	if err != nil {
		t.Fatal(err)
	}
	text := before + phrase + after
	res := timex.Tag(text, timex.Options{Anchor: day, Mode: timex.News})
	found := false
	for _, e := range res.Expressions {
		if e.Rule == rule && (!marked || x.Value == "") {
			t.Errorf("%q: %q was found, and is no time", text, e.Text)
		}
		if marked && e.Start == len(before) && e.Text == phrase {
			found = true
			if x.Value != "" && (e.Value != x.Value || e.Rule != rule) {
				t.Errorf("%q: %q is %s by rule %q, want %s", text, phrase, e.Value, e.Rule, x.Value)
			}
		}
	}
	if marked && x.Value != "" && !found {
		t.Errorf("%q: %q was not found in %q", text, phrase, texts(res))
	}
	return marked && x.Value != ""
}

func texts(res timex.Result) (all []string) {
	for _, e := range res.Expressions {
		all = append(all, e.Text+"="+e.Value)
	}
	return all
}
