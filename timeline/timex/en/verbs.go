package en

import (
	"maps"
	"slices"
	"strings"

	english "dateline/timeline/lexicon"
	"dateline/timeline/timex/internal/lang"
)

// pastVerbs are pasts, beside the irregular forms of the program's lexicon, that the ending
// -ed does not tell: those in -eed, and those that are the base form as well.
var pastVerbs = wordList("pastVerbs")

// Verbs that schedules use in the present for the future ("flies home
// tomorrow"), third person and base.
var scheduleVerbs = wordList("scheduleVerbs")

// third is the third person of a verb: "flies", "finishes", "goes", "stays".
func third(verb string) string {
	n := len(verb)
	switch last := verb[n-1]; {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[n-2])):
		return verb[:n-1] + "ies"
	case last == 'o' || last == 's' || last == 'h':
		return verb + "es"
	}
	return verb + "s"
}

func verbs(x *lang.Lexicon) {
	for _, w := range pastVerbs {
		x.Add(w, lang.PastVerb, 0)
	}
	forms := english.VerbForms()
	for _, w := range slices.Sorted(maps.Keys(forms)) {
		if f := forms[w]; w != f.Base && (f.Past || f.Participle) {
			x.Add(w, lang.PastVerb, 0)
		}
	}
	for _, w := range scheduleVerbs {
		x.Add(w, lang.BaseVerb, 0)
		x.Add(third(w), lang.PresVerb, 0)
	}
	for _, w := range wordList("presentForms") {
		x.Add(w, lang.PresVerb, 0)
	}
	for _, w := range wordList("futureWords") {
		x.Add(w, lang.Future, 0)
	}
	// what stands before 't
	for w, c := range map[string]lang.Class{"didn": lang.PastVerb, "couldn": lang.PastVerb, "wasn": lang.PastVerb, "weren": lang.PastVerb,
		"hadn": lang.Have, "hasn": lang.Have, "haven": lang.Have, "wouldn": lang.Future, "shouldn": lang.Future, "mustn": lang.Future} {
		x.Add(w, c, 0)
	}
	// words in -ed that are no verb in a finite clause
	for _, w := range wordList("notPast") {
		x.Add(w, 0, 0)
	}
}

// meets are base forms that even a name has as its verb.
var meets = wordList("meets")

// planNouns are nouns of what is only thought of.
var planNouns = wordList("planNouns")

// bindings are words that an infinitive hangs on which lies ahead.
var bindings = wordList("bindings")
