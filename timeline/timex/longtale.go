package timex

import (
	"math"
	"slices"
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A long story in a paper tells of years gone by between what it says of today, and writes each year once: "On Jan. 5, 2010, they met.
// … On March 11 one of them wrote". There a day without its year is of the year that is being told, as in a history.

// farTale is how many tokens behind a date written in full a long story may still be telling of its year.
const farTale = 400

// writtenInFull is the day of item k as the text has written it with its year: "their Jan. 5 meeting" after "On Jan. 5, 2010,
// they met". Zero where it has written none or two, or where the day is one of the last weeks.
func (t *tagger) writtenInFull(k int) cal.Period {
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() || !dayOfMonth(&it.r) || it.r.Weekday != nil || it.r.Rel != lang.ByTense || it.pair >= 0 || t.isEntry(it) {
		return cal.Period{}
	}
	near, _ := t.candidates(t.anchor, &it.r)
	if near.IsZero() || t.daysOff(near) <= recentDays(near) || t.lean(it) > 1 {
		return cal.Period{}
	}
	found := -1
	for a := k - 1; a >= 0; a-- {
		r := &t.items[a].r
		if r.Year == nil || !r.Explicit || r.BC || !dayOfMonth(r) || *r.Month != *it.r.Month || *r.Day != *it.r.Day {
			continue
		}
		if found >= 0 && t.year(&t.items[found].r) != t.year(r) {
			return cal.Period{}
		}
		found = a
	}
	if found < 0 {
		return cal.Period{}
	}
	p := t.items[found].period
	if p != near {
		it.other = cal.Period{}
	}
	it.anchor, it.chain = found, true
	return p
}

// inYearOfText is the day of item k, told as done and too long ago to be named without its year, in the one year gone by of which the text
// writes out two dates: days, one of this month, as where a witness tells of 2013; or a day of its own week, or the month of a blow, "the
// July 2021 riots". It is a guess. Zero for any other.
func (t *tagger) inYearOfText(k int) cal.Period {
	const few = 2 // dates of that year
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() || !dayOfMonth(&it.r) || it.r.Weekday != nil || it.r.Rel != lang.ByTense || it.pair >= 0 && it.pair < k || t.isEntry(it) || t.lean(it) > 0 {
		return cal.Period{}
	}
	near, _ := t.candidates(t.anchor, &it.r)
	if near.IsZero() || t.daysOff(near) <= recentDays(near) {
		return cal.Period{}
	}
	a, days, month, beside := -1, 0, false, false
	var dates [][2]int // month and day, each once
	for j := range t.items {
		o := &t.items[j]
		r := &o.r
		if r.Year == nil || !r.Explicit || r.BC || r.Month == nil || t.inSlug(o) || t.stamp(o) {
			continue
		}
		switch y := t.year(r); {
		case y >= t.anchor.Year && *r.Month == *it.r.Month:
			return cal.Period{}
		case y >= t.anchor.Year:
			continue
		case a >= 0 && t.year(&t.items[a].r) != y:
			return cal.Period{}
		}
		a = j
		date := [2]int{*r.Month, 0}
		if dayOfMonth(r) {
			date[1] = *r.Day
		}
		if !slices.Contains(dates, date) {
			dates = append(dates, date)
		}
		if same := *r.Month == *it.r.Month; dayOfMonth(r) {
			days++
			month = month || same
			beside = beside || t.weekOf(it, o)
		} else {
			beside = beside || same && t.blow(o) != ""
		}
	}
	if !(days >= few && month || len(dates) >= few && beside) {
		return cal.Period{}
	}
	it.anchor, it.other = a, near
	return t.within(cal.Period{Gran: cal.Year, Year: t.year(&t.items[a].r)}, &it.r)
}

// weekOf: item it, a day without its year, is within a week of the day of item o, which has one, in that year.
func (t *tagger) weekOf(it, o *item) bool {
	const week = 7 * 24 // hours
	year := cal.Period{Gran: cal.Year, Year: t.year(&o.r)}
	p, q := t.within(year, &it.r), t.within(year, &o.r)
	return !p.IsZero() && !q.IsZero() && math.Abs(p.First().Sub(q.First()).Hours()) <= week
}

// blow is the noun of the blow behind item it, without the mark of its plural: "the July 2021 | riots", "the 14 February terror | attacks"; ""
// if the item names none.
func (t *tagger) blow(it *item) string {
	const near = 3 // tokens
	for i := it.tok + it.n; i < len(t.Toks) && i < it.tok+it.n+near && t.Toks[i].Class&^(lang.Abbrev|lang.BaseVerb|lang.PresVerb) == 0; i++ {
		if t.In(&t.Toks[i], t.g.Blows...) {
			return strings.TrimSuffix(strings.ToLower(t.Text[t.Toks[i].Start:t.Toks[i].End]), "s")
		}
	}
	return ""
}

// monthOfBlow is the month of item k, which names a blow, where the text writes out that month of one year alone as one of the same blow: "before
// the July riots", of "the July 2021 riots". Zero for any other.
func (t *tagger) monthOfBlow(k int) cal.Period {
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() || !monthOnly(it) || it.r.Weekday != nil || it.r.Rel != lang.ByTense || t.blow(it) == "" {
		return cal.Period{}
	}
	a := -1
	for j := range t.items {
		o := &t.items[j]
		r := &o.r
		if r.Year == nil || !r.Explicit || r.BC || r.Month == nil || *r.Month != *it.r.Month || t.inSlug(o) || t.stamp(o) {
			continue
		}
		if a >= 0 && t.year(&t.items[a].r) != t.year(r) {
			return cal.Period{}
		}
		if a < 0 || t.blow(&t.items[a]) != t.blow(it) {
			a = j
		}
	}
	if a < 0 || t.blow(&t.items[a]) != t.blow(it) || t.year(&t.items[a].r) > t.anchor.Year {
		return cal.Period{}
	}
	it.anchor, it.chain = a, true
	return t.within(cal.Period{Gran: cal.Year, Year: t.year(&t.items[a].r)}, &it.r)
}

// inLongTale is the period of item k, a day or a month without its year, in the year that the text is telling of. Zero where the
// text has come back to its dateline, or the clause does not tell what is past.
func (t *tagger) inLongTale(k int) cal.Period {
	const back = 45 // days by which a tale goes back in passing
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() || it.quoted || it.r.Month == nil || it.r.Rel != lang.ByTense || it.pair >= 0 || t.isEntry(it) || t.willBefore(it) {
		return cal.Period{}
	}
	a := t.yearBeingTold(k)
	if a < 0 {
		return cal.Period{}
	}
	above := t.items[a].period
	p := t.within(cal.Period{Gran: cal.Year, Year: above.First().Year()}, &it.r)
	if !p.IsZero() && above.First().Sub(p.Last()).Hours() > back*24 {
		p = t.within(cal.Period{Gran: cal.Year, Year: above.First().Year() + 1}, &it.r)
	}
	near, next := t.candidates(t.anchor, &it.r)
	if p.IsZero() || p == near || p.First().After(t.anchor.First()) || it.r.Weekday != nil && !fallsOn(p, *it.r.Weekday) {
		return cal.Period{}
	}
	recent := !near.IsZero() && int(t.anchor.First().Sub(near.Last()).Hours()/24) <= recentDays(near) ||
		!next.IsZero() && it.r.Day != nil && t.daysOff(next) <= recentDays(next)
	if t.lean(it) >= 0 || recent || it.r.Day == nil && !t.leads(it) {
		it.other = p // "They meant to end it by October", "On June 20", told a week after it: which of the two is not sure
		return cal.Period{}
	}
	it.anchor, it.chain, it.other = a, true, near
	return p
}

// isLongTale: the text writes out four days or months of years gone by, outside quotation marks.
func (t *tagger) isLongTale() bool {
	const (
		several = 4
		gone    = 300 // days
	)
	var days [several]cal.Period
	n := 0
	for k := range t.items {
		it := &t.items[k]
		r := &it.r
		if n == several {
			break
		}
		if it.quoted || r.Year == nil || !r.Explicit || r.BC || r.Month == nil || t.attributive(it) || t.bracketed(it) {
			continue
		}
		if p := t.within(cal.Period{Gran: cal.Year, Year: *r.Year}, r); !p.IsZero() && t.anchor.First().Sub(p.Last()).Hours() > gone*24 && !slices.Contains(days[:n], p) {
			days[n] = p
			n++
		}
	}
	return n == several
}

// yearBeingTold is the last day or month before item k that the text told with its year, or by way of one so told, and not in
// passing, where the one before is of the same year or the year before it; -1 where since then the text counted from its dateline.
func (t *tagger) yearBeingTold(k int) int {
	if !t.longTale {
		return -1
	}
	a := t.toldBefore(k)
	if a < 0 {
		return -1
	}
	b := a - 1
	for b >= 0 && (t.items[b].quoted || !t.items[b].chain || t.items[b].r.Month == nil || t.items[b].period.IsZero() || t.items[b].period.Gran > cal.Month) {
		b--
	}
	if b < 0 || t.items[a].tok-t.items[b].tok > 2*farTale {
		return -1
	}
	if apart := t.items[a].period.First().Year() - t.items[b].period.First().Year(); apart < 0 || apart > 1 {
		return -1
	}
	return a
}

// toldBefore is the nearest day or month before item k that was so told, -1 if there is none.
func (t *tagger) toldBefore(k int) int {
	it := &t.items[k]
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < farTale; a-- {
		o := &t.items[a]
		r := &o.r
		switch {
		case o.quoted || o.period.IsZero() || r.Kind == lang.Set || t.inSlug(o):
		case r.Step.Set && r.From != lang.FromAntecedent && r.From != lang.FromEvent && r.Step.Unit <= cal.Month && o.anchor < 0:
			return -1 // yesterday, last month
		case r.Month == nil && r.Weekday != nil && o.anchor < 0:
			return -1
		case r.Month == nil || r.Step.Set || o.period.Gran > cal.Month:
		case !o.chain && o.other.IsZero():
			return -1
		case !o.chain:
		case t.attributive(o), t.bracketed(o), t.aside(a) >= 0, o.tok > 0 && t.In(&t.Toks[o.tok-1], "of", "since"):
		default:
			return a
		}
	}
	return -1
}

// weekdayInTale is the first such weekday behind the day that the text has come to, where this lies long before the dateline:
// "On Jan. 5, 2010, they met. … The papers came on Tuesday". It is a guess. Zero for any other.
func (t *tagger) weekdayInTale(k int) cal.Period {
	const (
		far  = 120 // tokens
		long = 60  // days
	)
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() || it.quoted || !bareWeekday(&it.r) || t.lean(it) > 0 || t.dayOfSaying(it) {
		return cal.Period{}
	}
	a := t.antecedent(k, cal.Day)
	if a < 0 {
		return cal.Period{}
	}
	o := &t.items[a]
	if !o.chain || o.quoted || it.tok-o.tok > far || t.daysOff(o.period) <= long || o.period.First().After(t.anchor.First()) || t.attributive(o) || t.bracketed(o) || t.aside(a) >= 0 ||
		o.tok > 0 && t.In(&t.Toks[o.tok-1], "of", "since") || t.movedOn(a, k) || t.yearBeingTold(k) < 0 {
		return cal.Period{}
	}
	it.anchor, it.chain, it.loose = a, true, true
	return weekdayFrom(o.period.First().AddDate(0, 0, 1), *it.r.Weekday)
}
