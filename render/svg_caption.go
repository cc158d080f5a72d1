package render

import "strings"

// A caption is the words beside a mark, in one line or two.
type caption struct {
	lines  []string
	cut    bool // they are not all
	before bool // they stand on the mark's left
	left   float64
	width  float64

	overDay bool // they break the rule of the story's day
}

func (w caption) right() float64 { return w.left + w.width }

// Sizes of words beside marks, in pixels.
const (
	toWords      = 5   // from a mark
	widestWords  = 240 // one line
	fewestWords  = 100 // room below which words tell nothing: "The prime…"
	wordsLeading = 13
	mostLines    = 2
)

// wordsIn breaks what is told into lines of so much room at most, of about one length.
func wordsIn(told string, room float64) caption {
	told = clean(told)
	lines := metaStyle.wrap(told, room)
	w := caption{}
	if len(lines) > mostLines {
		lines = append(lines[:mostLines-1:mostLines-1], firstWords(after(told, lines[:mostLines-1]), room))
		w.cut = true
	} else if len(lines) == mostLines {
		for narrower := room * 0.9; narrower > room/2; narrower -= room * 0.05 {
			closer := metaStyle.wrap(told, narrower)
			if len(closer) > mostLines {
				break
			}
			lines = closer
		}
	}
	w.lines = lines
	for _, line := range lines {
		w.width = max(w.width, metaStyle.extent(line))
	}
	return w
}

// firstWords is as much of a line as fits the room, whole words if there are any.
func firstWords(line string, room float64) string {
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
	if words == "" {
		return metaStyle.cut(line, room)
	}
	return strings.TrimRight(words, " ,;:.-–—(“‘") + "…"
}

// crowded reports whether words have too little room, or break lines too often.
func (s *strip) crowded() bool {
	overDay := 0 // the story's
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if s.shown[m.index] != named || !m.own {
				continue
			}
			if m.lines == nil || m.cut && m.width < widestWords*0.7 {
				return true
			}
			if m.overDay {
				overDay++
			}
		}
	}
	if overDay > 2 {
		return true
	}
	boxes := s.boxes()
	if len(boxes) == 0 {
		return false
	}
	for _, t := range s.upright() {
		for _, b := range boxes {
			if t.index != b.event && b.x0 < t.x && t.x < b.x1 && t.y0() < b.y1 && b.y0 < t.y1() {
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
				half := float64(len(m.lines)) * wordsLeading / 2
				out = append(out, box{m.index, m.caption.left - 2, l.rowY(m) - half - 1, m.caption.right() + 2, l.rowY(m) + half + 1})
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
	for k, line := range m.lines {
		base := y + 4 + (float64(k)-float64(len(m.lines)-1)/2)*wordsLeading
		if rtl {
			if !rightToLeft(line) {
				line = rightMark + line
			}
			c.text(x, base, metaStyle, at, ink, line, ` direction="rtl"`)
			continue
		}
		c.text(x, base, metaStyle, at, ink, line)
	}
}
