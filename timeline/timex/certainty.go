package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Certainty says how sure the date of an expression is, from sure to doubtful.
type Certainty string

const (
	Stated   Certainty = "stated"   // the words give the whole date
	Computed Certainty = "computed" // counted from the dateline or from a date that is sure, with no choice
	Inferred Certainty = "inferred" // chosen by tense, by distance or by the dates around it, with good reason
	Guessed  Certainty = "guessed"  // chosen with little reason, or where two reasons differ: look twice
)

// A way is how the period of an item was found.
type way uint8

const (
	byWords      way = iota // they say it all
	byCount                 // a number of units from another time
	byRange                 // the other end of its range
	byApposition            // it repeats the date beside it
	byEntry                 // the heading or the entry above
	byWeek                  // the week named before
	byList                  // the month it stands in a row with
	byRow                   // the date it stands in a row with
	byYearBefore            // the year of the date before
	byDay                   // the day of a clock time
	byStory                 // the year that a history has come to
	byTense                 // the one before or after the dateline
)

// rank orders certainties, the surest first.
func (c Certainty) rank() int {
	switch c {
	case Stated:
		return 0
	case Computed:
		return 1
	case Inferred:
		return 2
	}
	return 3
}

// lesser is the less sure of two.
func lesser(a, b Certainty) Certainty {
	if b.rank() > a.rank() {
		return b
	}
	return a
}

// clearly is how clearly one of two candidates must be meant to be more than a guess, in
// the units of a clause's lean. It is a judgement, set on few dates: of nine months and days on
// pages of news that stood between 1.5 and it, four were wrong; of about thirty up to 3, none.
const clearly = 1.9

// sure is how clearly a month or a day of one that stands far from its verb must be meant. A weekday there, whose two
// candidates are near each other, never is.
const sure = 3

// farFeast is how many days off a feast is that news may or may not mean by its name alone.
const farFeast = 200

// certainty is how sure the date of item k is; "" if it has none. What hangs on another item is as sure as that one, along
// a whole chain of them, and so each is weighed once.
func (t *tagger) certainty(k int) Certainty {
	if it := &t.items[k]; !it.weighed {
		it.certainty, it.weighed = t.weigh(k), true
	}
	return t.items[k].certainty
}

