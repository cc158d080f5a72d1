package render

import (
	"testing"

	"dateline/timeline"
)

// What the stories tell otherwise than when it was hidden comes before a guess.
func TestChangedSinceHiddenComesFirst(t *testing.T) {
	tl := thaw(t)
	hidden := event(t, "2023-03", timeline.Occurred, "Envoys met", 3, "China")
	desk := &Desk{Hidden: []timeline.Event{hidden}, Told: map[string]string{hidden.ID: "date was 2023-02 then and is 2023-03 now"}}
	var r Reviewer
	p, err := r.Page(tl, Options{Desk: desk})
	if err != nil {
		t.Fatal(err)
	}
	first := p.data.Queue[0]
	if !first.Hidden || len(first.Doubts) != 1 || first.Doubts[0] != reasons[0].doubt {
		t.Errorf("first is %q, for %q", first.Line, first.Doubts)
	}
}
