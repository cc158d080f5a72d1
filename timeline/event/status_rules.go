package event

import (
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// verbs give a verb's status.
var verbs = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Status: verbs",
		About: "What a verb's tense, mood and meaning and its date say of the event. In the patterns event is the verb and date the date.",
		Rules: []rule{
			{
				Name: "<calling off> on <date>", Why: "the verb undoes an event; “dropped the charges” is an act like any other",
				If:     func(d *scene) bool { return d.verbIs(lexicon.CallsOff) && d.callsOff() },
				Status: timeline.Cancelled,
				Holds:  []string{"The summit was *called* off on [Monday].", "Chad *dropped* a visit on [Monday]."},
				Not:    []string{"Chad dropped the charges on [Monday]."},
			},
			{
				Name: "<putting off> on <date>", Why: "the verb moves an event",
				Pattern: "{event role:puts-off}",
				Status:  timeline.Postponed,
				Holds:   []string{"The summit was *postponed* on [Monday]."},
				Not:     []string{"The summit was praised on [Monday]."},
			},
			{
				Name: "first <planned> for <date>", Why: "“first” and “originally” say that the date did not hold",
				If:     (*scene).lapsedPlan,
				Status: timeline.Postponed,
				Holds:  []string{"The summit was originally *planned* for [May]."},
				Not:    []string{"The summit was planned for [May]."},
			},
			{
				Name: "<denied> <event>", Why: "who tells it does not hold it to be so",
				If:     func(d *scene) bool { return d.claimed && d.r.Attribution.Kind.Rejects() },
				Status: timeline.Claimed,
				Holds:  []string{"Chad denied that its troops *crossed* the river on [Monday]."},
				Not:    []string{"Chad said that its troops crossed the river on [Monday]."},
			},
			{
				Name: "would have <event>", Why: "what would have been was not",
				Pattern: "{event perfect modal:would|should}",
				Reason:  whyPossible,
				Holds:   []string{"The kings would have met on [Monday]."},
				Not:     []string{"The kings had met on [Monday]."},
			},
			{
				Name: "due to <event>", Why: "the words speak of a plan",
				Pattern: "{event plan}",
				Status:  timeline.Planned, Lapses: true,
				Holds: []string{"The king is due to *leave* on [Friday]."},
				Not:   []string{"The king left on [Friday]."},
			},
			{
				Name: "<planned> for <date>", Why: "the verb speaks of what lies ahead",
				Pattern: "{event role:plans}",
				If:      func(d *scene) bool { return d.cl.Verb.Passive || d.cl.Kind == syntax.Participle },
				Status:  timeline.Planned, Lapses: true,
				Holds: []string{"A summit *planned* for [Friday] pleased Chad."},
				Not:   []string{"Chad planned the attack in [2010]."},
			},
			{
				Name: "<announced> for <date>", Why: "“for” says when it was to be, which is not when it was announced",
				Pattern: "{event lemma:announce|bill|advertise|invite|summon|earmark|pencil_in|book|promise|fix|convene|convoke|call} ; {date} >case {word:for}",
				If:      func(d *scene) bool { return d.cl.Verb.Passive || d.cl.Kind == syntax.Participle },
				Status:  timeline.Planned, Lapses: true,
				Holds: []string{"A summit *announced* for [Friday] pleased Chad."},
				Not:   []string{"A summit announced on [Friday] pleased Chad."},
			},
			{
				Name: "<agreed> on <doing> by <date>", Why: "what is agreed on is done after that",
				Pattern: "{event tag:VBG} <xcomp|advcl|ccomp {role:commits} ; {date} >case {word:by|before|until}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"The kings agreed on *withdrawing* their tanks by [the end of the year]."},
				Not:     []string{"The kings agreed after withdrawing their tanks in [May]."},
			},
			{
				Name: "<planned> to <event>", Why: "the verb before it speaks of what lies ahead",
				If:     (*scene).ofPlan,
				Status: timeline.Planned, Lapses: true,
				Holds: []string{"The king has planned to *visit* Lima on [Friday]."},
				Not:   []string{"The king came to visit Lima on [Friday]."},
			},
			{
				Name: "will <event> on <past date>", Why: "the story's day shows that it was told before",
				Pattern: "{event tense:future}",
				If:      func(d *scene) bool { return d.past },
				Status:  timeline.Occurred,
				Holds:   []string{"The king will *visit* Lima on [12 May 2023]."},
				Not:     []string{"The king will visit Lima on [12 July 2023]."},
			},
			{
				Name: "will <event>", Why: "the tense tells of what lies ahead",
				Pattern: "{event tense:future}",
				Status:  timeline.Planned,
				Holds:   []string{"The king will *visit* Lima on [Friday]."},
				Not:     []string{"The king visited Lima on [Friday]."},
			},
			{
				Name: "had to <event>", Why: "what somebody had to do was done, where the day is not ahead",
				Pattern: "{event modal:must !negated}",
				If:      func(d *scene) bool { return !d.future && d.sen.Tokens[d.cl.Verb.Span.Start].Lower == "had" },
				Status:  timeline.Occurred,
				Holds:   []string{"Chad had to *close* its port [today].", "The bank had to be *rescued* [earlier this year]."},
				Not:     []string{"Chad must close its port [today].", "Oslo said the king had to visit Lima on [Friday]."},
			},
			{
				Name: "would <event>", Why: "in what is reported “would” tells of what lies ahead",
				Pattern: "{event modal:would|should|must}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"Oslo said the king would *visit* Lima on [Friday]."},
				Not:     []string{"Oslo said the king had visited Lima on [Friday]."},
			},
			{
				Name: "<prompted> somebody to <event>", Why: "what somebody was made to do was done",
				Pattern: "{event tense:none} <xcomp|ccomp {lemma:prompt|force|cause|lead|compel|oblige tense:past !plan}",
				If:      func(d *scene) bool { return !d.future },
				Status:  timeline.Occurred,
				Holds:   []string{"A fire prompted the port to *close* its gates [today]."},
				Not:     []string{"A fire prompted the port to close its gates on [Friday, 16 June]."},
			},
			{
				Name: "<agreed> to <event>", Why: "an infinitive lies ahead of its verb",
				If: func(d *scene) bool {
					return (d.cl.Kind == syntax.Infinitive || d.cl.Kind == syntax.Complement && d.cl.Marker == "to") && !d.past && d.cl.Parent >= 0 && !lexicon.Has(d.sen.Clauses[d.cl.Parent].PhrasalLemma(d.sen.Tokens), lexicon.Aspectual)
				},
				Status: timeline.Planned,
				Holds:  []string{"The kings agreed to *meet* in [July]."},
				Not:    []string{"The kings began to meet in [July]."},
			},
			{
				Name: "<doing> on <date>, … will", Why: "a participle shares the time of its verb",
				Pattern: "{event tense:none tag:VBG} <advcl {tense:future} !>mark {}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"*Returning* to Lima [today], the queen will bid farewell to the crew."},
				Not:     []string{"Returning to Lima [today], the queen bade farewell to the crew."},
			},
			{
				Name: "<past verb> on <future date>", Why: "the tense says that it happened, and a page may grow after its day",
				Pattern: "{event tense:past !modal !plan !role:plans|puts-off|wishes}",
				If:      func(d *scene) bool { return d.future },
				Status:  timeline.Occurred,
				Holds:   []string{"The king *visited* Lima on [16 July 2023]."},
				Not:     []string{"The king visits Lima on [16 July 2023]."},
			},
			{
				Name: "<event> on <future date>", Why: "the date lies after the story's day",
				If:     func(d *scene) bool { return d.future },
				Status: timeline.Planned,
				Holds:  []string{"The king *visits* Lima on [16 June]."},
				Not:    []string{"The king visits Lima on [13 June]."},
			},
			{
				Name: "<plans> <something> on <date>", Why: "what is planned is not yet",
				Pattern: "{event lemma:plan|schedule|intend|aim|prepare tense:present !perfect}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"Exporters *plan* some repairs [this year]."},
				Not:     []string{"Exporters planned some repairs [this year]."},
			},
			{
				Name: "has been <adjective> since <date>", Why: "a state is no event",
				If:     (*scene).stateSince,
				Reason: whyState,
				Holds:  []string{"The guns have been silent since [Saturday]."},
				Not:    []string{"The guns have fired since [Saturday]."},
			},
			{
				Name: "is <doing> on <date>", Why: "the tense tells of what goes on",
				Pattern: "{event progressive tense:present}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Ongoing,
				Holds:   []string{"The kings are *meeting* [today] in Lima."},
				Not:     []string{"The kings met [today] in Lima."},
			},
			{
				Name: "is <somewhere> today", Why: "the tense tells of what goes on",
				Pattern: "{event tense:present !perfect}",
				If:      func(d *scene) bool { return !d.past && d.cl.Verb.Lemma == "be" && d.stateOfAffairs() },
				Status:  timeline.Ongoing,
				Holds:   []string{"The king *is* in Lima [today]."},
				Not:     []string{"The king was in Lima [today]."},
			},
			{
				Name: "has <done> since <date>", Why: "what has gone on since goes on",
				If: func(d *scene) bool {
					return d.r.Date.OpenEnd() && (d.cl.Verb.Perfect || d.cl.Verb.Tense == syntax.Present)
				},
				Status: timeline.Ongoing,
				Holds:  []string{"Chad has *shelled* the port since [Saturday]."},
				Not:    []string{"Chad shelled the port on [Saturday]."},
			},
			{
				Name: "<present verb> this evening", Why: "the story's day has its evening ahead",
				Pattern: "{event tense:present !perfect}",
				If:      func(d *scene) bool { return !d.past && d.laterToday() && d.cl.Verb.Lemma != "be" },
				Status:  timeline.Planned,
				Holds:   []string{"The king *meets* the queen [this evening]."},
				Not:     []string{"The king met the queen [this evening]."},
			},
			{
				Name: "<state> on <date>", Why: "a state is no event",
				Pattern: "{event !passive}",
				If:      func(d *scene) bool { return d.verbIs(lexicon.State) && !d.stateOfAffairs() && !d.appearsAt() },
				Reason:  whyState,
				Holds:   []string{"The king owned a palace in [2010]."},
				Not:     []string{"The king was in Lima on [Monday]."},
			},
			{
				Name: "told as done", Why: "nothing says that it did not happen",
				Status: timeline.Occurred,
				Holds:  []string{"The king *left* on [Monday]."},
				Not:    []string{"The king will leave on [Friday]."},
			},
		},
	})
})

