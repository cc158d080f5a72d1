package event

import (
	"strings"
	"sync"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// keepsFrom are verbs with “from” before what they keep from being done.
const keepsFrom = "stop|prevent|keep|block|bar|ban|prohibit|deter|discourage|dissuade|forbid|halt|hinder|refrain|abstain|exclude|exempt"

// untold are verbs that tell of nothing that happened or is planned. What happens unless
// something else does is a plan, and its line says “unless”.
var untold = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "What is told of but not told",
		About: "A verb may stand for what is only thought of or said on a condition. In the patterns event is the verb.",
		Rules: []rule{
			{
				Name: "should …, <event>", Why: "what happens on a condition may not happen",
				If: func(d *scene) bool {
					return (d.cl.Verb.Tense == syntax.Future || d.cl.Verb.Modal != "") && syntax.InvertedCondition(d.sen.Tokens, 1) && d.sen.ClauseAt(0) != d.c
				},
				Reason: whyConditional,
				Holds:  []string{"Should Chad attack, Mali will respond on [Saturday]."},
				Not:    []string{"As Chad attacked, Mali will respond on [Saturday]."},
			},
			{
				Name: "<event> if …", Why: "what happens on a condition may not happen",
				Pattern: "{event} >advcl {finite} >mark {word:if|provided|providing|assuming} ; {event} !<ccomp {}",
				// "he left on Monday even if nobody had asked": told as done
				If: func(d *scene) bool {
					return (d.cl.Verb.Tense != syntax.Past || d.cl.Verb.Modal != "") && !d.partCondition() && !d.allGoesWell()
				},
				Reason: whyConditional,
				Holds:  []string{"If Chad shuts the port on Friday, Mali will close its border on [Saturday].", "If everything goes wrong, the kings will meet on [Friday]."},
				Not:    []string{"When Chad shut the port on Friday, Mali closed its border on [Saturday].", "The kings are to *meet* on [Friday], in Lima or, if the road is closed, in Oslo.", "If all goes to plan, the kings will *meet* on [Friday].", "The fleet will *leave* on [Friday] if nothing changes."},
			},
			{
				Name: "if … when <event>", Why: "what goes with a condition is of it",
				If:     (*scene).withinCondition,
				Reason: whyConditional,
				Holds:  []string{"Even if a man says that he fell ill when the war began on [Friday], the count is right.", "Mali will act if it turns out that Chad shut the port on [Friday].", "Oslo will act if Chad passes a bill to fund the port by [July]."},
				Not: []string{
					"Mali will act if the king, who left Lima on [Monday], returns.", "It is unclear if the ship sank, but on [Monday] divers *found* a wreck.",
					"Mali acted because it turned out that Chad shut the port on [Friday].",
				},
			},
			{
				Name: "<possible> to <event>", Why: "what can or should be done, or is foreseen or feared, need not be",
				Pattern: "{event tense:none !perfect} < {role:appraises} || {event tense:none} < {word:unlikely} || {event tense:none} <xcomp|advcl {word:set|poised|bound|certain|destined} <xcomp|advcl {lemma:look|seem|appear} || {event !tense:past !perfect} <ccomp {role:foresees} || {event tense:future !perfect} <acl {role:chance !lemma:hope}",
				Reason:  whyPossible,
				Holds: []string{
					"It was not possible to count the dead on [Monday].", "It will be interesting to see the king on [16 June].", "Chad is unlikely to sign the pact in [July].", "Chad looks set to sign the pact in [July].",
					"Analysts predict that the king will resign in [July].", "Oslo fears that the rebels will take the port by [Friday].", "The bank spoke of the risk that the king will resign in [July].",
				},
				Not: []string{"The king was glad to *leave* Lima on [Monday].", "Chad is ready to sign the pact in [July].", "Chad is set to *sign* the pact in [July].", "Analysts said that the king will resign in [July].", "Oslo fears that the rebels took the port on [Monday]."},
			},
			{
				Name: "<want> … to <event>", Why: "what is asked for, wished, weighed, advised or threatened may not happen",
				Pattern: "{event tense:none} <xcomp|ccomp {role:wishes}" +
					" || {event !tense:past !tense:future !perfect !progressive} <ccomp {lemma:demand|propose|recommend|request|require|insist|suggest|urge|ask|beg|prefer}" +
					" || {event tense:none tag:VB} <advcl {role:asks-for} ; {event} >obl:for {} || {event tense:none tag:VB} <acl {lemma:demand|call|request|proposal|offer|threat|appeal|need|pressure|invitation|wish|desire|plea}" +
					" || {event} <ccomp {lemma:hope|wish|pray|hopeful} || {event tense:none} <acl {} << {} <ccomp {lemma:hope|wish|pray}" +
					" || {event tag:VBG tense:none} <xcomp|ccomp|obj|advcl {lemma:consider|weigh|mull|contemplate|discuss|debate|explore|oppose|suggest|propose|recommend|advocate|favour|favor|avoid|resist|risk|study} ; {event} !>mark {} || {event tag:VBG tense:none} <xcomp|ccomp|obj|advcl {verb lemma:" + averts + "} ; {verb} . {event}" +
					" || {event role:calls-off|puts-off|prevents !tense:past !tense:future} <acl|ccomp {word:requesting|demanding|requested|demanded|asking|asked|urging|urged} || {event !tense:past !tense:future} <conj {!tense:past !tense:future} <acl|ccomp {word:requesting|demanding|requested|demanded}" +
					" || {event modal:should|must} <ccomp {role:says} || {event modal:should|must} <conj {} <ccomp {role:says}" +
					" || {event modal:should|must} >parataxis {attribution}",
				Reason: whyWished,
				Holds: []string{
					"Chad wants the troops to leave by [December].", "The queen urged both sides to sign on [Friday, 16 June].", "The general threatened to shell the port on [Friday, 16 June].",
					"Chad demanded that the talks be held in [July].", "Last week the mayor called for his men to gather on [Monday].", "Oslo suggested that both sides meet in [July].", "A demand to free the men by [July] was ignored.",
					"Oslo hopes that the pact will be signed in [July].", "Oslo hoped that there would be a deal struck on [Friday].", "Chad is considering closing its border at [the end of the week].", "Oslo wrote a letter requesting that the king delay or cancel his tour [this month].",
					"The envoy said that Chad should free the men by [July].", "The envoy said that Chad should free the men and hold elections in [September].",
					"Chad should free the men by [July], the envoy said.",
				},
				Not: []string{
					"Chad helped the troops to leave on [Monday].", "Oslo said that both sides meet in [July].", "Chad passed a bill to avert a strike, *freeing* the men on [Monday].", "A ship to free the men by [July] was built.", "Oslo hopes to sign the pact in [July].",
					"Oslo said that there would be a deal struck on [Friday].", "Chad began *closing* its border on [Monday].", "The envoy said that Chad would free the men by [July].",
					"The envoy said that Chad would free the men and hold elections in [September].", "Chad will free the men by [July], the envoy said.", "An offer *made* in [2019] was turned down.",
				},
			},
			{
				Name: "in their haste to <event> by <past date>", Why: "what somebody strove to do by then may have been done before it, or never",
				Pattern: "{haste lemma:haste|rush|hurry|race|scramble|bid|eagerness|drive|push} . {word:to} ; {haste} .. {event} ; {event} .. {date} >case {word:by|before}",
				If:      func(d *scene) bool { return d.past },
				Reason:  whyWished,
				Holds:   []string{"The council failed the king in its haste to get him crowned by [3 May].", "It was a rush to sign the pact before [3 May]."},
				Not:     []string{"In its haste to leave, the council *crowned* him on [3 May]."},
			},
			{
				Name: "had <hoped> to <event>", Why: "what somebody had hoped to do has been given up",
				Pattern: "{event tense:none} <xcomp {lemma:hope|wish|want|like tense:past perfect}",
				If: func(d *scene) bool {
					_, _, fell := d.fellLater(d.r)
					return fell == ""
				},
				Reason: whyWished,
				Holds:  []string{"The king had hoped to retire [this year]."},
				Not:    []string{"The king hopes to retire [this year]."},
			},
			{
				Name: "<want> <something> on <future date>", Why: "what is asked for or weighed is not planned",
				Pattern: "{event role:wishes|prevents|asks-for !role:calls-off|puts-off|plans|foresees !lemma:tell|warn tense:past|present !modal !plan}",
				If:      (*scene).wanted,
				Reason:  whyWished,
				Holds:   []string{"Parents call for more buses in [September].", "A vote was called for by Mali [next month]."},
				Not:     []string{"Chad cuts its forces in [2025].", "The mayors *discuss* the plague in Lima on [Friday].", "Parents called for more buses on [Monday].", "A strike has been *called* in Lima for [Friday]."},
			},
			{
				Name: "may <leave> somebody <event>", Why: "what hangs on what may be, may not be",
				Pattern: "{event tense:none tag:VBN|VBG} <acl {} <obj {modal:may|might|could} ; {event} !>mark {}" +
					" || {event !tense:past} <ccomp|xcomp {modal:may|might|could|can !perfect} ; {event} !>mark {word:that}",
				If:     func(d *scene) bool { return !d.past },
				Reason: whyPossible,
				Holds:  []string{"The delay may leave thousands stranded in Lima on [Friday].", "The bay could decide who leads the council in [July]."},
				Not: []string{
					"The delay will leave thousands *stranded* in Lima on [Friday].", "The delay may anger men stranded in Lima on [Monday, 5 June].", "The bay will decide who *leads* the council in [July].",
					"The king could say that he *leaves* on [Friday].",
				},
			},
			{
				Name: "<allow> … to <event>", Why: "what is only allowed may not be done",
				Pattern: "{event tense:none} <xcomp|ccomp {lemma:allow|permit|enable|entitle|empower|free}",
				If:      func(d *scene) bool { return d.future },
				Reason:  whyPossible,
				Holds:   []string{"The pact allows the fleet to leave in [July]."},
				Not:     []string{"The pact forced the fleet to leave in [July].", "Chad allowed the fleet to leave on [Monday]."},
			},
			{
				Name: "no <plan> to <event>", Why: "what nobody plans, or is kept from going on, does not take place",
				Pattern: "{event tag:VBG} <advcl {lemma:" + keepsFrom + "} ; {event} >mark {word:from} || {event tense:none} <acl {} >det {word:no} || {event tense:none} <xcomp|ccomp {verb !tense:none} ; {few word:few|nobody|none} . {verb}" +
					" || {event tense:none} <xcomp {lemma:plan|intend|mean|expect|aim|seek|want negated} || {event tag:VBN} <acl {} <obj|obl:with {lemma:proceed|go_ahead|hold|host|stage|organise|organize negated}",
				Reason: whyNegated,
				Holds:  []string{"The king said he had no plans to visit Oslo in [July].", "Oslo told its crews not to proceed with the tour planned for [September].", "Few expect the pact to be signed [next year].", "The king never really intended to visit Oslo [this year].", "Oslo sought to stop the law from taking effect on [3 May]."},
				Not:    []string{"Few of the crews know that the queen *left* on [Monday].", "The king said he had plans to visit Oslo in [July].", "Oslo told its crews to proceed with the tour *planned* for [September]."},
			},
			{
				Name: "<imagine> that <event>", Why: "what is imagined did not happen",
				Pattern: "{event} <ccomp {role:imagines} || {event} <ccomp {role:believes tense:present} <acl:relcl {word:anyone|anybody|those} || {event} <ccomp {guess role:believes modal:may|might|could|would} >nsubj {word:" + anyReader + "} || {event} <ccomp {guess role:believes modal:may|might|could|would} >nsubj {} >det {word:a|an} || {event} <ccomp {guess role:believes modal:may|might|could|would} ; {who word:anyone|anybody} .. {guess} || {event !rel:acl:relcl} << {tag:VBG} <advcl|xcomp|ccomp|obl {lemma:forgive|excuse|pardon passive}" +
					" || {event !rel:acl:relcl} << {} <obl:for {lemma:forgive|excuse|pardon passive modal} || {event} <ccomp {tense:none} <xcomp|ccomp|advcl|csubj {lemma:tempt|tempting} || {event} <ccomp {tag:VBG} <advcl|xcomp|ccomp|obl {lemma:blame passive modal}" +
					" || {event} >mark {word:as} >fixed {word:if|though} || {event !rel:acl:relcl} << {rel:ccomp} <ccomp {guess role:believes modal:may|might|could|would} >nsubj {word:" + anyReader + "} || {event !rel:acl:relcl} << {rel:ccomp} <ccomp {guess role:believes modal:may|might|could|would} ; {who word:anyone|anybody} .. {guess}",
				Reason: whyImagined,
				Holds:  []string{"He joked that the king had resigned on [Monday].", "Anyone who believes that the war ended on [3 May] has not been to Lund.", "A stranger might suppose that the war ended on [3 May].", "One would think that the war ended on [Monday].", "Readers may be forgiven for believing that the war ended on [3 May].", "One could be excused for the impression that the war ended on [3 May].", "It is tempting to believe that the war ended on [3 May].", "Readers may be pardoned for supposing the port closed on [3 May].", "They danced as though the war had ended on [Monday].", "From the flags you would think that the king won the war fought on [Monday]."},
				Not:    []string{"He warned that the king had resigned on [Monday].", "Guards who believe that the king *fled* on [3 May] have gone.", "Oslo supposes that the war *ended* on [3 May].", "Readers were ridiculed for believing that the war ended on [3 May].", "The king was pardoned for the theft of the bell that the guards *found* on [3 May].", "They danced though the war had ended on [Monday].", "The guards would say that the war *ended* on [3 May].", "Voters may believe that the king *fled* on [3 May]."},
			},
		},
	})
})

