package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// ofElection is the November of the vote that item k stands beside, where its own name or the text tells the year: midterms are held in
// the even years between two elections of a president, and “her November defeat” is of the election that was just named. Zero for
// any other.
func (t *tagger) ofElection(k int) cal.Period {
	const november = 11
	it := &t.items[k]
	r := &it.r
	if t.anchor.IsZero() || it.mode != News || r.Month == nil || *r.Month != november || r.Year != nil || r.Rel != lang.ByTense || r.Weekday != nil {
		return cal.Period{}
	}
	earlier, later := t.candidates(t.anchor, r)
	if leap := t.yearOfVote(it); leap >= 0 {
		for _, p := range [...]cal.Period{earlier, later} {
			if y := p.First().Year(); (y%4 == leap || leap == evenYear && y%2 == 0) && !(p == later && t.lean(it) <= -3 && leap == 0) {
				return p
			}
		}
		return cal.Period{}
	}
	if !t.beforeOutcome(it) || earlier.First().Year()%2 == 0 {
		return cal.Period{}
	}
	const far = 120 // tokens
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		if o.r.Year == nil || !o.r.Explicit || o.r.Month != nil || t.year(&o.r) != earlier.First().Year()-1 || !t.voteNear(o) {
			continue
		}
		it.anchor, it.chain = a, true
		return t.within(o.period, r)
	}
	return cal.Period{}
}

// evenYear is what yearOfVote gives of a vote that is held in every even year: that of a congress.
const evenYear = 4

// yearOfVote is what is left of the year of the vote beside item it, divided by four: 2 for midterms, 0 for the election of a
// president; evenYear for one of a congress; -1 for any other.
func (t *tagger) yearOfVote(it *item) int {
	const near = 4 // tokens
	vote, leap := false, -1
	look := func(i int) bool {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "midterm", "midterms"), t.Equal(tok, "term") && t.Equal(&t.Toks[max(i-2, 0)], "mid"):
			vote, leap = vote || t.Equal(tok, "midterms"), 2
		case t.Equal(tok, "congressional"):
			leap = evenYear
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
	if vote, leap = false, -1; it.tok == 0 || !t.In(&t.Toks[it.tok-1], "in", "on", "this") {
		return -1
	}
	for i := it.tok - 2; i >= 0 && i > it.tok-2-near && look(i); i-- {
		if leap >= 0 && vote {
			return leap
		}
	}
	return -1
}

// beforeOutcome: item it stands before a vote or what it came to: “her November defeat”.
func (t *tagger) beforeOutcome(it *item) bool {
	next := t.tokenAfter(it)
	return t.whichOne(it) && (t.In(next, t.g.Outcomes...) || t.In(next, t.g.Votes...))
}

// knownOutcome: item it is the day of a vote of which the words before tell the outcome as known: "its setback in Sunday's local elections".
func (t *tagger) knownOutcome(it *item) bool {
	const near = 4 // tokens from the outcome back to whose it is
	i := it.tok - 2
	if i < 1 || !t.In(&t.Toks[i+1], "in", "from", "after") || !t.In(&t.Toks[i], t.g.Outcomes...) {
		if i -= 3; i < 1 || !t.In(&t.Toks[it.tok-1], "in", "from") || !t.In(&t.Toks[i], t.g.Outcomes...) || !t.In(&t.Toks[i+1], "for") {
			return false // "dire results for his party from Sunday's vote"
		}
	}
	for j := i - 1; j >= 0 && i-j <= near && !t.sentenceEndIn(j, i); j-- {
		switch tok := &t.Toks[j]; {
		case t.Possessive(tok), t.In(tok, "the", "his", "her", "its", "their", "of"):
			return !(j > 0 && t.In(&t.Toks[j-1], "for", "to", "of", "expects", "expect", "hopes", "hope", "predicted", "predicts"))
		case tok.Class != 0 && !t.In(tok, "expected"):
			return false
		}
	}
	return false
}

// voteNear: a vote or a race for it stands right behind item it: “the 2016 presidential election”.
func (t *tagger) voteNear(it *item) bool {
	const near = 4 // tokens
	for i := it.tok + it.n; i < len(t.Toks) && i < it.tok+it.n+near && !t.Toks[i].Is(lang.Punct); i++ {
		if t.In(&t.Toks[i], t.g.Votes...) || t.In(&t.Toks[i], "campaign", "race") {
			return true
		}
	}
	return false
}