// arranges are verbs whose object takes place when they are done, or whose subject goes with it.
const arranges = "follow|precede|lead|bring|include|feature|begin|start|open|hold|resume|continue|call|host|stage|convene|attend|join|launch|organise|organize|conduct|chair|see|face|undertake|mount"

// plannedNouns give a noun's status, where its clause does not call it off.
var plannedNouns = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Status: nouns",
		About: "What stands around an event's noun and its date say of the event. In the patterns event is the noun, date the date and scheme the noun of the plan that may itself be called off.",
		Rules: []rule{
			{
				Name: "planned <event>", Why: "an adjective says that it lies ahead",
				Pattern: "{event} >amod|compound|acl {word:planned|proposed|scheduled|intended|upcoming|forthcoming|expected|prospective|future}",
				Status:  timeline.Planned, Lapses: true,
				Holds: []string{"Chad spoke of a planned [October] *mission*."},
				Not:   []string{"Chad spoke of a failed [October] mission."},
			},
			{
				Name: "<plan> for <event>", Why: "what a plan is for lies ahead",
				Pattern: "{event} <nmod:for {scheme role:scheme}",
				Status:  timeline.Planned,
				Holds:   []string{"Chad has a plan for a [September] *visit*."},
				Not:     []string{"Chad has a prize for a [September] visit."},
			},
			{
				Name: "<draw up> <plan> for <event>", Why: "the same, where “for” may go with the verb",
				Pattern: "{event} <obl:for {} >obj|nsubj:pass {scheme role:scheme}",
				Status:  timeline.Planned,
				Holds:   []string{"A plan was drawn up for a [September] *visit*."},
				Not:     []string{"Chad won a prize for a [September] visit."},
			},
			{
				Name: "<agreed> on <event> by <date>", Why: "what is agreed on is done after that",
				Pattern: "{event} <obl:on|obl:upon|obl:to|obj {role:commits} ; {date} >case {word:by|before}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"The kings had agreed on a *truce* by [the end of the year]."},
				Not:     []string{"The kings had agreed on a truce in [May]."},
			},
			{
				Name: "<provide> for <event>", Why: "what a plan or treaty provides for lies ahead",
				Pattern: "{event} <obl:for {lemma:provide|plan|budget|allow|call}",
				Status:  timeline.Planned,
				Holds:   []string{"The pact provides for the *withdrawal* of troops by [2025]."},
				Not:     []string{"The king was praised for the withdrawal of troops in [2010]."},
			},
			{
				Name: "<followed> by <event>", Why: "what a plan leads to lies ahead with it",
				Pattern: "{event} <obl:by|obj|obl:with {tense:future lemma:" + arranges + "}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"The truce is expected to be followed by *talks* in Lima [later this month].", "The firm is expected to call a further *meeting* with the mayor [later this month]."},
				Not:     []string{"The truce was followed by talks in Lima [earlier this month]."},
			},
			{
				Name: "<called> <event> for <date>", Why: "the verb sets a time for it",
				Pattern: "{event} <obj|nsubj:pass {lemma:call|schedule|set|fix|convene|summon|plan !tense:none} ; {date} >case {lemma:for}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"The king has called a *meeting* for [Friday].", "The envoy called a news *conference* for [1500 GMT]."},
				Not:     []string{"The king has called a meeting on [Monday]."},
			},
			{
				Name: "ahead of <event>", Why: "what something comes before, or is made ready for, lies ahead",
				If:     (*scene).aheadOf,
				Status: timeline.Planned,
				Holds:  []string{"The envoy arrived ahead of *talks* [this month].", "Chad closed its roads in preparation for the *summit* [this week]."},
				Not:    []string{"The envoy left after talks [this month]."},
			},
			{
				Name: "<event> of <future date>", Why: "the date lies after the story's day",
				If:     func(d *scene) bool { return d.future },
				Status: timeline.Planned,
				Holds:  []string{"Chad spoke of [next month]'s *summit*."},
				Not:    []string{"Chad spoke of the [2019] summit."},
			},
			{
				Name: "will <act> after <event>", Why: "the clause looks forward to an event of a time that has begun",
				If:     (*scene).looksForward,
				Status: timeline.Planned,
				Holds:  []string{"Chad may act after the *vote* [this summer]."},
				Not:    []string{"Chad acted after the vote [this summer]."},
			},
			{
				Name: "told as a fact", Why: "nothing says that it lies ahead",
				Status: timeline.Occurred,
				Holds:  []string{"Chad spoke of the [2019] *summit*."},
				Not:    []string{"Chad spoke of [next month]'s summit."},
			},
		},
	})
})

