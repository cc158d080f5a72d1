package render

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline"
)

// A mark is an event on the strip.
type mark struct {
	placed
	x, r    float64
	x0, x1  float64 // its band; equal where there is none
	row     int
	own     bool // the lane is that of the side named first; else it is the other end of a joint act
	words   string
	wordsAt float64 // the left end of the words
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

// kind is how a lane shows its events.
type kind int

const (
	discs kind = iota // with numbers
	dots              // without, where there are too many
	bars              // how many there are, where dots would be a carpet
)

// A lane is a row of the strip, or several where marks would cover each other.
type lane struct {
	name           string
	marks          []mark
	kind           kind
	rows           int
	rowHeight      float64
	top, y, bottom float64 // y is the middle of the first row
	bars           []bar
}

// A bar says how many events lie between two places.
type bar struct {
	x0, x1 float64
	count  int
}

// How many numbered discs a lane has on each 720 pixels, and the most rows of discs and dots.
const (
	maxDiscs    = 25
	maxRows     = 7
	highest     = 400  // pixels of all rows together,
	highestPart = 0.45 // or this part of the picture's width, if that is more
	lowest      = 16.0 // pixels of the rows of a lane, so that its name has room
	maxDotRows  = 10
	barHeight   = 44
	binWidth    = 26
	dotDistance = 9
)

// markOf is the mark of an event in a lane.
func (s *strip) markOf(c *canvas, e placed, lane int, own bool) mark {
	m := mark{placed: e, r: c.size(e.index) + 1, own: own}
	if s.ranks != nil {
		m.x = s.ranks[e.index]
		return m
	}
	m.x = s.axis.x(e.middle())
	if e.oneDay {
		return m
	}
	m.x0, m.x1 = s.axis.x(e.from), s.axis.x(e.to)
	if e.openEnd {
		m.x1 = s.axis.segment(e.from).x1
	}
	if e.openStart {
		m.x0 = max(s.axis.segment(e.to).x0, m.x1-stub)
	}
	if m.x1-m.x0 < 6 {
		m.x0, m.x1 = max(s.x0, (m.x0+m.x1)/2-3), min(s.x1, (m.x0+m.x1)/2+3)
	}
	return m
}

// arrange gives each mark of the lane a row, and words where they are wanted and there is room.
func (l *lane) arrange(c *canvas, s *strip, t *timeline.Timeline) {
	l.rowHeight = 2*(c.largest()+1) + rowGap - 2
	most := max(maxDiscs, int(maxDiscs*(s.x1+padding)/defaultWidth))
	if len(l.marks) <= most {
		fewest := l.inRows(false, 4)
		if fewest <= maxRows {
			l.rows = l.discRows(s, t, fewest)
			return
		}
	}
	l.small(s)
}

// small makes the lane's discs dots, or bars if there are too many for these.
func (l *lane) small(s *strip) {
	l.kind, l.rowHeight = dots, dotDistance
	for i := range l.marks {
		l.marks[i].r, l.marks[i].words = dotRadius, ""
	}
	if l.rows = l.inRows(false, dotDistance-2*dotRadius); l.rows <= maxDotRows {
		return
	}
	l.kind, l.rows, l.rowHeight = bars, 1, barHeight
	l.count(s)
}

// fit makes lanes lower where they are higher together than an overview should be: first
// words get no room of their own, then all lanes lose their numbers.
func (s *strip) fit(c *canvas, t *timeline.Timeline, lanes []lane) {
	tooHigh := func() bool {
		total := 0.0
		for i := range lanes {
			total += float64(lanes[i].rows) * lanes[i].rowHeight
		}
		return total > max(highest, (s.x1+padding)*highestPart)
	}
	if s.labels && tooHigh() {
		s.compact = true
		for i := range lanes {
			if lanes[i].kind == discs {
				lanes[i].reserve(s, t, 0)
				lanes[i].arrange(c, s, t)
			}
		}
	}
	if tooHigh() {
		for i := range lanes {
			if lanes[i].kind == discs {
				lanes[i].small(s)
			}
		}
	}
}

// discRows puts discs into as few rows as let bands stand free of other discs and words
// beside their marks, if that costs few rows more.
func (l *lane) discRows(s *strip, t *timeline.Timeline, fewest int) int {
	if s.labels && !s.compact {
		for _, room := range []float64{230, 140} {
			l.reserve(s, t, room)
			if rows := l.inRows(true, 6); rows <= max(4, fewest) {
				l.extend(s, t)
				return rows
			}
		}
		l.reserve(s, t, 0)
	}
	rows := l.inRows(true, 4)
	if rows > max(3, fewest) {
		rows = l.inRows(false, 4)
	}
	if s.labels {
		l.extend(s, t)
	}
	return rows
}

// inRows gives each mark the first row in which nothing is nearer than gap, and returns the
// number of rows. Of marks that begin at one place the ends of ties to lanes above come
// first, of those to lanes below last, so that ties cross few marks.
func (l *lane) inRows(bands bool, gap float64) int {
	slices.SortStableFunc(l.marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.leftmost(bands), b.leftmost(bands)), cmp.Compare(a.ties(), b.ties()), cmp.Compare(a.index, b.index))
	})
	var ends []float64
	for i := range l.marks {
		m := &l.marks[i]
		m.row = slices.IndexFunc(ends, func(end float64) bool { return end+gap <= m.leftmost(bands)+1e-6 })
		if m.row < 0 {
			if m.row = len(ends); m.row > 2*maxDotRows { // too many in any case
				return m.row
			}
			ends = append(ends, 0)
		}
		ends[m.row] = m.rightmost(bands)
	}
	return len(ends)
}

