package en

import "dateline/timeline/timex/internal/lang"

// What "today" means: this day, or these days.

// nowadays: "today", the match, is these days and not this day: "most people today live in towns", "in today's
// world". It is so where the clause tells what is, of people or things at large, or compares it with what was.
func nowadays(m *lang.Matcher) bool { return wordAt(m, m.At(0)).means(todaySenses) }

// todaySenses are what "today" means alone, with no part of a day.
var todaySenses = []sense[bool]{
	{
		Name: "Today, in 2014, they vote",
		When: func(w word) bool {
			return w.ahead(",") && w.In(w.After(1), "in") && isYearTok(w.After(2)) && startsSentence(w.Matcher)
		},
		Examples: []string{"[Today], in 2014, they vote."},
		Not:      []string{"[Today], in Lima, they vote."},
	},
	{
		Name:     "today's world",
		When:     func(w word) bool { return w.Possessive(w.next) && ofItsAge(w.Matcher, 1) },
		Examples: []string{"In [today]'s world borders mean little.", "He heard [today]'s most vexing questions."},
		Not:      []string{"In [today]'s session they met."},
	},
	{
		Name:     "today's session",
		When:     func(w word) bool { return w.Possessive(w.next) },
		Then:     true,
		Examples: []string{"In [today]'s session they met."},
		Not:      []string{"In [today]'s world borders mean little."},
	},
	{
		Name: "today ' s world", Why: "as some pages space it",
		When:     func(w word) bool { return w.markApart() && ofItsAge(w.Matcher, 2) },
		Examples: []string{"In [today] ' s world borders mean little."},
		Not:      []string{"In [today] ' s session they met."},
	},
	{
		Name:     "today ' s session",
		When:     word.markApart,
		Then:     true,
		Examples: []string{"In [today] ' s session they met."},
		Not:      []string{"In [today] ' s world borders mean little."},
	},
	{
		Name:     "Today, the people still live in tents",
		When:     func(w word) bool { return startsSentence(w.Matcher) && oftenSo(w.Matcher) },
		Examples: []string{"[Today], the people still live in tents.", "[Today], a frequently seen sticker proclaims: eat."},
		Not:      []string{"[Today], the people left their tents."},
	},
	{
		Name:     "set off a quarrel that continues today",
		When:     func(w word) bool { return goesOnSince(w.Matcher) },
		Examples: []string{"It set off a quarrel that continues [today]."},
		Not:      []string{"They hold talks that continue [today]."},
	},
	{
		Name:     "from 55 then to 92 today",
		When:     func(w word) bool { return grownTo(w.Matcher) },
		Examples: []string{"It grew from 20 percent in 2008 to more than 50 percent [today]."},
		Not:      []string{"It was raised from 5 to 7 percent [today]."},
	},
	{
		Name:     "even today",
		When:     func(w word) bool { return w.behind("even") && !w.next.Is(lang.PastVerb) },
		Examples: []string{"The law is feared even [today]."},
		Not:      []string{"The king even [today] left Lima."},
	},
	{
		Name: "still today",
		When: func(w word) bool {
			return w.behind("still") && (w.ahead(",") || verbRight(w.Matcher, w.Start+w.N).lean >= 0)
		},
		Examples: []string{"It is so still [today], he said."},
		Not:      []string{"The king still [today] left Lima."},
	},
	{
		Name:     "the youth of today",
		When:     func(w word) bool { return w.behind("of") && (w.In(w.At(-2), ages...) || plural(w.Matcher, w.At(-2))) },
		Examples: []string{"He fears for the youth of [today].", "He envies the kings of [today]."},
		Not:      []string{"He read the vote of [today]."},
	},
	{
		Name: "in the world today",
		When: func(w word) bool {
			return w.behind("world") && w.Equal(w.At(-2), "the") && w.Equal(w.At(-3), "in")
		},
		Examples: []string{"It is the worst of evils in the World [today]."},
		Not:      []string{"He saw the world [today]."},
	},
	{
		Name:     "true today",
		When:     func(w word) bool { return w.behind("true", "relevant") },
		Examples: []string{"Their words ring true [today]."},
		Not:      []string{"Their bells ring [today]."},
	},
	{
		Name: "the market today", Why: "things are so there",
		When: func(w word) bool {
			return w.behind(spheres...) && (!w.prev.Has(lang.Capital) || w.behind("world") || w.Equal(w.At(-2), "in")) &&
				!w.next.Is(lang.PastVerb) && verbLeft(w.Matcher, w.Start).lean >= 0
		},
		Examples: []string{"He sees the market [today].", "It is law in Russia [today]."},
		Not:      []string{"They left the market [today]."},
	},
	{
		Name: "the threats that we face today",
		When: func(w word) bool {
			return w.behind("face", "faces", "confront", "live", "know", "need", "use") && w.In(w.At(-2), "we", "they", "you", "he", "she", "it", "i", "who")
		},
		Examples: []string{"He named the threats that we face [today]."},
		Not:      []string{"The two will face Chad [today]."},
	},
	{
		Name:     "the age we live in today",
		When:     func(w word) bool { return w.behind("in") && w.In(w.At(-2), "live", "lives") },
		Examples: []string{"It is the age we live in [today]."},
		Not:      []string{"They came in [today]."},
	},
	{
		Name: "to get where she is today",
		When: func(w word) bool {
			return w.behind("is", "are", "am") && w.In(w.At(-3), "where", "what", "who")
		},
		Examples: []string{"It took years to get where she is [today]."},
		Not:      []string{"He said that she is [today] in Lima."},
	},
	{
		Name:     "they are richer today",
		When:     func(w word) bool { return moreBefore(w.Matcher) },
		Examples: []string{"They are richer [today]."},
		Not:      []string{"They are together [today]."},
	},
	{
		Name:     "Today, 36 percent oppose it",
		When:     func(w word) bool { return startsSentence(w.Matcher) && shareNow(w.Matcher) },
		Examples: []string{"[Today], 36 percent oppose it.", "[Today], more than 20 million people live there."},
		Not:      []string{"[Today], 36 percent opposed it."},
	},
	{
		Name:     "Today, even kings think so",
		When:     func(w word) bool { return startsSentence(w.Matcher) && w.ahead(",") && w.In(w.After(1), "even") },
		Examples: []string{"[Today], even kings think so."},
		Not:      []string{"[Today], kings think so."},
	},
	{
		Name: "they exist today",
		When: func(w word) bool {
			return w.behind("exist", "exists", "survive", "survives", "alive", "society", "extant")
		},
		Examples: []string{"They who exist [today] think so."},
		Not:      []string{"They who came [today] think so."},
	},
	{
		Name:     "today known as",
		When:     func(w word) bool { return w.ahead("known", "remembered") },
		Examples: []string{"It was a port, [today] known as Bell's."},
		Not:      []string{"It was a port, [today] named Bell's."},
	},
	{
		Name: "the river is today the border",
		When: func(w word) bool {
			return w.behind("is", "are") && (w.ahead("a", "an", "the", "one", "among", "part", "home", "called") || w.In(w.At(-2), "what"))
		},
		Examples: []string{"The river is [today] the border."},
		Not:      []string{"The king is [today] in Lima."},
	},
	{
		Name:     "people today face",
		When:     func(w word) bool { return manyAreSo(w.Matcher) },
		Examples: []string{"Few people [today] remember it.", "Americans [today] face higher rents."},
		Not:      []string{"Five people [today] left Lima."},
	},
	{
		Name: "once the king's, today it houses a school",
		When: func(w word) bool {
			return !startsSentence(w.Matcher) && w.behind(",") && w.ahead("it", "they") && w.In(w.After(1), states...)
		},
		Examples: []string{"Once the king's, [today] it houses a school."},
		Not:      []string{"Once the king's, [today] it opens as a school."},
	},
	{
		Name:     "Today the mill is a museum",
		When:     func(w word) bool { return opensNow(w.Matcher) },
		Examples: []string{"But [today] it exists in name only.", "[Today] the mill has become a museum.", "[Today], it is used as a store."},
		Not:      []string{"[Today] the mill opens as a museum."},
	},
	{
		Name:     "can be seen today",
		When:     func(w word) bool { return seenNow(w.Matcher) },
		Examples: []string{"The wall can be seen [today].", "The mill is still used [today]."},
		Not:      []string{"The king was seen [today]."},
	},
	{
		Name: "a firm that today employs ten",
		When: func(w word) bool {
			return w.ahead(states...) && (plainNoun(w.Matcher, w.prev) || w.behind("which", "that", "who")) && verbLeft(w.Matcher, w.Start).lean >= 0
		},
		Examples: []string{"He owns a firm that [today] employs ten."},
		Not:      []string{"He sold the firm that [today] employs ten."},
	},
	{
		Name:     "what it means for us today",
		When:     func(w word) bool { return w.behind("us") && w.In(w.At(-2), "for") },
		Examples: []string{"He asked what it means for us [today]."},
		Not:      []string{"He asked us [today]."},
	},
	{
		Name:     "very little of it remains today",
		When:     func(w word) bool { return w.behind("remains", "remain", "survives", "survive", "stands") },
		Examples: []string{"Very little of it remains [today]."},
		Not:      []string{"Very little of it was found [today]."},
	},
	{
		Name:     "the map of 1904 and that of today",
		When:     func(w word) bool { return w.behind("of") && w.In(w.At(-2), "that", "those") },
		Examples: []string{"He drew the map of 1904 and that of [today]."},
		Not:      []string{"He drew the map of [today]."},
	},
	{
		Name:     "she lives in a small flat today",
		When:     func(w word) bool { return livesBefore(w.Matcher) },
		Examples: []string{"She lives in a small flat [today]."},
		Not:      []string{"She sold a small flat [today]."},
	},
	{
		Name:     "one of the most debated questions in the land today",
		When:     func(w word) bool { return mostOfAll(w.Matcher) },
		Examples: []string{"It is one of the most debated questions in the land [today]."},
		Not:      []string{"They debated the question in the land [today]."},
	},
	{
		Name: "little is left today",
		When: func(w word) bool {
			return w.behind("left", "remaining") && (w.In(w.At(-2), "little", "nothing", "all", "is", "that", "much", "what", "only") || w.In(w.At(-3), "little", "nothing", "all"))
		},
		Examples: []string{"Little is left [today]."},
		Not:      []string{"The king left [today]."},
	},
	{
		Name:     "poorer than today",
		When:     func(w word) bool { return comparedWithThen(w.Matcher) },
		Examples: []string{"They eat more [today] than in 1980.", "Its methods [today] are different to when he came.", "Unlike in 2008, its banks [today] hold more.", "It was bigger then than it is [today]."},
		Not:      []string{"The king came [today] in haste."},
	},
}

// markApart: the mark of the possessive stands apart from the word and from its s.
func (w word) markApart() bool { return w.ahead("'", "’") && w.In(w.After(1), "s") }
