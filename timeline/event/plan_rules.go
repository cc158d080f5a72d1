package event

import (
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax/pattern"
)

// undoings say which verbs undo a plan.
var undoings = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Status: plans that fell through",
		About: "A clause may call off or put off what its subject or its object names. In the patterns undoing is the clause's verb. The words are those of calls-off, puts-off, takes-place and holds in the lexicon.",
		Rules: []rule{
			{
				Name: "<plan> was <called off>", Why: "the verb, or the word behind “be”, undoes its subject, or says that it was to be and was not",
				Pattern: "{undoing role:calls-off passive !negated !modal:may|might|could|can} || {undoing lemma:be !negated !modal:may|might|could|can} >advmod {word:off}" +
					" || {undoing lemma:be !negated !modal:may|might|could|can} >obl:off {lemma:table|agenda|card|menu|calendar|programme|program}" +
					" || {undoing role:takes-place negated} || {undoing lemma:fall_through !negated !modal:may|might|could|can} || {undoing lemma:fall !negated !modal:may|might|could|can} . {word:through} . {word:when|after|as|once}" +
					" || {undoing role:holds negated passive}" +
					" || {undone tag:VBN role:calls-off} <advcl {undoing lemma:be !negated} ; {undone} .. {undoing} !>nsubj {} .. {undoing}",
				Status: timeline.Cancelled,
				Holds: []string{
					"A summit planned for [Friday] was *cancelled*.", "The summit planned for [Friday] *is* off.", "The summit planned for [Friday] *is* off the table.",
					"A summit planned for [last Friday] did not *happen*.", "A summit set for [last Friday] *fell* through.", "The summit announced for [Friday] has *fallen* through.", "A pact that was to be signed in [May] *fell* through when the king fled.",
					"A summit planned for [last Friday] was not *held*.", "Called off because of the heat *was* a summit planned for [Friday].",
				},
				Not: []string{
					"A summit planned for [Friday] was praised.", "The summit planned for [Friday] is on.", "The summit planned for [Friday] is off the coast.",
					"A summit planned for [last Friday] did not please Chad.", "A summit set for [last Friday] fell flat.", "A summit planned for [last Friday] was not praised.",
					"Cancelled twice, a summit planned for [Friday] is near.",
				},
			},
			{
				Name: "<call off> <plan>", Why: "the verb undoes its object",
				Pattern: "{undoing role:calls-off !passive !negated !modal:may|might|could|can}",
				Status:  timeline.Cancelled, Object: true,
				Holds: []string{"Chad *cancelled* a summit planned for [Friday]."},
				Not:   []string{"Chad praised a summit planned for [Friday]."},
			},
			{
				Name: "<plan> was <put off>", Why: "the verb moves its subject",
				Pattern: "{undoing role:puts-off passive !negated !modal:may|might|could|can} || {undoing lemma:move|shift passive !negated !modal:may|might|could|can} >obl:to {time}" +
					" || {undone tag:VBN role:puts-off} <advcl {undoing lemma:be !negated} ; {undone} .. {undoing} !>nsubj {} .. {undoing}" +
					" || {undoing lemma:slip !passive !negated !modal:may|might|could|can} !>obj|obl:on|obl:from|obl:into {}",
				Status: timeline.Postponed,
				Holds:  []string{"A summit planned for [Friday] was *postponed*.", "A summit planned for [Friday] was *moved* to Monday.", "Postponed once more *is* a summit planned for [Friday].", "A summit, due in Lund on [3 May], *slipped* because the queen was ill."},
				Not:    []string{"A summit planned for [Friday] was praised.", "A summit planned for [Friday] was moved to Lima.", "A king, due in Lund on [3 May], slipped on the ice."},
			},
			{
				Name: "<put off> <plan>", Why: "the verb moves its object",
				Pattern: "{undoing role:puts-off !passive !negated !modal:may|might|could|can}",
				Status:  timeline.Postponed, Object: true,
				Holds: []string{"Chad *postponed* a summit planned for [Friday]."},
				Not:   []string{"Chad praised a summit planned for [Friday]."},
			},
			{
				Name: "<plan> <collapsed>", Why: "nothing came of what was still a plan; talks that were held may come to nothing too",
				Pattern: "{undoing lemma:collapse|fizzle|founder|evaporate|fall_apart !passive !negated !modal:may|might|could|can} !>obl:under|obl:onto|obl:on|obl:into {}" +
					" || {undoing lemma:come|amount !negated !modal:may|might|could|can} >obl:to {lemma:nothing|naught|nought}" +
					" || {undoing lemma:fall !negated !modal:may|might|could|can} >obl:by {lemma:wayside|board}" +
					" || {undoing lemma:melt|melt_away|fade|fade_away|slip|slip_away|peter|peter_out !passive !negated !modal:may|might|could|can} > {word:away|out}" +
					" || {undoing lemma:overtake passive !negated} >obl:by {tag:NN* !role:human}",
				Status: timeline.Cancelled, Planned: true,
				Holds: []string{
					"A summit planned for [last Friday] *collapsed*.", "A summit planned for [last Friday] *fell* apart.", "A summit planned for [last Friday] *fizzled* out.",
					"A summit set for [last Friday] *came* to nothing.", "A summit planned for [last Friday] *fell* by the wayside.", "A summit planned for [last Friday] *melted* away.",
					"A summit planned for [last Friday] was *overtaken* by events.", "A summit planned for [last Friday] was *overtaken* by a coup.",
				},
				Not: []string{
					"A summit in Lima [last Friday] collapsed.", "A tent that was to shelter guests on [last Friday] collapsed under the snow.", "A summit held on [last Friday] came to nothing.", "A summit set for [last Friday] came to life.",
					"A summit planned for [last Friday] fell by chance on a feast.", "A crowd in Lima melted away on [Friday].", "A summit planned for [last Friday] melted hearts.",
					"A summit planned for [last Friday] was overtaken by a larger one.", "A summit planned for [last Friday] was overtaken by a rival.",
				},
			},
			{
				Name: "who was to <act> <pulled out>", Why: "what somebody keeps away from, thinks better of, or never does, does not take place with him",
				Pattern: "{undoing lemma:pull|pull_out|back|back_out|bow_out|cry_off|drop_out|stay|stay_away !passive !negated !modal:may|might|could|can} > {word:out|off|away} ; {undoing} !>obj {}" +
					" || {undoing lemma:change !negated !modal:may|might|could|can} >obj {lemma:mind} || {undoing lemma:reverse !negated !modal:may|might|could|can} > {word:himself|herself|itself|themselves}" +
					" || {undoing lemma:appear|arrive|come|materialise|materialize negated !modal:may|might|could|can} || {undoing lemma:take negated !modal:may|might|could|can} >obj {lemma:hold|effect|shape|root}",
				Status: timeline.Cancelled, Planned: true, Leaves: true,
				Holds: []string{"A book promised for [last Friday] never *appeared*.", "A truce that was to begin on [last Friday] never *took* hold."},
				Not:   []string{"A book promised for [last Friday] appeared.", "A truce agreed on [last Friday] took hold.", "A summit planned for [last Friday] pulled crowds out."},
			},
		},
	})
})

