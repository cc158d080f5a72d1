package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/timeline"
)

// A tie is the line between the circles of a joint act: from circle to circle, or, where
// something stands in its way, beside them.
type tie struct {
	index  int
	x, r   float64   // of its circles
	beside float64   // how far from their middle
	at     []float64 // the heights of the circles, from above
	status timeline.Status
	way    way
}

// A way is how free a tie runs.
type way int

const (
	free    way = iota // of all but its own circles
	across             // thin, across other ties and the story's day
	beneath            // thin and light, beneath marks and words
)

// Distances of ties, in pixels.
const (
	tieClear    = 3   // from what it passes
	tieBeside   = 5   // from its circles, if it runs beside them
	tieFarthest = 48  // of these
	tieAcross   = 160 // of these, if it crosses others
	tieStep     = 3
)

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

func (t tie) y0() float64 { return t.at[0] }
func (t tie) y1() float64 { return t.at[len(t.at)-1] }

// An obstacle is what no tie may run through: the mark of an event, or words or a bar.
type obstacle struct {
	event          int // whose mark or words it is
	mark           bool
	x0, y0, x1, y1 float64
}

// obstacles are all marks, words and bars.
func (s *strip) obstacles() (out []obstacle) {
	mark := func(m mark, y float64) {
		r := m.r
		if look := lookOf(m.status); look.shape == "diamond" && r > dotRadius {
			r += 2
		}
		out = append(out, obstacle{m.index, true, m.x - r, y - r, m.x + r, y + r})
	}
	for _, l := range s.lanes {
		for _, m := range l.marks {
			mark(m, l.rowY(m))
		}
		for _, m := range l.dots {
			mark(m, l.dotY(m))
		}
		base := l.y + l.height()
		for _, b := range l.bars {
			out = append(out, obstacle{-1, false, b.x0, base - barHeight, b.x1, base})
		}
	}
	for _, b := range s.boxes() {
		out = append(out, obstacle{b.event, false, b.x0, b.y0, b.x1, b.y1})
	}
	return out
}

// tieUp makes ties, with marks of a lane changing rows where that makes more of them straight.
func (s *strip) tieUp() {
	ties, least := s.route()
	tries := mostSwaps
	for i := range s.lanes {
		l := &s.lanes[i]
		for a := range l.marks {
			for b := range l.marks[:a] {
				if least == 0 || tries == 0 || !l.maySwap(a, b) {
					continue
				}
				tries--
				l.marks[a].row, l.marks[b].row = l.marks[b].row, l.marks[a].row
				if other, cost := s.route(); cost < least {
					ties, least = other, cost
					continue
				}
				l.marks[a].row, l.marks[b].row = l.marks[b].row, l.marks[a].row
			}
		}
	}
	s.ties = ties
}

// mostSwaps is how often two marks change rows for the sake of ties.
const mostSwaps = 12

// maySwap reports whether two marks without words beside each other's time may change rows:
// one has a tie, neither meets another there, and no row gets higher or lower.
func (l lane) maySwap(a, b int) bool {
	m, o := l.marks[a], l.marks[b]
	if m.row == o.row || m.lines != nil || o.lines != nil || len(m.lanes) < 2 && len(o.lanes) < 2 || math.Abs(m.x-o.x) > 2*(m.r+o.r) {
		return false
	}
	if m.r != o.r && max(m.r, o.r)*2+rowGap-2 > min(l.heights[m.row], l.heights[o.row]) {
		return false
	}
	for k, p := range l.marks {
		if k != a && k != b && (p.row == o.row && meet(m, p, true, rowGap-2) || p.row == m.row && meet(o, p, true, rowGap-2)) {
			return false
		}
	}
	return true
}

// Costs of ties in a comparison of rows.
const (
	costOfBend = 1
	costOfNone = 4
)

// route finds ties that are clear of marks, words and other ties. Straight ones come first,
// short ones before long; the others go around what stands in their way. One that has no such
// way crosses other ties at right angles, or runs beneath what is in its way: none is left out.
func (s *strip) route() (drawn []tie, cost int) {
	all := s.obstacles()
	ties := s.upright()
	slices.SortStableFunc(ties, func(a, b tie) int { return cmp.Compare(a.y1()-a.y0(), b.y1()-b.y0()) })
	var bent, poor []tie
	for _, t := range ties {
		if t.clear(all, drawn) {
			drawn = append(drawn, t)
		} else {
			bent = append(bent, t)
		}
	}
	for _, t := range bent {
		near := slices.DeleteFunc(slices.Clone(all), func(o obstacle) bool {
			return o.x1 < t.x-t.r-tieFarthest-tieClear || o.x0 > t.x+t.r+tieFarthest+tieClear
		})
		for out := t.r + tieBeside; out < t.r+tieFarthest && t.beside == 0; out += tieStep {
			for _, beside := range []float64{out, -out} {
				if t.beside = beside; s.inside(t) && t.clear(near, drawn) {
					break
				}
				t.beside = 0
			}
		}
		if t.beside == 0 {
			poor = append(poor, t)
			continue
		}
		drawn, cost = append(drawn, t), cost+costOfBend
	}
	for _, t := range poor {
		drawn, cost = append(drawn, s.anyWay(t, all, drawn)), cost+costOfNone
	}
	return drawn, cost
}

