package render

import (
	"math"
	"slices"
)

// A zone is a part of a segment with one scale.
type zone struct {
	from, to float64
	x0, x1   float64
	places   int  // different moments at which marks stand
	clocks   bool // events in it have a time of day
	tinted   bool // drawn more than enlarged times larger than most of the axis
	seam     bool // no more than the room beside the story's day

	compressed bool // drawn more than enlarged times smaller
}

func (z zone) x(day float64) float64 {
	return z.x0 + (z.x1-z.x0)*(day-z.from)/(z.to-z.from)
}

// perDay is the zone's scale in pixels a day.
func (z zone) perDay() float64 { return (z.x1 - z.x0) / (z.to - z.from) }

// Numbers of the zoom.
const (
	fewMoments   = 5    // below which a scale needs no zoom
	byEvents     = 0.75 // the part of a width that goes by events; the rest goes by length of time
	enlarged     = 4    // times a zone is larger than the axis elsewhere, from which it is tinted
	minZoneWidth = 44   // room for a label
	widestDay    = 64   // pixels: where no time of day is known, nothing is gained beyond
	fewTinted    = 3    // moments that an enlarged zone has at least, for it to be tinted
	changePrior  = 4    // what a change of rate must gain, see rates
)

// zoom divides an even stretch of the axis where events begin or cease to crowd, and gives
// each part a width by a blend of its length and of its events. The scale is piecewise
// linear and never runs backwards.
func zoom(whole zone, moments, clocks []float64) []zone {
	first, _ := slices.BinarySearch(moments, whole.from)
	last, _ := slices.BinarySearch(moments, whole.to)
	inside := moments[first:last]
	if len(inside) < fewMoments {
		return []zone{whole}
	}
	parts := partsOf(whole, inside)
	width := whole.x1 - whole.x0
	even := width / (whole.to - whole.from)
	share := func(p part) float64 {
		return (1-byEvents)*(p.to-p.from)/(whole.to-whole.from) + byEvents*float64(p.places)/float64(len(inside))
	}
	// A short part that would be widened to the least width, and so be drawn much larger than its
	// events ask for, goes to the neighbour that it is more like; so do the lightest where
	// there is no room for all.
	for len(parts) > 1 {
		i := -1
		for k, p := range parts {
			widened := share(p)*width < 0.7*minZoneWidth && minZoneWidth/(p.to-p.from) > enlarged*even
			widened = widened || p.places < 2 && share(p)*width/(p.to-p.from) > enlarged*even // for one mark
			if (widened || float64(len(parts))*minZoneWidth > width) && (i < 0 || share(p) < share(parts[i])) {
				i = k
			}
		}
		if i < 0 {
			break
		}
		unlike := func(k int) float64 {
			if k < 0 || k >= len(parts) {
				return math.Inf(1)
			}
			return math.Abs(math.Log(parts[k].rate() / parts[i].rate()))
		}
		if unlike(i-1) < unlike(i+1) {
			i--
		}
		parts[i].to, parts[i].places = parts[i+1].to, parts[i].places+parts[i+1].places
		parts = slices.Delete(parts, i+1, i+2)
	}
	weights, least := make([]float64, len(parts)), make([]float64, len(parts))
	for i, p := range parts {
		weights[i], least[i] = share(p), minZoneWidth
		if within(clocks, p.from, p.to) == 0 { // a few days need no more than a few days' room
			weights[i] = min(weights[i], max(minZoneWidth, (p.to-p.from)*widestDay)/width)
		}
	}
	var out []zone
	x := whole.x0
	for i, w := range apportion(width, weights, least) {
		z := zone{from: parts[i].from, to: parts[i].to, x0: x, x1: x + w, places: parts[i].places, clocks: within(clocks, parts[i].from, parts[i].to) > 0}
		if i == len(parts)-1 {
			z.x1 = whole.x1
		}
		out = append(out, z)
		x = z.x1
	}
	return out
}

// A part is a stretch in which events lie about equally dense, and how many there are.
type part struct {
	from, to float64
	places   int
}

