package event

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// spokenOf are nouns of events that their sentence speaks of and does not tell.
func spokenOf() []rule {
	return []rule{
		{
			Name: "this year's <event> is the third", Why: "which of its kind something is, and how likely, can be told before it is held",
			Pattern: "{date date:today} <nmod:poss {event !class:attack !class:death !class:arrest} <nsubj {tag:NN*|JJ*} >cop {tag:VBZ|VBP} || {event} <nsubj {word:likely|unlikely|possible|impossible|probable} ; {date date:today}",
			If:      func(d *scene) bool { return !d.ofOneDay() && d.cl != nil && d.cl.Verb.Tense == syntax.Present },
			Reason:  whyOpen,
			Holds:   []string{"[This year]'s summit is the third and largest in Lima.", "[This year]'s summit is the first to be held in Lima since 1994.", "The king said that a strike [this week] is unlikely."},
			Not:     []string{"[This year]'s *summit* was the third in Lima.", "[Last year]'s *summit* is the largest so far.", "The king said that the *attack* [this week] is a sign of fear.", "[This week]'s *attack* is the third on the port."},
		},
		{
			Name: "before his <event>, not <act>", Why: "what somebody had not done before another act of his is told, and not that act",
			Pattern: "{event} >case {word:before|prior} ; {event} <obl {negated perfect tense:past} ; {event} >nmod:poss {tag:PRP$}",
			Reason:  whyUntil,
			Holds:   []string{"Before his address on [Monday], Mr Levi had not left his palace since June."},
			Not:     []string{"Before his *address* on [Monday], Mr Levi had left his palace.", "The two kings did not meet after the *summit* on [Monday].", "Mr Levi has not been far behind in the weeks before the [12 June] *debate* in Lima.", "The two kings had not met before [Monday]'s *summit* in Lima.", "Prior to [Monday]'s *talks* the two kings had not met for a year.", "Chad had not shelled Lund before the *raid* on [Monday]."},
		},
		{
			Name: "<praised> for <answering> an <event>", Why: "what somebody is praised for or charged with is told in the words of him who does so, and an event that was no more than attempted or alleged is in doubt",
			Pattern: "{event} >amod {word:attempted|planned|" + alleged + "} ; {event} <nmod:to|nmod:of|nmod:against {answer} <obl:for {lemma:praise|commend|thank|congratulate|applaud|hail|laud|salute|credit|criticise|criticize}",
			If:      (*scene).indefinite,
			Reason:  whySubject,
			Holds:   []string{"The king praised his army for its answer to an attempted raid by Chad on [Monday].", "The king thanked his army for its response to an attempted [overnight] raid by Chad."},
			Not:     []string{"The king praised his army for its answer to the *raid* on [Monday].", "The king praised his army after a *raid* by Chad on [Monday].", "The king praised his army for its answer to a *raid* by Chad on [Monday]."},
		},
		{
			Name: "a <call> was not answered", Why: "that nobody gave the paper an answer is told of its own work, and is no news of the story",
			Pattern: "{event lemma:call|query|inquiry|enquiry|request} <nsubj:pass {lemma:answer|return negated} ; {event} !>nmod:poss|nmod:of|nmod:from|nmod:by {!role:press} ; {event} !>nmod:to {tag:NNP*} ; {event} !>nmod:for {!lemma:comment|interview}",
			Reason:  whyNoEvent,
			Holds:   []string{"A call to the palace on [Monday] was not answered."},
			Not:     []string{"A *call* to the crowds on [Monday] was heard.", "The king's *call* to the palace on [Monday] was not answered."},
		},
		{
			Name: "<based> on a <date> <report>", Why: "the date is the source's",
			Pattern: "{event lemma:report|article|account|dispatch|assessment|analysis} <obl:on {lemma:base} || {event lemma:report|article|account|dispatch|assessment|analysis} <obj {lemma:cite|quote tag:VBG}" +
				" || {date} <compound|nummod {event lemma:report|article|account|dispatch} >nmod:by|nmod:in {} ; {event} !>nmod:of|nmod:on|nmod:about|nmod:into|acl|amod {} ; {event} !>compound {!time}",
			Reason: whySource,
			Holds:  []string{"There is talk, based on a [12 May] report by the Herald, of a pact with Chad.", "The queen spoke of it, citing a [12 May] report by the Herald.", "The raid killed ten guards, said a [12 May] report in the Herald."},
			Not:    []string{"A [12 May] *report* by the Herald on the fire angered Chad."},
		},
	}
}

// overEarlier: the time is the one against which a figure has risen or fallen: "despite a rise in sales over the previous year", "orders
// were up on last year".
func (d *scene) overEarlier() bool {
	ts := d.sen.Tokens
	if w := ts[d.from].Lower; d.from == d.p.Start || w != "over" && w != "on" && w != "upon" || d.ofOneDay() {
		return false
	}
	earlier := ts[d.p.End-1].Lower == "before"
	for i := d.p.Start; i < d.p.End; i++ {
		w := ts[i].Lower
		earlier = earlier || w == "previous" || w == "prior" || w == "preceding" || w == "last" && ts[d.from].Lower != "over"
	}
	for i := d.from - 1; earlier && i >= 0 && ts[i].Text != ","; i-- {
		if w := ts[i].Lower; w == "up" || w == "down" || lexicon.Has(d.sen.Lemma(i), lexicon.Measures) {
			return true
		}
		if ts[i].IsFinite() {
			break
		}
	}
	return false
}

// onlyLater: the time counts from an act of its own sentence that nothing dates: "dissolved the council, only to call it back hours later".
func (d *scene) onlyLater() bool {
	ts, e := d.sen.Tokens, &d.Times.Expressions[d.x]
	if e.Anchor >= 0 || !strings.HasSuffix(e.Text, " later") {
		return false
	}
	for i := 0; i+2 < d.from; i++ {
		if ts[i].Lower == "only" && ts[i+1].Lower == "to" && ts[i+2].Tag == "VB" {
			return true
		}
	}
	return false
}

// rightBehindFrom: "from" is the preposition of the expression, and nothing is called off.
func (d *scene) rightBehindFrom() bool {
	return d.stands() && d.from < d.p.Start && d.sen.Tokens[d.from].Lower == "from"
}
