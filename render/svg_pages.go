package render

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
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
	foot := padding + 4.0
	if lookTwiceNote(t.Events) != "" {
		foot += lookTwiceLeading
	}
	high := float64(opt.Width) * paperHeight / paperWidth
	c := newCanvas(p.t, p.opt)
	c.paper = true
	l := newList(c, p, float64(opt.Width))
	y, _ := p.overview(c)
	if y+listBelow > high*0.8 {
		return nil, fmt.Errorf("the overview takes %.0f of the %.0f pixels of a page: leave it out with --layout list, or use a larger --width", y, high)
	}
	// The words of later pages are few and of one height, so the pages can be filled before
	// their number is known.
	var pages []*sheet
	for first := 0; ; {
		from := first
		y, first = l.draw(y+listBelow, first, high-foot)
		pages = append(pages, &sheet{c, from, first, c.lookTwice(t.Events[from:first], y) + padding + 4})
		if first == len(t.Events) {
			break
		}
		c = pages[0].next(len(pages))
		l.canvas = c
		l.begin(first)
		y = continued
	}
	var out [][]byte
	for i, page := range pages {
		out = append(out, p.finish(page, i, len(pages)))
	}
	return out, nil
}

// A sheet is a page of a picture on paper: its events and its height.
type sheet struct {
	*canvas
	first, last int
	height      float64
}

// continued is the baseline of what stands above the list of a page that is not the first.
const continued = 34

// pageNumber is the baseline of the number of the first page, above its title.
const pageNumber = 16

// next is an empty canvas for a later page, with other ids.
func (c *canvas) next(part int) *canvas {
	h := sha256.Sum256([]byte(c.prefix + strconv.Itoa(part)))
	later := *c
	later.Buffer, later.prefix = bytes.Buffer{}, "tl-"+hex.EncodeToString(h[:4])+"-"
	return &later
}

// finish puts the title above a page that is not the first, and the root element around it.
func (p picture) finish(c *sheet, part, parts int) []byte {
	title, width := cmp.Or(p.opt.Title, "Timeline"), float64(p.opt.Width)
	if parts > 1 {
		title = fmt.Sprintf("%s (%d of %d)", title, part+1, parts)
	}
	switch {
	case part == 0 && parts > 1:
		c.text(width-padding, pageNumber, metaStyle, end, muted, fmt.Sprintf("1 of %d", parts))
	case part > 0:
		c.prose(padding, width-padding, continued, metaStyle, muted, metaStyle.cut(title, width-2*padding), rightToLeft(title))
	}
	if len(p.t.Events) == 0 {
		c.text(padding, c.height-padding-4, textStyle, start, ink, "No dated events.")
	}
	some := *p.t
	some.Events = p.t.Events[c.first:c.last]
	return c.document(title, descriptionFrom(&some, p.src, c.first), width, c.height)
}
