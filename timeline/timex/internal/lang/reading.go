package lang

import (
	"time"

	"github.com/olebedev/when/rules"

	"dateline/timeline/edtf"
	"dateline/timeline/timex/internal/cal"
)

// Kind is a TIMEX3 type.
type Kind uint8

const (
	Date Kind = iota
	Time
	Duration
	Set
)

// From says what a reading counts from.
type From uint8

const (
	FromAnchor     From = iota // the dateline, or the running date of a narrative
	FromAntecedent             // the last time mentioned
	FromDateline               // always the dateline: yesterday
	FromNext                   // the date that follows: the quarter ended Sept. 30
	FromEvent                  // an event named by the words that follow
)

// Rel says which of the periods of that name is meant.
type Rel uint8

const (
	ByTense Rel = iota // the clause decides
	Last               // the latest before the anchor
	Next               // the first after it
	This               // the one in the anchor's own year or week
	Same               // the one of the last time mentioned
)

// A Reading is what a rule makes of the words it matched. The Context says
// what of a date they give: which of its fields are set is the precision. The
// rest is what the Context has no room for.
type Reading struct {
	rules.Context
	Kind Kind

	// A calendar date may also name one of these (0: it does not).
	Quarter, Half, Season int
	Weekend               bool
	Decade, Century       cal.Period
	Years                 [2]int // the first and the last of a named period, beside its Value
	Named                 int    // a named day: one more than its number in the language's table
	Week                  int    // 1: the week of the day that is named, 2: its weekend
	Era, BC               bool   // the year's era is told, and is before Christ
	Nth                   int    // a day of what else is named: 1 the first, -1 the last
	NthWeekday            int8   // one more than the weekday that Nth counts; 0: it counts days

	// Step: the period is N units from what From says; the calendar date, if
	// there is any, is the one in that period.
	Step Step
	Rel  Rel
	From From
	// Also is counted on from there: two months and three days ago, a week from Monday;
	// where Coarse is set what comes out is no finer.
	Also   Step
	Coarse cal.Gran
	// Near is -1 for the period that has just gone by or nearly so ("this past week"), 1 for
	// the one that is coming.
	Near int8
	// WeekdayN is which weekday of that name before (below 0) or after what From says.
	WeekdayN int16

	Part     edtf.Part // early, mid, late
	DayRange [2]int8   // the first and the last day of it that are meant, from its end below 0; of a half: of a month alone
	Mod      string    // TIMEX3 mod
	DayPart  string    // MO, AF, EV, NI, MI, DT
	Zone     string    // Z, +02:00, where it is known
	Value    string    // the whole TIMEX3 value, where no date is to be worked out
	Quant    string
	Freq     string
	Until    End      // the words hold two dates, and this is the second
	List     []End    // they hold several, and these are all; each from its token to that behind it
	Length   string   // the length that Step counts, as a TIMEX3 value
	Lone     int      // how many of the tokens name that length alone
	Fine     cal.Gran // the unit counted where it is finer than a day: hours later
	FineN    int      // how many of them, where that is told
	Explicit bool     // a year is given
	Counted  bool     // the words count units, rather than name one

	Name     bool  // it is the name of something, and no time
	Namesake int16 // the year of the day that this one is called after, where it is a name
	Later    int16 // a later year of which the words beside it say that it is
	Bare     bool  // nothing beside it says that it is that name

	NoDate bool // it is written as a day that no calendar has: 29 February 2023

	// What only the rest of the text can settle.
	Ambiguous bool // in digits, and day and month may stand the other way round
	Numeric   bool // in digits only, day and month before the year
	EraOfText bool // a year of three digits, in the era of the text's other years
	Dangling  bool // means nothing without the date that follows
	Ahead     bool // a length that is a date in a clause of the future: in two weeks
	OnlyAhead bool // no time at all in a clause of the past
	PeriodOf  bool // as long as the period last spoken of: the 1988 period
	SameDay   bool // the same day of another year: ten years ago today, on this day in 1986
	OfReport  bool // a half of the year only where figures are reported
	Twelve    bool // the hour is one of twelve, and nothing says of which half of the day
	Exact     bool // the very time that it points to, however coarse
}

// OfWeekend stands for the weekend where a weekday is asked for.
const OfWeekend = 7

// An End is the second date of a rule that matches two: July 7-8. The first
// ends before token To of the match's text, the second begins at token From.
type End struct {
	Year, Month, Day int
	To, From         int
}

// A Step is N units; Set tells a step of 0 (this month) from none.
type Step struct {
	Set  bool
	N    int
	Unit cal.Gran
}

// ints lets a Context point at small numbers without an allocation each.
var ints = func() (a [3000]int) {
	for i := range a {
		a[i] = i
	}
	return
}()

// Ptr returns a pointer to n, which nobody may write through.
func Ptr(n int) *int {
	if n >= 0 && n < len(ints) {
		return &ints[n]
	}
	far := n
	return &far
}

// SetDate sets what is not 0 of a date.
func (r *Reading) SetDate(year, month, day int) {
	if year != 0 {
		r.Year = Ptr(year)
		r.Explicit = true
	}
	if month != 0 {
		r.Month = Ptr(month)
	}
	if day != 0 {
		r.Day = Ptr(day)
	}
}

// SetStep makes r the period n units from what from says.
func (r *Reading) SetStep(n int, g cal.Gran, from From) {
	r.Step = Step{true, n, g}
	r.From = from
}

// SetStock runs a rule of when's own on the matched words and takes the days
// that it counts from the anchor. It reports whether the rule did match.
func (r *Reading) SetStock(rule rules.Rule, text string) bool {
	found := rule.Find(text)
	if found == nil {
		return false
	}
	// The reference is a Monday noon far from any change of month: what is
	// read is only the distance in days.
	ref := time.Date(2001, time.January, 15, 12, 0, 0, 0, time.UTC)
	ok, err := found.Apply(&r.Context, &rules.Options{}, ref)
	return ok && err == nil
}

// Days is how many whole days the Context's Duration is.
func (r *Reading) Days() int { return int(r.Duration / (24 * time.Hour)) }

// SetClock sets a time of day; a second below 0 is not told.
func (r *Reading) SetClock(hour, minute, second int) {
	r.Kind = Time
	r.Hour, r.Minute = Ptr(hour), Ptr(minute)
	if second >= 0 {
		r.Second = Ptr(second)
	}
}
