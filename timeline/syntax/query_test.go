package syntax

import (
	"fmt"
	"strings"
	"testing"
)

func parseOne(t testing.TB, text string) (*Doc, *Sentence) {
	t.Helper()
	d := Parse(text, nil)
	if len(d.Sentences) != 1 {
		t.Fatalf("%q: %d sentences", text, len(d.Sentences))
	}
	return d, &d.Sentences[0]
}

// subjectOf gives the noun phrase that is the subject of the clause, its own or one
// it shares: that of the clause it is joined to, the antecedent of a relative or
// participle clause. Empty if there is none.
func subjectOf(s *Sentence, clause int) Span {
	for hops := 0; clause >= 0 && hops <= len(s.Clauses); hops++ {
		c := &s.Clauses[clause]
		if !c.Subject.Empty() {
			return c.Subject
		}
		if !c.Antecedent.Empty() && (c.Kind == Relative || c.Kind == Participle) {
			return c.Antecedent
		}
		clause = c.SubjectFrom
	}
	return Span{}
}

func TestClauseAt(t *testing.T) {
	const text = "Lopez, who landed in Bogota on Tuesday, flies home on Thursday, and the talks resume in May."
	d, s := parseOne(t, text)
	for word, want := range map[string]string{"Tuesday": "landed", "Thursday": "flies", "May": "resume", "Lopez": "flies"} {
		_, k := d.TokenAt(strings.Index(text, word))
		if got := s.Tokens[s.Clauses[s.ClauseAt(k)].Verb.Head].Text; got != want {
			t.Errorf("%s belongs to %q, want %q", word, got, want)
		}
	}
}

func TestAt(t *testing.T) {
	d := Parse("One met.  Two left.", nil)
	for _, tt := range []struct{ pos, sentence, token int }{
		{0, 0, 0}, {3, 0, 1}, {8, 1, 0}, {10, 1, 0}, {18, 1, 2}, {19, -1, -1}, {100, -1, -1},
	} {
		if s, k := d.TokenAt(tt.pos); s != tt.sentence || k != tt.token {
			t.Errorf("TokenAt(%d) = %d, %d, want %d, %d", tt.pos, s, k, tt.sentence, tt.token)
		}
	}
}

func TestQuotes(t *testing.T) {
	for text, want := range map[string]string{
		`"We met," she said. "It was late. We left." He agreed. "No end`: `"We met,"; "It was late.; We left."; "No end`,
		`“We go on. The king said “no” to Chad.`:                         `“We go on.; “no”`, // the first is never closed
	} {
		d := Parse(text, nil)
		var got []string
		for i := range d.Sentences {
			s := &d.Sentences[i]
			for _, q := range s.Quotes {
				got = append(got, s.words(d.Text, q))
			}
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("got %s, want %s", g, want)
		}
	}
}

func ExampleParse() {
	d := Parse("Ms. Lopez, who landed in Bogota on Tuesday, is expected to meet the president this week.", nil)
	for _, s := range d.Sentences {
		for i, c := range s.Clauses {
			subject := subjectOf(&s, i)
			fmt.Println(c.Kind, s.Tokens[s.HeadOf(subject)].Text, c.Verb.Lemma, c.Verb.Tense, c.Verb.Plan)
		}
	}
	// Output:
	// main Lopez meet future true
	// relative Lopez land past false
}
