// Package timeline builds a sourced, ordered timeline of events from news stories.
package timeline

import "dateline/timeline/edtf"

// A Timeline is events in order, the articles they come from, and what was left out and why.
// Its JSON form is the program's interchange format.
type Timeline struct {
	Title    string    `json:"title"`
	Articles []Source  `json:"articles"`
	Events   []Event   `json:"events"`
	LeftOut  []LeftOut `json:"left_out"`
	Warnings []string  `json:"warnings,omitempty"`
}

// A Source is an article that the timeline draws on.
type Source struct {
	ID        string `json:"id"`
	Source    string `json:"source"`
	Title     string `json:"title"`
	Agency    string `json:"agency"`
	Place     string `json:"place"`
	Published string `json:"published"` // EDTF, "" if unknown
}

// Status says whether an event took place.
type Status string

const (
	Occurred  Status = "occurred"
	Planned   Status = "planned"
	Ongoing   Status = "ongoing"
	Cancelled Status = "cancelled"
	Postponed Status = "postponed"
	Claimed   Status = "claimed" // said by one side, denied or unconfirmed
)

// Order of an event among its neighbours.
const (
	OrderKnown   = "known"
	OrderUnknown = "unknown" // overlaps its neighbour and nothing in the text orders them
)

// An Event is one thing that happened, or was to happen.
type Event struct {
	ID        string         `json:"id"`       // its date and four hex digits of a hash of its evidence
	Date      edtf.Date      `json:"date"`     // EDTF
	Earliest  string         `json:"earliest"` // day, "" if open
	Latest    string         `json:"latest"`
	Precision edtf.Precision `json:"precision"`
	Order     string         `json:"order"`
	Status    Status         `json:"status"`
	Summary   string         `json:"summary"`
	Actors    []string       `json:"actors"`
	Places    []string       `json:"places"`
	Evidence  []Evidence     `json:"evidence"`
}

// Evidence is one report of an event: text[Start:End] == Quote, always.
type Evidence struct {
	Article   string  `json:"article"`
	Published string  `json:"published"`
	Paragraph int     `json:"paragraph"` // headline 0
	Quote     string  `json:"quote"`     // the sentence
	Start     int     `json:"start"`
	End       int     `json:"end"`
	Trigger   Trigger `json:"trigger"`
	Phrase    Phrase  `json:"phrase"`
	Rule      string  `json:"rule"`
	Why       string  `json:"why"`
}

// A Trigger is the event's head word in the quote (TimeML's EVENT).
type Trigger struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// A Phrase is the time expression that dates an event.
type Phrase struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"` // TIMEX3
}

// LeftOut is a time expression that made no event.
type LeftOut struct {
	Article string `json:"article"`
	Phrase  Phrase `json:"phrase"`
	Reason  string `json:"reason"`
}
