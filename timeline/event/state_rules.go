package event

import (
	"slices"
	"sync"

	"dateline/timeline"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// stative are verbs whose clause tells of no change and no act: what somebody or something is, has, feels or does again
// and again. What lies ahead is asked elsewhere.
var stative = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "States and habits",
		About: "An event needs a word that tells an act or a change. In the patterns event is the verb and date the date.",
		Rules: []rule{
			{
				Name: "<state> on <date>", Why: "a state is no event",
				If: func(d *scene) bool {
					v := d.cl.Verb
					return !d.future && !v.Plan && v.Tense != syntax.Future && (v.Modal == "" || v.Modal == "would" && v.Lemma == "be") && !v.Passive && v.Tense != syntax.NoTense && !(v.Tense == syntax.Present && d.inList()) && !d.r.Date.OpenEnd() && d.verbIs(lexicon.State) && !d.stateOfAffairs() && !d.r.Fell && !d.appearsAt() && !d.amongThose()
				},
				Reason: whyState,
				Holds:  []string{"The king owned a palace in [2010].", "The port was mostly empty on [Monday].", "In [2021], trade with Chad was worth $3 million.", "Exports were down by a fifth in [May].", "Ana Levi is live in Lima [this morning].", "The vote was unanimous on [Monday].", "The quarrel centred on a hill in [1942].", "[Today], the tone is of peace.", "In [2007] Lund was a town captured by poets."},
				Not:    []string{"The king was in Lima on [Monday].", "In [2007] the queen *was* one of ten women elected to the council.", "In [2007] the queen *was* the first woman elected to the council.", "The port was closed on [Monday].", "The king was ill on [Monday].", "The kings were back in Lima on [Monday]."},
			},
			{
				Name: "<served> as <something> in <date>", Why: "an office that is held is a state; taking and leaving it are events",
				Pattern: "{event lemma:serve|work|act|function|reign|study|reside|double !progressive} !>obj {}",
				If:      func(d *scene) bool { return !d.ofDay() },
				Reason:  whyState,
				Holds:   []string{"Mr Levi served as an envoy from [1981] to 1991.", "The queen studied in Lund in [1990]."},
				Not:     []string{"The guards *served* a feast in [1981].", "Chad *acted* on [Monday]."},
			},
			{
				Name: "was <known> as <something> in <date>", Why: "how somebody is seen, or what he bears or is busy with, over a time is a state",
				Pattern: "{event passive lemma:know|describe|regard|consider|view|see|perceive|hail|rank|revere|dub|treat} >obl:as|xcomp|obj {}" +
					" || {event lemma:struggle|grapple|wrestle|strive|cope|thrive|languish|endure|yearn|obsess}",
				If:     func(d *scene) bool { return !d.ofOneDay() && !d.ahead() },
				Reason: whyState,
				Holds:  []string{"By [1963] the queen was known as a rebel.", "In [1991] the envoy was described as a dove.", "The queen has struggled with the same doubt since [2014].", "Chad has grappled with debt since [May]."},
				Not:    []string{"The envoy was *described* as a spy by Chad on [Monday].", "The envoy was *seen* in Lima in [May].", "The queen *struggled* with a guard on [Monday]."},
			},
			{
				Name: "<often> <act> in <date>", Why: "a habit is no one event",
				Pattern: "{event} >advmod {role:habitual} || {event tag:VBG} <xcomp|advcl|ccomp {verb} >advmod {role:habitual} ; {verb} . {event}",
				If: func(d *scene) bool {
					return !d.ofOneDay() && !d.ahead() || d.cl.Verb.Tense == syntax.Present && !d.cl.Verb.Perfect || d.cl.Verb.Tense == syntax.NoTense && d.r.Certainty == timeline.Guessed
				},
				Reason: whyHabit,
				Holds:  []string{"The kings often met in [1991].", "The crews come out almost always on [the first Friday of the month]."},
				Not:    []string{"The kings finally *met* in [1991].", "The kings will usually *meet* on [Friday]."},
			},
			{
				Name: "<intangible> <act> on <date>", Why: "moods and figures of speech do nothing",
				Pattern: "{event !role:measures} >nsubj {role:intangible} || {event !role:measures !passive} <acl:relcl {role:intangible} ; {event} !>nsubj {tag:NN*|NNP*|PRP}",
				If:      func(d *scene) bool { return !d.ahead() && !d.r.Date.OpenEnd() },
				Reason:  whyState,
				Holds:   []string{"The mood in Lima shifted on [Monday].", "The pillars of his popularity crumbled in [2014].", "The crews obey, a habit and a pattern that began on [Monday]."},
				Not:     []string{"The walls of his palace *crumbled* in [2014].", "The crews kept a custom that the king *ended* in [2014]."},
			},
			{
				Name: "<prices> <settled> at <figure> on <date>", Why: "a figure that moves or stays is no event",
				Pattern: "{event role:measures|settles} >nsubj {role:fluctuates|figure} || {event} >nsubj {role:figure} >det {word:the|its|their}",
				If:      func(d *scene) bool { return !d.ahead() && !d.passesMark() },
				Reason:  whyFigure,
				Holds:   []string{"Oil prices settled at $92 on [Monday].", "World stocks rallied on [Monday].", "The number of cases in Chad stood at 404 on [Monday]."},
				Not:     []string{"Oil exports *stopped* on [Monday].", "The two banks *settled* their quarrel on [Monday].", "A number of envoys *left* Lima on [Monday].", "The number of refugees from Lima *passed* 500 on [Monday]."},
			},
			{
				Name: "never <admitted> <doing> on <date>", Why: "what somebody did not own to, begin or think of did not happen then",
				Pattern: "{event tag:VBG} <xcomp|ccomp|obj|advcl {negated !role:aspectual} ; {event} !>mark|case {}",
				Reason:  whyNegated,
				Holds:   []string{"The party, which never admitted losing any port before [1989], won."},
				Not:     []string{"The party *lost* a port in [1989]."},
			},
			{
				Name: "<saw> an <increase> in <year>", Why: "a share, a result, or how a figure moved over a time is a figure",
				Pattern: "{event lemma:see|suffer|experience|record|register|witness|undergo|enjoy|show} >obj {moved role:measures|figure}" +
					" || {event} >obj {lemma:profit|loss|revenue|earnings|turnover|income|surplus|deficit|growth}" +
					" || {event lemma:account|comprise|represent|constitute|average|total|amount|exceed|make} >obj|obl:for|obl:to {word:percent|%|percentage|share|majority|half|third|quarter}" +
					" || {event} >nsubj|nsubj:pass {word:percent|%|percentage|proportion|share}",
				If:     func(d *scene) bool { return !d.ofOneDay() && !d.ahead() },
				Reason: whyFigure,
				Holds: []string{
					"Lund suffered an increase in thefts in [2015].", "Chad recorded the lowest rate in [May].", "Orvalla posted profits of $3 billion [last year].",
					"Farmers accounted for 46 percent of the crews in [1975].", "Boats made up a third of the trade in [2010].", "Thirty percent of the crews lost their boats in [2016].",
				},
				Not: []string{
					"Lund *suffered* a raid in [2015].", "Orvalla *posted* its agents to Lima [last year].", "Orvalla *reported* a profit on [Monday].", "Farmers *made* a third bridge in [1975].",
					"Ten percent of the crews *struck* on [Monday].", "Ten crews *lost* their boats in [2016].",
				},
			},
			{
				Name: "<3,500> have <died> this year", Why: "what is counted over a year is a figure",
				If:     (*scene).countOfYear,
				Reason: whyFigure,
				Holds:  []string{"Over 3,500 have died [this year].", "Some towns saw more than 24,000 thefts [last year]."},
				Not:    []string{"Two envoys *died* [this year].", "Chad *sent* 3,500 guards to Lund [last year].", "A flood killed 3,500 people [last year].", "The dam broke in May 2014, and 3,500 people *died* later [that month].", "The queen *let* thousands of crews out on [11 May this year]."},
			},
			{
				Name: "<growth> <predicted> for <date>", Why: "what is foretold of a time did not happen",
				Pattern: "{event role:foresees tag:VBN clause:participle}",
				If:      func(d *scene) bool { return !d.ofOneDay() },
				Reason:  whyPossible,
				Holds:   []string{"The growth predicted [this year] pleased Chad."},
				Not:     []string{"The growth was *predicted* on [Monday]."},
			},
			{
				Name: "<crowds> were <angered> on <date>", Why: "what somebody felt, or what troubles him these days, is no act",
				Pattern: "{event passive role:felt} || {event tag:VBG clause:participle lemma:face|confront|plague|haunt|beset|affect} ; {date date:today}",
				Reason:  whyState,
				Holds:   []string{"Crowds in Lima were angered on [Monday].", "The king spoke of the ills facing Chad [today]."},
				Not:     []string{"Crowds in Lima *angered* the queen on [Monday]."},
			},
			{
				Name: "“<They> <attacked> me on <date>.”", Why: "of a quotation that stands alone nobody knows who speaks, or it tells no act but how somebody sees things",
				If:     (*scene).unnamedSpeaker,
				Reason: whyPersonal,
				Holds:  []string{"The king left. “[Today] they shot at my house.”", "The king left. “Unless he yields, things are going to be bad [tomorrow].”"},
				Not:    []string{"“[Today] they *shot* at my house,” the king said.", "The king left. “[Today] they *shot* at the house.”"},
			},
			{
				Name: "a <survey> <showed> <something> on <date>", Why: "a finding, or a figure that moves, is a figure",
				Pattern: "{event lemma:show|suggest|indicate|find|put} >nsubj {lemma:survey|poll|study|figure|datum|data|statistic|census}" +
					" || {event} <ccomp {lemma:show|suggest|indicate|find|reveal} >nsubj {lemma:survey|poll|study|figure|statistic|research|census}" +
					" || {event lemma:shed|lose|gain|add|recoup|post|trim|pare|rally} >obj|obl:by {word:percent|%|points}",
				Reason: whyFigure,
				Holds:  []string{"A survey showed on [Monday] that half of the crews backed the pact.", "Surveys show that the queen lost friends in [early 2014].", "The index of Lund shed 18 percent of its value in [2003]."},
				Not:    []string{"A survey *began* on [Monday].", "Papers show that the queen *fled* in [early 2014].", "The party of the queen *won* 18 percent of the vote on [Monday]."},
			},
			{
				Name: "“<is doing> today”", Why: "what somebody says of the day in the present is how he sees it",
				Pattern: "{event tense:present !passive}",
				If: func(d *scene) bool {
					return !d.ahead() && !d.past && d.sen.Quoted(d.r.Head) && d.sen.Quoted(d.p.Start) && !d.tellsAct()
				},
				Reason: whyState,
				Holds:  []string{"Chad left. “[Today] the two kings are winning peace,” the queen said."},
				Not:    []string{"Chad left. “[Today] the two kings are *meeting* in Lima,” the queen said."},
			},
			{
				Name: "<act> today, as things are", Why: "the present of what is no act of diplomacy or war tells how things are",
				Pattern: "{event tense:present !perfect !progressive !modal !plan} ; {date date:today}",
				If: func(d *scene) bool {
					return !d.future && !d.besideWill() && !d.tellsAct() && !d.asInChronicle() && !(d.laterToday() && d.scheduled() && d.staged())
				},
				Reason: whyState,
				Holds:  []string{"The queen protects her guards [today].", "The crew controls the lake [tonight].", "Most pigs in Chad are crammed into sheds [today]."},
				Not:    []string{"The council *votes* on the pact [today].", "The king *arrives* in Lima [today].", "Mali *says* [today] that the war is lost.", "The port is *closed* [today].", "The queen *gives* a banquet [tonight].", "The pact will be sent to the council after Chad *changes* its laws [this year]."},
			},
		},
	})
})

