package render

import (
	"cmp"
	"math"
	"slices"

	"dateline/timeline"
)

// A mark is an event on the strip.
type mark struct {
	placed
	x, r   float64
	x0, x1 float64 // its band; equal where there is none
	row    int
	own    bool // the lane is that of the side named first; else it is the other end of a joint act
	caption
}

// left and right are the ends of what a mark takes in its row; with bands, also of its band.
func (m mark) left(bands bool) float64 {
	if bands && m.x1 > m.x0 {
		return min(m.x-m.r, m.x0)
	}
	return m.x - m.r
}

func (m mark) right(bands bool) float64 {
	if bands && m.x1 > m.x0 {
		return max(m.x+m.r, m.x1)
	}
	return m.x + m.r
}

// leftmost and rightmost are left and right with the words.
func (m mark) leftmost(bands bool) float64 {
	if m.lines != nil {
		return min(m.left(bands), m.caption.left)
	}
	return m.left(bands)
}

func (m mark) rightmost(bands bool) float64 {
	if m.lines != nil {
		return max(m.right(bands), m.caption.right())
	}
	return m.right(bands)
}

// ties is below 0 where a joint act's other circle is in a lane above, and above 0 where it is below.
func (m mark) ties() int {
	if len(m.lanes) < 2 {
		return 0
	}
	if m.own {
		return cmp.Compare(m.lanes[1], m.lanes[0])
	}
	return -cmp.Compare(m.lanes[1], m.lanes[0])
}

// A lane is a row of the strip, or several where marks would cover each other: discs, and
// below them the dots, or bars where these would be a carpet.
type lane struct {
	name           string
	marks          []mark
	rows           int
	rowHeight      float64
	dots           []mark
	dotRows        int
	bars           []bar
	top, y, bottom float64 // y is the upper edge of the first row
}

// A bar says how many events lie between two places.
type bar struct {
	x0, x1 float64
	count  int
}

const (
	lowest      = 16.0 // pixels of the rows of a lane, so that its name has room
	maxRows     = 20   // of discs, above which no more are tried
	maxDotRows  = 6
	barHeight   = 44
	binWidth    = 26
	dotDistance = 9
)

// height is that of the lane's rows.
func (l lane) height() float64 {
	h := float64(l.rows)*l.rowHeight + float64(l.dotRows)*dotDistance
	if l.bars != nil {
		h += barHeight
	}
	return h
}

// rowY is the middle of a mark's row, dotY of a dot's.
func (l lane) rowY(m mark) float64 { return l.y + (float64(m.row)+0.5)*l.rowHeight }

func (l lane) dotY(m mark) float64 {
	return l.y + float64(l.rows)*l.rowHeight + (float64(m.row)+0.5)*dotDistance
}

// markOf is the mark of an event in a lane.
func (s *strip) markOf(c *canvas, e placed, own bool) mark {
	m := mark{placed: e, r: c.size(e.index) + 1, own: own}
	if s.ranks != nil {
		m.x = s.ranks[e.index]
		return m
	}
	m.x = s.axis.x(e.at)
	if e.oneDay {
		return m
	}
	m.x0, m.x1 = s.axis.x(e.from), s.axis.x(e.to)
	if e.openEnd {
		m.x1 = s.axis.segment(e.from).x1
	}
	if e.openStart {
		m.x0 = max(s.axis.segment(e.to).x0, m.x1-openStartLength)
	}
	if m.x1-m.x0 < 6 {
		m.x0, m.x1 = max(s.x0, (m.x0+m.x1)/2-3), min(s.x1, (m.x0+m.x1)/2+3)
	}
	return m
}

// arrange gives each mark of the lane a row: discs where bands stand free of other discs if
// that costs few rows more, and where words are, always.
func (l *lane) arrange(c *canvas, s *strip) {
	l.rowHeight = 2*(c.largest()+1) + rowGap - 2
	worded := false
	for _, m := range l.marks {
		worded = worded || m.lines != nil
		if len(m.lines) > 1 {
			l.rowHeight = max(l.rowHeight, 2*wordsLeading+5)
		}
	}
	gap := rowGap - 1.0
	if worded {
		gap = rowGap + 4
	}
	l.rows = inRows(l.marks, true, gap, maxRows)
	if !worded && l.rows > 3 {
		if fewest := inRows(l.marks, false, rowGap-2, maxRows); fewest < l.rows {
			l.rows = fewest
		}
	}
	if l.dotRows = inRows(l.dots, false, dotDistance-2*dotRadius, maxDotRows); l.dotRows > maxDotRows {
		l.dotRows = 0
		l.count(s)
	}
}

