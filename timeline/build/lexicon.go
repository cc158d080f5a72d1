package build

// The lexicon sorts the words of diplomacy by what they say of an event. Verbs
// stand as lemmas, with their particle where it makes the meaning ("call off").

// A class gathers the words that can name one and the same event, so that "the
// trip", "his visit" and "traveled" are known as reports of one.
type class string

const (
	classNone      class = ""
	classMeet      class = "meet"
	classVisit     class = "visit"
	classCall      class = "call"
	classSign      class = "sign"
	classPutOff    class = "put off"
	classAttack    class = "attack"
	classWar       class = "war"
	classVote      class = "vote"
	classDeath     class = "death"
	classArrest    class = "arrest"
	classRelease   class = "release"
	classAnnounce  class = "announce"
	classAgree     class = "agree"
	classSanction  class = "sanction"
	classSever     class = "sever"
	classEstablish class = "establish"
	classResign    class = "resign"
	classJoin      class = "join"
	classAdopt     class = "adopt"
	classEnd       class = "end"
	classBegin     class = "begin"
	classOverfly   class = "overfly"
	classSay       class = "say"
	classTest      class = "test"
	classWithdraw  class = "withdraw"
	classSwitch    class = "switch"
	classProtest   class = "protest"
	classExercise  class = "exercise"
	classExpel     class = "expel"
)

var classWords = map[class]string{
	classMeet:      "meet meeting talk talks summit session conference confer gathering encounter dialogue dialog negotiation negotiations sit_down gather convene assemble consultation consultations round discussion discussions hold_talks",
	classVisit:     "visit trip travel journey tour arrive arrival stop stopover land fly crossing cross pilgrimage mission voyage",
	classCall:      "call phone_call conversation speak phone_call videoconference",
	classSign:      "sign signing signature ink initial conclude conclusion",
	classPutOff:    "postpone postponement cancel cancellation call_off put_off scrap delay defer push_back drop abandon shelve suspend_visit",
	classAttack:    "attack strike bomb bombing bombardment raid invade invasion offensive assault shell shelling airstrike blast explosion explode ambush massacre killing killings missile clash clashes incident shootdown",
	classOverfly:   "incursion flight overflight intrusion overfly violation",
	classWar:       "war conflict fighting hostilities fight crisis standoff",
	classVote:      "vote election elect referendum poll ballot runoff plebiscite",
	classDeath:     "die death kill shoot assassinate assassination murder execution execute",
	classArrest:    "arrest detain detention seize capture imprison jail",
	classRelease:   "free release liberate liberation",
	classAnnounce:  "announce announcement declare declaration proclaim proclamation unveil",
	classAgree:     "agree agreement accord deal pact treaty truce ceasefire cease-fire armistice settlement protocol compromise",
	classSanction:  "impose imposition sanction sanctions embargo tariff tariffs blockade",
	classSever:     "sever severance break_off cut_off cut rupture",
	classEstablish: "establish establishment restore restoration normalise normalize normalisation normalization resume resumption open opening reopen reopening",
	classResign:    "resign resignation step_down quit depart departure leave ouster oust overthrow coup",
	classJoin:      "join accede accession enter entry admission admit",
	classAdopt:     "adopt adoption pass passage approve approval ratify ratification endorse enact enactment",
	classEnd:       "end collapse fall dissolution disintegration expire expiry close closure breakup break-up demise",
	classBegin:     "begin start launch outbreak onset beginning erupt",
	classSay:       "say tell add note state warn stress remark comment speech address statement declare_that interview",
	classTest:      "test tests launch_missile fire",
	classWithdraw:  "withdraw withdrawal pull_out pullout quit_treaty leave_treaty retreat evacuation evacuate",
	classSwitch:    "switch recognise recognize recognition defect",
	classProtest:   "protest protests demonstration rally uprising revolt riot unrest revolution",
	classExercise:  "exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers",
	classExpel:     "expel expulsion",
}

