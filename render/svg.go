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

// SVG writes t as a picture. On a "page" a strip on top shows the shape of time in numbered
// markers, and a numbered list below carries the words; "list" is that list alone, "strip" the
// strip with a key to what is numbered there, and "slide" is for a screen (opt.Layout).
// opt.Width is the width in pixels; the height follows, and more than MaxHeight is an error.
// opt.Theme, opt.Lanes and opt.Axis choose colours, rows and scale. The file has no script,
// link or outside reference, draws the same in renderers without CSS, and can be inlined in a
// page beside others.
func SVG(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	p := picture{t: t, opt: opt, src: newSources(t), who: newSides(t.Events, opt.Side)}
	var out []byte
	if opt.Layout == "slide" {
		out = p.slide()
	} else {
		out, err = p.page()
	}
	if err == nil {
		_, err = w.Write(out)
	}
	return err
}

// MaxHeight is the most pixels that a picture is high: programs that show or convert it take no more.
const MaxHeight = 16000

// A picture is a timeline to be drawn.
type picture struct {
	t   *timeline.Timeline
	opt Options
	src sources
	who sides
}

// page draws the layouts that are as high as they need to be.
func (p picture) page() ([]byte, error) {
	c := newCanvas(p.t, p.opt)
	width := float64(p.opt.Width)
	if p.opt.Layout == "strip" {
		c.around = func(i int) (open, shut string) {
			return "<g>\n<title>" + xmlText(spoken(i, p.t.Events[i])) + "</title>\n", "</g>\n"
		}
	}
	y, drawn := p.overview(c)
	switch {
	case len(p.t.Events) == 0:
		y += 38
		c.text(padding, y, textStyle, start, ink, "No dated events.")
	case p.opt.Layout != "strip":
		y = c.lookTwice(p.t.Events, drawColumns(c, p, y+listBelow))
	case drawn == nil:
		for _, line := range textStyle.wrap("These events have one date or none, and so no shape in time: the layout list shows them.", width-2*padding) {
			y += leading
			c.text(padding, y+12, textStyle, start, ink, line)
		}
		y += 12
	default:
		y = drawn.key(c, p.t, y)
	}
	if height := y + padding + 4; height > MaxHeight {
		return nil, fmt.Errorf("%s would make a picture %.0f pixels high, more than %d: choose fewer with --days and --per-day, or write a page with -f html",
			plural(len(p.t.Events), "event", "events"), height, MaxHeight)
	}
	return c.document(cmp.Or(p.opt.Title, "Timeline"), description(p.t, p.src), width, y+padding+4), nil
}

// overview draws title, sources and strip, and returns the last baseline, and the strip if there is one.
func (p picture) overview(c *canvas) (y float64, drawn *strip) {
	y = c.header(p.opt, p.src, float64(p.opt.Width))
	if p.opt.Layout == "list" {
		return y, nil
	}
	names, of := p.who.lanesFor(p.opt)
	s, ok := newStrip(c, p.t, names, of, p.opt, y+20)
	if !ok {
		return y, nil
	}
	s.draw(c)
	return s.bottom(), s
}

// newCanvas returns an empty canvas in the theme's colours. A marker has room for its
// number, and more where its event is known to matter.
func newCanvas(t *timeline.Timeline, opt Options) *canvas {
	nothing := func(int) (open, shut string) { return "", "" }
	c := &canvas{palette: light, classes: opt.Theme == "auto", prefix: prefix(t, opt), role: "img", around: nothing, part: nothing, number: func(i int) int { return i + 1 }}
	if opt.Theme == "dark" {
		c.palette = dark
	}
	radius, most := float64(discRadius), 0.0
	switch n := len(t.Events); { // room for its digits
	case n >= 1000:
		radius += 6
	case n >= 100:
		radius += 3
	case n >= 10:
		radius++
	}
	for _, e := range t.Events {
		if e.Importance != nil {
			most = max(most, e.Importance.Day+e.Importance.Score)
		}
	}
	c.plain = radius
	for _, e := range t.Events {
		size := radius
		if e.Importance != nil && most > 0 {
			size += discGrowth * max(0, e.Importance.Day+e.Importance.Score) / most
		}
		c.sizes = append(c.sizes, size)
	}
	return c
}

