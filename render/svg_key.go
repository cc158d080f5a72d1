package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An entry of the legend is a sign and what it means.
type entry struct {
	sign  string // "", "//", "‖", "tint", "dashes", "tie", "dot", "large", or a status
	words string
}

const (
	legendLeading = 20
	legendSign    = 18 // the room of a sign
	legendBetween = 18
)

// legendOf says in lines what the signs of the strip mean that it has.
func (s *strip) legendOf(t *timeline.Timeline, opt Options) [][]entry {
	var entries []entry
	scale := 0 // entries that belong to "Time is not to scale:"
	switch {
	case s.ranks != nil:
		entries = append(entries, entry{"", "Events at equal distances, not to scale"})
	case !s.axis.even():
		entries = append(entries, entry{"", "Time is not to scale:"})
		if s.axis.tinted() {
			entries = append(entries, entry{"tint", "enlarged"})
		}
		if s.axis.compressed() {
			entries = append(entries, entry{"dashes", "compressed"})
		}
		if len(s.axis.segments) > 1 {
			entries = append(entries, entry{"//", "time left out"})
		}
		if len(s.axis.changes()) > 0 {
			entries = append(entries, entry{"‖", "scale changes"})
		}
		if len(entries) == 1 {
			entries[0].words = "Time is not to scale throughout"
		} else {
			scale = len(entries)
		}
	}
	statuses := map[timeline.Status]bool{}
	shown, sized := [named + 1]int{}, false
	for _, i := range s.order {
		e := t.Events[i]
		statuses[e.Status] = true
		shown[s.shown[i]]++
		sized = sized || e.Importance != nil
	}
	if len(s.upright()) > 0 {
		entries = append(entries, entry{"tie", "same number: one event of several sides"})
	}
	for _, status := range []timeline.Status{timeline.Planned, timeline.Ongoing, timeline.Cancelled, timeline.Postponed, timeline.Claimed} {
		if statuses[status] {
			entries = append(entries, entry{string(status), string(status)})
		}
	}
	dots := shown[dot]
	if sized && dots < len(s.order) {
		entries = append(entries, entry{"large", "matters more"})
	}
	if slices.ContainsFunc(s.lanes, func(l lane) bool { return l.bars != nil }) {
		entries = append(entries, entry{"", "Bars: number of events"})
	}
	where := "in the list"
	if opt.Layout == "strip" {
		where = "not named here"
	}
	if dots > 0 {
		entries = append(entries, entry{"dot", plural(dots, "event", "events") + " of less weight, " + where})
	}
	if s.dated && opt.Layout == "strip" && slices.ContainsFunc(s.order, func(i int) bool { return doubtful(t.Events[i]) != "" && s.shown[i] != dot }) {
		entries = append(entries, entry{"", lookTwiceLegend})
	}
	if s.undated > 0 && opt.Layout == "strip" {
		entries = append(entries, entry{"", plural(s.undated, "event", "events") + " without a date, not shown"})
	}
	var lines [][]entry
	x := 0.0
	for k, e := range entries {
		width := e.width()
		if len(lines) == 0 || x+width > s.x1 || k == scale { // what follows on the line would be read as one of them
			lines, x = append(lines, nil), padding
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], e)
		x += width + legendBetween
	}
	return lines
}

func (e entry) width() float64 {
	width := metaStyle.extent(e.words)
	if e.sign != "" {
		width += legendSign
	}
	return width
}

func (s *strip) drawLegend(c *canvas) {
	y := s.unitsAt() + legendLeading + 2
	for _, line := range s.legend {
		x := float64(padding)
		for _, e := range line {
			from := x + legendSign
			switch e.sign {
			case "":
				from = x
			case "tint":
				fmt.Fprintf(c, "<rect x=\"%s\" y=\"%s\" width=\"11\" height=\"11\"%s fill-opacity=\".25\"/>\n", num(x), num(y-10), c.paint(rule, none))
			case "//":
				c.path(fmt.Sprintf("M%s %sl4-10m4 0l-4 10", num(x+1), num(y+1)), rule, ` stroke-width="1.5"`)
			case "‖":
				c.path(fmt.Sprintf("M%s %sv10m4 0v-10", num(x+3), num(y-9)), rule, ` stroke-width="1.5"`)
			case "dashes":
				c.path(fmt.Sprintf("M%s %sh12", num(x), num(y-4)), rule, ` stroke-width="1.5" stroke-dasharray="3 3"`)
			case "tie":
				c.path(fmt.Sprintf("M%s %sh8", num(x+2), num(y-4)), blue, ` stroke-width="1.5"`)
				c.shape(x+2.5, y-4, 2.5, 1, lookOf(timeline.Occurred))
				c.shape(x+10.5, y-4, 2.5, 1, lookOf(timeline.Occurred))
			case "dot":
				c.dot(x+5, y-4, timeline.Occurred)
			case "large":
				c.shape(x+1, y-4, 2, 1, lookOf(timeline.Occurred))
				c.shape(x+9, y-4, 4, 1, lookOf(timeline.Occurred))
			default:
				c.shape(x+6, y-4, 4.5, 1.5, lookOf(timeline.Status(e.sign)))
			}
			c.text(from, y, metaStyle, start, muted, e.words)
			x += e.width() + legendBetween
		}
		y += legendLeading
	}
}

