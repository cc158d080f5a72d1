package en

import "dateline/timeline/timex/internal/lang"

// What looks like a month or a season and is none: a person, a march, a fall in prices.

// personOf: the text names a person by the name of the month before or soon after: "Theresa May", and then "May's successor".
func personOf(m *lang.Matcher, t *lang.Token) bool {
	const (
		before = 3000 // tokens
		after  = 200
	)
	at := m.Slot(1).I
	for i := max(int(at)-before, 1); i < min(int(at)+after, len(m.Toks)); i++ {
		o, first := &m.Toks[i], &m.Toks[i-1]
		if i == int(at) || o.Class != t.Class || o.Val != t.Val || o.Len() != t.Len() || !o.Has(lang.Spaced) || o.Has(lang.NewLine) {
			continue
		}
		if i+1 < len(m.Toks) && m.Toks[i+1].Is(lang.Digits) {
			continue
		}
		if first.Has(lang.Capital) && first.Class == 0 && first.Len() > 1 && !first.Has(lang.Upper) || m.In(first, "mr", "mrs", "ms", "minister", "president", "secretary", "dr") {
			return true
		}
	}
	return false
}

// fallIn: what falls in the fall is no time of year: "this fall in the price of oil".
func fallIn(m *lang.Matcher) bool {
	if !m.Equal(m.After(-1), "fall") || !m.Equal(m.After(0), "in") {
		return false
	}
	return m.In(m.After(1), fallingThings...) || m.Equal(m.After(1), "the") && m.In(m.After(2), fallingThings...)
}

// notSeason: spring and fall are verbs and things too, and every season is
// part of names (Winter Olympics, Prague Spring).
func notSeason(m *lang.Matcher) bool {
	w := aroundMatch(m, m.First(1))
	if m.Has(2) {
		return w.prev == nil && m.At(0) == w.t
	}
	return w.judge(notSeasons, nounNext(m))
}

var notSeasons = []judgement{
	{"the winter blues, in the dead of winter", true, func(w around) bool {
		return w.In(w.next, seasonThings...) || w.Equal(w.prev, "of") && w.In(w.At(-2), "dead", "depths") && !w.Has(0)
	}},
	{"Winter's friends", true, func(w around) bool {
		return w.t.Has(lang.Capital) && w.next != nil && w.Possessive(w.next) && w.prev != nil && !w.prev.Is(lang.Det) && !w.t.Has(lang.NewLine) && !w.t.Has(lang.Upper)
	}},
	{"the Winter Games, the Prague Spring", true, func(w around) bool {
		return w.t.Has(lang.Capital) && (w.next.Has(lang.Capital) && w.next.Has(lang.Spaced) || w.prev.Has(lang.Capital) && w.prev.Class == 0)
	}},
	{"the spring and summer", false, func(w around) bool {
		return w.In(w.prev, "and", "or") && w.At(-2).Is(lang.Season) || w.In(w.next, "and", "or") && w.After(1).Is(lang.Season)
	}},
	{"their spring offensive", false, func(w around) bool {
		return !w.Has(0) && w.In(w.next, "offensive", "offensives", "campaign", "campaigns", "session", "recess", "semester", "harvest", "election", "elections")
	}},
	{"spent winter abroad", false, func(w around) bool { return w.In(w.prev, "spent", "spend", "spends", "spending") }},
	{"prices fall", true, func(w around) bool { return w.At(0) == w.t && !w.prev.Is(lang.Prep) }},
	{"the fall of Rome", true, func(w around) bool { return w.Equal(w.next, "of") && w.t.Val != 2 }},
	{"the summer, in late spring: only spring and fall are other things too", false, func(w around) bool {
		return w.t.Val != 1 && w.t.Val != 3 || w.Has(0)
	}},
	{"after spring floods", true, func(w around) bool {
		return w.In(w.prev, "before", "after") && !w.Equal(w.t, "fall") && nounNext(w.Matcher)
	}},
	{"after spring", false, func(w around) bool { return w.In(w.prev, "before", "after") && !w.Equal(w.t, "fall") }},
	{"with the fall", true, func(w around) bool {
		return !w.In(w.prev, "in", "by", "until", "since", "during", "through", "throughout", "over", "for")
	}},
	{"in the fall", false, func(w around) bool { return w.Equal(&w.Toks[max(int(w.Slot(1).I)-1, 0)], "the") }},
	{"for fall", true, func(w around) bool { return w.Equal(w.prev, "for") }},
}

// anyYears: the months of the season, the match, are those of any year: no article stands before them, or the verb tells in the
// present what is: "too cold in winter months", "the pass closes over the winter months".
func anyYears(m *lang.Matcher) bool {
	if m.At(0) == m.First(1) && m.In(m.At(-1), "in", "during", "over", "throughout") {
		return true
	}
	v := verbLeft(m, m.Start)
	return v.lean == 0 && verbRight(m, m.Start).lean == 0 || v.lean != 0 && m.Toks[v.at].Is(lang.PresVerb)
}

