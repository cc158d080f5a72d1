package syntax

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpus reads the texts of a JSON Lines file under DATELINE_CORPORA.
func corpus(tb testing.TB, name string) []string {
	tb.Helper()
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		tb.Skip("DATELINE_CORPORA names no folder of corpora")
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		tb.Skip(err)
	}
	defer f.Close()
	var out []string
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for sc.Scan() {
		var d struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			tb.Fatal(err)
		}
		out = append(out, d.Text)
	}
	return out
}

func BenchmarkParse(b *testing.B) {
	texts := corpus(b, "corpora/timex/te3-timebank.jsonl")
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			Parse(t, nil)
		}
	}
}

// BenchmarkOneLine holds the time of text without a full stop to that of other text.
func BenchmarkOneLine(b *testing.B) {
	line := strings.Repeat("envoys who met and said that talks held in May which failed ", 10000)
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		Parse(line, nil)
	}
}

// TestCorpora holds the invariants on real text.
func TestCorpora(t *testing.T) {
	for _, name := range []string{"te3-timebank", "te3-aquaint", "wikiwars", "meantime"} {
		for _, text := range corpus(t, "corpora/timex/"+name+".jsonl") {
			check(t, Parse(text, nil))
		}
	}
}
