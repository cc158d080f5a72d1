package syntax

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// TestPerceptron: asked for any tag, the model says what prose's tagger says of it.
func TestPerceptron(t *testing.T) {
	theirs, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	p := perceptronOnce()
	for _, text := range []string{
		"The sherpas of Nepal overtook 1,200 other well-known climbers , in 1953 , on the north face .",
		"In a half-hour call the two kings , who never met , spoke of fishing , trade and the Übersee ferry .",
	} {
		words := strings.Fields(text)
		before, before2 := "-START-", "-START2-"
		var s scores
		for i, own := range theirs.Tag(words) {
			got := ""
			if c, ok := p.always[words[i]]; ok {
				got = p.classes[c]
			} else {
				p.score(&s, words, i, before, before2)
				got = p.classes[p.best(&s, anyTag)]
			}
			if got != own.Tag {
				t.Errorf("%s: %s/%s, want %s", text, words[i], got, own.Tag)
			}
			before2, before = before, got
		}
	}
	for _, data := range [][]byte{nil, []byte("PROSETAG"), aptagmodel.English[:1000], append([]byte("PROSETAG\x02"), aptagmodel.English[9:]...)} {
		if _, err := readPerceptron(data); err == nil {
			t.Errorf("%d bytes were read as a model", len(data))
		}
	}
}
