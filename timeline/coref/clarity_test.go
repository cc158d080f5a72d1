package coref

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
)

// TestClarity: the first line of a row is clearer than the second.
func TestClarity(t *testing.T) {
	told := func(line string) *timeline.Event {
		return &timeline.Event{Summary: line, Headline: timeline.Composed, Actors: []string{"Togo"}, Evidence: []timeline.Evidence{{Quote: line + ".", StatusBy: "told as done"}}}
	}
	with := func(change func(*timeline.Event)) *timeline.Event {
		e := told("Togo recalled its envoy")
		change(e)
		return e
	}
	plain := told("Togo recalled its envoy")
	for _, tt := range []struct {
		name        string
		clear, less *timeline.Event
	}{
		{"told, and named in passing", plain, with(func(e *timeline.Event) { e.Summary, e.Evidence[0].StatusBy = "Recall of the envoy", event.FactRule })},
		{"composed, and quoted", plain, with(func(e *timeline.Event) { e.Headline = timeline.Quoted })},
		{"a whole quote, and a part", with(func(e *timeline.Event) { e.Headline = timeline.Quoted }), with(func(e *timeline.Event) { e.Headline, e.Summary = timeline.Quoted, "… whose envoy was recalled" })},
		{"sure, and guessed", plain, with(func(e *timeline.Event) { e.Certainty = timeline.Guessed })},
		{"a line, and a long one", plain, with(func(e *timeline.Event) { e.Summary = strings.Repeat("Togo recalled its envoy ", 8) })},
		{"a sentence, and a list", plain, with(func(e *timeline.Event) { e.Evidence[0].Quote = strings.Repeat("Togo recalled its envoy, ", 16) })},
		{"with an actor, and without", plain, with(func(e *timeline.Event) { e.Actors = nil })},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, b := (&Candidate{Event: tt.clear}).Clarity(), (&Candidate{Event: tt.less}).Clarity()
			if a <= b {
				t.Errorf("“%s” %.2f, “%s” %.2f", tt.clear.Summary, a, tt.less.Summary, b)
			}
		})
	}
	undated := with(func(e *timeline.Event) { e.Evidence[0].StatusBy, e.Evidence[0].Rule = event.FactRule, event.LeadRule })
	if a, b := (&Candidate{Event: undated}).Clarity(), (&Candidate{Event: plain}).Clarity(); a != b {
		t.Errorf("what a first sentence tells by its verb: %.2f, want %.2f", a, b)
	}
}

// TestPrinted: of two members that agree, the second is printed where it tells the event better.
func TestPrinted(t *testing.T) {
	at := func(published string, status timeline.Status) *Candidate {
		e := &timeline.Event{Summary: "Togo recalled its envoy", Status: status, Evidence: []timeline.Evidence{{Published: published}}}
		d, err := edtf.Parse("2024-05-02")
		if err != nil {
			t.Fatal(err)
		}
		e.SetDate(d)
		return &Candidate{Event: e, Terms: []Term{{ID: 1, weight: 1}}}
	}
	near := at("2024-05-03", timeline.Occurred)
	for _, tt := range []struct {
		name  string
		other *Candidate
	}{
		{"told a month after", at("2024-06-03", timeline.Occurred)},
		{"told as a plan", at("2024-05-01", timeline.Planned)},
	} {
		k := &Cluster{Members: []*Candidate{tt.other, near}}
		if k.choosePrinted(near.Date) != near {
			t.Errorf("%s: it is printed", tt.name)
		}
	}
}

// TestSubject: what most stories have in common is their subject, and who does not speak of it is beside it.
func TestSubject(t *testing.T) {
	var tellings []Telling
	add := func(n int, line string, actors ...string) {
		for range n {
			id := fmt.Sprint(len(tellings))
			tellings = append(tellings, Telling{Source: timeline.Source{ID: id}, Events: []timeline.Event{{Summary: line, Actors: actors,
				Evidence: []timeline.Evidence{{Article: id, Quote: id}}}}})
		}
	}
	pool := func() *Pool {
		var census Census
		for i := range tellings {
			census.Add(&tellings[i])
		}
		x := census.Index()
		v := x.Vocabulary()
		p := &Pool{Index: x}
		for i := range tellings {
			p.Candidates = append(p.Candidates, v.CandidatesOf(&tellings[i], Topic{}, false)...)
		}
		return p
	}
	add(12, "Chadian ministers spoke of the drought")
	add(6, "Farmers left the parched fields")
	add(1, "A boxer won in Lima")
	if s := pool().Subject(); len(s.terms) > 0 {
		t.Errorf("%d stories have a subject: too few", len(tellings))
	}
	add(3, "Herders sold the last cattle", "Chad")
	p := pool()
	s := p.Subject()
	for _, c := range p.Candidates {
		want := c.Summary[0] == 'C' || c.Summary[0] == 'H' // Chad is named, or acts
		if got := s.In(c); got != want {
			t.Errorf("“%s” is of the subject: %v, want %v", c.Summary, got, want)
		}
	}
}

func TestSameLine(t *testing.T) {
	at := func(day, line string, terms ...int32) *Candidate {
		e := &timeline.Event{Summary: line}
		d, err := edtf.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		e.SetDate(d)
		return &Candidate{Event: e, SummaryTerms: terms, numbers: numbersIn(e)}
	}
	resigned := at("2024-05-02", "The premier of Togo resigned", 1, 2, 3)
	for _, tt := range []struct {
		name  string
		other *Candidate
		want  bool
	}{
		{"the day after", at("2024-05-03", "Togo's premier resigned", 1, 2, 3), true},
		{"a month after", at("2024-06-03", "Togo's premier resigned", 1, 2, 3), false},
		{"one says more", at("2024-05-03", "Togo's premier and ministers resigned", 1, 2, 3, 4), false},
		{"one word alone", at("2024-05-03", "He resigned", 1), false},
	} {
		if got := SameLine(resigned, tt.other); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	if SameLine(at("2024-05-02", "Police killed 4 miners", 1, 2), at("2024-05-05", "Police killed 9 miners", 1, 2)) {
		t.Error("two counts: one event")
	}
}
