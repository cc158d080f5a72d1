package timex

import (
	"math"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// takeWritten gives item k, a count of years or days from another time, the date that is
// written beside it: "two hundred years later, in 1893", "ten years later (348 BC)", "in
// 1893, two centuries later,". The count is round, the date is not.
func (t *tagger) takeWritten(k int) {
	it := &t.items[k]
	if it.r.Step.N == 0 || it.r.From != lang.FromAntecedent && !it.r.Counted || it.r.PeriodOf || compared(&it.r) && !it.r.Counted {
		return
	}
	if a := k + 1; a < len(t.items) && written(&t.items[a]) && t.setOff(it, &t.items[a]) {
		t.datedByCount(k, a)
		t.resolve(a)
		if p := t.items[a].period; !p.IsZero() && p.Gran <= cal.Year && (it.period.IsZero() || it.period.Gran > cal.Year || p.Last().Before(it.period.First()) || p.First().After(it.period.Last())) {
			it.period, it.anchor, it.beside = p, a, true
		}
		return
	}
	a := k - 1
	if a < 0 || it.anchor != a || !written(&t.items[a]) || !t.leads(&t.items[a]) {
		return
	}
	gap, next := t.between(&t.items[a], it), t.tokenAfter(it)
	if len(gap) == 1 && (t.Equal(&gap[0], ",") && t.In(next, ",") || t.Equal(&gap[0], "(") && t.In(next, ")")) {
		it.period, it.beside = t.items[a].period, true
	}
}

// written: the words of an item give its date, or its day.
func written(it *item) bool {
	r := &it.r
	return datable(r) && !r.Step.Set && (r.Year != nil || r.Month != nil)
}

// setOff: nothing but a comma, a bracket or a dash and a preposition stands between two items.
func (t *tagger) setOff(a, b *item) bool {
	gap := t.between(a, b)
	if len(gap) == 0 || len(gap) > 3 || t.Toks[b.tok].Has(lang.NewPara) {
		return false
	}
	mark := false
	for g := range gap {
		if t.In(&gap[g], ",", "(", "-", "_", "–", "—") {
			mark = true
		} else if !t.In(&gap[g], "in", "on", "the") {
			return false
		}
	}
	return mark || len(gap) == 1 && a.r.Step.Unit == cal.Year && b.r.Explicit && b.r.Month == nil // "a couple of years ago in 2011"
}

// datedByCount gives item a, a month or a day without its year, the year in which it stands where item k has counted to: "two weeks
// later, on Jan. 20".
func (t *tagger) datedByCount(k, a int) {
	const near = 100 // days
	it, o := &t.items[k], &t.items[a]
	to, from := it.period, it.anchor
	if b := t.antecedent(k, cal.Year); b > from && it.r.From == lang.FromAntecedent && t.items[b].r.Mod == "END" && !t.paraIn(t.items[b].tok, it.tok) {
		to, from = stepCounted(cal.OfDay(t.items[b].period.Last()), it.r.Step.N, it.r.Step.Unit), b // "at the end of 2002, and three weeks later, on Jan. 20"
	}
	if o.done || to.IsZero() || to.Gran > cal.Year || o.r.Month == nil || o.r.Year != nil || o.r.Rel != lang.ByTense || o.r.Weekday != nil || o.pair >= 0 {
		return
	}
	off := math.Inf(1)
	for n := -1; n <= 1; n++ {
		p := t.within(cal.Period{Gran: cal.Year, Year: to.First().Year() + n}, &o.r)
		if p.IsZero() {
			continue
		}
		if d := max(p.First().Sub(to.Last()).Hours(), to.First().Sub(p.Last()).Hours()) / 24; d < min(off, near) {
			off, o.period = d, p
		}
	}
	if !o.period.IsZero() {
		o.done, o.anchor, o.way = true, from, byCount
		o.chain = o.anchor >= 0 && t.items[o.anchor].chain
	}
}
