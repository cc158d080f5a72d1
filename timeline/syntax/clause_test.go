package syntax

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// words renders tokens of a sentence; "-" for none.
func (s *Sentence) words(text string, sp Span) string {
	if sp.Empty() {
		return "-"
	}
	a, b := s.Bytes(sp)
	return text[a:b]
}

// render prints the clauses of a sentence as a tree, one a line:
//
//	kind (marker): subject | verb group | features
//
// A subject in <> is an antecedent, one in {} belongs to another clause.
func render(text string, s *Sentence) string {
	var sb strings.Builder
	var walk func(c, depth int)
	walk = func(c, depth int) {
		x := &s.Clauses[c]
		fmt.Fprintf(&sb, "%s%s", strings.Repeat("  ", depth+1), x.Kind)
		if x.Marker != "" {
			fmt.Fprintf(&sb, " (%s)", x.Marker)
		}
		subject := s.words(text, x.Subject)
		switch {
		case !x.Subject.Empty():
		case !x.Antecedent.Empty() && (x.Kind == Relative || x.Kind == Participle):
			subject = "<" + s.words(text, x.Antecedent) + ">"
		case x.SubjectFrom >= 0:
			subject = "{" + s.words(text, subjectOf(s, c)) + "}"
		}
		fmt.Fprintf(&sb, ": %s | %s |", subject, s.words(text, x.Verb.Span))
		v := x.Verb
		for _, f := range []struct {
			on   bool
			name string
		}{
			{v.Tense != NoTense, string(v.Tense)}, {v.Perfect, "perfect"}, {v.Progressive, "progressive"}, {v.Passive, "passive"},
			{v.Modal != "", v.Modal}, {v.Plan, "plan"}, {v.Negated, "NOT"}, {x.Attribution, "attribution"},
		} {
			if f.on {
				sb.WriteString(" " + f.name)
			}
		}
		sb.WriteByte('\n')
		for k := range s.Clauses {
			if s.Clauses[k].Parent == c {
				walk(k, depth+1)
			}
		}
	}
	walk(0, 0)
	return sb.String()
}

// TestClauses reads testdata/clauses.txt: a sentence at the margin, its clauses
// below it, indented. Lines that begin with "#" are headings. A sentence after
// "headline:" is one.
func TestClauses(t *testing.T) {
	const file = "testdata/clauses.txt"
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	sentences := 0
	for _, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#") || line == "":
			got.WriteString(line + "\n")
		case !strings.HasPrefix(line, " "):
			got.WriteString(line + "\n")
			text, headline := strings.CutPrefix(line, "headline: ")
			d := Parse(text, []Block{{Start: 0, End: len(text), Headline: headline}})
			check(t, d)
			sentences++
			for i := range d.Sentences {
				got.WriteString(render(d.Text, &d.Sentences[i]))
			}
		}
	}
	if sentences < 80 {
		t.Errorf("%d sentences, want at least 80", sentences)
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(b), got.String()); diff != "" {
		t.Errorf("clauses of %s (-want +got; read it, then -update):\n%s", file, diff)
	}
}
