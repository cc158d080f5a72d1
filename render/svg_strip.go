package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A strip is the overview of a picture: a lane for each side, an axis under them. A mark
// stands at its true time, whatever stands beside it: what would cover it moves to another
// row of the lane, and the lane grows.
type strip struct {
	lanes   []lane
	axis    axis
	ranks   map[int]float64 // axis "ordinal": x of each event
	allDay  []placed        // on an axis of hours: what has no time of day
	day     string          // under an axis of hours
	now     *storyRule      // the story's own day
	x0, x1  float64
	y       float64 // top
	narrow  bool    // lanes are named above their rows
	labels  bool    // marks have words beside them
	compact bool    // but only where rows leave room
}

// A storyRule is a thin line across the lanes with its words.
type storyRule struct {
	x     float64
	words string
}

// Sizes in the strip, in pixels.
const (
	rowGap       = 6  // between the marks of two rows
	lanePadding  = 5  // above the first row and below the last
	axisBelow    = 10 // from the last lane to the axis
	labelsBelow  = 18 // from the axis to its labels
	unitsBelow   = 14 // from these to the units
	nowHeight    = 20 // the words of the story's day
	nameHeight   = 18 // a lane's name above its rows
	narrowWidth  = 520
	labelledFrom = 900 // width of pictures whose marks have words
)

// stub is the length of a band whose start is not known.
const stub = 36

// newStrip lays out the dated events between the picture's margins with the top at y, or
// returns false if they have no shape in time: fewer than two, or one day and no clock.
func newStrip(c *canvas, t *timeline.Timeline, names []string, of [][]int, opt Options, y float64) (*strip, bool) {
	s := &strip{y: y, x0: padding, x1: float64(opt.Width) - padding, narrow: opt.Width < narrowWidth, labels: opt.Width >= labelledFrom}
	var events []placed
	for i, e := range t.Events {
		if at, ok := momentOf(e.Date); ok {
			events = append(events, placed{i, of[i], e.Status, e.Date, at})
		}
	}
	if len(events) < 2 {
		return nil, false
	}
	dateline, now, dated := datelineOf(t)
	hours := oneDay(events)
	if hours {
		clocked := slices.ContainsFunc(events, func(e placed) bool { return e.clock })
		if !clocked {
			return nil, false
		}
		for _, e := range events {
			if !e.clock {
				s.allDay = append(s.allDay, e)
			}
		}
		events = slices.DeleteFunc(events, func(e placed) bool { return !e.clock })
	}
	if !s.narrow {
		widest := 0.0
		for _, name := range s.names(names) {
			for _, line := range laneLabel(name, float64(opt.Width)/5) {
				widest = max(widest, metaStyle.extent(line))
			}
		}
		if widest > 0 {
			s.x0 += max(60, widest) + 16
		}
	}
	var stretches []stretch
	for _, e := range events {
		stretches = append(stretches, e.stretch)
	}
	switch {
	case opt.Axis == "ordinal":
		s.rank(events)
	case hours:
		if dated && now.clock && math.Floor(now.from) == math.Floor(events[0].from) {
			stretches = append(stretches, now)
		}
		s.axis = hourAxis(stretches, s.x0, s.x1)
		s.day = edtf.FromDay(dayAt(events[0].from)).Short()
	default:
		var others []stretch
		if dated {
			others = append(others, now)
		}
		s.axis = newAxis(stretches, others, s.x0, s.x1, opt.Axis == "broken")
	}
	if span := s.axis.span(); dated && s.ranks == nil && span.from <= now.middle() && now.middle() <= span.to {
		words := "Story of "
		if len(newSources(t).list) > 1 {
			words = "Latest story: "
		}
		s.now = &storyRule{s.axis.x(now.middle()), words + withoutWeekday(dateline, edtf.Date.Short)}
	}
	s.layOut(c, t, names, events)
	return s, true
}

// names are those at the left of the rows.
func (s *strip) names(lanes []string) []string {
	if len(s.allDay) > 0 {
		return append([]string{allDayName}, lanes...)
	}
	return lanes
}

const allDayName = "All day"

// oneDay reports whether all events lie in one day.
func oneDay(events []placed) bool {
	day := math.Floor(events[0].from)
	return !slices.ContainsFunc(events, func(e placed) bool {
		return math.Floor(e.from) != day || e.to > day+1 || !e.clock && !e.oneDay
	})
}

