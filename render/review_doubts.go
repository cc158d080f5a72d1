package render

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// A doubt is a reason to look at an event: in few words, and what they mean.
type doubt struct{ Words, Means string }

// reasons are all of them, the weightiest first: each outweighs all that come after it.
var reasons = []struct {
	doubt
	is func(w *weighing) bool
}{
	{doubt{"changed since it was decided", "the stories tell it otherwise than when it was corrected or hidden"},
		func(w *weighing) bool { return w.card.Told != "" }},
	{doubt{"date guessed", "the story gives no day; this is the likeliest"},
		func(w *weighing) bool { return w.event.Certainty == timeline.Guessed }},
	{doubt{"claimed", "one side says so, and others deny it or do not confirm it"},
		func(w *weighing) bool { return w.event.Status == timeline.Claimed }},
	{doubt{"order unknown", "its time overlaps that of its neighbour, and no sentence says which was first"},
		func(w *weighing) bool { return orderUnknown(w.timeline.Events, w.at) }},
	{doubt{"the story's order stands against its date", "a sentence places it before or after an event, and its date says the opposite"},
		func(w *weighing) bool {
			s := w.event.Summary
			return s != "" && slices.ContainsFunc(w.timeline.Warnings, func(warning string) bool { return strings.Contains(warning, "“"+s+"”") })
		}},
	{doubt{"date disputed", "the stories give different dates"},
		func(w *weighing) bool { return len(w.event.DisputedDates) > 1 }},
	{doubt{"date inferred", "the date follows from what stands around it, not from its words alone"},
		func(w *weighing) bool { return w.event.Certainty == timeline.Inferred }},
	{doubt{"no exact day", "the date is a month, a year or longer"},
		func(w *weighing) bool { return w.event.Date.Coarse() }},
	{doubt{"date computed", "the date is counted from the story's own day, as of “last Friday”"},
		func(w *weighing) bool { return w.event.Certainty == timeline.Computed }},
	{doubt{"quoted", "no short wording was sure, so the story's own sentence stands"},
		func(w *weighing) bool { return w.event.Headline == timeline.Quoted }},
	{doubt{"one source only", "of several stories one alone tells it"},
		func(w *weighing) bool { return w.articles > 1 && w.sources == 1 }},
}

// A weighing is what reasons look at.
type weighing struct {
	card              *card
	timeline          *timeline.Timeline
	at                int // of the event in the timeline
	event             *timeline.Event
	articles, sources int // all, and those that tell of the event
}

// weigh says why the event should be looked at, and how much.
func (c *card) weigh(t *timeline.Timeline, i int, src sources) {
	tell := map[string]bool{}
	for _, v := range t.Events[i].Evidence {
		tell[v.Article] = true
	}
	w := &weighing{c, t, i, &t.Events[i], len(src.list), len(tell)}
	for k, d := range reasons {
		if d.is(w) {
			c.suspect(k)
		}
	}
}

// suspect adds a reason to look at the event, the first of reasons being that it has changed.
func (c *card) suspect(reason int) {
	c.Doubts = append(c.Doubts, reasons[reason].doubt)
	c.doubt += 1 << (len(reasons) - reason)
}
