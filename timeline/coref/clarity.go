package coref

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/event"
)

// How well a report's line tells its event to somebody who reads nothing else. It decides from which
// report an event is printed, and weighs when events are chosen. Shares multiply: a line with two faults is
// worse than one with either. The figures are judgements and no measurement: the tests hold which of two lines
// is the better, and no more.
const (
	quotedShare   = 0.5 // the line is a quote
	fragmentShare = 0.6 // of these, one that is cut out of its sentence
	namedShare    = 0.4 // a noun names the event ("the vetoes of Saturday"): it is spoken of, and not told
	guessedShare  = 0.5 // its date is a guess
	longShare     = 0.5 // the sentence, or the line, is long
	namelessShare = 0.8 // no actor and no place

	longWords = 60 // words from which on a sentence is a list or a transcript
	lineWords = 30 // words from which on a line is no line
)

// Clarity is above 0 and at most 1, the share of its weight that a report keeps.
func (c *Candidate) Clarity() float64 {
	share := 1.0
	take := func(holds bool, of float64) {
		if holds {
			share *= of
		}
	}
	take(c.Headline == timeline.Quoted, quotedShare)
	take(strings.HasPrefix(c.Summary, "…"), fragmentShare)
	take(c.Certainty == timeline.Guessed, guessedShare)
	take(len(Split(c.Summary)) > lineWords, longShare)
	take(len(c.Actors)+len(c.Places) == 0, namelessShare)
	if len(c.Evidence) > 0 {
		v := &c.Evidence[0]
		take(v.StatusBy == event.FactRule && v.Rule != event.LeadRule, namedShare)
		take(len(Split(v.Quote)) > longWords, longShare)
	}
	return share
}
