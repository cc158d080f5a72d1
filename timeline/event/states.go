package event

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// lasts: the verb, or a noun or infinitive that goes with it, names what goes on once it has begun: a siege, a ban, talks, a war.
// How a figure or a mood has moved since is no such thing.
func (d *scene) lasts() bool {
	lasting := func(lemma string, c lexicon.Class) bool {
		return lexicon.Has(lemma, lexicon.Lasts) || lexicon.Has(lemma, lexicon.Unrest) || lastingClasses[c]
	}
	if d.cl == nil || lexicon.Has(d.cl.Verb.Lemma, lexicon.Measures) {
		return false
	}
	if l := d.cl.PhrasalLemma(d.sen.Tokens); lasting(l, lexicon.ClassOf(l)) {
		return true
	}
	for i := range d.sen.Tokens {
		t := &d.sen.Tokens[i]
		if t.Head == d.cl.Head && (t.IsNoun() && t.Rel != syntax.Parataxis || t.Rel == syntax.Xcomp) && !d.InExpression(d.p.Sentence, i) && lasting(d.sen.Lemma(i), lexicon.NounClass(t.Text)) {
			return true
		}
	}
	return false
}

// lastingClasses are the classes of what goes on once it has begun.
var lastingClasses = map[lexicon.Class]bool{
	lexicon.Meet: true, lexicon.War: true, lexicon.Attack: true, lexicon.Sanction: true, lexicon.Arrest: true, lexicon.Protest: true, lexicon.Exercise: true,
}

// besideWill: the clause says when something is done that lies ahead: "will vote when", "may come before".
func (d *scene) besideWill() bool {
	if d.r.Nominal() || d.cl.Parent < 0 || d.cl.Verb.Modal != "" || d.cl.Verb.Perfect || d.cl.Kind != syntax.Adverbial && d.cl.Marker != "when" || !lexicon.Has(d.cl.Marker, lexicon.TimeConjunction) && !lexicon.Has(d.cl.Marker, lexicon.TakesParticiple) {
		return false
	}
	now := d.cl.Verb.Tense == syntax.Present
	up := &d.sen.Clauses[d.cl.Parent]
	switch v := up.Verb; {
	case d.cl.Verb.Tense == syntax.Past && lexicon.Has(d.cl.Marker, lexicon.Concedes), d.overBefore(&v), v.Perfect:
		return false // "said he would go, though guards | refused to let him"
	case v.Tense == syntax.Future || v.Modal == "will" || v.Modal == "would":
		return true
	case up.Kind == syntax.Infinitive:
		return now && lexicon.Has(d.cl.Marker, lexicon.TimeConjunction) && d.takenOn(v.Head) // "has vowed to hold a vote after the council | comes in at noon"
	default:
		return now && (v.Modal == "may" || v.Modal == "could" || v.Modal == "might") && d.agentOfDay()
	}
}

// agentOfDay: somebody does it, on one day, and it is no act of saying.
func (d *scene) agentOfDay() bool {
	h := d.sen.Subject(d.r.Head)
	return d.ofOneDay() && h >= 0 && d.agent(h) && lexicon.ClassOf(d.cl.Verb.Lemma) != lexicon.Say
}

// overBefore: what the clause tells in the past is over before what verb v tells is to come: "will come a day after he met the king",
// "would be the first since the king fell".
func (d *scene) overBefore(v *syntax.VerbGroup) bool {
	return d.cl.Verb.Tense == syntax.Past && (d.cl.Marker == "since" || d.cl.Marker == "after" && v.Modal != "would")
}

// callsOff: the verb's object is a plan. "dropped the charges" or "abandoned the town" is
// an act like any other; "has been dropped", "called off a trip" undo an event.
func (d *scene) callsOff() bool {
	if d.cl.Verb.Modal == "would" && d.Signal(d.r.Expr) == "by" {
		return false // "by 2030 most trips would be | cancelled": a forecast
	}
	if l := d.cl.PhrasalLemma(d.sen.Tokens); l == "cancel" || l == "call_off" || l == "put_off" {
		return true
	}
	h := d.sen.ObjectHead(d.cl)
	if d.cl.Verb.Passive {
		h = d.sen.HeadOf(d.sen.SubjectSpan(d.c))
	}
	if h < 0 {
		return false
	}
	switch c := lexicon.NounClass(d.sen.Tokens[h].Text); c {
	case lexicon.Visit, lexicon.Meet, lexicon.Vote, lexicon.Exercise, lexicon.Call, lexicon.Sign:
		return true
	default:
		return d.cl.Verb.Passive && c != lexicon.Agree && lexicon.IsEvent(d.sen.Tokens[h].Text)
	}
}

