package event

import (
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
	if r.Nominal() || r.Instead.IsZero() || day.IsZero() || !r.Date.Before(day) || !day.Before(r.Instead) || r.Clause < 0 {
		return
	}
	sen := &x.Doc.Sentences[r.Sentence]
	cl := &sen.Clauses[r.Clause]
	if r.Certainty == timeline.Guessed && r.Date.Precision() == edtf.PrecisionMonth && lexicon.Has(cl.PhrasalLemma(sen.Tokens), lexicon.CallsOff) && cl.Verb.Perfect {
		r.Date, r.Instead, r.Why = r.Instead, r.Date, "the one after the story's day: what has just been called off was to be then"
		return
	}
	if cl.Parent < 0 {
		return
	}
	if !looksOn(sen, cl) {
		return
	}
	r.Date, r.Instead = r.Instead, r.Date
	r.Certainty = timeline.Inferred
	r.Why = "the one after the story's day: the sentence looks ahead"
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

// pastTold: of the two days that a weekday may be, what is told in the past, or did not take place, was on the one that is over.
func (x *finder) pastTold(r *Mention) {
	day := x.DatelineDay()
	if r.Nominal() || r.Instead.IsZero() || day.IsZero() || !day.Before(r.Date) || !r.Instead.Before(day) {
		return
	}
	v := x.Doc.Sentences[r.Sentence].Clauses[r.Clause].Verb
	switch {
	case v.Tense != syntax.Past || r.Fell && !v.Negated || v.Plan || v.Modal != "":
	case r.Fell:
		r.Date, r.Instead = r.Instead, r.Date
		r.Why = "the one before the story's day: what did not take place was to be by then"
	case !v.Progressive && !lexicon.Has(v.Lemma, lexicon.Plans) && !lexicon.Has(v.Lemma, lexicon.PutsOff) && !lexicon.Has(v.Lemma, lexicon.Wishes) && x.dayAlone(r.Expr):
		r.Date, r.Instead = r.Instead, r.Date
		r.Why = "the one before the story's day: the verb tells it as done"
	}
}

// dayAlone: the expression stands alone or behind "on", and before no noun of its own: not "for Sunday", not "Friday prayers".
func (x *finder) dayAlone(e int) bool {
	p, signal := x.Where[e], x.Signal(e)
	if p.Empty() || signal != "" && signal != "on" {
		return false
	}
	sen := &x.Doc.Sentences[p.Sentence]
	h := sen.Tokens[dateToken(sen, p.Span)].Head
	return h < 0 || !sen.Tokens[h].IsNoun()
}

// dayOfTale: "later in the day", behind a sentence that tells of another day than the story's, is of that day.
func (s *finder) dayOfTale(r *Mention) {
	if r.Rule != "later in the day" || r.Certainty != timeline.Guessed || r.Expr < 0 || r.Date != s.DatelineDay() {
		return
	}
	const near = 2 // sentences
	for i := len(s.mentions) - 1; i >= 0; i-- {
		o := s.mentions[i]
		if o.Sentence >= r.Sentence || o.Expr < 0 {
			continue
		}
		if o.Sentence < r.Sentence-near {
			return
		}
		if o.Date.Precision() == edtf.PrecisionDay && o.Date.Before(r.Date) && o.Status == timeline.Occurred {
			r.Date, r.Instead, r.Certainty = o.Date, r.Date, timeline.Inferred
			r.Why = "of the day told before: " + o.Date.Human()
			return
		}
	}
}
