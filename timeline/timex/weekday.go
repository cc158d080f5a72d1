package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A weekday tells which year or month is meant, and a day of the month which weekday. The searches below differ in where they
// look and in what ends them; what fits is asked in one way.

// fallsOn: the period is a day that is this weekday, 0 for Sunday.
func fallsOn(p cal.Period, weekday int) bool {
	return p.Gran == cal.Day && int(p.First().Weekday()) == weekday
}

// dayOfMonth: the reading gives a day with its month.
func dayOfMonth(r *lang.Reading) bool { return r.Month != nil && r.Day != nil }

// weekdaySoon is the first such weekday behind a day if it comes within some days, zero if it does not.
func weekdaySoon(day cal.Period, weekday, days int) cal.Period {
	p := weekdayFrom(day.First().AddDate(0, 0, 1), weekday)
	if p.First().Sub(day.First()) > time.Duration(days)*24*time.Hour {
		return cal.Period{}
	}
	return p
}

// toldBehind is the day of the month that says which day a weekday was: "Thursday evening, Dec. 8, 2022".
func (t *tagger) toldBehind(k int) cal.Period {
	it := &t.items[k]
	if k+1 == len(t.items) || it.r.Weekday == nil || it.r.Month != nil {
		return cal.Period{}
	}
	o := &t.items[k+1]
	if gap := t.between(it, o); len(gap) != 1 || !t.In(&gap[0], ",", "(") || !dayOfMonth(&o.r) || t.Toks[o.tok].Has(lang.NewPara) {
		return cal.Period{}
	}
	t.resolve(k + 1)
	if p := o.period; fallsOn(p, *it.r.Weekday) {
		it.anchor = k + 1
		return p
	}
	return cal.Period{}
}

// fixedBefore is the day that a full date shortly before item k has fixed for what k, a weekday with a possessive, names:
// "The talks are to open on May 28. … He was for Thursday's talks".
func (t *tagger) fixedBefore(k int) cal.Period {
	const (
		near = 90 // tokens
		days = 13 // from the dateline
	)
	it := &t.items[k]
	if next := t.tokenAfter(it); it.mode != News || it.r.Weekday != nil && fallsOn(t.anchor, *it.r.Weekday) || it.r.Weekday == nil || it.r.Month != nil || it.r.Rel != lang.ByTense || next == nil || !t.Possessive(next) {
		return cal.Period{}
	}
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < near; a-- {
		o := &t.items[a]
		if p := o.period; dayOfMonth(&o.r) && !t.inSlug(o) && fallsOn(p, *it.r.Weekday) && t.daysOff(p) <= days {
			it.anchor = a
			return p
		}
	}
	return cal.Period{}
}

// yearOfWeekday is the day of item k in a year that the text has written, where its weekday is that of this year and of
// neither year beside the dateline: "on Thursday August 31st" in what is told of 1939. Zero for any other.
func (t *tagger) yearOfWeekday(k int) cal.Period {
	it := &t.items[k]
	r := &it.r
	if r.Weekday == nil || !dayOfMonth(r) || r.Year != nil || r.Rel != lang.ByTense {
		return cal.Period{}
	}
	if !t.anchor.IsZero() {
		if earlier, later := t.candidates(t.anchor, r); fallsOn(earlier, *r.Weekday) || fallsOn(later, *r.Weekday) {
			return cal.Period{}
		}
	}
	day := func(a int) cal.Period {
		o := &t.items[a].r
		if o.Year == nil || !o.Explicit || o.BC {
			return cal.Period{}
		}
		return t.within(cal.Period{Gran: cal.Year, Year: t.year(o)}, r)
	}
	a := t.nearest(k, func(a int) bool { return fallsOn(day(a), *r.Weekday) })
	if a < 0 {
		return cal.Period{}
	}
	it.anchor, it.chain = a, true
	return day(a)
}

