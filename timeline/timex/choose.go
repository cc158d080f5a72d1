package timex

import (
	"math"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Which of two candidates is meant, the one before or the one after the story.

// choose takes the earlier or the later candidate, by the tense of the clause.
func (t *tagger) choose(k int, base, earlier, later cal.Period) cal.Period {
	switch it := &t.items[k]; {
	case earlier == later && earlier == t.anchor.Widen(cal.Month) && t.anchor.Day <= monthGone && t.sinceMonth(it):
		it.other = earlier
		return stepYear(earlier, -1)
	case earlier == later:
		return earlier
	case it.mode == Narrative && base != t.anchor:
		it.way = byStory
		p := t.inStory(k, t.chooseNarrative(k, base, earlier, later))
		if _, next := t.candidates(t.anchor, &it.r); !t.anchor.IsZero() && t.willBefore(it) && !t.isEntry(it) && !p.IsZero() {
			it.anchor, it.other = -1, p
			return next // a plan beside a history is of the writing
		}
		return p
	}
	lean := t.leaning(k, base, earlier, later)
	it := &t.items[k]
	it.margin = math.Abs(lean)
	if lean > 0 {
		return later
	}
	return earlier
}

// monthGone is up to which of its days a month is not named as what something has been going on since: it would be "this month".
const monthGone = 20

// sinceMonth: the item is a month in which something began that has gone on since: "has lived in Lund since the war began in March".
func (t *tagger) sinceMonth(it *item) bool {
	const far = 12 // tokens
	if it.r.Month == nil || it.r.Day != nil || it.r.Weekday != nil || it.mode != News || it.tok == 0 || !t.In(&t.Toks[it.tok-1], "in") {
		return false
	}
	for i := it.tok - 2; i >= max(it.tok-far, 0) && !t.In(&t.Toks[i], ",") && !t.sentenceEndIn(i, it.tok); i-- {
		if t.In(&t.Toks[i], "since") {
			return i < it.tok-2
		}
	}
	return false
}

// leaning says which of two candidates is meant and how clearly: above 0 the later one. It is
// the lean of the clause, and for what comes once a year also how near each is. A deadline two
// weeks ahead is meant even after a past verb ("extended to Nov. 16").
func (t *tagger) leaning(k int, base, earlier, later cal.Period) float64 {
	it := &t.items[k]
	c := &t.choice
	*c = choice{tagger: t, k: k, it: it, r: &it.r, base: base, earlier: earlier, later: later, lean: t.lean(it)}
	if leaning, decided := c.ask(leansOfAll); decided {
		return leaning
	}
	if weekdayOnly(it) {
		if leaning, decided := c.ask(leansOfWeekdays); decided {
			return leaning
		}
		return float64(c.sum())
	}
	c.back = base.First().Sub(earlier.Last()).Hours()/24 + 1
	c.ahead = later.First().Sub(base.First()).Hours()/24 + 1
	if leaning, decided := c.ask(leansOfTheYear); decided {
		return leaning
	}
	return float64(c.lean) - 0.7 + c.nearer()
}

// toldBetween: a day that is gone lies between the dateline and the day before it that the sentence of item k has told, from
// which a reader counts.
func (t *tagger) toldBetween(k int, day cal.Period) bool {
	if k == 0 || !day.First().Before(t.anchor.First()) {
		return false
	}
	it, o := &t.items[k], &t.items[k-1]
	if o.r.Weekday == nil || o.r.Month != nil || o.period.Gran != cal.Day || o.quoted != it.quoted || !o.period.First().Before(day.First()) || t.sentenceEndIn(o.tok, it.tok) {
		return false
	}
	for i := o.tok; i < it.tok; i++ {
		if t.Equal(&t.Toks[i], "would") {
			return true
		}
	}
	return t.toldToDo(it)
}

// ofSeries: item k, a weekday, heads a line of a series that begins today: "Today: who pays", and below it "Tuesday: who gains".
func (t *tagger) ofSeries(k int) bool {
	if k == 0 || !bareWeekday(&t.items[k].r) || !t.isEntry(&t.items[k]) {
		return false
	}
	o := &t.items[k-1]
	today := o.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && o.r.From == lang.FromDateline && o.period == t.anchor
	return !o.quoted && t.isEntry(o) && (today || bareWeekday(&o.r) && !o.later.IsZero() && o.period == o.later)
}

// goesOnWith: item k, which opens its sentence, goes on with the day ahead that the sentence before has come to.
func (t *tagger) goesOnWith(k int) bool {
	const near = 25 // tokens
	it, o := &t.items[k], &t.items[k-1]
	return o.period == o.later && !o.quoted && !it.quoted && t.leads(it) && it.tok-o.tok < near && !t.paraIn(o.tok, it.tok)
}

// votedIn: item it, a month or a weekday, stands before a vote or a meeting that is held in it: "the November results and the July convention".
func (t *tagger) votedIn(it *item) bool {
	const near = 4 // tokens
	next := t.tokenAfter(it)
	if next == nil || !t.Possessive(next) && !t.whichOne(it) {
		return false
	}
	for i := it.tok + it.n; i < len(t.Toks) && i-it.tok-it.n < near && !(t.Toks[i].Is(lang.Punct|lang.Prep|lang.PastVerb) && !t.Possessive(&t.Toks[i])); i++ {
		if t.In(&t.Toks[i], t.g.Meetings...) {
			return i+1 < len(t.Toks) && !t.Toks[i+1].Is(lang.PastVerb|lang.Be|lang.Have) // "the October talks failed"
		}
	}
	return false
}

// whenPresent: item it ends a clause with "when" or "once", in the present, behind another in the past: "counted on calm when shops are allowed
// to open on Friday", not "was seen when shops open on Friday".
func (t *tagger) whenPresent(it *item) bool {
	const far, nearest = 20, 4 // tokens: "when shops open on | Friday"
	for i := it.tok - 1; i > 0 && it.tok-i <= far && !t.sentenceEndIn(i, i+1) && !t.paraIn(i, i+1); i-- {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "when", "once") && !t.In(&t.Toks[i-1], ",", "at", "than", "since", "even", "only"):
			return it.tok-i >= nearest && !t.Toks[i-1].Is(lang.PastVerb)
		case tok.Is(lang.Punct), tok.Is(lang.PastVerb) && !t.In(&t.Toks[i-1], "is", "are", "be"), t.In(tok, "was", "were", "had", "did", "would", "could", "might", "should", "who", "which", "that", "by", "after", "since"):
			return false
		}
	}
	return false
}

