package timex

import (
	"math"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// ordinalDay is the day of item k, told by its number alone: "the 27th". Where the text has
// named a month it is a day of that; else the last before the dateline or the next after it,
// as the tense of the clause says.
func (t *tagger) ordinalDay(k int, earlier, later cal.Period) cal.Period {
	it := &t.items[k]
	lean := t.lean(it)
	if p := t.weekdayOfMonth(k, lean); !p.IsZero() {
		return p
	}
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

// weekdayOfMonth is the day of item k that is told with its weekday, "Monday the 26th", in the nearest month in which the
// two go together: that which the text speaks of or the dateline's, then the ones around it, first on the side where
// the clause looks. Zero where the item has no weekday, or the two go together in no month near.
func (t *tagger) weekdayOfMonth(k, lean int) cal.Period {
	const near = 6 // months
	it := &t.items[k]
	w := &t.Toks[it.tok]
	if !w.Is(lang.Weekday) || w.Is(lang.Month) {
		return cal.Period{}
	}
	if a := t.antecedent(k, cal.Day); a >= 0 && t.monthNamed(a) && !t.paraIn(t.items[a].tok, it.tok) { // "on Thursday 19th January … on Friday the 20th"
		if p := t.within(t.items[a].period.Widen(cal.Month), &it.r); fallsOn(p, int(w.Val%7)) {
			it.anchor = a
			return p
		}
	}
	from := t.anchor
	if a := t.antecedent(k, cal.Month); a >= 0 && (it.mode == Narrative || t.items[a].period.Gran == cal.Month && t.monthNamed(a)) {
		from = t.items[a].period
		it.anchor = a
	}
	if from.IsZero() {
		return cal.Period{}
	}
	side := -1
	if lean > 0 {
		side = 1
	}
	for n := range near {
		for _, step := range [...]int{side * n, -side * n} {
			p := t.within(from.Widen(cal.Month).Step(step, cal.Month), &it.r)
			if fallsOn(p, int(w.Val%7)) {
				if it.anchor < 0 {
					it.way, it.margin = byTense, clearly
				}
				return p
			}
		}
	}
	it.anchor = -1
	return cal.Period{}
}

// ofMonthBehind: item k, a weekday, is one of the month right behind it, "on the Sunday in late August", "one Tuesday morning in March".
func (t *tagger) ofMonthBehind(k int) bool {
	if k+1 == len(t.items) {
		return false
	}
	it, o := &t.items[k], &t.items[k+1]
	gap := t.between(it, o)
	return monthOnly(o) && o.r.Rel == lang.ByTense && len(gap) == 1 && t.Equal(&gap[0], "in")
}
