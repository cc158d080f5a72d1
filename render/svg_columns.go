package render

import (
	"math"
	"slices"

	"dateline/timeline"
)

// A column layout of the list: dates end at date, markers stand at spine, text
// runs from text to right. In a narrow picture dates stand above the text.
type columns struct {
	left, date, spine, text, right float64
	above                          bool
}

// by is the layout so much farther to the right.
func (c columns) by(x float64) columns {
	c.left, c.date, c.spine, c.text, c.right = c.left+x, c.date+x, c.spine+x, c.text+x, c.right+x
	return c
}

// The widest font may reach a little into the margin left of the dates.
func newColumns(rows []string, width, radius float64) columns {
	if width < narrowWidth {
		spine := padding + radius + 1
		return columns{left: padding, spine: spine, text: spine + radius + 13, right: width - padding, above: true}
	}
	widest := 40.0
	for _, date := range rows {
		widest = max(widest, dateStyle.extent(date))
	}
	date := padding + min(widest, width*0.26)
	spine := date + radius + 11
	return columns{left: padding, date: date, spine: spine, text: spine + radius + 17, right: width - padding}
}

// In a picture so wide so many events stand in two columns.
const (
	twoColumns      = 1000
	twoColumnEvents = 10
	columnGutter    = 40
)

// gutterOf is the room between columns: so much, or twice as much where words of an event end
// beside the next column's numbers, being from right to left.
func gutterOf(room float64, events []timeline.Event, shown []int) float64 {
	if slices.ContainsFunc(shown, func(i int) bool { return rightToLeft(clean(events[i].Told())) }) {
		return 2 * room
	}
	return room
}

// drawColumns draws the list of a picture, in a wide one in two columns of about one height,
// and returns the lowest baseline.
func drawColumns(c *canvas, p picture, y float64) float64 {
	width := float64(p.opt.Width)
	if p.opt.Width < twoColumns || len(p.t.Events) < twoColumnEvents {
		bottom, _ := newList(c, p, width).draw(y, 0, math.Inf(1))
		return bottom
	}
	all := make([]int, len(p.t.Events))
	for i := range all {
		all[i] = i
	}
	gutter := gutterOf(columnGutter, p.t.Events, all)
	column := (width - 2*padding - gutter) / 2
	l := newList(c, p, column+2*padding)
	so := l.Len()
	whole, _ := l.draw(y, 0, math.Inf(1))
	l.Truncate(so)
	for limit := y + (whole-y)/2; ; limit += betweenRows {
		left, next := l.draw(y, 0, limit)
		if next == len(l.rows) {
			return left
		}
		right := *l
		right.rows = slices.Clone(l.rows)
		right.col = l.col.by(column + gutter)
		right.begin(next)
		bottom, _ := right.draw(y, next, math.Inf(1))
		if bottom <= limit+betweenRows {
			return max(left, bottom)
		}
		l.Truncate(so)
	}
}