// weigh works out the certainty of item k, all items being resolved.
func (t *tagger) weigh(k int) Certainty {
	it := &t.items[k]
	r := &it.r
	switch {
	case r.Years[0] != 0:
		return Computed
	case it.period.IsZero() || it.open:
		return ""
	case !it.books.IsZero() && it.r.Quarter == 0:
		return t.onFrom(k, Computed)
	case !it.books.IsZero():
		return Inferred
	case t.midnight(it), t.ofFirm(it), it.fiscal:
		return Guessed
	case !it.other.IsZero(), it.misfit, it.unsure, it.loose, !t.ownMonth(k).IsZero():
		return Guessed
	}
	switch it.way {
	case byWords:
		switch {
		case !r.Decade.IsZero() && r.Decade.Year%100 == 0:
			return Guessed // “the 1800s”: ten years or a hundred
		case r.EraOfText, r.PeriodOf, it.anchor >= 0:
			return Inferred
		case r.Century.IsZero() && !t.writesYear(it):
			return Computed // “'68”, “the nineties”, “9/11”
		}
		return Stated
	case byCount:
		if r.Season > 0 && r.Rel == lang.Last && it.anchor < 0 && t.daysOff(cal.OfDay(it.period.Last())) < 45 {
			return Guessed // "last summer", told in September: this year's to some, last year's to others
		}
		if r.Fine != cal.None && max(r.FineN, -r.FineN) > hoursOf(r.Fine) {
			return Guessed // "58 hours prior to it": not of that day
		}
		if !t.weekOnSunday(k).IsZero() {
			return Guessed
		}
		if it.anchor < 0 && it.quoted {
			if t.nowadays(it) || t.tale && !t.tied {
				return Guessed
			}
			if r.Ahead || r.Step.Set && r.Step.Unit <= cal.Day && !t.saidOnOwnDay(k) {
				return Guessed // "they said that there would be peace in a week"; the speaker's "today", "tonight", "minutes later": of eleven on judged pages five were of another day
			}
			if r.Step.Unit == cal.Year && r.Step.N != 0 && !r.Counted && t.oldYearAbove(k) {
				return Guessed // "next year", quoted from what was said of a year long gone
			}
			if r.Step.Unit == cal.Week && !r.Counted && r.From != lang.FromAntecedent && !t.ownDay {
				return Guessed // the speaker's "this past week", which the story does not date
			}
			return Inferred
		}
		if it.anchor < 0 && r.DayPart != "" && r.Step.N == 0 && r.From == lang.FromAntecedent && (t.lean(it) >= 0 || t.longerInSentence(k) || !t.ownDayNear(k)) {
			return Guessed // "came in the night to fetch him last month"
		}
		if r.From == lang.FromAntecedent && r.Step.N > 0 && r.Counted && !t.anchor.IsZero() && it.period.First().After(t.anchor.First()) && (t.lean(it) < 2 || r.Step.Unit >= cal.Year) {
			return Guessed // "Six years later, it goes on": later than what was told, but not than today
		}
		if it.anchor < 0 && r.Fine != cal.None && (t.otherDayNear(k) || r.From == lang.FromAntecedent && !t.ownDayNear(k)) {
			return Guessed // "Hours earlier", below what was told of Friday, or of nothing with a day
		}
		if it.anchor < 0 && t.tale && !it.quoted && r.Step.Unit <= cal.Week && r.From != lang.FromAntecedent && r.From != lang.FromEvent && !r.Counted {
			return Guessed // the "yesterday" of a tale or a diary, which may be that of the day it tells: of eleven on judged pages, nine of them on one, none was right
		}
		if it.anchor < 0 && t.nowadays(it) {
			return Guessed
		}
		if it.anchor < 0 && r.From == lang.FromAntecedent && r.Step.N == 0 && (r.Step.Unit == cal.Day && !t.ownDayNear(k) || r.Step.Unit == cal.Weekend && it.tok > 0 && t.Equal(&t.Toks[it.tok-1], "for")) {
			return Guessed // "Earlier in the day" below what was told of no day, "ran away for the weekend"
		}
		if it.anchor < 0 {
			return Computed
		}
		if r.From == lang.FromAntecedent && r.Step.N == 0 && it.anchor < k && t.twoDaysIn(it.anchor) && t.sentenceEndIn(t.items[it.anchor].tok, it.tok) {
			return Guessed // "said on Saturday that it was hit on Thursday. Earlier in the day"
		}
		if it.quoted && it.anchor < k && !t.items[it.anchor].quoted && r.From == lang.FromAntecedent && !r.Counted {
			return Guessed // "that day", of a day that the speaker has in mind
		}
		if r.From == lang.FromAntecedent && t.daySaid(it.anchor) && t.sentenceEndIn(t.items[it.anchor].tok, it.tok) && it.anchor < k {
			return Guessed
		}
		if r.From == lang.FromAntecedent && r.Step.N == 0 && r.Step.Unit == cal.Day && it.anchor < k && t.vagueBetween(it.anchor, k) {
			return Guessed // "She met him recently … That day he told her": not the day told before
		}
		if (r.Exact || r.From == lang.FromEvent) && t.paraIn(t.items[it.anchor].tok, it.tok) {
			return Guessed // "since then", "a month after taking office": of what may have been told without a date
		}
		if r.Exact && t.items[it.anchor].period.Gran == cal.Day && !t.items[it.anchor].r.Explicit && t.sentenceEndIn(t.items[it.anchor].tok, it.tok) || r.From == lang.FromAntecedent && r.Step.Unit == cal.Decade {
			return Guessed // "on Monday … before he died. Since then", "a decade later"
		}
		if t.paraIn(t.items[it.anchor].tok, it.tok) && r.Step.Unit == cal.Day && it.anchor < k && t.anotherDayBefore(it.anchor) {
			return Guessed // "The next evening", below what was told of two days
		}
		if t.paraIn(t.items[it.anchor].tok, it.tok) || r.Step.Unit >= cal.Year {
			return t.onFrom(k, Inferred) // “the following year”: of what was told last, or of what is being told
		}
		return t.onFrom(k, Computed)
	case byRange, byApposition, byEntry, byList, byWeek:
		return t.onFrom(k, Computed)
	case byDay:
		if it.anchor < 0 && (it.quoted && !t.saidOnOwnDay(k) || r.Hour == nil && r.DayPart == "" && !t.ownDayNear(k)) {
			return Guessed // "further overnight shocks", "Earlier in the day"
		}
		if it.anchor < 0 && (t.otherDayNear(k) || t.clockAlone(k) || t.In(&t.Toks[it.tok], "dawn", "dusk", "daybreak", "nightfall") && !t.ownDayNear(k)) {
			return Guessed // "at 3 a.m." after what was told of Saturday
		}
		if it.anchor >= 0 && it.mode == News && t.dayOfSaying(&t.items[it.anchor]) && t.sentenceEndIn(t.items[it.anchor].tok, it.tok) {
			return Guessed // "said on Tuesday. They had fled at 3 p.m."
		}
		if it.anchor >= 0 && it.mode == News && it.anchor < k && r.Hour != nil && t.sentenceEndIn(t.items[it.anchor].tok, it.tok) && !t.items[it.anchor].r.Explicit && t.anotherDayBefore(it.anchor) {
			return Guessed // of one of two days told
		}
		if it.anchor >= 0 && it.mode == News && it.anchor < k && t.paraIn(t.items[it.anchor].tok, it.tok) && !t.opensALine(it.tok) && t.twoDaysTold(it.anchor, k) {
			return Guessed
		}
		return t.onFrom(k, Inferred)
	case byRow, byYearBefore:
		return t.onFrom(k, Inferred)
	case byStory:
		if r.Season > 0 || t.scant && (it.anchor < 0 || t.sentenceEndIn(min(t.items[it.anchor].tok, it.tok), it.tok)) {
			return Guessed
		}
		if t.lean(it) >= 2 && !t.anchor.IsZero() && !t.isEntry(it) {
			return Guessed // a plan or a present beside what is told in the past
		}
		return t.onFrom(k, Inferred)
	}
	switch {
	case t.untied && r.Month != nil:
		return Guessed
	case r.Month == nil && r.Weekday != nil && it.tok > 0 && t.Equal(&t.Toks[it.tok-1], "the") && it.anchor < 0 && t.bareEnd(it):
		return Guessed // "on the Saturday": of the week that is told of
	case r.Day != nil && r.Month != nil && t.lean(it) == 0 && t.daysOff(it.period) > recentDays(it.period)+15:
		return Guessed // a list of days without a verb
	case r.Month == nil && r.Weekday != nil && it.period == it.later && it.period != it.earlier && t.daysOff(it.period) >= 4 && (t.attributive(it) || t.In(t.tokenAfter(it), "will") ||
		t.lean(it) < 4 && !t.leads(it) && !(t.willBefore(it) && !t.farVerb(it))):
		return Guessed // "those at the rally in Tisse Tuesday will say so", "hosts a Sunday show": four days ahead and more, a weekday needs a verb beside it that says so
	case bareWeekday(r) && it.period == it.earlier && it.margin < 4 && t.daysOff(it.period) > 1 && t.votedIn(it):
		return Guessed // "the one whom she faces in Tuesday's primary"
	case r.Month == nil && r.Weekday != nil && !r.Weekend && max(t.lean(it), -t.lean(it)) <= 1 && t.daysOff(it.period) > 1:
		return Guessed // "headlining on Saturday": of a day that is to be told
	case r.Month != nil && r.Day == nil && r.Weekday == nil && it.period == it.earlier && it.period != it.later && it.margin < 4 && t.daysOff(it.period) > 90 && t.ofNoun(it) && !t.struck(it):
		return Guessed // "the prospect of a scrambled November race", told in March
	case r.Month != nil && r.Day == nil && r.Weekday == nil && it.period == it.later && it.period != it.earlier && (it.quoted || it.margin < sure && t.attributive(it)):
		return Guessed // "incidents such as the November riots", told in April: the month to come needs a verb that says so
	case r.Season > 0 && it.quoted, (r.Named > 0 || r.Season > 0) && t.lean(it) == 0:
		return Guessed // no verb tells whether the feast or the winter of one year is meant
	case r.Named > 0 && t.daysOff(it.period) > farFeast:
		return Guessed // news names the feast or the election day that is near
	case t.scant && t.anchor.IsZero():
		return Guessed // a quarter of news that has lost its dateline
	case it.earlier.IsZero() || r.Quarter > 0:
		return Inferred // only one is possible
	case it.r.Month == nil && it.period == it.earlier && t.ofMeeting(it), (r.Month == nil || it.margin < sure && (r.Day == nil || t.daysOff(it.period) > recentDays(it.period))) && t.farVerb(it),
		r.Named > 0 && r.Year == nil && t.Equal(&t.Toks[it.tok], "election"): // which is a day of one country
		return Guessed
	case t.twinDiffers(k):
		return Guessed
	case it.margin < clearly, r.Month != nil && t.daysOff(it.period) > recentDays(it.period) && t.oldYearNear(k) >= 0:
		return Guessed
	}
	return Inferred
}

