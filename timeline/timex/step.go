package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// resolveStep resolves what counts units from another time.
func (t *tagger) resolveStep(k int) {
	it := &t.items[k]
	r := &it.r
	if t.ageOfPage(it) {
		it.missing = "the age of a page or of a remark when it was saved"
		return
	}
	if r.Step.Unit == cal.Season && r.Counted {
		it.missing = "of a season that may be this year's or the one before"
		return // "two summers ago" is no half a year ago
	}
	unit := r.Step.Unit
	if r.Exact {
		unit = cal.Century // as it is, whatever it is
	}
	base := t.base(k, unit)
	s := &t.step
	*s = step{tagger: t, k: k, it: it, r: r, base: base, n: r.Step.N, unit: unit}
	for i := range stepRules {
		rule := &stepRules[i]
		if !rule.when(s) {
			continue
		}
		t.note(rule.name)
		if rule.ends != nil {
			rule.ends(s)
			return
		}
		rule.then(s)
	}
	it.period = t.within(s.base.Step(s.n, s.unit), r)
	t.stepClock(it)
	if (s.n > 0 || s.n == 0 && s.unit == cal.Day && t.lean(it) < 0) && r.From == lang.FromAntecedent && (r.Counted || s.unit <= cal.Month) && t.afterStory(it, s.base, it.period) {
		it.period, it.anchor = cal.Period{}, -1
		return
	}
	it.chain = r.Step.Unit == cal.Year && r.Month != nil
}

// ageOfPage: item it, "4 months ago", opens a short line that is no sentence, as sites stamp their pages and the remarks below them:
// "4 months ago The Courier's Ana Reis".
func (t *tagger) ageOfPage(it *item) bool {
	const longest = 10 // tokens
	if r := &it.r; !r.Counted || r.Step.Unit < cal.Day || r.Step.N >= 0 || r.From != lang.FromAnchor || !t.opensALine(it.tok) || !t.Toks[it.tok].Is(lang.Digits) || !t.Equal(&t.Toks[it.tok+it.n-1], "ago") {
		return false
	}
	lo, hi, ok := t.line(it.tok, longest)
	if !ok {
		return false
	}
	for i := lo; i < hi; i++ {
		if t.Toks[i].Is(lang.PastVerb|lang.PresVerb|lang.BaseVerb|lang.Be|lang.Have|lang.Modal|lang.Future) || t.In(&t.Toks[i], ".", "?") {
			return false
		}
	}
	return true
}

// nearly is the period of granularity g that the days just before (way below 0) or after a
// day lie in: told on a Monday "this past week" is the one that ended, told on a Friday the
// one that is ending.
func nearly(base cal.Period, g cal.Gran, way int) cal.Period {
	half := 3
	switch g {
	case cal.Weekend:
		day := base.First()
		for !(day.Weekday() == time.Saturday || day.Weekday() == time.Sunday) {
			day = day.AddDate(0, 0, way)
		}
		return cal.Of(day, g)
	case cal.Month:
		half = 15
	case cal.Quarter, cal.Season:
		half = 45
	case cal.Year:
		half = 182
	case cal.Week:
		if way > 0 {
			half = 5 // told on a Wednesday "this coming week" is the next
		}
	default:
		return base.Step(way, g)
	}
	return cal.Of(base.First().AddDate(0, 0, way*half), g)
}

// stepTwice counts the two steps of a length in two units. From a day the first keeps the
// day of the month where there is one; a period that is coarser than the second stays as it is.
func stepTwice(base cal.Period, r *lang.Reading) cal.Period {
	p := base
	switch n, unit := r.Step.N, r.Step.Unit; {
	case base.Gran == cal.Day && unit >= cal.Month:
		months := n
		if unit != cal.Month {
			months = 12 * n
		}
		first := base.First()
		to := cal.Of(first, cal.Month).Step(months, cal.Month)
		p = cal.OfDay(to.First().AddDate(0, 0, min(first.Day(), to.Last().Day())-1))
	default:
		p = stepCounted(base, n, unit)
	}
	if p.Gran == cal.Month && r.Coarse == cal.Month { // from the middle of one month to the middle or the end of another
		p = cal.OfDay(p.First().AddDate(0, 0, 14))
	}
	if p.Gran <= r.Also.Unit || p.Gran == cal.Day {
		p = stepCounted(p, r.Also.N, r.Also.Unit)
	}
	return p.Widen(r.Coarse)
}

// afterStory: counted from base, item it would be the period p that is yet to come, but
// news tells it as done: it counts from something else.
func (t *tagger) afterStory(it *item, base, p cal.Period) bool {
	sure := 1 // the lean from which on the clause looks ahead
	if it.r.Counted && it.r.Step.Unit >= cal.Year && base == t.anchor {
		sure = 3 // "follows in his steps 80 years later": the years lead to the dateline, not from it
		if it.r.Step.N >= 50 {
			return true // nor does anybody plan so far ahead
		}
	}
	if base.First().After(t.anchor.Last()) {
		if sure = -1; it.r.Step.Unit > cal.Day || t.toDoBefore(it) {
			return false // "is to land on Sunday. The next day he tours the port", "called on them to come that day"
		}
	}
	return it.mode == News && !t.anchor.IsZero() && !p.IsZero() && p.First().After(t.anchor.Last()) && t.lean(it) < sure
}

