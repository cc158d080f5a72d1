package event

import (
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// unplanned are asked of each event that was read as a plan.
var unplanned = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "What looks ahead and is no plan",
		About: "A date that lies ahead makes no plan of what is only foreseen, aimed at or left open. In the patterns event is the verb or noun that was read as planned and date the date.",
		Rules: []rule{
			{
				Name: "Step 3: <do> the thing in <year>", Why: "a numbered point that opens with a verb proposes what it tells",
				If: func(d *scene) bool {
					const verb = 3 // tokens before it
					ts := d.sen.Tokens
					return d.r.Head == verb && len(ts) > verb+1 && ts[1].Tag == "CD" && ts[2].Text == ":" && (ts[verb+1].Tag == "DT" || ts[verb+1].Tag == "PRP$")
				},
				Reason: whyWished,
				Holds:  []string{"Step 3: Increase the tax that pays for the port to its old rate over two years: to 5 percent in 2023, and to 6 percent in [2024]."},
				Not:    []string{"The board will *increase* the tax that pays for the port to 6 percent in [2024]."},
			},
			{
				Name: "the <economy> will <event>", Why: "what nobody does is only foreseen",
				Pattern: "{event tag:VB* !lemma:resume|begin|start|end|open|close|reopen|stop|expire|cease !passive} || {event lemma:begin|start|end} <ccomp|xcomp {lemma:expect|see}",
				If:      func(d *scene) bool { return d.fluctuates() || d.measuresItself() },
				Reason:  whyPossible,
				Holds:   []string{"Stocks of wheat are expected to fall in [July].", "The minister said that the economy will recover in [July].", "Prices were expected to recover by [July].", "A storm is expected to hit Lund on [Friday].", "Oslo expects prices to rise in [July].", "The queen expects a recession to begin in [July]."},
				Not:     []string{"The minister said that the council will *meet* in [July].", "The debt will be *repaid* on [16 June]."},
			},
			{
				Name: "will <event>, an <analyst> says", Why: "who only watches foretells, and decides nothing",
				If:     func(d *scene) bool { return d.foretold() && d.foreteller() },
				Reason: whyPossible,
				Holds:  []string{"The king will resign in [July], said Ana Levi, an analyst in Oslo.", "Economists said that the bank will cut its staff in [July]."},
				Not:    []string{"The king will *resign* in [July], said Ana Levi, a minister in Oslo.", "The crews will *go* to the polls on [Friday], Oslo said."},
			},
			{
				Name: "is <projected> to <event>", Why: "what is only reckoned, or is to be of some size, nobody has decided",
				Pattern: "{event plan} >aux {word:projected|forecast|predicted|estimated|tipped} || {event plan lemma:equal|exceed|surpass|average|total}" +
					" || {event happening} <obj {lemma:see} >nsubj {word:we|you|one} || {event} <ccomp {lemma:be|put} >nsubj {lemma:estimate|forecast|projection|prediction|guess} || {event lemma:lose|suffer|gain|shrink|grow|double !passive} ; {date date:year}" +
					" || {event lemma:begin|start|end|resume|stop} <ccomp|xcomp {lemma:expect|predict|forecast !passive} >nsubj {role:foreteller} || {event tense:future} <ccomp {lemma:expect|anticipate !passive}",
				Reason: whyPossible,
				Holds: []string{
					"Chad is projected to have ten ports by [2030].", "It is a level that is expected to be equaled in [July].", "“We will see a collapse in [July],” the king said.", "The board said that 22 million people would lose cover in [2026].",
					"The estimate of the bank was that by [2030] most pacts would be cancelled.",
				},
				Not: []string{"Chad is due to *have* ten ports by [2030].", "The king will *see* the queen in [July].", "The board said that Chad would *lose* its seat in [July]."},
			},
			{
				Name: "will <avoid> <something>", Why: "what is not to come has no day, nor has an age that is reached, nor what a thing takes, nor what nobody does on purpose",
				Pattern: "{event lemma:" + averts + "} || {event lemma:wake|wake_up|awake|awaken|regret|realise|realize tense:future} || {event lemma:turn} . {tag:CD} || {event lemma:turn} . {word:age} || {event} <advcl|xcomp|ccomp {lemma:take|require|cost} >nsubj|expl {word:it}",
				Reason:  whyPossible,
				Holds:   []string{"The law will avoid a strike in [July].", "The king will turn 74 in [2025].", "It will take a war to reach the goal by [the end of 2023].", "“The king will wake up [tomorrow] to find his friends gone,” the mayor said."},
				Not:     []string{"The law will *end* a strike in [July].", "The king will *turn* back on [Friday]."},
			},
			{
				Name: "after initially <planning> to <event>", Why: "what was planned at first is not planned any more",
				Pattern: "{event tense:none} <xcomp {role:plans} >advmod {word:initially|originally|previously} || {event modal:would|should} >obl:under {lemma:proposal|scenario}",
				Reason:  whyOpen,
				Holds:   []string{"The envoys, after initially planning to vote on [Friday], left the hall in Lima.", "Under the proposal, the port would be shut in [July]."},
				Not:     []string{"The envoys, planning to *vote* on [Friday], left the hall in Lima.", "Under the pact, the port would be *shut* in [July]."},
			},
			{
				Name: "“<do> it on <date>”", Why: "a verb without a subject asks for what it tells",
				Pattern: "{event tag:VB|VBP tense:present !lemma:be} !>nsubj|nsubj:pass|aux|mark {}",
				If: func(d *scene) bool {
					return (d.r.StatusBy == byAhead || d.r.StatusBy == byBegins) && d.sen.Subject(d.r.Head) < 0
				},
				Reason: whyWished,
				Holds:  []string{"“Fine,” Ana Moe said, “sign the law and make it effective on [20 June 2023].”"},
				Not:    []string{"The crews *visit* Lima on [20 June 2023]."},
			},
			{
				Name: "the <future year> <budget>", Why: "the year tells which of its kind a paper is",
				Pattern: "{event lemma:budget|estimate|projection|forecast} ; {date date:year} || {event lemma:exchange} >compound {lemma:insurance|health|stock}",
				If:      func(d *scene) bool { return d.r.StatusBy == byNounAhead },
				Reason:  whySubject,
				Holds:   []string{"The [2025] health exchange pleased Chad."},
				Not:     []string{"Chad spoke of the [2024] *summit*."},
			},
			{
				Name: "will be <so>", Why: "how something will be is a property; where somebody will be, and what office is taken, is an event",
				Pattern: "{event lemma:be tag:VB* !passive}",
				If:      func(d *scene) bool { return d.foretold() && !d.plannedBeing() },
				Reason:  whyPossible,
				Holds:   []string{"The constitution will be the gravest question in [July].", "The king said the vote would be hard in [July]."},
				Not:     []string{"The king will *be* in Lima on [Friday].", "The law will *be* effective on [Friday].", "Ms Levi will *be* president of the council from [Friday]."},
			},
			{
				Name: "the <policy> is to <event>", Why: "“is to” says what the policy is, not when something is due",
				Pattern: "{event plan} >nsubj {role:intent}",
				If:      func(d *scene) bool { return !d.planWords() },
				Reason:  whyState,
				Holds:   []string{"Our policy is to listen to the crowds [today]."},
				Not:     []string{"The mission is due to *leave* Lima [today]."},
			},
			{
				Name: "was going to <event>", Why: "what was going to be, mostly will not",
				Pattern: "{event plan tense:past}",
				If:      func(d *scene) bool { return d.goingTo() },
				Reason:  whyOpen,
				Holds:   []string{"The crews were going to lose their boats in [July]."},
				Not:     []string{"The crews were to *leave* Lima in [July].", "The crews are going to *leave* Lima in [July]."},
			},
			{
				Name: "could …, <doing> on <date>", Why: "what goes with what may be, may not be",
				Pattern: "{event tag:VBG} <advcl|acl {modal:could|may|might|would|can}",
				Reason:  whyPossible,
				Holds:   []string{"A vote could be held in May, opening the way for a truce in [July]."},
				Not:     []string{"*Returning* to Lima [today], the queen will bid farewell to the crew."},
			},
			{
				Name: "will …, <doing> on <date>", Why: "what is hoped to come of a plan is none itself",
				Pattern: "{event tag:VBG !role:motion} <advcl {verb tense:future} ; {verb} .. {event}",
				If:      func(d *scene) bool { return !d.ofDay() || d.Signal(d.r.Expr) == "by" }, // hopes have no day
				Reason:  whyPossible,
				Holds:   []string{"The yard will open in June, bringing its crew to 300 by [the end of the year]."},
				Not:     []string{"The queen will fly to Lund, *arriving* on [16 June].", "The king will meet the queen in Lima, *ending* his visit on [Friday].", "*Returning* to Lima [today], the queen will bid farewell to the crew."},
			},
			{
				Name: "<done> in <future date>", Why: "what is done is done, but for what sets a day, and what is done to a thing at a time is said of the thing",
				Pattern: "{event tag:VBN clause:participle !role:plans}" +
					" || {event perfect tense:present !role:plans|calls-off|puts-off !lemma:call|convene|convoke|summon|invite|schedule|set|book|organise|organize|arrange|announce|propose|reschedule|move}",
				If:     (*scene).onlyAhead,
				Reason: whyTense,
				Holds:  []string{"Most of the fuel used in [2024] comes from Chad.", "The ministers have left the queen on [16 June]."},
				Not:    []string{"Most of the fuel *used* in [2022] comes from Chad.", "Men *gathering* in Lima on [16 June] spoke of a war.", "The envoy has *convened* a meeting of the four banks in Lima on [Friday]."},
			},
			{
				Name: "would <event>, said by nobody", Why: "“would” tells of what lies ahead in what somebody says; alone it imagines",
				Pattern: "{event modal:would}",
				If: func(d *scene) bool {
					return d.r.StatusBy == byWould && !d.underSaying() && !d.paperSubject() && (!d.ofDay() || d.sen.Tokens[d.cl.Subject.Start].Lower == "it")
				},
				Reason: whyImagined,
				Holds:  []string{"It would take a crash in [December] to bring the people into the streets."},
				Not:    []string{"Oslo said the king would *visit* Lima in [July].", "The new law would *take* effect in [July]."},
			},
			{
				Name: "<state> on <future date>", Why: "a state is no event, and so no plan",
				Pattern: "{event tag:VB* !passive !lemma:be|have|appear}",
				If: func(d *scene) bool {
					return d.foretold() && (d.verbIs(lexicon.State) || d.becomesSo())
				},
				Reason: whyState,
				Holds:  []string{"The vote that becomes possible in [July] divides the bay.", "Six weeks on, the crowds said that they would like an answer [this week]."},
				Not:    []string{"The queen *becomes* president of the council on [16 June]."},
			},
			{
				Name: "<does> on <future date>", Why: "the present tells ahead only what is arranged: one comes, meets, holds, begins something",
				Pattern: "{event tag:VBZ|VBP|VBG !passive !lemma:be|turn !role:plans|law-verb|takes-on}",
				If: func(d *scene) bool {
					return d.r.StatusBy == byAhead && !d.underWill() && (!d.arranged() || d.cl.Verb.Lemma == "have") && !d.onlyHolds()
				},
				Reason: whyTense,
				Holds:  []string{"Some unions are advertising a march on [Monday, 19 June].", "The king has his guns ready for the feast on [Friday].", "Crews paint their boats in [July].", "Malian crews paint their boats in [July].", "The fever haunts the crews in [July]."},
				Not:    []string{"The king *visits* Lima on [16 June].", "The kings *have* talks in Lima on [16 June].", "Chad is *sending* an envoy to Lima on [Friday].", "The mayors *debate* it on [Friday].", "The queen *briefs* the council in [July].", "[Tomorrow] the queen *takes* over.", "The queen *receives* the rebels on [Friday].", "The queen *addresses* the council on [Friday].", "The court *hears* the case on [Friday]."},
			},
			{
				Name: "<acts> on <a day that is nearer behind>", Why: "a caption tells so of what was; what stands in a diary has something else ahead beside it, or begins or ends something",
				Pattern: "{event clause:main tense:present !perfect !progressive !role:begins-or-ends}",
				If:      func(d *scene) bool { return d.r.StatusBy == byAhead && d.r.DayBy == "" && d.nearerBehind() },
				Reason:  whyTense,
				Holds:   []string{"The king speaks at a rally in Lima on [28 February]."},
				Not:     []string{"The king *speaks* at a rally in Lima on [28 August].", "The mandate of the king *ends* on [28 February].", "The king *speaks* at a rally in Lima on [28 February]. He will meet the queen."},
			},
			{
				Name: "<thing> will <event>", Why: "what a thing will do, and is nobody's act and no event that takes place, is only foreseen",
				If:     func(d *scene) bool { return d.foretold() && d.r.StatusBy != byInfinitive && d.nobodyDecides() },
				Reason: whyPossible,
				Holds:  []string{"Oslo said the levee would please the crews in [July]."},
				Not:    []string{"Oslo said the bank would *give* the port a loan in [July].", "The ferry will *leave* on [Friday].", "The bridge will be *built* in [July]."},
			},
			{
				Name: "<event> on <a day that is a guess>", Why: "nothing but a guess says that it lies ahead",
				If: func(d *scene) bool {
					return d.r.Certainty == timeline.Guessed && (d.r.StatusBy == byWould && !d.underSaying() || d.r.StatusBy == byAhead && d.cl.Verb.Tense != syntax.Present)
				},
				Reason: whyOpen,
				Not:    []string{"The king *visits* Lima on [16 June]."},
			},
			{
				Name: "<something> to <event>", Why: "what something is for, or could come to, is planned only where somebody takes it on",
				If: func(d *scene) bool {
					t := &d.sen.Tokens[d.r.Head]
					joined := d.r.StatusBy == byAhead && t.Tag == "VB" && t.Rel == syntax.Conj && d.cl.Verb.Tense == syntax.NoTense && d.sen.Dependent(t.Head, syntax.Mark) >= 0
					return d.r.StatusBy == byInfinitive && !d.takenOn(d.r.Head) || joined && !d.takenOn(t.Head)
				},
				Reason: whyOpen,
				Holds:  []string{"It will be a joy to hear the king on [Friday].", "Chad gave the crews time to get a feel for the lake [this Saturday].", "Oslo called on the king to leave, and form a council in [two months]."},
				Not:    []string{"The kings agreed to *meet* in [July].", "The council will meet to *discuss* the plague on [16 June].", "Oslo sent its envoy to *see* the king on [16 June].", "The summit, to be *held* on [16 June], is the first.", "The list, to be *published* on [16 June], is long.", "Oslo showed a model of the bridge to be *built* by [2025].", "The draft, due to be *put* to a vote on [16 June], is short."},
			},
			{
				Name: "<agreed> to <event> from <past day> to <date>", Why: "it was to have begun, and nothing says that it did",
				If:     func(d *scene) bool { return d.r.StatusBy == byInfinitive && d.underWay() },
				Reason: whyOpen,
				Holds:  []string{"Even as it vowed to enforce a curfew from [4 p.m. Tuesday to 8 a.m. Thursday], the army stayed at home."},
				Not:    []string{"The army vowed to *enforce* a curfew from [4 p.m. Friday to 8 a.m. Saturday]."},
			},
			{
				Name: "<plan>, would have <done>", Why: "what would have been done by a thing, or to it, is told of what is no more planned",
				Pattern: "{event} <xcomp|acl|acl:relcl {} >conj {modal:would perfect} || {event} <acl|acl:relcl {} <nsubj|nsubj:pass {modal:would perfect} || {event} <xcomp {} <acl {} <nsubj|nsubj:pass {modal:would perfect}",
				Reason:  whyOpen,
				Holds:   []string{"The rule, set to go into effect in [July], was not old and would not have pleased the crews.", "The rule, which was to take effect in [July], would have pleased the crews."},
				Not:     []string{"The rule, which is to *take* effect in [July], will please the crews."},
			},
			{
				Name: "<threatened> <event> starting on <date>", Why: "what is only threatened, or averted, may never come",
				Pattern: "{event} <acl {} <obj|nsubj:pass {lemma:threaten|risk|" + averts + "}" +
					" || {event} <acl {} <nmod:of {} <obj|nsubj:pass {lemma:threaten|risk|" + averts + "}" +
					" || {event} <xcomp {tag:VBN} <acl {} <obj|nsubj:pass {lemma:threaten|risk|" + averts + "}",
				Reason: whyPossible,
				Holds:  []string{"The council eased cuts that threatened closures of the ports starting [this August].", "The deal staved off cuts set to begin in [July]."},
				Not:    []string{"The council eased cuts that brought closures of the ports *starting* [this August]."},
			},
			{
				Name: "would result in <event>", Why: "what may come of a thing is not planned",
				Pattern: "{event tag:NN*} <obl:in|obl:to|obj {modal:would|could|might|may !perfect lemma:result|lead|amount|trigger|cause|produce|mean|spark|bring}",
				Reason:  whyPossible,
				Holds:   []string{"One question is whether the bank will sell the port, which would result in a payment to Chad by [30 June]."},
				Not:     []string{"Oslo said the sale would *bring* the king to Lima by [30 June]."},
			},
			{
				Name: "though … would <event>, …", Why: "the rest of the sentence tells what came or comes instead",
				If:     (*scene).conceded,
				Reason: whyOpen,
				Holds:  []string{"Though the king had said that the council would meet on [Friday], he dissolved it."},
				Not:    []string{"Though the crowd was angry, the council will *meet* on [Friday]."},
			},
			{
				Name: "(<clock time>) … will <event>", Why: "the clock in front says when it was told",
				If:     (*scene).stampedAhead,
				Reason: whyStamp,
				Holds:  []string{"(Update 1:08 a.m. in Lima, [6:08 p.m. ET]) Crowds are expected to gather in the square."},
				Not:    []string{"Crowds will *gather* in Lima at [6:08 p.m.]."},
			},
			{
				Name: "a <victory> on <future date>", Why: "nobody plans it, and the date is another's or lies behind",
				Pattern: "{event tag:NN* lemma:victory|defeat|win|loss|death|killing|murder|crash|accident|earthquake|quake|explosion|blast|massacre|kidnapping|outbreak|arrest} || {event class:say|announce} <nsubj {modal}",
				If:      func(d *scene) bool { return d.r.StatusBy == byNounAhead || d.r.StatusBy == byReadies },
				Reason:  whyTense,
				Holds:   []string{"The king was to go home after his victory in [July].", "The rebels are ready for big wins on [Friday].", "The statement on [Friday] should be a warning to Chad."},
				Not:     []string{"The king was to go home after his *visit* in [July]."},
			},
			{
				Name: "until the <end> of <time>", Why: "a state ends then, nothing begins",
				Pattern: "{event lemma:end|close|finish|beginning|start} >case {word:until|till|through}",
				Reason:  whyUntil,
				Holds:   []string{"The bridge may not last until the end of [Passover]."},
				Not:     []string{"The king will leave before the *end* of [Passover]."},
			},
			{
				Name: "<event>, a guess, on <date>", Why: "of a visit that is known nothing but a guess says that it lies ahead",
				If: func(d *scene) bool {
					return d.r.Nominal() && d.r.StatusBy == byNounAhead && d.r.Certainty == timeline.Guessed && d.besides() && d.cl != nil && d.cl.Verb.Tense != syntax.Future && d.cl.Verb.Modal == "" && !d.cl.Verb.Plan
				},
				Reason: whyOpen,
				Holds:  []string{"Before the [November 2] vote the envoys were against the pact."},
				Not:    []string{"Chad spoke of [next month]'s *summit*.", "The crews work to mend the roads before the [November] *vote*."},
			},
		},
	})
})
