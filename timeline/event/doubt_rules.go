package event

import (
	"strings"
	"sync"
	"unicode"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// doubts are the reasons why a date that goes with an event by its place in the sentence
// alone is not believed to date it: what the words tell of is of another time, or is no event.
var doubts = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Doubts: what tells of another time, or of no event",
		About: "The grammar gives the date to the event, and its tense or meaning speaks against it. In the patterns event is the verb or noun and date the date.",
		Rules: []rule{
			{
				Name: "by <hour> <does>", Why: "by an hour that is past the present tells what is so every day",
				Pattern: "{event tense:present !perfect !modal !plan}",
				If: func(d *scene) bool {
					return d.past && d.Times.Expressions[d.x].Type == timex.TypeTime && d.Signal(d.x) == "by"
				},
				Reason: whyHabit,
				Holds:  []string{"The king left Lima on Tuesday. By [11am] most of the crews are drinking."},
				Not:    []string{"The king left Lima on Tuesday. By [11am] most of the crews were drinking."},
			},
			{
				Name: "<present verb> on <past date>", Why: "a present tense tells of no past day, but in a headline, behind the day that opens its entry, or where the story tells so",
				Pattern: "{event tense:present !perfect !modal !plan} !<ccomp {lemma:let|help|make|watch|see tense:past}",
				If: func(d *scene) bool {
					return d.past && !d.opensEntry() && !d.inHeadline() && !d.toldInPresent() && !d.barePast() && !d.inCaption()
				},
				Reason: whyTense,
				Holds:  []string{"The men who guard the port on [3 May 2019] were tired."},
				Not:    []string{"[3 May 2019]: The king opens the port.", "Army kills ten rebels in Lund on [Monday] – ministry", "The king *signs* a pact in Lima on [3 May 2019].", "3 May 2019: The king opens the port. The queen, who is ill, stays at home [two days later].", "The king walked in Lima on [3 May 2019].", "“They *beat* my guards on [3 May 2019],” the king said.", "The army let the women *leave* the port on [3 May 2019]."},
			},
			{
				Name: "has <done> … on <past date>", Why: "the present perfect has no past day of its own, but right behind its verb, behind a comma, a colon or a dash, or in an entry",
				Pattern: "{event perfect tense:present !modal}",
				If: func(d *scene) bool {
					from := d.rowStart()
					return d.past && !d.r.Date.OpenEnd() && from > d.cl.Verb.Span.End && d.sen.Tokens[from-1].Tag != "," && d.sen.Tokens[from-1].Tag != ":"
				},
				Reason: whyTense,
				Holds:  []string{"The army has outlined the risk of a flood in Lima on [Monday].", "The king has hired an aide of the queen's from [2008]."},
				Not:    []string{"The king has *left* on [Monday].", "The king has *closed* a port before, in [2008].", "The king has *closed* a port twice, in 2008 and in [2011].", "Twice the king has *closed* the port: on 3 May and on [5 June].", "On [Monday] the king has *closed* the port."},
			},
			{
				Name: "will <event> on <date> should <somebody> <act>", Why: "what happens on a condition may not happen",
				If:     (*scene).shouldBehind,
				Reason: whyConditional,
				Holds:  []string{"Mali will close its border on [Friday] should the truce fail.", "The envoy would leave on [Friday], should Chad attack.", "Mali will impose sanctions on [Friday] should the talks collapse."},
				Not:    []string{"Mali will *close* its border on [Friday], and its guards should leave.", "The envoy, who *left* on [Monday], will return should Chad attack.", "Mali will *close* its border on [Friday] and would open it should the truce hold.", "The envoy will *leave* on [Friday], because should rebels attack, Lima will fall."},
			},
			{
				Name: "<that day>, sentences below", Why: "what is counted from a day sentences above, with another between, may be counted from that",
				If:     (*scene).farCounted,
				Reason: whyFarAbove,
				Holds:  []string{"The king left Lima on Monday. The queen met an aide, whom she hired in 2019. The aide was glad. The two walked. [That day] a guard shot the envoy."},
				Not:    []string{"The king left Lima on Monday. The queen met an aide, whom she hired in 2019. [That day] a guard *shot* the envoy.", "The king left Lima on Monday. The queen met an aide. The aide was glad. The two walked. [That day] a guard *shot* the envoy."},
			},
			{
				Name: "<done> on <tomorrow's weekday>", Why: "six days back, or a year, a day by its name is the story's morrow too: a page is often older than what was last written on it",
				Pattern: "{event !plan}", If: (*scene).nearerAhead,
				Reason: whyMorrow,
				Holds:  []string{"The king left Lima on [Thursday].", "The king left Lima on [20 June]."},
				Not:    []string{"The king *left* Lima on [Friday].", "The king *left* Lima last week, on [Tuesday].", "The king *left* Lima on [20 July].", "The king was due to *leave* Lima on [Thursday].", "The king spoke three times: on [Thursday], on Monday and on Tuesday."},
			},
			{
				Name: "as <present verb> on <date>", Why: "what stands beside another verb in the present tells how things are",
				Pattern: "{event tense:present !perfect !modal !plan !progressive clause:adverbial} >mark {word:as|while|because|since|although|though|whereas}" +
					" || {event tense:present !perfect !modal !plan !progressive clause:adverbial} >mark {word:when} ; {event} <advcl {tense:present !plan !modal} ; {date date:today}",
				Reason: whyState,
				Holds:  []string{"As the king leaves Lima on [Friday], his men are tired.", "When mayors tell the crowds [today] that all is well, they are wrong."},
				Not:    []string{"As the king left Lima on [Monday], a bomb went off.", "The queen will be in Lima when the king leaves on [Friday]."},
			},
			{
				Name: "<does> today", Why: "“today” beside what is told in the present, with nothing else of the day, is mostly these days; so are things “built today” in what somebody says",
				Pattern: "{event} ; {date word:today}", If: (*scene).nowadays,
				Reason: whyNowadays,
				Holds:  []string{"Chad fell to the rebels in 1998, and the harbour was shut by the guards. The crews were sent away to the north and the houses of the town were burned, and the king fled over the hills to Lima with his men, his guns and what was left of his gold, while in the town there was nobody to be seen but guards. [Today], crews are beginning to come back.", "“Vans and cars built [today] are far cleaner,” Mr Levi said.", "A poll for the Herald [today] finds that few people love the king.", "It would be harder [today], when crews use telephones to tell all of it."},
				Not:    []string{"The king visits Lima [today].", "Vans sold [today] are far cleaner.", "“Vans were built [today],” Mr Levi said.", "[Today]'s *poll* finds that few people love the king."},
			},
			{
				Name: "yesterday <Oslo>, today <Lima>", Why: "names that take their turn stand beside days that stand for ages",
				If:     (*scene).inTurn,
				Reason: whyImagined,
				Holds:  []string{"The crowd sang that yesterday Chad, [today] Mali, tomorrow Lima would fall."},
				Not:    []string{"Yesterday Chad and [today] Mali *left* Lima."},
			},
			{
				Name: "<event> since <date>", Why: "of a noun “since” counts, and tells of no day",
				If: func(d *scene) bool {
					return d.r.Nominal() && d.Signal(d.x) == "since" && !d.r.Date.OpenEnd()
				},
				Reason: whyDuration,
				Holds:  []string{"The king is blamed for the deaths of ten men since [May]."},
				Not:    []string{"The king is blamed for the *deaths* of ten men in [May]."},
			},
			{
				Name: "in the southern hemisphere, <event> in <winter>", Why: "there winter is where elsewhere summer is",
				Pattern: "{word:hemisphere} ; {date}", If: func(d *scene) bool {
					return d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionSeason
				},
				Reason: whyVague,
				Holds:  []string{"Lands of the southern hemisphere closed their ports [last winter]."},
				Not:    []string{"Lands of the southern bay *closed* their ports [last winter].", "Lands of the southern hemisphere *closed* their ports [last week]."},
			},
			{
				Name: "<present verb> before <date>", Why: "what goes on before or after a day is told of none",
				Pattern: "{event tense:present !perfect !modal !plan} ; {date date:day} >case {word:before|after}",
				If:      func(d *scene) bool { return !d.future },
				Reason:  whyState,
				Holds:   []string{"There is no more fear after [today].", "Pledges are made before [Wednesday]."},
				Not:     []string{"The kings *meet* after [Friday].", "Pledges were *made* before [Wednesday]."},
			},
			{
				Name: "how <event> on <date>", Why: "a question tells of nothing that happens",
				Pattern: "{event !tense:past} >mark|advmod {word:how|whether|why}",
				Reason:  whySubject,
				Holds:   []string{"It shows how the plague will spread in [July]."},
				Not:     []string{"The king told how the queen left Lima on [Monday]."},
			},
			{
				Name: "what <somebody> <did> on <date>", Why: "a heading that asks what was done tells nothing of it",
				Pattern: "{event tense:past} >obj|nsubj|mark|det|dep|advmod {word:what}", If: func(d *scene) bool {
					return d.cl != nil && d.cl.Parent < 0 && d.sen.Tokens[len(d.sen.Tokens)-1].Tag != "."
				},
				Reason: whySubject,
				Holds:  []string{"What the crews learned in [2014]", "Count: What the king did in [2014]"},
				Not:    []string{"What the king *stole* in [2014] was lost."},
			},
			{
				Name: "on how <date>'s <event> …", Why: "a question tells of nothing that happens",
				If: func(d *scene) bool {
					i := min(d.r.Noun.Start, d.from) - 1
					return d.r.Nominal() && i >= 0 && (d.sen.Tokens[i].Lower == "how" || d.sen.Tokens[i].Lower == "whether")
				},
				Reason: whySubject,
				Holds:  []string{"Much depends on how [Friday]'s talks go."},
				Not:    []string{"Much depends on [Friday]'s *talks*."},
			},
			{
				Name: "possibly <event> on <date>", Why: "what may be, may not be",
				Pattern: "{event !tense:past} >advmod {guess role:guesses} ; {guess} !. {tag:IN|TO} || {event !tense:past} >nsubj|nsubj:pass|obj|mark|det {word:whatever|whoever|whichever}",
				Reason:  whyPossible,
				Holds:   []string{"Oslo said that the envoys would report back and possibly meet on [Friday].", "Whatever goes wrong in [July], the king is to blame."},
				Not:     []string{"Oslo said that the envoys would report back and surely meet on [Friday].", "The envoys are to *meet* on [Friday], possibly in Lima."},
			},
			{
				Name: "likely to <event>", Why: "what is likely may not happen",
				If: func(d *scene) bool {
					return d.likely() && (d.cl.Verb.Plan || d.cl.Verb.Modal != "" || d.cl.Verb.Tense != syntax.Past) && !d.likelyAct()
				},
				Reason: whyPossible,
				Holds:  []string{"The plague is likely to reach Chad in [July].", "The plague was likely to reach Chad in [July].", "The storm will likely reach Lima on [Friday].", "It was unlikely to be ready by [July]."},
				Not:    []string{"The king is due to reach Chad in [July].", "The king is likely to *visit* Chad in [July].", "The storm will likely delay [Friday]'s *summit*."},
			},
			{
				Name: "a <loss> <date> was likely", Why: "what is only likely has not been",
				Pattern: "{event happening} <nsubj {lemma:be} . {word:likely|unlikely|probable|inevitable}",
				If:      func(d *scene) bool { return !d.past },
				Reason:  whyPossible,
				Holds:   []string{"The envoy knew that a defeat [Wednesday] was likely."},
				Not:     []string{"The *attack* on [Monday] was possible for lack of guards.", "The *defeat* [Wednesday] was bitter."},
			},
			{
				Name: "<expects> <something> in <date>", Why: "what is expected of a time to come is no news of it, and may not happen",
				Pattern: "{event lemma:expect|anticipate|project|await|hope}",
				If: func(d *scene) bool {
					return d.cl != nil && d.lookedFor() && (!d.cl.Verb.Passive || d.cl.Verb.Lemma == "project" || d.foreseen())
				}, // "is expected in Lima on Friday"
				Reason: whyPossible,
				Holds:  []string{"The minister expects a second plague [later this year].", "More storms are expected on [Friday]."},
				Not:    []string{"More envoys are *expected* on [Friday].", "The minister expected a second plague [last week].", "The king is expected in Lima on [Friday]."},
			},
			{
				Name: "<foresees> <something> in <date>", Why: "the same of what is foreseen or feared",
				Pattern: "{event role:foresees}", If: (*scene).lookedFor,
				Reason: whyPossible,
				Holds:  []string{"The bank forecasts slow growth in [2025].", "A coup is feared in [July]."},
				Not:    []string{"The minister predicted a second plague [last week]."},
			},
			{
				Name: "<aimed> at <doing> in <date>", Why: "an aim may not be reached",
				Pattern: "{event tag:VBG} >mark {word:at} ; {event} < {lemma:aim|target}",
				Reason:  whyWished,
				Holds:   []string{"The king set up a council aimed at holding a vote in [the autumn]."},
				Not:     []string{"The king set up a council after holding a vote in [May]."},
			},
			{
				Name: "able to <act> on <date>", Why: "what may be, may not be",
				Pattern: "{event !tense:past}", If: func(d *scene) bool {
					end := d.cl.Verb.Span.End
					return !d.r.Nominal() && d.cl.Verb.Lemma == "be" && end < len(d.sen.Tokens) && d.sen.Tokens[end].Lower == "able"
				},
				Reason: whyPossible,
				Holds:  []string{"Oslo says that by [July] the yards will be able to build ships."},
				Not:    []string{"Oslo says that by [July] the yards will build ships."},
			},
			{
				Name: "the <year> that ended on <date>", Why: "how long a year of accounts runs, is no event",
				Pattern: "{lemma:day|week|month|quarter|half|year|season|period} >acl:relcl {event lemma:end|begin|start}" +
					" || {lemma:quarter|half|year|season} . {word:,} . {word:which} . {event lemma:end|begin|start}",
				Reason: whyDuration,
				Holds:  []string{"The firm built fewer ships than in the year that ended on [31 March].", "The king fought a cut in the budget for the fiscal year, which ends on [30 September]."},
				Not:    []string{"The firm built fewer ships in the war that ended on [31 March]."},
			},
			{
				Name: "<act> for the <summer>", Why: "a season, or the month, with “for” says how long",
				Pattern: "{event !role:plans !role:puts-off !role:calls-off} ; {date} >case {word:for} || {event} ; {date date:future} >case {word:throughout}",
				If: func(d *scene) bool {
					return (d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionSeason || d.bareUnit()) && !d.r.Fell
				},
				Reason: whyDuration,
				Holds:  []string{"Some schools have closed for [the summer].", "The envoys have left town for [the month].", "Chad will be guarding the bay throughout [next summer]."},
				Not:    []string{"The summit was planned for [the summer].", "The envoys *left* town for a rest in [the month].", "A vote pencilled in for [the summer of 2019] was never *held*."},
			},
			{
				Name: "<act> for <Christmas>", Why: "a feast with “for” says what for",
				Pattern: "{event !happening !role:plans !role:puts-off !role:calls-off} ; {date} >case {word:for}",
				If: func(d *scene) bool {
					e := &d.Times.Expressions[d.x]
					return e.Rule == "<named day>" && e.Date.Precision() == edtf.PrecisionDay && !e.Earlier.IsZero() && !d.r.Nominal() && !d.r.Fell
				},
				Reason: whyFor,
				Holds:  []string{"The envoys left town for [Christmas].", "Chad will open the port for [Easter]."},
				Not:    []string{"The summit was *planned* for [Christmas Eve].", "The envoys *left* town on [Christmas]."},
			},
			{
				Name: "<act> … not in <month>", Why: "the time is the one at which it did not or shall not happen",
				If: func(d *scene) bool {
					ts, i := d.sen.Tokens, d.from-1
					return i > 0 && syntax.Negator(ts[i].Lower) && (d.from < d.p.Start || ts[i-1].Lower == "but" || ts[i-1].Text == ",")
				},
				Reason: whyNegated,
				Holds:  []string{"The king arrived in the night, not on [Monday].", "Fear kept the crews at home, but not [today]."},
				Not:    []string{"The king left in the night, and in [May] the queen."},
			},
			{
				Name: "a <drop> from <a year earlier>", Why: "an earlier time is only compared with",
				Pattern: "{event happening} ; {date} >case {word:from} ; {date} . {word:earlier|ago|before}",
				Reason:  whyComparison,
				Holds:   []string{"The figures show a drop of 16 percent from [a year earlier]."},
				Not:     []string{"The figures show a *drop* of 16 percent [a year earlier]."},
			},
			{
				Name: "as it <did> on <date>", Why: "an earlier time is only compared with",
				Pattern: "{event lemma:do|have}", If: (*scene).comparedClause,
				Reason: whyComparison,
				Holds:  []string{"Chad kept its word, as it did in [2010].", "Chad will shut its port, just like Mali did [two years ago].", "Mr Rao wept as he did [Monday]."},
				Not:    []string{"Chad did its duty in [2010].", "Chad shut its port, as Mali *did* [two years ago]."},
			},
			{
				Name: "was almost <done> on <date>", Why: "what somebody only came near to did not happen",
				Pattern: "{event tag:VBN passive !lemma:double|triple|halve} >advmod {near word:almost} ; {near} !. {tag:RB|JJ|CD} || {event tag:VBG} <advcl {word:close} || {event tag:VBG} <advcl {lemma:come} >advmod {word:close}",
				Reason:  whyNegated,
				Holds:   []string{"A pact was almost reached in [2010].", "The king was close to signing a pact in [May].", "The kings came close to signing a pact in [May]."},
				Not:     []string{"A pact was *reached* in [2010].", "A port was almost wholly *destroyed* in [2010].", "The king was glad *signing* a pact in [May]."},
			},
			{
				Name: "he <did> on <date>", Why: "the verb only stands for another",
				Pattern: "{event lemma:do tense:past} !>obj|xcomp|ccomp {}",
				If:      func(d *scene) bool { return d.cl != nil && d.sen.ObjectHead(d.cl) < 0 && !d.cl.Verb.Passive },
				Reason:  whyRelates,
				Holds:   []string{"The king said he would not leave, and then on [Monday] he did."},
				Not:     []string{"The king did his duty on [Monday]."},
			},
			{
				Name: "it is <something> <date>", Why: "a state is no event",
				If: func(d *scene) bool {
					return !d.r.Nominal() && d.cl.Verb.Lemma == "be" && d.cl.Verb.Tense == syntax.Present && !d.cl.Verb.Perfect && !d.future && d.cl.HasPronounSubject(d.sen.Tokens) && d.sen.Tokens[d.cl.Subject.Start].Has(lexicon.NeuterPronoun)
				},
				Reason: whyState,
				Holds:  []string{"It is a turn of fortune for the king [today]."},
				Not:    []string{"It was a turn of fortune for the king [a week ago]."},
			},
			{
				Name: "the <winter> <begins> in <date>", Why: "the calendar is no news",
				Pattern: "{event} >nsubj {lemma:winter|summer|spring|autumn|season|year|month|week|day|night|morning|evening|decade|century}",
				Reason:  whySubject,
				Holds:   []string{"Chad stores wheat before its winter begins [later this year]."},
				Not:     []string{"Chad stores wheat before its siege begins [later this year]."},
			},
			{
				Name: "<putting> the <toll> at … on <date>", Why: "a figure, or a count as it stood then, is no event",
				Pattern: "{event lemma:put|bring|take|raise|push} >obj {lemma:figure|number|total|tally|count}" +
					" || {event happening} >nummod {} ; {date} >case {word:at}",
				Reason: whyFigure,
				Holds:  []string{"The plague spread, with the ministry putting the figure at 20 [yesterday].", "12,000 cases and 45 deaths at [12 June]."},
				Not:    []string{"The plague spread, with the ministry putting the queen to bed [yesterday].", "12,000 cases and 45 deaths on [12 June]."},
			},
			{
				Name: "before <doing> in <future year>, <past verb>", Why: "what a verb of the past goes before or after, or what is over, was attended or killed somebody, is not ahead, whatever date was read",
				Pattern: "{event tag:VBG} <advcl {tense:past !plan} ; {date date:year|month}" +
					" || {event happening} <nsubj|nsubj:pass {tense:past !plan !modal lemma:end|fail|collapse|conclude|close|open|begin|start|attend|kill|wound|injure|draw|last|bring|follow}",
				If:     func(d *scene) bool { return d.future },
				Reason: whyTense,
				Holds:  []string{"Before moving to Lima in [2025], the editor worked for a radio.", "The conference of [16 July] in Lima was attended by two kings."},
				Not:    []string{"Before moving to Lima in [2022], the editor worked for a radio.", "The conference of [16 May] in Lima was attended by two kings.", "The conference of [16 July] in Lima was praised by two kings."},
			},
			{
				Name: "<rose> <5 percent> in <date>", Why: "a figure that moves is no event",
				Pattern: "{event role:measures}", If: (*scene).movesFigure,
				Reason: whyFigure,
				Holds:  []string{"Tea rose 3 percent in [May].", "Demand is expected to increase tenfold by [2030].", "Exports were expected to fall by 5 million tonnes in [July]."},
				Not:    []string{"The crowd rose against the king in [May].", "The toll of the fire in Lima *rose* to 20 on [Monday].", "Arrests in Lima *rose* by 20 percent in [May].", "Chad *expanded* its fleet by 20 percent in [May].", "The *surge* in Lima on [Monday] killed 30 people.", "Bombs *fell* on Lima in [May], and two men died.", "The town *fell* on [Monday], 90 crews left Lima on Tuesday, and the king fled.", "Chad and Mali *reached* a pact on [Monday] on the port, the heart of a $5 billion plan."},
			},
		},
	})
})

