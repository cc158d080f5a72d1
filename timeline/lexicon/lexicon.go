// Package lexicon holds what the program knows of words: one line a word in words.txt, read
// by every stage. Verbs stand as lemmas, with their particle where it makes the meaning
// ("call_off"); nouns stand in the singular, and in the plural where that says more.
//
//	words.txt    the words, each with its class and features
//	class.go     which words can name one and the same event
//	features.go  what else can be known of a word; feature_names.go has how words.txt calls it
//	noun.go      nouns that name events
//	forms.go     irregular forms, and words that go together
//	phrase.go    expressions of several words
//	complements.txt, complement.go    the prepositions that nouns and verbs take
//	endings.go   what the ending of an unknown word tells
package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed words.txt
var wordsTXT string

// An entry is all that is known of one word: 64 bytes, what a processor fetches at once.
type entry struct {
	class    Class
	features [(featureCount + 64) / 64]uint64
}

// opensPhrase is the feature of words with which a phrase begins. It does not stand in words.txt.
const opensPhrase = Feature(featureCount)

func (e *entry) has(f Feature) bool { return e.features[f>>6]&(1<<(f&63)) != 0 }

// A dictionary is words.txt, read.
type dictionary struct {
	words   map[string]uint16 // by word its entry; 0 for words that are not listed
	entries []entry           // apart from words: most look-ups miss, and then stay in a small table
	listed  []string          // the words of the entries
	phrases map[Word][]Phrase // by the first word, longest first
	forms
}

func (d *dictionary) of(word string) *entry { return &d.entries[d.index(word)] }

// index gives the place of a word's entry, 0 if it has none. What was an office is still one: "then-minister".
func (d *dictionary) index(word string) uint16 {
	n, ok := d.words[word]
	if ok {
		return n
	}
	if at := strings.IndexByte(word, '-'); at > 0 && d.of(word[:at]).has(FormerOffice) {
		return d.words[word[at+1:]]
	}
	return 0
}

// list adds a word.
func (d *dictionary) list(word string, e entry) {
	d.words[word] = uint16(len(d.entries))
	d.entries, d.listed = append(d.entries, e), append(d.listed, word)
}

// add gives a word a feature and what that implies.
func (e *entry) add(f Feature) {
	e.features[f>>6] |= 1 << (f & 63)
	for _, other := range implied[f] {
		e.add(other)
	}
}

var table, _ = parse(wordsTXT) // the file is part of the program, and a test holds its form

// Has reports whether a word or phrase, in lower case and as words.txt has it, has a feature.
func Has(word string, f Feature) bool {
	return table.of(word).has(f)
}

// A Word is a word that was looked up, so that it can be asked several things. The zero value is
// a word of which nothing is known.
type Word uint16

// Of looks a word up, in lower case and as words.txt has it.
func Of(word string) Word { return Word(table.index(word)) }

// Has reports whether the word has a feature.
func (w Word) Has(f Feature) bool { return table.entries[w].has(f) }

// Words gives the words that have a feature, in the order of their bytes.
func Words(f Feature) (words []string) {
	for i := range table.entries {
		if table.entries[i].has(f) {
			words = append(words, table.listed[i])
		}
	}
	slices.Sort(words)
	return words
}

// ClassOf is the class of events that a word names, NoClass if it names none.
func ClassOf(word string) Class { return table.of(word).class }

// WordsWith gives the words that have the feature of that name; nil if there is no such
// feature.
func WordsWith(feature string) []string {
	f := slices.Index(names[:], feature)
	if f < 0 {
		return nil
	}
	return Words(Feature(f))
}

// parse reads lines of a word, a tab, and what is known of it: its class, its features and
// its forms ("meet\t=meet verb past:met participle:met"). "#" starts a comment line.
func parse(text string) (dictionary, error) {
	byName := make(map[string]Feature, len(names))
	for f, n := range names {
		byName[n] = Feature(f)
	}
	lines := strings.Count(text, "\n")
	out := dictionary{words: make(map[string]uint16, lines), entries: make([]entry, 1, lines+1), listed: make([]string, 1, lines+1), phrases: map[Word][]Phrase{}, forms: newForms()}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, rest, ok := strings.Cut(line, "\t")
		if _, twice := out.words[word]; !ok || twice {
			return out, fmt.Errorf("words.txt:%d: %q is no line of a new word, a tab, and its features", n, line)
		}
		var e entry
		var pairs []string
		for name := range strings.FieldsSeq(rest) {
			if class, ok := strings.CutPrefix(name, "="); ok {
				if e.class != NoClass || !classes[Class(class)] {
					return out, fmt.Errorf("words.txt:%d: %s: %q is a second class or none; class.go lists them", n, word, name)
				}
				e.class = Class(class)
				continue
			}
			if strings.Contains(name, ":") {
				pairs = append(pairs, name)
				continue
			}
			f, ok := byName[name]
			if !ok {
				return out, fmt.Errorf("words.txt:%d: %s: no feature is called %q; features.go lists them", n, word, name)
			}
			e.add(f)
		}
		if err := out.take(word, pairs); err != nil {
			return out, fmt.Errorf("words.txt:%d: %s: %w", n, word, err)
		}
		out.list(word, e)
	}
	out.british()
	for i, word := range out.listed {
		if words := strings.Fields(word); len(words) > 1 {
			if out.words[words[0]] == 0 {
				out.list(words[0], entry{})
			}
			out.of(words[0]).add(opensPhrase)
			first := Word(out.words[words[0]])
			out.phrases[first] = append(out.phrases[first], Phrase{words, out.entries[i]})
		}
	}
	for _, ps := range out.phrases {
		slices.SortStableFunc(ps, func(a, b Phrase) int { return len(b.Words) - len(a.Words) })
	}
	return out, nil
}

// british gives verbs in -ize their other spelling, where it is not listed: "authorise".
func (d *dictionary) british() {
	const short = 3 // letters before the ending: "seize", "prize" have one spelling
	for i, word := range d.listed {
		if stem, ok := strings.CutSuffix(word, "ize"); ok && len(stem) > short && d.words[stem+"ise"] == 0 {
			d.list(stem+"ise", d.entries[i])
		}
	}
}
