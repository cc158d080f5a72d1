package syntax

import (
	"sort"

	"github.com/jdkato/prose/v3/segment"
)

// A condenser finds the ends of sentences with the Punkt segmenter of prose. Punkt
// judges each word that holds a full stop, question or exclamation mark by that word and
// the next one alone, so it need not read more: those are a small part of a text.
type condenser struct {
	seg   *segment.Segmenter
	short []byte
	ends  []wordEnd
}

// wordEnd ties the end of a word in the short text to its end in the whole.
type wordEnd struct{ short, whole int }

// sentenceEnds gives the ends of the sentences in text, that of the last one left out:
// the same that the segmenter gives for the whole text.
func (c *condenser) sentenceEnds(text string) []int {
	c.short = c.short[:0]
	c.ends = c.ends[:0]
	keep := false
	for i := 0; i < len(text); {
		gap := i
		for i < len(text) && text[i] <= ' ' {
			i++
		}
		mark := false
		for i < len(text) && text[i] > ' ' {
			mark = mark || text[i] == '.' || text[i] == '?' || text[i] == '!'
			i++
		}
		if keep || mark {
			c.short = append(c.short, text[gap:i]...)
			c.ends = append(c.ends, wordEnd{len(c.short), i})
		}
		keep = mark
	}
	parts := c.seg.Segment(string(c.short))
	out := make([]int, 0, len(parts))
	for i := 0; i+1 < len(parts); i++ {
		k := sort.Search(len(c.ends), func(k int) bool { return c.ends[k].short >= parts[i].End() })
		out = append(out, c.ends[k].whole-(c.ends[k].short-parts[i].End()))
	}
	return out
}
