package coref

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// The spellings of one name are one entity; a surname that two people share is none of theirs, and a state is not a
// person called like it.
func TestEntities(t *testing.T) {
	for _, tt := range []struct {
		name   string
		actors []string // of one story each, parted by commas
		want   string   // name, stories and spellings
	}{
		{"spellings", []string{"Omar Gaddafi", "Omar Gadhafi", "Omar Gaddafi", "Omar Qaddafi"}, "Omar Gaddafi 4: Omar Gaddafi, Omar Gadhafi, Omar Qaddafi"},
		{"the surname", []string{"Petrova", "Petrova", "Irina Petrova"}, "Irina Petrova 3: Petrova, Irina Petrova"},
		{"of two people", []string{"Petrova", "Irina Petrova", "Olga Petrova"}, "Irina Petrova 1: Irina Petrova | Olga Petrova 1: Olga Petrova | Petrova 1: Petrova"},
		{"a state", []string{"Chad", "Chad, Thomas Chad"}, "Chad 2: Chad | Thomas Chad 1: Thomas Chad"},
		{"none", nil, ""},
	} {
		p := &Pool{}
		for i, list := range tt.actors {
			p.Candidates = append(p.Candidates, &Candidate{Original: i, Event: &timeline.Event{Actors: strings.Split(list, ", ")}})
		}
		var got []string
		for _, e := range p.Entities() {
			got = append(got, fmt.Sprintf("%s %d: %s", e.Name, e.Stories, strings.Join(e.Spellings, ", ")))
		}
		if s := strings.Join(got, " | "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
}

// A broken name is written as other stories write the whole one; two people of one first name whose surnames differ in more,
// or of two first names, stay two.
func TestMendNames(t *testing.T) {
	for _, tt := range []struct{ actors, want string }{
		{"Felipe Calder n; Felipe Caldern, Chad; Felipe Calderón", "Felipe Calderón; Felipe Calderón, Chad; Felipe Calderón"},
		{"Felipe Caldern, Felipe Calderón; Ada Calderón", "Felipe Calderón; Ada Calderón"},
		{"Felipe Caldern; Ada Calderón", "Felipe Caldern; Ada Calderón"},
		{"Omar Gadafi; Omar Gaddafi", "Omar Gadafi; Omar Gaddafi"},
		{"Oleh Zelensk; Oleh Zelenska", "Oleh Zelensk; Oleh Zelenska"},
	} {
		p := &Pool{}
		for _, list := range strings.Split(tt.actors, "; ") {
			actors := strings.Split(list, ", ")
			p.Candidates = append(p.Candidates, &Candidate{Event: &timeline.Event{Actors: actors}, actors: actorNames(actors)})
		}
		p.mendNames()
		var got []string
		for _, c := range p.Candidates {
			got = append(got, strings.Join(c.Actors, ", "))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.actors, s, tt.want)
		}
	}
}
