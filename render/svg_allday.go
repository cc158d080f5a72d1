package render

import (
	"fmt"

	"dateline/timeline"
)

// mostBars is the most events without a time of day that have a bar each.
const mostBars = 4

// beside lays out the events of a day that have no time of day. They stand above the axis of
// hours in bars as long as the day, so that none seems to be at an hour: few in a bar each,
// with their words, more side by side.
func (s *strip) beside(c *canvas, t *timeline.Timeline) lane {
	l := lane{name: allDayName, wholeDay: true}
	each := len(s.allDay) <= mostBars
	var disc, small shelf
	for _, e := range s.allDay {
		m := mark{placed: e, own: true, r: c.size(e.index) + 1}
		if s.shown[e.index] == dot {
			m.r = dotRadius
			m.x, m.row = small.put(s, 2*m.r)
			m.x += m.r + 2
			l.dots = append(l.dots, m)
			continue
		}
		m.x, m.row = disc.put(s, 2*m.r)
		m.x += m.r
		if each {
			m.x0, m.x1, disc.end = s.x0, s.x1, s.x1
			m.caption.left = m.x + m.r + toWords
			if w, whole := wordsIn(t.Events[e.index].Told(), s.x1-m.caption.left-rowGap, mostLines); whole {
				w.left = m.caption.left
				if m.caption = w; s.dated {
					m.caption = w.below(statusWord(t.Events[e.index]))
				}
			}
		}
		l.marks = append(l.marks, m)
	}
	l.rows, l.dotRows = disc.rows, small.rows
	l.heights = make([]float64, l.rows)
	for _, m := range l.marks {
		l.heights[m.row] = max(l.heights[m.row], m.high())
	}
	return l
}

// drawAllDay draws the bars of what has no time of day.
func (s *strip) drawAllDay(c *canvas) {
	if len(s.allDay) == 0 {
		return
	}
	l := s.lanes[0]
	y := l.y
	for row, height := range l.heights {
		open, shut, colour := "", "", blue
		for _, m := range l.marks {
			if m.row == row && m.x1 > m.x0 {
				open, shut = c.part(m.index)
				colour = lookOf(m.status).colour
			}
		}
		c.WriteString(open)
		c.bar(s.x0, y+1, s.x1-s.x0, height-2, colour)
		c.WriteString(shut)
		y += height
	}
	if l.dotRows > 0 {
		c.bar(s.x0, y, s.x1-s.x0, float64(l.dotRows)*dotDistance, blue)
	}
}

// bar draws the faint ground of what lasts all day.
func (c *canvas) bar(x, y, width, height float64, fill colour) {
	fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s fill-opacity=\".15\"/>\n",
		num(x), num(y), num(width), num(height), num(min(height, 24)/2), c.paint(fill, none))
}

// A shelf fills rows from the left.
type shelf struct {
	end  float64
	rows int
}

// put returns the left end and the row of the next piece.
func (f *shelf) put(s *strip, width float64) (x float64, row int) {
	if f.rows == 0 || f.end+width > s.x1 {
		f.end, f.rows = s.x0, f.rows+1
	}
	x = f.end
	f.end += width + 2*rowGap
	return x, f.rows - 1
}
