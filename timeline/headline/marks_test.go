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
