package render

import (
	"math"
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
	clock               bool    // its time of day is known, and it lies at that moment
	at                  float64 // where its mark stands
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
	s.at = (s.from + s.to) / 2
	return s, true
}

// momentOf is stretchOf, but where the clock is known that minute, or hour, of the day.
func momentOf(d edtf.Date) (stretch, bool) {
	s, ok := stretchOf(d)
	if c, timed := d.Clock(); ok && timed && s.oneDay {
		length := 1.0 / 24
		if c.HasMinute {
			length /= 60
		}
		s.from += float64(c.Hour)/24 + float64(c.Minute)/(24*60)
		s.to = s.from + length
		s.at = (s.from + s.to) / 2
		s.clock = true
	}
	return s, ok
}

// markedAt is momentOf an event, with its mark at the middle; of what is planned at the
// middle of what is left after the latest story: a plan for "this month" lies ahead.
func markedAt(e timeline.Event, now stretch, dated bool) (stretch, bool) {
	s, ok := momentOf(e.Date)
	if ahead := e.Status == timeline.Planned && !e.Lapsed; ok && dated && ahead && s.from <= now.at && now.at < s.to && !s.openEnd {
		s.at = (now.at + s.to) / 2
	}
	return s, ok
}

// placed is a dated event on the axis: which one, in which lanes, and where.
type placed struct {
	index  int   // in the timeline
	lanes  []int // the first is its own, in the others it is a joint act's second circle
	status timeline.Status
	date   edtf.Date
	stretch
}

// inListOrder moves the marks of what has a day and no hour, of a day on which others have
// hours, to where the list has them: anywhere in its day is as true as noon.
func inListOrder(events []placed) {
	clocked := map[float64]bool{}
	for _, e := range events {
		if e.clock {
			clocked[math.Floor(e.from)] = true
		}
	}
	for i := range events {
		e := &events[i]
		if e.clock || !e.oneDay || !clocked[e.from] {
			continue
		}
		low, high := e.from, e.to
		for k, o := range events {
			switch {
			case math.Floor(o.from) != e.from || !o.oneDay:
			case k < i:
				low = max(low, o.at)
			case k > i && o.clock:
				high = min(high, o.at)
			}
		}
		if low < high && !(low < e.at && e.at < high) {
			e.at = (low + high) / 2
		}
	}
}

// dayAt is the day that holds a moment of the axis.
func dayAt(moment float64) edtf.Day { return epoch.AddDays(int(math.Floor(moment))) }

// datelineOf is the day of the latest story, and its moment where the clock is known; false if none is dated.
func datelineOf(t *timeline.Timeline) (edtf.Date, stretch, bool) {
	var latest edtf.Date
	var at stretch
	for _, a := range t.Articles {
		d, err := edtf.Parse(a.Published)
		if err != nil || d.IsZero() {
			continue
		}
		if s, ok := momentOf(d); ok && s.oneDay && (latest.IsZero() || s.at > at.at) {
			latest, at = edtf.FromDay(dayAt(s.from)), s
		}
	}
	return latest, at, !latest.IsZero()
}

// oneDay reports whether all events lie in one day.
func oneDay(events []placed) bool {
	day := math.Floor(events[0].from)
	return !slices.ContainsFunc(events, func(e placed) bool {
		return math.Floor(e.from) != day || e.to > day+1 || !e.clock && !e.oneDay
	})
}

// hourAxis is the part of one day in which something happens, with an hour on either side.
func hourAxis(stretches []stretch, x0, x1 float64) axis {
	day := math.Floor(stretches[0].from)
	first, last := 1.0, 0.0
	for _, s := range stretches {
		first, last = min(first, s.from-day), max(last, s.to-day)
	}
	first, last = max(0, math.Floor(first*24)-1)/24, min(24, math.Ceil(last*24)+1)/24
	z := zone{from: day + first, to: day + last, x0: x0, x1: x1, clocks: true}
	return axis{[]segment{{from: z.from, to: z.to, x0: x0, x1: x1, zones: []zone{z}}}}
}

// span is the axis from end to end.
func (a axis) span() stretch {
	if len(a.segments) == 0 {
		return stretch{}
	}
	return stretch{from: a.segments[0].from, to: a.segments[len(a.segments)-1].to}
}
