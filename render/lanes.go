package render

import (
	"cmp"
	"slices"

	"dateline/timeline"
)

// otherLane is the lane of events whose sides have no lane of their own.
const otherLane = "Other"

// maxLanes is the most lanes that are named; one more takes the rest.
const maxLanes = 5

// lanes divides events by the sides that act in them. An event of two sides that
// act together more than once has a joint lane; any other event belongs to the
// side named first, which is the one that acts. The most frequent lanes are kept,
// the joint ones beside their sides, and the rest is otherLane.
//
// It returns the names of the lanes in order and the lane of each event. There
// are no names if lanes would say nothing: one lane, or most events in otherLane.
func lanes(events []timeline.Event, side func(string) string) (names []string, of []int) {
	sides := make([][]string, len(events))
	frequency := map[string]int{}
	for i, e := range events {
		sides[i] = sidesOf(e.Actors, side)
		for _, s := range sides[i] {
			frequency[s]++
		}
	}
	keys := make([]laneKey, len(events))
	pairs := map[laneKey]int{}
	for i, s := range sides {
		switch len(s) {
		case 0:
			continue
		case 2:
			a, b := s[0], s[1]
			if cmp.Or(cmp.Compare(frequency[b], frequency[a]), cmp.Compare(a, b)) > 0 {
				a, b = b, a
			}
			keys[i] = laneKey{a, b}
			pairs[keys[i]]++
		default:
			keys[i] = laneKey{first: s[0]}
		}
	}
	var all []*lane
	index := map[laneKey]*lane{}
	for i, k := range keys {
		if k.second != "" && pairs[k] < 2 {
			k = laneKey{first: sides[i][0]}
		}
		keys[i] = k
		if k.first == "" {
			continue
		}
		if index[k] == nil {
			index[k] = &lane{key: k}
			all = append(all, index[k])
		}
		index[k].count++
	}
	slices.SortStableFunc(all, func(a, b *lane) int { return cmp.Compare(b.count, a.count) })
	kept := beside(all[:min(len(all), maxLanes)])
	for i, l := range kept {
		l.row, l.kept = i, true
		names = append(names, l.key.name())
	}
	others := 0
	of = make([]int, len(events))
	for i, k := range keys {
		if l := index[k]; l != nil && l.kept {
			of[i] = l.row
			continue
		}
		of[i] = len(names)
		others++
	}
	if others > 0 {
		names = append(names, otherLane)
	}
	if len(names) < 2 || others*2 > len(events) {
		return nil, make([]int, len(events))
	}
	return names, of
}

// A laneKey is one side, or two, the more frequent first.
type laneKey struct{ first, second string }

type lane struct {
	key   laneKey
	count int
	row   int
	kept  bool
}

// name is the lane's label: "United States", or "US and China".
func (k laneKey) name() string {
	if k.second == "" {
		return k.first
	}
	return shortSide(k.first) + " and " + shortSide(k.second)
}

// shortSide gives the initials that news copy uses for long names.
func shortSide(side string) string {
	switch side {
	case "United States":
		return "US"
	case "United Kingdom":
		return "UK"
	case "United Nations":
		return "UN"
	case "European Union":
		return "EU"
	case "United Arab Emirates":
		return "UAE"
	}
	return side
}

// sidesOf returns the sides of actors, each once, in the order of the actors.
func sidesOf(actors []string, side func(string) string) []string {
	var sides []string
	for _, a := range actors {
		if s := clean(side(a)); s != "" && !slices.Contains(sides, s) {
			sides = append(sides, s)
		}
	}
	return sides
}

// sideWords names the sides of an event: one, both of two, or the first two "and others".
func sideWords(actors []string, side func(string) string) string {
	sides := sidesOf(actors, side)
	switch len(sides) {
	case 0:
		return ""
	case 1:
		return sides[0]
	}
	words := laneKey{sides[0], sides[1]}.name()
	if len(sides) > 2 {
		words += " and others"
	}
	return words
}

// beside orders lanes so that a joint lane follows the first of its sides that has a lane.
func beside(lanes []*lane) []*lane {
	var out []*lane
	add := func(l *lane) {
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	for _, l := range lanes {
		if l.key.second != "" {
			continue
		}
		add(l)
		for _, joint := range lanes {
			if joint.key.second != "" && (joint.key.first == l.key.first || joint.key.second == l.key.first) {
				add(joint)
			}
		}
	}
	for _, l := range lanes {
		add(l)
	}
	return out
}
