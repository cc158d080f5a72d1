package en

import (
	"time"

	"dateline/timeline/timex/internal/lang"
)

// What looks like a weekday and is none: a newspaper, a club, Black Friday.

// notWeekday: the weekday is part of a name.
func notWeekday(m *lang.Matcher) bool { return wordAt(m, m.First(1)).means(weekdaySenses) }

// weekday: the word is the name of that weekday.
func (w word) weekday(d time.Weekday) bool { return w.Val(1) == int(d) }

// weekdaySenses are what the name of a weekday means, with or without parts around it.
var weekdaySenses = []sense[bool]{
	{
		Name: "early <weekday>", Why: "a part is a time's",
		When:     func(w word) bool { return w.Has(0) },
		Then:     true,
		Examples: []string{"They met early [Sunday] Times reporters."},
		Not:      []string{"They met [Sunday] Times reporters."},
	},
	{
		Name:     "<weekday>, first of all",
		When:     func(w word) bool { return w.prev == nil },
		Then:     true,
		Examples: []string{"[Sunday] school is over."},
		Not:      []string{"The [Sunday] school is over."},
	},
	{
		Name: "the Sunday Times",
		When: func(w word) bool {
			return w.next.Has(lang.Capital) && !w.next.Has(lang.NewLine) && w.ahead(papers...) && !w.behind("on")
		},
		Examples: []string{"She told The [Sunday] Times of it."},
		Not:      []string{"She told it on [Sunday] Times reporters heard.", "She told it of [Sunday] times."},
	},
	{
		Name: "the Tuesday Market Place", Why: "a capital that only a name gives stands behind it",
		When: func(w word) bool {
			return w.next.Has(lang.Capital) && w.next.Has(lang.Spaced) && !w.next.Has(lang.NewLine) && w.ahead(weekdayNames...) && titled(w.Matcher, w.next)
		},
		Examples: []string{"They met in the [Tuesday] Market Place."},
		Not:      []string{"They met at the [Tuesday] market.", "ENVOYS MET AT THE [TUESDAY] MARKET."},
	},
	{
		Name: "what the SUNDAY POST has heard", Why: "small letters follow the capitals of the two",
		When: func(w word) bool {
			behind := w.After(1)
			return w.At(w.N-1).Has(lang.Upper) && w.next.Has(lang.Upper) && w.next.Class == 0 && !w.next.Has(lang.NewLine) &&
				behind != nil && !behind.Has(lang.Upper) && !behind.Is(lang.Punct)
		},
		Examples: []string{"The [SUNDAY] REPORTER gathered that they had met."},
		Not:      []string{"ENVOYS MET [SUNDAY] TOGETHER IN LIMA."},
	},
	{
		Name:     "Sunday school",
		When:     func(w word) bool { return w.weekday(time.Sunday) && w.ahead("school", "schools", "roast", "best") },
		Examples: []string{"She told it at [Sunday] school."},
		Not:      []string{"She told it at [Monday] school."},
	},
	{
		Name: "on “Nine News Sunday”", Why: "it ends the name of a broadcast",
		When: func(w word) bool {
			ends := w.ahead("”", "\"", "’") || w.ahead(".") && w.In(w.After(1), "”", "\"", "’")
			return w.weekday(time.Sunday) && w.behind("news") && w.prev.Has(lang.Capital) && ends
		},
		Examples: []string{"He was on “Nine News [Sunday].”", "He was on “Nine News [Sunday]” once."},
		Not:      []string{"He was on Nine News [Sunday] and left."},
	},
	{
		Name: "the Mail on Sunday",
		When: func(w word) bool {
			return w.weekday(time.Sunday) && w.behind("on") && w.In(w.At(-2), papers...) && w.At(-2).Has(lang.Capital)
		},
		Examples: []string{"She told the Mail on [Sunday] of it."},
		Not:      []string{"She sent the mail on [Sunday].", "She told the Mail on [Monday]."},
	},
	{
		Name: "Sheffield Wednesday", Why: "it is the one club that a day has given its name",
		When: func(w word) bool {
			return w.weekday(time.Wednesday) && w.behind("sheffield") && !w.In(w.At(-2), "in", "from", "near")
		},
		Examples: []string{"It happened at Sheffield [Wednesday]'s ground."},
		Not:      []string{"The council met in Sheffield [Wednesday].", "The envoy left Sheffield [Monday]."},
	},
	{
		Name: "Drive-in Saturday", Why: "a work has it for its title",
		When: func(w word) bool {
			dash, first := w.At(-2), w.At(-3)
			return w.Equal(dash, "-") && !dash.Has(lang.Spaced) && !w.prev.Has(lang.Spaced) && first.Has(lang.Capital) && !first.Has(lang.NewLine) &&
				!inHeadline(w.Matcher) && w.next != nil && !w.next.Is(lang.Digits|lang.DayPart)
		},
		Examples: []string{"He sang Walk-in [Saturday] again."},
		Not:      []string{"They staged a sit-in [Saturday] again.", "He sang of a Walk - in [Saturday] heat."},
	},
	{
		Name: "Black Friday",
		When: func(w word) bool {
			return w.behind("good", "black", "bloody", "ash", "super", "ruby") && w.prev.Has(lang.Capital)
		},
		Examples: []string{"They met on Bloody [Sunday]."},
		Not:      []string{"They met on a black [Sunday]."},
	},
}

// papers are what newspapers that bear a weekday are called.
var papers = wordList("papers")

// weekdayNames are what bears a weekday in its name, beside papers.
var weekdayNames = wordList("weekdayNames")
