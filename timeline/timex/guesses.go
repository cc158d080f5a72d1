package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// A guess is a reason why a date that was found in a good way is no more than guessed all the same.
type guess struct {
	name, why string
	when      func(t *tagger, k int, it *item) bool // of item k, which is it
	example   string                                // a date of it is guessed for this reason, in a story of Wednesday 9 March 2016, or of the day that stands before it in [ ]
	neighbour string                                // none of it is
}

// A scope is a kind of dates and the reasons that are asked of each, in order.
type scope struct {
	has     func(it *item) bool
	guesses []guess
}

// scopes are handed to each tagger rather than named in guess, for some reasons ask how sure another date is.
var scopes = []scope{
	{func(*item) bool { return true }, guessesOfAll},
	{func(it *item) bool { return it.way == byWords }, guessesOfWords},
	{func(it *item) bool { return it.way == byCount }, guessesOfCounts},
	{func(it *item) bool { return it.way == byCount && it.anchor < 0 && it.quoted }, guessesOfSpeakers},
	{func(it *item) bool { return it.way == byCount && it.anchor < 0 && !it.quoted }, guessesFromDateline},
	{func(it *item) bool { return it.way == byCount && it.anchor >= 0 }, guessesFromText},
	{func(it *item) bool { return it.way == byDay }, guessesOfHours},
	{func(it *item) bool { return it.way == byStory }, guessesOfHistories},
	{func(it *item) bool { return it.way == byTense }, guessesOfTense},
	{func(it *item) bool { return it.way == byTense && !it.earlier.IsZero() && it.r.Quarter == 0 }, guessesOfTwo},
}

// guess is the first reason why item k is a guess, nil if there is none.
func (t *tagger) guess(k int) *guess {
	it := &t.items[k]
	for i := range t.scopes {
		if !t.scopes[i].has(it) {
			continue
		}
		for j := range t.scopes[i].guesses {
			if g := &t.scopes[i].guesses[j]; g.when(t, k, it) {
				return g
			}
		}
	}
	return nil
}

var guessesOfAll = []guess{
	{"midnight", "a day begins and ends with one", func(t *tagger, _ int, it *item) bool { return t.midnight(it) && !t.endsDay(it) },
		"They met at midnight on Monday.",
		"They met at noon on Monday.",
	},
	{"books of a firm", "its quarters and years may begin in any month", func(t *tagger, _ int, it *item) bool { return t.ofFirm(it) || it.fiscal },
		"The maker reported a higher profit for the third quarter.",
		"Growth slowed in the third quarter.",
	},
	{"another way", "another way of deciding gives another date", func(t *tagger, _ int, it *item) bool { return !it.other.IsZero() && !t.endsDay(it) },
		"The scene was Geneva in 1985. The two met on 19 November.",
		"The two met on 19 November 1985.",
	},
	{"misfit", "the weekday is not that of the day", func(_ *tagger, _ int, it *item) bool { return it.misfit },
		"The treaty was signed on Monday, 14 May 1998.",
		"The treaty was signed on Thursday, 14 May 1998.",
	},
	{"day or month", "they may stand the other way round", func(_ *tagger, _ int, it *item) bool { return it.unsure },
		"The treaty was signed on 05/04/1998.",
		"The treaty was signed on 25/04/1998.",
	},
	{"event of another date", "the event that it counts from may be of another date", func(_ *tagger, _ int, it *item) bool { return it.loose },
		"A crowd at the court in Tisse, March 24, 2009. A man had shot at it Saturday.",
		"They signed a pact on March 24, 2009. A man shot at it Saturday.",
	},
	{"that month, untold", "“that November” is one that the writer has in mind", func(t *tagger, _ int, it *item) bool {
		if it.mode != News || it.r.Month == nil || it.r.Year != nil || !t.Equal(&t.Toks[it.tok], "that") {
			return false
		}
		return it.anchor < 0 || !t.items[it.anchor].chain // no year was told
	},
		"Today she heard the man who had opened fire that November day.",
		"He heard the man who struck last November.",
	},
	{"the dateline's month", "a month that begins or has just begun is told of as if long gone", func(t *tagger, k int, _ *item) bool { return !t.ownMonth(k).IsZero() },
		"The rising began in March.",
		"The council will meet in March.",
	},
}

// Dates whose words say it all.
var guessesOfWords = []guess{
	{"hundreds", "“the 1800s” are ten years or a hundred", func(_ *tagger, _ int, it *item) bool { return !it.r.Decade.IsZero() && it.r.Decade.Year%100 == 0 },
		"The treaty is of the 1800s.",
		"The treaty is of the early 1990s.",
	},
}

