package timex

import (
	"math"
	"slices"
	"strconv"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// The years of a history are decided together. Each state is a month that the story
// may have come to; each date of the text leads from there to another state or is an
// aside, and both cost: little to go on in order, more to go back or to pass over a
// year, little to treat as an aside what only says which treaty is meant. The path
// that costs least gives every date its year (Viterbi 1967). It is kept beside the
// way that takes one date at a time, for what is guessed wrong once is guessed wrong
// until the next year is written.

// A moment is a state: the month that the story has come to, 0 where only its year is known.
type moment struct{ year, month int }

// A node is a state after an item, at the end of the cheapest path to it.
type node struct {
	moment
	cost float64
	from int // the node before, -1 for none
	said int // the year of the item on this path
}

// beam is how many states are kept after each item.
const beam = 16

// farStory is how many tokens behind the last date a year is still that of the story.
const farStory = 500

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

// decideYears notes the year that each date without one has, all dates of its passage considered.
func (t *tagger) decideYears() {
	for k := 0; k < len(t.items); {
		end := k + 1
		for end < len(t.items) && t.items[end].passage == t.items[k].passage && t.items[end].mode == t.items[k].mode {
			end++
		}
		if t.items[k].mode == Narrative {
			t.decideYearsOf(k, end)
		}
		k = end
	}
}

func (t *tagger) decideYearsOf(lo, hi int) {
	var turns []turn
	bare, written := false, false
	for k := lo; k < hi; k++ {
		if u, ok := t.turn(k); ok {
			turns = append(turns, u)
			bare, written = bare || !u.written && !u.on, written || u.written
		}
	}
	if !bare || !written {
		return
	}
	layers := make([][]node, len(turns))
	told := 0 // the last token at which the story's year was told
	for i := range turns {
		u := &turns[i]
		var before []node
		if i > 0 {
			before = layers[i-1]
			u.afterBack = turns[i-1].back
		}
		if u.far = !u.written && u.tok-told > farStory; !u.far {
			told = u.tok
		}
		layers[i] = prune(u.extend(before))
	}
	t.takeYears(turns, layers)
}

// takeYears notes the years of the cheapest path, and of each date the year of the cheapest
// path that gives it another, where that costs hardly more.
func (t *tagger) takeYears(turns []turn, layers [][]node) {
	const close = 0.4
	rest := make([]float64, beam) // what it costs to go on from each node to the end
	next := make([]float64, beam)
	best := 0 // prune leaves the cheapest first
	for i := len(turns) - 1; i >= 0 && len(layers[i]) > 0; i-- {
		u, layer := &turns[i], layers[i]
		for j := range layer {
			if next[j] = 0; i+1 == len(turns) {
				continue
			}
			next[j] = math.Inf(1)
			turns[i+1].steps(&layer[j], func(to moment, cost float64, said int) {
				for k := range layers[i+1] {
					if layers[i+1][k].moment == to {
						next[j] = min(next[j], cost+rest[k])
					}
				}
			})
		}
		rest, next = next, rest
		n := layer[best]
		if it := &t.items[u.item]; !u.written && !u.on {
			it.together, it.decided, it.nearly = n.said, true, n.said
			lowest := n.cost + rest[best] + close
			for j := range layer {
				if c := layer[j].cost + rest[j]; layer[j].said != n.said && c < lowest {
					it.nearly, lowest = layer[j].said, c
				}
			}
		}
		if best = n.from; best < 0 {
			break
		}
	}
}

// noYear stands for a year that is left open.
const noYear = math.MinInt

// turn is what item k tells of the course of the story; not ok if nothing.
func (t *tagger) turn(k int) (u turn, ok bool) {
	it := &t.items[k]
	r := &it.r
	if u, ok = t.yearsOn(k); ok {
		return u, true
	}
	if r.Value != "" || r.Kind == lang.Duration || r.Kind == lang.Set || r.Step.Set || r.Rel != lang.ByTense || r.From != lang.FromAnchor {
		return u, false
	}
	u = turn{item: k, tok: it.tok, written: r.Year != nil}
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
		u.month, _ = t.g.NamedDay(r.Named-1, 2001)
	case !u.written:
		return u, false
	}
	if it.pair >= 0 && !u.written {
		if end := &t.items[it.pair].r; it.pair < k || end.Year != nil || end.Month != nil && *end.Month < u.month {
			return u, false // the other end of the range decides, or it runs over the turn of a year
		}
	}
	if u.written {
		u.year = t.year(r)
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
	for a := k - 1; a >= 0 && k-a < farBack && !t.sentenceEndIn(t.items[a].tok, it.tok); a-- {
		if _, on := t.yearsOn(a); on {
			break
		}
		if o := &t.items[a]; o.r.Year != nil && o.r.Explicit && t.costOfAside(a) >= 1 {
			u.sentence, u.ruled = t.year(&o.r), true
			if o.r.Month != nil {
				u.spoken = *o.r.Month
			}
			break
		}
	}
	if k+1 < len(t.items) && !u.written && !u.ruled && !t.sentenceEndIn(it.tok, t.items[k+1].tok) {
		if o := &t.items[k+1].r; o.Year != nil && o.Explicit && o.Month != nil && r.Day == nil && !t.attributive(&t.items[k+1]) {
			u.sentence, u.ruled = t.year(o), true // "launched its summer campaign in June 1842"
		}
	}
	return u, true
}

// monthOfSeason is the month in the middle of a season, December for winter.
func monthOfSeason(season int) int { return min(3*season+1, 12) }

// inHeading: the item stands in a short line of its own that is no sentence.
func (t *tagger) inHeading(it *item) bool {
	lo, _, short := t.line(it.tok, longHeading)
	_, heads := t.heading(lo)
	return short && heads
}

// extend gives what item u leads to from each node before it.
func (u *turn) extend(before []node) []node {
	if len(before) == 0 {
		if u.written {
			return []node{{moment{u.year, u.month}, 0, -1, u.year}}
		}
		return nil
	}
	layer := make([]node, 0, 7*len(before))
	for j := range before {
		u.steps(&before[j], func(to moment, cost float64, said int) {
			layer = append(layer, node{to, before[j].cost + cost, j, said})
		})
	}
	return layer
}

// steps are the ways in which item u leads on from node b: to which state, at what cost, and
// of which year the item then is.
func (u *turn) steps(b *node, yield func(to moment, cost float64, said int)) {
	if u.far {
		yield(b.moment, 0, noYear) // too far from any year to be of it
		return
	}
	if u.on {
		u.stepOn(b, yield)
		return
	}
	if u.written {
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
		return
	}
	other := func(said int) float64 {
		if u.ruled && said != u.sentence && !(said == u.sentence+1 && u.month < u.spoken) {
			return 3
		}
		return 0
	}
	for n := -1; n <= 1; n++ {
		to := moment{b.year + n, u.month}
		if u.ahead && (to.year < b.year || to.year == b.year && to.month < b.month) {
			continue
		}
		cost := costOfYear(b.moment, to)
		switch {
		case n != 0 || cost == 0:
		case u.ruled && u.sentence == b.year && u.month < u.spoken && !u.back:
			cost += 1 // a sentence goes on
		case u.season:
			cost += 0.5 // what is told by seasons is told in order
		case u.leads:
			cost += 0.3
		}
		if u.back {
			cost += [...]float64{0.8, 0.8, 3}[n+1] // what looks back is not of the next year
		}
		yield(to, cost+other(to.year), to.year)
		yield(b.moment, cost/2+u.aside+other(to.year), to.year)
	}
	if u.back && u.afterBack {
		yield(b.moment, 0.1+other(b.said), b.said) // the pluperfect goes on
	}
	if u.ruled && (u.sentence < b.year-1 || u.sentence > b.year+1) {
		yield(b.moment, 0.2, u.sentence)
	}
}

// prune keeps the cheapest node of each state, and of the states the cheapest.
func prune(layer []node) []node {
	slices.SortStableFunc(layer, func(a, b node) int {
		switch {
		case a.cost < b.cost:
			return -1
		case a.cost > b.cost:
			return 1
		}
		return 0
	})
	kept := layer[:0]
next:
	for _, n := range layer {
		for _, m := range kept {
			if m.moment == n.moment {
				continue next
			}
		}
		if kept = append(kept, n); len(kept) == beam {
			break
		}
	}
	return kept
}

// atYear is the period of item k in the year that was decided together with those
// around it; zero if none was.
func (t *tagger) atYear(k int) cal.Period {
	it := &t.items[k]
	if !it.decided || it.together == noYear {
		return cal.Period{}
	}
	return t.within(cal.Period{Gran: cal.Year, Year: it.together}, &it.r)
}

// inStory is the period of item k in a history: alone as the date before it gives it, unless
// all dates of the passage together give it another year. Which of the two is right is told as a doubt.
func (t *tagger) inStory(k int, alone cal.Period) cal.Period {
	it := &t.items[k]
	if it.decided && it.together == noYear {
		it.anchor = -1
		return cal.Period{}
	}
	p := t.atYear(k)
	if p.IsZero() || p == alone {
		if it.decided && it.nearly != it.together {
			it.other = t.within(cal.Period{Gran: cal.Year, Year: it.nearly}, &it.r)
		}
		return alone
	}
	it.other = alone
	if a := t.yearWritten(k, it.together); a >= 0 {
		it.anchor = a
	}
	t.doubts = append(t.doubts, t.words(it)+" is of "+yearWords(it.together)+" by the dates around it and of "+yearWords(alone.First().Year())+" by the one before it: the first was taken")
	return p
}

// yearWritten is the item nearest to k that writes a year, before it if there is one; -1 for none.
func (t *tagger) yearWritten(k, year int) int {
	writes := func(j int) bool { r := &t.items[j].r; return r.Year != nil && r.Explicit && t.year(r) == year }
	for j := k - 1; j >= 0 && k-j < farBack; j-- {
		if writes(j) {
			return j
		}
	}
	for j := k + 1; j < len(t.items) && j-k < farBack; j++ {
		if writes(j) {
			return j
		}
	}
	return -1
}

// yearWords writes a year for people.
func yearWords(y int) string {
	if y < 1 {
		return strconv.Itoa(1-y) + " BC"
	}
	return strconv.Itoa(y)
}

// tellOpenYears notes the dates that are left without a year in a text that has a dateline: none is
// invented where the text speaks of old times and names no year near.
func (t *tagger) tellOpenYears() {
	if t.anchor.IsZero() || t.opt.Mode != Auto {
		return
	}
	first, n := -1, 0
	for k := range t.items {
		it := &t.items[k]
		if r := &it.r; it.mode == Narrative && r.Month != nil && r.Year == nil && !r.Step.Set && datable(r) && it.period.IsZero() {
			if n++; first < 0 {
				first = k
			}
		}
	}
	switch {
	case n == 1:
		t.doubts = append(t.doubts, t.words(&t.items[first])+" names no year, nor does the text near it: its year was left open")
	case n > 1:
		t.doubts = append(t.doubts, strconv.Itoa(n)+" dates, the first of them "+t.words(&t.items[first])+", name no year, nor does the text near them: their years were left open")
	}
}
