package event

import (
	"cmp"
	"strings"
	"sync"
	"time"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// arranges are verbs whose object takes place when they are done, or whose subject goes with it.
const arranges = "follow|precede|lead|bring|include|feature|begin|start|open|hold|resume|continue|call|host|stage|convene|attend|join|launch|organise|organize|conduct|chair|see|face|undertake|mount"

// plannedNouns give a noun's status, where its clause does not call it off.
var plannedNouns = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Status: nouns",
		About: "What stands around an event's noun and its date say of the event. In the patterns event is the noun, date the date and scheme the noun of the plan that may itself be called off.",
		Rules: []rule{
			{
				Name: "the <year>’s election, told after it", Why: "a president and a congress are elected on a known day of November, whatever is still to be said of it",
				Pattern: "{event lemma:election|midterm} !>nmod:poss {} ; {date date:today}",
				If:      func(d *scene) bool { return d.besideElection() > 0 },
				Status:  timeline.Occurred,
				Not:     []string{"Chad spoke of the [2023] *election*."},
			},
			{
				Name: "planned <event> <went ahead>", Why: "the verb says that it was held, whatever was planned",
				If:     func(d *scene) bool { return !d.future && tookPlace(d.sen, d.r.Head) },
				Status: timeline.Occurred,
				Holds:  []string{"The queen's planned *talk* on [Monday] went ahead despite the storm.", "The proposed *vote* on [Monday] in Lima did begin at noon."},
				Not:    []string{"The queen's planned *talk* on [Friday] may go ahead despite the storm.", "The queen's planned talk on [Monday] angered Chad."},
			},
			{
				Name: "planned <event>", Why: "an adjective says that it lies ahead",
				Pattern: "{event} >amod|compound|acl {word:planned|proposed|scheduled|intended|upcoming|forthcoming|expected|prospective|future}",
				Status:  timeline.Planned, Lapses: true,
				Holds: []string{"Chad spoke of a planned [October] *mission*."},
				Not:   []string{"Chad spoke of a failed [October] mission."},
			},
			{
				Name: "<plan> for <event>", Why: "what a plan or treaty is for lies ahead, and what is done at it is still to be done",
				Pattern: "{event} <nmod:for {scheme role:scheme} || {event} <obl:for {} >obj|nsubj:pass {scheme role:scheme}" +
					" || {event} <obl:for {lemma:provide|plan|budget|allow|call} || {event} <obj|nsubj:pass {lemma:" + laysDown + "} || {event} <obl:during {tense:future} ; {date date:today} || {event} <obj|obl:at|obl:to|obl:in {tense:future !role:doubts !lemma:appeal|fight|protest|review|study|defy|overturn|reverse} ; {date date:today}",
				Status: timeline.Planned,
				Holds: []string{
					"Chad has a plan for a [September] *visit*.", "A plan was drawn up for a [September] *visit*.", "The pact provides for the *withdrawal* of troops by [2025].", "The pact required the *withdrawal* of troops by [2010].",
					"The firm is expected to call a further *meeting* with the mayor [later this month].", "The king will ask a *summit* in Lima [today] to back him.", "The king is set to question crews during a *hearing* in Lima [today].",
				},
				Not: []string{
					"Chad has a prize for a [September] visit.", "Chad won a prize for a [September] visit.", "The king was praised for the withdrawal of troops in [2010].",
					"The king asked a summit in Lima [today] to back him.", "The king will praise the summit of [Monday].",
					"Chad said it will appeal [today]'s *ruling*.",
				},
			},
			{
				Name: "<called> <event> for <date>", Why: "what is called for a time, agreed on or led to by a plan lies ahead",
				Pattern: "{event} <obj|nsubj:pass {lemma:call|schedule|set|fix|convene|summon|plan !tense:none} ; {date} >case {lemma:for}" +
					" || {event} <obl:to {lemma:invite} ; {date date:today !date:day}" +
					" || {event} <obl:by|obj|obl:with {tense:future lemma:" + arranges + "}" +
					" || {event} <obl:on|obl:upon|obl:to|obj {role:commits} ; {date} >case {word:by|before}" +
					" || {event role:poll|talks|sitting} <nsubj|nsubj:pass {tense:future} ; {date date:today} || {event class:meet|visit|vote|protest|exercise|inaugurate} <nsubj|nsubj:pass {tense:future} ; {date date:today}" +
					" || {event class:meet} <obj {lemma:call|convene|summon perfect tense:present} ; {date date:today}" +
					" || {event} <nmod:at|nmod:in {} <nsubj {tense:future} ; {date date:today word:tonight|evening|today} || {event lemma:hearing|trial|speech|address|ceremony|parade|funeral} <nsubj|nsubj:pass {tense:future} ; {date date:today}" +
					" || {event class:meet|visit|vote|protest|exercise} <obj|obl:at|obl:in {modal:could|may|might !perfect} ; {date date:today}" +
					" || {event} <obj|nsubj:pass {act modal:must} ; {act} .. {word:by|before} .. {date}",
				If:     func(d *scene) bool { return !d.past },
				Status: timeline.Planned,
				Holds: []string{
					"The king has called a *meeting* for [Friday].", "The envoy called a news *conference* for [1500 GMT].", "The truce is expected to be followed by *talks* in Lima [later this month].",
					"The kings had agreed on a *truce* by [the end of the year].", "The *vote* [this week] will be a test for the king.", "The king was invited to [this week]'s *wedding*.", "The *protest* [today] will be huge.", "The king has called a *meeting* [today] in Lima.", "The king must call *polls* by [mid-July].", "All envoys at the *debate* [tonight] will have to sit.", "[Today]'s *hearing* is going to be a circus.", "The news could fuel [Wednesday]'s *protests*.",
				},
				Not: []string{"The vote [earlier this week] will be a test for the king.", "The truce of [this week] will be a test for the king.", "All envoys at the debate [last night] will have to sit.", "[Today]'s hearing was a circus.", "[Wednesday]'s protests could fuel a coup.", "The king has called a meeting on [Monday].", "The truce was followed by talks in Lima [earlier this month].", "The kings had agreed on a truce in [May]."},
			},
			{
				Name: "which includes <event> today", Why: "what a programme includes is told beforehand",
				Pattern: "{event} << {list lemma:include|feature|comprise tense:present !perfect !passive} ; {event} .. {date date:today} >case {word:on}",
				If:      func(d *scene) bool { return !d.past && d.ofDay() },
				Status:  timeline.Planned,
				Holds:   []string{"The feast, which also includes *parades* in Lund on [Wednesday], pleased the king."},
				Not:     []string{"The feast, which also included *parades* in Lund on [Wednesday], pleased the king."},
			},
			{
				Name: "ahead of <event>", Why: "what something comes before, or is made ready for, lies ahead",
				If:     (*scene).aheadOf,
				Status: timeline.Planned,
				Holds:  []string{"The envoy arrived ahead of *talks* [this month].", "The crews work to mend the roads before the [November] *vote*.", "Chad closed its roads in preparation for the *summit* [this week]."},
				Not:    []string{"The envoy left after talks [this month]."},
			},
			{
				Name: "<announcement> on <date> <comes> after …", Why: "of what was told nobody knows beforehand: the clock of another land is ahead",
				Pattern: "{event class:say|announce} <nsubj {lemma:come|follow tense:present|past !modal} ; {date date:day}",
				Status:  timeline.Occurred,
				Holds:   []string{"The *announcement* [early Thursday] comes days after the king fled."},
				Not:     []string{"The *visit* on [Friday] comes days after the king fled."},
			},
			{
				Name: "<event> of <future date>", Why: "the date lies after the story's day",
				If:     func(d *scene) bool { return d.future || d.byFuture("by") },
				Status: timeline.Planned,
				Holds:  []string{"Chad spoke of [next month]'s *summit*.", "The king approved the *withdrawal* of the crews by [10 July]."},
				Not:    []string{"Chad spoke of the [2019] summit."},
			},
			{
				Name: "due to <attend> a <event> today", Why: "what somebody has planned to be at or to do is planned with it",
				Pattern: "{event} <obj {tense:none tag:VB lemma:address|" + arranges + "} ; {date date:today} || {event} <obl:at|obl:to|obl:in|obl:during {deed tense:none tag:VB} !<xcomp {lemma:try} ; {date date:today}",
				If:      func(d *scene) bool { v := d.sen.Tokens[d.r.Head].Head; return d.dueTo(v) || d.takenOn(v) },
				Status:  timeline.Planned,
				Holds:   []string{"With the king due to address a *meeting* of mayors [this morning], the queen stayed at home.", "The king agreed to attend a *summit* in Lima [today].", "The king plans to tell of it in his *address* to the mayors [today]."},
				Not:     []string{"The king was glad to attend a *summit* in Lima [today].", "The king plans to ask the court to review [today]'s *ruling*.", "The king was trying to get it told in his *address* to the mayors [today]."},
			},
			{
				Name: "will <act> after <event>", Why: "the clause looks forward to an event of a time that has begun",
				If:     (*scene).looksForward,
				Status: timeline.Planned,
				Holds:  []string{"Chad may act after the *vote* [this summer].", "The race will be settled by the towns left after [Wednesday]'s *vote*."},
				Not:    []string{"Chad acted after the vote [this summer].", "The race was settled by the towns left after [Wednesday]'s *vote*."},
			},
			{
				Name: "the <year>’s election, told before it", Why: "a president and a congress are elected on a known day of November",
				Pattern: "{event lemma:election|midterm} !>nmod:poss {} ; {date date:today}",
				If:      func(d *scene) bool { return d.besideElection() < 0 },
				Status:  timeline.Planned,
				Not:     []string{"Chad spoke of the [2023] *election*."},
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
	case "before": // and not "Before the vote | the envoys were against it"
		return d.future && d.cl != nil && d.cl.Verb.Tense != syntax.Past
	case "for":
		return lexicon.Has(lexicon.NounLemma(ts[i-1].Lower), lexicon.Readies) || lexicon.Has(lexicon.VerbLemma(ts[i-1].Lower), lexicon.Readies)
	}
	return false
}

// besideElection is below 0 if r is the American election of the story's own year, which is even, and the story was written before
// its day, the Tuesday behind the first Monday of November; above 0 if it was written after it, and 0 of any other or on the day.
func (d *scene) besideElection() int {
	day, ok := d.DatelineDay().Earliest()
	if !ok || d.r.Date.Precision() != edtf.PrecisionYear || day.Year%2 != 0 || day.Year%4 != 0 && d.presidents() || !d.ofParties() {
		return 0
	}
	first := time.Date(day.Year, time.November, 1, 0, 0, 0, 0, time.UTC)
	tuesday := (8-int(first.Weekday()))%7 + 2
	return cmp.Or(cmp.Compare(day.Month, time.November), cmp.Compare(day.Day, tuesday))
}

// presidents: r elects a president.
func (d *scene) presidents() bool {
	for i := d.r.Noun.Start; i < d.r.Noun.End; i++ {
		if d.sen.Tokens[i].Lower == "presidential" {
			return true
		}
	}
	return false
}

// ofParties: the story names a party of the American congress.
func (d *scene) ofParties() bool {
	for s := range d.Doc.Sentences {
		for i := range d.Doc.Sentences[s].Tokens {
			if w := d.Doc.Sentences[s].Tokens[i].Text; strings.HasPrefix(w, "Republican") || strings.HasPrefix(w, "Democrat") || w == "GOP" {
				return true
			}
		}
	}
	return false
}