// Dates that count from another.
var guessesOfCounts = []guess{
	{"last season", "“last summer” in September is this year's to some, last year's to others", func(t *tagger, _ int, it *item) bool {
		return it.r.Season > 0 && it.r.Rel == lang.Last && it.anchor < 0 && t.daysOff(cal.OfDay(it.period.Last())) < 45
	},
		"It was held last winter.",
		"It was held last summer.",
	},
	{"many hours", "“58 hours prior to it” is not of that day", func(_ *tagger, _ int, it *item) bool {
		return it.r.Fine != cal.None && max(it.r.FineN, -it.r.FineN) > hoursOf(it.r.Fine)
	},
		"They met on 3 May 1998. He had come 58 hours prior.",
		"They met on 3 May 1998. He had come three hours before.",
	},
	{"week of a Sunday", "the week that it ends, or the one before; or, as on a Saturday, the one ahead", func(t *tagger, k int, _ *item) bool { return !t.otherWeek(k).IsZero() },
		"[2016-03-13] The envoys met last week.",
		"The envoys met last week.",
	},
	{"these days", "“Today, the state of things is such” may speak of these days", func(t *tagger, _ int, it *item) bool { return it.anchor < 0 && t.nowadays(it) },
		"The blow of that fall echoes in the town today.",
		"The blow fell on the town today.",
	},
	{"years from the tale", "“Six years later, it goes on” is later than what was told, but not than today", func(t *tagger, _ int, it *item) bool {
		r := &it.r
		return !(it.anchor < 0 && it.quoted) && r.From == lang.FromAntecedent && r.Step.N > 0 && r.Counted && !t.anchor.IsZero() && it.period.First().After(t.anchor.First()) &&
			(t.lean(it) < 2 || r.Step.Unit >= cal.Year)
	},
		"The wall stood from 2007. Eleven years later it might be forgotten.",
		"The town fell in 1991. Ten years later it was rich.",
	},
}

// Dates in a quotation that count from the day on which it was said, which the story may not tell.
var guessesOfSpeakers = []guess{
	{"speaker of a tale", "who tells what was lived quotes others of other days", func(t *tagger, _ int, _ *item) bool { return t.tale && !t.tied },
		diary + "“I left last month,” my brother said.",
		diary + "I left last month.",
	},
	{"speaker's time ahead", "“they said that there would be peace in a week”", func(_ *tagger, _ int, it *item) bool { return it.r.Ahead },
		"“I will be in Oslo in two days,” the envoy said.",
		"The envoy will be in Oslo in two days.",
	},
	{"speaker's day", "the “today”, “tonight” or “minutes later” of a speaker whose day is not the dateline's: of eleven on judged pages five were of another day", func(t *tagger, k int, it *item) bool {
		return it.r.Step.Set && it.r.Step.Unit <= cal.Day && !t.saidOnOwnDay(k)
	},
		"“I left yesterday,” the envoy said.",
		"Others left on Wednesday. “I left yesterday,” the envoy said.",
	},
	{"speaker long ago", "“next year”, quoted from what was said of a year long gone", func(t *tagger, k int, it *item) bool {
		return it.r.Step.Unit == cal.Year && it.r.Step.N != 0 && !it.r.Counted && t.oldYearAbove(k)
	},
		"All went to plan, noted a weekly in late 1977. “The jobs will be there next year,” it wrote.",
		"All went to plan, noted a weekly last month. “The jobs will be there next year,” it wrote.",
	},
	{"speaker's week", "“this past week” of a speaker whose day the story does not tell", func(t *tagger, _ int, it *item) bool {
		return it.r.Step.Unit == cal.Week && !it.r.Counted && it.r.From != lang.FromAntecedent && !t.ownDay
	},
		"“I was in Oslo last week,” the envoy said.",
		"Others left today. “I was in Oslo last week,” the envoy said.",
	},
}

// diary is the beginning of what somebody tells who has lived it.
const diary = "I came to the hills with my brother, and we saw what we had come to see. I wrote it all down, for I knew that we should forget it, and my brother drew what I wrote. We climbed our first hill, and I fell. "