// outcomes say what came of a plan.
var outcomes = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Status: what came of plans",
		About: "When the whole story is read, each plan is asked about once more: another clause, or one of the next two sentences, may say what came of it.",
		Rules: []rule{
			{
				Name: "<event> <today>, in a headline of what is to come", Why: "the sentences below tell it as a plan",
				If:     (*scene).headlineAhead,
				Status: timeline.Planned,
				Not:    []string{"Race in Lund on [Wednesday]. The king was *pleased*."},
			},
			{
				Name: "<called off> on <date> the <date> <event>", Why: "the calling off is the event, and has its own day",
				If:     (*scene).undoneHere,
				Reason: whyPlanned,
				Holds:  []string{"On Monday Chad called off an [October] summit."},
				Not:    []string{"Chad called off an [October] summit."},
			},
			{
				Name: "<plan> for <date>. It was <called off> on <date>", Why: "the calling off is the event, and has its own day",
				If:     (*scene).undoneOn,
				Reason: whyPlanned,
				Holds:  []string{"The king was to visit Lima on [Friday]. The visit was called off on Monday."},
				Not:    []string{"The king was to visit Lima on [Friday]. The visit was praised on Monday."},
			},
			{
				Name: "<plan>. It was <called off>", Why: "another clause undoes it",
				If:     func(d *scene) bool { return d.undoneAs(timeline.Cancelled) },
				Status: timeline.Cancelled,
				Holds: []string{
					"The king was to *visit* Lima on [Friday]. The visit has been called off.", "The king was to *go* on to Lima on [Friday] but the stop was dropped.", "The king had been due to *travel* to Lima on [Monday] but cancelled the trip.", "The king had been *expected* in Lima on [Monday] but scrapped the visit.",
					"The two kings were to *meet* on [Monday]. Mr Levi pulled out on Sunday.", "Mr Levi was to *visit* Lima on [Monday] but changed his mind.", "Mr Levi had been due to *perform* in Lima on [Monday], but the show was scrapped.",
				},
				Not: []string{"The king was to visit Lima on [Friday]. The visit has been praised.", "The two kings were to meet on [Monday]. Mr Levi pulled a man out on Sunday.", "Mr Levi was to meet the king on [Monday]. He pulled out of a race in May.", "The guards were to pull out of Lima on [Friday]. They have pulled out.", "Mr Levi is due to *perform* in Lima on [Friday], but the show in Lund was scrapped.", "The king had been expected in Lima on [Monday] but scrapped the law."},
			},
			{
				Name: "<plan>. It was <put off>", Why: "another clause moves it",
				If:     func(d *scene) bool { return d.undoneAs(timeline.Postponed) },
				Status: timeline.Postponed,
				Holds:  []string{"The king was to *visit* Lima on [Friday]. The visit has been postponed."},
				Not:    []string{"The king was to visit Lima on [Friday]. The visit has been praised."},
			},
			{
				Name: "<event> planned for <date> will be <held> on <date>", Why: "it has another day now",
				If:     func(d *scene) bool { return d.r.Status == timeline.Planned && d.movedTo(d.r) },
				Reason: whyPlanned,
				Holds:  []string{"The summit planned for [Friday] will be held in October."},
				Not:    []string{"The summit planned for [Friday] will please Chad."},
			},
			{
				Name: "<plan>. It <took place>", Why: "its event is told",
				If:     func(d *scene) bool { return d.r.Status == timeline.Planned && d.toldAsDone(d.r) },
				Reason: whySettled,
				Holds:  []string{"The king was to arrive in Lima on [Monday]. He arrived on Monday.", "The guards were to pull out of Lima on [Monday]. They pulled out on Monday, before dawn."},
				Not:    []string{"The king was to arrive in Lima on [Friday]. He left Oslo on Monday.", "The kings promised today to *mark* their border by [July]."},
			},
			{
				Name: "<tent> that was to <shelter> <somebody> has <collapsed>", Why: "what befell it says that it may not",
				Pattern: "{event plan tense:past} <acl:relcl {} <nsubj|nsubj:pass|dep {lemma:collapse|burn|burn_down|sink|crash|explode|die|break|break_down|destroy|wreck|damage|kill|injure|arrest|kidnap}",
				If:      func(d *scene) bool { return d.r.Status == timeline.Planned },
				Reason:  whyOpen,
				Holds:   []string{"A tent that was due to shelter guests on [Friday] has collapsed under the snow."},
				Not:     []string{"A tent that was due to *shelter* guests on [Friday] has arrived."},
			},
			{
				Name: "was to <act>, but <did>", Why: "the rest of the sentence says that it fell",
				If: func(d *scene) bool {
					_, thwarted := d.overtaken()
					return thwarted && d.r.Status == timeline.Planned
				},
				Status: timeline.Cancelled,
				Holds: []string{
					"The school had been due to *open* on [Friday], but will now stay shut for a week.", "The king was to *land* on [Friday] but has instead gone home.",
					"The king was due to *leave* on [Monday] but stayed.",
				},
				Not: []string{"The king is due to *land* on [Friday], but the queen will now stay at home."},
			},
			{
				Name: "was to <act>, but <did> something", Why: "what its subject did since may have come instead, or beside it",
				If: func(d *scene) bool {
					told, _ := d.overtaken()
					return told && d.r.Status == timeline.Planned
				},
				Reason: whyOpen,
				Holds:  []string{"The king was due to leave on [Friday] but said that he was tired.", "The king was to speak in Lima on [Friday] but also visited Lund."},
				Not:    []string{"The king was due to *leave* on [Friday], but the queen said that she was tired."},
			},
			{
				Name: "was set to <act>. And now …", Why: "what was in view then may not be any more",
				If:     (*scene).nowOtherwise,
				Reason: whyOpen,
				Holds:  []string{"The mayor said the crews were set up to have a good year in [2023]. And now they are at home."},
				Not:    []string{"The crews were due to *leave* on [Friday]. They are at home."},
			},
			{
				Name: "was to have <done>", Why: "the tense itself says that it was not done, or will not be",
				Pattern: "{event plan perfect tense:past}",
				If:      func(d *scene) bool { return d.r.Status == timeline.Planned && d.toHave() },
				Status:  timeline.Cancelled,
				Holds:   []string{"The king was to have *left* on [16 June], but he is ill.", "The council, which was to have *left* on [12 June 2023], sat on.", "The king was to have been *freed* on [12 June 2023]."},
				Not:     []string{"The council had been due to leave on [12 June 2023].", "The king was to leave on [12 June 2023].", "The king was supposed to have left on [12 June 2023]."},
			},
			{
				Name: "had been due to <act> on <future date>", Why: "what was to be before something else was told may not be any more",
				Pattern: "{event plan perfect tense:past}",
				If:      func(d *scene) bool { return d.r.Status == timeline.Planned && !d.past },
				Reason:  whyOpen,
				Holds:   []string{"The law had been set to take effect on [16 June], so the news pleased the crews."},
				Not:     []string{"The law was set to *take* effect on [16 June], so the news pleased the crews."},
			},
			{
				Name: "<plan> for <past date>", Why: "the story does not say what came of it",
				If:     func(d *scene) bool { return d.r.Status == timeline.Planned && d.r.lapsed },
				Reason: whyLapsed,
				Holds:  []string{"The king was due to leave on [12 June 2023].", "Chad said in 2019 that it would leave the bloc in [2021]."},
				Not:    []string{"The king is due to leave on [Friday]."},
			},
		},
	})
})

// toHave: the verb is the infinitive of what is over, behind "was" alone: "was to have met". What somebody "was supposed to have done"
// he may only be said to have done.
func (d *scene) toHave() bool {
	for i := max(d.cl.Verb.Span.Start, 2); i < d.cl.Verb.Span.End; i++ {
		if ts := d.sen.Tokens; ts[i].Lower == "have" {
			return ts[i-1].Lower == "to" && lexicon.Has(ts[i-2].Lower, lexicon.FormOfBe)
		}
	}
	return false
}

// undoing gives the rule by which clause c of a sentence calls off or puts off something, nil
// if it does not.
func (s *finder) undoing(sentence, c int) *rule {
	f, cl := undoings(), &s.Doc.Sentences[sentence].Clauses[c]
	if cl.Verb.Span.Empty() {
		return nil
	}
	for i, p := range f.patterns {
		if _, ok := p.Match(s.view(sentence), pattern.Bound{{Name: "undoing", Token: cl.Head}}); ok {
			return &f.Rules[i]
		}
	}
	return nil
}
