package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/timeline/edtf"
)

// A tickMark is a tick with the scale of its zone.
type tickMark struct {
	tick
	scale
	head bool // the first of a segment, or where the scale changes much
}

// named is what a reader must know of where the tick stands: its year, and on a scale of hours its day.
func (m tickMark) named() int {
	if d := dayAt(m.at + 1e-9); m.unit != "hour" {
		return d.Year
	}
	return int(math.Floor(m.at + 1e-9))
}

// tickMarks are those of a segment.
func (seg segment) tickMarks() (out []tickMark) {
	for k, z := range seg.zones {
		if z.seam {
			continue
		}
		sc := scaleOf(z, z.x1-z.x0)
		head := k == 0 || z.tinted != seg.zones[k-1].tinted || z.compressed != seg.zones[k-1].compressed && !seg.zones[k-1].seam
		ticks := sc.ticks(z)
		if head && len(ticks) == 0 && sc.floor(z.from) != z.from { // else nothing would say where the scale begins
			if sc.unit = "month"; k > 0 && sc.floor(z.from) != z.from {
				sc.unit = "day"
			}
		}
		if k == 0 || head && z.tinted || sc.floor(z.from) == z.from {
			out = append(out, tickMark{tick{z.x0, z.from}, sc, head})
			head = false
		}
		for _, t := range ticks {
			out = append(out, tickMark{t, sc, head})
			head = false
		}
	}
	return out
}

// drawAxis draws the segments with their ticks and labels, // between them, and the units
// of their zones where one is enlarged. A tick without a label is short.
func (s *strip) drawAxis(c *canvas) {
	y := s.axisY()
	const thick = ` stroke-width="1.5"`
	c.text(s.axis.segments[0].x0, y+labelsBelow+unitsBelow, metaStyle, start, muted, s.day)
	for _, x := range s.axis.changes() {
		c.path(fmt.Sprintf("M%s %sv12m4 0v-12", num(x-2), num(y-6)), rule, thick)
	}
	units := s.axis.tinted() || s.axis.compressed()
	unitFree := 0.0
	for i, seg := range s.axis.segments {
		for k, z := range seg.zones {
			look, x0, x1 := thick, z.x0, z.x1
			if z.compressed {
				look += ` stroke-dasharray="3 3"`
			}
			if i == 0 && k == 0 {
				x0 = s.x0
			}
			if i == len(s.axis.segments)-1 && k == len(seg.zones)-1 {
				x1 = s.x1
			}
			c.path(fmt.Sprintf("M%s %sH%s", num(x0), num(y), num(x1)), rule, look)
		}
		limit := s.x1
		if i > 0 {
			c.path(fmt.Sprintf("M%s %sl4-10m4 0l-4 10", num(seg.x0-15), num(y+5)), rule, thick)
		}
		if i+1 < len(s.axis.segments) {
			limit = seg.x1 + breakWidth - 8
		}
		ticks := seg.tickMarks()
		labels := s.labels(ticks, seg.x0, limit)
		seg.nameMonths(ticks, labels, limit)
		for k, label := range labels {
			length := 4
			if label.words == "" && ticks[k].unit == "hour" { // nobody guesses which
				continue
			}
			if label.words != "" {
				length = 8
				c.text(label.x, y+labelsBelow, metaStyle, start, muted, label.words)
			}
			c.path(fmt.Sprintf("M%s %sv%d", num(ticks[k].x), num(y-3), length), rule, thick)
		}
		last := ""
		for _, z := range seg.zones {
			sc := scaleOf(z, z.x1-z.x0)
			words := "in " + sc.unit + "s"
			if sc.unit == "day" && sc.step == 7 {
				words = "in weeks"
			}
			if none := len(sc.ticks(z)) == 0 && sc.floor(z.from) != z.from; none || !units || z.seam || seg.places < 2 && len(s.axis.segments) > 1 || words == last || z.x0 < unitFree || z.x0+metaStyle.extent(words) > min(limit, z.x1+breakWidth) {
				continue
			}
			c.text(z.x0, y+labelsBelow+unitsBelow, metaStyle, start, muted, words, ` font-style="italic"`)
			unitFree = z.x0 + metaStyle.extent(words) + 6
			last = words
		}
	}
}

// nameMonths lets the only label of a segment that names a month name the last one, too, "Mar–Apr
// 1814": else it would seem to name all that stands above it.
func (seg segment) nameMonths(ticks []tickMark, labels []axisLabel, limit float64) {
	for k, l := range labels {
		if l.words != "" != (k == 0) || k == 0 && ticks[k].unit != "month" {
			return
		}
	}
	first, last := dayAt(seg.from), dayAt(seg.to-1e-6)
	if len(labels) == 0 || first.Year != last.Year || first.Month == last.Month {
		return
	}
	words := first.Month.String()[:3] + "–" + last.Month.String()[:3] + " " + yearWords(first.Year)
	if x := min(labels[0].x, limit-metaStyle.extent(words)); x >= seg.x0-0.1 {
		labels[0] = axisLabel{x, words}
	}
}

