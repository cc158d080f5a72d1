package render

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline"
)

// otherLane is the lane of events that no lane's side acts in.
const otherLane = "Other"

// maxLanes is the most lanes: of more sides the last lane takes the rest.
const maxLanes = 7

// sides knows whose side each event is on, and how often each side acts.
type sides struct {
	of        [][]string // the sides of each event, in the order of its actors, each once
	frequency map[string]int
	first     map[string]int // a side's place in the order in which sides appear
}

func newSides(events []timeline.Event, side func(string) string) sides {
	s := sides{make([][]string, len(events)), map[string]int{}, map[string]int{}}
	for i, e := range events {
		for _, actor := range e.Actors {
			if name := clean(side(actor)); name != "" && !slices.Contains(s.of[i], name) {
				s.of[i] = append(s.of[i], name)
				if s.frequency[name]++; s.frequency[name] == 1 {
					s.first[name] = len(s.first)
				}
			}
		}
	}
	return s
}

// words names the sides of event i: all of up to three, or the first two "and others".
// A narrow picture has the short names, and no picture both forms of one.
func (s sides) words(i int, narrow bool) string {
	names := slices.Clone(s.of[i])
	if narrow {
		for k, name := range names {
			names[k] = shortSide(name)
		}
	}
	if len(names) > mostSides {
		names = append(names[:2], "others")
	}
	return listed(names)
}

// mostSides is the most sides of an event that are named.
const mostSides = 3

// lanes gives the sides that act most a lane each, the busiest first, and an event every
// lane whose side acts in it: a joint act stands in several. Events of other sides, and of
// none, share one more, which is called by those sides if they are few.
//
// It returns the names of the lanes in order and the lanes of each event, of which the
// first is that of the side named first. There are no names if lanes would say nothing:
// one lane, or most events in otherLane.
func (s sides) lanes() (names []string, of [][]int) {
	for name := range s.frequency {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(s.frequency[b], s.frequency[a]), cmp.Compare(s.first[a], s.first[b]))
	})
	rest := otherLane
	if len(names) > maxLanes {
		left := names[maxLanes-1:]
		names = names[:maxLanes-1]
		if sideless := slices.ContainsFunc(s.of, func(of []string) bool { return len(of) == 0 }); len(left) <= 3 && !sideless {
			rest = strings.Join(left, ", ")
		}
	}
	others := 0
	of = make([][]int, len(s.of))
	for i, sides := range s.of {
		for _, side := range sides {
			if row := slices.Index(names, side); row >= 0 {
				of[i] = append(of[i], row)
			}
		}
		if of[i] == nil {
			of[i] = []int{len(names)}
			others++
		}
	}
	if others > 0 {
		names = append(names, rest)
	}
	if len(names) < 2 || others*2 > len(s.of) {
		return nil, oneLane(len(s.of))
	}
	return names, of
}

// near orders lanes so that sides which act together stand close: ties cross as few other
// lanes as can be. Of orders that are as good it takes the one that is most like the lanes' own.
func near(names []string, of [][]int) ([]string, [][]int) {
	joint := map[uint]int{} // the lanes of joint acts, a bit each
	for _, lanes := range of {
		set := uint(0)
		for _, l := range lanes {
			set |= 1 << l
		}
		if len(lanes) > 1 {
			joint[set]++
		}
	}
	if len(joint) == 0 {
		return names, of
	}
	at := make([]int, len(names)) // the place of each lane in the order that is tried
	best, least := make([]int, len(names)), math.MaxInt
	var try func(place int, left uint)
	try = func(place int, left uint) {
		if place == len(at) {
			cost := 0
			for set, acts := range joint {
				first, last, n := len(at), 0, 0
				for l, p := range at {
					if set&(1<<l) != 0 {
						first, last, n = min(first, p), max(last, p), n+1
					}
				}
				cost += acts * (last - first + 1 - n)
			}
			if cost < least {
				least = cost
				copy(best, at)
			}
			return
		}
		for l := range at {
			if left&(1<<l) != 0 {
				at[l] = place
				try(place+1, left&^(1<<l))
			}
		}
	}
	try(0, 1<<len(at)-1)
	ordered := make([]string, len(names))
	for l, place := range best {
		ordered[place] = names[l]
	}
	moved := make([][]int, len(of))
	for i, lanes := range of {
		for _, l := range lanes {
			moved[i] = append(moved[i], best[l])
		}
	}
	return ordered, moved
}

// oneLane has every event in one lane without a name.
func oneLane(events int) [][]int {
	of := make([][]int, events)
	for i := range of {
		of[i] = []int{0}
	}
	return of
}

// lanesFor returns the lanes that opt asks for.
func (s sides) lanesFor(opt Options) (names []string, of [][]int) {
	if opt.Lanes == "none" {
		return nil, oneLane(len(s.of))
	}
	return s.lanes()
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

// sideIn names sides by the timeline's Sides. Where these say that a state is its own side,
// who is not there has none; else an actor who is not there is a side of its own, but for
// places: what stands among the places of events at least as often as it acts.
func sideIn(t *timeline.Timeline) func(actor string) string {
	whole := false
	for actor, side := range t.Sides {
		whole = whole || actor == side
	}
	acts, places := map[string]int{}, map[string]int{}
	if !whole {
		for _, e := range t.Events {
			for _, a := range e.Actors {
				acts[a]++
			}
			for _, p := range e.Places {
				places[p]++
			}
		}
		for _, side := range t.Sides {
			delete(places, side)
		}
	}
	return func(actor string) string {
		if side := t.Sides[actor]; side != "" || whole {
			return side
		}
		if n := places[actor]; n > 0 && n >= acts[actor] {
			return ""
		}
		return actor
	}
}
