package roles

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// content gives the clause of what is told, where the event is that somebody tells it and the clause tells of a deed:
// "a spokesman said on Monday that Norway had recalled its envoy"; -1 if there is none.
func (d *scene) content() int {
	if d.r.Nominal() {
		return -1
	}
	cl := d.r.clause()
	if !d.isImpersonal(cl) && (cl.Verb.Passive || !lexicon.Has(cl.Verb.Lemma, lexicon.Says) && !lexicon.Has(cl.Verb.Lemma, lexicon.ReportsSpeech)) {
		return -1
	}
	if cl.Kind == syntax.Parenthetical {
		return d.deed(cl.Parent)
	}
	if d.isImpersonal(cl) {
		return slices.IndexFunc(d.r.sen.Clauses, func(k syntax.Clause) bool {
			return k.Parent == d.r.Clause && (k.Kind == syntax.Complement || k.Marker == "that") && k.Verb.Lemma != "be"
		})
	}
	return d.deed(d.complement())
}

// complement gives the clause that is the object of the event's verb: "ruled | that he must leave"; -1 if there is none.
func (d *scene) complement() int {
	return slices.IndexFunc(d.r.sen.Clauses, func(k syntax.Clause) bool { return k.Parent == d.r.Clause && k.Kind == syntax.Complement })
}

// isImpersonal: nobody says so, "it" does: "it emerged that", "it was reported that".
func (d *scene) isImpersonal(cl *syntax.Clause) bool {
	return cl.Subject.End-cl.Subject.Start == 1 && d.tokens()[cl.Subject.Start].Lower == "it" && (cl.Verb.Passive || lexicon.Has(cl.Verb.Lemma, lexicon.Intransitive))
}

// deed gives the clause back if its verb tells of an event that happened, and not of how things are or may be; -1 else.
func (d *scene) deed(c int) int {
	if c < 0 {
		return -1
	}
	v := &d.r.sen.Clauses[c].Verb
	if v.Negated || v.Modal != "" || v.Tense == syntax.NoTense || !v.Passive && (v.Lemma == "be" || lexicon.Has(v.Lemma, lexicon.State)) {
		return -1
	}
	return c
}

// isTold: the event is that somebody says something, and the name stands below its object or behind "including": in what
// he says, which was not taken for a clause.
func (d *scene) isTold() bool {
	ts, v := d.tokens(), d.r.clause()
	if v.Verb.Lemma != "say" || d.subject {
		return false
	}
	for at := d.m.Span.End - 1; at >= 0 && at != v.Head; at = ts[at].Head {
		if rel := ts[at].Rel; rel == syntax.Obj && ts[at].Head == v.Head || rel == "obl:including" {
			return true
		}
	}
	return false
}

// isReport: a body only passes on what it heard.
func (d *scene) isReport() bool {
	e := d.firstActor()
	return e != nil && e.Kind == names.Organisation && !d.r.Nominal() && d.r.clause().Verb.Lemma == "report"
}

// onTheGround are the classes of events that one who tells of them tells of where they were.
var onTheGround = map[lexicon.Class]bool{lexicon.Death: true, lexicon.Attack: true, lexicon.Arrest: true, lexicon.Release: true, lexicon.War: true, lexicon.Protest: true}

// placesOf gives the places of the harm that a clause tells of, but for those that only tell whence, how far from where or
// about what something is.
func (d *scene) placesOf(clause int) []int {
	if v := &d.r.sen.Clauses[clause].Verb; !onTheGround[lexicon.ClassOf(v.Lemma)] || v.Tense == syntax.Future {
		return nil
	}
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		o := d.at(i)
		return m.Locative && d.r.sen.ClauseAt(m.Span.Start) == clause && !o.isOrigin() && !o.isMeasured() && !o.isTopic() && !o.isOfSome() && d.isGround(i)
	})
}

// isGround says that the mention is of a place or a land, and not of a body where something is.
func (d *scene) isGround(i int) bool {
	k := d.Cast.Entities[d.Cast.Mentions[i].Entities[0]].Kind
	return k == names.Place || k == names.State
}

// citeTold adds those who did what is told to who tells it, where that stands aside: "Norway recalled its envoy, Chad's
// minister said on Monday". What is told is the news, and on the day it is told.
func (d *scene) citeTold() {
	r := d.r
	if r.Nominal() || r.clause().Kind != syntax.Parenthetical {
		return
	}
	if l := r.clause().Verb.Lemma; !lexicon.Has(l, lexicon.ReportsOnly) && !(lexicon.Has(l, lexicon.Says) && lexicon.Has(l, lexicon.Empty)) && !d.isReport() {
		return // who warns or announces does more than to tell
	}
	c := d.content()
	if c < 0 {
		return
	}
	k, v, doers := d.castOf(c), &r.sen.Clauses[c].Verb, d.subjectsOf(c)
	past := v.Tense == syntax.Past || v.Perfect
	if past || len(doers) > 1 || len(doers) == 1 && !d.speaksFor(doers[0]) { // who tells what his own will do tells of himself
		for _, name := range k.Actors {
			r.addActor(name)
		}
	}
	if past && len(r.Places) == 0 {
		r.Places = k.Places
	}
}

