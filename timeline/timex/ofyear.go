package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// ofYear is the month of the year that owns it, or of the year before it in its sentence of whose times it is one: "last year's January
// rate", "met twice last year, in March and in June", "shut two ports last year, one in March and one in June".
func (t *tagger) ofYear(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Month == nil || it.r.Weekday != nil || it.r.Year != nil {
		return cal.Period{}
	}
	p := &t.items[k-1]
	gap := t.between(p, it)
	switch {
	case p.period.Gran == cal.Year && (len(gap) == 1 && t.Possessive(&gap[0]) || t.opensTimes(gap) || t.opensCount(k, gap)):
		it.anchor = k - 1
	case p.ofYear >= 0 && p.r.Month != nil && t.goesOnTimes(gap):
		it.anchor = p.ofYear
	default:
		return cal.Period{}
	}
	it.ofYear = it.anchor
	return t.within(t.items[it.anchor].period, &it.r)
}

// opensTimes: the words lead from a year to the first of its times: ", in", " – once on", "the kings met twice, in".
func (t *tagger) opensTimes(gap []lang.Token) bool {
	const longest = 12 // tokens
	n := len(gap)
	if n < 2 || n > longest || !t.In(&gap[n-1], "in", "on") {
		return false
	}
	if t.In(&gap[n-2], "once", "first") && n > 2 {
		n--
	}
	mark := &gap[n-2]
	if !t.In(mark, ",", ":", "(", "–", "—", "-") {
		return false
	}
	return n == 2 || t.In(&gap[n-3], "twice", "times")
}

// opensCount: the words lead from a year to when the first of those was that are counted in it: ", one in", ": the first on". What a
// greater number counts goes on to the next time: ", two in March and three in June", not "thirty last year, two in March".
func (t *tagger) opensCount(k int, gap []lang.Token) bool {
	n := len(gap)
	if n < 3 || n > 4 || !t.In(&gap[n-1], "in", "on") || !t.In(&gap[0], ",", ":", "(", "–", "—", "-") || n == 4 && !t.Equal(&gap[1], "the") {
		return false
	}
	if t.In(&gap[n-2], "one", "first") {
		return true
	}
	return gap[n-2].Is(lang.Number) && k+1 < len(t.items) && t.items[k+1].r.Month != nil && t.goesOnTimes(t.between(&t.items[k], &t.items[k+1]))
}

// goesOnTimes: the words lead from one of the times of a year to the next: "and in", ", then on", "and two in", ", the other in".
func (t *tagger) goesOnTimes(gap []lang.Token) bool {
	const longest = 5 // tokens
	for i := range gap {
		if !gap[i].Is(lang.Month) && !gap[i].Is(lang.Number) && !t.In(&gap[i], ",", "and", "then", "once", "again", "in", "on", "the", "other", "others", "rest", "second", "another") {
			return false
		}
	}
	return len(gap) > 0 && len(gap) <= longest
}
