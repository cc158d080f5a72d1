package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"

	"pgregory.net/rapid"
)

// A label is a line of text of a picture and the box that it may take in a
// reader's font.
type label struct {
	text           string
	x0, y0, x1, y1 float64
}

// A drawing is what a test reads out of an SVG.
type drawing struct {
	width, height float64
	labels        []label
	ids           []string
	desc          string
	points        [][2]float64 // outermost points of shapes
}

// readSVG parses a picture with encoding/xml and fails on anything it must not hold.
func readSVG(t interface {
	Helper()
	Fatalf(string, ...any)
}, svg []byte) drawing {
	t.Helper()
	var d drawing
	dec := xml.NewDecoder(bytes.NewReader(svg))
	var open []xml.StartElement
	var text strings.Builder
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return d
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Copy())
			if token.Name.Local != "tspan" {
				text.Reset()
			}
			d.shape(token)
		case xml.CharData:
			text.Write(token)
		case xml.EndElement:
			element := open[len(open)-1]
			open = open[:len(open)-1]
			switch element.Name.Local {
			case "text":
				d.labels = append(d.labels, labelOf(element, text.String()))
			case "desc":
				d.desc = text.String()
			}
		}
	}
}

// elements are the start tags of a picture.
func elements(t interface{ Fatal(...any) }, svg []byte) (out []xml.StartElement) {
	dec := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			out = append(out, e.Copy())
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(e xml.StartElement, name string, missing float64) float64 {
	if v, err := strconv.ParseFloat(attr(e, name), 64); err == nil {
		return v
	}
	return missing
}

func (d *drawing) shape(e xml.StartElement) {
	if id := attr(e, "id"); id != "" {
		d.ids = append(d.ids, id)
	}
	x, y := number(e, "x", 0), number(e, "y", 0)
	switch e.Name.Local {
	case "svg":
		d.width, d.height = number(e, "width", 0), number(e, "height", 0)
	case "rect":
		d.points = append(d.points, [2]float64{x, y}, [2]float64{x + number(e, "width", 0), y + number(e, "height", 0)})
	case "circle":
		x, y, r := number(e, "cx", 0), number(e, "cy", 0), number(e, "r", 0)+1
		d.points = append(d.points, [2]float64{x - r, y - r}, [2]float64{x + r, y + r})
	}
}

func labelOf(e xml.StartElement, text string) label {
	s := style{number(e, "font-size", 14), attr(e, "font-weight") != ""}
	w := s.extent(text)
	x, y := number(e, "x", 0), number(e, "y", 0)
	switch {
	case attr(e, "text-anchor") == "middle":
		x -= w / 2
	case (attr(e, "text-anchor") == "end") != (attr(e, "direction") == "rtl"):
		x -= w
	}
	return label{text, x, y - 0.72*s.size, x + w, y + 0.2*s.size}
}

func draw(t interface{ Fatal(...any) }, tl *timeline.Timeline, opt Options) []byte {
	var b bytes.Buffer
	if err := SVG(&b, tl, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Whatever the timeline: well-formed, no two texts on each other, nothing
// outside, the same bytes twice, every event in the description.
func TestSVGLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := timelines(rapid.SampledFrom([]int{3, 30, 200}).Draw(t, "most")).Draw(t, "timeline")
		opt := Options{
			Theme: rapid.SampledFrom(Values("theme")).Draw(t, "theme"), Axis: rapid.SampledFrom(Values("axis")).Draw(t, "axis"),
			Lanes: rapid.SampledFrom(Values("lanes")).Draw(t, "lanes"), Width: rapid.SampledFrom([]int{0, 360, 1200}).Draw(t, "width"),
			Layout: rapid.SampledFrom([]string{"page", "page", "strip", "list", "slide"}).Draw(t, "layout"),
		}
		if opt.Layout == "slide" {
			opt.Width = 0
		}
		if err := SVG(io.Discard, tl, opt); err != nil && strings.Contains(err.Error(), "pixels high") {
			return
		}
		svg := draw(t, tl, opt)
		if !bytes.Equal(svg, draw(t, tl, opt)) {
			t.Fatal("two renderings differ")
		}
		d := readSVG(t, svg)
		for _, p := range d.points {
			if p[0] < 0 || p[1] < 0 || p[0] > d.width || p[1] > d.height {
				t.Fatalf("a shape reaches (%.0f, %.0f), outside %.0f by %.0f", p[0], p[1], d.width, d.height)
			}
		}
		for _, l := range d.labels {
			if l.x0 < 0 || l.y0 < 0 || l.x1 > d.width || l.y1 > d.height || math.IsNaN(l.x0+l.y0) {
				t.Fatalf("%+v is outside %.0f by %.0f", l, d.width, d.height)
			}
		}
		if a, b, ok := overlap(d.labels); ok {
			t.Fatalf("%+v and %+v overlap", a, b)
		}
		for i, e := range tl.Events {
			if want := fmt.Sprintf(" %d. ", i+1); opt.Layout != "slide" && !strings.Contains(d.desc, want) || !strings.Contains(d.desc, clean(e.Summary)) {
				t.Fatalf("event %d, %q, is not in the description", i+1, e.Summary)
			}
		}
	})
}

