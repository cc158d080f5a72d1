package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// What makes a date a guess though its way of being found is a good one.

// otherDayNear: shortly before the clock time of item k, in its paragraph or the one above, another day than the
// dateline's was told of.
func (t *tagger) otherDayNear(k int) bool {
	const near = 90 // tokens
	a := t.antecedent(k, cal.Day)
	if a < 0 || t.items[k].tok-t.items[a].tok > near || t.Equal(&t.Toks[t.items[k].tok], "overnight") {
		return false
	}
	p := t.items[a].period
	return p != t.anchor && !p.First().After(t.anchor.First()) && t.daysOff(p) <= 31
}

// ownDayNear: the last day told shortly before item k is the dateline's own, and no guess.
func (t *tagger) ownDayNear(k int) bool {
	const near = 90 // tokens
	for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok <= near; a-- {
		if p := t.items[a].period; p.Gran <= cal.Day && !p.IsZero() {
			return p.First().Equal(t.anchor.First()) && t.certainty(a) != Guessed
		}
	}
	return false
}

// ownDayBehind: behind item k its sentence names the dateline's own day: "a man shot a week ago died on Friday".
func (t *tagger) ownDayBehind(k int) bool {
	for a := k + 1; a < len(t.items) && !t.sentenceEndIn(t.items[k].tok, t.items[a].tok); a++ {
		if t.items[a].period == t.anchor {
			return true
		}
	}
	return false
}

// sentencesBetween is how many sentences end between two tokens.
func (t *tagger) sentencesBetween(lo, hi int) (n int) {
	for j := lo; j < hi; j++ {
		if t.sentenceEndIn(j, j+1) {
			n++
		}
	}
	return n
}

// behindSince: item it stands in a clause with "since" or "when", which looks back from what its sentence tells.
func (t *tagger) behindSince(it *item) bool {
	const near = 8 // tokens
	for i := it.tok - 1; i > 0 && it.tok-i <= near && !t.sentenceEndIn(i-1, i+1); i-- {
		if t.In(&t.Toks[i], "since", "when", "after", "before", "until") {
			return true
		}
	}
	return false
}

// oldYearAbove: the last time told shortly before item k, not in a quote, is of a year long gone.
func (t *tagger) oldYearAbove(k int) bool {
	const near = 90 // tokens
	for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok < near; a-- {
		o := &t.items[a]
		if o.quoted || o.period.IsZero() || o.period.Gran > cal.Year {
			continue
		}
		return o.r.Explicit && o.period.First().Year() < t.anchor.Year-3
	}
	return false
}

// nowadays: item it is a "today" that may speak of these days, for its clause tells neither what was done nor what will be ("the
// fall-out is felt today"), or hardly does, far down in a story that names no day so.
func (t *tagger) nowadays(it *item) bool {
	const opening = 60 // tokens
	r := &it.r
	if r.Step != (lang.Step{Set: true, Unit: cal.Day}) || r.From != lang.FromDateline || r.DayPart != "" {
		return false
	}
	if t.leads(it) && t.In(t.tokenAfter(it), ",") && t.lean(it) >= 0 && it.tok >= opening {
		return true // "They were poor. Today, they are proving us wrong."
	}
	clear := func(o *item) bool {
		lean := t.lean(o)
		return lean <= -2 || lean >= 3 && t.willBefore(o) || lean != 0 && (o.tok < opening || t.leads(o)) || t.dayOfSaying(o)
	}
	return t.lean(it) == 0 || !clear(it) && (t.today >= len(t.items) || !clear(&t.items[t.today]))
}

// ownDayAhead: outside quotation marks near item k the text names the weekday of the dateline's own day as one to come.
func (t *tagger) ownDayAhead(k int) bool {
	const near = 400 // tokens
	for a := range t.items {
		o := &t.items[a]
		if o.r.Weekday != nil && o.r.Month == nil && o.r.Hour == nil && !o.quoted && o.period == t.anchor && max(o.tok-t.items[k].tok, t.items[k].tok-o.tok) < near && t.lean(o) >= 2 {
			return true
		}
	}
	return false
}

// doneBefore: another verb in the past than that of item it stands before it in its sentence.
func (t *tagger) doneBefore(it *item) bool {
	clause := false
	for i := it.tok - 1; i >= 0 && it.tok-i <= verbReach && !t.sentenceEndIn(i, i+1) && !t.Toks[i+1].Has(lang.NewPara); i-- {
		switch tok := &t.Toks[i]; {
		case tok.Is(lang.Conj), t.Equal(tok, ","), t.In(tok, "although", "though", "before", "after", "when", "but"):
			clause = true
		case clause && tok.Is(lang.PastVerb):
			return true
		}
	}
	return false
}

// twoDaysIn: the sentence of item a tells of another day as well.
func (t *tagger) twoDaysIn(a int) bool {
	for j := max(0, a-2); j < len(t.items) && j <= a+2; j++ {
		o, it := &t.items[j], &t.items[a]
		if j != a && it.period.Gran == cal.Day && o.period.Gran == cal.Day && o.period != it.period && !t.sentenceEndIn(min(o.tok, it.tok), max(o.tok, it.tok)) {
			return true
		}
	}
	return false
}