func (p part) rate() float64 { return (float64(p.places) + 0.5) / (p.to - p.from) }

// partsOf divides a zone at the changes of rate, at the start of a year, month or day (or
// hour) beside the denser side's nearest event.
func partsOf(whole zone, moments []float64) []part {
	edges := changes(whole.from, whole.to, moments)
	parts := []part{{from: whole.from, places: len(moments)}}
	for k, i := range edges {
		before, after := i, len(moments)
		if k+1 < len(edges) {
			after = edges[k+1]
		}
		if k > 0 {
			before -= edges[k-1]
		}
		last := &parts[len(parts)-1]
		length := func(a, b int) float64 { return max(moments[b-1]-moments[a], 1./24) }
		start := i - before
		at := snap(moments[i], moments[i-1], length(i, after), -1)
		if denser := float64(before)/length(start, i) > float64(after-i)/length(i, after); denser {
			at = snap(moments[i-1], moments[i], length(start, i), 1)
		}
		last.to = midnight(at, last.from, whole.to, moments)
		at = last.to
		parts = append(parts, part{from: at, places: len(moments) - i})
	}
	parts[len(parts)-1].to = whole.to
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.to <= p.from })
	for i := range parts {
		parts[i].places = within(moments, parts[i].from, parts[i].to)
	}
	return parts
}

// midnight moves an edge inside a day to the end of that day which lies on the side with fewer
// events, so that no day has two scales; an edge must stay between two places.
func midnight(at, after, before float64, moments []float64) float64 {
	start, end := math.Floor(at), math.Ceil(at)
	switch early, late := within(moments, start, at), within(moments, at, end); {
	case start == end:
	case start > after && (early <= late || end >= before):
		return start
	case end < before:
		return end
	}
	return at
}

// snap gives the start of a year, month, day or hour at the moment or beyond it in the
// direction given, but before the limit: the coarsest that is near, measured by length.
func snap(moment, limit, length float64, way float64) float64 {
	for _, unit := range []string{"year", "month", "day", "hour"} {
		sc := scale{unit, 1, 0}
		at := sc.floor(moment)
		if way > 0 {
			at = sc.next(moment)
		}
		if between := (at-limit)*way < 0; between && (unit == "hour" || unit == "day" && length >= 1 || math.Abs(at-moment) <= 0.15*length) {
			return at
		}
	}
	return (moment + limit) / 2
}

// changes gives the indexes of the moments with which a new rate begins. Of very many
// moments every so many stand for all, since rates takes the square of their number.
func changes(from, to float64, moments []float64) []int {
	const most = 1000
	step := (len(moments) + most - 1) / most
	if step < 2 {
		return rates(from, to, moments)
	}
	var few []float64
	for i := 0; i < len(moments); i += step {
		few = append(few, moments[i])
	}
	edges := rates(from, to, few)
	for i := range edges {
		edges[i] *= step
	}
	return edges
}

// rates finds where the rate of events changes: the partition into stretches of constant rate
// that is most likely, less a prior for each change (Bayesian Blocks, Scargle and others 2013,
// the fitness for events). The moments are different and in order; it gives the indexes of
// those with which a new rate begins. The time grows with the square of their number.
func rates(from, to float64, moments []float64) []int {
	n := len(moments)
	edge := make([]float64, n+1) // cells end midway between moments
	edge[0], edge[n] = from, to
	for i := 1; i < n; i++ {
		edge[i] = (moments[i-1] + moments[i]) / 2
	}
	best, start := make([]float64, n+1), make([]int, n+1)
	for end := 1; end <= n; end++ {
		best[end] = math.Inf(-1)
		for i := range end {
			count, length := float64(end-i), max(edge[end]-edge[i], 1./24)
			if fit := best[i] + count*math.Log(count/length) - changePrior; fit > best[end] {
				best[end], start[end] = fit, i
			}
		}
	}
	var changes []int
	for end := n; start[end] > 0; end = start[end] {
		changes = append(changes, start[end])
	}
	slices.Reverse(changes)
	return changes
}