// stateOfAffairs: a state that is news all the same: "was in Geneva on Monday", "was at a summit", "was ill", "had talks".
func (d *scene) stateOfAffairs() bool {
	ts, v := d.sen.Tokens, d.cl.Verb
	event := func(i int) bool {
		return i >= 0 && (lexicon.IsEvent(ts[i].Text) || lexicon.Has(d.sen.Lemma(i), lexicon.Lasts) || lexicon.Has(d.sen.Lemma(i), lexicon.Unrest))
	}
	i := d.predicate()
	switch {
	case v.Lemma == "have":
		return event(d.sen.ObjectHead(d.cl))
	case v.Lemma != "be":
		return false
	}
	if i >= d.cl.Span.End || ts[i].Tag == "." || ts[i].Tag == "," {
		return event(d.sen.HeadOf(d.sen.SubjectSpan(d.c)))
	}
	if d.besideItself(i) {
		return false
	}
	switch t := &ts[i]; {
	case t.Has(lexicon.Adverbial):
		return i+1 >= len(ts) || ts[i+1].Tag != "CD" && ts[i+1].Lower != "by" // "was back", and not "was down 3 percent"
	case t.IsPrep():
		h := d.sen.HeadOf(d.sen.NP(i + 1))
		return event(h) || h >= 0 && (ts[h].Tag == "NNP" || ts[h].Tag == "NNPS" || placeNoun(d.sen.Lemma(h)))
	case t.Tag[0] == 'J':
		return t.Has(lexicon.Befalls)
	case t.Tag == "VBN":
		return true
	}
	return event(d.sen.ObjectHead(d.cl))
}

