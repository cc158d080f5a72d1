package render

import (
	"fmt"
	"math"
	"strconv"
)

// A mark is an event and the x where its marker belongs.
type mark struct {
	placed
	x float64
}

// maxDiscs is the most numbered discs in a lane, and maxShift how many discs'
// distances one may stand from its place: beyond either the picture would mislead.
const (
	maxDiscs = 25
	maxShift = 4
)

// spreadDiscs moves numbered discs apart, or returns false if they are too many.
func spreadDiscs(marks []mark, distance, lo, hi float64) (at []float64, ok bool) {
	if len(marks) > maxDiscs || float64(len(marks)-1)*distance > hi-lo {
		return nil, false
	}
	at = spreadMarks(marks, distance, lo, hi)
	for i, m := range marks {
		if math.Abs(at[i]-m.x) > maxShift*distance {
			return nil, false
		}
	}
	return at, true
}

// drawDiscs draws numbered discs where they have been moved to. One that moved far
// gets a leader to its true place.
func drawDiscs(c *canvas, marks []mark, at []float64, y float64) {
	for i, m := range marks {
		c.marker(at[i], y, m.status, strconv.Itoa(m.index+1))
	}
	for i, m := range marks {
		if math.Abs(at[i]-m.x) <= 6 {
			continue
		}
		foot := y + c.radius + 6
		c.path(fmt.Sprintf("M%s %sL%s %s", num(m.x), num(foot), num(at[i]), num(y+c.radius+1)), rule, "")
		fmt.Fprintf(c, "<circle cx=\"%s\" cy=\"%s\" r=\"1.5\"%s/>\n", num(m.x), num(foot), c.paint(rule, none))
	}
}

func spreadMarks(marks []mark, distance, lo, hi float64) []float64 {
	var points []float64
	for _, m := range marks {
		points = append(points, m.x)
	}
	return spread(points, distance, lo, hi)
}

// A dotRow is one of the lines on which a lane's dots stand.
type dotRow struct {
	marks []mark
	at    []float64
}

// swarm shares dots, sorted by x, among three rows so that they need to move
// little, or returns false if one would move too far to tell the truth, or they
// would be a carpet.
func swarm(marks []mark, lo, hi float64) (rows [3]dotRow, ok bool) {
	const farthest = 30
	if float64(len(marks))*dotDistance > hi-lo {
		return rows, false
	}
	last := [len(rows)]float64{math.Inf(-1), math.Inf(-1), math.Inf(-1)}
	for _, m := range marks {
		best := 0
		for k := range rows {
			if last[best]+dotDistance <= m.x {
				break
			}
			if last[k] < last[best] {
				best = k
			}
		}
		rows[best].marks = append(rows[best].marks, m)
		last[best] = max(m.x, last[best]+dotDistance)
	}
	for k := range rows {
		row := &rows[k]
		row.at = spreadMarks(row.marks, dotDistance, lo, hi)
		for i, m := range row.marks {
			if math.Abs(row.at[i]-m.x) > farthest {
				return rows, false
			}
		}
	}
	return rows, true
}

func drawDots(c *canvas, rows [3]dotRow, y float64) {
	for k, offset := range []float64{0, -dotDistance, dotDistance} {
		for i, m := range rows[k].marks {
			c.dot(rows[k].at[i], y+offset, m.status)
		}
	}
}

// drawCounts draws how many events lie in each bin of a lane. Bins do not cross a
// break of the axis.
func (s *strip) drawCounts(c *canvas, marks []mark, y float64) {
	const bin = 32
	segments := s.axis.segments
	if s.ranks != nil {
		segments = []segment{{x0: s.x0, x1: s.x1}}
	}
	for _, seg := range segments {
		n := max(1, int((seg.x1-seg.x0)/bin))
		size := (seg.x1 - seg.x0) / float64(n)
		counts := make([]int, n)
		for _, m := range marks {
			if seg.x0 <= m.x && m.x <= seg.x1 {
				counts[min(n-1, int((m.x-seg.x0)/size))]++
			}
		}
		for i, count := range counts {
			if count > 0 {
				c.count(seg.x0+(float64(i)+0.5)*size, y, count)
			}
		}
	}
}

// count draws a number of events in a box around (x, y).
func (c *canvas) count(x, y float64, count int) {
	label := strconv.Itoa(count)
	if count > 999 {
		label = fmt.Sprintf("%dk", count/1000)
	}
	fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"26\" height=\"18\" rx=\"4\"%s/>\n", num(x-13), num(y-9), c.paint(blue, none))
	c.text(x, y+4, numberStyle, middle, background, label)
}