// inRows gives each mark the first row in which nothing is nearer than gap, and returns the
// number of rows, or one more than most. Of marks that begin at one place the ends of ties to
// lanes above come first, of those to lanes below last, so that ties cross few marks.
func inRows(marks []mark, bands bool, gap float64, most int) int {
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.leftmost(bands), b.leftmost(bands)), cmp.Compare(a.ties(), b.ties()), cmp.Compare(a.index, b.index))
	})
	var ends []float64
	for i := range marks {
		m := &marks[i]
		m.row = slices.IndexFunc(ends, func(end float64) bool { return end+gap <= m.leftmost(bands)+1e-6 })
		if m.row < 0 {
			if m.row = len(ends); m.row == most { // too many in any case
				return most + 1
			}
			ends = append(ends, 0)
		}
		ends[m.row] = m.rightmost(bands)
	}
	return len(ends)
}

// count makes bars of the lane's dots. None crosses a break of the axis.
func (l *lane) count(s *strip) {
	segments := s.axis.segments
	if s.ranks != nil {
		segments = []segment{{x0: s.x0, x1: s.x1}}
	}
	for _, seg := range segments {
		n := max(1, int((seg.x1-seg.x0)/binWidth))
		size := (seg.x1 - seg.x0) / float64(n)
		counts := make([]int, n)
		for _, m := range l.dots {
			if seg.x0 <= m.x && m.x <= seg.x1 {
				counts[min(n-1, int((m.x-seg.x0)/size))]++
			}
		}
		for i, count := range counts {
			if count > 0 {
				l.bars = append(l.bars, bar{seg.x0 + float64(i)*size, seg.x0 + float64(i+1)*size, count})
			}
		}
	}
	l.dots = nil
}

// beside lays the events of a day that have no time of day side by side, with their words.
func (s *strip) beside(c *canvas, t *timeline.Timeline) lane {
	l := lane{name: allDayName, rowHeight: 2*(c.largest()+1) + rowGap - 2}
	var disc, small shelf
	for _, e := range s.allDay {
		m := mark{placed: e, own: true, r: c.size(e.index) + 1}
		if s.shown[e.index] == dot {
			m.r = dotRadius
			m.x, m.row = small.put(s, 2*m.r)
			m.x += m.r
			l.dots = append(l.dots, m)
			continue
		}
		if s.shown[e.index] == named {
			m.caption = wordsIn(t.Events[e.index].Told(), min(widestWords, s.x1-s.x0-2*m.r-toWords))
		}
		width := 2 * m.r
		if m.lines != nil {
			width += toWords + m.width
			l.rowHeight = max(l.rowHeight, 2*wordsLeading+5)
		}
		m.x, m.row = disc.put(s, width)
		m.x += m.r
		m.caption.left = m.x + m.r + toWords
		l.marks = append(l.marks, m)
	}
	l.rows, l.dotRows = disc.rows, small.rows
	return l
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

// crossing is where a joint act's tie will stand, from lane to lane.
type crossing struct {
	x           float64
	first, last int
	event       int
}

func (s *strip) crossings(events []placed) (out []crossing) {
	for _, e := range events {
		if len(e.lanes) > 1 && s.shown[e.index] != dot {
			x := s.ranks[e.index]
			if s.ranks == nil {
				x = s.axis.x(e.at)
			}
			out = append(out, crossing{x, slices.Min(e.lanes), slices.Max(e.lanes), e.index})
		}
	}
	return out
}

// crossed is the number of ties that words from a to b in a lane may stand in the way of.
func crossed(crossings []crossing, event, lane int, a, b float64) (n int) {
	for _, o := range crossings {
		if o.event != event && o.first <= lane && lane <= o.last && a-2 < o.x && o.x < b+2 {
			n++
		}
	}
	return n
}

// wordsFor picks the words beside a mark: on its right or left, wide or narrow, whole before
// cut, and where few lines pass.
func (s *strip) wordsFor(m mark, lane int, told string, crossings []crossing) caption {
	var best caption
	least := math.Inf(1)
	for k, widest := range []float64{widestWords, 190, 140} {
		for side, room := range []float64{s.x1 - m.right(true) - toWords, m.left(true) - toWords - s.x0} {
			if room < fewestWords {
				continue
			}
			w := wordsIn(told, min(widest, room))
			if w.left = m.right(true) + toWords; side == 1 {
				w.left, w.before = m.left(true)-toWords-w.width, true
			}
			w.overDay = s.now != nil && w.left-2 < s.now.x && s.now.x < w.right()+2
			cost := float64(3*crossed(crossings, m.index, lane, w.left, w.right())) + float64(side) + float64(k)/2
			if w.cut {
				cost += 4
			}
			if w.overDay {
				cost += 3
			}
			if cost < least {
				best, least = w, cost
			}
		}
	}
	return best
}
