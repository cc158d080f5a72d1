package render

import (
	"cmp"
	"fmt"
	"strconv"

	"dateline/timeline"
)

// The size of a picture on paper, in CSS pixels of 96 to the inch: 16 by 24 centimetres,
// which is what margins leave of an A4 or Letter page.
const (
	paperWidth  = 16 / 2.54 * 96
	paperHeight = 24 / 2.54 * 96
)

// SVGPages writes t in the layout "page" as pictures that fit on paper, each at most 16 by
// 24 centimetres by its width and height: the overview and the first events, then the
// others. There is one picture if all fit on it.
func SVGPages(t *timeline.Timeline, opt Options) ([][]byte, error) {
	opt, err := opt.checked(t)
	if err != nil {
		return nil, err
	}
	p := picture{t: t, opt: opt, src: newSources(t), who: newSides(t.Events, opt.Side)}
	high := float64(opt.Width) * paperHeight / paperWidth
	breaks, err := p.breaks(high)
	if err != nil {
		return nil, err
	}
	var pages [][]byte
	for i, first := range breaks {
		last := len(t.Events)
		if i+1 < len(breaks) {
			last = breaks[i+1]
		}
		pages = append(pages, p.part(i, len(breaks), first, last))
	}
	return pages, nil
}

// breaks gives the first event of each page of so many pixels.
func (p picture) breaks(high float64) ([]int, error) {
	const foot = padding + 4
	breaks := []int{0}
	c := p.canvasOf(0)
	l := newList(c, p)
	y := p.top(c, 0, 1)
	if y+listBelow > high/1.2 {
		return nil, fmt.Errorf("the overview takes %.0f of the %.0f pixels of a page: leave it out with --layout list, or use a larger --width", y, high)
	}
	for i := 0; i < len(p.t.Events); i++ {
		from := breaks[len(breaks)-1]
		c.Truncate(0)
		bottom := l.draw(y+listBelow, from, i+1)
		if bottom+foot <= high || i == from {
			continue
		}
		breaks = append(breaks, i)
		l.begin(i)
		y = p.top(c, len(breaks)-1, 2)
	}
	return breaks, nil
}

// canvasOf is the canvas of a page.
func (p picture) canvasOf(part int) *canvas {
	opt := p.opt
	if part > 0 {
		opt.Slug += "-" + strconv.Itoa(part+1) // other ids than the first page's
	}
	c := newCanvas(p.t, opt)
	c.paper = true
	return c
}

// top draws what stands above the list of a page: title and overview on the first.
func (p picture) top(c *canvas, part, parts int) (y float64) {
	if part > 0 {
		const base = 34
		title := fmt.Sprintf("%s (%d of %d)", cmp.Or(p.opt.Title, "Timeline"), part+1, parts)
		c.prose(padding, float64(p.opt.Width)-padding, base, metaStyle, muted, metaStyle.cut(title, float64(p.opt.Width)-2*padding), rightToLeft(p.opt.Title))
		return base
	}
	y, _ = p.overview(c)
	return y
}

// part draws one page.
func (p picture) part(part, parts, first, last int) []byte {
	c := p.canvasOf(part)
	y := p.top(c, part, parts)
	if len(p.t.Events) == 0 {
		y += listBelow
		c.text(padding, y, textStyle, start, ink, "No dated events.")
	} else {
		l := newList(c, p)
		if part > 0 {
			l.begin(first)
		}
		y = l.draw(y+listBelow, first, last)
	}
	some := *p.t
	some.Events = p.t.Events[first:last]
	title := cmp.Or(p.opt.Title, "Timeline")
	if parts > 1 {
		title = fmt.Sprintf("%s (%d of %d)", title, part+1, parts)
	}
	return c.document(title, descriptionFrom(&some, p.src, first), float64(p.opt.Width), y+padding+4)
}
