package event

import (
	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// setStatus decides whether the event took place, from the verb's tense, mood and
// meaning and from the date; or gives the reason why it is no event after all.
func (s *finder) setStatus(r *Mention) string {
	d := s.sceneFor(r)
	if !r.Nominal() {
		for _, f := range []*family{untold(), stative()} {
			if rule, _ := d.firstOf(f); rule != nil {
				_, why := d.refuse(rule)
				return why
			}
		}
	}
	if rule, _ := d.firstOf(doubts()); rule != nil {
		_, why := d.refuse(rule)
		return why
	}
	d.claimed = s.attribute(r)
	switch {
	case r.Nominal():
		if rule, _ := d.firstOf(untoldNouns()); rule != nil {
			_, why := d.refuse(rule)
			return why
		}
		d.nounStatus()
	case r.Fell:
		u := d.undoing(r.Sentence, r.Clause)
		r.Status, r.StatusBy = u.Status, u.Name
	default:
		rule, _ := d.firstOf(verbs()) // the last rule holds of all
		if rule.Reason != "" {
			_, why := d.refuse(rule)
			return why
		}
		r.Status, r.StatusBy, r.lapsed = rule.Status, rule.Name, rule.Lapses && d.past
		switch {
		case r.Status == timeline.Postponed && d.lapsedPlan():
			r.Class = lexicon.PutOff
		case r.Status == timeline.Postponed:
			if e := &s.Times.Expressions[r.Expr]; e.RangeWith >= 0 && s.Signal(r.Expr) == "from" {
				r.Date = e.Date // "put off from May to June"
			}
		}
	}
	if r.Status == timeline.Planned {
		if rule, _ := d.firstOf(unplanned()); rule != nil {
			_, why := d.refuse(rule)
			return why
		}
	}
	if d.claimed && (r.Status == timeline.Occurred || r.Status == timeline.Ongoing) {
		r.Status, r.StatusBy = timeline.Claimed, byAttribution
	}
	return ""
}

// sceneFor makes the scene in which the status of a mention is asked.
func (s *finder) sceneFor(r *Mention) *scene {
	d := s.sceneOf(r.Expr)
	if d.p.Sentence != r.Sentence {
		d.p.Sentence, d.sen, d.date = r.Sentence, &s.Doc.Sentences[r.Sentence], -1
	}
	d.r = r
	if r.Clause >= 0 {
		d.in(r.Clause)
	}
	day := s.DatelineDay()
	d.future = !day.IsZero() && (day.Before(r.Date) || r.Expr >= 0 && s.laterThis(r.Expr))
	d.past = !day.IsZero() && (r.Date.Before(day) || r.Expr >= 0 && s.earlierThis(r.Expr))
	return d
}

// FactRule names what gives the status of an event that a noun tells, and of which nothing says that it lies ahead.
const FactRule = "told as a fact"

// NamedRule names what dates a noun by the date that stands before it as a part of its name.
const NamedRule = "the <date> <event>"

// byAttribution names what gives a status beside the rules.
const byAttribution = "somebody's word alone"

// nounStatus is setStatus for a noun: the clause around it decides where it speaks of the
// event.
func (d *scene) nounStatus() {
	r := d.r
	if u := d.undoneNoun(r.Head, r.Clause); u != nil {
		r.Status, r.StatusBy = u.Status, u.Name
		return
	}
	rule, m := d.firstOf(plannedNouns()) // the last rule holds of all
	r.Status, r.StatusBy, r.lapsed = rule.Status, rule.Name, rule.Lapses && d.past
	if plan := m.Token("scheme"); plan >= 0 {
		if u := d.undoneNoun(plan, r.Clause); u != nil {
			r.Status, r.StatusBy = u.Status, u.Name // "shelved plans for a September visit"
		}
	}
}

// undoneNoun gives the rule by which a clause calls off or puts off what the noun at a token
// of it names, nil if none does.
func (d *scene) undoneNoun(noun, c int) *rule {
	if c < 0 {
		return nil
	}
	cl := &d.sen.Clauses[c]
	u := d.undoing(d.p.Sentence, c)
	if u != nil && !u.Planned && (u.Object && d.objectOf(cl, noun) || !u.Object && cl.Subject.Has(noun)) {
		return u
	}
	return nil
}

// objectOf: the clause's object is the noun, or a share of what it names ("six percent of flights").
func (d *scene) objectOf(cl *syntax.Clause, noun int) bool {
	h := d.sen.ObjectHead(cl)
	if h == noun {
		return true
	}
	t := &d.sen.Tokens[noun]
	return h >= 0 && t.Head == h && t.Rel == "nmod:of" && (lexicon.Has(d.sen.Lemma(h), lexicon.PartOf) || lexicon.Has(d.sen.Lemma(h), lexicon.CountNoun) || lexicon.Has(d.sen.Lemma(h), lexicon.FigureUnit))
}

// looksForward: the clause looks forward to an event of a period that has begun ("may resume
// after the elections this spring").
func (d *scene) looksForward() bool {
	if d.cl == nil || d.past || d.r.Noun.Start == 0 {
		return false
	}
	t := d.sen.Tokens[d.r.Noun.Start-1]
	if w := t.Lower; w == "for" || lexicon.Has(w, lexicon.TimeConjunction) || t.IsPrep() && d.r.Date.Contains(d.DatelineDay()) && d.r.Date != d.DatelineDay() {
		cl := d.cl
		if cl.Kind == syntax.Participle && cl.Parent >= 0 && d.r.Date == d.DatelineDay() {
			cl = &d.sen.Clauses[cl.Parent] // "will be settled by the towns left after the vote"
		}
		return cl.Verb.Tense == syntax.Future || cl.Verb.Modal != ""
	}
	return false
}

// ofPlan: the clause is the infinitive of a plan ("had planned to visit").
func (d *scene) ofPlan() bool {
	cl := d.cl
	if cl.Kind == syntax.Complement && cl.Marker == "that" && cl.Subject.Empty() && cl.Parent >= 0 {
		cl = &d.sen.Clauses[cl.Parent] // "scheduled to issue that | call", read as a verb
	}
	if cl.Kind != syntax.Infinitive || cl.Parent < 0 {
		return false
	}
	p := &d.sen.Clauses[cl.Parent]
	return !p.Verb.Span.Empty() && lexicon.Has(p.PhrasalLemma(d.sen.Tokens), lexicon.Plans) && p.Verb.Span.End <= cl.Verb.Span.Start
}

// dueToBe: the clause above tells where or as what somebody is to be, and the date has not passed.
func (d *scene) dueToBe() bool {
	if d.past || d.cl.Parent < 0 {
		return false
	}
	v := d.sen.Clauses[d.cl.Parent].Verb
	return v.Lemma == "be" && v.Plan && v.Tense == syntax.Future
}

// lapsedPlan: "initially scheduled for February" says that the date did not hold.
func (d *scene) lapsedPlan() bool {
	due := d.cl.Verb.Lemma == "be" && d.planWords() // "had first been due"
	if !d.past || !due && (!targeted(d.sen, d.r.When) || d.Signal(d.r.Expr) == "from") && (!d.verbIs(lexicon.Plans) || d.verbIs(lexicon.Wishes) || !d.cl.Verb.Passive) {
		return false // "first proposed in May", "Chad first planned it in May" tell when that was
	}
	for i := max(d.cl.Verb.Span.Start-1, 0); i < d.cl.Verb.Span.End; i++ {
		if lexicon.Has(d.sen.Tokens[i].Lower, lexicon.Lapsed) {
			return true
		}
	}
	return false
}
