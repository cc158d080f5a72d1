package coref

import (
	"fmt"
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

// TestTopicCommon: in an archive about the locust swarms a story that says "locust" alone is of them, and so is one that says
// "swarm"; one that says "crop" alone, which far more stories do, is not. Names must be said, and in a small archive every word.
func TestTopicCommon(t *testing.T) {
	archive := func(n int) (*Vocabulary, func(line string) *Candidate) {
		var tellings []Telling
		add := func(line string) {
			id := fmt.Sprint(len(tellings))
			tellings = append(tellings, Telling{Source: timeline.Source{ID: id}, Events: []timeline.Event{{Summary: line, Evidence: []timeline.Evidence{{Article: id, Quote: line}}}}})
		}
		for i := range n {
			switch i % 4 {
			case 0:
				add("Locusts ate a crop in Kenya")
			case 1:
				add("A swarm spoiled a crop in Kenya")
			default:
				add("Farmers lost a crop in Kenya")
			}
		}
		var census Census
		for i := range tellings {
			census.Add(&tellings[i])
		}
		v := census.Index().Vocabulary()
		return v, func(line string) *Candidate {
			c := &Candidate{Event: &timeline.Event{Summary: line}}
			v.prepare(c)
			return c
		}
	}
	v, told := archive(40)
	for _, tt := range []struct {
		topic, line string
		want        bool
	}{
		{"locust swarm crop", "Locusts came", true},
		{"locust swarm", "The swarm came", true},
		{"locust swarm crop", "The crop failed", false},
		{"locust kenya", "Locusts came", false},
		{"locust swarm -crop", "Locusts ate the crop", false},
		{"locust drought", "Locusts came", false},
	} {
		if got := v.isAbout(v.Topic(tt.topic), "", []*Candidate{told(tt.line)}); got != tt.want {
			t.Errorf("“%s” is of %q: %v, want %v", tt.line, tt.topic, got, tt.want)
		}
	}
	v, told = archive(8)
	if v.isAbout(v.Topic("locust swarm"), "", []*Candidate{told("Locusts came")}) {
		t.Error("eight stories: a word may be left out")
	}
}
