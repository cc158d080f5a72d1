// Package en is the English of time: the words, the rules and the look at a
// clause's tense.
//
// A rule's name is its phrase, "last <month>"; its pattern, its meaning and its
// examples stand together, a small family of rules in each file. To add a rule,
// write it into the family it belongs to, with an example that shows what it is
// for and one of what it must leave alone. Rules are tried where a word stands
// that they may start with; the longest match wins, and between two of equal
// length the one whose family stands first below.
//
// What a word that looks like a time means otherwise, May or the fall, is a list of senses (senses.go); what a verb tells of
// the time of its clause (verbleans.go), what the words around a date do (dateleans.go) and the signals beside them
// (signallist.go) are lists too. Of each the first that holds decides, and its examples are tests.
package en

import (
	"sync"

	"dateline/timeline/timex/internal/lang"
)

// A Family is rules that belong together.
type Family struct {
	Name  string
	Why   string // why it stands where it does
	Rules func() []*lang.Rule
}

// Families in the order that decides between matches of equal length.
var Families = []Family{
	{"numeric", "digits with marks between them can be nothing else", numerics},
	{"clock", "a time of day, before its number is taken for a count", clocks},
	{"nth days", "“the second Tuesday of May” before its weekday and its month", nthDays},
	{"weekday lists", "“Monday 5 and Saturday 10 June” before its first weekday", weekdayLists},
	{"known days", "a day that is a name, before the day alone", knownDays},
	{"calendar dates", "a day with its month says more than either", calendarDates},
	{"months", "before bare years: May 1999 is one date", months},
	{"named days", "Good Friday before Friday", namedDayRules},
	{"named periods", "Second World War before second and war", namedPeriodRules},
	{"quarters", "the third quarter before the ordinal and the unit", quarters},
	{"counted weekdays", "“a week from Monday” and “the Friday before last” before their weekday", countedWeekdays},
	{"weekdays", "with the part of the day, before that part alone", weekdays},
	{"deictics", "counted from the day of writing", deictics},
	{"compound lengths", "both their units before either", compounds},
	{"shifts", "a length with ago or later is a date, so before lengths", shifts},
	{"sets", "every year is no year", sets},
	{"vague lengths", "with what looks ahead or back, before the unit alone", vague},
	{"durations", "a number and a unit that nothing above has claimed", durations},
	{"lasting", "lengths of two units, or as adjectives", lasting},
	{"eras", "a year with its era, before the number alone", eras},
	{"years", "a number alone, last of all dates", years},
	{"headings", "numbers that are dates for where they stand: what no rule above has read", headings},
	{"references", "words that name no date", refs},
}

// Rules returns all the rules, in order.
func Rules() []*lang.Rule {
	var all []*lang.Rule
	for _, f := range Families {
		all = append(all, f.Rules()...)
	}
	return all
}

// Grammar is English, ready to match.
var Grammar = sync.OnceValue(func() *lang.Grammar {
	x := lexicon()
	g, err := lang.Compile(lang.Language{
		Lexicon: x, Elements: elements(x), Rules: Rules(),
		Lean: lean, LooksBack: looksBack, Habitual: habitual, EndsSentence: endsSentence, NamedDay: namedDayIn, NamedDayName: namedDayName, EventWords: eventWords, SameEvent: sameEvent,
		Works: wordList("works"), Bodies: wordList("bodies"), BodyActs: wordList("bodyActs"), EveryDay: wordList("everyDay"), Says: saidWords, Meetings: meetings, Twilights: wordList("twilights"), Deaths: wordList("deaths"), EveryWeek: everyWeek,
		Funerals: wordList("funerals"), Earnings: wordList("earnings"), Economies: wordList("economies"), Blows: wordList("blows"), Avenges: wordList("avenges"), OpenWords: wordList("openWords"), Lasting: wordList("lasting"), DueWords: wordList("dueWords"), Fixtures: fixtures, OfMonths: wordList("ofMonths"),
		Papers: wordList("letters"), BringsOut: wordList("bringsOut"), AsksFor: asksFor, Votes: votes, Outcomes: outcomes,
	})
	if err != nil {
		panic(err) // a mistake in a pattern, which every test would show
	}
	return g
})
