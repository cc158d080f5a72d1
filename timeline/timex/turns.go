package timex

import "dateline/timeline/timex/internal/lang"

// A turn is an item that the years are decided by.
type turn struct {
	item, tok int
	year      int // written; 0 if it has none
	month     int // 0 if it has none
	written   bool
	heading   bool
	leads     bool
	section   bool    // the first date below a heading
	back      bool    // in the pluperfect
	ahead     bool    // told in the past as still to come
	afterBack bool    // so is the item before
	far       bool    // from any date whose year is told
	aside     float64 // what it costs to treat as an aside
	sentence  int     // the written year of its sentence, before it
	ruled     bool    // there is one
	spoken    int     // its month, 0 if it has none
	season    bool
	on        bool // counts years on from where the story is
	years     int  // how many; 0 to the next such month
}

// turn is what item k tells of the course of the story; not ok if nothing.
func (t *tagger) turn(k int) (u turn, ok bool) {
	if u, ok = t.yearsOn(k); ok {
		return u, true
	}
	it := &t.items[k]
	u = turn{item: k, tok: it.tok, written: it.r.Year != nil}
	if !namesMonth(&it.r) || !u.setMonth(t.g, &it.r) || t.rangeDecides(k, u.month) {
		return u, false
	}
	if u.written {
		u.year = t.year(&it.r)
		u.heading = t.headsYear(k) || t.inHeading(it)
	}
	if it.pair >= 0 && it.pair < k && u.heading {
		return u, false // “1956–1960”: the section begins with its first year
	}
	u.section = k > 0 && t.headingIn(t.items[k-1].tok, it.tok)
	u.aside, u.leads, u.back = t.costOfAside(k), t.leads(it), t.g.LooksBack(&t.Matcher, it.tok)
	if u.ahead = !u.written && t.foretold(it); u.ahead {
		u.aside = min(u.aside, 0.2) // the story is not there yet
	}
	t.yearOfSentence(&u)
	return u, true
}

// namesMonth: what is read may be a month or a year by its name, and is no length, count or set.
func namesMonth(r *lang.Reading) bool {
	return r.Value == "" && r.Kind != lang.Duration && r.Kind != lang.Set && !r.Step.Set && r.Rel == lang.ByTense && r.From == lang.FromAnchor
}

// setMonth sets the month that the story comes to with a reading, 0 where that is only a year; it reports whether it comes to any time.
func (u *turn) setMonth(g *lang.Grammar, r *lang.Reading) bool {
	switch {
	case r.Month != nil:
		u.month = *r.Month
	case r.Season > 0:
		u.month, u.season = monthOfSeason(r.Season), true
	case r.Quarter > 0:
		u.month = 3*r.Quarter - 1
	case r.Half > 0:
		u.month = 6*r.Half - 3
	case r.Named > 0:
		u.month, _ = g.NamedDay(r.Named-1, 2001)
	case !u.written:
		return false
	}
	return true
}

// rangeDecides: the other end of the range of item k, of a month without its year, decides, or it runs over the turn of a year.
func (t *tagger) rangeDecides(k, month int) bool {
	it := &t.items[k]
	if it.pair < 0 || it.r.Year != nil {
		return false
	}
	end := &t.items[it.pair].r
	return it.pair < k || end.Year != nil || end.Month != nil && *end.Month < month
}

// yearOfSentence notes the year that the sentence of a turn names: the last one before it, told in passing as it may be, else the one
// that follows it at once: "launched its summer campaign in June 1842".
func (t *tagger) yearOfSentence(u *turn) {
	for a := u.item - 1; a >= 0 && u.item-a < farBack && !t.sentenceEndIn(t.items[a].tok, u.tok); a-- {
		if _, on := t.yearsOn(a); on {
			break
		}
		if o := &t.items[a]; o.r.Year != nil && o.r.Explicit && t.costOfAside(a) >= 1 {
			u.sentence, u.ruled = t.year(&o.r), true
			if o.r.Month != nil {
				u.spoken = *o.r.Month
			}
			return
		}
	}
	next := u.item + 1
	if u.written || next >= len(t.items) || t.sentenceEndIn(u.tok, t.items[next].tok) {
		return
	}
	if o := &t.items[next]; o.r.Year != nil && o.r.Explicit && o.r.Month != nil && t.items[u.item].r.Day == nil && !t.attributive(o) {
		u.sentence, u.ruled = t.year(&o.r), true
	}
}

// monthOfSeason is the month in the middle of a season, December for winter.
func monthOfSeason(season int) int { return min(3*season+1, 12) }

// inHeading: the item stands in a short line of its own that is no sentence.
func (t *tagger) inHeading(it *item) bool {
	lo, _, short := t.line(it.tok, longHeading)
	_, heads := t.heading(lo)
	return short && heads
}

// steps are the ways in which item u leads on from node b: to which state, at what cost, and
// of which year the item then is.
func (u *turn) steps(b *node, yield func(to moment, cost float64, said int)) {
	switch {
	case u.far:
		yield(b.moment, 0, noYear) // too far from any year to be of it
	case u.on:
		u.stepOn(b, yield)
	case u.written:
		u.stepWritten(b, yield)
	default:
		u.stepBare(b, yield)
	}
}

// stepWritten is where item u, whose year is written, leads to from node b: to its year, or it is told in passing.
func (u *turn) stepWritten(b *node, yield func(to moment, cost float64, said int)) {
	to := moment{u.year, u.month}
	if to.month == 0 && to.year == b.year {
		to = b.moment // "On December 7, 1941" has told the month
	}
	going, aside := u.costOfGoing(b.moment, to), u.aside
	if to.year < b.year && !u.leads && !u.section {
		going, aside = going+1, aside/2 // what lies before is mostly told in passing
	}
	yield(to, going, u.year)
	if !u.heading {
		yield(b.moment, aside, u.year)
	}
}

// stepBare is where item u, which has no year, leads to from node b: to the year of the story or one beside it, or it is told in
// passing of one of them.
func (u *turn) stepBare(b *node, yield func(to moment, cost float64, said int)) {
	for n := -1; n <= 1; n++ {
		to := moment{b.year + n, u.month}
		if u.ahead && (to.year < b.year || to.year == b.year && to.month < b.month) {
			continue
		}
		cost := costOfYear(b.moment, to)
		if n == 0 && cost != 0 {
			cost += u.costOfReturn(b)
		}
		if u.back {
			cost += [...]float64{0.8, 0.8, 3}[n+1] // what looks back is not of the next year
		}
		other := u.costOfOther(to.year)
		yield(to, cost+other, to.year)
		yield(b.moment, cost/2+u.aside+other, to.year)
	}
	if u.back && u.afterBack {
		yield(b.moment, 0.1+u.costOfOther(b.said), b.said) // the pluperfect goes on
	}
	if u.ruled && (u.sentence < b.year-1 || u.sentence > b.year+1) {
		yield(b.moment, 0.2, u.sentence)
	}
}