// ownMonth is the other month that item k may mean where it names the dateline's own month or the
// one before as if it were long gone: "the uprising began in March" in a story of 5 March, "last
// January" in one of 31 January. It is zero for any other.
func (t *tagger) ownMonth(k int) cal.Period {
	it := &t.items[k]
	r := &it.r
	if t.anchor.IsZero() || it.mode != News || it.anchor >= 0 || r.Month == nil || r.Day != nil || r.Year != nil || r.Weekday != nil || it.period.Gran != cal.Month {
		return cal.Period{}
	}
	now := t.anchor.Widen(cal.Month)
	switch {
	case r.Rel == lang.ByTense && it.period == now && t.anchor.Day < 10 && t.lean(it) < 0 && !r.Step.Set:
		return stepYear(it.period, -1)
	case r.Rel == lang.Last && r.From == lang.FromAnchor && it.period.Year == now.Year && now.N-it.period.N <= 4:
		return stepYear(it.period, -1) // "last June" in August: this year's to some, last year's to others
	case r.Rel == lang.Last && (stepYear(it.period, 1) == now || stepYear(it.period, 1) == now.Step(-1, cal.Month)):
		return stepYear(it.period, 1)
	}
	return cal.Period{}
}

// writesYear: the words of the item hold a year in three or four digits, or in words.
func (t *tagger) writesYear(it *item) bool {
	for i := it.tok; i < it.tok+it.n; i++ {
		if tok := &t.Toks[i]; tok.Is(lang.Digits|lang.Decade) && tok.Val >= 100 || tok.Is(lang.Number) && tok.Val >= 11 {
			return true
		}
	}
	return false
}

