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
	if it.r.Month == nil || it.r.Day != nil || it.r.Weekday != nil || it.mode != News || !t.In(t.tokenBefore(it), "in") {
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
	r := &it.r
	day := base.First()
	w := weighing{tagger: t, k: k, it: it, r: r, lean: t.lean(it), earlier: earlier, later: later,
		back: day.Sub(earlier.Last()).Hours()/24 + 1, ahead: later.First().Sub(day).Hours()/24 + 1}
	if t.isEntry(it) || r.Day != nil && t.Equal(t.tokenAfter(it), ":") {
		w.lean = -2 // a chronology tells the past in the present tense
	}
	switch {
	case r.Weekend:
		return float64(w.lean)
	case r.Weekday != nil && r.Month == nil:
		return w.ofWeekday(int(day.Sub(earlier.First()).Hours() / 24))
	}
	return w.ofDate()
}

// A weighing is what is known of two candidates of an item.
type weighing struct {
	*tagger
	k              int
	it             *item
	r              *lang.Reading
	lean           int
	earlier, later cal.Period
	back, ahead    float64 // days from the one, and to the other
}

// ofWeekday is the leaning of a weekday, the last of which was so many days back.
func (w weighing) ofWeekday(back int) float64 {
	if p := w.tokenAfter(w.it); w.lean >= -1 && w.lean <= 1 || p != nil && w.Possessive(p) {
		if others := w.leanOfOthers(w.k); others != 0 {
			return float64(others)
		}
	}
	if goesOn, ahead := w.goesOnFrom(); goesOn {
		if ahead {
			return 1
		}
		return -1
	}
	sum := w.lean + nearer(w.lean, back)
	switch {
	case back == 6 && w.lean < 0 && sum >= 0 && w.dayOfSaying(w.it):
		return 1 // "warned on Wednesday", told late on a Tuesday: nobody reports what was said six days ago
	case back == 6 && w.ofMeeting(w.it) && !w.leads(w.it):
		return 1 // "prepared for a meeting on Sunday", told on a Saturday
	case back == 1 && sum > 0 && w.toldToDo(w.it):
		return -1 // "ordered them to leave on Thursday", told on a Friday: the one of next week would be called so
	case sum > 0 && !w.willBefore(w.it) && w.toldBetween(w.k, w.earlier):
		return -1 // "said on Monday that he would leave on Wednesday", told on a Thursday
	case w.lean >= 2 && sum <= 0 && (w.willBefore(w.it) || w.leads(w.it) && w.willBehind(w.it)):
		return 1 // "will take part in the second round there on Tuesday", "are to open the dam on Thursday", however near the one before
	}
	return float64(sum)
}

// goesOnFrom: a weekday stands right before, and this one goes on from it, ahead of the dateline or not: "passes on Monday, turns on
// Tuesday and fades by Wednesday", "is to land on Monday. On Tuesday he visits Lima".
func (w weighing) goesOnFrom() (so, ahead bool) {
	if w.k == 0 || w.lean < 0 {
		return false, false
	}
	o := &w.items[w.k-1]
	if o.r.Weekday == nil || o.period.Gran != cal.Day || !(w.lean == 0 && !w.sentenceEndIn(o.tok, w.it.tok) || w.goesOnWith(w.k)) {
		return false, false
	}
	return true, !weekdayFrom(o.period.First(), *w.r.Weekday).First().Before(w.later.First())
}

// A leanRule makes another lean of that of the clause of a day or a month.
type leanRule struct {
	why   string
	holds func(w weighing) bool
	lean  func(lean int) int
}

func surelyPast(lean int) int { return min(lean, -6) } // however near the next one is
func notAhead(lean int) int   { return min(lean, 0) }
func open(int) int            { return 0 }

