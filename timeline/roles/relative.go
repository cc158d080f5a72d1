package roles

import (
	"slices"
	"strings"

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

// eventBefore gives the first token of the noun phrase of what the relative clause of the event says that it
// began, ended or took place: "a meeting in Lima of ten ministers, which began"; -1 if there is none.
func (d *scene) eventBefore() int {
	if d.r.Nominal() {
		return -1
	}
	cl, ts := d.r.clause(), d.tokens()
	if cl.Marker != "which" && cl.Marker != "that" || !cl.Subject.Empty() && !strings.HasPrefix(ts[cl.Subject.Start].Tag, "W") {
		return -1
	}
	v := cl.Verb.Lemma
	if !lexicon.Has(v, lexicon.BeginsOrEnds) && !lexicon.Has(v, lexicon.TakesPlace) && !(v == "take" && d.wordIn(syntax.Span{Start: cl.Verb.Span.End, End: min(cl.Verb.Span.End+1, len(ts))}, "place") >= 0) && !(v == "hold" && cl.Verb.Passive) {
		return -1
	}
	for k := cl.Span.Start - 1; k >= 0 && !(ts[k].IsVerb() && !lexicon.IsEvent(ts[k].Text)); k-- {
		if !lexicon.IsEvent(ts[k].Text) {
			continue
		}
		for k > 0 && (ts[k-1].IsNoun() || strings.HasPrefix(ts[k-1].Tag, "JJ")) {
			k--
		}
		return k
	}
	return -1
}

// namesOfEventBefore gives the parties and the places beside that noun, of each where the event has none yet.
func (d *scene) namesOfEventBefore() []int {
	from, to := d.eventBefore(), d.r.clause().Span.Start
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		wanted := m.Locative && len(d.r.Places) == 0 || !m.Locative && len(d.r.Actors) == 0 && m.Acting < 0
		return wanted && m.Span.Start >= from && m.Span.End <= to && d.inClauseOf(i).firstOf(asideFamily()) == nil
	})
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
	return c >= 0 && d.r.sen.Clauses[c].Marker == "whose" && d.r.sen.Clauses[c].Subject.Has(d.r.Head)
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
	return d.namesIn(func(i int) bool { return cl.Antecedent.Has(d.Cast.Mentions[i].Span.End-1) && !d.ModifiesName(i) })
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
		paused := d.tokens()[k.Span.Start-1].Tag[0] < 'A' // else the clause is another event of the day: "erupted on Monday when Holt spoke"
		out = append(out, d.namesIn(func(i int) bool {
			m := &d.Cast.Mentions[i]
			return d.ofClause(m.Span.Start, c) && !d.isBelowRelative(m.Span.Start, c) && !d.at(i).isHouse() && (!m.Locative && paused || m.Locative && len(d.r.Places) == 0) && !d.ModifiesName(i)
		})...)
	}
	return out
}

// isBelowRelative: the token stands in a relative clause within clause c, which tells of something else: "when Chad's parliament votes on
// a bill | that would harm Mali".
func (d *scene) isBelowRelative(token, c int) bool {
	for k := d.r.sen.ClauseAt(token); k >= 0 && k != c; k = d.r.sen.Clauses[k].Parent {
		if d.r.sen.Clauses[k].Kind == syntax.Relative {
			return true
		}
	}
	return false
}

// clauseOfNoun gives the clause that tells what was done at the event, a noun: "elections, | in which Holt won", "the war, |
// when Chad took the port"; -1 if there is none.
func (d *scene) clauseOfNoun() int {
	if !d.r.Nominal() {
		return -1
	}
	ts := d.tokens()
	return slices.IndexFunc(d.r.sen.Clauses, func(k syntax.Clause) bool {
		from := k.Span.Start
		switch k.Marker {
		case "which":
			return ts[from].IsPrep() && ts[from].Lower != "of" && d.r.sen.HeadOf(k.Antecedent) == d.r.Head
		case "when":
			return from > 1 && ts[from-1].Tag[0] < 'A' && (d.r.Noun.Has(from-2) || d.r.When.Has(from-2))
		}
		return false
	})
}

// doersAtNoun gives those who did it, where the event's own words name nobody.
func (d *scene) doersAtNoun() []int {
	if len(d.r.Actors) > 0 || d.clauseOfNoun() < 0 {
		return nil
	}
	return slices.DeleteFunc(d.subjectsOf(d.clauseOfNoun()), func(mi int) bool { return d.inClauseOf(mi).firstOf(asideFamily()) != nil })
}

// takesBoth: the relative clause tells of a meeting or an agreement, and what it follows is the second of two.
func (d *scene) takesBoth() bool {
	if d.marker() != "who" {
		return false
	}
	h := d.r.sen.HeadOf(d.r.clause().Antecedent)
	if c := d.r.Class; h < 0 || c != lexicon.Meet && c != lexicon.Agree && c != lexicon.Sign && c != lexicon.Call && !d.isTwoSided() && !d.haveOneTitle(h) {
		return false
	}
	return d.tokens()[h].Rel == syntax.Conj && d.wordIn(syntax.Span{Start: d.r.clause().Verb.Span.End, End: d.r.clause().Span.End}, "with") < 0
}

// haveOneTitle: before the name that the name at h is joined to stands a title in the plural, for both: "Ministers Holt and
// | Diallo".
func (d *scene) haveOneTitle(h int) bool {
	ts := d.tokens()
	return ts[h].Head >= 0 && len(d.namesIn(func(i int) bool {
		sp := d.Cast.Mentions[i].Span
		if !sp.Has(ts[h].Head) {
			return false
		}
		return slices.ContainsFunc(ts[sp.Start:sp.End], func(t syntax.Token) bool {
			w := lexicon.NounLemma(t.Lower)
			return w != t.Lower && lexicon.Has(w, lexicon.Office)
		})
	})) > 0
}

// joinedToAntecedent gives the names that what the relative clause follows is joined to.
func (d *scene) joinedToAntecedent() []int {
	ts := d.tokens()
	first := ts[d.r.sen.HeadOf(d.r.clause().Antecedent)].Head
	return d.namesIn(func(i int) bool {
		sp := d.Cast.Mentions[i].Span
		return sp.Has(first) || ts[sp.End-1].Rel == syntax.Conj && ts[sp.End-1].Head == first
	})
}
