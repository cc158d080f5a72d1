package event

import (
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// unplanned are asked of each event that was read as a plan.
var unplanned = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "What looks ahead and is no plan",
		About: "A date that lies ahead makes no plan of what is only foreseen, aimed at or left open. In the patterns event is the verb or noun that was read as planned and date the date.",
		Rules: []rule{
			{
				Name: "the <economy> will <event>", Why: "what nobody does is only foreseen",
				Pattern: "{event tag:VB* !lemma:resume|begin|start|end|open|close|reopen|stop|expire|cease !passive} >nsubj|nsubj:pass {role:fluctuates}",
				Reason:  whyPossible,
				Holds:   []string{"The minister said that the economy will recover in [July].", "Prices were expected to recover by [July]."},
				Not:     []string{"The minister said that the council will *meet* in [July].", "The debt will be *repaid* on [16 June]."},
			},
			{
				Name: "the <policy> is to <event>", Why: "“is to” says what the policy is, not when something is due",
				Pattern: "{event plan} >nsubj {role:intent}",
				If:      func(d *scene) bool { return !d.planWords() },
				Reason:  whyState,
				Holds:   []string{"Our policy is to listen to the crowds [today]."},
				Not:     []string{"The mission is due to *leave* Lima [today]."},
			},
			{
				Name: "could …, <doing> on <date>", Why: "what goes with what may be, may not be",
				Pattern: "{event tag:VBG} <advcl|acl {modal:could|may|might|would|can}",
				Reason:  whyPossible,
				Holds:   []string{"A vote could be held in May, opening the way for a truce in [July]."},
				Not:     []string{"*Returning* to Lima [today], the queen will bid farewell to the crew."},
			},
			{
				Name: "will …, <doing> on <date>", Why: "what is hoped to come of a plan is none itself",
				Pattern: "{event tag:VBG !role:motion} <advcl {verb tense:future} ; {verb} .. {event}",
				If:      func(d *scene) bool { return !d.ofDay() || d.Signal(d.r.Expr) == "by" }, // hopes have no day
				Reason:  whyPossible,
				Holds:   []string{"The yard will open in June, bringing its crew to 300 by [the end of the year]."},
				Not:     []string{"The queen will fly to Lund, *arriving* on [16 June].", "The king will meet the queen in Lima, *ending* his visit on [Friday].", "*Returning* to Lima [today], the queen will bid farewell to the crew."},
			},
			{
				Name: "<done> in <future date>", Why: "what is done to a thing at a time is said of the thing",
				Pattern: "{event tag:VBN clause:participle !role:plans}", If: (*scene).onlyAhead,
				Reason: whyTense,
				Holds:  []string{"Most of the fuel used in [2024] comes from Chad."},
				Not:    []string{"Most of the fuel *used* in [2022] comes from Chad.", "Men *gathering* in Lima on [16 June] spoke of a war."},
			},
			{
				Name: "has <done> on <future date>", Why: "what is done is done, but for what sets a day",
				Pattern: "{event perfect tense:present !role:plans|calls-off|puts-off !lemma:call|convene|convoke|summon|invite|schedule|set|book|organise|organize|arrange|announce|propose|reschedule|move}", If: (*scene).onlyAhead,
				Reason: whyTense,
				Holds:  []string{"The ministers have left the queen on [16 June]."},
				Not:    []string{"The envoy has *convened* a meeting of the four banks in Lima on [Friday]."},
			},
			{
				Name: "would <event>, said by nobody", Why: "“would” tells of what lies ahead in what somebody says; alone it imagines",
				Pattern: "{event modal:would}",
				If: func(d *scene) bool {
					return d.r.StatusBy == byWould && !d.underSaying() && !d.paperSubject() && (!d.ofDay() || d.sen.Tokens[d.cl.Subject.Start].Lower == "it")
				},
				Reason: whyImagined,
				Holds:  []string{"It would take a crash in [December] to bring the people into the streets."},
				Not:    []string{"Oslo said the king would *visit* Lima in [July].", "The new law would *take* effect in [July]."},
			},
			{
				Name: "would <like> to …", Why: "a wish in good manners is no plan",
				Pattern: "{event modal:would|should lemma:like|love|prefer|hate|want|need}",
				Reason:  whyWished,
				Holds:   []string{"Six weeks on, the crowds said that they would like an answer [this week]."},
				Not:     []string{"Oslo said the king would *visit* Lima [this week]."},
			},
			{
				Name: "<state> on <future date>", Why: "a state is no event, and so no plan",
				Pattern: "{event tag:VB* !passive !lemma:be|have|appear}",
				If: func(d *scene) bool {
					return d.onlyAhead() && (d.verbIs(lexicon.State) || d.becomesSo())
				},
				Reason: whyState,
				Holds:  []string{"The vote that becomes possible in [July] divides the bay."},
				Not:    []string{"The queen *becomes* president of the council on [16 June]."},
			},
			{
				Name: "<event> on <a day that is a guess>", Why: "nothing but a guess says that it lies ahead",
				If: func(d *scene) bool {
					return d.r.Certainty == timeline.Guessed && (d.r.StatusBy == byWould && !d.underSaying() || d.r.StatusBy == byAhead && d.cl.Verb.Tense != syntax.Present)
				},
				Reason: whyOpen,
				Not:    []string{"The king *visits* Lima on [16 June]."},
			},
			{
				Name: "<something> to <event>", Why: "what something is for, or could come to, is planned only where somebody takes it on",
				If:     func(d *scene) bool { return d.r.StatusBy == byInfinitive && !d.takenOn() },
				Reason: whyOpen,
				Holds:  []string{"It will be a joy to hear the king on [Friday].", "Chad gave the crews time to get a feel for the lake [this Saturday]."},
				Not:    []string{"The kings agreed to *meet* in [July].", "The council will meet to *discuss* the plague on [16 June].", "Oslo sent its envoy to *see* the king on [16 June]."},
			},
			{
				Name: "though … would <event>, …", Why: "the rest of the sentence tells what came instead",
				If:     func(d *scene) bool { return d.conceded() },
				Reason: whyOpen,
				Holds:  []string{"Though the king had said that the council would meet on [Friday], he dissolved it."},
				Not:    []string{"Though the crowd was angry, the council will *meet* on [Friday]."},
			},
			{
				Name: "had been due to <event>, but …", Why: "the rest of the sentence tells what comes instead",
				If:     func(d *scene) bool { return d.overtaken() },
				Reason: whyOpen,
				Holds:  []string{"The school had been due to open on [Friday], but will now stay shut for a week.", "The king was to land on [Friday] but has instead gone home."},
				Not:    []string{"The king is due to *land* on [Friday], but the queen will now stay at home."},
			},
			{
				Name: "until the <end> of <time>", Why: "a state ends then, nothing begins",
				Pattern: "{event lemma:end|close|finish|beginning|start} >case {word:until|till|through}",
				Reason:  whyUntil,
				Holds:   []string{"The bridge may not last until the end of [Ramadan]."},
				Not:     []string{"The king will leave before the *end* of [Ramadan]."},
			},
			{
				Name: "<event>, a guess, on <date>", Why: "of a visit that is known nothing but a guess says that it lies ahead",
				If: func(d *scene) bool {
					return d.r.Nominal() && d.r.StatusBy == byNounAhead && d.r.Certainty == timeline.Guessed && (d.r.AttachedBy == byAfter || d.r.AttachedBy == byInSubject || d.r.AttachedBy == bySaidAt) && d.cl != nil && d.cl.Verb.Tense != syntax.Future && d.cl.Verb.Modal == "" && !d.cl.Verb.Plan
				},
				Reason: whyOpen,
				Not:    []string{"Chad spoke of [next month]'s *summit*."},
			},
		},
	})
})

