package render

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"dateline/timeline"
)

// JSON writes t in the program's interchange format, from which every other
// format can be made: two-space indent, a final newline, lists never null, text
// as it is ("<" stays "<"). The schema is in Schema. opt.Title replaces the title.
func JSON(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	complete := withLists(t)
	if opt.Title != clean(t.Title) {
		complete.Title = opt.Title
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(complete); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// withLists returns a copy of t in which no list is nil.
func withLists(t *timeline.Timeline) *timeline.Timeline {
	c := *t
	c.Articles = list(c.Articles)
	c.LeftOut = list(c.LeftOut)
	c.Events = slices.Clone(list(c.Events))
	for i := range c.Events {
		c.Events[i] = eventWithLists(c.Events[i])
	}
	c.Articles = slices.Clone(c.Articles)
	for i, a := range c.Articles {
		if a.Lead != nil {
			lead := eventWithLists(*a.Lead)
			c.Articles[i].Lead = &lead
		}
		if a.Dateline != nil {
			c.Articles[i].Dateline = &timeline.Dateline{From: a.Dateline.From, Rivals: list(a.Dateline.Rivals)}
		}
	}
	return &c
}

func eventWithLists(e timeline.Event) timeline.Event {
	e.Actors, e.Places, e.Evidence = list(e.Actors), list(e.Places), list(e.Evidence)
	e.DisputedDates = slices.Clone(e.DisputedDates)
	for i, d := range e.DisputedDates {
		e.DisputedDates[i].Articles = list(d.Articles)
	}
	return e
}

// list returns s, or an empty list for nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
