package en

import (
	"slices"
	"strings"
	"testing"
)

// No two lists of words.txt have one name, and none has a word twice.
func TestWords(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(wordsFile) {
		name, _, head := strings.Cut(line, ":")
		if !head || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "#") {
			continue
		}
		if seen[name] {
			t.Errorf("two lists are named %s", name)
		}
		seen[name] = true
		words := wordList(name)
		slices.Sort(words)
		for k := 1; k < len(words); k++ {
			if words[k] == words[k-1] {
				t.Errorf("%s has %q twice", name, words[k])
			}
		}
	}
}
