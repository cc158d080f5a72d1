package article

import "testing"

// Words that begin with, hold and follow each other are all found, wherever they stand.
func TestWordFinder(t *testing.T) {
	f := newWordFinder([][]string{{"port", "pier"}, {"report"}, {"epo"}, {"air port"}})
	for _, tt := range []struct {
		in   string
		want uint64
	}{
		{"the port", 1},
		{"a report", 1 | 2 | 4},
		{"an air port", 1 | 8},
		{"pie", 0},
		{"pipier", 1},
		{"repo rt", 4},
		{"", 0},
		{"PORT", 0},
	} {
		if got := f.in(tt.in); got != tt.want {
			t.Errorf("%q holds %04b, want %04b", tt.in, got, tt.want)
		}
	}
	if n := len(furniture); n > 64 {
		t.Errorf("%d rules of furniture are more than a word has bits", n)
	}
}
