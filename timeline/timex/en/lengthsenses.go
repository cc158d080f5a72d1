package en

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lengthSenses are what a number and a unit mean: “two years”, “a week”. The word is the number, in slot 1, and may have words
// before it; the unit is in slot 2.
var lengthSenses = []sense[reads]{
	{
		Name: "a week-long visit", Why: "the article is the noun's",
		When:     func(w word) bool { return w.articleAlone() && w.Equal(w.After(-1), "long") },
		Examples: []string{"They met on [a] week-long visit."},
		Not:      []string{"They met on a [two]-week-long visit."},
	},
	{
		Name:     "a day laborer",
		When:     func(w word) bool { return w.articleAlone() && !lengthOfOne(w.Matcher, w.unit(2)) },
		Examples: []string{"Ramirez was [a] day laborer."},
		Not:      []string{"The court gave them [a] week to answer."},
	},
	{
		Name:     "coming a year before",
		When:     func(w word) bool { return w.Equal(w.At(0), "coming") && w.article() },
		Examples: []string{"It was a blow, coming [a] year before the vote."},
		Not:      []string{"It will be so in the coming [two] years."},
	},
	{
		Name:     "a man of 40 years, 40 years old",
		When:     func(w word) bool { return age(w.Matcher) },
		Examples: []string{"He was [40] years old."},
		Not:      []string{"He was ill [40] years."},
	},
	{
		Name: "it will last 72 hours", Why: "“last” is a verb",
		When:     func(w word) bool { return w.Equal(w.At(0), "last") && (w.article() || mayLast(w.Matcher)) },
		Examples: []string{"It will last [72] hours.", "They last [a] week."},
		Not:      []string{"He spent his last [72] hours there."},
	},
	{
		Name: "24 hours a day", Why: "it is always",
		When: func(w word) bool {
			return w.Val(1) == 24 && w.unit(2) == cal.Hour && w.ahead("a") && w.Equal(w.After(1), "day") ||
				w.N == 2 && w.unit(2) == cal.Day && w.behind("hours") && w.Equal(w.At(-2), "24")
		},
		Examples: []string{"They work [24] hours a day.", "They work 24 hours [a] day."},
		Not:      []string{"They work [12] hours a day."},
	},
	{
		Name: "60 Minutes, Seven Days", Why: "they are names",
		When: func(w word) bool {
			unit := w.First(2)
			return unit.Has(lang.Capital) && !(unit.Has(lang.Upper) && unit.Has(lang.Spaced)) && !startsLine(w.Matcher)
		},
		Examples: []string{"He was on [60] Minutes.", "It was won in the [Six] Day War."},
		Not:      []string{"He was on for [60] minutes.", "HE WAS ON FOR [60] MINUTES."},
	},
	{
		Name: "over the next two weeks", Why: "the word before says when and not about how long",
		When:     func(w word) bool { return preposition(w.Matcher, 1) },
		Examples: []string{"They meet over the next [two] weeks."},
		Not:      []string{"They met over [two] weeks."},
	},
	{
		Name: "a day of rage",
		When: func(w word) bool {
			if w.unit(2) != cal.Day || w.N != 2 || !w.Equal(w.t, "a") {
				return false
			}
			said := !rate(w.Matcher) && w.ahead("of", "to", "when", "that")
			return w.behind("on") || said && !w.behind("after", "during", "in", "following", "than", "spent", "took", "takes", "take", "over", "lasted", "within", "by")
		},
		Examples: []string{"They called for [a] day of rage.", "It came on [a] day when he was ill."},
		Not:      []string{"They met after [a] day of rage."},
	},
	{
		Name: "the six-month ceasefire", Why: "the article is the noun's",
		When: func(w word) bool {
			return w.First(2).Start-w.t.End == 1 && w.Equal(w.beforeUnit(), "-") && w.t != w.At(0) && !w.Has(0)
		},
		Examples: []string{"The [six]-month ceasefire held."},
		Not:      []string{"A [six]-month ceasefire held.", "The [six] months are over."},
	},
	{
		Name: "1950 day", Why: "a year stands before a unit",
		When: func(w word) bool {
			return w.t.Is(lang.Digits) && w.t.Len() == 4 && w.Val(1) > 1900 && w.Val(1) < 2100 && w.Text[w.First(2).End-1] != 's'
		},
		Examples: []string{"It was the [1950] month prize."},
		Not:      []string{"It lasted [1950] months."},
	},
	{
		Name:     "two weekends, four seasons",
		When:     func(w word) bool { return w.unit(2) == cal.Weekend || w.unit(2) == cal.Season },
		Examples: []string{"They met on [two] weekends."},
		Not:      []string{"They met for [two] weeks."},
	},
	{
		Name: "three quarters of the voters",
		When: func(w word) bool {
			return w.unit(2) == cal.Quarter && (w.At(0) == w.t || w.Has(0)) && !w.In(w.After(-2), "consecutive", "straight", "full", "fiscal", "successive")
		},
		Examples: []string{"It was lost by [three] quarters of the voters."},
		Not:      []string{"It lost money in [three] straight quarters.", "It lost money in the last [three] quarters."},
	},
	{
		Name:     "four flights a week",
		When:     func(w word) bool { return w.articleAlone() && w.N == 2 && rate(w.Matcher) },
		Then:     func(w word, r *lang.Reading) bool { return setEvery(r, 1, w.unit(2), "") },
		Examples: []string{"It has four flights [a] week."},
		Not:      []string{"It has flown for [a] week."},
	},
	{
		Name: "13.8 years",
		When: func(w word) bool { return w.t.Is(lang.Grouped) && strings.Contains(w.Word(1), ".") },
		Then: func(w word, r *lang.Reading) bool {
			r.Mod = mods[w.Val(0)]
			r.Kind = lang.Duration
			r.Value = isoLength(inFull(w.Word(1)), w.unit(2))
			return true
		},
		Examples: []string{"It took [13.8] years."},
		Not:      []string{"It took [13] years."},
	},
	{
		Name:     "two years",
		When:     func(word) bool { return true },
		Then:     lengthCounted,
		Examples: []string{"It took [13] years.", "They will vote in [two] weeks."},
		Not:      []string{"It took [13.8] years."},
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
var unitsSenses = []sense[reads]{
	{
		Name:     "ages 3 to 5 years",
		When:     func(w word) bool { return age(w.Matcher) },
		Examples: []string{"The boys were [years] old."},
		Not:      []string{"The boys were gone for [years]."},
	},
	{
		Name: "the small hours, working days",
		When: func(w word) bool {
			return w.behind("small", "wee", "working", "business", "office", "opening", "operating", "visiting", "peak", "rush", "school")
		},
		Examples: []string{"They met in the small [hours]."},
		Not:      []string{"They met for long [hours]."},
	},
	{
		Name:     "these are early days",
		When:     func(w word) bool { return w.behind("early") && !w.Equal(w.At(-2), "the") },
		Examples: []string{"These are early [days]."},
		Not:      []string{"They met in the early [days]."},
	},
	{
		Name:     "in as many months",
		When:     func(w word) bool { return w.behind("many", "few") && w.Equal(w.At(-2), "as") },
		Examples: []string{"It was the third vote in as many [months]."},
		Not:      []string{"It was so for many [months]."},
	},
	{
		Name: "one of the best days of her life",
		When: func(w word) bool {
			best := w.behind("best", "worst") || w.prev != nil && w.prev.Class == 0 && strings.HasSuffix(w.Text[w.prev.Start:w.prev.End], "est")
			return w.unit(0) == cal.Day && w.N == 1 && best
		},
		Examples: []string{"It was one of the darkest [days] of the war."},
		Not:      []string{"It was one of the darkest [years] of the war."},
	},
	{
		Name: "five days", Why: "it is what a count is of, which no rule wanted",
		When:     func(w word) bool { return w.prev.Is(lang.Number | lang.Digits | lang.Grouped) },
		Examples: []string{"They had five [days]."},
		Not:      []string{"They had [days]."},
	},
	{
		Name: "after-hours",
		When: func(w word) bool {
			return w.behind("-") && !w.t.Has(lang.Spaced) && (w.Equal(w.At(-2), "after") || w.At(-2).Is(lang.Number|lang.Digits))
		},
		Examples: []string{"It fell in after-[hours] trading."},
		Not:      []string{"It fell after [hours] of trading."},
	},
	{
		Name: "weekends, seasons, quarters",
		When: func(w word) bool {
			return w.unit(0) == cal.Season || w.unit(0) == cal.Quarter || w.unit(0) == cal.Weekend
		},
		Examples: []string{"They met on [weekends]."},
		Not:      []string{"They met for [weeks]."},
	},
	{
		Name: "Days, a film", Why: "a capital that no start of a sentence gives it",
		When: func(w word) bool {
			return w.t.Has(lang.Capital) && w.At(0) == w.t && w.prev != nil && !w.behind(".", "\"")
		},
		Examples: []string{"They saw the film [Days] again."},
		Not:      []string{"They left. [Days] went by."},
	},
	{
		Name: "these days",
		When: func(w word) bool { return w.In(w.At(0), "these") && w.unit(0) == cal.Day && w.N == 2 },
		Then: func(_ word, r *lang.Reading) bool {
			r.Value = "PRESENT_REF"
			return true
		},
		Examples: []string{"Few vote these [days]."},
		Not:      []string{"Few voted those [days]."},
	},
	{
		Name:     "seconds",
		When:     func(w word) bool { return w.unit(0) == cal.Second },
		Examples: []string{"They met for [seconds]."},
		Not:      []string{"They met for [minutes]."},
	},
	{
		Name:     "decades",
		When:     func(word) bool { return true },
		Then:     func(w word, r *lang.Reading) bool { return setVague(r, w.unit(0)) },
		Examples: []string{"It went on for [decades].", "They lifted a [decades]-old ban."},
		Not:      []string{"Few vote these [days]."},
	},
}