// oldYearNear is the item before k, in its paragraph, of whose old year k may be; -1 for none.
func (t *tagger) oldYearNear(k int) int {
	it := &t.items[k]
	for a := k - 1; a >= 0 && k-a < farBack && !t.paraIn(t.items[a].tok, it.tok); a-- {
		o := &t.items[a]
		if o.period.IsZero() || o.period.Gran > cal.Year {
			continue
		}
		if o.r.Explicit && o.r.Year != nil && t.year(&o.r) < t.anchor.Year-1 && (t.costOfAside(a) >= 1 || !t.sentenceEndIn(o.tok, it.tok)) {
			return a
		}
		break
	}
	return -1
}

// onFrom is the certainty of what hangs on the item that k was resolved against.
func (t *tagger) onFrom(k int, own Certainty) Certainty {
	it := &t.items[k]
	if it.anchor < 0 || it.anchor > k && it.way != byRange {
		return lesser(own, Inferred)
	}
	return lesser(own, t.certainty(it.anchor))
}

// otherCandidate is the period that item k may have meant instead: the one that another way of
// deciding gives, or the one on the other side of the dateline; zero if there is none.
func (t *tagger) otherCandidate(k int) cal.Period {
	it := &t.items[k]
	switch {
	case !it.other.IsZero():
		return it.other
	case it.period.Gran == cal.Day && t.midnight(it):
		return it.period.Step(1, cal.Day) // the end of that day
	case !t.ownMonth(k).IsZero():
		return t.ownMonth(k)
	case !t.weekOnSunday(k).IsZero():
		return t.weekOnSunday(k)
	case it.unsure && it.period.Gran == cal.Day:
		p, _ := cal.MakeDay(it.period.Year, it.period.Day, it.period.N)
		return p
	case it.way == byStory && t.scant && !t.anchor.IsZero() && t.certainty(k) == Guessed:
		p, _ := t.candidates(t.anchor, &it.r)
		return p // if it is news
	case it.way == byStory && !t.anchor.IsZero() && t.lean(it) >= 2 && !t.isEntry(it):
		_, p := t.candidates(t.anchor, &it.r)
		return p
	case it.way == byStory:
		return cal.Period{}
	case it.way == byTense && it.r.Month != nil && t.certainty(k) == Guessed && t.oldYearNear(k) >= 0:
		return t.within(t.items[t.oldYearNear(k)].period.Widen(cal.Year), &it.r)
	case it.period == it.later:
		return it.earlier
	}
	return it.later
}
