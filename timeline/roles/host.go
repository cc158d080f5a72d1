package roles

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

// isHosted: the event is a noun behind a verb whose subject takes part in it: "held a meeting",
// not "resigned after a meeting".
func (d *scene) isHosted() bool {
	r := d.r
	if !r.Nominal() || r.Clause < 0 {
		return false
	}
	if len(r.Actors) > 0 && d.hasAgent() && !d.befellAt() {
		return false
	}
	cl := r.clause()
	lemma := cl.PhrasalLemma(d.tokens())
	before := r.Head < cl.Verb.Span.Start
	switch {
	case d.isPurposeOfObject():
		return false
	case d.befellAt():
		return true
	case cl.Verb.Span.Empty(), cl.Verb.Negated, cl.Verb.Modal == "should", cl.Verb.Modal == "could", cl.Verb.Modal == "might", cl.Verb.Passive && !before, d.isAside(), d.isReported(), d.isOfAnotherDay():
		return false
	case d.isOccasion():
		return true
	case before, len(r.Actors) >= 2, lexicon.Has(lemma, lexicon.Relates) && !lexicon.Has(lemma, lexicon.Undergoes), lexicon.Has(lemma, lexicon.Causes) && !(lexicon.Has(lemma, lexicon.Heads) && d.tokens()[r.Head].Rel == syntax.Obj):
		return false
	}
	return r.Noun.Start == 0 || !lexicon.Has(d.tokens()[r.Noun.Start-1].Lower, lexicon.Background) // only its time is told beside the clause
}

// befellAt: the verb beside the event says what befell its subject there: "was killed in a raid", "was defeated in the vote".
func (d *scene) befellAt() bool {
	rel, v := d.tokens()[d.r.Head].Rel, d.r.clause().Verb
	return v.Passive && !v.Negated && v.Modal == "" && (befalls[lexicon.ClassOf(v.Lemma)] || d.eventIs(lexicon.Poll) && lexicon.IsEvent(v.Lemma)) && (rel == "obl:in" || rel == "obl:by" || rel == "obl:during")
}

// isOccasion: the event is a meeting or a call at which the verb's subject speaks: "asked for help during a call".
func (d *scene) isOccasion() bool {
	switch d.tokens()[d.r.Head].Rel {
	case "obl:during", "obl:at", "obl:in":
		v := d.r.clause().Verb.Lemma
		return (d.r.Class == lexicon.Meet || d.r.Class == lexicon.Call) && (d.says(d.r.Clause) || lexicon.Has(v, lexicon.AsksFor) || lexicon.Has(v, lexicon.Relates))
	}
	return false
}

// isPurposeOfObject: the event is what something is for that its verb is about: "wrote the manifesto for the vote". But
// who makes plans for an event takes part in it.
func (d *scene) isPurposeOfObject() bool {
	ts := d.tokens()
	if rel := ts[d.r.Head].Rel; rel != "obl:for" && rel != "nmod:for" {
		return false
	}
	o := d.r.sen.ObjectHead(d.r.clause())
	return o >= 0 && !lexicon.Has(lexicon.NounLemma(ts[o].Lower), lexicon.Plans)
}

// guests gives those to whom or with whom the verb beside the event does something there.
func (d *scene) guests() []int {
	ts, at := d.tokens(), d.r.Head
	if !d.r.Nominal() || len(d.r.Actors) != 1 {
		return nil
	}
	switch ts[at].Rel {
	case "obl:in", "obl:at", "obl:during":
	default:
		return nil
	}
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		t := &ts[m.Span.End-1]
		k := d.Cast.Entities[m.Entities[0]].Kind
		under := t.Head
		if under >= 0 && ts[under].Rel == syntax.Xcomp {
			under = ts[under].Head // "ran second to | Diallo"
		}
		if m.Locative || m.Form == names.Adjective || under != ts[at].Head || k != names.Person && k != names.State {
			return false
		}
		switch t.Rel {
		case syntax.Obj, "obl:to", "obl:with", "obl:against":
			return true
		}
		return false
	})
}

