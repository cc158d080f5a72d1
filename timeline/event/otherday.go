package event

import (
	"slices"

	"dateline/timeline/timex"
)

// What speaks for another day than the one that was read.

// nearerAhead: the day is one of two, and the other lies so close ahead of the story's day, and this so far behind, that the
// text may well have been written after the day that it bears.
func (d *scene) nearerAhead() bool {
	const (
		close   = 14 // days
		farther = 6  // times
	)
	e := &d.Times.Expressions[d.x]
	for e.Anchor >= 0 && e.Earlier.IsZero() {
		e = &d.Times.Expressions[e.Anchor] // "closes on Friday, and opens at 10am"
	}
	day, ok := d.DatelineDay().Earliest()
	back, ok1 := e.Earlier.Earliest()
	ahead, ok2 := e.Later.Earliest()
	if !ok || !ok1 || !ok2 || !d.ofOneDay() || !d.r.Date.SameDays(e.Earlier) {
		return false
	}
	n := ahead.Sub(day)
	return n > 0 && n <= close && day.Sub(back) >= farther*n && !d.listedBefore()
}

// listedBefore: right behind the date stands another of the same list, between it and the story's day: "on | Monday, on Wednesday and on Thursday"
// goes on in the order of the days.
func (d *scene) listedBefore() bool {
	next := d.x + 1
	if next >= len(d.Where) || d.Where[next].Sentence != d.p.Sentence || d.Where[next].Start < d.p.End {
		return false
	}
	for _, t := range d.sen.Tokens[d.p.End:d.Where[next].Start] {
		if t.Text != "," && t.Tag != "CC" && !t.IsPrep() {
			return false
		}
	}
	date := d.Times.Expressions[next].Date
	return d.r.Date.Before(date) && !d.DatelineDay().Before(date)
}

// farCounted: the date is guessed, is not the story's own day, and counts from another of which it stands more than two sentences below,
// with a third between.
func (d *scene) farCounted() bool {
	const far = 2 // sentences
	e := &d.Times.Expressions[d.x]
	return e.Certainty == timex.Guessed && (e.Offset != nil && !e.Offset.Event || e.Rule == "later in the day") && e.Anchor >= 0 && e.Anchor < d.x &&
		d.Where[d.x].Sentence-d.Where[e.Anchor].Sentence > far && !e.Date.SameDays(d.DatelineDay()) &&
		slices.ContainsFunc(d.Times.Expressions[e.Anchor+1:d.x], func(o timex.Expression) bool {
			return !o.Date.IsZero() && !o.Date.SameDays(d.Times.Expressions[e.Anchor].Date)
		})
}
