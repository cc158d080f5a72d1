package timex

import (
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Firms end their years in any month. The TIMEX3 value of “the third quarter” keeps the number that the firm gives it, as
// annotators do; its date is the months that it stands for, where the text tells when a quarter or the year of the firm ended,
// and is left open where it is of a fiscal year whose months nothing tells.

// openBooks is why a quarter of a fiscal year has no date.
const openBooks = "of a fiscal year, and the text does not tell in which month it ends"

// A yearEnd is what the text tells at a token about the month in which a firm's year ends.
type yearEnd struct{ tok, month int }

// readBooks gives the quarters of firms their months.
func (t *tagger) readBooks() {
	quarters := false
	for k := range t.items {
		it := &t.items[k]
		quarters = quarters || it.period.Gran == cal.Quarter
		it.fiscal = it.period.Gran == cal.Year && t.ofBooks(it)
	}
	if !quarters {
		return
	}
	fiscal := t.saysFiscal(0, len(t.Toks))
	ends := t.yearEnds()
	for k := range t.items {
		it := &t.items[k]
		if it.period.Gran != cal.Quarter {
			continue
		}
		if j := t.endTold(k); j >= 0 {
			it.books, it.anchor = t.lastMonth(j), j
			continue
		}
		if it.anchor < 0 && it.r.Quarter == 0 && it.r.From == lang.FromAntecedent && t.ofFirm(it) {
			it.anchor = t.reportedBelow(k) // "In the quarter it earned less. … The quarter ended May 30"
		}
		if a := it.anchor; a >= 0 && t.items[a].period.Gran == cal.Quarter && it.r.Quarter == 0 {
			if o := &t.items[a]; a > k {
				if j := t.endTold(a); j >= 0 {
					it.books = t.lastMonth(j).Step(12*it.r.Step.N, cal.Month)
				}
			} else if !o.books.IsZero() {
				it.books = o.books.Step(3*quartersFrom(o.period, it.period), cal.Month)
			} else if o.open {
				it.open = true
			}
			continue
		}
		its := t.saysFiscal(it.tok-1, it.tok+it.n)
		if it.r.Quarter == 0 || it.r.Step.Set || !its && (it.r.Year != nil || !t.ofFirm(it)) {
			continue
		}
		switch month := nearestEnd(ends, it.tok); {
		case month > 0:
			if it.books = t.quarterOfBooks(it, month); t.ofAnotherFirm(it) {
				it.books = cal.Period{}
			}
		case its || fiscal:
			it.open = true
		}
	}
}

// saysFiscal: among the tokens from lo up to hi "fiscal" stands before a year or a quarter.
func (t *tagger) saysFiscal(lo, hi int) bool {
	for i := max(lo, 0); i < hi; i++ {
		if t.In(&t.Toks[i], "fy") {
			return true
		}
		if !t.Equal(&t.Toks[i], "fiscal") {
			continue
		}
		j := i + 1
		if j < len(t.Toks) && t.Equal(&t.Toks[j], "-") {
			j++
		}
		if j < len(t.Toks) && (t.Toks[j].Is(lang.Digits|lang.Ordinal) || t.In(&t.Toks[j], "year", "quarter", "half", "years", "quarters")) {
			return true
		}
		if i > 0 && t.Toks[i-1].Is(lang.Ordinal) { // "the third fiscal quarter", "first-fiscal"
			return true
		}
	}
	return false
}

// endTold is the item that says when the quarter of item k ended, in its sentence: "the second quarter ended March 31",
// "the quarter, which ended on May 30"; -1 if none does.
func (t *tagger) endTold(k int) int {
	const near = 12 // tokens
	it := &t.items[k]
	for j := k + 1; j < len(t.items) && t.items[j].tok-it.tok-it.n < near; j++ {
		o := &t.items[j]
		if o.period.Gran == cal.Quarter || t.sentenceEndIn(it.tok, o.tok) {
			break
		}
		if t.endsAt(o) && !t.bookWordIn(it.tok+it.n, o.tok) {
			return j
		}
	}
	if k > 0 && t.endsAt(&t.items[k-1]) {
		if gap := t.between(&t.items[k-1], it); len(gap) > 0 && len(gap) < 5 && t.In(&gap[len(gap)-1], "is", "was") {
			return k - 1 // "in the period, which ended May 30 and was the first quarter"
		}
	}
	return -1
}

// bookWordIn: another stretch of books is named between two tokens.
func (t *tagger) bookWordIn(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t.In(&t.Toks[i], "year", "half", "months") {
			return true
		}
	}
	return false
}

// endsAt: item it is a day or a month at which a stretch of books ends: "ended on March 31".
func (t *tagger) endsAt(it *item) bool {
	i := it.tok - 1
	if i > 0 && t.In(&t.Toks[i], "on", "in", "at", "with") {
		i--
	}
	return i >= 0 && (it.period.Gran == cal.Day || it.period.Gran == cal.Month) && it.r.Month != nil && t.In(&t.Toks[i], "ended", "ending", "ends", "closed", "closing")
}

