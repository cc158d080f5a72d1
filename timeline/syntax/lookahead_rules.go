package syntax

import "dateline/timeline/lexicon"

// A conjoined is what follows a conjunction, item k, of which it is asked whether it is a clause.
type conjoined struct {
	*machine
	k, n  int    // as far as item n
	j     int    // the item behind it, adverbs and quotation marks aside
	word  string // the conjunction
	t     *work  // the innermost open clause
	next  itemKind
	found int // the finite verb whose subject is at item j, -1 if there is none; unset if that was not asked
	weak  bool
}

func (x *conjoined) look() int {
	if x.found == unset {
		x.found, x.weak = x.finiteFrom(x.j, x.n)
	}
	return x.found
}

// strict: the conjunction is no preposition.
func (x *conjoined) strict() bool { return lexicon.Has(x.word, lexicon.StrictConjunction) }

// timeOnly: what follows is a time that ends at a comma, or before a verb that the clause around it lacks.
func (x *conjoined) timeOnly() bool {
	if x.next != iNP || !x.items[x.j].temporal || x.j+1 >= x.n || !x.toks[x.items[x.k].start].Has(lexicon.AlsoPreposition) {
		return false
	}
	after := x.items[x.j+1].kind
	return after == iComma || after == iVG && x.bareTime(x.j) && (x.toks[x.items[x.j].head].Tag == "CD" || !x.t.Subject.Empty())
}

// form is that of the verb that follows.
func (x *conjoined) form() verbKind { return x.items[x.j].form }

// a: what follows begins with "a".
func (x *conjoined) a() bool {
	w := x.toks[x.items[x.j].start].Lower
	return w == "a" || w == "an"
}

// conjuncts tell whether a clause follows a conjunction, or only a noun phrase.
var conjuncts = []reading[*conjoined, int]{
	{
		name: "<conjunction> at the end", when: func(x *conjoined) bool { return x.j >= x.n }, then: noClause,
		fits: []string{"He had met him | before"},
	},
	{
		name: "until <time>,", when: (*conjoined).timeOnly, then: noClause,
		fits: []string{"He lived there | until 2015, when he left.", "A court that has not met | since 2019 will meet."},
	},

	// A verb follows.
	{
		name: "never seen before <verb>", why: "it is an adverb", when: func(x *conjoined) bool {
			return x.next == iVG && x.form() == finite && (x.word == "before" || x.word == "after" || x.word == "since")
		}, then: noClause,
		fits: []string{"A ship never seen | before has come."},
	},
	{
		name: "as <verb>", when: func(x *conjoined) bool { return x.next == iVG && x.form() == finite }, then: withVerb,
		fits: []string{"The port was shut | as were two others."},
	},
	{
		name: "while <doing>", when: func(x *conjoined) bool {
			return x.next == iVG && (x.form() == gerund || x.form() == participle)
		}, then: verbless,
		fits: []string{"He left | after signing the pact.", "He left | as expected."},
	},
	{
		name: "if <preposition> <noun> <subject> <verb>", when: func(x *conjoined) bool {
			return (x.next == iPrep || x.next == iComma) && x.strict() && x.subjectAndVerb(x.j)
		}, then: withVerb,
		fits: []string{"They will leave | if in May the port is shut."},
	},
	{
		name: "after <something>", when: func(x *conjoined) bool {
			return x.next != iNP && x.next != iMark && x.next != iOpen
		}, then: noClause,
		fits: []string{"He left | after in vain."},
	},

	// A noun phrase or another mark follows.
	{
		name: "if <subject> <verb>", when: func(x *conjoined) bool {
			return x.strict() && (x.look() >= 0 || x.next == iNP && x.t.hasVerb && x.anotherFinite(x.j))
		}, then: withVerb,
		fits: []string{"They will leave | if the port is shut."},
	},
	{
		name: "after <noun>, no verb", when: func(x *conjoined) bool { return x.look() < 0 || !x.finiteLooking(x.found, x.weak) }, then: noClause,
		fits: []string{"The king left | after the talks."},
	},
	{
		name: "as a <noun> <form>", when: func(x *conjoined) bool {
			return x.word == "as" && x.weak && x.a() && !x.objectAt(x.found) && !lexicon.Has(x.items[x.found].verb.Lemma, lexicon.Intransitive)
		}, then: noClause,
		fits: []string{"They treated him | as a suspect held in Lima."},
	},
	{
		name: "after <noun> <verb>", why: "the clause that holds this one needs the verb", when: func(x *conjoined) bool {
			return (!x.t.hasVerb || x.awaiting() >= 0) && (!x.anotherFinite(x.found+1) || x.twoSubjects(x.j, x.found))
		}, then: noClause,
		fits: []string{"| Before the blast the temperature was low, officials said."},
	},
	{
		name: "after <subject> <verb>", then: withVerb,
		fits: []string{"The king left | after the talks failed."},
	},
}

// clauseAhead tells whether a clause follows the conjunction at k, or only a
// noun phrase: "after talks failed" and "after the talks".
func (m *machine) clauseAhead(k int) int {
	x := &m.conjoined
	*x = conjoined{machine: m, k: k, n: min(len(m.items), k+lookahead), j: k + 1, word: m.toks[m.items[k].start].Lower, t: m.top(), found: unset}
	for x.j < x.n && (m.items[x.j].kind == iAdv || m.items[x.j].kind == iQuote) {
		x.j++
	}
	if x.j < x.n {
		x.next = m.items[x.j].kind
	}
	r := first(conjuncts, x)
	m.decided.note(m.items[k].start, r.name)
	return r.then
}
