package en

import "dateline/timeline/timex/internal/lang"

// dayMonthSenses are what a day and a month behind it mean. The word is the day, in slot 1; its weekday may stand in slot 0.
var dayMonthSenses = []sense[reads]{
	{
		Name: "She was 25. September came.", Why: "but “Friday, 25. September” and “on 25. September” are days",
		When: func(w word) bool {
			stop := &w.Toks[w.Slot(1).I+1]
			return w.Equal(stop, ".") && !w.First(0).Is(lang.Weekday) && !w.behind("on")
		},
		Examples: []string{"She was [25]. September came."},
		Not:      []string{"They met on [25]. September in Lima.", "They met Saturday, [18]. March in Lima."},
	},
	{
		Name: "second May", Why: "it is a count, unless “the” or “of” is there",
		When: func(w word) bool {
			return w.t.Is(lang.Number|lang.Ordinal) && w.t.Len() > 4 && w.At(0) == w.t && w.Val(1) < 4
		},
		Examples: []string{"It was their [second] May in Lima."},
		Not:      []string{"It was the [second] of May in Lima."},
	},
	{
		Name: "the movement of 20 March", Why: "it bears the name of a day, as the Organisation 17 November does",
		When: func(w word) bool {
			return namesGroup(w.Matcher) || w.prev.Has(lang.Capital) && w.behind("movement", "organization", "organisation", "group", "front", "brigade", "brigades")
		},
		Then: func(_ word, r *lang.Reading) bool {
			r.Name = true
			return true
		},
		Examples: []string{"The movement of [20] March lost.", "The Organisation [17] November lost."},
		Not:      []string{"The organisation met [17] November in Lima."},
	},
	{
		Name: "the 19 Sept. 11 hijackers",
		When: func(w word) bool {
			day := w.next.Is(lang.Digits) && w.next.Len() < 3 && !w.next.Has(lang.NewLine)
			return day && (w.Equal(w.At(0), "the") || w.behind("the") || w.t.Is(lang.Digits) && nounAt(w.Matcher, 1))
		},
		Examples: []string{"They named [19] Sept. 11 hijackers."},
		Not:      []string{"They met [19] Sept. and left."},
	},
	{
		Name:     "Fourth of July Lane",
		When:     func(w word) bool { return w.next.Has(lang.Capital) && w.t.Has(lang.Capital) },
		Examples: []string{"He lives on [Fifth] of July Lane."},
		Not:      []string{"He came on the [fifth] of July Monday."},
	},
	{
		Name: "18 March",
		When: func(word) bool { return true },
		Then: func(w word, r *lang.Reading) bool {
			setDayName(w.Matcher, r)
			r.NoDate = !setDay(r, 0, w.Val(2), w.Val(1))
			return true
		},
		Examples: []string{"They met on [18] March."},
		Not:      []string{"The movement of [20] March lost."},
	},
}
