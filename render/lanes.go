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

// sides knows whose side each event is on, and how often each side acts.
type sides struct {
	of        [][]string // the sides of each event, in the order of its actors, each once
	frequency map[string]int
}

func newSides(events []timeline.Event, side func(string) string) sides {
	s := sides{make([][]string, len(events)), map[string]int{}}
	for i, e := range events {
		for _, actor := range e.Actors {
			if name := clean(side(actor)); name != "" && !slices.Contains(s.of[i], name) {
				s.of[i] = append(s.of[i], name)
				s.frequency[name]++
			}
		}
	}
	return s
}

// pair is the key of two sides, the more frequent first.
func (s sides) pair(a, b string) laneKey {
	if cmp.Or(cmp.Compare(s.frequency[b], s.frequency[a]), cmp.Compare(a, b)) > 0 {
		a, b = b, a
	}
	return laneKey{a, b}
}

// words names the sides of event i: one, both of two, or the first two "and others".
func (s sides) words(i int) string {
	switch names := s.of[i]; len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return s.pair(names[0], names[1]).name()
	default:
		return shortSide(names[0]) + ", " + shortSide(names[1]) + " and others"
	}
}

// lanes divides events by the sides that act in them. Two sides that act together
// more than once, as the first two that an event names, have a joint lane; any
// other event belongs to the side named first, which is the one that acts. The
// most frequent lanes are kept, the joint ones beside their sides, and the rest is
// otherLane.
//
// It returns the names of the lanes in order and the lane of each event. There
// are no names if lanes would say nothing: one lane, or most events in otherLane.
func (s sides) lanes() (names []string, of []int) {
	keys := make([]laneKey, len(s.of))
	pairs := map[laneKey]int{}
	for i, names := range s.of {
		switch len(names) {
		case 0:
		case 1:
			keys[i] = laneKey{first: names[0]}
		default:
			keys[i] = s.pair(names[0], names[1])
			pairs[keys[i]]++
		}
	}
	var all []*lane
	index := map[laneKey]*lane{}
	for i, k := range keys {
		if k.second != "" && pairs[k] < 2 {
			k = laneKey{first: s.of[i][0]}
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
	of = make([]int, len(s.of))
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
	if len(names) < 2 || others*2 > len(s.of) {
		return nil, make([]int, len(s.of))
	}
	return names, of
}

// lanesFor returns the lanes that opt asks for.
func (s sides) lanesFor(opt Options) (names []string, of []int) {
	if opt.Lanes == "none" {
		return nil, make([]int, len(s.of))
	}
	return s.lanes()
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
