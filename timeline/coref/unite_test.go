package coref

import (
	"testing"

	"dateline/timeline"
)

// Each event comes once, however its tellings came together.
func TestUniteOnce(t *testing.T) {
	const n = 40
	all := make([]*Candidate, n)
	for i := range all {
		all[i] = &Candidate{Event: &timeline.Event{}, Ref: Ref{Story: i}}
	}
	var j Joined
	for i := n - 1; i > 0; i-- { // the first is found last
		j.Groups = append(j.Groups, []Ref{{Story: i}, {Story: i - 1}})
	}
	got := unite([]Joined{j}, func(r Ref) *Candidate { return all[r.Story] })
	if len(got) != 1 || len(got[0]) != n || got[0][0] != all[0] || got[0][n-1] != all[n-1] {
		t.Errorf("%d events, want 1 of %d tellings in order", len(got), n)
	}
}
