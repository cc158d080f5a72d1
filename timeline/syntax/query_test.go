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

func TestNPs(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // the head in brackets
		{"The most senior Chinese diplomat met about 20 lawmakers.", "The most senior Chinese [diplomat]; 20 [lawmakers]"},
		{"Oslo’s new envoy left Lima last week.", "Oslo’s new [envoy]; [Lima]; last [week] time"},
		{"Foreign Minister Qin Gang told reporters Wednesday.", "Foreign Minister Qin [Gang]; [reporters]; [Wednesday] time"},
		{"In 1956 protests spread.", "[1956] time; [protests]"},
		{"Three retired sailors spoke on Jan. 3, 1961.", "Three retired [sailors]; [Jan.] 3 time; [1961] time"},
	} {
		d, s := parseOne(t, tt.text)
		var got []string
		for _, np := range s.NPs() {
			a, h, b := s.Tokens[np.Start].Start, s.Tokens[np.Head], s.Tokens[np.End-1].End
			x := d.Text[a:h.Start] + "[" + h.Text + "]" + d.Text[h.End:b]
			if np.Temporal {
				x += " time"
			}
			got = append(got, x)
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

func TestGovernor(t *testing.T) {
	for _, tt := range []struct{ text, object, want string }{
		{"They met in Oslo on Monday.", "Monday", "on < met"},
		{"They met in Oslo on Monday.", "Oslo", "in < met"},
		{"The collapse of the union in 1991 surprised all.", "1991", "in < collapse"},
		{"The collapse of the union surprised all.", "union", "of < collapse"},
		{"On Friday the envoy left.", "Friday", "on < -"},
		{"A meeting in May was useful.", "May", "in < meeting"},
		{"The envoy left.", "envoy", "none"},
	} {
		d, s := parseOne(t, tt.text)
		_, k := d.TokenAt(strings.Index(tt.text, tt.object))
		got := "none"
		if p, ok := s.Governor(k); ok {
			head := "-"
			if p.Head >= 0 {
				head = s.Tokens[p.Head].Text
			}
			got = s.Tokens[p.Prep.Start].Lower + " < " + head
		}
		if got != tt.want {
			t.Errorf("%q, %s: got %s, want %s", tt.text, tt.object, got, tt.want)
		}
	}
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
	for _, tt := range []struct{ pos, sentence, token, held int }{
		{0, 0, 0, 0}, {3, 0, 1, 0}, {8, 1, 0, -1}, {10, 1, 0, 1}, {18, 1, 2, 1}, {19, -1, -1, -1}, {100, -1, -1, -1},
	} {
		if s, k := d.TokenAt(tt.pos); s != tt.sentence || k != tt.token {
			t.Errorf("TokenAt(%d) = %d, %d, want %d, %d", tt.pos, s, k, tt.sentence, tt.token)
		}
		if s := d.SentenceAt(tt.pos); s != tt.held {
			t.Errorf("SentenceAt(%d) = %d, want %d", tt.pos, s, tt.held)
		}
	}
}

func TestQuotes(t *testing.T) {
	d := Parse(`"We met," she said. "It was late. We left." He agreed. "No end`, nil)
	var got []string
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, q := range s.Quotes {
			got = append(got, s.words(d.Text, q))
		}
	}
	want := `"We met,"; "It was late.; We left."; "No end`
	if g := strings.Join(got, "; "); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

func ExampleParse() {
	d := Parse("Ms. Lopez, who landed in Bogota on Tuesday, is expected to meet the president this week.", nil)
	for _, s := range d.Sentences {
		for i, c := range s.Clauses {
			subject := s.SubjectOf(i)
			fmt.Println(c.Kind, s.Tokens[s.HeadOf(subject)].Text, c.Verb.Lemma, c.Verb.Tense, c.Verb.Plan)
		}
	}
	// Output:
	// main Lopez meet future true
	// relative Lopez land past false
}
