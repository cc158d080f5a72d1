package render

import (
	"container/heap"
	"slices"

	"dateline/timeline"
)

// inOrder moves an event that ends before an earlier one begins in front of the first such, and undated events to
// the end. Where dates overlap the given order stays: it may follow from the stories' words.
//
// It fills the places from the back, in n log n steps: of the events that need not stand in front of any that is left, the one
// given last takes the place. To move them one by one comes to the same.
func inOrder(events []timeline.Event) []timeline.Event {
	out := make([]timeline.Event, 0, len(events))
	var undated []timeline.Event
	for _, e := range events {
		if e.Date.IsZero() {
			undated = append(undated, e)
		} else {
			out = append(out, e)
		}
	}
	given := slices.Clone(out)
	var begins []int // those with a beginning, the latest first
	ends := make([]int, len(given))
	for i, e := range given {
		ends[i] = i
		if _, ok := e.Date.Earliest(); ok {
			begins = append(begins, i)
		}
	}
	slices.SortFunc(begins, func(a, b int) int {
		x, _ := given[a].Date.Earliest()
		y, _ := given[b].Date.Earliest()
		return y.Compare(x)
	})
	slices.SortFunc(ends, func(a, b int) int { // the latest first, those without end before all
		x, closed := given[a].Date.Latest()
		y, alsoClosed := given[b].Date.Latest()
		switch {
		case closed && alsoClosed:
			return y.Compare(x)
		case closed:
			return 1
		case alsoClosed:
			return -1
		}
		return 0
	})
	placed := make([]bool, len(given))
	free := &latest{}
	for place := len(given) - 1; place >= 0; place-- {
		for len(begins) > 0 && placed[begins[0]] {
			begins = begins[1:]
		}
		for len(ends) > 0 && (len(begins) == 0 || !given[ends[0]].Date.Before(given[begins[0]].Date)) {
			heap.Push(free, ends[0])
			ends = ends[1:]
		}
		i := heap.Pop(free).(int)
		placed[i], out[place] = true, given[i]
	}
	return append(out, undated...)
}

// latest is a heap of indexes, the largest on top.
type latest []int

func (h latest) Len() int           { return len(h) }
func (h latest) Less(i, j int) bool { return h[i] > h[j] }
func (h latest) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *latest) Push(x any)        { *h = append(*h, x.(int)) }
func (h *latest) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
