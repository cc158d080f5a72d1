package syntax

import "dateline/timeline/lexicon"

// A marking is a conjunction, relative pronoun or question word, item k, that opens a clause or is another word here.
type marking struct {
	*machine
	k     int
	it    *item
	word  string
	prev  itemKind // of the item before it
	next  int      // the item behind it, adverbs aside
	start int      // the token where its clause begins
	t     *work    // the innermost open clause
	ahead int      // whether a clause follows, unset if that was not asked
}

// open opens the clause.
func (x *marking) open(kind Kind) *work {
	afterComma := x.prev == iComma || x.prev == iDash || kind == Relative && x.apposed(x.k)
	if x.prev == iCC {
		x.start = x.items[x.k-1].start
	}
	c := x.push(Clause{Kind: kind, Parent: x.stack[len(x.stack)-1], Marker: markerText(x.toks, x.it.start, x.it.end), Span: Span{x.start, len(x.toks)}})
	c.comma = afterComma
	x.boundary(x.k+1, iMark)
	return c
}

// openAgain opens a clause like the one at depth, which goes on behind a coordinator.
func (x *marking) openAgain(depth int) {
	c := &x.cl[x.stack[depth]]
	kind, a := c.Kind, c.Antecedent
	x.popTo(depth-1, x.items[x.k-1].start)
	x.open(kind).Antecedent = a
}

func (x *marking) complement()  { x.open(Complement) }
func (x *marking) adverbial()   { x.open(Adverbial) }
func (x *marking) free()        { x.open(Complement).comma = false }
func (x *marking) preposition() { x.it.kind = iPrep }
func (x *marking) adverb()      { x.it.kind, x.it.head = iAdv, x.it.start }
func (x *marking) noun()        { x.it.kind, x.it.head = iNP, x.it.start }

// relative opens a relative clause of the noun a, or a complement if there is none.
func (x *marking) relative(a Span) {
	if a.Empty() {
		x.complement()
		return
	}
	x.expectComplement(x.k)
	x.open(Relative).Antecedent = a
}

func (x *marking) is(f lexicon.Feature) bool { return x.toks[x.it.start].Has(f) }

// verbNext: a verb follows, perhaps behind adverbs.
func (x *marking) verbNext() bool {
	return x.next < len(x.items) && x.items[x.next].kind == iVG
}

// asks: it stands where a question begins.
func (x *marking) asks() bool { return x.question && (x.k == 0 || x.prev == iQuote) }

// clause tells whether a clause follows.
func (x *marking) clause() int {
	if x.ahead == unset {
		x.ahead = x.clauseAhead(x.k)
	}
	return x.ahead
}

// place: "when" or "where".
func (x *marking) place() bool { return x.word == "when" || x.word == "where" }

// timeOrPlace gives the noun that a clause with "when" or "where" goes with, empty if there is none.
func (x *marking) timeOrPlace() Span {
	j := x.nounBefore(x.k)
	switch {
	case j >= 0 && x.word == "where":
		return Span{x.placeBefore(j), x.items[j].end}
	case j >= 0 && x.items[j].temporal:
		return Span{x.items[j].start, x.items[j].end}
	}
	return Span{}
}

// again gives the depth of the clause with the same pronoun that one behind a coordinator goes on, -1 if there is none.
func (x *marking) again() int {
	for d := len(x.stack) - 1; d > x.floor(); d-- {
		if c := &x.cl[x.stack[d]]; c.Kind == Relative && c.Marker == x.word && c.hasVerb {
			return d
		}
	}
	return -1
}

