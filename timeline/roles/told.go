package roles

import (
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
	if v.Negated || v.Modal != "" || v.Tense == syntax.NoTense || v.Lemma == "be" && !v.Passive || lexicon.ClassOf(v.Lemma) == "" && !v.Passive && !lexicon.Has(v.Lemma, lexicon.Verb) {
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

// isOfSubject: the place tells whence the people of the subject are, and the verb has a place of its own.
func (d *scene) isOfSubject() bool {
	if !d.subject || d.r.Nominal() || !d.m.Locative {
		return false
	}
	cl, ts := d.r.clause(), d.tokens()
	h := d.r.sen.HeadOf(d.r.sen.SubjectSpan(d.r.Clause))
	if cl.Verb.Span.Empty() || h < 0 || h >= d.m.Span.Start || ts[h].Tag != "NNS" && !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Human) && !lexicon.Has(ts[h].Lower, lexicon.Rebel) {
		return false
	}
	if w := lexicon.NounLemma(ts[h].Lower); !lexicon.Has(w, lexicon.Human) && !lexicon.Has(w, lexicon.NoState) && !lexicon.Has(w, lexicon.Rebel) && !lexicon.Has(ts[h].Lower, lexicon.Rebel) {
		return false
	}
	venue := d.venueClause()
	return len(d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		if !m.Locative || m.Span.Start < cl.Verb.Span.End {
			return false
		}
		c := d.r.sen.ClauseAt(m.Span.Start)
		return c == venue || c == d.r.Clause && !d.at(i).isTopic() && !d.at(i).isMeasured()
	})) > 0
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
			return m.Span.Start > k && m.Span.Start < k+8 && m.Span.End <= cl.Span.End && !m.Locative
		})
		if len(found) > 1 {
			return found[:2]
		}
	}
	return nil
}
