package render

import (
	"cmp"
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A strip is the picture's upper part: a row for each lane, an axis under them.
type strip struct {
	lanes  []string // no names: one lane without a label
	events []placed
	axis   axis
	ranks  []float64 // axis "ordinal": x of each event
	x0, x1 float64
	y      float64 // the first lane
}

// Heights in the strip.
const (
	laneHeight  = 34
	axisBelow   = 21 // from the last lane to the axis
	labelsBelow = 18 // from the axis to its labels
)

// Pixels that markers may stand beyond the axis' right end, and the length of a
// band whose start is not known.
const (
	overhang = 4
	stub     = 36
)

// newStrip lays out the dated events between the picture's margins, or returns
// false if there are not two: one event has no shape in time.
func newStrip(t *timeline.Timeline, names []string, of []int, opt Options, y float64) (*strip, bool) {
	s := &strip{lanes: names, y: y, x0: padding, x1: float64(opt.Width) - padding}
	for i, e := range t.Events {
		if at, ok := stretchOf(e.Date); ok {
			s.events = append(s.events, placed{i, of[i], e.Status, e.Date, at})
		}
	}
	if len(s.events) < 2 {
		return nil, false
	}
	widest := 0.0
	for _, name := range names {
		for _, line := range laneLabel(name, float64(opt.Width)/5) {
			widest = max(widest, metaStyle.extent(line))
		}
	}
	if widest > 0 {
		s.x0 += max(60, widest) + 16
	}
	if opt.Axis == "ordinal" {
		s.rank()
	} else {
		s.axis = newAxis(s.events, s.x0, s.x1, opt.Axis == "broken")
	}
	return s, true
}

// rank gives events with different first days places at equal distances.
func (s *strip) rank() {
	days := map[float64]int{}
	var order []float64
	for _, e := range s.events {
		if _, ok := days[e.from]; !ok {
			days[e.from] = 0
			order = append(order, e.from)
		}
	}
	slices.Sort(order)
	for i, day := range order {
		days[day] = i
	}
	for _, e := range s.events {
		s.ranks = append(s.ranks, s.x0+(float64(days[e.from])+0.5)*(s.x1-s.x0)/float64(len(order)))
	}
}

// laneLabel breaks a lane's name into at most two lines.
func laneLabel(name string, column float64) []string {
	lines := metaStyle.wrap(name, column)
	if len(lines) > 2 {
		rest := name[len(lines[0]):]
		lines = []string{lines[0], metaStyle.cut(clean(rest), column)}
	}
	return lines
}

// bottom is the baseline of the axis labels.
func (s *strip) bottom() float64 { return s.axisY() + labelsBelow }

func (s *strip) axisY() float64 {
	return s.y + float64(max(1, len(s.lanes))-1)*laneHeight + axisBelow
}

func (s *strip) draw(c *canvas, width int) {
	for i := range max(1, len(s.lanes)) {
		y := s.y + float64(i)*laneHeight
		if len(s.lanes) > 0 {
			lines := laneLabel(s.lanes[i], float64(width)/5)
			for k, line := range lines {
				c.text(padding, y+4-float64(len(lines)-1)*7+float64(k)*14, metaStyle, start, muted, line)
			}
		}
		c.path(fmt.Sprintf("M%s %sH%s", num(s.x0), num(y), num(s.x1)), rule, ` stroke-opacity=".3"`)
	}
	if s.ranks == nil {
		s.drawAxis(c)
	} else {
		s.drawRanks(c)
	}
	for i := range max(1, len(s.lanes)) {
		s.drawLane(c, i, s.y+float64(i)*laneHeight)
	}
}

// drawAxis draws the segments with their ticks and labels, and // between them.
func (s *strip) drawAxis(c *canvas) {
	y := s.axisY()
	const thick = ` stroke-width="1.5"`
	for i, seg := range s.axis.segments {
		c.path(fmt.Sprintf("M%s %sH%s", num(seg.x0), num(y), num(seg.x1)), rule, thick)
		limit := s.x1
		if i > 0 {
			c.path(fmt.Sprintf("M%s %sl4-10m4 0l-4 10", num(seg.x0-15), num(y+5)), rule, thick)
		}
		if i+1 < len(s.axis.segments) {
			limit = seg.x1 + breakWidth - 8
		}
		sc := scaleOf(seg, seg.x1-seg.x0)
		first := dayAt(seg.from)
		label, year := sc.label(first, true), first.Year
		c.text(seg.x0, y+labelsBelow, metaStyle, start, muted, label)
		free := seg.x0 + metaStyle.extent(label) + 6
		for _, t := range sc.ticks(seg) {
			c.path(fmt.Sprintf("M%s %sv6", num(t.x), num(y-3)), rule, thick)
			label := sc.label(t.day, t.day.Year != year)
			right := t.x + metaStyle.extent(label)
			if t.x < free || right > limit {
				continue
			}
			c.text(t.x, y+labelsBelow, metaStyle, start, muted, label)
			free, year = right+6, t.day.Year
		}
	}
}

// drawRanks draws the axis of an ordinal strip: no scale, so each place is
// labelled with the date that stands there.
func (s *strip) drawRanks(c *canvas) {
	y := s.axisY()
	c.path(fmt.Sprintf("M%s %sH%s", num(s.x0), num(y), num(s.x1)), rule, ` stroke-width="1.5"`)
	order := make([]int, len(s.events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.ranks[a], s.ranks[b]) })
	free := s.x0
	for _, i := range order {
		x, e := s.ranks[i], s.events[i]
		label := withoutWeekday(e.date, edtf.Date.Short)
		half := metaStyle.extent(label) / 2
		if x-half < free || x+half > s.x1 {
			continue
		}
		c.path(fmt.Sprintf("M%s %sv6", num(x), num(y-3)), rule, ` stroke-width="1.5"`)
		c.text(x, y+labelsBelow, metaStyle, middle, muted, label)
		free = x + half + 6
	}
}

