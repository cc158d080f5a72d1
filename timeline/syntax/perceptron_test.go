package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
)

// Our perceptron tags as prose's own tagger does.
func TestPerceptron(t *testing.T) {
	prose, err := tag.New(tag.WithLexicon(fixedTags))
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"The envoy -- a -123 well-known man -- left in 1994 , @the_ministry said *",
		"Ça va ? Élysée officials İstanbul Dr. U.S. 5-4 1,200 3rd 20th-century US WHO It Was May",
		"the the the . . . ' '' `` 's n't $ % # & ( ) [ ] { }",
	}
	files, err := filepath.Glob("../../testdata/stories/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.Split(string(b), "\n")...)
	}
	var s tagScratch
	n := 0
	for _, text := range texts {
		words := strings.Fields(text)
		want := prose.Tag(words)
		s.words = s.words[:0]
		for _, w := range words {
			s.words = append(s.words, tagged{text: w})
		}
		perceptronOnce().tag(&s)
		for i, w := range s.words {
			if n++; w.tag != want[i].Tag {
				t.Errorf("%q in %.60q is %s, of prose %s", w.text, text, w.tag, want[i].Tag)
			}
		}
	}
	if n < 5000 {
		t.Errorf("only %d words compared", n)
	}
}
