package headline

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// TestRefusalRules runs the examples of the rules: the act between asterisks is no fact in
// those of False, and one in those of True.
func TestRefusalRules(t *testing.T) {
	for _, rule := range refusalRules {
		if rule.Why == "" {
			t.Errorf("%s: a rule says why", rule.Name)
		}
		refused := func(text, want string) {
			sen, act := starred(t, text)
			if got := refusalOf(pattern.NewView(sen, pattern.Words{}), act, nil, timeline.Occurred); got != want {
				t.Errorf("%q: %q refuses, want %q", text, got, want)
			}
		}
		for _, text := range rule.False {
			refused(text, rule.Name)
		}
		for _, text := range rule.True {
			refused(text, "")
		}
	}
}

// starred reads a sentence with one word between asterisks, and gives that word's token.
func starred(t *testing.T, text string) (*syntax.Sentence, int) {
	t.Helper()
	before, rest, _ := strings.Cut(text, "*")
	word, after, ok := strings.Cut(rest, "*")
	if !ok {
		t.Fatalf("%q has no word between asterisks", text)
	}
	d := syntax.Parse(before+word+after, nil)
	s, k := d.TokenAt(len(before))
	return &d.Sentences[s], k
}
