package event

import (
	"sync"

	"dateline/timeline"
)

// judging are those before whom things are alleged.
const judging = "court|juror|jury|judge|tribunal|magistrate|inquiry|inquest"

// unable are words for what cannot, or will not, be done.
const unable = "impossible|unable|difficult|hard|decline|refuse|fail|struggle"

// speaksOf are verbs by which a report has a thing in it.
const speaksOf = "speak|tell|talk|mention|describe|point"

// Adjectives, which are looked up as they stand: the tagger takes some for participles.
const (
	refuted    = "false|untrue|unfounded|baseless|groundless|fabricated|wrong|incorrect|inaccurate|bogus|erroneous|nonsense|fabrication|fabrications|lie|lies|hoax|mistaken|misleading|disinformation|misinformation|propaganda|invented|fake|myth|fiction|invention|forgery"
	unverified = "unconfirmed|unverified|unsubstantiated|uncorroborated|unproven|unproved|conflicting|contradictory|disputed|dubious|doubtful|premature"
	alleged    = "alleged|reported|suspected|supposed|purported|rumoured|rumored|claimed|unconfirmed|unverified|unproven|presumed"
)

// byWhether names what attributes an event that the sentence leaves open, though somebody tells it.
const byWhether = "whether <event>, as <somebody> <said>"

