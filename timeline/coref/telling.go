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

// ByText gives the telling with events of its own, in the order of the story's text.
func (t Telling) ByText() Telling {
	t.Events = slices.Clone(t.Events)
	slices.SortStableFunc(t.Events, inText)
	return t
}

func inText(a, b timeline.Event) int {
	if c := cmp.Compare(a.TriggerStart(), b.TriggerStart()); c != 0 {
		return c
	}
	return cmp.Or(edtf.Compare(a.Date, b.Date), strings.Compare(a.Summary, b.Summary))
}

// byText gives events in the order of their story's text: the same, if they stand in it.
func byText(events []timeline.Event) []timeline.Event {
	if slices.IsSortedFunc(events, inText) {
		return events
	}
	return Telling{Events: events}.ByText().Events
}

// Detach gives each telling copies of all that it holds. What they tell stands in few large pieces: of what stories are read with
// little is left behind then between what is kept, and no text of a story stays in memory for some words of it.
func Detach(ts ...*Telling) {
	var events, reports, words, named, left int
	for _, t := range ts {
		left += len(t.LeftOut)
		for e := range t.all {
			events, reports, named = events+1, reports+len(e.Evidence), named+len(e.Actors)+len(e.Places)
			for i := range e.Evidence {
				if e.Evidence[i].Attribution != nil {
					words++
				}
			}
		}
	}
	all := struct {
		events  []timeline.Event
		reports []timeline.Evidence
		words   []timeline.Attribution
		named   []string
		left    []timeline.LeftOut
	}{make([]timeline.Event, 0, events), make([]timeline.Evidence, 0, reports), make([]timeline.Attribution, 0, words), make([]string, 0, named), make([]timeline.LeftOut, 0, left)}
	for _, t := range ts {
		t.LeftOut, all.left = moved(all.left, t.LeftOut)
		t.Events, all.events = moved(all.events, t.Events)
		if t.Source.Lead != nil {
			all.events = append(all.events, *t.Source.Lead)
			t.Source.Lead = &all.events[len(all.events)-1]
		}
		for e := range t.all {
			e.Actors, all.named = moved(all.named, e.Actors)
			e.Places, all.named = moved(all.named, e.Places)
			e.Evidence, all.reports = moved(all.reports, e.Evidence)
			for i := range e.Evidence {
				if a := &e.Evidence[i].Attribution; *a != nil {
					all.words = append(all.words, **a)
					*a = &all.words[len(all.words)-1]
				}
			}
		}
	}
	detachTexts(ts)
}

// moved puts a list behind others, and gives it as it stands there.
func moved[T any](others, list []T) (own, all []T) {
	all = append(others, list...)
	return all[len(others):len(all):len(all)], all
}

// detachTexts makes one text of all strings, which holds each once.
func detachTexts(ts []*Telling) {
	at := map[string]int{}
	var parts []string
	size := 0
	for _, t := range ts {
		t.texts(func(s *string) {
			if _, ok := at[*s]; !ok {
				at[*s] = size
				parts, size = append(parts, *s), size+len(*s)
			}
		})
	}
	whole := strings.Join(parts, "")
	for _, t := range ts {
		t.texts(func(s *string) {
			i := at[*s]
			*s = whole[i : i+len(*s)]
		})
	}
}

// all gives the events and the lead.
func (t *Telling) all(yield func(*timeline.Event) bool) {
	for i := range t.Events {
		if !yield(&t.Events[i]) {
			return
		}
	}
	if t.Source.Lead != nil {
		yield(t.Source.Lead)
	}
}

// texts does something with each string that may be a part of the story, or is made for the telling alone.
func (t *Telling) texts(do func(*string)) {
	each := func(texts ...*string) {
		for _, s := range texts {
			do(s)
		}
	}
	s := &t.Source
	each(&s.ID, &s.Source, &s.Title, &s.Agency, &s.Place, &s.Published, &s.Anchor, &s.URL)
	for e := range t.all {
		each(&e.ID, &e.Earliest, &e.Latest, &e.Summary)
		for i := range e.Actors {
			do(&e.Actors[i])
		}
		for i := range e.Places {
			do(&e.Places[i])
		}
		for i := range e.Evidence {
			v := &e.Evidence[i]
			each(&v.Article, &v.Published, &v.Quote, &v.Trigger.Text, &v.Phrase.Text, &v.Phrase.Value, &v.Rule, &v.Why, &v.AttachedBy, &v.StatusBy, &v.Other, &v.Line)
			if a := v.Attribution; a != nil {
				each(&a.Words, &a.Speaker)
			}
		}
	}
	for i := range t.LeftOut {
		l := &t.LeftOut[i]
		each(&l.Article, &l.Phrase.Text, &l.Phrase.Value, &l.Reason, &l.Quote)
	}
}