// Status rules that say little: the date alone, an infinitive or "would".
const (
	byAhead      = "<event> on <future date>"
	byInfinitive = "<agreed> to <event>"
	byWould      = "would <event>"
	byAfter      = "after <event> on <date>"
	byInSubject  = "<event> on <date> <verb>"
	bySaidAt     = "<said> at <event> on <date>"
	byNounAhead  = "<event> of <future date>"
)

// onlyAhead: nothing but the date, or an infinitive, made it a plan.
func (d *scene) onlyAhead() bool {
	return d.r.StatusBy == byAhead || d.r.StatusBy == byInfinitive || d.r.StatusBy == byWould
}

// ofDay: the date is a day or less.
func (d *scene) ofDay() bool {
	switch d.Times.Expressions[d.r.Expr].Date.Precision() {
	case edtf.PrecisionYear, edtf.PrecisionMonth, edtf.PrecisionSeason, edtf.PrecisionDecade, edtf.PrecisionCentury:
		return false
	}
	return true
}

// planWords: a word of planning stands in the verb group: "due to leave", "expected to".
func (d *scene) planWords() bool {
	for i := d.cl.Verb.Span.Start; i < d.cl.Verb.Span.End; i++ {
		if d.sen.Tokens[i].Has(lexicon.PlanWord) {
			return true
		}
	}
	return false
}

