package timex_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A document of the development corpora.
type document struct {
	ID, Text string
	DCT      string `json:"dct"`
	anchor   edtf.Date
}

// corpus reads a corpus of ../shared, or skips the test where it is not to be had.
func corpus(tb testing.TB, name string) []document {
	tb.Helper()
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		tb.Skip("set DATELINE_CORPORA to the folder that holds corpora/timex")
	}
	f, err := os.Open(filepath.Join(dir, "corpora", "timex", name+".jsonl"))
	if err != nil {
		tb.Skip(err)
	}
	defer f.Close()
	var docs []document
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var d document
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			tb.Fatal(err)
		}
		d.anchor, _ = edtf.Parse(d.DCT)
		docs = append(docs, d)
	}
	return docs
}

// BenchmarkTag is the throughput over the news of TimeBank, document by document.
func BenchmarkTag(b *testing.B) {
	docs := corpus(b, "te3-timebank")
	size := 0
	for _, d := range docs {
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	found := 0
	for b.Loop() {
		found = 0
		for _, d := range docs {
			found += len(timex.Tag(d.Text, timex.Options{Anchor: d.anchor}).Expressions)
		}
	}
	b.ReportMetric(float64(found), "expressions/op")
}
