package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// splitByYear is the number of events from which the list has year headings.
const splitByYear = 41

// A row is one event of the list, laid out.
type row struct {
	date    []string // no lines if the row above has the same date
	text    []string
	status  string // "" if it occurred
	meta    []string
	gap     string // words for the time since the row above
	heading string // stands above the row
}

// A column layout of the list: dates end at date, markers stand at spine, text
// runs from text to right.
type columns struct{ date, spine, text, right float64 }

// The widest bold font may reach a little into the margin left of the dates.
func newColumns(events []timeline.Event, width, radius float64) columns {
	widest := 70.0
	for _, e := range events {
		widest = max(widest, dateStyle.width(shortDate(e.Date))/slack)
	}
	date := padding + min(widest, width*0.26)
	spine := date + radius + 11
	return columns{date: date, spine: spine, text: spine + radius + 17, right: width - padding}
}

// shortDate is an event's date for the narrow column.
func shortDate(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Short()
}

// rows lays out the list.
func rows(t *timeline.Timeline, src sources, who sides, col columns) []row {
	limit := longGap(listGaps(t.Events))
	out := make([]row, len(t.Events))
	for i, e := range t.Events {
		r := &out[i]
		date := shortDate(e.Date) + guessed(e)
		if heading := yearHeading(e.Date, len(t.Events) >= splitByYear); i == 0 || heading != yearHeading(t.Events[i-1].Date, len(t.Events) >= splitByYear) {
			r.heading = heading
		}
		if i == 0 || r.heading != "" || date != shortDate(t.Events[i-1].Date)+guessed(t.Events[i-1]) {
			r.date = dateStyle.wrap(date, (col.date-padding)*slack/boldSlack+1)
		}
		if i > 0 && r.heading == "" && gapDays(t.Events[i-1].Date, e.Date) > limit {
			r.gap = gapWords(t.Events[i-1].Date, e.Date)
		}
		r.text = textStyle.wrapTidy(clean(e.Told()), col.right-col.text)
		r.status = statusWord(e)
		parts := []string{who.words(i), where(e, src), doubts(t.Events, i, src, edtf.Date.Short), clean(e.Note), corrected(e)}
		meta, room := joinParts(parts), col.right-col.text
		if r.status != "" {
			meta = joinParts([]string{r.status, meta})
			room -= wordStyle.extent(r.status) - metaStyle.extent(r.status)
		}
		r.meta = metaStyle.wrap(meta, room)
	}
	return out
}

// joinParts joins what is not empty.
func joinParts(parts []string) string {
	return strings.Join(nonEmpty(parts), " · ")
}

// gapDays is the number of empty days between two dates, 0 if they overlap or are open.
func gapDays(a, b edtf.Date) float64 {
	last, ok1 := a.Latest()
	first, ok2 := b.Earliest()
	if !ok1 || !ok2 {
		return 0
	}
	return max(0, float64(first.Sub(last)-1))
}

// listGaps returns the gaps between neighbours in the list.
func listGaps(events []timeline.Event) []float64 {
	var gaps []float64
	for i := 1; i < len(events); i++ {
		if gap := gapDays(events[i-1].Date, events[i].Date); gap > 0 {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

// where names an event's paragraphs, "¶8, ¶14–15", and the source if there are several.
func where(e timeline.Event, src sources) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	if len(src.list) > 1 {
		words := src.cite(e.Evidence[0], edtf.Date.Short)
		if more := len(e.Evidence) - 1; more > 0 {
			words += fmt.Sprintf(" and %d more", more)
		}
		return words
	}
	var numbers []int
	for _, ev := range e.Evidence {
		numbers = append(numbers, ev.Paragraph)
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 && numbers[i] > 0 {
			j++
		}
		words := paragraph(numbers[i])
		if j > i {
			words += "–" + strconv.Itoa(numbers[j])
		}
		parts = append(parts, words)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// drawList draws the rows from y, the first marker's centre, and returns the
// lowest baseline.
func drawList(c *canvas, t *timeline.Timeline, rows []row, col columns, y float64) float64 {
	bottom := y
	above := 0.0 // the marker above, 0 if none
	for i, r := range rows {
		e := t.Events[i]
		switch {
		case r.heading != "":
			if i > 0 {
				y += 18
			}
			c.text(padding, y+5, headStyle, start, ink, r.heading)
			c.path(fmt.Sprintf("M%s %sH%s", num(padding), num(y+14), num(col.right)), rule, ` stroke-opacity=".3"`)
			y += 40
		case r.gap != "":
			c.path(fmt.Sprintf("M%s %sv22", num(col.spine), num(y-12)), rule, ` stroke-width="1.5" stroke-dasharray="2 4"`)
			c.text(col.text, y+4, metaStyle, start, muted, r.gap, ` font-style="italic"`)
			y += 30
		case above > 0:
			c.path(fmt.Sprintf("M%s %sV%s", num(col.spine), num(above+c.radius+3), num(y-c.radius-3)), rule, ` stroke-width="1.5"`)
		}
		fmt.Fprintf(c, "<g id=\"%s%d\">\n<title>%s</title>\n", c.prefix, i+1, xmlText(spoken(i, e)))
		bottom = drawRow(c, e, i, r, col, y)
		c.WriteString("</g>\n")
		above = y
		y = bottom + 28
	}
	return bottom
}

// drawRow draws one event and returns its lowest baseline.
func drawRow(c *canvas, e timeline.Event, i int, r row, col columns, y float64) float64 {
	bottom := y + 5
	for k, line := range r.date {
		bottom = y + 5 + float64(k)*leading
		c.text(col.date, bottom, dateStyle, end, ink, line)
	}
	c.marker(col.spine, y, e.Status, strconv.Itoa(i+1))
	base := y + 5
	for k, line := range r.text {
		base = y + 5 + float64(k)*leading
		c.prose(col.text, col.right, base, textStyle, ink, line)
	}
	for k, line := range r.meta {
		base += 19
		if k > 0 {
			base -= 3
		}
		if word := r.status; k == 0 && word != "" && strings.HasPrefix(line, word) {
			c.statusLine(col.text, base, e.Status, word, line[len(word):])
			continue
		}
		c.text(col.text, base, metaStyle, start, muted, line)
	}
	return max(bottom, base)
}

// spoken is an event in words, for the title of its group.
func spoken(i int, e timeline.Event) string {
	status := string(e.Status)
	if status == "" {
		status = string(timeline.Occurred)
	}
	date := undated
	if !e.Date.IsZero() {
		date = fmt.Sprintf("%s%s (%s precision, %s)", e.Date.Short(), guessed(e), e.Date.Precision(), status)
	}
	return fmt.Sprintf("%d. %s: %s", i+1, date, e.Told())
}
