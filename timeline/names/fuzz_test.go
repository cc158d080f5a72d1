package names_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// checkCast holds what Cast promises: spans that lie in their sentence and agree
// with the bytes, mentions in text order and none over another, indices in range.
func checkCast(t *testing.T, doc *syntax.Doc, cast *names.Cast) {
	t.Helper()
	end := 0
	for i, m := range cast.Mentions {
		if m.Sentence < 0 || m.Sentence >= len(doc.Sentences) {
			t.Fatalf("mention %d is in sentence %d of %d", i, m.Sentence, len(doc.Sentences))
		}
		toks := doc.Sentences[m.Sentence].Tokens
		if m.Span.Empty() || m.Span.Start < 0 || m.Span.End > len(toks) {
			t.Fatalf("mention %d has span %v of %d tokens", i, m.Span, len(toks))
		}
		if m.Start != toks[m.Span.Start].Start || m.End != toks[m.Span.End-1].End {
			t.Fatalf("mention %d: bytes %d-%d are not those of span %v", i, m.Start, m.End, m.Span)
		}
		if m.Start < end {
			t.Fatalf("mention %d (%q) starts before the one before it ends", i, doc.Text[m.Start:m.End])
		}
		end = m.End
		if len(m.Entities) == 0 {
			t.Fatalf("mention %d (%q) has no entity", i, doc.Text[m.Start:m.End])
		}
		for _, e := range append([]int{m.Acting}, m.Entities...) {
			if e < -1 || e >= len(cast.Entities) {
				t.Fatalf("mention %d has entity %d of %d", i, e, len(cast.Entities))
			}
		}
	}
	for i, e := range cast.Entities {
		if e.Name == "" || e.Kind == "" {
			t.Fatalf("entity %d is %+v", i, e)
		}
	}
}

func FuzzFind(f *testing.F) {
	if file, err := os.ReadFile(mentionsFile); err == nil {
		for _, block := range strings.Split(string(file), "\n\n") {
			_, text, _ := parseCase(block)
			f.Add(text)
		}
	}
	f.Add("The two (WTO) of of the Ministry of and, President")
	f.Add("al-\xff U.S.-/–China 'S KING II, I, 58, Mr. Mr. Of")
	f.Fuzz(func(t *testing.T, text string) {
		doc := syntax.Parse(text, nil)
		cast := names.Default().Find(doc, names.Filing{})
		checkCast(t, doc, cast)
		if again := names.Default().Find(doc, names.Filing{}); !reflect.DeepEqual(cast, again) {
			t.Fatal("a second reading gives another cast")
		}
	})
}

func FuzzWith(f *testing.F) {
	f.Add("state\tA\t\tB|C\nadjective\tA\t\tD\nacts\tX\tA")
	f.Add("man\t \t\t|||")
	f.Add("place\t,\t,\t, ,|'s ")
	f.Fuzz(func(t *testing.T, file string) {
		g, err := new(names.Gazetteer).With(strings.NewReader(file), "fuzz.tsv")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz.tsv") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("error without a place or of several lines: %q", err)
			}
			return
		}
		doc := syntax.Parse("A B met C in D, and he left. The two agreed.", nil)
		checkCast(t, doc, g.Find(doc, names.Filing{}))
	})
}

func BenchmarkFind(b *testing.B) {
	file, err := os.ReadFile(mentionsFile)
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for _, block := range strings.Split(string(file), "\n\n") {
		_, s, _ := parseCase(block)
		text.WriteString(s + "\n\n")
	}
	doc := syntax.Parse(text.String(), nil)
	g := names.Default()
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		g.Find(doc, names.Filing{})
	}
}
