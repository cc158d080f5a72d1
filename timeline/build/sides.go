package build

import (
	"maps"
	"strings"

	"dateline/timeline"
	"dateline/timeline/names"
)

// actorsIn gives who acts in the events, and in the lead if there is one.
func actorsIn(events []timeline.Event, lead *timeline.Event) map[string]bool {
	actors := map[string]bool{}
	if lead != nil {
		events = append(events[:len(events):len(events)], *lead)
	}
	for i := range events {
		for _, a := range events[i].Actors {
			actors[a] = true
		}
	}
	return actors
}

// sidesOf gives the state of each actor, as far as the story or the gazetteer tells. States,
// and bodies that belong to none, are their own side; who else has no state is not listed.
func sidesOf(actors map[string]bool, cast *names.Cast) map[string]string {
	sides := map[string]string{}
	for i := range cast.Entities {
		e := &cast.Entities[i]
		state := e.State
		if e.Kind == names.State || e.Kind == names.Organisation && state == "" {
			state = e.Name
		}
		if actors[e.Name] && state != "" && sides[e.Name] == "" {
			sides[strings.Clone(e.Name)] = strings.Clone(state)
		}
	}
	return sides
}

// addSides adds the states of actors to those of others. Where two differ the first by the alphabet
// stays, so that the order in which they come decides nothing.
func addSides(to, more map[string]string) map[string]string {
	if to == nil {
		to = map[string]string{}
	}
	for actor, state := range more {
		if known, ok := to[actor]; !ok || state < known {
			to[actor] = state
		}
	}
	return to
}

// takeSides gives the timeline the sides of the actors in it.
func takeSides(t *timeline.Timeline, sides map[string]string) {
	acts := actorsIn(t.Events, nil)
	maps.Copy(acts, actorsIn(t.Uncorrected, nil)) // they may come back
	for i := range t.Articles {
		if t.Articles[i].Lead != nil {
			maps.Copy(acts, actorsIn(nil, t.Articles[i].Lead))
		}
	}
	for actor, state := range sides {
		if !acts[actor] {
			continue
		}
		if t.Sides == nil {
			t.Sides = map[string]string{}
		}
		t.Sides[actor] = state
	}
}
