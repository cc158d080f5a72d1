package syntax

import (
	"slices"
	"strings"
	"testing"
)

// TestTagRules runs the examples of every rule: it mends the marked word, and nothing in the neighbours.
func TestTagRules(t *testing.T) {
	seen := map[string]bool{}
	for _, part := range slices.Concat(markTags, grammarTags, capitalTags, openTags) {
		for k := range part.rules {
			r := &part.rules[k]
			if seen[r.name] || !strings.Contains(r.name, "<") {
				t.Errorf("%s: a rule has a name of its own, with the word in brackets", r.name)
			}
			seen[r.name] = true
			if len(r.holds) == 0 {
				t.Errorf("%s: a rule has an example", r.name)
			}
			for _, text := range r.holds {
				tags, word := tagsOf(text)
				if r.to != "" && tags[word] != r.to {
					t.Errorf("%s: the word is %s, not %s, in %s", r.name, tags[word], r.to, text)
				}
				if !slices.Contains(mendedBy(r, text), word) {
					t.Errorf("%s: does not hold in %s", r.name, text)
				}
			}
			for _, text := range r.not {
				if len(mendedBy(r, text)) > 0 {
					t.Errorf("%s: holds in %s", r.name, text)
				}
				if toks, _ := mended(text); !slices.ContainsFunc(toks, r.isAbout) {
					t.Errorf("%s: no word of the rule stands in %s", r.name, text)
				}
			}
		}
	}
}

// tagsOf gives the tags of a sentence, and which word stands between asterisks. Where the model gets right what
// a rule is to mend, its fault stands behind the word: "imposed/JJ".
func tagsOf(text string) (tags []string, word int) {
	toks, word := mended(text)
	for _, k := range toks {
		tags = append(tags, k.Tag)
	}
	return tags, word
}

func mended(text string) (toks []Token, word int) {
	before, _, _ := strings.Cut(text, "*")
	at := len(before)
	text = strings.ReplaceAll(text, "*", "")
	faults := map[string]string{}
	for _, f := range strings.Fields(text) {
		if w, tag, ok := strings.Cut(f, "/"); ok {
			faults[w] = tag
			text = strings.Replace(text, f, w, 1)
		}
	}
	toks = tokenize(nil, text, 0, len(text))
	s := &tagScratch{}
	caps := perceptronOnce().tagAlone(toks, s)
	for i := range toks {
		if tag := faults[toks[i].Text]; tag != "" {
			toks[i].Tag = tag
		}
		if toks[i].Start == at {
			word = i
		}
	}
	mendTags(toks, caps)
	return toks, word
}

// mendedBy gives the words of a sentence for which a rule holds: it gives them a tag that no other does.
func mendedBy(r *tagRule, text string) (words []int) {
	const mark = "MENDED"
	as := *r
	defer func() { *r = as }()
	r.to, r.goesOn = mark, false
	tags, _ := tagsOf(text)
	for i, tag := range tags {
		if tag == mark {
			words = append(words, i)
		}
	}
	return words
}

// isAbout: the rule asks about the word, whatever its tag.
func (r *tagRule) isAbout(t Token) bool {
	return (r.of == 0 || t.Has(r.of)) && (r.word == "" || r.word == t.Lower)
}

// TestPlaceOf holds that each tag has a place of its own.
func TestPlaceOf(t *testing.T) {
	for i, tag := range tags {
		if got := int(placeOf(tag)); got != i {
			t.Errorf("%q has place %d, want %d", tag, got, i)
		}
	}
	if placeOf("XX") != maxTags-1 {
		t.Error("a tag that is unknown has the place of another")
	}
}
