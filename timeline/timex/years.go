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

// yearElsewhere says why the year of item it, which was taken for the last one, is one that only something else would tell; "" if it may
// be the last one.
func (t *tagger) yearElsewhere(it *item) string {
	const fresh = 92 // days: what is nearer is news
	switch {
	case it.mode == News && weekdayOnly(it) && it.period == it.earlier && !it.period.IsZero() && t.besideEvent(it):
		return "of the week of what it went before or after"
	case it.mode != News || it.period != it.earlier || it.period == it.later || it.period.IsZero() || t.anchor.First().Sub(it.period.Last()).Hours() < fresh*24:
	case it.r.Season > 0 && t.besideEvent(it):
		return "of the year of what it went before or after"
	case it.r.Named > 0 && it.tok > 0 && t.Equal(&t.Toks[it.tok-1], "the") && t.In(t.tokenAfter(it), t.g.Blows...):
		return "the name of what struck then, in a year that it does not tell"
	}
	return ""
}

// besideEvent: the words behind item it say what it went before or after, with no year or an older one: "the summer leading up to the
// election".
func (t *tagger) besideEvent(it *item) bool {
	i := it.tok + it.n
	if i+2 >= len(t.Toks) || !t.Toks[it.tok].Is(lang.Det) && !(it.tok > 0 && t.Equal(&t.Toks[it.tok-1], "the")) {
		return false
	}
	switch {
	case t.In(&t.Toks[i], "before", "after", "preceding", "following"):
		i++
	case t.In(&t.Toks[i], "leading", "running") && t.In(&t.Toks[i+1], "up"):
		i += 3
	case t.In(&t.Toks[i], "prior") && t.In(&t.Toks[i+1], "to"):
		i += 2
	default:
		return false
	}
	if i >= len(t.Toks) || !t.Toks[i].Is(lang.Det|lang.Pronoun) && !t.Toks[i].Has(lang.Capital) {
		return false
	}
	for k := range t.items {
		if o := &t.items[k]; o.tok >= i && o.tok-i < 4 && o.r.Year != nil {
			return t.year(&o.r) < it.period.First().Year() // "the autumn before the 2016 vote"
		}
	}
	return true
}
