package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lastUnitSenses are what “last week”, “this coming month” and the like mean. The word is that before the unit, in slot 1;
// the unit is in slot 2.
var lastUnitSenses = []sense[reads]{
	{
		Name: "at the last minute", Why: "hours are too short, quarters have rules of their own",
		When:     func(w word) bool { return w.unit(2) < cal.Day || w.unit(2) == cal.Quarter },
		Examples: []string{"He came at the [last] minute."},
		Not:      []string{"He came [last] week."},
	},
	{
		Name:     "their last day in office",
		When:     func(w word) bool { return w.unit(2) == cal.Day && w.In(w.t, "last", "past") },
		Examples: []string{"It was their [last] day in office."},
		Not:      []string{"It was their [last] week in office."},
	},
	{
		Name:     "in this day and age",
		When:     func(w word) bool { return w.Equal(w.t, "this") && w.ahead("and") && w.In(w.After(1), "age") },
		Examples: []string{"It is law in [this] day and age."},
		Not:      []string{"It is law [this] day and the next."},
	},
	{
		Name: "This Week, a programme", Why: "a capital that no start of a sentence and no headline gives it",
		When: func(w word) bool {
			unit := w.First(2)
			opens := w.In(w.t, "last", "next", "past") && w.t.Has(lang.Capital) && startsSentence(w.Matcher)
			return unit.Has(lang.Capital) && !unit.Has(lang.Upper) && !opens && !inHeadline(w.Matcher)
		},
		Examples: []string{"He was on [This] Week, he said."},
		Not:      []string{"[Last] Year trade fell.", "He came [this] week, he said."},
	},
	{
		Name: "past week", Why: "without “the” and “this” it is a verb's or a preposition's",
		When: func(w word) bool {
			return w.In(w.t, "coming", "upcoming", "past") && w.Slot(1).I == int32(w.Start) && !w.behind("the", "this")
		},
		Examples: []string{"It will last [past] year end."},
		Not:      []string{"It grew over the [past] year."},
	},
	{
		Name: "his last year in office", Why: "it is the last of somebody's or of something",
		When: func(w word) bool {
			return w.t == w.At(0) && w.In(w.t, "last", "next") && (w.behind(owners...) || w.Possessive(w.prev) || w.behind("the") && w.ahead("of"))
		},
		Examples: []string{"He left in his [last] year in office.", "It was the [last] month of the war."},
		Not:      []string{"He left [last] month in the war."},
	},
	{
		Name: "on this day in 1945",
		When: func(w word) bool {
			return w.unit(2) == cal.Day && (w.ahead("in") || w.In(w.t, "last", "past", "coming") || w.In(w.t, "next") && w.ahead("or"))
		},
		Examples: []string{"It fell on [this] day in 1945."},
		Not:      []string{"It falls on [this] day."},
	},
	{
		Name:     "last season",
		When:     func(w word) bool { return w.unit(2) == cal.Season && !w.In(w.t, "this") },
		Examples: []string{"They won nothing [last] season."},
		Not:      []string{"They won nothing [this] season."},
	},
	{
		Name: "this season", Why: "it is of sport, of rain or of flu: no quarter of the year",
		When: func(w word) bool { return w.unit(2) == cal.Season },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.Value = "PRESENT_REF"
			return true
		},
		Examples: []string{"They won nothing [this] season."},
		Not:      []string{"They won nothing [this] month."},
	},
	{
		Name: "to this day",
		When: func(w word) bool {
			return w.unit(2) == cal.Day && w.In(w.t, "this") && w.behind("to") && !w.ahead("'s")
		},
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, cal.Day)
			r.Near = w.nearness()
			r.Value = "PRESENT_REF" // it goes on to this day
			r.Step = lang.Step{}
			return true
		},
		Examples: []string{"The feud goes on to [this] day."},
		Not:      []string{"The feud began on [this] day."},
	},
	{
		Name: "this week, next month",
		When: func(word) bool { return true },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, w.unit(2))
			r.Near = w.nearness()
			if w.unit(2) == cal.Day && w.In(w.t, "this", "next") {
				r.From = lang.FromAntecedent
			}
			return true
		},
		Examples: []string{"They met [this] weekend at the lake.", "She flies to Havana [next] month."},
		Not:      []string{"The feud goes on to [this] day."},
	},
}

// nearness is -1 where “this week” is the one just past, 1 where it is the one ahead, as a word between or the verb says.
func (w word) nearness() int8 {
	before := w.beforeUnit()
	switch {
	case !w.In(w.t, "this"):
		return 0
	case before != w.t && w.In(before, "past"):
		return -1
	case before != w.t && w.In(before, "coming"):
		return 1
	case w.unit(2) == cal.Weekend && !w.Has(0) && lean(w.Matcher, w.Start, w.N) < 0 && !w.ofItsEvent():
		return -1 // met this weekend, told on a Tuesday
	}
	return 0
}

