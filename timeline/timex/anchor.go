package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// base is the time that item k counts from, at least as fine as unit where
// there is one; zero if there is none.
func (t *tagger) base(k int, unit cal.Gran) cal.Period {
	it := &t.items[k]
	switch it.r.From {
	case lang.FromNext:
		if k+1 < len(t.items) {
			t.resolve(k + 1)
			it.anchor = k + 1
			return t.items[k+1].period
		}
	case lang.FromEvent:
		return t.eventBase(k)
	case lang.FromAntecedent:
		if it.r.Rel == lang.This && t.mode == News && !t.sameSentence(k) {
			return t.anchor // "the end of the year" is the present year's
		}
		if unit == cal.Quarter {
			return t.quarterSpoken(k)
		}
		if a := t.antecedent(k, cal.Day); it.r.Fine != cal.None && t.mode == News && (a < 0 || t.paraIn(t.items[a].tok, it.tok)) {
			return t.dayOfClock(k) // "three hours earlier" opens a paragraph
		}
		if a := t.antecedent(k, unit); a >= 0 && !t.movedOn(a, k) {
			it.anchor = t.mainLine(a, k)
			return t.items[it.anchor].period
		}
		if a := t.antecedent(k, cal.Month); a >= 0 && unit == cal.Day && it.r.Step.Set && it.r.Step.N == 0 && it.r.DayPart == "" &&
			t.items[a].period.Gran == cal.Month && !t.paraIn(t.items[a].tok, it.tok) {
			it.anchor = a // "killed last October … that same day": a day of that month
			return t.items[a].period
		}
		if it.r.DayPart != "" && it.r.Step.N == 0 && t.mode == News {
			return t.dayOfClock(k) // "arrived in the morning"
		}
		if it.r.Step.N > 0 || it.r.Exact || t.antecedent(k, cal.Century) >= 0 {
			return cal.Period{} // later than what? and what was told of is not the dateline
		}
	case lang.FromDateline:
	default:
		if it.r.Weekday != nil && it.r.Month == nil && !t.isEntry(it) {
			if a := t.entryOf(k); a >= 0 {
				it.anchor = a
				return t.items[a].period
			}
		}
		if t.mode == Narrative {
			if t.anchor.IsZero() && (it.r.Step.Set || it.r.Rel != lang.ByTense && it.r.Rel != lang.Same || it.r.Weekday != nil && it.r.Month == nil) {
				return cal.Period{} // "last year" is counted from the writing, which has no date
			}
			a := t.running(k)
			if it.r.Weekday != nil && it.r.Month == nil && !t.anchor.IsZero() && (a < 0 || t.items[a].period.Gran > cal.Week || t.paraIn(t.items[a].tok, it.tok)) {
				return t.anchor // "said on Monday" of a man whose life is told
			}
			if a >= 0 && it.r.Weekday != nil && it.r.Month == nil && t.items[a].period.Gran > cal.Month {
				return cal.Period{} // a year has too many Thursdays
			}
			if a >= 0 {
				it.anchor = a
				return t.items[a].period
			}
			return cal.Period{}
		}
	}
	if t.mode == Narrative {
		return cal.Period{}
	}
	return t.anchor
}

