package event

import (
	"sync"

	"dateline/timeline"
)

// unable are words for what cannot, or will not, be done.
const unable = "impossible|unable|difficult|hard|decline|refuse|fail|struggle"

// Adjectives, which are looked up as they stand: the tagger takes some for participles.
const (
	refuted    = "false|untrue|unfounded|baseless|groundless|fabricated|wrong|incorrect|inaccurate|fake|bogus|erroneous|nonsense|fabrication|fabrications|lie|lies|hoax|mistaken|misleading|disinformation|misinformation|propaganda|invented"
	unverified = "unconfirmed|unverified|unsubstantiated|uncorroborated|unproven|unproved|conflicting|contradictory|disputed|dubious|doubtful|premature"
	alleged    = "alleged|reported|suspected|supposed|purported|rumoured|rumored|claimed|unconfirmed|unverified|unproven|presumed"
)

// attributions say whose word an event is. What is not confirmed and what is denied stand before
// what is doubted or rumoured, and what somebody only says stands last.
var attributions = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Attribution",
		About: "Whose word an event is. In the patterns event is the event, between *asterisks*, and by what attributes it.",
		Rules: []rule{
			{
				Name: "not <confirm> that <event>", Why: "who does not confirm a thing does not know of it",
				Pattern: "{event} <ccomp {by role:confirms negated}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"The Red Crescent could not verify that 12 miners were *killed* on Monday."},
				Not:   []string{"The Red Crescent verified that 12 miners were *killed* on Monday."},
			},
			{
				Name: "not <confirm> reports that <event>", Why: "the same, of a report",
				Pattern: "{event} <acl|nmod {role:told-of} <obj|nsubj:pass {by role:confirms negated}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"Chad has not confirmed reports that its envoy *visited* Lima on 3 May."},
				Not:   []string{"Chad has confirmed reports that its envoy *visited* Lima on 3 May."},
			},
			{
				Name: "impossible to <confirm> reports that <event>", Why: "what cannot be, or somebody will not, confirm is not confirmed",
				Pattern: "{event} <acl|nmod {role:told-of} <obj {by role:confirms} <xcomp|advcl|acl|ccomp {lemma:" + unable + "}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"The army declined to confirm reports that a jet was *shot* down on Monday."},
				Not:   []string{"The army moved to confirm reports that a jet was *shot* down on Monday."},
			},
			{
				Name: "not possible to <confirm> reports that <event>", Why: "the same, with “not”",
				Pattern: "{event} <acl|nmod {role:told-of} <obj {by role:confirms} <xcomp|advcl|acl|ccomp {negated}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"It was not possible to verify reports that a bridge was *shelled* on Monday."},
				Not:   []string{"It was possible to verify reports that a bridge was *shelled* on Monday."},
			},
			{
				Name: "unable to <confirm> that <event>", Why: "the same, of the event itself",
				Pattern: "{event} <ccomp {by role:confirms} <xcomp|advcl|acl|ccomp {lemma:" + unable + "}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"The ministry refused to confirm that the envoy was *held* on Monday."},
				Not:   []string{"The ministry was quick to confirm that the envoy was *held* on Monday."},
			},
			{
				Name: "<deny> that <event>", Why: "what somebody denies may not have been",
				Pattern: "{event} <ccomp|xcomp {by role:denies !negated}",
				Kind:    timeline.Denies, Claimed: true,
				Holds: []string{"Chad denied that its troops *crossed* the river on Monday."},
				Not:   []string{"Chad did not deny that its troops *crossed* the river on Monday."},
			},
			{
				Name: "<deny> <event>-ing", Why: "the same, of the speaker's own act",
				Pattern: "{event tag:VBG|VBN} <advcl|acl|xcomp {by role:denies !negated} ; {by} . {tag:VBG}",
				Kind:    timeline.Denies, Claimed: true,
				Holds: []string{"The general denied having *met* rebels on Monday."},
				Not:   []string{"The general denied the charge after he *met* rebels on Monday."},
			},
			{
				Name: "<deny> reports that <event>", Why: "the same, of a report",
				Pattern: "{event} <acl|nmod {role:told-of} <obj|nsubj:pass {by role:denies !negated}",
				Kind:    timeline.Denies, Claimed: true,
				Holds: []string{"Kenya dismissed claims that its planes *bombed* a market on Monday."},
				Not:   []string{"Kenya aired claims that its planes *bombed* a market on Monday."},
			},
			{
				Name: "reports that <event> are <false>", Why: "somebody says that it was not so",
				Pattern: "{event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by word:" + refuted + "}",
				Kind:    timeline.Denies, Claimed: true,
				Holds: []string{"Reports that Chad *tested* a bomb on Monday are false, officials said."},
				Not:   []string{"Reports that Chad *tested* a bomb on Monday are long, officials said."},
			},
			{
				Name: "reports that <event> proved <false>", Why: "the same, after another verb than “be”",
				Pattern: "{event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by} >xcomp|obl|obj|advcl {word:" + refuted + "}",
				Kind:    timeline.Denies, Claimed: true,
				Holds: []string{"Rumours that the queen *fled* on Tuesday proved untrue."},
				Not:   []string{"Rumours that the queen *fled* on Tuesday proved hard to check."},
			},
			{
				Name: "reports that <event> without foundation", Why: "the same, by a noun",
				Pattern: "{event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by lemma:be|have|lack} >obl:without|obl|obj {lemma:foundation|basis|substance|merit|truth}",
				Kind:    timeline.Denies, Claimed: true,
				Holds: []string{"Claims that the queen *fled* on Tuesday are without foundation."},
				Not:   []string{"Claims that the queen *fled* on Tuesday are with the police."},
			},
			{
				Name: "reports that <event> are <unconfirmed>", Why: "nobody knows whether it was so",
				Pattern: "{event} <acl|nmod {role:told-of} <nsubj|nsubj:pass {by word:" + unverified + "}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"Reports that the bridge *fell* on Monday were unconfirmed."},
				Not:   []string{"Reports that the bridge *fell* on Monday were brief."},
			},
			{
				Name: "<unconfirmed> reports that <event>", Why: "the same, before the noun",
				Pattern: "{event} <acl|nmod {by role:told-of} >amod {word:" + unverified + "}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"There were unconfirmed reports that the bridge *fell* on Monday."},
				Not:   []string{"There were long reports that the bridge *fell* on Monday."},
			},
			{
				Name: "reports <conflict> about <event noun>", Why: "nobody knows whether it was so",
				Pattern: "{event tag:NN*} <obl:of|obl:about|obl:on {by lemma:conflict|contradict|differ|disagree|diverge}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"There are conflicting reports from Lima about an *attack* on a village on Monday."},
				Not:   []string{"There are harrowing reports from Lima about an *attack* on a village on Monday."},
			},
			{
				Name: "<unconfirmed> reports say that <event>", Why: "the same, of a report that says",
				Pattern: "{event} <ccomp|parataxis {by} >nsubj {who role:told-of} >amod {word:" + unverified + "}",
				Kind:    timeline.NotConfirmed, Claimed: true,
				Holds: []string{"An unconfirmed report said the bridge *fell* on Monday."},
				Not:   []string{"A long report said the bridge *fell* on Monday."},
			},
			{
				Name: "no <evidence> that <event>", Why: "who finds no evidence doubts it",
				Pattern: "{event} <acl|nmod {by role:proof} >det {lemma:no|little|any|neither}",
				Kind:    timeline.Doubts, Claimed: true,
				Holds: []string{"There is no evidence that Gabon *sent* guns to the rebels on 3 May."},
				Not:   []string{"There is new evidence that Gabon *sent* guns to the rebels on 3 May."},
			},
			{
				Name: "without <evidence> that <event>", Why: "the same, by a preposition",
				Pattern: "{event} <acl|nmod {by role:proof} >case {lemma:without}",
				Kind:    timeline.Doubts, Claimed: true,
				Holds: []string{"He spoke without proof that Gabon *sent* guns to the rebels on 3 May."},
				Not:   []string{"He spoke with proof that Gabon *sent* guns to the rebels on 3 May."},
			},
			{
				Name: "not <find> <evidence> that <event>", Why: "the same, with the negation at the verb",
				Pattern: "{event} <acl|nmod {role:proof} <obj|nsubj|nsubj:pass|obl {by negated}",
				Kind:    timeline.Doubts, Claimed: true,
				Holds: []string{"The panel did not find proof that Gabon *sent* guns to the rebels on 3 May."},
				Not:   []string{"The panel did find proof that Gabon *sent* guns to the rebels on 3 May."},
			},
			{
				Name: "<doubt> that <event>", Why: "who doubts a thing does not know of it",
				Pattern: "{event} <ccomp {by role:doubts !negated}",
				Kind:    timeline.Doubts, Claimed: true,
				Holds: []string{"Analysts doubt that Gabon *sent* the guns on 3 May."},
				Not:   []string{"Analysts do not doubt that Gabon *sent* the guns on 3 May."},
			},
			{
				Name: "<doubt> reports that <event>", Why: "the same, of a report",
				Pattern: "{event} <acl|nmod {role:told-of} <obj|obl|nmod {by role:doubts !negated}",
				Kind:    timeline.Doubts, Claimed: true,
				Holds: []string{"Analysts questioned reports that Gabon *sent* the guns on 3 May."},
				Not:   []string{"Analysts read reports that Gabon *sent* the guns on 3 May."},
			},
			{
				Name: "doubtful that <event>", Why: "the same, by an adjective",
				Pattern: "{event} <ccomp|csubj|acl|advcl {by lemma:doubtful|unlikely|questionable|uncertain} ; {event} >mark {lemma:that}",
				Kind:    timeline.Doubts, Claimed: true,
				Holds: []string{"It is doubtful that Gabon *sent* the guns on 3 May."},
				Not:   []string{"It is certain that Gabon *sent* the guns on 3 May."},
			},
			{
				Name: "<rumour> that <event>", Why: "nobody stands for a rumour",
				Pattern: "{event !rel:acl:relcl} <acl|nmod {by role:rumour}",
				Kind:    timeline.Rumour, Claimed: true,
				Holds: []string{"Prices fell on rumours that the queen had *fled* on Tuesday."},
				Not:   []string{"Prices fell on news that the queen had *fled* on Tuesday."},
			},
			{
				Name: "rumoured to <event>", Why: "the same, by a verb",
				Pattern: "{event} <ccomp|xcomp|advcl {by lemma:rumour|rumor}",
				Kind:    timeline.Rumour, Claimed: true,
				Holds: []string{"The queen was rumoured to have *fled* on Tuesday."},
				Not:   []string{"The queen was able to have *fled* on Tuesday."},
			},
			{
				Name: "<accuse> of <event>", Why: "an accusation is one side's word",
				Pattern: "{event} <advcl|ccomp|xcomp|acl|obl:of|obl:for {by lemma:accuse|suspect|blame|charge} ; {event tag:VB*} >mark|case {lemma:of|for|with}",
				Kind:    timeline.Accuses, Claimed: true,
				Holds: []string{"Kenya accused Chad of *shelling* a village on Monday."},
				Not:   []string{"Kenya accused Chad after it *shelled* a village on Monday."},
			},
			{
				Name: "accuse of <event noun>", Why: "the same, where the event is a noun",
				Pattern: "{event tag:NN*} <obl:of {by lemma:accuse|suspect}",
				Kind:    timeline.Accuses, Claimed: true,
				Holds: []string{"Kenya accused Chad of an *attack* on a village on Monday."},
				Not:   []string{"Kenya accused Chad after an *attack* on a village on Monday."},
			},
			{
				Name: "<claim> that <event>", Why: "the same, by a noun",
				Pattern: "{event !rel:acl:relcl} <acl|nmod:of {by role:accusation}",
				Kind:    timeline.Accuses, Claimed: true,
				Holds: []string{"Kenya repeated its allegation that Chad *shelled* a village on Monday."},
				Not:   []string{"Kenya repeated the news that Chad *shelled* a village on Monday."},
			},
			{
				Name: "<reportedly> <event>", Why: "the story does not stand for it",
				Pattern: "{event} >advmod {by role:hearsay}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"The king reportedly *died* on Monday."},
				Not:   []string{"The king suddenly *died* on Monday."},
			},
			{
				Name: "<alleged> <event>", Why: "the same, of a noun",
				Pattern: "{event tag:NN*} >amod {by word:" + alleged + "}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"Oslo condemned the alleged *attack* on a village on Monday."},
				Not:   []string{"Oslo condemned the bloody *attack* on a village on Monday."},
			},
			{
				Name: "<believe> that <event>", Why: "what is believed is not known",
				Pattern: "{event} <ccomp|xcomp {by role:believes !negated}",
				Kind:    timeline.Believes, Claimed: true,
				Holds: []string{"Oslo believes Chad *moved* the planes in June."},
				Not:   []string{"Oslo knows Chad *moved* the planes in June."},
			},
			{
				Name: "<said> to have <event>", Why: "the passive hides who says it",
				Pattern: "{event perfect} <xcomp {by passive lemma:say|report|allege|claim|understand|hold}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"Oman was said to have *paid* the ransom on Monday."},
				Not:   []string{"Oman was proud to have *paid* the ransom on Monday."},
			},
			{
				Name: "<reported> <event>", Why: "the same, of a participle",
				Pattern: "{event tag:VBN|VBG|JJ} <xcomp|advcl|acl {by passive lemma:report|presume|believe} ; {by} . {event}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"Twelve miners were reported *killed* on Monday."},
				Not:   []string{"Twelve miners were sadly *killed* on Monday."},
			},
			{
				Name: "<claim> to have <event>", Why: "a claim, in the claimant's own words",
				Pattern: "{event} <xcomp {by role:claims !passive}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"The navy claimed to have *sunk* two boats on Monday."},
				Not:   []string{"The navy managed to have *sunk* two boats on Monday."},
			},
			{
				Name: "it is <reported> that <event>", Why: "nobody is named who says it",
				Pattern: "{event} <ccomp|csubj|advcl {by passive lemma:report|allege|rumour|claim|say|believe} ; {event} >mark {lemma:that}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"It was alleged that Oman *paid* the ransom on Monday."},
				Not:   []string{"It was settled that Oman *paid* the ransom on Monday."},
			},
			{
				Name: "<assert> that <event>", Why: "the verb says that it is one side's word",
				Pattern: "{event} <ccomp {by role:claims !negated}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"Kenya alleged that Chad *shelled* a village on Monday."},
				Not:   []string{"Kenya learned that Chad *shelled* a village on Monday."},
			},
			{
				Name: "<event>, <asserts> somebody", Why: "the same, after what is told",
				Pattern: "{event} >parataxis {by attribution role:claims}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"Chad *shelled* a village on Monday, Kenya claimed."},
				Not:   []string{"Chad *shelled* a village on Monday, Kenya said."},
			},
			{
				Name: "<testify> that <event>", Why: "what a witness or a side says in court is for the court to judge",
				Pattern: "{event} <ccomp {by lemma:testify !negated}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"Ana Moe testified that the mayor *took* a bribe in May."},
				Not:   []string{"Ana Moe learned that the mayor *took* a bribe in May."},
			},
			{
				Name: "<tell> the <court> that <event>", Why: "the same, by whom it is told",
				Pattern: "{event} <ccomp {by lemma:tell !negated} >obj|iobj {lemma:court|juror|jury|judge|tribunal|magistrate}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"Ana Moe told the jury that the mayor *took* a bribe in May."},
				Not:   []string{"Ana Moe told the paper that the mayor *took* a bribe in May."},
			},
			{
				Name: "during the <trial> <say> that <event>", Why: "the same, by where it is told",
				Pattern: "{event} <ccomp {by role:reports-speech !negated} >obl:during|obl:at|obl:in {lemma:trial|testimony|deposition|affidavit}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"During the trial Ana Moe said the mayor *took* a bribe in May."},
				Not:   []string{"During the meal Ana Moe said the mayor *took* a bribe in May."},
			},
			{
				Name: "<event>, <testified> somebody", Why: "the same, after what is told",
				Pattern: "{event} >parataxis {by attribution lemma:testify}",
				Kind:    timeline.Says, Claimed: true,
				Holds: []string{"The mayor *took* a bribe in May, Ana Moe testified."},
				Not:   []string{"The mayor *took* a bribe in May, Ana Moe said."},
			},
			{
				Name: "reports that <event>", Why: "a report alone, that nobody is named for",
				Pattern: "{event !rel:acl:relcl} <acl|nmod:of {by lemma:report} !<nsubj|nsubj:pass|obj|obl|nmod {role:confirms}",
				Kind:    timeline.Reports, Claimed: true,
				Holds: []string{"There were reports that the king *died* on Monday."},
				Not:   []string{"There were fears after the king *died* on Monday."},
			},
			{
				Name: "according to <speaker>, <event>", Why: "the speaker stands for it",
				Pattern: "{event} >obl:according {by}",
				Kind:    timeline.AccordingTo,
				Holds:   []string{"According to Oslo, Chad *moved* tanks to the river last May."},
				Not:     []string{"According to plan, Chad was slow. It *moved* tanks to the river last May."},
			},
			{
				Name: "<report> that <event>", Why: "media tell it",
				Pattern: "{event} <ccomp {by lemma:report}",
				Kind:    timeline.Reports,
				Holds:   []string{"A newspaper in Lima reported that the king *died* on Monday."},
				Not:     []string{"A newspaper in Lima said that the king *died* on Monday."},
			},
			{
				Name: "<say> that <event>", Why: "somebody says it",
				Pattern: "{event} <ccomp {by role:reports-speech !passive !negated}",
				Kind:    timeline.Says,
				Holds:   []string{"Police said the boat *sank* on Monday."},
				Not:     []string{"Police hoped the boat *sank* on Monday."},
			},
			{
				Name: "<event>, <reports> somebody", Why: "media tell it, after what they tell",
				Pattern: "{event} >parataxis {by attribution lemma:report}",
				Kind:    timeline.Reports,
				Holds:   []string{"The king *died* on Monday, a newspaper in Lima reported."},
				Not:     []string{"The king *died* on Monday, a newspaper in Lima said."},
			},
			{
				Name: "<event>, <says> somebody", Why: "somebody says it, after what is said",
				Pattern: "{event} >parataxis {by attribution}",
				Kind:    timeline.Says,
				Holds:   []string{"The boat *sank* on Monday, police said."},
				Not:     []string{"The boat *sank* on Monday; police came."},
			},
		},
	})
})
