package render

import (
	"bytes"
	"encoding/json"
	"html"
	"io"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// TimelineJS writes the dated events in the JSON of Knight Lab's TimelineJS.
// Month and day are left out where they are not known, events are grouped by
// side, and text is escaped, since TimelineJS takes it for HTML; sources are links where
// their address is known. start_at_slide is the slide of the news, the last event up to the
// story's day: TimelineJS takes it as an option, not from this file, so the page hands it on.
func TimelineJS(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	src := newSources(t)
	out := tjsTimeline{Scale: "human", Events: []tjsSlide{}}
	if opt.Title != "" {
		out.Title = &tjsSlide{Text: tjsText{html.EscapeString(opt.Title), html.EscapeString(src.line(edtf.Date.Human))}}
	}
	_, now, dated := datelineOf(t)
	names, of := newSides(t.Events, opt.Side).lanesFor(opt)
	for i, e := range t.Events {
		slide := tjsSlide{ID: clean(e.ID), Display: dateWords(e.Date) + doubtful(e)}
		a, b := e.Date.Endpoints()
		if a.IsZero() {
			a, b = b, edtf.Date{} // open start: the known bound
		}
		if slide.Start = tjsDay(a); slide.Start == nil {
			continue
		}
		if b != a {
			slide.End = tjsDay(b)
		}
		if len(names) > 0 {
			slide.Group = html.EscapeString(names[of[i][0]])
		}
		slide.Text = tjsText{html.EscapeString(clean(e.Told())), tjsBody(e, src)}
		if s, ok := momentOf(e.Date); ok && dated && s.from <= now.to && !s.openStart {
			out.Start = len(out.Events)
			if out.Title != nil {
				out.Start++
			}
		}
		out.Events = append(out.Events, slide)
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err = w.Write(buf.Bytes())
	return err
}

type tjsTimeline struct {
	Scale  string     `json:"scale"`
	Start  int        `json:"start_at_slide"`
	Title  *tjsSlide  `json:"title,omitempty"`
	Events []tjsSlide `json:"events"`
}

type tjsSlide struct {
	ID      string   `json:"unique_id,omitempty"`
	Start   *tjsDate `json:"start_date,omitempty"`
	End     *tjsDate `json:"end_date,omitempty"`
	Display string   `json:"display_date,omitempty"`
	Group   string   `json:"group,omitempty"`
	Text    tjsText  `json:"text"`
}

type tjsText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

type tjsDate struct {
	Year   int  `json:"year"`
	Month  int  `json:"month,omitempty"`
	Day    int  `json:"day,omitempty"`
	Hour   *int `json:"hour,omitempty"`
	Minute *int `json:"minute,omitempty"`
}

// tjsDay is the start of a date, as finely as it is known: nil if it is not.
func tjsDay(d edtf.Date) *tjsDate {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	if !ok1 || !ok2 {
		return nil
	}
	out := &tjsDate{Year: first.Year}
	if days := last.Sub(first); days < 360 {
		out.Month = int(first.Month)
		if days < 27 {
			out.Day = first.Day
		}
	}
	if c, ok := d.Clock(); ok {
		out.Hour = &c.Hour
		if c.HasMinute {
			out.Minute = &c.Minute
		}
	}
	return out
}

// tjsBody is the text below the headline: status, quotes and sources.
func tjsBody(e timeline.Event, src sources) string {
	var b strings.Builder
	if word := statusWord(e); word != "" {
		b.WriteString("<p><strong>" + html.EscapeString(word) + "</strong></p>")
	}
	for _, words := range cleanAll([]string{e.Note, corrected(e)}) {
		b.WriteString("<p>" + html.EscapeString(words) + "</p>")
	}
	for _, ev := range e.Evidence {
		cite := html.EscapeString(src.cite(ev, edtf.Date.Human))
		if address := webAddress(src.byID[ev.Article].URL); address != "" {
			cite = `<a href="` + html.EscapeString(address) + `">` + cite + "</a>"
		}
		b.WriteString("<p>" + html.EscapeString(quoted(clean(ev.Quote))) + " (" + cite + ")</p>")
	}
	return b.String()
}
