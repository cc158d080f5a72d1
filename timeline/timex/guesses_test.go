package timex

import (
	"slices"
	"testing"
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
	seen := map[string]bool{}
	for _, s := range scopes {
		for i := range s.guesses {
			g := &s.guesses[i]
			if seen[g.name] {
				t.Errorf("two reasons are called %q", g.name)
			}
			seen[g.name] = true
			if g.why == "" {
				t.Errorf("%s: it does not say why", g.name)
			}
			if got := guessed(g.example); !slices.Contains(got, g.name) {
				t.Errorf("%s: %s: %q", g.name, g.example, got)
			}
			if slices.Contains(guessed(g.neighbour), g.name) {
				t.Errorf("%s: %s: a guess too", g.name, g.neighbour)
			}
		}
	}
}