// dayOfPrayers is the day of item k, a weekday's prayers or the day of the month that stands right behind them, in the year, the
// dateline's or the last before, whose weekday is that: "marched after Friday prayers on 18 March". Zero for any other.
func (t *tagger) dayOfPrayers(k int) cal.Period {
	const years = 6
	for a := max(0, k-1); a <= k && a+1 < len(t.items) && !t.anchor.IsZero(); a++ {
		w, o := &t.items[a], &t.items[a+1]
		if gap := t.between(w, o); !bareWeekday(&w.r) || !dayOfMonth(&o.r) || o.r.Year != nil || len(gap) == 0 || len(gap) > 2 || !t.Equal(&gap[0], "prayers") {
			continue
		}
		last, _ := t.candidates(t.anchor, &o.r)
		for n := 0; n < years && last.Gran == cal.Day; n++ {
			if p := t.within(cal.Period{Gran: cal.Year, Year: last.First().Year() - n}, &o.r); fallsOn(p, *w.r.Weekday) {
				return p
			}
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
	if it.mode != News || t.anchor.IsZero() || !bareWeekday(r) || t.lean(it) > 0 {
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
		week = 7   // days
		long = 21
	)
	it := &t.items[k]
	r := &it.r
	if it.mode != News || t.anchor.IsZero() || !bareWeekday(r) {
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
		return max(o.tok-it.tok, it.tok-o.tok) < far && o.r.Weekday != nil && *o.r.Weekday == *r.Weekday && !t.inSlug(o)
	}
	a := t.nearest(k, named)
	if a < 0 {
		return cal.Period{}
	}
	o := &t.items[a]
	if !dayOfMonth(&o.r) {
		return cal.Period{}
	}
	p := o.period
	if a > k {
		p, _ = t.candidates(t.anchor, &o.r)
	}
	if !fallsOn(p, *r.Weekday) || !p.First().Before(t.anchor.First()) || t.daysOff(p) < week || t.daysOff(p) > long {
		return cal.Period{}
	}
	it.anchor = a
	it.other, _ = t.candidates(t.anchor, r)
	return p
}

// weekdayOfCaption is the last such weekday up to the day of an old picture: "The court in Tisse, March 24, 2009. A man shot at it
// Saturday". It is a guess. Zero for any other.
func (t *tagger) weekdayOfCaption(k int) cal.Period {
	const (
		near = 40 // tokens
		long = 60 // days
	)
	it := &t.items[k]
	if k == 0 || it.mode != News || t.anchor.IsZero() || it.quoted || !bareWeekday(&it.r) || t.lean(it) > 0 {
		return cal.Period{}
	}
	o := &t.items[k-1]
	after := t.tokenAfter(o)
	if !dayOfMonth(&o.r) || !o.r.Explicit || o.period.Gran != cal.Day || t.daysOff(o.period) <= long || it.tok-o.tok > near || o.tok == 0 ||
		!t.Equal(&t.Toks[o.tok-1], ",") || !t.Equal(after, ".") || t.paraIn(o.tok, it.tok) {
		return cal.Period{}
	}
	it.anchor, it.loose = k-1, true
	return weekdayFrom(o.period.First().AddDate(0, 0, -6), *it.r.Weekday)
}

// nearest is the item that passes a test and stands nearest to item k, before it if one does; -1 if none does.
func (t *tagger) nearest(k int, test func(a int) bool) int {
	const far = 8 * farBack // items
	for a := k - 1; a >= 0 && k-a < far; a-- {
		if test(a) {
			return a
		}
	}
	for a := k + 1; a < len(t.items) && a-k < far; a++ {
		if test(a) {
			return a
		}
	}
	return -1
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
	if next := t.tokenAfter(it); t.lean(it) < 0 || !it.quoted && t.dayOfSaying(it) || next != nil && t.Possessive(next) {
		return cal.Period{} // "planned for 20 June, was postponed on Monday"; "Tuesday's vote, and that of June 7"
	}
	var next cal.Period // the weekday a day or two behind such a day
	for a := max(0, k-near); a < len(t.items) && a <= k+near; a++ {
		o := &t.items[a]
		lo, hi := min(o.tok, it.tok), max(o.tok, it.tok)
		if a == k || !dayOfMonth(&o.r) || o.r.Rel != lang.ByTense || t.inSlug(o) || t.sentenceEndIn(lo, hi) || t.paraIn(lo, hi) || t.saidSince(lo, hi) {
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
		if fallsOn(p, *it.r.Weekday) {
			return p
		}
		if q := weekdaySoon(p, *it.r.Weekday, 2); a < k && !q.IsZero() {
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
	if t.anchor.IsZero() || k == 0 || !bareWeekday(r) {
		return cal.Period{}
	}
	o := &t.items[k-1]
	if o.pair >= 0 && o.pair != k-2 || !dayOfMonth(&o.r) || o.period.Gran != cal.Day || o.quoted != it.quoted || t.daysOff(o.period) <= 6 || t.sentenceEndIn(o.tok, it.tok) {
		return cal.Period{}
	}
	if t.ofAside(o, it) || t.attributive(o) || t.whichOne(o) || o.tok > 0 && t.Equal(&t.Toks[o.tok-1], "of") || !it.quoted && t.dayOfSaying(it) {
		return cal.Period{} // "answered in a May 3 letter, found on Tuesday", "the talks of May 3 broke down on Tuesday"
	}
	if past := o.period.First().Before(t.anchor.First()); past && (t.lean(it) > 1 || o.r.Weekday == nil && o.r.Year == nil && t.clauseSince(o, it)) || !past && t.lean(it) < 0 || t.saidSince(o.tok, it.tok) {
		return cal.Period{}
	}
	p := weekdaySoon(o.period, *r.Weekday, 4)
	if !p.IsZero() {
		it.anchor = k - 1
	}
	return p
}

// clauseSince: a clause of its own begins between two items: "They met on May 3, and on Tuesday he left".
func (t *tagger) clauseSince(o, it *item) bool {
	for i := o.tok + o.n; i+1 < it.tok; i++ {
		if t.Equal(&t.Toks[i], ";") || t.Equal(&t.Toks[i], ",") && t.Toks[i+1].Is(lang.Conj) {
			return true
		}
	}
	return false
}

// ofAside: item o is of an aside to the clause of item it: "the truce, brokered on Feb. 3, collapsed on Tuesday", "who on Feb. 3
// shot at the king was tried on Tuesday".
func (t *tagger) ofAside(o, it *item) bool {
	const near = 8 // tokens
	if end := o.tok + o.n; end+1 < it.tok && (t.Equal(&t.Toks[end], ",") && t.Toks[end+1].Is(lang.PastVerb|lang.Be|lang.Have) || t.Toks[end].Is(lang.Be|lang.Have)) {
		return true // or "the law due on Feb. 3 was struck down on Tuesday"
	}
	for i := o.tok - 1; i >= 0 && o.tok-i < near && !t.sentenceEndIn(i, i+1); i-- {
		if t.In(&t.Toks[i], "who", "which", "whose") {
			return true
		}
	}
	return false
}

// dayAfterReached is the weekday of item k, that of the dateline itself, where the sentences before have come to a day yet
// to come and it will be: "the two will dine on Monday, March 9. … The guest will open the fair on Tuesday", told on a Tuesday.
func (t *tagger) dayAfterReached(k int) cal.Period {
	const far = 70 // tokens
	it := &t.items[k]
	r := &it.r
	if k == 0 || !bareWeekday(r) || !fallsOn(t.anchor, *r.Weekday) || t.lean(it) < 3 {
		return cal.Period{}
	}
	o := &t.items[k-1]
	if !dayOfMonth(&o.r) || o.period.Gran != cal.Day || !o.period.First().After(t.anchor.First()) || it.tok-o.tok > far || !t.willBefore(it) {
		return cal.Period{}
	}
	p := weekdaySoon(o.period, *r.Weekday, 2)
	if !p.IsZero() {
		it.anchor, it.other = k-1, t.anchor
	}
	return p
}

// saidSince: between two tokens somebody says something, which may be of the dateline's week.
func (t *tagger) saidSince(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], t.g.Says...) || t.In(&t.Toks[i], "who", "which") {
			return true
		}
	}
	return false
}

// dayOfStory is the day near the dateline that item k of a history names with its weekday, where the weekday is not that
// of the day in the year that the history has come to: the life is told, and then "he died on Friday, July 20th". Zero for
// any other.
func (t *tagger) dayOfStory(k int) cal.Period {
	const near = 45 // days
	it := &t.items[k]
	if it.mode != Narrative || t.anchor.IsZero() || !dayOfMonth(&it.r) || it.r.Year != nil {
		return cal.Period{}
	}
	w := t.weekdayOf(it)
	if w == nil {
		return cal.Period{}
	}
	weekday := int(w.Val % 7)
	if a := t.running(k); a >= 0 && fallsOn(t.within(cal.Period{Gran: cal.Year, Year: t.items[a].period.First().Year()}, &it.r), weekday) {
		return cal.Period{}
	}
	earlier, later := t.candidates(t.anchor, &it.r)
	for _, p := range [...]cal.Period{earlier, later} {
		if fallsOn(p, weekday) && t.daysOff(p) <= near {
			it.anchor, it.margin = -1, clearly
			return p
		}
	}
	return cal.Period{}
}

// weekdayOfLast is the "last Tuesday" of item k, and what else it may be: told later in the week it is that week's to some, and the one of
// the week before to others, and to those who have just said "last week".
func (t *tagger) weekdayOfLast(k int, base, earlier cal.Period) (p, other cal.Period) {
	const near = 60 // tokens
	it := &t.items[k]
	if it.mode != News || base != t.anchor || base.First().Weekday() == time.Sunday || earlier.Widen(cal.Week) != base.Widen(cal.Week) || !t.Equal(&t.Toks[it.tok], "last") {
		return earlier, cal.Period{}
	}
	before := earlier.Step(-7, cal.Day)
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < near && !t.paraIn(t.items[a].tok, it.tok); a-- {
		if o := &t.items[a]; o.r.Step == (lang.Step{Set: true, N: -1, Unit: cal.Week}) && !o.r.Counted && o.period == before.Widen(cal.Week) {
			return before, earlier
		}
	}
	return earlier, before
}
