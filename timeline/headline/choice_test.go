package headline

import (
	"strings"
	"testing"

	"dateline/timeline/syntax"
)

// TestChecks runs the examples of the lists that read a line against its sentence: what stands between bars is left out of it.
func TestChecks(t *testing.T) {
	hole := func(text string) *hole {
		c := cutLine(t, text)
		for i := 1; i < len(c.shown); i++ {
			if c.shown[i-1] && !c.shown[i] {
				end := i
				for end < len(c.shown) && !c.shown[end] {
					end++
				}
				return holeAt(c, i, end, c.isVerb && end <= c.sen.VerbOf(c.head).Head)
			}
		}
		t.Fatalf("%q leaves nothing out", text)
		return nil
	}
	runExamples(t, holeStays, func(text string) int { return hole(text).stays() })
	runExamples(t, holeGoes, func(text string) int { return hole(text).goes() })
	runExamples(t, scarRules, func(text string) int {
		c := cutLine(t, text)
		for i := 1; i < len(c.shown); i++ {
			if !c.shown[i] && c.timeWord(i) {
				return scarAt(c, i).rule()
			}
		}
		t.Fatalf("%q leaves no time out", text)
		return -1
	})
}

// cutLine gives the checker of a line that has the words of its sentence but for those between bars, and tells the act between
// asterisks.
func cutLine(t *testing.T, text string) *checker {
	t.Helper()
	type stretch struct{ start, end int } // bytes
	var out []stretch
	for k, piece := range strings.Split(strings.ReplaceAll(text, "*", ""), "|") {
		if k == 0 {
			out = append(out, stretch{0, len(piece)})
			continue
		}
		out = append(out, stretch{out[k-1].end, out[k-1].end + len(piece)})
	}
	s, r := starredMention(t, strings.ReplaceAll(text, "|", ""))
	c := &checker{s: s, r: r, sen: r.sen, shown: make([]bool, len(r.sen.Tokens)), head: r.Head, isVerb: !r.Nominal()}
	verb := r.Head
	if c.isVerb {
		c.head = r.sen.Clauses[r.Clause].Head
		verb = r.sen.VerbOf(c.head).Span.Start
	}
	for i := range r.sen.Tokens {
		for k, b := range out {
			if k%2 == 0 && r.sen.Tokens[i].Start >= b.start && r.sen.Tokens[i].End <= b.end {
				c.shown[i] = true
				c.parts = append(c.parts, part{text: r.sen.Tokens[i].Text, token: i, span: syntax.Span{Start: i, End: i + 1}})
			}
		}
		if i < verb {
			c.sub = len(c.parts)
		}
	}
	return c
}
