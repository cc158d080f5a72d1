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
const pastVerbs = `agreed disagreed freed guaranteed decreed put set cut hit shut cost spread beat bet bid burst cast hurt quit read split wed reset`

// Verbs that schedules use in the present for the future ("flies home
// tomorrow"), third person and base.
const scheduleVerbs = `arrive begin start open close end expire meet visit fly leave depart travel return go come vote hold take sit step host
convene resume run finish stop launch celebrate attend chair join sign publish deliver speak
face testify address elect decide retire resign inaugurate conclude send receive welcome stay compete give make intend remain become take hope seek eye court await`

var irregularThird = map[string]string{"go": "goes", "vote": "votes", "finish": "finishes", "launch": "launches", "address": "addresses", "testify": "testifies", "publish": "publishes"}

func verbs(x *lang.Lexicon) {
	for _, w := range strings.Fields(pastVerbs) {
		x.Add(w, lang.PastVerb, 0)
	}
	forms := english.VerbForms()
	for _, w := range slices.Sorted(maps.Keys(forms)) {
		if f := forms[w]; w != f.Base && (f.Past || f.Participle) {
			x.Add(w, lang.PastVerb, 0)
		}
	}
	for _, w := range strings.Fields(scheduleVerbs) {
		x.Add(w, lang.BaseVerb, 0)
		third := irregularThird[w]
		if third == "" {
			third = w + "s"
		}
		x.Add(third, lang.PresVerb, 0)
	}
	for _, w := range strings.Fields("says say is are has have does do appears seems believes thinks adds notes warns calls") {
		x.Add(w, lang.PresVerb, 0)
	}
	for _, w := range strings.Fields("will shall ll d upcoming forthcoming booked scheduled slated due expected supposed planned planning going set likely plans intends expects hopes wants aims expect hoping expecting aiming intending") {
		x.Add(w, lang.Future, 0)
	}
	// what stands before 't
	for w, c := range map[string]lang.Class{"didn": lang.PastVerb, "couldn": lang.PastVerb, "wasn": lang.PastVerb, "weren": lang.PastVerb,
		"hadn": lang.Have, "hasn": lang.Have, "haven": lang.Have, "wouldn": lang.Future, "shouldn": lang.Future, "mustn": lang.Future} {
		x.Add(w, c, 0)
	}
	// words in -ed that are no verb in a finite clause
	for _, w := range strings.Fields("need indeed hundred united red bed feed speed seed wed shed sacred hatred biased advanced aged limited") {
		x.Add(w, 0, 0)
	}
}