// drawLane draws the bands and markers of one lane: numbered discs, dots where
// there are too many for numbers, counts where there are too many for dots.
func (s *strip) drawLane(c *canvas, lane int, y float64) {
	var marks []mark
	for i, e := range s.events {
		if e.lane != lane {
			continue
		}
		m := mark{placed: e, x: (s.axis.x(e.from) + s.axis.x(e.to)) / 2}
		if s.ranks != nil {
			m.x = s.ranks[i]
		}
		marks = append(marks, m)
	}
	bands := func() {
		if s.ranks == nil {
			s.drawBands(c, marks, y)
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.x, b.x) })
	if at, ok := spreadDiscs(marks, 2*c.radius+4, s.x0, s.x1+overhang); ok {
		bands()
		drawDiscs(c, marks, at, y)
		return
	}
	if rows, ok := swarm(marks, s.x0, s.x1+overhang); ok {
		bands()
		drawDots(c, rows, y)
		return
	}
	s.drawCounts(c, marks, y)
}

// drawBands draws the stretches of a lane that are longer than a day, each once.
func (s *strip) drawBands(c *canvas, marks []mark, y float64) {
	type band struct {
		stretch
		colour colour
	}
	drawn := map[band]bool{}
	for _, e := range marks {
		b := band{e.stretch, lookOf(e.status).colour}
		if e.oneDay || drawn[b] {
			continue
		}
		drawn[b] = true
		x0, x1 := s.axis.x(e.from), s.axis.x(e.to)
		if e.openEnd {
			x1 = s.axis.segment(e.from).x1
		}
		if e.openStart {
			x0 = max(s.axis.segment(e.to).x0, x1-stub)
		}
		if x1-x0 < 6 {
			x0, x1 = max(s.x0, (x0+x1)/2-3), min(s.x1, (x0+x1)/2+3)
		}
		paint := c.paint(b.colour, none) + ` fill-opacity=".35"`
		if e.approximate {
			paint = c.paint(none, b.colour) + ` stroke-dasharray="3 2"`
		}
		fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"6\" rx=\"3\"%s/>\n", num(x0), num(y-3), num(x1-x0), paint)
		if e.openEnd {
			c.path(fmt.Sprintf("M%s %sl5 5-5 5", num(x1-6), num(y-5)), b.colour, ` stroke-width="2"`)
		}
		if e.openStart {
			c.path(fmt.Sprintf("M%s %sl-5 5 5 5", num(x0+6), num(y-5)), b.colour, ` stroke-width="2"`)
		}
	}
}
