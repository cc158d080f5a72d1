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

// TestWords runs the examples of the lists that are asked of a word while its line is composed: the word stands between brackets.
func TestWords(t *testing.T) {
	word := func(_ *teller, _, i int) int { return i }
	runWords(t, statementRules, word, func(s *teller, r *mention) { s.compose(r, false) })
	brief := func(s *teller, r *mention) { s.compose(r, true) }
	runWords(t, nameRules, (*teller).mentionAt, brief)
	runWords(t, unnamedRules, (*teller).mentionAt, brief)
	runWords(t, formRules, word, func(s *teller, r *mention) {
		for i := range r.sen.Tokens {
			s.formOf(r.Sentence, i)
		}
	})
	runWords(t, spareRules, word, func(s *teller, r *mention) {
		w := s.compose(r, false)
		for i := range r.sen.Tokens {
			if r.sen.Tokens[i].Head >= 0 {
				w.spares(i)
			}
		}
	})
}

// runWords holds that of the list the rule is the first that holds of the word in Yes, and is not of the one in No. What the rules
// are asked of is the word's token, or what of gives of it.
func runWords[A, D any](t *testing.T, rules []choice[func(A, int) bool, D], of func(s *teller, sent, token int) int, run func(*teller, *mention)) {
	held := map[int]int{} // the rule that held when they were asked last
	for k := range rules {
		holds := rules[k].Holds
		rules[k].Holds = func(a A, i int) bool {
			held[i] = -1
			ok := holds(a, i)
			if ok {
				held[i] = k
			}
			return ok
		}
		defer func() { rules[k].Holds = holds }()
	}
	first := func(text string) int {
		clear(held)
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		s, r := starredMention(t, plain)
		sent, i := s.Doc.TokenAt(strings.Index(strings.ReplaceAll(text, "*", ""), "["))
		run(s, r)
		if k, asked := held[of(s, sent, i)]; asked {
			return k
		}
		t.Errorf("%q: nothing is asked of the word", text)
		return -1
	}
	for k := range rules {
		if got := first(rules[k].Yes); got != k {
			t.Errorf("%s: %q: rule %d holds, want %d", rules[k].Name, rules[k].Yes, got, k)
		}
		if got := first(rules[k].No); got == k {
			t.Errorf("%s: %q: it holds", rules[k].Name, rules[k].No)
		}
	}
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
