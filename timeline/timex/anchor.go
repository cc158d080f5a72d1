package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// base is the time that item k counts from, at least as fine as unit where
// there is one; zero if there is none.
func (t *tagger) base(k int, unit cal.Gran) cal.Period {
	it := &t.items[k]
	switch from := it.r.From; {
	case from == lang.FromNext && k+1 < len(t.items), from == lang.FromAntecedent && t.partOfNext(k):
		t.resolve(k + 1)
		return t.from(k, k+1)
	case from == lang.FromEvent:
		return t.eventBase(k)
	case from == lang.FromAntecedent:
		if p, known := t.antecedentBase(k, unit); known {
			return p
		}
	case from == lang.FromAnchor:
		if it.r.Weekday != nil && it.r.Month == nil && !t.isEntry(it) {
			if a := t.entryOf(k); a >= 0 {
				return t.from(k, a)
			}
		}
		if it.mode == Narrative {
			return t.runningBase(k)
		}
	}
	if it.mode == Narrative || t.tale && !it.quoted && it.r.From == lang.FromDateline && it.r.Step.N > 0 && t.foretold(it) {
		return cal.Period{} // "tomorrow we would meet them"
	}
	if p := t.postDay(k); !p.IsZero() {
		return p
	}
	if p := t.dayOfQuote(k); !p.IsZero() {
		return p
	}
	return t.anchor
}

// antecedentBase is the time spoken of that item k counts from, zero if it is not told;
// not known where the dateline is meant.
func (t *tagger) antecedentBase(k int, unit cal.Gran) (p cal.Period, known bool) {
	it := &t.items[k]
	r := &it.r
	news := it.mode == News
	a, day := t.antecedent(k, unit), t.antecedent(k, cal.Day)
	switch {
	case r.Rel == lang.This && news && !t.sameSentence(k):
		return t.ofPresentYear(k, unit), true
	case unit == cal.Quarter:
		return t.quarterSpoken(k), true
	case r.Exact && (t.lengthBefore(k) || a >= 0 && news && t.paraIn(t.items[a].tok, it.tok) && t.Equal(&t.Toks[it.tok+it.n-1], "time")):
		return cal.Period{}, true // "at that time", of what may have been told without a date
	case r.Exact && news && !t.anchor.IsZero() && t.Equal(t.tokenBefore(it), "since"):
		return t.sinceThen(k), true
	case news && (r.Fine != cal.None || r.DayPart != "" && t.Equal(&t.Toks[it.tok], "that")) && unit == cal.Day && day >= 0 && t.movedOn(day, k):
		return cal.Period{}, true // "told so in January. … Hours later", of no day that is told
	case news && r.Fine != cal.None && (day < 0 || t.paraIn(t.items[day].tok, it.tok)):
		return t.hoursFrom(day, k), true
	case t.thatDay(it) && (a < 0 && t.antecedent(k, cal.Month) < 0 || a >= 0 && t.items[a].period == t.anchor && t.paraIn(t.items[a].tok, it.tok)):
		return cal.Period{}, true // not the dateline's, which is today
	case a >= 0 && t.beforeDayAhead(a, k):
		it.loose = true // before the last day told as done
		for a >= 0 && t.isAhead(t.items[a].period) {
			a = t.antecedent(a, unit)
		}
		return t.from(k, a), true
	case a >= 0 && !t.movedOn(a, k):
		return t.from(k, t.mainLine(a, k)), true
	}
	if a := t.monthAbove(k, unit); a >= 0 {
		return t.from(k, a), true
	}
	switch {
	case r.DayPart != "" && r.Step.N == 0 && news:
		return t.dayOfClock(k), true // "arrived in the morning"
	case r.Mod == "END" && r.Step == (lang.Step{Set: true, Unit: cal.Day}) && news && t.lean(it) < 0:
		if a := t.dayTold(k); a >= 0 {
			return t.from(k, a), true // "By the end of the day", of what was told of Monday
		}
		return t.anchor, true
	}
	// later than what? and what was told of is not the dateline
	return cal.Period{}, r.Step.N > 0 || r.Exact || t.antecedent(k, cal.Century) >= 0
}

// from takes item k to count from item a, and is its period; zero if a is none.
func (t *tagger) from(k, a int) cal.Period {
	if t.items[k].anchor = a; a < 0 {
		return cal.Period{}
	}
	return t.items[a].period
}

