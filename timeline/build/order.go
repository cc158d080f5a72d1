package build

import (
	"container/heap"
	"slices"

	"dateline/timeline"
)

// A sequence says that a text puts the first event before the second.
type sequence struct{ first, second *timeline.Event }

// order sorts events: by earliest day (latest, where the start is open), then clock
// time, then the texts' cues, then as they were given. It tells which of them nothing
// orders, and which cues contradict the dates.
func order(events []*timeline.Event, cues []sequence) (known []bool, clashes []sequence) {
	after := map[*timeline.Event]map[*timeline.Event]bool{} // after[b][a]: a comes before b
	for _, c := range cues {
		a, b := c.first, c.second
		if a == nil || b == nil || a == b {
			continue
		}
		if b.Date.Before(a.Date) {
			clashes = append(clashes, c)
			continue
		}
		if after[b] == nil {
			after[b] = map[*timeline.Event]bool{}
		}
		after[b][a] = true
	}
	slices.SortStableFunc(events, dayFirst)
	// Within a run of equal days the cues decide: each event moves behind those before it.
	for i := 0; i < len(events); {
		j := i + 1
		for j < len(events) && dayFirst(events[i], events[j]) == 0 {
			j++
		}
		applyCues(events[i:j], after)
		i = j
	}
	known = make([]bool, len(events))
	for i := range events {
		known[i] = (i == 0 || isOrdered(events[i-1], events[i], after)) && (i+1 == len(events) || isOrdered(events[i], events[i+1], after))
	}
	return known, clashes
}

// dayFirst compares by day and clock alone.
func dayFirst(a, b *timeline.Event) int {
	if c := a.Date.Start().Compare(b.Date.Start()); c != 0 {
		return c
	}
	ca, okA := a.Date.Clock()
	cb, okB := b.Date.Clock()
	if okA && okB && ca.Zone == cb.Zone {
		return (ca.Hour*3600 + ca.Minute*60 + ca.Second) - (cb.Hour*3600 + cb.Minute*60 + cb.Second)
	}
	return 0
}

// applyCues orders events of one day by the cues, keeping the given order otherwise.
func applyCues(run []*timeline.Event, after map[*timeline.Event]map[*timeline.Event]bool) {
	if !slices.ContainsFunc(run, func(e *timeline.Event) bool { return len(after[e]) > 0 }) {
		return
	}
	placed, inRun := map[*timeline.Event]bool{}, map[*timeline.Event]bool{}
	for _, e := range run {
		inRun[e] = true
	}
	// Of the events that wait for no other, the one given first comes first.
	followers := map[*timeline.Event][]int{}
	waits := make([]int, len(run))
	var ready firstOf
	for i, e := range run {
		for a := range after[e] {
			if inRun[a] {
				followers[a] = append(followers[a], i)
				waits[i]++
			}
		}
		if waits[i] == 0 {
			ready = append(ready, i) // ascending, which is a heap
		}
	}
	var out []*timeline.Event
	for len(ready) > 0 {
		e := run[heap.Pop(&ready).(int)]
		out, placed[e] = append(out, e), true
		for _, i := range followers[e] {
			if waits[i]--; waits[i] == 0 {
				heap.Push(&ready, i)
			}
		}
	}
	for _, e := range run {
		if !placed[e] { // the cues run in a circle: the given order stands
			out = append(out, e)
		}
	}
	copy(run, out)
}

// firstOf is a heap of numbers, the smallest first.
type firstOf []int

func (h firstOf) Len() int           { return len(h) }
func (h firstOf) Less(i, j int) bool { return h[i] < h[j] }
func (h firstOf) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *firstOf) Push(x any)        { *h = append(*h, x.(int)) }
func (h *firstOf) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}

// isOrdered: the dates, the clock or a text say that a comes before b.
func isOrdered(a, b *timeline.Event, after map[*timeline.Event]map[*timeline.Event]bool) bool {
	if !a.Date.Overlaps(b.Date) || after[b][a] {
		return true
	}
	_, okA := a.Date.Clock()
	_, okB := b.Date.Clock()
	return okA && okB && dayFirst(a, b) != 0
}
