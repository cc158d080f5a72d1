package pdftext

import (
	"math"
	"slices"
)

// A column is a run of lines of one size, each below the one before: one column of a page, or a part of one.
type column struct {
	left, right float64 // where its lines begin and end at most
	size        float64
	page        int
	lines       int
	wide        bool // its right edge is that of another column
}

// wideGap ends a column, in parts of the size: it stands between a page's header and its text, maybe.
const wideGap = 3

// columnsOf gives the column of each line of a document.
func columnsOf(pages []page) map[*line]*column {
	of := map[*line]*column{}
	var all []*column
	for i := range pages {
		var now *column
		var before *line
		for j := range pages[i].lines {
			l := &pages[i].lines[j]
			if now == nil || !alike(before.size, l.size) || l.base >= before.base || before.base-l.base > wideGap*l.size || l.right < before.left || l.left > before.right {
				now = &column{left: l.left, right: l.right, size: l.size, page: l.page}
				all = append(all, now)
			}
			now.left, now.right, now.lines = min(now.left, l.left), max(now.right, l.right), now.lines+1
			of[l], before = now, l
		}
	}
	long := map[int][]*column{} // of each page
	for _, c := range all {
		if c.lines >= few {
			long[c.page] = append(long[c.page], c)
		}
	}
	for _, c := range all {
		for _, near := range []int{c.page, c.page - 1, c.page + 1} {
			c.widen(long[near])
		}
	}
	return of
}

// few lines may all be short, so that a column of them does not show how wide it is.
const few = 4

// widen gives a column of few lines the right edge of a longer one that begins at the same place, the nearest of several.
func (c *column) widen(long []*column) {
	if c.lines >= few || c.wide {
		return
	}
	right := math.Inf(1)
	for _, o := range long {
		if alike(o.size, c.size) && math.Abs(o.left-c.left) < c.size && o.right >= c.right {
			right = min(right, o.right)
		}
	}
	if !math.IsInf(right, 1) {
		c.right, c.wide = right, true
	}
}

// alike: two sizes are of one font, roughly: letters of bold and italic fonts differ by a little.
func alike(a, b float64) bool { return a < 1.12*b && b < 1.12*a }

// bodySize is the size of most letters.
func bodySize(pages []page) float64 {
	weight := map[float64]int{}
	for _, p := range pages {
		for _, l := range p.lines {
			weight[math.Round(l.size*2)/2] += len(l.text)
		}
	}
	best := 0.0
	for size, n := range weight {
		if m := weight[best]; n > m || n == m && size > best {
			best = size
		}
	}
	return max(best, 0.5)
}

// leading is the distance between the baselines of most neighbouring lines of the body, in parts of their size; of several that are
// common the smallest, since paragraphs of one line may be as many as lines that go on.
func leading(pages []page, of map[*line]*column, body float64) float64 {
	const step = 0.05
	counts := map[int]int{}
	for i := range pages {
		lines := pages[i].lines
		for j := 1; j < len(lines); j++ {
			a, b := &lines[j-1], &lines[j]
			if of[a] == of[b] && alike(b.size, body) {
				if d := (a.base - b.base) / b.size; d > 0.6 && d < 4 {
					counts[int(math.Round(d/step))]++
				}
			}
		}
	}
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	if most == 0 {
		return 1.2
	}
	var common []int
	for d, n := range counts {
		if n*4 >= most {
			common = append(common, d)
		}
	}
	return float64(slices.Min(common)) * step
}
