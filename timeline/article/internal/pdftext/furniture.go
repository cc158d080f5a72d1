package pdftext

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// margin is the part of a page's height, at the top and at the bottom, in which running headers and footers stand.
const margin = 0.2

// withoutFurniture drops what belongs to the pages and not to their text: lines in the margins that repeat from page to page
// but for their numbers, page numbers, and the line that a browser prints around a page, whose date is the day of printing.
func withoutFurniture(pages []page) []page {
	repeated := repeats(pages)
	out := slices.Clone(pages)
	for i, p := range pages {
		out[i].lines = nil
		edges := p.edges()
		for j, l := range p.lines {
			if where := edges[j]; where != inside && (repeated[runningKey(where, l)] || pageNumber.MatchString(l.text) || p.printed(l)) {
				continue
			}
			out[i].lines = append(out[i].lines, l)
		}
	}
	return out
}

// An edge is the margin in which a line stands.
type edge string

const (
	inside edge = ""
	top    edge = "top"
	bottom edge = "bottom"
)

// edges tells for each line of the page where it stands. Only the outermost lines stand in a margin: a page's
// text may reach into it.
func (p page) edges() []edge {
	const most = 4 // lines at each edge
	bases := make([]float64, len(p.lines))
	for i, l := range p.lines {
		bases[i] = l.base
	}
	slices.Sort(bases)
	out := make([]edge, len(p.lines))
	height := p.top - p.bottom
	for i, l := range p.lines {
		below, _ := slices.BinarySearch(bases, l.base-l.size/2)
		notAbove, _ := slices.BinarySearch(bases, l.base+l.size/2)
		switch {
		case len(bases)-notAbove < most && l.base > p.top-margin*height:
			out[i] = top
		case below < most && l.base < p.bottom+margin*height:
			out[i] = bottom
		}
	}
	return out
}

// A running line is known by where it stands and what it says.
type running struct {
	where  edge
	height int // of the baseline, in steps of some points
	text   string
}

var number = regexp.MustCompile(`[0-9]+`)

func runningKey(where edge, l line) running {
	const step = 4
	return running{where, int(math.Round(l.base / step)), number.ReplaceAllString(strings.ToLower(l.text), "#")}
}

// repeats gives the lines that stand at the edge of a page and of the next, or of the next but one: left and right pages
// often differ. Of many pages they stand on one in three or more.
func repeats(pages []page) map[running]bool {
	on := map[running][]int{}
	for _, p := range pages {
		edges := p.edges()
		for j, l := range p.lines {
			if where := edges[j]; where != inside {
				if key := runningKey(where, l); !slices.Contains(on[key], p.number) {
					on[key] = append(on[key], p.number)
				}
			}
		}
	}
	out := map[running]bool{}
	for key, numbers := range on {
		near := slices.ContainsFunc(numbers, func(n int) bool { return slices.Contains(numbers, n+1) || slices.Contains(numbers, n+2) })
		if near && len(numbers)*3 >= len(pages) {
			out[key] = true
		}
	}
	return out
}

var (
	// pageNumber: "3", "- 3 -", "Page 3 of 7", "3/7", "iv".
	pageNumber = regexp.MustCompile(`^(?i)[-–—\s]*(page\s*|p\.\s*)?([0-9]{1,3}|[ivx]{1,5})(\s*(/|of)\s*[0-9]{1,3})?[-–—\s]*$`)
	// printing is the date and time that a browser prints at the edge, and the title or address beside it.
	printing = regexp.MustCompile(`^[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4},? [0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?(\s?[AaPp]\.?\s?[Mm]\.?)?(\s|$)`)
	// address is the page's address that a browser prints, with the page number.
	address = regexp.MustCompile(`^(https?|file)://\S+(\s+[0-9]+/[0-9]+)?$`)
)

// printed: the line stands in the strip at the very edge where browsers print, and is what they print there.
func (p page) printed(l line) bool {
	const strip = 0.06
	height := p.top - p.bottom
	return (l.base > p.top-strip*height || l.base < p.bottom+strip*height) && (printing.MatchString(l.text) || address.MatchString(l.text))
}
