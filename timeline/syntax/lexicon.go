package syntax

import "strings"

// Words that the tagger and the parser treat by name. They are closed classes of
// English (pronouns, conjunctions, auxiliaries) and the verb classes that decide
// how a clause goes on: verbs that take a clause, verbs of saying.

func words(s string) map[string]struct{} {
	m := map[string]struct{}{}
	for _, w := range strings.Fields(s) {
		m[w] = struct{}{}
	}
	return m
}

func in(m map[string]struct{}, w string) bool {
	_, ok := m[w]
	return ok
}

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

var sentenceStarters = words(`The He She It They We In On At But And A An This That These Those There For His Her Their Its
	After Before When While As If Since However Meanwhile Both Some Many No Not You I By From With Under During Although Also Such
	Earlier Later Last Then Now Here What Who Why How Where`)

const sayVerbList = `say tell announce add state declare report note claim argue warn insist explain write stress acknowledge confirm
		assert maintain contend reply respond recall remark observe comment reveal disclose suggest underscore underline emphasize emphasise
		reiterate caution ask predict conclude allege testify quip quote tweet read continue admit concede vow pledge deny complain joke point`

var (
	// nounsOnly are words of diplomacy that the tagger takes for verbs, and that are none.
	nounsOnly = words("envoy premier aide pact embargo truce armistice communique communiqué treaty consul chancellor king")
	beForms   = words("be am is are was were been being 'm 're isn aren wasn weren")
	haveForms = words("have has had having 've")
	doForms   = words("do does did")
	modals    = words("will would shall should can could may might must ought 'll 'd wo ca cannot need dare")

	// sayVerbs report speech: their clause only says who says it.
	sayVerbs = words(sayVerbList)

	// clauseVerbs take a clause as their object, with or without "that".
	clauseVerbs = words(sayVerbList + ` think believe hope know fear expect see understand feel find show
		indicate mean ensure assure assume agree estimate forecast decide realize realise learn hear promise worry doubt imagine guess suppose
		signal prove demonstrate determine discover remember forget notice wish convince persuade inform remind recognise recognize propose
		recommend demand urge ask wonder rule order swear hint stipulate guarantee lament consider speculate suspect imply make point`)

	// contentNouns take a that-clause which says what they contain.
	contentNouns = words(`claim claims fact report reports statement belief hope hopes fear fears news assurance assurances evidence idea
		suggestion view warning sign signs conclusion impression possibility chance allegation allegations rumor rumors rumour rumours
		argument promise announcement notion indication indications speculation doubt doubts agreement understanding ground grounds concern concerns`)

	// planParticiples after "be" and before "to" make a plan of the group.
	planParticiples = words(`due set slated scheduled expected planned going about supposed poised bound destined projected tipped likely scheduling preparing planning ready`)

	// infinitiveVerbs go on with "to" and a verb.
	infinitiveVerbs = words(`begin start continue want try plan agree decide promise vow seek hope intend expect fail refuse threaten manage need help attempt
		ask offer prepare pledge urge order tell choose aim cease struggle struggles able likely ready willing set due order effort efforts bid decision plans move right`)

	// intransitive verbs have no passive, so their "-ed" form after a noun is the past.
	intransitive = words(`arrive die collapse resign happen occur remain continue emerge erupt flee vanish disappear retire return travel depart fall rise
		go come rally march protest gather meet begin fail succeed escape agree appear belong cooperate crash resume stall surge soar plunge tumble climb drop
		decline grow increase decrease end start flare speak talk vote warn vow pledge ask insist react respond reply say warn fly arise proceed persist quarrel apologise apologize collide clash perish convene slip sink flock arise prevail soften ease fade cheer step contribute belong`)

	// gerundNouns maps an "-ing" form to nouns it makes one noun with.
	gerundNouns = map[string]string{
		"working": "capital group paper session party day lunch dinner class hour language", "holding": "company firm group cell", "operating": "cost profit system income room loss",
		"training": "camp centre center ground mission exercise", "voting": "right booth age", "polling": "station place day", "turning": "point", "starting": "point", "breaking": "point",
		"stumbling": "block", "bargaining": "chip power", "landing": "craft strip", "building": "block site", "meeting": "place point", "negotiating": "table team position",
		"drinking": "water", "living": "condition cost standard", "governing": "body party coalition council", "steering": "committee", "sticking": "point", "talking": "point", "founding": "member father",
	}

	// eventNouns name what can be scheduled.
	eventNouns = words(`visit trip tour journey meeting talk summit conference session election vote ballot referendum ceremony hearing signing round
		congress assembly launch test exercise drill withdrawal pullout flight match opening inauguration debate review deadline trial release start event`)

	// nameParticles stand in lower case inside names: "Faisal bin Farhan".
	nameParticles = words(`bin ibn bint von van der den de del della da dos das di du la le al el ben ter zu abu es y e`)

	// adverbs may begin a sentence in front of its verb.
	adverbs = words(`soon thus perhaps maybe indeed instead twice once often sometimes elsewhere nowhere again afterwards afterward thereafter next first second
		finally yet even just only rather quite too very almost nearly always seldom ever therefore hence besides moreover furthermore nevertheless
		nonetheless otherwise still away back down up out off far long abroad overseas today tomorrow yesterday well less more most least forward there inside outside`)

	subordinators = words(`after before since until till as while when whenever if unless because although though once whereas than lest
		whether where wherever like except`)
	coordinators = words("and but or nor yet so & plus")

	timeNouns = words(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june
		july august september october november december jan jan. feb feb. mar mar. apr apr. jun jul aug aug. sept sept. sep sep. oct oct. nov nov. dec dec.
		day days week weeks month months year years decade decades century centuries hour hours minute minutes morning afternoon evening night
		today yesterday tomorrow tonight weekend weekends spring summer autumn fall winter quarter quarters time times fortnight midnight noon
		seconds eve mid-week nightfall dawn dusk`)
	monthNames = words(`january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr.
		jun. jul. aug aug. sept sept. sep sep. oct oct. nov nov. dec dec.`)
	dayNames = words("monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.")

	prepositions = words(`in on at by for from with without within of to into onto over under about above across against along alongside amid
		amidst among amongst around behind below beneath beside besides between beyond despite down during except inside near off opposite outside
		past per regarding concerning through throughout toward towards under underneath unlike up upon via versus vs. following including
		after before since until till as than like because ahead due according worth minus plus out apart instead along aboard`)

	// particles make one verb with the word before: "called off", "broke down".
	particles = words("off up down out away back over on in apart together aside forward around through along by about ahead")

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

// baseVerbs are common verbs of the news in their base form. They mend the tags
// of headline verbs and help to undo "-ed" and "-ing".
var baseVerbs = words(`abandon abolish accept accuse achieve acquire act add address admit adopt advance advise affirm agree aid aim allege allow alter amend
	announce annex answer apologize appeal appear applaud apply appoint approach approve argue arise arm arrange arrest arrive ask assassinate assault assemble assert assess assign
	assist assume assure attack attempt attend attract authorize avert avoid await award back ban bar battle beat become begin believe bid blame blast block bomb boost
	boycott brand break brief bring broadcast broker build burn bury buy calculate call calm campaign cancel capture carry cast cause cease celebrate challenge change charge chart chase
	cheer choose circulate cite claim clash clear climb close collapse collide collect combat come command commemorate comment commit compare compete complain complete concede concern conclude condemn
	conduct confer confirm confront congratulate consider consolidate constitute consult contact contain continue control convene convert convey convict cooperate coordinate cost counter cover crash create criticize criticise cross crown
	crush curb cut damage deal debate decide declare decline decrease dedicate deepen defeat defect defend defuse delay deliver demand demolish denounce deny depart depend deploy deport describe
	deserve design destroy detail detain deteriorate determine develop devote dictate die differ diminish disagree disappear disband discuss dismiss dispatch disperse dispute disrupt dissolve divide dominate donate double doubt
	downgrade draft drag draw drive drop ease edge effect elect eliminate embark embrace emerge emphasize employ enable encircle encounter encourage end endorse enforce engage enhance enjoy enlarge enlist ensure
	enter escape escort establish estimate evacuate evade exceed exchange exclude execute exert exile exist expand expect expel experience expire explain explode explore export expose express extend extradite face facilitate fail
	fall favor favour fear feature feel fight fill finalize find finish fire fix flare flee fly focus follow forbid force forecast forge forget form found free freeze fuel fulfil
	gain gather generate get give go govern grant greet grow guarantee guard guide hail halt hamper hand handle hang happen head hear heat help hesitate highlight hijack hint
	hire hit hoist hold honor honour hope host hunt hurt identify ignite ignore impeach implement imply import impose imprison improve inaugurate include increase indicate indict induce inflict influence inform inherit initiate injure insist inspect
	install instruct intend intensify interrupt intervene interview introduce invade invest investigate invite involve isolate issue join judge jump justify keep kick kidnap kill kiss knock know label lack land
	last launch lead leak learn leave legalize lend let level liberate lie lift limit line link list listen live load lobby lock look loom loosen lose lower maintain make manage
	march mark marry match matter mean measure mediate meet mend mention merge miss mobilize moderate modernize monitor mount mourn move mull murder name near need negotiate nominate normalize note notify
	nullify object oblige observe obstruct obtain occupy occur offend offer oppose orchestrate order organize organise oust outlast outline outweigh overcome overhaul override oversee overshadow overthrow overturn owe own pardon participate pass pause pave pay
	penalize perform permit persist persuade pick place plan play plead please pledge plot plunge point poison poll pose position possess postpone pour praise precede predict prefer prepare present preserve preside press pressure
	prevail prevent proceed proclaim produce profit prohibit prolong promise promote prompt pronounce propose prosecute protect protest prove provide provoke publish pull punish purchase purge pursue push put qualify quarrel quell question quit raid raise
	rally range ransack ratify reach react read reaffirm realize rebuild rebuff rebuke recall receive recognize recognise recommend reconcile record recover recruit redeploy reduce reelect refer reflect refuse regain regard register regret reign
	reinforce reinstate reject relate relax release relinquish rely remain remember remind remove renew renounce reopen repatriate repeal repeat repel replace reply report represent request require rescind rescue resemble reshape resign resist resolve respect respond
	restart restate restore restrict result resume retain retake retaliate retire retreat return reunite reunify reveal reverse review revise revive revoke reward rise risk rival rule run rush sack sail salute sanction satisfy save say
	scale scrap scrutinize seal search secure see seek seem seize sell send separate serve set settle sever shake shape share shatter shell shelve shift ship shock shoot show shrink shut side sideline sign
	signal sink sit slam slap slash slip slow snub soar soften solve sort sound spark speak spend split sponsor spread spur spurn squeeze stabilize stage stall stand start starve state stay steal stem step
	stifle stir stop storm strain strengthen stress strike strip struggle study submit succeed sue suffer suggest summon supply support suppress surge surrender surround survive suspect suspend sustain swap swear sweep switch sworn take talk target tariff tax
	teach tell tend terminate test testify thank thaw threaten throw thwart tie tighten topple torpedo torture toss total touch tour track trade trail train transfer transform transmit trap travel treat tremble trigger trim triumph trouble trust try turn
	unify unite unleash unveil update upgrade uphold uproot urge use usher vacate value vanish veto vie view violate visit voice void vote vow wage wait walk want warn watch weaken wear weigh welcome widen win
	wipe wish withdraw withhold witness work worry worsen wound wreck write yield eye ink axe nab pile heap construct assist trust hope disarm sweep collapse tighten expropriate decimate woo schedule underscore score store explore ignore restore rule violate persecute negotiate rename reiterate
	recruit reroute relocate revolutionize rotate ruin sacrifice sabotage salvage sample sharpen shun signify simplify skip slide slowdown smuggle specify spy squander stipulate storm strand streamline strive subdue subsidize substitute subvert
	summarize supersede supervise supplement surpass surface swell sympathize tackle tally tempt tender testify tolerate trace trample transcend transition translate transport traverse triple tweet underestimate undergo undermine understand undertake undo
	urge utilize vaccinate validate vary ventilate venture veer vest vouch wander waive warrant waste whip whisper wield wrestle wrap yield zoom assail besiege bolster bolt brace brandish breach bribe bridge bristle brush buckle bully burst
	care cater caution censure chant characterize chide cling coax coerce coincide commend commission compensate compile compliment comply compound compromise conceal conceive concentrate confine confiscate conquer conspire constrain contemplate contend contradict contribute
	convince correct corrode corrupt counsel crackdown criticise curtail dampen dash decry deem deepen defer defy delegate deliberate demonstrate denuclearize denote deploy deprive derail desert designate detect deter detonate devastate devise dig dilute direct disarm discharge disclose discover
	discredit discriminate disembark dismantle displace display dispose disqualify dissent dissuade distance distribute divert drift drown earn echo edit educate elevate elaborate eject embarrass embody embroil enact endanger endure engulf entail entrench envisage equip eradicate erode erupt escalate espouse evolve exacerbate
	exaggerate examine excel excuse exempt exploit extract fade falter farm fasten fault feed finance flood flourish flout flow foil fold foster frame frustrate function fund gamble gauge glorify grab grapple grasp grieve grind grip guess gut handcuff harass harbor harden hasten haul haunt hide hinder hug
	humiliate illustrate impair impede impress incite incorporate incur infiltrate inhibit innovate inquire insert insulate insult integrate interact intercept interest interfere interpret intimidate invoke jail jeopardize joke justify knit lag lament lash lean legislate lessen lecture liaise light linger locate loot lure magnify manipulate map mask
	massacre master mature minimize mitigate mock motivate multiply narrow navigate neglect neutralize notice number obey offset omit onset operate originate overlap overload overlook overrun overtake overwhelm pack paint parade paralyze park part patrol peak perceive perish permeate persecute pilot pin pioneer plague plant pocket portray postulate practice preach
	premiere prescribe presume pretend prey prioritize process procure program project propel prosper pump quote rattle reap reassure rebel recapture recede reckon reclaim recognise recoup redefine redouble reelect refrain refurbish refute rehabilitate reign relay relieve remark remedy render rent repair repay replenish reprimand repress reproach rescind reserve reside resort
	resent restrain resurface resurrect retract revert rid ring riot roar roll rout rub sag salute sap scatter scold scream screen scuttle seat seclude sense shed shield shove shower shrug sidestep sigh silence smash soak solidify span specialize spill spin spoil spot spring stake stamp stare stash steer stick stockpile straddle strangle stroll stumble
	subpoena suspect sway swing symbolize tap taunt tear term tilt tire tout transpire treasure unfold unravel unseat uncover upset violate visualize wane ward weather weave widen wind withstand wonder worship border muster
	batter cluster hover auction ration condition station petition augment cement document torment consist twist desist mentor censor author`)
