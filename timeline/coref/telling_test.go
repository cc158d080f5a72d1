package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Detach changes nothing that is told, and what it gives is not shared: not with what was given, nor one telling with another.
func TestDetach(t *testing.T) {
	telling := func(id string) Telling {
		event := func(line string) timeline.Event {
			return timeline.Event{Summary: line, Actors: []string{"Chad", "Sudan"}, Places: []string{}, Evidence: []timeline.Evidence{
				{Article: id, Quote: line + " on Monday.", Attribution: &timeline.Attribution{Words: "the ministry said"}}, {Article: id, Quote: "It did."},
			}}
		}
		lead := event("Traders left Adre")
		return Telling{
			Source:  timeline.Source{ID: id, Title: "A quiet frontier", Lead: &lead},
			Events:  []timeline.Event{event("Chad closed its border"), event("Sudan protested")},
			LeftOut: []timeline.LeftOut{{Article: id, Phrase: timeline.Phrase{Text: "in May"}, Reason: "dates no event"}},
		}
	}
	diff := func(want, got any) string { return cmp.Diff(want, got, cmpopts.EquateComparable(edtf.Date{})) }
	a, b := telling("a"), telling("b")
	given := a
	Detach(&a, &b)
	for id, got := range map[string]Telling{"a": a, "b": b} {
		if d := diff(telling(id), got); d != "" {
			t.Errorf("%s (-before +after):\n%s", id, d)
		}
	}
	e := &a.Events[0]
	e.Summary, e.Actors[0], e.Evidence[0].Attribution.Words, a.Source.Lead.Summary, a.LeftOut[0].Reason = "", "", "", "", ""
	e.Actors, e.Evidence = append(e.Actors, "Niger"), append(e.Evidence, timeline.Evidence{})
	if d := diff(telling("a"), given); d != "" {
		t.Errorf("what was given has changed:\n%s", d)
	}
	if d := diff(telling("b"), b); d != "" {
		t.Errorf("another telling has changed:\n%s", d)
	}
	if d := diff(telling("a").Events[1], a.Events[1]); d != "" {
		t.Errorf("the event behind it has changed:\n%s", d)
	}
}