// castOf gives the cast of another clause as if its verb told the event.
func (d *scene) castOf(c int) *casting {
	told := *d.r.Mention
	told.Clause, told.Head, told.Class, told.Expr = c, d.r.sen.Clauses[c].Head, lexicon.ClassOf(d.r.sen.Clauses[c].Verb.Lemma), -1
	k := &casting{Mention: &told, sen: d.r.sen}
	d.citeOwn(k)
	return k
}

// speaksFor: who the event's first actor is speaks for the one whom the mention names, being of the same state.
func (d *scene) speaksFor(mention int) bool {
	e, of := d.firstActor(), &d.Cast.Entities[d.Cast.Mentions[mention].Entities[0]]
	return e != nil && e.State != "" && e.State == of.State
}

// saysOfItself gives the clause of who says what the event's verb tells of "it" or "they", where no name was found for the
// pronoun; -1 if there is none.
func (d *scene) saysOfItself() int {
	if d.r.Nominal() {
		return -1
	}
	cl := d.r.clause()
	if cl.Kind != syntax.Complement || cl.Parent < 0 || cl.Verb.Passive || !d.says(cl.Parent) ||
		cl.Subject.End-cl.Subject.Start != 1 || len(d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Span == cl.Subject })) > 0 {
		return -1
	}
	if w := d.tokens()[cl.Subject.Start].Lower; w != "it" && w != "they" {
		return -1
	}
	return cl.Parent
}

// says: the clause's verb tells of what somebody says.
func (d *scene) says(c int) bool {
	v := d.r.sen.Clauses[c].Verb.Lemma
	return lexicon.Has(v, lexicon.Says) || lexicon.Has(v, lexicon.ReportsSpeech)
}

// ownWord gives those who say so: of "it", one who is no person, of "they", several. A name is theirs if it takes part in
// the saying: "critics of | Norway" has none.
func (d *scene) ownWord() []int {
	c := d.saysOfItself()
	if c < 0 {
		return nil
	}
	k := d.castOf(c)
	sub, verb, w := d.r.sen.SubjectSpan(c), d.r.sen.Clauses[c].Verb.Span.Start, d.tokens()[d.r.clause().Subject.Start].Lower
	who := d.namesIn(func(mi int) bool {
		sp := d.Cast.Mentions[mi].Span
		return (sub.Has(sp.Start) || sp.End <= verb) && slices.Contains(k.Actors, d.at(mi).entity().Name)
	})
	if n := len(who); w == "it" && n == 1 && d.at(who[0]).entity().Kind != names.Person || w == "they" && n > 1 {
		return who
	}
	return nil
}

// harmOf gives the clause that says what harm the event, a noun, did; -1 if there is none.
func (d *scene) harmOf() int {
	if !d.r.Nominal() {
		return -1
	}
	t := &d.tokens()[d.r.Head]
	if t.Rel != syntax.Nsubj || t.Head < 0 {
		return -1
	}
	c := d.r.sen.ClauseOf(t.Head)
	if c < 0 || !lexicon.Has(d.r.sen.Clauses[c].Verb.Lemma, lexicon.Harms) && lexicon.ClassOf(d.r.sen.Clauses[c].Verb.Lemma) != lexicon.Death {
		return -1
	}
	return c
}

// victimClause gives the relative clause that says whom the event, a noun, harmed, or what its verb did: "ordered a strike
// | that killed ten"; -1 if there is none.
func (d *scene) victimClause() int {
	of := d.r.Head
	if !d.r.Nominal() {
		if of = d.r.sen.ObjectHead(d.r.clause()); of < 0 || lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Relates) || d.says(d.r.Clause) {
			return -1
		}
	}
	for c := range d.r.sen.Clauses {
		cl := &d.r.sen.Clauses[c]
		if cl.Kind == syntax.Relative && !cl.Verb.Passive && cl.Antecedent.Has(of) && d.r.sen.HeadOf(cl.Antecedent) == of && (lexicon.Has(cl.Verb.Lemma, lexicon.Harms) || lexicon.ClassOf(cl.Verb.Lemma) == lexicon.Death) {
			return c
		}
	}
	return -1
}