// leftmost and rightmost are left and right with the words.
func (m mark) leftmost(bands bool) float64 {
	if m.words != "" {
		return min(m.left(bands), m.wordsAt)
	}
	return m.left(bands)
}

func (m mark) rightmost(bands bool) float64 {
	if m.words != "" {
		return max(m.right(bands), m.wordsAt+metaStyle.extent(m.words))
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

// toWords is the distance of a mark and its words.
const toWords = 5

// reserve gives each mark the words that fit into so much room beside it, none if that is
// 0: on its right, or on its left if the end of the strip or the story's day is nearer there.
func (l *lane) reserve(s *strip, t *timeline.Timeline, room float64) {
	for i := range l.marks {
		m := &l.marks[i]
		m.words = ""
		if room == 0 || !m.own {
			continue
		}
		told := t.Events[m.index].Told()
		right, left := m.right(true)+toWords, m.left(true)-toWords
		toRight := min(room, s.clear(right, 1))
		toLeft := min(room, s.clear(left, -1))
		m.words, m.wordsAt = firstWords(told, toRight), right
		if toRight < room && toLeft > toRight {
			if words := firstWords(told, toLeft); len(words) > len(m.words) {
				m.words, m.wordsAt = words, left-metaStyle.extent(words)
			}
		}
	}
}

// clear is the distance from x to the right (1) or to the left (-1) to where the strip ends,
// or to the story's day.
func (s *strip) clear(x, way float64) float64 {
	to := s.x1
	if way < 0 {
		to = s.x0
	}
	if s.now != nil && (s.now.x-x)*way > -1 {
		to = s.now.x - 3*way
	}
	return max(0, (to-x)*way)
}

// extend gives marks as many words as there is room for on the side where they have some, or on
// their right, the important ones first.
func (l *lane) extend(s *strip, t *timeline.Timeline) {
	const most = 420
	order := make([]int, len(l.marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(weight(t.Events[l.marks[b].index]), weight(t.Events[l.marks[a].index]))
	})
	for _, i := range order {
		m := &l.marks[i]
		if !m.own {
			continue
		}
		before := m.words != "" && m.wordsAt < m.x
		from, room := m.right(true)+toWords, 0.0
		if before {
			from = m.left(true) - toWords
			room = min(most, s.clear(from, -1))
		} else {
			room = min(most, s.clear(from, 1))
		}
		for k, o := range l.marks {
			switch {
			case k == i || o.row != m.row:
			case before && o.leftmost(true) < m.right(true):
				room = min(room, from-6-o.rightmost(true))
			case !before && o.rightmost(true) > m.left(true):
				room = min(room, o.leftmost(true)-6-from)
			}
		}
		m.words, m.wordsAt = firstWords(t.Events[m.index].Told(), room), from
		if before {
			m.wordsAt -= metaStyle.extent(m.words)
		}
	}
}

// firstWords is as much of a line as fits the room, whole words; "" where that says nothing.
func firstWords(line string, room float64) string {
	line = clean(line)
	if metaStyle.extent(line) <= room {
		return line
	}
	words := ""
	for _, u := range units(line) {
		next := words
		if u.spaced {
			next += " "
		}
		if next += u.text; metaStyle.extent(next+"…") > room {
			break
		}
		words = next
	}
	words = strings.TrimRight(words, " ,;:.-–—(“‘")
	if metaStyle.extent(words) < 100 { // "The prime…" tells nothing
		return ""
	}
	return words + "…"
}

// weight says how much an event matters, for what is shown first.
func weight(e timeline.Event) float64 {
	if e.Importance != nil {
		return 1000 * (1 + e.Importance.Day + e.Importance.Score)
	}
	return float64(len(e.Evidence))
}

// count makes the lane's bars. None crosses a break of the axis.
func (l *lane) count(s *strip) {
	segments := s.axis.segments
	if s.ranks != nil {
		segments = []segment{{x0: s.x0, x1: s.x1}}
	}
	for _, seg := range segments {
		n := max(1, int((seg.x1-seg.x0)/binWidth))
		size := (seg.x1 - seg.x0) / float64(n)
		counts := make([]int, n)
		for _, m := range l.marks {
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
	l.marks = nil
}

// beside lays the events of a day that have no time of day side by side.
func (l *lane) beside(c *canvas, s *strip) {
	l.rowHeight = 2*(c.largest()+1) + rowGap - 2
	step := 2*(c.largest()+1) + 4
	each := max(1, int(math.Floor((s.x1-s.x0-2*c.largest())/step))+1)
	for i, e := range s.allDay {
		l.marks = append(l.marks, mark{placed: e, own: true, r: c.size(e.index) + 1, x: s.x0 + c.largest() + 1 + float64(i%each)*step, row: i / each})
	}
	l.rows = (len(s.allDay) + each - 1) / each
}
