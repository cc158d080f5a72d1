package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Of which day a clock time is that stands alone.

// dayOfClock is the day of a time of day that stands alone: that of its entry in a
// chronology, that of the last day mentioned in its paragraph or, in a
// narrative, anywhere before; else the dateline's.
func (t *tagger) dayOfClock(k int) cal.Period {
	it := &t.items[k]
	tok := it.tok
	if p := t.otherZone(k); !p.IsZero() {
		return p
	}
	if it.mode == News && tok > 0 && (t.In(&t.Toks[tok-1], "updated", "update", "posted", "published") ||
		tok > 1 && t.In(&t.Toks[tok-1], "at", ":") && t.In(&t.Toks[tok-2], "updated", "update", "posted", "published")) {
		return t.anchor // of the page
	}
	if a := t.entryOf(k); a >= 0 && t.isEntry(&t.items[k]) {
		t.items[k].anchor = a
		return t.afterMidnight(a, k)
	}
	for j := k + 1; j < len(t.items) && j <= k+2 && t.items[j].tok-tok-it.n < 12; j++ {
		r := &t.items[j].r
		day := r.Weekday != nil || r.Day != nil || r.Step.Set && r.Step.Unit == cal.Day && r.Value == ""
		if day && !t.clauseIn(tok, t.items[j].tok) && !t.daySince(k) {
			t.resolve(j)
			t.items[k].anchor = j
			return t.items[j].period
		}
	}
	if a := t.entryOf(k); a >= 0 && !t.daySince(k) {
		t.items[k].anchor = a
		return t.items[a].period
	}
	if a := t.antecedent(k, cal.Day); a >= 0 && (it.mode == Narrative || (t.items[k].tok-t.items[a].tok < 25 || t.goesOn(tok) && t.items[k].tok-t.items[a].tok < 90) && (t.goesOn(tok) || !t.paraIn(t.items[a].tok, tok) || tok > 0 && t.Toks[tok-1].Is(lang.Prep) && !t.toldDay(0, k)) &&
		!(t.Equal(&t.Toks[tok], "overnight") && t.sentenceEndIn(t.items[a].tok, tok))) { // which is the last night, in a sentence of its own
		if t.items[a].again {
			a = t.items[a].anchor
		}
		t.items[k].anchor = a
		return t.items[a].period
	}
	if it.mode == Narrative {
		return cal.Period{}
	}
	if a := t.lineEntry(k); a >= 0 && t.items[a].period.Gran == cal.Month && t.items[a].chain {
		return cal.Period{} // some day of that month
	}
	if a := t.antecedent(k, cal.Day); a >= 0 && t.items[a].r.Explicit && t.items[a].r.Year != nil && t.lean(it) < 0 &&
		it.tok-t.items[a].tok < 60 && t.daysOff(t.items[a].period) > 31 && !t.paraIn(t.items[a].tok, it.tok) && t.items[a].period.First().Before(t.anchor.First()) {
		it.anchor, it.chain = a, true // the paragraph tells of an old day
		if t.Equal(&t.Toks[it.tok], "midnight") {
			it.other = t.items[a].period.Step(1, cal.Day) // the end of that day
		}
		return t.items[a].period
	}
	if t.tale && it.mode == News && t.lean(it) <= 0 {
		return cal.Period{} // some day of the journey
	}
	return t.anchor
}

// clauseIn: a sentence ends between two tokens, or a clause with "that" begins.
func (t *tagger) clauseIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.Equal(&t.Toks[j], "that") {
			return true
		}
	}
	return t.sentenceEndIn(lo, hi)
}

// daySince: a day was mentioned before item k in its sentence.
func (t *tagger) daySince(k int) bool {
	a := t.antecedent(k, cal.Day)
	return a >= 0 && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok)
}
