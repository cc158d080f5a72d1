package build

import (
	"sort"

	"dateline/timeline"
	"dateline/timeline/edtf"
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
	sort.SliceStable(events, func(i, j int) bool { return dayFirst(events[i], events[j]) < 0 })
	// Within a run of equal days the cues decide: each event moves behind those before it.
	for i := 0; i < len(events); {
		j := i + 1
		for j < len(events) && dayFirst(events[i], events[j]) == 0 {
			j++
		}
		settle(events[i:j], after)
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
	if c := startOf(a.Date).Compare(startOf(b.Date)); c != 0 {
		return c
	}
	ca, okA := a.Date.Clock()
	cb, okB := b.Date.Clock()
	if okA && okB && ca.Zone == cb.Zone {
		return (ca.Hour*3600 + ca.Minute*60 + ca.Second) - (cb.Hour*3600 + cb.Minute*60 + cb.Second)
	}
	return 0
}

// startOf is the day an event is filed under.
func startOf(d edtf.Date) edtf.Day {
	if day, ok := d.Earliest(); ok {
		return day
	}
	day, _ := d.Latest()
	return day
}

// settle orders events of one day by the cues, keeping the given order otherwise.
func settle(run []*timeline.Event, after map[*timeline.Event]map[*timeline.Event]bool) {
	placed := map[*timeline.Event]bool{}
	inRun := map[*timeline.Event]bool{}
	cued := false
	for _, e := range run {
		inRun[e] = true
		cued = cued || len(after[e]) > 0
	}
	if !cued {
		return
	}
	var out []*timeline.Event
	start := 0 // all before it are placed
	for len(out) < len(run) {
		for placed[run[start]] {
			start++
		}
		moved := false
		for _, e := range run[start:] {
			if placed[e] || waits(e, after, inRun, placed) {
				continue
			}
			out, placed[e], moved = append(out, e), true, true
			break
		}
		if !moved { // the cues run in a circle: the given order stands
			for _, e := range run {
				if !placed[e] {
					out, placed[e] = append(out, e), true
				}
			}
		}
	}
	copy(run, out)
}

func waits(e *timeline.Event, after map[*timeline.Event]map[*timeline.Event]bool, inRun, placed map[*timeline.Event]bool) bool {
	for a := range after[e] {
		if inRun[a] && !placed[a] {
			return true
		}
	}
	return false
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
