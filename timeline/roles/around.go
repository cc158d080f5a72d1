package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// boundBy gives the clause of whom a paper binds, where the event's clause only says when it was
// made: "under an accord signed on Monday, …"; -1 if there is none.
func (d *scene) boundBy() int {
	if d.r.Nominal() {
		return -1
	}
	cl, ts := d.r.clause(), d.tokens()
	if cl.Kind != syntax.Participle || cl.Antecedent.Empty() {
		return -1
	}
	h := d.r.sen.HeadOf(cl.Antecedent)
	if h < 0 || ts[h].Rel != "obl:under" || !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Paper) {
		return -1
	}
	return d.r.sen.ClauseOf(ts[h].Head)
}

// paperOf gives the clause of who makes the paper that the event is told of; -1 if there is none.
func (d *scene) paperOf() int {
	if d.r.Nominal() {
		return -1
	}
	cl, ts := d.r.clause(), d.tokens()
	if cl.Kind != syntax.Participle || cl.Antecedent.Empty() || cl.Verb.Passive {
		return -1
	}
	h := d.r.sen.HeadOf(cl.Antecedent)
	if h < 0 || ts[h].Rel != syntax.Obj || !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Paper) || !lexicon.Has(cl.Verb.Lemma, lexicon.Relates) {
		return -1
	}
	return cl.Parent
}

// gotBy gives the clause of who got from another what its verb is about: the event only says so of its
// object ("used drones, bought from Norway"); -1 if there is none.
func (d *scene) gotBy() int {
	if d.r.Nominal() {
		return -1
	}
	cl, ts := d.r.clause(), d.tokens()
	h := d.r.sen.HeadOf(cl.Antecedent)
	if cl.Kind != syntax.Participle || cl.Parent < 0 || h < 0 || ts[h].Rel != syntax.Obj || !lexicon.Has(cl.Verb.Lemma, lexicon.Gets) {
		return -1
	}
	for i := cl.Verb.Span.End; i < cl.Span.End; i++ {
		if ts[i].Lower == "from" {
			return cl.Parent
		}
	}
	return -1
}

// siteOf gives the token that the site of the event stands in apposition to; -1 if there is none.
func (d *scene) siteOf() int {
	if !d.r.Nominal() {
		return -1
	}
	ts := d.tokens()
	h := ts[d.r.Head].Head
	if ts[d.r.Head].Rel != "nmod:of" || h < 0 || ts[h].Rel != syntax.Appos || !lexicon.Has(ts[h].Lower, lexicon.Site) {
		return -1
	}
	return ts[h].Head
}
