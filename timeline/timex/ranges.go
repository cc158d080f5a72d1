package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// The ends of ranges, which tell each other what they leave out.

// resolveInRange resolves an end of a range by the other end: the year of the
// one that has it, or the first such day after the start.
func (t *tagger) resolveInRange(k int) bool {
	it := &t.items[k]
	r := &it.r
	other := &t.items[it.pair]
	if r.Month == nil && r.Weekday == nil && r.Season == 0 {
		return false
	}
	if it.pair > k { // the start
		if other.r.Year == nil && t.runsNow(k) {
			return true
		}
		if other.r.Year == nil || r.Month == nil && r.Season == 0 {
			return false
		}
		end := t.within(cal.Period{Gran: cal.Year, Year: t.year(&other.r)}, &other.r)
		p := t.within(cal.Period{Gran: cal.Year, Year: end.Year}, r)
		if !p.IsZero() && p.First().After(end.Last()) {
			p = t.within(cal.Period{Gran: cal.Year, Year: end.Year - 1}, r)
		}
		it.period, it.anchor = p, it.pair
		return !p.IsZero()
	}
	if other.period.IsZero() {
		return false
	}
	if other.period.Gran == cal.Year && (t.ofBooks(other) || it.mode == News && r.Day != nil && other.r.Explicit && other.period.Year < t.anchor.Year) {
		return false // a year of books ends where its owner says, "this fiscal year through March"; "from 2012 to October 9" ends lately
	}
	start := other.period.First()
	if r.Weekday != nil && r.Month == nil {
		if other.r.Weekday == nil {
			return false // "from Sept. 14 to Thursday"
		}
		it.period = weekdayFrom(start, *r.Weekday)
	} else {
		it.period = t.within(cal.Period{Gran: cal.Year, Year: start.Year()}, r)
		if !it.period.IsZero() && it.period.Last().Before(start) {
			it.period = t.within(cal.Period{Gran: cal.Year, Year: start.Year() + 1}, r)
		}
	}
	it.anchor = it.pair
	return !it.period.IsZero()
}

// ofBooks: item it is a year of books, "this fiscal year", "FY2019".
func (t *tagger) ofBooks(it *item) bool {
	for i := it.tok; i < it.tok+it.n; i++ {
		if t.In(&t.Toks[i], "fiscal", "financial", "business", "fy") {
			return true
		}
	}
	return false
}

// runsNow resolves the start of a range of days or months without a year that is told in the present and has begun but not ended:
// "the session runs from Jan. 8 to May 27", told in March.
func (t *tagger) runsNow(k int) bool {
	const longest = 300 * 24 // hours
	it := &t.items[k]
	a, b := &it.r, &t.items[it.pair].r
	if a.Month == nil || b.Month == nil || a.Year != nil || a.Rel != lang.ByTense || b.Rel != lang.ByTense || !t.presentVerb(k) {
		return false
	}
	base := t.base(k, cal.Day)
	if base.IsZero() {
		return false
	}
	begun, _ := t.candidates(base, a)
	_, ends := t.candidates(base, b)
	if begun.IsZero() || ends.IsZero() || ends.Last().Sub(begun.First()).Hours() > longest {
		return false
	}
	it.period, it.way = begun, byCount
	return true
}

// presentVerb: a verb that says that something lasts stands in the present right before the range of item k.
func (t *tagger) presentVerb(k int) bool {
	const near = 3 // tokens
	for i := t.items[k].tok - 1; i >= 0 && t.items[k].tok-i <= near; i-- {
		if t.In(&t.Toks[i], t.g.Lasting...) {
			return i == 0 || !t.In(&t.Toks[i-1], "will", "to", "would", "shall", "may", "could", "can", "should", "must")
		}
	}
	return false
}
