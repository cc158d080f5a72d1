package event

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// standingRules are the refusals of what holds or is counted over a time that has begun: no act, and no day of one.
func standingRules() []rule {
	return []rule{
		{
			Name: "the jab <given> in <winter> <works>", Why: "behind what is told in the present a season is that of every year",
			Pattern: "{act clause:participle tag:VBN} <acl {} <nsubj|nsubj:pass {tense:present !perfect !plan !progressive} || {act clause:participle tag:VBN} << {modal:could|might|can|may !perfect}", If: func(d *scene) bool {
				first := &d.sen.Tokens[d.p.Start]
				return d.stands() && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionSeason && (first.IsNoun() || first.Lower == "the") && d.sen.Tokens[d.p.End-1].Tag != "CD"
			},
			Reason: whyHabit,
			Holds:  []string{"The wheat sown in [winter] feeds the town.", "The jab given to the old over [the winter] works well.", "One way could be to add it to the jab given in [the autumn]."},
			Not:    []string{"The pact *signed* in [the winter of 2019] feeds the town.", "The pact *signed* in [the winter] pleased Chad."},
		},
		{
			Name: "is <intent> on <acting> on <date>", Why: "what somebody has in mind is not what he did, nor is it fixed",
			Pattern: "{word:intent|bent|keen|set|dead-set|hell-bent|hellbent|insistent} . {word:on|upon} . {act tag:VBG} || {word:interested} . {word:in} . {act tag:VBG}" +
				" || {word:serious|optimistic|pessimistic|enthusiastic|cautious} . {word:about} . {act tag:VBG}",
			If:     func(d *scene) bool { return d.stands() && !d.andDid() },
			Reason: whyPossible,
			Holds:  []string{"The king seems dead set on closing the port in [2023].", "Mr Levi was intent on winning the vote in [May].", "Chad is serious about leaving the pact in [2023]."},
			Not:    []string{"The king set out, *closing* the port in [May].", "The king left for Lima after *closing* the port in [May].", "The king was focused on *hiring* guards in [May].", "The army was bent on *seizing* the port in [May] and did."},
		},
		{
			Name: "the <odds> of a <default> in <date>", Why: "what is feared or hoped for may not happen, and what is said of it has another day",
			Pattern: "{chance role:chance} . {word:of|for} ; {thing} <nmod:of|nmod:for {chance} ; {thing} . {tie word:in|on|by|before|during} ; {date !date:past} >case {tie}", If: (*scene).stands,
			Reason: whyPossible,
			Holds:  []string{"The bank will publish a list of the odds of a debt default in [August].", "Oslo spoke of the danger of a glut by [July]."},
			Not:    []string{"The bank will *publish* the odds of a debt default on the web in [August].", "Oslo *spoke* of the danger of a glut in [May]."},
		},
		{
			Name: "the <parallels> to <date>", Why: "an earlier time is only compared with",
			Pattern: "{date} <nmod:to|nmod:with|obl:to|obl:with {lemma:parallel|similar|akin|similarity|resemblance|throwback}",
			If:      (*scene).stands,
			Reason:  whyComparison,
			Holds:   []string{"The parallels to [that year] were plain, and the king fled.", "The plague was similar to [2009]."},
			Not:     []string{"The king *drew* parallels in [2009]."},
		},
		{
			Name: "the number of <people> <killed> <this year>", Why: "what is counted is no event",
			Pattern: "{act clause:participle tag:VBN} <acl {} <nmod:of {lemma:number|total|toll|share|proportion|percentage|figure|rate}",
			If:      (*scene).stands,
			Reason:  whyFigure,
			Holds:   []string{"The number of men killed by rebels [this year] is the highest of all."},
			Not:     []string{"The friends of men *killed* by rebels [this year] left Lima.", "Chad joined a number of states *urging* peace on [Monday]."},
		},
		{
			Name: "since|by <then>, <act>", Why: "from when on it was is told before, in words that may mean another time",
			If: func(d *scene) bool {
				w := d.Signal(d.x)
				return d.stands() && (w == "since" || w == "by" && d.cl.Verb.Perfect) && d.sen.Tokens[d.p.Start].Lower == "then"
			},
			Reason: whyVague,
			Holds:  []string{"The queen was born in 1950. Since [then] her fame has grown.", "The queen fled in 1950. By [then] Chad had halted flights."},
			Not:    []string{"The queen has ruled since [1950]."},
		},
		{
			Name: "had <act> since <date>", Why: "what had gone on till another time ended with it, whatever began then",
			If: func(d *scene) bool {
				v := d.cl.Verb
				return d.stands() && d.Signal(d.x) == "since" && v.Perfect && v.Tense == syntax.Past && (v.Lemma != "be" || d.cl.Kind == syntax.Relative) && !sinceYear(d.Times.Expressions[d.x].Date) && !d.underTelling()
			},
			Reason: whyState,
			Holds:  []string{"The king had imposed a ban since [Saturday].", "The men, who had been in jail since [Saturday], fell asleep."},
			Not:    []string{"Oslo said the king had *shelled* the port since [Saturday].", "The king had *been* in exile since [Saturday]."},
		},
		{
			Name: "<making> this <remark> on <date>", Why: "that somebody spoke is no news without what he said",
			Pattern: "{act lemma:make|give|express|offer|deliver|issue} >obj {lemma:remark|comment|observation|indication|assertion|disclosure|point|claim|statement|announcement|revelation|clarification|appeal|call} >det {word:this|these|the|that|those}",
			If:      (*scene).bareSpeech,
			Reason:  whyRelates,
			Holds:   []string{"A guard, who gave this indication on [Tuesday], was glad.", "He made the remarks on [Monday] in Lima."},
			Not:     []string{"The king *made* an appeal to the crowds on [Monday]."},
		},
		{
			Name: "here is <where things stand> on <date>", Why: "the words only lead to what the story tells behind them",
			Pattern: "{act lemma:be}",
			If:      (*scene).introduces,
			Reason:  whyLeadsIn,
			Holds:   []string{"As [Friday] dawns, here's where the talks stand:", "On [Friday], here is what the king knows."},
			Not:     []string{"Here is what the king *left* on [Friday]:", "The king *was* here on [Friday]."},
		},
		{
			Name: "<draws> nearer to <date>", Why: "what comes nearer to a time is before it",
			Pattern: "{act lemma:get|come|draw|move|inch|edge|grow} >advmod|xcomp|obj|advcl {word:closer|nearer|close|near} ; {date} >case {word:to} || {word:closer|nearer} .. {act lemma:get|come|draw|move} ; {date} >case {word:to}",
			If:      (*scene).stands,
			Reason:  whyRelates,
			Holds:   []string{"The closer it gets to [July], the more the king fears a raid.", "As the trial drew closer to [May], the king left."},
			Not:     []string{"The king *came* to Lima in [May].", "The guards *moved* closer to Lima in [May]."},
		},
		{
			Name: "<somebody>, pictured on <date>", Why: "it is a caption",
			Pattern: "{act lemma:picture|photograph clause:participle} !>obl:by {}",
			If:      (*scene).stands,
			Reason:  whyStamp,
			Holds:   []string{"The queen, pictured here on [6 June 2023], left Lima."},
			Not:     []string{"The queen *left* Lima on [6 June 2023].", "The queen, *photographed* by a tourist on [6 June 2023], left Lima."},
		},
	}
}

