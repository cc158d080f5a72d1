package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// An edForm is an "-ed" form without an auxiliary, of which it is asked whether it is the past tense or a participle.
type edForm struct {
	*machine
	k      int // its item
	it     *item
	p      int      // the item before it, adverbs and quotation marks aside; -1 if there is none
	before itemKind // the kind of that, iOther if there is none
	t      *work    // the innermost open clause

	tagged  bool // the tagger takes it for the past
	object  bool // a noun phrase follows
	prep    bool // a preposition follows
	byAgent bool // "by" follows
	waiting bool // an open clause waits for its verb
	inside  bool // an odd comma stands since the subject of a clause that waits: the form may stand in an insertion

	subject Span // where none waits: the noun phrase before it that can be its subject
	noun    int  // its first item
}

// An edTense is what an "-ed" form is read as.
type edTense uint8

const (
	isParticiple edTense = iota
	isPast
	isPastForWant // the past, for want of a better one where an odd number of commas stand before it
)

func (f *edForm) behindComma() bool { return f.before == iComma || f.before == iDash }
func (f *edForm) is(x lexicon.Feature) bool {
	return lexicon.Has(f.it.verb.Lemma, x)
}

// takesPassive: the verb is one of whose passive a preposition tells more, "accused of", "wounded in".
func (f *edForm) takesPassive() bool {
	return f.is(lexicon.Accuses) || f.toks[f.it.head].Has(lexicon.PassiveOfPersons)
}

// beforeIsPronoun: nothing but a subject can stand before it: "he", or the second of two nouns in a row if that is a pronoun.
func (f *edForm) beforeIsPronoun() bool {
	if f.before != iNP || f.p < f.reg {
		return false
	}
	h := &f.toks[f.items[f.p].head]
	return lexicon.Has(h.Lower, lexicon.Nominative) || f.p > 0 && f.items[f.p-1].kind == iNP && h.Tag == "PRP"
}

// joined: a coordinator stands right before it.
func (f *edForm) joined() bool { return f.before == iCC && f.reg == f.p+1 }

// goesOnPassive: joined to a passive or a perfect, it shares its auxiliary.
func (f *edForm) goesOnPassive() bool {
	v := &f.t.Verb
	return f.t.hasVerb && v.Tense != NoTense && (!f.object && v.Passive || v.Perfect && f.goesOn(f.k, f.p)) && !(f.t.Kind == Adverbial && f.p > 0 && f.items[f.p-1].kind == iComma)
}

// inList: the participle clause that it is joined to hangs on a clause of a list, which it goes on.
func (f *edForm) inList() bool {
	below := &f.cl[f.stack[len(f.stack)-2]]
	return below.Kind == Coordinate && below.Marker == ""
}

// explains: the noun phrase before it has "a" and stands behind a noun and a comma, of which it says more.
func (f *edForm) explains() bool {
	w := f.toks[f.items[f.noun].start].Lower
	return (w == "a" || w == "an") && f.reg >= 2 && f.items[f.reg-2].kind == iNP
}

// actsBefore: the noun phrase before it is its subject sooner than a part of what stands before.
func (f *edForm) actsBefore() bool {
	return f.before != iNP || !f.inPrepositional(f.p) || f.toks[f.items[f.p].head].Tag == "PRP" || f.is(lexicon.Intransitive)
}

