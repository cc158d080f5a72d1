package event

import (
	"sync"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// averts are verbs by which something that was to come does not.
const averts = "avert|avoid|forestall|prevent|stave_off|head_off|ward_off|fend_off"

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
				Not:    []string{"Chad dropped the charges on [Monday].", "Oslo said that by [2030] most trips would be *cancelled*."},
			},
			{
				Name: "will not <take place> on <date>", Why: "so a plan is called off, too; what nobody had planned is not",
				If:     (*scene).willNotBe,
				Status: timeline.Cancelled,
				Holds:  []string{"The summit will not *take* place on [Friday, 16 June].", "The kings will not *meet* on [Friday, 16 June] as planned.", "The vote will not be *held* on [Friday, 16 June]."},
				Not:    []string{"The kings will not meet on [Friday, 16 June].", "The guards will not hold fire on [Friday, 16 June].", "The kings will *meet* on [Friday, 16 June] as planned."},
			},
			{
				Name: "until <day>", Why: "what was put off until a day is planned for it now",
				If:     func(d *scene) bool { return d.r.Deferred },
				Status: timeline.Planned, Lapses: true,
				Holds: []string{"The hearing was *adjourned* until [Friday]."},
				Not:   []string{"The summit was put off until [July].", "A summit set for 12 June was put off until [Friday]."},
			},
			{
				Name: "<have> until <day> to <act>", Why: "it is to be done by then",
				If:     func(d *scene) bool { return d.hasUntil() },
				Status: timeline.Planned,
				Holds:  []string{"The envoys *have* until [Friday, 16 June] to leave.", "The court *gave* the envoys until [Friday, 16 June] to leave."},
				Not:    []string{"The court gave the envoys [Friday, 16 June] to leave."},
			},
			{
				Name: "<putting off> on <date>", Why: "the verb moves an event",
				Pattern: "{event role:puts-off !lemma:push_back|put_back} || {event lemma:push_back passive} || {event lemma:push_back} >obj {}" +
					" || {event lemma:put_back} >obj|nsubj:pass {happening} || {event lemma:put_back !passive} >obl:until|obl:to {time}",
				Status: timeline.Postponed,
				Holds:  []string{"The summit was *postponed* on [Monday].", "Chad *pushed* back the vote on [Monday].", "The second round of the vote was *put* back on [Monday] for want of ballots."},
				Not:    []string{"The summit was praised on [Monday].", "Mr Levi on [Monday] *pushed* back against the charge.", "The bells were *put* back on [Monday]."},
			},
			{
				Name: "<averted> <tariffs> beginning on <date>", Why: "what somebody kept from coming was to begin then, and will not",
				Pattern: "{event role:begins-or-ends tag:VBG} <acl {thing} ; {thing} << {lemma:" + averts + " tense:past !modal !plan}" +
					" || {event role:begins-or-ends tag:VBG} <acl {thing} ; {thing} << {lemma:" + averts + " tense:none} << {lemma:reach|agree|strike|sign|clinch|make|broker|secure tense:past !modal !negated}",
				If:     func(d *scene) bool { return d.future },
				Status: timeline.Cancelled,
				Holds:  []string{"Chad averted a strike *beginning* on [Friday].", "A deal was reached with Chad to avert tariffs on wheat *beginning* on [Friday]."},
				Not:    []string{"Chad announced a strike *beginning* on [Friday].", "Chad hopes to avert tariffs on wheat beginning on [Friday]."},
			},
			{
				Name: "first <planned> for <date>", Why: "“first” and “originally” say that the date did not hold",
				If:     (*scene).lapsedPlan,
				Status: timeline.Postponed,
				Holds:  []string{"The summit was originally *planned* for [May].", "The vote, first *announced* for [May], opened on 5 June.", "The summit had first *been* due on [3 May]."},
				Not:    []string{"The summit was planned for [May].", "First *proposed* by Chad in [May], the summit was held in July.", "Chad first *planned* the raid in [May].", "The play first *ran* from [1988 to 1997]."},
			},
			{
				Name: "<denied> <event>", Why: "who tells it does not hold it to be so",
				If:     func(d *scene) bool { return d.claimed && d.r.Attribution.Kind.Rejects() },
				Status: timeline.Claimed,
				Holds:  []string{"Chad denied that its troops *crossed* the river on [Monday]."},
				Not:    []string{"Chad said that its troops crossed the river on [Monday]."},
			},
			{
				Name: "should have been <held>, but was put off", Why: "it was planned, and the sentence tells what came of it",
				Pattern: "{event perfect passive modal:should}", If: func(d *scene) bool { return d.fellAs(timeline.Postponed) },
				Status: timeline.Postponed,
				Holds:  []string{"The vote should have been *held* on [Monday] but was put off."},
				Not:    []string{"The vote should have been held on [Monday] and was a farce."},
			},
			{
				Name: "should have been <held>, but was called off", Why: "the same",
				Pattern: "{event perfect passive modal:should}", If: func(d *scene) bool { return d.fellAs(timeline.Cancelled) },
				Status: timeline.Cancelled,
				Holds:  []string{"The vote should have been *held* on [Monday] but was called off."},
				Not:    []string{"The vote should have been held on [Monday] and was a farce."},
			},
			{
				Name: "would have <event>", Why: "what would have been was not",
				Pattern: "{event perfect modal:would|should}",
				Reason:  whyPossible,
				Holds:   []string{"The kings would have met on [Monday]."},
				Not:     []string{"The kings had met on [Monday]."},
			},
			{
				Name: "<sets> <future date>", Why: "what it is set for lies ahead",
				If:     func(d *scene) bool { return d.r.AttachedBy == bySetAs && !d.past },
				Status: timeline.Planned,
				Holds:  []string{"The mayors have *set* [Friday] as a deadline for the talks."},
				Not:    []string{"The mayors set [3 May] as a deadline for the talks."},
			},
			{
				Name: "was to <suffer> on <past date>", Why: "of what nobody plans “was to” tells what came",
				Pattern: "{event plan tense:past lemma:suffer|perish|drown|regret|prove}",
				If:      func(d *scene) bool { return d.past && !d.planWords() },
				Status:  timeline.Occurred,
				Holds:   []string{"Chad, which was to *suffer* a raid on [3 May], built a wall."},
				Not:     []string{"Chad, which was to leave the port on [3 May], built a wall.", "The prisoner was to die on [3 May]."},
			},
			{
				Name: "due to <event>", Why: "the words speak of a plan",
				Pattern: "{event plan} || {event tense:none tag:VB} <xcomp|advcl {lemma:be}",
				If:      func(d *scene) bool { return d.cl.Verb.Plan || d.r.AttachedBy == byIsTo },
				Status:  timeline.Planned, Lapses: true,
				Holds: []string{"The king is due to *leave* on [Friday].", "The king was on [Friday] to *leave* Lima."},
				Not:   []string{"The king left on [Friday].", "The king was in Lima on [Friday] to leave it."},
			},
			{
				Name: "<planned> for <today> <drew> <people>", Why: "what it drew says that it was held",
				Pattern: "{event role:plans tag:VBN} <acl {} <nsubj {lemma:draw|see|attract tense:past !plan !negated}",
				If:      func(d *scene) bool { return !d.future },
				Status:  timeline.Occurred,
				Holds:   []string{"Marches were called in Chad, but one *planned* for [today] saw few people take to the streets."},
				Not:     []string{"A march *planned* for [Friday] drew a warning from the king."},
			},
			{
				Name: "<planned> for <date>", Why: "the verb speaks of what lies ahead, or “for” says when it was to be, which is not when it was announced",
				Pattern: "{event role:plans !lemma:propose} !<acl {lemma:sun|moon}" +
					" || {event lemma:propose|announce|arrange|organise|organize|bill|advertise|invite|summon|earmark|pencil_in|book|promise|fix|convene|convoke|call} ; {date} >case {word:for}" +
					" || {event lemma:invite} .. {word:to} .. {date date:today !date:day}",
				If: func(d *scene) bool {
					return d.cl.Verb.Passive || d.cl.Kind == syntax.Participle || !d.past && d.Signal(d.r.Expr) == "for"
				},
				Status: timeline.Planned, Lapses: true,
				Holds: []string{"A summit *planned* for [Friday] pleased Chad.", "Chad has *organised* a race in Lima for [today].", "A summit *announced* for [Friday] pleased Chad.", "The envoy was *invited* to Lima [this month]."},
				Not:   []string{"Chad planned the attack in [2010].", "A summit announced on [Friday] pleased Chad.", "In the rules *proposed* on [Wednesday], Chad would open its port.", "The envoy was invited [this week] to Lima."},
			},
			{
				Name: "<planned> to <event>", Why: "the verb before it speaks of what lies ahead",
				If:     (*scene).ofPlan,
				Status: timeline.Planned, Lapses: true,
				Holds: []string{"The king has planned to *visit* Lima on [Friday]."},
				Not:   []string{"The king came to visit Lima on [Friday]."},
			},
			{
				Name: "<signals> <something> in <year>", Why: "what is held out or foreseen for a year that goes on lies ahead",
				Pattern: "{event lemma:signal|signpost|flag|foreshadow|pencil_in|forecast|foresee|predict|project tense:past|present !passive !negated} >obj {} ; {date date:year} >case {word:in|for}",
				If:      func(d *scene) bool { return !d.past },
				Status:  timeline.Planned,
				Holds:   []string{"The bank has *signaled* three cuts in [2023]."},
				Not:     []string{"The bank *made* three cuts in [2023].", "The bank *signaled* three cuts in [May]."},
			},
			{
				Name: "may <event> on <date>", Why: "what was not refused as a mere possibility lies ahead, and the line keeps the “may”",
				Pattern: "{event modal:may !perfect}", If: func(d *scene) bool { return !d.past },
				Status: timeline.Planned,
				Holds:  []string{"The king may *visit* Lima on [Friday].", "The kings may *meet* before [the end of the month]."},
				Not:    []string{"The king will *visit* Lima on [Friday]."},
			},
			{
				Name: "will <event> on <past date>", Why: "what is told as ahead was not then: the date is another's, or is read wrongly",
				Pattern: "{event tense:future}",
				If:      func(d *scene) bool { return d.past },
				Reason:  whyTense,
				Holds:   []string{"The king will visit Lima on [12 May 2023]."},
				Not:     []string{"The king will *visit* Lima on [12 July 2023]."},
			},
			{
				Name: "will <event>", Why: "the tense tells of what lies ahead",
				Pattern: "{event tense:future} || {event tag:MD word:will}",
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
				Holds:   []string{"Oslo said the king would *visit* Lima on [Friday].", "Oslo said the port would *be* free by [Friday]."},
				Not:     []string{"Oslo said the king had visited Lima on [Friday]."},
			},
			{
				Name: "<said> he would <event> on <past date>", Why: "what was to come when it was said may not have come",
				Pattern: "{event modal:would|should} <ccomp {tense:past}",
				If:      func(d *scene) bool { return d.past },
				Status:  timeline.Planned, Lapses: true,
				Not: []string{"Chad joined the bloc, which it would *leave* in [2021]."},
			},
			{
				Name: "must <event> on <past date>", Why: "what must be was not for that",
				Pattern: "{event modal:must !negated}",
				If:      func(d *scene) bool { return d.past },
				Reason:  whyPossible,
				Holds:   []string{"The court had ruled, on [3 May 2021], that Rossi must go to jail."},
				Not:     []string{"The king had to *leave* on [3 May]."},
			},
			{
				Name: "<prompted> somebody to <event>", Why: "what somebody was made to do was done, and what he is seen to do; so was what came at the end of a tale",
				Pattern: "{event tense:none} <xcomp|ccomp {lemma:prompt|force|cause|lead|compel|oblige|choose|opt|elect|dare tense:past !plan !negated} || {event tense:none tag:VB} <xcomp|advcl {lemma:appear|seem} || {word:only} . {word:to} <mark|aux {event tense:none} || {event tense:none} >advmod {word:only}" +
					" || {event tag:VBP} <ccomp {lemma:let|help|make|watch|see tense:past !plan !modal}",
				If:     func(d *scene) bool { return !d.future },
				Status: timeline.Occurred,
				Holds:  []string{"A fire prompted the port to *close* its gates [today].", "By appearing to *retreat* [today], the rebels pleased the crowds.", "The plan came up in May, only to be *dropped* by the king [today].", "She finally let the boys *visit* Lima [this week].", "The king chose to *shut* the port [today], of all days."},
				Not:    []string{"A fire prompted the port to close its gates on [Friday, 16 June].", "The king chose to shut the port on [Friday, 16 June].", "The king decided to *shut* the port [today].", "The plan came up in May, to be dropped by the king [today]."},
			},
			{
				Name: "the <third> to <event> <this year>", Why: "which of a row it was is known of what was done",
				Pattern: "{event tense:none} <advcl|acl {!tense:future !modal} >amod {role:ordinal}",
				If:      func(d *scene) bool { return !d.future },
				Status:  timeline.Occurred,
				Holds:   []string{"The king was the third head of a state to be *ousted* [this year].", "The king is the third minister to *resign* [this month]."},
				Not:     []string{"The king will be the third head of a state to be ousted [later this year].", "The king will be the third minister to resign [this month].", "The king could be the third minister to resign [this month]."},
			},
			{
				Name: "<agreed> to <event>", Why: "an infinitive lies ahead of its verb",
				If: func(d *scene) bool {
					return !d.cl.Verb.Perfect && (d.cl.Kind == syntax.Infinitive || d.cl.Kind == syntax.Complement && d.cl.Marker == "to") && !d.past && d.cl.Parent >= 0 && !lexicon.Has(d.sen.Clauses[d.cl.Parent].PhrasalLemma(d.sen.Tokens), lexicon.Aspectual)
				},
				Status: timeline.Planned,
				Holds:  []string{"The kings agreed to *meet* in [July]."},
				Not:    []string{"The kings began to meet in [July].", "Ten men were said to have been killed on [Monday]."},
			},
			{
				Name: "<doing> on <date>, … will", Why: "a participle shares the time of its verb",
				Pattern: "{event tense:none tag:VBG|VBN} <advcl|acl {tense:future} !>mark {} || {event tense:none tag:VBG role:begins-or-ends} <acl {} <obj|nsubj:pass|obl:during|obl:at|obl:in|obl:on|obl:for {tense:future} || {event tense:none tag:VBG role:begins-or-ends} <acl {} <obl:during|obl:at|obl:in|obl:on|obl:for {modal:would !perfect} || {event tense:none tag:VBG} <acl {} <obj {lemma:have|see|find|keep tense:future}" +
					" || {event tag:VBN tense:none} <advcl|xcomp|ccomp {role:plans passive} . {event} || {event tag:VBN tense:none} >aux:pass {word:being} ; {event} <acl {} << {tense:future}",
				If:     func(d *scene) bool { return !d.past },
				Status: timeline.Planned,
				Holds:  []string{"*Returning* to Lima [today], the queen will bid farewell to the crew.", "The council is scheduled to hold a session *beginning* at [1 p.m.].", "The king said he would press Mali during a visit to Lima *starting* on [Wednesday].", "Most ports will have some crews *working* on [Wednesday].", "The pact is expected *signed* [this weekend].", "The king will speak of the plan being *released* [today]."},
				Not:    []string{"Returning to Lima [today], the queen bade farewell to the crew.", "The king said he had pressed Mali during a visit to Lima *starting* on [Wednesday].", "Most ports had some crews *working* on [Wednesday].", "The council held a session *beginning* at [1 p.m.].", "The king spoke of the plan being *released* [today]."},
			},
			{
				Name: "is due to be <one of those> <doing> on <date>", Why: "what somebody is due to be at lies ahead",
				Pattern: "{event tense:none tag:VBG clause:participle} <acl {}",
				If:      (*scene).dueToBe,
				Status:  timeline.Planned,
				Holds:   []string{"The king is due to be one of those *addressing* the council [this week].", "The king is expected to be among the first *addressing* the council [this week]."},
				Not:     []string{"The king was one of those *addressing* the council [this week]."},
			},
			{
				Name: "will <act> when <event> on <date>", Why: "what goes with something that lies ahead lies ahead, whatever its tense",
				If:     func(d *scene) bool { return !d.past && d.besideWill() },
				Status: timeline.Planned,
				Holds:  []string{"The council will meet when General Moe *briefs* the king on [Friday].", "A deal may come before the council *rises* on [Friday].", "That could change [today] when General Moe *speaks* with the council.", "The envoy said he would speak when he *returned* to Lima later [today].", "The king has vowed to hold a vote after the council *comes* in at [noon]."},
				Not:    []string{"The council met when General Moe *briefed* the king on [Monday].", "The king says he will leave, though guards [today] *refused* to open the gate.", "Oslo said the visit would be the first since Chad *left* the bloc [this year].", "A deal may come before the storm hits on [Friday]."},
			},
			{
				Name: "which begins <this year>", Why: "the present of a beginning or end is told beforehand",
				Pattern: "{event tense:present !perfect !progressive !passive lemma:begin|start|open|end|expire|close|resume|conclude}" +
					" || {event tag:VBG} <xcomp|ccomp|advcl {verb lemma:begin|start|resume|stop tense:present !perfect !progressive} ; {verb} . {event}" +
					" || {event tag:VBG} <xcomp|ccomp|advcl {verb lemma:" + laysDown + "} >nsubj {role:paper|scheme} ; {verb} . {event}",
				If: func(d *scene) bool {
					return !d.past && (!d.asInChronicle() || d.Signal(d.r.Expr) == "at" && d.dateIs(d.p.Sentence, d.p.Start, "clock"))
				},
				Status: timeline.Planned,
				Holds:  []string{"The guards prepare for a handover which *begins* [this year].", "The talks *begin* [Wednesday] in Lima.", "The hearing *starts* at [1 p.m.].", "The clip, which begins *airing* [Wednesday] in Lima, shows the queen.", "The pact envisages *closing* the port by [2025]."},
				Not:    []string{"The guards prepare for a handover which *began* [this year].", "The clip, which began *airing* [Wednesday] in Lima, shows the queen.", "Mr Levi envisages closing the port by [2025]."},
			},
			{
				Name: "was <leaving> this evening", Why: "what was arranged and still ahead is told so, too",
				Pattern: "{event progressive tense:past !perfect !passive}",
				If:      func(d *scene) bool { return d.future || d.laterToday() && d.arranged() },
				Status:  timeline.Planned,
				Holds:   []string{"Ana Levi was not free because she was *leaving* for the talks [this evening].", "The ministers were *meeting* on [16 June]."},
				Not:     []string{"The ministers were *meeting* on [Monday].", "The ministers were *sleeping* [this evening].", "Oslo said the crews were *leaving* on [Sunday night]."},
			},
			{
				Name: "<past verb> in <stated future month>", Why: "the tense says that it happened, and a page may grow after its day",
				Pattern: "{event tense:past !modal !plan !lemma:arrange !role:plans|puts-off|wishes}",
				If: func(d *scene) bool {
					return d.laterThis(d.r.Expr) || d.future && d.r.AttachedBy != byBeginning && d.r.Certainty == timeline.Stated && d.r.Date.Precision() != edtf.PrecisionYear
				},
				Status: timeline.Occurred,
				Holds:  []string{"The king *visited* Lima on [16 July 2023].", "The king *visited* Lima in [May 2029].", "The king *visited* Lima later [today]."},
				Not:    []string{"The king visits Lima on [16 July 2023]."},
			},
			{
				Name: "<past verb> on <future date>", Why: "what is told in the past did not happen then: the date is another's",
				Pattern: "{event tense:past !modal !plan !lemma:arrange !role:plans|puts-off|wishes}",
				If:      func(d *scene) bool { return d.future && d.r.AttachedBy != byBeginning },
				Reason:  whyTense,
				Holds:   []string{"The crews readied themselves for [Friday]."},
				Not:     []string{"The king *visited* Lima on [16 July 2023].", "The kings *agreed* on a summit on [Monday].", "The king *stopped* all trade with Chad, starting in [2025]."},
			},
			{
				Name: "<event> on <future date>", Why: "the date lies after the story's day",
				If:     func(d *scene) bool { return d.future },
				Status: timeline.Planned,
				Holds:  []string{"The king *visits* Lima on [16 June].", "The king *visits* Lima later [today].", "The king *visits* Lima [later this year].", "The king *stopped* all trade with Chad, starting in [2025]."},
				Not:    []string{"The king visits Lima on [13 June].", "The king visits Lima [today]."},
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
				Name: "is <doing> on <date>", Why: "the tense tells of what goes on",
				Pattern: "{event progressive tense:present}",
				If:      func(d *scene) bool { return !d.past && !(d.cl.Verb.Perfect && d.r.Date.OpenEnd()) },
				Status:  timeline.Ongoing,
				Holds:   []string{"The kings are *meeting* [today] in Lima."},
				Not:     []string{"The kings met [today] in Lima."},
			},
			{
				Name: "after <date> there is <something>", Why: "it comes only then, and is a state",
				Pattern: "{event lemma:be tense:present}",
				If:      func(d *scene) bool { return !d.past && d.Signal(d.r.Expr) == "after" },
				Reason:  whyState,
				Holds:   []string{"After [this week], there is mostly a lull."},
				Not:     []string{"The king *is* in Lima [this week]."},
			},
			{
				Name: "is <somewhere> today", Why: "the tense tells of what goes on",
				Pattern: "{event tense:present !perfect}",
				If:      func(d *scene) bool { return !d.past && d.cl.Verb.Lemma == "be" },
				Status:  timeline.Ongoing,
				Holds:   []string{"The king *is* in Lima [today]."},
				Not:     []string{"The king was in Lima [today]."},
			},
			{
				Name: "has <done> since <date>", Why: "what goes on once it has begun has gone on since",
				Pattern: "{event tense:past|present}", If: func(d *scene) bool {
					return d.r.Date.OpenEnd() && (d.cl.Verb.Perfect || d.cl.Verb.Tense == syntax.Present) && d.lasts()
				},
				Status: timeline.Ongoing,
				Holds:  []string{"Chad has *shelled* the port since [Saturday].", "Mr Levi has *lived* in exile since [1981].", "The port has been *closed* since [May].", "Mali has been *trying* to extradite the king since [2018]."},
				Not:    []string{"Chad shelled the port on [Saturday].", "Mr Levi has lived in Lima since [1981]."},
			},
			{
				Name: "has been <so> since <date>", Why: "how somebody is, lives or does again and again is no event, and of its beginning nothing is told",
				If: func(d *scene) bool {
					return d.r.Date.OpenEnd() && (d.cl.Verb.Perfect || d.cl.Verb.Tense == syntax.Present)
				},
				Reason: whyState,
				Holds:  []string{"The guns have been silent since [Saturday].", "Mr Levi has been president since [1981].", "Mr Levi has been in power since [2015].", "Mr Levi has been living abroad since [2015].", "Chad has been without a king since [May].", "Unrest has increased since [last year]."},
				Not:    []string{"The guns have *shelled* the port since [Saturday].", "Chad has *faced* a strike since [Saturday]."},
			},
			{
				Name: "<present verb> this evening or month", Why: "the story's day has its evening ahead, and a month that is not over its rest",
				Pattern: "{event tense:present !perfect !progressive !passive}",
				If: func(d *scene) bool {
					return (d.laterToday() || !d.ofOneDay() && d.dateIs(d.p.Sentence, d.p.Start, "today") && !d.r.Date.OpenEnd() && !d.asInChronicle()) && d.arranged()
				},
				Status: timeline.Planned,
				Holds:  []string{"The king *meets* the queen [this evening].", "The king *meets* the queen later on [Wednesday].", "The envoy will follow the king, who *retires* [this month].", "The council *votes* on the pact [this week]."},
				Not:    []string{"The king met the queen [this evening].", "The king met the queen later on [Wednesday].", "Many men are scared [this evening].", "[This evening] it seems that the crowds leave.", "The envoy followed the king, who *retired* [this month]."},
			},
			{
				Name: "<done> by <future date>", Why: "nobody has done by a day to come what the tense tells as done",
				If:     func(d *scene) bool { return d.byFuture("by") || d.byFuture("before") },
				Reason: whyTense,
				Holds:  []string{"The king had made the changes by [2030].", "The bank has hinted at a rise before [the end of this year].", "The envoys have been asked to Lima for talks likely by [the end of July]."},
				Not:    []string{"The king *left* by [noon].", "The king will *leave* by [2030]."},
			},
			{
				Name: "<agreed> on <date> to <event> from <past date>", Why: "what was agreed to may not have come, and the day is not that of the agreement",
				Pattern: "{event tense:none} <xcomp|ccomp|advcl {lemma:agree|decide|vote|pledge|promise|vow|resolve tense:past} ; {event} >mark {word:to}",
				If:      func(d *scene) bool { return d.past },
				Status:  timeline.Planned, Lapses: true,
				Not: []string{"Chad began on 5 June to *shut* its ports on [Monday].", "Chad *agreed* to shut its ports on [Monday].", "The king decided to *leave* [today]."},
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
