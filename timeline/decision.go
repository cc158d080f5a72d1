package timeline

import (
	"crypto/sha256"
	"encoding/hex"

	"dateline/timeline/edtf"
)

// A Decision is what people decided about an event. The zero Decision is none.
type Decision struct {
	Corrected string   `json:"corrected,omitempty"` // the corrections in words: "2025-08-08 (em, 2025-09-19: asked the ministry)"
	Machine   *Machine `json:"machine,omitempty"`   // what the program had said, nil if that was not changed
	Pinned    bool     `json:"pinned,omitempty"`    // no choice of days, events a day or sources leaves it out
	Note      string   `json:"note,omitempty"`      // shown with the event
	Reviewed  bool     `json:"reviewed,omitempty"`  // a person accepted it, or corrected it
}

// Touched reports whether a person's decision changed the event or marked it.
func (d *Decision) Touched() bool {
	return d.Corrected != "" || d.Machine != nil || d.Pinned || d.Note != ""
}

// A Machine is what the program said of an event that a person corrected.
type Machine struct {
	Date    edtf.Date `json:"date"`
	Status  Status    `json:"status"`
	Summary string    `json:"summary"`
	Actors  []string  `json:"actors,omitempty"` // if they were corrected
	Places  []string  `json:"places,omitempty"`
}

// AsRead is what the program said of the event, whatever people decided since.
func (e *Event) AsRead() Machine {
	m := Machine{Date: e.Date, Status: e.Status, Summary: e.Summary}
	if e.Machine != nil {
		m = *e.Machine
	}
	if m.Actors == nil {
		m.Actors = e.Actors
	}
	if m.Places == nil {
		m.Places = e.Places
	}
	return m
}

// Redated reports whether a person gave the event another date.
func (e *Event) Redated() bool { return e.Machine != nil && e.Machine.Date != e.Date }

// A Review tells of a timeline that shows reviewed events alone.
type Review struct {
	On      string `json:"on"`       // EDTF day of the last decision, "" if none has one
	LeftOut int    `json:"left_out"` // events that nobody has reviewed
}

// Marks are hashes of what a person sees who accepts the event, one for each quote: of the quote, the date, the
// status and the summary. While one of them stays, what was accepted has not changed. An event without evidence has one.
func (e *Event) Marks() []string {
	mark := func(quote string) string {
		sum := sha256.Sum256([]byte(quote + "\x00" + e.Date.String() + "\x00" + string(e.Status) + "\x00" + e.Summary))
		return hex.EncodeToString(sum[:8])
	}
	if len(e.Evidence) == 0 {
		return []string{mark("")}
	}
	marks := make([]string, len(e.Evidence))
	for i, v := range e.Evidence {
		marks[i] = mark(v.Quote)
	}
	return marks
}