// besideItself: from token i on it is told how near something is to what it is not, or whose home it is: "was within a week of ruin".
func (d *scene) besideItself(i int) bool {
	ts := d.sen.Tokens
	return ts[i].Lower == "within" || ts[i].Lower == "home" && i+1 < len(ts) && ts[i+1].Lower == "to"
}

// amongThose: the subject is the first, or one of several, to whom something was done: "was one of two men elected".
func (d *scene) amongThose() bool {
	picked := false
	for i := d.cl.Verb.Span.End; i < d.cl.Span.End; i++ {
		t := &d.sen.Tokens[i]
		w := d.sen.Lemma(i)
		switch {
		case t.IsVerb():
			return picked && t.Tag == "VBN" && t.Rel == syntax.Acl && (lexicon.ClassOf(w) != lexicon.NoClass || lexicon.Has(w, lexicon.TakesOn))
		case t.Lower == "one" || t.Lower == "among" || t.Has(lexicon.OneOfSeveral):
			picked = true
		case !t.IsNoun() && !t.IsModifier() && t.Lower != "of" && t.Tag != "CD":
			return false
		}
	}
	return false
}

// predicate gives the token behind the verb at which what it says of its subject begins, adverbs and times aside.
func (d *scene) predicate() int {
	i := d.cl.Verb.Span.End
	for ts := d.sen.Tokens; i < d.cl.Span.End && (d.InExpression(d.p.Sentence, i) || ts[i].Tag == "RB" && !ts[i].Has(lexicon.Adverbial) || d.r.When.Has(i)); i++ {
	}
	return i
}

