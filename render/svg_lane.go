package render

import (
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
	up     bool // a circle of the same joint act stands in a lane above,
	down   bool // or below
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

// A lane is a row of the strip, or several where marks would cover each other: discs, and
// below them the dots, or bars where these would be a carpet.
type lane struct {
	name           string
	wholeDay       bool // what stands in it has no time of day
	marks          []mark
	rows           int
	heights        []float64 // of the rows
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
	h := l.above(l.rows) + float64(l.dotRows)*dotDistance
	if l.bars != nil {
		h += barHeight
	}
	return h
}

// above is the height of the rows above a row.
func (l lane) above(row int) (h float64) {
	for _, height := range l.heights[:min(row, len(l.heights))] {
		h += height
	}
	return h
}

// rowY is the height of a mark, the middle of its row or above the words below it; dotY is a dot's.
func (l lane) rowY(m mark) float64 {
	if m.under {
		return l.y + l.above(m.row) + m.r + (rowGap-2)/2
	}
	return l.y + l.above(m.row) + l.heights[m.row]/2
}

// high is the height of the row that a mark and its words need.
func (m mark) high() float64 {
	if m.under {
		return 2*m.r + rowGap - 2 + underMark + m.caption.height() + 2
	}
	return max(2*m.r+rowGap-2, m.caption.height()+5)
}

func (l lane) dotY(m mark) float64 {
	return l.y + l.above(l.rows) + (float64(m.row)+0.5)*dotDistance
}

// markOf is the mark of an event in a lane.
func (s *strip) markOf(c *canvas, e placed, lane int) mark {
	m := mark{placed: e, r: c.size(e.index) + 1, own: e.lanes[0] == lane, up: slices.Min(e.lanes) < lane, down: slices.Max(e.lanes) > lane}
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
		// It ends at the story's day, or soon: farther on nobody knows.
		end := max(m.x1, m.x+openStartLength)
		segment := s.axis.segment(e.from)
		if s.now != nil && s.now.x <= segment.x1 {
			end = max(end, s.now.x)
		}
		m.x1 = min(segment.x1, end)
	}
	if e.openStart {
		m.x0 = max(s.axis.segment(e.to).x0, m.x1-openStartLength)
	}
	if m.x1-m.x0 < 6 {
		m.x0, m.x1 = max(s.x0, (m.x0+m.x1)/2-3), min(s.x1, (m.x0+m.x1)/2+3)
	}
	return m
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

// roomForMany is the least room for more than four lines.
const roomForMany = 160

// forms are the widths and numbers of lines that words beside a mark may have, the best first.
var forms = []struct {
	width float64
	lines int
}{{widestWords, 1}, {widestWords, 2}, {170, 3}, {widestWords, 3}, {150, 4}, {widestWords, 4}, {widestWords, 6}}

// wordsFor picks the words beside a mark, all of them: on its right or left, in few lines or
// more, where few ties pass, and clear of the story's day; none if they have no room.
func (s *strip) wordsFor(m mark, lane int, e timeline.Event, crossings []crossing) caption {
	var best caption
	least := math.Inf(1)
	from, to := s.x0, s.x1
	if s.now != nil && s.now.x < m.left(true) {
		from = max(from, s.now.x+toWords)
	} else if s.now != nil && s.now.x > m.right(true) {
		to = min(to, s.now.x-toWords)
	}
	for k, form := range forms {
		for side, room := range []float64{to - m.right(true) - toWords, m.left(true) - toWords - from} {
			w, whole := wordsIn(e.Told(), min(form.width, room), form.lines)
			if !whole || form.lines > 4 && room < roomForMany {
				continue
			}
			if s.dated {
				w = w.below(joinParts([]string{s.keyDate(e), statusWord(e)}))
			}
			if w.left = m.right(true) + toWords; side == 1 {
				w.left, w.before = m.left(true)-toWords-w.width, true
			}
			if w.width > room {
				continue
			}
			if cost := float64(3*crossed(crossings, m.index, lane, w.left, w.right())) + float64(side)/2 + float64(k)/2; cost < least {
				best, least = w, cost
			}
		}
	}
	if best.lines == nil {
		best = s.wordsUnder(m, lane, e, crossings, from, to)
	}
	return best
}

// wordsUnder are those below a mark that has no room on either side, because its band takes it:
// they begin where the band or the mark does.
func (s *strip) wordsUnder(m mark, lane int, e timeline.Event, crossings []crossing, from, to float64) caption {
	if s.now != nil && m.left(true) < s.now.x && s.now.x < m.right(true) {
		if from, to = s.now.x+toWords, s.x1; m.x < s.now.x {
			from, to = s.x0, s.now.x-toWords
		}
	}
	before := false
	if m.down { // beside the tie
		if before = m.x-from > to-m.x; before {
			to = m.x - toWords
		} else {
			from = m.x + toWords
		}
	}
	for _, form := range forms[:5] {
		w, whole := wordsIn(e.Told(), min(form.width, to-from), form.lines)
		if !whole {
			continue
		}
		if s.dated {
			w = w.below(joinParts([]string{s.keyDate(e), statusWord(e)}))
		}
		if w.left, w.under = min(max(from, m.left(true)), to-w.width), true; before {
			w.left, w.before = to-w.width, true
		}
		if w.left >= from && crossed(crossings, m.index, lane, w.left, w.right()) == 0 {
			return w
		}
	}
	return caption{}
}
