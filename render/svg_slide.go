package render

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A slide is for a screen that people read from afar: few events, large type.
const (
	slideWidth    = 1280
	slideHeight   = 720
	slideEvents   = 12
	slideMargin   = 48
	slideGutter   = 48
	slideRadius   = 13
	slideLeading  = 24
	slideNoteSize = 14
)

var (
	slideTitle  = style{32, true}
	slideText   = style{18, false}
	slideWord   = style{18, true}
	slideNote   = style{slideNoteSize, false}
	slideNumber = style{slideNoteSize, true}
)

// slide draws the events that matter most, twelve at most, in two columns.
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
	shown := chosen(p.t, slideEvents)
	note := p.src.brief(edtf.Date.Short)
	if n := len(p.t.Events); len(shown) < n {
		note = fmt.Sprintf("The %d of %d events that matter most. ", len(shown), n) + note
	}
	c.text(slideMargin, slideHeight-24, slideNote, start, muted, slideNote.cut(note, slideWidth-2*slideMargin))
	if len(shown) == 0 {
		c.text(slideMargin, y+48, slideText, start, ink, "No dated events.")
	} else {
		c.slideColumns(p.t.Events, shown, y+36, slideHeight-64)
	}
	return c.document(cmp.Or(p.opt.Title, "Timeline"), description(p.t, p.src), slideWidth, slideHeight)
}

// slideColumns draws events in two columns between top and bottom, each with as many lines
// as there is room for.
func (c *canvas) slideColumns(events []timeline.Event, shown []int, top, bottom float64) {
	width := (slideWidth - 2*slideMargin - slideGutter) / 2.0
	text := width - 2*slideRadius - 14
	each := (len(shown) + 1) / 2
	const between = 14
	lines, height := 0, 0.0
	for lines = 4; lines > 1; lines-- { // of a headline
		if height = slideHeightOf(events, shown, each, lines, text, between); height <= bottom-top {
			break
		}
	}
	spare := 0.0
	if each > 1 {
		spare = min(22, max(0, (bottom-top-height)/float64(each-1)))
	}
	for k := 0; k < 2; k++ {
		x := slideMargin + float64(k)*(width+slideGutter)
		y := top
		column := shown[min(k*each, len(shown)):min((k+1)*each, len(shown))]
		for n, i := range column {
			e := events[i]
			told := clean(e.Told())
			if n+1 < len(column) {
				h := slideLeading * float64(1+len(slideLines(told, text, lines)))
				c.path(fmt.Sprintf("M%s %sV%s", num(x+slideRadius), num(y+slideRadius+6), num(y+h+between+spare-slideRadius-6)), rule, ` stroke-width="1.5"`)
			}
			fmt.Fprintf(c, "<g id=\"%s%d\">\n<title>%s</title>\n", c.prefix, i+1, xmlText(spoken(k*each+n, e)))
			l := lookOf(e.Status)
			c.shape(x+slideRadius, y, slideRadius-1, 2, l)
			fill := l.colour
			if l.filled {
				fill = background
			}
			c.text(x+slideRadius, y+5, slideNumber, middle, fill, strconv.Itoa(k*each+n+1))
			left := x + 2*slideRadius + 14
			date := cmp.Or(withoutWeekday(e.Date, edtf.Date.Short)+guessed(e), undated)
			c.text(left, y+6, slideText, start, muted, date)
			if word := statusWord(e); word != "" {
				c.text(left+slideText.extent(date)+10, y+6, slideWord, start, l.colour, word)
			}
			y += slideLeading
			for _, line := range slideLines(told, text, lines) {
				c.prose(left, left+text, y+6, slideText, ink, line, rightToLeft(told))
				y += slideLeading
			}
			c.WriteString("</g>\n")
			y += between + spare
		}
	}
}

// slideLines breaks a headline into so many lines at most.
func slideLines(told string, width float64, most int) []string {
	lines := slideText.wrapTidy(told, width)
	if len(lines) > most {
		lines = append(lines[:most-1:most-1], slideText.cut(after(told, lines[:most-1]), width))
	}
	return lines
}

// after is what is left of a text after its first lines.
func after(text string, lines []string) string {
	for _, line := range lines {
		text = strings.TrimPrefix(strings.TrimLeft(text, " "), line)
	}
	return strings.TrimLeft(text, " ")
}

// slideHeightOf is the height of the higher column.
func slideHeightOf(events []timeline.Event, shown []int, each, lines int, width, between float64) float64 {
	highest := 0.0
	for k := 0; k < 2; k++ {
		height := 0.0
		for _, i := range shown[min(k*each, len(shown)):min((k+1)*each, len(shown))] {
			height += slideLeading*float64(1+len(slideLines(clean(events[i].Told()), width, lines))) + between
		}
		highest = max(highest, height)
	}
	return highest
}