// withinCondition: the verb stands in a clause of a condition, or in one that is joined to it. What a clause with
// “who” or “which” tells is so whatever becomes of the condition.
func (d *scene) withinCondition() bool {
	ts := d.sen.Tokens
	for at := range d.sen.Climb(d.r.Head) {
		if at != d.r.Head && d.conditionAt(at) {
			return true
		}
		switch ts[at].Rel {
		case syntax.Advcl, syntax.Ccomp, syntax.Xcomp, syntax.Obj:
		case syntax.Acl:
			if k := d.sen.Dependent(at, syntax.Mark); k < 0 || ts[k].Lower != "to" {
				return false // but "if Oslo passes a bill | to fund it by July"
			}
		case syntax.Conj:
			if k := d.sen.Dependent(at, syntax.CC); k >= 0 && ts[k].Lower == "but" {
				return false // "unclear if it sank, but on Monday divers found a wreck"
			}
		default:
			return false
		}
	}
	return false
}

// partCondition: behind the date "or, if …" opens another way, and only of that the condition holds.
func (d *scene) partCondition() bool {
	ts := d.sen.Tokens
	for i := d.p.End; i+2 < len(ts); i++ {
		if (ts[i].Lower == "or" || ts[i].Lower == "and") && ts[i+1].Text == "," && (ts[i+2].Lower == "if" || ts[i+2].Lower == "should") {
			return true
		}
	}
	return false
}

