package headline

import (
	"slices"
	"sync"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A refusalRule says what may stand over a verb or noun, named act in its pattern, so that a
// line without it is false. The node named keep is what the line must show.
type refusalRule struct {
	Name     string
	Why      string
	Patterns []string          // of which one has to be found with its word keep not shown
	Unless   []timeline.Status // statuses which say as much as the word left out
	False    []string          // sentences, their act between asterisks, where the act alone is false
	True     []string          // neighbours, where it is true
}

// ahead are the statuses that say that an act has not been.
var ahead = []timeline.Status{timeline.Planned, timeline.Cancelled, timeline.Postponed}

const isUndone = "not <sign> <act>"

// refusalRules are those by any of which an act is no fact.
var refusalRules = []refusalRule{
	{
		Name: "if <act>", Why: "what is said under a condition is not said without it",
		Patterns: []string{
			"{act} >mark {keep lemma:if|unless|whether|lest}",
			"{act} >advcl {keep} >mark {lemma:if|unless|provided|providing|assuming|once}",
			"{act} >advcl {keep} >mark {} >fixed {lemma:long|case|event}",
			"{act} >obl:on|obl:under {keep lemma:condition} >acl|acl:relcl|ccomp {}",
			"{act} >xcomp|ccomp {} >advcl {keep} >mark {lemma:if|unless|provided}",
			"{act} >xcomp|ccomp|advcl {tense:none tag:VB} >advcl {keep} >mark {lemma:once|providing|assuming}",
		},
		False: []string{
			"War looms if the rebels *seize* the dam on Friday.",
			"Chad will *leave* the pact on Friday unless Mali pays its debt.",
			"As long as the truce holds, trucks will *cross* on Friday.",
			"Chad will *sign* the pact on Friday on condition that Mali pays its debt.",
			"Chad on Friday *agreed* to impose sanctions on Mali if it attacked Benin.",
			"Chad *promised* on Friday to release the pilots once Mali pays the ransom.",
		},
		True: []string{
			"War loomed when the rebels *seized* the dam on Friday.",
			"As soon as the truce held, trucks *crossed* on Friday.",
			"Chad will *sign* the pact on Friday on paper that Mali made.",
			"Chad on Friday *agreed* to impose sanctions on Mali because it attacked Benin.",
		},
	},
	{
		Name: "<fail> to <act>", Why: "what somebody fails, hopes or is not able to do does not happen, planned or not; nor what he is kept from, or what stands after “without”",
		Patterns: []string{
			"{act} <xcomp {keep role:fails|aims}",
			"{act} <xcomp {keep negated}",
			"{act tag:VBG} <advcl|acl|xcomp {keep} ; {act} >mark|case {lemma:from}",
			"{act} >case|mark {keep lemma:without|instead|barring|except|rather|than}",
		},
		False: []string{
			"Chad refused to *warn* Mali on Friday.", "Chad hopes to *sign* the pact on Friday.",
			"Guards did not manage to *enter* the port on Friday.",
			"Police kept crowds from *marching* on the palace on Monday.",
			"The summit ended without a *vote* on the fund on Monday.",
		},
		True: []string{
			"Guards *entered* the port on Friday.",
			"Police met crowds *marching* on the palace on Monday.",
			"The summit ended after a *vote* on the fund on Monday.",
		},
	},
	{
		Name: "<report> that <act>", Why: "what is claimed, hoped, not said or only spoken of is no fact; only a verb of saying leaves it one",
		Patterns: []string{
			"{act} <xcomp {keep passive role:says|believes}",
			"{act} <acl {keep tag:NN*} ; {act} >mark {lemma:that}",
			"{act} <ccomp {keep !role:tells}",
			"{act} <ccomp {keep negated !modal}",
			"{act} <ccomp {keep modal !modal:can}",
			"{act tag:VBG} <advcl|acl|xcomp {keep} ; {act} >mark|case {lemma:for|of|about|against|to|on|at|towards|toward|into}",
		},
		Unless: []timeline.Status{timeline.Claimed},
		False: []string{
			"Guards were said to *fill* the port on Friday.",
			"Rumours that the king *fled* on Tuesday proved untrue.",
			"The palace denied that the king *fled* on Tuesday.",
			"The palace did not say that the king *fled* on Tuesday.",
			"The Red Cross could not confirm that the king *fled* on Tuesday.",
			"The council weighed options for *dealing* with the junta on Monday.",
		},
		True: []string{
			"Guards *filled* the port on Friday.",
			"The Red Cross confirmed that the king *fled* on Tuesday.",
			"The council left after *dealing* with the junta on Monday.",
		},
	},
	{
		Name: "<plan> to <act>", Why: "a purpose, plan, bid or threat is not yet an act, and another verb says how far it went",
		Patterns: []string{"{act} <xcomp {keep}", "{act tag:VB} <advcl|acl {keep} ; {act} >mark {lemma:to}"},
		Unless:   ahead,
		False:    []string{"The guards began to *free* the pilots on Friday.", "Chad sent troops to *guard* the dam on Friday.", "The army dropped its plan to *seize* the dam on Friday."},
		True:     []string{"Chad sent troops who *guarded* the dam on Friday.", "The army, which *seized* the dam on Friday, left."},
	},
	{
		Name: "<lifting> of <act>", Why: "the end of a thing is not the thing, nor a sentence the death",
		Patterns: []string{"{act} <nmod:of {keep !role:part-of !role:of-deed !tag:NNP*}", "{act lemma:death|hanging|execution} <obl:to|nmod:to {keep}"},
		False:    []string{"The lifting of the *embargo* on Cuba on Monday pleased Madrid.", "The court sentenced Rao to *death* on Monday."},
		True:     []string{"The second day of the *strike* of miners on Monday was calm.", "Survivors of the *strike* on Lund on Monday were calm.", "Divers raised the wreck of the *collision* off Lund on Monday.", "The papers told of the *death* of Rao on Monday."},
	},
	{
		Name: isUndone, Why: "what nobody held, signed or received has not been",
		Patterns: []string{"{act} <obj {keep negated lemma:hold|receive|make|sign|stage|launch|conduct|order|win}"},
		False:    []string{"Oslo did not sign the *accord* with Chad on Monday."},
		True:     []string{"Oslo did not welcome the *accord* with Chad on Monday."},
	},
	{
		Name: "<call> for <act>", Why: "what is asked for, prevented or feared has not happened",
		Patterns: []string{
			"{act} <obj|nsubj:pass {keep role:prevents}",
			"{act} <obl:for|nmod:for {keep lemma:call|warrant|appeal|push|press|campaign|hope|plead|ask|pray|wait|urge|demand|lobby|beg|agitate}",
		},
		Unless: ahead,
		False:  []string{"Guards averted an *attack* on the port of Lund on Monday.", "Oslo called for the *withdrawal* of all troops on Monday."},
		True:   []string{"Guards saw an *attack* on the port of Lund on Monday.", "Oslo met after the *withdrawal* of all troops on Monday."},
	},
}

// compiled are the patterns of each of refusalRules. That they compile is held by a test.
var compiled = sync.OnceValue(func() [][]*pattern.Pattern {
	out := make([][]*pattern.Pattern, len(refusalRules))
	for i, r := range refusalRules {
		for _, p := range r.Patterns {
			out[i] = append(out[i], pattern.Must("headline", r.Name, p))
		}
	}
	return out
})

// refusalOf gives the name of a rule by which the act at the token is no fact in a line that shows
// these tokens; "" if there is none.
func refusalOf(v *pattern.View, act int, shown []bool, status timeline.Status) string {
	for i, patterns := range compiled() {
		if slices.Contains(refusalRules[i].Unless, status) {
			continue
		}
		for _, p := range patterns {
			if m, ok := p.Match(v, pattern.Bound{{Name: "act", Token: act}}); ok && (shown == nil || m.Token("keep") < 0 || !shown[m.Token("keep")]) {
				return refusalRules[i].Name
			}
		}
	}
	return ""
}

// ungoverned: the verb or noun at the token stands under another word that makes it no fact, or another
// fact, and that is not shown.
func ungoverned(sen *syntax.Sentence, head int, shown []bool, status timeline.Status) bool {
	v := pattern.NewView(sen, pattern.Words{})
	for at, hops := head, 0; at >= 0 && hops < len(sen.Tokens); hops++ {
		if refusalOf(v, at, shown, status) != "" {
			return true
		}
		if sen.Tokens[at].Rel != syntax.Conj {
			return false
		}
		at = sen.Tokens[at].Head
	}
	return false
}