// ofPresentYear is the time that item k is the end or the beginning of: "the end of the year" is the present year's.
func (t *tagger) ofPresentYear(k int, unit cal.Gran) cal.Period {
	it := &t.items[k]
	if a := t.monthToldOf(k); a >= 0 && unit == cal.Month {
		return t.from(k, a)
	}
	if it.r.Step.Unit == cal.Year && t.anchor.N == 1 && t.anchor.Gran == cal.Day && it.r.Mod == "END" && t.lean(it) < 0 {
		it.other, it.r.Step.N = t.anchor.Widen(cal.Year), -1 // "fell at the end of the year", told in January
	}
	return t.anchor
}

// hoursFrom is the day that item k, "three hours earlier", counts from where it opens a paragraph; item a is the last day told.
func (t *tagger) hoursFrom(a, k int) cal.Period {
	if a >= 0 && t.leads(&t.items[k]) && t.items[a].period != t.anchor && t.inParaAbove(a, k) && (t.items[a].chain || !t.twoDaysIn(a)) && !t.dayOfSaying(&t.items[a]) && t.isPast(t.items[a].period) {
		t.items[k].loose = true // than what the paragraph above tells of
		return t.from(k, a)
	}
	return t.dayOfClock(k)
}

// beforeDayAhead: item k is the day before what was told as done, and not before item a, which is to come: "will rule on Thursday. …
// The day before, they had met".
func (t *tagger) beforeDayAhead(a, k int) bool {
	it, o := &t.items[k], &t.items[a]
	return it.mode == News && it.r.Step.Unit == cal.Day && it.r.Step.N < 0 && !t.anchor.IsZero() && t.isAhead(o.period) && !t.isPast(o.period.Step(it.r.Step.N, cal.Day)) &&
		t.lean(it) < 0 && t.sentenceEndIn(o.tok, it.tok)
}

// monthAbove is the item of the month in the paragraph of which item k is a day: "killed last October … that same day"; -1 for none.
func (t *tagger) monthAbove(k int, unit cal.Gran) int {
	r := &t.items[k].r
	a := t.antecedent(k, cal.Month)
	if a >= 0 && unit == cal.Day && r.Step.Set && r.Step.N == 0 && r.DayPart == "" && t.items[a].period.Gran == cal.Month && !t.paraIn(t.items[a].tok, t.items[k].tok) {
		return a
	}
	return -1
}

// runningBase is the running date that item k of a narrative counts from.
func (t *tagger) runningBase(k int) cal.Period {
	it := &t.items[k]
	if t.ofMourning(k) || t.ofWriting(it) {
		return t.anchor
	}
	weekday := it.r.Weekday != nil && it.r.Month == nil
	if t.anchor.IsZero() && (it.r.Step.Set || it.r.Rel != lang.ByTense && it.r.Rel != lang.Same || weekday) {
		return cal.Period{} // "last year" is counted from the writing, which has no date
	}
	if it.r.Counted && it.r.Step.N < 0 && it.r.Step.Set && it.r.From == lang.FromAnchor && !it.quoted && !t.anchor.IsZero() {
		return t.anchor // "ago" is always before the writing
	}
	if t.openTwin(k) {
		return cal.Period{}
	}
	a := t.running(k)
	switch {
	case weekday && !t.anchor.IsZero() && (a < 0 || t.items[a].period.Gran > cal.Week || t.paraIn(t.items[a].tok, it.tok)):
		return t.anchor // "said on Monday" of a man whose life is told
	case a < 0 || t.lostDateline(a, k):
		return cal.Period{}
	}
	it.anchor = a
	return t.items[a].period
}

// farBack is how many items back a reader would still look for what is meant, verbReach how many tokens for the verb of a clause.
const (
	farBack   = 50
	verbReach = 120
)

// antecedent is the last item before k with a period no coarser than g; -1 if there is none.
func (t *tagger) antecedent(k int, g cal.Gran) int {
	for j := k - 1; j >= 0 && k-j < farBack; j-- {
		p := t.items[j].period
		if !t.items[j].dropped && !p.IsZero() && p.Gran <= g {
			return j
		}
	}
	return -1
}

