package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Of which day a clock time is that stands alone.

// dayOfClock is the day of a time of day that stands alone: that of its entry in a
// chronology, that of the last day mentioned in its paragraph or, in a
// narrative, anywhere before; else the dateline's.
func (t *tagger) dayOfClock(k int) cal.Period {
	if p, known := t.originOf(t.clockOrigins, k, cal.Day); known {
		return p
	}
	return t.anchor
}

// clockGoesWith: item k, a time of day, is of the day of item a, the last that was told before it.
func (t *tagger) clockGoesWith(a, k int) bool {
	const (
		near = 25 // tokens
		on   = 90 // where the sentence says that it goes on
	)
	it, o := &t.items[k], &t.items[a]
	switch {
	case it.mode == News && t.dayOfSaying(o) && t.dayTold(k) >= 0:
		return false
	case it.mode == Narrative:
		return true
	case t.leftBehind(o, it):
		return false
	case o.period.First().After(t.anchor.First()) && t.lean(it) < 0 && t.sentenceEndIn(o.tok, it.tok):
		return false // "will see her on Monday", and then what was said "earlier in the day"
	case t.Equal(&t.Toks[it.tok], "overnight") && t.sentenceEndIn(o.tok, it.tok):
		return false // in a sentence of its own it is the last night
	}
	apart := it.tok - o.tok
	switch {
	case t.goesOn(it.tok):
		return apart < on
	case apart >= near:
		return false
	case !t.paraIn(o.tok, it.tok):
		return true
	case it.tok == 0 || !t.Toks[it.tok-1].Is(lang.Prep) || t.today < k:
		return false
	}
	return it.r.Hour == nil || t.leads(it) || t.opens(it) || t.pastBefore(it) || t.lean(it) >= 0 && o.period.First().After(t.anchor.First())
}

// leftBehind: item o, in a sentence before that of item it, is a day at which the story is not: the later end of a stretch, "from 6 p.m.
// Friday to 7 a.m. Saturday", or one that is looked back on, "a king had fled ten days prior".
func (t *tagger) leftBehind(o, it *item) bool {
	back := o.r.Step.Set && o.r.Step.N < 0 && o.r.Step.Unit == cal.Day && o.r.From == lang.FromAntecedent && o.r.Fine == cal.None
	return (back || t.endsStretch(o)) && t.sentenceEndIn(o.tok, it.tok)
}

// endsStretch: item o is the later end of a stretch over more than a day. Of two days in a row, "on Monday and Tuesday", the later is the
// one that a story has come to.
func (t *tagger) endsStretch(o *item) bool {
	return o.pair >= 0 && t.items[o.pair].tok < o.tok && t.items[o.pair].period != o.period && (o.tok == 0 || !t.In(&t.Toks[o.tok-1], "and"))
}

// dayTold is the item of the day that news has told before item k, a clock time or a part of a day in running text, which
// then is of that day: "It fell on Monday. … It had taken off at 11:20 a.m." In its paragraph it is the last such day, else
// the first that the story tells of, which is what it is about. Days on which somebody only spoke are none, nor are those
// beyond the dateline for what is told as done; -1 where there is none, or where it is the dateline's own.
func (t *tagger) dayTold(k int) int {
	it := &t.items[k]
	if t.anchor.Gran != cal.Day || t.opensALine(it.tok) || it.tok > 0 && t.In(&t.Toks[it.tok-1], "(", "see", "[") || t.Equal(&t.Toks[it.tok], "overnight") {
		return -1
	}
	done, first := t.leads(it) || t.opens(it) || t.pastBefore(it), -1
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		if o := &t.items[a]; !t.mayBeToldDay(o, it) {
			continue
		} else if t.nearInPara(o, it) {
			if t.dayOfLean(o, it) {
				return t.sameAs(a)
			}
			continue
		} else if t.lean(it) >= 0 || !done || !t.aboutDay(o) {
			continue
		}
		if first = a; it.r.DayPart != "" && t.inParaAbove(a, k) {
			break
		}
	}
	if first < 0 || t.items[first].period == t.anchor || t.items[first].period.Step(1, cal.Day) == t.anchor && t.midnight(it) {
		return -1 // the midnight between the two is of the later one
	}
	return t.sameAs(first)
}

// mayBeToldDay: item o is a day that item it, a time of day, may be of.
func (t *tagger) mayBeToldDay(o, it *item) bool {
	return !o.period.IsZero() && o.period.Gran == cal.Day && !(o.quoted && !it.quoted) && o.r.Kind != lang.Set && !t.inSlug(o) && !t.stamp(o) && !t.dayOfSaying(o) && !t.leftBehind(o, it)
}

// stamp: item o is the dateline or its hour, written out on a short line that is no sentence: "August 18, 2008", "Published at 6:21 pm".
func (t *tagger) stamp(o *item) bool {
	const longest = 14 // tokens
	if o.period != t.anchor || o.quoted || !o.r.Explicit && o.r.Hour == nil {
		return false
	}
	_, hi, short := t.line(o.tok, longest)
	return short && !t.In(&t.Toks[hi-1], ".", "!", "?", "”", "\"")
}

// nearInPara: item o stands not far before item it in its paragraph.
func (t *tagger) nearInPara(o, it *item) bool {
	const far = 90 // tokens
	return !t.paraIn(o.tok, it.tok) && it.tok-o.tok < far
}

