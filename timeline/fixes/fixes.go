// Package fixes holds what people decided about a timeline, so that it survives the next build: dates set right, lines
// hidden, events put together or parted, what a house calls the actors, and what was accepted as it stands.
//
// Decisions are kept in a corrections file, timeline.fix.toml. People write it; tools only append to it. Each decision finds
// its event again by words of the quote, never by offsets or ids, and tells how it ended.
//
//	read.go    the file: read and checked, each error with its line
//	lines.go   on which line each entry stands
//	write.go   an entry as text, to be appended
//	match.go   which event a decision is about
//	apply.go   events corrected, and how each decision ended
//	verbs.go   decisions that change an event
//	make.go    decisions that make events: of several one, of one several, new ones
//	restore.go the events as they were before they were corrected
//	house.go   what the house calls the actors
//	diff.go    what an update changed
//
// Decisions act where a timeline is put together, before a choice is made of it.
package fixes

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// FileName is what a corrections file beside stories is called.
const FileName = "timeline.fix.toml"

// A Set is the decisions of one file or of several, in order: a later one overrules an earlier one. The zero Set decides nothing.
type Set struct {
	Fixes []Fix
	Seen  []Seen
	House []Name // what the house calls an actor
	Never []Name // what a word must not be taken for
}

// Empty reports whether nothing is decided.
func (s *Set) Empty() bool {
	return s == nil || len(s.Fixes)+len(s.Seen)+len(s.House)+len(s.Never) == 0
}

// Add takes up the decisions of another file, which come after those that are there.
func (s *Set) Add(o *Set) {
	s.Fixes = append(s.Fixes, o.Fixes...)
	s.Seen = append(s.Seen, o.Seen...)
	s.House = append(s.House, o.House...)
	s.Never = append(s.Never, o.Never...)
}

// A Name is a line of [actors]: of a house name the word and what it is written as, of never the word and what it is not.
type Name struct{ Word, Name string }

// A Target says which event is meant, by words of its evidence.
type Target struct {
	Story   string // the article's id; "" is any that holds the quote
	Quote   string // words of the evidence
	Phrase  string // words of the phrase that dates it; "" is any
	Trigger string // the event's head word; "" is any
}

// TargetOf is how an event is found again: by its first evidence, or by its line if it has none.
func TargetOf(e *timeline.Event) Target {
	if len(e.Evidence) == 0 {
		return Target{Quote: e.AsRead().Summary}
	}
	v := &e.Evidence[0]
	return Target{Story: v.Article, Quote: v.Quote, Phrase: v.Phrase.Text, Trigger: v.Trigger.Text}
}

// A Change is new values for an event; what is zero or nil stays.
type Change struct {
	Date    edtf.Date
	Status  timeline.Status
	Summary string
	Actors  []string
	Places  []string
}

func (c Change) empty() bool {
	return c.Date.IsZero() && c.Status == "" && c.Summary == "" && c.Actors == nil && c.Places == nil
}

// An Addition is an event that the stories do not tell, or that the program left out.
type Addition struct {
	Change
	Source string // where it is from, such as an address
}

// A Fix is one decision.
type Fix struct {
	Target
	Set   Change
	Was   Change // what the program said when it was decided, so that a later change of that is seen
	Hide  *bool
	Pin   *bool
	Note  *string
	Merge []Target // one event; the first leads
	Split bool     // one event into those of its triggers
	Add   *Addition

	By, On, Why string // who decided it, on which day (EDTF), and why; each may be ""
	File        string // where it stands
	Line        int
}

// what is the decision in few words: "2025-08-08", "hidden".
func (f *Fix) what() string {
	var parts []string
	c := f.Set
	if !c.Date.IsZero() {
		parts = append(parts, c.Date.String())
	}
	if c.Status != "" {
		parts = append(parts, string(c.Status))
	}
	for _, w := range []struct {
		is   bool
		word string
	}{
		{c.Summary != "", "summary"}, {c.Actors != nil, "actors"}, {c.Places != nil, "places"},
		{f.Hide != nil && *f.Hide, "hidden"}, {f.Hide != nil && !*f.Hide, "not hidden"},
		{f.Pin != nil && *f.Pin, "pinned"}, {f.Pin != nil && !*f.Pin, "not pinned"},
		{f.Note != nil, "note"}, {f.Merge != nil, "put together"}, {f.Split, "parted"}, {f.Add != nil, "added"},
	} {
		if w.is {
			parts = append(parts, w.word)
		}
	}
	return strings.Join(parts, ", ")
}

// Words are the decision as a reader sees it: "2025-08-08 (em, 2025-09-19: asked the ministry)".
func (f *Fix) Words() string {
	who := f.By
	if f.On != "" {
		if who != "" {
			who += ", "
		}
		who += f.On
	}
	why := f.Why
	if f.Add != nil && f.Add.Source != "" {
		if why != "" {
			why += "; "
		}
		why += "source: " + f.Add.Source
	}
	if who != "" && why != "" {
		who += ": "
	}
	what := f
	if !f.Set.empty() { // pin and note are seen as they are
		what = &Fix{Set: f.Set}
	}
	if who += why; who == "" {
		return what.what()
	}
	return what.what() + " (" + who + ")"
}

// place is where the decision stands.
func (f *Fix) place() string {
	if f.File == "" {
		return "correction"
	}
	return fmt.Sprintf("%s:%d", f.File, f.Line)
}

// A Seen is what was accepted as it stood.
type Seen struct {
	Mark   string // one of timeline.Event.Marks
	Quote  string // the first words of it, for people
	By, On string
	File   string
	Line   int
}

// LastDay is the day of the last decision, "" if none has one.
func (s *Set) LastDay() (last string) {
	if s == nil {
		return ""
	}
	for i := range s.Fixes {
		last = max(last, s.Fixes[i].On)
	}
	for i := range s.Seen {
		last = max(last, s.Seen[i].On)
	}
	return last
}