// opensEntry: the date stands before all that its sentence tells, as in a list of days.
func (d *scene) opensEntry() bool {
	if end := d.p.End; end < len(d.sen.Tokens) && d.sen.Tokens[end].Text == ":" {
		return true
	}
	for i := 0; i < d.from; i++ {
		t := &d.sen.Tokens[i]
		if strings.IndexFunc(t.Text, unicode.IsLetter) < 0 || t.IsPrep() || t.Tag == "CC" || t.Tag == "RB" || t.Tag == "DT" || lexicon.Has(t.Lower, lexicon.BeforeDate) || d.InExpression(d.p.Sentence, i) {
			continue // a mark, "and in", "the"
		}
		return d.ListedByDay(d.x)
	}
	return !d.dateIs(d.p.Sentence, d.p.Start, "clock")
}

// barePast: the verb's past is its base, and somebody acts: "the guards beat a man last year".
func (d *scene) barePast() bool {
	h := d.sen.Subject(d.r.Head)
	return d.sen.Tokens[d.r.Head].Has(lexicon.PastIsBase) && h >= 0 && (d.sen.Tokens[h].Tag == "PRP" || strings.HasPrefix(d.sen.Tokens[h].Tag, "NNP") || people(d.sen, h))
}

// toldInPresent: the sentence before, or this one, tells another past event in the present.
func (d *scene) toldInPresent() bool {
	for i := len(d.mentions) - 1; i >= 0 && d.mentions[i].Sentence >= d.p.Sentence-1; i-- {
		m := d.mentions[i]
		if m.Nominal() || m.Sentence > d.p.Sentence || !m.Date.Before(d.DatelineDay()) {
			continue
		}
		if v := d.Doc.Sentences[m.Sentence].Clauses[m.Clause].Verb; v.Tense == syntax.Present && !v.Perfect {
			return true
		}
	}
	return false
}