// dayOfLean: item o, a day near before item it, lies where the verb of that says: it is the dateline's, or to come where that is;
// a day written out needs no verb but one of the future denies it.
func (t *tagger) dayOfLean(o, it *item) bool {
	ahead := t.lean(it) > 0
	return o.period == t.anchor || t.lean(it) != 0 && ahead == o.period.First().After(t.anchor.First()) || !ahead && o.r.Explicit
}

// aboutDay: item o may be the day that a story is about: it is a few days back at most, and has no noun of its own.
func (t *tagger) aboutDay(o *item) bool {
	const recent = 10 // days
	return !t.Possessive(t.tokenAfter(o)) && !t.attributive(o) && !o.period.First().After(t.anchor.First()) && t.daysOff(o.period) <= recent
}

// hoursAbove is the item of a clock time near above item k, told as done like it, of a day before the dateline, where nothing between the
// two tells of another: "On Monday the first letter was sent at 4:05 p.m. … The third was sent at 6:07 p.m."; -1 for none.
func (t *tagger) hoursAbove(k int) int {
	const far = 250 // tokens
	it := &t.items[k]
	if it.mode != News || it.r.Hour == nil || it.quoted || t.lean(it) >= 0 || t.opensALine(it.tok) || it.tok > 0 && t.In(&t.Toks[it.tok-1], "(", "[") {
		return -1
	}
	for a := k - 1; a >= 0 && it.tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		switch {
		case o.period.IsZero() || o.period.Gran != cal.Day || o.quoted:
		case o.r.Hour == nil || !bareClock(&o.r) || !o.period.First().Before(t.anchor.First()) || t.lean(o) >= 0:
			return -1
		default:
			return t.sameAs(a)
		}
	}
	return -1
}

// opens: item it stands near the start of its sentence, which opens with a preposition: "At approximately 14:20 the ban fell".
func (t *tagger) opens(it *item) bool {
	const near = 3 // tokens
	for i := it.tok; i >= 0 && it.tok-i <= near; i-- {
		if i == 0 || t.sentenceEndIn(i-1, i) || t.Toks[i].Has(lang.NewLine) {
			return t.Toks[i].Is(lang.Prep) || i < it.tok && t.In(&t.Toks[i], "just", "shortly", "almost", "only") && t.Toks[i+1].Is(lang.Prep)
		}
	}
	return false
}

// pastBefore: a past form stands before item it in its sentence.
func (t *tagger) pastBefore(it *item) bool {
	for i := it.tok - 1; i >= 0 && it.tok-i <= verbReach && !t.sentenceEndIn(i, i+1); i-- {
		if t.Toks[i].Is(lang.PastVerb) {
			return true
		}
	}
	return false
}

// sameAs is item a, or the one whose day it has if it is a clock time itself.
func (t *tagger) sameAs(a int) int {
	for it := &t.items[a]; it.anchor >= 0 && it.way == byDay; it = &t.items[a] {
		a = it.anchor
	}
	return a
}

// dayOfSaying: item it is the day on which somebody spoke: "a spokesman said in a statement on Tuesday".
func (t *tagger) dayOfSaying(it *item) bool {
	const near = 7 // tokens
	for i := it.tok - 1; i >= 0 && it.tok-i <= near && !t.sentenceEndIn(i, i+1) && !t.leadsClause(it); i-- {
		tok := &t.Toks[i]
		switch {
		case t.In(tok, t.g.Says...):
			return true
		case tok.Is(lang.Punct|lang.PastVerb|lang.PresVerb|lang.Modal) && !t.Possessive(tok):
			return false
		}
	}
	if next := t.tokenAfter(it); next != nil && t.In(next, "identified", "named") {
		return true // "coroners on Feb. 10 identified four of the dead"
	}
	if !t.leads(it) && !t.leadsClause(it) {
		return false
	}
	for i := it.tok + it.n; i < len(t.Toks)-1 && i-it.tok-it.n <= near && !t.sentenceEndIn(i-1, i); i++ {
		switch tok := &t.Toks[i]; {
		case t.In(tok, t.g.Says...):
			return true
		case tok.Is(lang.PastVerb | lang.Be | lang.Have | lang.Modal):
			return false
		}
	}
	return false
}

// dayAbove is the item of the day that stands alone on its line above item k, as a heading over what happened on it, where no
// other day is told between the two; -1 for none.
func (t *tagger) dayAbove(k int) int {
	const far = 400 // tokens
	for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok < far; a-- {
		o := &t.items[a]
		if o.period.IsZero() || o.period.Gran != cal.Day || o.r.Hour != nil || o.r.DayPart != "" {
			continue
		}
		if t.alone(o) && (o.r.Day != nil || o.r.Weekday != nil) && t.paraIn(o.tok, t.items[k].tok) {
			return a
		}
		return -1
	}
	return -1
}

// clauseIn: a sentence ends between two tokens, or a clause with "that" begins.
func (t *tagger) clauseIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.Equal(&t.Toks[j], "that") {
			return true
		}
	}
	return t.sentenceEndIn(lo, hi)
}

// daySince: a day was mentioned before item k in its sentence.
func (t *tagger) daySince(k int) bool {
	a := t.antecedent(k, cal.Day)
	return a >= 0 && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok)
}
