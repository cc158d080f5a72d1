package build_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/build"
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
