package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A tale is told by who lived it, some time before it was written down: a journey, a childhood in the war. Its clock times
// and its weekdays are of days of the tale, not of the dateline's.

// isTale: who tells the text is in it all the way, every sixtieth word outside quotation marks is I, we or ours; or
// some are and it opens with a day weeks ago.
func (t *tagger) isTale() bool {
	const (
		least = 10
		every = 60
		few   = 4
	)
	n, open := 0, false
	for i := range t.Toks {
		tok := &t.Toks[i]
		if tok.Has(lang.NewPara) {
			open = false
		}
		switch {
		case t.Equal(tok, "\""):
			open = !open
		case t.In(tok, "“", "`"):
			open = true
		case t.In(tok, "”"), t.Equal(tok, "'") && i > 0 && t.Equal(&t.Toks[i-1], "'") && !tok.Has(lang.Spaced):
			open = false
		case !open && t.In(tok, "i", "we", "my", "our", "us", "me"):
			n++
		}
	}
	return n >= least && n*every >= len(t.Toks) || n >= few && t.opensLongAgo()
}

// opensLongAgo: the first day that the text tells of is weeks before the dateline, and is told as gone by.
func (t *tagger) opensLongAgo() bool {
	const (
		head = 60 // tokens
		long = 21 // days
	)
	if t.anchor.IsZero() {
		return false
	}
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		if it.tok > head {
			break
		}
		if r.Rel != lang.ByTense || r.Step.Set || r.Kind == lang.Set || r.Weekday == nil && r.Day == nil || it.quoted || t.inSlug(it) {
			continue
		}
		if r.Month == nil || r.Day == nil || r.Year != nil && *r.Year < t.anchor.Year-1 || t.lean(it) > 0 {
			return false
		}
		p, _ := t.candidates(t.anchor, r)
		if r.Year != nil {
			p, _ = cal.MakeDay(*r.Year, *r.Month, *r.Day)
		}
		return !p.IsZero() && p.First().Before(t.anchor.First()) && t.daysOff(p) > long && t.daysOff(p) < 200
	}
	return false
}

// dayOfTale: item k, a weekday or a part of a day in running text or in a heading, is of some day of the tale, for nothing outside
// quotation marks ties the tale to the days before the dateline.
func (t *tagger) dayOfTale(k int) bool {
	it := &t.items[k]
	return t.tale && it.mode == News && !t.tied && !it.quoted && t.lean(it) <= 2
}

// openDayBefore: the last day told before item k is a weekday of a tale, which is not known.
func (t *tagger) openDayBefore(k int) bool {
	for a := k - 1; a >= 0 && k-a < 2*farBack; a-- {
		switch o := &t.items[a]; {
		case o.r.Weekday != nil && o.r.Kind != lang.Set && o.period.IsZero() && o.r.Value == "":
			return true
		case o.period.Gran == cal.Day && !o.period.IsZero():
			return false
		}
	}
	return false
}

// tiesTale: the text says outside quotation marks "yesterday", "last night", "last week" or when something will be, or it names
// a day of the dateline's own fortnight.
func (t *tagger) tiesTale() bool {
	const near = 14 // days
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		switch {
		case it.quoted:
		case r.Step.Set && r.From != lang.FromAntecedent && r.From != lang.FromEvent && r.Step.Unit <= cal.Month && !(r.Counted && r.Step.Unit == cal.Month) && !t.foretold(it):
			return true
		case r.Year == nil && r.Month != nil && r.Day != nil || r.Month == nil && r.Weekday != nil && t.lean(it) > 1:
			if earlier, _ := t.candidates(t.anchor, r); r.Month == nil || !earlier.IsZero() && t.daysOff(earlier) <= near {
				return true
			}
		case r.Year != nil && r.Month != nil && r.Day != nil:
			if p, ok := cal.MakeDay(t.year(r), *r.Month, *r.Day); ok && t.daysOff(p) <= near {
				return true
			}
		}
	}
	return false
}

