package render

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Markdown writes t as a list, a table or sections (opt.Style), each event with
// a bold date, its status if it did not simply occur, its summary and where it
// comes from (opt.Notes). The text renders the same in CommonMark, GFM (with
// footnotes) and pandoc. A change to one event changes only its own lines.
func Markdown(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	m := &markdown{opt: opt, sources: newSources(t), used: map[string]int{}}
	if opt.Title != "" && !opt.Fragment {
		m.block("# " + mdHeading(opt.Title))
	}
	if line := m.sources.line(edtf.Date.Human); line != "" {
		m.block(mdLine(line))
	}
	if len(t.Events) == 0 {
		m.block("No dated events.")
	}
	m.events(t.Events)
	if note := lookTwiceNote(t.Events); note != "" && m.opt.Style != "sections" { // whose headings have no sign
		m.block("*" + mdText(capital(note)) + ".*")
	}
	if m.notes.Len() > 0 {
		m.block(strings.TrimSuffix(m.notes.String(), "\n"))
	}
	_, err = w.Write(m.out.Bytes())
	return err
}

type markdown struct {
	opt     Options
	sources sources
	out     bytes.Buffer
	notes   bytes.Buffer
	used    map[string]int // how often each footnote label was asked for
}

// block writes lines with an empty line before them.
func (m *markdown) block(lines string) {
	if m.out.Len() > 0 {
		m.out.WriteByte('\n')
	}
	m.out.WriteString(lines)
	m.out.WriteByte('\n')
}

// heading writes a heading below the title's level.
func (m *markdown) heading(text string) {
	marks := "## "
	if m.opt.Fragment {
		marks = "### "
	}
	m.block(marks + mdHeading(text))
}

// events writes all events: years head a list, dates head sections.
func (m *markdown) events(events []timeline.Event) {
	years := m.opt.Style == "list" && spansYears(events)
	above, open := "", false // open: a list or table has begun and takes more
	for i, e := range events {
		heading := yearHeading(e.Date, years)
		if m.opt.Style == "sections" {
			heading = capital(dateWords(e.Date))
		}
		if heading != above && m.opt.Style != "table" {
			m.heading(heading)
			above, open = heading, false
		}
		after := m.note(e)
		if words := strings.Join(nonEmpty([]string{doubts(events, i, m.sources, edtf.Date.Human, true), decided(e)}), "; "); words != "" {
			after = " *(" + mdText(words) + ")*" + after
		}
		if words := m.with(e); words != "" {
			after = " — " + words + after
		}
		status := ""
		if word := mdText(statusWord(e)); word != "" {
			status = " (" + word + ")"
		}
		date := fmt.Sprintf("**%s**%s", mdText(dateWords(e.Date)+doubtful(e)), status)
		text := mdDated(mdText(e.Told()), e) + after
		alone := mdDated(mdLine(e.Told()), e) + after // where the date stands in the heading
		if status != "" {
			alone = status[1:] + " " + text
		}
		switch m.opt.Style {
		case "list":
			if !open {
				m.out.WriteByte('\n')
			}
			if e.Date.IsZero() {
				fmt.Fprintf(&m.out, "- %s\n", alone)
			} else {
				fmt.Fprintf(&m.out, "- %s — %s\n", date, text)
			}
		case "table":
			if !open {
				m.block("| Date | Event |\n| :--- | :------------ |") // pandoc goes by these widths where lines are long
			}
			fmt.Fprintf(&m.out, "| %s | %s |\n", date, text)
		case "sections":
			m.block(alone)
		}
		open = true
	}
}

// mdDated sets the words of a written line that give its date in italics, see toldParts.
func mdDated(line string, e timeline.Event) string {
	before, words, after := toldParts(e)
	n := strings.Count(before, words)
	if words == "" || mdText(words) != words || strings.Count(line, words) != n+1+strings.Count(after, words) {
		return line
	}
	at := nth(line, words, n)
	if at > 0 && line[at-1] != ' ' {
		return line
	}
	return line[:at] + "*" + words + "*" + line[at+len(words):]
}

// with names the actors and places that are asked for.
func (m *markdown) with(e timeline.Event) string {
	var parts []string
	for _, w := range []struct {
		what  string
		names []string
	}{{"actors", e.Actors}, {"places", e.Places}} {
		if names := cleanAll(w.names); slices.Contains(m.opt.With, w.what) && len(names) > 0 {
			parts = append(parts, mdText(strings.Join(names, ", ")))
		}
	}
	return strings.Join(parts, "; ")
}

// note writes where an event comes from: as an inline note, or as a reference to
// a footnote that it adds. An event without evidence has none, but for what people corrected.
func (m *markdown) note(e timeline.Event) string {
	mark := mdText(corrected(e))
	if len(e.Evidence) == 0 && mark == "" || m.opt.Notes == "none" {
		return ""
	}
	if m.opt.Notes == "inline" {
		var cites []string
		if mark != "" {
			cites = append(cites, mark)
		}
		for _, ev := range e.Evidence {
			cite := mdText(m.sources.cite(ev, edtf.Date.Human))
			if !saysQuote(e, ev) {
				cite += ": " + quoted(mdText(ev.Quote))
			}
			cites = append(cites, cite)
		}
		return " (" + strings.Join(cites, "; ") + ")"
	}
	label := m.label(e)
	fmt.Fprintf(&m.notes, "[^%s]:", label)
	if len(e.Evidence) == 0 {
		m.notes.WriteString(" " + mark + ".")
	}
	for i, ev := range e.Evidence {
		if cite := mdText(m.sources.cite(ev, edtf.Date.Human)); saysQuote(e, ev) {
			fmt.Fprintf(&m.notes, " %s.", cite)
		} else {
			fmt.Fprintf(&m.notes, " %s (%s).", quoted(mdText(ev.Quote)), cite)
		}
		if phrase := mdText(ev.Phrase.Text); phrase != "" {
			fmt.Fprintf(&m.notes, " *%s* → %s", phrase, mdText(phraseWords(e, ev)))
			if why := mdText(reasonOf(e, i)); why != "" {
				m.notes.WriteString(": " + why)
			}
			m.notes.WriteByte('.')
		} else if i == 0 && mark != "" {
			m.notes.WriteString(" " + mark + ".")
		}
		if words := mdText(whose(ev)); words != "" {
			m.notes.WriteString(" " + words + ".")
		}
	}
	m.notes.WriteByte('\n')
	return "[^" + label + "]"
}

// inBrackets are additions to a line that quotes a sentence.
var inBrackets = regexp.MustCompile(` ?\[[^\]]*\]`)

// saysQuote: the line has all words of the quote, so that its note need not repeat them.
func saysQuote(e timeline.Event, ev timeline.Evidence) bool {
	plain := func(s string) string { return strings.TrimRight(strings.Join(strings.Fields(s), " "), ".") }
	line, quote := strings.ToLower(plain(inBrackets.ReplaceAllString(e.Summary, ""))), strings.ToLower(plain(ev.Quote))
	before, ok := strings.CutSuffix(line, quote) // the sentence before may stand before it
	before = strings.TrimRight(before, " ”\"’'»")
	return e.Headline == timeline.Quoted && ok && (before == "" || strings.HasSuffix(before, "."))
}

// label is the footnote label of an event, made of the slug and the event's ID:
// stable when events are added. Of equal IDs the later ones get a number.
func (m *markdown) label(e timeline.Event) string {
	label := m.opt.Slug + "-" + slug(e.ID)
	m.used[label]++
	for m.used[label] > 1 {
		label += "-" + strconv.Itoa(m.used[label])
		m.used[label]++
	}
	return label
}