// mostNamed is the most events that the key of a strip names.
func mostNamed(width int) int {
	if width < narrowWidth {
		return 12
	}
	return 24
}

// Sizes of the key, in pixels.
const (
	keyColumn  = 310 // the least width of a column
	keyGutter  = 28
	keyBelow   = 34 // from what stands above to the first marker
	keyBetween = 14
	keyLines   = 6 // of a headline
)

// key draws below a strip that stands alone what its numbers mean, but for those that have
// words beside them, in columns, and returns the lowest baseline.
func (s *strip) key(c *canvas, t *timeline.Timeline, y float64) float64 {
	worded := map[int]bool{}
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if m.lines != nil {
				worded[m.index] = true
			}
		}
	}
	var keyed []int
	for i, sign := range s.shown {
		if sign != dot && !worded[i] {
			keyed = append(keyed, i)
		}
	}
	if len(keyed) == 0 {
		return y
	}
	width := s.x1 - padding
	columns := max(1, min(3, int((width+keyGutter)/(keyColumn+keyGutter))))
	gutter := gutterOf(keyGutter, t.Events, keyed)
	column := (width - float64(columns-1)*gutter) / float64(columns)
	text := column - 2*c.plain - 10
	lines := make([][]string, len(keyed))
	heights := make([]float64, len(keyed))
	total := 0.0
	for k, i := range keyed {
		told := clean(t.Events[i].Told())
		lines[k] = metaStyle.wrapTidy(told, text)
		if len(lines[k]) > keyLines {
			lines[k] = append(lines[k][:keyLines-1:keyLines-1], metaStyle.cut(after(told, lines[k][:keyLines-1]), text))
		}
		heights[k] = max(16*float64(1+len(lines[k])), 2*c.plain) + keyBetween
		total += heights[k]
	}
	// The columns are as low as they can be in this order.
	high := total / float64(columns)
	for _, h := range heights {
		high = max(high, h)
	}
	for columnsOf(heights, high+0.01) > columns {
		high += 8
	}
	top := y + keyBelow
	x, at, bottom := float64(padding), top, top
	for k, i := range keyed {
		if at > top && at+heights[k] > top+high+0.02 {
			x, at = x+column+gutter, top
		}
		e := t.Events[i]
		open, shut := c.part(i)
		c.WriteString(open)
		c.marker(x+c.plain, at, c.plain, e.Status, strconv.Itoa(c.number(i)))
		left, base := x+2*c.plain+10, at+4
		rtl := rightToLeft(clean(e.Told()))
		date := s.keyDate(e)
		if word := statusWord(e); word != "" {
			if rtl {
				c.statusLine(left+text, base, end, e.Status, word, " · "+date)
			} else {
				c.statusLine(left, base, start, e.Status, word, " · "+date)
			}
		} else {
			c.above(left, left+text, base, metaStyle, date, rtl)
		}
		for _, line := range lines[k] {
			base += 16
			c.prose(left, left+text, base, metaStyle, ink, line, rtl)
		}
		c.WriteString(shut)
		bottom = max(bottom, base)
		at += heights[k]
	}
	return bottom
}

// keyDate is a date as the key has it, where all is on one day the time of day.
func (s *strip) keyDate(e timeline.Event) string {
	at, ok := momentOf(e.Date)
	switch {
	case s.day == "" || !ok:
		return withoutWeekday(e.Date, edtf.Date.Short) + doubtful(e)
	case at.clock:
		return clockOf(at.from) + doubtful(e)
	}
	return strings.ToLower(allDayName)
}

// columnsOf is the number of columns so high that entries fill.
func columnsOf(heights []float64, high float64) int {
	n, at := 1, 0.0
	for _, h := range heights {
		if at > 0 && at+h > high {
			n, at = n+1, 0
		}
		at += h
	}
	return n
}