// overlap finds two labels that share more than a hair's breadth.
func overlap(labels []label) (a, b label, found bool) {
	slices.SortFunc(labels, func(a, b label) int { return int(math.Copysign(1, a.y0-b.y0)) })
	for i, a := range labels {
		for _, b := range labels[i+1:] {
			if b.y0 >= a.y1 {
				break
			}
			if a.x0 < b.x1-0.2 && b.x0 < a.x1-0.2 {
				return a, b, true
			}
		}
	}
	return a, b, false
}

func TestSVGIDsInOnePage(t *testing.T) {
	pictures := [][]byte{
		draw(t, thaw(t), Options{Theme: "auto"}), draw(t, century(t), Options{Theme: "auto"}),
		draw(t, thaw(t), Options{Theme: "auto", Slug: "second"}), draw(t, thaw(t), Options{Theme: "auto", Width: 600}),
	}
	seen := map[string]bool{}
	for _, svg := range pictures {
		for _, id := range readSVG(t, svg).ids {
			if seen[id] {
				t.Errorf("id %q twice", id)
			}
			seen[id] = true
		}
	}
}

// A picture is only a picture: it runs nothing and fetches nothing.
func TestSVGIsInert(t *testing.T) {
	allowed := strings.Fields("svg title desc style rect text tspan path circle g")
	for _, e := range elements(t, draw(t, strange(t), Options{Theme: "auto"})) {
		if !slices.Contains(allowed, e.Name.Local) {
			t.Errorf("element <%s>", e.Name.Local)
		}
		for _, a := range e.Attr {
			if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Name.Local, "href") || strings.Contains(a.Value, "url(") {
				t.Errorf("attribute %s=%q", a.Name.Local, a.Value)
			}
		}
	}
}

func TestContrast(t *testing.T) {
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		for role := ink; role <= purple; role++ {
			if got := contrast(p[role], p[background]); got < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.1f", name, p[role], p[background], got)
			}
		}
	}
	if got := contrast("#767676", "#ffffff"); got < 4.5 || got > 4.6 { // WCAG's own example
		t.Errorf("contrast of #767676 on white = %.2f", got)
	}
}

// contrast is the contrast ratio of WCAG 2.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(hex string) float64 {
	total := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		total += weight * c
	}
	return total
}

