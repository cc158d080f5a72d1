package syntax

import "strings"

// Words that the tagger and the parser treat by name. They are closed classes of
// English (pronouns, conjunctions, auxiliaries) and the verb classes that decide
// how a clause goes on: verbs that take a clause, verbs of saying.

// How an abbreviation stands to the end of a sentence.
const (
	beforeName   = iota + 1 // always goes on: "Mr."
	beforeNumber            // goes on before a number: "Jan. 3"
	atEnd                   // may end a sentence: "p.m.", "Inc."
)

var abbreviations = func() map[string]int {
	m := map[string]int{}
	for kind, list := range map[int]string{
		beforeName: `mr mrs ms dr messrs mx gov sen sens rep reps gen lt col sgt cpl pvt capt cmdr maj adm brig prof pres
			rev fr hon amb st ste supt vs ft mt msgr sec insp ald det cf e.g i.e viz dept asst`,
		beforeNumber: `jan feb mar apr jun jul aug sept sep oct nov dec no nos art vol pp fig mon tue tues wed thu thurs fri ca para approx`,
		atEnd:        `jr sr inc corp co ltd bros etc al est plc a.m p.m u.s u.k u.n e.u d.c ph.d calif conn fla mass mich minn penn tex wash ave blvd`,
	} {
		for _, w := range strings.Fields(list) {
			m[w] = kind
		}
	}
	return m
}()

const sayVerbList = `say tell announce add state declare report note claim argue warn insist explain write stress acknowledge confirm
		assert maintain contend reply respond recall remark observe comment reveal disclose suggest underscore underline emphasize emphasise
		reiterate caution ask predict conclude allege testify quip quote tweet read continue admit concede vow pledge deny complain joke point`

var (

	// gerundNouns maps an "-ing" form to nouns it makes one noun with.
	gerundNouns = map[string]string{
		"working": "capital group paper session party day lunch dinner class hour language", "holding": "company firm group cell", "operating": "cost profit system income room loss",
		"training": "camp centre center ground mission exercise", "voting": "right booth age", "polling": "station place day", "turning": "point", "starting": "point", "breaking": "point",
		"stumbling": "block", "bargaining": "chip power", "landing": "craft strip", "building": "block site", "meeting": "place point", "negotiating": "table team position",
		"drinking": "water", "living": "condition cost standard", "governing": "body party coalition council", "steering": "committee", "sticking": "point", "talking": "point", "founding": "member father",
	}

	// particleVerbs maps a verb to its particles.
	particleVerbs = func() map[string]string {
		m := map[string]string{}
		for _, line := range strings.FieldsFunc(`call off up out|put off forward out down up|break down out off up away|set up off out aside back|take over off up out back down on
hand over out back down in|turn down out away over back up off in|carry out on off|give up in back away out|bring down about back up forward|pull out back off up down
step down up in aside back|sit down in out|stand down up by|walk out away back|pick up out|roll out back up|rule out|back down off away out up|cut off back down out
draw up down out|shoot down|strike down back out|hold up off back out|lay out down off|blow up|build up|carve up|catch up|clamp down|close down off|come up out back about down along forward through|
cool down off|crack down|drop out off|dry up|end up|fall apart back through out|figure out|fight back off on|fill out in|find out|follow up through|gear up|get back out up together along away|go on back ahead down out through up away|
grow up|hang up|head off back out|heat up|join in up|keep up out|kick off out|knock down out|lash out|launch off|lead up|leave out behind|let down in out|lift off|line up|live up|lock up out|look back ahead|
make up out|map out|mark down up|meet up|move in out on ahead forward up back|open up|own up|pass out over by away down|pay off back out|phase out in|play down out up|point out up|press ahead on|push back through ahead forward|
reach out|reel off|rise up|run out up over away|seal off|sell off out|send out back off|shake up off hands|show up off|shut down out off|sign off up on|single out|slow down|speak out up|speed up|spell out|spin off|split up|
start over up off|stave off|stay on away out|stir up|sum up|swear in|talk up down|team up|tear down up|throw out|tie up|touch down off|track down|trade off|try out|use up|wait out|wake up|ward off|wear off|weigh in|wind down up|wipe out|
win over back|work out|wrap up|write off down|fly back in out home|return home|ratchet up|ramp up|scale back down up|splash down|spring up|hit back|fire back|phone back|vote down|freeze out|flare up|ease off|bow out|opt out|iron out|thrash out|hammer out|fend off`, func(r rune) bool { return r == '|' || r == '\n' }) {
			f := strings.Fields(line)
			if len(f) > 1 {
				m[f[0]] = " " + strings.Join(f[1:], " ") + " "
			}
		}
		return m
	}()
)
