package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// yearsOn is the turn of item k where it counts years on from where the story is and the story goes on from there: it opens its sentence or
// a clause that goes on, or a date of its year follows in it. "The next year, on 22 June, it was at war", "two years later", "in June of
// the following year", "the following June".
func (t *tagger) yearsOn(k int) (u turn, ok bool) {
	it := &t.items[k]
	r := &it.r
	next := r.Rel == lang.Next && (r.Month != nil && r.Day == nil || r.Season > 0)
	if r.Value != "" || r.Kind != lang.Date || r.From != lang.FromAntecedent || it.quoted || !next && !(r.Step.Set && r.Step.Unit == cal.Year && r.Step.N > 0) {
		return u, false
	}
	u = turn{item: k, tok: it.tok, on: true, years: r.Step.N, ahead: t.foretold(it) && !t.yearFollows(k), aside: t.costOfAside(k)}
	switch {
	case r.Month != nil:
		u.month = *r.Month
	case r.Season > 0:
		u.month = monthOfSeason(r.Season)
	}
	return u, u.month > 0 || t.leads(it) || t.leadsOn(it) || t.leadsClause(it) || t.yearFollows(k)
}

// yearFollows: a month or a day without its year stands behind item k in its sentence.
func (t *tagger) yearFollows(k int) bool {
	if k+1 == len(t.items) {
		return false
	}
	r := &t.items[k+1].r
	return r.Month != nil && r.Year == nil && !t.sentenceEndIn(t.items[k].tok, t.items[k+1].tok)
}

// stepOn is where item u, which counts years on, leads to from node b. From what is told as still to come, "two years later he would
// die", a story goes on less often than not.
func (u *turn) stepOn(b *node, yield func(to moment, cost float64, said int)) {
	to := moment{b.year + u.years, u.month}
	if u.years == 0 && (u.month <= b.month || b.month == 0) {
		to.year++
	}
	going, aside := 0.0, u.aside
	if u.ahead {
		going, aside = 0.8, 0.2
	}
	yield(to, going, to.year)
	yield(b.moment, aside, to.year)
}