// hourAxis is the part of one day in which something happens, with an hour on either side.
func hourAxis(stretches []stretch, x0, x1 float64) axis {
	day := math.Floor(stretches[0].from)
	first, last := 1.0, 0.0
	for _, s := range stretches {
		first, last = min(first, s.from-day), max(last, s.to-day)
	}
	first, last = max(0, math.Floor(first*24)-1)/24, min(24, math.Ceil(last*24)+1)/24
	z := zone{from: day + first, to: day + last, x0: x0, x1: x1, clocks: true}
	return axis{[]segment{{from: z.from, to: z.to, x0: x0, x1: x1, zones: []zone{z}}}}
}

// span is the axis from end to end.
func (a axis) span() stretch {
	if len(a.segments) == 0 {
		return stretch{}
	}
	return stretch{from: a.segments[0].from, to: a.segments[len(a.segments)-1].to}
}

// rank gives events with different first days places at equal distances.
func (s *strip) rank(events []placed) {
	days := map[float64]int{}
	var order []float64
	for _, e := range events {
		if _, ok := days[e.from]; !ok {
			days[e.from] = 0
			order = append(order, e.from)
		}
	}
	slices.Sort(order)
	for i, day := range order {
		days[day] = i
	}
	s.ranks = map[int]float64{}
	for _, e := range events {
		s.ranks[e.index] = s.x0 + (float64(days[e.from])+0.5)*(s.x1-s.x0)/float64(len(order))
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

// layOut makes the lanes and gives each its place from the top down.
func (s *strip) layOut(c *canvas, t *timeline.Timeline, names []string, events []placed) {
	y := s.y
	if s.now != nil {
		y += nowHeight
	}
	if len(s.allDay) > 0 {
		l := lane{name: allDayName}
		l.beside(c, s)
		s.lanes = append(s.lanes, l)
	}
	for i := range max(1, len(names)) {
		l := lane{}
		if len(names) > 0 {
			l.name = names[i]
		}
		for _, e := range events {
			if at := slices.Index(e.lanes, i); at >= 0 {
				l.marks = append(l.marks, s.markOf(c, e, i, at == 0))
			}
		}
		l.arrange(c, s, t)
		s.lanes = append(s.lanes, l)
	}
	s.fit(c, t, s.lanes[len(s.lanes)-max(1, len(names)):])
	for i := range s.lanes {
		l := &s.lanes[i]
		if l.top = y; s.narrow && l.name != "" {
			y += nameHeight
		}
		l.y = y + lanePadding + l.rowHeight/2
		least := lowest
		if !s.narrow && len(laneLabel(l.name, (s.x1+padding)/5)) > 1 {
			least += 10
		}
		if spare := least - float64(l.rows)*l.rowHeight; spare > 0 {
			l.y += spare / 2
		}
		y += 2*lanePadding + max(least, float64(l.rows)*l.rowHeight)
		l.bottom = y
	}
	s.cutWords(t)
	if s.labels { // what these had reserved others may take
		for i := range s.lanes {
			if l := &s.lanes[i]; l.kind == discs && l.name != allDayName {
				l.extend(s, t)
			}
		}
		s.cutWords(t)
	}
}

// axisY is the height of the axis.
func (s *strip) axisY() float64 { return s.lanes[len(s.lanes)-1].bottom + axisBelow }

// bottom is the last baseline.
func (s *strip) bottom() float64 {
	y := s.axisY() + labelsBelow
	if s.tinted() || s.day != "" {
		y += unitsBelow
	}
	return y
}

func (s *strip) tinted() bool {
	return slices.ContainsFunc(s.axis.segments, func(seg segment) bool {
		return slices.ContainsFunc(seg.zones, func(z zone) bool { return z.tinted })
	})
}

func (s *strip) draw(c *canvas) {
	for _, seg := range s.axis.segments {
		for _, z := range seg.zones {
			if z.tinted {
				fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill-opacity=\"%s\"/>\n",
					num(z.x0), num(s.lanes[0].top), num(z.x1-z.x0), num(s.axisY()-s.lanes[0].top), c.paint(rule, none), tintOpacity)
			}
		}
	}
	for i, l := range s.lanes {
		if i+1 < len(s.lanes) {
			c.path(fmt.Sprintf("M%s %sH%s", num(padding), num(l.bottom), num(s.x1)), rule, ` stroke-opacity=".3"`)
		}
	}
	if s.now != nil {
		at, x := middle, s.now.x
		half := metaStyle.extent(s.now.words) / 2
		switch {
		case x+half > s.x1:
			at, x = end, s.x1
		case x-half < padding:
			at, x = start, padding
		}
		c.text(x, s.y+11, metaStyle, at, ink, s.now.words)
		c.path(fmt.Sprintf("M%s %sV%s", num(s.now.x), num(s.y+16), num(s.axisY())), ink, "")
	}
	if s.ranks == nil {
		s.drawAxis(c)
	} else {
		s.drawRanks(c)
	}
	for _, l := range s.lanes {
		l.drawBands(c)
	}
	ties := s.ties()
	for _, t := range ties {
		t.draw(c)
	}
	for _, l := range s.lanes {
		s.drawName(c, l)
		l.drawMarks(c, ties)
	}
}

// tintOpacity is how strongly the ground of an enlarged stretch is tinted.
const tintOpacity = ".08"

func (s *strip) drawName(c *canvas, l lane) {
	if l.name == "" {
		return
	}
	if s.narrow {
		name := metaStyle.cut(l.name, s.x1-padding)
		fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"15\"%s/>\n", num(padding), num(l.top+3), num(metaStyle.extent(name)+3), c.paint(background, none))
		c.text(padding, l.top+14, metaStyle, start, muted, name)
		return
	}
	y := max(l.y, l.top+lanePadding+discRadius+rowGap/2)
	lines := laneLabel(l.name, (s.x1+padding)/5)
	for k, line := range lines {
		c.text(padding, y+4-float64(len(lines)-1)*7+float64(k)*14, metaStyle, start, muted, line)
	}
}