// lastMonth is the month whose end item k tells. Firms that count in weeks end a month some days into the next.
func (t *tagger) lastMonth(k int) cal.Period {
	const over = 7 // days
	p := t.items[k].period
	if p.Gran == cal.Day && p.Day <= over {
		return p.Widen(cal.Month).Step(-1, cal.Month)
	}
	return p.Widen(cal.Month)
}

// yearEnds are the ends of the firms' years that the text tells, by those of their quarters or themselves.
func (t *tagger) yearEnds() (ends []yearEnd) {
	const near = 8 // tokens
	for k := range t.items {
		it := &t.items[k]
		if it.r.Quarter > 0 {
			if j := t.endTold(k); j >= 0 {
				ends = append(ends, yearEnd{it.tok, t.endOfYear(k, j)})
			}
			continue
		}
		if it.r.Month == nil || !t.endsAt(it) {
			continue
		}
		for i := it.tok - 2; i > 0 && it.tok-i < near && !t.sentenceEndIn(i, it.tok); i-- {
			if t.Equal(&t.Toks[i], "year") {
				ends = append(ends, yearEnd{it.tok, t.lastMonth(k).N})
				break
			}
			if t.In(&t.Toks[i], "months", "weeks") && i > 0 && t.Toks[i-1].Is(lang.Number|lang.Digits) && t.Toks[i-1].Val != 6 && t.Toks[i-1].Val != 9 {
				if a := t.ordinalAbove(k); a >= 0 { // "third-quarter profit … for the three months that ended Dec. 2"
					ends = append(ends, yearEnd{it.tok, t.endOfYear(a, k)})
				}
				break
			}
			if t.In(&t.Toks[i], "quarter", "half", "months", "weeks", "period") {
				break
			}
		}
	}
	return ends
}

// endOfYear is the month in which the year of a firm ends whose quarter, item q, ends with item j.
func (t *tagger) endOfYear(q, j int) int {
	return (t.lastMonth(j).N+3*(4-t.items[q].r.Quarter)-1)%12 + 1
}

// ordinalAbove is the last quarter told by its number shortly before item k, -1 if none is.
func (t *tagger) ordinalAbove(k int) int {
	const near = 90 // tokens
	for a := k - 1; a >= 0 && t.items[k].tok-t.items[a].tok < near; a-- {
		if t.items[a].r.Quarter > 0 && t.items[a].r.Year == nil && t.lean(&t.items[a]) <= 1 {
			return a
		}
	}
	return -1
}

// reportedBelow is the quarter behind item k of which the text says when it ended, -1 if there is none.
func (t *tagger) reportedBelow(k int) int {
	for a := k + 1; a < len(t.items) && a-k < farBack; a++ {
		if t.items[a].period.Gran == cal.Quarter && t.endTold(a) >= 0 {
			return a
		}
	}
	return -1
}

// nearestEnd is the month told nearest to a token, 0 if none is told.
func nearestEnd(ends []yearEnd, tok int) int {
	month, dist := 0, 0
	for _, e := range ends {
		if d := max(e.tok-tok, tok-e.tok); month == 0 || d < dist {
			month, dist = e.month, d
		}
	}
	return month
}

// quarterOfBooks is the last month of the quarter of item it where its firm's year ends in a month. A fiscal year has the number
// of the calendar year in which it ends. Without a number it is the quarter that has begun last, unless its clause looks ahead.
func (t *tagger) quarterOfBooks(it *item, month int) cal.Period {
	end := func(year int) cal.Period {
		return cal.Period{Gran: cal.Month, Year: year, N: month}.Step(-3*(4-it.r.Quarter), cal.Month)
	}
	if it.r.Year != nil {
		return end(*it.r.Year)
	}
	if t.anchor.IsZero() {
		return cal.Period{}
	}
	const quarter = 92 // days
	day := t.anchor.First()
	for y := t.anchor.Year + 2; ; y-- {
		last := end(y)
		if begun := !last.Step(-2, cal.Month).First().After(day); !begun {
			continue
		}
		if t.lean(it) > 2 && day.Sub(last.Last()) > quarter*24*time.Hour {
			return last.Step(12, cal.Month)
		}
		return last
	}
}

// ofAnotherFirm: the quarter of item it by the books that the text tells of ended long ago, and the calendar's of that number lately:
// firms report within weeks, and a text may tell of many.
func (t *tagger) ofAnotherFirm(it *item) bool {
	const quarter = 92 // days
	if it.r.Year != nil || t.anchor.IsZero() || it.period.Year != t.anchor.Year || t.lean(it) > 0 {
		return false
	}
	since := func(p cal.Period) time.Duration { return t.anchor.First().Sub(p.Last()) }
	return since(it.books) > quarter*24*time.Hour && since(it.period) > 0 && since(it.period) < quarter*24*time.Hour
}

// quartersFrom is how many quarters q lies after p.
func quartersFrom(p, q cal.Period) int { return 4*(q.Year-p.Year) + q.N - p.N }

// monthsTo is the three months that end with one; the quarter of the calendar where they are one.
func monthsTo(month cal.Period) edtf.Date {
	if month.N%3 == 0 {
		return cal.Of(month.First(), cal.Quarter).Date()
	}
	d, err := edtf.Interval(month.Step(-2, cal.Month).Date(), month.Date())
	if err != nil {
		return edtf.Date{}
	}
	return d
}
