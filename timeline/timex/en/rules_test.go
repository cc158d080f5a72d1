package en_test

import (
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
	"dateline/timeline/timex/en"
)

// Every example of every rule resolves as it says, and by that rule.
func TestExamples(t *testing.T) {
	for _, r := range en.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			if len(r.Examples) == 0 {
				t.Error("the rule has no example")
			}
			for _, x := range r.Examples {
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
					if e.Rule == r.Name && (!marked || x.Value == "") {
						t.Errorf("%q: %q was found, and is no time", text, e.Text)
					}
					if marked && e.Start == len(before) && e.Text == phrase {
						found = true
						if x.Value != "" && (e.Value != x.Value || e.Rule != r.Name) {
							t.Errorf("%q: %q is %s by rule %q, want %s", text, phrase, e.Value, e.Rule, x.Value)
						}
					}
				}
				if marked && x.Value != "" && !found {
					t.Errorf("%q: %q was not found in %q", text, phrase, texts(res))
				}
			}
		})
	}
}

func texts(res timex.Result) (all []string) {
	for _, e := range res.Expressions {
		all = append(all, e.Text+"="+e.Value)
	}
	return all
}
