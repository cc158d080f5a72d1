package headline

import (
	"slices"
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A refusalRule says what may stand over a verb or noun, named act in its pattern, so that a
// line without it is false. The node named keep is what the line must show.
type refusalRule struct {
	Name    string
	Why     string
	Pattern string
	Unless  []timeline.Status // statuses which say as much as the word left out
	False   string            // a sentence, its act between asterisks, where the act alone is false
	True    string            // a neighbour, where it is true
}

// refusalRules are tried in order; the first that holds refuses.
var refusalRules = []refusalRule{
	{
		Name: "if <act>", Why: "a condition is no fact",
		Pattern: "{act} >mark {keep lemma:if|unless|whether|lest}",
		False:   "War looms if the rebels *seize* the dam on Friday.",
		True:    "War loomed when the rebels *seized* the dam on Friday.",
	},
	{
		Name: "<act> unless", Why: "what is said under a condition is not said without it",
		Pattern: "{act} >advcl {keep} ; {keep} >mark {lemma:if|unless|provided|providing|assuming|once}",
		False:   "Chad will *leave* the pact on Friday unless Mali pays its debt.",
		True:    "Chad will *leave* the pact on Friday because Mali paid its debt.",
	},
	{
		Name: "<act> as long as", Why: "the same of conditions in several words",
		Pattern: "{act} >advcl {keep} ; {keep} >mark {} >fixed {lemma:long|case|event}",
		False:   "As long as the truce holds, trucks will *cross* on Friday.",
		True:    "As soon as the truce held, trucks *crossed* on Friday.",
	},
	{
		Name: "<act> on condition that", Why: "the same of conditions by a noun",
		Pattern: "{act} >obl:on|obl:under {keep lemma:condition} ; {keep} >acl|acl:relcl|ccomp {}",
		False:   "Chad will *sign* the pact on Friday on condition that Mali pays its debt.",
		True:    "Chad will *sign* the pact on Friday on paper that Mali made.",
	},
	{
		Name: "<promise> to <act> once", Why: "the same of what is promised under a condition",
		Pattern: "{act} >xcomp|ccomp|advcl {told tense:none tag:VB} ; {told} >advcl {keep} ; {keep} >mark {lemma:once|providing|assuming}",
		False:   "Chad *promised* on Friday to release the pilots once Mali pays the ransom.",
		True:    "Chad *promised* on Friday to free the pilots because Mali paid the ransom.",
	},
	{
		Name: "<agree> to <act> if", Why: "the same of what is agreed, vowed or said to come under a condition",
		Pattern: "{act} >xcomp|ccomp {told} ; {told} >advcl {keep} ; {keep} >mark {lemma:if|unless|provided}",
		False:   "Chad on Friday *agreed* to impose sanctions on Mali if it attacked Benin.",
		True:    "Chad on Friday *agreed* to impose sanctions on Mali because it attacked Benin.",
	},
	{
		Name: "without <act>", Why: "what stands after “without” did not happen",
		Pattern: "{act} >case|mark {keep lemma:without|instead|barring|except|rather|than}",
		False:   "The summit ended without a *vote* on the fund on Monday.",
		True:    "The summit ended after a *vote* on the fund on Monday.",
	},
	{
		Name: "<fail> to <act>", Why: "what somebody fails or refuses to do does not happen, planned or not",
		Pattern: "{act} <xcomp {keep role:fails}",
		False:   "Chad refused to *warn* Mali on Friday.",
		True:    "Chad *warned* Mali on Friday.",
	},
	{
		Name: "<hope> to <act>", Why: "what is only hoped, offered or tried is no plan either",
		Pattern: "{act} <xcomp {keep role:aims}",
		False:   "Chad hopes to *sign* the pact on Friday.",
		True:    "Chad *signed* the pact on Friday.",
	},
	{
		Name: "not <able> to <act>", Why: "the same of what somebody is not able or allowed to do",
		Pattern: "{act} <xcomp {keep negated}",
		False:   "Guards did not manage to *enter* the port on Friday.",
		True:    "Guards *entered* the port on Friday.",
	},
	{
		Name: "<said> to <act>", Why: "what is only said of somebody is no plan",
		Pattern: "{act} <xcomp {keep passive role:says|believes}",
		Unless:  []timeline.Status{timeline.Claimed},
		False:   "Guards were said to *fill* the port on Friday.",
		True:    "Guards *filled* the port on Friday.",
	},
	{
		Name: "<begin> to <act>", Why: "another verb says how far the act went",
		Pattern: "{act} <xcomp {keep}",
		Unless:  []timeline.Status{timeline.Planned, timeline.Cancelled, timeline.Postponed},
		False:   "The guards began to *free* the pilots on Friday.",
		True:    "The guards *freed* the pilots on Friday.",
	},
	{
		Name: "<come> to <act>", Why: "a purpose is not yet an act",
		Pattern: "{act tag:VB} <advcl {keep} ; {act} >mark {lemma:to}",
		Unless:  []timeline.Status{timeline.Planned, timeline.Cancelled, timeline.Postponed},
		False:   "Chad sent troops to *guard* the dam on Friday.",
		True:    "Chad sent troops who *guarded* the dam on Friday.",
	},
	{
		Name: "<plan> to <act>", Why: "a plan, bid or threat is not yet an act",
		Pattern: "{act tag:VB} <acl {keep} ; {act} >mark {lemma:to}",
		Unless:  []timeline.Status{timeline.Planned, timeline.Cancelled, timeline.Postponed},
		False:   "The army dropped its plan to *seize* the dam on Friday.",
		True:    "The army, which *seized* the dam on Friday, left.",
	},
	{
		Name: "<report> that <act>", Why: "the content of a claim, hope or report is not told as a fact",
		Pattern: "{act} <acl {keep tag:NN*} ; {act} >mark {lemma:that}",
		Unless:  []timeline.Status{timeline.Claimed},
		False:   "Rumours that the king *fled* on Tuesday proved untrue.",
		True:    "The king *fled* on Tuesday.",
	},
	{
		Name: "<deny> that <act>", Why: "only a verb of saying leaves what is said a fact",
		Pattern: "{act} <ccomp {keep !role:tells}",
		Unless:  []timeline.Status{timeline.Claimed},
		False:   "The palace denied that the king *fled* on Tuesday.",
		True:    "The palace said that the king *fled* on Tuesday.",
	},
	{
		Name: "not <say> that <act>", Why: "what is not said is no fact",
		Pattern: "{act} <ccomp {keep negated !modal}",
		Unless:  []timeline.Status{timeline.Claimed},
		False:   "The palace did not say that the king *fled* on Tuesday.",
		True:    "The palace said that the king *fled* on Tuesday.",
	},
	{
		Name: "may <say> that <act>", Why: "what may be said is no fact",
		Pattern: "{act} <ccomp {keep modal !modal:can}",
		Unless:  []timeline.Status{timeline.Claimed},
		False:   "The Red Cross could not confirm that the king *fled* on Tuesday.",
		True:    "The Red Cross confirmed that the king *fled* on Tuesday.",
	},
	{
		Name: "<lifting> of <act>", Why: "the end of a thing is not the thing",
		Pattern: "{act} <nmod:of {keep !role:part-of !tag:NNP*}",
		False:   "The lifting of the *embargo* on Cuba on Monday pleased Madrid.",
		True:    "The second day of the *strike* of miners on Monday was calm.",
	},
	{
		Name: "<prevent> <act>", Why: "what is prevented, wanted or feared did not happen",
		Pattern: "{keep role:prevents} >obj|nsubj:pass {act}",
		Unless:  []timeline.Status{timeline.Planned, timeline.Cancelled, timeline.Postponed},
		False:   "Guards averted an *attack* on the port of Lund on Monday.",
		True:    "Guards saw an *attack* on the port of Lund on Monday.",
	},
	{
		Name: "<call> for <act>", Why: "what is asked for has not happened",
		Pattern: "{keep lemma:call|warrant|appeal|push|press|campaign|hope|plead|ask|pray|wait|urge|demand|lobby|beg|agitate} >obl:for|nmod:for {act}",
		Unless:  []timeline.Status{timeline.Planned, timeline.Cancelled, timeline.Postponed},
		False:   "Oslo called for the *withdrawal* of all troops on Monday.",
		True:    "Oslo met after the *withdrawal* of all troops on Monday.",
	},
	{
		Name: "<sentence> to <death>", Why: "a sentence is not yet the death",
		Pattern: "{keep} >obl:to|nmod:to {act lemma:death|hanging|execution}",
		False:   "The court sentenced Rao to *death* on Monday.",
		True:    "The papers told of the *death* of Rao on Monday.",
	},
	{
		Name: "options for <act>", Why: "what is only spoken of, or aimed at, has not happened",
		Pattern: "{act tag:VBG} >mark|case {lemma:for|of|about|against|to|on|at|towards|toward|into} ; {act} <advcl|acl|xcomp {keep}",
		Unless:  []timeline.Status{timeline.Claimed},
		False:   "The council weighed options for *dealing* with the junta on Monday.",
		True:    "The council left after *dealing* with the junta on Monday.",
	},
	{
		Name: "<keep> from <act>", Why: "what somebody is kept from does not happen",
		Pattern: "{act tag:VBG} >mark|case {lemma:from} ; {act} <advcl|acl|xcomp {keep}",
		False:   "Police kept crowds from *marching* on the palace on Monday.",
		True:    "Police met crowds *marching* on the palace on Monday.",
	},
}

// refusals are the compiled rules over a sentence's view.
type refusals struct {
	view *pattern.View
	set  []*pattern.Pattern
}

// first gives the name of the first rule by which the act at the token is no fact in a line
// that shows these tokens; "" if there is none.
func (f refusals) first(act int, shown []bool, status timeline.Status) string {
	for i := range refusalRules {
		rule := &refusalRules[i]
		if slices.Contains(rule.Unless, status) {
			continue
		}
		m, ok := f.set[i].Match(f.view, pattern.Bound{{Name: "act", Token: act}})
		if !ok {
			continue
		}
		if k := m.Token("keep"); k >= 0 && shown != nil && shown[k] {
			continue
		}
		return rule.Name
	}
	return ""
}

// compiled are the patterns of refusalRules. That they compile is held by a test.
var compiled = sync.OnceValue(func() []*pattern.Pattern {
	out, err := compile(refusalRules)
	if err != nil {
		panic(err)
	}
	return out
})

func compile(rules []refusalRule) ([]*pattern.Pattern, error) {
	var out []*pattern.Pattern
	for _, r := range rules {
		p, err := pattern.Compile(r.Name, r.Pattern, pattern.Lexicon{Roles: lexicon.WordsWith})
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// ungoverned: the verb or noun at the token stands under another word that makes it no fact, or another
// fact, and that is not shown.
func ungoverned(sen *syntax.Sentence, head int, shown []bool, status timeline.Status) bool {
	f := refusalsOf(sen)
	for at, hops := head, 0; at >= 0 && hops < len(sen.Tokens); hops++ {
		if f.first(at, shown, status) != "" {
			return true
		}
		if sen.Tokens[at].Rel != syntax.Conj {
			return false
		}
		at = sen.Tokens[at].Head
	}
	return false
}

// refusalsOf gives the rules over a sentence.
func refusalsOf(sen *syntax.Sentence) refusals {
	return refusals{pattern.NewView(sen, pattern.Words{}), compiled()}
}
