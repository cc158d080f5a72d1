package event

import (
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// stateSince: a state of the subject with an adjective after "be".
func (d *scene) stateSince() bool {
	v := d.cl.Verb
	if !d.r.Date.OpenEnd() || !v.Perfect || v.Lemma != "be" || v.Span.End >= len(d.sen.Tokens) {
		return false
	}
	if d.sen.Tokens[v.Span.End].Tag == "JJ" {
		return true
	}
	h := d.sen.HeadOf(d.sen.NP(v.Span.End)) // "has been president", "there has been a strain"
	return h >= 0 && d.sen.Tokens[h].IsNoun() && !lexicon.IsEvent(d.sen.Tokens[h].Text)
}

// condition: after "be", adverbs aside, stands a word for a state that is no news.
func (d *scene) condition() bool {
	if d.r.Nominal() || d.cl.Verb.Lemma != "be" {
		return false
	}
	i := d.cl.Verb.Span.End
	for i+1 < len(d.sen.Tokens) && (d.sen.Tokens[i].Tag == "RB" || d.r.When.Has(i)) {
		i++
	}
	return i < len(d.sen.Tokens) && lexicon.Has(d.sen.Tokens[i].Lower, lexicon.Condition) && (i+1 == len(d.sen.Tokens) || !d.sen.Tokens[i+1].IsNoun())
}

// besideWill: the clause says when something is done that lies ahead: "will vote when", "will speak before".
func (d *scene) besideWill() bool {
	if d.r.Nominal() || d.cl.Parent < 0 || d.cl.Kind != syntax.Adverbial || !lexicon.Has(d.cl.Marker, lexicon.TimeConjunction) && !lexicon.Has(d.cl.Marker, lexicon.TakesParticiple) {
		return false
	}
	v := d.sen.Clauses[d.cl.Parent].Verb
	return d.cl.Verb.Modal == "" && !d.cl.Verb.Perfect && !v.Perfect && (v.Tense == syntax.Future || v.Modal == "will")
}

// callsOff: the verb's object is a plan. "dropped the charges" or "abandoned the town" is
// an act like any other; "has been dropped", "called off a trip" undo an event.
func (d *scene) callsOff() bool {
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
	switch e := &d.Times.Expressions[d.r.Expr]; {
	case e.Type == timex.TypeTime && len(e.Value) > 11:
		return e.Value[11:] == "EV" || e.Value[11:] == "NI"
	}
	return false
}

// stateOfAffairs: a state that is news all the same: "was in Geneva on Monday", "relations were tense in February".
func (d *scene) stateOfAffairs() bool {
	ts, v := d.sen.Tokens, d.cl.Verb
	if v.Lemma != "be" && v.Lemma != "have" || v.Span.End >= d.cl.Span.End {
		return false
	}
	if v.Lemma == "be" {
		switch t := ts[v.Span.End]; {
		case t.Lower == "in", t.Lower == "at", t.Lower == "on", t.Lower == "under", t.Tag[0] == 'J', t.Tag == "RB", t.Tag == "VBN":
			return true
		}
	}
	h := d.sen.ObjectHead(d.cl)
	return h >= 0 && lexicon.IsEvent(ts[h].Text)
}

// appearsAt: "appeared at a rally" is an event, "appeared calm" is none.
func (d *scene) appearsAt() bool {
	i := d.cl.Verb.Span.End
	return d.cl.Verb.Lemma == "appear" && i < len(d.sen.Tokens) && d.sen.Tokens[i].Tag == "IN"
}

// sinceYear: the date begins with a year that has no day or month.
func sinceYear(d edtf.Date) bool {
	a, _ := d.Endpoints()
	return a.Precision() == edtf.PrecisionYear
}
