package event

import (
	"strings"
	"sync"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// clauses say which verb a date belongs to, where that of the clause it stands in would be
// wrong. All that hold are applied, one after the other, each to the clause that the one
// before it left.
var clauses = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Clauses: which verb a date belongs to",
		About: "A date belongs to the verb of the innermost clause that it stands in, but for these. In the patterns date is the date, act that verb; verb is the one that is dated instead.",
		Rules: []rule{
			{
				Name: "<verb> as planned on <date>", Why: "“as planned” has no date of its own",
				If: func(d *scene) bool {
					return d.hangsFreely() && d.cl.Verb.Lemma != "be" && (d.cl.Marker == "as" || syntax.AsPlanned(d.sen.Tokens, d.cl))
				},
				To:    parent,
				Holds: []string{"The summit *opened* as planned on [Monday]."},
				Not:   []string{"The summit planned for [Monday] opened.", "The king named the queen as being to blame for his arrest in [May]."},
			},
			{
				Name: byIsTo, Why: "the date stands between the two words of a plan",
				Pattern: "{verb tense:none tag:VB !perfect !lemma:blame|thank|answer} <xcomp|advcl {act lemma:be tense:past|present !negated} ; {verb} >mark {to word:to} ; {date} . {to}",
				If:      (*scene).rightBehindVerb,
				Holds:   []string{"The queen was on [Friday] to *meet* the envoys.", "The queen, who is ill, is later on [Friday] to *meet* the envoys."},
				Not:     []string{"The queen was in Lima on [Monday] to meet the envoys.", "The queen *flew* on [Monday] to meet the envoys.", "Moe was on [Monday] to blame for the loss."},
			},
			{
				Name: "it was on <date> that <somebody> <verb>", Why: "the sentence only says first when it was",
				Pattern: "{act lemma:be !negated} >nsubj|expl {word:it}",
				If:      func(d *scene) bool { return d.cleft() >= 0 },
				To:      (*scene).cleft,
				Holds:   []string{"It was on [Monday] that the king *left* Lima.", "It was only in [May 2018], after two wars, that the king *left* Lima.", "It is on [16 June] that the council *meets*."},
				Not:     []string{"It was so cold on [Monday] that the king left Lima.", "It was not until [May 2018] that the king left Lima."},
			},
			{
				Name: byToBehind, Why: "between “and” and “to” the date is of what stands behind it",
				If:    func(d *scene) bool { return d.toBehind() >= 0 },
				To:    (*scene).toBehind,
				Holds: []string{"The king is to meet the queen on Monday and on [6 July] to *open* a bridge.", "He plans to visit Lima on Monday, and in [July] to *receive* the queen."},
				Not:   []string{"The king is to *meet* the queen on Monday and on [6 July], and will open a bridge.", "The king left Lima in May and on [5 June] to open a bridge."},
			},
			{
				Name: byTookUntil, Why: "what took so long was done then, and the line keeps the date",
				Pattern: "{act lemma:take tense:past !negated} >nsubj {word:it} ; {act} >advcl|xcomp|ccomp|acl {verb tag:VB} ; {verb} >mark {word:to} ; {date} >case {word:until|till}",
				Holds:   []string{"It took until [3 May] for Chad to *free* the queen.", "It took until [3 May] to *free* the queen."},
				Not:     []string{"Chad took the port until [3 May] to free the queen."},
			},
			{
				Name: "<verb> what <is> …, on <date>", Why: "behind the comma that closes what something is called, a date is the verb's",
				If:    (*scene).behindAside,
				To:    (*scene).above,
				Holds: []string{"The king *left* what was to be the last session, on [10 May]."},
				Not:   []string{"The dentist *killed* Cecil, a lion tamed in Chad, in [2015].", "The dentist killed Cecil, a lion *tamed* in Chad in [2015]."},
			},
			{
				Name: "<told> … on <date> that …, <verb>", Why: "right before “that” the date is of who tells it, whatever verb stands far behind",
				Pattern: "{verb role:says finite tense:past} .. {date} . {word:that tag:IN} ; {date} .. {act}",
				If:      (*scene).toldBefore,
				Holds:   []string{"“Ana Moe, a guard, *told* “The Morning Show” host [Monday] that he thinks the pact “is a huge blunder,” as the king is trying to please crowds."},
				Not:     []string{"Ana Moe told the council that it was [Monday] that the king *left*.", "Ana Moe said the king *announced* [Monday] that he is tired."},
			},
			{
				Name: "the <crowd> <gathering> on <date> <will> …", Why: "between a participle and the verb the date is of what is doing",
				Pattern: "{verb tag:VBG clause:participle !role:light} <acl {tag:NN*} ; {date} .. {act modal}",
				If:      (*scene).betweenDoingAnd,
				Holds:   []string{"Oslo said the pressure *mounting* [this week] should move the king."},
				Not:     []string{"Oslo said the king should move [this week]."},
			},
			{
				Name: "said … in a <letter> on <date>", Why: "in a letter or a speech one says a thing, whatever has come between",
				Pattern: "{word:in|during|via|to} .. {paper role:utterance} . {word:on} . {date} || {word:in|during|via|to} .. {paper role:utterance} . {date}" +
					" || {act} >obl:in {paper role:utterance} ; {paper} .. {date}",
				If:    func(d *scene) bool { return d.saidIn() >= 0 },
				To:    (*scene).saidIn,
				Holds: []string{"Oslo *said* it had freed the king in a letter on [Monday].", "Oslo *said* it had freed the king in an interview with a radio on [Monday].", "Oslo *said* that the raid showed that Chad was not scared in a tweet [Monday]."},
				Not:   []string{"Oslo said it had *freed* the king in a raid on [Monday].", "Oslo *freed* the king in a letter on [Monday].", "Oslo said that in a letter on [Monday] the king *insulted* the queen.", "Oslo said on Tuesday that it had *freed* the king in a letter on [Monday]."},
			},
			{
				Name: "where <somebody> <verb> a <thing>, its <name>, on <date>, …", Why: "behind a comma that closes what a thing is called, the date goes on with the clause that has the thing",
				If:    func(d *scene) bool { return d.pastName() >= 0 },
				To:    (*scene).pastName,
				Holds: []string{"In Lund, where crews *seized* a ship, the Juno, on [10 May], the mayor was glad.", "Chad, which *seized* a ship, the Juno, on [10 May], was glad."},
				Not:   []string{"In Lund, where crews seized a ship, the mayor, on [10 May], *resigned*."},
			},
			{
				Name: "<verb> a <day> of <doing> on <date>", Why: "the verb tells the act, “of” only which it was",
				Pattern: "{date} !>case {word:by|before|until|till}",
				If:      func(d *scene) bool { return d.hangsFreely() && d.cl.Marker == "of" && !d.parentIs(lexicon.Accuses) },
				To:      parent,
				Holds:   []string{"The king *spoke* of leaving on [Monday]."},
				Not:     []string{"The king accused the queen of leaving on [Monday].", "The king spoke of leaving by [Monday]."},
			},
			{
				Name: "<act> in a <paper> signed on <date>", Why: "the paper is only the form of the act",
				If:    (*scene).inPaper,
				To:    parent,
				Holds: []string{"Chad *restored* ties in a statement signed on [10 May]."},
				Not:   []string{"The statement signed on [10 May] angered Chad."},
			},
			{
				Name: "what <verb> on <date>", Why: "the time is part of what the sentence speaks of",
				If:     func(d *scene) bool { return d.cl.Marker == "what" && d.cl.Parent >= 0 && !d.saysWhat() },
				Reason: whySubject,
				Holds:  []string{"What happened on [Saturday] was a disgrace.", "The guards would not disclose what he said on [Saturday].", "What happened on [Saturday] was to change Chad.", "What the king did on [Saturday] was to be expected."},
				Not:    []string{"The king told on [Saturday] what he feared.", "What the council *decided* on [Saturday] was to free the guards.", "What *happened* on [Saturday] was that the guards fled."},
			},
			{
				Name: "asked on <date>, <says>", Why: "the answer is what is told",
				Pattern: "{act lemma:ask|question|press|quiz|challenge clause:participle|adverbial} <advcl {verb role:says} ; {act} !>mark {word:for|of|about|over}",
				Holds:   []string{"Asked by a reporter on [Monday] if he would go, Rossi *said* that he was busy.", "Rossi *said*, when asked about it on [Monday], that he was busy."},
				Not:     []string{"Asked by a reporter on [Monday] if he would go, Rossi wept.", "Rossi is wanted for questioning over a blast in Lima on [Monday]."},
			},
			{
				Name: "speaking on <date>, <says>", Why: "the saying is what is told",
				If: func(d *scene) bool {
					return d.cl.Kind == syntax.Participle && d.cl.Marker == "" && d.cl.Antecedent.Empty() && lexicon.Has(d.cl.Verb.Lemma, lexicon.Speaks) && d.parentIs(lexicon.Says)
				},
				To:    parent,
				Holds: []string{"Speaking to reporters on [Monday], the king *said* the war was over."},
				Not:   []string{"Speaking to reporters on [Monday], the king fainted."},
			},
			{
				Name: "<urged> her on <date> to <act>", Why: "a date before “to” or a participle is the first verb's",
				If: func(d *scene) bool {
					if d.from >= d.cl.Verb.Span.Start || d.from < d.cl.Span.Start || d.cl.Parent < 0 {
						return false
					}
					return d.cl.Kind == syntax.Infinitive || d.cl.Kind == syntax.Complement && d.cl.Marker == "to" ||
						d.cl.Kind == syntax.Participle && d.cl.Marker == "" && d.sen.Clauses[d.cl.Parent].Verb.Span.End == d.from
				},
				To:    parent,
				Holds: []string{"Chad *urged* the queen on [Monday] to leave Lima.", "The paper *issued* [overnight] entitled “Bread for All” angered Chad."},
				Not:   []string{"Chad urged the queen to leave Lima on [Friday]."},
			},
			{
				Name: bySetAs, Why: "the date is what is set, and the line keeps it",
				Pattern: "{act !passive lemma:set|fix|name|choose|pick|select|declare|designate|proclaim|propose|mark|suggest|schedule}",
				If:      (*scene).setAs,
				To:      func(d *scene) int { return d.c },
				Holds:   []string{"The mayors have *set* [Friday] as a deadline for the talks.", "The council *chose* [1 July] as the date for the vote."},
				Not:     []string{"The council chose a mayor on [Monday] as the king slept.", "Ana Sosa was named on [Monday] as head of the bank."},
			},
			{
				Name: "to <act> the <things> <done> by <future date>", Why: "what has been done to a thing lies behind, and the date ahead is that of what is to be done with it",
				Pattern: "{act clause:participle tag:VBN !role:plans} <acl {} <obj {verb tense:none tag:VB} ; {date date:future}" +
					" || {act clause:participle tag:VBG} <acl {} <obj {verb tense:none tag:VB} ; {date date:future} >case {word:by|before}",
				Holds: []string{"Chad agreed to *free* the men held in Lund before [16 July].", "Chad agreed to *publish* a paper outlining its claims by [16 July]."},
				Not:   []string{"Chad agreed to free the men *held* in Lund on [3 May].", "Chad agreed to attend the summit *planned* for [16 July]."},
			},
			{
				Name: "<verb> a <group> <led> by <somebody> on <day>", Why: "who is at the head of a thing is so for long, and the day is that of what was done",
				Pattern: "{act clause:participle tag:VBN lemma:lead|head|chair|run|own|command|govern|rule|back|support|dominate|control|inhabit|frequent} >obl:by {} ; {date date:day} !>case {word:of|since|before|after|until}" +
					" || {act clause:participle tag:VBN lemma:use} >obl:by {} ; {act} <acl {role:place-head|premises|venue|ground} ; {date date:day} !>case {word:of|since|before|after|until}" +
					" || {act clause:participle tag:VBN lemma:use} >obl:by {} ; {act} <acl {} <obj|nsubj:pass {class:attack} ; {date date:day} !>case {word:of|since|before|after|until}",
				If:    func(d *scene) bool { return d.from > d.cl.Verb.Span.End && d.finiteAbove() && !d.otherDate() },
				To:    (*scene).above,
				Holds: []string{"The mayor *took* over the port from men led by two chiefs on [Monday].", "The navy *shelled* an inn used by smugglers on [Monday].", "The mayor *closed* a hotel used by smugglers on [Monday]."},
				Not:   []string{"The mayor took over the port from men *trained* by two chiefs on [Monday].", "The mayor took over the port from men *led* by two chiefs in [2019].", "The mayor told of tricks *used* by two chiefs after [11 September].", "The mayor condemned the guns *used* by two chiefs on [Monday]."},
			},
			{
				Name: "<verb> <men> <aged> … or formerly <held> … on <date>", Why: "how old, or where, something is, or was long since, has no date of its own",
				Pattern: "{act clause:participle tag:VBN lemma:age|base|locate|situate} || {act clause:participle tag:VBN} >advmod {word:formerly|previously|long|already} ; {date date:day}",
				If:      func(d *scene) bool { return d.from > d.cl.Verb.Span.End && d.finiteAbove() && !d.otherDate() },
				To:      (*scene).above,
				Holds:   []string{"The mayor *welcomed* three men formerly held by two chiefs on [Monday].", "Chad *abolished* jail for those aged under 16 in [1988].", "Chad *taxed* the firms based in Lima in [2014]."},
				Not:     []string{"The mayor welcomed three men *held* by two chiefs on [Monday].", "Chad abolished jail for those *jailed* for murder in [1988]."},
			},
			{
				Name: "…, <date>: <act>", Why: "before a colon a date heads what follows",
				If:    func(d *scene) bool { return d.heads() >= 0 },
				To:    (*scene).heads,
				Holds: []string{"A mine kills ten men in the north of Chad [25 May]: A second mine *killed* four women."},
				Not:   []string{"A mine killed ten men on [25 May].", "The queen *sent* a message [Friday]: Chad was well."},
			},
			{
				Name: "and on <date> <somebody> <verb>", Why: "behind “and” a date opens what follows, with a subject of its own or without",
				If:    func(d *scene) bool { return d.opened() >= 0 },
				To:    (*scene).opened,
				Holds: []string{"Turkey, which borders Syria, has been critical of Mr Aslan and on [Monday], Prime Minister Erdem *accused* the council of sloth.", "Chad agreed to buy more tea and, on [Monday], *cut* its tariffs."},
				Not:   []string{"Turkey shut its border on [Monday] and accused the council of sloth.", "Ten ministers *resigned* on Monday and [Tuesday], the paper reported."},
			},
			{
				Name: "<verb> … who have <done> … on <day>", Why: "a present perfect has no day in the past: behind a clause that has one the day is that of the verb above",
				Pattern: "{act perfect tense:present clause:relative !progressive} <acl:relcl {} ; {date date:behind} !>case {word:since}",
				If:      func(d *scene) bool { return d.ofOneDay() && d.finiteAbove() && d.from > d.cl.Verb.Span.End },
				To:      (*scene).above,
				Holds:   []string{"The king *praised* the steps that Chad has taken against Mali in a talk with a radio on [Monday]."},
				Not:     []string{"The king praised the men who *shelled* the port on [Monday]."},
			},
			{
				Name: "<agreed, urged> to <act> on <past date>", Why: "what is agreed or asked for lies ahead of the word that is given, and the date does not lie ahead",
				Pattern: "{act tense:none} <xcomp|ccomp {verb role:wishes|commits !lemma:decide} ; {date date:behind} !>case {word:by|before|until|from}" +
					" || {act tense:none} <xcomp|ccomp {verb lemma:order|instruct|command|summon|vote tense:past !perfect} ; {date date:behind} !>case {word:by|before|until|from}",
				If: func(d *scene) bool {
					return (!d.dateIs(d.p.Sentence, d.date, "today") || !d.otherDate()) && !d.askedForMonth() && !d.laterThis(d.x)
				},
				Holds: []string{"The kings *agreed* to reopen the border in [April].", "The queen *urged* Chad to free the men on [12 June].", "Chad *ordered* two envoys to leave [today], a day after Mali called them spies.", "The men who *voted* to shut the port on [Wednesday] were sailors."},
				Not:   []string{"The men who voted on Monday to *shut* the port on [Wednesday] were sailors.", "Chad ordered two envoys to *leave* by [16 June].", "Chad voted to shut the port from [Monday].", "The crews had vowed to *march* later [today].", "The king decided to leave on [Monday].", "The kings met on Monday and agreed to resume their talks on [Wednesday].", "The kings agreed to reopen the border in [July].", "The queen had asked for the trial to start in [May].", "The kings managed to reopen the border in [April]."},
			},
			{
				Name: "<signed> a <deal> to <act> on <past date>", Why: "what a deal or paper is for lies ahead of it, and the date does not lie ahead",
				Pattern: "{act tense:none tag:VB} <acl {} <obj|obl:with {verb tense:past} ; {date date:behind} !>case {word:by|before|until}" +
					" || {act tense:none tag:VB} <acl {} <nmod:of {} <obl:on|obl:for {verb tag:VBN|VBD} ; {date date:behind} !>case {word:by|before|until}" +
					" || {act clause:participle lemma:envisage|provide|call|foresee|stipulate|plan|demand|allow|pave|aim} <acl {} <obj {verb tense:past} ; {date date:behind}",
				If: func(d *scene) bool { return !d.otherDate() },
				Holds: []string{
					"Chad *signed* a deal to use the port [last July].", "Chad *responded* with a deal to use the port [last July].", "The mayors *signed* a paper providing for a truce earlier on [Wednesday].",
					"Chad *signed* a pact envisaging a common market on [Monday].", "Two men were *held* in Lima on suspicion of a plot to kill the king [this morning].",
				},
				Not: []string{"Chad signed a deal to use the port [next July].", "The mayors signed a paper *providing* for a truce on [16 June].", "The mayors signed a paper on Monday envisaging a truce on [Wednesday]."},
			},
			{
				Name: "<moved> closer to <doing> on <date>", Why: "what somebody only came nearer to was not done",
				Pattern: "{act tag:VBG} >mark {word:to} ; {act} <advcl {verb tense:past} >advmod {word:closer|nearer}",
				Holds:   []string{"The bloc *moved* a step closer to imposing a ban on [Monday]."},
				Not:     []string{"The bloc *imposed* a ban on [Monday]."},
			},
			{
				Name: "<came> to <act> on <past date>", Why: "what something is done for shares its time, and the verb tells what was done",
				Pattern: "{act tense:none tag:VB} <advcl {verb tag:VB* tense:past !negated !role:wishes|commits|plans|takes-on} ; {act} >mark {word:to} ; {date date:behind} !>case {word:by|before|until|after}",
				If: func(d *scene) bool {
					return d.by != byIsTo && !d.cl.Verb.Perfect && !d.planWords() && !d.sen.Tokens[max(d.cl.Verb.Span.Start-1, 0)].Has(lexicon.PlanWord) && !d.otherDate()
				},
				Holds: []string{"Hundreds *braved* the rain in Lima to protest against the queen [today].", "Chad *praised* the recent drills to guard the bay on [Monday]."},
				Not:   []string{"Hundreds decided to protest against the queen [today].", "Hundreds came on Monday to *meet* the queen on [Wednesday]."},
			},
			{
				Name: byBeginning, Why: "the participle only says from when on",
				Pattern: "{act tag:VBG lemma:begin|start|commence clause:participle}",
				If:      (*scene).fromThen,
				To:      parent,
				Holds:   []string{"The king *stopped* all trade with Chad beginning on [Monday]."},
				Not:     []string{"The king spoke of talks *beginning* on [16 June]."},
			},
			{
				Name: "to <act> by <past date>", Why: "the story does not say what came of it, or the date was read on the wrong side of the story's day",
				Pattern: "{act tense:none} <xcomp|ccomp {verb role:wishes|commits} ; {date date:past} >case {word:by|before|until} || {act tense:none tag:VB} !<xcomp|advcl {lemma:manage|force|compel|help|able} ; {date date:past} >case {word:by}" +
					" || {act tense:present !perfect clause:main|relative|complement} ; {date date:past} >case {word:by}" +
					" || {act tense:none} <xcomp {verb role:commits perfect tense:past} ; {date date:future} >case {word:by}",
				If: func(d *scene) bool {
					e := &d.Times.Expressions[d.x]
					return !d.dateIs(d.p.Sentence, d.date, "future") || !e.Earlier.IsZero() // of "2030" there is no other side
				},
				Reason: whyLapsed,
				Holds:  []string{"The king vowed to rebuild the port by [2010].", "The guards prepare to leave the port by [May].", "The king has ten ships in place by [May].", "The king had promised to end the war by [the weekend]."},
				Not:    []string{"The king vowed to *rebuild* the port by [2030].", "The king had vowed to *rebuild* the port by [2030].", "The guards *left* the port by [noon].", "The guards *managed* to leave the port by [Monday].", "The guards were forced to *leave* the port by [Monday]."},
			},
			{
				Name: "<kept> from <doing> on <past date>", Why: "what was kept from being done was not, and the keeping shares its day",
				Pattern: "{act tag:VBG} <advcl {verb lemma:" + keepsFrom + " finite !negated} ; {act} >mark {word:from} ; {date date:behind}",
				Holds:   []string{"Chad *prevented* the king from leaving Lima on [Monday]."},
				Not:     []string{"Chad learned from *watching* the king on [Monday]."},
			},
			{
				Name: "in <doing>, <verb>", Why: "an act that is the subject, that is voted on, or that “in”, “by”, or a plan that is weighed joins to a verb, is told with that",
				Pattern: "{act tag:VBG} >mark {word:in|by} ; {act} <advcl {verb finite} ; {act} .. {verb} || {act tag:VBG} <csubj {verb finite}" +
					" || {act tag:VBG} >mark {word:on|against|for} ; {act} <advcl {verb finite lemma:vote !tense:past} || {act tag:VBG} >mark {word:on|against|for} ; {act} <advcl {verb finite lemma:vote tense:past} ; {date date:behind}" +
					" || {role:scheme|purpose|intent|chance} . {word:for|of|on} <mark {act tag:VBG} << {verb finite}",
				Holds: []string{"In naming her cousin on [Friday], Queen Ana *broke* an oath.", "Shutting the canal on [Tuesday] *enraged* Oslo.", "The cabinet *discussed* plans for closing the harbour on [Tuesday].", "Chad will *vote* on leaving the bloc in [July]."},
				Not:   []string{"Chad voted on *leaving* the bloc on [16 June].", "After naming her cousin on [Friday], Queen Ana left.", "Shutting the canal on [Tuesday], Oslo enraged Lund.", "The cabinet blamed the guards for closing the harbour on [Tuesday]."},
			},
			{
				Name: "before <the month of date> was out, <verb>", Why: "the time's own end only says by when",
				Pattern: "{date} << {role:time-noun} <nsubj|nsubj:pass {act} <advcl {verb finite}",
				Holds:   []string{"Before the month of [May] was over, the two kings had *met*."},
				Not:     []string{"Before the talks of the kings were over in [May], a fleet left."},
			},
			{
				Name: "<the month of date> <verb>", Why: "the time is what the clause speaks of",
				Pattern: "{date} << {role:time-noun} <nsubj|nsubj:pass {act}",
				Reason:  whySubject,
				Holds:   []string{"The month of [May] was the coldest for ten years."},
				Not:     []string{"The lords of the east were in Lund in [May]."},
			},
			{
				Name: "<began> to <act> in <date>", Why: "the date is the beginning's",
				If: func(d *scene) bool {
					return d.cl.Kind == syntax.Infinitive && d.cl.Antecedent.Empty() && d.parentIs(lexicon.Aspectual) && !(d.cl.Verb.Passive && d.cl.Verb.Span.Start > 0 && d.sen.Tokens[d.cl.Verb.Span.Start-1].IsNoun())
				},
				To:    (*scene).begun,
				Holds: []string{"Chad *began* to mine the bay in [2014]."},
				Not:   []string{"Chad agreed to mine the bay in [2014].", "Chad served a demand on Mali to *free* the bay on [Friday]."},
			},
			{
				Name: "is to <begin> <doing> on <date>", Why: "the plan is of the beginning",
				Pattern: "{act tag:VBG} <xcomp|advcl {verb finite lemma:begin|start|stop|cease|resume|continue|finish} ; {verb} . {act}",
				If: func(d *scene) bool {
					v := d.sen.Clauses[max(d.cl.Parent, 0)].Verb
					return v.Plan || v.Tense == syntax.Future
				},
				Holds: []string{"Two engines are to *start* turning before [July]."},
				Not:   []string{"Two engines had started turning before [July]."},
			},
			{
				Name: "…, with <somebody> <date> <doing>", Why: "behind “with” a date right before the participle is that of what is done",
				Pattern: "{date} . {verb tag:VBG}", If: (*scene).behindWith,
				Holds: []string{"The king left Lima, with Chad on [Monday] *calling* it a loss.", "The deal is a shift, with Chad [this week] *signing* a pact."},
				Not:   []string{"The king *met* with the queen on [Monday] calling for peace.", "The king *left* Lima with the queen on [Monday], calling it a loss."},
			},
			{
				Name: "on <date> there were <people> <doing>", Why: "“there” only says that they were seen to",
				Pattern: "{act lemma:be} >expl {} ; {act} >nsubj {} >acl {verb tag:VBG}",
				Holds:   []string{"On [Sunday] there were tanks *rolling* towards Lima."},
				Not:     []string{"On [Sunday] the tanks were in Lima."},
			},
			{
				Name: "<won> more than <expected> on <date>", Why: "what was thought before is only compared with, and the day is of what came",
				Pattern: "{act tag:VBD|VBN} >mark {word:than}",
				If: func(d *scene) bool {
					return d.cl.Parent >= 0 && d.cl.Subject.Empty() && d.cl.Verb.Span.Start == d.cl.Verb.Head && !d.sen.Clauses[d.cl.Parent].Verb.Span.Empty()
				},
				To:    func(d *scene) int { return d.cl.Parent },
				Holds: []string{"Chad *won* more seats than expected on [Monday].", "The king *left* Lima earlier than planned on [Monday]."},
				Not:   []string{"Chad won more seats than it had *won* in [2019]."},
			},
			{
				Name: "<event> planned for <date> was <called off>", Why: "the event is the calling off, and the date says what was called off",
				If: func(d *scene) bool { return d.fellThrough() >= 0 },
				To: func(d *scene) int {
					d.fell = true
					return d.fellThrough()
				},
				Holds: []string{"A summit planned for [last week] was *called* off.", "A summit due to begin on [Friday] was *postponed*.", "A visit to Lima, agreed in May and due on [last Friday], did not *happen*.", "A summit, which the king wanted to hold in Lima on [last Friday], was *dropped*.", "A summit due on [Sunday] was *scrapped*.", "Chad decided to *shelve* a summit planned for [Friday].", "Chad was forced to *postpone* a vote set for [Friday].", "Chad will therefore *defer* a vote set for [Friday]."},
				Not:   []string{"A summit planned for [last week] was praised.", "A summit due on [Sunday] was praised.", "A summit, which the king wanted to hold in Lima on [last Friday], was praised.", "A summit, which the king demanded on [last Friday], was dropped.", "The king, who wanted to meet the queen on [Friday], was dropped.", "Chad wanted to shelve a summit *planned* for [Friday].", "Chad offered to postpone a vote *set* for [Friday]."},
			},
		},
	})
})

