package event

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What was planned by a date, and was undone in the same sentence.

// fellThrough: a planned thing ("an increase set for Dec. 15", "talks due to start on
// Friday", "a visit due on Friday") whose own clause says that it was called off or put off. It gives that
// clause, -1 if there is none.
func (d *scene) fellThrough() int {
	if c := d.dueClause(); c >= 0 {
		return c
	}
	return d.plannedClause()
}

// plannedClause gives the clause that undoes what a clause of planning within it is of; -1 if there is none.
func (d *scene) plannedClause() int {
	sen := d.sen
	cl, wished := d.planning()
	if cl.Parent < 0 || sen.Clauses[cl.Parent].Verb.Span.Empty() {
		return -1
	}
	p := &sen.Clauses[cl.Parent]
	subject := false
	switch cl.Kind {
	case syntax.Participle, syntax.Relative:
		if cl.Antecedent.Empty() || !wished && !plannedThing(sen, cl) && !d.namedFor(cl) {
			return -1
		}
		subject = d.ofSubject(p, cl)
	case syntax.Infinitive:
		subject = cl.Verb.Span.End <= p.Verb.Span.Start
		if h := sen.ObjectHead(p); !subject && !plannedThing(sen, cl) && (h < 0 || h != cl.Verb.Span.Start-1 || !lexicon.IsEvent(sen.Tokens[h].Text)) {
			return -1 // "cancelled a trip to attend a wedding on Friday" is of a plan too
		}
	default:
		return -1
	}
	if u := d.undoing(d.p.Sentence, cl.Parent); u != nil && (u.Object != subject || cl.Verb.Plan) {
		return cl.Parent
	}
	return -1
}

// ofSubject: what clause cl within clause p is of is the subject of p, or p has none: but in "agreed to cancel the vote | planned for
// Friday" it is the object.
func (d *scene) ofSubject(p, cl *syntax.Clause) bool {
	if p.Subject.Empty() {
		return p.Kind != syntax.Infinitive || cl.Antecedent.Start < p.Verb.Span.Start || !d.resolvedTo(p)
	}
	return p.Subject.Has(cl.Antecedent.Start) || p.Subject == cl.Antecedent
}

// resolvedTo: the clause above says that what the infinitive tells is settled: "decided to call off", "was forced to put off".
func (d *scene) resolvedTo(cl *syntax.Clause) bool {
	if cl.Parent < 0 {
		return false
	}
	up := &d.sen.Clauses[cl.Parent]
	v := &up.Verb
	if v.Negated || v.Modal != "" || v.Tense != syntax.Past && v.Tense != syntax.Present {
		return false
	}
	return lexicon.Has(up.PhrasalLemma(d.sen.Tokens), lexicon.Commits) && v.Lemma != "offer" && v.Lemma != "propose" || v.Passive && v.Lemma == "force"
}

// planning gives the clause of planning that the date's is, or is the infinitive of, "scheduled to start on Friday", and whether that is
// a wish for an event: "a summit, which he wanted to hold on Friday".
func (d *scene) planning() (cl *syntax.Clause, wished bool) {
	wish := func(c *syntax.Clause) bool {
		h := d.sen.HeadOf(c.Antecedent) // of "another, which", too
		return h >= 0 && lexicon.Has(c.Verb.Lemma, lexicon.Wishes) && !(d.sen.Tokens[h].IsNoun() && !lexicon.IsEvent(d.sen.Tokens[h].Text))
	}
	if d.cl.Kind == syntax.Relative && d.sen.ClauseAt(d.from) != d.c {
		return d.cl, wish(d.cl) // the date was given to the wish
	}
	if d.cl.Kind == syntax.Infinitive && d.cl.Parent >= 0 {
		switch p := &d.sen.Clauses[d.cl.Parent]; p.Kind {
		case syntax.Participle:
			return p, false
		case syntax.Relative:
			return p, wish(p)
		}
	}
	return d.cl, false
}

