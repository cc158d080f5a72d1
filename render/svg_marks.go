package render

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"dateline/timeline"
)

// rowY is the middle of a row.
func (l lane) rowY(row int) float64 { return l.y + float64(row)*l.rowHeight }

// drawBands draws the stretches of a lane that are longer than a day.
func (l lane) drawBands(c *canvas) {
	height := 6.0
	if l.kind == dots {
		height = 4
	}
	for _, m := range l.marks {
		if m.x1 <= m.x0 {
			continue
		}
		open, shut := c.part(m.index)
		c.WriteString(open)
		y, colour := l.rowY(m.row), lookOf(m.status).colour
		paint := c.paint(colour, none) + ` fill-opacity=".35"`
		if m.approximate {
			paint = c.paint(none, colour) + ` stroke-dasharray="3 2"`
		}
		fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>\n", num(m.x0), num(y-height/2), num(m.x1-m.x0), num(height), num(height/2), paint)
		if m.openEnd {
			c.path(fmt.Sprintf("M%s %sl5 5-5 5", num(m.x1-6), num(y-5)), colour, ` stroke-width="2"`)
		}
		if m.openStart {
			c.path(fmt.Sprintf("M%s %sl-5 5 5 5", num(m.x0+6), num(y-5)), colour, ` stroke-width="2"`)
		}
		c.WriteString(shut)
	}
}

// A tie is the line between the circles of a joint act.
type tie struct {
	index     int
	x, y0, y1 float64
	status    timeline.Status
	thin      bool
}

// ties gives those of all joint acts that stand in two lanes or more.
func (s *strip) ties() []tie {
	var ties []tie
	at := map[int]int{}
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if len(m.lanes) < 2 {
				continue
			}
			k, ok := at[m.index]
			if !ok {
				at[m.index] = len(ties)
				ties = append(ties, tie{m.index, m.x, l.rowY(m.row), l.rowY(m.row), m.status, l.kind == dots})
				continue
			}
			ties[k].y1, ties[k].thin = l.rowY(m.row), ties[k].thin || l.kind == dots
		}
	}
	return slices.DeleteFunc(ties, func(t tie) bool { return t.y0 == t.y1 })
}

// passes reports whether a tie runs behind another event's mark.
func (t tie) passes(m mark, y float64) bool {
	return t.index != m.index && !t.thin && t.y0 < y && y < t.y1 && math.Abs(t.x-m.x) < m.r
}

// cutWords ends the words of marks in front of the ties that cross their row.
func (s *strip) cutWords(t *timeline.Timeline) {
	ties := s.ties()
	for i := range s.lanes {
		l := &s.lanes[i]
		for k := range l.marks {
			m := &l.marks[k]
			if m.words == "" {
				continue
			}
			y, from, to := l.rowY(m.row), m.wordsAt, m.wordsAt+metaStyle.extent(m.words)
			crossed := func(x float64) {
				if x <= from-2 || x >= to+2 {
					return
				}
				if from < m.x { // words on the left lose their last ones, and move
					from = x + 3
				} else {
					to = x - 3
				}
			}
			for _, tie := range ties {
				if tie.index != m.index && tie.y0 < y+8 && y-8 < tie.y1 {
					crossed(tie.x)
				}
			}
			if was := m.wordsAt + metaStyle.extent(m.words); from == m.wordsAt && to == was {
				continue
			}
			m.words = firstWords(t.Events[m.index].Told(), to-from)
			if from < m.x {
				m.wordsAt = to - metaStyle.extent(m.words)
			}
		}
	}
}

// draw draws the line from circle to circle.
func (t tie) draw(c *canvas) {
	width := ` stroke-width="2"`
	if t.thin {
		width = ` stroke-width=".75"`
	}
	open, shut := c.part(t.index)
	c.WriteString(open)
	c.path(fmt.Sprintf("M%s %sV%s", num(t.x), num(t.y0), num(t.y1)), lookOf(t.status).colour, width)
	c.WriteString(shut)
}

// drawMarks draws the lane's marks with their words, or its bars.
func (l lane) drawMarks(c *canvas, ties []tie) {
	for _, m := range l.marks {
		y := l.rowY(m.row)
		if slices.ContainsFunc(ties, func(t tie) bool { return t.passes(m, y) }) { // it ends on either side of the mark
			fmt.Fprintf(c, "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n", num(m.x), num(y), num(m.r+3), c.paint(background, none))
		}
		open, shut := c.around(m.index)
		c.WriteString(open)
		if l.kind == dots {
			c.dot(m.x, y, m.status)
		} else {
			c.marker(m.x, y, m.r-1, m.status, strconv.Itoa(c.number(m.index)))
		}
		c.words(m, y+4)
		c.WriteString(shut)
	}
	most := 0
	for _, b := range l.bars {
		most = max(most, b.count)
	}
	base := l.y + barHeight/2
	for _, b := range l.bars {
		height := max(2, float64(b.count)*(barHeight-14)/float64(most))
		fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n", num(b.x0+1), num(base-height), num(b.x1-b.x0-2), num(height), c.paint(blue, none))
		c.text((b.x0+b.x1)/2, base-height-3, barStyle, middle, muted, barCount(b.count))
	}
}

// words draws the words beside a mark, from the mark on: readers' fonts are narrower than the room.
func (c *canvas) words(m mark, y float64) {
	x, at, rtl := m.wordsAt, start, rightToLeft(m.words)
	before := m.wordsAt < m.x
	if before {
		x += metaStyle.extent(m.words)
	}
	if before != rtl { // the words end at x, for words from right to left have their end on the left
		at = end
	}
	if rtl {
		c.text(x, y, metaStyle, at, ink, m.words, ` direction="rtl"`)
		return
	}
	c.text(x, y, metaStyle, at, ink, m.words)
}

// barCount is a number that fits the width of a bar.
func barCount(n int) string {
	if n > 999 {
		return fmt.Sprintf("%dk", n/1000)
	}
	return strconv.Itoa(n)
}
