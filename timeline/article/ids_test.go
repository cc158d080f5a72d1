package article

import (
	"fmt"
	"strings"
	"testing"
)

func TestUniqueIDs(t *testing.T) {
	given := IDs{}
	for _, c := range []struct{ id, want string }{
		{"a", "a"}, {"a", "a-2"}, {"b", "b"}, {"a", "a-3"}, {"a-4", "a-4"}, {"a", "a-5"}, {"a-2", "a-2-2"}, {"", ""}, {"", "-2"}, {"a", "a-6"},
	} {
		if got := given.Unique(c.id); got != c.want {
			t.Errorf("%q: got %q, want %q", c.id, got, c.want)
		}
	}
}

// The time of an article does not grow with the number of those of one id.
func BenchmarkEqualIDs(b *testing.B) {
	for _, n := range []int{2000, 20000} {
		in := strings.Repeat(`{"id":"a","text":"A."}`+"\n", n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				for _, err := range stream(strings.NewReader(in), "a.jsonl", Options{}) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/article")
		})
	}
}
