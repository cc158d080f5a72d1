package build_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
)

// BenchmarkBuild measures the whole way from articles to a timeline over news text.
func BenchmarkBuild(b *testing.B) {
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		b.Skip("DATELINE_CORPORA is not set: no corpus to measure on")
	}
	raw, err := os.ReadFile(filepath.Join(dir, "corpora/timex/te3-timebank.jsonl"))
	if err != nil {
		b.Skip(err)
	}
	raw = bytes.ReplaceAll(raw, []byte(`"dct":`), []byte(`"published":`))
	arts, err := article.Read(bytes.NewReader(raw), "te3-timebank.jsonl", article.Options{})
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for i := range arts {
		n += len(arts[i].Text)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for i := range arts {
			build.Timeline(arts[i:i+1], build.Options{})
		}
	}
}

// BenchmarkMergeEqualIDs merges timelines whose articles all have one id and whose actors
// all differ: eight times as many should take about eight times as long.
func BenchmarkMergeEqualIDs(b *testing.B) {
	for _, n := range []int{1000, 8000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			parts := make([]*timeline.Timeline, n)
			for i := range parts {
				day, err := edtf.Parse(fmt.Sprintf("%d-%02d-%02d", 1900+i/336, 1+i/28%12, 1+i%28))
				if err != nil {
					b.Fatal(err)
				}
				actor := fmt.Sprintf("Envoy %d", i)
				parts[i] = &timeline.Timeline{
					Articles: []timeline.Source{{ID: "story"}},
					Events:   []timeline.Event{{Date: day, Summary: actor + " left", Actors: []string{actor}, Evidence: []timeline.Evidence{{Article: "story", Quote: actor + " left."}}}},
					Sides:    map[string]string{actor: "Chad"},
				}
			}
			for b.Loop() {
				if tl := build.Merge(parts, build.Options{}); len(tl.Articles) != n {
					b.Fatalf("%d articles, want %d", len(tl.Articles), n)
				}
			}
		})
	}
}

// BenchmarkMergeOneTimeline takes apart a timeline of many articles, whose sides are of all.
func BenchmarkMergeOneTimeline(b *testing.B) {
	for _, n := range []int{1000, 8000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			whole := &timeline.Timeline{Sides: map[string]string{}}
			day, err := edtf.Parse("2023-05-03")
			if err != nil {
				b.Fatal(err)
			}
			for i := range n {
				id, actor := fmt.Sprintf("s%d", i), fmt.Sprintf("Envoy %d", i)
				whole.Articles = append(whole.Articles, timeline.Source{ID: id, Order: [][2]int{{0, 9}}})
				for _, at := range []int{9, 0} { // each story says that its second event came first
					whole.Events = append(whole.Events, timeline.Event{Date: day, Summary: actor + " left", Actors: []string{actor},
						Evidence: []timeline.Evidence{{Article: id, Quote: actor + " left.", Trigger: timeline.Trigger{Text: "left", Start: at}}}})
				}
				whole.Sides[actor] = "Chad"
			}
			for b.Loop() {
				build.Merge([]*timeline.Timeline{whole}, build.Options{})
			}
		})
	}
}
