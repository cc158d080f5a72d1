package timex

import (
	"time"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A stepping is an item that counts units from another time, while it is resolved.
type stepping struct {
	*tagger
	k    int
	it   *item
	r    *lang.Reading
	base cal.Period // what it counts from
	n    int
	unit cal.Gran
}

// resolveStep resolves what counts units from another time: each look at it may settle it.
func (t *tagger) resolveStep(k int) {
	it := &t.items[k]
	s := stepping{tagger: t, k: k, it: it, r: &it.r, unit: it.r.Step.Unit}
	if s.uncounted() || s.fromWhat() || s.fromCoarser() || s.ofTheDay() || s.nearby() || s.ofFigures() || s.asDays() {
		return
	}
	s.ofStorysWeek()
	it.period = t.within(s.base.Step(s.n, s.unit), s.r)
	t.stepClock(it)
	if s.n > 0 && s.r.From == lang.FromAntecedent && (s.r.Counted || s.unit <= cal.Month) && t.afterStory(it, s.base, it.period) {
		it.period, it.anchor = cal.Period{}, -1
		return
	}
	it.chain = s.r.Step.Unit == cal.Year && s.r.Month != nil
}

// uncounted: it counts nothing that would lead to a date.
func (s *stepping) uncounted() bool {
	switch {
	case s.ageOfPage(s.it):
		s.it.missing = "the age of a page or of a remark when it was saved"
	case s.unit == cal.Season && s.r.Counted:
		s.it.missing = "of a season that may be this year's or the one before" // "two summers ago" is no half a year ago
	}
	return s.it.missing != ""
}

// fromWhat finds the time that it counts from, and settles what has none.
func (s *stepping) fromWhat() bool {
	it, r := s.it, s.r
	if r.Exact {
		s.unit = cal.Century // as it is, whatever it is
	}
	s.base = s.tagger.base(s.k, s.unit)
	s.n = r.Step.N
	if a := s.toldWould(s.k); a >= 0 && !s.base.IsZero() {
		it.anchor, s.base, r.From = a, s.items[a].period, lang.FromAntecedent
		if s.base.Gran == cal.Month && s.unit < cal.Month { // of some day of it
			it.period, r.Mod = stepCounted(cal.OfDay(s.base.First().AddDate(0, 0, 14)), s.n, s.unit).Widen(cal.Month), "APPROX"
			return true
		}
	}
	if r.From == lang.FromEvent {
		switch {
		case r.Length != "" && s.base.Gran > max(s.unit, cal.Day):
			s.base = cal.Period{} // three days before something of last year
		case s.n > 0 && !it.beside && !s.base.IsZero() && s.afterStory(it, s.base, stepCounted(s.base, s.n, s.unit)):
			s.base, it.anchor = cal.Period{}, -1 // "came a day after he fell" in a story of the day after: not from today
		}
		if s.base.IsZero() && r.Length != "" { // a length from a time that is not known
			it.n = r.Lone
			r.Kind, r.Value = lang.Duration, r.Length
		}
	}
	if it.beside {
		it.period = s.base
	}
	return s.base.IsZero() || it.beside
}

// fromCoarser settles what counts days from a month and the like.
func (s *stepping) fromCoarser() bool {
	if s.base.Gran <= max(s.unit, cal.Day) || s.unit == cal.None {
		return false
	}
	if s.n != 0 && s.r.From == lang.FromAntecedent {
		s.it.period = s.base.Step(s.n, s.r.Step.Unit)
	}
	s.unit = s.base.Gran
	return s.n != 0
}

// ofTheDay settles the same day of another year, and lengths in two units.
func (s *stepping) ofTheDay() bool {
	switch r := s.r; {
	case r.SameDay:
		if r.Weekday != nil {
			earlier, later := s.candidates(s.base, r)
			s.base = s.choose(s.k, s.base, earlier, later)
		}
		if s.base.Gran == cal.Day {
			s.it.period, _ = cal.MakeDay(s.base.Year+s.n, s.base.N, s.base.Day) // none for a 29 February
		}
	case r.Also.Set:
		s.it.period = stepTwice(s.base, r)
	default:
		return false
	}
	return true
}

// nearby settles the unit just gone or just ahead, and hours and minutes.
func (s *stepping) nearby() bool {
	switch {
	case s.r.Near != 0:
		way := int(s.r.Near)
		if s.unit == cal.Weekend && way < 0 && s.it.n > 1 && s.Equal(&s.Toks[s.it.tok+s.it.n-2], "this") {
			switch s.base.First().Weekday() {
			case time.Thursday, time.Friday:
				way = 1 // "a play staged this weekend": a day or two before it no other is meant
			case time.Wednesday:
				s.it.other = s.base.Widen(cal.Weekend)
			case time.Monday, time.Tuesday:
				if s.In(s.tokenBefore(s.it), s.g.Meetings...) {
					s.it.other = s.base.Widen(cal.Weekend) // "from watching the elections this weekend"
				}
			}
		}
		s.it.period = nearly(s.base, s.unit, way)
	case s.r.Step.Unit < cal.Day: // hours and minutes of a day or two
		s.it.period = s.base.Step(s.n/hoursOf(s.r.Step.Unit), cal.Day)
	default:
		return false
	}
	return true
}

// ofFigures settles "a year ago" in a report, which compares figures with those of the same stretch of the year before.
func (s *stepping) ofFigures() bool {
	if s.unit != cal.Year || s.n == 0 || !s.r.Counted || s.n < -comparedYears {
		return false
	}
	a := s.figuresSpoken(s.k, s.n)
	if a < 0 {
		return false
	}
	o := &s.items[a]
	switch spoken := s.r.From == lang.FromAntecedent && s.n == -1 && s.it.mode == News; {
	case o.period.Gran == cal.Quarter || s.r.PeriodOf && o.period.Gran == cal.Month: // "a year ago" of a quarter's figures is that quarter
		s.it.anchor, s.it.period = a, stepYear(o.period, s.n)
		return true
	case spoken && !o.period.IsZero():
		s.it.anchor, s.base = a, o.period
		s.unit = max(s.unit, s.base.Gran)
	case spoken: // of nine months, this year's
		s.it.anchor, s.base = -1, s.anchor
	}
	return false
}

// asDays settles the very time that was told, and counts weeks from a day in days: "a week ago" is a day, "last week" a week.
func (s *stepping) asDays() bool {
	if s.r.Exact {
		s.it.period = s.base
	} else if s.unit == cal.Week && s.base.Gran == cal.Day && (s.r.Ahead || s.r.Counted && (s.n == -1 || s.n == 1 || s.r.From == lang.FromAntecedent)) {
		s.unit, s.n = cal.Day, 7*s.n
	}
	return s.r.Exact
}

// ofStorysWeek moves a week or a weekend that is named from the dateline where the day of the story says that another is meant.
func (s *stepping) ofStorysWeek() {
	if s.base != s.anchor {
		return
	}
	day, spoken := s.base.First().Weekday(), s.r.From == lang.FromAntecedent
	own := s.it.anchor < 0 && s.it.mode == News
	if s.unit == cal.Week && s.n == -1 && !s.r.Counted && !spoken && own && !hasInner(s.r) && day == time.Sunday {
		s.n = 0 // told on a Sunday "last week" is the one that is ending
	}
	switch {
	case s.unit == cal.Week && s.n == 0 && s.lean(s.it) >= 2 && !s.otherWeek(s.k).IsZero():
		s.n, s.it.other = 1, s.base.Widen(cal.Week) // "will meet this week", told on a Sunday
	case s.unit == cal.Week && s.n == 0 && own && spoken && day == time.Monday && s.lean(s.it) < 0:
		s.n, s.it.other = -1, s.base.Widen(cal.Week) // what "fell over the week", told on a Monday
	case s.unit == cal.Weekend && s.n == 0 && own && (day == time.Monday || day == time.Tuesday) && s.lean(s.it) == 0:
		s.it.other = s.base.Widen(cal.Weekend).Step(-1, cal.Weekend) // "hence this weekend's vigil", told on a Monday
	case s.unit == cal.Weekend && s.n == 1 && own && day <= time.Wednesday && day != time.Sunday:
		s.it.other = s.base.Widen(cal.Weekend) // "next weekend", told on a Monday, is the one that comes first to many
	}
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
	return it.mode == News && !t.anchor.IsZero() && !p.IsZero() && p.First().After(t.anchor.Last()) && !base.First().After(t.anchor.Last()) &&
		t.lean(it) < sure
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
	const far = 120 // tokens
	for a, o := range t.itemsBack(k, far) {
		if k-a < farBack && (!o.period.IsZero() || months(&o.r)) && !compared(&o.r) && !(o.r.Step.Unit == cal.Year && o.r.Step.N == n) {
			return a
		}
	}
	return -1
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

// comparedYears is how many years back the figures may be that others are compared with.
const comparedYears = 5