// clockAlone: item k is a clock time without a zone in running text, of a day that nothing near it names; agencies
// give the zone of the day's own times.
func (t *tagger) clockAlone(k int) bool {
	it := &t.items[k]
	for i := it.tok; i < it.tok+it.n; i++ {
		if t.ownDay && (t.Toks[i].Is(lang.Zone) || t.Equal(&t.Toks[i], "time")) {
			return false
		}
	}
	return (it.r.Hour != nil || it.r.DayPart != "" && t.lean(it) <= 0) && it.pair < 0 && !(t.isEntry(it) && !t.Equal(t.tokenAfter(it), ",")) && (!t.Toks[it.tok].Has(lang.NewLine) || t.Equal(t.tokenAfter(it), ",")) &&
		!(it.tok > 0 && t.In(&t.Toks[it.tok-1], "updated", "posted", "published", "at", ":", "for") && t.today < k && (!t.In(&t.Toks[it.tok-1], "at") || t.ownDayNear(k)))
}

// longerInSentence: the sentence of item k tells of a week, a month or a year gone, and so hardly of today.
func (t *tagger) longerInSentence(k int) bool {
	for j := max(0, k-3); j < len(t.items) && j <= k+3; j++ {
		lo, hi := min(t.items[j].tok, t.items[k].tok), max(t.items[j].tok, t.items[k].tok)
		if p := t.items[j].period; j != k && p.Gran >= cal.Week && p.Gran <= cal.Year && p.Last().Before(t.anchor.First()) && !t.sentenceEndIn(lo, hi) {
			return true
		}
	}
	return false
}

// twinDiffers: near item k the same weekday stands for another week: a story seldom speaks of two Thursdays.
func (t *tagger) twinDiffers(k int) bool {
	const near = 60 // tokens
	it := &t.items[k]
	if it.r.Month != nil && it.r.Day == nil && it.r.Weekday == nil {
		return t.monthTwin(k)
	}
	if it.r.Weekday == nil || it.r.Month != nil || it.period.Gran != cal.Day {
		return false
	}
	for a := max(0, k-farBack); a < len(t.items) && t.items[a].tok < it.tok+near; a++ {
		o := &t.items[a]
		if a != k && o.tok > it.tok-near && o.way == byTense && o.period.Gran == cal.Day && o.r.Month == nil && o.r.Weekday != nil && *o.r.Weekday == *it.r.Weekday && o.period != it.period {
			return true
		}
	}
	return false
}

// monthTwin: the sentence of item k names the same month of another year by its name alone: "put forward in March what
// they would pursue in March".
func (t *tagger) monthTwin(k int) bool {
	it := &t.items[k]
	for a := max(0, k-3); a < len(t.items) && a <= k+3; a++ {
		o := &t.items[a]
		if a != k && o.way == byTense && o.r.Month != nil && o.r.Day == nil && *o.r.Month == *it.r.Month && o.period != it.period && !o.period.IsZero() && !t.sentenceEndIn(min(o.tok, it.tok), max(o.tok, it.tok)) {
			return true
		}
	}
	return false
}

// twoDaysTold: between item a and the clock time of item k the story has told of another day.
func (t *tagger) twoDaysTold(a, k int) bool {
	for j := a + 1; j < k; j++ {
		o := &t.items[j]
		if o.period.Gran == cal.Day && !o.period.IsZero() && o.period != t.items[a].period && !o.quoted && !t.dayOfSaying(o) {
			return true
		}
	}
	return false
}

// saidOnOwnDay: the day told outside quotation marks nearest to item k, which is quoted, is the dateline's own: before it, or
// in its paragraph behind it.
func (t *tagger) saidOnOwnDay(k int) bool {
	const near = 60 // tokens
	tells := func(a int) bool {
		o := &t.items[a]
		return !o.quoted && o.period.Gran == cal.Day && !o.period.IsZero() && (o.r.Weekday != nil || t.deictic(o)) && !t.inSlug(o)
	}
	for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok < near; a-- {
		if tells(a) {
			return t.items[a].period == t.anchor
		}
	}
	for a := k + 1; a < len(t.items) && t.items[a].tok-t.items[k].tok < near && !t.paraIn(t.items[k].tok, t.items[a].tok); a++ {
		if tells(a) {
			return t.items[a].period == t.anchor
		}
	}
	return false
}

// namesOwnDay: outside quotation marks the story dates something by a name of the dateline's own day, so that what is quoted in it
// was most likely said on that day as well.
func (t *tagger) namesOwnDay() bool {
	for k := range t.items {
		it := &t.items[k]
		if !it.quoted && it.period == t.anchor && (it.r.Weekday != nil || t.deictic(it)) && !t.inSlug(it) && it.r.Hour == nil {
			return true
		}
	}
	return false
}

