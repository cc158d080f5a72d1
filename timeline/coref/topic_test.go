package coref

import (
	"testing"

	"dateline/timeline"
)

// TestElsewhere: under a topic that is a state, what took place in another and names nothing of it stands beside it.
func TestElsewhere(t *testing.T) {
	tellings := []Telling{{Source: timeline.Source{ID: "1"}, Events: []timeline.Event{
		{Summary: "Troops went to Bahrain", Places: []string{"Bahrain"}},
		{Summary: "Envoys of Kenya met in Bahrain", Places: []string{"Bahrain"}},
		{Summary: "Envoys met in Nairobi", Places: []string{"Nairobi"}},
		{Summary: "The president lifted the curfew", Actors: []string{"Kenya"}},
		{Summary: "The president lifted the curfew"},
	}}}
	var census Census
	census.Add(&tellings[0])
	index := census.Index()
	v := index.Vocabulary()
	for i, want := range []bool{true, false, false, false, false} {
		c := &Candidate{Event: &tellings[0].Events[i]}
		v.prepare(c)
		if got := v.Topic("Kenya").Elsewhere(c); got != want {
			t.Errorf("“%s” is elsewhere: %v, want %v", c.Summary, got, want)
		}
		if v.Topic("troops").Elsewhere(c) {
			t.Errorf("“%s” is elsewhere under a topic that is no state", c.Summary)
		}
	}
}
