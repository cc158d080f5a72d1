package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// isAboutAntecedent: the event's verb stands in a relative clause whose object is what it follows.
func (d *scene) isAboutAntecedent() bool {
	if d.r.Nominal() {
		return false
	}
	cl, ts := d.r.clause(), d.tokens()
	if cl.Kind != syntax.Relative || cl.Subject.Empty() || cl.Antecedent.Empty() || !lexicon.Has(cl.Marker, lexicon.GapMarker) || ts[max(cl.Span.Start-1, 0)].IsPrep() {
		return false
	}
	return ts[cl.Subject.Start].Tag[0] != 'W'
}

// marker is the word that opens the event's clause where it has an antecedent or is "since".
func (d *scene) marker() string {
	if d.r.Nominal() {
		return ""
	}
	return d.r.clause().Marker
}

// isOwned: "whose" opens the clause of the event, or the event is the noun behind it.
func (d *scene) isOwned() bool {
	if !d.r.Nominal() {
		return d.marker() == "whose"
	}
	c := d.r.sen.ClauseAt(d.r.Head)
	return c >= 0 && d.r.sen.Clauses[c].Marker == "whose" && d.r.sen.Clauses[c].Subject.Has(d.r.Head) && !d.hasAgentOfItsOwn()
}

// hasAgentOfItsOwn: the subject names another owner of the noun: "whose brother's death".
func (d *scene) hasAgentOfItsOwn() bool {
	for i := d.r.Noun.Start; i < d.r.Head; i++ {
		if d.tokens()[i].Tag == "POS" {
			return true
		}
	}
	return false
}

// owners are those whom "whose" stands for, unless a person is named as theirs, whom alone the event is about.
func (d *scene) owners() []int {
	c := d.r.Clause
	if d.r.Nominal() {
		c = d.r.sen.ClauseAt(d.r.Head)
	}
	cl := &d.r.sen.Clauses[c]
	for _, i := range d.MentionsIn[d.r.Sentence] {
		m := &d.Cast.Mentions[i]
		if cl.Subject.Has(m.Span.Start) && m.Form != names.Pronoun && d.Cast.Entities[m.Entities[0]].Kind == names.Person {
			return nil
		}
	}
	return d.namesIn(func(i int) bool { return cl.Antecedent.Has(d.Cast.Mentions[i].Span.Start) && !d.ModifiesName(i) })
}

// antecedents are the names in what the relative clause follows.
func (d *scene) antecedents() []int {
	return d.namesIn(func(i int) bool { return d.r.clause().Antecedent.Has(d.Cast.Mentions[i].Span.Start) })
}

// namesWhen are the names of a clause with "when" that goes with the event's date.
func (d *scene) namesWhen() (out []int) {
	if d.r.Date.OpenEnd() {
		return nil // "since 2005, when …" is of what began it
	}
	for c := range d.r.sen.Clauses {
		k := &d.r.sen.Clauses[c]
		if k.Parent != d.r.Clause || k.Marker != "when" || k.Kind != syntax.Relative || !d.InExpression(d.r.Sentence, k.Antecedent.End-1) {
			continue
		}
		out = append(out, d.namesIn(func(i int) bool {
			m := &d.Cast.Mentions[i]
			return d.ofClause(m.Span.Start, c) && !d.at(i).isHouse() && (!m.Locative || len(d.r.Places) == 0) && !d.ModifiesName(i)
		})...)
	}
	return out
}
