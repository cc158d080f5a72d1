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
	t, prev, next := m.First(1), m.At(-1), m.After(0)
	before := m.Toks[max(int(m.Slot(1).I)-1, 0)]
	the := m.Equal(&before, "the") && before.End < t.Start
	if m.Has(2) {
		return prev == nil && m.At(0) == t
	}
	bare := m.At(0) == t // neither an article nor a part of it
	switch {
	case m.In(next, seasonThings...), m.Equal(prev, "of") && m.In(m.At(-2), "dead", "depths") && !m.Has(0):
		return true // the winter blues, in the dead of winter
	case t.Has(lang.Capital) && next != nil && m.Possessive(next) && prev != nil && !prev.Is(lang.Det) && !t.Has(lang.NewLine) && !t.Has(lang.Upper):
		return true // Winter's friends
	case t.Has(lang.Capital) && (next != nil && next.Has(lang.Capital) && next.Has(lang.Spaced) || prev != nil && prev.Class == 0 && prev.Has(lang.Capital)):
		return true // the Winter Games, the Prague Spring
	case prev != nil && m.In(prev, "and", "or") && m.At(-2) != nil && m.At(-2).Is(lang.Season) || m.In(next, "and", "or") && m.After(1) != nil && m.After(1).Is(lang.Season):
		return false // the spring and summer
	case !m.Has(0) && m.In(next, "offensive", "offensives", "campaign", "campaigns", "session", "recess", "semester", "harvest", "election", "elections"):
		return false
	case m.In(prev, "spent", "spend", "spends", "spending"):
		return false
	case bare && (prev == nil || !prev.Is(lang.Prep)):
		return true
	case m.In(next, "of") && t.Val != 2:
		return true // the fall of Rome
	case t.Val != 1 && t.Val != 3 || m.Has(0):
		return false
	case m.In(prev, "before", "after") && !m.Equal(t, "fall"):
		return nounNext(m)
	case !m.In(prev, "in", "by", "until", "since", "during", "through", "throughout", "over", "for"):
		return true
	}
	return !the && (m.In(prev, "to", "for") || nounNext(m))
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
	t, prev, next := m.First(1), m.At(-1), m.After(0)
	if m.Has(0) {
		return false
	}
	if m.Val(1) == 3 && m.In(m.At(-1), "the", "a", "annual", "\"", "'", "`", "``", "“") && m.In(next, "for", "of", "on", "to", "against", ".") {
		return true // the March on Rome
	}
	if m.Val(1) == 3 && (startsSentence(m) && marches(m) || prev != nil && prev.Is(lang.Digits) && prev.Len() == 4 && m.In(next, "on", "for") && m.After(1) != nil && m.After(1).Has(lang.Capital)) {
		return true // the 1963 March on Washington
	}
	if m.Val(1) == 3 && prev != nil && m.Possessive(prev) && m.At(-2) != nil && m.At(-2).Has(lang.Capital) && m.At(-2).Class == 0 && next != nil && next.Is(lang.Punct|lang.PastVerb|lang.Conj) && !next.Is(lang.Digits) {
		return true // the Women's March
	}
	if m.In(next, "avenue", "street", "square", "road", "boulevard", "plaza", "bridge", "avenida") {
		return true
	}
	if m.In(prev, kin...) && t.Has(lang.Capital) && (next == nil || !next.Is(lang.Digits)) {
		return true // her brother Jan., their daughter April
	}
	if m.In(prev, "black", "bloody", "red") && prev.Has(lang.Capital) && !prev.Has(lang.Upper) && t.Has(lang.Capital) && t.Has(lang.Spaced) {
		return true // Black September, Red October
	}
	short := t.Is(lang.Abbrev) && !m.After(-1).Is(lang.Punct)
	if short && t.Len() < 4 {
		return true // Mar, Jan: a name unless a stop or a day follows
	}
	if m.Val(1) == 5 && next != nil && m.Possessive(next) && !m.In(m.After(1), meetings...) && personOf(m, t) {
		return true // "in May's party", of Theresa May
	}
	inTime := prev != nil && m.In(prev, "in", "since", "until", "till", "by", "during", "before", "after", "from", "through", "last", "next", "between", "for", "of", "and", "to", "or")
	switch t.Val {
	case 3, 5, 8, 4, 6: // March, May, August, April, June
		if m.In(prev, "and", "or") {
			inTime = m.At(-2) != nil && m.At(-2).Is(lang.Month) // "in May and June", not "he and June Carter"
		} else if inTime {
			break
		}
		ofNoun := m.In(prev, "a", "the", "its", "their") && (m.In(next, meetings...) || m.In(next, doneNouns...)) // a May vote
		if t.Val == 5 && (next == nil || !next.Is(lang.Punct|lang.Digits)) && !inTime && !ofNoun {
			return true
		}
		listed := inTime && m.At(-2) != nil && m.At(-2).Is(lang.Month)
		if m.In(next, "de", "van", "von", "di") {
			next = m.After(1) // April de Wit
		}
		if next != nil && next.Has(lang.Capital) && !next.Has(lang.NewLine) && next.Has(lang.Spaced) && !listed {
			return true // April Simmons, and June Carter: no month before "and"
		}
	}
	if !m.In(prev, "in", "since", "until", "till", "by", "during", "last", "next", "between", "through", "this", "early", "late") && (next == nil || !next.Is(lang.Digits)) && personOf(m, t) {
		return true
	}
	if prev != nil && prev.Has(lang.Capital) && !prev.Is(lang.Prep|lang.Det|lang.Weekday|lang.Month|lang.Conj) && t.Has(lang.Spaced) && (t.Val == 5 || t.Val == 3) {
		return true // Theresa May, Long March
	}
	return false
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