func TestGapWords(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"1949", "2018-10", "about 69 years"},
		{"2018-10", "2022-11", "about 4 years"},
		{"2022-11-14", "2023-06-14", "about 7 months"},
		{"2021-05-01", "2022-05-04", "about a year"},
		{"2021-01", "2022-09", "about 19 months"},
		{"2021", "2022-09", "about a year"}, // not "14 months": only a year is known
		{"1990", "2021-09", "about 31 years"},
		{"199X", "2021-09", "about 30 years"},
		{"18XX", "2021-09", "about 200 years"},
		{"-0420", "0079", "about 499 years"},
		{"2023", "2023-05", ""},
		{"2018/..", "2051-05", "about 33 years"}, // from the start of what goes on
		{"2011", "2014-05", "about 3 years"},     // as the headings say
		{"1821-06-09", "1853", "about 32 years"},
		{"1837", "2019-08-02", "about 182 years"},
		{"2011-12-20", "2014-05-03", "about 2½ years"},   // of full days the true span
		{"1947/1967-03", "1993-06-01", "about 26 years"}, // from the end of a range
		{"1871-05-10", "1903", "about 32 years"},
		{"1961", "1995", "about 34 years"},
		{"2011-02", "2013-09-15", "about 2½ years"},
		{"2011-02-01", "2014-01-15", "about 3 years"},
		{"2023", "../2030", ""},
		{"", "2023-05", ""},
	} {
		if got := gapWords(date(t, c.a), date(t, c.b)); got != c.want {
			t.Errorf("gapWords(%s, %s) = %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestAxisIsCutOnlyWhereEmpty(t *testing.T) {
	at := func(from, to float64) stretch { return stretch{from: from, to: to, at: (from + to) / 2} }
	for _, c := range []struct {
		name   string
		events []stretch
		want   int
	}{
		{"close together", []stretch{at(0, 1), at(100, 101)}, 1},
		{"180 days are drawn", []stretch{at(0, 1), at(181, 182)}, 1},
		{"a lone pair keeps its scale", []stretch{at(0, 1), at(5000, 5001)}, 1},
		{"one long gap among short ones", []stretch{at(0, 1), at(10, 11), at(20, 21), at(5000, 5001)}, 2},
		{"an interval bridges the gap", []stretch{at(0, 5000), at(10, 11), at(20, 21), at(5000, 5001)}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := newAxis(c.events, nil, 100, 700, true)
			if len(a.segments) != c.want {
				t.Fatalf("%d segments, want %d: %+v", len(a.segments), c.want, a.segments)
			}
			if first, last := a.segments[0], a.segments[len(a.segments)-1]; first.x0 != 100 || last.x1 != 700 {
				t.Errorf("the axis runs from %v to %v", first.x0, last.x1)
			}
		})
	}
}

func TestWrapTidy(t *testing.T) {
	for _, c := range []struct {
		name, text string
		column     float64
		want       []string
	}{
		{"no word alone", "Jake Sullivan and Wang Yi meet in Vienna", 280, []string{"Jake Sullivan and Wang Yi", "meet in Vienna"}},
		{"no line more", "aaaaaaaaa aaaaaaaaa aa", 80, []string{"aaaaaaaaa", "aaaaaaaaa", "aa"}},
		{"one line", "Talks", 280, []string{"Talks"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := textStyle.wrapTidy(c.text, c.column); !slices.Equal(got, c.want) {
				t.Errorf("%q; wrap gives %q", got, textStyle.wrap(c.text, c.column))
			}
		})
	}
}

func TestSeparated(t *testing.T) {
	for in, want := range map[string]string{
		"China · ¶4":         "China · ¶4",
		"planned · مصر · ¶4": "planned\u200E · مصر\u200E · ¶4", // else the number joins the Arabic
		"مصر":                "مصر",
	} {
		if got := separated(in); got != want {
			t.Errorf("separated(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		column     float64
		want       []string
	}{
		{"one line", "A short text", 300, []string{"A short text"}},
		{"at spaces", "Ministers meet in Geneva", 120, []string{"Ministers meet", "in Geneva"}},
		{"after hyphens", "a far-reaching agreement", 80, []string{"a far-", "reaching", "agreement"}},
		{"a long word is cut", "aaaaaaaaaaaaaaaaaaaa", 80, []string{"aaaaaaaaa", "aaaaaaaaa", "aa"}},
		{"between Chinese characters, not before a comma", "外长会见，双方", 66, []string{"外长会", "见，双方"}},
		{"not inside a family", "👩‍👩‍👧👩‍👩‍👧", 30, []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
		{"nothing", "", 100, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := textStyle.wrap(c.text, c.column); !slices.Equal(got, c.want) {
				t.Errorf("%q", got)
			}
		})
	}
}
