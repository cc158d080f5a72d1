package event

import (
	"strings"
	"sync"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// refusals are the reasons why a verb's date makes no event.
var refusals = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "What dates nothing",
		About: "The reasons why a date that belongs to a verb makes no event. In the patterns date is the date and act the verb.",
		Rules: append([]rule{
			{
				Name: "I <act> on <date>", Why: "what a speaker tells of himself is no news of the story",
				If:     func(d *scene) bool { return d.FirstPerson(d.sen, d.sen.SubjectSpan(d.c)) },
				Reason: whyPersonal,
				Holds:  []string{"I left Lima on [Monday]."},
				Not:    []string{"The king left Lima on [Monday]."},
			},
			{
				Name: "a <month> with <something>", Why: "the month itself is what is told of",
				Pattern: "{date tag:NNP* date:month} >det {article word:a|an} ; {article} . {date}",
				Reason:  whySubject,
				Holds:   []string{"Few people were expecting an [October] with so many races."},
				Not:     []string{"Few people were *expecting* the race in [July].", "The king *left* a [month ago].", "Oslo had *urged* a larger write-down [last November]."},
			},
			{
				Name: "<act> <things> <last year>, one in <month>", Why: "the later time is of one of what is counted, and the line tells them all",
				If:     (*scene).oneOfCounted,
				Reason: whyInner,
				Holds:  []string{"Chad opened two schools last year, one in [May].", "Chad closed three ports in 2019, the first on [5 June]."},
				Not:    []string{"Chad *closed* two ports last year, one in [May] and one in June.", "Chad *closed* the port twice last year, in [May] and in June."},
			},
			{
				Name: "not <act> on <date>", Why: "what did not happen is no event",
				If: func(d *scene) bool {
					return d.stands() && (d.cl.Verb.Negated && !d.notUntil() && !d.willNotBe() || syntax.NegativeObject(d.sen.Tokens, d.cl.Verb))
				},
				Reason: whyNegated,
				Holds:  []string{"The king did not leave Lima on [Monday].", "The king told Chad nothing on [Monday]."},
				Not:    []string{"The king left Lima on [Monday].", "The king did not leave Lima until [Monday].", "The king told Chad little on [Monday].", "The king *returned* with nothing on [Monday].", "The kings will not *meet* on [Monday] as planned."},
			},
			{
				Name: "<thing>, due on <date>, <acted>", Why: "the day is that for which the thing was planned, not that of the verb",
				If:     func(d *scene) bool { return d.dueAside() && d.fellThrough() < 0 },
				Reason: whyPlanned,
				Holds:  []string{"The report, due on [3 May], was published on Monday.", "The submarine due in [2008] was sold in May.", "Ola Rao, due in Lima on [3 May], fell ill."},
				Not:    []string{"The report, published on [3 May], was due on Monday.", "The king, due to ill health, *resigned* on [3 May].", "The vote, due on [16 June], will be held in Lima."},
			},
			{
				Name: "had <somebody> <act> on <date>, … would", Why: "an inverted clause is a condition; what it tells of did not happen",
				Pattern: "{act tag:VBN} <acl {} <obj {had word:had clause:main} !>cc {} ; {had} !>nsubj {} ; {had} >conj {modal:would|could|might}", If: (*scene).stands,
				Reason: whyConditional,
				Holds:  []string{"Even had the king stepped down on [Monday], the crowds would have stayed."},
				Not:    []string{"The queen had the port closed on [Monday] and would open it again in July.", "Only then had the king *left* Lima on [Monday]."},
			},
			{
				Name: "it is <date>", Why: "the sentence only names the time",
				If: func(d *scene) bool {
					return d.stands() && d.p.Start >= d.cl.Verb.Span.End && syntax.NamesTheTime(d.sen.Tokens, d.cl, d.p.Start)
				},
				Reason: whyState,
				Holds:  []string{"It is still [Tuesday night] in Lima."},
				Not:    []string{"It was signed on [Tuesday night] in Lima."},
			},
			{
				Name: "a <paper> dated <date>", Why: "the date is the paper's, or says of what age somebody must be",
				Pattern: "{act lemma:date clause:participle} || {act lemma:bear clause:participle} <acl {word:anyone|anybody|everyone|everybody|those|people|children|adults|persons}",
				If:      (*scene).stands,
				Reason:  whyThing,
				Holds:   []string{"The king read a letter dated [3 May].", "Anyone born from [2011] may never rent them."},
				Not:     []string{"The king read a letter on [3 May].", "The queen was *born* in [2009]."},
			},
			{
				Name: "<outcome> for <year>", Why: "a year, or a part of one that figures are of, with “for” behind a noun is the noun's",
				Pattern: "{date} >case {word:for} ; {date} <nmod:for {tag:NN* !happening}",
				If:      func(d *scene) bool { return d.stands() && d.ofAccounts() },
				Reason:  whyThing,
				Holds:   []string{"The profit for [2022] was below what the bank had hoped.", "The banks are cutting their forecasts for [the first half of the year]."},
				Not:     []string{"The bank lost its profit in [2022]."},
			},
			{
				Name: "<figures> for <month>", Why: "figures come out later than the month that they are of",
				Pattern: "{date} >case {word:for|from} ; {date} <nmod:for|nmod:from {lemma:figure|number|data|datum|statistic|tally|reading} || {date} <nmod:of {whole lemma:month} ; {whole} >case {word:for|from}",
				If: func(d *scene) bool {
					return d.stands() && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionMonth
				},
				Reason: whyThing,
				Holds:  []string{"The figures for [March] were published in Lima.", "The figures from the full month of [March] were published in Lima."},
				Not:    []string{"The figures were *published* in [March].", "The bank *published* its figures for Chad in [March]."},
			},
			{
				Name: "a <thing> from <the 1920s>", Why: "ten years behind “from” and a noun tell how old the thing is",
				If: func(d *scene) bool {
					ts, i := d.sen.Tokens, d.from
					return d.stands() && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionDecade && i > 0 && ts[i].Lower == "from" && ts[i-1].IsNoun() && !lexicon.IsEvent(ts[i-1].Text)
				},
				Reason: whyThing,
				Holds:  []string{"The king praised a creed from [the 1920s]."},
				Not:    []string{"The king *praised* the creed in [the 1920s]."},
			},
			{
				Name: "<going back> to <date>", Why: "how old a thing is, is no event",
				Pattern: "{act lemma:go|date|stretch|reach|extend|look|hark|think} > {word:back} ; {date} >case {word:to} || {act lemma:date} ; {date} >case {word:from|to}",
				If:      (*scene).stands,
				Reason:  whyState,
				Holds:   []string{"The king studied quarrels going back to [the 1960s].", "The minister has looked back to [1981] for a cure.", "The rules date from [June 2012].", "The king said the feud dates to [2019]."},
				Not:     []string{"The king went back to Lima in [the 1960s].", "The rules came from Lima in [June 2012]."},
			},
			{
				Name: "the <year> ended <date>", Why: "how long a year of accounts runs, is no event",
				Pattern: "{lemma:day|week|month|quarter|half|year|season|period} . {act lemma:end clause:participle} || {date lemma:week} . {lemma:end|start|begin}", If: (*scene).stands,
				Reason: whyDuration,
				Holds:  []string{"The firm sold ten ships in the nine months ending [next month].", "The firm sold ten ships in [the week] ended May 24."},
				Not:    []string{"The firm sold ten ships in the strike ended [last month]."},
			},
			{
				Name: "in the <two weeks> to <date>", Why: "what was done in a time that ends on a day was not done on that day",
				If:     (*scene).endsLength,
				Reason: whyDuration,
				Holds:  []string{"In the two weeks to [28 February] Chad shut ten banks.", "In the year to [June 2009] the firm sold ten ships."},
				Not:    []string{"In two weeks of talks, on [28 February], Chad *shut* ten banks."},
			},
			{
				Name: "last updated on <date>", Why: "the date is the page's",
				Pattern: "{act lemma:update|modify|revise}",
				// a page may glue the word to the one before it: "HeraldLast updated"
				If: func(d *scene) bool {
					v := d.cl.Verb.Span.Start
					return d.stands() && v > 0 && strings.HasSuffix(d.sen.Tokens[v-1].Lower, "last")
				},
				Reason: whyStamp,
				Holds:  []string{"7 March 2012 Last updated at [13:06 GMT] Help Chad."},
				Not:    []string{"The queen updated her will on [7 March 2012]."},
			},
			{
				Name: "his <account> of <date>", Why: "behind “of” the time says what the account, the film or the victims are of",
				If:     (*scene).ofThing,
				Reason: whySubject,
				Holds:  []string{"The king told in his account of [10 May] how he fled.", "The king came to mark the D-Day landings of [1944]."},
				Not:    []string{"The king *gave* an account of the war on [Monday].", "The king *fled* at the end of [2004].", "The king *won* the primary of [10 May].", "Chad *lost* the battle of [1792]."},
			},
			{
				Name: "of <doing> by <future date>", Why: "by when something is to be done is told of a target or an idea",
				Pattern: "{act tag:VBG} >mark {word:of} ; {date !date:past} >case {word:by|before|until|till}", If: (*scene).stands,
				Reason: whyWished,
				Holds:  []string{"The king dropped a target he had floated of leaving Lima by [July]."},
				Not:    []string{"The king spoke of leaving Lima on [Monday]."},
			},
			{
				Name: "there was no <thing> on <date>", Why: "what did not happen is no event",
				Pattern: "{act lemma:be} >expl {} ; {act} >nsubj {} >det {word:no}", If: (*scene).stands,
				Reason: whyNegated,
				Holds:  []string{"There was still no word from the king on [Monday]."},
				Not:    []string{"There *was* a shot at the port on [Monday]."},
			},
			{
				Name: "if <act> on <date>", Why: "what happens on a condition may not happen",
				If: func(d *scene) bool {
					m := d.cl.Marker[strings.LastIndexByte(d.cl.Marker, ' ')+1:] // "even if"
					return d.stands() && (m == "if" || m == "unless" || m == "whether" && !d.whetherTold() || strings.HasPrefix(d.cl.Marker, "provid") || d.afterIf() || syntax.InvertedCondition(d.sen.Tokens, d.from) || d.cl.Kind == syntax.Coordinate && syntax.InvertedClause(d.sen.Tokens, d.cl))
				},
				Reason: whyConditional,
				Holds: []string{
					"Mali will respond if the king leaves on [Friday].", "Even if the law is passed on [Friday], it will help nobody.", "Should Chad attack on [Friday], Mali would respond.", "“But had it been held on [Monday], the king would have lost,” Oslo said.",
					"If a strike or walkout happens on [4 July], the players stand to lose their pay.", "Mali will close its border in July, provided that the king leaves on [Friday].",
				},
				Not: []string{
					"Mali will respond when the king leaves on [Friday].", "Chad should leave on [Friday].", "The players will lose their pay on [4 July] if they walk out.",
					"If they walk out, on [4 July] the players will lose their pay.", "It is unclear if the ship sank, but on [Monday] divers *found* a wreck.",
					"It is unclear whether the king *fled* on [Monday], as an envoy wrote.",
				},
			},
			{
				Name: "<compared> with <date>", Why: "an earlier time is only compared with",
				If: func(d *scene) bool {
					return d.stands() && (d.cl.PhrasalLemma(d.sen.Tokens) == "compare" || syntax.ComparedWith(d.sen.Tokens, d.from) || d.thanAll() || d.upFrom() || d.opposed())
				},
				Reason: whyComparison,
				Holds:  []string{"Trade was lower than in [2010].", "More land burned than in all of [2012].", "Trade rose to $55 billion from $51 billion in [2010].", "Chad counted ten ships, up from one [yesterday].", "The union won 40 seats, up from 12 in the vote of [2018].", "The bank sold ten ships, down 9 percent from [last year].", "The crews grew from 9 percent in 2008 to 10 percent in [2012].", "Mr Levi asked for peace last week as opposed to [yesterday].", "And just like [2001], the king is mocked by his foes.", "As in [2001], the king was chosen by the crowds.", "Just as in [2001], the king *left* Lima.", "The raid, like Pearl Bay in [2001], angered Chad."},
				Not:    []string{"Trade was low in [2010].", "The king *met* men like Rao in [2001].", "The queen *resigned* as envoy in [2001].", "A place like Lund *fell* in [2001].", "The toll *rose* from 9 to 10 crowns in [2012].", "The king *drove* up from Lima on [Monday]."},
			},
			{
				Name: "<rose> from <date>", Why: "an earlier time is only compared with",
				Pattern: "{act lemma:rise|fall|drop|increase|decline|grow|climb|jump|slide|shrink|gain|slip|surge|plunge|leap|soar !passive} ; {date} >case {word:from} || {act lemma:rise|increase|grow|climb|jump|leap|soar} ; {date date:year} >case {word:to}", If: (*scene).stands,
				Reason: whyComparison,
				Holds:  []string{"Imports dropped 7 percent from [May 2019].", "The cases in Chad have leapt from 297 to [1051]."},
				Not:    []string{"Imports dropped 7 percent in [May 2019].", "Visas will be *dropped* from [May 2029]."},
			},
			{
				Name: "<act> since <date>", Why: "without the perfect “since” only compares",
				If:     func(d *scene) bool { return d.stands() && d.Signal(d.x) == "since" && !d.cl.Verb.Perfect },
				Reason: whyComparison,
				Holds:  []string{"Trade fell by half since [2010]."},
				Not:    []string{"Chad has ruled the bay since [2010]."},
			},
			{
				Name: "<act> since their <thing> in <date>", Why: "the date says when the other thing was, from which this is counted",
				If:     func(d *scene) bool { return d.stands() && d.ofCause() },
				Reason: whyThing,
				Holds:  []string{"The two kings have met three times since their schooldays in [1997].", "Chad shut its port because of the frost in [February].", "Chad shut its port in response to a like step of Mali in [March]."},
				Not:    []string{"The two kings have met three times in [1997].", "Chad shut its port in response to the frost, in [February].", "Chad published its response to the plan in [February].", "Chad sent its thanks to the queen in [February]."},
			},
			{
				Name: "… (@lund) <date>", Why: "what is taken in from another page is no sentence of the story",
				If:     (*scene).takenIn,
				Reason: whyStamp,
				Holds:  []string{"The king fled the square on [Monday]. Guards ran. — Ana Moe (@anamoe) June 5, 2023"},
				Not:    []string{"Chad *shot* down the drone on [June 5, 2023]."},
			},
			{
				Name: "“<date>, that’s the worry,” <said>", Why: "a time within somebody's words is none of his saying them",
				Pattern: "{act role:says}", If: func(d *scene) bool {
					return d.stands() && d.from < d.cl.Verb.Span.Start && d.sen.Quoted(d.from) && !d.sen.Quoted(d.cl.Head)
				},
				Reason: whySubject,
				Holds:  []string{"“[June], July and August – that's the concern,” the king said."},
				Not:    []string{"On [Monday] the king *said* that June was the concern."},
			},
			{
				Name: "would <act> after <somebody> had <done> on <day>", Why: "behind what was still to come the day may lie ahead as well as behind",
				Pattern: "{act perfect tense:past} >mark {word:after|once|when} ; {act} <advcl {modal:would}", If: func(d *scene) bool {
					return d.stands() && d.ofOneDay()
				},
				Reason: whyOpen,
				Holds:  []string{"Oslo said the king would hold talks after he had left Lima on [Sunday]."},
				Not:    []string{"The king held talks after he had *left* Lima on [Sunday]."},
			},
			{
				Name: "<waiting> for <date>", Why: "the day that is waited for is not that of the waiting",
				Pattern: "{act lemma:wait} ; {date} >case {word:for}", If: (*scene).stands,
				Reason: whySubject,
				Holds:  []string{"The crowd was waiting for [Friday] to see the truce."},
				Not:    []string{"The crowd was *waiting* for the king on [Monday]."},
			},
			{
				Name: "<moved> from <date> to <date>", Why: "the days are those between which a thing was moved, not those of the moving",
				Pattern: "{act lemma:move|shift|switch|change|push|bring}", If: func(d *scene) bool {
					return d.stands() && d.Times.Expressions[d.x].RangeWith >= 0 && d.Signal(d.x) == "from"
				},
				Reason: whySubject,
				Holds:  []string{"The match was moved from [Saturday] to Sunday."},
				Not:    []string{"The match was *moved* from Lima on [Saturday].", "The kings *talked* from [Saturday] to Sunday."},
			},
			{
				Name: "<act> beyond <date>", Why: "what goes on when the day is over has no day",
				Pattern: "{date} >case {word:beyond}", If: (*scene).stands,
				Reason: whyUntil,
				Holds:  []string{"The ministry will update its list beyond [Monday]."},
				Not:    []string{"The ministry will *update* its list on [Monday]."},
			},
			{
				Name: "<act> until <date>", Why: "a state ends then, nothing begins",
				If: func(d *scene) bool {
					return d.stands() && (d.signalsUntil(d.x) || d.Signal(d.x) == "through" && d.Times.Expressions[d.x].Type == timex.TypeDate) && !d.verbIs(lexicon.PutsOff) && !d.notUntil() && !d.willStay() && !d.hasUntil() && d.by != byTookUntil
				},
				Reason: whyUntil,
				Holds:  []string{"Chad ruled the bay until [2010].", "The firm has cut its staff through [October].", "The king stayed in Lima till [Monday]."},
				Not:    []string{"The summit was put off until [July].", "The first ship did not pass until [2010].", "The schools will stay shut until [Monday].", "The envoys *have* until [Monday] to leave.", "The two kings met on 5 June and talked through [the night]."},
			},
			{
				Name: "<recalls> <the 1980s>", Why: "time that somebody has, or that a verb speaks of, is no time of what he does",
				If: func(d *scene) bool {
					return d.bareObject() || d.spent() || d.stands() && d.from == d.p.Start && d.from > 0 && d.sen.Tokens[d.from-1].Lower == "with"
				},
				Reason: whySubject,
				Holds:  []string{"The queen remembered [the late 1980s] as a bad time.", "The two sides will have the spring and [the summer] to strike a deal.", "The week, beginning with [Easter], is a feast in Chad."},
				Not:    []string{"The queen remembered in [the late 1980s] what her father said.", "The two sides will have talks in [the summer].", "The week, beginning on [Easter], is a feast in Chad."},
			},
			{
				Name: "a <deadline> in <month>", Why: "a time that is set has its own date",
				If:     (*scene).timeHasDate,
				Reason: whyThing,
				Holds:  []string{"The court has set a new trial date in [November].", "The town was glad, recalling the days in [the 1960s] when it was new."},
				Not:    []string{"The court tried two men in [May].", "The guards spent two days in Lima in [May].", "The guards *marked* the day on [Friday]."},
			},
			{
				Name: "may <act> on <date>", Why: "what may be, may not be",
				Pattern: "{act modal:may|might|could|can}", If: func(d *scene) bool { return d.stands() && !d.weighed() },
				Reason: whyPossible,
				Holds:  []string{"The king could leave Lima on [Friday].", "The port may fall on [Friday]."},
				Not:    []string{"The king will leave Lima on [Friday].", "The king may *visit* Lima on [Friday].", "The council may *vote* on the pact in [July].", "More names may be *added* on [Friday, 16 June]."},
			},
			{
				Name: "according to … of <date>, <act>", Why: "the date is the source's",
				Pattern: "{source rel:obl:according} << {act} ; {date} << {source}",
				Reason:  whySource,
				Holds:   []string{"Chad will watch prices, according to the mayor on [Friday]."},
				Not:     []string{"Chad watched prices on [Friday], according to the mayor.", "Prices rose, according to the crews, who *left* Lima on [Friday].", "The dam is safe, according to a report that was *published* by Chad on [Monday]."},
			},
			{
				Name: "<have to do> with <event> on <date>", Why: "the verb tells of no act",
				Pattern: "{act lemma:do} >obl:with {}", If: (*scene).stands,
				Reason: whyRelates,
				Holds:  []string{"Mr Levi said the transfer had nothing to do with his meeting on [Tuesday]."},
				Not:    []string{"Mr Levi did his work on [Tuesday]."},
			},
			{
				Name: "<somebody>, <somebody> since <date>, <act>", Why: "between commas, or right behind what somebody is called, the date says something of that",
				If:     func(d *scene) bool { return d.stands() && (d.inApposition() || d.calledThen()) },
				Reason: whyAside,
				Holds:  []string{"Syria, a friend of Chad since [1980], has built a fleet.", "Mr Levi accused Ana Sosa, a prize winner in [1987], of lying.", "The guards left Lund, the site of a massacre [last week]."},
				Not:    []string{"Syria, in a speech on [Friday], has praised the fleet.", "Syria, on [Friday], praised the fleet.", "Mr Levi *accused* Ana Sosa, a prize winner, in [1987].", "The judge *freed* Ana Sosa in [1987].", "The guards *left* Lund, the site of a massacre, [last week].", "After years of quarrels, the *latest* in [1995], the queen hailed the men.", "Two plans, the *first* on [3 May] and the second on 5 June, were rejected by the mayor.", "The king *flew* to Lima, Peru, in [May]."},
			},
			{
				Name: "every year <act> on <date>", Why: "a habit is no one event",
				If:     func(d *scene) bool { return d.stands() && d.habitual() },
				Reason: whyHabit,
				Holds:  []string{"The kings have met every year since [1992].", "The kings held a weekly meeting [last October].", "The king holds a weekly meeting on [Monday].", "The kings have met three times a year since [1992]."},
				Not: []string{
					"The kings have met since [1992].", "In his weekly address on [Sunday] the king *spoke* of peace.",
					"Sanctions worth $3 million a year were *lifted* on [Monday].", "Withdrawals were *cut* to 30 euros a day on [Monday].",
					"The quarrel began with a letter to a weekly [last October].", "The quarrel began with a letter in the weekly Lund Herald [last October].",
				},
			},
			{
				Name: "<trade> was <valued> at <figure>", Why: "a figure of a time is no event",
				Pattern: "{act lemma:value|estimate|reckon|assess passive} >obl:at {}", If: (*scene).stands,
				Reason: whyFigure,
				Holds:  []string{"In [2021], trade with Chad was valued at $3 million."},
				Not:    []string{"In [2021], the king was detained at his palace."},
			},
			{
				Name: "<act> shortly before <date>", Why: "it was on another day",
				If:     (*scene).offDay,
				Reason: whyRelates,
				Holds: []string{
					"The king fled shortly before [5 June].", "Oslo took up the phrase soon after [5 June 2022].", "The king fled just after [Christmas].", "The king has wept since before [Christmas].",
					"The theft took place between [7 February] and some time in March.",
				},
				Not: []string{"The king *fled* shortly before noon on [5 June].", "The king *fled* between [7 February and 9 March].", "The king *fled* after the attack on [5 June]."},
			},
			{
				Name: "<acts> <this week>: <somebody> on <date>", Why: "behind a colon each of a list has its own day, and the verb another",
				Pattern: "{act} .. {word::} .. {date !date:clock}",
				If:      (*scene).listedApart,
				Reason:  whyOther,
				Holds:   []string{"Two trials are due this week: that of Ana Levi on [Thursday] and that of a guard on Friday."},
				Not:     []string{"Chad has a plan: the king will *leave* on [Friday]."},
			},
			{
				Name: "that <fall>", Why: "a word that is the verb says no time",
				If:     func(d *scene) bool { return d.p.Has(d.cl.Verb.Head) },
				Reason: whyNoEvent,
				Holds:  []string{"The king has seen towers [that fall] on their guards."},
				Not:    []string{"The king *saw* towers [that fall]."},
			},
			{
				Name: "the <budget> for <year>", Why: "“for” and a year tell which of its kind a thing is",
				Pattern: "{tag:NN* !happening} . {word:for} .. {date date:year} ; {act !role:plans|puts-off}",
				If:      (*scene).ofThingFor,
				Reason:  whyThing,
				Holds:   []string{"The king will send a budget for [2024] to the council.", "The bank released its figures for [2022]."},
				Not:     []string{"The king *called* a vote for [2024].", "A port is *planned* for [2024]."},
			},
			{
				Name: "<extended> to <date>", Why: "a limit that is moved is no day on which anything happens",
				Pattern: "{act lemma:extend|prolong|lengthen|stretch} ; {date} >case {word:to|until|till|through}", If: (*scene).stands,
				Reason: whyUntil,
				Holds:  []string{"Chad has extended the deadline by a month to [the end of July]."},
				Not:    []string{"Chad extended the deadline by a month on [Monday]."},
			},
			{
				Name: "from <297> to <1051>", Why: "what is counted from a figure is one too",
				If:     (*scene).toFigure,
				Reason: whyFigure,
				Holds:  []string{"The dead went from 20 to [1999].", "The bank cut its staff from 4000 to [1990] and left Lima."},
				Not:    []string{"The two kings fought in [1951]."},
			},
			{
				Name: "it <follows> on <date>", Why: "the events related are listed with their own dates",
				If:     func(d *scene) bool { return d.stands() && d.onlyRelates(d.sen, d.cl) },
				Reason: whyRelates,
				Holds:  []string{"It came on [Monday], and the king was glad."},
				Not:    []string{"It came into force on [Monday].", "They *came* for the king on [Monday].", "Mr Levi was ill, and he was recalled on [Monday].", "On [5 June] he *criticised* the misuse of the law."},
			},
			{
				Name: "<date> was …", Why: "the date is what the sentence speaks of",
				If: func(d *scene) bool {
					sub := d.cl.Subject
					h := d.sen.HeadOf(sub)
					if d.stands() && d.from == d.p.Start && d.cl.Verb.Lemma == "be" && h >= 0 && d.InExpression(d.p.Sentence, h) && d.p.Start >= d.cl.Verb.Span.End {
						return true
					}
					return d.stands() && sub.Has(d.p.Start) && h < d.p.End && h >= d.p.Start && d.from == d.p.Start && !d.insideVerb()
				},
				Reason: whySubject,
				Holds:  []string{"[Sunday] marked the first workday after the war.", "Nov. 11 was at first [Armistice Day] in Chad."},
				Not:    []string{"On [Sunday] the king marked the end of the war.", "The king was [Monday] *sentenced* to die.", "Norway on [Monday] *took* the port."},
			},
		}, append(standingRules(), reportingRules()...)...),
	})
})
