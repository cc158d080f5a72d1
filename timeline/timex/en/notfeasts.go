package en

import "dateline/timeline/timex/internal/lang"

// What looks like a named day and is none, or is that of any year.

// laborDay: the named day is Labor Day.
func laborDay(m *lang.Matcher) bool { return m.In(m.First(0), "labor", "labour") }

// pacts are what two sides sign.
var pacts = wordList("pacts")

// feastSenses are what the name of a day means, with or without its year. The word opens it, in slot 0.
var feastSenses = []sense[bool]{
	{
		Name: "Labour Day", Why: "it is May 1 in some countries, an autumn Monday in others",
		When:     func(w word) bool { return w.Equal(w.t, "labour") && !tellsOfMayDay(w.Matcher) },
		Examples: []string{"They marched on [Labour] Day."},
		Not:      []string{"They marched on [Labor] Day.", "They marched on [Labour] Day, May 1."},
	},
	{
		Name:     "Tariq Ramadan",
		When:     func(w word) bool { return w.Slot(0).N == 1 && surname(w.Matcher) },
		Examples: []string{"The envoy met Rabhan [Ramadan] of the foundation."},
		Not:      []string{"The envoy left before [Ramadan] began."},
	},
	{
		Name: "the Good Friday agreement", Why: "a pact is known by the feast of its day, whatever year it was",
		When: func(w word) bool {
			return w.behind("the") && (w.ahead(pacts...) || w.ahead("peace") && w.In(w.After(1), pacts...) || w.ahead("rising", "rebellion"))
		},
		Examples: []string{"They stand by the [Good] Friday agreement.", "They keep the [Good] Friday peace accord.", "He fell in the [Easter] rising."},
		Not:      []string{"They made an [Easter] deal.", "They made peace on [Good] Friday.", "They kept the [Easter] truce."},
	},
	{
		Name: "each Election Day", Why: "it is of any year",
		When: func(w word) bool {
			return w.behind("each", "every") || w.behind("celebrate", "observe", "mark") && generalBefore(w.Matcher) || w.behind("of") && w.Equal(w.At(-2), "tradition")
		},
		Examples: []string{"Clerks are sworn in each [Election] Day.", "Children cannot celebrate [Christmas]."},
		Not:      []string{"They will celebrate [Christmas] at home."},
	},
	{
		Name: "a so-called War on Christmas",
		When: func(w word) bool {
			return w.behind("on") && w.In(w.At(-2), "war", "assault") && !w.In(w.At(-3), "the", "a")
		},
		Examples: []string{"He spoke of a so-called War on [Christmas]."},
		Not:      []string{"They talked of the war on [Christmas]."},
	},
	{
		Name:     "Merry Christmas",
		When:     func(w word) bool { return w.behind("merry", "happy", "white", "yearly", "annual", "annually") },
		Examples: []string{"They gave a yearly [Christmas] party."},
		Not:      []string{"They gave a dull [Christmas] speech."},
	},
	{
		Name: "the Christmas market, an Easter-themed lunch, the pre-Christmas rush",
		When: func(w word) bool {
			return w.ahead(feastThings...) || w.ahead("-") && !w.next.Has(lang.Spaced) || w.behind("-") && w.In(w.At(-2), "pre", "post", "mid", "anti")
		},
		Examples: []string{"The [Christmas] market was full.", "They had an [Easter]-themed lunch.", "The pre-[Christmas] rush is over."},
		Not:      []string{"A [Christmas] attack killed ten."},
	},
	{
		Name: "Fourth of July Avenue",
		When: func(w word) bool {
			return w.next != nil && !w.ahead("and", "or") && w.next.Has(lang.Capital) && !w.next.Has(lang.NewLine) && !w.Has(1)
		},
		Examples: []string{"He lives on [Fourth] of July Avenue."},
		Not:      []string{"He came on the [Fourth] of July by train."},
	},
}
