package en

import (
	"time"

	"dateline/timeline/timex/internal/lang"
)

// What looks like a month and is none: a person, a march, a verb.

// notMonth: the month's name is a person's, a verb's or a thing's.
func notMonth(m *lang.Matcher) bool { return wordAt(m, m.First(1)).means(monthSenses) }

// month: the word is the name of that month.
func (w word) month(m time.Month) bool { return w.t.Val == int32(m) }

// monthSenses are what the name of a month, with or without a part before it, means.
var monthSenses = []sense[bool]{
	{
		Name: "early <month>", Why: "a part is a time's",
		When:     func(w word) bool { return w.Has(0) },
		Then:     true,
		Examples: []string{"They met in early [March] on the coast."},
		Not:      []string{"They met in [March] on the coast."},
	},
	{
		Name: "the March on <place>", Why: "people march",
		When: func(w word) bool {
			return w.month(time.March) && w.behind("the", "a", "annual", "\"", "'", "`", "``", "“") && w.ahead("for", "of", "on", "to", "against", ".")
		},
		Examples: []string{"Thousands joined the [March] on Rome.", "It was the annual [March] for Bread."},
		Not:      []string{"Thousands came in [March] to Rome.", "It was the [May] of the strikes."},
	},
	{
		Name: "March to <place>", Why: "it opens its sentence and leads somewhere",
		When:     func(w word) bool { return w.month(time.March) && startsSentence(w.Matcher) && marches(w.Matcher) },
		Examples: []string{"They took the town. [March] to the sea.", "The king fled. [March] in pursuit of him."},
		Not:      []string{"The rains fell. [March] to May was dry.", "They took the town in [March]."},
	},
	{
		Name: "the 1963 March on <place>",
		When: func(w word) bool {
			return w.month(time.March) && w.prev.Is(lang.Digits) && w.prev.Len() == 4 && w.ahead("on", "for") && w.After(1).Has(lang.Capital)
		},
		Examples: []string{"She spoke at the 1963 [March] on Washington."},
		Not:      []string{"On 3 [March] on Malta they met.", "In 1963 [March] was cold."},
	},
	{
		Name: "the Women's March",
		When: func(w word) bool {
			whose := w.At(-2)
			return w.month(time.March) && w.Possessive(w.prev) && whose.Has(lang.Capital) && whose.Class == 0 && w.next.Is(lang.Punct|lang.PastVerb|lang.Conj) && !w.next.Is(lang.Digits)
		},
		Examples: []string{"She joined the Women's [March], which drew thousands."},
		Not:      []string{"Chad's [March] vote failed.", "They read the king's [March] and April letters."},
	},
	{
		Name: "<month> Street", Why: "streets are named after days on which something was won",
		When: func(w word) bool {
			return w.ahead("avenue", "street", "square", "road", "boulevard", "plaza", "bridge", "avenida")
		},
		Examples: []string{"They met in [November] Street.", "Crowds filled [May] Square."},
		Not:      []string{"They met in [November] in a street."},
	},
	{
		Name: "her brother <name>",
		When: func(w word) bool {
			return w.behind(kin...) && w.t.Has(lang.Capital) && !w.next.Is(lang.Digits)
		},
		Examples: []string{"She left with her brother [Jan].", "He came with their daughter [April] and a dog."},
		Not:      []string{"She lost her brother [March] 3, 2001.", "She left with her brother in [January]."},
	},
	{
		Name: "Black September",
		When: func(w word) bool {
			return w.behind("black", "bloody", "red") && w.prev.Has(lang.Capital) && !w.prev.Has(lang.Upper) && w.t.Has(lang.Capital) && w.t.Has(lang.Spaced)
		},
		Examples: []string{"The men of Black [September] came.", "The film Red [October] opened."},
		Not:      []string{"It was a black [September] for them."},
	},
	{
		Name: "Jan <name>", Why: "a short name is a person's unless a stop or a day follows",
		When:     func(w word) bool { return w.t.Is(lang.Abbrev) && !w.After(-1).Is(lang.Punct) && w.t.Len() < 4 },
		Examples: []string{"They heard [Jan] and Ola."},
		Not:      []string{"It opened in [Jan.] and closed again.", "It opened in [Sept] and closed."},
	},
	{
		Name: "May's <party>", Why: "a person of that name is named before or soon after, and what she has is not held on a day",
		When: func(w word) bool {
			return w.month(time.May) && w.Possessive(w.next) && !w.In(w.After(1), meetings...) && personOf(w.Matcher, w.t)
		},
		Examples: []string{"Ada May spoke. There was unrest in [May]'s party."},
		Not:      []string{"Ada May spoke. They gathered for [May]'s vote.", "There was unrest in [May]'s party."},
	},
	{
		Name: "<somebody> May <act>", Why: "without a word of time before it “may” is a verb or a person, but “a May vote” is a month's",
		When: func(w word) bool {
			ofNoun := w.behind("a", "the", "its", "their") && (w.ahead(meetings...) || w.ahead(doneNouns...))
			return w.month(time.May) && !w.next.Is(lang.Punct|lang.Digits) && !w.behindTimeWord() && !w.inMonthList() && !ofNoun
		},
		Examples: []string{"Prices [May] rise again.", "He and [May] spoke."},
		Not:      []string{"It fell in a [May] vote.", "They met in [May] by the sea.", "In April and [May] it rained.", "They met [May] 3."},
	},
	{
		Name: "<given name> <surname>", Why: "before a capital it is a name, but for the last of some months",
		When: func(w word) bool {
			given := w.month(time.March) || w.month(time.April) || w.month(time.May) || w.month(time.June) || w.month(time.August)
			return given && !w.behindTimeWord() && !w.inMonthList() && w.surnameNext()
		},
		Examples: []string{"Johnny Cash and [June] Carter sang.", "Then [April] de Wit spoke."},
		Not:      []string{"In May and [June] France lost its north.", "He and [July] Carter sang.", "It fell in [April] Carter said."},
	},
	{
		Name: "<name>, of whom the text tells", Why: "a person of that name is named before or soon after",
		When: func(w word) bool {
			return !w.behind("in", "since", "until", "till", "by", "during", "last", "next", "between", "through", "this", "early", "late") &&
				!w.next.Is(lang.Digits) && personOf(w.Matcher, w.t)
		},
		Examples: []string{"Mr August spoke. The king wrote to [August]."},
		Not:      []string{"Mr August spoke. The king left in [August].", "The king left Oslo on [August] 3."},
	},
	{
		Name: "Theresa May, Long March", Why: "a capital stands before it",
		When: func(w word) bool {
			return w.prev.Has(lang.Capital) && !w.prev.Is(lang.Prep|lang.Det|lang.Weekday|lang.Month|lang.Conj) && w.t.Has(lang.Spaced) &&
				(w.month(time.May) || w.month(time.March))
		},
		Examples: []string{"They spoke of the Long [March].", "The letter was for Ada [May], he said."},
		Not:      []string{"On Monday, [March] 3, they met.", "They wrote of Ada [June]."},
	},
}

// behindTimeWord: a word that stands before times does so before this one.
func (w word) behindTimeWord() bool {
	return w.behind("in", "since", "until", "till", "by", "during", "before", "after", "from", "through", "last", "next", "between", "for", "of", "to")
}

// inMonthList: it stands behind another month: "in May and June", not "he and June Carter".
func (w word) inMonthList() bool { return w.behind("and", "or") && w.At(-2).Is(lang.Month) }

// surnameNext: a word with a capital follows, perhaps after a particle: "April de Wit".
func (w word) surnameNext() bool {
	n := w.next
	if w.In(n, "de", "van", "von", "di") {
		n = w.After(1)
	}
	return n.Has(lang.Capital) && !n.Has(lang.NewLine) && n.Has(lang.Spaced)
}

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
