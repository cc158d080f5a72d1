package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lastUnitSenses are what “last week”, “this coming month” and the like mean. The word is that before the unit, in slot 1;
// the unit is in slot 2.
var lastUnitSenses = []sense{
	{
		name: "at the last minute", why: "hours are too short, quarters have rules of their own",
		when:     func(w word) bool { return w.unit(2) < cal.Day || w.unit(2) == cal.Quarter },
		examples: []string{"He came at the [last] minute."},
		not:      []string{"He came [last] week."},
	},
	{
		name:     "their last day in office",
		when:     func(w word) bool { return w.unit(2) == cal.Day && w.In(w.t, "last", "past") },
		examples: []string{"It was their [last] day in office."},
		not:      []string{"It was their [last] week in office."},
	},
	{
		name:     "in this day and age",
		when:     func(w word) bool { return w.Equal(w.t, "this") && w.ahead("and") && w.In(w.After(1), "age") },
		examples: []string{"It is law in [this] day and age."},
		not:      []string{"It is law [this] day and the next."},
	},
	{
		name: "This Week, a programme", why: "a capital that no start of a sentence and no headline gives it",
		when: func(w word) bool {
			unit := w.First(2)
			opens := w.In(w.t, "last", "next", "past") && w.t.Has(lang.Capital) && startsSentence(w.Matcher)
			return unit.Has(lang.Capital) && !unit.Has(lang.Upper) && !opens && !inHeadline(w.Matcher)
		},
		examples: []string{"He was on [This] Week, he said."},
		not:      []string{"[Last] Year trade fell.", "He came [this] week, he said."},
	},
	{
		name: "past week", why: "without “the” and “this” it is a verb's or a preposition's",
		when: func(w word) bool {
			return w.In(w.t, "coming", "upcoming", "past") && w.Slot(1).I == int32(w.Start) && !w.behind("the", "this")
		},
		examples: []string{"It will last [past] year end."},
		not:      []string{"It grew over the [past] year."},
	},
	{
		name: "his last year in office", why: "it is the last of somebody's or of something",
		when: func(w word) bool {
			return w.t == w.At(0) && w.In(w.t, "last", "next") && (w.behind(owners...) || w.Possessive(w.prev) || w.behind("the") && w.ahead("of"))
		},
		examples: []string{"He left in his [last] year in office.", "It was the [last] month of the war."},
		not:      []string{"He left [last] month in the war."},
	},
	{
		name: "on this day in 1945",
		when: func(w word) bool {
			return w.unit(2) == cal.Day && (w.ahead("in") || w.In(w.t, "last", "past", "coming") || w.In(w.t, "next") && w.ahead("or"))
		},
		examples: []string{"It fell on [this] day in 1945."},
		not:      []string{"It falls on [this] day."},
	},
	{
		name:     "last season",
		when:     func(w word) bool { return w.unit(2) == cal.Season && !w.In(w.t, "this") },
		examples: []string{"They won nothing [last] season."},
		not:      []string{"They won nothing [this] season."},
	},
	{
		name: "this season", why: "it is of sport, of rain or of flu: no quarter of the year",
		when: func(w word) bool { return w.unit(2) == cal.Season },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.Value = "PRESENT_REF"
			return true
		},
		examples: []string{"They won nothing [this] season."},
		not:      []string{"They won nothing [this] month."},
	},
	{
		name: "to this day",
		when: func(w word) bool {
			return w.unit(2) == cal.Day && w.In(w.t, "this") && w.behind("to") && !w.ahead("'s")
		},
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, cal.Day)
			r.Near = w.nearness()
			r.Value = "PRESENT_REF" // it goes on to this day
			r.Step = lang.Step{}
			return true
		},
		examples: []string{"The feud goes on to [this] day."},
		not:      []string{"The feud began on [this] day."},
	},
	{
		name: "this week, next month",
		when: func(word) bool { return true },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, w.unit(2))
			r.Near = w.nearness()
			if w.unit(2) == cal.Day && w.In(w.t, "this", "next") {
				r.From = lang.FromAntecedent
			}
			return true
		},
		examples: []string{"They met [this] weekend at the lake.", "She flies to Havana [next] month."},
		not:      []string{"The feud goes on to [this] day."},
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
var theUnitSenses = []sense{
	{
		name: "The Next Day, an album",
		when: func(w word) bool {
			unit := w.First(2)
			return w.t.Has(lang.Capital) && unit.Has(lang.Capital) && !unit.Has(lang.Upper) && !inHeadline(w.Matcher)
		},
		examples: []string{"He sang on The [Next] Day in Lima."},
		not:      []string{"He sang on the [next] day in Lima."},
	},
	{
		name: "the past hour",
		when: func(w word) bool {
			return w.unit(2) == cal.Hour && w.In(w.t, "last", "past") && !w.Has(0) && !w.ahead("of")
		},
		reads:    lengthOfUnit,
		examples: []string{"Shots were heard within the [past] hour."},
		not:      []string{"Shots were heard in the [last] hour of it.", "Shots were heard within the [next] hour."},
	},
	{
		name:     "the full month of April",
		when:     func(w word) bool { return w.In(w.t, "full") && w.ahead("of") && w.After(1).Is(lang.Month|lang.Digits) },
		examples: []string{"Figures of the [full] month of April are out."},
		not:      []string{"Figures of the [full] month are out."},
	},
	{
		name: "two in the same year", why: "in one year",
		when:     func(w word) bool { return w.In(w.t, "same") && w.behind("in") && bothIn(w.Matcher) },
		examples: []string{"He won two cups in the [same] year."},
		not:      []string{"He died in the [same] year."},
	},
	{
		name: "the same day that the council met",
		when: func(w word) bool {
			clause := w.ahead("that") && w.After(1) != nil && !w.After(1).Is(lang.Be|lang.PastVerb|lang.PresVerb) || w.ahead("when")
			return (w.unit(2) == cal.Day || w.unit(2) == cal.Week) && w.In(w.t, "same") && !saysBefore(w.Matcher) && clause
		},
		examples: []string{"It came the [same] day that the council met."},
		not:      []string{"Rome said the [same] day that it agreed.", "It came the [same] year that the council met."},
	},
	{
		name: "the next season", why: "it is of sport, of rain or of flu: no quarter of the year",
		when: func(w word) bool { return w.unit(2) == cal.Season && w.In(w.t, "following", "next", "coming") },
		reads: func(_ word, r *lang.Reading) bool {
			r.Value = "FUTURE_REF"
			return true
		},
		examples: []string{"They won nothing in the [next] season."},
		not:      []string{"They won nothing in the [last] season."},
	},
	{
		name: "the last season",
		when: func(w word) bool {
			return w.unit(2) == cal.Season && w.In(w.t, "previous", "preceding", "prior", "last")
		},
		reads: func(_ word, r *lang.Reading) bool {
			r.Value = "PAST_REF"
			return true
		},
		examples: []string{"They won nothing in the [last] season."},
		not:      []string{"They won nothing in the [same] season."},
	},
	{
		name: "the same hour, the latest day",
		when: func(w word) bool {
			return w.unit(2) < cal.Day || w.unit(2) == cal.Quarter && w.In(w.t, "last") || w.In(w.t, "latest") && (w.unit(2) == cal.Day || nounNext(w.Matcher))
		},
		examples: []string{"They came in the [same] hour.", "They won the [latest] day.", "It fell in the [latest] week tests."},
		not:      []string{"They came in the [same] year."},
	},
	{
		name: "earlier in the past week",
		when: func(w word) bool { return w.In(w.t, "past") && w.unit(2) == cal.Week && w.Has(0) },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.SetStep(0, cal.Week, lang.FromDateline)
			r.Near = -1
			return true
		},
		examples: []string{"They met earlier in the [past] week."},
		not:      []string{"They met in the [past] week."},
	},
	{
		name: "the last week of the war",
		when: func(w word) bool {
			return w.In(w.t, "last") && w.ahead("of") && (w.unit(2) != cal.Year || w.After(1).Is(lang.Det) || w.After(1).Has(lang.Capital))
		},
		examples: []string{"They met in the [last] week of the war."},
		not:      []string{"They met in the [past] week of war.", "They met in the [last] year of war."},
	},
	{
		name: "over the past year", why: "it is the twelve months up to now",
		when: func(w word) bool {
			return w.unit(2) == cal.Year && !w.Has(0) && w.In(w.t, "last", "past", "coming") &&
				(w.Slot(2).I == w.Slot(1).I+1 && w.upToNow() || w.In(w.t, "last", "past") && w.behind("spent", "spend", "spends", "spending"))
		},
		reads:    lengthOfUnit,
		examples: []string{"It has raised its output over the [past] year.", "She has spent the [last] year abroad."},
		not:      []string{"They met in the [last] year.", "It grew over the [past] week."},
	},
	{
		name: "the coming year", why: "it is the months ahead, in January this year's",
		when: func(w word) bool { return w.In(w.t, "coming") && !w.Has(0) && w.unit(2) == cal.Year },
		reads: func(w word, r *lang.Reading) bool {
			setRelative(w.t, w.Matcher, r, cal.Year)
			r.Near = 1
			return true
		},
		examples: []string{"She hopes that the [coming] year will see peace."},
		not:      []string{"She hopes that the [coming] week will see peace."},
	},
	{
		name: "late in the last month, the last year, the coming week",
		when: func(w word) bool {
			return w.In(w.t, "last", "past", "coming") && (w.Has(0) || w.unit(2) == cal.Year || w.In(w.t, "coming") && (w.unit(2) == cal.Week || w.unit(2) == cal.Month))
		},
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, w.unit(2))
			return w.unit(2) != cal.Day
		},
		examples: []string{"They met late in the [last] month.", "They met in the [last] year.", "They will meet in the [coming] week."},
		not:      []string{"They met in the [last] month."},
	},
	{
		name: "in the last day", why: "it is a length up to now; a day needs a word that says so",
		when: func(w word) bool { return w.In(w.t, "last", "past", "coming") },
		reads: func(w word, r *lang.Reading) bool {
			return (w.unit(2) != cal.Day || w.behind("in", "over", "within", "during", "for")) && lengthOfUnit(w, r)
		},
		examples: []string{"The toll doubled in the [last] day.", "They met in the [last] month."},
		not:      []string{"They met in the [last] year."},
	},
	{
		name: "the whole week",
		when: func(w word) bool {
			return w.In(w.t, "very", "whole", "entire") && !w.In(w.beforeUnit(), "same", "next")
		},
		examples: []string{"It rained the [whole] week."},
		not:      []string{"It rained the [very] next week."},
	},
	{
		name: "the very next day, the full year",
		when: func(w word) bool { return w.In(w.t, "very", "whole", "entire", "full") },
		reads: func(w word, r *lang.Reading) bool {
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
		examples: []string{"It rained the [very] next day.", "It forecast a rise for the [full] year."},
		not:      []string{"It rained the [whole] week."},
	},
	{
		name:     "the next day or more",
		when:     func(w word) bool { return w.In(w.t, "next") && w.unit(2) == cal.Day && w.ahead("or") },
		examples: []string{"She will spend the [next] day or more on it."},
		not:      []string{"She will spend the [next] day on it."},
	},
	{
		name: "over the next year", why: "it is a length from now on",
		when: func(w word) bool {
			return w.In(w.t, "next") && !w.Has(0) && !w.In(w.beforeUnit(), "fiscal", "calendar", "financial") && aheadOfNow(w.Matcher, w.unit(2))
		},
		reads:    lengthOfUnit,
		examples: []string{"They hope to finish over the [next] year."},
		not:      []string{"They finished in the [next] fiscal year."},
	},
	{
		name: "the next week",
		when: func(w word) bool { return w.In(w.t, "next") },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.SetStep(1, w.unit(2), lang.FromAntecedent)
			return true
		},
		examples: []string{"They met again the [next] week."},
		not:      []string{"They met again the [same] week."},
	},
	{
		name: "the same week, the following month",
		when: func(word) bool { return true },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			setRelative(w.t, w.Matcher, r, w.unit(2))
			return true
		},
		examples: []string{"They met again the [same] week.", "Tests came the [following] month."},
		not:      []string{"They met again the [next] week."},
	},
}

// lengthOfUnit reads one of the unit in slot 2 as a length.
func lengthOfUnit(w word, r *lang.Reading) bool { return setLength(r, 1, w.unit(2), false) }

// upToNow: what stands before the match says that the time goes up to now: "over the last year", "has risen in the last year".
func (w word) upToNow() bool {
	return w.behind("over", "throughout", "within", "during") || w.In(w.t, "past") && w.behind("in", "for") ||
		w.behind("in") && auxiliary(w.Matcher, verbLeft(w.Matcher, w.Start).at) == has
}
