package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// padding is the margin on all sides in pixels.
const padding = 24

// fontStack is what readers have; nothing is embedded or fetched.
const fontStack = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"

// SVG writes t as a picture: a strip on top shows the shape of time in numbered
// markers, a numbered list below carries the words. opt.Width is the width in
// pixels; the height follows. opt.Theme, opt.Lanes and opt.Axis choose colours,
// rows and scale. The file has no script, link or outside reference, draws
// the same in renderers without CSS, and can be inlined in a page beside others.
func SVG(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	_, err = w.Write(picture(t, opt))
	return err
}

// picture draws t; opt has been checked.
func picture(t *timeline.Timeline, opt Options) []byte {
	c := newCanvas(t, opt)
	width, src := float64(opt.Width), newSources(t)
	y := c.header(opt, src, width)
	who := newSides(t.Events, opt.Side)
	names, of := who.lanesFor(opt)
	if s, ok := newStrip(t, names, of, opt, y+41); ok {
		s.draw(c, opt.Width)
		y = s.bottom()
	}
	col := newColumns(t.Events, width, c.radius)
	y += 38
	if len(t.Events) == 0 {
		c.text(padding, y, textStyle, start, ink, "No dated events.")
	} else {
		y = drawList(c, t, rows(t, src, who, col), col, y)
	}
	return c.document(cmp.Or(opt.Title, "Timeline"), description(t, src), width, y+28)
}

// newCanvas returns an empty canvas in the theme's colours.
func newCanvas(t *timeline.Timeline, opt Options) *canvas {
	c := &canvas{palette: light, classes: opt.Theme == "auto", prefix: prefix(t, opt), radius: discRadius}
	if opt.Theme == "dark" {
		c.palette = dark
	}
	switch n := len(t.Events); { // room for three digits, or more
	case n >= 1000:
		c.radius = discRadius + 6
	case n >= 100:
		c.radius = discRadius + 2
	}
	return c
}

// header draws title and sources and returns the last baseline.
func (c *canvas) header(opt Options, src sources, width float64) float64 {
	y := 10.0
	for i, line := range titleStyle.wrapTidy(opt.Title, width-2*padding) {
		y = 34 + float64(i)*24
		c.prose(padding, width-padding, y, titleStyle, ink, line)
	}
	line := src.line(edtf.Date.Short)
	if len(src.list) == 1 && line != "" {
		line += " ¶ = paragraph."
	}
	for i, line := range metaStyle.wrapTidy(line, width-2*padding) {
		y += 16
		if i == 0 {
			y += 4
		}
		c.prose(padding, width-padding, y, metaStyle, muted, line)
	}
	return y
}

// document puts the root element, name, description and background around what was drawn.
func (c *canvas) document(title, desc string, width, height float64) []byte {
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" lang="en" aria-labelledby="%[3]stitle %[3]sdesc" font-family="%[4]s" font-size="14">`+"\n",
		num(width), num(height), c.prefix, fontStack)
	fmt.Fprintf(&out, "<title id=\"%stitle\">%s</title>\n<desc id=\"%[1]sdesc\">%[3]s</desc>\n", c.prefix, xmlText(title), xmlText(desc))
	out.WriteString(c.styleSheet())
	fmt.Fprintf(&out, "<rect width=\"%s\" height=\"%s\"%s/>\n", num(width), num(height), c.paint(background, none))
	out.Write(c.Bytes())
	out.WriteString("</svg>\n")
	return []byte(out.String())
}

// description is the timeline in words: whoever reads it alone gets every event.
func description(t *timeline.Timeline, src sources) string {
	if len(t.Events) == 0 {
		return "No dated events."
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s in date order.", plural(len(t.Events), "event", "events"))
	if line := src.line(edtf.Date.Human); line != "" {
		b.WriteString(" " + line)
	}
	for i, e := range t.Events {
		fmt.Fprintf(&b, " %d. %s", i+1, dateWords(e.Date)+guessed(e))
		if word := statusWord(e); word != "" {
			fmt.Fprintf(&b, " [%s]", word)
		}
		told := e.Told()
		b.WriteString(": " + told)
		if !strings.HasSuffix(told, ".") {
			b.WriteByte('.')
		}
	}
	return b.String()
}

// AltText describes a picture of t in a line for a page that shows it: title,
// number of events and span, and the events themselves if they are few.
func AltText(t *timeline.Timeline, opt Options) string {
	const few = 12
	var dated []edtf.Date
	var words []string
	for _, e := range t.Events {
		if !e.Date.IsZero() {
			dated = append(dated, e.Date)
		}
		word := ""
		if status := statusWord(e); status != "" {
			word = " (" + status + ")"
		}
		words = append(words, dateWords(e.Date)+guessed(e)+word+": "+clean(e.Told()))
	}
	alt := cmp.Or(clean(opt.Title), clean(t.Title), "Timeline") + " – " + plural(len(t.Events), "event", "events")
	if n := len(dated); n > 1 && dated[0] != dated[n-1] {
		alt += ", " + dated[0].Human() + " to " + dated[n-1].Human()
	}
	if 0 < len(words) && len(words) <= few {
		alt += ". " + strings.Join(words, "; ")
	}
	return alt + "."
}

// prefix is what ids and classes begin with: a hash of what is drawn, so that
// two timelines in one page do not meet.
func prefix(t *timeline.Timeline, opt Options) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q %d %q %q\n", opt.Title, opt.Slug, opt.Theme, opt.Width, opt.Lanes, opt.Axis)
	for _, e := range t.Events {
		fmt.Fprintf(h, "%q %q %q %q %q\n", e.ID, e.Date, e.Status, e.Summary, e.Actors)
	}
	return "tl-" + hex.EncodeToString(h.Sum(nil)[:4]) + "-"
}
