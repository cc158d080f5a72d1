package event

import (
	"slices"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What was put off until a day, or adjourned until it, is planned for that day: "The hearing was adjourned until Friday."
// A month or a season only says about when, and is no plan.

// deferralOf gives the verb that defers something to expression x; ok is false where none does.
func (s *finder) deferralOf(x int) (t Trigger, ok bool) {
	e, p := &s.Times.Expressions[x], s.Where[x]
	if p.Sentence < 0 || p.Empty() || e.Date.Precision() != edtf.PrecisionDay || e.RangeWith >= 0 || s.Article.Published.IsZero() {
		return t, false
	}
	d := s.sceneOf(x)
	ts := d.sen.Tokens
	at := p.Start - 1
	if c := d.sen.ClauseAt(p.Start); c < 0 || at < 1 || d.owns() || d.sen.Clauses[c].Verb.Span.Empty() {
		return t, false
	} else {
		d.in(c)
	}
	v := &d.cl.Verb
	if v.Span.Start >= at || v.Negated || v.Modal != "" || !d.defers() || s.FirstPerson(d.sen, d.sen.SubjectSpan(d.c)) {
		return t, false
	}
	switch w := ts[at].Lower; {
	case w == "until", w == "till", w == "to":
	case w == "for" && v.Lemma == "reschedule":
	default:
		return t, false
	}
	if day := s.DatelineDay(); e.Date == day {
		return t, false // "until 3 p.m."
	}
	if v.Tense == syntax.NoTense && !d.settled() || d.refusedBesides() {
		return t, false
	}
	return Trigger{Sentence: p.Sentence, Clause: d.c, Head: v.Head, AttachedBy: byDeferral}, true
}

// refusedBesides: a rule says that the date makes no event for another reason than that something ends then.
func (d *scene) refusedBesides() bool {
	f, bound := refusals(), d.bound()
	for i := range f.Rules {
		if f.Rules[i].Reason == whyUntil {
			continue
		}
		if _, ok := d.holds(f, i, bound); ok {
			return true
		}
	}
	return false
}

// goalAhead: of the two days that a weekday may be, a thing is put off to the one that lies ahead.
func (s *finder) goalAhead(r *Mention) {
	if day := s.DatelineDay(); !r.Instead.IsZero() && r.Date.Before(day) && day.Before(r.Instead) {
		r.Date, r.Instead = r.Instead, r.Date
		r.Why = "the one after the story's day: what was put off is to be then"
	}
}

// defers: the verb of the clause moves what it acts on to another day.
func (d *scene) defers() bool {
	if d.verbIs(lexicon.PutsOff) || d.verbIs(lexicon.Adjourns) {
		return true
	}
	return d.cl.Verb.Lemma == "reserve" && slices.Contains([]string{"judgment", "judgement", "ruling", "verdict", "decision", "order"}, d.objectLemma())
}

// objectLemma is the lemma of the noun that the clause's verb acts on, "" if there is none.
func (d *scene) objectLemma() string {
	h := d.sen.ObjectHead(d.cl)
	if d.cl.Verb.Passive {
		h = d.sen.HeadOf(d.sen.SubjectSpan(d.c))
	}
	if h < 0 {
		return ""
	}
	return d.sen.Lemma(h)
}

// settled: the infinitive says what was decided on, the participle what was done.
func (d *scene) settled() bool {
	if d.cl.Kind != syntax.Infinitive {
		return d.sen.Tokens[d.cl.Verb.Head].Tag == "VBN" || d.cl.Parent < 0
	}
	if d.cl.Parent < 0 {
		return false
	}
	v := &d.sen.Clauses[d.cl.Parent].Verb
	return v.Tense == syntax.Past && !v.Negated && v.Modal == "" && slices.Contains([]string{"decide", "agree", "vote", "choose", "opt", "resolve", "rule"}, v.Lemma)
}
