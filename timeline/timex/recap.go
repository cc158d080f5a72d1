package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// inRecap is the period of a day or month without its year in a passage that says that it goes through what happened in
// order ("Timeline:", "Here is a recap of the events:"): it is of the year that the passage has come to, or of the next
// where the months start again. Zero outside such a passage, or where that day is still to come at the dateline.
func (t *tagger) inRecap(k int) cal.Period {
	const back = 60 // days by which what goes through the years in order may go back in passing
	it := &t.items[k]
	if it.mode != News || it.r.Month == nil || it.pair >= 0 || it.r.Rel != lang.ByTense || t.anchor.IsZero() {
		return cal.Period{}
	}
	a := k - 1
	for a >= 0 && k-a < farBack && !(t.items[a].chain && !t.items[a].period.IsZero() && t.items[a].r.Month != nil && t.items[a].period.Gran <= cal.Month) {
		a--
	}
	if a < 0 || k-a >= farBack || !t.recapAbove(t.items[a].tok) {
		return cal.Period{}
	}
	above := t.items[a].period
	p := t.within(cal.Period{Gran: cal.Year, Year: above.First().Year()}, &it.r)
	if next := stepYear(p, 1); !p.IsZero() && above.First().Sub(p.Last()).Hours() > back*24 && !next.First().After(t.writtenBelow(k)) {
		p, it.other = next, p
	}
	if p.IsZero() || p.First().After(t.anchor.First()) || it.r.Weekday != nil && !fallsOn(p, *it.r.Weekday) {
		return cal.Period{}
	}
	it.anchor, it.chain = a, true
	return p
}

// writtenBelow is the last day of the next date below item k that the text writes out, the dateline where there is none.
func (t *tagger) writtenBelow(k int) time.Time {
	for a := k + 1; a < len(t.items) && a-k < farBack; a++ {
		if r := &t.items[a].r; r.Year != nil && r.Month != nil && !r.BC {
			if p := t.within(cal.Period{Gran: cal.Year, Year: *r.Year}, r); !p.IsZero() {
				return p.Last()
			}
		}
	}
	return t.anchor.First()
}

// recapAbove: the heading of the text or a line above token i that ends in a colon calls what follows a chronology.
func (t *tagger) recapAbove(i int) bool {
	if !t.recapKnown {
		t.recapKnown, t.recap = true, t.findRecap()
	}
	return t.recap >= 0 && t.recap < i
}

// findRecap is the first word that calls the text behind it a chronology, -1 if none does.
func (t *tagger) findRecap() int {
	const long = 30 // tokens of a line
	for i := range t.Toks {
		if !t.In(&t.Toks[i], "timeline", "chronology", "recap") {
			continue
		}
		lo, hi, short := t.line(i, long)
		if last := &t.Toks[hi-1]; short && (t.Equal(last, ":") || lo == 0 && !last.Is(lang.Punct)) || t.presented(i) {
			return i
		}
	}
	return -1
}

// presented: the sentence of the word at token i says that it gives what the word names: "Here is a timeline of the war."
func (t *tagger) presented(i int) bool {
	const near = 6 // tokens
	for j := i - 1; j >= 0 && i-j <= near && !t.sentenceEndIn(j, j+1); j-- {
		if t.In(&t.Toks[j], "here", "following") {
			return true
		}
	}
	return false
}
