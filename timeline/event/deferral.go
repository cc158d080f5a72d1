package event

import (
	"sync"

	"dateline/timeline/edtf"
	"dateline/timeline/syntax"
)

// What was put off until a day, or adjourned until it, is planned for that day: "The hearing was adjourned until Friday."
// A month or a season only says about when, and is no plan.

// deferrals say which verbs move what they act on to the day that "until", "till" or "to" ties to them.
var deferrals = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Days until which something is put off",
		About: "What is put off until a day is planned for that day. In the patterns date is the day and act the verb of its clause, which stands before it.",
		Rules: []rule{
			{
				Name: "<put off> until <day>", Why: "what was put off or broken off, or a judge is still to say, is to be on that day",
				Pattern: "{act role:puts-off|adjourns !negated !modal:may|might|could|can|would|should|must tense:past|present|future} ; {date} >case {word:until|till|to}" +
					" || {act role:puts-off|adjourns} <xcomp {tense:past !negated !modal:may|might|could|can|would|should|must lemma:decide|agree|vote|choose|opt|resolve|rule} ; {date} >case {word:until|till|to}" +
					" || {act lemma:reschedule !negated !modal:may|might|could|can|would|should|must tense:past|present|future} ; {date} >case {word:for}" +
					" || {act lemma:reserve !negated !modal:may|might|could|can|would|should|must tense:past|present|future} >obj|nsubj:pass {lemma:judgment|judgement|ruling|verdict|decision|order} ; {date} >case {word:until|till}",
				Holds: []string{
					"The hearing was *adjourned* until [Friday].", "Chad *put* off the summit to [30 June].", "The court *decided* to adjourn the case until [Friday].",
					"The summit was *rescheduled* for [30 June].", "The judge *reserved* judgment till [Friday].",
				},
				Not: []string{
					"The summit was put off until [July].", "The hearing was adjourned on [Monday].", "The hearing was not adjourned until [Monday].", "The hearing may be adjourned until [Friday].",
					"The king asked the judge to adjourn the case until [Friday].", "The summit was rescheduled on [Monday].", "The judge reserved a room till [Friday].",
				},
			},
			{
				Name: "<put off> until <day>, without a finite verb", Why: "headlines and clauses on a noun leave out “was”",
				Pattern: "{act role:puts-off|adjourns tag:VBN !negated} ; {date} >case {word:until|till|to}",
				If:      func(d *scene) bool { return d.cl.Kind != syntax.Infinitive && d.cl.Verb.Span.Start == d.cl.Verb.Head },
				Holds:   []string{"The talks, *postponed* until [Friday], will be held in Lima."},
				Not:     []string{"The king asked for the trial to be adjourned until [Friday].", "The king asked that the trial be adjourned until [Friday]."},
			},
		},
	})
})

// deferralOf gives the verb that puts off something until expression x; ok is false where none does.
func (s *finder) deferralOf(x int) (t Trigger, ok bool) {
	e, p := &s.Times.Expressions[x], s.Where[x]
	if p.Sentence < 0 || p.Empty() || e.Date.Precision() != edtf.PrecisionDay || e.RangeWith >= 0 || e.Date == s.DatelineDay() {
		return t, false
	}
	d := s.sceneOf(x)
	c := d.sen.ClauseAt(p.Start)
	if c < 0 || d.owns() {
		return t, false // "until Friday's session"
	}
	d.in(c)
	if v := &d.cl.Verb; v.Span.Empty() || v.Span.Start >= p.Start {
		return t, false
	}
	r, _ := d.firstOf(deferrals())
	if r == nil || d.refusedBesides() {
		return t, false
	}
	if d.cl.Kind == syntax.Infinitive {
		c = d.cl.Parent // "to adjourn the case until Friday" on Friday would say the contrary without "decided"
	}
	return Trigger{Sentence: p.Sentence, Clause: c, Head: d.sen.Clauses[c].Verb.Head, Deferred: true, AttachedBy: r.Name}, true
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

// keepDeferral makes the mention that trigger t is planned for expression x, or gives the reason why it is none.
func (s *finder) keepDeferral(t Trigger, x int) string {
	r := s.mention(t, x)
	r.When = syntax.Span{} // without its day the clause says the contrary
	return s.keep(r)
}
