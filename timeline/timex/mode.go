package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lead is how many tokens the opening of a story is, where it says when it is.
const lead = 50

// A testimony is what the dates of a text say about where it stands: beside its
// dateline, or in an old time. What is said in quotation marks is no testimony: a
// "today" in them is the speaker's.
type testimony struct {
	old, dated int  // years long before the dateline; those with a month
	told       int  // old years that the story goes on from: they open a sentence or have a month, and are no asides
	ages       int  // decades, centuries and years before Christ long before it
	recent     int  // years about the dateline's
	deictic    int  // what counts from the dateline: weekdays, yesterday, last week
	weekdays   int  // and last week, next week
	today      int  // of these, "today" beside a verb in the present: "today it is a museum"
	lately     int  // recently, in recent weeks
	headings   int  // old years alone on their line
	own        bool // the dateline's own day
	bareFirst  bool // a date without its year comes before any old year
	opens      bool // a day that counts from the dateline opens the text
}

// testify counts what the items of a text say.
func (t *tagger) testify() (w testimony) {
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		switch {
		case r.Month != nil && r.Day != nil && (r.Year == nil || *r.Year == t.anchor.Year) && t.isDateline(it):
			w.own = true
		case it.quoted || r.Year != nil && !r.Explicit:
		case r.Year != nil && t.year(r) < t.anchor.Year-1:
			w.old++
			if t.costOfAside(k) >= 3 {
				w.told++
			}
			if r.Month != nil {
				w.dated++
			}
			if t.headsYear(k) {
				w.headings++
			}
		case r.Year != nil:
			w.recent++
		case r.Rel == lang.This, r.Rel == lang.Last && r.From == lang.FromDateline, r.Month != nil && r.From == lang.FromAnchor && t.lean(it) > 2 && !t.foretold(it):
			w.deictic++ // the end of the year; “will meet on 5 December”
		case r.Month != nil && !r.Step.Set:
			w.bareFirst = w.bareFirst || w.old+w.ages == 0
		case r.Decade.Gran != cal.None && r.Decade.Last().Year() < t.anchor.Year-30, r.Century.Gran != cal.None && r.Century.Last().Year() < t.anchor.Year-30:
			w.ages++
		case it.tok < lead && (r.Weekday != nil && r.Month == nil && r.From == lang.FromAnchor && !t.isEntry(it) || r.Step.Set && r.Step.N != 0 && r.Step.Unit == cal.Day && r.From == lang.FromDateline):
			w.opens = true
		case r.Value == "PAST_REF":
			w.lately++
		case t.deictic(it):
			w.deictic++
			if lean := t.lean(it); r.Step == (lang.Step{Set: true, Unit: cal.Day}) && r.DayPart == "" && lean > -2 && lean < 2 {
				w.today++
			}
			if r.Weekday != nil && r.From == lang.FromAnchor || r.Step.Set && r.Step.Unit == cal.Week && r.Step.N != 0 && !r.Counted {
				w.weekdays++ // or weeks: "said last week"
			}
		}
	}
	return w
}

// foretold: the clause of item it tells in the past what was still to come: "he would be back in March".
func (t *tagger) foretold(it *item) bool {
	for i := it.tok - 1; i >= 0 && it.tok-i < 10 && !t.sentenceEndIn(i, it.tok); i-- {
		if t.Equal(&t.Toks[i], "would") {
			return true
		}
	}
	for i := it.tok + it.n; i < len(t.Toks) && i-it.tok-it.n < 4 && t.leads(it); i++ {
		if t.Equal(&t.Toks[i], "would") {
			return true
		}
	}
	return false
}

// isDateline: item it is the dateline's own day, or in the slug one near it: a story is
// sent on the day after it was written ("SINGAPORE, April 27 (Reuters)").
func (t *tagger) isDateline(it *item) bool {
	day, ok := cal.MakeDay(t.anchor.Year, *it.r.Month, *it.r.Day)
	if !ok {
		return false
	}
	off := t.daysOff(day)
	return off == 0 || off <= 2 && it.tok < lead/3
}

// deictic: the item counts from the day on which the text was written.
func (t *tagger) deictic(it *item) bool {
	r := &it.r
	return r.From != lang.FromAntecedent && r.From != lang.FromEvent && (r.Weekday != nil && r.Month == nil || r.Step.Set)
}

// decideMode says how undated expressions of the text find their anchor, and why. News
// needs evidence only where the text has old years to count from.
func (t *tagger) decideMode() (Mode, string) {
	if t.opt.Mode != Auto {
		return t.opt.Mode, "told to"
	}
	w := t.testify()
	if t.anchor.IsZero() {
		t.scant = w.opens || w.recent < 4*(w.deictic-w.today) || w.deictic > w.today && t.present > t.past // news without its dateline
		return Narrative, "there is no dateline"
	}
	switch {
	case w.opens:
		return News, "it opens with a day that counts from the dateline"
	case w.headings > 0 && !w.own && w.deictic == w.today:
		return Narrative, "years long before the dateline stand above its paragraphs"
	case w.old >= 3 && w.dated >= 2 && !w.own && w.deictic == w.today && w.recent == 0:
		return Narrative, "all its dates name years long before the dateline"
	case w.told+w.ages > 0 && !w.bareFirst && !w.own && w.deictic == w.today && w.recent+w.lately == 0 && t.past >= t.present:
		t.scant = w.old < 2
		return Narrative, "its dates name times long before the dateline, none counts from it, and it tells in the past"
	case w.weekdays > 0 && w.dated*3 < w.old:
		return News, "it tells weekdays, and of old times the years alone"
	case w.old >= 8 && !w.own && w.old > 4*(w.recent+w.deictic):
		return Narrative, "most dates name years long before the dateline"
	case !w.own && w.old+w.recent >= 20 && w.old > w.recent && w.old > 4*w.deictic:
		return Narrative, "its dates carry their own years, and few count from the dateline"
	}
	t.untied = !w.own && w.deictic+w.recent+w.lately == 0
	return News, "the dates are close to the dateline"
}
