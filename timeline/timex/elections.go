package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// ofElection is the November of the vote that item k stands beside, where its own name or the text tells the year: midterms are held in the
// even years between two elections of a president, and “her November defeat” is of the election that was just named. Zero for any other.
func (t *tagger) ofElection(k int) cal.Period {
	const (
		november = 11
		far      = 120 // tokens
	)
	it := &t.items[k]
	r := &it.r
	if t.anchor.IsZero() || it.mode != News || r.Month == nil || *r.Month != november || r.Year != nil || r.Rel != lang.ByTense || r.Weekday != nil {
		return cal.Period{}
	}
	leap := t.yearOfVote(it)
	earlier, later := t.candidates(t.anchor, r)
	for _, p := range [...]cal.Period{earlier, later} {
		if p.First().Year()%4 == leap && !(p == later && t.lean(it) <= -3 && leap == 0) {
			return p
		}
	}
	last := earlier.First().Year()
	if leap >= 0 || last%2 == 0 || !t.whichOne(it) || !t.In(t.tokenAfter(it), t.g.Outcomes...) && !t.In(t.tokenAfter(it), t.g.Votes...) {
		return cal.Period{}
	}
	for a, o := range t.itemsBack(k, far) {
		end := o.tok + o.n
		if o.r.Year != nil && o.r.Explicit && o.r.Month == nil && t.year(&o.r) == last-1 && t.wordIn(end, min(end+4, len(t.Toks)), t.g.Votes...) {
			it.anchor, it.chain = a, true
			return t.within(o.period, r)
		}
	}
	return cal.Period{}
}

// yearOfVote is what is left of the year of the vote beside item it, divided by four: 2 for midterms, 0 for the election of a
// president; -1 for any other.
func (t *tagger) yearOfVote(it *item) int {
	const near = 4 // tokens
	vote, leap := false, -1
	look := func(i int) bool {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "midterm", "midterms"):
			vote, leap = vote || t.Equal(tok, "midterms"), 2
		case t.Equal(tok, "presidential"):
			leap = 0
		case t.In(tok, t.g.Votes...):
			vote = true
		case tok.Is(lang.Punct) && !t.Possessive(tok) && !t.Equal(tok, "-"):
			return false
		}
		return true
	}
	for i := it.tok + it.n; i < len(t.Toks) && i < it.tok+it.n+near && look(i) && !t.Toks[i].Is(lang.Prep); i++ {
	}
	if leap >= 0 && vote {
		return leap
	}
	if vote, leap = false, -1; !t.In(t.tokenBefore(it), "in", "on", "this") {
		return -1
	}
	for i := it.tok - 2; i >= 0 && i > it.tok-2-near && look(i); i-- {
		if leap >= 0 && vote {
			return leap
		}
	}
	return -1
}