// underTelling: the clause is what somebody says.
func (d *scene) underTelling() bool {
	ts := d.sen.Tokens
	for at := range d.sen.Climb(d.cl.Head) {
		switch r := ts[at].Rel; {
		case r == syntax.Ccomp && ts[at].Head >= 0:
			return lexicon.Has(d.sen.Lemma(ts[at].Head), lexicon.ReportsSpeech) || lexicon.Has(d.sen.Lemma(ts[at].Head), lexicon.Says)
		case r != syntax.Conj:
			return false
		}
	}
	return false
}

// bareSpeech: no clause or phrase says what the words were.
func (d *scene) bareSpeech() bool {
	if !d.stands() || d.cl.Verb.Passive {
		return false
	}
	for i := range d.sen.Tokens {
		if t := &d.sen.Tokens[i]; t.Head == d.sen.ObjectHead(d.cl) && (t.Rel == syntax.Acl || t.Rel == syntax.AclRelcl || strings.HasPrefix(string(t.Rel), "nmod:")) {
			return false
		}
	}
	return d.sen.Dependent(d.cl.Head, syntax.Ccomp) < 0 && d.sen.Dependent(d.cl.Head, "obl:for") < 0 && d.sen.Dependent(d.cl.Head, "obl:about") < 0
}

// introduces: the verb of the date is that of "here is", which points to words behind it.
func (d *scene) introduces() bool {
	v := d.cl.Verb.Span.Start
	return v > 0 && d.sen.Tokens[v-1].Lower == "here"
}