// marks say what a mark opens.
var marks = []reading[*marking, func(*marking)]{
	{
		name: "how to <verb>", why: "its verb is the infinitive", when: func(x *marking) bool {
			return x.verbNext() && x.items[x.next].form == infinitive && x.is(lexicon.QuestionWord)
		}, then: (*marking).free,
		fits: []string{"They asked | how to leave.", "They asked | whether to leave."},
	},
	{
		name: "that", when: func(x *marking) bool { return x.word == "that" }, then: (*marking).that,
		fits: []string{"They said | that talks failed."},
	},

	// Relative pronouns.
	{
		name: "who <verb>?", when: func(x *marking) bool {
			return x.is(lexicon.RelativePronoun) && x.k == 0 && (x.question || x.word == "who")
		}, then: (*marking).noun,
		fits: []string{"| Who left?"},
	},
	{
		name: "who <clause> and who <clause>", when: func(x *marking) bool { return x.is(lexicon.RelativePronoun) && x.prev == iCC && x.again() >= 0 },
		then: func(x *marking) { x.openAgain(x.again()) },
		fits: []string{"The men who were ill and | who wept left."},
	},
	{
		name: ", many of whom", when: func(x *marking) bool {
			return x.is(lexicon.RelativePronoun) && x.k > 2 && x.prev == iPrep && x.items[x.k-2].kind == iNP && x.items[x.k-3].kind == iComma
		}, then: func(x *marking) {
			x.start = x.items[x.k-2].start
			c := x.open(Relative)
			c.Antecedent, c.Subject = x.antecedent(x.k-2, x.word == "whom"), Span{x.start, x.it.end}
		},
		fits: []string{"The rebels, many of | whom fled, left."},
	},
	{
		name: "<noun> in which", when: func(x *marking) bool { return x.is(lexicon.RelativePronoun) && x.prev == iPrep && x.k > 1 },
		then: func(x *marking) {
			x.start = x.items[x.k-1].start
			if x.k > 2 && x.items[x.k-2].kind == iComma {
				x.prev = iComma
			}
			x.relative(x.antecedent(x.k-1, false))
		},
		fits: []string{"Rao read a speech in | which he set out a plan."},
	},
	{
		name: "<noun> which", when: func(x *marking) bool { return x.is(lexicon.RelativePronoun) }, then: func(x *marking) { x.relative(x.related()) },
		fits: []string{"The port, | which was shut, is open.", "The envoy | who left wept."},
	},

	// Question words.
	{
		name: "what <verb>?", when: func(x *marking) bool { return x.is(lexicon.FreeRelative) && x.asks() && x.word == "what" }, then: (*marking).noun,
		fits: []string{"| What did they say?"},
	},
	{
		name: "how <verb>?", when: func(x *marking) bool { return x.is(lexicon.FreeRelative) && x.asks() }, then: (*marking).adverb,
		fits: []string{"| How did they leave?"},
	},
	{
		name: "<verb> what <clause>", when: func(x *marking) bool { return x.is(lexicon.FreeRelative) }, then: (*marking).free,
		fits: []string{"They asked | what he did."},
	},
	{
		name: "whether <clause>", when: func(x *marking) bool { return x.word == "whether" }, then: (*marking).complement,
		fits: []string{"They asked | whether he left."},
	},
	{
		name: "when <verb>?", when: func(x *marking) bool { return x.place() && x.asks() }, then: func(x *marking) { x.it.kind = iAdv },
		fits: []string{"| When did he leave?"},
	},
	{
		name: "when <noun>", when: func(x *marking) bool { return x.place() && x.clause() == noClause }, then: (*marking).preposition,
		fits: []string{"They fled | when in doubt."},
	},
	{
		name: "<time> when <clause>", when: func(x *marking) bool { return x.place() && !x.timeOrPlace().Empty() },
		then: func(x *marking) { x.open(Relative).Antecedent = x.timeOrPlace() },
		fits: []string{"He left on Monday, | when the port was shut.", "He fled to Lima, Peru, | where he wept."},
	},
	{
		name: "<said> when <clause>", when: func(x *marking) bool {
			return x.place() && x.prev == iVG && lexicon.Has(x.t.Verb.Lemma, lexicon.TakesClause) && x.clause() == withVerb
		}, then: (*marking).complement,
		fits: []string{"They knew | when he left."},
	},
	{
		name: "<verb> when <clause>", when: (*marking).place, then: (*marking).adverbial,
		fits: []string{"The king wept | when he left."},
	},

	// Conjunctions.
	{
		name: "after <noun>", when: func(x *marking) bool { return x.clause() == noClause }, then: (*marking).preposition,
		fits: []string{"The king left | after the talks."},
	},
	{
		name: "after <doing>", when: func(x *marking) bool { return x.clause() == verbless },
		then: func(x *marking) {
			c := x.open(Adverbial)
			c.SubjectFrom = c.Parent
		},
		fits: []string{"The king left | after signing the pact.", "The king left | as expected."},
	},
	{
		name: "because <clause>", when: func(x *marking) bool { return x.word == "because" },
		then: func(x *marking) {
			x.popToFinite(x.it.start)
			x.adverbial()
		},
		fits: []string{"The king left | because he was ill."},
	},
	{
		name: "asked if <clause>", when: func(x *marking) bool { return x.word == "if" && x.prev == iVG && x.top().Verb.Lemma == "ask" }, then: (*marking).complement,
		fits: []string{"They asked | if he was ill."},
	},
	{
		name: "after <clause>", then: (*marking).adverbial,
		fits: []string{"The king left | after the talks failed."},
	},
}

// thatBefore gives the depth of the clause that a "that" behind a coordinator, or behind a comma and no noun, goes on; -1 if
// there is none.
func (x *marking) thatBefore() int {
	and := x.prev == iCC
	if !and && !(x.prev == iComma && x.k > 1 && x.items[x.k-2].kind != iNP) {
		return -1
	}
	for d := len(x.stack) - 1; d > x.floor(); d-- {
		c := &x.cl[x.stack[d]]
		switch c.Kind {
		case Complement:
			if c.Marker == "that" || c.Marker == "" && and && c.hasVerb && c.Verb.Tense != NoTense {
				return d
			}
		case Relative:
			if c.Marker == "that" && and {
				return d
			}
		}
	}
	return -1
}