// laterToday: the present tense with a time that the dateline's day still has ahead.
func (d *scene) laterToday() bool {
	switch e := &d.Times.Expressions[d.x]; {
	case !d.past && e.Type == timex.TypeTime && len(e.Value) > 11:
		return e.Value[11:] == "EV" || e.Value[11:] == "NI"
	case !d.past && d.p.Start > 1:
		return d.sen.Tokens[d.p.Start-2].Lower == "later" && d.sen.Tokens[d.p.Start-1].Lower == "on" // "meets her later on Wednesday", told that day
	}
	return false
}

// arranged: the verb tells an act that is arranged beforehand: one goes, meets, holds or begins something.
func (d *scene) arranged() bool {
	l := d.cl.PhrasalLemma(d.sen.Tokens)
	if l == "go_on" {
		l = "go" // "goes on to Lima"
	}
	for _, f := range []lexicon.Feature{lexicon.Motion, lexicon.Departs, lexicon.Arrives, lexicon.BeginsOrEnds, lexicon.TakesPlace, lexicon.Holds} {
		if lexicon.Has(l, f) {
			return true
		}
	}
	switch lexicon.ClassOf(l) {
	case lexicon.NoClass:
		return d.scheduled()
	case lexicon.Say:
		return lexicon.Has(l, lexicon.Speaks) && d.scheduled() // "addresses the council"
	case lexicon.Attack, lexicon.War, lexicon.Death:
		return false
	}
	return true
}

// nowadays: the event of a “today” that is a guess is told in the present, and is nothing that is arranged, or is a noun or a participle
// beside what is so.
func (d *scene) nowadays() bool {
	ts := d.sen.Tokens
	if d.r.AttachedBy == byWhen && d.cl != nil && d.cl.Verb.Tense == syntax.Present {
		for c := d.cl.Parent; c >= 0; c = d.sen.Clauses[c].Parent {
			if d.sen.Clauses[c].Verb.Modal == "would" {
				return true // "would be harder today, when all have a telephone"
			}
		}
	}
	if d.r.Certainty != timeline.Guessed || d.cl == nil || d.p.End < len(ts) && ts[d.p.End].Tag == "POS" {
		return false
	}
	v := &d.cl.Verb
	if !d.r.Nominal() && d.cl.Kind == syntax.Participle && d.cl.Parent >= 0 {
		if ts[v.Head].Tag != "VBN" {
			return false // "plan a march starting today"
		}
		v = &d.sen.Clauses[d.cl.Parent].Verb
	} else if !d.r.Nominal() && (v.Lemma == "be" || d.arranged() && !d.verbIs(lexicon.BeginsOrEnds)) {
		return false
	}
	return v.Tense == syntax.Present && !v.Perfect && !v.Plan && v.Modal == ""
}

// inTurn: days stand for ages, each beside the name that had its turn: "yesterday Oslo, today Lund, tomorrow Lima".
func (d *scene) inTurn() bool {
	ts, turns := d.sen.Tokens, map[string]bool{}
	for i := range ts {
		end := i + 1
		for end < len(ts) && strings.HasPrefix(ts[end].Tag, "NNP") {
			end++
		}
		if ts[i].Has(lexicon.DeicticDay) && end > i+1 && (end < len(ts) && (ts[end].Text == "," || syntax.IsDash(ts[end].Text)) || len(turns) > 0) {
			turns[ts[i].Lower] = true
		}
	}
	return len(turns) > 1 && turns[ts[d.p.Start].Lower]
}

// weighed: who decides over it may go, meet, vote or sign on a day ahead, or something may be done on a day that is named, which
// the line says with its “may”.
func (d *scene) weighed() bool {
	v := d.cl.Verb
	h, class := d.sen.Subject(v.Head), lexicon.ClassOf(v.Lemma)
	done := v.Passive && d.ofOneDay() && class != lexicon.Attack && class != lexicon.Death // "may be shot" is feared
	return v.Modal == "may" && !v.Perfect && !v.Negated && h >= 0 && (done || !v.Passive && d.agent(h) && d.arranged()) && !d.dateIs(d.p.Sentence, d.p.Start, "past")
}

// anyOfKind: the phrase of the plural noun at token h has no determiner, number, owner or name: "farmers", "poor farmers".
func (d *scene) anyOfKind(h int) bool {
	np := d.sen.NP(h)
	return d.sen.Tokens[h].Tag == "NNS" && !slices.ContainsFunc(d.sen.Tokens[np.Start:max(np.End, np.Start)], func(t syntax.Token) bool {
		return !t.IsNoun() && !strings.HasPrefix(t.Tag, "JJ") || strings.HasPrefix(t.Tag, "NNP")
	})
}

