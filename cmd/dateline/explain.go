package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
)

// explain tells a desk editor where each date of t comes from, in the order of
// the timeline, and then which phrases made no event.
func explain(w io.Writer, t *timeline.Timeline, articles []article.Article) {
	e := explainer{lines: map[string]lineIndex{}, several: len(articles) > 1}
	e.line("Datelines")
	for _, a := range articles {
		e.lines[a.ID] = linesOf(a.Text)
		e.line("  %s: %s", a.ID, datelineOf(a))
	}
	e.line("Why each date")
	for i, ev := range t.Events {
		date := ev.Date.Human()
		if ev.Status != timeline.Occurred {
			date += " (" + string(ev.Status) + ")"
		}
		e.line("  %d. %s: %s", i+1, date, ev.Summary)
		for _, ev := range ev.Evidence {
			e.line("     %s: %s", e.phrase(ev.Article, ev.Phrase), ev.Why)
		}
	}
	if len(t.Events) == 0 {
		e.line("  no event")
	}
	if len(t.LeftOut) > 0 {
		e.line("Left out")
	}
	for _, l := range t.LeftOut {
		e.line("  %s: %s", e.phrase(l.Article, l.Phrase), l.Reason)
	}
	w.Write(e.b.Bytes())
}

// datelineOf says on which day a was filed and how that is known.
func datelineOf(a article.Article) string {
	if a.Published.IsZero() {
		return "no dateline"
	}
	if a.PublishedFrom == "" {
		return a.Published.Human()
	}
	return a.Published.Human() + " (" + a.PublishedFrom + ")"
}

type explainer struct {
	b       bytes.Buffer
	lines   map[string]lineIndex // by article
	several bool                 // so a line number alone does not say where
}

// line writes one line; the indent of format is kept.
func (e *explainer) line(format string, args ...any) {
	indent := format[:len(format)-len(strings.TrimLeft(format, " "))]
	fmt.Fprintln(&e.b, indent+printable(fmt.Sprintf(format, args...)))
}

// phrase quotes a phrase and says where it stands: story.txt line 12, "last November".
func (e *explainer) phrase(id string, p timeline.Phrase) string {
	where := fmt.Sprintf("line %d", e.lines[id].line(p.Start))
	if e.several {
		where = id + " " + where
	}
	return fmt.Sprintf("%s, %q", where, p.Text)
}
