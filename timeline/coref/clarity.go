package coref

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
)

// How well a report tells its event to somebody who reads nothing else, and how likely it is to be read
// wrongly. It decides from which report an event is printed, and weighs when events are chosen: of thousands
// none needs to be chosen that is in doubt.

// clearShare is what a report keeps that nothing grave puts in doubt. Of 389 short lines of 78 pages by which no doubt's share was
// fitted 43 % keep it, 5 % of them false and 89 % fit to print; of the rest 20 and 61 %. Only clearShare itself was chosen with these
// lines in view.
const clearShare = 0.45

// Clear reports whether the line of e is likely to be true and to stand alone: its first report keeps clearShare or more. What a
// person wrote or corrected, and what has no report, is clear.
func Clear(e *timeline.Event) bool { return InDoubt(e) == nil }

// InDoubt says what speaks against printing e as it is told, each thing in a few words; nil if e is clear.
func InDoubt(e *timeline.Event) []string {
	if len(e.Evidence) == 0 || e.Touched() || e.Reviewed {
		return nil
	}
	if ds := (&Candidate{Event: e}).Doubts(); ds.likely() < clearShare {
		return ds.Names()
	}
	return nil
}

// plainShare is what a report keeps whose line is printed as it was composed; of another its whole sentence is. Of 861 lines of real
// pages with two verdicts each, of the line and of the sentence in its place, 257 keep it: 5 % of them false and 2 % of their
// sentences; of the other lines 19 % and of their sentences 6 %.
const plainShare = 0.7

// plain reports whether the line of e is sure enough to stand in the place of its sentence. A noun that has its date for a name, "the
// 17 June bombings", says more than the sentence that only mentions it: of 25 such lines ten could be printed alone and one was false, of
// their sentences three and none. The line of a clause told by itself has none of the doubts of its sentence, which are own.
func plain(e *timeline.Event, own []string) bool {
	switch {
	case !Composed(e), countsDays(e.Summary), countedDay(e.Evidence[0]):
		return false // "a visit planned for next Monday" is of no week where it is read alone; "hours after the vote" says how far off its day may be
	case e.Evidence[0].AttachedBy == event.NamedRule && (e.Certainty != timeline.Guessed || e.Date.Precision() == edtf.PrecisionDay):
		return true
	}
	ds := (&Candidate{Event: e}).Doubts()
	ds = slices.DeleteFunc(ds, func(d *doubt) bool { return slices.Contains(own, d.name) })
	return ds.likely() >= plainShare
}

// ofSentence are the doubts of a clause in its sentence that are none of its line, if that tells the clause by itself.
var ofSentence = []string{event.RelativeRule, event.DeepRule, event.FarRule, behindPronoun, inLongSentence, otherDates}

// ofShared are those of who does what another did, whose verb stands with him: the date stands right behind his name.
var ofShared = []string{farDate, dateBetween}

// opensWithName: an actor stands by name before the verb of the line.
func opensWithName(e *timeline.Event) bool {
	before, _, ok := strings.Cut(e.Summary, e.Evidence[0].Trigger.Text)
	return ok && slices.ContainsFunc(e.Actors, func(a string) bool { return strings.Contains(" "+before, " "+a) })
}

// warned are the doubts of which a reader is told even where the whole sentence is printed: the date itself may be another. Of 861
// sentences 28 had one of them and no date that was a guess, and 18 % of these were false; of the rest 4 %.
var warned = []string{parted, countedDate, roundCount, underAnother}

// Unsure gives at most two doubts of which a reader of e's line should know, nil for most events.
func Unsure(e *timeline.Event) []string {
	if len(e.Evidence) == 0 || e.Headline != timeline.Quoted || e.Touched() || e.Reviewed {
		return nil
	}
	ds := (&Candidate{Event: e}).doubtsOf(warned)
	return ds[:min(2, len(ds))].Names()
}

// Clarity is above 0 and at most 1, the share of its worth that a report keeps.
func (c *Candidate) Clarity() float64 { return c.Doubts().Share() }
