package en

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var wordsFile string

// wordList is the list of that name in words.txt; a name that is not there is a mistake in a rule, and stops every test.
func wordList(name string) []string {
	var words []string
	in := false
	for line := range strings.Lines(wordsFile) {
		if head, rest, found := strings.Cut(line, ":"); found && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "#") {
			in, line = head == name, rest
		}
		if in && !strings.HasPrefix(line, "#") {
			words = append(words, strings.Fields(line)...)
		}
	}
	if words == nil {
		panic("words.txt: no list " + name)
	}
	return words
}
