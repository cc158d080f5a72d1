package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// base is the time that item k counts from, at least as fine as unit where
// there is one; zero if there is none.
func (t *tagger) base(k int, unit cal.Gran) cal.Period {
	it := &t.items[k]
	switch it.r.From {
	case lang.FromAntecedent, lang.FromEvent:
		if a := t.antecedent(k, unit); a >= 0 {
			it.anchor = a
			return t.items[a].period
		}
	case lang.FromDateline:
	default:
		if t.mode == Narrative {
			if a := t.antecedent(k, cal.Year); a >= 0 {
				it.anchor = a
				return t.items[a].period
			}
			return cal.Period{}
		}
	}
	if t.mode == Narrative {
		return cal.Period{}
	}
	return t.anchor
}

// antecedent is the last item before k with a period no coarser than g; -1 if there is none.
func (t *tagger) antecedent(k int, g cal.Gran) int {
	for j := k - 1; j >= 0 && k-j < 40; j-- {
		p := t.items[j].period
		if !t.items[j].dropped && !p.IsZero() && p.Gran <= g {
			return j
		}
	}
	return -1
}

// dayOfClock is the day of a time of day that stands alone: that of the last
// day mentioned in its sentence or, in a narrative, anywhere before; else the dateline's.
func (t *tagger) dayOfClock(k int) cal.Period {
	if a := t.antecedent(k, cal.Day); a >= 0 && (t.mode == Narrative || t.items[k].tok-t.items[a].tok < 25) {
		t.items[k].anchor = a
		return t.items[a].period
	}
	if t.mode == Narrative {
		return cal.Period{}
	}
	return t.anchor
}

// chooseNarrative takes the year of the running date.
func (t *tagger) chooseNarrative(k int, base, earlier, later cal.Period) cal.Period {
	if t.items[k].r.Weekday != nil {
		return later
	}
	return t.within(base.Widen(cal.Year), &t.items[k].r)
}
