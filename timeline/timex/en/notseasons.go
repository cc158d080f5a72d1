package en

import "dateline/timeline/timex/internal/lang"

// What looks like a season and is none: a spring, a fall in prices, the Winter Games.

// notSeason: spring and fall are verbs and things too, and every season is part of names.
func notSeason(m *lang.Matcher) bool { return wordAt(m, m.First(1)).means(seasonSenses) }

// The seasons as the lexicon counts them.
const (
	spring = 1 + iota
	summer
	autumn
)

// seasonSenses are what a season means, with or without a part, “the” and “months” around it.
var seasonSenses = []sense[bool]{
	{
		Name: "Winter months, first of all", Why: "nothing says that they are of a year",
		When:     func(w word) bool { return w.Has(2) && w.prev == nil && w.bare() },
		Examples: []string{"[Winter] months are cold here."},
		Not:      []string{"It was cold in the [winter] months."},
	},
	{
		Name:     "the winter months",
		When:     func(w word) bool { return w.Has(2) },
		Then:     true,
		Examples: []string{"It was cold in the [winter] months.", "He left in the [fall] season."},
		Not:      []string{"It was cold in the [winter]."},
	},
	{
		Name: "the winter coat", Why: "the season only says the kind of thing",
		When:     func(w word) bool { return w.ahead(seasonThings...) },
		Examples: []string{"He wore a [winter] coat."},
		Not:      []string{"He wore a coat in [winter]."},
	},
	{
		Name:     "the dead of winter",
		When:     func(w word) bool { return w.behind("of") && w.In(w.At(-2), "dead", "depths") && !w.Has(0) },
		Examples: []string{"They rode in the dead of [winter]."},
		Not:      []string{"They rode in the storms of [winter]."},
	},
	{
		Name: "Winter's friends", Why: "somebody of that name has them",
		When: func(w word) bool {
			return w.t.Has(lang.Capital) && w.Possessive(w.next) && w.prev != nil && !w.prev.Is(lang.Det) && !w.t.Has(lang.NewLine) && !w.t.Has(lang.Upper)
		},
		Examples: []string{"It was told by [Winter]'s friends."},
		Not:      []string{"They met in that [Winter]'s storms.", "They met in [winter]'s storms."},
	},
	{
		Name: "the Winter Games, the Prague Spring",
		When: func(w word) bool {
			return w.t.Has(lang.Capital) && (w.next.Has(lang.Capital) && w.next.Has(lang.Spaced) || w.prev.Has(lang.Capital) && w.prev.Class == 0)
		},
		Examples: []string{"He rode at the [Winter] Games.", "They wrote of the Prague [Spring]."},
		Not:      []string{"He rode in the [winter] games."},
	},
	{
		Name: "the spring and summer",
		When: func(w word) bool {
			return w.behind("and", "or") && w.At(-2).Is(lang.Season) || w.ahead("and", "or") && w.After(1).Is(lang.Season)
		},
		Then:     true,
		Examples: []string{"He spent [spring] and summer abroad.", "He spent summer or [fall] abroad."},
		Not:      []string{"They rise and [fall] again."},
	},
	{
		Name: "a spring offensive", Why: "it takes place in a season",
		When: func(w word) bool {
			return !w.Has(0) && w.ahead("offensive", "offensives", "campaign", "campaigns", "session", "recess", "semester", "harvest", "election", "elections")
		},
		Then:     true,
		Examples: []string{"Their [spring] offensive was broken by rain."},
		Not:      []string{"Their [spring] was fouled by rain."},
	},
	{
		Name:     "spent summer",
		When:     func(w word) bool { return w.behind("spent", "spend", "spends", "spending") },
		Then:     true,
		Examples: []string{"They spent [summer] abroad."},
		Not:      []string{"They will [fall] abroad."},
	},
	{
		Name: "springs up", Why: "with no article, part or preposition it is a verb, or any season",
		When:     func(w word) bool { return w.bare() && !w.prev.Is(lang.Prep) },
		Examples: []string{"Prices [fall] again.", "He likes [winter] best."},
		Not:      []string{"He left in [winter] alone."},
	},
	{
		Name: "the fall of Rome", Why: "only summers are of something",
		When:     func(w word) bool { return w.ahead("of") && w.t.Val != summer },
		Examples: []string{"They wrote of the [fall] of Rome."},
		Not:      []string{"They met in the [summer] of the strikes."},
	},
	{
		Name: "in summer, in late spring", Why: "summers and winters are nothing else, nor is what has a part",
		When:     func(w word) bool { return w.t.Val != spring && w.t.Val != autumn || w.Has(0) },
		Then:     true,
		Examples: []string{"They met in [summer] by the sea.", "They met in late [spring] by the sea."},
		Not:      []string{"They met in [spring] by the sea."},
	},
	{
		Name:     "after spring training",
		When:     func(w word) bool { return w.behindLimit() && nounNext(w.Matcher) },
		Examples: []string{"They met after [spring] training."},
		Not:      []string{"They met after [spring], he said."},
	},
	{
		Name:     "before spring",
		When:     word.behindLimit,
		Then:     true,
		Examples: []string{"They met before [spring], he said."},
		Not:      []string{"They met before the [fall], he said."},
	},
	{
		Name: "from a spring", Why: "a spring or a fall that is a time follows what stands before times",
		When: func(w word) bool {
			return !w.behind("in", "by", "until", "since", "during", "through", "throughout", "over", "for")
		},
		Examples: []string{"He drank from the [spring] again.", "It was told of the [fall] and after."},
		Not:      []string{"They met in the [spring] again."},
	},
	{
		Name: "for spring training, for fall", Why: "without “the” the noun behind it is what is meant, and “for fall” is no time",
		When: func(w word) bool {
			before := &w.Toks[max(int(w.Slot(1).I)-1, 0)]
			the := w.Equal(before, "the") && before.End < w.t.Start
			return !the && (w.behind("to", "for") || nounNext(w.Matcher))
		},
		Examples: []string{"They came for [spring], he said.", "They met in [spring] training."},
		Not:      []string{"They came for the [spring], he said.", "They met in [spring], he said."},
	},
}

// bare: neither an article nor a part goes with it.
func (w word) bare() bool { return w.At(0) == w.t }

// behindLimit: "before" or "after" stands before it, and it is not "fall", before which people fall.
func (w word) behindLimit() bool { return w.behind("before", "after") && !w.Equal(w.t, "fall") }

// anyYears: the months of the season, the match, are those of any year: no article stands before them, or the verb tells in the
// present what is: "too cold in winter months", "the pass closes over the winter months".
func anyYears(m *lang.Matcher) bool {
	if m.At(0) == m.First(1) && m.In(m.At(-1), "in", "during", "over", "throughout") {
		return true
	}
	v := verbLeft(m, m.Start)
	return v.lean == 0 && verbRight(m, m.Start).lean == 0 || v.lean != 0 && m.Toks[v.at].Is(lang.PresVerb)
}

// fallIn: what falls in the fall is no time of year: "this fall in the price of oil".
func fallIn(m *lang.Matcher) bool {
	if !m.Equal(m.After(-1), "fall") || !m.Equal(m.After(0), "in") {
		return false
	}
	return m.In(m.After(1), fallingThings...) || m.Equal(m.After(1), "the") && m.In(m.After(2), fallingThings...)
}

// seasonThings are what a season only says the kind of: a winter coat.
var seasonThings = wordList("seasonThings")

// fallingThings are measures that rise and fall.
var fallingThings = wordList("fallingThings")