// allGoesWell: the condition is that nothing comes between, which every plan has: "if all goes to plan", "if nothing changes"; but
// not "if all goes wrong".
func (d *scene) allGoesWell() bool {
	ts := d.sen.Tokens
	for i := 0; i+3 < len(ts); i++ {
		if ts[i].Lower != "if" {
			continue
		}
		w, l, how := ts[i+1].Lower, lexicon.VerbLemma(ts[i+2].Lower), &ts[i+3]
		return w == "nothing" && l == "change" || l == "go" && (w == "all" || w == "everything") && (how.Tag == "TO" || how.IsPrep() || how.Lower == "well")
	}
	return false
}

// untoldNouns are the same of nouns.
var untoldNouns = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "What is told of but not told: nouns",
		About: "A noun may stand for what is only asked for, feared or thought of. In the patterns event is the noun.",
		Rules: append([]rule{
			{
				Name: "<call> for <event>", Why: "what is asked for has not happened, and nobody has agreed to it",
				Pattern: "{event} <obl:for {role:asks-for} || {event} <nmod:of {} <obl:for {role:asks-for}",
				If:      func(d *scene) bool { return !d.paperSubject() },
				Reason:  whyWished,
				Holds:   []string{"Chad called for elections in [July].", "Drivers called for several days of strikes in [July]."},
				Not:     []string{"Chad registered for elections in [July].", "The pact calls for elections in [July].", "Drivers prepared for several days of strikes in [July]."},
			},
			{
				Name: "<demand> <event>", Why: "what somebody asks for, threatens or foresees may not happen",
				Pattern: "{event} <obj|nsubj:pass {lemma:demand|request|propose|urge|threaten|seek|moot|float|rule_out|avert|avoid|prevent|thwart|deter|fear|predict|forecast|dread} || {event} <obl:of|obl:about|obl:against {lemma:warn} || {event} <obj|nsubj:pass {lemma:foresee|envision} !>nsubj {role:paper|scheme}" +
					" || {event} <obj|nsubj:pass|obl:on {lemma:want|need|advocate|recommend|suggest|favour|favor|insist} ; {date} >case {word:by|before} || {event} <nmod:to|nmod:of {} <obj {lemma:want|demand|seek|urge} ; {date} >case {word:by|before}",
				If:     func(d *scene) bool { return !d.past },
				Reason: whyWished,
				Holds:  []string{"Analysts predict a coup in [July].", "The board proposed a [July 2023] vote.", "The press warned of a bumpy trip in [July].", "Mr Levi foresees the closure of the port by [2025].", "Mr Levi wants the closure of the port by [2025].", "Mali wants an end to the war by [July]."},
				Not:    []string{"Chad announced a vote in [July].", "The board proposed the [July 2019] vote.", "The treaty foresees the closure of the port by [2025].", "Mr Levi approved the *closure* of the port by [2025]."},
			},
			{
				Name: "<join> us on <date>", Why: "who is asked to look on is told of no event",
				Pattern: "{event word:join|visit|watch} . {word:us|me}",
				Reason:  whyNoEvent,
				Holds:   []string{"Join us in Lima [tomorrow night]."},
				Not:     []string{"[Tomorrow night] the queen will *join* us in Lima."},
			},
			{
				Name: "<consider> a <event>", Why: "what is only thought or spoken of may not happen; a summit that is known is another thing",
				Pattern: "{event} <obj|nsubj:pass {lemma:consider|discuss|debate|mull|weigh|contemplate|oppose|favour|favor|want|need|suggest|recommend|advocate|explore|study|imagine}",
				If:      func(d *scene) bool { return !d.past && d.indefinite() },
				Reason:  whyWished,
				Holds:   []string{"Chad is considering a summit in [July]."},
				Not:     []string{"Chad is hosting a summit in [July].", "Chad opposed the summit in [July]."},
			},
			{
				Name: "<cancelling> a <event>", Why: "what somebody would call off or keep from happening, or is not to go on with, has not happened, and is not called off yet",
				Pattern: "{event} <obj {verb role:calls-off|puts-off|prevents tense:none tag:VB*} !<xcomp|ccomp|advcl {lemma:decide|agree|vote|choose|force|compel|oblige|have|manage|prompt|lead|cause|announce|see|end}" +
					" || {event} <obj|obl:with {lemma:proceed|go_ahead|hold|host|stage|organise|organize negated}",
				Reason: whyNegated,
				Holds:  []string{"Oslo asked Chad to call off the [2023] tour.", "The king thinks of cancelling the [2023] tour.", "Oslo told its crews not to proceed with the [2023] tour."},
				Not:    []string{"Chad cancelled the [July] *tour*.", "The king knows that watching the [2007] *tour* will hurt nobody.", "Chad decided to cancel the [July] *tour*.", "Oslo told its crews to proceed with the [July] *tour*."},
			},
			{
				Name: "<somebody> <acts> over <old date> <event>", Why: "a headline tells the news of its day, and an old date in it is of what the news is about",
				If: func(d *scene) bool {
					return d.past && d.cl != nil && d.cl.Verb.Tense == syntax.Present && d.r.AttachedBy != NamedRule && d.longGone(d.r) && d.likeHeadline()
				},
				Reason: whySubject,
				Holds:  []string{"Chad arrests two men in [1985] bombing of bridge", "Chad takes its time with decision on [2022] leak"},
				Not:    []string{"Chad arrests two men in the [1985] *bombing* of a bridge", "Chad arrests two men in [1985] *bombing* of a bridge.", "Chad signs *pact* in Lima on [Monday]", "Killing of two men in [1985]"},
			},
			{
				Name: "close to <event>", Why: "what somebody only came near to did not happen",
				Pattern: "{event} <obl:to {lemma:come|go|be tense:past} >advmod {word:close|almost|nearly} || {event} <nmod:of|obl:of {lemma:brink|verge|edge}",
				Reason:  whyNegated,
				Holds:   []string{"The crews came close to war in [2010].", "The quarrel brought Chad to the brink of war in [2010]."},
				Not:     []string{"The crews went to *war* in [2010]."},
			},
			{
				Name: "<left> before a <event>", Why: "what something came before may still lie ahead",
				Pattern: "{event} >case {word:before|pending|until} || {word:before} . {date} || {word:before} . {tag:DT} . {date}",
				If:      func(d *scene) bool { return d.dateIs(d.p.Sentence, d.p.Start, "today") && !d.ofOneDay() },
				Reason:  whyOpen,
				Holds:   []string{"The kings met before the arrival of the queen [this month].", "The king said a raid just before [this month]'s vote angered Chad."},
				Not:     []string{"The kings met before the [2010] *war*.", "The kings met after the arrival of the queen [this month]."},
			},
			{
				Name: "<compared> to the <event>", Why: "what something is only likened to is no event of the story",
				Pattern: "{event} <obl:to|nmod:to {lemma:compare|liken|equate|similar|akin|comparison|similarity|parallel} || {event} <nmod:of|obl:of {lemma:reminiscent|echo}" +
					" || {event} <nmod:of {lemma:eve|height} <obl {lemma:compare|liken} || {event} >case {word:like|unlike|vs.|vs|versus} ; {date date:year}",
				If:     func(d *scene) bool { return d.past },
				Reason: whyComparison,
				Holds:  []string{"The king was compared to Nero on the eve of the [1929] collapse.", "Oslo called the raid reminiscent of the [1979] revolt.", "It was a mild plague, like the [1968] pandemic.", "A tale of two wars: What Mr Levi says now vs. Ana Moe's [1999] war."},
				Not:    []string{"The king was exposed as a thief on the eve of the [1929] *collapse*.", "Oslo called the raid a part of the [1979] *revolt*."},
			},
			{
				Name: "unlike … the <event>, …", Why: "all that stands before the subject is only what it is unlike",
				Pattern: "{date date:year}", If: func(d *scene) bool {
					ts, k := d.sen.Tokens, d.p.End
					for k < d.sen.Root() && ts[k].Text != "," {
						k++
					}
					return d.past && ts[0].Lower == "unlike" && k < d.sen.Root()
				},
				Reason: whyComparison,
				Holds:  []string{"Unlike the flood in 1962 and the raid in [1968], the siege angered nobody."},
				Not:    []string{"Unlike the flood, the *raid* in [1968] angered nobody."},
			},
			{
				Name: "may <act> a <event>", Why: "what may be, may not be",
				Pattern: "{event} <obj|nsubj|nsubj:pass|obl:in|obl:to|obl:with {modal:may|might|could} || {event} <nmod:of {} <nsubj {modal:may|might|could|would}",
				If:      func(d *scene) bool { return !d.past && d.indefinite() },
				Reason:  whyPossible,
				Holds:   []string{"There could be a [July] vote.", "A declaration of war in [July] could please the crowds."},
				Not:     []string{"Chad may shun the summit in [July]."},
			},
			{
				Name: "a <event> would have <done>", Why: "what a thing would have done is told where it was not",
				Pattern: "{event} <nsubj {modal:would perfect} || {event} <obl:with|obj {tag:VBG clause:participle} <advcl|csubj {modal:would perfect}",
				If:      (*scene).indefinite,
				Reason:  whyPossible,
				Holds:   []string{"Pushing ahead with a [Monday] vote would have pleased the crews.", "A vote on [Monday] would have pleased the crews."},
				Not:     []string{"The *vote* on [Monday] would have pleased the crews."},
			},
			{
				Name: "if … a <event>", Why: "what happens on a condition may not happen; a vote that is known is no condition",
				If:     func(d *scene) bool { return d.indefinite() && (d.underCondition() || d.future && d.onCondition()) },
				Reason: whyConditional,
				Holds:  []string{"The port will be closed if there is a [Friday] strike.", "If the king stays, the crews should go on strike in [July]."},
				Not:    []string{"The port will be closed if the strike on [Friday] goes on.", "The port will be closed because there is a strike on [Friday]."},
			},
		}, spokenOf()...),
	})
})

