package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// weekSenses are what “the week”, “the weekend”, “later in the month” mean. The word is the unit, in slot 1.
var weekSenses = []sense{
	{
		name: "it depends on the year",
		when: func(w word) bool {
			return w.behind("on") && w.In(w.At(-2), "depend", "depends", "depended", "depending")
		},
		examples: []string{"The yield depends on the [year]."},
		not:      []string{"They met on the [weekend]."},
	},
	{
		name: "in the weekend leading up to the vote",
		when: func(w word) bool {
			return w.ahead("ahead", "leading", "preceding", "prior") || !w.Has(0) && w.ahead("up") && w.Equal(w.After(1), "to")
		},
		examples: []string{"She sings on the [weekend] leading up to the vote.", "She sang in the [week] up to the vote."},
		not:      []string{"She sang over the [weekend] of the vote."},
	},
	{
		name: "the week was calm", why: "it needs a word of time before it, and nothing behind that says which it is",
		when: func(w word) bool {
			which := w.ahead("of", "before", "after", "when", "that")
			return !w.Has(0) && w.unit(1) != cal.Weekend && (!w.behind("in", "during", "for", "of", "throughout", "by", "over", "on") || which)
		},
		examples: []string{"He said the [week] was calm.", "They met in the [week] of the vote."},
		not:      []string{"They met in the [week] by the sea.", "They met later in the [week] of the vote."},
	},
	{
		name:     "the news of the week",
		when:     func(w word) bool { return w.behind("of") && w.unit(1) != cal.Weekend },
		examples: []string{"He read the news of the [week]."},
		not:      []string{"He read the news of the [weekend]."},
	},
	{
		name:     "the year-long siege",
		when:     func(w word) bool { return w.ahead("-") && !w.next.Has(lang.Spaced) },
		examples: []string{"It fell in the [year]-long siege."},
		not:      []string{"It fell in the [year] of late - or so."},
	},
	{
		name: "over the weekend",
		when: func(w word) bool { return w.unit(1) == cal.Weekend },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.Weekend = true
			return true
		},
		examples: []string{"They talked over the [weekend]."},
		not:      []string{"They talked over the [week]."},
	},
	{
		name:     "stories throughout the week",
		when:     func(w word) bool { return !w.Has(0) && w.behind("throughout") && w.unit(1) == cal.Week },
		reads:    lengthOfWeek,
		examples: []string{"Get our stories throughout the [week]."},
		not:      []string{"Get our stories during the [week]."},
	},
	{
		name: "in the year ended Jan. 31", why: "it is a business year, whose end follows",
		when: func(w word) bool {
			return w.unit(1) == cal.Year && (w.behind("for") || w.ahead("ended", "ending", "to"))
		},
		reads:    lengthOfWeek,
		examples: []string{"Aid fell in the [year] ended Jan. 31.", "He was paid for the [year]."},
		not:      []string{"Aid fell in the [year]."},
	},
	{
		name: "in the week, later in the month",
		when: func(word) bool { return true },
		reads: func(w word, r *lang.Reading) bool {
			setPart(r, w.Val(0))
			r.SetStep(0, w.unit(1), lang.FromAntecedent)
			if w.Has(0) && (w.Val(0) != partLater || lean(w.Matcher, w.Start, w.N) > 0) {
				r.Rel = lang.This // not "later in the month", of what is told
			}
			return true
		},
		examples: []string{"They talked over the [week].", "They talked later in the [month]."},
		not:      []string{"They talked over the [weekend]."},
	},
}

// lengthOfWeek reads the unit in slot 1 as a length, with the part that is told of it.
func lengthOfWeek(w word, r *lang.Reading) bool {
	setPart(r, w.Val(0))
	return setLength(r, 1, w.unit(1), false)
}