// becomesSo: "becomes available", which is no event, and not "becomes king".
func (d *scene) becomesSo() bool {
	i := d.cl.Verb.Span.End
	l := d.cl.Verb.Lemma
	return (l == "become" || l == "get" || l == "grow") && i < len(d.sen.Tokens) && strings.HasPrefix(d.sen.Tokens[i].Tag, "JJ")
}

// underSaying: the verb, or one that it is joined to or hangs on, is what somebody says or sets down.
func (d *scene) underSaying() bool {
	if d.r.Attribution != nil {
		return true
	}
	ts := d.sen.Tokens
	for at := range d.sen.Climb(d.r.Head) {
		switch r := ts[at].Rel; {
		case r == syntax.Ccomp, r == syntax.AclRelcl, r == syntax.Acl, d.sen.Dependent(at, syntax.Parataxis) >= 0:
			return true
		}
	}
	return false
}

// takenOn: the infinitive hangs on a word by which somebody takes it on, or on something that itself is planned.
func (d *scene) takenOn() bool {
	ts := d.sen.Tokens
	at := d.r.Head
	if ts[at].Rel == syntax.Conj && ts[at].Head >= 0 { // "decided to go and | stay"
		at = ts[at].Head
	}
	up := ts[at].Head
	if up < 0 {
		return true // a headline: "Leader to be tried next week"
	}
	t, lemma := &ts[up], d.sen.Lemma(up)
	switch {
	case t.Has(lexicon.PlanWord), t.Has(lexicon.SetFor):
		return true
	case t.IsNoun():
		return d.nounTakesOn(up, lemma)
	case strings.HasPrefix(t.Tag, "JJ"):
		return t.Has(lexicon.TakesOn)
	}
	if c := d.sen.ClauseOf(up); c >= 0 {
		if v := d.sen.Clauses[c].Verb; v.Negated || v.Modal != "" {
			return false
		} else if v.Tense == syntax.Future || v.Plan {
			return true
		}
		lemma = d.sen.Clauses[c].PhrasalLemma(ts)
	}
	return lexicon.Has(lemma, lexicon.Commits) || lexicon.Has(lemma, lexicon.Plans) || lexicon.Has(lemma, lexicon.Aims) || lexicon.Has(lemma, lexicon.TakesOn)
}

// nounTakesOn: the noun is a plan or decision, an event to come, or whom a verb sends: "sent its envoy to see the king".
func (d *scene) nounTakesOn(noun int, lemma string) bool {
	t := &d.sen.Tokens[noun]
	if t.Rel == syntax.Obj && t.Head >= 0 && lexicon.Has(d.sen.Lemma(t.Head), lexicon.TakesOn) {
		return true
	}
	return lexicon.Has(lemma, lexicon.Scheme) || lexicon.Has(lemma, lexicon.TakesOn) || lexicon.IsEvent(t.Text) && !d.r.Date.Before(d.DatelineDay())
}

// conceded: the plan stands in a clause of "though", or in what that says, and the sentence goes on in the past.
func (d *scene) conceded() bool {
	ts := d.sen.Tokens
	for at := range d.sen.Climb(d.r.Head) {
		if k := d.sen.Dependent(at, syntax.Mark); k >= 0 && ts[k].Has(lexicon.Concedes) && ts[at].Head >= 0 {
			c := d.sen.ClauseOf(ts[at].Head)
			return c >= 0 && d.sen.Clauses[c].Verb.Tense == syntax.Past && !d.sen.Clauses[c].Verb.Plan
		}
		if r := ts[at].Rel; r != syntax.Ccomp && r != syntax.Conj && r != syntax.Xcomp {
			return false
		}
	}
	return false
}

// overtaken: a plan told in the past is followed by "but", and what its subject will do now or has done instead.
func (d *scene) overtaken() bool {
	if d.r.Nominal() || !d.cl.Verb.Plan || d.cl.Verb.Tense != syntax.Past {
		return false
	}
	for c := range d.sen.Clauses {
		k := &d.sen.Clauses[c]
		if k.Kind != syntax.Coordinate || k.Marker != "but" && k.Marker != "yet" || k.Span.Start < d.cl.Verb.Span.End || k.Verb.Span.Empty() || d.sen.SubjectSpan(c) != d.sen.SubjectSpan(d.c) {
			continue
		}
		for i := k.Span.Start; i < k.Span.End; i++ {
			if w := d.sen.Tokens[i].Lower; w == "now" || w == "instead" {
				return true
			}
		}
	}
	return false
}
