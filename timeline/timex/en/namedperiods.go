package en

import (
	"strconv"

	"dateline/timeline/timex/internal/lang"
)

// A namedPeriod is a stretch of years that goes by a name.
type namedPeriod struct {
	names    string // phrases with | between them
	from, to int
}

// namedPeriods are those that any reader knows the years of.
var namedPeriods = []namedPeriod{
	{"cold war", 1947, 1991},
	{"first world war|great war|world war i|world war one", 1914, 1918},
	{"second world war|world war ii|world war two", 1939, 1945},
	{"interwar period|interwar years", 1918, 1939},
	{"korean war", 1950, 1953},
	{"vietnam war", 1955, 1975},
	{"great depression", 1929, 1939},
	{"american civil war", 1861, 1865},
	{"spanish civil war", 1936, 1939},
	{"russian civil war", 1917, 1922},
	{"crimean war", 1853, 1856},
	{"franco - prussian war", 1870, 1871},
	{"russo - japanese war", 1904, 1905},
	{"napoleonic wars", 1803, 1815},
	{"iran - iraq war", 1980, 1988},
	{"gulf war", 1990, 1991},
}

func periodNames(x *lang.Lexicon) *lang.Elem {
	list := map[int32]string{}
	for k, p := range namedPeriods {
		list[int32(k)+1] = p.names
	}
	return lang.Phrases(x, list, "")
}

func namedPeriodRules() []*lang.Rule {
	return []*lang.Rule{{
		Name:    "the <named period>",
		Why:     "a name of years is a time only where something goes on during it; else it is what happened in them",
		Pattern: "[ the ] PERIOD",
		Meaning: func(m *lang.Matcher, r *lang.Reading) bool {
			if !m.First(0).Has(lang.Capital) || !m.In(m.At(-1), "during", "throughout") || m.After(0) != nil && m.After(0).Has(lang.Capital) && m.After(0).Class == 0 {
				return false
			}
			p := namedPeriods[m.Val(0)-1]
			r.Years = [2]int{p.from, p.to}
			r.Value = strconv.Itoa(p.from) + "/" + strconv.Itoa(p.to)
			return true
		},
		Examples: []lang.Example{
			{In: "During [the Cold War] they barely traded.", Value: "1947/1991"},
			{In: "He flew supplies throughout [World War II].", Value: "1939/1945"},
			{In: "It ended the Cold War."},
			{In: "During the cold war of words nobody spoke."},
		},
	}}
}