// edForms tell the past from the participle.
var edForms = []reading[*edForm, edTense]{
	// By what stands before it.
	{
		name: "<form> at the beginning", when: func(f *edForm) bool { return f.p < 0 }, then: isParticiple,
		fits: []string{"| Shelled in May, the port was shut."},
	},
	{
		name: "<mark> <form>", when: func(f *edForm) bool { return f.before == iMark }, then: isPast,
		fits: []string{"The envoy who | visited Lima in May left."},
	},
	{
		name: "who on <date> <form>", when: func(f *edForm) bool {
			return f.t.Kind == Relative && !f.t.hasVerb && f.regBy == iMark && f.onlyTimes(f.k)
		}, then: isPast,
		fits: []string{"Rao, who on Monday | hinted at war, is in Lima."},
	},
	{
		name: "<pronoun> <form>", why: "a pronoun takes no participle after it", when: (*edForm).beforeIsPronoun, then: isPast,
		fits: []string{"They | landed in May."},
	},
	{
		name: "was <form> and <form>", when: func(f *edForm) bool { return f.joined() && f.goesOnPassive() }, then: isParticiple,
		fits: []string{"The pact was signed and | ratified in May."}, not: []string{"The pact was signed and | angered Togo."},
	},
	{
		name: "<verb> and <form>", when: func(f *edForm) bool {
			return f.joined() && (f.t.Kind != Participle || !f.t.Verb.Passive || f.object || len(f.stack) < 2)
		}, then: isPast,
		fits: []string{"The king met the envoy and | returned to Lima."}, not: []string{"The port built in May and | shelled in June was shut."},
	},
	{
		name: "<verb>, <verb> the <noun> <participle> and <form>", why: "a verb without a coordinator is one of a list, which goes on",
		when: func(f *edForm) bool { return f.joined() && f.inList() }, then: isPast,
		fits: []string{"The council adopted a text, welcomed the progress made and | called for talks."},
	},
	{
		name: "<participle> and <form>", when: (*edForm).joined, then: isParticiple,
		fits: []string{"The port built in May and | shelled in June was shut."},
	},
	{
		name: "<preposition> <form>", when: func(f *edForm) bool { return f.before == iPrep }, then: isParticiple,
		fits: []string{"Tests led to | extended use of force by the police."},
	},
	{
		name: "who <teller> say <form> <object>", when: func(f *edForm) bool {
			return f.before == iVG && f.object && !f.byAgent && f.tellsOf(f.t, f.k)
		}, then: isPast,
		fits: []string{"A man who police say | planted it fled."},
	},
	{
		name: "<who did> <form> <object>", why: "the clause around it lacks its verb", when: func(f *edForm) bool {
			return f.before == iVG && f.awaiting() >= 0 && f.object && !f.byAgent && f.tagged
		}, then: isPast,
		fits: []string{"Those who refused to stop | met the envoy."},
	},
	{
		name: "<verb> <form>", when: func(f *edForm) bool { return f.before == iVG }, then: isParticiple,
		fits: []string{"The king felt | betrayed."},
	},

	// Behind a comma or a dash.
	{
		name: "<subject>, <form> …, <verb>", when: func(f *edForm) bool {
			return f.behindComma() && !f.t.hasVerb && !f.t.Subject.Empty() && f.t.commas%2 == 1 && f.finiteAfter(f.k, true)
		}, then: isParticiple,
		fits: []string{"The port, | shut in May, reopened."},
	},
	{
		name: "<subject>, …, <form>", when: func(f *edForm) bool { return f.behindComma() && !f.t.hasVerb && !f.t.Subject.Empty() }, then: isPastForWant,
		fits: []string{"The envoy, a judge, | left."},
	},
	{
		name: "…, <form> without a subject", when: func(f *edForm) bool { return f.behindComma() && !f.t.hasVerb && f.awaiting() < 0 }, then: isParticiple,
		fits: []string{"In May, | accompanied by judges, the king left."},
	},
	{
		name: "<subject>, who …, <form> …, <verb>", when: func(f *edForm) bool {
			return f.behindComma() && f.waiting && (f.byAgent || f.finiteAfter(f.k, !f.object))
		}, then: isParticiple,
		fits: []string{"But shooting pigs, largely | viewed as unclean in Egypt, could help Togo."},
	},
	{
		name: "<subject>, who …, <form>", when: func(f *edForm) bool { return f.behindComma() && f.waiting }, then: isPast,
		fits: []string{"The houses, one used by clerks, | caught fire."},
	},
	{
		name: "<verb>, <form> and <verb>", when: func(f *edForm) bool { return f.behindComma() && f.coordinatedLater(f.k) }, then: isPast,
		fits: []string{"The engine broke down, | restarted and died."},
	},
	{
		name: "<verb>, <said> to <somebody>", when: func(f *edForm) bool {
			return f.behindComma() && f.prep && !f.object && f.tagged && f.is(lexicon.ReportsSpeech)
		}, then: isPast,
		fits: []string{"The port shut, the chairman, Ola Rao, | announced in a note the king read."},
	},
	{
		name: "<verb>, <form> <preposition>", when: func(f *edForm) bool { return f.behindComma() && f.prep && !f.object }, then: isParticiple,
		fits: []string{"The king left, | accompanied by a judge."},
	},
	{
		name: "<verb>, <form> <object>", when: func(f *edForm) bool { return f.behindComma() && (f.object || f.tagged) }, then: isPast,
		fits: []string{"The king left, | met the envoy."},
	},
	{
		name: "<verb>, <form>", when: (*edForm).behindComma, then: isParticiple,
		fits: []string{"The king left the port, | defeated."},
	},

	// A relative clause whose object is what stands before it.
	{
		name: "that <subject> <form> … <verb>", when: func(f *edForm) bool { return !f.object && f.waiting && f.gapped(f.k) }, then: isPast,
		fits: []string{"The law that the chamber | passed in May takes effect.", "Letters saying that guards | marched on Lund are false.", "What the envoys | discussed was not disclosed."},
	},
	{
		name: "<noun> <subject> <form>", when: func(f *edForm) bool { return !f.object && !f.byAgent && f.bareRelative(f.k, f.p) }, then: isPast,
		fits: []string{"Rebels burned the house the king | built in Lima."},
	},
	{
		name: "before <subject> <form>", why: "what takes no object has no participle behind its noun", when: func(f *edForm) bool {
			return f.t.Kind == Adverbial && !f.t.hasVerb && f.before == iNP && f.p >= f.reg && f.is(lexicon.Intransitive)
		}, then: isPast,
		fits: []string{"The aide, who left two days before the king | resigned, was ill."},
	},

	// Behind a noun phrase, where an open clause waits for its verb.
	{
		name: "<noun> <form> by <agent> … <verb>", when: func(f *edForm) bool {
			return f.waiting && !f.object && (f.byAgent || f.prep && f.takesPassive()) && f.verbLeft(f.k)
		}, then: isParticiple,
		fits: []string{"A move | led by Japan to save the pact failed.", "A man | accused of robbing a bank was jailed."},
	},
	{
		name: "under <noun> <form>, <subject> <verb>", when: func(f *edForm) bool {
			return f.waiting && f.t.Kind == Main && f.t.Subject.Empty() && f.regBy != iComma && f.before == iNP && f.onlyPrepositional(f.k) && f.anotherFinite(f.k+1)
		}, then: isParticiple,
		fits: []string{"Under the plan | announced on Thursday, the government will pay."},
	},
	{
		name: "<subject> <form> <object>", when: func(f *edForm) bool { return f.waiting && f.object }, then: isPast,
		fits: []string{"The guards | seized the port."},
	},
	{
		name: "<subject> <form>, of a verb without object", why: "nothing is fled: guards fled from the port", when: func(f *edForm) bool {
			return f.waiting && f.t.Kind == Main && f.before == iNP && !f.byAgent && f.k+1 < len(f.items) && f.items[f.k+1].kind != iVG && f.is(lexicon.Intransitive)
		}, then: isPast,
		fits: []string{"Guards | fled from the port seized on Sunday."}, not: []string{"Guards | armed with guns fled."},
	},
	{
		name: "<subject>, <teller> <told> on <date>, <verb>", when: func(f *edForm) bool {
			return f.waiting && f.inside && !f.byAgent && f.p == f.reg && f.regBy == iComma && f.is(lexicon.ReportsSpeech) && f.mayTell(f.p) && f.commaSoon(f.k)
		}, then: isPast,
		fits: []string{"Togo, the minister | alleged on Monday, seized a boat."},
	},
	{
		name: "<subject> <form> … <verb>", when: func(f *edForm) bool { return f.waiting && f.finiteAfter(f.k, f.inside) }, then: isParticiple,
		fits: []string{"The meeting, a sequel to the session | held in May, adopted a text.", "Talks | planned for May were put off."},
	},
	{
		name: "<subject> <form>", when: func(f *edForm) bool { return f.waiting }, then: isPast,
		fits: []string{"Clerks | worked quickly to mend the road."},
	},

	// Behind a noun phrase, where every open clause has its verb.
	{
		name: "and <phrases> <form>", when: func(f *edForm) bool {
			return f.noSubject() && f.regBy == iCC && (f.object || f.tagged) && !f.byAgent
		}, then: isPast,
		fits: []string{"He broke the strike and then in May | shelled the port."},
	},
	{
		name: "<phrases> <form>", when: (*edForm).noSubject, then: isParticiple,
		fits: []string{"The king fled to a port | shelled by rebels."},
	},
	{
		name: "<did> <noun> <form>", why: "the verb tells nothing, so no clause hangs on it", when: func(f *edForm) bool {
			return f.regBy == iVG && (!lexicon.Has(f.t.Verb.Lemma, lexicon.TakesClause) || f.t.Verb.Passive || f.finiteAfter(f.k, false) || f.byAgent)
		}, then: isParticiple,
		fits: []string{"The king signed a pact | drafted in May."},
	},
	{
		name: "said <noun> <form>", when: func(f *edForm) bool {
			v := f.t.Verb.Lemma
			return f.regBy == iVG && (f.tagged && f.actsBefore() || f.object || v == "say" || v == "think" || v == "believe")
		}, then: isPast,
		fits: []string{"Officials said talks | failed."},
	},
	{
		name: "<told> <noun> <form>", when: func(f *edForm) bool { return f.regBy == iVG }, then: isParticiple,
		fits: []string{"The king announced a truce | brokered in Lund."},
	},
	{
		name: "and <noun> <form> … <verb>", when: func(f *edForm) bool {
			return (f.regBy == iCC || f.regBy == iSemi) && (f.finiteAfter(f.k, false) || f.byAgent)
		}, then: isParticiple,
		fits: []string{"The time is short, and the distance | traveled is shown here."},
	},
	{
		name: "and <noun> <form>", when: func(f *edForm) bool { return f.regBy == iCC || f.regBy == iSemi }, then: isPast,
		fits: []string{"The king left and the talks | collapsed."},
	},
	{
		name: ", <noun> <form> <object>", when: func(f *edForm) bool { return f.regBy == iComma && f.object }, then: isPast,
		fits: []string{"Rao was in the port, sources | told the paper."},
	},
	{
		name: "…, <teller> <told>", when: func(f *edForm) bool { return f.regBy == iComma && (f.byAgent || f.explains()) && f.hearsay(f.k) }, then: isPast,
		fits: []string{"The king left Lund, a spokesman | claimed."},
	},
	{
		name: "<noun>, a <noun> <form>", when: func(f *edForm) bool { return f.regBy == iComma && (f.byAgent || f.explains()) }, then: isParticiple,
		fits: []string{"The king signed the pact, a text | drafted in May."},
	},
	{
		name: "<clause>, <noun> <form>", when: func(f *edForm) bool { return f.regBy == iComma && f.tagged && !f.finiteAfter(f.k, false) }, then: isPast,
		fits: []string{"Both are clerks, the paper | reported."},
	},
	{
		name: "<clause>, <noun> <form> … <verb>", when: func(f *edForm) bool { return f.regBy == iComma }, then: isParticiple,
		fits: []string{"Rao looked sad, his eyes | red from crying."},
	},
	{
		name: "<noun> <form>, tagged as the past", when: func(f *edForm) bool { return f.tagged }, then: isPast,
		fits: []string{"The king fled (his aide | stayed in Lima)."},
	},
	{
		name: "<noun> <form>", then: isParticiple,
		fits: []string{"The state used a slogan (a term | coined by clerks) and asked Togo to go."},
	},
}

// noSubject: no noun phrase before it can be its subject.
func (f *edForm) noSubject() bool {
	if f.noun == unset {
		f.subject, f.noun = f.subjectIn(f.k, false)
	}
	return f.subject.Empty()
}

// mayTell: the noun phrase at item p is somebody, or has a name.
func (m *machine) mayTell(p int) bool {
	h := &m.toks[m.items[p].head]
	return !m.items[p].temporal && (strings.HasPrefix(h.Tag, "NNP") || person(lexicon.NounLemma(h.Lower)))
}