// eventNouns name events though no class holds them: "the ceremony on Friday".
const eventNouns = `banquet dinner lunch reception abdication abduction absence accident acquittal airlift alliance ambush annexation anniversary annulment
apology appeal appearance appointment attempt auction award battle birth boycott breach breakdown breakthrough
briefing broadcast campaign capitulation celebration ceremony closing collision commemoration commissioning
communique communiqué completion concession condemnation confirmation confrontation conquest construction
convention coronation countdown crackdown crash creation cut deadlock deal debate decision decree defeat
defection delivery demand denial denunciation deployment deportation designation destruction detonation
devaluation disaster disclosure dismissal dispatch dispute division détente earthquake election emergency
encounter eruption escalation escape exchange exit exodus expansion expedition expiration explosion exposure
extradition famine festival flag-raising flood forum founding funeral fête genocide handover handshake hearing
hijacking honeymoon hurricane impeachment inauguration independence indictment inquiry inspection intervention
introduction investigation invitation kidnapping killing landfall landing leak liberation lockdown loss march
mediation mobilisation mobilization move mutiny nationalisation nationalization nomination occupation
operation order overthrow overture parade partition patrol pledge plenum plot poisoning presentation
procession promise promulgation proposal prosecution publication pullback purchase purge putsch quake quarrel
rapprochement reaction rebellion recall reception reconciliation referral reform refusal rejection remarks
removal renewal renunciation repatriation reply report request rescue reshuffle resolution response
retaliation return reunification reunion revelation reversal review rift ruling sale scandal secession seizure
sentencing separation settlement shift shipment shooting showdown shutdown siege spat speech spill split storm
storming struggle succession suicide summons surge surrender swap takeover tension tensions thaw threat
transfer transit transition trial tribute tsunami turn ultimatum unification union upheaval verdict veto
victory visit walkout warning wedding withdrawal`

// notNouns look like events by their ending but are things or states.
const notNouns = `government state department administration nation station region section population constitution institution organization
organisation corporation commission delegation association foundation federation generation position condition information education
situation relation relations action diplomacy cooperation integration coalition assumption reaction solution resolution_of transition_of intention question option mention tradition religion million billion trillion opinion union version
parliament document statement_of monument apartment instrument equipment environment investment element moment segment sentiment
building morning evening spring king wing ring thing ceiling being beginning_of lion fashion passion pension dimension occasion
television vision mansion ambition administration's legislation regulation installation portion fraction faction champion`

// deverbal endings make a noun eventive where neither list speaks.
var deverbalEndings = []string{"ation", "ition", "ction", "ption", "sion", "ment", "ification", "isation", "ization"}

// aspectual verbs carry the time of the infinitive after them as their own: "began to
// pile sand in 2014", "tried to calm things down last November".
const aspectualVerbs = `begin start continue try attempt manage fail help cease stop refuse come go get proceed rush move
struggle happen serve cooperate join work act gather travel fly return stay dare neglect forget remember use seek`

// relational verbs tell how one event stands to another; the nouns around them are the events.
const relationalVerbs = `follow precede recall outlast commemorate coincide resemble echo reflect stem date refer cite
mention discuss include compare contrast remember mirror evoke overshadow survive outlive praise hail criticize criticise
condemn welcome deplore blame regret denounce celebrate honour honor honoured concern involve describe represent constitute mean`

// causal verbs join two events that each have a noun: "the trip led to missile tests".
const causalVerbs = `lead result cause trigger prompt spark provoke bring produce set_off touch_off mark take_place occur happen come end begin start unfold go last`

// cancelVerbs and postponeVerbs decide the status of what they act on.
const (
	cancelVerbs   = `cancel call_off scrap axe shelve annul drop abandon nix`
	postponeVerbs = `postpone put_off delay defer push_back reschedule put_back`
	planVerbs     = `schedule plan set slate expect propose tip intend book pencil due mean hope envisage foresee`
	claimVerbs    = `deny claim allege accuse insist contend maintain assert dispute reject suspect purport imply suggest`
	sayVerbs      = `say tell add note warn stress remark comment explain write argue believe think acknowledge admit concede
observe reiterate reaffirm underscore underline emphasise emphasize express voice call urge ask insist describe hope want feel know see`
	stateVerbs = `be have remain seem appear become_of own live belong consist contain include know mean matter need want like love hate hope believe think feel resemble exist depend tend deserve lack possess`
	holdVerbs  = `hold host convene organise organize stage conduct take_place have call`
)