// thatsAgain: what "that" is by what stands before it.
var thatsAgain = []reading[*marking, func(*marking)]{
	{
		name: "that <clause> and that <clause>", when: func(x *marking) bool { return x.thatBefore() >= 0 },
		then: func(x *marking) { x.openAgain(x.thatBefore()) },
		fits: []string{"He said that talks failed and | that the king left."},
	},
	{
		name: "if <clause>, that <verb>", when: func(x *marking) bool {
			o := x.awaiting()
			return x.verbNext() && x.prev == iComma && o >= 0 && x.t.Kind == Adverbial && x.t.hasVerb && x.cl[x.stack[o]].Subject.Empty()
		}, then: (*marking).noun,
		fits: []string{"If he goes, | that would be news."},
	},
}

// takesClause: the verb of the innermost clause takes one.
func (x *marking) takesClause() bool { return lexicon.Has(x.t.Verb.Lemma, lexicon.TakesClause) }

// twoVerbs: an object and another verb stand behind the verb that follows.
func (x *marking) twoVerbs() bool {
	return x.next+2 < len(x.items) && x.items[x.next+1].kind == iNP && x.items[x.next+2].kind == iVG
}

// before gives the head of the noun phrase before it.
func (x *marking) before() *Token { return &x.toks[x.items[x.nounBefore(x.k)].head] }

// tellsPast: the noun before it is not what the verb's clause is of: a time, whom it is told, or what a preposition governs.
func (x *marking) tellsPast() bool {
	j := x.nounBefore(x.k)
	governed := x.inPrepositional(j) && (proper(x.toks, x.items[j]) || lexicon.Has(x.t.Verb.Lemma, lexicon.ReportsSpeech))
	return x.items[j].temporal || governed || x.regBy == iVG && lexicon.Has(x.t.Verb.Lemma, lexicon.TakesHearer) && x.hearer(j)
}

// thats: what "that" opens.
var thats = []reading[*marking, func(*marking)]{
	{
		name: "so <bad> <noun> that <clause>", when: func(x *marking) bool {
			return x.prev == iNP && x.t.hasVerb && !x.verbNext() && x.soMuch(x.k)
		}, then: (*marking).adverbial,
		fits: []string{"The ship was so badly damaged by the storm | that it sank."},
	},
	{
		name: "said in a <note> sent on <date> that <clause>", when: func(x *marking) bool { return !x.verbNext() && x.owesContent(x.k) >= 0 },
		then: func(x *marking) {
			x.popTo(x.owesContent(x.k), x.it.start)
			x.complement()
		},
		fits: []string{"He said in a note sent on Monday | that he would resign.", "The clerk told him when he came to Lund | that the port was shut."},
	},
	{
		name: "said that <verb>", when: func(x *marking) bool {
			return x.verbNext() && x.prev == iVG && x.items[x.next].form == finite && !x.twoVerbs() && !x.t.Verb.Passive && x.takesClause()
		}, then: (*marking).noun,
		fits: []string{"He said | that would help."},
	},
	{
		name: "a <noun> was <drafted> that <verb>", when: func(x *marking) bool {
			return x.verbNext() && x.prev == iVG && x.t.Verb.Passive && !x.t.Subject.Empty() && !x.takesClause()
		}, then: func(x *marking) { x.open(Relative).Antecedent = x.t.Subject },
		fits: []string{"A bill was drafted | that would ban it."},
	},
	{
		name: "<said> that <clause>", when: func(x *marking) bool {
			return x.nounBefore(x.k) < 0 || x.prev == iAdv && x.k > 1 && x.items[x.k-2].kind == iVG
		}, then: (*marking).complement,
		fits: []string{"He said | that the king left.", "He said again | that the king left."},
	},
	{
		name: "<told> him that <clause>", when: func(x *marking) bool { return x.before().Tag == "PRP" && x.t.hasVerb && !x.verbNext() }, then: (*marking).complement,
		fits: []string{"They told him | that the king left."},
	},
	{
		name: "the <claim> that <clause>", when: func(x *marking) bool { return x.before().Has(lexicon.HasContent) && !x.verbNext() }, then: (*marking).complement,
		fits: []string{"The claim | that the king left is false."},
	},
	{
		name: "a <report> from <name> that <clause>", when: func(x *marking) bool {
			return !x.verbNext() && x.contentAbove(x.nounBefore(x.k)) >= 0
		}, then: func(x *marking) {
			a := x.items[x.contentAbove(x.nounBefore(x.k))]
			x.open(Complement).Antecedent = Span{a.start, a.end}
		},
		fits: []string{"He read a report from Lund | that the king left.", "It was clear to all | that he left."},
	},
	{
		name: "<noun> that <verb>", when: (*marking).verbNext, then: func(x *marking) {
			x.open(Relative).Antecedent = x.numbered(x.k, x.narrowed(x.k, x.antecedent(x.k, false)))
		},
		fits: []string{"The port | that was shut is open."},
	},
	{
		name: "<told> <somebody> that <clause>", when: func(x *marking) bool { return x.t.hasVerb && x.takesClause() && x.tellsPast() }, then: (*marking).complement,
		fits: []string{"Rao told the king | that the port was shut.", "Rao said on Monday | that the port was shut."},
	},
	{
		name: "<noun> that <clause>", then: func(x *marking) { x.open(Relative).Antecedent = x.antecedent(x.k, false) },
		fits: []string{"The port | that the king shut is open."},
	},
}
