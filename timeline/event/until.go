package event

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// signalsUntil: the word before expression i says that something ends then.
func (x *finder) signalsUntil(i int) bool {
	w := x.Signal(i)
	return w == "until" || w == "till"
}

func stays(lemma string) bool { return lemma == "stay" || lemma == "remain" }

// notUntil: what is not done until a date is done then. Of a state, of what may be and of what has not been
// done so far that is no news.
func (d *scene) notUntil() bool {
	v := d.cl.Verb
	return v.Negated && d.signalsUntil(d.x) && v.Modal == "" && !v.Plan && !(v.Perfect && v.Tense == syntax.Present) && d.from >= v.Span.End && v.Lemma != "be" && v.Lemma != "have" && !d.verbIs(lexicon.State) && !d.verbIs(lexicon.Wishes)
}

// willStay: what will stay as it is until a date changes then. Where somebody will stay is no such state.
func (d *scene) willStay() bool {
	i := d.cl.Verb.Span.End
	if i >= len(d.sen.Tokens) || d.sen.Tokens[i].IsPrep() || d.sen.Tokens[i].Tag == "DT" || i >= d.from {
		return false
	}
	return d.cl.Verb.Tense == syntax.Future && stays(d.cl.Verb.Lemma) && !d.cl.Verb.Negated
}

// byTookUntil names the rule by which what "it took until" a date is told of it.
const byTookUntil = "it took until <date> to <act>"

// hasUntil: somebody has, or was given, until a day that lies ahead to do something: it is to be done by then.
func (d *scene) hasUntil() bool {
	v, ts, i := d.cl.Verb, d.sen.Tokens, d.p.End
	day := d.DatelineDay()
	return (v.Lemma == "have" && v.Tense == syntax.Present || v.Lemma == "give" && v.Tense != syntax.NoTense) && !v.Negated && v.Modal == "" && !day.IsZero() && day.Before(d.Times.Expressions[d.x].Date) && d.signalsUntil(d.x) && i+1 < len(ts) && ts[i].Tag == "TO" && ts[i+1].Tag == "VB" && d.from >= v.Span.End
}

// untilTold: the verb tells of the contrary of what its date says the end of: "did not open until Friday", "will stay
// shut until Friday".
func (x *finder) untilTold(r *Mention) bool {
	if r.Nominal() {
		return false
	}
	v := x.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb
	return x.signalsUntil(r.Expr) && (v.Negated || stays(v.Lemma) || v.Lemma == "have" || v.Lemma == "give")
}
