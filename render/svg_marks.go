package render

import (
	"fmt"
	"strconv"
)

// bandBeyond is how much a band must be longer than its mark, in pixels, to be seen as one.
const bandBeyond = 8

// drawBands draws the stretches of a lane that are longer than a day.
func (l lane) drawBands(c *canvas) {
	if l.wholeDay {
		return
	}
	for _, m := range l.marks {
		m.drawBand(c, l.rowY(m), 6)
	}
	for _, m := range l.dots {
		m.drawBand(c, l.dotY(m), 4)
	}
}

func (m mark) drawBand(c *canvas, y, height float64) {
	if slivers := !m.openStart && !m.openEnd && m.x1-m.x0 < 2*m.r+bandBeyond; slivers || m.x1 <= m.x0 {
		return
	}
	open, shut := c.part(m.index)
	c.WriteString(open)
	colour := lookOf(m.status).colour
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

// drawMarks draws the lane's marks with their words, or its bars.
func (l lane) drawMarks(c *canvas) {
	for _, m := range l.marks {
		y := l.rowY(m)
		open, shut := c.around(m.index)
		c.WriteString(open)
		c.marker(m.x, y, m.r-1, m.status, strconv.Itoa(c.number(m.index)))
		c.caption(m, y)
		c.WriteString(shut)
	}
	for _, m := range l.dots {
		open, shut := c.around(m.index)
		c.WriteString(open)
		c.dot(m.x, l.dotY(m), m.status)
		c.WriteString(shut)
	}
	most := 0
	for _, b := range l.bars {
		most = max(most, b.count)
	}
	base := l.y + l.height()
	for _, b := range l.bars {
		height := max(2, float64(b.count)*(barHeight-14)/float64(most))
		fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n", num(b.x0+1), num(base-height), num(b.x1-b.x0-2), num(height), c.paint(blue, none))
		c.text((b.x0+b.x1)/2, base-height-3, barStyle, middle, muted, barCount(b.count))
	}
}

// barCount is a number that fits the width of a bar.
func barCount(n int) string {
	if n > 999 {
		return fmt.Sprintf("%dk", n/1000)
	}
	return strconv.Itoa(n)
}
