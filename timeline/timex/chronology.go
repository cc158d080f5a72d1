package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A chronology is lines that open with their date: "Feb. 24 - The rebels take
// the city." It tells what was in the present tense, runs forward, and often
// stands under the year ("2011").

// opensLine: item k is the first thing on its line, but for a bullet and a word such as "about".
func (t *tagger) opensLine(it *item) bool {
	i := it.tok
	if i > 0 && !t.Toks[i].Has(lang.NewLine) && t.In(&t.Toks[i-1], "about", "around", "shortly", "circa") {
		i--
	}
	if i > 0 && !t.Toks[i].Has(lang.NewLine) && t.In(&t.Toks[i-1], "-", "–", "—", "•", "*", "_") {
		i--
	}
	return i == 0 || t.Toks[i].Has(lang.NewLine)
}

// isEntry: item k dates a line of a chronology. A time of day does wherever it opens a
// line: "09:40 The minister lands", "5 p.m., Brussels (1600 GMT) - …".
func (t *tagger) isEntry(it *item) bool {
	if !t.opensLine(it) {
		return false
	}
	next := t.tokenAfter(it)
	return next == nil || next.Has(lang.NewLine) || t.In(next, "-", "–", "—", "_", ":") || it.r.Hour != nil && bareClock(&it.r)
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

func (t *tagger) tokenAfter(it *item) *lang.Token {
	if i := it.tok + it.n; i < len(t.Toks) {
		return &t.Toks[i]
	}
	return nil
}

// entryPeriod is the period of a line's date that leaves out its year: the year
// of the heading or the entry above, or the next one where the months start
// again; the one that its weekday fits, if it has one. It is zero where no line
// above gives a year.
func (t *tagger) entryPeriod(k int) cal.Period {
	const startAgain = 180 // days back to an entry before
	it := &t.items[k]
	if it.r.Month == nil || !t.isEntry(it) {
		return cal.Period{}
	}
	for a := k - 1; a >= 0 && k-a < farBack; a-- {
		above := &t.items[a]
		if above.period.IsZero() || above.period.Gran > cal.Year || !above.chain || !t.isEntry(above) {
			continue
		}
		year := above.period.First().Year()
		p := t.within(cal.Period{Gran: cal.Year, Year: year}, &it.r)
		if above.period.Gran != cal.Year && !p.IsZero() && above.period.First().Sub(p.Last()).Hours() > startAgain*24 {
			p = t.within(cal.Period{Gran: cal.Year, Year: year + 1}, &it.r)
		}
		if it.r.Weekday != nil && p.Gran == cal.Day && int(p.First().Weekday()) != *it.r.Weekday {
			return cal.Period{}
		}
		if !p.IsZero() {
			it.anchor, it.chain = a, true
		}
		return p
	}
	return cal.Period{}
}