// staged: "a" stands behind the verb, before what was not spoken of: "gives | a banquet", not "controls | the town".
func (d *scene) staged() bool {
	i := d.cl.Verb.Span.End
	return i < len(d.sen.Tokens) && d.sen.Tokens[i].Has(lexicon.Article) && !d.sen.Tokens[i].Has(lexicon.Definite)
}

// scheduled: at a time that is named, somebody does something, of which the present tells as of what stands in a diary: "hears the
// case on Monday", "takes over next week". The time leads, or there is an object.
func (d *scene) scheduled() bool {
	v := d.cl.Verb
	h := d.sen.Subject(v.Head)
	if d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionYear || v.Progressive || v.Passive || v.Tense != syntax.Present || h < 0 || !d.agent(h) || d.sen.Quoted(v.Head) {
		return false
	}
	if !d.ofOneDay() && v.Modal != "" || d.sen.Object(v.Head) < 0 && (v.Modal != "" || v.Particle < 0 && d.from > h) {
		return false
	}
	if !d.namesDay(d.x) && d.anyOfKind(h) {
		return false // "farmers sow rice in June"
	}
	for _, f := range []lexicon.Feature{lexicon.State, lexicon.Wishes, lexicon.Expects, lexicon.Perceives, lexicon.Says, lexicon.Foresees, lexicon.Light} {
		if lexicon.Has(v.Lemma, f) && v.Lemma != "take" && v.Lemma != "give" && v.Lemma != "hear" {
			return false
		}
	}
	return true
}

// asInChronicle: the sentence is a headline, an entry or part of a text that tells the past in the present.
func (d *scene) asInChronicle() bool { return d.inList() || d.inHeadline() || d.toldInPresent() }

// sinceYear: the date begins with a year that has no day or month.
func sinceYear(d edtf.Date) bool {
	a, _ := d.Endpoints()
	return a.Precision() == edtf.PrecisionYear
}

// foreseen: what is expected is the weather, or a figure.
func (d *scene) foreseen() bool {
	h := d.sen.Subject(d.r.Head)
	return h >= 0 && (lexicon.Has(d.sen.Lemma(h), lexicon.Fluctuates) || lexicon.Has(d.sen.Lemma(h), lexicon.Figure))
}

// movesFigure: the verb has a figure with a unit, or a number of times, behind it.
func (d *scene) movesFigure() bool {
	if d.r.Nominal() || d.movedBySomebody() {
		return false // of a noun the clause's verb is another word, and so are its figures
	}
	ts := d.sen.Tokens
	for i := d.cl.Verb.Span.End; i < d.cl.Span.End; i++ {
		t := &ts[i]
		if d.InExpression(d.p.Sentence, i) {
			continue
		}
		if t.Tag == "CD" || t.Text == "%" || t.Text == "$" || lexicon.Has(t.Lower, lexicon.FigureUnit) || lexicon.Has(t.Lower, lexicon.Multiple) {
			return true
		}
		if t.IsVerb() || t.Text == "," && i+1 < len(ts) && (ts[i+1].Tag == "CC" || ts[i+1].Tag == "DT" || slices.ContainsFunc(d.sen.Clauses, func(c syntax.Clause) bool { return c.Subject.Start == i+1 && !c.Subject.Empty() })) {
			break
		}
	}
	return lexicon.Has(d.cl.Verb.Lemma, lexicon.Multiple)
}

// passesMark: on a day that is told the count of people passes a number: "the number of refugees passed 5,000 on Friday".
func (d *scene) passesMark() bool {
	sub, o := d.sen.Subject(d.r.Head), d.sen.Object(d.r.Head)
	if sub < 0 || o < 0 || !d.ofOneDay() || d.sen.Tokens[o].Tag != "CD" || d.cl.Verb.Tense != syntax.Past || !lexicon.Has(d.sen.Lemma(sub), lexicon.Figure) {
		return false
	}
	of := d.sen.Dependent(sub, "nmod:of")
	return of >= 0 && d.sen.Tokens[of].Tag == "NNS" && lexicon.Has(d.sen.Lemma(of), lexicon.Human)
}

// movedBySomebody: what moves is how many suffered or voted, or somebody moves what is his: "arrests rose to 20", "Chad increased its
// fleet by a tenth".
func (d *scene) movedBySomebody() bool {
	sub, o := d.sen.Subject(d.r.Head), d.sen.ObjectHead(d.cl)
	if sub < 0 || d.future || d.cl.Verb.Tense != syntax.Past {
		return false
	}
	if w := d.sen.Lemma(sub); w == "toll" || w == "turnout" || d.sen.Tokens[sub].Tag == "NNS" && harmful[lexicon.NounClass(w)] {
		return true
	}
	return o >= 0 && d.agent(sub) && d.sen.Dependent(o, syntax.NmodPoss) >= 0 && !lexicon.Has(d.sen.Lemma(o), lexicon.Fluctuates)
}
