package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// headedEntry is the period of an entry in a row of three or more of which none has a year, by what introduces the
// row: a date above that is the first or the last of the row with its year told ("opens in Riga on 4 March 2026 …
// March 04: Riga"), or the year in the heading or the short sentence above it ("The big stories of 2013"). Zero where
// nothing introduces it so.
func (t *tagger) headedEntry(k int) cal.Period {
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() {
		return cal.Period{}
	}
	run := t.run(k)
	if len(run) < 3 {
		return cal.Period{}
	}
	a := t.headOfRun(run)
	if a < 0 {
		return cal.Period{}
	}
	year := t.items[a].period.First().Year()
	before := cal.Period{}
	for _, j := range run {
		p := t.within(cal.Period{Gran: cal.Year, Year: year}, &t.items[j].r)
		if p.IsZero() {
			return p
		}
		if !before.IsZero() && startsAgain(before, p) {
			year++ // the row runs over the turn of the year
			p = t.within(cal.Period{Gran: cal.Year, Year: year}, &t.items[j].r)
		}
		if before = p; j == k {
			break
		}
	}
	if it.r.Weekday != nil && before.Gran == cal.Day && !fallsOn(before, *it.r.Weekday) {
		return cal.Period{}
	}
	it.anchor, it.chain, it.headed = a, true, true
	return before
}

// headOfRun is the item above a row of entries that gives it its year, -1 if none does.
func (t *tagger) headOfRun(run []int) int {
	const (
		far  = 160 // tokens
		near = 30  // tokens
	)
	first, last := &t.items[run[0]], &t.items[run[len(run)-1]]
	sameDay := func(p cal.Period, r *lang.Reading) bool {
		return p.Gran == cal.Day && r.Day != nil && r.Month != nil && p.N == *r.Month && p.Day == *r.Day
	}
	for a := run[0] - 1; a >= 0 && first.tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		if o.period.IsZero() || !o.chain && o.way != byTense {
			continue
		}
		if sameDay(o.period, &first.r) {
			return a
		}
		if sameDay(o.period, &last.r) {
			return a // told of the whole row: "and ends on July 22"
		}
	}
	for a := run[0] - 1; a >= 0 && first.tok-t.items[a].tok < near; a-- {
		o := &t.items[a]
		if !o.r.Explicit || o.r.Year == nil || o.period.Gran != cal.Year || o.pair >= 0 {
			continue
		}
		if t.inHeading(o) || t.introduces(o, first) {
			return a
		}
	}
	return -1
}

// introduces: the line of item it is the one above the row that item first opens, and ends with a colon or with the item.
func (t *tagger) introduces(it, first *item) bool {
	last := -1 // token of its line
	for i := it.tok + 1; i <= first.tok; i++ {
		if !t.Toks[i].Has(lang.NewLine) {
			continue
		}
		if last >= 0 {
			return false
		}
		last = i - 1
	}
	return last > 0 && (t.Equal(&t.Toks[last], ":") || last == it.tok+it.n-1)
}

// inEntry is the period of a month or day without its year that an entry of a chronology tells of, not the one that opens
// it: "Feb 10 - He resigns with effect from February 28" is of the entry's year, or of the next where that is nearer.
func (t *tagger) inEntry(k int) cal.Period {
	it := &t.items[k]
	if it.r.Month == nil || t.isEntry(it) || it.pair >= 0 {
		return cal.Period{}
	}
	a := t.lineEntry(k)
	if a >= 0 && t.lean(it) > 0 && !t.anchor.IsZero() && t.items[a].period.First().Before(t.anchor.First()) {
		return t.plannedInEntry(a, k)
	}
	if it.mode != News || a < 0 || !t.items[a].chain || t.items[a].period.First().Year() >= t.anchor.Year && !t.items[a].headed {
		return cal.Period{}
	}
	entry := t.items[a].period
	var best cal.Period
	off := 0.0
	for n := -1; n <= 1; n++ {
		p := t.within(cal.Period{Gran: cal.Year, Year: entry.First().Year() + n}, &it.r)
		if p.IsZero() {
			continue
		}
		d := p.First().Sub(entry.First()).Hours()
		if d < 0 {
			d = -d
		}
		if best.IsZero() || d < off {
			best, off = p, d
		}
	}
	if !best.IsZero() {
		it.anchor, it.chain = a, true
	}
	return best
}

// plannedInEntry is the first day or month of item k's name from the day of entry a on, in which it is told as still to come: "April 2 -
// She says that the duties will start on April 5".
func (t *tagger) plannedInEntry(a, k int) cal.Period {
	it, entry := &t.items[k], t.items[a].period
	p := t.within(cal.Period{Gran: cal.Year, Year: entry.First().Year()}, &it.r)
	if !p.IsZero() && p.Last().Before(entry.First()) {
		p = t.within(cal.Period{Gran: cal.Year, Year: entry.First().Year() + 1}, &it.r)
	}
	if !p.IsZero() {
		it.anchor = a
	}
	return p
}

// lineEntry is the item that dates the line which item k stands in, whatever its granularity; -1 if none does.
func (t *tagger) lineEntry(k int) int {
	for a := k - 1; a >= 0 && k-a < farBack && !t.paraIn(t.items[a].tok, t.items[k].tok); a-- {
		o := &t.items[a]
		if t.isEntry(o) && !bareClock(&o.r) && o.period.Gran <= cal.Month && !o.period.IsZero() && o.r.Month != nil {
			return a
		}
	}
	return -1
}