// anyWay is a tie that crosses others, near its circles if it can, or else the one that runs
// beneath least.
func (s *strip) anyWay(t tie, all []obstacle, ties []tie) tie {
	best, least := t, math.MaxInt
	for out := 0.0; out < t.r+tieAcross; out += tieStep {
		if out > 0 && out < t.r+tieBeside {
			continue
		}
		for _, beside := range []float64{out, -out} {
			t.beside, t.way = beside, across
			if x := t.x + beside; x < s.x0-4 || x > s.x1+padding/2 || s.now != nil && math.Abs(x-s.now.x) < 2*tieClear && beside != 0 || t.alongside(ties) {
				continue
			}
			n := t.covered(all)
			if n == 0 {
				return t
			}
			if n < least {
				t.way = beneath
				best, least = t, n
			}
		}
	}
	best.way = beneath
	return best
}

// covered counts the marks and words that a tie runs through or close by.
func (t tie) covered(obstacles []obstacle) (n int) {
	for _, o := range obstacles {
		if !(o.mark && o.event == t.index) && slices.ContainsFunc(t.runs(), func(r run) bool { return r.apart(o.x0, o.y0, o.x1, o.y1) < tieClear }) {
			n++
		}
	}
	return n
}

// alongside reports whether a tie runs so close to another that they could be taken for one.
func (t tie) alongside(ties []tie) bool {
	for _, o := range ties {
		for _, a := range o.runs() {
			for _, b := range t.runs() {
				if (a.x0 == a.x1) == (b.x0 == b.x1) && a.apart(b.x0, b.y0, b.x1, b.y1) < tieClear {
					return true
				}
			}
		}
	}
	return false
}

// inside reports whether a tie stays between the lanes' names and the picture's edge, and on
// its own side of the rule of the story's day.
func (s *strip) inside(t tie) bool {
	x := t.x + t.beside
	return s.x0-4 <= x && x <= s.x1+padding/2 && (s.now == nil || (x < s.now.x-tieClear) == (t.x < s.now.x+tieClear) && math.Abs(x-s.now.x) > tieClear)
}

// A run is a straight piece of a tie.
type run struct{ x0, y0, x1, y1 float64 }

// runs are the pieces of a tie: down, and to each circle if it runs beside them.
func (t tie) runs() []run {
	x := t.x + t.beside
	out := []run{{x, t.y0(), x, t.y1()}}
	if t.beside != 0 {
		for _, y := range t.at {
			out = append(out, run{min(t.x, x), y, max(t.x, x), y})
		}
	}
	return out
}

// apart is the distance of two pieces, or of a piece and a box, along the axis in which it is larger.
func (r run) apart(x0, y0, x1, y1 float64) float64 {
	return max(x0-r.x1, r.x0-x1, y0-r.y1, r.y0-y1)
}

// clear reports whether a tie keeps away from all that is not its own mark.
func (t tie) clear(obstacles []obstacle, ties []tie) bool {
	runs := t.runs()
	for _, o := range obstacles {
		if o.mark && o.event == t.index {
			continue
		}
		for _, r := range runs {
			if r.apart(o.x0, o.y0, o.x1, o.y1) < tieClear {
				return false
			}
		}
	}
	for _, o := range ties {
		for _, a := range o.runs() {
			for _, b := range runs {
				if a.apart(b.x0, b.y0, b.x1, b.y1) < 2*tieClear {
					return false
				}
			}
		}
	}
	return true
}

// draw draws the tie.
func (t tie) draw(c *canvas) {
	open, shut := c.part(t.index)
	c.WriteString(open)
	d := ""
	for _, r := range t.runs() {
		if r.y0 == r.y1 {
			d += fmt.Sprintf("M%s %sH%s", num(r.x0), num(r.y0), num(r.x1))
			continue
		}
		d += fmt.Sprintf("M%s %sV%s", num(r.x0), num(r.y0), num(r.y1))
	}
	look := ` stroke-width="2"`
	switch t.way {
	case across:
		look = ` stroke-width="1.2"`
	case beneath:
		look = ` stroke-width="1.2" stroke-opacity=".6"`
	}
	c.path(d, lookOf(t.status).colour, look)
	c.WriteString(shut)
}
