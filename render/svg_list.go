package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A row is one event of the list, laid out.
type row struct {
	head   string   // the year that stands above the row, or "Undated"
	date   []string // no lines if the row above has the same date
	text   []string
	rtl    bool   // the text runs from right to left
	status string // "" if it occurred
	meta   []string
	gap    string // words for the time since the row above
}

// listDates tell how the dates of a list are written: years as heads, or with each date
// where nearly every event has its own.
type listDates struct {
	events   []timeline.Event
	heads    []string // of each event
	years    bool     // heads are drawn
	weekdays bool     // days have theirs
}

func newListDates(events []timeline.Event) listDates {
	l := listDates{events: events, weekdays: weekdaysHelp(events)}
	different := 0
	for i, e := range events {
		l.heads = append(l.heads, yearHeading(e.Date, true))
		if i == 0 || l.heads[i] != l.heads[i-1] {
			different++
		}
	}
	l.years = 2*len(events) >= 3*different
	return l
}

// firstWeekdays is the year from which a day of the week says more than that somebody worked it out.
const firstWeekdays = 1950

// weekdaysHelp reports whether the days of a list have their weekday, all or none: where at
// least half of them stand beside another day of their week.
func weekdaysHelp(events []timeline.Event) bool {
	var days []edtf.Day
	for _, e := range events {
		if day, ok := dayOf(e.Date); ok && (len(days) == 0 || days[len(days)-1] != day) {
			if day.Year < firstWeekdays {
				return false
			}
			days = append(days, day)
		}
	}
	beside := 0
	for i, day := range days {
		if i > 0 && monday(days[i-1]) == monday(day) || i+1 < len(days) && monday(days[i+1]) == monday(day) {
			beside++
		}
	}
	return beside > 0 && 2*beside >= len(days)
}

// head is what stands above event i, "" if it stands there already, and its text would be.
func (l listDates) head(i int) string {
	if i > 0 && l.heads[i] == l.heads[i-1] || !l.years && l.heads[i] != undated {
		return ""
	}
	return l.heads[i]
}

// date writes event i's date: without the year that heads it, and with the weekday if the
// list's days have theirs.
func (l listDates) date(i int) string {
	d := l.events[i].Date
	if d.IsZero() {
		return ""
	}
	words := d.Short()
	if day, ok := dayOf(d); !l.weekdays {
		words = withoutWeekday(d, edtf.Date.Short)
	} else if name := day.Weekday().String()[:3]; ok && !strings.HasPrefix(words, name) { // beside a clock it is not named
		words = name + " " + words
	}
	if year := l.heads[i]; l.years && inYear(d, year) {
		switch {
		case words != year:
			words = dropYear(words, year)
		case l.head(i) != "" || l.events[i-1].Date == d:
			words = ""
		default:
			words = "in " + year
		}
	}
	return words + doubtful(l.events[i])
}

// clockAlone leaves of event i's date the clock, where the event above is of the same day.
func (l listDates) clockAlone(i int, words string) string {
	if _, clock, found := strings.Cut(words, ", "); found && sameDay(l.events[i].Date, l.events[i-1].Date) {
		return clock
	}
	return words
}

// dropYear removes the year from a date's words, if what is left is a date without it: not of "c. 1950".
func dropYear(words, year string) string {
	without := strings.Replace(words, " "+year, "", 1)
	last := without[strings.LastIndexByte(without, ' ')+1:]
	if slices.Contains([]string{"c.", "perhaps", "since", "until", "from", "to", "of"}, last) {
		return words
	}
	return without
}

// inYear reports whether a date's words name the year and no other.
func inYear(d edtf.Date, year string) bool {
	first, ok := d.Earliest()
	last, closed := d.Latest()
	switch {
	case d.OpenEnd():
		last = first
	case d.OpenStart():
		first = last
	case !ok || !closed:
		return false
	}
	return yearWords(first.Year) == year && first.Year == last.Year
}

// dayOf is a date that is one day.
func dayOf(d edtf.Date) (edtf.Day, bool) {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	return first, ok1 && ok2 && first == last
}

// monday is the day on which a day's week begins.
func monday(d edtf.Day) edtf.Day { return d.AddDays(-((int(d.Weekday()) + 6) % 7)) }

// An eventList is the rows of a picture, laid out.
type eventList struct {
	*canvas
	events []timeline.Event
	dates  listDates
	rows   []row
	col    columns
}

func newList(c *canvas, p picture, width float64) *eventList {
	events, dates := p.t.Events, newListDates(p.t.Events)
	l := &eventList{canvas: c, events: events, dates: dates, rows: make([]row, len(events))}
	words := make([]string, len(events))
	for i := range events {
		words[i] = dates.date(i)
	}
	l.col = newColumns(words, width, c.plain)
	limit := longGap(listGaps(events))
	for i, e := range events {
		r := &l.rows[i]
		r.head = dates.head(i)
		if i == 0 || r.head != "" || words[i] != words[i-1] || e.Date != events[i-1].Date {
			date := words[i]
			if r.head == "" && i > 0 {
				date = dates.clockAlone(i, date)
			}
			r.date = l.dateLines(date)
		}
		if i > 0 && gapDays(events[i-1].Date, e.Date) > limit {
			r.gap = gapWords(events[i-1].Date, e.Date)
		}
		told := clean(e.Told())
		r.rtl = rightToLeft(told)
		r.text = textStyle.wrapTidy(told, l.col.right-l.col.text)
		r.status = statusWord(e)
		meta, room := joinParts([]string{p.who.words(i, p.opt.Width < narrowWidth), where(e, p.src), doubts(events, i, p.src, edtf.Date.Short, false), clean(e.Note), corrected(e)}), l.col.right-l.col.text
		if r.status != "" {
			meta = joinParts([]string{r.status, meta})
			room -= wordStyle.extent(r.status) - metaStyle.extent(r.status)
		}
		r.meta = metaStyle.wrap(meta, room)
	}
	return l
}