// drawAxis draws the segments with their ticks and labels, // between them, and the units
// of zones where one is enlarged.
func (s *strip) drawAxis(c *canvas) {
	y := s.axisY()
	const thick = ` stroke-width="1.5"`
	c.text(s.x0, y+labelsBelow+unitsBelow, metaStyle, start, muted, s.day)
	for i, seg := range s.axis.segments {
		c.path(fmt.Sprintf("M%s %sH%s", num(seg.x0), num(y), num(seg.x1)), rule, thick)
		limit := s.x1
		if i > 0 {
			c.path(fmt.Sprintf("M%s %sl4-10m4 0l-4 10", num(seg.x0-15), num(y+5)), rule, thick)
		}
		if i+1 < len(s.axis.segments) {
			limit = seg.x1 + breakWidth - 8
		}
		free, reserved, year, day, unitFree := 0.0, 0.0, math.MinInt, math.MinInt, 0.0
		mark := func(sc scale, x, at float64) {
			d := dayAt(at)
			full := d.Year != year
			if sc.unit == "hour" {
				full = d.Sub(epoch) != day && math.Abs(at-math.Round(at)) < 1e-9
			}
			label := sc.label(at, full)
			right := x + metaStyle.extent(label)
			if x < free || right > limit || x < reserved && right+6 > reserved {
				return
			}
			c.text(x, y+labelsBelow, metaStyle, start, muted, label)
			free, year, day = right+6, d.Year, d.Sub(epoch)
		}
		for k, z := range seg.zones {
			sc := scaleOf(z, z.x1-z.x0)
			reserved = 0
			if k+1 < len(seg.zones) && seg.zones[k+1].tinted { // where that begins is more worth knowing
				reserved = seg.zones[k+1].x0
			}
			if k > 0 {
				c.path(fmt.Sprintf("M%s %sv6", num(z.x0), num(y-3)), rule, thick)
			}
			if k == 0 || z.tinted || sc.floor(z.from) == z.from {
				mark(sc, z.x0, z.from)
			}
			for _, t := range sc.ticks(z) {
				c.path(fmt.Sprintf("M%s %sv6", num(t.x), num(y-3)), rule, thick)
				mark(sc, t.x, t.at)
			}
			if words := "in " + sc.unit + "s"; z.tinted && z.x0 >= unitFree && z.x0+metaStyle.extent(words) <= limit {
				c.text(z.x0, y+labelsBelow+unitsBelow, metaStyle, start, muted, words, ` font-style="italic"`)
				unitFree = z.x0 + metaStyle.extent(words) + 6
			}
		}
	}
}

// drawRanks draws the axis of an ordinal strip: no scale, so each place is
// labelled with the date that stands there.
func (s *strip) drawRanks(c *canvas) {
	y := s.axisY()
	c.path(fmt.Sprintf("M%s %sH%s", num(s.x0), num(y), num(s.x1)), rule, ` stroke-width="1.5"`)
	var order []mark
	for _, l := range s.lanes {
		order = append(order, l.marks...)
	}
	slices.SortStableFunc(order, func(a, b mark) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.index, b.index)) })
	free := s.x0
	for _, m := range order {
		label := withoutWeekday(m.date, edtf.Date.Short)
		half := metaStyle.extent(label) / 2
		if m.x-half < free || m.x+half > s.x1 {
			continue
		}
		c.path(fmt.Sprintf("M%s %sv6", num(m.x), num(y-3)), rule, ` stroke-width="1.5"`)
		c.text(m.x, y+labelsBelow, metaStyle, middle, muted, label)
		free = m.x + half + 6
	}
}