// namedFor: the clause names the day for which something was to be: "announced for Monday", "set for May".
func (d *scene) namedFor(cl *syntax.Clause) bool {
	return (cl.Kind == syntax.Participle || cl.Verb.Passive) && d.p.Start > 0 && d.sen.Tokens[d.p.Start-1].Lower == "for" && cl.Span.Has(d.p.Start)
}

// dueAt is the word of planning without a verb of whose day the date is, between the subject and the verb: "a visit, agreed in May and
// | due in Lima on Friday, did not take place"; -1 if there is none.
func (d *scene) dueAt() int {
	ts, at := d.sen.Tokens, d.from-1
	for ; at > 0 && (ts[at].IsModifier() || ts[at].IsPrep()) && !ts[at].Has(lexicon.SetFor); at-- {
	}
	if at > 0 && ts[at].Has(lexicon.PlanWord) && ts[at].Has(lexicon.SetFor) {
		return at
	}
	return -1
}

// dueClause gives the clause that undoes its subject, in which a word of planning without a verb stands before the date; -1 if it is none.
func (d *scene) dueClause() int {
	at := d.dueAt()
	if at < 0 {
		return -1
	}
	c := d.c
	if d.cl.Kind == syntax.Participle && d.cl.Parent >= 0 {
		c = d.cl.Parent
	}
	sub := d.sen.SubjectSpan(c)
	if sub.Empty() || sub.Start >= at || d.from >= d.sen.Clauses[c].Verb.Span.Start {
		return -1
	}
	if u := d.undoing(d.p.Sentence, c); u == nil || u.Object {
		return -1
	}
	return c
}

// dueAside: a thing was due on the date, and the verb behind it tells what was done: "a report, due | in Lima on 3 May, was sold".
func (d *scene) dueAside() bool {
	ts, at, v := d.sen.Tokens, d.dueAt(), &d.cl.Verb
	return at > 0 && ts[at].Lower == "due" && (ts[at-1].Text == "," || ts[at-1].IsNoun()) && d.sen.SubjectSpan(d.c).Start < at &&
		v.Tense == syntax.Past && !v.Plan && v.Modal == "" && v.Span.Start >= d.p.End
}

// plannedThing: the clause says for when its antecedent was planned.
func plannedThing(sen *syntax.Sentence, cl *syntax.Clause) bool {
	l := cl.PhrasalLemma(sen.Tokens)
	if lexicon.Has(l, lexicon.Plans) || cl.Verb.Plan || l == "promise" || l == "talk_about" || l == "talk" {
		return true
	}
	if v := cl.Verb.Span; cl.Kind == syntax.Infinitive && v.Start > 0 && lexicon.Has(sen.Tokens[v.Start-1].Lower, lexicon.PlanWord) {
		return true // "talks due to start"
	}
	return l == "be" && cl.Verb.Span.End < len(sen.Tokens) && sen.Tokens[cl.Verb.Span.End].Lower == "due"
}

// willNotBe: the verb says that a plan is no more: that an event "will not take place" or "be held", or that somebody "will not meet
// as planned".
func (d *scene) willNotBe() bool {
	v := d.cl.Verb
	if !v.Negated || v.Perfect || v.Tense != syntax.Future {
		return false
	}
	sen := d.sen
	for i := v.Span.End; i+1 < d.cl.Span.End; i++ {
		if sen.Tokens[i].Lower == "as" && (sen.Tokens[i+1].Has(lexicon.PlanWord) || lexicon.Has(sen.Lemma(i+1), lexicon.Plans)) {
			return true
		}
	}
	h, lemma := sen.Subject(v.Head), d.cl.PhrasalLemma(sen.Tokens)
	return h >= 0 && lexicon.IsEvent(sen.Tokens[h].Text) && (lexicon.Has(lemma, lexicon.TakesPlace) || v.Passive && lexicon.Has(lemma, lexicon.Holds))
}