// Dates outside quotations that count from the dateline.
var guessesFromDateline = []guess{
	{"from one to the other", "“in 18 months to two years” is some time between", func(t *tagger, k int, it *item) bool {
		return k+1 < len(t.items) && t.items[k+1].tok == it.tok+it.n+1 && t.In(t.tokenAfter(it), "to", "or")
	},
		"They will meet in 18 months to two years.",
		"They will meet in 18 months.",
	},
	{"in the night", "“came in the night to fetch him last month”", func(t *tagger, k int, it *item) bool {
		return it.r.DayPart != "" && it.r.Step.N == 0 && it.r.From == lang.FromAntecedent && (t.lean(it) >= 0 || t.longerInSentence(k) || !t.ownDayNear(k))
	},
		"They met in 1998. In the night they left.",
		"They met today. In the night they left.",
	},
	{"hours earlier", "below what was told of Friday, or of nothing with a day", func(t *tagger, k int, it *item) bool {
		return it.r.Fine != cal.None && (t.otherDayNear(k) || it.r.From == lang.FromAntecedent && !t.ownDayNear(k))
	},
		"The treaty was torn up in 1998. Fifteen minutes later they met.",
		"The envoys met today. Fifteen minutes later they parted.",
	},
	{"day of a diary", "its “yesterday” may be that of the day it tells: of eleven on judged pages, nine of them on one, none was right", func(t *tagger, _ int, it *item) bool {
		return t.tale && it.r.Step.Unit <= cal.Week && it.r.From != lang.FromAntecedent && it.r.From != lang.FromEvent && !it.r.Counted
	},
		diary + "Yesterday we climbed another.",
		"She came to the hills with her brother. Yesterday they climbed the first hill.",
	},
	{"day before", "“the bomb had been laid the day before” what the story told last without its day", func(_ *tagger, _ int, it *item) bool {
		return it.r.From == lang.FromAntecedent && it.r.Step.N < 0 && it.r.Step.Unit == cal.Day
	},
		"They had laid it the day before.",
		"They were hurt on Monday. They had laid it the day before.",
	},
	{"tonight without a verb", "“Congratulations on your victory tonight!”: of a statement of the evening before", func(t *tagger, _ int, it *item) bool {
		return it.r.DayPart != "" && it.r.Step.N == 0 && it.r.From == lang.FromDateline && t.lean(it) == 0 && !t.pastBefore(it)
	},
		"Congratulations on the victory tonight.",
		"They will meet tonight.",
	},
	{"in the day", "“Earlier in the day” below what was told of no day", func(t *tagger, k int, it *item) bool {
		return it.r.From == lang.FromAntecedent && it.r.Step.N == 0 && it.r.Step.Unit == cal.Day && !t.ownDayNear(k)
	},
		"Later that day he left.",
		"The envoys met on Monday. Later that day he left.",
	},
	{"hour of years ago", "“at 9:03 a.m. 16 years ago” is of the story's own day of the year only where it is told on that day", func(_ *tagger, _ int, it *item) bool {
		return it.r.SameDay && it.r.Counted && it.r.Hour != nil
	},
		"It was struck at 9:03 a.m. 16 years ago.",
		"It was struck 16 years ago.",
	},
	{"a week ago", "seven days are a round number: of five on judged pages two were of a day beside it", func(t *tagger, k int, it *item) bool {
		r := &it.r
		return r.Counted && r.Step.Unit == cal.Week && r.Step.N == -1 && r.From == lang.FromAnchor && it.period.Gran == cal.Day && it.mode == News && !t.ownDayNear(k) && !t.ownDayBehind(k)
	},
		"The envoys met a week ago.",
		"The envoys who met a week ago left on Wednesday.",
	},
	{"tomorrow of the eve", "a column that speaks of the dateline's own weekday as ahead was written the day before", func(t *tagger, k int, it *item) bool {
		return it.r.Step == (lang.Step{Set: true, N: 1, Unit: cal.Day}) && !it.r.Counted && it.r.From == lang.FromDateline && t.ownDayAhead(k)
	},
		"What the envoys will say on Wednesday is known. Tomorrow they will meet.",
		"What the envoys said on Wednesday is known. Tomorrow they will meet.",
	},
	{"for the weekend", "“ran away for the weekend” is of any", func(t *tagger, _ int, it *item) bool {
		return it.r.From == lang.FromAntecedent && it.r.Step.N == 0 && it.r.Step.Unit == cal.Weekend && it.tok > 0 && t.Equal(&t.Toks[it.tok-1], "for")
	},
		"She ran away for that weekend.",
		"That weekend she ran away.",
	},
}