// likeHeadline: the sentence is short and without a full stop.
func (d *scene) likeHeadline() bool { return headlineLike(d.sen) }

func headlineLike(sen *syntax.Sentence) bool {
	const longest = 20 // tokens
	ts := sen.Tokens
	return len(ts) < longest && !strings.ContainsAny(ts[len(ts)-1].Text, ".!?:;”\"")
}

// wanted: the date lies ahead, and the verb asks for or weighs what it goes with. What is
// weighed in the past tense is an event: "discussed steps on Thursday" may be told before its day is over.
func (d *scene) wanted() bool {
	l := d.cl.Verb.Lemma
	o := d.sen.ObjectHead(d.cl)
	switch {
	case !d.future || d.paperSubject() || l == "discuss" && d.cl.Verb.Tense == syntax.Present && !d.cl.Verb.Progressive:
		return false
	case l == "call" && d.cl.Verb.Passive && d.Signal(d.x) == "for":
		h := d.sen.HeadOf(d.sen.SubjectSpan(d.c))
		return h < 0 || !lexicon.IsEvent(d.sen.Tokens[h].Text) // "a strike has been called for | Friday"
	case lexicon.Has(l, lexicon.Wishes) && l != "press":
		return true
	case lexicon.Has(l, lexicon.AsksFor):
		return d.sen.Dependent(d.cl.Head, "obl:for") >= 0
	}
	return d.cl.Verb.Tense == syntax.Present || o >= 0 && lexicon.IsEvent(d.sen.Tokens[o].Text)
}

