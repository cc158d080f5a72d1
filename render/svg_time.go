package render

import (
	"math"

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
	clock               bool // its time of day is known, and it lies at that moment
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
		s.clock = true
	}
	return s, ok
}

// middle is the moment at which the event's mark stands.
func (s stretch) middle() float64 { return (s.from + s.to) / 2 }

// placed is a dated event on the axis: which one, in which lanes, and where.
type placed struct {
	index  int   // in the timeline
	lanes  []int // the first is its own, in the others it is a joint act's second circle
	status timeline.Status
	date   edtf.Date
	stretch
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
		if s, ok := momentOf(d); ok && s.oneDay && (latest.IsZero() || s.middle() > at.middle()) {
			latest, at = edtf.FromDay(dayAt(s.from)), s
		}
	}
	return latest, at, !latest.IsZero()
}
