package en

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// besideSenses are what “the day before”, “the week after next” and the like mean. The word is “before”, “after” or one like them,
// in slot 1; the unit or the part of a day is in slot 0, and slot 2 has “yesterday”, “tomorrow”, “last” or “next”.
var besideSenses = []sense[reads]{
	{
		Name: "later in the day before leaving",
		When: func(w word) bool {
			return w.behind("in") && w.In(w.t, "before", "after") && !(w.Has(2) && !w.next.Is(lang.Weekday|lang.Month|lang.Unit))
		},
		Examples: []string{"They met late in the day [before] leaving."},
		Not:      []string{"They met in Lima the day [before] leaving."},
	},
	{
		Name: "at the weekend after shots were heard",
		When: func(w word) bool {
			return w.besideUnit() == cal.Weekend && !w.Has(2) && (w.behind("at", "over", "during") || w.behind("on") && !w.next.Is(lang.Det))
		},
		Examples: []string{"They left at the weekend [after] shots were heard.", "They left on the weekend [after] shots were heard."},
		Not:      []string{"They left on the weekend [after] the vote."},
	},
	{
		Name: "for much of the day before being found", Why: "how long it went on until something was done, and no day beside it",
		When: func(w word) bool {
			long := w.behind("of") && w.In(w.At(-2), "much", "most", "part", "parts", "rest", "remainder", "half", "all", "bulk") || w.behind("spent", "spend", "spends", "spending")
			return long && w.In(w.t, "before", "after") && !w.Has(2) && w.next != nil && (w.next.Is(lang.Pronoun) || doing(w.Matcher, w.next))
		},
		Examples: []string{"They hid for much of the day [before] being found.", "They spent the night [before] leaving.", "They hid for most of the year [before] they left."},
		Not:      []string{"They hid for much of the day [before] the vote.", "They left the day [before] being found.", "They spoke of the day [before] being found."},
	},
	{
		Name:     "the day before yesterday",
		When:     func(w word) bool { return w.Equal(w.First(2), "yesterday") },
		Then:     func(w word, r *lang.Reading) bool { return w.beside(r, w.side()-1, lang.FromDateline) },
		Examples: []string{"They left the day [before] yesterday."},
		Not:      []string{"They left the day [before]."},
	},
	{
		Name:     "the day after tomorrow",
		When:     func(w word) bool { return w.Equal(w.First(2), "tomorrow") },
		Then:     func(w word, r *lang.Reading) bool { return w.beside(r, w.side()+1, lang.FromDateline) },
		Examples: []string{"They leave the day [after] tomorrow."},
		Not:      []string{"They left the day [after]."},
	},
	{
		Name: "the day before last Tuesday",
		When: func(w word) bool { return w.Has(2) && w.next.Is(lang.Weekday|lang.Month) },
		Then: func(w word, r *lang.Reading) bool {
			w.Matcher.N-- // "last" is the Tuesday's
			return w.beside(r, w.side(), lang.FromNext)
		},
		Examples: []string{"They left the day [before] last Tuesday."},
		Not:      []string{"They left the week [before] last."},
	},
	{
		Name: "the week before last",
		When: func(w word) bool { return w.Has(2) },
		Then: func(w word, r *lang.Reading) bool {
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
		Examples: []string{"They left the week [before] last.", "They leave the week [after] next week."},
		Not:      []string{"They left the day [before]."},
	},
	{
		Name:     "the day after the vote",
		When:     func(w word) bool { return w.In(w.t, "before", "after") && eventFollows(w.Matcher) },
		Then:     func(w word, r *lang.Reading) bool { return w.beside(r, w.side(), lang.FromEvent) },
		Examples: []string{"The day [after] the vote he resigned."},
		Not:      []string{"He resigned the day [after]."},
	},
	{
		Name:     "the day after",
		When:     func(word) bool { return true },
		Then:     func(w word, r *lang.Reading) bool { return w.beside(r, w.side(), lang.FromAntecedent) },
		Examples: []string{"He resigned the day [after]."},
		Not:      []string{"The day [after] the vote he resigned."},
	},
}

// doing: the token is a verb's form in “-ing”.
func doing(m *lang.Matcher, t *lang.Token) bool {
	return t.Class&^(lang.Be|lang.Have|lang.Guess) == 0 && strings.HasSuffix(m.Text[t.Start:t.End], "ing")
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
