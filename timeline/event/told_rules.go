package event

import (
	"sync"

	"dateline/timeline/syntax"
)

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
				If:     func(d *scene) bool { return d.cl.Verb.Tense != syntax.Past || d.cl.Verb.Modal != "" },
				Reason: whyConditional,
				Holds:  []string{"If Chad shuts the port on Friday, Mali will close its border on [Saturday]."},
				Not:    []string{"When Chad shut the port on Friday, Mali closed its border on [Saturday]."},
			},
			{
				Name: "if … that <event>", Why: "what happens on a condition may not happen",
				Pattern: "{event} <ccomp|xcomp {} >mark {word:if|unless|lest|provided|providing|assuming}",
				Reason:  whyConditional,
				Holds:   []string{"Mali will act if it turns out that Chad shut the port on [Friday]."},
				Not:     []string{"Mali acted because it turned out that Chad shut the port on [Friday]."},
			},
			{
				Name: "<want> … to <event>", Why: "what is asked for, wished or threatened may not happen",
				Pattern: "{event tense:none} <xcomp|ccomp {role:wishes}",
				Reason:  whyWished,
				Holds:   []string{"Chad wants the troops to leave by [December].", "The queen urged both sides to sign on [Friday, 16 June].", "The general threatened to shell the port on [Friday, 16 June]."},
				Not:     []string{"Chad helped the troops to leave on [Monday]."},
			},
			{
				Name: "<demand> that <event>", Why: "what is asked for, wished or threatened may not happen",
				Pattern: "{event !tense:past !tense:future !perfect !progressive} <ccomp {lemma:demand|propose|recommend|request|require|insist|suggest|urge|ask|beg|prefer}",
				Reason:  whyWished,
				Holds:   []string{"Chad demanded that the talks be held in [July].", "Oslo suggested that both sides meet in [July]."},
				Not:     []string{"Oslo said that both sides meet in [July]."},
			},
			{
				Name: "a <demand> to <event>", Why: "what is asked for, wished or threatened may not happen",
				Pattern: "{event tense:none} <acl {lemma:demand|call|request|proposal|offer|threat|appeal|need|pressure|invitation|wish|desire|plea}",
				Reason:  whyWished,
				Holds:   []string{"A demand to free the men by [July] was ignored."},
				Not:     []string{"A ship to free the men by [July] was built."},
			},
			{
				Name: "<hope> that <event>", Why: "what is hoped may not happen",
				Pattern: "{event} <ccomp {lemma:hope|wish|pray}",
				Reason:  whyWished,
				Holds:   []string{"Oslo hopes that the pact will be signed in [July]."},
				Not:     []string{"Oslo hopes to sign the pact in [July]."},
			},
			{
				Name: "<hope> for a <thing> <done> on <date>", Why: "what is hoped may not happen",
				Pattern: "{event tense:none} <acl {} << {} <ccomp {lemma:hope|wish|pray}",
				Reason:  whyWished,
				Holds:   []string{"Oslo hoped that there would be a deal struck on [Friday]."},
				Not:     []string{"Oslo said that there would be a deal struck on [Friday]."},
			},
			{
				Name: "unlikely to <event>", Why: "what is unlikely is not planned",
				Pattern: "{event tense:none} < {word:unlikely}",
				Reason:  whyPossible,
				Holds:   []string{"Chad is unlikely to sign the pact in [July]."},
				Not:     []string{"Chad is ready to sign the pact in [July]."},
			},
			{
				Name: "no <plan> to <event>", Why: "what nobody plans is not planned",
				Pattern: "{event tense:none} <acl {} >det {word:no}",
				Reason:  whyNegated,
				Holds:   []string{"The king said he had no plans to visit Oslo in [July]."},
				Not:     []string{"The king said he had plans to visit Oslo in [July]."},
			},
			{
				Name: "<said> that … must <event>", Why: "it is somebody's advice",
				Pattern: "{event modal:should|must} <ccomp {role:says}",
				Reason:  whyWished,
				Holds:   []string{"The envoy said that Chad should free the men by [July]."},
				Not:     []string{"The envoy said that Chad would free the men by [July]."},
			},
			{
				Name: "<said> that … must … and <event>", Why: "it is somebody's advice",
				Pattern: "{event modal:should|must} <conj {} <ccomp {role:says}",
				Reason:  whyWished,
				Holds:   []string{"The envoy said that Chad should free the men and hold elections in [September]."},
				Not:     []string{"The envoy said that Chad would free the men and hold elections in [September]."},
			},
			{
				Name: "… must <event>, <said> somebody", Why: "it is somebody's advice",
				Pattern: "{event modal:should|must} >parataxis {attribution}",
				Reason:  whyWished,
				Holds:   []string{"Chad should free the men by [July], the envoy said."},
				Not:     []string{"Chad will free the men by [July], the envoy said."},
			},
			{
				Name: "forgiven for thinking that <event>", Why: "it is said in irony",
				Pattern: "{event} <ccomp {tag:VBG} <advcl|xcomp|ccomp|obl {lemma:forgive|excuse|pardon}",
				Reason:  whyImagined,
				Holds:   []string{"Readers may be forgiven for believing that the war ended on [3 May]."},
				Not:     []string{"Readers were ridiculed for believing that the war ended on [3 May]."},
			},
			{
				Name: "one might think that <event>", Why: "it is said in irony",
				Pattern: "{event} <ccomp {role:believes modal:would|could|might|may !negated}",
				Reason:  whyImagined,
				Holds:   []string{"One might think that the war ended on [3 May]."},
				Not:     []string{"Many people think that the war ended on [3 May]."},
			},
			{
				Name: "<imagine> that <event>", Why: "what is imagined did not happen",
				Pattern: "{event} <ccomp {role:imagines}",
				Reason:  whyImagined,
				Holds:   []string{"He joked that the king had resigned on [Monday]."},
				Not:     []string{"He warned that the king had resigned on [Monday]."},
			},
			{
				Name: "as if <event>", Why: "what is imagined did not happen",
				Pattern: "{event} >mark {word:as} >fixed {word:if|though}",
				Reason:  whyImagined,
				Holds:   []string{"They danced as though the war had ended on [Monday]."},
				Not:     []string{"They danced though the war had ended on [Monday]."},
			},
		},
	})
})
