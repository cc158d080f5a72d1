package timex

import (
	"testing"

	"dateline/timeline/rule/ruletest"
)

// Each reason has a sentence of which it makes a date a guess, and one that it leaves alone.
func TestGuesses(t *testing.T) {
	guessed := func(text string) (names []string) {
		tg := taggerOf(t, text)
		defer tg.release()
		if tg.read(); len(tg.items) == 0 {
			t.Fatalf("%s: no date", text)
		}
		for k := range tg.items {
			if g := tg.guess(k); g != nil {
				names = append(names, g.name)
			}
		}
		return names
	}
	names := ruletest.Names{}
	for _, s := range scopes {
		for i := range s.guesses {
			g := &s.guesses[i]
			if g.why == "" {
				t.Errorf("%s: it does not say why", g.name)
			}
			names.Run(t, g.name, []string{g.example}, []string{g.neighbour}, guessed)
		}
	}
}
