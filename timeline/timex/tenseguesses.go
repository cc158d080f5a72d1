package timex

import (
	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// Hours whose day is told elsewhere, if at all.
var guessesOfHours = []guess{
	{"hour of a speaker", "whose day is not the dateline's", func(t *tagger, k int, it *item) bool { return it.anchor < 0 && it.quoted && !t.saidOnOwnDay(k) },
		"“It fell at 5 p.m.,” he said.",
		"He was here on Wednesday. “It fell at 5 p.m.,” he said.",
	},
	{"no hour", "“Earlier in the day” names no hour and no part of the day", func(t *tagger, k int, it *item) bool {
		return it.anchor < 0 && it.r.Hour == nil && it.r.DayPart == "" && !t.ownDayNear(k)
	},
		"Earlier in the day the envoys had quarrelled.",
		"The envoys left on Wednesday. Earlier in the day they had quarrelled.",
	},
	{"hour below another day", "“Updated 6:40 p.m.” after what was told of Saturday", func(t *tagger, k int, it *item) bool { return it.anchor < 0 && t.otherDayNear(k) },
		"They met on Saturday. (Updated 6:40 p.m.)",
		"They met on Wednesday. (Updated 6:40 p.m.)",
	},
	{"hour of another clause", "“at 8 a.m., with the rest on Saturday”", func(t *tagger, _ int, it *item) bool {
		return it.anchor >= 0 && t.items[it.anchor].tok > it.tok+it.n+2 && t.commaIn(it.tok+it.n, t.items[it.anchor].tok)
	},
		"Oil rose by 11:00 GMT, having dropped a little on Monday.",
		"Oil rose on Monday by 11:00 GMT, having dropped a little.",
	},
	{"evening told as done", "a story of a day mostly tells of the evening before, where nothing near it names its own", func(t *tagger, k int, it *item) bool {
		const evening = 18
		return it.anchor < 0 && it.r.Hour != nil && *it.r.Hour >= evening && it.period == t.anchor && t.lean(it) < 0 && !t.ownDayNear(k)
	},
		"The roof fell in at 9:40 p.m. EST.",
		"The roof fell in on Wednesday. They ran out at 9:40 p.m. EST.",
	},
	{"hour alone", "agencies give the zone of the day's own times", func(t *tagger, k int, it *item) bool { return it.anchor < 0 && t.clockAlone(k) },
		"The roof fell in at 16:53 local time.",
		"The roof fell in on Wednesday. They ran out at 16:53 local time.",
	},
	{"dawn", "of a day that nothing near it tells", func(t *tagger, k int, it *item) bool {
		return it.anchor < 0 && t.In(&t.Toks[it.tok], t.g.Twilights...) && !t.ownDayNear(k)
	},
		"They will leave at dawn.",
		"They met on Wednesday. They will leave at dawn.",
	},
	{"overnight, looked back on", "“wrote on Sunday that they had stayed overnight”: of a night that was told of", func(t *tagger, _ int, it *item) bool {
		return hourBelow(it) && t.Equal(&t.Toks[it.tok], "overnight") && t.g.LooksBack(&t.Matcher, it.tok)
	},
		"They wrote on Sunday that others had stayed there overnight.",
		"They stayed there overnight on Sunday.",
	},
	{"hour below a day of saying", "“said on Tuesday. They had fled at 3 p.m.”", func(t *tagger, _ int, it *item) bool {
		return hourBelow(it) && t.dayOfSaying(&t.items[it.anchor]) && t.endsBetween(it)
	},
		"The envoy said on Tuesday that it was lost. They had fled at 3 p.m.",
		"The envoys left on Tuesday. They had fled at 3 p.m.",
	},
	{"hour of two days", "of which day is not told", func(t *tagger, k int, it *item) bool {
		return hourBelow(it) && it.anchor < k && it.r.Hour != nil && t.endsBetween(it) && !t.items[it.anchor].r.Explicit && t.anotherDayBefore(it.anchor)
	},
		"They met on Sunday. The post was hit on Monday. They fled at 3 p.m.",
		"The post was hit on Monday. They fled at 3 p.m.",
	},
	{"hour below two days", "the story has told of another day since", func(t *tagger, k int, it *item) bool {
		return hourBelow(it) && it.anchor < k && t.paraIn(t.items[it.anchor].tok, it.tok) && !t.opensALine(it.tok) && t.twoDaysTold(it.anchor, k)
	},
		"The post was hit on Monday. He will go on Saturday.\n\nThey had fled at 3 p.m.",
		"The post was hit on Monday. He will go on Saturday. They had fled at 3 p.m.",
	},
}

// hourBelow: item it is of the day of another item, in news.
func hourBelow(it *item) bool { return it.anchor >= 0 && it.mode == News }

// Dates of the year that a history has come to.
var guessesOfHistories = []guess{
	{"scant history", "a season, or a date that few years stand beside", func(t *tagger, _ int, it *item) bool {
		return it.r.Season > 0 || t.scant && (it.anchor < 0 || t.sentenceEndIn(min(t.items[it.anchor].tok, it.tok), it.tok))
	},
		"[] They fought in 1918. They met in spring.",
		"[] They fought in 1918. They met in May.",
	},
	{"plan beside a history", "a plan or a present beside what is told in the past", func(t *tagger, _ int, it *item) bool {
		return t.lean(it) >= 2 && !t.anchor.IsZero() && !t.isEntry(it)
	},
		"In June 1938 the commission lapsed, and it was wound up in May 1939. Its palace opens to visitors on 3 July.",
		"In June 1938 the commission lapsed, and it was wound up in May 1939. Its palace was closed on 3 July.",
	},
}

// Dates before or after the dateline, as the tense of their clause has it.
var guessesOfTense = []guess{
	{"no story of the day", "nothing in it counts from the dateline", func(t *tagger, _ int, it *item) bool { return t.untied && it.r.Month != nil },
		"The treaty was signed in 1998. In July the envoys quarrelled.",
		"The treaty was signed in 1998. Ministers met again on Tuesday, and in July the envoys quarrelled.",
	},
	{"the Saturday", "“on the Saturday” is of the week that is told of", func(t *tagger, _ int, it *item) bool {
		return weekdayOnly(it) && it.tok > 0 && t.Equal(&t.Toks[it.tok-1], "the") && it.anchor < 0 && t.bareEnd(it)
	},
		"They left on the Saturday.",
		"They left on Saturday.",
	},
	{"list of days", "without a verb", func(t *tagger, _ int, it *item) bool {
		return it.r.Day != nil && it.r.Month != nil && t.lean(it) == 0 && t.daysOff(it.period) > recentDays(it.period)+15
	},
		"Today's list: Ana Reis, Nov. 1, Oslo.",
		"Today's list: Ana Reis, Feb. 1, Oslo.",
	},
	{"a day for a name", "a day that names what happened on it, “the March 11 attacks”, is known for longer than a year", func(t *tagger, _ int, it *item) bool {
		const half = 180 // days: what is nearer is news of the year
		return it.r.Month != nil && it.r.Day != nil && it.r.Year == nil && t.attributive(it) && it.period.Last().Before(t.anchor.First()) && t.daysOff(it.period) > half
	},
		"A trial over the June 11 attacks began on Monday.",
		"A trial over the January 11 attacks began on Monday.",
	},
	{"an old paper", "“released a Feb. 13 letter”: a paper that is brought to light may be of any year", func(t *tagger, _ int, it *item) bool {
		const fresh = 14 // days
		return it.r.Month != nil && it.r.Day != nil && it.r.Year == nil && it.period.Last().Before(t.anchor.First()) && t.daysOff(it.period) > fresh && t.broughtToLight(it)
	},
		"Today they released a January 11 letter from the king to his aide.",
		"They released the prisoners on January 11, after a letter from the king.",
	},
	{"plan of a day", "“planned on Tuesday to open it”: the day of the plan or of the opening", func(t *tagger, _ int, it *item) bool {
		return weekdayOnly(it) && ahead(it) && it.tok > 1 && t.Equal(&t.Toks[it.tok-1], "on") && t.In(&t.Toks[it.tok-2], "planned", "intended", "hoped") && t.Equal(t.tokenAfter(it), "to")
	},
		"He planned on Monday to open the fair.",
		"He planned to open the fair on Monday.",
	},
	{"weekday ahead", "four days ahead and more, a weekday needs a verb beside it that says so: “those at the rally in Tisse Tuesday will say so”, “hosts a Sunday show”", func(t *tagger, _ int, it *item) bool {
		return weekdayOnly(it) && ahead(it) && t.daysOff(it.period) >= 4 && (t.attributive(it) || t.In(t.tokenAfter(it), "will") ||
			t.lean(it) < 4 && !t.leads(it) && !(t.willBefore(it) && !t.farVerb(it)))
	},
		"She also hosts a Sunday talk show.",
		"She will host him on Sunday.",
	},
	{"weekday of a vote", "“the one whom she faces in Tuesday's primary”", func(t *tagger, _ int, it *item) bool {
		return bareWeekday(&it.r) && it.period == it.earlier && it.margin < 4 && t.daysOff(it.period) > 1 && t.votedIn(it)
	},
		"She faced her in Monday's primary.",
		"She met her in Monday's storm.",
	},
	{"weekday without a tense", "“headlining on Saturday” is of a day that is to be told", func(t *tagger, _ int, it *item) bool {
		return weekdayOnly(it) && !it.r.Weekend && max(t.lean(it), -t.lean(it)) <= 1 && t.daysOff(it.period) > 1
	},
		"The fair is on Saturday the best there is.",
		"The fair was held on Saturday.",
	},
	{"month of a thing to come", "“the prospect of a scrambled November race”, told in March", func(t *tagger, _ int, it *item) bool {
		return monthOnly(it) && it.period == it.earlier && it.period != it.later && it.margin < 4 && t.daysOff(it.period) > 90 && t.ofNoun(it) && !t.struck(it)
	},
		"Today they spoke of their November race.",
		"Today they spoke of their race in November.",
	},
	{"month ahead", "the month to come needs a verb that says so: “incidents such as the November riots”, told in April", func(t *tagger, _ int, it *item) bool {
		return monthOnly(it) && ahead(it) && (it.quoted || it.margin < sure && t.attributive(it))
	},
		"It will help in cases like the November storm.",
		"It will be told in November.",
	},
	{"season of a speaker", "whose year the story does not tell", func(_ *tagger, _ int, it *item) bool { return it.r.Season > 0 && it.quoted },
		"“It was known by autumn,” he said.",
		"It was known by autumn, he said.",
	},
	{"feast without a verb", "no verb tells whether the feast or the winter of one year is meant", func(t *tagger, _ int, it *item) bool {
		return (it.r.Named > 0 || it.r.Season > 0) && t.lean(it) == 0
	},
		"Talks today. Easter.",
		"The envoys will come at Easter.",
	},
	{"far feast", "news names the feast or the election day that is near", func(t *tagger, _ int, it *item) bool { return it.r.Named > 0 && t.daysOff(it.period) > farFeast },
		"They won at Easter.",
		"The envoys will come at Easter.",
	},
}

// Of these, those that may be of either side of the dateline.
var guessesOfTwo = []guess{
	{"day of talks", "“asked them in for talks on Monday”", func(t *tagger, _ int, it *item) bool {
		return it.r.Month == nil && t.ofMeeting(it)
	},
		"He asked them in for talks on Monday.",
		"He met them for lunch on Monday.",
	},
	{"asked for", "“asked for a hearing, with a ruling in June”: what is asked for lies ahead", func(t *tagger, _ int, it *item) bool {
		return monthOnly(it) && it.period == it.earlier && it.period != it.later && t.withinAsked(it)
	},
		"Today they asked them for a swift hearing, with talks in May and a ruling in June.",
		"Today they asked about the hearing of a ruling in February.",
	},
	{"far verb", "what stands between may be what is dated", func(t *tagger, _ int, it *item) bool {
		return (it.r.Month == nil && it.margin < nearDay || it.r.Month != nil && it.margin < sure && (it.r.Day == nil || t.daysOff(it.period) > recentDays(it.period))) && t.farVerb(it)
	},
		"They cut the price for the final between the two old clubs of the town in the capital on Tuesday.",
		"They cut the price on Tuesday.",
	},
	{"weeks beside a feast", "“one week before Christmas” is about so long before it", func(_ *tagger, _ int, it *item) bool {
		return it.r.Named > 0 && it.r.Also.Set && it.r.Also.Unit > cal.Day
	},
		"They will meet one week before Easter.",
		"They will meet one day before Easter.",
	},
	{"election day", "it is a day of one country", func(t *tagger, _ int, it *item) bool {
		return it.r.Named > 0 && it.r.Year == nil && t.Equal(&t.Toks[it.tok], "election")
	},
		"[2016-11-20] The count of Election Day was told.",
		"The count of Easter was told.",
	},
	{"twin", "the same weekday or month near it is another", func(t *tagger, k int, _ *item) bool { return t.twinDiffers(k) },
		"He left on Monday, and will be back on Monday.",
		"He left on Monday, and will be back on Friday.",
	},
	{"either side", "neither tense nor distance tells which is meant", func(t *tagger, _ int, it *item) bool {
		return it.margin < clearly && !(weekdayOnly(it) && !it.r.Weekend && t.daysOff(it.period) == 1)
	},
		"They met today. In May they left.",
		"They left today. They met in July.",
	},
	{"old year near", "it may be of the old year that was just told of", func(t *tagger, k int, it *item) bool {
		return (it.r.Month != nil || it.r.Named > 0) && it.margin < sure && t.daysOff(it.period) > recentDays(it.period) && t.oldYearNear(k) >= 0
	},
		"He said today that under a plan of 1987, they had bought shares through Sept. 29.",
		"He said today that they had bought shares through Sept. 29.",
	},
}

// withinAsked: before item it, behind a comma and "with", its sentence asks somebody to do a thing.
func (t *tagger) withinAsked(it *item) bool {
	const far = 45 // tokens
	with := false
	for i := it.tok - 1; i > 0 && it.tok-i < far && !t.sentenceEndIn(i, i+1); i-- {
		with = with || t.Equal(&t.Toks[i], "with") && t.Equal(&t.Toks[i-1], ",")
		if with && t.In(&t.Toks[i], t.g.AsksFor...) {
			return true
		}
	}
	return false
}

// broughtToLight: item it is the day of a paper, behind “a” or “an”, that a verb just before it brings to light.
func (t *tagger) broughtToLight(it *item) bool {
	const near = 6 // tokens
	i := it.tok
	if t.Toks[i].Is(lang.Det) {
		i++
	}
	if i < 2 || !t.In(&t.Toks[i-1], "a", "an") || !t.In(t.tokenAfter(it), t.g.Papers...) {
		return false
	}
	for j := i - 2; j >= 0 && i-j < near; j-- {
		if t.In(&t.Toks[j], t.g.BringsOut...) {
			return true
		}
	}
	return false
}

// ahead: of the two candidates of item it the later one was chosen.
func ahead(it *item) bool { return it.period == it.later && it.period != it.earlier }

// weekdayOnly: a weekday, perhaps with a part of the day, tells the date.
func weekdayOnly(it *item) bool { return it.r.Month == nil && it.r.Weekday != nil }

// monthOnly: a month alone tells the date.
func monthOnly(it *item) bool { return it.r.Month != nil && it.r.Day == nil && it.r.Weekday == nil }

// commaIn: a comma stands between the tokens.
func (t *tagger) commaIn(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t.Equal(&t.Toks[j], ",") {
			return true
		}
	}
	return false
}
