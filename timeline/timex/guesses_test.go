package timex

import (
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

// Each reason has a sentence whose last date it makes a guess, and one that it leaves alone.
func TestGuesses(t *testing.T) {
	guessed := func(text string) *guess {
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
		tg := newTagger(text, Options{Anchor: anchor})
		defer tg.release()
		if tg.read(); len(tg.items) == 0 {
			t.Fatalf("%s: no date", text)
		}
		return tg.guess(len(tg.items) - 1)
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
			switch got := guessed(g.example); {
			case got == nil:
				t.Errorf("%s: %s: no guess", g.name, g.example)
			case got.name != g.name:
				t.Errorf("%s: %s: %s", g.name, g.example, got.name)
			}
			if got := guessed(g.neighbour); got != nil && got.name == g.name {
				t.Errorf("%s: %s: a guess too", g.name, g.neighbour)
			}
		}
	}
}
