package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/coref"
	"dateline/timeline/rank"
)

// explain tells a desk editor where each date of t comes from, in the order of
// the timeline, then which events flags hide and which phrases made no event.
func explain(w io.Writer, t *timeline.Timeline, hidden []rank.Missed, articles []article.Article) {
	e := explainer{lines: map[string]lineIndex{}, several: len(articles) > 1}
	e.line("Datelines")
	cited := map[string]bool{}
	for _, a := range t.Articles {
		cited[a.ID] = true
	}
	for _, a := range articles {
		if !cited[a.ID] {
			continue // no event of it was chosen
		}
		e.lines[a.ID] = linesOf(a.Text)
		e.line("  %s: %s", a.ID, datelineOf(a))
	}
	e.line("Why each date")
	n := 0
	for i, ev := range t.Events {
		if slices.ContainsFunc(hidden, func(h rank.Missed) bool { return h.Event == &t.Events[i] }) {
			continue
		}
		n++
		e.line("  %d. %s", n, dated(&ev))
		for _, v := range ev.Evidence {
			where := e.where(v.Article, v.Start)
			if v.Phrase.Text != "" {
				where = e.phrase(v.Article, v.Phrase)
			}
			e.line("     %s: %s", where, v.Why)
			if v.AttachedBy != "" {
				e.line("       dates %q (%s); status: %s", v.Trigger.Text, v.AttachedBy, v.StatusBy)
			}
		}
		for _, r := range ev.Reports {
			if r.Joined != "" {
				e.line("     joined: %s: %s", r.Article, r.Joined)
			}
		}
		if len(ev.Unsure) > 0 {
			e.line("     look twice: %s", strings.Join(ev.Unsure, "; "))
		}
		if ev.Importance == nil { // what was chosen tells them below
			e.doubts(&ev)
		}
		if ev.Corrected != "" {
			e.line("     corrected: %s", ev.Corrected)
		}
		if m := ev.Machine; m != nil {
			e.line("     the program had: %s (%s): %s", m.Date.Human(), m.Status, m.Summary)
		}
		if ev.Note != "" {
			e.line("     note: %s", ev.Note)
		}
		if ev.Importance != nil {
			e.line("     chosen: %s", ev.Importance.Why)
		}
	}
	if n == 0 {
		e.line("  no event")
	}
	if len(hidden) > 0 {
		e.line("Not shown")
	}
	for _, h := range hidden {
		e.line("  %s: %s", dated(h.Event), h.Why)
		e.doubts(h.Event)
	}
	if len(t.LeftOut) > 0 {
		e.line("Left out")
	}
	for _, l := range t.LeftOut {
		e.line("  %s: %s", e.phrase(l.Article, l.Phrase), l.Reason)
	}
	w.Write(e.b.Bytes())
}

// doubts says what speaks against an event's line, and what that is where its sentence is printed in its place.
func (e *explainer) doubts(ev *timeline.Event) {
	doubts := coref.InDoubt(ev)
	if doubts == nil {
		return
	}
	if short := ev.Brief(); short != ev.Summary {
		e.line("     short line: %s", short)
	}
	e.line("     in doubt: %s", strings.Join(doubts, "; "))
}

// dated tells an event behind its date.
func dated(e *timeline.Event) string {
	date := e.Date.Human()
	if e.Status != timeline.Occurred {
		date += " (" + string(e.Status) + ")"
	}
	if e.Certainty == timeline.Guessed {
		date += " (guessed)"
	}
	return date + ": " + e.Told()
}

// datelineOf says on which day a was filed and how that is known.
func datelineOf(a article.Article) string {
	if a.Published.IsZero() {
		return "no dateline"
	}
	if a.PublishedFrom == "" {
		return a.Published.Human()
	}
	s := a.Published.Human() + " (" + a.PublishedFrom
	for i, r := range a.Rivals {
		if i == 0 {
			s += "; not taken: "
		} else {
			s += ", "
		}
		s += r.Date + " from " + r.From
	}
	return s + ")"
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
	return fmt.Sprintf("%s, %q", e.where(id, p.Start), p.Text)
}

// where names a byte of a story by its line.
func (e *explainer) where(id string, at int) string {
	where := fmt.Sprintf("line %d", e.lines[id].line(at))
	if e.several {
		where = id + " " + where
	}
	return where
}