// quarterSpoken is the quarter that the text speaks of before item k, leaving
// out those that it is compared with; else the last one that has ended.
func (t *tagger) quarterSpoken(k int) cal.Period {
	it := &t.items[k]
	news := it.mode == News && !t.anchor.IsZero()
	spoken := -1
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		o := &t.items[a]
		if o.period.Gran != cal.Quarter || compared(&o.r) {
			continue
		}
		if lately := !news || !o.period.First().Before(t.anchor.Step(-4, cal.Quarter).First()); lately || spoken < 0 {
			spoken = a // news is of the last four, if it speaks of one of them
			if lately {
				break
			}
		}
	}
	if spoken >= 0 {
		it.anchor = spoken
		return t.items[spoken].period
	}
	if news && !t.In(&t.Toks[max(it.tok+it.n-2, 0)], "same") { // "the same quarter" of a town
		return t.anchor.Step(-1, cal.Quarter)
	}
	return cal.Period{}
}

// reportedQuarter is the item of the quarter that a report speaks of before item k,
// -1 if it speaks of another length: years that it only compares with are left out.
func (t *tagger) reportedQuarter(k int) int {
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		switch it := &t.items[a]; {
		case it.period.Gran == cal.Quarter && !compared(&it.r):
			return a
		case months(&it.r), it.period.Gran == cal.Year && !compared(&it.r) && it.r.Step.N >= 0:
			return -1
		}
	}
	return -1
}

// sameSentence: the last time mentioned before item k stands in its sentence,
// and the text gave its year.
func (t *tagger) sameSentence(k int) bool {
	a := t.antecedent(k, cal.Year)
	return a >= 0 && t.items[a].chain && !t.sentenceEndIn(t.items[a].tok, t.items[k].tok)
}

// apposed is the day that a weekday or a day of the month repeats: "tomorrow, Thursday", "the Friday before, July 18".
func (t *tagger) apposed(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Weekday == nil && !dayOfMonth(&it.r) {
		return cal.Period{}
	}
	p := &t.items[k-1]
	gap := t.between(p, it)
	if it.r.Month != nil {
		if p.chain && p.period.Gran == cal.Day && len(gap) == 1 && t.Equal(&gap[0], ",") && p.period == t.within(p.period.Widen(cal.Year), &it.r) {
			it.anchor = k - 1
			return p.period
		}
		return cal.Period{}
	}
	if len(gap) != 1 || !t.In(&gap[0], ",", "(") && !(p.r.Named > 0 && t.Equal(&gap[0], "on")) || !fallsOn(p.period, *it.r.Weekday) {
		return cal.Period{}
	}
	it.anchor = k - 1
	return p.period
}

// ofYear is the month of the year that owns it: "last year's January rate".
func (t *tagger) ofYear(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Month == nil || it.r.Weekday != nil {
		return cal.Period{}
	}
	p := &t.items[k-1]
	if gap := t.between(p, it); p.period.Gran != cal.Year || len(gap) != 1 || !t.Possessive(&gap[0]) {
		return cal.Period{}
	}
	it.anchor = k - 1
	return t.within(p.period, &it.r)
}

// partOfNext: item k is a part of the day that stands right behind it: "by the end of the day Tuesday".
func (t *tagger) partOfNext(k int) bool {
	if k+1 == len(t.items) {
		return false
	}
	it, o := &t.items[k], &t.items[k+1]
	gap := t.between(it, o)
	return it.r.Step == (lang.Step{Set: true, Unit: cal.Day}) && !it.r.Exact && (o.r.Weekday != nil || o.r.Day != nil) && o.r.Kind != lang.Set &&
		(len(gap) == 0 || len(gap) == 1 && (t.In(&gap[0], "on", "of") || t.Equal(&gap[0], ",") && o.r.Year != nil && o.r.Day != nil)) && !t.Toks[o.tok].Has(lang.NewPara) && !t.sentenceEndIn(it.tok, o.tok)
}

