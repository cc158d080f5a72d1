package syntax

import (
	"strings"
	"testing"
)

// check holds the package's invariants: exact offsets, spans inside the sentence,
// clauses that nest, indexes that exist.
func check(t *testing.T, d *Doc) {
	t.Helper()
	last := 0
	for si := range d.Sentences {
		s := &d.Sentences[si]
		n := len(s.Tokens)
		if s.Start < last || s.End < s.Start || s.End > len(d.Text) || n == 0 || len(s.Clauses) == 0 {
			t.Fatalf("sentence %d: bad span %d-%d with %d tokens, %d clauses", si, s.Start, s.End, n, len(s.Clauses))
		}
		if b := d.Blocks[s.Block]; s.Start < b.Start || s.End > b.End {
			t.Fatalf("sentence %d leaves its block", si)
		}
		last = s.Start
		for i := range s.Tokens {
			k := &s.Tokens[i]
			if k.Start < last || k.End <= k.Start || k.End > s.End || strings.ReplaceAll(d.Text[k.Start:k.End], " ", "") != k.Text {
				t.Fatalf("sentence %d: token %d %q at %d-%d", si, i, k.Text, k.Start, k.End)
			}
			last = k.End
		}
		checkTree(t, d, s)
		inside := func(sp Span) bool { return sp.Empty() || 0 <= sp.Start && sp.End <= n }
		for i, c := range s.Clauses {
			if !inside(c.Span) || !inside(c.Subject) || !inside(c.Antecedent) || !inside(c.Verb.Span) || c.Span.Empty() {
				t.Fatalf("clause %d leaves the sentence: %+v of %q", i, c, d.Text[s.Start:s.End])
			}
			if !c.Verb.Span.Empty() && (!c.Verb.Span.Has(c.Verb.Head) || !c.Span.Has(c.Verb.Head)) {
				t.Fatalf("clause %d: head outside: %+v of %q", i, c, d.Text[s.Start:s.End])
			}
			if i == 0 != (c.Parent < 0) || c.Parent >= len(s.Clauses) || c.SubjectFrom >= len(s.Clauses) {
				t.Fatalf("clause %d: parent %d of %q", i, c.Parent, d.Text[s.Start:s.End])
			}
			if i > 0 {
				p := s.Clauses[c.Parent].Span
				if c.Span.Start < p.Start || c.Span.End > p.End {
					t.Fatalf("clause %d %v leaves its parent %d %v: %q", i, c.Span, c.Parent, p, d.Text[s.Start:s.End])
				}
				for p, hops := c.Parent, 0; p >= 0; p, hops = s.Clauses[p].Parent, hops+1 {
					if hops > len(s.Clauses) {
						t.Fatalf("clause %d: parents form a ring", i)
					}
				}
			}
		}
	}
}

// checkTree holds that the tree has one root, that every token reaches it, and that a clause
// is headed inside itself.
func checkTree(t *testing.T, d *Doc, s *Sentence) {
	t.Helper()
	roots := 0
	for i := range s.Tokens {
		k := &s.Tokens[i]
		if k.Rel == "" || k.Head < -1 || k.Head >= len(s.Tokens) || (k.Head < 0) != (k.Rel == Root) {
			t.Fatalf("token %d %q hangs on %d as %q: %q", i, k.Text, k.Head, k.Rel, d.Text[s.Start:s.End])
		}
		if k.Head < 0 {
			roots++
		}
		if !s.Under(i, s.Root()) {
			t.Fatalf("token %d %q does not reach the root: %q", i, k.Text, d.Text[s.Start:s.End])
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots: %q", roots, d.Text[s.Start:s.End])
	}
	for i := range s.Clauses {
		if c := &s.Clauses[i]; !c.Span.Has(c.Head) {
			t.Fatalf("clause %d headed by token %d outside it: %q", i, c.Head, d.Text[s.Start:s.End])
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "Mr. Lee met U.S. envoys on Jan. 3.", "“We met,” he said, “and agreed (twice)", "a \u200f b\u0000c", "and and , , who which (((", "\xff\xfe said", "TALKS FAIL\n\nAS WAR BEGINS",
		"Tsai, who landed in Los Angeles on Tuesday, flies home tomorrow, Thursday.", "\"\"\"'’s’’”“ n't to to be is", "Guards shut the border on Monday Norway and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := Parse(text, nil)
		check(t, d)
		check(t, Parse(text, []Block{{Start: 1, End: len(text) / 2, Headline: true}, {Start: len(text) / 2, End: len(text)}}))
		check(t, ParseWhere(text, nil, func(start, _ int) bool { return start%2 == 1 }))
	})
}
