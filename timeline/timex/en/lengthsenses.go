package en

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lengthSenses are what a number and a unit mean: “two years”, “a week”. The word is the number, in slot 1, and may have words
// before it; the unit is in slot 2.
var lengthSenses = []sense{
	{
		name: "a week-long visit", why: "the article is the noun's",
		when:     func(w word) bool { return w.articleAlone() && w.Equal(w.After(-1), "long") },
		examples: []string{"They met on [a] week-long visit."},
		not:      []string{"They met on a [two]-week-long visit."},
	},
	{
		name:     "a day laborer",
		when:     func(w word) bool { return w.articleAlone() && !lengthOfOne(w.Matcher, w.unit(2)) },
		examples: []string{"Ramirez was [a] day laborer."},
		not:      []string{"The court gave them [a] week to answer."},
	},
	{
		name:     "coming a year before",
		when:     func(w word) bool { return w.Equal(w.At(0), "coming") && w.article() },
		examples: []string{"It was a blow, coming [a] year before the vote."},
		not:      []string{"It will be so in the coming [two] years."},
	},
	{
		name:     "a man of 40 years, 40 years old",
		when:     func(w word) bool { return age(w.Matcher) },
		examples: []string{"He was [40] years old."},
		not:      []string{"He was ill [40] years."},
	},
	{
		name: "it will last 72 hours", why: "“last” is a verb",
		when:     func(w word) bool { return w.Equal(w.At(0), "last") && (w.article() || mayLast(w.Matcher)) },
		examples: []string{"It will last [72] hours.", "They last [a] week."},
		not:      []string{"He spent his last [72] hours there."},
	},
	{
		name: "24 hours a day", why: "it is always",
		when: func(w word) bool {
			return w.Val(1) == 24 && w.unit(2) == cal.Hour && w.ahead("a") && w.Equal(w.After(1), "day") ||
				w.N == 2 && w.unit(2) == cal.Day && w.behind("hours") && w.Equal(w.At(-2), "24")
		},
		examples: []string{"They work [24] hours a day.", "They work 24 hours [a] day."},
		not:      []string{"They work [12] hours a day."},
	},
	{
		name: "60 Minutes, Seven Days", why: "they are names",
		when: func(w word) bool {
			unit := w.First(2)
			return unit.Has(lang.Capital) && !(unit.Has(lang.Upper) && unit.Has(lang.Spaced)) && !startsLine(w.Matcher)
		},
		examples: []string{"He was on [60] Minutes.", "It was won in the [Six] Day War."},
		not:      []string{"He was on for [60] minutes.", "HE WAS ON FOR [60] MINUTES."},
	},
	{
		name: "over the next two weeks", why: "the word before says when and not about how long",
		when:     func(w word) bool { return preposition(w.Matcher, 1) },
		examples: []string{"They meet over the next [two] weeks."},
		not:      []string{"They met over [two] weeks."},
	},
	{
		name: "a day of rage",
		when: func(w word) bool {
			if w.unit(2) != cal.Day || w.N != 2 || !w.Equal(w.t, "a") {
				return false
			}
			said := !rate(w.Matcher) && w.ahead("of", "to", "when", "that")
			return w.behind("on") || said && !w.behind("after", "during", "in", "following", "than", "spent", "took", "takes", "take", "over", "lasted", "within", "by")
		},
		examples: []string{"They called for [a] day of rage.", "It came on [a] day when he was ill."},
		not:      []string{"They met after [a] day of rage."},
	},
	{
		name: "the six-month ceasefire", why: "the article is the noun's",
		when: func(w word) bool {
			return w.First(2).Start-w.t.End == 1 && w.Equal(w.beforeUnit(), "-") && w.t != w.At(0) && !w.Has(0)
		},
		examples: []string{"The [six]-month ceasefire held."},
		not:      []string{"A [six]-month ceasefire held.", "The [six] months are over."},
	},
	{
		name: "1950 day", why: "a year stands before a unit",
		when: func(w word) bool {
			return w.t.Is(lang.Digits) && w.t.Len() == 4 && w.Val(1) > 1900 && w.Val(1) < 2100 && w.Text[w.First(2).End-1] != 's'
		},
		examples: []string{"It was the [1950] month prize."},
		not:      []string{"It lasted [1950] months."},
	},
	{
		name:     "two weekends, four seasons",
		when:     func(w word) bool { return w.unit(2) == cal.Weekend || w.unit(2) == cal.Season },
		examples: []string{"They met on [two] weekends."},
		not:      []string{"They met for [two] weeks."},
	},
	{
		name: "three quarters of the voters",
		when: func(w word) bool {
			return w.unit(2) == cal.Quarter && (w.At(0) == w.t || w.Has(0)) && !w.In(w.After(-2), "consecutive", "straight", "full", "fiscal", "successive")
		},
		examples: []string{"It was lost by [three] quarters of the voters."},
		not:      []string{"It lost money in [three] straight quarters.", "It lost money in the last [three] quarters."},
	},
	{
		name:     "four flights a week",
		when:     func(w word) bool { return w.articleAlone() && w.N == 2 && rate(w.Matcher) },
		reads:    func(w word, r *lang.Reading) bool { return setEvery(r, 1, w.unit(2), "") },
		examples: []string{"It has four flights [a] week."},
		not:      []string{"It has flown for [a] week."},
	},
	{
		name: "13.8 years",
		when: func(w word) bool { return w.t.Is(lang.Grouped) && strings.Contains(w.Word(1), ".") },
		reads: func(w word, r *lang.Reading) bool {
			r.Mod = mods[w.Val(0)]
			r.Kind = lang.Duration
			r.Value = isoLength(inFull(w.Word(1)), w.unit(2))
			return true
		},
		examples: []string{"It took [13.8] years."},
		not:      []string{"It took [13] years."},
	},
	{
		name:     "two years",
		when:     func(word) bool { return true },
		reads:    lengthCounted,
		examples: []string{"It took [13] years.", "They will vote in [two] weeks."},
		not:      []string{"It took [13.8] years."},
	},
}

