package timex

import (
	"math"

	"dateline/timeline/timex/internal/lang"
)

// What the steps of a story through the years cost, in units of a doubt: 0 is the ordinary course,
// 4 is what hardly any story does.

// costOfAside is what it costs to take item k for an aside: little where its form
// says that it is one, much where it opens its sentence.
func (t *tagger) costOfAside(k int) float64 {
	it := &t.items[k]
	switch {
	case it.quoted, t.attributive(it), t.bracketed(it), it.r.Month == nil && t.inRelative(it):
		return 0.3
	case t.g.LooksBack(&t.Matcher, it.tok), t.lean(it) > 1:
		return 0.6
	case it.tok > 0 && t.In(&t.Toks[it.tok-1], "of"), t.reachesTo(it):
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

// reachesTo: the item says how long something went on or since when: "lasted until the fall of
// the city in May", "fifty exchanges since the invasion in February 2022".
func (t *tagger) reachesTo(it *item) bool {
	for i := it.tok - 1; i >= 0 && it.tok-i < 9; i-- {
		switch {
		case t.In(&t.Toks[i], "until", "till", "since"):
			return true
		case t.Toks[i].Is(lang.Punct | lang.Conj), t.Toks[i+1].Has(lang.NewPara):
			return false
		}
	}
	return false
}

// inRelative: the item stands in a relative clause, which says in passing who or what is meant: "the envoy, who was freed in 2003".
func (t *tagger) inRelative(it *item) bool {
	const near = 12 // tokens
	for i := it.tok - 1; i > 0 && it.tok-i < near; i-- {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "who", "whose", "whom", "which"):
			return !t.sentenceEndIn(i-1, i)
		case tok.Is(lang.Punct), t.Toks[i+1].Has(lang.NewPara):
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

// costOfReturn is what it costs beside that a story goes back within its year to item u, which has none.
func (u *turn) costOfReturn(from *node) float64 {
	switch {
	case u.ruled && u.sentence == from.year && u.month < u.spoken && !u.back:
		return 1 // a sentence goes on
	case u.season:
		return 0.5 // what is told by seasons is told in order
	case u.leads:
		return 0.3
	}
	return 0
}

// costOfOther is what it costs that item u is of another year than its sentence says.
func (u *turn) costOfOther(year int) float64 {
	if u.ruled && year != u.sentence && !(year == u.sentence+1 && u.month < u.spoken) {
		return 3
	}
	return 0
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
