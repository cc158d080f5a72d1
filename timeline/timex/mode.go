package timex

import (
	"strings"

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

// A sign is what a date may say about where its text stands.
type sign struct {
	name      string
	when      func(t *tagger, k int, it *item) bool
	counts    func(t *tagger, w *testimony, k int, it *item) // nil if it says nothing
	example   string                                         // it is what a date of it says, in a story of Wednesday 9 March 2016
	neighbour string                                         // it is not
}

// signs are asked of each date, in order: the first one that holds is what it says.
var signs = []sign{
	{"the dateline's own day", func(t *tagger, _ int, it *item) bool {
		return dayOfMonth(&it.r) && (it.r.Year == nil || *it.r.Year == t.anchor.Year) && t.isDateline(it)
	},
		func(_ *tagger, w *testimony, _ int, _ *item) { w.own = true },
		"LIMA, March 9 — They met.",
		"LIMA, Jan. 9 — They met."},
	{"the speaker's", func(_ *tagger, _ int, it *item) bool { return it.quoted },
		nil,
		"“They met in 1998,” he said.",
		"They met in 1998, he said."},
	{"a year that a name tells", func(_ *tagger, _ int, it *item) bool { return it.r.Year != nil && !it.r.Explicit },
		nil,
		"They met before the attacks of September 11.",
		"They met before the attacks of September 11, 2001."},
	{"an old year", func(t *tagger, _ int, it *item) bool { return it.r.Year != nil && t.year(&it.r) < t.anchor.Year-1 },
		func(t *tagger, w *testimony, k int, it *item) {
			w.old++
			if t.costOfAside(k) >= 3 && !(k+1 < len(t.items) && t.insertion(it, &t.items[k+1])) {
				w.told++
			}
			if it.r.Month != nil {
				w.dated++
			}
			if t.headsYear(k) {
				w.headings++
			}
		},
		"They met in 1998.",
		"They met in 2015."},
	{"a year about the dateline's", func(_ *tagger, _ int, it *item) bool { return it.r.Year != nil },
		func(_ *tagger, w *testimony, _ int, _ *item) { w.recent++ },
		"They met in 2015.",
		"They met in 1998."},
	{"the end of this year, or a month that is planned for", func(t *tagger, _ int, it *item) bool {
		r := &it.r
		return r.Rel == lang.This || r.Rel == lang.Last && r.From == lang.FromDateline || r.Month != nil && r.From == lang.FromAnchor && t.lean(it) > 2 && !t.foretold(it)
	},
		func(_ *tagger, w *testimony, _ int, _ *item) { w.deictic++ },
		"They will meet on 5 December.",
		"They met on 5 December."},
	{"a month or a day without its year", func(_ *tagger, _ int, it *item) bool { return it.r.Month != nil && !it.r.Step.Set },
		func(_ *tagger, w *testimony, _ int, _ *item) { w.bareFirst = w.bareFirst || w.old+w.ages == 0 },
		"They met on 5 December.",
		"They will meet on 5 December."},
	{"an age long gone", func(t *tagger, _ int, it *item) bool {
		const long = 30 // years
		gone := func(p cal.Period) bool { return p.Gran != cal.None && p.Last().Year() < t.anchor.Year-long }
		return gone(it.r.Decade) || gone(it.r.Century)
	},
		func(_ *tagger, w *testimony, _ int, _ *item) { w.ages++ },
		"They met in the 1930s.",
		"They met in the 1990s."},
	{"a day of news in the opening", func(t *tagger, _ int, it *item) bool {
		r := &it.r
		return it.tok < lead && (weekdayOnly(it) && r.From == lang.FromAnchor && !t.isEntry(it) || r.Step.Set && r.Step.N != 0 && r.Step.Unit == cal.Day && r.From == lang.FromDateline)
	},
		func(_ *tagger, w *testimony, _ int, _ *item) { w.opens = true },
		"They met on Monday.",
		"They met last week."},
	{"lately", func(_ *tagger, _ int, it *item) bool { return it.r.Value == "PAST_REF" },
		func(_ *tagger, w *testimony, _ int, _ *item) { w.lately++ },
		"They met recently.",
		"They met last week."},
	{"counted from the dateline", func(t *tagger, _ int, it *item) bool { return t.deictic(it) },
		func(t *tagger, w *testimony, _ int, it *item) {
			r := &it.r
			w.deictic++
			if lean := t.lean(it); r.Step == (lang.Step{Set: true, Unit: cal.Day}) && r.DayPart == "" && lean > -2 && lean < 2 {
				w.today++
			}
			if r.Weekday != nil && r.From == lang.FromAnchor || r.Step.Set && r.Step.Unit == cal.Week && r.Step.N != 0 && !r.Counted {
				w.weekdays++ // or weeks: "said last week"
			}
		},
		"They met last week.",
		"They met on Monday."},
}

// testify counts what the items of a text say.
func (t *tagger) testify() (w testimony) {
	for k := range t.items {
		it := &t.items[k]
		for i := range signs {
			s := &signs[i]
			if !s.when(t, k, it) {
				continue
			}
			t.note(s.name)
			if s.counts != nil {
				s.counts(t, &w, k, it)
			}
			break
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

// A modeRule is a reason to take a text with a dateline for news or for a history.
type modeRule struct {
	why       string // for people
	mode      Mode
	when      func(t *tagger, w *testimony) bool
	scant     bool   // it is enough for a history of one date, but its dates are no more than guessed then
	example   string // it is the reason, in a story of Wednesday 9 March 2016
	neighbour string // it is not
}

// modeRules are asked in order. News needs evidence only where the text has old years to count from.
var modeRules = []modeRule{
	{why: "it opens with a day that counts from the dateline", mode: News,
		when:      func(_ *tagger, w *testimony) bool { return w.opens },
		example:   "They met on Monday. In 1914 they parted.",
		neighbour: "They met last week. In 1914 they parted."},
	{why: "years long before the dateline stand above its paragraphs", mode: Narrative,
		when:      func(_ *tagger, w *testimony) bool { return w.headings > 0 && !w.own && !w.counts() },
		example:   "1914\n\nThey met in May.\n\n1915\n\nThey met in June.",
		neighbour: "In 1914 they met. In 1915 they met in June."},
	{why: "all its dates name years long before the dateline", mode: Narrative,
		when: func(_ *tagger, w *testimony) bool {
			return w.old >= 3 && w.dated >= 2 && !w.own && !w.counts() && w.recent == 0
		},
		example:   "They met in May 1914, met again in June 1915, and parted in 1918.",
		neighbour: "They met in 1914, met again in 1915, and parted in 1918."},
	{why: "its dates name times long before the dateline, none counts from it, and it tells in the past", mode: Narrative, scant: true,
		when: func(t *tagger, w *testimony) bool {
			return w.told+w.ages > 0 && !w.bareFirst && !w.own && !w.counts() && w.recent+w.lately == 0 && t.past >= t.present
		},
		example:   "In 1914 they met.",
		neighbour: "In 1914 they met. Last month they parted."},
	{why: "it tells weekdays, and of old times the years alone", mode: News,
		when:      func(_ *tagger, w *testimony) bool { return w.weekdays > 0 && w.dated*3 < w.old },
		example:   "In 1914 they met. Last week they parted.",
		neighbour: "In May 1914 they met. Last week they parted."},
	{why: "most dates name years long before the dateline", mode: Narrative,
		when:      func(_ *tagger, w *testimony) bool { return w.old >= 8 && !w.own && w.old > 4*(w.recent+w.deictic) },
		example:   strings.Repeat("In 1914 they met. ", 8) + "Last month they parted.",
		neighbour: strings.Repeat("In 1914 they met. ", 7) + "Last month they parted."},
	{why: "its dates carry their own years, and few count from the dateline", mode: Narrative,
		when: func(_ *tagger, w *testimony) bool {
			return !w.own && w.old+w.recent >= 20 && w.old > w.recent && w.old > 4*w.deictic
		},
		example:   strings.Repeat("In 1914 they met. ", 16) + strings.Repeat("In 2015 they met. ", 4),
		neighbour: strings.Repeat("In 1914 they met. ", 15) + strings.Repeat("In 2015 they met. ", 4)},
}

// counts: a date counts from the dateline, and is no “today it is a museum”.
func (w *testimony) counts() bool { return w.deictic != w.today }

// decideMode says how undated expressions of the text find their anchor, and why.
func (t *tagger) decideMode() (Mode, string) {
	if t.opt.Mode != Auto {
		return t.opt.Mode, "told to"
	}
	w := t.testify()
	if t.anchor.IsZero() {
		t.scant = w.opens || w.recent < 4*(w.deictic-w.today) || w.deictic > w.today && t.present > t.past // news without its dateline
		return Narrative, "there is no dateline"
	}
	for i := range modeRules {
		if rule := &modeRules[i]; rule.when(t, &w) {
			t.note(rule.why)
			t.scant = rule.scant && w.old < 2
			return rule.mode, rule.why
		}
	}
	t.untied = !w.own && w.deictic+w.recent+w.lately == 0
	return News, "the dates are close to the dateline"
}
