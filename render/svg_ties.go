package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/timeline"
)

// A tie is the line between the circles of a joint act: from circle to circle, or, where it
// would run through another event's mark or along another tie, beside them.
type tie struct {
	index  int
	x, r   float64   // of its circles
	beside float64   // how far from their middle
	at     []float64 // the heights of the circles, from above
	status timeline.Status
}

// tieDistance is the least between two ties that run side by side.
const tieDistance = 6

// upright gives the straight ties of all joint acts that stand in two lanes or more. Dots have
// none: they would be a thicket.
func (s *strip) upright() []tie {
	var ties []tie
	known := map[int]int{}
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if len(m.lanes) < 2 {
				continue
			}
			k, ok := known[m.index]
			if !ok {
				k = len(ties)
				known[m.index] = k
				ties = append(ties, tie{index: m.index, x: m.x, r: m.r, status: m.status})
			}
			ties[k].at = append(ties[k].at, l.rowY(m))
		}
	}
	return ties
}

// A circle is a mark or a dot, and what it costs a tie to run through it.
type circle struct {
	index   int
	x, y, r float64
	cost    int
}

// tieUp makes ties that are clear of other marks and ties, as far as they can be.
func (s *strip) tieUp() {
	var circles []circle
	for _, l := range s.lanes {
		for _, m := range l.dots {
			circles = append(circles, circle{m.index, m.x, l.dotY(m), m.r, 1})
		}
		for _, m := range l.marks {
			circles = append(circles, circle{m.index, m.x, l.rowY(m), m.r, 3})
		}
	}
	s.ties = s.upright()
	for i := range s.ties {
		t := &s.ties[i]
		// Inside the circles first, then around what stands between.
		offsets := []float64{0, -t.r / 2, t.r / 2}
		for out := t.r + 5; out < t.r+30; out += 6 {
			offsets = append(offsets, out, -out)
		}
		best, least := *t, math.MaxInt
		for _, offset := range offsets {
			moved := *t
			moved.beside = offset
			if x := moved.x + offset; x < padding/2 || x > s.x1+padding/2 {
				continue
			}
			if cost := moved.cost(circles, s.ties[:i]); cost < least {
				best, least = moved, cost
			}
			if least == 0 {
				break
			}
		}
		*t = best
	}
}

// cost is how much stands in the way of a tie: circles, and ties that are drawn already. One
// that runs outside its circles costs a little, and what its ends run through.
func (t tie) cost(circles []circle, ties []tie) (cost int) {
	x, outside := t.x+t.beside, math.Abs(t.beside) > t.r
	if outside {
		cost++
	}
	for _, o := range circles {
		if o.index == t.index || math.Abs(o.x-t.x) > 60 {
			continue
		}
		if t.y0() < o.y && o.y < t.y1() && math.Abs(o.x-x) < o.r+2 {
			cost += o.cost
		}
		if outside && slices.Contains(t.at, o.y) && (o.x-t.x)*(o.x-x) < 0 {
			cost += o.cost
		}
	}
	for _, o := range ties {
		if math.Abs(o.x+o.beside-x) < tieDistance && o.y0() < t.y1() && t.y0() < o.y1() {
			cost += 3
		}
	}
	return cost
}

func (t tie) y0() float64 { return t.at[0] }
func (t tie) y1() float64 { return t.at[len(t.at)-1] }

// passes reports whether a tie runs behind another event's mark.
func (t tie) passes(m mark, y float64) bool {
	return t.index != m.index && t.y0() < y && y < t.y1() && math.Abs(t.x+t.beside-m.x) < m.r
}

// draw draws the tie, broken where another event's words stand.
func (t tie) draw(c *canvas, boxes []box) {
	open, shut := c.part(t.index)
	c.WriteString(open)
	d := lineDown(t.x+t.beside, t.y0(), t.y1(), t.index, boxes)
	if math.Abs(t.beside) > t.r {
		for _, y := range t.at {
			d += fmt.Sprintf("M%s %sh%s", num(t.x), num(y), num(t.beside))
		}
	}
	c.path(d, lookOf(t.status).colour, ` stroke-width="2"`)
	c.WriteString(shut)
}

// lineDown is a line from y0 down to y1, broken where it would run through words of another event.
func lineDown(x, y0, y1 float64, event int, boxes []box) string {
	var stops []box
	for _, b := range boxes {
		if b.event != event && b.x0 < x && x < b.x1 && y0 < b.y1 && b.y0 < y1 {
			stops = append(stops, b)
		}
	}
	slices.SortFunc(stops, func(a, b box) int { return int(math.Copysign(1, a.y0-b.y0)) })
	var d strings.Builder
	for _, b := range stops {
		if b.y0 > y0 {
			fmt.Fprintf(&d, "M%s %sV%s", num(x), num(y0), num(b.y0))
		}
		y0 = max(y0, b.y1)
	}
	if y0 < y1 {
		fmt.Fprintf(&d, "M%s %sV%s", num(x), num(y0), num(y1))
	}
	return d.String()
}
