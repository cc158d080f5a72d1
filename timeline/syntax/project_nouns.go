package syntax

// A nounPlace is a noun phrase that seeks its head.
type nounPlace struct {
	*projector
	cl   *Clause
	c    int // the clause it stands in
	i, b int // its own piece, and the one before it, adverbs aside
	verb int // that of the verb, -1 without
	x    *piece
	h    int // its head
	prev itemKind
	last int // the noun before, -1 if there is none
	me   noun
	of   *Clause // the clause whose subject it heads, nil if none
}

// behindVerb: it stands behind the verb, in no insertion.
func (n *nounPlace) behindVerb() bool {
	return n.verb >= 0 && n.i > n.verb && n.commasBetween(n.verb, n.i)%2 == 0
}

// parted: it stands behind a comma, bracket or dash.
func (n *nounPlace) parted() bool { return n.prev == iComma || n.prev == iOpen || n.prev == iDash }

// asked: it is the subject of an infinitive that is what its own verb says of it.
func (n *nounPlace) asked() bool {
	of := n.of
	if of == nil || of.Kind != Complement || of.Parent < 0 || n.s.Clauses[of.Parent].Head >= n.h {
		return false
	}
	return of.Marker == "to" || of.Marker == "" && of.Verb.Tense == NoTense && n.toks[of.Verb.Head].Tag == "VB"
}

// givenTo: the verb is that of giving and the time its second object: "gave them the day".
func (n *nounPlace) givenTo() bool {
	return n.cl.Verb.Lemma == "give" && n.prev == iNP && n.i > n.verb && !n.cl.Verb.Passive
}

// nounPlaces give a noun phrase its head.
var nounPlaces = []reading[*nounPlace, func(*nounPlace)]{
	{
		name: "<preposition> <noun>", when: func(n *nounPlace) bool { return n.prev == iPrep },
		then: func(n *nounPlace) { n.prepositional(n.cl, &n.me, n.i, n.b, n.verb) },
		fits: []string{"The king left in | May."},
	},
	{
		name: "<asked> <noun> to <verb>", when: (*nounPlace).asked,
		then: func(n *nounPlace) {
			n.link(n.h, n.s.Clauses[n.of.Parent].Head, Obj)
			n.args[n.of.Parent].object = int32(n.h)
		},
		fits: []string{"Rao asked | them to leave."},
	},
	{
		name: "there <was>", when: func(n *nounPlace) bool { return n.of != nil && n.toks[n.h].Tag == "EX" },
		then: func(n *nounPlace) { n.link(n.h, n.of.Head, Expl) },
		fits: []string{"| There were riots in the port."},
	},
	{
		name: "<noun> <verb>", when: func(n *nounPlace) bool { return n.of != nil },
		then: func(n *nounPlace) {
			n.hangSubject(int(n.subj[n.h])-1, n.h)
			if n.of == n.cl && (n.commasBetween(n.i, n.verb)%2 == 1 || n.soleComma(n.i, n.verb)) {
				n.of.Doubt |= DoubtSubject // an insertion that does not end
			}
		},
		fits: []string{"The | king left."},
	},
	{
		name: "<noun> that the clause hangs on", when: func(n *nounPlace) bool { return n.h == n.cl.Head }, then: func(*nounPlace) {},
		fits: []string{"The plan is a | trap."},
	},
	{
		name: "<noun> and <noun>", when: func(n *nounPlace) bool { return n.prev == iCC && n.last >= 0 },
		then: func(n *nounPlace) { n.join(&n.me, n.i, n.b) },
		fits: []string{"They met the king and the | aide."},
	},
	{
		name: "<noun> <participle>, <noun> and <noun>", when: func(n *nounPlace) bool {
			return n.prev == iComma && !n.cl.Antecedent.Empty() && n.cl.Verb.Passive && n.b > n.verb && n.last >= 0 && n.nouns[n.last].prep >= 0 && n.listed(n.i)
		}, then: func(n *nounPlace) { n.link(n.h, n.s.HeadOf(n.cl.Antecedent), Conj) },
		fits: []string{"They discussed the tax imposed in May, | trade and aid."},
	},
	{
		name: "<noun>, <noun>", when: func(n *nounPlace) bool {
			return n.parted() && n.last >= 0 && n.kindBefore(n.b) == iNP && n.pieces[n.nouns[n.last].piece].temporal == n.x.temporal
		}, then: func(n *nounPlace) { n.explain(&n.me, n.i, n.prev) },
		fits: []string{"They met the king, a | clerk."},
	},
	{
		name: "<verb> after <event> <time>", when: func(n *nounPlace) bool {
			return n.x.temporal && !n.givenTo() && n.prev == iNP && n.verb >= 0 && n.b > n.verb && n.ownerOfTime(n.last) >= 0
		}, then: func(n *nounPlace) { n.link(n.h, n.headOf(n.ownerOfTime(n.last)), NmodTime) },
		fits: []string{"They fled after the coup last | week."},
	},
	{
		name: "<verb> <time>", when: func(n *nounPlace) bool { return n.x.temporal && !n.givenTo() },
		then: func(n *nounPlace) { n.link(n.h, n.cl.Head, OblTime) },
		fits: []string{"They met | Friday."},
	},
	{
		name: "<verb> <noun>", when: (*nounPlace).behindVerb, then: func(n *nounPlace) { n.hangObject(n.cl, n.c, n.i) },
		fits: []string{"They met the | king."},
	},
	{
		name: "<noun> <noun>", when: func(n *nounPlace) bool {
			return n.last >= 0 && n.prev == iNP && !n.pieces[n.nouns[n.last].piece].temporal
		}, then: func(n *nounPlace) {
			up := n.headOf(n.last)
			n.me.up = int32(n.last)
			n.link(n.h, up, Appos)
			if s := n.subj[up]; s > 0 && !(n.toks[n.h].Tag == "NNP" && (n.toks[n.x.start].Lower == "the" || n.toks[up].Tag != "NNP")) {
				n.s.Clauses[s-1].Doubt |= DoubtSubject // two noun phrases in a row, and one verb
			}
		},
		fits: []string{"The envoy the | king left."},
	},
	{
		name: "<noun> without a place", then: func(n *nounPlace) { n.link(n.h, n.cl.Head, Dependency) },
		fits: []string{"Rao, they said, the | king."},
	},
}

// hangNounPhrase gives the noun phrase at own piece i its head.
func (p *projector) hangNounPhrase(cl *Clause, c, i, verb int) {
	n := &p.place
	*n = nounPlace{projector: p, cl: cl, c: c, i: i, b: i - 1, verb: verb, x: p.at(i), last: len(p.nouns) - 1}
	for n.b >= 0 && p.kindAt(n.b) == iAdv {
		n.b--
	}
	n.h, n.prev = int(n.x.head), p.kindAt(n.b)
	n.me = noun{piece: p.own[i], up: -1, prep: -1}
	if s := p.subj[n.h]; s > 0 {
		n.of = &p.s.Clauses[s-1]
	}
	r := first(nounPlaces, n)
	p.decided.note(n.h, r.name)
	r.then(n)
	p.nouns = append(p.nouns, n.me)
}