// header draws title and sources and returns the last baseline.
func (c *canvas) header(opt Options, src sources, width float64) float64 {
	y := 10.0
	for i, line := range titleStyle.wrapTidy(opt.Title, width-2*padding) {
		y = 34 + float64(i)*24
		c.prose(padding, width-padding, y, titleStyle, ink, line, rightToLeft(opt.Title))
	}
	line := src.brief(edtf.Date.Short)
	for i, part := range metaStyle.wrapTidy(line, width-2*padding) {
		y += 16
		if i == 0 {
			y += 4
		}
		if rightToLeft(opt.Title) && !rightToLeft(line) { // below the title
			c.text(width-padding, y, metaStyle, end, muted, part)
			continue
		}
		c.prose(padding, width-padding, y, metaStyle, muted, part, rightToLeft(line))
	}
	return y
}

// lookTwiceLeading is from the last baseline of a list to the note below it.
const lookTwiceLeading = 32

// lookTwice says below a list that ends at y what the sign after a date means, and returns the last baseline.
func (c *canvas) lookTwice(events []timeline.Event, y float64) float64 {
	note := lookTwiceNote(events)
	if note == "" {
		return y
	}
	y += lookTwiceLeading
	c.text(padding, y, metaStyle, start, muted, note)
	return y
}

// document puts the root element, name, description and background around what was drawn.
func (c *canvas) document(title, desc string, width, height float64) []byte {
	var out strings.Builder
	scale := 1.0
	if c.paper {
		scale = min(1, paperWidth/width)
	}
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%[6]s" height="%[7]s" viewBox="0 0 %[1]s %[2]s" role="%[5]s" lang="en" aria-labelledby="%[3]stitle %[3]sdesc" font-family="%[4]s" font-size="14">`+"\n",
		num(width), num(height), c.prefix, fontStack, c.role, num(width*scale), num(height*scale))
	fmt.Fprintf(&out, "<title id=\"%stitle\">%s</title>\n<desc id=\"%[1]sdesc\">%[3]s</desc>\n", c.prefix, xmlText(title), xmlText(desc))
	out.WriteString(c.styleSheet())
	fmt.Fprintf(&out, "<rect width=\"%s\" height=\"%s\"%s/>\n", num(width), num(height), c.paint(background, none))
	out.Write(c.Bytes())
	out.WriteString("</svg>\n")
	return []byte(out.String())
}

// description is the timeline in words: whoever reads it alone gets every event.
func description(t *timeline.Timeline, src sources) string { return descriptionFrom(t, src, 0) }

// descriptionFrom is description of events that so many others precede.
func descriptionFrom(t *timeline.Timeline, src sources, before int) string {
	if len(t.Events) == 0 {
		return "No dated events."
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s in date order.", plural(len(t.Events), "event", "events"))
	if line := src.line(edtf.Date.Human); line != "" {
		b.WriteString(" " + line)
	}
	for i, e := range t.Events {
		fmt.Fprintf(&b, " %d. %s", before+i+1, inWords(e))
	}
	if note := lookTwiceNote(t.Events); note != "" {
		b.WriteString(" " + note + ".")
	}
	return b.String()
}

// inWords is an event in a description.
func inWords(e timeline.Event) string {
	words := dateWords(e.Date) + doubtful(e)
	if word := statusWord(e); word != "" {
		words += " [" + word + "]"
	}
	words += ": " + e.Told()
	if !strings.HasSuffix(words, ".") {
		words += "."
	}
	return words
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
		words = append(words, dateWords(e.Date)+doubtful(e)+word+": "+clean(e.Told()))
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
	fmt.Fprintf(h, "%q %q %q %d %q %q %q\n", opt.Title, opt.Slug, opt.Theme, opt.Width, opt.Lanes, opt.Axis, opt.Layout)
	for _, e := range t.Events {
		fmt.Fprintf(h, "%q %q %q %q %q\n", e.ID, e.Date, e.Status, e.Summary, e.Actors)
	}
	return "tl-" + hex.EncodeToString(h.Sum(nil)[:4]) + "-"
}
