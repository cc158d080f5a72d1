package render

import (
	"slices"
	"strings"
)

// A caption is all words of an event beside its mark, in a few lines.
type caption struct {
	head   string // date and status above the words, "" where a list has them
	lines  []string
	before bool // they stand on the mark's left
	under  bool // or below it
	left   float64
	width  float64
}

func (w caption) right() float64 { return w.left + w.width }

// height is that of all lines.
func (w caption) height() float64 {
	n := len(w.lines)
	if w.head != "" {
		n++
	}
	return float64(n) * wordsLeading
}

// below is the caption below a date, or what else stands above it.
func (w caption) below(head string) caption {
	w.head, w.width = head, max(w.width, metaStyle.extent(head))
	return w
}

// Sizes of words beside marks, in pixels.
const (
	toWords      = 5   // from a mark
	widestWords  = 240 // one line
	wordsLeading = 14
	underMark    = 2 // from a mark to words below it
	mostLines    = 2
)

// wordsIn breaks what is told into so many lines of so much room at most, of about one
// length; false if they do not hold it.
func wordsIn(told string, room float64, most int) (caption, bool) {
	told = clean(told)
	lines := metaStyle.wrap(told, room)
	if len(lines) > most || slices.ContainsFunc(lines, func(line string) bool { return metaStyle.extent(line) > room+1e-6 }) {
		return caption{}, false
	}
	for narrower := room * 0.95; len(lines) > 1 && narrower > room/2; narrower -= room * 0.05 {
		closer := metaStyle.wrap(told, narrower)
		if len(closer) > len(lines) {
			break
		}
		lines = closer
	}
	w := caption{lines: lines}
	for _, line := range lines {
		w.width = max(w.width, metaStyle.extent(line))
	}
	return w, true
}

// crowded reports whether an event that is to have words has none, for want of room, or words
// stand where a tie is to be.
func (s *strip) crowded() bool {
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if s.shown[m.index] == named && m.own && m.lines == nil && !l.wholeDay {
				return true
			}
		}
	}
	boxes := s.boxes()
	if len(boxes) == 0 {
		return false
	}
	for _, t := range s.upright() {
		for _, b := range boxes {
			if t.index != b.event && b.x0-tieClear < t.x && t.x < b.x1+tieClear && t.y0() < b.y1 && b.y0 < t.y1() {
				return true
			}
		}
	}
	return false
}

// A box is the room of a mark's words.
type box struct {
	event          int
	x0, y0, x1, y1 float64
}

// boxes are those of all words beside marks.
func (s *strip) boxes() (out []box) {
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if m.lines != nil {
				half, y := m.caption.height()/2, l.rowY(m)
				if m.under {
					y += m.r + underMark + half
				}
				out = append(out, box{m.index, m.caption.left - 2, y - half - 1, m.caption.right() + 2, y + half + 1})
			}
		}
	}
	return out
}

// caption draws the words beside a mark, from the mark on: readers' fonts are narrower than the room.
func (c *canvas) caption(m mark, y float64) {
	if m.lines == nil {
		return
	}
	rtl := rightToLeft(strings.Join(m.lines, " "))
	x, at := m.caption.left, start
	if m.before {
		x = m.caption.right()
	}
	if m.before != rtl { // the words end at x, for words from right to left have their end on the left
		at = end
	}
	base := y + 4 - (m.caption.height()-wordsLeading)/2
	if m.under {
		base = y + m.r + underMark + 11
	}
	if m.head != "" {
		headAt := start
		if m.before {
			headAt = end
		}
		c.text(x, base, metaStyle, headAt, muted, m.head)
		base += wordsLeading
	}
	for _, line := range m.lines {
		if rtl {
			if !rightToLeft(line) {
				line = rightMark + line
			}
			c.text(x, base, metaStyle, at, ink, line, ` direction="rtl"`)
		} else {
			c.text(x, base, metaStyle, at, ink, line)
		}
		base += wordsLeading
	}
}