// yearOfWeekday is the day of item k in a year that the text has written, where its weekday is that of this year and of
// neither year beside the dateline: "on Thursday August 31st" in what is told of 1939. Zero for any other.
func (t *tagger) yearOfWeekday(k int) cal.Period {
	it := &t.items[k]
	r := &it.r
	if r.Weekday == nil || r.Month == nil || r.Day == nil || r.Year != nil || r.Rel != lang.ByTense {
		return cal.Period{}
	}
	fits := func(p cal.Period) bool {
		return p.Gran == cal.Day && p.First().Weekday() == time.Weekday(*r.Weekday)
	}
	if !t.anchor.IsZero() {
		if earlier, later := t.candidates(t.anchor, r); fits(earlier) || fits(later) {
			return cal.Period{}
		}
	}
	try := func(a int) cal.Period {
		o := &t.items[a].r
		if o.Year == nil || !o.Explicit || o.BC {
			return cal.Period{}
		}
		if p := t.within(cal.Period{Gran: cal.Year, Year: t.year(o)}, r); fits(p) {
			it.anchor, it.chain = a, true
			return p
		}
		return cal.Period{}
	}
	for a := k - 1; a >= 0 && k-a < 8*farBack; a-- {
		if p := try(a); !p.IsZero() {
			return p
		}
	}
	for a := k + 1; a < len(t.items) && a-k < 8*farBack; a++ {
		if p := try(a); !p.IsZero() {
			return p
		}
	}
	return cal.Period{}
}

// weekdayOfTale is the old day that item k, a bare weekday told as gone by, names again, where the text has told of it with
// its weekday: "On Saturday September 2nd … So on Saturday morning we stood there". Zero for any other.
func (t *tagger) weekdayOfTale(k int) cal.Period {
	const far = 600 // tokens
	it := &t.items[k]
	r := &it.r
	if it.mode != News || t.anchor.IsZero() || r.Weekday == nil || r.Month != nil || r.Rel != lang.ByTense || r.Kind == lang.Set || t.lean(it) > 0 {
		return cal.Period{}
	}
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		if !o.quoted && t.deictic(o) && o.anchor < 0 && !o.period.IsZero() {
			return cal.Period{} // the text has come to the dateline
		}
		if p := o.period; p.Gran == cal.Day && o.chain && o.r.Weekday != nil && o.r.Month != nil && *o.r.Weekday == *r.Weekday && t.daysOff(p) > 60 {
			it.anchor, it.chain = a, true
			return p
		}
	}
	return cal.Period{}
}

// datedWeekday is the day of the month that the text has told with its weekday, in the weeks before the dateline and not the
// last of them, where item k names this weekday again in the past: "took place on Saturday, April 16. … There was a bitter
// note on Saturday". Zero for any other.
func (t *tagger) datedWeekday(k int) cal.Period {
	const (
		far  = 300 // tokens
		long = 21  // days
	)
	it := &t.items[k]
	r := &it.r
	if it.mode != News || t.anchor.IsZero() || r.Weekday == nil || r.Month != nil || r.Rel != lang.ByTense || r.From != lang.FromAnchor || r.Kind == lang.Set {
		return cal.Period{}
	}
	if p := t.dayInSentence(k); !p.IsZero() {
		return p
	}
	if t.lean(it) > 0 || !it.quoted && t.dayOfSaying(it) {
		return cal.Period{}
	}
	named := func(a int) bool {
		o := &t.items[a]
		return o.r.Weekday != nil && *o.r.Weekday == *r.Weekday && !t.inSlug(o)
	}
	a := k - 1
	for a >= 0 && it.tok-t.items[a].tok < far && !named(a) {
		a--
	}
	if a < 0 || !named(a) {
		for a = k + 1; a < len(t.items) && t.items[a].tok-it.tok < far && !named(a); a++ {
		}
	}
	if a < len(t.items) && named(a) {
		o := &t.items[a]
		if o.r.Month == nil || o.r.Day == nil {
			return cal.Period{}
		}
		p := o.period
		if a > k {
			p, _ = t.candidates(t.anchor, &o.r)
		}
		if int(p.First().Weekday()) != *r.Weekday || p.Gran != cal.Day || !p.First().Before(t.anchor.First()) || t.daysOff(p) < 7 || t.daysOff(p) > long {
			return cal.Period{}
		}
		it.anchor, it.chain = a, o.chain
		it.other, _ = t.candidates(t.anchor, r)
		return p
	}
	return cal.Period{}
}

