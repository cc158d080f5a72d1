package syntax

import (
	"strings"
	"testing"
)

// TestSeams holds the examples of the seams: a line begins at each bar of those that fit, and nowhere in their neighbours.
func TestSeams(t *testing.T) {
	for _, r := range seams {
		if len(r.fits) == 0 || len(r.not) == 0 {
			t.Errorf("%q lacks an example", r.name)
		}
		for _, s := range r.fits {
			if got := parts(strings.ReplaceAll(s, "|", "")); got != s {
				t.Errorf("%q: got %q, want %q", r.name, got, s)
			}
		}
		for _, s := range r.not {
			if got := parts(s); got != s {
				t.Errorf("%q: got %q, want %q", r.name, got, s)
			}
		}
	}
}

// parts gives the text with a bar before each sentence but the first.
func parts(text string) string {
	d := Parse(text, nil)
	for k := len(d.Sentences) - 1; k > 0; k-- {
		text = text[:d.Sentences[k].Start] + "|" + text[d.Sentences[k].Start:]
	}
	return text
}
