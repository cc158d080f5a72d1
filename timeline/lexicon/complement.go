package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed complements.txt
var complementsTXT string

// Infinitive stands for "to" and a verb where a complement is asked for by its preposition.
const Infinitive = "infinitive"

// complements holds the nouns and the verbs that take a complement, each with its preposition.
type complements struct{ nouns, verbs map[[2]string]bool }

var taken = sync.OnceValue(func() complements {
	c, _ := parseComplements(complementsTXT) // the file is part of the program, and a test holds its form
	return c
})

// NounTakes reports whether a noun, in the singular, takes a complement with that preposition: "attack", "on".
func NounTakes(noun, prep string) bool { return taken().nouns[[2]string{noun, prep}] }

// VerbTakes reports whether a verb, in its base form, takes a complement with that preposition, behind it or
// behind its object: "accuse", "of".
func VerbTakes(verb, prep string) bool { return taken().verbs[[2]string{verb, prep}] }

// parseComplements reads lines of "noun" or "verb", a preposition, a colon and words. "#" starts a comment line.
func parseComplements(text string) (complements, error) {
	c := complements{map[[2]string]bool{}, map[[2]string]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, words, ok := strings.Cut(strings.TrimSpace(line), ": ")
		kind, prep, two := strings.Cut(key, " ")
		of := map[string]map[[2]string]bool{"noun": c.nouns, "verb": c.verbs}[kind]
		if !ok || !two || of == nil || prep != Infinitive && !Has(prep, Preposition) {
			return c, fmt.Errorf(`complements.txt:%d: %q is not "noun" or "verb", a preposition of words.txt, a colon and words`, n, key)
		}
		for _, w := range strings.Fields(words) {
			if of[[2]string{w, prep}] {
				return c, fmt.Errorf("complements.txt:%d: %s %s stands there twice", n, w, prep)
			}
			of[[2]string{w, prep}] = true
		}
	}
	return c, nil
}
