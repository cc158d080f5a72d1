package timex

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/rule/ruletest"
)

// taggerOf is the tagger of a text of Wednesday 9 March 2016, or of the day that stands before it in [ ].
func taggerOf(t *testing.T, text string) *tagger {
	day := "2016-03-09"
	if rest, found := strings.CutPrefix(text, "["); found {
		day, text, _ = strings.Cut(rest, "] ")
	}
	var anchor edtf.Date
	if day != "" {
		var err error
		if anchor, err = edtf.Parse(day); err != nil {
			t.Fatal(err)
		}
	}
	return newTagger(text, Options{Anchor: anchor})
}

// Each rule has a sentence in which it holds, and one in which it does not.
func TestRules(t *testing.T) {
	held := func(text string) (names []string) {
		tg := taggerOf(t, text)
		defer tg.release()
		tg.noted = func(rule string) { names = append(names, rule) }
		tg.read()
		for k := range tg.items {
			tg.roughly(&tg.items[k])
		}
		return names
	}
	names := ruletest.Names{}
	check := func(name, example, neighbour string) {
		names.Run(t, name, []string{example}, []string{neighbour}, held)
	}
	for i := range signs {
		check(signs[i].name, signs[i].example, signs[i].neighbour)
	}
	for i := range modeRules {
		check(modeRules[i].why, modeRules[i].example, modeRules[i].neighbour)
	}
	for i := range stepRules {
		check(stepRules[i].name, stepRules[i].example, stepRules[i].neighbour)
	}
	for i := range relativeRules {
		check(relativeRules[i].name, relativeRules[i].example, relativeRules[i].neighbour)
	}
	for _, bars := range [][]bar{barsOfYear, barsOfHeir} {
		for i := range bars {
			check(bars[i].name, bars[i].example, bars[i].neighbour)
		}
	}
	for _, o := range slices.Concat(toldOrigins, clockOrigins) {
		names.Run(t, o.Name, o.Examples, o.Not, held)
	}
	for _, r := range roughRules {
		names.Run(t, r.Name, r.Examples, r.Not, held)
	}
	for i := range eventOrigins {
		check(eventOrigins[i].name, eventOrigins[i].example, eventOrigins[i].neighbour)
	}
	for _, rules := range [][]leanRule{leansOfAll, leansOfWeekdays, leansOfTheYear} {
		for i := range rules {
			check(rules[i].name, rules[i].example, rules[i].neighbour)
		}
	}
}