// askedForMonth: "asked for the trial to start in September": a month without its year may lie ahead of the asking.
func (d *scene) askedForMonth() bool {
	return d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionMonth && d.p.End == d.p.Start+1 && d.sen.Dependent(d.cl.Head, "obl:for") >= 0
}

// behindWith: nothing but a noun phrase stands between the date and ", with".
func (d *scene) behindWith() bool {
	ts := d.sen.Tokens
	for i := d.from - 1; i > 0 && ts[i].Text != "," && !ts[i].IsVerb(); i-- {
		if ts[i].Lower == "with" {
			return ts[i-1].Text == ","
		}
	}
	return false
}

// fromThen: the date stands right behind the participle, and what that goes with is no event.
func (d *scene) fromThen() bool {
	if d.from != d.cl.Verb.Span.End || d.cl.Parent < 0 || d.sen.Clauses[d.cl.Parent].Verb.Span.Empty() {
		return false
	}
	h := d.sen.HeadOf(d.cl.Antecedent)
	return h < 0 || !lexicon.IsEvent(d.sen.Tokens[h].Text)
}

// byIsTo names the rule by which a date stands within a plan.
const byIsTo = "is on <date> to <act>"

// rightBehindVerb: nothing but an adverb stands between the verb and the date, and its subject is somebody.
func (d *scene) rightBehindVerb() bool {
	ts, i := d.sen.Tokens, d.cl.Verb.Span.End
	for i < d.from && strings.HasPrefix(ts[i].Tag, "RB") {
		i++
	}
	h := d.sen.Subject(d.cl.Head)
	return i == d.from && h >= 0 && (ts[h].Tag == "PRP" && !ts[h].Has(lexicon.NeuterPronoun) || strings.HasPrefix(ts[h].Tag, "NNP") || people(d.sen, h))
}

// byToBehind names the rule by which a date between "and" and "to" is of what stands behind it.
const byToBehind = "is to <act> …, and on <date> to <act>"

// toBehind gives the clause of "to" with its verb right behind the date where "and" joins it to one that is planned or has "to" itself;
// -1 if there is none.
func (d *scene) toBehind() int {
	ts, at := d.sen.Tokens, d.p.End
	if at+1 >= len(ts) || ts[at].Tag != "TO" || d.from == 0 || ts[d.from-1].Lower != "and" || d.cl.Kind != syntax.Infinitive && !d.cl.Verb.Plan {
		return -1
	}
	for c := range d.sen.Clauses {
		if v := d.sen.Clauses[c].Verb.Span; c != d.c && !v.Empty() && v.Start == at {
			return c
		}
	}
	return -1
}