// attributions say whose word an event is. What is not confirmed and what is denied stand before
// what is doubted or rumoured, and what somebody only says stands last.
var attributions = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Attribution",
		About: "Whose word an event is. In the patterns event is the event, between *asterisks*, and by what attributes it.",
		Rules: []rule{
			{
				Name: "not <confirm> that <event>", Why: "who does not, cannot or will not confirm a thing, or a report of it, does not know of it",
				Pattern: "{event} <ccomp {by role:confirms negated} || {event} <acl|nmod {role:told-of} <obj|nsubj:pass {by role:confirms negated}" +
					" || {event} <ccomp {by role:confirms} <xcomp|advcl|acl|ccomp {lemma:" + unable + "} || {event} <ccomp {by role:confirms} <xcomp|advcl|acl|ccomp {negated}" +
					" || {event} <ccomp {by role:confirms} <acl {} >det {word:no} || {event} <acl|nmod {role:told-of} <obj {by role:confirms} <acl {} >det {word:no}" +
					" || {event} <acl|nmod {role:told-of} <obj {by role:confirms} <xcomp|advcl|acl|ccomp {lemma:" + unable + "}" +
					" || {event} <acl|nmod {role:told-of} <obj {by role:confirms} <xcomp|advcl|acl|ccomp {negated}" +
					" || {event} <ccomp {by role:reports-speech} ; {proof lemma:authenticity|veracity|provenance} < {role:confirms negated} || {event} <ccomp {by role:reports-speech} ; {proof lemma:authenticity|veracity|provenance} > {role:confirms negated}" +
					" || {event} <acl {role:utterance} <obj|nsubj:pass {by role:confirms negated} ; {event} >mark {word:that}" +
					" || {event tag:VBG} <acl {} <obj {lemma:show|depict} <acl {} <nsubj:pass {by role:confirms negated}",
				Kind: timeline.NotConfirmed, Claimed: true,
				Holds: []string{
					"The Red Crescent could not verify that 12 miners were *killed* on Monday.", "The ministry refused to confirm that the envoy was *held* on Monday.",
					"Chad has not confirmed reports that its envoy *visited* Lima on 3 May.", "The army declined to confirm reports that a jet was *shot* down on Monday.", "Nobody has proved that the firm *sold* the guns in 2011.", "Nobody has been able to prove that the firm *sold* the guns in 2011.",
					"The envoys had no way to confirm that the guards *shot* two men on Monday.", "It was not possible to verify reports that a bridge was *shelled* on Monday.", "It was not possible to verify that a bridge was *shelled* on Monday.",
					"The council could not confirm a police statement that ten men *died* on Monday.", "Footage showing guards *burning* a barn on Monday could not be verified.",
				},
				Not: []string{
					"The council did not sign a police statement that ten men *died* on Monday.", "Footage showing guards *burning* a barn on Monday could not be sold.", "The court proved that the firm *sold* the guns in 2011.", "The Red Crescent verified that 12 miners were *killed* on Monday.", "Chad has confirmed reports that its envoy *visited* Lima on 3 May.",
					"The army moved to confirm reports that a jet was *shot* down on Monday.", "The envoys had a way to confirm that the guards *shot* two men on Monday.", "It was possible to verify reports that a bridge was *shelled* on Monday.",
				},
			},
			{
				Name: "<deny> that <event>", Why: "what somebody denies, or calls untrue, may not have been",
				Pattern: "{event} <ccomp|xcomp {by role:denies !negated} || {event tag:VBG|VBN} <advcl|acl|xcomp {by role:denies !negated} . {tag:VBG}" +
					" || {event} <acl|nmod {role:told-of} <obj|nsubj:pass {by role:denies !negated}" +
					" || {event !rel:acl:relcl} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by word:" + refuted + "}" +
					" || {event} <ccomp {tag:VBG role:reports-speech} <acl {} <nsubj|nsubj:pass {by word:" + refuted + "} || {event} <ccomp {tag:VBG role:reports-speech} <acl {} <nmod {} <nsubj|nsubj:pass {by word:" + refuted + "}" +
					" || {event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by} >xcomp|obl|obj|advcl|conj {word:" + refuted + "}" +
					" || {event} <acl {role:has-content} <nsubj|nsubj:pass {by} >xcomp|advcl|obj {word:" + refuted + "} ; {event} >mark {lemma:that} || {event} <acl {role:has-content} <nsubj|nsubj:pass {by word:" + refuted + "} ; {event} >mark {lemma:that}" +
					" || {event} <acl {role:told-of} <nsubj|nsubj:pass {by lemma:make_up|invent|fabricate|concoct|disprove|discredit|debunk passive !negated}" +
					" || {event} <ccomp|csubj|acl|advcl {by word:" + refuted + "} ; {event} >mark {lemma:that} || {event} <ccomp|csubj|acl|advcl {by lemma:true|correct|accurate negated} ; {event} >mark {lemma:that}" +
					" || {event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by lemma:be|have|lack} >obl:without|obl|obj {lemma:foundation|basis|substance|merit|truth}" +
					" || {event tag:VBG} << {by lemma:acquit|clear|exonerate|absolve} ; {event} >mark|case {word:of}" +
					" || {event tag:VBG} << {by lemma:plead} ; {by} . {word:not} . {word:guilty} ; {event} >mark|case {word:to}",
				Kind: timeline.Denies, Claimed: true,
				Holds: []string{
					"Chad denied that its troops *crossed* the river on Monday.", "The general denied having *met* rebels on Monday.",
					"Kenya dismissed claims that its planes *bombed* a market on Monday.", "Reports that Chad *tested* a bomb on Monday are false, officials said.",
					"Letters on the net saying that the queen *fled* on Tuesday are fake.", "A letter saying that the queen *fled* on Tuesday is a hoax.", "Rumours that the queen *fled* on Tuesday proved untrue.", "The tale that the queen *fled* on Tuesday is a hoax.", "The story that the queen *fled* on Tuesday was made up.", "It is a lie that the queen *fled* on Tuesday.", "It is not true that the queen *fled* on Tuesday.", "Claims that the queen *fled* on Tuesday are without foundation.", "The belief that the queen *fled* on Tuesday proved wrong.",
					"The mayor was acquitted on Monday of *killing* his aide in May.", "The mayor pleaded not guilty to *killing* his aide in May.",
				},
				Not: []string{
					"Chad did not deny that its troops *crossed* the river on Monday.", "The general denied the charge after he *met* rebels on Monday.",
					"Kenya aired claims that its planes *bombed* a market on Monday.", "Letters saying that the queen *fled* on Tuesday are old.", "Rumours that the queen *fled* on Tuesday proved hard to check.", "The belief that the queen *fled* on Tuesday proved strong.", "The story that the queen *fled* on Tuesday is true.", "It is true that the queen *fled* on Tuesday.", "Claims that the queen *fled* on Tuesday are with the police.",
					"The mayor was convicted on Monday of *killing* his aide in May.", "The mayor pleaded guilty to *killing* his aide in May.",
				},
			},
			{
				Name: "<unconfirmed> reports that <event>", Why: "nobody knows whether it was so",
				Pattern: "{event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by word:" + unverified + "} || {event} <acl|nmod {by role:told-of} >amod {word:" + unverified + "}" +
					" || {event tag:NN*} <obl:of|obl:about|obl:on {by lemma:conflict|contradict|differ|disagree|diverge}" +
					" || {event} <ccomp|parataxis {by} >nsubj {who role:told-of} >amod {word:" + unverified + "}" +
					" || {event tag:NN*} <obl:of|obl:about|obl:to|obj {by lemma:" + speaksOf + "} >nsubj {who role:told-of} >amod {word:" + unverified + "}",
				Kind: timeline.NotConfirmed, Claimed: true,
				Holds: []string{
					"Reports that the bridge *fell* on Monday were unconfirmed.", "There were unconfirmed reports that the bridge *fell* on Monday.",
					"There are conflicting reports from Lima about an *attack* on a village on Monday.", "An unconfirmed report said the bridge *fell* on Monday.", "Unconfirmed reports spoke of an *attack* on a village on Monday.",
				},
				Not: []string{"There were long reports that the bridge *fell* on Monday.", "There are harrowing reports from Lima about an *attack* on a village on Monday.", "A long report said the bridge *fell* on Monday.", "Long reports spoke of an *attack* on a village on Monday."},
			},
			{
				Name: byWhether, Why: "what somebody says is left open",
				Pattern: "{event} >mark {word:whether} ; {event} >advcl {by role:reports-speech|claims !negated} >mark {word:as}" +
					" || {event} >mark {word:whether} ; {event} >advcl {by lemma:have !negated} >mark {word:as} ; {by} >obj {word:it}",
				Kind: timeline.NotConfirmed, Claimed: true,
				Holds: []string{"It was not clear whether the king had *fled* on Monday, as an envoy wrote.", "Nobody could say whether, as the rebels have it, the bridge was *bombed* on Monday."},
				Not:   []string{"It was not clear whether the king had *fled* on Monday, as guards took the port."},
			},
			{
				Name: "<doubt> that <event>", Why: "who doubts a thing, or finds no evidence of it, does not know of it",
				Pattern: "{event} <acl|nmod {by role:proof} >det|case {lemma:no|little|any|neither|without} || {event} <acl|nmod {role:proof} <obj|nsubj|nsubj:pass|obl {by negated}" +
					" || {event} <ccomp {by role:doubts !negated} || {event} <acl|nmod {role:told-of} <obj|obl|nmod {by role:doubts !negated}" +
					" || {event} <ccomp|csubj|acl|advcl {by lemma:doubtful|unlikely|questionable|uncertain} ; {event} >mark {lemma:that}",
				Kind: timeline.Doubts, Claimed: true,
				Holds: []string{
					"There is no evidence that Gabon *sent* guns to the rebels on 3 May.", "The panel did not find proof that Gabon *sent* guns to the rebels on 3 May.",
					"He spoke without proof that Gabon *sent* guns to the rebels on 3 May.", "Analysts doubt that Gabon *sent* the guns on 3 May.",
					"Analysts questioned reports that Gabon *sent* the guns on 3 May.", "It is doubtful that Gabon *sent* the guns on 3 May.",
				},
				Not: []string{"There is new evidence that Gabon *sent* guns to the rebels on 3 May.", "Analysts do not doubt that Gabon *sent* the guns on 3 May.", "It is certain that Gabon *sent* the guns on 3 May."},
			},
			{
				Name: "<rumour> that <event>", Why: "nobody stands for a rumour",
				Pattern: "{event !rel:acl:relcl} <acl|nmod {by role:rumour} || {event} <ccomp|xcomp|advcl {by lemma:rumour|rumor}" +
					" || {event tag:NN*} <obl:of|obl:about {by lemma:" + speaksOf + "} >nsubj {who word:rumours|rumors|rumour|gossip}" +
					" || {event tense:past} <acl {by word:talk} ; {event} >mark {lemma:that} || {event tag:NN*} <nmod:of {by word:talk} ; {event} !>det {word:the}",
				Kind: timeline.Rumour, Claimed: true,
				Holds: []string{"Prices fell on rumours that the queen had *fled* on Tuesday.", "The queen was rumoured to have *fled* on Tuesday.", "Rumours told of an *attack* on a village on Tuesday.", "There was talk at court that the queen had *fled* on Tuesday.", "There was talk of an *attack* on a village on Tuesday."},
				Not:   []string{"Prices fell on news that the queen had *fled* on Tuesday.", "Guards told of an *attack* on a village on Tuesday.", "There was talk of the *attack* on a village on Tuesday."},
			},
			{
				Name: "<accuse> of <event>", Why: "an accusation is one side's word",
				Pattern: "{event tag:VB* !finite} <advcl|ccomp|xcomp|acl|obl:of|obl:for {by lemma:accuse|suspect|blame|charge} ; {event} >mark|case {lemma:of|for|with}" +
					" || {event tag:NN*} <obl:of {by lemma:accuse|suspect} ; {event} !>compound {tag:NNP*} || {event !rel:acl:relcl} <acl|nmod:of {by role:accusation}",
				Kind: timeline.Accuses, Claimed: true,
				Holds: []string{"Kenya accused Chad of *shelling* a village on Monday.", "Kenya accused Chad of an *attack* on a village on Monday.", "Kenya repeated its allegation that Chad *shelled* a village on Monday."},
				Not:   []string{"Kenya arrested a guard accused of the Lund *shootings* on Monday.", "Kenya accused Chad after it *shelled* a village on Monday.", "Kenya repeated the news that Chad *shelled* a village on Monday."},
			},
			{
				Name: "<reportedly> <event>", Why: "the story does not stand for it",
				Pattern: "{event} >advmod {by role:hearsay} || {event} <advcl|xcomp {verb} ; {verb} >advmod {by role:hearsay} !. {tag:IN} || {event} <advcl {to} <xcomp {verb} ; {verb} >advmod {by role:hearsay} || {event tag:NN*} >amod {by word:" + alleged + "}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"The king reportedly *died* on Monday.", "The first is a page, its name taken from a clerk who was allegedly *beaten* by guards on Monday.", "The first is a page, its name taken from a clerk who allegedly tried to *kill* the king on Monday.", "The king allegedly let guards listen after he was *told* of it on Monday.", "Oslo condemned the alleged *attack* on a village on Monday."},
				Not:   []string{"The king suddenly *died* on Monday.", "Oslo condemned the bloody *attack* on a village on Monday.", "The king has sat in jail, reportedly with two sons, since the guards *seized* him on Monday."},
			},
			{
				Name: "<believe> that <event>", Why: "what is believed is not known",
				Pattern: "{event} <ccomp|xcomp {by role:believes !negated}",
				Kind:    timeline.Believes, Claimed: true,
				Holds: []string{"Oslo believes Chad *moved* the planes in June."},
				Not:   []string{"Oslo knows Chad *moved* the planes in June."},
			},
			{
				Name: "it is <reported> that <event>", Why: "the passive hides who says it, and nobody is named for a report alone",
				Pattern: "{event perfect} <xcomp {by passive lemma:say|report|allege|claim|understand|hold}" +
					" || {event perfect} <advcl {by passive lemma:say|report|allege|claim|understand|believe} >obl:by {} ; {event} >mark {word:to}" +
					" || {event tag:VBN|VBG|JJ} <xcomp|advcl|acl {by passive lemma:report|presume|believe} . {event}" +
					" || {event} <ccomp|csubj|advcl {by passive lemma:report|allege|rumour|claim|say|believe} ; {event} >mark {lemma:that}" +
					" || {event !rel:acl:relcl} <acl|nmod:of {by lemma:report} !<nsubj|nsubj:pass|obj|obl|nmod {role:confirms}" +
					" || {event} <ccomp {by lemma:indicate|hint !negated} >nsubj {role:told-of|proof}",
				Kind: timeline.Reports, Claimed: true,
				Holds: []string{
					"Oman was said to have *paid* the ransom on Monday.", "Two ships were reported by the guards to have *sunk* on Monday.", "Twelve miners were reported *killed* on Monday.", "It was alleged that Oman *paid* the ransom on Monday.",
					"There were reports that the king *died* on Monday.", "Early reports indicated that the king *died* on Monday.",
				},
				Not: []string{
					"Oman was proud to have *paid* the ransom on Monday.", "Oman was urged by the guards to have *paid* the ransom on Monday.", "Twelve miners were sadly *killed* on Monday.", "It was settled that Oman *paid* the ransom on Monday.",
					"There were fears after the king *died* on Monday.", "The queen indicated that the king *died* on Monday.",
				},
			},
			{
				Name: "<claim> that <event>", Why: "the verb, or where it is said, tells that it is one side's word: a court has yet to judge it",
				Pattern: "{event} <ccomp {by role:claims !negated} || {event} <xcomp {by role:claims !passive} || {event} >parataxis {by attribution role:claims}" +
					" || {event} <ccomp {by lemma:testify !negated} || {event} >parataxis {by attribution lemma:testify|charge|complain}" +
					" || {event} <ccomp {lemma:show|depict} <xcomp|advcl|ccomp {by role:claims !negated} || {event tag:VBG} <acl {} <obj {lemma:show|depict} <xcomp|advcl|ccomp {by role:claims !negated} || {event tag:VBG} <acl {} <obj {lemma:show|depict} <xcomp|advcl|ccomp {by lemma:appear|seem !negated}" +
					" || {event} >parataxis {by attribution role:believes}" +
					" || {event} <ccomp {by lemma:tell !negated} >obj|iobj {lemma:" + judging + "}" +
					" || {event} <ccomp {by lemma:hear !negated} >nsubj {lemma:" + judging + "} || {event} <ccomp {by passive lemma:tell !negated} >nsubj:pass {lemma:" + judging + "}" +
					" || {event} >parataxis {by lemma:hear|tell} >nsubj|nsubj:pass {lemma:" + judging + "}" +
					" || {event} <ccomp {by role:reports-speech !negated} >obl:during|obl:at|obl:in {lemma:trial|testimony|deposition|affidavit}",
				Kind: timeline.Says, Claimed: true,
				Holds: []string{
					"Kenya alleged that Chad *shelled* a village on Monday.", "The navy claimed to have *sunk* two boats on Monday.", "A clip that purports to show guards *burning* a barn on Monday was sold.", "Chad *shelled* a village on Monday, Kenya claimed.",
					"Ana Moe testified that the mayor *took* a bribe in May.", "The mayor *took* a bribe in May, Ana Moe testified.", "Chad, officials charge, *took* a boat in May.", "Chad, the Comoros allege, *took* a boat in May.",
					"Ana Moe told the jury that the mayor *took* a bribe in May.", "During the trial Ana Moe said the mayor *took* a bribe in May.",
					"A court heard that the mayor *took* a bribe in May.", "The inquiry was told that the mayor *took* a bribe in May.", "The mayor *took* a bribe in May, the court heard.",
				},
				Not: []string{
					"Kenya learned that Chad *shelled* a village on Monday.", "A clip that helped to show guards *burning* a barn on Monday was sold.", "Chad *shelled* a village on Monday, Kenya said.",
					"Ana Moe told the paper that the mayor *took* a bribe in May.", "During the meal Ana Moe said the mayor *took* a bribe in May.",
					"Ana Moe heard that the mayor *took* a bribe in May.", "A court found that the mayor *took* a bribe in May.",
				},
			},
			{
				Name: "in <somebody's> <telling>, <event>", Why: "the words keep what is told at arm's length: it is one side's",
				Pattern: "{event} >obl:in {by lemma:telling|retelling|narrative} >nmod:poss {} || {event} >obl:in {by lemma:version} >nmod:of {lemma:event|story|affair|history} || {event} >obl:by {by lemma:account|telling|reckoning} >nmod:poss|nmod:of {}" +
					" || {event} >advcl {by lemma:hear} >mark {word:to} ; {by} .. {word:tell} . {it word:it} ; {it} .. {event}",
				Kind: timeline.AccordingTo, Claimed: true,
				Holds: []string{"In the guard's telling, the mayor *took* the ring in May.", "By the rebels' account, ten men *died* in the raid on Monday.", "In his version of events, the mayor *took* the ring in May.", "To hear the guards tell it, the mayor *took* the ring in May."},
				Not:   []string{"In the guard's house, the mayor *took* the ring in May.", "By the end of it, ten men *died* in the raid on Monday.", "In the last version of the bill, the council *dropped* the tax on Monday.", "To hear the envoys, the council *met* on Monday."},
			},
			{
				Name: "according to <speaker>, <event>", Why: "the speaker stands for it",
				Pattern: "{event} >obl:according {by} || {event clause:main finite} ; {by rel:obl:according} << {event} ; {by} >case {source word:according} ; {comma word:,} . {source}",
				Kind:    timeline.AccordingTo,
				Holds:   []string{"According to Oslo, Chad *moved* tanks to the river last May.", "By July 2014 the man had *begun* to praise the rebels, according to prosecutors."},
				Not:     []string{"According to plan, Chad was slow. It *moved* tanks to the river last May.", "Chad *shut* the port in May, angering crews that left, according to plan, in June."},
			},
			{
				Name: "<report> that <event>", Why: "media tell it",
				Pattern: "{event} <ccomp {by lemma:report} || {event} >parataxis {by attribution lemma:report}",
				Kind:    timeline.Reports,
				Holds:   []string{"A newspaper in Lima reported that the king *died* on Monday.", "The king *died* on Monday, a newspaper in Lima reported."},
				Not:     []string{"A newspaper in Lima said that the king *died* on Monday.", "The king *died* on Monday, a newspaper in Lima said."},
			},
			{
				Name: "<say> that <event>", Why: "somebody says it",
				Pattern: "{event} <ccomp {by role:reports-speech !passive !negated !modal:would !tense:future} || {event} >parataxis {by attribution} || {event tag:VBG} <advcl|xcomp|ccomp {by lemma:admit|confess|concede|acknowledge !negated !passive} ; {by} . {event}",
				Kind:    timeline.Says,
				Holds:   []string{"Police said the boat *sank* on Monday.", "The boat *sank* on Monday, police said.", "Ana Moe admitted *sinking* a boat in May."},
				Not:     []string{"Ana Moe remembered *sinking* a boat in May.", "The king would announce that the boat *sank* on Monday.", "Police hoped the boat *sank* on Monday.", "The boat *sank* on Monday; police came."},
			},
		},
	})
})
