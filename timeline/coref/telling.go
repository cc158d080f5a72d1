package coref

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Telling is what one story tells, all that is kept of it once it is read: its own timeline. Its
// source holds the cues and the undated lead as well.
type Telling struct {
	Source      timeline.Source    `json:"source"`
	Events      []timeline.Event   `json:"events"`
	LeftOut     []timeline.LeftOut `json:"left_out,omitempty"`
	Warnings    []string           `json:"warnings,omitempty"`
	Sides       map[string]string  `json:"sides,omitempty"` // actor to state
	Expressions int                `json:"expressions"`     // time expressions
}

// byText gives events in the order of their story's text.
func byText(events []timeline.Event) []timeline.Event {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		if c := cmp.Compare(a.TriggerStart(), b.TriggerStart()); c != 0 {
			return c
		}
		return cmp.Or(edtf.Compare(a.Date, b.Date), strings.Compare(a.Summary, b.Summary))
	})
	return events
}

// Detach copies the strings that would keep the whole text of the story in memory, each
// once: several events may stand in one sentence.
func (t *Telling) Detach() {
	held := map[string]string{}
	keep := func(p *string) {
		if *p == "" {
			return
		}
		own, ok := held[*p]
		if !ok {
			own = strings.Clone(*p)
			held[own] = own
		}
		*p = own
	}
	s := &t.Source
	for _, p := range []*string{&s.ID, &s.Source, &s.Title, &s.Agency, &s.Place, &s.Published, &s.Anchor} {
		keep(p)
	}
	event := func(e *timeline.Event) {
		keep(&e.Summary)
		for _, names := range [][]string{e.Actors, e.Places} {
			for i := range names {
				keep(&names[i])
			}
		}
		for i := range e.Evidence {
			v := &e.Evidence[i]
			for _, p := range []*string{&v.Article, &v.Published, &v.Quote, &v.Trigger.Text, &v.Phrase.Text, &v.Phrase.Value, &v.Why, &v.AttachedBy, &v.StatusBy, &v.Line} {
				keep(p)
			}
			if a := v.Attribution; a != nil {
				keep(&a.Words)
				keep(&a.Speaker)
			}
		}
	}
	for i := range t.Events {
		event(&t.Events[i])
	}
	if s.Lead != nil {
		event(s.Lead)
	}
	for i := range t.LeftOut {
		l := &t.LeftOut[i]
		for _, p := range []*string{&l.Article, &l.Phrase.Text, &l.Phrase.Value, &l.Reason, &l.Quote} {
			keep(p)
		}
	}
}
