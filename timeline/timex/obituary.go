package timex

import (
	"dateline/timeline/timex/internal/lang"
)

// An obituary is news of a death and a history of a life: the death, the mourning and what the dead did
// "last year" count from the dateline, the years of the life do not.

// headOfObituary is how many tokens the opening of an obituary is, which says when somebody died.
const headOfObituary = 150

// isObituary: the opening of the text says that somebody has died on a day without its year.
func (t *tagger) isObituary() bool {
	if t.anchor.IsZero() {
		return false
	}
	for k := range t.items {
		it := &t.items[k]
		if it.tok > headOfObituary {
			return false
		}
		if it.r.Year == nil && (it.r.Day != nil && it.r.Month != nil || it.r.Weekday != nil) && t.ofDeath(it) {
			return true
		}
	}
	return false
}

// ofDeath: the clause before item it says that somebody has died.
func (t *tagger) ofDeath(it *item) bool {
	const near = 16 // tokens
	for i := it.tok - 1; i >= 0 && it.tok-i <= near && !t.sentenceEndIn(i, it.tok); i-- {
		switch tok := &t.Toks[i]; {
		case t.In(tok, t.g.Deaths...):
			return true
		case t.Equal(tok, "away") && i > 0 && t.In(&t.Toks[i-1], "passed", "passes"):
			return true
		case tok.Is(lang.PastVerb|lang.Have) && !t.In(tok, "had", "has"):
			return false // another verb is nearer
		}
	}
	return false
}

// ofMourning: item k of a history counts from the dateline, for it tells of the death that the text reports, or, in an
// obituary, of what is to come or of last year.
func (t *tagger) ofMourning(k int) bool {
	const recent = 45 // days
	it := &t.items[k]
	r := &it.r
	if t.anchor.IsZero() || it.quoted || it.passage > 0 {
		return false
	}
	switch {
	case r.Step.Set:
		return t.obituary && r.Rel == lang.ByTense && !r.Counted && r.Step.N != 0
	case r.Rel != lang.ByTense || r.Year != nil:
		return false
	case t.obituary && t.lean(it) >= 2 && (r.Month != nil || r.Season > 0):
		return true
	case r.Month == nil || r.Day == nil:
		return false
	}
	died, _ := t.candidates(t.anchor, r)
	if died.IsZero() || t.daysOff(died) > recent || t.yearSaid(k) {
		return false
	}
	if t.obituary && t.ofService(it) {
		return true
	}
	if w := t.weekdayOf(it); w != nil {
		return fallsOn(died, int(w.Val%7)) && (t.ofDeath(it) || t.running(k) < 0)
	}
	return (t.obituary || it.tok <= headOfObituary) && t.ofDeath(it)
}

// ofService: the clause before item it tells of a funeral or a memorial.
func (t *tagger) ofService(it *item) bool {
	const near = 12 // tokens
	for i := it.tok - 1; i >= 0 && it.tok-i <= near && !t.sentenceEndIn(i, it.tok); i-- {
		if t.In(&t.Toks[i], t.g.Funerals...) {
			return true
		}
	}
	return false
}

// yearSaid: the sentence of item k opens with a year, or gives one right before the item: "In 1672 he fell ill, and he died
// on April 14". One that says no more than who died does not count, unless the sentence has told of another day in it: "was tried on
// 4 May 1999, fell ill on 17 May and died on 2 June".
func (t *tagger) yearSaid(k int) bool {
	told := false // of another day
	for a := k - 1; a >= 0 && k-a < farBack && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok); a-- {
		o := &t.items[a]
		if r := &o.r; r.Year != nil && r.Explicit && (told || t.leads(o) || !t.deathIn(o.tok, t.items[k].tok)) {
			return true
		}
		told = told || o.r.Year == nil && o.r.Month != nil && o.chain && !t.inRelative(o)
	}
	return false
}

// deathIn: a word between two tokens says that somebody has died.
func (t *tagger) deathIn(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], t.g.Deaths...) || t.In(&t.Toks[i], "away") {
			return true
		}
	}
	return false
}

// weekdayOf is the token of the weekday that item it names beside its day; nil if it names none.
func (t *tagger) weekdayOf(it *item) *lang.Token {
	for i := it.tok; i < it.tok+it.n; i++ {
		if w := &t.Toks[i]; w.Is(lang.Weekday) && !w.Is(lang.Month) {
			return w
		}
	}
	return nil
}