// struck: item it is the day of a blow that came unannounced, and so is over: "the town's May 3 earthquake".
func (t *tagger) struck(it *item) bool {
	n := t.tokenAfter(it)
	if it.tok == 0 || n == nil || it.r.Month == nil {
		return false
	}
	p := &t.Toks[it.tok-1]
	return (t.Possessive(p) || t.In(p, "the", "its", "his", "their", "as")) &&
		t.In(n, t.g.Blows...)
}

// answeredBlow: item it stands behind the blow for which somebody takes revenge: "vowed to strike back for the raid on Friday".
func (t *tagger) answeredBlow(it *item) bool {
	const near = 9 // tokens
	i := it.tok - 1
	if i > 0 && t.Equal(&t.Toks[i], "on") {
		i--
	}
	if i < 1 || !t.In(&t.Toks[i], t.g.Blows...) {
		return false
	}
	for i--; i > 0 && it.tok-i < near && !t.sentenceEndIn(i, i+1); i-- {
		switch tok := &t.Toks[i]; {
		case t.In(tok, t.g.Avenges...), t.Equal(tok, "back") && t.Equal(&t.Toks[i+1], "for"):
			return true
		case t.In(tok, "with", "by", "before", "and", "if"):
			return false
		}
	}
	return false
}

// plannedFor: item it is when a thing was to be: "the fair planned for May 9", "the law due to come into force on May 9".
func (t *tagger) plannedFor(it *item) bool {
	const near = 8 // tokens
	if it.tok > 1 && t.Equal(&t.Toks[it.tok-1], "for") && t.In(&t.Toks[it.tok-2], t.g.Fixtures...) {
		return true
	}
	for i := it.tok - 2; i > 0 && it.tok-i < near && !t.Toks[i].Is(lang.Punct|lang.PastVerb); i-- {
		if t.Equal(&t.Toks[i], "to") && (t.In(&t.Toks[i-1], t.g.Fixtures...) || t.In(&t.Toks[i-1], "was", "were")) {
			return true
		}
	}
	return false
}