// farBack is how many items back a reader would still look for what is meant.
const farBack = 50

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
	older := -1
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		it := &t.items[a]
		if it.period.Gran != cal.Quarter || compared(&it.r) {
			continue
		}
		if older < 0 {
			older = a
		}
		if t.mode == News && !t.anchor.IsZero() && it.period.First().Before(t.anchor.Step(-4, cal.Quarter).First()) {
			continue // news is of the last four, if it speaks of one of them
		}
		t.items[k].anchor = a
		return it.period
	}
	if older >= 0 {
		t.items[k].anchor = older
		return t.items[older].period
	}
	if t.mode == News && !t.anchor.IsZero() {
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

// apposed is the day that a weekday repeats: "tomorrow, Thursday", "7/8/07, a Sunday".
func (t *tagger) apposed(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Weekday == nil || it.r.Month != nil {
		return cal.Period{}
	}
	p := &t.items[k-1]
	gap := t.between(p, it)
	if len(gap) == 2 && t.Equal(&gap[1], "a") {
		gap = gap[:1]
	}
	if p.period.Gran != cal.Day || len(gap) != 1 || !t.In(&gap[0], ",", "(") || int(p.period.First().Weekday()) != *it.r.Weekday {
		return cal.Period{}
	}
	it.anchor = k - 1
	return p.period
}

// listed is the month that stands beside another, nearest to it: "in November
// and January".
func (t *tagger) listed(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || it.r.Month == nil || it.r.Day != nil || it.r.Weekday != nil {
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
	it.anchor, it.chain = k-1, p.chain
	return cal.Period{Gran: cal.Month, Year: y, N: *it.r.Month}
}

// inherited is the period of a month or day whose year the text has just given:
// in a paragraph that tells of 2018, "on Dec. 1" is of 2018. It must come after
// the date that it inherits from, as a story goes on, and not after the dateline.
func (t *tagger) inherited(k int) cal.Period {
	it := &t.items[k]
	if t.mode == Narrative || it.r.Month == nil || k == 0 {
		return cal.Period{}
	}
	a := k - 1
	for a >= 0 && k-a < farBack && t.items[a].period.IsZero() {
		a--
	}
	if a < 0 {
		return cal.Period{}
	}
	from := &t.items[a]
	if from.period.Gran > cal.Year || from.period.Gran == cal.Year && !t.leads(from) || !from.chain || from.period.Year >= t.anchor.Year || it.tok-from.tok > 45 {
		return cal.Period{}
	}
	sentences := 0
	for j := from.tok; j < it.tok; j++ {
		if t.Toks[j+1].Has(lang.NewPara) {
			return cal.Period{}
		}
		if t.g.EndsSentence(&t.Matcher, j) {
			sentences++
		}
	}
	// within a sentence of the past even what was planned is of its year
	if lean := t.g.Lean(&t.Matcher, it.tok, it.n); sentences > 1 || lean > 2 || sentences == 1 && lean > 0 {
		return cal.Period{}
	}
	if near, _ := t.candidates(t.anchor, &it.r); !near.IsZero() && !t.leads(from) && int(t.anchor.First().Sub(near.Last()).Hours()/24) < recentDays(near) {
		return cal.Period{} // "Aug. 2" or "June" in a story of Aug. 15 needs no year
	}
	p := t.within(cal.Period{Gran: cal.Year, Year: from.period.Year}, &it.r)
	if !p.IsZero() && p.First().Before(from.period.First()) {
		p = t.within(cal.Period{Gran: cal.Year, Year: from.period.Year + 1}, &it.r)
	}
	if p.IsZero() || p.First().After(t.anchor.First()) {
		return cal.Period{}
	}
	it.anchor, it.chain = a, true
	return p
}

// aside is the item that item j looks back from within its sentence, -1 if it does not: "10 May:
// a round, begun three days before, fails", "on 12 August they renewed the treaty of January 1902".
func (t *tagger) aside(j int) int {
	it := &t.items[j]
	for i := j - 1; i >= 0 && j-i < farBack && !t.sentenceEndIn(t.items[i].tok, it.tok); i-- {
		from := &t.items[i]
		if from.period.IsZero() || from.period.Gran > cal.Month && !(from.period.Gran == cal.Year && from.r.Explicit && t.leads(from)) || !it.period.Last().Before(from.period.First()) {
			continue
		}
		if it.anchor == i || it.r.Explicit {
			return i
		}
	}
	return -1
}

// mainLine is item a, or what it looks back from: a story goes on from there in its next sentence.
func (t *tagger) mainLine(a, k int) int {
	for a >= 0 && t.sentenceEndIn(t.items[a].tok, t.items[k].tok) {
		from := t.aside(a)
		if from < 0 {
			break
		}
		a = from
	}
	return a
}

// recentDays is how many days back a day, or the end of a month, is named without its year.
func recentDays(p cal.Period) int {
	if p.Gran == cal.Day {
		return 30
	}
	return 60
}

// movedOn: between items a and k the story has come to another time, told more coarsely.
func (t *tagger) movedOn(a, k int) bool {
	for j := a + 1; j < k; j++ {
		it := &t.items[j]
		if it.period.IsZero() || it.period.Gran > cal.Year || it.pair >= 0 {
			continue
		}
		if it.period.Gran == cal.Year && !t.leads(it) && t.sentenceEndIn(it.tok, t.items[k].tok) {
			continue // a year in passing: "the biggest since the 1979 revolution"
		}
		if it.period.Last().Before(t.items[a].period.First()) || it.period.First().After(t.items[a].period.Last()) {
			return true
		}
	}
	return false
}

// dayOfClock is the day of a time of day that stands alone: that of its entry in a
// chronology, that of the last day mentioned in its paragraph or, in a
// narrative, anywhere before; else the dateline's.
func (t *tagger) dayOfClock(k int) cal.Period {
	tok := t.items[k].tok
	if t.mode == News && tok > 0 && (t.In(&t.Toks[tok-1], "updated", "update", "posted", "published") ||
		tok > 1 && t.In(&t.Toks[tok-1], "at", ":") && t.In(&t.Toks[tok-2], "updated", "update", "posted", "published")) {
		return t.anchor // of the page
	}
	for j := k + 1; j < len(t.items) && j <= k+2 && t.items[j].tok-tok < 12; j++ {
		r := &t.items[j].r
		day := r.Weekday != nil || r.Day != nil || r.Step.Set && r.Step.Unit == cal.Day && r.Value == ""
		if day && !t.clauseIn(tok, t.items[j].tok) && !t.daySince(k) {
			t.resolve(j)
			t.items[k].anchor = j
			return t.items[j].period
		}
	}
	if a := t.entryOf(k); a >= 0 && !t.daySince(k) {
		t.items[k].anchor = a
		return t.afterMidnight(a, k)
	}
	if a := t.antecedent(k, cal.Day); a >= 0 && (t.mode == Narrative || t.items[k].tok-t.items[a].tok < 25 && !t.paraIn(t.items[a].tok, tok) &&
		!(t.Equal(&t.Toks[tok], "overnight") && t.sentenceEndIn(t.items[a].tok, tok))) { // which is the last night, in a sentence of its own
		t.items[k].anchor = a
		return t.items[a].period
	}
	if t.mode == Narrative {
		return cal.Period{}
	}
	return t.anchor
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

// chooseNarrative takes the year that the story has come to. A month long
// before the running date opens the next year, unless the clause looks back; so
// does a season that has gone by, for what is told by seasons is told in order.
func (t *tagger) chooseNarrative(k int, base, earlier, later cal.Period) cal.Period {
	r := &t.items[k].r
	if r.Weekday != nil && r.Month == nil {
		return later
	}
	p := t.within(base.Widen(cal.Year), r)
	if p.IsZero() { // 29 February
		if base.First().Sub(earlier.First()) < later.First().Sub(base.First()) {
			return earlier
		}
		return later
	}
	if t.spansTurn(k, base) {
		return stepYear(p, -1)
	}
	back := base.First().Sub(p.Last()).Hours() / 24
	if base.Gran <= cal.Month && back > forwardAfter || r.Season > 0 && base.Gran <= cal.Season && back > 0 {
		if q := t.within(cal.Period{Gran: cal.Year, Year: base.First().Year() + 1}, r); !q.IsZero() {
			return q
		}
	}
	return p
}

// spansTurn: item k starts a range over the turn of a year that the running date
// lies in: "from October to March" in a story that has come to February.
func (t *tagger) spansTurn(k int, base cal.Period) bool {
	it := &t.items[k]
	if it.pair <= k || base.Gran > cal.Month || it.r.Month == nil {
		return false
	}
	end := t.items[it.pair].r.Month
	return end != nil && *end < *it.r.Month && *end >= int(base.First().Month())
}

// forwardAfter is how many days before the running date a month must lie to be
// taken for the next year's.
const forwardAfter = 270

// running is the item that gives item k its year in a narrative: the last one
// mentioned. A year alone counts only if it leads its sentence ("In 1976, …")
// or stands in the sentence of k; elsewhere it is an aside.
//
// Nor does a date of another year count where the dates around it agree: "The city
// fell on 9 April 1953. In May 1958 crowds marked the day. On 15 April … June 1953".
func (t *tagger) running(k int) int {
	j := t.lastMentioned(k)
	if j < 0 {
		return j
	}
	y, year := t.items[j].period.First().Year(), t.yearAhead(k)
	if year == 0 || y == year {
		return j
	}
	i := j - 1
	for i >= 0 && j-i < farBack && (t.items[i].period.IsZero() || t.items[i].period.Gran > cal.Year) {
		i--
	}
	if i < 0 || t.items[i].period.IsZero() || t.items[i].period.First().Year() != year || y < year && t.items[i].r.Year == nil {
		return j
	}
	return i
}

// yearAhead is the year that the text gives next after item k, 0 if none is near.
func (t *tagger) yearAhead(k int) int {
	for j := k + 1; j < len(t.items) && j < k+8; j++ {
		if r := &t.items[j].r; r.Year != nil && !r.BC && (r.Month != nil || r.Season > 0 || r.Named > 0 || r.Half > 0 || t.leads(&t.items[j])) {
			return *r.Year
		}
	}
	return 0
}

// lastMentioned is the last item before k that gives the year of a narrative.
func (t *tagger) lastMentioned(k int) int {
	aside := -1
	for j := k - 1; j >= 0 && k-j < farBack; j-- {
		it := &t.items[j]
		if it.period.IsZero() || it.period.Gran > cal.Year || it.period.Gran == cal.Year && compared(&it.r) {
			continue // "the previous year" looks back from where the story is
		}
		if it.period.Gran == cal.Year && !t.leads(it) && it.r.Mod == "" && t.sentenceEndIn(it.tok, t.items[k].tok) {
			if aside < 0 {
				aside = j
			}
			continue
		}
		if j = t.mainLine(j, k); t.flashback(j, k) {
			if aside < 0 {
				aside = j
			}
			continue
		}
		return j
	}
	return aside
}

// flashback: item j stands in a clause in the pluperfect, which tells of a time before that of
// the sentences around it; item k does not.
func (t *tagger) flashback(j, k int) bool {
	it := &t.items[j]
	if !t.sentenceEndIn(it.tok, t.items[k].tok) || !it.r.Explicit && (it.anchor < 0 || !it.period.Last().Before(t.items[it.anchor].period.First())) {
		return false
	}
	return t.g.LooksBack(&t.Matcher, t.items[j].tok) && !t.g.LooksBack(&t.Matcher, t.items[k].tok)
}

// leads: the item opens its sentence, a preposition before it.
func (t *tagger) leads(it *item) bool {
	i := it.tok
	if i > 0 && t.Toks[i-1].Is(lang.Prep) {
		i--
	}
	return i == 0 || t.Toks[i].Has(lang.NewLine) || t.g.EndsSentence(&t.Matcher, i-1)
}
