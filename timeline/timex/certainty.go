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

// sure is how clearly a month or a day of one that stands far from its verb, or near an old year, must be meant: of thirteen such in
// three archives that were, all were right.
const sure = 3

// nearDay is the same of a weekday: of thirty such weekdays of the last three days in three archives all were right, of 22 farther
// off two were not.
const nearDay = 4

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

// weigh works out the certainty of item k, all items being resolved: Guessed if there is a reason for it in scopes, else what the way gives.
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
	case t.guess(k) != nil:
		return Guessed
	}
	switch it.way {
	case byWords:
		switch {
		case r.EraOfText, r.PeriodOf, it.anchor >= 0:
			return Inferred
		case r.Century.IsZero() && !t.writesYear(it):
			return Computed // “'68”, “the nineties”, “9/11”
		}
		return Stated
	case byCount:
		switch {
		case it.anchor < 0 && it.quoted:
			return Inferred
		case it.anchor < 0:
			return Computed
		case t.paraIn(t.items[it.anchor].tok, it.tok) || r.Step.Unit >= cal.Year:
			return t.onFrom(k, Inferred) // “the following year”: of what was told last, or of what is being told
		}
		return t.onFrom(k, Computed)
	case byRange, byApposition, byEntry, byList, byWeek:
		return t.onFrom(k, Computed)
	case byDay, byRow, byYearBefore, byStory:
		return t.onFrom(k, Inferred)
	}
	if t.noChoice(it) {
		return Computed
	}
	return Inferred
}

// noChoice: there is no other day that item it could mean: "met on Wednesday", told on a Wednesday, is of no day to come, nor is
// "on 3 March", told within a fortnight of it, of another year.
func (t *tagger) noChoice(it *item) bool {
	const fortnight = 14 // days
	switch {
	case it.mode != News || it.quoted || it.period.Gran != cal.Day || it.r.Named > 0:
		return false
	case it.r.Month == nil:
		return it.period == t.anchor && t.lean(it) < 0
	}
	return it.r.Day != nil && t.daysOff(it.period) <= fortnight
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
	case r.Rel == lang.Last && r.From == lang.FromAnchor && it.period.Year == now.Year && now.N-it.period.N <= 6:
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
	case t.endsDay(it):
		return cal.Period{}
	case !it.other.IsZero():
		return it.other
	case it.period.Gran == cal.Day && t.midnight(it):
		return it.period.Step(1, cal.Day) // the end of that day
	case !t.ownMonth(k).IsZero():
		return t.ownMonth(k)
	case !t.otherWeek(k).IsZero():
		return t.otherWeek(k)
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
