package roles

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
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

// purposeOf gives the noun that says whose journey, plan or deed the event, an infinitive whose doer nobody names, is what it
// is for; -1 if there is none.
func (d *scene) purposeOf() int {
	if d.r.Nominal() || d.r.Agent != "" || d.r.clause().Kind != syntax.Infinitive || d.r.clause().Antecedent.Empty() {
		return -1
	}
	return d.r.sen.HeadOf(d.r.clause().Antecedent)
}

// ownersOf gives the names that stand before the noun as its owners.
func (d *scene) ownersOf(noun int) []int {
	return d.namesIn(func(i int) bool {
		t := &d.tokens()[d.Cast.Mentions[i].Span.End-1]
		return t.Head == noun && t.Rel == "nmod:poss"
	})
}

// orderedBy gives the clause of who has done what the event's participle tells: "had the port | closed"; -1 if there is none.
func (d *scene) orderedBy() int {
	if d.r.Nominal() {
		return -1
	}
	cl := d.r.clause()
	if cl.Kind != syntax.Participle || !cl.Verb.Passive || cl.Antecedent.Empty() || cl.Parent < 0 || cl.Antecedent.End != cl.Verb.Span.Start {
		return -1
	}
	if v := &d.r.sen.Clauses[cl.Parent].Verb; v.Lemma != "have" || v.Span.End != cl.Antecedent.Start {
		return -1
	}
	return cl.Parent
}

// brokerClause gives the clause behind the event's that tells by whom it was brokered; -1 if there is none.
func (d *scene) brokerClause() int {
	if d.r.Nominal() {
		return -1
	}
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		ofClause := cl.Antecedent.Empty() || d.InExpression(d.r.Sentence, cl.Antecedent.End-1) // "on Monday accompanied by"
		if cl.Parent == d.r.Clause && d.tellsMaker(&cl.Verb) && d.tokens()[min(cl.Verb.Span.End, len(d.tokens())-1)].Lower == "by" && ofClause {
			return c
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

// leaderClause gives the clause that tells by whom the event's subject is led; -1 if there is none.
func (d *scene) leaderClause() int {
	return d.participleOfSubject(d.tellsMaker)
}

// tellsMaker: who the verb is done by leads what the event's subject is or, where nobody else is known and that is no
// person, calls, holds or backs it: "a memorial called by the mayor".
func (d *scene) tellsMaker(v *syntax.VerbGroup) bool {
	if lexicon.Has(v.Lemma, lexicon.Heads) {
		return true
	}
	h := d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause))
	return v.Passive && len(d.r.Actors) == 0 && h >= 0 && !d.isOfPeople(h) && !lexicon.Has(v.Lemma, lexicon.Relates) && !lexicon.Has(v.Lemma, lexicon.Perceives)
}

// doingOfSubject gives the clause of the meeting or unrest in which the event's subject is, where that
// goes on: "envoys meeting in Accra agreed"; -1 if there is none.
func (d *scene) doingOfSubject() int {
	return d.participleOfSubject(func(v *syntax.VerbGroup) bool {
		c := lexicon.ClassOf(v.Lemma)
		return !v.Passive && (c == lexicon.Meet || c == lexicon.Protest || lexicon.Has(v.Lemma, lexicon.Unrest))
	})
}

// participleOfSubject gives the clause of a participle that says of the event's subject what else it does or
// undergoes, and whose verb fits; -1 if there is none.
func (d *scene) participleOfSubject(fits func(*syntax.VerbGroup) bool) int {
	if d.r.Nominal() {
		return -1
	}
	sub := d.r.sen.SubjectSpan(d.r.Clause)
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if cl.Kind != syntax.Participle || cl.Antecedent.Empty() || !fits(&cl.Verb) {
			continue
		}
		if cl.Parent == d.r.Clause && sub.Has(cl.Antecedent.Start) || d.isAgent(d.r.sen.HeadOf(cl.Antecedent)) {
			return c
		}
	}
	return -1
}

// isAgent: the noun stands behind "by" and the event's passive verb: "was launched by officers".
func (d *scene) isAgent(noun int) bool {
	return noun >= 0 && d.r.clause().Verb.Passive && d.tokens()[noun].Rel == "obl:by" && d.tokens()[noun].Head == d.r.clause().Head
}

// agentsIn gives the names behind "by" in a clause, up to the next phrase: "led by Norway and Chad | in Mali".
func (d *scene) agentsIn(clause int) []int {
	sp := d.r.sen.Clauses[clause].Span
	by := d.wordIn(sp, "by")
	if by < 0 {
		return nil
	}
	next := by + 1
	for next < sp.End && !(d.tokens()[next].IsPrep() && d.tokens()[next].Lower != "of") {
		next++
	}
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Span.Start > by && m.Span.End <= next && d.r.sen.ClauseAt(m.Span.Start) == clause && !d.ModifiesName(i)
	})
}

// wordIn gives the first token of a span that is the word, in lower case; -1 if none is.
func (d *scene) wordIn(sp syntax.Span, word string) int {
	for i := sp.Start; i < sp.End; i++ {
		if d.tokens()[i].Lower == word {
			return i
		}
	}
	return -1
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

// venueClause gives the clause that tells where the meeting is held at which the event's verb happens; -1 if there is none.
func (d *scene) venueClause() int {
	if d.r.Nominal() {
		return -1
	}
	ts := d.tokens()
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if cl.Kind != syntax.Participle || !cl.Verb.Passive && cl.Verb.Lemma != "take" || cl.Antecedent.Empty() || d.r.sen.ClauseAt(cl.Antecedent.Start) != d.r.Clause {
			continue
		}
		h := d.r.sen.HeadOf(cl.Antecedent)
		if h >= 0 && lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Venue) && (ts[h].Rel == "obl:at" || ts[h].Rel == "obl:during" || ts[h].Rel == "obl:in" || ts[h].Rel == "nmod:at") {
			return c
		}
	}
	return -1
}

// withinBetween is how many tokens behind "between" the first words of its two names are looked for: two names with
// what tells of their office and land; a judgement.
const withinBetween = 7

// isToBeMet: what the event is for is to meet or to talk with the person, or to join the body.
func (d *scene) isToBeMet() bool {
	c := d.r.sen.ClauseAt(d.m.Span.Start)
	if c < 0 || c == d.r.Clause || !d.isCore() {
		return false
	}
	v := d.r.sen.Clauses[c].Verb.Lemma
	if d.entity().Kind != names.Person {
		return d.entity().Kind == names.Organisation && lexicon.ClassOf(v) == lexicon.Join
	}
	return lexicon.ClassOf(v) == lexicon.Meet || v == "talk" || v == "speak"
}

// between gives the names of a noun phrase "between <name> and <name>" that the clause of the event, a noun that is its
// subject, is said to be: "Monday's clash was the first between Chad and Niger".
func (d *scene) between() []int {
	ts := d.tokens()
	if !d.r.Nominal() || ts[d.r.Head].Rel != syntax.Nsubj || d.r.Clause < 0 {
		return nil
	}
	cl := d.r.clause()
	for k := cl.Verb.Span.End; k > 0 && k < cl.Span.End; k++ {
		if ts[k].Lower != "between" || d.r.sen.ClauseAt(k) != d.r.Clause {
			continue
		}
		found := d.namesIn(func(i int) bool {
			m := &d.Cast.Mentions[i]
			return m.Span.Start > k && m.Span.Start <= k+withinBetween && m.Span.End <= cl.Span.End && !m.Locative
		})
		if len(found) > 1 {
			return found[:2]
		}
	}
	return nil
}
