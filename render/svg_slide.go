package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A slide is for a screen that people read from afar: few events, large type, larger where
// there are very few.
const (
	slideWidth    = 1280
	slideHeight   = 720
	slideEvents   = 12
	slideFewest   = 4 // rather than which headlines are cut
	slideMargin   = 48
	slideGutter   = 48
	slideLeast    = 18 // the size of type
	slideMost     = 28
	slideStep     = 2
	slideLines    = 5 // of a headline
	slideOne      = 4 // so many events stand in one column
	slideNoteSize = 14
)

var (
	slideTitle = style{34, true}
	slideNote  = style{slideNoteSize, false}
)

// slide draws the events that matter most, twelve at most, in two columns or one.
func (p picture) slide() []byte {
	c := newCanvas(p.t, p.opt)
	y := 30.0
	title := slideTitle.wrapTidy(p.opt.Title, slideWidth-2*slideMargin)
	if len(title) > 2 {
		title = []string{title[0], slideTitle.cut(after(p.opt.Title, title[:1]), slideWidth-2*slideMargin)}
	}
	for _, line := range title {
		y += 38
		c.prose(slideMargin, slideWidth-slideMargin, y, slideTitle, ink, line, rightToLeft(p.opt.Title))
	}
	top, bottom := y+52, slideHeight-64.0
	shown := p.shownOnSlide(bottom - top)
	note := p.src.brief(edtf.Date.Short)
	if n := len(p.t.Events); len(shown) < n {
		note = joinWords(fmt.Sprintf("%d of %d events shown.", len(shown), n), note)
	}
	if slices.ContainsFunc(shown, func(i int) bool { return doubtful(p.t.Events[i]) != "" }) {
		note = joinWords(note, lookTwiceLegend+".")
	}
	note = slideNote.cut(note, slideWidth-2*slideMargin)
	if rightToLeft(p.opt.Title) && !rightToLeft(note) { // below the title
		c.text(slideWidth-slideMargin, slideHeight-24, slideNote, end, muted, note)
	} else {
		c.prose(slideMargin, slideWidth-slideMargin, slideHeight-24, slideNote, muted, note, rightToLeft(note))
	}
	if len(shown) == 0 {
		c.text(slideMargin, y+48, style{slideLeast, false}, start, ink, "No dated events.")
	} else {
		c.slideColumns(p.t.Events, shown, top, bottom)
	}
	return c.document(cmp.Or(p.opt.Title, "Timeline"), p.slideDescription(shown), slideWidth, slideHeight)
}

// slideDescription tells the events of a slide by their numbers there, and then the others.
func (p picture) slideDescription(shown []int) string {
	some := *p.t
	some.Events = nil
	var others []string
	for i, e := range p.t.Events {
		if slices.Contains(shown, i) {
			some.Events = append(some.Events, e)
		} else {
			others = append(others, inWords(e))
		}
	}
	desc := description(&some, p.src)
	if len(others) > 0 {
		desc += " Not on the slide: " + strings.Join(others, " ")
	}
	return desc
}

// shownOnSlide gives the events of a slide: of so many that matter most as are said whole in
// the room, or, where headlines are too long for that, the most with their first lines.
func (p picture) shownOnSlide(room float64) []int {
	for most := slideEvents; most >= slideFewest; most-- {
		if shown := chosen(p.t, most); setSlide(p.t.Events, shown, room).whole {
			return shown
		}
	}
	return chosen(p.t, slideEvents)
}

// A slideSet is how the events of a slide are set: the size of type, and of each event the
// lines of its headline.
type slideSet struct {
	size           float64
	columns, lines int // the most lines of a headline
	width, text    float64
	gutter         float64 // between columns
	told           [][]string
	whole          bool // no headline is cut
}

func (s slideSet) style() style     { return style{s.size, false} }
func (s slideSet) leading() float64 { return math.Round(s.size * 4 / 3) }
func (s slideSet) radius() float64  { return math.Round(s.size * 0.72) }
func (s slideSet) between() float64 { return math.Round(s.size * 0.8) }

// newSlideSet breaks headlines for a size of type.
func newSlideSet(events []timeline.Event, shown []int, size float64, columns, lines int) slideSet {
	s := slideSet{size: size, columns: columns, lines: lines, whole: true}
	s.gutter = gutterOf(slideGutter, events, shown)
	s.width = (slideWidth - 2*slideMargin - s.gutter*float64(columns-1)) / float64(columns)
	s.text = s.width - 2*s.radius() - 14
	for _, i := range shown {
		told := clean(events[i].Told())
		broken := s.style().wrapTidy(told, s.text)
		if len(broken) > lines {
			broken = append(broken[:lines-1:lines-1], s.style().cut(after(told, broken[:lines-1]), s.text))
			s.whole = false
		}
		s.told = append(s.told, broken)
	}
	return s
}