// Dates that count from another date of the story.
var guessesFromText = []guess{
	{"day of two", "“said on Saturday that it was hit on Thursday. Earlier in the day”", func(t *tagger, k int, it *item) bool {
		return it.r.From == lang.FromAntecedent && it.r.Step.N == 0 && it.anchor < k && t.twoDaysIn(it.anchor) && t.endsBetween(it)
	},
		"The envoy said on Monday that a post was hit on Saturday. Earlier that day it was empty.",
		"The envoy said on Monday that a post was hit. Earlier that day it was empty.",
	},
	{"speaker's that day", "“that day” is one that the speaker has in mind", func(t *tagger, k int, it *item) bool {
		return it.quoted && it.anchor < k && !t.items[it.anchor].quoted && it.r.From == lang.FromAntecedent && !it.r.Counted
	},
		"A post was hit on Saturday. “That day I was at home,” he said.",
		"A post was hit on Saturday. “Two days later I was at home,” he said.",
	},
	{"day of saying", "“said on Monday that a post was hit. Two days later”: than it was said, or hit", func(t *tagger, k int, it *item) bool {
		return it.r.From == lang.FromAntecedent && t.daySaid(it.anchor) && t.endsBetween(it) && it.anchor < k
	},
		"On Saturday the envoy wrote that it was lost. The next day they left.",
		"On Saturday the envoy left. The next day they left.",
	},
	{"that day, far", "“that day” sentences below its day may be that of another tale", func(t *tagger, k int, it *item) bool {
		return t.thatDay(it) && it.anchor < k && t.sentencesBetween(t.items[it.anchor].tok, it.tok) > 2
	},
		"The envoys left on Monday. She met him. He was glad. They talked. That day he told her.",
		"The envoys left on Monday. She met him. That day he told her.",
	},
	{"in the morning, below", "of the day after what the paragraph above told, or of that day", func(t *tagger, k int, it *item) bool {
		return it.r.DayPart != "" && it.r.Step.N == 0 && it.anchor < k && t.In(&t.Toks[it.tok], "the") && t.leads(it) && it.n == 2 && t.paraIn(t.items[it.anchor].tok, it.tok)
	},
		"They landed on Monday.\n\nIn the morning they met.",
		"They landed on Monday. In the morning they met.",
	},
	{"vague between", "“She met him recently … That day he told her” is not the day told before", func(t *tagger, k int, it *item) bool {
		return it.r.From == lang.FromAntecedent && it.r.Step.N == 0 && it.r.Step.Unit == cal.Day && it.anchor < k && t.vagueBetween(it.anchor, k)
	},
		"The envoys left on Monday. She met him recently. That day he told her.",
		"The envoys left on Monday. She met him. That day he told her.",
	},
	{"since then, below", "“since then”, “a month after taking office”: of what may have been told without a date", func(t *tagger, _ int, it *item) bool {
		return (it.r.Exact || it.r.From == lang.FromEvent) && t.paraIn(t.items[it.anchor].tok, it.tok)
	},
		"They met in 1998.\n\nSince then they have not met.",
		"They met in 1998. Since then they have not met.",
	},
	{"since then", "“on Monday … before he died. Since then”", func(t *tagger, _ int, it *item) bool {
		a := &t.items[it.anchor]
		return it.r.Exact && a.period.Gran == cal.Day && !a.r.Explicit && t.endsBetween(it)
	},
		"They met on Monday before the king died. Since then they have not met.",
		"They met in 1998. Since then they have not met.",
	},
	{"a decade later", "it is seldom ten years to the year", func(_ *tagger, _ int, it *item) bool {
		return it.r.From == lang.FromAntecedent && it.r.Step.Unit == cal.Decade
	},
		"The town fell in 1991. A decade later it was rich.",
		"The town fell in 1991. Ten years later it was rich.",
	},
	{"next day, below", "“They met, and left the next day”, in another paragraph than the day: of what was told since", func(t *tagger, k int, it *item) bool {
		return it.r.Step.Unit == cal.Day && it.r.Step.N > 0 && it.r.From == lang.FromAntecedent && !it.quoted && it.anchor < k && !t.leads(it) && t.paraIn(t.items[it.anchor].tok, it.tok) && t.doneBefore(it)
	},
		"The envoys met on Monday.\n\nA guard was hurt, although he was back the next day.",
		"The envoys met on Monday.\n\nA guard was back the next day.",
	},
	{"next day of two", "“The next evening”, below what was told of two days", func(t *tagger, k int, it *item) bool {
		return t.paraIn(t.items[it.anchor].tok, it.tok) && it.r.Step.Unit == cal.Day && it.anchor < k && t.anotherDayBefore(it.anchor)
	},
		"They met on 3 May 1998, and two on 5 May.\n\nThe next evening they left.",
		"They met on 5 May 1998.\n\nThe next evening they left.",
	},
}

// endsBetween: a sentence ends between the item that it counts from and it.
func (t *tagger) endsBetween(it *item) bool { return t.sentenceEndIn(t.items[it.anchor].tok, it.tok) }
