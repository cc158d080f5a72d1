package syntax

import "dateline/timeline/lexicon"

// plan marks a group as a plan: in the present it speaks of the future.
func plan(it *item, v *VerbGroup) {
	v.Plan = true
	if it.form == finite && v.Tense == Present && v.Modal == "" {
		v.Tense = Future
	}
}

// planTo reads "due to", "expected to", "going to", "to" before a base form, and gives the base form's token.
func planTo(toks []Token, k int) (bool, int) {
	n := len(toks)
	if k < n && toks[k].Lower == "yet" {
		k++
	}
	if k < n && toks[k].Lower != "to" && toks[k].Has(lexicon.PlanWord) {
		k++
	}
	if k >= n || toks[k].Lower != "to" {
		return false, 0
	}
	k = skipAdverbs(toks, k+1)
	if k < n && asBase(&toks[k], false) {
		return true, k
	}
	return false, 0
}

// plansAlone: "is due in Cuba", "is scheduled for May", "is expected on Friday".
func plansAlone(toks []Token, k int) bool {
	if w := toks[k].Lower; !lexicon.Has(w, lexicon.SetFor) || w == "set" {
		return false
	}
	if k+1 >= len(toks) {
		return true
	}
	t := &toks[k+1]
	return t.Tag == "IN" || t.Tag == "NNP" || t.Lower == "." || t.Has(lexicon.FollowsDue)
}
