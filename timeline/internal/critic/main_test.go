package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCriticise: a line a disagreement, in the order of the text, and none where both ways agree.
func TestCriticise(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the verb above the date is not the one it dates", "LIMA, May 3, 2024 - A trip set for Friday was called off.",
			"story.txt:35: verb: A trip {set} for [Friday] was <called> off.\n"},
		{"who is meant by the gerund", "LIMA, May 3, 2024 - Chad accused Togo of shelling a post.",
			"story.txt:41: subject: <Chad> accused {Togo} of [shelling] a post.\n"},
		{"nothing in doubt", "LIMA, May 3, 2024 - Togo recalled its envoy on Monday, and Benin closed its border.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "story.txt")
			if err := os.WriteFile(path, []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			if err := criticise(&b, path); err != nil {
				t.Fatal(err)
			}
			if got := strings.ReplaceAll(b.String(), filepath.Dir(path)+string(filepath.Separator), ""); got != tt.want {
				t.Errorf("got:\n%swant:\n%s", got, tt.want)
			}
		})
	}
}

func TestCriticiseNothing(t *testing.T) {
	if err := criticise(&strings.Builder{}, filepath.Join(t.TempDir(), "none.txt")); err == nil || !strings.Contains(err.Error(), "none.txt") {
		t.Errorf("error %v, want one that names the file", err)
	}
}
