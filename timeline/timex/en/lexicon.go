package en

import (
	"strings"

	"dateline/timeline/timex/internal/cal"
	"dateline/timeline/timex/internal/lang"
)

// lexicon returns the words that rules and the look at a clause know.
func lexicon() *lang.Lexicon {
	x := lang.NewLexicon()
	list := func(c lang.Class, first int, words string) {
		for k, alts := range strings.Fields(words) {
			for _, w := range strings.Split(alts, "|") {
				x.Add(w, c, first+k)
			}
		}
	}
	all := func(c lang.Class, words string) {
		for _, w := range strings.Fields(words) {
			x.Add(w, c, 0)
		}
	}
	list(lang.Month, 1, "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec")
	all(lang.Abbrev, "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun")
	list(lang.Weekday, 7, "sunday|sun")
	list(lang.Weekday, 1, "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat")
	list(lang.Season, 1, "spring summer autumn|fall winter|wintertime")
	for w, g := range map[string]cal.Gran{
		"minute": cal.Minute, "hour": cal.Hour, "day": cal.Day, "weekend": cal.Weekend, "week": cal.Week, "fortnight": cal.Fortnight,
		"month": cal.Month, "season": cal.Season, "quarter": cal.Quarter, "year": cal.Year, "decade": cal.Decade, "millennium": cal.Millennium,
	} {
		x.Add(w, lang.Unit, int(g))
		x.Add(w+"s", lang.Unit, int(g))
	}
	for w, g := range map[string]cal.Gran{"century": cal.Century, "centuries": cal.Century, "millennia": cal.Millennium, "yr": cal.Year, "yrs": cal.Year,
		"hr": cal.Hour, "hrs": cal.Hour, "min": cal.Minute, "mins": cal.Minute, "seconds": cal.Second, "summers": cal.Season, "winters": cal.Season} {
		x.Add(w, lang.Unit, int(g))
	}
	for k, p := range dayParts {
		for _, w := range strings.Fields(p.words) {
			x.Add(w, lang.DayPart, k)
		}
	}
	list(lang.Number, 0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	for k, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		x.Add(w, lang.Number, 20+10*k)
	}
	x.Add("fourty", lang.Number, 40)
	x.Add("hundred", lang.Number, 100)
	x.Add("thousand", lang.Number, 1000)
	x.Add("million", lang.Number, 1000000)
	list(lang.Ordinal, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	x.Add("thirtieth", lang.Ordinal, 30)
	list(lang.Roman, 1, "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi")
	for k, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		x.Add(w, lang.Decade, 20+10*k)
	}
	list(lang.Clock, 0, "am pm")
	all(lang.Zone, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst hkt et pt ct")
	all(lang.Abbrev, "mr mrs ms dr gov sen rep gen col lt sgt st jr sr prof rev hon inc corp co ltd vs no v us uk un")

	all(lang.Det, "the a an this that these those his her its their our my your no any some each every both several many such")
	all(lang.Prep, "in on at by from to of for with since until till before after during between within through throughout into over under about against among")
	all(lang.Pronoun, "he she it they we i you who which")
	all(lang.Conj, "that when while as because if but and or although though whether where after before until since once unless whereas")
	all(lang.Modal, "may might could would should must can cannot")
	all(lang.Be, "is are was were be been being am")
	all(lang.Have, "has have had having")
	verbs(x)
	x.Guess = guess
	return x
}

// guess takes a word in -ed for a past form: the one ending that English verbs share.
func guess(w string) lang.Class {
	n := len(w)
	if n > 3 && w[n-1]|0x20 == 'd' && w[n-2]|0x20 == 'e' && w[n-3]|0x20 != 'e' {
		return lang.PastVerb | lang.Guess
	}
	return 0
}

// dayParts are the parts of a day and their TIMEX3 codes.
var dayParts = [...]struct{ code, words string }{
	{"", ""},
	{"MO", "morning mornings forenoon"},
	{"MI", "midday lunchtime"},
	{"AF", "afternoon afternoons"},
	{"EV", "evening evenings"},
	{"NI", "night nights overnight nightfall nighttime"},
	{"DT", "daytime"},
	{"MO", "dawn daybreak sunrise"},
	{"EV", "dusk sunset"},
}
