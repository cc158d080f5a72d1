package timex

import (
	"dateline/timeline/timex/en"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// base is the time that item k counts from, at least as fine as unit where
// there is one; zero if there is none.
func (t *tagger) base(k int, unit cal.Gran) cal.Period {
	it := &t.items[k]
	switch it.r.From {
	case lang.FromEvent:
		return t.eventBase(k)
	case lang.FromAntecedent:
		if it.r.Rel == lang.This && t.mode == News && !t.sameSentence(k) {
			return t.anchor // "the end of the year" is the present year's
		}
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

// sameSentence: the last time mentioned before item k stands in its sentence.
func (t *tagger) sameSentence(k int) bool {
	a := t.antecedent(k, cal.Year)
	return a >= 0 && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok)
}

// inherited is the period of a month or day whose year the text has just given:
// in a paragraph that tells of 2018, "on Dec. 1" is of 2018. It must come after
// the date that it inherits from, as a story goes on, and not after the dateline.
func (t *tagger) inherited(k int) cal.Period {
	it := &t.items[k]
	if t.mode == Narrative || it.r.Month == nil || k == 0 {
		return cal.Period{}
	}
	a := k - 1
	for a >= 0 && t.items[a].period.IsZero() {
		a--
	}
	if a < 0 {
		return cal.Period{}
	}
	from := &t.items[a]
	if from.period.Gran > cal.Month || !from.chain || from.period.Year >= t.anchor.Year || it.tok-from.tok > 45 {
		return cal.Period{}
	}
	sentences := 0
	for j := from.tok; j < it.tok; j++ {
		if t.Toks[j+1].Has(lang.NewPara) {
			return cal.Period{}
		}
		if en.EndsSentence(&t.Matcher, j) {
			sentences++
		}
	}
	if sentences > 1 || en.Lean(&t.Matcher, it.tok, it.n) > 0 {
		return cal.Period{}
	}
	p := t.within(cal.Period{Gran: cal.Year, Year: from.period.Year}, &it.r)
	if !p.IsZero() && p.First().Before(from.period.First()) {
		p = t.within(cal.Period{Gran: cal.Year, Year: from.period.Year + 1}, &it.r)
	}
	if p.IsZero() || p.First().After(t.anchor.First()) {
		return cal.Period{}
	}
	it.anchor, it.chain = a, true
	return p
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
	p := t.within(base.Widen(cal.Year), &t.items[k].r)
	if base.Gran <= cal.Month && !p.IsZero() && base.First().Sub(p.Last()).Hours()/24 > 150 {
		return t.within(cal.Period{Gran: cal.Year, Year: base.Year + 1}, &t.items[k].r)
	}
	return p
}