// notMonth: the month's name is a person's, a verb's or a thing's.
func notMonth(m *lang.Matcher) bool {
	return !m.Has(0) && aroundMatch(m, m.First(1)).judge(notMonths, false)
}

var notMonths = []judgement{
	{"the March on Rome", true, func(w around) bool {
		return w.Val(1) == 3 && w.In(w.prev, "the", "a", "annual", "\"", "'", "`", "``", "“") && w.In(w.next, "for", "of", "on", "to", "against", ".")
	}},
	{"the 1963 March on Washington", true, func(w around) bool {
		return w.Val(1) == 3 && (startsSentence(w.Matcher) && marches(w.Matcher) || w.prev.Is(lang.Digits) && w.prev.Len() == 4 && w.In(w.next, "on", "for") && w.After(1).Has(lang.Capital))
	}},
	{"the Women's March", true, func(w around) bool {
		owner := w.At(-2)
		return w.Val(1) == 3 && w.prev != nil && w.Possessive(w.prev) && owner.Has(lang.Capital) && owner.Class == 0 && w.next.Is(lang.Punct|lang.PastVerb|lang.Conj) && !w.next.Is(lang.Digits)
	}},
	{"May Street", true, func(w around) bool {
		return w.In(w.next, "avenue", "street", "square", "road", "boulevard", "plaza", "bridge", "avenida")
	}},
	{"their daughter April", true, func(w around) bool {
		return w.In(w.prev, kin...) && w.t.Has(lang.Capital) && !w.next.Is(lang.Digits)
	}},
	{"Mar, Jan: a name unless a stop or a day follows", true, func(w around) bool {
		return w.t.Is(lang.Abbrev) && !w.After(-1).Is(lang.Punct) && w.t.Len() < 4
	}},
	{"in May's party, of Theresa May", true, func(w around) bool {
		return w.Val(1) == 5 && w.next != nil && w.Possessive(w.next) && !w.In(w.After(1), meetings...) && personOf(w.Matcher, w.t)
	}},
	{"May he rest", true, func(w around) bool {
		ofNoun := w.In(w.prev, "a", "the", "its", "their") && (w.In(w.next, meetings...) || w.In(w.next, doneNouns...)) // a May vote
		return w.Val(1) == 5 && !w.inTime() && !w.next.Is(lang.Punct|lang.Digits) && !ofNoun
	}},
	{"June Carter, April de Wit", true, func(w around) bool {
		name := w.next
		if w.In(name, "de", "van", "von", "di") {
			name = w.After(1)
		}
		return (w.t.Val > 2 && w.t.Val < 7 || w.t.Val == 8) && !w.inTime() && name.Has(lang.Capital) && !name.Has(lang.NewLine) && name.Has(lang.Spaced)
	}},
	{"June said so, of June Carter", true, func(w around) bool {
		return !w.In(w.prev, "in", "since", "until", "till", "by", "during", "last", "next", "between", "through", "this", "early", "late") && !w.next.Is(lang.Digits) && personOf(w.Matcher, w.t)
	}},
	{"Theresa May, Long March", true, func(w around) bool {
		return w.prev.Has(lang.Capital) && !w.prev.Is(lang.Prep|lang.Det|lang.Weekday|lang.Month|lang.Conj) && w.t.Has(lang.Spaced) && (w.t.Val == 5 || w.t.Val == 3)
	}},
}

// inTime: the word before the match is one of time, or joins it to another month: "in May and June", not "he and June Carter".
func (w around) inTime() bool {
	if w.In(w.prev, "and", "or") {
		return w.At(-2).Is(lang.Month)
	}
	return w.In(w.prev, "in", "since", "until", "till", "by", "during", "before", "after", "from", "through", "last", "next", "between", "for", "of", "to")
}

// marches: "March", the match, opens its sentence as a noun or a verb, for it leads somewhere: "March to the sea".
func marches(m *lang.Matcher) bool {
	way, to := m.After(0), m.After(1)
	switch {
	case to == nil || to.Is(lang.Month|lang.Weekday|lang.Digits|lang.Season):
		return false
	case m.In(way, "to", "on", "towards", "toward", "through", "into", "against", "across", "up"):
		return to.Has(lang.Capital) || m.Equal(to, "the") && !m.In(m.After(2), "end", "middle")
	}
	return m.Equal(way, "in") && m.In(to, "pursuit", "support", "protest")
}

// kin are relations that stand before a given name.
var kin = wordList("kin")

// seasonThings are what a season only says the kind of: a winter coat.
var seasonThings = wordList("seasonThings")

// fallingThings are measures that rise and fall.
var fallingThings = wordList("fallingThings")
