package timex

import (
	"math"

	"dateline/timeline/timex/internal/cal"
)

// ordinalDay is the day of item k, told by its number alone: "the 27th". Where the text has
// named a month it is a day of that; else the last before the dateline or the next after it,
// as the tense of the clause says.
func (t *tagger) ordinalDay(k int, earlier, later cal.Period) cal.Period {
	it := &t.items[k]
	lean := t.lean(it)
	a := t.antecedent(k, cal.Month)
	for a >= 0 && t.flashback(a, k) {
		a = t.antecedent(a, cal.Month)
	}
	a = t.mainLine(a, k)
	if a < 0 || it.mode == News && (lean > 1 && !t.items[a].period.First().After(t.anchor.First()) || !t.monthNamed(a)) {
		it.earlier, it.later, it.way, it.margin = earlier, later, byTense, math.Abs(float64(lean))
		if lean > 0 {
			return later
		}
		return earlier
	}
	it.anchor = a
	spoken := t.items[a].period
	p := t.within(spoken.Widen(cal.Month), &it.r)
	if p.IsZero() || spoken.Gran != cal.Day || t.g.LooksBack(&t.Matcher, it.tok) {
		return p
	}
	// "left on May 30 and arrived on the 4th": a story goes on by five days rather than back by weeks
	const back = 15 // days
	if next := t.within(spoken.Step(1, cal.Month).Widen(cal.Month), &it.r); spoken.First().Sub(p.First()).Hours() > back*24 && !next.IsZero() &&
		(it.mode == Narrative || !next.First().After(t.anchor.First())) {
		return next
	}
	return p
}

// monthNamed: the text itself says in which month item a lies.
func (t *tagger) monthNamed(a int) bool {
	for n := 0; a >= 0 && n < farBack; n++ {
		it := &t.items[a]
		if it.r.Month != nil || it.r.Step.Set && it.r.Step.Unit >= cal.Month {
			return true
		}
		a = it.anchor
	}
	return false
}
