package timex

import (
	"slices"
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A chronology is lines that open with their date: "Feb. 24 - The rebels take
// the city." It tells what was in the present tense, runs forward, and often
// stands under the year ("2011").

// opensLine: item k is the first thing on its line, but for a bullet of any style ("--", "•",
// "> *", "1.", "|") and a word such as "about".
func (t *tagger) opensLine(it *item) bool {
	i := it.tok
	first := func() bool { return i == 0 || t.Toks[i].Has(lang.NewLine) }
	if !first() && t.In(&t.Toks[i-1], "about", "around", "shortly", "circa") {
		i--
	}
	for !first() && t.Toks[i-1].Is(lang.Punct) && !t.isQuote(&t.Toks[i-1]) {
		i--
	}
	if !first() && i < it.tok && t.In(&t.Toks[i], ".", ")") && t.Toks[i-1].Is(lang.Digits) && t.Toks[i-1].Len() < 3 {
		i-- // the number of the entry
	}
	return first()
}

// isQuote: the token is a quotation mark.
func (t *tagger) isQuote(tok *lang.Token) bool {
	switch t.Text[tok.Start:tok.End] {
	case `"`, "“", "”", "«", "»":
		return true
	}
	return false
}

// entryMark is the token behind item it that parts the date of an entry from its text: emphasis,
// a bracket, and what says where it was are left out. It is nil at the end of the text.
func (t *tagger) entryMark(it *item) *lang.Token {
	i := it.tok + it.n
	for i < len(t.Toks) && !t.Toks[i].Has(lang.NewLine) && t.In(&t.Toks[i], "*", ")", "]") {
		i++
	}
	if i < len(t.Toks) {
		return &t.Toks[i]
	}
	return nil
}

// isEntry: item k dates a line of a chronology. A time of day does wherever it opens a
// line: "09:40 The minister lands", "5 p.m., Brussels (1600 GMT) - …".
func (t *tagger) isEntry(it *item) bool {
	next := t.entryMark(it)
	if !t.opensLine(it) {
		return t.runsOn(it, next) || t.endsEntryDate(it, next)
	}
	return next == nil || next.Has(lang.NewLine) || t.In(next, "-", "–", "—", "_", ":", "|") || it.r.Hour != nil && bareClock(&it.r)
}

// runsOn: item k dates an entry of a chronology whose lines have run together: "… sends
// troops. Feb. 24 - The rebels take the city."
func (t *tagger) runsOn(it *item, next *lang.Token) bool {
	if it.r.Day == nil || it.r.Month == nil || it.tok == 0 || !next.Has(lang.Spaced) || !t.In(next, "-", "–", "—") || !t.g.EndsSentence(&t.Matcher, it.tok-1) {
		return false
	}
	i := it.tok + it.n + 1
	return i < len(t.Toks) && t.Toks[i].Has(lang.Spaced) && t.Toks[i].Has(lang.Capital)
}

// endsEntryDate: item it is the other end of the range that dates an entry: "January to July 1990 - The war spreads."
func (t *tagger) endsEntryDate(it *item, next *lang.Token) bool {
	if it.pair < 0 || it.r.Year == nil || next == nil || !next.Has(lang.Spaced) || !t.In(next, "-", "–", "—") && !t.Equal(next, ":") {
		return false
	}
	start := &t.items[it.pair]
	return start.tok < it.tok && (t.opensLine(start) || start.tok > 0 && t.g.EndsSentence(&t.Matcher, start.tok-1))
}

// entryOf is the item that dates the entry of a chronology which item k stands
// in: the date that opens its line, or the heading above the times of day that
// open the lines. It is -1 outside an entry.
func (t *tagger) entryOf(k int) int {
	timed := false // a time of day opens the line of item k
	for a := k; a >= 0 && k-a < farBack; a-- {
		it := &t.items[a]
		switch {
		case !timed && t.paraIn(it.tok, t.items[k].tok):
			return -1
		case !t.isEntry(it):
		case bareClock(&it.r):
			timed = true
		case a < k && it.period.Gran == cal.Day:
			return a
		}
	}
	return -1
}

// afterMidnight is the day of a time of day that opens a line under heading a: the
// heading's, until the hours start again.
func (t *tagger) afterMidnight(a, k int) cal.Period {
	const late, early = 18, 7 // hours
	day := t.items[a].period
	r := &t.items[k].r
	if r.Hour == nil {
		return day
	}
	for j := k - 1; j > a; j-- {
		above := &t.items[j]
		if above.r.Hour == nil || above.period.Gran != cal.Day || !bareClock(&above.r) || !t.isEntry(above) {
			continue
		}
		if day = above.period; *above.r.Hour >= late && *r.Hour < early {
			day = day.Step(1, cal.Day)
		}
		break
	}
	return day
}

// paraIn: a line or a paragraph ends between two tokens.
func (t *tagger) paraIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.Toks[j+1].Has(lang.NewPara) {
			return true
		}
	}
	return false
}

// inParaAbove: item a stands in the paragraph above that of item k.
func (t *tagger) inParaAbove(a, k int) bool {
	n := 0
	for j := t.items[a].tok; j < t.items[k].tok; j++ {
		if t.Toks[j+1].Has(lang.NewPara) {
			n++
		}
	}
	return n == 1
}