// listed is the month that stands beside another, nearest to it: "in November
// and January".
func (t *tagger) listed(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Month == nil || it.r.Day != nil || it.r.Weekday != nil || it.r.Nth != 0 {
		return cal.Period{}
	}
	p := &t.items[k-1]
	if gap := t.between(p, it); p.period.Gran != cal.Month || len(gap) != 1 || !t.In(&gap[0], "and", "or", "/", "-", "–") || t.Toks[it.tok].Has(lang.NewPara) {
		return cal.Period{}
	}
	y := p.period.Year
	switch d := *it.r.Month - p.period.N; {
	case d < -6:
		y++
	case d > 6:
		y--
	}
	it.anchor = k - 1
	return cal.Period{Gran: cal.Month, Year: y, N: *it.r.Month}
}

// inherited is the period of a month or day whose year the text has just given:
// in a paragraph that tells of 2018, "on Dec. 1" is of 2018. It must come after
// the date that it inherits from, as a story goes on, and not after the dateline.
func (t *tagger) inherited(k int) cal.Period {
	it := &t.items[k]
	if it.mode == Narrative || it.r.Month == nil {
		return cal.Period{}
	}
	a := t.antecedent(k, cal.Century)
	if a < 0 || !t.bequeaths(a, it) {
		return cal.Period{}
	}
	from := &t.items[a]
	if t.paraIn(from.tok, it.tok) {
		return t.daysOn(a, k)
	}
	near, _ := t.candidates(t.anchor, &it.r)
	sentences := t.sentencesBetween(from.tok, it.tok)
	if sentences > 0 && !t.goesOnFrom(a, k, sentences, near) || t.lean(it) > 2 {
		return cal.Period{} // within a sentence of the past even what was planned is of its year
	}
	p := t.inYear(from.period.Year, &it.r)
	back := !p.IsZero() && p.First().Before(from.period.First())
	if !near.IsZero() && !t.leads(from) && (back || t.costOfAside(a) < 3) && int(t.anchor.First().Sub(near.Last()).Hours()/24) < recentDays(near) {
		return cal.Period{} // "Aug. 2" or "June" in a story of Aug. 15 needs no year, unless what it would go on from is no aside: "shut it on April 5, 1992, and caught him on Sept. 12"
	}
	if looksBack := from.period.Gran == cal.Day && (t.g.LooksBack(&t.Matcher, it.tok) || sentences == 0 && t.attributive(it) && from.period.First().Sub(p.Last()).Hours() < 31*24); back && !looksBack {
		p = t.inYear(from.period.Year+1, &it.r)
	}
	if p.IsZero() || t.isAhead(p) || it.r.Weekday != nil && !fallsOn(p, *it.r.Weekday) {
		return cal.Period{}
	}
	if (sentences > 0 || !near.IsZero() && t.daysOff(near) < 100) && near != p {
		it.other = near
	}
	it.anchor, it.chain = a, true
	return p
}

// bequeaths: the text has given the year of item a, which is gone, shortly before item it, and not in passing.
func (t *tagger) bequeaths(a int, it *item) bool {
	const far = 45 // tokens
	from := &t.items[a]
	return from.chain && from.period.Year < t.anchor.Year && it.tok-from.tok <= far && (from.period.Gran < cal.Year || from.period.Gran == cal.Year && t.leads(from)) &&
		!t.reachesTo(from) && !t.insertion(from, it)
}

// goesOnFrom: item k, told as done in the sentence after that of item a, is of its year. What is told of a day of this very week is the
// news; near is the last day of that name.
func (t *tagger) goesOnFrom(a, k, sentences int, near cal.Period) bool {
	const fresh = 7 // days
	return sentences == 1 && t.costOfAside(a) >= 1 && t.lean(&t.items[k]) < 0 && !t.ofToday(k) && !(near.Gran == cal.Day && t.daysOff(near) <= fresh)
}

// ofToday: the sentence of item k counts from the dateline, for another of its times does,
// or lies ahead: "It lifted the freeze on 9 April, and on Monday it named an envoy".
func (t *tagger) ofToday(k int) bool {
	for j := k + 1; j < len(t.items) && j-k < farBack && !t.sentenceEndIn(t.items[k].tok, t.items[j].tok); j++ {
		o := &t.items[j]
		if o.r.Rel == lang.This || t.deictic(o) || o.r.Year == nil && o.r.Month != nil && t.lean(o) >= 2 {
			return true
		}
	}
	return false
}

// recentDays is how many days back a day, or the end of a month, is named without its year.
func recentDays(p cal.Period) int {
	if p.Gran == cal.Day {
		return 30
	}
	return 60
}