// beforeUnit is the token right before the unit in slot 2.
func (w word) beforeUnit() *lang.Token { return &w.Toks[w.Slot(2).I-1] }

// ofItsEvent: what is held then follows the match, and is spoken of beforehand or by its name: "before this weekend's games".
func (w word) ofItsEvent() bool {
	return w.Possessive(w.next) && (w.behind("before", "for", "until", "of", "at") || w.After(1).Has(lang.Capital))
}

// theUnitSenses are what “the next week”, “the same day” and the like mean. The word is that behind “the”, in slot 1; the unit
// is in slot 2.
var theUnitSenses = []sense[reads]{
	{
		Name: "The Next Day, an album",
		When: func(w word) bool {
			unit := w.First(2)
			return w.t.Has(lang.Capital) && unit.Has(lang.Capital) && !unit.Has(lang.Upper) && !inHeadline(w.Matcher)
		},
		Examples: []string{"He sang on The [Next] Day in Lima."},
		Not:      []string{"He sang on the [next] day in Lima."},
	},
	{
		Name: "the past hour",
		When: func(w word) bool {
			return w.unit(2) == cal.Hour && w.In(w.t, "last", "past") && !w.Has(0) && !w.ahead("of")
		},
		Then:     lengthOfUnit,
		Examples: []string{"Shots were heard within the [past] hour."},
		Not:      []string{"Shots were heard in the [last] hour of it.", "Shots were heard within the [next] hour."},
	},
	{
		Name:     "the full month of April",
		When:     func(w word) bool { return w.In(w.t, "full") && w.ahead("of") && w.After(1).Is(lang.Month|lang.Digits) },
		Examples: []string{"Figures of the [full] month of April are out."},
		Not:      []string{"Figures of the [full] month are out."},
	},
	{
		Name: "two in the same year", Why: "in one year",
		When:     func(w word) bool { return w.In(w.t, "same") && w.behind("in") && bothIn(w.Matcher) },
		Examples: []string{"He won two cups in the [same] year."},
		Not:      []string{"He died in the [same] year."},
	},
	{
		Name: "the same day that the council met",
		When: func(w word) bool {
			clause := w.ahead("that") && w.After(1) != nil && !w.After(1).Is(lang.Be|lang.PastVerb|lang.PresVerb) || w.ahead("when")
			return (w.unit(2) == cal.Day || w.unit(2) == cal.Week) && w.In(w.t, "same") && !saysBefore(w.Matcher) && clause
		},
		Examples: []string{"It came the [same] day that the council met."},
		Not:      []string{"Rome said the [same] day that it agreed.", "It came the [same] year that the council met."},
	},
	{
		Name: "the next season", Why: "it is of sport, of rain or of flu: no quarter of the year",
		When: func(w word) bool { return w.unit(2) == cal.Season && w.In(w.t, "following", "next", "coming") },
		Then: func(_ word, r *lang.Reading) bool {
			r.Value = "FUTURE_REF"
			return true
		},
		Examples: []string{"They won nothing in the [next] season."},
		Not:      []string{"They won nothing in the [last] season."},
	},
	{
		Name: "the last season",
		When: func(w word) bool {
			return w.unit(2) == cal.Season && w.In(w.t, "previous", "preceding", "prior", "last")
		},
		Then: func(_ word, r *lang.Reading) bool {
			r.Value = "PAST_REF"
			return true
		},
		Examples: []string{"They won nothing in the [last] season."},
		Not:      []string{"They won nothing in the [same] season."},
	},
	{
		Name: "the same hour, the latest day",
		When: func(w word) bool {
			return w.unit(2) < cal.Day || w.unit(2) == cal.Quarter && w.In(w.t, "last") || w.In(w.t, "latest") && (w.unit(2) == cal.Day || nounNext(w.Matcher))
		},
		Examples: []string{"They came in the [same] hour.", "They won the [latest] day.", "It fell in the [latest] week tests."},
		Not:      []string{"They came in the [same] year."},
	},
	{
		Name: "earlier in the past week",
		When: func(w word) bool { return w.In(w.t, "past") && w.unit(2) == cal.Week && w.Has(0) },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.SetStep(0, cal.Week, lang.FromDateline)
			r.Near = -1
			return true
		},
		Examples: []string{"They met earlier in the [past] week."},
		Not:      []string{"They met in the [past] week."},
	},
	{
		Name: "the last week of the war",
		When: func(w word) bool {
			return w.In(w.t, "last") && w.ahead("of") && (w.unit(2) != cal.Year || w.After(1).Is(lang.Det) || w.After(1).Has(lang.Capital))
		},
		Examples: []string{"They met in the [last] week of the war."},
		Not:      []string{"They met in the [past] week of war.", "They met in the [last] year of war."},
	},
	{
		Name: "over the past year", Why: "it is the twelve months up to now",
		When: func(w word) bool {
			return w.unit(2) == cal.Year && !w.Has(0) && w.In(w.t, "last", "past", "coming") &&
				(w.Slot(2).I == w.Slot(1).I+1 && w.upToNow() || w.In(w.t, "last", "past") && w.behind("spent", "spend", "spends", "spending"))
		},
		Then:     lengthOfUnit,
		Examples: []string{"It has raised its output over the [past] year.", "She has spent the [last] year abroad."},
		Not:      []string{"They met in the [last] year.", "It grew over the [past] week."},
	},
	{
		Name: "the coming year", Why: "it is the months ahead, in January this year's",
		When: func(w word) bool { return w.In(w.t, "coming") && !w.Has(0) && w.unit(2) == cal.Year },
		Then: func(w word, r *lang.Reading) bool {
			setRelative(w.t, w.Matcher, r, cal.Year)
			r.Near = 1
			return true
		},
		Examples: []string{"She hopes that the [coming] year will see peace."},
		Not:      []string{"She hopes that the [coming] week will see peace."},
	},
	{
		Name: "late in the last month, the last year, the coming week",
		When: func(w word) bool {
			return w.In(w.t, "last", "past", "coming") && (w.Has(0) || w.unit(2) == cal.Year || w.In(w.t, "coming") && (w.unit(2) == cal.Week || w.unit(2) == cal.Month))
		},
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, w.unit(2))
			return w.unit(2) != cal.Day
		},
		Examples: []string{"They met late in the [last] month.", "They met in the [last] year.", "They will meet in the [coming] week."},
		Not:      []string{"They met in the [last] month."},
	},
	{
		Name: "in the last day", Why: "it is a length up to now; a day needs a word that says so",
		When: func(w word) bool { return w.In(w.t, "last", "past", "coming") },
		Then: func(w word, r *lang.Reading) bool {
			return (w.unit(2) != cal.Day || w.behind("in", "over", "within", "during", "for")) && lengthOfUnit(w, r)
		},
		Examples: []string{"The toll doubled in the [last] day.", "They met in the [last] month."},
		Not:      []string{"They met in the [last] year."},
	},
	{
		Name: "the whole week",
		When: func(w word) bool {
			return w.In(w.t, "very", "whole", "entire") && !w.In(w.beforeUnit(), "same", "next")
		},
		Examples: []string{"It rained the [whole] week."},
		Not:      []string{"It rained the [very] next week."},
	},
	{
		Name: "the very next day, the full year",
		When: func(w word) bool { return w.In(w.t, "very", "whole", "entire", "full") },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			n := 0
			if w.In(w.beforeUnit(), "next") {
				n = 1
			}
			r.SetStep(n, w.unit(2), lang.FromAntecedent)
			if w.In(w.t, "full") && n == 0 {
				r.Rel = lang.This // forecast for the full year
			}
			return true
		},
		Examples: []string{"It rained the [very] next day.", "It forecast a rise for the [full] year."},
		Not:      []string{"It rained the [whole] week."},
	},
	{
		Name:     "the next day or more",
		When:     func(w word) bool { return w.In(w.t, "next") && w.unit(2) == cal.Day && w.ahead("or") },
		Examples: []string{"She will spend the [next] day or more on it."},
		Not:      []string{"She will spend the [next] day on it."},
	},
	{
		Name: "over the next year", Why: "it is a length from now on",
		When: func(w word) bool {
			return w.In(w.t, "next") && !w.Has(0) && !w.In(w.beforeUnit(), "fiscal", "calendar", "financial") && aheadOfNow(w.Matcher, w.unit(2))
		},
		Then:     lengthOfUnit,
		Examples: []string{"They hope to finish over the [next] year."},
		Not:      []string{"They finished in the [next] fiscal year."},
	},
	{
		Name: "the next week",
		When: func(w word) bool { return w.In(w.t, "next") },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.SetStep(1, w.unit(2), lang.FromAntecedent)
			return true
		},
		Examples: []string{"They met again the [next] week."},
		Not:      []string{"They met again the [same] week."},
	},
	{
		Name: "the same week, the following month",
		When: func(word) bool { return true },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, w.unit(2))
			return true
		},
		Examples: []string{"They met again the [same] week.", "Tests came the [following] month."},
		Not:      []string{"They met again the [next] week."},
	},
}

// lengthOfUnit reads one of the unit in slot 2 as a length.
func lengthOfUnit(w word, r *lang.Reading) bool { return setLength(r, 1, w.unit(2), false) }

// upToNow: what stands before the match says that the time goes up to now: "over the last year", "has risen in the last year".
func (w word) upToNow() bool {
	return w.behind("over", "throughout", "within", "during") || w.In(w.t, "past") && w.behind("in", "for") ||
		w.behind("in") && auxiliary(w.Matcher, verbLeft(w.Matcher, w.Start).at) == has
}
