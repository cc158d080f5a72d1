package render

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// ICS writes the dated events as entries of an iCalendar (RFC 5545). An entry covers the
// days that the date may mean, or begins at its clock time, and its description says how
// precisely the date is known. What was postponed keeps the day that it was to be on, as
// cancelled, and has no other. Years before 1 or after 9999 do not exist in a calendar, so
// such events are left out, as are undated ones; if none is left that is an error.
func ICS(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	c := &calendar{}
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//dateline//timeline//EN")
	c.line("CALSCALE:GREGORIAN")
	c.text("X-WR-CALNAME", opt.Title)
	c.text("X-WR-CALDESC", reviewLine(t.Review, edtf.Date.Human))
	src := newSources(t)
	shown := 0
	for _, e := range t.Events {
		if c.event(e, src) {
			shown++
		}
	}
	if len(t.Events) > 0 && shown == 0 {
		return fmt.Errorf("a calendar shows none of the %s: it has days of the years 1 to 9999; choose another format", plural(len(t.Events), "event", "events"))
	}
	c.line("END:VCALENDAR")
	_, err = w.Write(c.Bytes())
	return err
}

type calendar struct{ bytes.Buffer }

// maxOctets is the longest line, without its end, that RFC 5545 has.
const maxOctets = 75

// line writes a content line, folded between characters.
func (c *calendar) line(s string) {
	room := maxOctets
	for len(s) > room {
		cut := room
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		c.WriteString(s[:cut] + "\r\n ")
		s, room = s[cut:], maxOctets-1
	}
	c.WriteString(s + "\r\n")
}

var icsEscape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`)

// text writes a property with a text value, unless that is empty. paragraphs are
// joined by line breaks.
func (c *calendar) text(name string, paragraphs ...string) {
	var lines []string
	for _, p := range cleanAll(paragraphs) {
		lines = append(lines, icsEscape.Replace(p))
	}
	if len(lines) > 0 {
		c.line(name + ":" + strings.Join(lines, `\n`))
	}
}

// event writes an entry, or returns false if the calendar has no day for it.
func (c *calendar) event(e timeline.Event, src sources) bool {
	first, after, ok := calendarDays(e.Date)
	if !ok {
		return false
	}
	uid := sha256.Sum256([]byte(cmp.Or(e.ID, e.Summary)))
	c.line("BEGIN:VEVENT")
	c.line("UID:" + hex.EncodeToString(uid[:12]) + "@dateline")
	c.line("DTSTAMP:" + stamp(e, src))
	if from, length, ok := calendarTime(e.Date); ok {
		c.line("DTSTART:" + from)
		if length != "" {
			c.line("DURATION:" + length)
		}
	} else {
		c.line("DTSTART;VALUE=DATE:" + first)
		c.line("DTEND;VALUE=DATE:" + after)
	}
	summary := clean(e.Told())
	if word := statusWord(e); word != "" {
		summary = "[" + word + "] " + summary
	}
	c.text("SUMMARY", summary)
	c.line("STATUS:" + calendarStatus(e))
	c.line("TRANSP:TRANSPARENT")
	c.text("LOCATION", strings.Join(cleanAll(e.Places), ", "))
	about := []string{e.Date.Human()}
	if p := e.Date.Precision(); first[:6] != after[:6] && p != edtf.PrecisionInterval {
		about[0] += fmt.Sprintf(" (known to the %s)", p)
	}
	if words := doubtWords(e, edtf.Date.Human); words != "" {
		about[0] += " (" + words + ")"
	}
	about = append(about, clean(e.Note), corrected(e))
	for _, ev := range e.Evidence {
		about = append(about, quoted(clean(ev.Quote))+" ("+src.cite(ev, edtf.Date.Human)+")")
	}
	c.text("DESCRIPTION", about...)
	c.line("END:VEVENT")
	return true
}

// calendarTime is the moment at which a date with a clock begins, in UTC where its zone is
// known and else in whatever time the reader's clock shows, and how long it may last: an hour
// of which the minute is not known, else nothing.
func calendarTime(d edtf.Date) (from, length string, ok bool) {
	c, timed := d.Clock()
	day, known := d.Earliest()
	if last, closed := d.Latest(); !timed || !known || !closed || last != day {
		return "", "", false
	}
	moment, mark := time.Date(day.Year, day.Month, day.Day, c.Hour, c.Minute, c.Second, 0, time.UTC), ""
	if z, err := time.Parse("Z07:00", c.Zone); err == nil {
		_, offset := z.Zone()
		moment, mark = moment.Add(-time.Duration(offset)*time.Second), "Z"
	}
	if !c.HasMinute {
		length = "PT1H"
	}
	return moment.Format("20060102T150405") + mark, length, true
}

// calendarDays returns the first day and the day after the last. A date with an
// open side counts with its known bound alone.
func calendarDays(d edtf.Date) (first, after string, ok bool) {
	s, ok := stretchOf(d)
	if !ok {
		return "", "", false
	}
	a, b := dayAt(s.from), dayAt(s.to)
	if a.Year < 1 || b.Year > 9999 {
		return "", "", false
	}
	return strings.ReplaceAll(a.String(), "-", ""), strings.ReplaceAll(b.String(), "-", ""), true
}

// calendarStatus is the STATUS nearest to an event's.
func calendarStatus(e timeline.Event) string {
	switch e.Status {
	case timeline.Cancelled, timeline.Postponed:
		return "CANCELLED" // it did not take place on that day
	case timeline.Planned, timeline.Claimed:
		return "TENTATIVE"
	}
	if e.Certainty == timeline.Guessed {
		return "TENTATIVE"
	}
	return "CONFIRMED"
}

// stamp is the moment of the event's first report in UTC: its dateline. A clock
// without a zone is taken as UTC, and an unknown dateline as 1970.
func stamp(e timeline.Event, src sources) string {
	published := ""
	if len(e.Evidence) > 0 {
		published = cmp.Or(e.Evidence[0].Published, src.byID[e.Evidence[0].Article].Published)
	}
	moment := time.Unix(0, 0)
	if d, err := edtf.Parse(published); err == nil && !d.IsZero() {
		if day, ok := d.Earliest(); ok && day.Year >= 1 && day.Year <= 9999 {
			c, _ := d.Clock()
			zone := time.UTC
			if z, err := time.Parse("Z07:00", c.Zone); err == nil {
				zone = z.Location()
			}
			moment = time.Date(day.Year, day.Month, day.Day, c.Hour, c.Minute, c.Second, 0, zone)
		}
	}
	return moment.UTC().Format("20060102T150405Z")
}
