package render

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
)

// A canvas collects the elements of a picture.
type canvas struct {
	bytes.Buffer
	palette palette
	classes bool                                // theme "auto": elements carry classes, which a style sheet recolours
	prefix  string                              // begins every id and class
	sizes   []float64                           // radius of each event's numbered marker
	plain   float64                             // radius of markers where all have one size
	paper   bool                                // the picture is at most as large as fits on paper
	number  func(event int) int                 // that its marker shows
	role    string                              // of the root element
	around  func(event int) (open, shut string) // what stands around a mark of the strip
	part    func(event int) (open, shut string) // around its bands and ties
}

// largest is the radius of the largest marker.
func (c *canvas) largest() float64 {
	if len(c.sizes) == 0 {
		return discRadius
	}
	return slices.Max(c.sizes)
}

func (c *canvas) size(event int) float64 { return c.sizes[event] }

// num writes a coordinate with at most one decimal.
func num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	s = strings.TrimSuffix(s, ".0")
	if s == "-0" {
		return "0"
	}
	return s
}

// xmlText escapes text for an element or a quoted attribute; what XML cannot
// hold was dropped by clean.
func xmlText(s string) string { return xmlEscape.Replace(clean(s)) }

var xmlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// paint returns the attributes for a fill and a stroke.
func (c *canvas) paint(fill, stroke colour) string {
	var attrs, classes string
	if fill != none || stroke != none {
		attrs = ` fill="` + c.palette[fill] + `"`
	}
	if stroke != none {
		attrs += ` stroke="` + c.palette[stroke] + `"`
	}
	if !c.classes {
		return attrs
	}
	if fill != none {
		classes = c.prefix + "f" + strconv.Itoa(int(fill))
	}
	if stroke != none {
		classes = strings.TrimSpace(classes + " " + c.prefix + "s" + strconv.Itoa(int(stroke)))
	}
	return attrs + ` class="` + classes + `"`
}

// styleSheet recolours everything for a dark screen. Renderers without CSS, and
// paper, keep the light values of the attributes.
func (c *canvas) styleSheet() string {
	if !c.classes {
		return ""
	}
	var b strings.Builder
	b.WriteString("<style>@media screen and (prefers-color-scheme:dark){")
	for i := background; i <= purple; i++ {
		fmt.Fprintf(&b, ".%sf%d{fill:%s}.%ss%d{stroke:%s}", c.prefix, i, dark[i], c.prefix, i, dark[i])
	}
	b.WriteString("}</style>\n")
	return b.String()
}

// An anchor says which point of a line of text stands at x.
type anchor string

const (
	start  anchor = ""
	middle anchor = "middle"
	end    anchor = "end"
)

// text draws one line with its baseline at y.
func (c *canvas) text(x, y float64, s style, at anchor, fill colour, text string, more ...string) {
	if text == "" {
		return
	}
	fmt.Fprintf(c, `<text x="%s" y="%s"`, num(x), num(y))
	if s.size != textStyle.size {
		fmt.Fprintf(c, ` font-size="%s"`, num(s.size))
	}
	if s.bold {
		c.WriteString(` font-weight="700"`)
	}
	if at != start {
		fmt.Fprintf(c, ` text-anchor="%s"`, at)
	}
	c.WriteString(c.paint(fill, none) + strings.Join(more, ""))
	escaped := separated(xmlText(text))
	switch rtl := len(more) > 0 && strings.Contains(more[0], "rtl"); {
	case rtl && strings.HasPrefix(text, rightMark):
		escaped = rightMark + escaped
	case !rtl && rightToLeft(text):
		escaped = leftMark + escaped
	}
	c.WriteString(">" + escaped + "</text>\n")
}

// Marks that set the direction of a line whose first letter belongs to the other one.
const leftMark, rightMark = "\u200E", "\u200F"

// prose draws a line of a story's text between two margins: at the left one, or
// at the right one if its paragraph runs from right to left.
func (c *canvas) prose(left, right, y float64, s style, fill colour, text string, rtl bool) {
	if rtl {
		if !rightToLeft(text) { // some programs take the direction from the line's first letter
			text = rightMark + text
		}
		c.text(right, y, s, start, fill, text, ` direction="rtl"`)
		return
	}
	c.text(left, y, s, start, fill, text)
}

