package timex

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// The running date of a history is the time that its story has come to. What
// looks back or ahead from there is an aside, from which no story goes on.

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
		if it.passage != t.items[k].passage {
			break // what another heading stands above
		}
		if it.period.Gran == cal.Year && !t.leads(it) && it.r.Mod == "" && t.sentenceEndIn(it.tok, t.items[k].tok) {
			if aside < 0 && !(t.anchor.IsZero() && t.lean(it) > 1) { // no story goes on from a forecast, "by 2040 it will fall"
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

// aside is the item that item j looks back from within its sentence, -1 if it does not: "10 May:
// a round, begun three days before, fails", "on 12 August they renewed the treaty of January 1902".
func (t *tagger) aside(j int) int {
	it := &t.items[j]
	for i := j - 1; i >= 0 && j-i < farBack && !t.sentenceEndIn(t.items[i].tok, it.tok); i-- {
		from := &t.items[i]
		if t.scant && t.anchor.IsZero() && it.r.Explicit && from.period.IsZero() && from.r.Month != nil {
			return i // of the year of a dateline that is not known
		}
		if from.period.IsZero() || from.period.Gran > cal.Month && !(from.period.Gran == cal.Year && from.r.Explicit && t.leads(from)) || !it.period.Last().Before(from.period.First()) {
			continue
		}
		if t.inSlug(from) {
			continue
		}
		if it.anchor == i || it.r.Explicit || t.attributive(it) || t.ofThing(it) {
			return i
		}
	}
	return -1
}

// movedOn: between items a and k the story has come to another time, told more coarsely.
func (t *tagger) movedOn(a, k int) bool {
	for j := a + 1; j < k; j++ {
		it := &t.items[j]
		if it.period.IsZero() || it.period.Gran > cal.Year || it.pair >= 0 {
			continue
		}
		if it.period.Gran == cal.Year && !t.leads(it) && t.sentenceEndIn(it.tok, t.items[k].tok) {
			if j == k-1 && t.leads(&t.items[k]) && t.items[k].r.Counted && t.paraIn(t.items[a].tok, it.tok) && !t.paraIn(it.tok, t.items[k].tok) {
				return true // "who stood in 1988, made sport of him. A month later he lost"
			}
			continue // a year in passing: "the biggest since the 1979 revolution"
		}
		if t.besideDay(a, j, k) || t.aside(j) >= 0 || t.g.LooksBack(&t.Matcher, it.tok) && !t.g.LooksBack(&t.Matcher, t.items[k].tok) {
			continue // "who had signed it in April, quit the same day"
		}
		if it.period.Last().Before(t.items[a].period.First()) || it.period.First().After(t.items[a].period.Last()) {
			return true
		}
		if it.period.Gran == cal.Month && t.paraIn(t.items[a].tok, it.tok) && !t.sentenceEndIn(it.tok+it.n, t.items[k].tok-1) {
			return true
		}
	}
	return false
}

// inSlug: the item is the day in the slug of a story, which no sentence looks back from:
// "BEIRUT, Oct. 3, 2024 (AFP) - In August 2011 the two met".
func (t *tagger) inSlug(it *item) bool {
	const far, top = 16, 80 // tokens; a title and a byline may stand above
	from := it.tok
	for from > 0 && !t.Toks[from].Has(lang.NewPara) {
		from--
	}
	if it.tok > top || it.tok-from > far || it.r.Day == nil || it.r.Month == nil {
		return false
	}
	for i := it.tok + it.n; i < len(t.Toks)-1 && i < it.tok+far && !t.Toks[i].Has(lang.NewPara); i++ {
		if t.In(&t.Toks[i], "-", "–", "—") && t.Toks[i].Has(lang.Spaced) && (t.Toks[i+1].Has(lang.Spaced) || t.Equal(&t.Toks[i+1], "-")) {
			return true
		}
		if t.Toks[i].Class == 0 && !t.Toks[i].Has(lang.Capital) {
			return false // a word of a sentence
		}
	}
	return false
}

// mainLine is item a, or what it looks back from: a story goes on from there in its next sentence.
func (t *tagger) mainLine(a, k int) int {
	if a >= 0 && t.sentenceEndIn(t.items[a].tok, t.items[k].tok) {
		if from := t.toldInPassing(a); from >= 0 {
			a = from
		}
	}
	for a >= 0 && t.sentenceEndIn(t.items[a].tok, t.items[k].tok) {
		from := t.aside(a)
		if o := &t.items[a]; from < 0 && o.anchor >= 0 && o.r.Step.Set && o.r.Step.N < 0 && (t.flashback(a, k) || o.r.From == lang.FromAntecedent && o.r.Step == t.items[k].r.Step) {
			from = o.anchor // "They won on May 3. He had died the day before. The next day …", "He had fled the night before. Who fled the day before"
		}
		if from < 0 {
			break
		}
		a = from
	}
	return a
}

// daysOn is the day of item k where item a, in the paragraph before, is a day that the text gave a year, and k is
// told as done and comes a few days after it: "on January 7 last year …", and then "when it ended January 9"; or its month
// where both lead their sentences and k, counted from the dateline, would be no recent one. Zero if it is neither.
func (t *tagger) daysOn(a, k int) cal.Period {
	few := 14.0 // days
	it, from := &t.items[k], &t.items[a]
	near, _ := t.candidates(t.anchor, &it.r)
	if from.period.Gran <= cal.Month && t.leads(from) && t.leads(it) && t.daysOff(near) > recentDays(near) {
		few = 62 // "The following month he lost it. … In May he …"
	} else if from.period.Gran != cal.Day || it.r.Day == nil {
		return cal.Period{}
	}
	if t.lean(it) >= 0 || it.r.Weekday != nil {
		return cal.Period{}
	}
	p := t.within(cal.Period{Gran: cal.Year, Year: from.period.Year}, &it.r)
	if !t.inParaAbove(a, k) || p.IsZero() || !p.First().After(from.period.First()) || p.First().Sub(from.period.First()).Hours() > few*24 {
		return cal.Period{}
	}
	it.anchor, it.chain, it.other = a, true, near
	return p
}

// anotherOf is the month of item k where item a, in its paragraph, lies in it and k is one more of that month: "another
// June march" after what was told of 9 June 2019. Zero for any other.
func (t *tagger) anotherOf(a, k int) cal.Period {
	it, from := &t.items[k], &t.items[a]
	if it.tok == 0 || !t.In(&t.Toks[it.tok-1], "another", "second", "third", "more") || it.r.Day != nil || from.period.Gran > cal.Month || from.period.Widen(cal.Month).N != *it.r.Month || t.paraIn(from.tok, it.tok) {
		return cal.Period{}
	}
	return from.period.Widen(cal.Month)
}

// leads: the item opens its sentence, a preposition before it.
func (t *tagger) leads(it *item) bool {
	i := it.tok
	if i > 0 && t.Toks[i-1].Is(lang.Prep) {
		i--
	}
	return i == 0 || t.Toks[i].Has(lang.NewLine) || t.g.EndsSentence(&t.Matcher, i-1) || t.endsSlug(i-1)
}

// leadsOn: the item opens its sentence behind a word that goes on from the one before: "But in July, …".
func (t *tagger) leadsOn(it *item) bool {
	i := it.tok - 2
	return i >= 0 && t.In(&t.Toks[i], "but", "and", "then") && (i == 0 || t.Toks[i].Has(lang.NewLine) || t.g.EndsSentence(&t.Matcher, i-1))
}

// leadsClause: the item opens a clause that goes on from the one before: "was hit in May, and on Monday the king said so".
func (t *tagger) leadsClause(it *item) bool {
	i := it.tok - 2
	return i > 0 && t.Toks[i+1].Is(lang.Prep) && t.In(&t.Toks[i], "but", "and") && t.Equal(&t.Toks[i-1], ",")
}

// endsSlug: token i is the dash behind the slug of a story, and a sentence opens behind it: "LIMA, Peru — In 2007 the two".
func (t *tagger) endsSlug(i int) bool {
	const longest = 14 // tokens
	if !t.In(&t.Toks[i], "-", "–", "—") || !t.Toks[i+1].Has(lang.Capital) || !t.Toks[i+1].Has(lang.Spaced) {
		return false
	}
	for j := i; j >= 0 && i-j < longest; j-- {
		if t.Toks[j].Has(lang.NewLine) || j == 0 {
			return t.Toks[j].Has(lang.Upper)
		}
	}
	return false
}

// setsScene: the sentence of item it says no more than when and where it was: "The scene was Geneva in 1985."
func (t *tagger) setsScene(it *item) bool {
	const short = 12 // tokens
	if next := t.tokenAfter(it); next == nil || !t.Equal(next, ".") {
		return false
	}
	was := false
	i := it.tok - 1
	for ; i >= 0 && it.tok-i < short && !t.g.EndsSentence(&t.Matcher, i); i-- {
		if t.Toks[i].Is(lang.Punct | lang.PastVerb | lang.Be) {
			if was || !t.Equal(&t.Toks[i], "was") {
				return false
			}
			was = true
		}
		if t.Toks[i].Has(lang.NewPara) {
			i--
			break
		}
	}
	return was && t.In(&t.Toks[i+1], "it", "the", "this") && (t.Equal(&t.Toks[i+2], "was") || t.In(&t.Toks[i+2], "year", "scene", "place", "setting", "date", "time", "month", "day", "city", "season"))
}

// sinceThen is the time that "since then" in item k of news counts from: the last one told of that was over
// before the dateline, since what goes on since today says so by another word. Zero if there is none.
func (t *tagger) sinceThen(k int) cal.Period {
	passed := false
	for a := t.antecedent(k, cal.Century); a >= 0; a = t.antecedent(a, cal.Century) {
		p := t.items[a].period
		if !p.First().Before(t.anchor.First()) {
			passed = true
			continue
		}
		if passed && (p.Gran > cal.Year || t.paraIn(t.items[a].tok, t.items[k].tok)) {
			break
		}
		t.items[k].anchor = t.mainLine(a, k)
		return t.items[t.items[k].anchor].period
	}
	return cal.Period{}
}

// anyDaySince: between items a and k the text tells of a day that it does not date: "it was a normal Saturday".
func (t *tagger) anyDaySince(a, k int) bool {
	for j := a + 1; j < k; j++ {
		if r := &t.items[j].r; r.Kind != lang.Set && strings.HasPrefix(r.Value, anyYear+"-W") {
			return true
		}
	}
	return false
}
