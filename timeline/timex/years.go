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
	back      bool    // in the pluperfect
	aside     float64 // what it costs to treat as an aside
	sentence  int     // the written year of its sentence, before it
	ruled     bool    // there is one
	spoken    int     // its month, 0 if it has none
	season    bool
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
			bare, written = bare || !u.written, written || u.written
		}
	}
	if !bare || !written {
		return
	}
	layers := make([][]node, len(turns))
	var before []node
	for i := range turns {
		u := &turns[i]
		layer := make([]node, 0, 2*len(before)+2)
		if i > 0 && u.tok-turns[i-1].tok > farStory && !u.written {
			layer = append(layer, before...)
			for j := range layer {
				layer[j].from, layer[j].said = j, noYear // too far from any year to be of it
			}
		} else {
			layer = u.extend(layer, before, i > 0 && turns[i-1].back)
		}
		layer = prune(layer)
		layers[i], before = layer, layer
	}
	best := 0 // prune leaves the cheapest first
	for i := len(turns) - 1; i >= 0 && len(layers[i]) > 0; i-- {
		n := layers[i][best]
		if u := &turns[i]; !u.written {
			t.items[u.item].together, t.items[u.item].decided = n.said, true
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
	if r.Value != "" || r.Kind == lang.Duration || r.Kind == lang.Set || r.Step.Set || r.Rel != lang.ByTense || r.From != lang.FromAnchor {
		return u, false
	}
	u = turn{item: k, tok: it.tok, written: r.Year != nil}
	switch {
	case r.Month != nil:
		u.month = *r.Month
	case r.Season > 0:
		u.month, u.season = min(3*r.Season+1, 12), true
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
	u.aside, u.leads, u.back = t.costOfAside(k), t.leads(it), t.g.LooksBack(&t.Matcher, it.tok)
	for a := k - 1; a >= 0 && k-a < farBack && !t.sentenceEndIn(t.items[a].tok, it.tok); a-- {
		if o := &t.items[a]; o.r.Year != nil && o.r.Explicit && !t.attributive(o) && !t.bracketed(o) {
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

// costOfAside is what it costs to take item k for an aside: little where its form
// says that it is one, much where it opens its sentence.
func (t *tagger) costOfAside(k int) float64 {
	it := &t.items[k]
	switch {
	case it.quoted, t.attributive(it), t.bracketed(it):
		return 0.3
	case t.g.LooksBack(&t.Matcher, it.tok), t.g.Lean(&t.Matcher, it.tok, it.n) > 1:
		return 0.6
	case it.tok > 0 && t.In(&t.Toks[it.tok-1], "of", "since"), t.reachesTo(it):
		return 0.8
	case it.r.Month == nil && it.r.Season == 0 && it.r.Mod == "" && !t.leads(it):
		return 1
	case it.r.Month == nil && !t.leads(it):
		return 1.5
	case !t.leads(it):
		return 3
	}
	return 4
}

// reachesTo: the item says how long something went on: "lasted until the fall of the city in May".
func (t *tagger) reachesTo(it *item) bool {
	for i := it.tok - 1; i >= 0 && it.tok-i < 9; i-- {
		switch {
		case t.In(&t.Toks[i], "until", "till"):
			return true
		case t.Toks[i].Is(lang.Punct | lang.Conj), t.Toks[i+1].Has(lang.NewPara):
			return false
		}
	}
	return false
}

// bracketed: the item stands in brackets.
func (t *tagger) bracketed(it *item) bool {
	for i := it.tok - 1; i >= 0 && it.tok-i < 8; i-- {
		switch {
		case t.In(&t.Toks[i], "(", "["):
			return true
		case t.In(&t.Toks[i], ")", "]"), t.Toks[i+1].Has(lang.NewPara):
			return false
		}
	}
	return false
}

// inHeading: the item stands in a short line of its own that is no sentence.
func (t *tagger) inHeading(it *item) bool {
	lo := t.lineStart(it.tok)
	return t.Toks[lo].Has(lang.NewPara) && t.headingIn(lo-1, min(lo+14, len(t.Toks)-1))
}

// extend adds to layer what item u leads to from each node before it; back says that the item
// before looks back.
func (u *turn) extend(layer, before []node, back bool) []node {
	if len(before) == 0 {
		if u.written {
			return append(layer, node{moment{u.year, u.month}, 0, -1, u.year})
		}
		return layer
	}
	for j := range before {
		b := &before[j]
		add := func(to moment, cost float64, said int) {
			if u.ruled && !u.written && said != u.sentence && !(said == u.sentence+1 && u.month < u.spoken) {
				cost += 3
			}
			layer = append(layer, node{to, b.cost + cost, j, said})
		}
		if u.written {
			to := moment{u.year, u.month}
			if to.month == 0 && to.year == b.year {
				to = b.moment // "On December 7, 1941" has told the month
			}
			going, aside := u.costOfGoing(b.moment, to), u.aside
			if to.year < b.year && !u.leads {
				going, aside = going+1, aside/2 // what lies before is mostly told in passing
			}
			add(to, going, u.year)
			if !u.heading {
				add(b.moment, aside, u.year)
			}
			continue
		}
		for n := -1; n <= 1; n++ {
			to := moment{b.year + n, u.month}
			cost := costOfYear(b.moment, to)
			if u.season && n == 0 && cost > 0 {
				cost += 0.5 // what is told by seasons is told in order
			}
			if u.back {
				cost += [...]float64{0.8, 0.8, 3}[n+1] // what looks back is not of the next year
			}
			add(to, cost, to.year)
			add(b.moment, cost/2+u.aside, to.year)
		}
		if u.back && back {
			add(b.moment, 0.1, b.said) // the pluperfect goes on
		}
		if u.ruled && (u.sentence < b.year-1 || u.sentence > b.year+1) {
			add(b.moment, 0.2, u.sentence)
		}
	}
	return layer
}

// costOfGoing is what it costs that a written date is where the story goes on.
func (u *turn) costOfGoing(from, to moment) float64 {
	months := 12 * (to.year - from.year)
	if to.month > 0 && from.month > 0 {
		months += to.month - from.month
	}
	far := math.Log2(1 + math.Abs(float64(months))/12)
	switch {
	case u.heading:
		return 0
	case months >= 0 && u.aside < 1:
		return 0.8 + 0.15*far
	case months >= 0:
		return 0.15 * far
	case to.year == from.year:
		return 0.5
	}
	return 1.5 + 0.5*far
}

// costOfYear is what it costs that a date without its year is of the year of to.
func costOfYear(from, to moment) float64 {
	if from.month == 0 {
		return [...]float64{4, 0, 2.5}[to.year-from.year+1]
	}
	months := 12*(to.year-from.year) + to.month - from.month
	switch {
	case to.year < from.year:
		return 4
	case months < 0:
		return 0.4 + 0.15*float64(-months)
	case to.year == from.year:
		return 0
	case months <= 12:
		return 1.3 + 0.1*float64(months)
	}
	return 5
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
		return alone
	}
	it.other = alone
	t.doubts = append(t.doubts, t.words(it)+" is of "+yearWords(it.together)+" by the dates around it and of "+yearWords(alone.First().Year())+" by the one before it: the first was taken")
	return p
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
