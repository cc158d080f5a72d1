package roles

import (
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// isHarm: the event is an attack or a war, a killing or an arrest; but one may die of age.
func (d *scene) isHarm() bool {
	ts := d.tokens()
	switch ts[d.r.Head].Rel {
	case "obl:after", "obl:before", "nmod:after", "nmod:before":
		return false // "ten left, hours after the execution"
	}
	return onTheGround[d.r.Class] && d.r.Class != lexicon.Release && lexicon.VerbLemma(ts[d.r.Head].Lower) != "die"
}

// placeOfSentence gives the place that the sentence names, where it names one or only that and its land, no date but
// the event's, and where no verb of saying stands between the two.
func (d *scene) placeOfSentence() []string {
	for i, p := range d.Where {
		if p.Sentence == d.r.Sentence && i != d.r.Expr {
			return nil
		}
	}
	found := d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Locative && d.isGround(i) })
	if len(found) == 0 {
		return nil
	}
	first := &d.Cast.Entities[d.Cast.Mentions[found[0]].Entities[0]]
	for _, i := range found {
		o := d.inClauseOf(i)
		if e := o.entity(); e != first && (first.Kind != names.Place || e.State != first.State) || o.firstOf(asideFamily()) != nil || !d.inSameTelling(o.m.Span.Start) {
			return nil
		}
	}
	return []string{first.Name}
}

// inClauseOf is the scene of the clause that a name of the sentence stands in.
func (d *scene) inClauseOf(mi int) *scene {
	o, c := d.at(mi), d.r.sen.ClauseAt(d.Cast.Mentions[mi].Span.Start)
	if c >= 0 && c != d.r.Clause {
		o.r = &casting{Mention: &event.Mention{Trigger: event.Trigger{Sentence: d.r.Sentence, Clause: c, Head: d.r.sen.Clauses[c].Head}, Expr: -1}, sen: d.r.sen}
		o.subject = d.r.sen.SubjectSpan(c).Has(o.m.Span.Start)
	}
	return o
}

// inSameTelling: the clauses of the token and of the event stand beneath one clause, with nothing told by another between.
func (d *scene) inSameTelling(token int) bool {
	return d.telling(d.r.sen.ClauseAt(token)) == d.telling(d.r.sen.ClauseAt(d.r.Head))
}

// telling gives the topmost of the clauses around c that are not told by another.
func (d *scene) telling(c int) int {
	for n := 0; c >= 0 && n < len(d.r.sen.Clauses); n++ {
		cl := &d.r.sen.Clauses[c]
		if cl.Parent < 0 || cl.Kind == syntax.Complement || cl.Kind == syntax.Parenthetical {
			break
		}
		c = cl.Parent
	}
	return c
}

// isInUnknownTown: the words name a town that nobody knows: "arrived in Ravn".
func (d *scene) isInUnknownTown() bool {
	ts := d.tokens()
	for _, sp := range d.ownWords(d.r) {
		for i := sp.Start; i+1 < sp.End; i++ {
			w := ts[i].Lower
			if (w == "in" || w == "near" || w == "at") && ts[i+1].Tag == "NNP" && !d.InExpression(d.r.Sentence, i+1) && len(d.namesIn(func(m int) bool { return d.Cast.Mentions[m].Span.Has(i + 1) })) == 0 {
				return true
			}
		}
	}
	return false
}

// placesBehind gives the places that the event's noun has behind it, where nothing else says where it was.
func (d *scene) placesBehind() []int {
	if !d.r.Nominal() || len(d.r.Places) > 0 {
		return nil
	}
	return d.namesIn(func(i int) bool {
		t := &d.tokens()[d.Cast.Mentions[i].Span.End-1]
		return d.Cast.Mentions[i].Locative && t.Head == d.r.Head && (t.Rel == "nmod:in" || t.Rel == "nmod:at")
	})
}
