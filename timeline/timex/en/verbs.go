package en

import (
	"strings"

	"dateline/timeline/timex/internal/lang"
)

// Irregular pasts (and past participles) that news uses; those in -ed are
// told by their ending.
const pastVerbs = `agreed disagreed freed guaranteed decreed said told was were had did went came met made took gave got saw knew thought held led left lost won built bought sold sent spent
kept paid put set cut hit shut began became broke brought caught chose cost dealt drew drove fell felt fought found flew forgot froze grew heard hid
laid lay lent lit meant rode rose ran sat shot shook slept spoke spread stood stole struck swore swept taught tore threw understood withdrew
woke wore wrote wept wound arose awoke beat bent bet bid bound bled blew bore bred burst cast clung crept dug drank ate fed fled forbade forgave ground hung hurt
knelt quit read rang sang sank sought sewn shone shrank slid slung spat split sprang stuck stung strode strove swam swung wed overcame undertook underwent
shaken woken stricken eaten ridden forbidden forgiven mistaken overtaken undertaken undergone bitten borne proven sung
upheld withheld withstood overthrew oversaw foresaw foretold mistook retook rebuilt reset resold retold rewrote undid outdid
given taken seen known done gone been held led made found shown drawn driven fallen flown forgotten frozen grown hidden risen spoken stolen struck sworn
torn thrown written worn chosen broken begun beaten withdrawn overthrown born slain slew sank sunk dove wove`

// Verbs that schedules use in the present for the future ("flies home
// tomorrow"), third person and base.
const scheduleVerbs = `arrive begin start open close end expire meet visit fly leave depart travel return go come vote hold take sit step host
convene resume run finish stop launch celebrate attend chair join sign publish deliver speak
face testify address elect decide retire resign inaugurate conclude send receive welcome stay compete give make intend remain become take hope`

var irregularThird = map[string]string{"go": "goes", "vote": "votes", "finish": "finishes", "launch": "launches", "address": "addresses", "testify": "testifies", "publish": "publishes"}

func verbs(x *lang.Lexicon) {
	for _, w := range strings.Fields(pastVerbs) {
		x.Add(w, lang.PastVerb, 0)
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
		"hadn": lang.Have, "hasn": lang.Have, "haven": lang.Have, "wouldn": lang.Future, "shouldn": lang.Future} {
		x.Add(w, c, 0)
	}
	// words in -ed that are no verb in a finite clause
	for _, w := range strings.Fields("need indeed hundred united red bed feed speed seed wed shed sacred hatred biased advanced aged limited") {
		x.Add(w, 0, 0)
	}
}