// leanRules in the order in which they act.
var leanRules = []leanRule{
	{"a day is nearer to its story than a month, and a verb far off tells less; so does one whose object has the day: “cancelled its May 9 match”, or that for which a thing was planned: “the fair planned for May 9 was put off”",
		func(w weighing) bool {
			return (w.r.Day != nil || w.r.Named > 0) && (w.lean == -2 || w.lean == -3 && (w.ofNoun(w.it) || w.plannedFor(w.it)))
		}, func(int) int { return -1 }},
	{"the season of a thing: “put off the summer games”",
		func(w weighing) bool {
			n := w.tokenAfter(w.it)
			return w.r.Season > 0 && n != nil && n.Class == 0 && !n.Has(lang.Capital)
		}, func(lean int) int { return lean / 2 }},
	{"“the biggest was in January”",
		func(w weighing) bool {
			i := w.it.tok
			return i > 1 && w.Toks[i-1].Is(lang.Prep) && w.In(&w.Toks[i-2], "was", "were")
		}, surelyPast},
	{"“In January, the court let him go”, told in December",
		func(w weighing) bool {
			return w.lean < 0 && monthOnly(w.it) && (w.leads(w.it) || w.leadsOn(w.it)) && w.In(w.tokenAfter(w.it), ",") && w.In(w.tokenBefore(w.it), "in")
		}, surelyPast},
	{"“called November's general election”, told in August: the nearer one",
		func(w weighing) bool { return w.lean < 0 && w.lean > -6 && monthOnly(w.it) && w.votedIn(w.it) }, open},
	{"“its Nov. 9 invasion”, told in March", func(w weighing) bool { return w.struck(w.it) }, surelyPast},
	{"“could end the island's November strike”, told in January: whatever the verb says of it, the nearer one",
		func(w weighing) bool { return w.back <= 92 && w.ahead > 250 && w.whichOne(w.it) && !w.votedIn(w.it) }, notAhead},
	{"“was scheduled for Friday, August 7”, told on the 9th, “the scheduled August 7 vote”, told in September: not of next year",
		func(w weighing) bool {
			return w.r.Day != nil && (w.back <= 14 && w.ahead > 330 || w.back <= 60 && w.ahead > 300 && w.describes(w.it))
		}, notAhead},
}

// ofDate is the leaning of what comes once a year.
func (w weighing) ofDate() float64 {
	for i := range leanRules {
		if leanRules[i].holds(w) {
			w.lean = leanRules[i].lean(w.lean)
		}
	}
	nearer := math.Log2(max(w.back, 1)/max(w.ahead, 1)) / 1.5
	switch {
	case w.r.Quarter > 0 || w.r.Half > 0:
		if w.lean > 2 && w.back > 92 {
			return 1
		}
		return -1 // "will report third-quarter results": those of the one that has just ended
	case w.r.Day != nil && w.lean < 0 && w.lean > -6 && w.ahead < 183 && w.votedIn(w.it):
		return nearer // "to sway the Nov. 8 election", told in July
	case monthOnly(w.it) && w.lean == 0 && w.votedIn(w.it) && !w.In(w.tokenBefore(w.it), "after"):
		return nearer // a vote is spoken of before it is held as much as after it
	}
	return float64(w.lean) - 0.7 + nearer
}

// toldBetween: a day that is gone lies between the dateline and the day before it that the sentence of item k has told, from
// which a reader counts.
func (t *tagger) toldBetween(k int, day cal.Period) bool {
	if k == 0 || !t.isPast(day) {
		return false
	}
	it, o := &t.items[k], &t.items[k-1]
	if o.r.Weekday == nil || o.r.Month != nil || o.period.Gran != cal.Day || o.quoted != it.quoted || !o.period.First().Before(day.First()) || t.sentenceEndIn(o.tok, it.tok) {
		return false
	}
	return t.wordIn(o.tok, it.tok, "would") || t.toldToDo(it)
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
	for i, tok := range t.back(it.tok, verbReach) {
		switch {
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
		case t.In(tok, "will", "shall"), t.Equal(tok, "to") && t.areTo(i):
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
	for i, tok := range t.back(it.tok, verbReach) {
		switch {
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

// leanOfOthers is the lean of the same weekday where else the text names it: a
// story speaks of one Thursday.
func (t *tagger) leanOfOthers(k int) int {
	sum := 0
	for a := max(0, k-farBack); a < len(t.items) && a < k+farBack; a++ {
		r := &t.items[a].r
		if a == k || r.Weekday == nil || *r.Weekday != *t.items[k].r.Weekday || r.Month != nil || r.Day != nil || r.From != t.items[k].r.From || r.Rel != lang.ByTense || r.Step.Set || r.Kind == lang.Set {
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
