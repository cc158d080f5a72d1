package render

import (
	"cmp"
	"math"
	"slices"
)

// A segment is a part of the axis without a break: days from…to at x0…x1.
type segment struct {
	from, to float64
	x0, x1   float64
	places   int     // different moments at which marks stand
	min      float64 // least width
	zones    []zone
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

func (s segment) x(day float64) float64 {
	for i, z := range s.zones {
		if day <= z.to || i == len(s.zones)-1 {
			return z.x(day)
		}
	}
	return s.x0
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
	narrowSegment   = 36
	narrowAxis      = 400 // below which segments with few events have no more
)

// changedScale is how many times as wide a day must be drawn as before for a sign to say so.
const changedScale = 1.5

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

// newAxis lays the stretches of marks (at least one) out between x0 and x1, and has place for others, too. Zoomed, gaps that are too
// long are cut out, never inside a stretch, a segment gets the share of the width that its
// events have of all, at least what its label needs, and inside it the scale is larger where
// events crowd. Otherwise one scale holds throughout.
func newAxis(marks, others []stretch, x0, x1 float64, zoomed bool) axis {
	segments := cluster(slices.Concat(marks, others))
	if !zoomed {
		segments = join(segments, func(float64) bool { return true })
	} else {
		limit := longGap(gapsOf(segments))
		segments = join(segments, func(gap float64) bool { return gap <= limit })
	}
	moments, clocks := momentsOf(marks)
	for {
		fill(segments, moments, x1-x0 < narrowAxis)
		if len(segments) == 1 || needed(segments) <= x1-x0 {
			break
		}
		// Too many segments for the width: close the shortest break.
		shortest := slices.Min(gapsOf(segments))
		segments = join(segments, func(gap float64) bool { return gap <= shortest })
	}
	share(segments, x0, x1)
	for i := range segments {
		s := &segments[i]
		whole := zone{from: s.from, to: s.to, x0: s.x0, x1: s.x1, places: s.places, clocks: within(clocks, s.from, s.to) > 0}
		s.zones = []zone{whole}
		if zoomed {
			s.zones = zoom(whole, moments, clocks)
		}
	}
	return axis{segments}
}

// tint marks the zones that are enlarged or compressed beside the scale that half of the
// axis has or less. A segment with one event in it has no scale of its own.
func (a axis) tint() {
	var all []zone
	width := 0.0
	for _, s := range a.segments {
		if s.places > 1 || len(a.segments) == 1 {
			all = append(all, s.zones...)
			width += s.x1 - s.x0
		}
	}
	slices.SortFunc(all, func(a, b zone) int { return cmp.Compare(a.perDay(), b.perDay()) })
	usual, below := 0.0, 0.0
	for _, z := range all {
		if below += z.x1 - z.x0; below >= width/2 {
			usual = z.perDay()
			break
		}
	}
	for i := range a.segments {
		s := &a.segments[i]
		for k := range s.zones {
			z := &s.zones[k]
			z.tinted = z.places >= fewTinted && !z.seam && z.perDay() > enlarged*usual
			z.compressed = !z.seam && z.perDay() < usual/enlarged
		}
		for k := range s.zones {
			z := &s.zones[k]
			if !z.seam {
				continue
			}
			before, after := k, k
			for before > 0 && s.zones[before].seam {
				before--
			}
			for after < len(s.zones)-1 && s.zones[after].seam {
				after++
			}
			z.tinted = s.zones[before].tinted && s.zones[after].tinted
		}
	}
}

// changes gives the places at which the scale changes, where no break, no ground and no dashes say so.
func (a axis) changes() (out []float64) {
	for _, s := range a.segments {
		var last *zone
		for k := range s.zones {
			z := &s.zones[k]
			if z.seam {
				continue
			}
			if last != nil && max(z.perDay(), last.perDay()) > changedScale*min(z.perDay(), last.perDay()) && z.tinted == last.tinted && z.compressed == last.compressed {
				out = append(out, z.x0)
			}
			last = z
		}
	}
	return out
}

// any reports whether some zone of the axis is so.
func (a axis) any(so func(zone) bool) bool {
	return slices.ContainsFunc(a.segments, func(s segment) bool { return slices.ContainsFunc(s.zones, so) })
}

func (a axis) tinted() bool     { return a.any(func(z zone) bool { return z.tinted }) }
func (a axis) compressed() bool { return a.any(func(z zone) bool { return z.compressed }) }

// even reports whether the axis is to scale from end to end.
func (a axis) even() bool {
	least, most := math.Inf(1), 0.0
	for _, s := range a.segments {
		for _, z := range s.zones {
			if !z.seam {
				least, most = min(least, z.perDay()), max(most, z.perDay())
			}
		}
	}
	return len(a.segments) < 2 && most < 1.5*least
}

// keepApart gives the axis so much room between the story's day and the marks next to it, on
// either side, that they do not stand on the day's rule.
func (a axis) keepApart(now float64, marks []stretch, room float64) {
	before, after := math.Inf(-1), math.Inf(1)
	for _, m := range marks {
		if m.at > now {
			after = min(after, m.at)
		} else if m.at < math.Floor(now) {
			before = max(before, m.at)
		}
	}
	a.widen(now, after, room)
	a.widen(before, now, room)
}

// widen draws what lies between two moments at least so wide; what lies before and after gives way.
func (a axis) widen(from, to, room float64) {
	for i := range a.segments {
		s := &a.segments[i]
		if from < s.from || s.to < to {
			continue
		}
		x, x1 := s.x(from), s.x(to)
		lack := room - (x1 - x)
		left, right := x-s.x0, s.x1-x1
		if lack <= 0 || left+right < 3*lack || from <= s.from {
			return
		}
		seam := zone{from: from, to: to, x0: x - lack*left/(left+right), seam: true}
		seam.x1 = seam.x0 + room
		var zones []zone
		for _, z := range s.zones {
			if z.from < from {
				cut := z
				cut.to = min(z.to, from)
				cut.x0, cut.x1 = s.x0+(z.x0-s.x0)*(seam.x0-s.x0)/left, s.x0+(z.x(cut.to)-s.x0)*(seam.x0-s.x0)/left
				zones = append(zones, cut)
			}
		}
		seam.x0 = zones[len(zones)-1].x1
		zones = append(zones, seam)
		for _, z := range s.zones {
			if z.to > to && right > 0 {
				cut := z
				cut.from = max(z.from, to)
				shrunk := (s.x1 - seam.x1) / right
				cut.x0, cut.x1 = s.x1-(s.x1-z.x(cut.from))*shrunk, s.x1-(s.x1-z.x1)*shrunk
				zones = append(zones, cut)
			}
		}
		for k := 1; k < len(zones); k++ { // whatever rounding leaves
			zones[k].x0 = zones[k-1].x1
		}
		s.zones = zones
		return
	}
}

// momentsOf gives the different moments of marks in order, and those of them that are known to the hour.
func momentsOf(stretches []stretch) (moments, clocks []float64) {
	for _, s := range stretches {
		moments = append(moments, s.at)
		if s.clock {
			clocks = append(clocks, s.at)
		}
	}
	slices.Sort(moments)
	slices.Sort(clocks)
	return slices.Compact(moments), clocks
}

// within counts the moments from…to.
func within(moments []float64, from, to float64) int {
	a, _ := slices.BinarySearch(moments, from)
	b, _ := slices.BinarySearch(moments, to)
	return b - a
}

// cluster joins stretches that overlap or touch to segments in order.
func cluster(stretches []stretch) []segment {
	sorted := slices.Clone(stretches)
	slices.SortFunc(sorted, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
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

// fill counts each segment's moments and sets its least width.
func fill(segments []segment, moments []float64, narrow bool) {
	for i := range segments {
		s := &segments[i]
		s.places = max(1, within(moments, s.from, s.to))
		if s.min = narrowSegment; !narrow { // there the year alone is named
			s.min = max(minSegmentWidth, metaStyle.extent(startLabel(*s, minSegmentWidth))+8-breakWidth)
		}
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

// share sets x0 and x1 of the segments: the width in proportion to places, but
// none below its least width.
func share(segments []segment, x0, x1 float64) {
	weights, least := make([]float64, len(segments)), make([]float64, len(segments))
	for i, s := range segments {
		weights[i], least[i] = float64(s.places), s.min
	}
	widths := apportion(x1-x0-float64(len(segments)-1)*breakWidth, weights, least)
	x := x0
	for i := range segments {
		s := &segments[i]
		s.x0, s.x1 = x, x+widths[i]
		if i == len(segments)-1 {
			s.x1 = x1 // whatever rounding, or one segment wider than the room, leaves
		}
		x = s.x1 + breakWidth
	}
}

// apportion divides room by weights, all above 0, but gives none less than its least part
// as long as the room is enough for these.
func apportion(room float64, weights, least []float64) []float64 {
	widths := slices.Clone(least)
	fixed := make([]bool, len(weights))
	for {
		left, total := room, 0.0
		for i := range weights {
			if fixed[i] {
				left -= least[i]
			} else {
				total += weights[i]
			}
		}
		changed := false
		for i, w := range weights {
			if !fixed[i] && left*w/total < least[i] {
				fixed[i], changed = true, true
			}
		}
		if changed {
			continue
		}
		for i, w := range weights {
			if !fixed[i] {
				widths[i] = left * w / total
			}
		}
		return widths
	}
}