func (t *tagger) tokenAfter(it *item) *lang.Token {
	if i := it.tok + it.n; i < len(t.Toks) {
		return &t.Toks[i]
	}
	return nil
}

// entryPeriod is the period of a line's date that leaves out its year: the year of the
// heading above it; or, where no heading gives one, that of the entry above, or the next
// one where the months start again; the one that its weekday fits, if it has one. It is
// zero where no line above gives a year.
func (t *tagger) entryPeriod(k int) cal.Period {
	it := &t.items[k]
	if it.r.Month == nil || !t.isEntry(it) {
		return cal.Period{}
	}
	last, rules := t.entryAbove(k)
	if last < 0 || t.items[last].headed {
		if p := t.headedEntry(k); !p.IsZero() {
			return p
		}
	}
	if rules < 0 {
		return t.entryInRun(k)
	}
	above := &t.items[last]
	year := above.period.First().Year()
	if t.headsYear(rules) {
		year = t.items[rules].period.First().Year()
	}
	p := t.within(cal.Period{Gran: cal.Year, Year: year}, &it.r)
	if headed := t.headsYear(rules); (last != rules || !headed) && !p.IsZero() && startsAgain(above.period, p) {
		if !headed {
			p = t.within(cal.Period{Gran: cal.Year, Year: year + 1}, &it.r)
		} else {
			t.doubts = append(t.doubts, t.words(it)+" stands below "+t.words(&t.items[rules])+", behind "+t.words(above)+": it was read as of that year, and may be of the next")
			it.other = t.within(cal.Period{Gran: cal.Year, Year: year + 1}, &it.r)
		}
	}
	if next := stepYear(p, 1); !p.IsZero() && it.other.IsZero() && above.period.Gran != cal.Year && p.First().Before(above.period.First()) && !next.First().After(t.anchor.First()) {
		it.other = next // an entry that goes back
	}
	if it.r.Weekday != nil && p.Gran == cal.Day && !fallsOn(p, *it.r.Weekday) {
		return cal.Period{}
	}
	if !p.IsZero() {
		it.anchor, it.chain = rules, true
	}
	return p
}

// entryInRun is the period of an entry in a row of three or more of which none has a year: they
// follow each other, in either direction, and the latest of them is the last before the dateline.
// It is zero where the row is shorter, or its days are all of one year.
func (t *tagger) entryInRun(k int) cal.Period {
	it := &t.items[k]
	if it.mode != News || t.anchor.IsZero() || it.r.Weekday != nil {
		return cal.Period{}
	}
	run := t.run(k)
	at := slices.Index(run, k)
	up, down := 0, 0
	for i := 1; i < len(run); i++ {
		switch a, b := t.inYear(run[i-1]), t.inYear(run[i]); {
		case a.Before(b):
			up++
		case b.Before(a):
			down++
		}
	}
	if len(run) < 3 || up == 0 || down == 0 {
		return cal.Period{}
	}
	step, last := 1, len(run)-1
	if down > up {
		step, last = -1, 0
	}
	day := t.anchor.First()
	var p cal.Period
	for i := last; ; i -= step {
		p, _ = t.candidates(cal.OfDay(day), &t.items[run[i]].r)
		if i == at && !p.IsZero() {
			it.other = stepYear(p, 1) // no year is told
			return p
		}
		if p.IsZero() {
			return p
		}
		day = p.First()
	}
}

// inYear is the first day of item k, whatever its year, that of its part where it names one: "mid-March".
func (t *tagger) inYear(k int) time.Time {
	p := t.within(cal.Period{Gran: cal.Year, Year: t.anchor.Year}, &t.items[k].r)
	day := p.First()
	if p.Gran != cal.Month {
		return day
	}
	switch t.items[k].r.Part {
	case edtf.PartMid:
		day = day.AddDate(0, 0, 10)
	case edtf.PartLate:
		day = day.AddDate(0, 0, 20)
	}
	return day
}

// run is the row of entries without a year that item k stands in.
func (t *tagger) run(k int) (run []int) {
	entry := func(j int) bool {
		r := &t.items[j].r
		return r.Month != nil && r.Year == nil && !r.Step.Set && t.isEntry(&t.items[j])
	}
	first := k
	for j := k; j >= 0 && k-j < farBack && !(j < k && t.items[j].r.Year != nil && t.isEntry(&t.items[j])); j-- {
		if entry(j) {
			first = j
		}
	}
	for j := first; j < len(t.items) && j-k < farBack && !(j > k && t.items[j].r.Year != nil && t.isEntry(&t.items[j])); j++ {
		if entry(j) {
			run = append(run, j)
		}
	}
	return run
}

// startsAgain: an entry of period p lies so long before the entry above that the months have
// started again.
func startsAgain(above, p cal.Period) bool {
	const long = 120 // days
	return above.Gran != cal.Year && above.First().Sub(p.Last()).Hours() > long*24
}

// entryAbove is the nearest entry above item k whose year is known, and the line that gives k
// its year: the heading above both, else that entry itself. They are -1 where there is none.
func (t *tagger) entryAbove(k int) (last, rules int) {
	last = -1
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		above := &t.items[a]
		if above.period.IsZero() || above.period.Gran > cal.Year || !above.chain || !t.isEntry(above) {
			continue
		}
		if last < 0 {
			last = a
		}
		switch {
		case t.headsYear(a):
			return last, a
		case above.r.Year != nil:
			return last, last
		}
	}
	return last, last
}
