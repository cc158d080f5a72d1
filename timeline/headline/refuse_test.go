package headline

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"
)

// TestRefusalRules runs the examples of the rules: the act between asterisks is no fact in
// the first sentence, and one in the second.
func TestRefusalRules(t *testing.T) {
	if _, err := compile(refusalRules); err != nil {
		t.Fatal(err)
	}
	for i, rule := range refusalRules {
		if rule.Why == "" || rule.False == "" || rule.True == "" {
			t.Errorf("%s: a rule says why, and has two examples", rule.Name)
		}
		for _, e := range []struct{ text, want string }{{rule.False, rule.Name}, {rule.True, ""}} {
			sen, act := starred(t, e.text)
			if got := refusalsOf(sen).first(act, nil, timeline.Occurred); got != e.want {
				t.Errorf("rule %d, %q: %q refuses, want %q", i, e.text, got, e.want)
			}
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