// paperSubject: a treaty or plan says so, and by it what it calls for is arranged.
func (d *scene) paperSubject() bool {
	if d.cl == nil {
		return false
	}
	h := d.sen.HeadOf(d.sen.SubjectSpan(d.c))
	w := d.sen.Lemma(max(h, 0))
	return h >= 0 && (lexicon.Has(w, lexicon.Paper) || lexicon.Has(w, lexicon.Scheme) && !lexicon.Has(w, lexicon.HasContent)) // "the roadmap", but "the proposal"
}

// indefinite: no article or name says that the noun is known.
func (d *scene) indefinite() bool {
	sen, h := d.sen, d.r.Head
	for i := range sen.Tokens {
		t := &sen.Tokens[i]
		if t.Head == h && (t.Rel == syntax.NmodPoss || t.Rel == syntax.Det && (lexicon.Has(t.Lower, lexicon.Definite))) {
			return false
		}
	}
	return sen.Tokens[h].Tag == "NN" || sen.Tokens[h].Tag == "NNS"
}

// underCondition: the noun stands in a clause with "if" or "unless", however deep.
func (d *scene) underCondition() bool {
	for at := range d.sen.Climb(d.r.Head) {
		if d.conditionAt(at) {
			return true
		}
	}
	return false
}

// conditionAt: the clause of a token opens with a word of condition.
func (d *scene) conditionAt(token int) bool {
	ts, k := d.sen.Tokens, d.sen.Dependent(token, syntax.Mark)
	if k >= 0 && ts[k].Lower == "even" {
		k++ // "even if"
	}
	return k >= 0 && k < len(ts) && (ts[k].Lower == "if" || ts[k].Lower == "unless" || ts[k].Lower == "lest")
}

// onCondition: another clause of the noun's verb tells the condition.
func (d *scene) onCondition() bool {
	noun := &d.sen.Tokens[d.r.Head]
	for i := range d.sen.Tokens {
		if t := &d.sen.Tokens[i]; t.Rel == syntax.Advcl && t.Head >= 0 && t.Head == noun.Head && d.conditionAt(i) {
			return noun.Rel == syntax.Obj || noun.Rel == "obl:on" // "may meet after the vote in July" tells of a vote
		}
	}
	return false
}
