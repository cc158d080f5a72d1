package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// content gives the clause of what is told, where the event is that somebody tells it and the clause tells of a deed:
// "a spokesman said on Monday that Norway had recalled its envoy"; -1 if there is none.
func (d *scene) content() int {
	if d.r.Nominal() {
		return -1
	}
	cl := d.r.clause()
	if cl.Verb.Passive || !lexicon.Has(cl.Verb.Lemma, lexicon.Says) {
		return -1
	}
	if cl.Kind == syntax.Parenthetical {
		return d.deed(cl.Parent)
	}
	for c := range d.r.sen.Clauses {
		if k := &d.r.sen.Clauses[c]; k.Kind == syntax.Complement && k.Parent == d.r.Clause {
			return d.deed(c)
		}
	}
	return -1
}

// deed gives the clause back if its verb tells of an event that happened, and not of how things are or may be; -1 else.
func (d *scene) deed(c int) int {
	if c < 0 {
		return -1
	}
	v := &d.r.sen.Clauses[c].Verb
	if v.Negated || v.Modal != "" || lexicon.ClassOf(v.Lemma) == "" && !v.Passive && !lexicon.Has(v.Lemma, lexicon.Verb) {
		return -1
	}
	return c
}

// leaderClause gives the clause that tells by whom the event's subject is led; -1 if there is none.
func (d *scene) leaderClause() int {
	if d.r.Nominal() {
		return -1
	}
	sub := d.r.sen.SubjectSpan(d.r.Clause)
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if cl.Kind == syntax.Participle && cl.Parent == d.r.Clause && !cl.Antecedent.Empty() && cl.Antecedent.Start >= sub.Start && cl.Antecedent.End <= sub.End && lexicon.Has(cl.Verb.Lemma, lexicon.Heads) {
			return c
		}
	}
	return -1
}

// agentsIn gives the names behind "by" in a clause.
func (d *scene) agentsIn(clause int) []int {
	ts, sp := d.tokens(), d.r.sen.Clauses[clause].Span
	by := sp.Start
	for by < sp.End && ts[by].Lower != "by" {
		by++
	}
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start > by && m.Span.End <= sp.End && d.r.sen.ClauseAt(m.Span.Start) == clause && !d.ModifiesName(i)
	})
}

// amongClause gives the clause that says of its subject that it is one of those to whom the event's verb
// belongs: "was among those killed", "is one of the judges who signed"; -1 if there is none.
func (d *scene) amongClause() int {
	if d.r.Nominal() {
		return -1
	}
	cl, ts := d.r.clause(), d.tokens()
	if cl.Antecedent.Empty() || cl.Parent < 0 || d.r.sen.Clauses[cl.Parent].Verb.Lemma != "be" {
		return -1
	}
	k := cl.Antecedent.Start - 1
	if k > 0 && ts[k].Tag == "DT" {
		k--
	}
	if k > 0 && (ts[k].Lower == "among" || ts[k].Lower == "of" && ts[k-1].Lower == "one") {
		return cl.Parent
	}
	return -1
}
