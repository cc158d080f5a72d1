package en

import "dateline/timeline/timex/internal/lang"

// What "today" means: this day, or these days.

// nowadays: "today", the match, is these days and not this day: "most people today live in towns", "in today's
// world". It is so where the clause tells what is, of people or things at large, or compares it with what was.
func nowadays(m *lang.Matcher) bool { return wordAt(m, m.At(0)).means(todaySenses) }

// todaySenses are what "today" means alone, with no part of a day.
var todaySenses = []sense{
	{
		name: "Today, in 2014, they vote",
		when: func(w word) bool {
			return w.ahead(",") && w.In(w.After(1), "in") && isYearTok(w.After(2)) && startsSentence(w.Matcher)
		},
		examples: []string{"[Today], in 2014, they vote."},
		not:      []string{"[Today], in Lima, they vote."},
	},
	{
		name:     "today's world",
		when:     func(w word) bool { return w.Possessive(w.next) && ofItsAge(w.Matcher, 1) },
		examples: []string{"In [today]'s world borders mean little.", "He heard [today]'s most vexing questions."},
		not:      []string{"In [today]'s session they met."},
	},
	{
		name:     "today's session",
		when:     func(w word) bool { return w.Possessive(w.next) },
		time:     true,
		examples: []string{"In [today]'s session they met."},
		not:      []string{"In [today]'s world borders mean little."},
	},
	{
		name: "today ' s world", why: "as some pages space it",
		when:     func(w word) bool { return w.markApart() && ofItsAge(w.Matcher, 2) },
		examples: []string{"In [today] ' s world borders mean little."},
		not:      []string{"In [today] ' s session they met."},
	},
	{
		name:     "today ' s session",
		when:     word.markApart,
		time:     true,
		examples: []string{"In [today] ' s session they met."},
		not:      []string{"In [today] ' s world borders mean little."},
	},
	{
		name:     "Today, the people still live in tents",
		when:     func(w word) bool { return startsSentence(w.Matcher) && oftenSo(w.Matcher) },
		examples: []string{"[Today], the people still live in tents.", "[Today], a frequently seen sticker proclaims: eat."},
		not:      []string{"[Today], the people left their tents."},
	},
	{
		name:     "set off a quarrel that continues today",
		when:     func(w word) bool { return goesOnSince(w.Matcher) },
		examples: []string{"It set off a quarrel that continues [today]."},
		not:      []string{"They hold talks that continue [today]."},
	},
	{
		name:     "from 55 then to 92 today",
		when:     func(w word) bool { return grownTo(w.Matcher) },
		examples: []string{"It grew from 20 percent in 2008 to more than 50 percent [today]."},
		not:      []string{"It was raised from 5 to 7 percent [today]."},
	},
	{
		name:     "even today",
		when:     func(w word) bool { return w.behind("even") && !w.next.Is(lang.PastVerb) },
		examples: []string{"The law is feared even [today]."},
		not:      []string{"The king even [today] left Lima."},
	},
	{
		name: "still today",
		when: func(w word) bool {
			return w.behind("still") && (w.ahead(",") || verbRight(w.Matcher, w.Start+w.N).lean >= 0)
		},
		examples: []string{"It is so still [today], he said."},
		not:      []string{"The king still [today] left Lima."},
	},
	{
		name:     "the youth of today",
		when:     func(w word) bool { return w.behind("of") && (w.In(w.At(-2), ages...) || plural(w.Matcher, w.At(-2))) },
		examples: []string{"He fears for the youth of [today].", "He envies the kings of [today]."},
		not:      []string{"He read the vote of [today]."},
	},
	{
		name: "in the world today",
		when: func(w word) bool {
			return w.behind("world") && w.Equal(w.At(-2), "the") && w.Equal(w.At(-3), "in")
		},
		examples: []string{"It is the worst of evils in the World [today]."},
		not:      []string{"He saw the world [today]."},
	},
	{
		name:     "true today",
		when:     func(w word) bool { return w.behind("true", "relevant") },
		examples: []string{"Their words ring true [today]."},
		not:      []string{"Their bells ring [today]."},
	},
	{
		name: "the market today", why: "things are so there",
		when: func(w word) bool {
			return w.behind(spheres...) && (!w.prev.Has(lang.Capital) || w.behind("world") || w.Equal(w.At(-2), "in")) &&
				!w.next.Is(lang.PastVerb) && verbLeft(w.Matcher, w.Start).lean >= 0
		},
		examples: []string{"He sees the market [today].", "It is law in Russia [today]."},
		not:      []string{"They left the market [today]."},
	},
	{
		name: "the threats that we face today",
		when: func(w word) bool {
			return w.behind("face", "faces", "confront", "live", "know", "need", "use") && w.In(w.At(-2), "we", "they", "you", "he", "she", "it", "i", "who")
		},
		examples: []string{"He named the threats that we face [today]."},
		not:      []string{"The two will face Chad [today]."},
	},
	{
		name:     "the age we live in today",
		when:     func(w word) bool { return w.behind("in") && w.In(w.At(-2), "live", "lives") },
		examples: []string{"It is the age we live in [today]."},
		not:      []string{"They came in [today]."},
	},
	{
		name: "to get where she is today",
		when: func(w word) bool {
			return w.behind("is", "are", "am") && w.In(w.At(-3), "where", "what", "who")
		},
		examples: []string{"It took years to get where she is [today]."},
		not:      []string{"He said that she is [today] in Lima."},
	},
	{
		name:     "they are richer today",
		when:     func(w word) bool { return moreBefore(w.Matcher) },
		examples: []string{"They are richer [today]."},
		not:      []string{"They are together [today]."},
	},
	{
		name:     "Today, 36 percent oppose it",
		when:     func(w word) bool { return startsSentence(w.Matcher) && shareNow(w.Matcher) },
		examples: []string{"[Today], 36 percent oppose it.", "[Today], more than 20 million people live there."},
		not:      []string{"[Today], 36 percent opposed it."},
	},
	{
		name:     "Today, even kings think so",
		when:     func(w word) bool { return startsSentence(w.Matcher) && w.ahead(",") && w.In(w.After(1), "even") },
		examples: []string{"[Today], even kings think so."},
		not:      []string{"[Today], kings think so."},
	},
	{
		name: "they exist today",
		when: func(w word) bool {
			return w.behind("exist", "exists", "survive", "survives", "alive", "society", "extant")
		},
		examples: []string{"They who exist [today] think so."},
		not:      []string{"They who came [today] think so."},
	},
	{
		name:     "today known as",
		when:     func(w word) bool { return w.ahead("known", "remembered") },
		examples: []string{"It was a port, [today] known as Bell's."},
		not:      []string{"It was a port, [today] named Bell's."},
	},
	{
		name: "the river is today the border",
		when: func(w word) bool {
			return w.behind("is", "are") && (w.ahead("a", "an", "the", "one", "among", "part", "home", "called") || w.In(w.At(-2), "what"))
		},
		examples: []string{"The river is [today] the border."},
		not:      []string{"The king is [today] in Lima."},
	},
	{
		name:     "people today face",
		when:     func(w word) bool { return manyAreSo(w.Matcher) },
		examples: []string{"Few people [today] remember it.", "Americans [today] face higher rents."},
		not:      []string{"Five people [today] left Lima."},
	},
	{
		name: "once the king's, today it houses a school",
		when: func(w word) bool {
			return !startsSentence(w.Matcher) && w.behind(",") && w.ahead("it", "they") && w.In(w.After(1), states...)
		},
		examples: []string{"Once the king's, [today] it houses a school."},
		not:      []string{"Once the king's, [today] it opens as a school."},
	},
	{
		name:     "Today the mill is a museum",
		when:     func(w word) bool { return opensNow(w.Matcher) },
		examples: []string{"But [today] it exists in name only.", "[Today] the mill has become a museum.", "[Today], it is used as a store."},
		not:      []string{"[Today] the mill opens as a museum."},
	},
	{
		name:     "can be seen today",
		when:     func(w word) bool { return seenNow(w.Matcher) },
		examples: []string{"The wall can be seen [today].", "The mill is still used [today]."},
		not:      []string{"The king was seen [today]."},
	},
	{
		name: "a firm that today employs ten",
		when: func(w word) bool {
			return w.ahead(states...) && (plainNoun(w.Matcher, w.prev) || w.behind("which", "that", "who")) && verbLeft(w.Matcher, w.Start).lean >= 0
		},
		examples: []string{"He owns a firm that [today] employs ten."},
		not:      []string{"He sold the firm that [today] employs ten."},
	},
	{
		name:     "what it means for us today",
		when:     func(w word) bool { return w.behind("us") && w.In(w.At(-2), "for") },
		examples: []string{"He asked what it means for us [today]."},
		not:      []string{"He asked us [today]."},
	},
	{
		name:     "very little of it remains today",
		when:     func(w word) bool { return w.behind("remains", "remain", "survives", "survive", "stands") },
		examples: []string{"Very little of it remains [today]."},
		not:      []string{"Very little of it was found [today]."},
	},
	{
		name:     "the map of 1904 and that of today",
		when:     func(w word) bool { return w.behind("of") && w.In(w.At(-2), "that", "those") },
		examples: []string{"He drew the map of 1904 and that of [today]."},
		not:      []string{"He drew the map of [today]."},
	},
	{
		name:     "she lives in a small flat today",
		when:     func(w word) bool { return livesBefore(w.Matcher) },
		examples: []string{"She lives in a small flat [today]."},
		not:      []string{"She sold a small flat [today]."},
	},
	{
		name:     "one of the most debated questions in the land today",
		when:     func(w word) bool { return mostOfAll(w.Matcher) },
		examples: []string{"It is one of the most debated questions in the land [today]."},
		not:      []string{"They debated the question in the land [today]."},
	},
	{
		name: "little is left today",
		when: func(w word) bool {
			return w.behind("left", "remaining") && (w.In(w.At(-2), "little", "nothing", "all", "is", "that", "much", "what", "only") || w.In(w.At(-3), "little", "nothing", "all"))
		},
		examples: []string{"Little is left [today]."},
		not:      []string{"The king left [today]."},
	},
	{
		name:     "poorer than today",
		when:     func(w word) bool { return comparedWithThen(w.Matcher) },
		examples: []string{"They eat more [today] than in 1980.", "Its methods [today] are different to when he came.", "Unlike in 2008, its banks [today] hold more.", "It was bigger then than it is [today]."},
		not:      []string{"The king came [today] in haste."},
	},
}

// markApart: the mark of the possessive stands apart from the word and from its s.
func (w word) markApart() bool { return w.ahead("'", "’") && w.In(w.After(1), "s") }
