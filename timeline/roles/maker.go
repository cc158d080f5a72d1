package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What rules ask of who makes the event that a relative clause goes on about, and of whom words are sent to.

// makerClause gives the clause of who makes the event that the clause goes on about: "launched an attack that | killed ten"; -1 if there is
// none.
func (d *scene) makerClause() int {
	if d.r.Nominal() || !d.r.Gap.Subject.Empty() {
		return -1
	}
	ts, cl := d.tokens(), d.r.clause()
	if cl.Kind != syntax.Relative || cl.Antecedent.Empty() || d.marker() != "that" && d.marker() != "which" || cl.Subject.End > cl.Subject.Start {
		return -1
	}
	h := d.r.sen.HeadOf(cl.Antecedent)
	if h < 0 || ts[h].Head < 0 || !d.isEventAt(h) || ts[h].Rel != syntax.Obj && ts[h].Rel != "obl:on" {
		return -1
	}
	c := d.r.sen.ClauseOf(ts[h].Head)
	if c < 0 || !d.makes(&d.r.sen.Clauses[c], ts[h].Rel != syntax.Obj) {
		return -1
	}
	for n := 0; d.r.sen.SubjectSpan(c).Empty() && n < len(d.r.sen.Clauses); n++ { // "before | conducting"
		if c = d.r.sen.Clauses[c].Parent; c < 0 || d.r.sen.Clauses[c].Verb.Passive {
			return -1
		}
	}
	return c
}

// makes: the verb of the clause tells that its subject does what its object, or the noun behind its preposition, names.
func (d *scene) makes(cl *syntax.Clause, oblique bool) bool {
	if cl.Verb.Passive || cl.Verb.Negated {
		return false
	}
	v := cl.Verb.Lemma
	if oblique {
		return v == "embark"
	}
	return lexicon.Has(v, lexicon.CarriesOut) || lexicon.Has(v, lexicon.Holds)
}

// letterClause gives the clause that tells to whom the paper is sent in which the event's verb says something; -1 if there is none.
func (d *scene) letterClause() int {
	if d.r.Nominal() {
		return -1
	}
	ts := d.tokens()
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if cl.Kind != syntax.Participle || cl.Antecedent.Empty() || cl.Parent != d.r.Clause || !lexicon.Has(cl.Verb.Lemma, lexicon.Ditransitive) && cl.Verb.Lemma != "address" {
			continue
		}
		h := d.r.sen.HeadOf(cl.Antecedent)
		if h >= 0 && ts[h].Rel == "obl:in" && ts[h].Head == d.r.Head && lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Utterance) {
			return c
		}
	}
	return -1
}

// addressees gives those who stand there behind "to".
func (d *scene) addressees() []int {
	c := d.letterClause()
	to := d.wordIn(d.r.sen.Clauses[c].Span, "to")
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return to >= 0 && m.Span.Start > to && d.r.sen.ClauseAt(m.Span.Start) == c && !m.Locative && !d.ModifiesName(i) && !d.at(i).opensTitle() && d.Cast.Entities[m.Entities[0]].Kind != names.Place
	})
}
