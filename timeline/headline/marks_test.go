package headline

import (
	"testing"
)

func TestWithoutNotes(t *testing.T) {
	for text, want := range map[string]string{
		"They signed.[9]":            "They signed.",
		"They signed [12] a pact":    "They signed a pact",
		"They signed [a pact] [b3]":  "They signed [a pact] [b3]",
		"They signed [":              "They signed [",
		"[3] They [4][5] signed [6]": " They signed",
	} {
		if got := withoutNotes(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestIndefinite: the article goes with the word behind it, and stays as it was where letters do not tell how that is spoken.
func TestIndefinite(t *testing.T) {
	for _, c := range []struct{ was, next, want string }{
		{"an", "report", "a"}, {"a", "attack", "an"}, {"an", "European", "a"}, {"an", "one-day", "a"},
		{"a", "union", "a"}, {"an", "uproar", "an"}, {"an", "hour", "an"}, {"an", "MP", "an"}, {"an", "EU", "an"},
	} {
		if got := indefinite(c.was, c.next); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.was, c.next, got, c.want)
		}
	}
}
