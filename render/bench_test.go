package render

import (
	"fmt"
	"io"
	"testing"
)

// Pictures and pages of a thousand events, and long lists: the time a list takes
// grows with its length and no faster.
func BenchmarkWrite(b *testing.B) {
	for _, c := range []struct {
		format string
		events int
	}{
		{"svg", 1000}, {"html", 1000}, {"pages", 1000},
		{"markdown", 5000}, {"markdown", 50000}, {"json", 5000}, {"json", 50000}, {"csv", 5000}, {"csv", 50000},
	} {
		tl := crowd(b, c.events)
		b.Run(fmt.Sprintf("%s/%d", c.format, c.events), func(b *testing.B) {
			for b.Loop() {
				var err error
				switch c.format {
				case "pages": // a picture of so many events alone would be too high
					_, err = SVGPages(tl, Options{})
				case "svg":
					err = SVG(io.Discard, tl, Options{Layout: "strip"})
				default:
					err = Write(io.Discard, tl, c.format, Options{})
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