// inHeadline: the sentence is the story's headline, or one like it: without a full stop, of a day of the
// week before.
func (d *scene) inHeadline() bool {
	if d.Paragraph[d.sen.Block] == 0 {
		return true
	}
	const week = 7 // days
	later, err := d.r.Date.Shift(week, edtf.PrecisionDay)
	return err == nil && !later.Before(d.DatelineDay()) && d.sen.Tokens[len(d.sen.Tokens)-1].Tag != "."
}

// lookedFor: the date lies ahead of the verb, or may.
func (d *scene) lookedFor() bool {
	return d.future || d.cl != nil && d.cl.Verb.Tense == syntax.Present && !d.past && !d.sen.Tokens[d.p.Start].Has(lexicon.DeicticDay)
}

// comparedClause: the clause compares: "than they were", "as it did".
func (d *scene) comparedClause() bool {
	if d.cl == nil {
		return false // a noun without a clause
	}
	ts, i := d.sen.Tokens, d.cl.Subject.Start-1
	if d.cl.Subject.Empty() || i < 0 || d.hasObject() || d.cl.Subject.End > d.cl.Verb.Span.Start {
		return false
	}
	past := d.cl.Parent >= 0 && d.sen.Clauses[d.cl.Parent].Verb.Tense == syntax.Past
	return ts[i].Lower == "than" || (ts[i].Lower == "as" || ts[i].Lower == "like") && (d.cl.HasPronounSubject(ts) || !past) && d.cl.Verb.Span.End >= d.from
}

// hasObject: the clause has an object, which is no time.
func (d *scene) hasObject() bool {
	o := d.sen.ObjectHead(d.cl)
	return o >= 0 && !d.InExpression(d.p.Sentence, o)
}