// anotherDayBefore: shortly before item a, outside quotation marks, another day was told of.
func (t *tagger) anotherDayBefore(a int) bool {
	const near = 90 // tokens
	for j := a - 1; j >= 0 && t.items[a].tok-t.items[j].tok < near; j-- {
		if o := &t.items[j]; o.period.Gran == cal.Day && !o.period.IsZero() && !o.quoted && !t.stamp(o) {
			return o.period != t.items[a].period
		}
	}
	return false
}

// vagueBetween: between items a and k the story has come to a time that has no date.
func (t *tagger) vagueBetween(a, k int) bool {
	for j := a + 1; j < k; j++ {
		if t.items[j].r.Value == "PAST_REF" && t.sentenceEndIn(t.items[a].tok, t.items[j].tok) {
			return true
		}
	}
	return false
}

// ofMeeting: the item is the day of a meeting, which a clause in the past may tell of before it is held: "asked them in for
// talks on Monday".
func (t *tagger) ofMeeting(it *item) bool {
	const near = 4 // tokens from the meeting back to what it is told of
	i := it.tok
	if i < 3 || !t.In(&t.Toks[i-1], "on") || !t.In(&t.Toks[i-2], t.g.Meetings...) {
		return false
	}
	for j := i - 3; j > 0 && i-3-j < near; j-- {
		switch tok := &t.Toks[j]; {
		case t.In(tok, "for", "to", "of", "about", "over", "before"):
			return !t.sentenceEndIn(j, i)
		case tok.Is(lang.Prep | lang.Punct | lang.PastVerb):
			return false
		}
	}
	return false
}

// aheadOf: "before" or "ahead of" stands right before the item.
func (t *tagger) aheadOf(it *item) bool {
	i := it.tok - 1
	return i >= 0 && (t.Equal(&t.Toks[i], "before") || i > 0 && t.Equal(&t.Toks[i], "of") && t.Equal(&t.Toks[i-1], "ahead"))
}

// farVerb: the verb that sets the time of the item stands far before it, so that its day may be that of what stands between: "cut
// the price for the final between the two in the capital on Tuesday".
func (t *tagger) farVerb(it *item) bool {
	const far = 8 // words between
	if t.leads(it) {
		return false
	}
	words := 0
	for i := it.tok - 1; i >= 0 && it.tok-i <= verbReach && !t.sentenceEndIn(i, i+1); i-- {
		switch tok := &t.Toks[i]; {
		case tok.Is(lang.PastVerb | lang.PresVerb | lang.BaseVerb | lang.Modal | lang.Future | lang.Be | lang.Have):
			return words > far
		case !tok.Is(lang.Punct):
			words++
		}
	}
	return false
}

// otherWeek is the other week that item k may mean in a story of a Sunday: "last week" is to most the one that ends
// that day, to others the one before, "next week" likewise, and "this week" the one that begins with it where the clause does not look back; on a Saturday
// "this week" may be the one ahead where the clause looks ahead. Zero for any other.
func (t *tagger) otherWeek(k int) cal.Period {
	it := &t.items[k]
	s := it.r.Step
	if it.mode != News || it.anchor >= 0 || !s.Set || s.Unit != cal.Week || it.r.Counted || it.r.From == lang.FromAntecedent && it.r.Rel != lang.This || t.anchor.IsZero() {
		return cal.Period{}
	}
	day := t.anchor.First().Weekday()
	switch {
	case day == time.Saturday && s.N == 0 && t.lean(it) > 0: // "will say so this week"
		return t.anchor.Widen(cal.Week).Step(1, cal.Week)
	case day != time.Sunday:
		return cal.Period{}
	case s.N == -1 && it.period == t.anchor.Widen(cal.Week):
		return t.anchor.Widen(cal.Week).Step(-1, cal.Week)
	case s.N == 1:
		return it.period.Step(1, cal.Week) // "next week's vote", nine days off
	case s.N == 0 && t.lean(it) >= 0, s.N == 0 && t.bareEnd(it) && it.tok < lead: // whose head tells what is to come
		return t.anchor.Widen(cal.Week).Step(1, cal.Week)
	}
	return cal.Period{}
}

// weekAhead: a story of a Saturday is written for the week to come, for in it something will happen "this week" or is
// to happen "later this week".
func (t *tagger) weekAhead() bool {
	for k := range t.items {
		it := &t.items[k]
		if s := it.r.Step; !it.quoted && it.mode == News && s == (lang.Step{Set: true, Unit: cal.Week}) && !it.r.Counted && it.r.From != lang.FromAntecedent && t.lean(it) >= 2 {
			return true
		}
	}
	return false
}

// bareEnd: no noun stands behind item it that it would be told of.
func (t *tagger) bareEnd(it *item) bool {
	next := t.tokenAfter(it)
	return next == nil || next.Has(lang.NewLine) || next.Is(lang.Punct|lang.Prep|lang.Conj|lang.PastVerb|lang.Be|lang.Have|lang.Pronoun)
}