// dayInSentence is the day of the month that the sentence of item k, a weekday, names and that is this weekday: "on Friday and
// Saturday, September 14 and 15, from noon on Friday". It lies more than a week off; a nearer one needs no such help. Zero for
// any other.
func (t *tagger) dayInSentence(k int) cal.Period {
	const (
		near = 6  // items
		week = 6  // days
		far  = 60 // days
	)
	it := &t.items[k]
	if !it.quoted && t.dayOfSaying(it) {
		return cal.Period{}
	}
	var next cal.Period // the weekday a day or two behind such a day
	for a := max(0, k-near); a < len(t.items) && a <= k+near; a++ {
		o := &t.items[a]
		lo, hi := min(o.tok, it.tok), max(o.tok, it.tok)
		if a == k || o.r.Month == nil || o.r.Day == nil || o.r.Rel != lang.ByTense || t.inSlug(o) || t.sentenceEndIn(lo, hi) || t.paraIn(lo, hi) || t.saidSince(lo, hi) {
			continue
		}
		_, p := t.candidates(t.anchor, &o.r)
		if o.r.Year != nil {
			p, _ = cal.MakeDay(t.year(&o.r), *o.r.Month, *o.r.Day)
		}
		if p.Gran != cal.Day || !p.First().After(t.anchor.First()) || t.daysOff(p) <= week || t.daysOff(p) >= far {
			continue
		}
		it.anchor = a
		if int(p.First().Weekday()) == *it.r.Weekday {
			return p
		}
		if q := weekdayFrom(p.First(), *it.r.Weekday); a < k && q.First().Sub(p.First()) <= 2*24*time.Hour {
			next = q
		}
	}
	if next.IsZero() {
		it.anchor = -1
	}
	return next
}

// dayAfterNamed is the weekday that follows a day of the month in the sentence of item k, where that day is not within a
// week of the dateline: "opens on Thursday, November 3, and goes on on Friday", told in October.
func (t *tagger) dayAfterNamed(k int) cal.Period {
	it := &t.items[k]
	r := &it.r
	if t.anchor.IsZero() || k == 0 || r.Weekday == nil || r.Month != nil || r.Rel != lang.ByTense || r.Kind == lang.Set {
		return cal.Period{}
	}
	o := &t.items[k-1]
	if o.pair >= 0 && o.pair != k-2 || o.r.Month == nil || o.r.Day == nil || o.period.Gran != cal.Day || o.quoted != it.quoted || t.daysOff(o.period) <= 6 || t.sentenceEndIn(o.tok, it.tok) {
		return cal.Period{}
	}
	if past := o.period.First().Before(t.anchor.First()); past && t.lean(it) > 1 || !past && t.lean(it) < 0 || t.saidSince(o.tok, it.tok) {
		return cal.Period{}
	}
	if p := weekdayFrom(o.period.First().AddDate(0, 0, 1), *r.Weekday); p.First().Sub(o.period.First()) <= 4*24*time.Hour {
		it.anchor, it.chain = k-1, o.chain
		return p
	}
	return cal.Period{}
}

// dayAfterReached is the weekday of item k, that of the dateline itself, where the sentences before have come to a day yet
// to come and it will be: "the two will dine on Monday, March 9. … The guest will open the fair on Tuesday", told on a Tuesday.
func (t *tagger) dayAfterReached(k int) cal.Period {
	const far = 70 // tokens
	it := &t.items[k]
	r := &it.r
	if t.anchor.Gran != cal.Day || k == 0 || !bareWeekday(r) || t.anchor.First().Weekday() != time.Weekday(*r.Weekday) || t.lean(it) < 3 {
		return cal.Period{}
	}
	o := &t.items[k-1]
	if o.r.Month == nil || o.r.Day == nil || o.period.Gran != cal.Day || !o.period.First().After(t.anchor.First()) || it.tok-o.tok > far || !t.willBefore(it) {
		return cal.Period{}
	}
	if p := weekdayFrom(o.period.First().AddDate(0, 0, 1), *r.Weekday); p.First().Sub(o.period.First()) <= 2*24*time.Hour {
		it.anchor, it.other = k-1, t.anchor
		return p
	}
	return cal.Period{}
}

// saidSince: between two tokens somebody says something, which may be of the dateline's week.
func (t *tagger) saidSince(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], "said", "told", "announced", "added", "reported", "who", "which") {
			return true
		}
	}
	return false
}
