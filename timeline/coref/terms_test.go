package coref

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestAlikeness(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b []uint32
		want float64
	}{
		{"the same", []uint32{1, 2, 3}, []uint32{1, 2, 3}, 1},
		{"nothing in common", []uint32{1, 3}, []uint32{2, 4}, 0},
		{"two of three hashes", []uint32{1, 2, 3}, []uint32{2, 3, 4}, 2. / 3}, // of the smallest three of all
		{"nothing at all", nil, nil, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := alikeness(tt.a, tt.b); got < tt.want-0.01 || got > tt.want+0.01 {
				t.Errorf("alikeness %.2f, want %.2f", got, tt.want)
			}
		})
	}
}

func TestCosine(t *testing.T) {
	var census Census
	for _, line := range []string{"Ministers met in Oslo", "Talks of ministers in Oslo", "A ship sank off Goma"} {
		census.Add(&Telling{Events: []timeline.Event{{Summary: line}}})
	}
	v := census.Index().Vocabulary()
	vector := func(line string) []Term { return v.weigh(v.termsOf(line), nil) }
	a, b, c := vector("Ministers met in Oslo"), vector("Talks of ministers in Oslo"), vector("A ship sank off Goma")
	if got := cosine(a, b); got < 0.99 {
		t.Errorf("met and talks: %.2f, want 1: they name one kind of event", got)
	}
	if got := cosine(a, c); got != 0 {
		t.Errorf("nothing in common: %.2f, want 0", got)
	}
}

// What is remembered of one text does not change what is found in the next.
func TestFormsDoNotDependOnTheOrder(t *testing.T) {
	texts := []string{"World of talks", "World Health Organization met", "United in grief", "United Nations voted"}
	alone := func(text string) (out []string) {
		newForms().in(text, func(form string) { out = append(out, form) })
		return out
	}
	f := newForms()
	for _, text := range texts {
		var got []string
		f.in(text, func(form string) { got = append(got, form) })
		if want := alone(text); !slices.Equal(got, want) {
			t.Errorf("%q after the others: %q, alone %q", text, got, want)
		}
	}
}