// willBefore: the verb before item it in its sentence is told with "will" or "are to", and nothing since speaks of what came before that.
func (t *tagger) willBefore(it *item) bool {
	for i := it.tok - 1; i >= 0 && it.tok-i <= verbReach && !t.sentenceEndIn(i, i+1) && !t.paraIn(i, i+1); i-- {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "will", "shall"), t.Equal(tok, "to") && t.areTo(i), t.Equal(tok, "due") && t.areTo(i+1):
			return true
		case tok.Is(lang.PastVerb | lang.Modal | lang.Have), t.In(tok, "after", "following", "over", "since", "killing", "attack", "attacks"):
			return false
		}
	}
	return false
}

// willBehind: the first verb behind item it in its sentence is "will" or "are to".
func (t *tagger) willBehind(it *item) bool {
	for i := it.tok + it.n; i < len(t.Toks) && i-it.tok <= verbReach && !t.sentenceEndIn(i, i+1); i++ {
		switch tok := &t.Toks[i]; {
		case t.In(tok, "will", "shall"), t.Equal(tok, "to") && t.areTo(i), t.Equal(tok, "due") && t.areTo(i+1):
			return true
		case tok.Is(lang.PastVerb | lang.Modal | lang.Have):
			return false
		}
	}
	return false
}

// areTo: the "to" at token i hangs on the present of "be": "are to open", "is due to open".
func (t *tagger) areTo(i int) bool {
	i--
	if i > 0 && t.Toks[i].Is(lang.Future) {
		i--
	}
	if i > 0 && t.In(&t.Toks[i], "now", "also", "both", "still", "jointly") {
		i--
	}
	return i >= 0 && t.In(&t.Toks[i], "is", "are")
}

// toldToDo: the verb before item it is an infinitive that hangs on a past form.
func (t *tagger) toldToDo(it *item) bool {
	to := false
	for i := it.tok - 1; i >= 0 && it.tok-i <= verbReach && !t.sentenceEndIn(i, i+1) && !t.paraIn(i, i+1); i-- {
		switch tok := &t.Toks[i]; {
		case t.Equal(tok, "to"):
			to = i < it.tok-1
		case tok.Is(lang.Modal | lang.Future | lang.Be | lang.Have):
			return false
		case tok.Is(lang.PastVerb):
			return to
		}
	}
	return false
}

// nearer is what the distance adds to the lean of a weekday: the one of six days
// ago is tomorrow's, which an unmarked weekday means unless its verb says that it
// has been; yesterday's is not meant for the one of next week unless the verb says
// that it will be.
func nearer(lean, back int) int {
	switch {
	case lean == 0 && back >= 4:
		return 1 // nothing tells, so the nearer
	case back == 1:
		return -3
	case back == 6:
		return 2
	}
	return 0
}

// ofNoun: the item stands between an article and a noun.
func (t *tagger) ofNoun(it *item) bool {
	next := t.tokenAfter(it)
	return it.tok > 0 && t.Toks[it.tok-1].Is(lang.Det) && next != nil && next.Class&^lang.Abbrev == 0 && !next.Has(lang.NewPara) // "the 4 November US vote"
}

// attributive: the item only says which thing is meant: "the 4 November meeting", "the August
// 1792 uprising".
func (t *tagger) attributive(it *item) bool {
	next := t.tokenAfter(it)
	return t.ofNoun(it) || t.Toks[it.tok].Is(lang.Det) && it.r.Day != nil && next != nil && next.Class == 0 && !next.Has(lang.NewLine)
}