// hosts gives the names in the subject of the event's clause, who stands beside it in apposition, and who did to it what
// befell it there.
func (d *scene) hosts() []int {
	sub := d.r.sen.SubjectSpan(d.r.Clause)
	apposed := d.Apposed(d.r.Sentence, sub)
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		switch {
		case i == apposed, d.befellAt() && d.isAgent(m.Span.End-1):
			return true
		case !sub.Has(m.Span.Start), d.ModifiesName(i), d.at(i).isNamesake():
			return false
		}
		return !m.Locative || d.eventIs(lexicon.Unrest) && len(d.r.Places) == 0
	})
}

// isAside: the noun stands in an apposition, or two phrases and more below the verb: "urged him to
// quit, a shift for the partner of a treaty with Chad".
func (d *scene) isAside() bool {
	ts, phrases := d.tokens(), 0
	for at, hops := d.r.Head, 0; at >= 0 && hops < len(ts); hops++ {
		switch t := &ts[at]; {
		case t.Rel == syntax.Appos, t.Rel == "obl:because_of", t.Rel == "nmod:because_of":
			return true
		case t.Rel.Is(syntax.Nmod):
			if phrases++; phrases > 1 {
				return true
			}
		}
		if d.r.sen.ClauseOf(at) >= 0 {
			break
		}
		at = ts[at].Head
	}
	return false
}

// isReported: the verb only tells of the event: "reported on the rally".
func (d *scene) isReported() bool {
	switch d.tokens()[d.r.Head].Rel {
	case "obl:on", "obl:about", "obl:of":
		return lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Says) || lexicon.Has(d.r.clause().Verb.Lemma, lexicon.ReportsSpeech)
	}
	return false
}

// isOfAnotherDay: the verb beside the event has a date of its own before it, and that of the event stands before its noun: "in May he
// left a | 2015 accord".
func (d *scene) isOfAnotherDay() bool {
	if d.r.When.Start >= d.r.Head || !d.r.Noun.Has(d.r.When.Start) {
		return false
	}
	from, to := d.r.clause().Span.Start, d.r.clause().Verb.Span.Start
	return slices.ContainsFunc(d.Where, func(p story.Place) bool {
		return p.Sentence == d.r.Sentence && from <= p.Start && p.Start < to && !p.Has(d.r.When.Start)
	})
}

// chargeFor gives the clause whose verb says that somebody is charged with, punished for or accused of the event, a noun; -1 if there is none.
func (d *scene) chargeFor() int {
	if !d.r.Nominal() {
		return -1
	}
	ts, at, deep := d.tokens(), d.r.Head, false
	if ts[at].Rel == "nmod:for" || ts[at].Rel == "nmod:with" { // "condemned to death for the | murder", "in connection with the | murder"
		for deep = true; ts[at].Rel.Is(syntax.Nmod) && ts[at].Head >= 0; {
			at = ts[at].Head
		}
	}
	switch ts[at].Rel {
	case "obl:of", "obl:for", "obl:with", "obl:over":
	case "obl:to", "obl:in":
		if !deep {
			return -1
		}
	default:
		return -1
	}
	c := d.r.sen.ClauseOf(ts[at].Head)
	if c < 0 || d.r.sen.Clauses[c].Verb.Negated {
		return -1
	}
	if v := d.r.sen.Clauses[c].Verb.Lemma; !lexicon.Has(v, lexicon.Repays) && !lexicon.Has(v, lexicon.Accuses) {
		return -1
	}
	return c
}

// charged gives those whom the verb there is said of or, where it is active, does it to.
func (d *scene) charged() []int {
	c := d.chargeFor()
	cl := &d.r.sen.Clauses[c]
	who := d.r.sen.SubjectSpan(c)
	switch {
	case !cl.Antecedent.Empty() && (cl.Verb.Passive || cl.Kind == syntax.Participle):
		who = cl.Antecedent
	case !cl.Verb.Passive:
		o := d.r.sen.ObjectHead(cl)
		return d.namesIn(func(i int) bool { return o >= 0 && d.Cast.Mentions[i].Span.Has(o) })
	}
	h := d.r.sen.HeadOf(who)
	if h >= 0 && who == cl.Antecedent && !d.isPost(h) {
		h = who.End - 1 // "the fate of | Ivo Rys, who was charged"
	}
	return d.namesIn(func(i int) bool { return h >= 0 && d.Cast.Mentions[i].Span.Has(h) })
}
