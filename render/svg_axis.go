package render

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A stretch is where an event lies on the time axis, in days since epoch: from
// the start of its first known day to the end of its last. Where a side is open
// the known bound alone counts.
type stretch struct {
	from, to            float64
	openStart, openEnd  bool
	approximate, oneDay bool
}

var epoch = edtf.Day{Year: 2000, Month: 1, Day: 1}

// stretchOf returns false for a date that has no place on the axis.
func stretchOf(d edtf.Date) (stretch, bool) {
	a, b := d.Endpoints()
	if a.IsZero() {
		a = b
	}
	if b.IsZero() {
		b = a
	}
	if a.IsZero() {
		return stretch{}, false
	}
	first, ok1 := a.Earliest()
	last, ok2 := b.Latest()
	if !ok1 || !ok2 {
		return stretch{}, false
	}
	s := stretch{
		from: float64(first.Sub(epoch)), to: float64(last.Sub(epoch) + 1),
		openStart: d.OpenStart(), openEnd: d.OpenEnd(), approximate: d.Approximate(),
	}
	s.oneDay = first == last && !s.openStart && !s.openEnd && !s.approximate
	return s, true
}

// A segment is a part of the axis without a break: days from…to at x0…x1, with
// one scale.
type segment struct {
	from, to float64
	x0, x1   float64
	events   int
	row      int     // the most events that one lane has here
	min      float64 // least width
}

func (s segment) x(day float64) float64 {
	return s.x0 + (s.x1-s.x0)*(day-s.from)/(s.to-s.from)
}

// An axis maps days to pixels by its segments.
type axis struct{ segments []segment }

// x clamps to the nearest segment's end; no event's day lies in a break.
func (a axis) x(day float64) float64 {
	for i, s := range a.segments {
		if day <= s.to || i == len(a.segments)-1 {
			return s.x(max(s.from, min(s.to, day)))
		}
	}
	return 0
}

// segment returns the segment that holds the day.
func (a axis) segment(day float64) segment {
	for _, s := range a.segments {
		if day <= s.to {
			return s
		}
	}
	return a.segments[len(a.segments)-1]
}

// Widths on the axis in pixels.
const (
	breakWidth      = 22 // the gap with the // sign
	minSegmentWidth = 52
)

// longGap is the number of empty days from which nothing is drawn to scale:
// 180, or ten times the median gap if that is more.
func longGap(gaps []float64) float64 {
	if len(gaps) == 0 {
		return 180
	}
	sorted := slices.Clone(gaps)
	slices.Sort(sorted)
	n := len(sorted)
	return max(180, 10*(sorted[(n-1)/2]+sorted[n/2])/2)
}

// placed is a dated event on the axis: which one, in which lane, and where.
type placed struct {
	index  int // in the timeline
	lane   int
	status timeline.Status
	date   edtf.Date
	stretch
}

// newAxis lays events (at least one) out between x0 and x1. With breaks, gaps
// that are too long are cut out, never inside a stretch. A segment gets at least
// what its label and its fullest lane need; the rest is shared by the number of events.
func newAxis(events []placed, x0, x1 float64, breaks bool) axis {
	segments := cluster(events)
	if !breaks {
		segments = join(segments, func(float64) bool { return true })
	} else {
		limit := longGap(gapsOf(segments))
		segments = join(segments, func(gap float64) bool { return gap <= limit })
	}
	for {
		fill(segments, events)
		if len(segments) == 1 || needed(segments) <= x1-x0 {
			break
		}
		// Too many segments for the width: close the shortest break.
		shortest := slices.Min(gapsOf(segments))
		segments = join(segments, func(gap float64) bool { return gap <= shortest })
	}
	share(segments, x0, x1)
	return axis{segments}
}

// cluster joins stretches that overlap or touch to segments in order.
func cluster(events []placed) []segment {
	sorted := slices.Clone(events)
	slices.SortFunc(sorted, func(a, b placed) int { return cmp.Compare(a.from, b.from) })
	var out []segment
	for _, e := range sorted {
		if n := len(out); n > 0 && e.from <= out[n-1].to {
			out[n-1].to = max(out[n-1].to, e.to)
			continue
		}
		out = append(out, segment{from: e.from, to: e.to})
	}
	return out
}

// gapsOf returns the empty days between neighbours.
func gapsOf(segments []segment) []float64 {
	var gaps []float64
	for i := 1; i < len(segments); i++ {
		gaps = append(gaps, segments[i].from-segments[i-1].to)
	}
	return gaps
}

// join joins neighbours whose gap is kept to scale.
func join(segments []segment, keep func(gap float64) bool) []segment {
	out := segments[:1:1]
	for _, s := range segments[1:] {
		if last := &out[len(out)-1]; keep(s.from - last.to) {
			last.to = s.to
		} else {
			out = append(out, s)
		}
	}
	return out
}

// fill counts each segment's events and sets its least width.
func fill(segments []segment, events []placed) {
	type place struct{ segment, lane int }
	rows := map[place]int{}
	for i := range segments {
		segments[i].events, segments[i].row = 0, 0
	}
	for _, e := range events {
		i, _ := slices.BinarySearchFunc(segments, e.from, func(s segment, day float64) int { return cmp.Compare(s.to, day) })
		for e.from >= segments[i].to {
			i++ // a stretch begins where another ended
		}
		s := &segments[i]
		s.events++
		rows[place{i, e.lane}]++
		s.row = max(s.row, rows[place{i, e.lane}])
	}
	for i := range segments {
		s := &segments[i]
		label := metaStyle.extent(startLabel(*s, minSegmentWidth)) + 8 - breakWidth
		s.min = max(minSegmentWidth, label, float64(min(s.row, 4)*discDistance))
	}
}

// needed is the least width of all segments with the breaks between them.
func needed(segments []segment) float64 {
	total := float64(len(segments)-1) * breakWidth
	for _, s := range segments {
		total += s.min
	}
	return total
}

// share sets x0 and x1 of the segments: the width in proportion to events, but
// none below its least width.
func share(segments []segment, x0, x1 float64) {
	room := x1 - x0 - float64(len(segments)-1)*breakWidth
	fixed := make([]bool, len(segments))
	scale := 0.0
	for {
		left, events := room, 0
		for i, s := range segments {
			if fixed[i] {
				left -= s.min
			} else {
				events += s.events
			}
		}
		if events == 0 {
			break
		}
		scale = left / float64(events)
		changed := false
		for i, s := range segments {
			if !fixed[i] && scale*float64(s.events) < s.min {
				fixed[i], changed = true, true
			}
		}
		if !changed {
			break
		}
	}
	x := x0
	for i := range segments {
		s := &segments[i]
		width := scale * float64(s.events)
		if fixed[i] {
			width = s.min
		}
		if i == len(segments)-1 {
			width = x1 - x // whatever rounding, or one segment wider than the room, leaves
		}
		s.x0, s.x1 = x, x+width
		x += width + breakWidth
	}
}