// ahead: the verb or its date tells of what lies ahead.
func (d *scene) ahead() bool {
	v := d.cl.Verb
	return d.future || v.Plan || v.Modal != "" || v.Tense == syntax.Future
}

// unnamedSpeaker: the sentence stands between quotation marks as a whole, and in it one speaks of himself, or tells no act.
func (d *scene) unnamedSpeaker() bool {
	ts := d.sen.Tokens
	if len(ts) < 3 || !ts[0].IsQuoteMark() || !ts[len(ts)-1].IsQuoteMark() || !d.sen.Quoted(d.r.Head) || len(d.sen.Quotes) > 1 {
		return false
	}
	mere := d.cl.Verb.Lemma == "be" && !d.cl.Verb.Passive && !d.stateOfAffairs()
	return mere || !d.tellsAct() || slices.ContainsFunc(ts, func(t syntax.Token) bool {
		return t.Has(lexicon.SpeechPronoun) || t.Has(lexicon.Speakers)
	})
}

// inList: a day opens the entry of a list, or a line of that form.
func (d *scene) inList() bool {
	t := &d.sen.Tokens[d.p.Start]
	return d.ofOneDay() && !t.Has(lexicon.DeicticDay) && !t.Has(lexicon.Demonstrative) && d.opensEntry()
}

// placeNoun: a common noun of a place that somebody may be at.
func placeNoun(lemma string) bool {
	for _, f := range []lexicon.Feature{lexicon.Venue, lexicon.Settlement, lexicon.Region, lexicon.PlaceHead, lexicon.Premises, lexicon.Ground} {
		if lexicon.Has(lemma, f) {
			return true
		}
	}
	return false
}

// tellsAct: the verb, or the noun that it is done with, has a class of events or tells that one moves, speaks or begins.
func (d *scene) tellsAct() bool {
	l := d.cl.PhrasalLemma(d.sen.Tokens)
	if lexicon.ClassOf(l) != lexicon.NoClass || d.InExpression(d.p.Sentence, d.r.Head) {
		return true
	}
	for _, f := range []lexicon.Feature{lexicon.Motion, lexicon.Departs, lexicon.Arrives, lexicon.Says, lexicon.BeginsOrEnds, lexicon.TakesPlace, lexicon.Aspectual, lexicon.Perceives, lexicon.Expects, lexicon.Plans, lexicon.Wishes, lexicon.Foresees, lexicon.State, lexicon.Lasts} {
		if lexicon.Has(l, f) {
			return true
		}
	}
	h := d.sen.ObjectHead(d.cl)
	return h >= 0 && lexicon.IsEvent(d.sen.Tokens[h].Text)
}

// appearsAt: "appeared at a rally" and "appeared together in Lima" are events, "appeared calm" is none.
func (d *scene) appearsAt() bool {
	ts, i := d.sen.Tokens, d.cl.Verb.Span.End
	if i+1 < len(ts) && ts[i].Tag == "RB" {
		i++
	}
	return d.cl.Verb.Lemma == "appear" && i < len(ts) && ts[i].Tag == "IN"
}
