package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// weekSenses are what “the week”, “the weekend”, “later in the month” mean. The word is the unit, in slot 1.
var weekSenses = []sense[reads]{
	{
		Name: "it depends on the year",
		When: func(w word) bool {
			return w.behind("on") && w.In(w.At(-2), "depend", "depends", "depended", "depending")
		},
		Examples: []string{"The yield depends on the [year]."},
		Not:      []string{"They met on the [weekend]."},
	},
	{
		Name: "in the weekend leading up to the vote",
		When: func(w word) bool {
			return w.ahead("ahead", "leading", "preceding", "prior") || !w.Has(0) && w.ahead("up") && w.Equal(w.After(1), "to")
		},
		Examples: []string{"She sings on the [weekend] leading up to the vote.", "She sang in the [week] up to the vote."},
		Not:      []string{"She sang over the [weekend] of the vote."},
	},
	{
		Name: "the week was calm", Why: "it needs a word of time before it, and nothing behind that says which it is",
		When: func(w word) bool {
			which := w.ahead("of", "before", "after", "when", "that")
			return !w.Has(0) && w.unit(1) != cal.Weekend && (!w.behind("in", "during", "for", "of", "throughout", "by", "over", "on") || which)
		},
		Examples: []string{"He said the [week] was calm.", "They met in the [week] of the vote."},
		Not:      []string{"They met in the [week] by the sea.", "They met later in the [week] of the vote."},
	},
	{
		Name:     "the news of the week",
		When:     func(w word) bool { return w.behind("of") && w.unit(1) != cal.Weekend },
		Examples: []string{"He read the news of the [week]."},
		Not:      []string{"He read the news of the [weekend]."},
	},
	{
		Name:     "the year-long siege",
		When:     func(w word) bool { return w.ahead("-") && !w.next.Has(lang.Spaced) },
		Examples: []string{"It fell in the [year]-long siege."},
		Not:      []string{"It fell in the [year] of late - or so."},
	},
	{
		Name: "over the weekend",
		When: func(w word) bool { return w.unit(1) == cal.Weekend },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.Weekend = true
			return true
		},
		Examples: []string{"They talked over the [weekend]."},
		Not:      []string{"They talked over the [week]."},
	},
	{
		Name:     "stories throughout the week",
		When:     func(w word) bool { return !w.Has(0) && w.behind("throughout") && w.unit(1) == cal.Week },
		Then:     lengthOfWeek,
		Examples: []string{"Get our stories throughout the [week]."},
		Not:      []string{"Get our stories during the [week]."},
	},
	{
		Name: "in the year ended Jan. 31", Why: "it is a business year, whose end follows",
		When: func(w word) bool {
			return w.unit(1) == cal.Year && (w.behind("for") || w.ahead("ended", "ending", "to"))
		},
		Then:     lengthOfWeek,
		Examples: []string{"Aid fell in the [year] ended Jan. 31.", "He was paid for the [year]."},
		Not:      []string{"Aid fell in the [year]."},
	},
	{
		Name: "in the week, later in the month",
		When: func(word) bool { return true },
		Then: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.SetStep(0, w.unit(1), lang.FromAntecedent)
			if w.Has(0) && (w.Val(0) != partLater || lean(w.Matcher, w.Start, w.N) > 0) {
				r.Rel = lang.This // not "later in the month", of what is told
			}
			return true
		},
		Examples: []string{"They talked over the [week].", "They talked later in the [month]."},
		Not:      []string{"They talked over the [weekend]."},
	},
}

// lengthOfWeek reads the unit in slot 1 as a length, with the part that is told of it.
func lengthOfWeek(w word, r *lang.Reading) bool {
	setPart(r, w.Val(0))
	return setLength(r, 1, w.unit(1), false)
}
