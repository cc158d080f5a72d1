package event

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Which of two days is meant, where what the sentence tells decides.

// comingPlan: of the two days that a weekday or month may be, what somebody takes on to do, or what will come with a plan, has
// the one ahead.
func (x *finder) comingPlan(r *Mention) {
	day := x.DatelineDay()
	if r.Instead.IsZero() || day.IsZero() || !r.Date.Before(day) || !day.Before(r.Instead) || r.Clause < 0 {
		return
	}
	sen := &x.Doc.Sentences[r.Sentence]
	cl := &sen.Clauses[r.Clause]
	if r.Nominal() {
		if t := &sen.Tokens[r.Head]; t.Rel != "obl:to" && t.Rel != "obl:toward" && t.Rel != "obl:towards" || t.Head != cl.Head || cl.Verb.Tense != syntax.Present || cl.Verb.Perfect || !lexicon.Has(cl.Verb.Lemma, lexicon.Motion) {
			return // but "now heads to a vote on Friday"
		}
	} else if !setFor(sen, cl, r) && (cl.Parent < 0 || !looksOn(sen, cl)) && !x.tellsAhead(r, cl) {
		return
	}
	r.Date, r.Instead = r.Instead, r.Date
	r.Certainty = timeline.Inferred
	r.Why = "the one after the story's day: the sentence looks ahead"
}

// tellsAhead: the clause's tense tells what will be: "on Monday he is to land".
func (x *finder) tellsAhead(r *Mention, cl *syntax.Clause) bool {
	const most = 300 // days up to which what is planned goes without its year
	ts := x.Doc.Sentences[r.Sentence].Tokens
	if last, err := x.DatelineDay().Shift(most, edtf.PrecisionDay); err != nil || last.Before(r.Instead) {
		return false
	}
	v := &cl.Verb
	if v.Perfect || v.Negated || v.Tense != syntax.Future {
		return false
	}
	return r.When.Start <= v.Span.End || !slices.ContainsFunc(ts[v.Span.End:r.When.Start], func(t syntax.Token) bool { return t.Text == "," }) // "is to see the envoy, whose visit was put off twice, | in May"
}

// looksOn: what the clause tells goes with a plan, or is taken on as of now.
func looksOn(sen *syntax.Sentence, cl *syntax.Clause) bool {
	up := &sen.Clauses[cl.Parent]
	switch v := &up.Verb; cl.Kind {
	case syntax.Infinitive:
		if v.Tense != syntax.Present && v.Tense != syntax.Future || v.Perfect {
			return false
		}
		h := sen.HeadOf(cl.Antecedent)
		return h >= 0 && (lexicon.Has(sen.Lemma(h), lexicon.Scheme) || lexicon.Has(sen.Lemma(h), lexicon.TakesOn)) || lexicon.Has(up.PhrasalLemma(sen.Tokens), lexicon.TakesOn)
	case syntax.Participle:
		return v.Tense == syntax.Future && !cl.Verb.Perfect && (cl.Verb.Lemma == "follow" || cl.Verb.Lemma == "precede")
	}
	return false
}

// setFor: the verb says that something was planned, and more than the date stands behind it: "a meeting was arranged between
// the two | on Friday", but not "was arranged on Friday".
func setFor(sen *syntax.Sentence, cl *syntax.Clause, r *Mention) bool {
	v := &cl.Verb
	return v.Passive && (v.Lemma == "arrange" || lexicon.Has(v.Lemma, lexicon.Plans) && !lexicon.Has(v.Lemma, lexicon.Commits)) && r.Certainty == timeline.Guessed && r.When.Start > v.Span.End
}

// pastTold: of the two days that a weekday, a month or a day of a year may be, what is told in the past, or did not take place,
// was on the one that is over.
func (x *finder) pastTold(r *Mention) {
	day := x.DatelineDay()
	if r.Nominal() || r.Clause < 0 || r.Instead.IsZero() || day.IsZero() || !day.Before(r.Date) || !r.Instead.Before(day) {
		return
	}
	sen := &x.Doc.Sentences[r.Sentence]
	v := &sen.Clauses[r.Clause].Verb
	why := "it is told as done"
	switch {
	case givenBy(sen, &sen.Clauses[r.Clause]) && !targeted(sen, r.When): // "a mission | proposed by Chad in December will start in July"
	case v.Tense != syntax.Past || v.Plan || v.Modal != "" || r.Fell && !v.Negated:
		return
	case r.Fell:
		why = "what did not take place was to be by then"
	case v.Progressive || setsDay(v.Lemma) || targeted(sen, r.When) || !v.Negated && x.signalsUntil(r.Expr):
		return
	}
	r.Date, r.Instead = r.Instead, r.Date
	r.Why = "the one before the story's day: " + why
}

// givenBy: the clause is a participle that tells by whom something was said or signed, which comes before what it is about.
func givenBy(sen *syntax.Sentence, cl *syntax.Clause) bool {
	w := cl.Verb.Lemma
	return cl.Kind == syntax.Participle && sen.Tokens[cl.Head].Tag == "VBN" && sen.Dependent(cl.Head, "obl:by") >= 0 && (lexicon.Has(w, lexicon.HandlesPaper) || lexicon.Has(w, lexicon.TakesClause) || lexicon.Has(w, lexicon.Tells))
}

// setsDay: what the verb tells may have its day ahead: "arranged a vote on Friday".
func setsDay(lemma string) bool {
	return lemma == "arrange" || lexicon.Has(lemma, lexicon.Plans) || lexicon.Has(lemma, lexicon.PutsOff) || lexicon.Has(lemma, lexicon.Adjourns) || lexicon.Has(lemma, lexicon.Wishes)
}

// targeted: the date is one that something is set for: "was fixed | for Friday".
func targeted(sen *syntax.Sentence, when syntax.Span) bool {
	for i := max(when.Start-1, 0); i < when.End; i++ {
		if sen.Tokens[i].Has(lexicon.Targets) {
			return true
		}
	}
	return false
}
