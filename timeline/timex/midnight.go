package timex

import "dateline/timeline/timex/internal/cal"

// A midnight is the start of one day and the end of another. Where something is due then, the end of the day is meant.

// midnight: the item is a midnight in running text, which begins its day or ends it.
func (t *tagger) midnight(it *item) bool {
	if it.r.Hour == nil || *it.r.Hour != 0 || it.r.Minute != nil && *it.r.Minute != 0 || t.isEntry(it) {
		return false
	}
	for i := it.tok; i < it.tok+it.n; i++ {
		if t.Equal(&t.Toks[i], "midnight") {
			return true
		}
	}
	return false
}

// endDays moves each midnight by which something is due, or at which it is to start, to the end of the day named with
// it: "the offer expires at midnight Friday". Its TIMEX3 value is the beginning of the day after, and its date the day that ends.
func (t *tagger) endDays() {
	for k := range t.items {
		if it := &t.items[k]; it.period.Gran == cal.Day && it.pair < 0 && t.midnight(it) && t.bounds(it) {
			it.other, it.period = it.period, it.period.Step(1, cal.Day)
		}
	}
}

// endsDay: item it is the midnight that ends its day, which is its other period.
func (t *tagger) endsDay(it *item) bool {
	return it.period.Gran == cal.Day && it.other == it.period.Step(-1, cal.Day) && t.midnight(it)
}

// bounds: item it, a midnight, is when something that lay ahead was to begin or to end.
func (t *tagger) bounds(it *item) bool {
	const near = 10 // tokens
	if next := t.tokenAfter(it); next != nil && t.In(next, "deadline") {
		return true
	}
	if it.tok == 0 || !t.In(&t.Toks[it.tok-1], "at", "by", "until", "till", "before", "for") {
		return false
	}
	if t.lean(it) > 0 {
		return true
	}
	for i := it.tok - 2; i >= 0 && it.tok-i < near && !t.sentenceEndIn(i, i+1); i-- {
		if t.In(&t.Toks[i], t.g.DueWords...) {
			return true
		}
	}
	return false
}