// lengthCounted reads a number of units, which a verb may make a date to come: "will vote in two weeks".
func lengthCounted(w word, r *lang.Reading) bool {
	r.Mod = mods[w.Val(0)]
	g, last := w.unit(2), w.After(-1)
	half := w.Equal(last, "half")
	if w.At(0) == w.t && (half || last.Is(lang.Unit)) && g >= cal.Day && lookAhead(w.Matcher, r) {
		setAhead(r, w.Val(1), g, half)
		if r.Mod == "" && r.Ahead && g > cal.Week && (w.ahead("time") || w.ahead("'", "’") && w.Equal(w.After(1), "time")) {
			r.Mod = "APPROX" // must stand again in 18 months' time
		}
	}
	return setLength(r, w.Val(1), g, half)
}

// article: the number is "a" or "an", perhaps with more words; articleAlone: with none.
func (w word) article() bool      { return w.In(w.First(1), "a", "an") }
func (w word) articleAlone() bool { return w.article() && w.Slot(1).N == 1 }

// unitsSenses are what “days”, “these days”, “decades-old” mean with no number before them. The word is the unit, in slot 0.
var unitsSenses = []sense{
	{
		name:     "ages 3 to 5 years",
		when:     func(w word) bool { return age(w.Matcher) },
		examples: []string{"The boys were [years] old."},
		not:      []string{"The boys were gone for [years]."},
	},
	{
		name: "the small hours, working days",
		when: func(w word) bool {
			return w.behind("small", "wee", "working", "business", "office", "opening", "operating", "visiting", "peak", "rush", "school")
		},
		examples: []string{"They met in the small [hours]."},
		not:      []string{"They met for long [hours]."},
	},
	{
		name:     "these are early days",
		when:     func(w word) bool { return w.behind("early") && !w.Equal(w.At(-2), "the") },
		examples: []string{"These are early [days]."},
		not:      []string{"They met in the early [days]."},
	},
	{
		name:     "in as many months",
		when:     func(w word) bool { return w.behind("many", "few") && w.Equal(w.At(-2), "as") },
		examples: []string{"It was the third vote in as many [months]."},
		not:      []string{"It was so for many [months]."},
	},
	{
		name: "one of the best days of her life",
		when: func(w word) bool {
			best := w.behind("best", "worst") || w.prev != nil && w.prev.Class == 0 && strings.HasSuffix(w.Text[w.prev.Start:w.prev.End], "est")
			return w.unit(0) == cal.Day && w.N == 1 && best
		},
		examples: []string{"It was one of the darkest [days] of the war."},
		not:      []string{"It was one of the darkest [years] of the war."},
	},
	{
		name: "five days", why: "it is what a count is of, which no rule wanted",
		when:     func(w word) bool { return w.prev.Is(lang.Number | lang.Digits | lang.Grouped) },
		examples: []string{"They had five [days]."},
		not:      []string{"They had [days]."},
	},
	{
		name: "after-hours",
		when: func(w word) bool {
			return w.behind("-") && !w.t.Has(lang.Spaced) && (w.Equal(w.At(-2), "after") || w.At(-2).Is(lang.Number|lang.Digits))
		},
		examples: []string{"It fell in after-[hours] trading."},
		not:      []string{"It fell after [hours] of trading."},
	},
	{
		name: "weekends, seasons, quarters",
		when: func(w word) bool {
			return w.unit(0) == cal.Season || w.unit(0) == cal.Quarter || w.unit(0) == cal.Weekend
		},
		examples: []string{"They met on [weekends]."},
		not:      []string{"They met for [weeks]."},
	},
	{
		name: "Days, a film", why: "a capital that no start of a sentence gives it",
		when: func(w word) bool {
			return w.t.Has(lang.Capital) && w.At(0) == w.t && w.prev != nil && !w.behind(".", "\"")
		},
		examples: []string{"They saw the film [Days] again."},
		not:      []string{"They left. [Days] went by."},
	},
	{
		name: "these days",
		when: func(w word) bool { return w.In(w.At(0), "these") && w.unit(0) == cal.Day && w.N == 2 },
		reads: func(_ word, r *lang.Reading) bool {
			r.Value = "PRESENT_REF"
			return true
		},
		examples: []string{"Few vote these [days]."},
		not:      []string{"Few voted those [days]."},
	},
	{
		name:     "seconds",
		when:     func(w word) bool { return w.unit(0) == cal.Second },
		examples: []string{"They met for [seconds]."},
		not:      []string{"They met for [minutes]."},
	},
	{
		name:     "decades",
		when:     func(word) bool { return true },
		reads:    func(w word, r *lang.Reading) bool { return setVague(r, w.unit(0)) },
		examples: []string{"It went on for [decades].", "They lifted a [decades]-old ban."},
		not:      []string{"Few vote these [days]."},
	},
}