// above draws a date over words, at the margin at which they begin.
func (c *canvas) above(left, right, y float64, s style, date string, rtl bool) {
	if rtl {
		c.text(right, y, s, end, muted, date)
		return
	}
	c.text(left, y, s, start, muted, date)
}

// foot draws a line under words that run from right to left: at their margin, whatever its own script.
func (c *canvas) foot(left, right, y float64, s style, line string) {
	if rightToLeft(line) {
		c.prose(left, right, y, s, muted, line, true)
		return
	}
	c.text(right, y, s, end, muted, line)
}

// statusLine draws a status word in its colour and the rest of the line after it.
func (c *canvas) statusLine(x, y float64, at anchor, s timeline.Status, word, rest string) {
	anchored := ""
	if at != start {
		anchored = fmt.Sprintf(` text-anchor="%s"`, at)
	}
	fmt.Fprintf(c, "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s><tspan font-weight=\"700\"%s>%s</tspan>%s</text>\n",
		num(x), num(y), num(metaStyle.size), anchored, c.paint(muted, none), c.paint(lookOf(s).colour, none), xmlText(word), separated(xmlTail(rest)))
}

// separated keeps the parts of a line that middle dots separate in their order,
// where a part is written from right to left: a left-to-right mark ends it.
func separated(s string) string {
	const dot, mark = " · ", "\u200E"
	if !strings.Contains(s, dot) || strings.IndexFunc(s, rightToLeftLetter) < 0 {
		return s
	}
	return strings.ReplaceAll(s, dot, mark+dot)
}

// xmlTail is xmlText that keeps the space in front.
func xmlTail(s string) string {
	if strings.HasPrefix(s, " ") {
		return " " + xmlText(s)
	}
	return xmlText(s)
}

// path draws a line; more holds further attributes.
func (c *canvas) path(d string, stroke colour, more string) {
	fmt.Fprintf(c, "<path d=\"%s\"%s%s/>\n", d, c.paint(none, stroke), more)
}

// Sizes of a marker: the disc's radius without its outline, by how much it grows with
// importance, and a dot's.
const (
	discRadius = 9
	discGrowth = 4
	dotRadius  = 4
)

// look is how the status of an event shows: the marker's colour and shape.
// The word stands beside it, always.
type look struct {
	colour colour
	shape  string // "circle", "square" or "diamond"
	filled bool
	dashed bool
}

func lookOf(s timeline.Status) look {
	switch s {
	case timeline.Planned:
		return look{blue, "circle", false, true}
	case timeline.Ongoing:
		return look{green, "circle", true, false}
	case timeline.Cancelled:
		return look{red, "square", false, false}
	case timeline.Postponed:
		return look{amber, "square", false, true}
	case timeline.Claimed, "disputed":
		return look{purple, "diamond", false, false}
	}
	return look{blue, "circle", true, false}
}

// marker draws an event's marker of radius r around (x, y) with its number inside.
func (c *canvas) marker(x, y, r float64, s timeline.Status, number string) {
	l := lookOf(s)
	c.shape(x, y, r, 2, l)
	fill := l.colour
	if l.filled {
		fill = background
	}
	c.text(x, y+4, numberStyle, middle, fill, number)
}

// dot draws a small marker without a number.
func (c *canvas) dot(x, y float64, s timeline.Status) {
	c.shape(x, y, dotRadius-0.5, 1.5, lookOf(s))
}

// shape draws a marker's outline of radius r.
func (c *canvas) shape(x, y, r, stroke float64, l look) {
	fill := background
	if l.filled {
		fill = l.colour
	}
	attrs := c.paint(fill, l.colour) + fmt.Sprintf(` stroke-width="%s"`, num(stroke))
	if l.dashed {
		if r < dotRadius { // finer, so that it can be seen at this size
			attrs += ` stroke-dasharray="1.8 1.3"`
		} else {
			attrs += ` stroke-dasharray="3 2.5"`
		}
	}
	switch l.shape {
	case "square":
		fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n", num(x-r), num(y-r), num(2*r), num(2*r), attrs)
	case "diamond":
		d := num(r + 2)
		fmt.Fprintf(c, "<path d=\"M%s %sl%s %s-%s %s-%s-%sz\"%s/>\n", num(x), num(y-r-2), d, d, d, d, d, d, attrs)
	default:
		fmt.Fprintf(c, "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n", num(x), num(y), num(r), attrs)
	}
}