// placesOfHarm gives the places where what the event's verb did harmed somebody, where nothing else says where it was.
func (d *scene) placesOfHarm() []int {
	if c := d.victimClause(); !d.r.Nominal() && len(d.r.Places) == 0 && c >= 0 {
		if h := d.r.sen.ObjectHead(&d.r.sen.Clauses[c]); h < 0 || d.isHarmed(h) {
			return d.placesOf(c)
		}
	}
	return nil
}

// isHarmed: the token is a number or a noun for people, or a name: not "a law that killed | jobs | in Ohio".
func (d *scene) isHarmed(h int) bool {
	t := &d.tokens()[h]
	w := lexicon.Of(lexicon.NounLemma(t.Lower))
	return t.Tag == "CD" || strings.HasPrefix(t.Tag, "NNP") || d.isOfPeople(h) || w.Has(lexicon.Human) || w.Has(lexicon.PersonNoun) || lexicon.Has(t.Lower, lexicon.PersonNoun) || lexicon.Has(t.Lower, lexicon.PluralSubject)
}

// victims gives the names that are the object of that clause, or stand in apposition to it.
func (d *scene) victims() []int {
	ts, v := d.tokens(), d.r.sen.Clauses[d.victimClause()].Head
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		at := m.Span.End - 1
		person := d.Cast.Entities[m.Entities[0]].Kind == names.Person // "toppled autocrat | Ivo Rys"
		for (ts[at].Rel == syntax.Conj || person && ts[at].Rel == syntax.Appos) && ts[at].Head >= 0 {
			at = ts[at].Head
		}
		return (ts[at].Rel == syntax.Obj || person && ts[at].Rel == syntax.Xcomp) && ts[at].Head == v && !m.Locative && m.Form != names.Adjective
	})
}

// doersTold gives those who do what is told, where nobody is known to tell it, or the body that does only passes it on.
func (d *scene) doersTold() []int {
	c := d.content()
	if c < 0 || len(d.r.Actors) > 0 && !d.isReport() {
		return nil
	}
	return slices.DeleteFunc(d.subjectsOf(c), func(mi int) bool { return d.tokens()[d.Cast.Mentions[mi].Span.End-1].Rel == "nmod:by" })
}

// isKnownEvent: what happens is a noun of an event with nothing beside it but "the": the reader knows whose it is.
func (d *scene) isKnownEvent() bool {
	ts := d.tokens()
	_, h := d.subjectOrNoun()
	if h < 1 || ts[h].Tag != "NN" || !lexicon.IsEvent(ts[h].Lower) || lexicon.Has(ts[h].Lower, lexicon.Mission) || ts[h-1].Lower != "the" && !lexicon.Has(ts[h-1].Lower, lexicon.Demonstrative) {
		return false
	}
	return h+1 == len(ts) || !ts[h+1].IsPrep() && !ts[h+1].IsNoun() && ts[h+1].Lower != "that"
}

// partiesBefore gives those whose event the story told of last by the same noun, if it named them then.
func (d *scene) partiesBefore() []string {
	const back = 40 // sentences, beyond which a reader has forgotten: a judgement
	_, h := d.subjectOrNoun()
	noun, before := d.tokens()[h].Lower, h
	for si := d.r.Sentence; si >= max(0, d.r.Sentence-back); si-- {
		sen := &d.Doc.Sentences[si]
		if si < d.r.Sentence {
			before = len(sen.Tokens)
		}
		for k := before - 1; k > 0; k-- {
			if sen.Tokens[k].Lower != noun || !sen.Tokens[k].IsNoun() {
				continue
			}
			if found := d.partiesOf(si, k); len(found) > 0 || sen.Dependent(k, "nmod:of") >= 0 || lexicon.Has(sen.Tokens[k-1].Lower, lexicon.Article) && sen.Tokens[k-1].Lower != "the" {
				return found
			}
		}
	}
	return nil
}

// partiesOf gives the names beside the noun of an event that tell whose it is.
func (d *scene) partiesOf(si, noun int) (out []string) {
	ts := d.Doc.Sentences[si].Tokens
	for _, mi := range d.MentionsIn[si] {
		m := &d.Cast.Mentions[mi]
		t := &ts[m.Span.End-1]
		for t.Rel == syntax.Conj && t.Head >= 0 {
			t = &ts[t.Head]
		}
		if t.Head != noun || m.Locative || m.Doubt != "" || m.Form == names.Adjective || d.Cast.Entities[m.Entities[0]].Kind == names.Place {
			continue
		}
		switch t.Rel {
		case "nmod:poss", "nmod:of", "nmod:by", "nmod:with", "nmod:between", "nmod:against":
			for _, e := range m.Entities {
				add(&out, d.Cast.Entities[e].Name)
			}
		}
	}
	return out
}
