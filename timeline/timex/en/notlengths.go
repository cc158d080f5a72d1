package en

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// article: the number of a length is its article.
func (w around) article() bool { return w.In(w.t, "a", "an") && w.Slot(1).N == 1 }

// unit is the unit of a length.
func (w around) unit() cal.Gran { return toUnit(w.Val(2)) }

// notLengths are what looks like a number of units and is no length; the word judged is the number.
var notLengths = []judgement{
	{"a second, a week-long visit: the article is the noun's", true, func(w around) bool {
		return w.article() && (!lengthOfOne(w.Matcher, w.unit()) || w.Equal(w.After(-1), "long"))
	}},
	{"coming a year before, five years old", true, func(w around) bool {
		return w.Equal(w.At(0), "coming") && w.In(w.t, "a", "an") || age(w.Matcher)
	}},
	{"it will last 72 hours", true, func(w around) bool {
		return w.Equal(w.At(0), "last") && (w.In(w.t, "a", "an") || mayLast(w.Matcher))
	}},
	{"24 hours a day: always", true, func(w around) bool {
		return w.Val(1) == 24 && w.unit() == cal.Hour && w.Equal(w.next, "a") && w.Equal(w.After(1), "day") ||
			w.N == 2 && w.unit() == cal.Day && w.Equal(w.prev, "hours") && w.Equal(w.At(-2), "24")
	}},
	{"60 Minutes, Seven Days, five Year Seven pupils", true, func(w around) bool {
		u := w.First(2)
		return u.Has(lang.Capital) && !(u.Has(lang.Upper) && u.Has(lang.Spaced)) && !startsLine(w.Matcher)
	}},
	{"over the next two weeks, under the two-year truce", true, func(w around) bool { return preposition(w.Matcher, 1) }},
	{"called for a day of rage, on a day when he was ill", true, func(w around) bool {
		return w.unit() == cal.Day && w.N == 2 && w.Equal(w.t, "a") && (w.Equal(w.prev, "on") || !rate(w.Matcher) && w.In(w.next, "of", "to", "when", "that") &&
			!w.In(w.prev, "after", "during", "in", "following", "than", "spent", "took", "takes", "take", "over", "lasted", "within", "by"))
	}},
	{"the six-month ceasefire: the article is the noun's", true, func(w around) bool {
		return w.First(2).Start-w.t.End == 1 && w.Equal(&w.Toks[w.Slot(2).I-1], "-") && w.t != w.At(0) && !w.Has(0)
	}},
	{"the 2019 season", true, func(w around) bool {
		return w.t.Is(lang.Digits) && w.t.Len() == 4 && w.Val(1) > 1900 && w.Val(1) < 2100 && w.Text[w.First(2).End-1] != 's'
	}},
	{"three quarters of the voters", true, func(w around) bool {
		g := w.unit()
		return g == cal.Weekend || g == cal.Season || g == cal.Quarter && (w.At(0) == w.t || w.Has(0)) && !w.In(w.After(-2), "consecutive", "straight", "full", "fiscal", "successive")
	}},
}