// dateLines breaks a date to the width that dates have.
func (l *eventList) dateLines(date string) []string {
	room := l.col.date - l.col.left
	if l.col.above {
		room = l.col.right - l.col.text
	}
	return dateStyle.wrap(date, room+1)
}

// begin says again on a new page what stood above event i on the last one.
func (l *eventList) begin(i int) {
	r := &l.rows[i]
	if l.dates.years || l.dates.heads[i] == undated {
		if r.head = l.dates.heads[i]; i > 0 && l.dates.heads[i-1] == r.head {
			r.head += ", continued"
		}
	}
	r.date, r.gap = l.dateLines(l.dates.date(i)), ""
}

// joinParts joins what is not empty.
func joinParts(parts []string) string {
	return strings.Join(nonEmpty(parts), " · ")
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

// where names an event's source, if the timeline has several.
func where(e timeline.Event, src sources) string {
	if len(e.Evidence) == 0 || len(src.list) < 2 {
		return ""
	}
	words := src.story(e.Evidence[0], edtf.Date.Short)
	if more := len(e.Evidence) - 1; more > 0 {
		words += fmt.Sprintf(" and %d more", more)
	}
	return words
}

// Heights in the list, in pixels.
const (
	listBelow   = 38 // from what stands above the list to its first marker
	headHeight  = 46 // from a year's rule to the first marker below it
	beforeHead  = 12 // more than between two rows
	betweenRows = 28 // from the last baseline of a row to the next marker
	gapHeight   = 30
)

// draw draws rows from first on, whose marker's centre is at y if it has no head, as long as
// they end above the limit; the first is drawn in any case. It returns the lowest baseline
// and the first row that is left.
func (l *eventList) draw(y float64, first int, limit float64) (bottom float64, next int) {
	bottom = y
	above := 0.0 // the lower edge of the marker above, 0 if none
	for i := first; i < len(l.rows); i++ {
		r, size, so := l.rows[i], l.plain, l.Len()
		was := bottom
		switch {
		case r.head != "":
			if i > first {
				y += beforeHead
			}
			y = l.drawHead(r, y-betweenRows/2)
		case r.gap != "" && i > first:
			l.path(fmt.Sprintf("M%s %sv22", num(l.col.spine), num(y-12)), rule, ` stroke-width="1.5" stroke-dasharray="2 4"`)
			l.text(l.col.text, y+4, metaStyle, start, muted, r.gap, ` font-style="italic"`)
			y += gapHeight
		case above > 0:
			l.path(fmt.Sprintf("M%s %sV%s", num(l.col.spine), num(above+3), num(y-size-3)), rule, ` stroke-width="1.5"`)
		}
		fmt.Fprintf(l, "<g id=\"%s%d\">\n<title>%s</title>\n", l.prefix, i+1, xmlText(spoken(i, l.events[i])))
		bottom = l.drawRow(i, y)
		l.WriteString("</g>\n")
		if bottom > limit && i > first {
			l.Truncate(so)
			return was, i
		}
		above = y + size
		y = bottom + betweenRows
	}
	return bottom, len(l.rows)
}

// drawHead draws a year below a bold rule at y, and returns the centre of the first marker below it.
func (l *eventList) drawHead(r row, y float64) float64 {
	col, c := l.col, l.canvas
	c.path(fmt.Sprintf("M%s %sH%s", num(col.left), num(y), num(col.right)), ink, ` stroke-width="2"`)
	c.text(col.left, y+20, headStyle, start, ink, r.head)
	if r.gap != "" {
		c.text(max(col.text, col.left+headStyle.extent(r.head)+12), y+20, metaStyle, start, muted, r.gap+" later", ` font-style="italic"`)
	}
	return y + headHeight
}

// drawRow draws one event and returns its lowest baseline.
func (l *eventList) drawRow(i int, y float64) float64 {
	c, e, r, col := l.canvas, l.events[i], l.rows[i], l.col
	base := y + 5
	bottom := base
	for k, line := range r.date {
		bottom = y + 5 + float64(k)*leading
		if col.above {
			c.above(col.text, col.right, bottom, dateStyle, line, r.rtl)
			base = bottom + leading
			continue
		}
		c.text(col.date, bottom, dateStyle, end, muted, line)
	}
	c.marker(col.spine, y, c.plain, e.Status, strconv.Itoa(i+1))
	for k, line := range r.text {
		if k > 0 {
			base += leading
		}
		c.prose(col.text, col.right, base, textStyle, ink, line, r.rtl)
	}
	for k, line := range r.meta {
		base += 19
		if k > 0 {
			base -= 3
		}
		if word := r.status; k == 0 && word != "" && strings.HasPrefix(line, word) {
			if r.rtl {
				c.statusLine(col.right, base, end, e.Status, word, line[len(word):])
			} else {
				c.statusLine(col.text, base, start, e.Status, word, line[len(word):])
			}
			continue
		}
		if r.rtl {
			c.foot(col.text, col.right, base, metaStyle, line)
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
	date := fmt.Sprintf("%s (%s)", undated, status)
	if !e.Date.IsZero() {
		date = fmt.Sprintf("%s%s (%s precision, %s)", e.Date.Short(), doubtful(e), e.Date.Precision(), status)
	}
	return fmt.Sprintf("%d. %s: %s", i+1, date, e.Told())
}