// toDoBefore: an infinitive stands before item it in its clause.
func (t *tagger) toDoBefore(it *item) bool {
	const far = 18 // tokens
	for i := it.tok - 2; i >= 0 && it.tok-i <= far && !t.In(&t.Toks[i], ",", ";") && !t.sentenceEndIn(i, i+1); i-- {
		if n := &t.Toks[i+1]; t.Equal(&t.Toks[i], "to") && !n.Is(lang.Det|lang.Pronoun|lang.Digits|lang.Number) && !n.Has(lang.Capital) {
			return true
		}
	}
	return false
}

// stepClock gives an item that counts hours or minutes from a clock time its own: "at 3 p.m. …
// two hours later".
func (t *tagger) stepClock(it *item) {
	if it.anchor < 0 || it.r.FineN == 0 || it.r.Hour != nil || it.r.DayPart != "" {
		return
	}
	from := &t.items[it.anchor]
	if from.r.Hour == nil || from.period.Gran != cal.Day {
		return
	}
	const day = 24 * 60
	minutes := *from.r.Hour*60 + it.r.FineN*day/hoursOf(it.r.Fine)
	if from.r.Minute != nil {
		minutes += *from.r.Minute
	}
	days := minutes / day
	if minutes %= day; minutes < 0 {
		minutes, days = minutes+day, days-1
	}
	it.period = from.period.Step(days, cal.Day)
	it.r.SetClock(minutes/60, minutes%60, -1)
	it.r.Zone = from.r.Zone
}

// hoursOf is how many of a unit finer than a day make a day.
func hoursOf(unit cal.Gran) int {
	switch unit {
	case cal.Hour:
		return 24
	case cal.Minute:
		return 24 * 60
	}
	return 24 * 60 * 60
}

// compared: the reading names a time only to compare another with it: the
// year-ago quarter, the 1988 period.
func compared(r *lang.Reading) bool {
	return r.PeriodOf || r.Step.Set && r.Step.N < 0 && r.From == lang.FromAntecedent
}

// months: the reading is a length of months, as a report of half a year speaks of.
func months(r *lang.Reading) bool {
	return r.Kind == lang.Duration && len(r.Value) > 2 && r.Value[len(r.Value)-1] == 'M' && r.Value[1] != 'T' && r.Value[1] != 'X'
}

// figuresSpoken is the item whose figures item k compares with those n years off,
// -1 if there is none near: not one that is itself only compared with.
func (t *tagger) figuresSpoken(k, n int) int {
	for a := k - 1; a >= 0 && k-a < farBack && t.items[k].tok-t.items[a].tok < 120; a-- {
		r := &t.items[a].r
		switch {
		case t.items[a].period.IsZero() && !months(r):
		case r.Year != nil && t.items[a].period.Gran == cal.Year && (t.Equal(&t.Toks[t.items[a].tok], "fiscal") || t.items[a].tok > 0 && t.Equal(&t.Toks[t.items[a].tok-1], "fiscal")): // "the third quarter of the firm's fiscal 1994"
		case compared(r), r.Step.Unit == cal.Year && r.Step.N == n:
		case t.items[a].tok > 0 && t.Equal(&t.Toks[t.items[a].tok-1], "than") && t.items[a].r.Month != nil: // "last month's total, higher than May's, was a third of that of the same month a year ago"
		default:
			return a
		}
	}
	return -1
}

// yearOfFigures: the figures that item k, "a year ago", is compared with are those of the year before the dateline's, item a: "In 2018 it
// spent 12 million. That was up from 11 million a year ago", told in January 2019.
func (t *tagger) yearOfFigures(a, k int) bool {
	const near = 5 // tokens
	p := t.items[a].period
	if p.Gran != cal.Year || p.Year != t.anchor.Year-1 {
		return false
	}
	for i := t.items[k].tok - 1; i >= 0 && t.items[k].tok-i <= near && !t.sentenceEndIn(i, i+1); i-- {
		if t.In(&t.Toks[i], "from", "than", "with", "against") {
			return true
		}
	}
	return false
}

// comparedAlready: item it is compared with, and counts from a time that is
// itself the year before: both are the same year before the one reported.
func (t *tagger) comparedAlready(it *item) bool {
	return it.anchor >= 0 && it.tok > 0 && t.In(&t.Toks[it.tok-1], "with", "than", "from", "to", "versus") &&
		t.items[it.anchor].r.Step == it.r.Step
}

// stepCounted steps a counted number of units: weeks from a day lead to a day.
func stepCounted(base cal.Period, n int, unit cal.Gran) cal.Period {
	if unit < cal.Day {
		return base
	}
	if (unit == cal.Week || unit == cal.Fortnight) && base.Gran == cal.Day {
		days := 7
		if unit == cal.Fortnight {
			days = 14
		}
		return base.Step(days*n, cal.Day)
	}
	return base.Step(n, unit)
}

func stepYear(p cal.Period, n int) cal.Period {
	p.Year += n
	return p
}
