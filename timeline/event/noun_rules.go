package event

import (
	"sync"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// laysDown are verbs by which a pact or plan says what is to be.
const laysDown = "envisage|envision|foresee|stipulate|prescribe|require|mandate|set_out|lay_down|guarantee"

// afterNouns decide between an event noun before an expression and the verb of its clause.
var afterNouns = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Nouns that own their date: the date behind them",
		About: "A date that follows an event's noun may be the noun's or the verb's. In the patterns date is the date, noun the event's noun, prep the preposition before that noun, act the verb of the clause.",
		Rules: []rule{
			{
				Name: "<go> to the polls on <date>", Why: "the verb and the noun are one act",
				Pattern: "{noun word:polls} <obl:to {act lemma:go|head|return|flock}",
				Holds:   []string{"The crews *go* to the polls on [16 July]."},
				Not:     []string{"The envoys flew to the polls in Lima on [12 May]."},
			},
			{
				Name: "according to a <report> on <date>", Why: "the date is that of the source, or of the event that the source speaks of",
				Pattern: "{date} << {rel:obl:according}",
				Noun:    true,
				Holds: []string{
					"Chad will watch prices, according to a *report* on [Friday, 9 June].", "The dam did not burst, according to a *newspaper* on [Monday].",
					"Chad will watch prices, according to the draft report of a *meeting* on [Friday].",
				},
				Not: []string{"Chad watched prices on [Friday], according to a report.", "The dam burst, according to the mayor on [Monday]."},
			},
			{
				Name: "<event> <date> without a verb", Why: "there is no verb that could take the date",
				If:    func(d *scene) bool { return d.cl.Verb.Span.Empty() && (d.cl.Parent < 0 || d.cl.Kind == syntax.Main) },
				Noun:  true,
				Holds: []string{"A *summit* in Lima on [12 May], with two kings."},
				Not:   []string{"A summit in Lima began on [12 May]."},
			},
			{
				Name: "<leading> <event> on <date>", Why: "the verb only says who did what its noun names",
				Pattern: "{act tag:VBG role:light|carries-out clause:participle} >mark {word:to|of|for|in|with} ; {act} >obj {noun}",
				Noun:    true,
				Holds:   []string{"Radovan has admitted to leading an *attack* on a barracks in [September 2022]."},
				Not:     []string{"Radovan has admitted to fearing an attack on a barracks in [September 2022]."},
			},
			{
				Name: "<verbless> <event> <date>", Why: "the clause around it has the verb",
				If:  func(d *scene) bool { return d.cl.Verb.Span.Empty() },
				Not: []string{"A summit in Lima began on [12 May]."},
			},
			{
				Name: "<called> it a <event> on <date>", Why: "what somebody calls a thing is no event of its own",
				Pattern: "{noun} <xcomp {act} >obj {}",
				Holds:   []string{"Peru *called* the raid a fabrication on [12 May]."},
				Not:     []string{"Peru *recalled* a meeting on [12 May]."},
			},
			{
				Name: "<learned> of <event> on <date>", Why: "one learns of what was before, and what is the latest lies behind what is still to be",
				Pattern: "{noun} <obl:of|obl:about {act lemma:learn|hear|find_out tense:past !passive}" +
					" || {act plan} ; {noun} >det {word:this|these} ; {date !date:past} || {act plan} ; {noun} >amod {word:latest|recent} ; {date !date:past}" +
					" || {act tense:future} ; {noun} >amod {word:latest|recent} ; {date !date:past}",
				Holds: []string{"The envoy *learned* of the raid in [May 2019] from the crews.", "The king is expected to *speak* of the latest round of talks on [Friday]."},
				Not:   []string{"The envoy spoke of the *raid* in [May 2019].", "The king is expected to speak of a round of *talks* on [Friday]."},
			},
			{
				Name: "<ended> with <event> on <date>", Why: "the two are of one time, or the days say how long the event lasted, and the verb tells what began or ended",
				Pattern: "{noun} <obl:with|obl:in {act lemma:end|conclude|close|finish|culminate tense:past !perfect}" +
					" || {noun} <nmod:of {lemma:second|minute|hour|day|night|week|month|year|decade} <obl:after {act tense:past|future}",
				Holds: []string{"The third war *ended* with an accord in [May 1976].", "The summit *closed* after three days of talks on [Saturday]."},
				Not:   []string{"The kings *left* with an accord in [May 1976].", "The king *left* after a round of talks on [Saturday]."},
			},
			{
				Name: "<event> until <date>", Why: "a state ends then, nothing begins",
				Pattern: "{date} >case {word:until|till|through} ; {act !role:puts-off}",
				Reason:  whyUntil,
				Holds:   []string{"Chad ordered the closure of schools until [6 July]."},
				Not:     []string{"Chad postponed the summit until [6 July]."},
			},
			{
				Name: "<risk> of <event> on <date>", Why: "what is feared or hoped for may not happen",
				Pattern: "{role:chance} . {prep word:of|for}",
				Reason:  whyPossible,
				Holds:   []string{"Fears of an attack in [July] have grown.", "Staff would be short in the event of a second war [later this year]."},
				Not:     []string{"News of an attack in [May] spread."},
			},
			{
				Name: "<possible> <event> on <date>", Why: "what is only possible may not happen",
				Pattern: "{noun} >amod {lemma:possible|potential|hypothetical|feared|threatened}",
				If:      func(d *scene) bool { return !d.verbIs(lexicon.CallsOff) && !d.verbIs(lexicon.PutsOff) },
				Reason:  whyPossible,
				Holds:   []string{"The army made ready for a possible attack in [July]."},
				Not:     []string{"A possible meeting of the kings [today] has been postponed.", "The army made ready for a second attack in [July]."},
			},
			{
				Name: "<retaliation> for <event> on <date>", Why: "what an act answers came before it, and what is made ready for has its own day, too",
				Pattern: "{tag:NN* lemma:retaliation|revenge|response|reprisal|punishment|compensation|reaction|vengeance|reward|apology} . {prep word:for|to}" +
					" || {lemma:back|retaliate} . {prep word:for}" +
					" || {role:readies} . {prep word:for} ; {date !date:past}",
				Noun:  true,
				Holds: []string{"The raid was in retaliation for *strikes* on a village near Lima in [May].", "Chad had vowed to strike back for an *attack* on [Friday].", "Chad closed its roads in preparation for the *summit* [this week]."},
				Not:   []string{"The raid was in preparation for strikes on a village near Lima in [May].", "Chad closed its roads in preparation for the summit [last week]."},
			},
			{
				Name: "<need> for <event> by <date>", Why: "what is asked for may not happen",
				Pattern: "{tag:NN* lemma:need|demand|plea|appeal|wish|request|pressure|call|push|offer|petition|desire|dream|speculation} . {prep word:for|of}",
				Reason:  whyWished,
				Holds:   []string{"The kings spoke of the need for a truce by [July]."},
				Not:     []string{"The kings spoke of a plan for a truce by [July]."},
			},
			{
				Name: "<met> to <discuss> <event> on <date>", Why: "what somebody meets for shares the day of the meeting",
				Pattern: "{act tense:none tag:VB lemma:discuss|consider|debate|weigh|condemn|back|support|demand|oppose} <advcl {} ; {act} >mark {word:to}",
				If:      func(d *scene) bool { return d.ofOneDay() && !d.otherDate() },
				Holds:   []string{"The minister will meet the guards to *discuss* the leaks on [Friday].", "The mayors met in Lima to *discuss* the talks on [Monday]."},
				Not:     []string{"The mayors met in Lima on Sunday to discuss the *talks* on [Friday].", "The council *discussed* the talks on [Monday]."},
			},
			{
				Name: "<demand> <event> on <future date>", Why: "what is asked for, feared or spoken of lies at that date, not the asking",
				Pattern: "{noun happening} <obj|nsubj:pass {act role:wishes|prevents|foresees !role:calls-off|puts-off|plans !tense:future !tense:none !modal} ; {date date:future}" +
					" || {noun happening} <obj {act lemma:eye|anticipate !modal} ; {date date:future} || {noun happening} <obl:to {act lemma:look|look_ahead|look_forward !modal} ; {date date:future} || {noun happening} <obl:on {act lemma:focus !modal} ; {date date:future}",
				Noun:  true,
				Holds: []string{"Chad opposed the *summit* in [July].", "Chad has shunned the election but backs the *vote* in [July].", "Traders were eyeing a *meeting* of the bank on [Friday, 16 June].", "The crowds looked forward to the *visit* of the king on [Friday, 16 June]."},
				Not:   []string{"Chad opposed the summit in [May].", "Chad prepared the summit in [July]."},
			},
			{
				Name: "the <first> <event> since <date>", Why: "an earlier time is only compared with",
				Pattern: "{date} >case {word:since}",
				If:      (*scene).oneOfSeries,
				Reason:  whyComparison,
				Holds:   []string{"Mr Levi became the fourth mayor to be forced out by strikes since [2000].", "It is the first visit by a Norwegian king since [1991].", "It is the longest visit of a Norwegian king since [1991].", "It is the closest that Chad has come to war since [May]."},
				Not:     []string{"The fourth mayor has been hit by strikes since [2000].", "It is a time of clashes since [1991]."},
			},
			{
				Name: "<somebody>, <victims> of <event> in <date>, <act>", Why: "between commas the date is that of the event there",
				If:    (*scene).inApposition,
				Noun:  true,
				Holds: []string{"The crews, victims of a *raid* in [1990], now own the port."},
				Not:   []string{"The crews, after a raid in [1990], *left* the port."},
			},
			{
				Name: "<event> on <date> was <called off, held>", Why: "the verb says of its subject whether, and when, it took place",
				Pattern: "{act tag:VB* role:calls-off|puts-off|holds}", If: (*scene).inSubject,
				Holds: []string{"The talks in Lima on [Friday] were *cancelled*."},
				Not:   []string{"The talks in Lima on [Friday] angered Chad.", "The *announcement* [today] should be a wake-up call for Chad."},
			},
			{
				Name: "<event> on <date> <verb>", Why: "in the subject a date is the noun's",
				If:    (*scene).inSubject,
				Noun:  true,
				Holds: []string{"The *attack* in Lima on [Friday] angered Chad.", "The inquiry into the *murder* of two men in [May] found no fault."},
				Not:   []string{"The king saw the attack in Lima on [Friday]."},
			},
			{
				Name: "for <event> by <date>", Why: "what something is for has its own limit",
				Pattern: "{prep word:for} ; {date} >case {word:by|before}" +
					" || {noun happening} <obj {act lemma:" + laysDown + "} ; {date} >case {word:by|before} || {noun happening} <obj|obl:for {act lemma:provide|" + laysDown + "} >nsubj {role:paper|scheme} ; {noun} .. {date}" +
					" || {noun happening} <obj|obl:for {act lemma:provide|" + laysDown + "} <acl:relcl {role:paper|scheme} ; {noun} .. {date}",
				Noun:  true,
				Holds: []string{"The kings drew up a plan for the *creation* of a port by [2025].", "The kings foresaw the *release* of ten men by [2019].", "The pact provided for a *vote* on the port in [2019].", "The kings signed a pact in May that provides for a *vote* on [20 July]."},
				Not:   []string{"The kings drew up a plan for the creation of a port in [2019].", "The kings *foresaw* the war in [2019].", "The pact led to a vote on the port in [2019]."},
			},
			{
				Name: "<said> in a <statement> on <date>", Why: "the paper or talk is only the form of the act, and what is talked about or asked for has no date of its own",
				Pattern: "{act} ; {noun role:has-topic} >case {prep word:in} || {act role:says|talks|speaks} ; {prep word:about|on|over} ; {noun} !>det {}" +
					" || {act tense:past} ; {act lemma:call|press|appeal|push|campaign|ask|plead} ; {prep word:for} ; {date !date:future}",
				Holds: []string{
					"The ministry *said* in a statement on [Friday] that the queen had left.", "Chad, in a statement on [Friday], *condemned* the raid.", "The king *talked* about tax reform [last night].",
					"Chad *called* for sanctions against Mali on [Monday].",
				},
				Not: []string{"The ministry published a statement on [Friday].", "The king talked about the attack in Lima on [Friday].", "Chad called for a protest on [Friday]."},
			},
			{
				Name: "<act> on <date> … <event> on <date>", Why: "a verb has one day; the other date behind it is that of what it stands behind",
				If:    (*scene).verbHasDate,
				Noun:  true,
				Holds: []string{"The court jailed a man on Monday over a break-out in the port town's old *siege* in [2011]."},
				Not:   []string{"The court *jailed* a man over the siege on [Monday].", "The kings *met* on 5 June and in the same hall on [Monday]."},
			},
			{
				Name: "<facing> <event> on <future date>", Why: "who faces an event, or runs in it, does so now, and the event lies ahead",
				Pattern: "{act !tense:past !tense:future !perfect lemma:face|campaign|compete|vie|brace|run|stand} ; {noun happening} ; {date date:future}",
				Noun:    true,
				Holds:   []string{"Many of the mayors facing an *election* in [July 2023] are tired."},
				Not:     []string{"The mayors who faced an election in [May] are tired."},
			},
			{
				Name: "to <attend> <event> on <date>", Why: "what somebody is to be at has the day",
				Pattern: "{act tense:none tag:VB lemma:attend|join|miss|skip|boycott|shun|address|host|chair|watch|observe} >obj {noun} ; {act} <xcomp|ccomp|advcl {!role:calls-off|puts-off}",
				Noun:    true,
				Holds:   []string{"Chad invited the king to attend the *summit* on [Friday] but he declined."},
				Not:     []string{"Chad invited the king to postpone the summit on [Monday]."},
			},
			{
				Name: "<past verb> <event> on <future date>", Why: "what is told in the past did not happen then",
				Pattern: "{act tense:past !plan !role:plans|puts-off|wishes|carries-out} ; {noun} !>case {word:in|during} ; {date date:future}" +
					" || {act perfect tense:present !plan !role:plans|puts-off|calls-off|wishes} ; {date date:future}",
				If:    func(d *scene) bool { return d.cl == nil || !d.ifBefore(d.cl) },
				Noun:  true,
				Holds: []string{"Chad announced a *summit* in Lima on [Friday, 16 June].", "Chad has confirmed a *meeting* of the two envoys in Lima [later this month]."},
				Not:   []string{"Chad announced a summit in Lima on [Monday].", "“If Chad went ahead and held the vote [tomorrow] the deal would be rejected,” Oslo said.", "Six men were *killed* in an attack in Lima on [June 21].", "Chad has *put* off a meeting of the two envoys in Lima [later this month]."},
			},
			{
				Name: "after <event> on <date>", Why: "a phrase of time, cause or topic holds an event with its own date",
				Pattern: "{prep role:own-date !word:by} || {prep word:following|concerning|regarding|pending} || {prep word:by} ; {act !passive} || {prep word:by} ; {act role:relates} || {prep word:by|at|with} ; {act passive role:felt} || {noun happening} <nmod:of {word:eve}",
				Noun:    true,
				Holds:   []string{"The king left Lima on the eve of a *vote* on [3 May].", "Chad shut its port after the *attack* in Lima on [Friday].", "Chad may shut its port, pending a *vote* on [16 June].", "The crews were alarmed by the *closure* of the port on [Friday].", "The crews have been worried by the *selling* of the port on [Friday].", "Mr Levi was recalled to be groomed for office following his brother's sudden *death* in a crash in [1994]."},
				Not:     []string{"Chad shut its port with an attack on [Friday].", "Mr Levi was *groomed* for office in [1994].", "Two guards were *killed* by rebel fire on [Monday] near Lima.", "The crews were *freed* by the closure of the port on [Friday]."},
			},
			{
				Name: "from <event> on <date>", Why: "what is told as of now, or denied, does not tell of the day of what it comes from; one leaves an event on the day",
				Pattern: "{act !tense:past} || {act negated}", If: func(d *scene) bool { return d.prep >= 0 && d.sen.Tokens[d.prep].Lower == "from" },
				Noun:  true,
				Holds: []string{"Chad is recovering from the *attacks* on [12 June].", "Chad never recovered from the *attacks* of the rebels in [May]."},
				Not:   []string{"Chad withdrew its envoy from the talks on [Monday]."},
			},
			{
				Name: "<said> at <event> on <date>", Why: "a verb of saying leaves the date to the event that it speaks of",
				If:    func(d *scene) bool { return d.cl.Attribution || d.verbIs(lexicon.Says) },
				Noun:  true,
				Holds: []string{"The king spoke of peace, he told a *summit* in Lima on [Friday]."},
				Not:   []string{"The king left a summit in Lima on [Friday]."},
			},
			{
				Name: "<condemned> <event> <Friday>", Why: "without a preposition a day is the verb's",
				Pattern: "{act role:relates tense:past}", If: func(d *scene) bool {
					return d.from == d.p.Start && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionDay
				},
				Holds: []string{"France *condemned* the attacks on envoys [Monday]."},
				Not:   []string{"France condemned the attacks on envoys on [Monday]."},
			},
			{
				Name: "<follows> <event> on <date>", Why: "a verb or participle that joins two events leaves the date to the second",
				Pattern: "{act role:relates !passive !tense:future} || {act lemma:relate|link|connect|tie clause:participle} || {act role:causes} ; {prep}",
				Noun:    true,
				Holds: []string{
					"The blast followed *clashes* in Lima on [Friday].", "The vote followed the council's *bombing* [last month] of a port.",
					"The queen spoke of a ruling related to the *murder* of two boys in [late January].", "The blast led to *clashes* in Lima on [Friday].",
				},
				Not: []string{
					"The blast ended clashes in Lima on [Friday].", "The council will discuss clashes in Lima on [16 June].", "The queen spoke of a ruling read to the court in [late January].",
					"The blast ended in Lima on [Friday].",
				},
			},
			{
				Name: "has <done> … <event> on <past date>", Why: "a present perfect has no past day, and an event behind a preposition has",
				Pattern: "{act perfect tense:present !modal} ; {date date:past} !>case {word:since|by|until|from} ; {prep}",
				Noun:    true,
				Holds:   []string{"Chad has named a judge against the *siege* of Lima in [2011].", "Chad has moved guards against the *siege* of Lund on [Friday]."},
				Not:     []string{"Chad named a judge against the siege of Lima in [2011]."},
			},
			{
				Name: "<verb> … for <event> in <year>", Why: "a time long past behind an event that only bounds another word may be of either",
				If:     (*scene).ofInnerEvent,
				Reason: whyInner,
				Holds:  []string{"Mr Levi backpedaled on his prediction [a year ago].", "The kings weighed the answer to the raid in [May 2015]."},
				Not:    []string{"Mr Levi *backpedaled* on his prediction [yesterday].", "The kings *weighed* the answer in [May 2015].", "The crews, the only ones in the south, have been on *strike* since [May 2015]."},
			},
			{
				Name: "<present verb> <event> on <past date>", Why: "what is told in the present or lies ahead did not happen then",
				Pattern: "{act tense:present !perfect} ; {date date:past} || {act tense:future} ; {date date:past}",
				If: func(d *scene) bool {
					return d.Times.Expressions[d.x].Certainty == timex.Stated || !d.conditionAt(d.cl.Head)
				},
				Noun:  true,
				Holds: []string{"Chad mourns the *attack* in Lima on [3 May 2019].", "Chad will punish the *attack* in Lima on [3 May 2019]."},
				Not:   []string{"Chad mourned the attack in Lima on [3 May 2019].", "Chad will punish the attack in Lima on [3 July].", "If the king, who was jailed, wins the vote on [Sunday], the army will leave Lima."},
			},
		},
	})
})