// ofThing: item it says behind a noun which one is meant: "the raid of 4 November".
func (t *tagger) ofThing(it *item) bool {
	return it.tok > 1 && t.Equal(&t.Toks[it.tok-1], "of") && t.Toks[it.tok-2].Class == 0
}

// describes: the same, with an adjective before it: "the scheduled 4 November vote".
func (t *tagger) describes(it *item) bool {
	next := t.tokenAfter(it)
	return t.attributive(it) || it.tok > 1 && t.Toks[it.tok-1].Class&^(lang.PastVerb|lang.Future|lang.Guess) == 0 && t.Toks[it.tok-2].Is(lang.Det) &&
		next != nil && next.Class&^lang.BaseVerb == 0 && !next.Has(lang.NewLine)
}

// whichOne: the item stands between an article or an owner and a noun, "the July 21 decisions", "the island's November strike".
func (t *tagger) whichOne(it *item) bool {
	next := t.tokenAfter(it)
	return t.ofNoun(it) || it.r.Month != nil && it.tok > 0 && t.Possessive(&t.Toks[it.tok-1]) && next != nil && next.Class == 0
}

// leanOfOthers is the lean of the same weekday where else the text names it: a
// story speaks of one Thursday.
func (t *tagger) leanOfOthers(k int) int {
	sum := 0
	for a := max(0, k-farBack); a < len(t.items) && a < k+farBack; a++ {
		r := &t.items[a].r
		if a == k || r.Weekday == nil || *r.Weekday != *t.items[k].r.Weekday || r.Month != nil || r.Day != nil || r.Step.Set || r.Kind == lang.Set {
			continue
		}
		if r.Rel != lang.ByTense || r.From != t.items[k].r.From {
			if r.Rel == lang.Last && r.From != lang.FromAntecedent && a < k {
				sum-- // "this past Friday … Friday's speech"
			}
			continue
		}
		if p := t.tokenAfter(&t.items[a]); p != nil && t.Possessive(p) {
			continue
		}
		switch lean := t.lean(&t.items[a]); {
		case lean > 1:
			sum++
		case lean < -1:
			sum--
		}
	}
	return sum
}

// listGoesOn: another item of the same kind follows item k behind "and" or "or": "June, July and August".
func (t *tagger) listGoesOn(k int) bool {
	if k+1 == len(t.items) {
		return false
	}
	r, next := &t.items[k].r, &t.items[k+1].r
	gap := t.between(&t.items[k], &t.items[k+1])
	return len(gap) > 0 && len(gap) < 3 && t.In(&gap[len(gap)-1], "and", "or") && (r.Month == nil) == (next.Month == nil) && (r.Weekday == nil) == (next.Weekday == nil) && (r.Day == nil) == (next.Day == nil)
}

// besides is the candidate of item k on the side of the one that it stands in a
// row with: "in late summer or early autumn", "on Monday and Tuesday".
func (t *tagger) besides(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.mode == Narrative {
		return cal.Period{}
	}
	p := &t.items[k-1]
	gap := t.between(p, it)
	if it.earlier.IsZero() && it.r.Weekday != nil && it.r.Month == nil && p.r.Weekday != nil && p.r.Month == nil && !p.earlier.IsZero() && p.period == p.later && len(gap) == 1 && t.In(&gap[0], "and", "or") {
		return weekdayFrom(p.period.First(), *it.r.Weekday) // "on Wednesday and Thursday" of next week, told on a Thursday
	}
	if it.earlier.IsZero() {
		return cal.Period{}
	}
	if p.earlier.IsZero() || p.later.Gran != it.later.Gran || (p.r.Weekday == nil) != (it.r.Weekday == nil) || len(gap) != 1 || !t.In(&gap[0], "and", "or") && !(t.In(&gap[0], ",") && t.listGoesOn(k)) {
		return cal.Period{}
	}
	if p.period == p.later {
		return it.later
	}
	return it.earlier
}
