package coref

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

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
	near, quoted := at("2024-05-03", timeline.Occurred), at("2024-05-03", timeline.Occurred)
	quoted.Headline = timeline.Quoted
	for _, tt := range []struct {
		name  string
		other *Candidate
	}{
		{"told a month after", at("2024-06-03", timeline.Occurred)},
		{"told as a plan", at("2024-05-01", timeline.Planned)},
		{"claimed by one side", at("2024-05-03", timeline.Claimed)},
		{"quoted", quoted},
	} {
		k := &Cluster{Members: []*Candidate{tt.other, near}}
		if k.choosePrinted(near.Date) != near {
			t.Errorf("%s: it is printed", tt.name)
		}
	}
}

// TestActors: who takes part is who does so by the report that is printed, or by half of all.
func TestActors(t *testing.T) {
	told := func(actors ...string) *Candidate {
		e := &timeline.Event{Summary: "Togo recalled its envoy", Status: timeline.Occurred, Actors: actors, Evidence: []timeline.Evidence{{}}}
		return &Candidate{Event: e, actors: actorNames(actors)}
	}
	for _, tt := range []struct {
		name    string
		members []*Candidate
		want    string
	}{
		{"the printed alone", []*Candidate{told("Togo"), told(), told()}, "Togo"},
		{"one of two", []*Candidate{told(), told("Togo")}, "Togo"},
		{"one of three beside the printed", []*Candidate{told("Togo"), told("Togo", "Ann Reed"), told("Togo")}, "Togo"},
		{"two of three", []*Candidate{told("Togo"), told("Togo", "Ann Reed"), told("Reed")}, "Togo, Ann Reed"},
	} {
		k := &Cluster{Members: tt.members, Printed: tt.members[0]}
		if got := strings.Join(k.actors(), ", "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestDateDone: what took place has the date, and the line, of a report that it did: the day of its plans, however many
// these are, need not be the day.
func TestDateDone(t *testing.T) {
	at := func(story int, line, date, published string, status timeline.Status) *Candidate {
		c := reportOf(t, line, "Togo *opened* its port on [2 May].", date, func(e *timeline.Event) { e.Status, e.Evidence[0].Published = status, published })
		c.Original, c.actors = story, actorNames(c.Actors)
		return c
	}
	for _, tt := range []struct {
		name, date, published string
		status                timeline.Status
		want                  string
	}{
		{"told of another day", "2024-05-03", "2024-05-12", timeline.Occurred, "2024-05-03 Togo opened its port"},
		{"told of the month", "2024-05", "2024-06-12", timeline.Occurred, "2024-05 Togo opened its port"},
		{"told before its day", "2024-05-03", "2024-04-30", timeline.Occurred, "2024-05-02 Togo will open its port"},
		{"called off", "2024-05-02", "2024-05-01", timeline.Cancelled, "2024-05-02 Togo opened its port"},
	} {
		k := &Cluster{Members: []*Candidate{
			at(0, "Togo will open its port", "2024-05-02", "2024-04-29", timeline.Planned), at(1, "Togo will open its port", "2024-05-02", "2024-04-29", timeline.Planned),
			at(2, "Togo opened its port", tt.date, tt.published, tt.status),
		}}
		if e := k.Fold(); e.Date.String()+" "+e.Summary != tt.want {
			t.Errorf("%s: %s %s, want %s", tt.name, e.Date, e.Summary, tt.want)
		}
	}
}

// TestCoversSubject: two lines of one day that share most words but those which all stories are about say the same.
func TestCoversSubject(t *testing.T) {
	line := func(terms ...int32) *Cluster {
		c := reportOf(t, "Togo opened its port", "Togo *opened* its port on [2 May].", "2024-05-02", nil)
		c.Summary, c.SummaryTerms = fmt.Sprint("line of ", terms), terms
		return &Cluster{Members: []*Candidate{c}, Printed: c}
	}
	about := Subject{terms: map[int32]bool{1: true, 2: true}}
	if !Covers(line(3, 4, 5), line(1, 3, 4, 6), about) {
		t.Error("two of three words beside the subject are the same: not covered")
	}
	if Covers(line(1, 2, 3, 5), line(1, 2, 4, 6), about) {
		t.Error("they share the subject alone: covered")
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
		{"it says more", at("2024-05-03", "Togo's premier and ministers resigned", 1, 2, 3, 4), true},
		{"it says more, two days after", at("2024-05-04", "Togo's premier and ministers resigned", 1, 2, 3, 4), false},
		{"it says less", at("2024-05-03", "The premier resigned", 1, 2), false},
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

// TestClaimStands: what one side says was on a day stays its word where others tell of it as a fact without that day.
func TestClaimStands(t *testing.T) {
	at := func(story int, date string, status timeline.Status) *Candidate {
		c := reportOf(t, "Mali shelled the port", "Mali *shelled* the port on [2 May].", date, func(e *timeline.Event) { e.Status, e.Evidence[0].Published = status, "2024-05-12" })
		c.Original, c.actors = story, actorNames(c.Actors)
		return c
	}
	for date, want := range map[string]timeline.Status{"2024-05": timeline.Claimed, "2024-05-02": timeline.Occurred} {
		k := &Cluster{Members: []*Candidate{
			at(0, "2024-05-02", timeline.Claimed), at(1, "2024-05-02", timeline.Claimed), at(2, date, timeline.Occurred),
		}}
		if e := k.Fold(); e.Status != want || e.Date.String() != "2024-05-02" {
			t.Errorf("a fact of %s: %s %s, want %s on 2024-05-02", date, e.Date, e.Status, want)
		}
	}
}
