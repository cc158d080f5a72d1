package timex

import (
	"math"
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// resolve works out the period of item k, those before it being resolved.
func (t *tagger) resolve(k int) {
	it := &t.items[k]
	r := &it.r
	if it.done {
		return
	}
	it.done = true
	if r.Ahead && t.mode == News && t.g.Lean(&t.Matcher, it.tok, it.n) >= 2 {
		r.Kind, r.Value = lang.Date, "" // "will vote in two weeks"
	} else if r.Ahead {
		r.Step = lang.Step{}
	}
	it.chain = r.Explicit
	switch {
	case r.Value != "" || r.Kind == lang.Duration || r.Kind == lang.Set:
		return
	case !r.Decade.IsZero():
		it.period = r.Decade
	case !r.Century.IsZero():
		it.period = r.Century
	case r.PeriodOf && r.Year != nil:
		it.period = cal.Period{Gran: cal.Year, Year: t.year(r)}
		if a := t.reportedQuarter(k); a >= 0 {
			it.anchor = a
			it.period = t.items[a].period
			it.period.Year = t.year(r)
		}
	case t.mode == Narrative && r.Step == (lang.Step{Set: true, Unit: cal.Day}) && r.From == lang.FromDateline && r.DayPart == "":
		r.Value = "PRESENT_REF" // "today" in a history is these days
	case r.Step.Set:
		t.resolveStep(k)
	case it.pair >= 0 && r.Year == nil && t.resolveInRange(k):
	case r.Year != nil:
		it.period = t.within(cal.Period{Gran: cal.Year, Year: t.year(r)}, r)
	default:
		t.resolvePartial(k)
	}
}

// year is the year that a reading gives.
func (t *tagger) year(r *lang.Reading) int {
	if r.BC {
		return 1 - *r.Year
	}
	return *r.Year
}

// within is the period that a reading names inside p; p if it names none.
// It is zero where there is no such period: the 30th of February.
func (t *tagger) within(p cal.Period, r *lang.Reading) cal.Period {
	p = t.inner(p, r)
	if r.Nth == 0 || p.IsZero() {
		return p
	}
	day := p.Last()
	if r.Nth > 0 {
		if day = p.First().AddDate(0, 0, r.Nth-1); day.After(p.Last()) {
			return cal.Period{}
		}
	}
	return cal.OfDay(day)
}

func (t *tagger) inner(p cal.Period, r *lang.Reading) cal.Period {
	y := p.Year
	switch {
	case r.Named > 0:
		if m, d := t.g.NamedDay(r.Named-1, y); m > 0 {
			q, _ := cal.MakeDay(y, m, d)
			if r.Week == 1 {
				return q.Widen(cal.Week)
			}
			return q
		}
		return cal.Period{}
	case r.Month != nil && r.Day != nil:
		q, ok := cal.MakeDay(y, *r.Month, *r.Day)
		switch {
		case ok && r.Week == 1:
			return q.Widen(cal.Week)
		case ok && r.Week == 2:
			return q.Widen(cal.Weekend)
		}
		return q
	case r.Month != nil:
		return cal.Period{Gran: cal.Month, Year: y, N: *r.Month}
	case r.Day != nil:
		f := p.First()
		q, _ := cal.MakeDay(f.Year(), int(f.Month()), *r.Day)
		return q
	case r.Quarter > 0:
		return cal.Period{Gran: cal.Quarter, Year: y, N: r.Quarter}
	case r.Half > 0:
		return cal.Period{Gran: cal.Half, Year: y, N: r.Half}
	case r.Season > 0:
		return cal.Period{Gran: cal.Season, Year: y, N: r.Season}
	case r.Weekday != nil:
		return weekdayFrom(p.First(), *r.Weekday)
	}
	return p
}

// weekdayFrom is the first such weekday from day on.
func weekdayFrom(day time.Time, w int) cal.Period {
	return cal.OfDay(day.AddDate(0, 0, (w-int(day.Weekday())+7)%7))
}

// resolveInRange resolves an end of a range by the other end: the year of the
// one that has it, or the first such day after the start.
func (t *tagger) resolveInRange(k int) bool {
	it := &t.items[k]
	r := &it.r
	other := &t.items[it.pair]
	if r.Month == nil && r.Weekday == nil && r.Season == 0 {
		return false
	}
	if it.pair > k { // the start
		if other.r.Year == nil || r.Month == nil && r.Season == 0 {
			return false
		}
		end := t.within(cal.Period{Gran: cal.Year, Year: t.year(&other.r)}, &other.r)
		p := t.within(cal.Period{Gran: cal.Year, Year: end.Year}, r)
		if !p.IsZero() && p.First().After(end.Last()) {
			p = t.within(cal.Period{Gran: cal.Year, Year: end.Year - 1}, r)
		}
		it.period, it.anchor = p, it.pair
		return !p.IsZero()
	}
	if other.period.IsZero() {
		return false
	}
	start := other.period.First()
	if r.Weekday != nil && r.Month == nil {
		if other.r.Weekday == nil {
			return false // "from Sept. 14 to Thursday"
		}
		it.period = weekdayFrom(start, *r.Weekday)
	} else {
		it.period = t.within(cal.Period{Gran: cal.Year, Year: start.Year()}, r)
		if !it.period.IsZero() && it.period.Last().Before(start) {
			it.period = t.within(cal.Period{Gran: cal.Year, Year: start.Year() + 1}, r)
		}
	}
	it.anchor = it.pair
	return !it.period.IsZero()
}

// resolvePartial resolves a calendar date without its year, a weekday, a season.
func (t *tagger) resolvePartial(k int) {
	it := &t.items[k]
	r := &it.r
	unit := cal.Day
	if r.From == lang.FromAntecedent {
		unit = cal.Year // the following March, of whatever came before
		if r.Weekday != nil && r.Month == nil && t.antecedent(k, cal.Day) >= 0 {
			unit = cal.Day // the previous Friday, of the day spoken of
		}
	}
	base := t.base(k, unit)
	if r.Month == nil && r.Day == nil && r.Weekday == nil && !r.Weekend && r.Quarter == 0 && r.Half == 0 && r.Season == 0 && r.Named == 0 {
		// a time of day alone
		it.period = t.dayOfClock(k)
		return
	}
	if base.IsZero() {
		return
	}
	earlier, later := t.candidates(base, r)
	switch r.Rel {
	case lang.Last:
		it.period = earlier
		if earlier.Gran == cal.Day && r.Weekday != nil && r.Month == nil && earlier == base {
			it.period = earlier.Step(-7, cal.Day)
		}
		if earlier.Gran != cal.Day && base.Widen(earlier.Gran) == earlier || earlier.Gran == cal.Month && base.Widen(cal.Month).Step(-1, cal.Month) == earlier {
			it.period = stepYear(earlier, -1) // the one just gone is "last month"
		}
		return
	case lang.Next:
		it.period = later
		if base.Gran == cal.Year && r.From == lang.FromAntecedent { // "in 1977 … the following summer"
			it.period = t.within(base.Step(1, cal.Year), r)
		}
		if r.Weekday != nil && r.Month == nil && later == base {
			it.period = later.Step(7, cal.Day)
		}
		if later.Gran != cal.Day && base.Widen(later.Gran) == later {
			it.period = stepYear(later, 1)
		}
		return
	case lang.This:
		it.period = t.sameCycle(base, r)
		return
	case lang.Same:
		a := t.mainLine(t.antecedent(k, cal.Month), k)
		if r.Weekday != nil {
			if a = t.antecedent(k, cal.Week); a >= 0 {
				it.anchor = a
				it.period = t.within(cal.Of(t.items[a].period.First(), cal.Week), r)
				return
			}
		} else if r.Day == nil || r.Month != nil {
			a = t.mainLine(t.antecedent(k, cal.Year), k)
			for j := k - 1; r.Month != nil && j >= 0 && !t.paraIn(t.items[j].tok, it.tok); j-- { // "that November": the one spoken of
				if p := t.items[j].period; !p.IsZero() && p.Gran <= cal.Month && p.Widen(cal.Month).N == *r.Month {
					a = j
					break
				}
			}
		}
		if a < 0 {
			it.period = earlier
			return
		}
		it.anchor = a
		it.period = t.within(t.items[a].period, r)
		return
	}
	if r.Weekday != nil && r.Month != nil && earlier != later {
		// the weekday tells the year
		switch w := time.Weekday(*r.Weekday); w {
		case earlier.First().Weekday():
			later = earlier
		case later.First().Weekday():
			earlier = later
		}
	}
	if p := t.apposed(k); !p.IsZero() {
		it.period = p
		return
	}
	if p := t.entryPeriod(k); !p.IsZero() {
		it.period = p
		return
	}
	if p := t.listed(k); !p.IsZero() {
		it.period = p
		return
	}
	if p := t.inherited(k); !p.IsZero() && (r.Weekday == nil || time.Weekday(*r.Weekday) == p.First().Weekday()) {
		it.period = p
		return
	}
	if earlier != later {
		it.earlier, it.later = earlier, later
	}
	if p := t.besides(k); !p.IsZero() {
		it.period = p
		return
	}
	it.period = t.choose(k, base, earlier, later)
}

// besides is the candidate of item k on the side of the one that it stands in a
// row with: "in late summer or early autumn", "on Monday and Tuesday".
func (t *tagger) besides(k int) cal.Period {
	it := &t.items[k]
	if k == 0 || t.mode == Narrative || it.earlier.IsZero() {
		return cal.Period{}
	}
	p := &t.items[k-1]
	gap := t.between(p, it)
	if p.earlier.IsZero() || p.later.Gran != it.later.Gran || (p.r.Weekday == nil) != (it.r.Weekday == nil) || len(gap) != 1 || !t.In(&gap[0], "and", "or") {
		return cal.Period{}
	}
	if p.period == p.later {
		return it.later
	}
	return it.earlier
}

// later says whether the later of two candidates is meant: the lean of the
// clause, and for what comes once a year also how near each is. A deadline two
// weeks ahead is meant even after a past verb ("extended to Nov. 16").
func (t *tagger) later(k int, base, earlier, later cal.Period) bool {
	it := &t.items[k]
	lean := t.g.Lean(&t.Matcher, it.tok, it.n)
	if next := t.tokenAfter(it); t.isEntry(it) || it.r.Day != nil && next != nil && t.In(next, ":") {
		lean = -2 // a chronology tells the past in the present tense
	}
	r := &it.r
	if r.Weekend {
		return lean > 0
	}
	if r.Weekday != nil && r.Month == nil {
		if p := t.tokenAfter(it); lean >= -1 && lean <= 1 || p != nil && t.Possessive(p) {
			if others := t.leanOfOthers(k); others != 0 {
				return others > 0
			}
		}
		if lean == 0 && k > 0 && t.items[k-1].r.Weekday != nil && t.items[k-1].period.Gran == cal.Day && !t.sentenceEndIn(t.items[k-1].tok, it.tok) {
			// "passes on Monday, turns on Tuesday and fades by Wednesday"
			return !weekdayFrom(t.items[k-1].period.First(), *r.Weekday).First().Before(later.First())
		}
		return lean+t.nearer(it, lean, int(base.First().Sub(earlier.First()).Hours()/24)) > 0
	}
	if r.Day != nil && (lean == -2 || lean == -3 && t.ofNoun(it)) {
		lean = -1 // a day is nearer to its story than a month, and a verb far off tells less; so does one whose object has the day: "cancelled its May 9 match"
	}
	if n := t.tokenAfter(it); r.Season > 0 && n != nil && n.Class == 0 && !n.Has(lang.Capital) {
		lean /= 2 // the season of a thing: "put off the summer games"
	}
	day := base.First()
	back := day.Sub(earlier.Last()).Hours()/24 + 1
	ahead := later.First().Sub(day).Hours()/24 + 1
	if r.Quarter > 0 || r.Half > 0 {
		return lean > 2 && back > 92 // "will report third-quarter results": those of the one that has just ended
	}
	return float64(lean)-0.7+math.Log2(max(back, 1)/max(ahead, 1))/1.5 > 0
}

// nearer is what the distance adds to the lean of a weekday: the one of six days
// ago is tomorrow's, which an unmarked weekday means unless its verb says for
// certain that it has been; yesterday's is not meant for the one of next week
// unless the verb says that it will be.
func (t *tagger) nearer(it *item, lean, back int) int {
	n := 0
	switch back {
	case 1:
		n = -3
	case 6:
		n = 2
		if lean == -2 && t.leads(it) {
			n = 0 // "On Friday, looters damaged …"
		} else if t.In(&t.Toks[it.tok], "early") {
			n = 3 // the small hours, of a story that ran past midnight
		}
	}
	return n
}

// ofNoun: the item stands between an article and a noun.
func (t *tagger) ofNoun(it *item) bool {
	next := t.tokenAfter(it)
	return it.tok > 0 && t.Toks[it.tok-1].Is(lang.Det) && next != nil && next.Class == 0 && !next.Has(lang.NewPara)
}

// leanOfOthers is the lean of the same weekday where else the text names it: a
// story speaks of one Thursday.
func (t *tagger) leanOfOthers(k int) int {
	sum := 0
	for a := max(0, k-farBack); a < len(t.items) && a < k+farBack; a++ {
		r := &t.items[a].r
		if a == k || r.Weekday == nil || *r.Weekday != *t.items[k].r.Weekday || r.Month != nil || r.Day != nil || r.From != t.items[k].r.From || r.Rel != lang.ByTense || r.Step.Set || r.Kind == lang.Set {
			continue
		}
		if p := t.tokenAfter(&t.items[a]); p != nil && t.Possessive(p) {
			continue
		}
		switch lean := t.g.Lean(&t.Matcher, t.items[a].tok, t.items[a].n); {
		case lean > 1:
			sum++
		case lean < -1:
			sum--
		}
	}
	return sum
}

func stepYear(p cal.Period, n int) cal.Period {
	p.Year += n
	return p
}

// candidates are the latest period of that name that has begun by base, and the
// first that has not ended before it.
func (t *tagger) candidates(base cal.Period, r *lang.Reading) (earlier, later cal.Period) {
	day := base.First()
	switch {
	case r.Weekend:
		later = cal.Of(day, cal.Weekend)
		if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			return later, later
		}
		return later.Step(-1, cal.Weekend), later
	case r.Weekday != nil && r.Month == nil:
		later = weekdayFrom(day, *r.Weekday)
		if later == base {
			return base, base
		}
		return later.Step(-7, cal.Day), later
	case r.Day != nil && r.Month == nil:
		m := base.Widen(cal.Month)
		p := t.within(m, r)
		if p.IsZero() || p.First().After(day) {
			return t.within(m.Step(-1, cal.Month), r), p
		}
		return p, t.within(m.Step(1, cal.Month), r)
	}
	y := cal.Period{Gran: cal.Year, Year: day.Year()}
	for n := 1; n >= -8; n-- { // eight years back for a 29 February
		p := t.within(cal.Period{Gran: cal.Year, Year: y.Year + n}, r)
		if p.IsZero() {
			continue
		}
		if !p.First().After(day) {
			earlier = p
			break
		}
	}
	for n := -1; n <= 8; n++ {
		p := t.within(cal.Period{Gran: cal.Year, Year: y.Year + n}, r)
		if p.IsZero() {
			continue
		}
		if !p.Last().Before(day) {
			later = p
			break
		}
	}
	return earlier, later
}

// sameCycle is the period of that name in base's own week or year: this Friday, this May.
func (t *tagger) sameCycle(base cal.Period, r *lang.Reading) cal.Period {
	if r.Weekend {
		return base.Widen(cal.Weekend)
	}
	if r.Weekday != nil {
		return t.within(cal.Of(base.First(), cal.Week), r)
	}
	if r.Day != nil && r.Month == nil {
		return t.within(base.Widen(cal.Month), r)
	}
	return t.within(base.Widen(cal.Year), r)
}

// choose takes the earlier or the later candidate, by the tense of the clause.
func (t *tagger) choose(k int, base, earlier, later cal.Period) cal.Period {
	switch {
	case earlier == later:
		return earlier
	case t.mode == Narrative && base != t.anchor:
		return t.chooseNarrative(k, base, earlier, later)
	case t.later(k, base, earlier, later):
		return later
	}
	return earlier
}
