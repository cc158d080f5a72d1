package syntax

import (
	"slices"
	"testing"
)

// TestSentenceEnds holds the ends found in the short text to those that the segmenter
// finds in the whole.
func TestSentenceEnds(t *testing.T) {
	texts := []string{
		"Mr. Lee met J. B. Ruiz at 6 a.m. The talks failed. Why? Nobody said! U.S. envoys left.",
		"He said: “No.” They left…  Then (at last.) it ended.\nA new line. And one\u00a0more. x",
		"", "No end", "One.", ". ! ?",
	}
	for _, name := range []string{"te3-timebank", "te3-aquaint", "wikiwars"} {
		if dir := corpusDir(); dir != "" {
			texts = append(texts, corpus(t, "corpora/timex/"+name+".jsonl")...)
		}
	}
	c := condenser{seg: segmenterOnce()}
	for _, text := range texts {
		for _, b := range paragraphs(text) {
			s := text[b.Start:b.End]
			var want []int
			for _, x := range c.seg.Segment(s) {
				want = append(want, x.End())
			}
			got := c.sentenceEnds(s)
			if len(want) > 0 {
				_, last := trim(s, 0, len(s))
				got = append(got, last)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q\n got %v\nwant %v", s, got, want)
			}
		}
	}
}