// oneOfSeries: an adjective says which of a series, or the most of what, the event is, or somebody or something became.
func (d *scene) oneOfSeries() bool {
	for i := d.from - 1; i >= 0; i-- {
		t := &d.sen.Tokens[i]
		if t.Tag == "JJS" && (t.Rel == syntax.Root || t.Rel == syntax.Ccomp) {
			return true // "the closest that Chad has come to war since May"
		}
		if t.Rel != syntax.Amod || t.Tag != "JJS" && !t.Has(lexicon.Ordinal) && t.Lower != "first" && t.Lower != "last" && t.Lower != "only" {
			continue
		}
		if n := &d.sen.Tokens[t.Head]; t.Head == d.noun || n.Rel == syntax.Xcomp || n.Rel == syntax.Root {
			return true
		}
	}
	return false
}

// ofInnerEvent: the date lies more than a month before the story, and the event's noun stands behind a preposition that
// neither says when or where the verb was nor is of the verb.
func (d *scene) ofInnerEvent() bool {
	const month = 31 // days
	last, ok := d.Times.Expressions[d.x].Date.Latest()
	if d.prep < 0 || !ok || d.ofOneDay() || d.DatelineDay().IsZero() {
		return false
	}
	if later, err := edtf.FromDay(last).Shift(month, edtf.PrecisionDay); err != nil || !later.Before(d.DatelineDay()) {
		return false
	}
	n := &d.sen.Tokens[d.noun]
	switch w := n.Rel.Subtype(); {
	case w == "of" || w == "between" || lexicon.Has(w, lexicon.Concurrent):
		return false
	case n.Rel.Is(syntax.Obl):
		return (w == "on" || w == "against") && d.cl.Verb.Lemma != "be" && !lexicon.VerbTakes(d.cl.Verb.Lemma, w) // "have been on strike"
	case !n.Rel.Is(syntax.Nmod):
		return false
	}
	for n.Rel.Is(syntax.Nmod) && n.Head >= 0 {
		n = &d.sen.Tokens[n.Head]
	}
	return !n.Rel.Is(syntax.Obl) || !lexicon.Has(n.Rel.Subtype(), lexicon.Concurrent) // "left after the defeat in the vote in 2012"
}

// inSubject: the noun stands in the clause's subject, or alone before its verb.
func (d *scene) inSubject() bool {
	v := d.cl.Verb.Span
	return !v.Empty() && d.noun < v.Start &&
		(d.prep < 0 && d.cl.Subject.Empty() && d.cl.Kind == syntax.Main && d.phrase.Start == d.cl.Span.Start || d.cl.Subject.Has(d.noun))
}

// verbIs reports whether the clause's verb, with its particle, has a feature.
func (d *scene) verbIs(f lexicon.Feature) bool {
	return !d.cl.Verb.Span.Empty() && lexicon.Has(d.cl.PhrasalLemma(d.sen.Tokens), f)
}

// ifBefore: the clause, or the one that it goes on from, opens with a condition.
func (d *scene) ifBefore(cl *syntax.Clause) bool {
	if cl.Kind == syntax.Coordinate && cl.Parent >= 0 {
		cl = &d.sen.Clauses[cl.Parent]
	}
	return cl.Marker == "if" || cl.Marker == "unless"
}
