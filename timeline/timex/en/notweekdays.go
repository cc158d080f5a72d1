package en

import (
	"time"

	"dateline/timeline/timex/internal/lang"
)

// What looks like a weekday and is none: a newspaper, a club, Black Friday.

// notWeekday: the weekday is part of a name.
func notWeekday(m *lang.Matcher) bool { return wordAt(m, m.First(1)).means(weekdaySenses) }

// weekday: the word is the name of that weekday.
func (w *word) weekday(d time.Weekday) bool { return w.Val(1) == int(d) }

// weekdaySenses are what the name of a weekday means, with or without parts around it.
var weekdaySenses = []sense{
	{
		name: "early <weekday>", why: "a part is a time's",
		when:     func(w *word) bool { return w.Has(0) },
		time:     true,
		examples: []string{"They met early [Sunday] Times reporters."},
		not:      []string{"They met [Sunday] Times reporters."},
	},
	{
		name:     "<weekday>, first of all",
		when:     func(w *word) bool { return w.prev == nil },
		time:     true,
		examples: []string{"[Sunday] school is over."},
		not:      []string{"The [Sunday] school is over."},
	},
	{
		name: "the Sunday Times",
		when: func(w *word) bool {
			return w.next.Has(lang.Capital) && !w.next.Has(lang.NewLine) && w.ahead(papers...) && !w.behind("on")
		},
		examples: []string{"She told The [Sunday] Times of it."},
		not:      []string{"She told it on [Sunday] Times reporters heard.", "She told it of [Sunday] times."},
	},
	{
		name: "the Tuesday Market Place", why: "a capital that only a name gives stands behind it",
		when: func(w *word) bool {
			return w.next.Has(lang.Capital) && w.next.Has(lang.Spaced) && !w.next.Has(lang.NewLine) && w.ahead(weekdayNames...) && titled(w.Matcher, w.next)
		},
		examples: []string{"They met in the [Tuesday] Market Place."},
		not:      []string{"They met at the [Tuesday] market.", "ENVOYS MET AT THE [TUESDAY] MARKET."},
	},
	{
		name: "what the SUNDAY POST has heard", why: "small letters follow the capitals of the two",
		when: func(w *word) bool {
			behind := w.After(1)
			return w.At(w.N-1).Has(lang.Upper) && w.next.Has(lang.Upper) && w.next.Class == 0 && !w.next.Has(lang.NewLine) &&
				behind != nil && !behind.Has(lang.Upper) && !behind.Is(lang.Punct)
		},
		examples: []string{"The [SUNDAY] REPORTER gathered that they had met."},
		not:      []string{"ENVOYS MET [SUNDAY] TOGETHER IN LIMA."},
	},
	{
		name:     "Sunday school",
		when:     func(w *word) bool { return w.weekday(time.Sunday) && w.ahead("school", "schools", "roast", "best") },
		examples: []string{"She told it at [Sunday] school."},
		not:      []string{"She told it at [Monday] school."},
	},
	{
		name: "on “Nine News Sunday”", why: "it ends the name of a broadcast",
		when: func(w *word) bool {
			ends := w.ahead("”", "\"", "’") || w.ahead(".") && w.In(w.After(1), "”", "\"", "’")
			return w.weekday(time.Sunday) && w.behind("news") && w.prev.Has(lang.Capital) && ends
		},
		examples: []string{"He was on “Nine News [Sunday].”", "He was on “Nine News [Sunday]” once."},
		not:      []string{"He was on Nine News [Sunday] and left."},
	},
	{
		name: "the Mail on Sunday",
		when: func(w *word) bool {
			return w.weekday(time.Sunday) && w.behind("on") && w.In(w.At(-2), papers...) && w.At(-2).Has(lang.Capital)
		},
		examples: []string{"She told the Mail on [Sunday] of it."},
		not:      []string{"She sent the mail on [Sunday].", "She told the Mail on [Monday]."},
	},
	{
		name: "Sheffield Wednesday", why: "it is the one club that a day has given its name",
		when: func(w *word) bool {
			return w.weekday(time.Wednesday) && w.behind("sheffield") && !w.In(w.At(-2), "in", "from", "near")
		},
		examples: []string{"It happened at Sheffield [Wednesday]'s ground."},
		not:      []string{"The council met in Sheffield [Wednesday].", "The envoy left Sheffield [Monday]."},
	},
	{
		name: "Drive-in Saturday", why: "a work has it for its title",
		when: func(w *word) bool {
			dash, first := w.At(-2), w.At(-3)
			return w.Equal(dash, "-") && !dash.Has(lang.Spaced) && !w.prev.Has(lang.Spaced) && first.Has(lang.Capital) && !first.Has(lang.NewLine) &&
				!inHeadline(w.Matcher) && w.next != nil && !w.next.Is(lang.Digits|lang.DayPart)
		},
		examples: []string{"He sang Walk-in [Saturday] again."},
		not:      []string{"They staged a sit-in [Saturday] again.", "He sang of a Walk - in [Saturday] heat."},
	},
	{
		name: "Black Friday",
		when: func(w *word) bool {
			return w.behind("good", "black", "bloody", "ash", "super", "ruby") && w.prev.Has(lang.Capital)
		},
		examples: []string{"They met on Bloody [Sunday]."},
		not:      []string{"They met on a black [Sunday]."},
	},
}

// papers are what newspapers that bear a weekday are called.
var papers = wordList("papers")

// weekdayNames are what bears a weekday in its name, beside papers.
var weekdayNames = wordList("weekdayNames")
