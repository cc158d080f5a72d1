package en

import "dateline/timeline/timex/internal/lang"

// What looks like a named day and is none, or is that of any year.

// laborDay: the named day is Labor Day.
func laborDay(m *lang.Matcher) bool { return m.In(m.First(0), "labor", "labour") }

// feastSenses are what the name of a day means, with or without its year. The word opens it, in slot 0.
var feastSenses = []sense{
	{
		name: "Labour Day", why: "it is May 1 in some countries, an autumn Monday in others",
		when:     func(w word) bool { return w.Equal(w.t, "labour") && !tellsOfMayDay(w.Matcher) },
		examples: []string{"They marched on [Labour] Day."},
		not:      []string{"They marched on [Labor] Day.", "They marched on [Labour] Day, May 1."},
	},
	{
		name:     "Tariq Ramadan",
		when:     func(w word) bool { return w.Slot(0).N == 1 && surname(w.Matcher) },
		examples: []string{"The envoy met Rabhan [Ramadan] of the foundation."},
		not:      []string{"The envoy left before [Ramadan] began."},
	},
	{
		name: "each Election Day", why: "it is of any year",
		when: func(w word) bool {
			return w.behind("each", "every") || w.behind("celebrate", "observe", "mark") && generalBefore(w.Matcher) || w.behind("of") && w.Equal(w.At(-2), "tradition")
		},
		examples: []string{"Clerks are sworn in each [Election] Day.", "Children cannot celebrate [Christmas]."},
		not:      []string{"They will celebrate [Christmas] at home."},
	},
	{
		name: "a so-called War on Christmas",
		when: func(w word) bool {
			return w.behind("on") && w.In(w.At(-2), "war", "assault") && !w.In(w.At(-3), "the", "a")
		},
		examples: []string{"He spoke of a so-called War on [Christmas]."},
		not:      []string{"They talked of the war on [Christmas]."},
	},
	{
		name:     "Merry Christmas",
		when:     func(w word) bool { return w.behind("merry", "happy", "white", "yearly", "annual", "annually") },
		examples: []string{"They gave a yearly [Christmas] party."},
		not:      []string{"They gave a dull [Christmas] speech."},
	},
	{
		name: "the Christmas market, an Easter-themed lunch, the pre-Christmas rush",
		when: func(w word) bool {
			return w.ahead(feastThings...) || w.ahead("-") && !w.next.Has(lang.Spaced) || w.behind("-") && w.In(w.At(-2), "pre", "post", "mid", "anti")
		},
		examples: []string{"The [Christmas] market was full.", "They had an [Easter]-themed lunch.", "The pre-[Christmas] rush is over."},
		not:      []string{"A [Christmas] attack killed ten."},
	},
	{
		name: "Fourth of July Avenue",
		when: func(w word) bool {
			return w.next != nil && !w.ahead("and", "or") && w.next.Has(lang.Capital) && !w.next.Has(lang.NewLine) && !w.Has(1)
		},
		examples: []string{"He lives on [Fourth] of July Avenue."},
		not:      []string{"He came on the [Fourth] of July by train."},
	},
}
