package render

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A strip is the overview of a picture: a lane for each side, an axis under them, and what
// the signs mean. A mark stands at its true time, whatever stands beside it: what would cover
// it moves to another row of the lane, and the lane grows. Where there is no room for all,
// the events that matter most have numbers, and of these the first have names; the others
// are dots.
type strip struct {
	lanes   []lane
	ties    []tie
	axis    axis
	ranks   map[int]float64 // axis "ordinal": x of each event
	allDay  []placed        // on an axis of hours: what has no time of day
	day     string          // under an axis of hours
	now     *storyRule      // the story's own day
	x0, x1  float64
	y       float64 // top
	nowY    float64 // of the words of the story's day
	narrow  bool    // lanes have short names
	rtl     bool    // the title runs from right to left
	dated   bool    // words beside marks begin with the date
	order   []int   // the events that have a date, those that matter most first
	shown   []sign  // of each event
	legend  [][]entry
	undated int
}

// A sign is how an event shows in the strip.
type sign int

const (
	dot      sign = iota // without a number
	numbered             // a disc with its number
	named                // and words beside it
)

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
	allDayBelow  = 10 // from what has no hour to the lanes of hours
	narrowWidth  = 520
	labelledFrom = 900 // width of pictures whose marks have words,
	mostWords    = 24  // so many of them
	mostTried    = 40
	highest      = 420 // of all rows together,
	highestPart  = 0.5 // or this part of the picture's width, if that is more
	highestFew   = 560 // or this in a narrow picture, and where few have numbers otherwise
	fewNumbers   = 12
	besideWords  = 0.75
	datedPart    = 0.65 // of the width, of rows with words below dates
)

// openStartLength is how long, in pixels, a band is drawn whose start is not known.
const openStartLength = 36

// newStrip lays out the dated events between the picture's margins with the top at y, or
// returns false if they have no shape in time: fewer than two, or one day and no clock.
func newStrip(c *canvas, t *timeline.Timeline, names []string, of [][]int, opt Options, y float64) (*strip, bool) {
	names, of = near(names, of)
	s := &strip{y: y, x0: padding, x1: float64(opt.Width) - padding, narrow: opt.Width < narrowWidth, rtl: rightToLeft(opt.Title), dated: opt.Layout == "strip", shown: make([]sign, len(t.Events))}
	dateline, now, dated := datelineOf(t)
	var events []placed
	for i, e := range t.Events {
		if at, ok := markedAt(e, now, dated); ok {
			events = append(events, placed{i, of[i], e.Status, e.Date, at})
		}
	}
	if len(events) < 2 {
		return nil, false
	}
	s.undated = len(t.Events) - len(events)
	inListOrder(events)
	dates := map[int]bool{}
	for _, e := range events {
		dates[e.index] = true
	}
	s.order = slices.DeleteFunc(byWeight(t), func(i int) bool { return !dates[i] })
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
	widest := 0.0
	for _, name := range s.names(names) {
		for _, line := range s.laneLabel(name) {
			widest = max(widest, metaStyle.extent(line))
		}
	}
	switch {
	case s.narrow && widest > 0:
		s.x0 += widest + 8
	case widest > 0:
		s.x0 += max(60, widest) + 16
	}
	// Marks at either end of the axis stand on it whole.
	first, last := s.x0+c.largest()+1, s.x1-c.largest()-1
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
		s.axis = hourAxis(stretches, first, last)
		s.day = withoutWeekday(edtf.FromDay(dayAt(events[0].from)), edtf.Date.Short)
	default:
		var others []stretch
		if dated {
			others = append(others, now)
		}
		s.axis = newAxis(stretches, others, first, last, opt.Axis == "broken")
	}
	if !slices.ContainsFunc(events, func(e placed) bool { return e.clock && math.Floor(e.at) == math.Floor(now.at) }) {
		now.at = math.Floor(now.at) + 0.5 // where the marks of that day stand
	}
	if span := s.axis.span(); dated && s.ranks == nil && span.from <= now.at && now.at <= span.to {
		if hours || opt.Axis == "broken" { // on an axis to scale nothing is moved
			s.axis.keepApart(now.at, stretches, c.largest()+5)
		}
		words := "Story of "
		if len(newSources(t).list) > 1 {
			words = "Latest story: "
		}
		words += withoutWeekday(dateline, edtf.Date.Short)
		if now.clock && hours {
			words += ", " + clockOf(now.from)
		}
		s.now = &storyRule{s.axis.x(now.at), words}
	}
	s.axis.tint()
	s.layOut(c, t, names, events, opt)
	s.legend = s.legendOf(t, opt)
	return s, true
}

// names are those at the left of the rows.
func (s *strip) names(lanes []string) []string {
	if len(s.allDay) > 0 {
		return append([]string{allDayName}, lanes...)
	}
	return lanes
}

const allDayName = "Hour not given"

// laneLabel breaks a lane's name into at most two lines of a fifth of the picture's width,
// in a narrow picture three.
func (s *strip) laneLabel(name string) []string {
	column, most := (s.x1+padding)/5, 2
	if s.narrow {
		name, most = shortSide(name), 3
	}
	name = capital(name)
	lines := metaStyle.wrap(name, column)
	if len(lines) > most {
		lines = append(lines[:most-1:most-1], metaStyle.cut(after(name, lines[:most-1]), column))
	}
	return lines
}