// aheadOf: the noun hangs on words of getting ready, and its time is not past.
func (d *scene) aheadOf() bool {
	i := d.r.Noun.Start - 1
	if i < 1 || d.past {
		return false
	}
	ts := d.sen.Tokens
	switch ts[i].Lower {
	case "of":
		return ts[i-1].Lower == "ahead"
	case "for":
		return lexicon.Has(lexicon.NounLemma(ts[i-1].Lower), lexicon.Readies) || lexicon.Has(lexicon.VerbLemma(ts[i-1].Lower), lexicon.Readies)
	}
	return false
}

// ofPlan: the clause is the infinitive of a plan ("had planned to visit").
func (d *scene) ofPlan() bool {
	if d.cl.Kind != syntax.Infinitive || d.cl.Parent < 0 {
		return false
	}
	p := &d.sen.Clauses[d.cl.Parent]
	return !p.Verb.Span.Empty() && lexicon.Has(p.PhrasalLemma(d.sen.Tokens), lexicon.Plans) && p.Verb.Span.End <= d.cl.Verb.Span.Start
}

// lapsedPlan: "initially scheduled for February" says that the date did not hold.
func (d *scene) lapsedPlan() bool {
	if !d.past || !d.verbIs(lexicon.Plans) {
		return false
	}
	for i := max(d.cl.Verb.Span.Start-1, 0); i < d.cl.Verb.Span.End; i++ {
		if lexicon.Has(d.sen.Tokens[i].Lower, lexicon.Lapsed) {
			return true
		}
	}
	return false
}

// stateSince: a state of the subject with an adjective after "be".
func (d *scene) stateSince() bool {
	v := d.cl.Verb
	return d.r.Date.OpenEnd() && v.Perfect && v.Lemma == "be" && v.Span.End < len(d.sen.Tokens) && d.sen.Tokens[v.Span.End].Tag == "JJ"
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
