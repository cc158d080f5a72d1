package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// besideSenses are what “the day before”, “the week after next” and the like mean. The word is “before”, “after” or one like them,
// in slot 1; the unit or the part of a day is in slot 0, and slot 2 has “yesterday”, “tomorrow”, “last” or “next”.
var besideSenses = []sense{
	{
		name: "later in the day before leaving",
		when: func(w word) bool {
			return w.behind("in") && w.In(w.t, "before", "after") && !(w.Has(2) && !w.next.Is(lang.Weekday|lang.Month|lang.Unit))
		},
		examples: []string{"They met late in the day [before] leaving."},
		not:      []string{"They met in Lima the day [before] leaving."},
	},
	{
		name: "at the weekend after shots were heard",
		when: func(w word) bool {
			return w.besideUnit() == cal.Weekend && !w.Has(2) && (w.behind("at", "over", "during") || w.behind("on") && !w.next.Is(lang.Det))
		},
		examples: []string{"They left at the weekend [after] shots were heard.", "They left on the weekend [after] shots were heard."},
		not:      []string{"They left on the weekend [after] the vote."},
	},
	{
		name:     "the day before yesterday",
		when:     func(w word) bool { return w.Equal(w.First(2), "yesterday") },
		reads:    func(w word, r *lang.Reading) bool { return w.beside(r, w.side()-1, lang.FromDateline) },
		examples: []string{"They left the day [before] yesterday."},
		not:      []string{"They left the day [before]."},
	},
	{
		name:     "the day after tomorrow",
		when:     func(w word) bool { return w.Equal(w.First(2), "tomorrow") },
		reads:    func(w word, r *lang.Reading) bool { return w.beside(r, w.side()+1, lang.FromDateline) },
		examples: []string{"They leave the day [after] tomorrow."},
		not:      []string{"They left the day [after]."},
	},
	{
		name: "the day before last Tuesday",
		when: func(w word) bool { return w.Has(2) && w.next.Is(lang.Weekday|lang.Month) },
		reads: func(w word, r *lang.Reading) bool {
			w.Matcher.N-- // "last" is the Tuesday's
			return w.beside(r, w.side(), lang.FromNext)
		},
		examples: []string{"They left the day [before] last Tuesday."},
		not:      []string{"They left the week [before] last."},
	},
	{
		name: "the week before last",
		when: func(w word) bool { return w.Has(2) },
		reads: func(w word, r *lang.Reading) bool {
			n := w.side() + 1
			if w.Equal(w.First(2), "last") {
				n = w.side() - 1
			}
			w.beside(r, n, lang.FromAnchor)
			if w.next.Is(lang.Unit) { // the week before last week
				w.Matcher.N++
				r.SetStep(n, toUnit(int(w.next.Val)), lang.FromAnchor)
			}
			return true
		},
		examples: []string{"They left the week [before] last.", "They leave the week [after] next week."},
		not:      []string{"They left the day [before]."},
	},
	{
		name:     "the day after the vote",
		when:     func(w word) bool { return w.In(w.t, "before", "after") && eventFollows(w.Matcher) },
		reads:    func(w word, r *lang.Reading) bool { return w.beside(r, w.side(), lang.FromEvent) },
		examples: []string{"The day [after] the vote he resigned."},
		not:      []string{"He resigned the day [after]."},
	},
	{
		name:     "the day after",
		when:     func(word) bool { return true },
		reads:    func(w word, r *lang.Reading) bool { return w.beside(r, w.side(), lang.FromAntecedent) },
		examples: []string{"He resigned the day [after]."},
		not:      []string{"The day [after] the vote he resigned."},
	},
}

// besideUnit is the unit in slot 0, a day for a part of one.
func (w word) besideUnit() cal.Gran {
	if w.First(0).Is(lang.Unit) {
		return w.unit(0)
	}
	return cal.Day
}

// side is -1 before, 1 after.
func (w word) side() int {
	if w.In(w.t, "before", "earlier", "prior") {
		return -1
	}
	return 1
}

// beside reads the time n units from another.
func (w word) beside(r *lang.Reading, n int, from lang.From) bool {
	if !w.First(0).Is(lang.Unit) {
		r.Kind, r.DayPart = lang.Time, dayPartCode(w.Matcher, 0)
	}
	r.SetStep(n, w.besideUnit(), from)
	return true
}