// An axisLabel stands under a tick; it has no words where there is no room for them.
type axisLabel struct {
	x     float64
	words string
}

// labels names the ticks between two places: before all others where the segment begins, then
// its last year (or day, among hours), where an enlarged stretch begins, and the other years.
func (s *strip) labels(ticks []tickMark, from, limit float64) []axisLabel {
	out := make([]axisLabel, len(ticks))
	full := func(k int) axisLabel {
		m := ticks[k]
		words := m.label(m.at, true, s.day == "")
		if s.day != "" {
			words = m.label(m.at, false, false)
		}
		if s.day == "" && m.x+metaStyle.extent(words) > limit && limit-from < metaStyle.extent(words) { // no room for more than
			words = scale{unit: "month"}.label(scale{unit: "month"}.floor(m.at), true, true)
			if metaStyle.extent(words) > limit-from {
				words = scale{unit: "year"}.label(m.at, true, true)
			}
		}
		x, width := m.x, metaStyle.extent(words)
		if x+width > limit { // it ends with the axis
			x = limit - width
		}
		return axisLabel{x, words}
	}
	free := func(k int, l axisLabel) bool {
		right := l.x + metaStyle.extent(l.words)
		if l.x < from-0.1 || right > limit+0.1 {
			return false
		}
		for i, o := range out {
			if i != k && o.words != "" && l.x < o.x+metaStyle.extent(o.words)+6 && o.x < right+6 {
				return false
			}
		}
		return true
	}
	var firsts, heads []int // ticks with which a year begins, and an enlarged stretch
	for k, m := range ticks {
		if k > 0 && (m.named() != ticks[k-1].named() || m.unit == "hour" != (ticks[k-1].unit == "hour")) {
			firsts = append(firsts, k)
		}
		if m.head {
			heads = append(heads, k)
		}
	}
	place := func(k int) {
		if l := full(k); out[k].words == "" && free(k, l) {
			out[k] = l
		}
	}
	if len(ticks) > 0 {
		place(0)
	}
	if n := len(firsts); n > 0 {
		place(firsts[n-1])
	}
	for _, k := range heads {
		place(k)
	}
	for _, k := range firsts {
		place(k)
	}
	last := -1 // of the ticks that have a label
	for k, m := range ticks {
		if out[k].words == "" {
			l := axisLabel{m.x, m.label(m.at, false, false)}
			if last < 0 || ticks[last].unit == "hour" != (m.unit == "hour") || ticks[last].named() != m.named() {
				l = full(k)
			}
			if !free(k, l) && k == len(ticks)-1 { // it ends with the axis
				l.x = min(l.x, limit-metaStyle.extent(l.words))
			}
			if free(k, l) {
				out[k] = l
			}
		}
		if out[k].words != "" {
			last = k
		}
	}
	return out
}

// rank gives events with different first days places at equal distances.
func (s *strip) rank(events []placed) {
	days := map[float64]int{}
	var order []float64
	for _, e := range events {
		if _, ok := days[e.from]; !ok {
			days[e.from] = 0
			order = append(order, e.from)
		}
	}
	slices.Sort(order)
	for i, day := range order {
		days[day] = i
	}
	s.ranks = map[int]float64{}
	for _, e := range events {
		s.ranks[e.index] = s.x0 + (float64(days[e.from])+0.5)*(s.x1-s.x0)/float64(len(order))
	}
}

// drawRanks draws the axis of an ordinal strip: no scale, so each place is
// labelled with the date that stands there.
func (s *strip) drawRanks(c *canvas) {
	y := s.axisY()
	c.path(fmt.Sprintf("M%s %sH%s", num(s.x0), num(y), num(s.x1)), rule, ` stroke-width="1.5"`)
	var order []mark
	for _, l := range s.lanes {
		order = append(order, l.marks...)
	}
	slices.SortStableFunc(order, func(a, b mark) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.index, b.index)) })
	free := s.x0
	for _, m := range order {
		label := withoutWeekday(m.date, edtf.Date.Short)
		half := metaStyle.extent(label) / 2
		if m.x-half < free || m.x+half > s.x1 {
			continue
		}
		c.path(fmt.Sprintf("M%s %sv6", num(m.x), num(y-3)), rule, ` stroke-width="1.5"`)
		c.text(m.x, y+labelsBelow, metaStyle, middle, muted, label)
		free = m.x + half + 6
	}
}