// layOut gives numbers to as many events as the overview has room for, and names to as many
// of these, those that matter most first: none is passed over for a lesser one.
func (s *strip) layOut(c *canvas, t *timeline.Timeline, names []string, events []placed, opt Options) {
	room := max(highest, float64(opt.Width)*highestPart)
	part := 1.0 // of the room, which numbers alone may take
	if opt.Width >= labelledFrom {
		part = besideWords
	}
	fits := func(numbers int) bool {
		for k, i := range s.order {
			if s.shown[i] = dot; k < numbers {
				s.shown[i] = numbered
			}
		}
		if s.narrow || numbers <= fewNumbers { // a telephone's picture may be long
			return s.place(c, t, names, events) <= max(room, highestFew)
		}
		return s.place(c, t, names, events) <= room*part
	}
	most := len(s.order)
	if opt.Layout == "strip" {
		most = min(most, mostNamed(opt.Width))
	}
	numbers := sort.Search(most, func(n int) bool { return !fits(n + 1) })
	fits(numbers)
	if opt.Width >= labelledFrom {
		if s.dated { // what has words needs no room in the key
			room = float64(opt.Width) * datedPart
		}
		s.nameFirst(s.order[:numbers], func() bool { return s.place(c, t, names, events) <= room && !s.crowded() })
	}
	s.place(c, t, names, events)
	s.tieUp()
}

// nameFirst gives as many events names as fit, each before one that matters less.
func (s *strip) nameFirst(order []int, fits func() bool) {
	words := 0
	for _, i := range order[:min(len(order), mostTried)] {
		if words == mostWords {
			return
		}
		if s.shown[i] = named; fits() {
			words++
		} else {
			s.shown[i] = numbered
		}
	}
}

// place makes the lanes, gives each its place from the top down and returns the height of their rows.
func (s *strip) place(c *canvas, t *timeline.Timeline, names []string, events []placed) (height float64) {
	s.lanes = nil
	if len(s.allDay) > 0 {
		s.lanes = append(s.lanes, s.beside(c, t))
	}
	crossings := s.crossings(events)
	for i := range max(1, len(names)) {
		l := lane{}
		if len(names) > 0 {
			l.name = names[i]
		}
		for _, e := range events {
			at := slices.Index(e.lanes, i)
			switch {
			case at < 0:
			case s.shown[e.index] == dot:
				m := s.markOf(c, e, i)
				m.r = dotRadius
				l.dots = append(l.dots, m)
			default:
				m := s.markOf(c, e, i)
				if at == 0 && s.shown[e.index] == named {
					m.caption = s.wordsFor(m, i, t.Events[e.index], crossings)
				}
				l.marks = append(l.marks, m)
			}
		}
		l.arrange(s)
		s.lanes = append(s.lanes, l)
	}
	y := s.y
	s.nowY = y
	if s.now != nil && len(s.allDay) == 0 {
		y += nowHeight
	}
	for i := range s.lanes {
		l := &s.lanes[i]
		l.top = y
		least := max(lowest, 14*float64(len(s.laneLabel(l.name)))-2)
		l.y = y + lanePadding + max(0, least-l.height())/2
		y += 2*lanePadding + max(least, l.height())
		l.bottom = y
		height += l.height()
		if l.rows > maxRows {
			height = math.Inf(1)
		}
		if i == 0 && len(s.allDay) > 0 {
			y += allDayBelow
			if s.nowY = y; s.now != nil {
				y += nowHeight
			}
		}
	}
	return height
}

// axisY is the height of the axis.
func (s *strip) axisY() float64 { return s.lanes[len(s.lanes)-1].bottom + axisBelow }

// unitsAt is the lowest baseline of the axis.
func (s *strip) unitsAt() float64 {
	y := s.axisY() + labelsBelow
	if s.axis.tinted() || s.axis.compressed() || s.day != "" {
		y += unitsBelow
	}
	return y
}

// bottom is the last baseline.
func (s *strip) bottom() float64 { return s.unitsAt() + float64(len(s.legend))*legendLeading }

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
		c.text(x, s.nowY+11, metaStyle, at, ink, s.now.words)
		c.path(fmt.Sprintf("M%s %sV%s", num(s.now.x), num(s.nowY+16), num(s.axisY())), ink, "")
	}
	if s.ranks == nil {
		s.drawAxis(c)
	} else {
		s.drawRanks(c)
	}
	s.drawAllDay(c)
	for _, l := range s.lanes {
		l.drawBands(c)
	}
	for _, t := range s.ties {
		t.draw(c)
	}
	for _, l := range s.lanes {
		s.drawName(c, l)
		l.drawMarks(c)
	}
	s.drawLegend(c)
}

// tintOpacity is how strongly the ground of an enlarged stretch is tinted.
const tintOpacity = ".08"

func (s *strip) drawName(c *canvas, l lane) {
	if l.name == "" {
		return
	}
	first := l.height() / 2
	if l.rows > 0 {
		first = l.heights[0] / 2
	}
	lines := s.laneLabel(l.name)
	y := max(l.y+first, l.top+lanePadding+float64(len(lines))*7)
	for k, line := range lines {
		y := y + 4 - float64(len(lines)-1)*7 + float64(k)*14
		if s.rtl { // as all else in the picture, beside its marks
			c.foot(padding, s.x0-8, y, metaStyle, line)
			continue
		}
		c.text(padding, y, metaStyle, start, muted, line)
	}
}
