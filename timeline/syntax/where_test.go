package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestParseWhere: what full takes is as Parse has it; the rest has tokens, a subject
// and no verb.
func TestParseWhere(t *testing.T) {
	const text = "Peru expelled the envoy in May. Ms. Ruiz had met him twice. They left on June 3."
	want := Parse(text, nil)
	got := ParseWhere(text, nil, func(start, end int) bool { return !strings.Contains(text[start:end], "Ruiz") })
	check(t, got)
	if len(got.Sentences) != 3 {
		t.Fatalf("%d sentences, want 3", len(got.Sentences))
	}
	for _, i := range []int{0, 2} {
		if d := cmp.Diff(want.Sentences[i], got.Sentences[i], cmpopts.IgnoreUnexported(Sentence{}, Token{})); d != "" {
			t.Errorf("sentence %d (-Parse +ParseWhere):\n%s", i, d)
		}
	}
	s := &got.Sentences[1]
	if len(s.Clauses) != 1 || !s.Clauses[0].Verb.Span.Empty() || s.words(text, s.Clauses[0].Subject) != "Ms. Ruiz" {
		t.Errorf("a sentence not read in full: %s", render(text, s))
	}
}

// TestGuessTags: a sentence that is not read in full.
func TestGuessTags(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"He told Mr. Lee on May 3 that they may go.", "PRP VBD NNP NNP IN NNP CD IN PRP MD VB ."},
		{"Talks in Lima's old town failed.", "NNS IN NNP POS NN NN VBD ."},
		{"Lima recalled its Peruvian envoy quietly in 1995.", "NNP VBD PRP$ JJ NN RB IN CD ."},
		{"“Özal left us,” she said.", "`` NNP VBD PRP , '' PRP VBD ."},
	} {
		d := ParseWhere(tt.text, nil, func(int, int) bool { return false })
		var got []string
		for _, k := range d.Sentences[0].Tokens {
			got = append(got, k.Tag)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

func BenchmarkParseNone(b *testing.B) {
	texts := corpus(b, "corpora/timex/te3-timebank.jsonl")
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			ParseWhere(t, nil, func(int, int) bool { return false })
		}
	}
}