// column gives the first event of a column and the first beyond it. Of two columns neither is
// higher than it must be.
func (s slideSet) column(k int) (first, last int) {
	n := len(s.told)
	if s.columns == 1 {
		return 0, n
	}
	left, right := 0.0, 0.0
	for i := range n {
		right += s.high(i) + s.between()
	}
	split := 0
	for split < n {
		h := s.high(split) + s.between()
		if max(left+h, right-h) > max(left, right) && split > 0 {
			break
		}
		left, right, split = left+h, right-h, split+1
	}
	if k == 0 {
		return 0, split
	}
	return split, n
}

// high is the height of an event, height that of the higher column.
func (s slideSet) high(n int) float64 { return s.leading() * float64(1+len(s.told[n])) }

func (s slideSet) height() (highest float64) {
	for k := range s.columns {
		height := 0.0
		for n, last := s.column(k); n < last; n++ {
			height += s.high(n) + s.between()
		}
		highest = max(highest, height)
	}
	return highest
}

// setSlide takes the largest type in which all is said whole in the room, or the least and as
// many lines as there is room for.
func setSlide(events []timeline.Event, shown []int, room float64) slideSet {
	columns := 2
	if len(shown) <= slideOne {
		columns = 1
	}
	for size := slideMost; size >= slideLeast; size -= slideStep {
		if s := newSlideSet(events, shown, float64(size), columns, slideLines); s.whole && s.height() <= room {
			return s
		}
	}
	for lines := slideLines; ; lines-- {
		if s := newSlideSet(events, shown, slideLeast, columns, lines); s.height() <= room || lines == 1 {
			return s
		}
	}
}

// slideColumns draws events in columns between top and bottom.
func (c *canvas) slideColumns(events []timeline.Event, shown []int, top, bottom float64) {
	s := setSlide(events, shown, bottom-top)
	text, radius := s.style(), s.radius()
	down := math.Round(s.size / 3) // from a line's middle to its baseline
	gaps := 0                      // between the events of the fuller column
	for k := range s.columns {
		first, last := s.column(k)
		gaps = max(gaps, last-first-1)
	}
	spare := 0.0
	if gaps > 0 {
		spare = min(5*s.size, max(0, (bottom-top-s.height())/float64(gaps)))
	}
	for k := range s.columns {
		x := slideMargin + float64(k)*(s.width+s.gutter)
		y := top
		first, last := s.column(k)
		for n := first; n < last; n++ {
			i := shown[n]
			e := events[i]
			if n+1 < last {
				c.path(fmt.Sprintf("M%s %sV%s", num(x+radius), num(y+radius+6), num(y+s.high(n)+s.between()+spare-radius-6)), rule, ` stroke-width="1.5"`)
			}
			fmt.Fprintf(c, "<g id=\"%s%d\">\n<title>%s</title>\n", c.prefix, i+1, xmlText(spoken(n, e)))
			l := lookOf(e.Status)
			c.shape(x+radius, y, radius-1, 2, l)
			fill := l.colour
			if l.filled {
				fill = background
			}
			number := style{math.Round(s.size * 0.78), true}
			c.text(x+radius, y+math.Round(number.size*0.36), number, middle, fill, strconv.Itoa(n+1))
			left := x + 2*radius + 14
			date := cmp.Or(withoutWeekday(e.Date, edtf.Date.Short)+doubtful(e), undated)
			if at, ok := momentOf(e.Date); ok && at.clock && n > first && sameDay(e.Date, events[shown[n-1]].Date) {
				date = clockOf(at.from) + doubtful(e) // below its day
			}
			if word := statusWord(e); word != "" {
				x, anchored := left, ""
				if rightToLeft(clean(e.Told())) {
					x, anchored = left+s.text, ` text-anchor="end"`
				}
				fmt.Fprintf(c, "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s>%s · <tspan font-weight=\"700\"%s>%s</tspan></text>\n",
					num(x), num(y+down), num(s.size), anchored, c.paint(muted, none), xmlText(date), c.paint(l.colour, none), xmlText(word))
			} else {
				c.above(left, left+s.text, y+down, text, date, rightToLeft(clean(e.Told())))
			}
			told := clean(e.Told())
			for m, line := range s.told[n] {
				c.prose(left, left+s.text, y+down+s.leading()*float64(m+1), text, ink, line, rightToLeft(told))
			}
			c.WriteString("</g>\n")
			y += s.high(n) + s.between() + spare
		}
	}
}

// sameDay reports whether two dates are of one day.
func sameDay(a, b edtf.Date) bool {
	day, ok := dayOf(a)
	other, ok2 := dayOf(b)
	return ok && ok2 && day == other
}

// after is what is left of a text after its first lines.
func after(text string, lines []string) string {
	for _, line := range lines {
		text = strings.TrimPrefix(strings.TrimLeft(text, " "), line)
	}
	return strings.TrimLeft(text, " ")
}
