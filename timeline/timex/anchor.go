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
	case lang.FromNext:
		if k+1 < len(t.items) {
			t.resolve(k + 1)
			it.anchor = k + 1
			return t.items[k+1].period
		}
	case lang.FromEvent:
		return t.eventBase(k)
	case lang.FromAntecedent:
		if t.partOfNext(k) {
			t.resolve(k + 1)
			it.anchor = k + 1
			return t.items[k+1].period
		}
		if p, known := t.originOf(t.toldOrigins, k, unit); known {
			return p
		}
	case lang.FromDateline:
	default:
		if it.r.Weekday != nil && it.r.Month == nil && !t.isEntry(it) {
			if a := t.entryOf(k); a >= 0 {
				it.anchor = a
				return t.items[a].period
			}
		}
		if it.mode == Narrative {
			return t.runningBase(k)
		}
	}
	if it.mode == Narrative || t.tale && !it.quoted && it.r.From == lang.FromDateline && it.r.Step.N > 0 && t.foretold(it) {
		return cal.Period{} // "tomorrow we would meet them"
	}
	if p := t.postDay(k); !p.IsZero() {
		return p
	}
	if p, known := t.dayOfQuote(k); known {
		return p
	}
	return t.anchor
}

// runningBase is the running date that item k of a narrative counts from.
func (t *tagger) runningBase(k int) cal.Period {
	it := &t.items[k]
	if t.ofMourning(k) || t.ofWriting(it) || it.r.Month != nil && !it.quoted && !t.anchor.IsZero() && t.hasSince(it) {
		return t.anchor
	}
	weekday := it.r.Weekday != nil && it.r.Month == nil
	if t.anchor.IsZero() && (it.r.Step.Set || it.r.Rel != lang.ByTense && it.r.Rel != lang.Same || weekday) {
		return cal.Period{} // "last year" is counted from the writing, which has no date
	}
	if it.r.Counted && it.r.Step.N < 0 && it.r.Step.Set && it.r.From == lang.FromAnchor && !it.quoted && !t.anchor.IsZero() {
		return t.anchor // "ago" is always before the writing
	}
	if t.openTwin(k) {
		return cal.Period{}
	}
	a := t.running(k)
	switch {
	case weekday && !t.anchor.IsZero() && (a < 0 || t.items[a].period.Gran > cal.Week || t.paraIn(t.items[a].tok, it.tok)):
		return t.anchor // "said on Monday" of a man whose life is told
	case a < 0 || t.lostDateline(a, k):
		return cal.Period{}
	}
	it.anchor = a
	return t.items[a].period
}

// farBack is how many items back a reader would still look for what is meant, verbReach how many tokens for the verb of a clause.
const (
	farBack   = 50
	verbReach = 120
)

// antecedent is the last item before k with a period no coarser than g; -1 if there is none.
func (t *tagger) antecedent(k int, g cal.Gran) int {
	for j := k - 1; j >= 0 && k-j < farBack; j-- {
		p := t.items[j].period
		if !t.items[j].dropped && !p.IsZero() && p.Gran <= g && t.signature(j) < 0 {
			return j
		}
	}
	return -1
}

// quarterSpoken is the quarter that the text speaks of before item k, leaving
// out those that it is compared with; else the last one that has ended.
func (t *tagger) quarterSpoken(k int) cal.Period {
	older := -1
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		it := &t.items[a]
		if it.period.Gran != cal.Quarter || compared(&it.r) {
			continue
		}
		if older < 0 {
			older = a
		}
		if t.items[k].mode == News && !t.anchor.IsZero() && it.period.First().Before(t.anchor.Step(-4, cal.Quarter).First()) {
			continue // news is of the last four, if it speaks of one of them
		}
		t.items[k].anchor = a
		return it.period
	}
	if older >= 0 {
		t.items[k].anchor = older
		return t.items[older].period
	}
	if it := &t.items[k]; it.mode == News && !t.anchor.IsZero() && !t.In(&t.Toks[max(it.tok+it.n-2, 0)], "same") { // "the same quarter" of a town
		return t.anchor.Step(-1, cal.Quarter)
	}
	return cal.Period{}
}

// reportedQuarter is the item of the quarter that a report speaks of before item k,
// -1 if it speaks of another length: years that it only compares with are left out.
func (t *tagger) reportedQuarter(k int) int {
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		switch it := &t.items[a]; {
		case it.period.Gran == cal.Quarter && !compared(&it.r):
			return a
		case months(&it.r), it.period.Gran == cal.Year && !compared(&it.r) && it.r.Step.N >= 0:
			return -1
		}
	}
	return -1
}

// sameSentence: the last time mentioned before item k stands in its sentence,
// and the text gave its year.
func (t *tagger) sameSentence(k int) bool {
	a := t.antecedent(k, cal.Year)
	return a >= 0 && t.items[a].chain && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok)
}

// apposed is the day that a weekday or a day of the month repeats: "tomorrow, Thursday", "7/8/07, a Sunday", "the Friday before, July 18".
func (t *tagger) apposed(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Weekday == nil && !dayOfMonth(&it.r) {
		return cal.Period{}
	}
	p := &t.items[k-1]
	gap := t.between(p, it)
	if it.r.Month != nil {
		if p.chain && p.period.Gran == cal.Day && len(gap) == 1 && t.Equal(&gap[0], ",") && p.period == t.within(p.period.Widen(cal.Year), &it.r) {
			it.anchor = k - 1
			return p.period
		}
		return cal.Period{}
	}
	if len(gap) == 2 && t.Equal(&gap[1], "a") {
		gap = gap[:1]
	}
	if len(gap) != 1 || !t.In(&gap[0], ",", "(") && !(p.r.Named > 0 && t.Equal(&gap[0], "on")) || !fallsOn(p.period, *it.r.Weekday) {
		return cal.Period{}
	}
	it.anchor = k - 1
	return p.period
}

// partOfNext: item k is a part of the day that stands right behind it: "by the end of the day Tuesday".
func (t *tagger) partOfNext(k int) bool {
	if k+1 == len(t.items) {
		return false
	}
	it, o := &t.items[k], &t.items[k+1]
	gap := t.between(it, o)
	return it.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && !it.r.Exact && (o.r.Weekday != nil || o.r.Day != nil) && o.r.Kind != lang.Set &&
		(len(gap) == 0 || len(gap) == 1 && (t.In(&gap[0], "on", "of") || t.Equal(&gap[0], ",") && o.r.Year != nil && o.r.Day != nil)) && !t.Toks[o.tok].Has(lang.NewPara) && !t.sentenceEndIn(it.tok, o.tok)
}

// listed is the month that stands beside another, nearest to it: "in November
// and January".
func (t *tagger) listed(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Month == nil || it.r.Day != nil || it.r.Weekday != nil || it.r.Nth != 0 {
		return cal.Period{}
	}
	p := &t.items[k-1]
	if gap := t.between(p, it); p.period.Gran != cal.Month || len(gap) != 1 || !t.In(&gap[0], "and", "or", "/", "-", "–") || t.Toks[it.tok].Has(lang.NewPara) {
		return cal.Period{}
	}
	y := p.period.Year
	switch d := *it.r.Month - p.period.N; {
	case d < -6:
		y++
	case d > 6:
		y--
	}
	it.anchor = k - 1
	return cal.Period{Gran: cal.Month, Year: y, N: *it.r.Month}
}
