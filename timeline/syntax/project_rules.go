package syntax

import "dateline/timeline/lexicon"

// A hanging is a preposition's phrase that may hang on the noun before it, on one above that, or on the verb.
type hanging struct {
	*projector
	cl   *Clause
	i, b int    // the own pieces of its noun and of its preposition
	verb int    // the own piece of the verb, -1 without
	word string // the preposition
	last int    // the noun before
	time bool   // its noun names a time
	when bool   // it tells when

	x        *piece // the noun before, its head and its first word
	t, first *Token
	behind   bool // it stands behind the verb
	governed bool // the noun before has a preposition itself
}

func (h *hanging) onVerb() int { return -1 }
func (h *hanging) onNoun() int { return h.last }

// inner gives the head of the phrase's own noun.
func (h *hanging) inner() *Token { return &h.toks[h.at(h.i).head] }

// event gives the noun, the one before or above it, whose time a phrase before the verb tells, and the noun before for other phrases:
// "the collapse of the union in 1991" is of the collapse.
func (h *hanging) event() int {
	n := h.last
	for h.when && h.nouns[n].up >= 0 && !(h.time && h.happens(n)) {
		n = int(h.nouns[n].up)
	}
	return n
}

// ofNoun gives the noun that an "of" is of: a day before it has no parts.
func (h *hanging) ofNoun() int {
	n := h.last
	for n > 0 && !h.time && h.pieces[h.nouns[n].piece].temporal && h.dated(n) {
		n--
	}
	return n
}

// taken gives the noun, the one before or above it, that takes the preposition; -1 if none does.
func (h *hanging) taken() int { return h.taker(h.last, h.word) }

// verbTakes: the verb takes the preposition.
func (h *hanging) verbTakes() bool { return lexicon.VerbTakes(h.cl.Verb.Lemma, h.word) }

// unlinked: no noun stands right before the preposition that a phrase could modify.
func (h *hanging) unlinked() bool {
	k := h.kindBefore(h.b)
	return k != iNP && !(h.verb < 0 && k != iComma)
}

// governors tell what a preposition's phrase hangs on: a noun, or -1 for the verb.
var governors = []reading[*hanging, func(*hanging) int]{
	{
		name: "<nouns>, including <noun>", when: func(h *hanging) bool {
			return h.kindBefore(h.b) == iComma && h.kindBefore(h.b-1) == iNP && (h.word == "including" || h.word == "such" || h.word == "of" && h.t.Tag == "NNP")
		}, then: (*hanging).onNoun,
		fits: []string{"The farm keeps birds, | including a crane.", "Ana Prell, | of Lund, wept."},
	},
	{
		name: "<verb> <preposition>", when: (*hanging).unlinked, then: (*hanging).onVerb,
		fits: []string{"The judge, who wept, left | in May."},
	},
	{
		name: "<accused> <noun> of <noun>", when: func(h *hanging) bool {
			return h.word == "of" && h.behind && h.verbTakes() && h.lastOf(h.i)
		}, then: (*hanging).onVerb,
		fits: []string{"The judge accused the head of the bank | of fraud."}, not: []string{"The judge accused the head | of the bank of fraud."},
	},
	{
		name: "<noun> of <noun>", when: func(h *hanging) bool { return h.word == "of" }, then: (*hanging).ofNoun,
		fits: []string{"The judge met the envoy | of Togo.", "Togo saw the launch on Tuesday | of a drive."},
	},
	{
		name: "<nouns> like <noun>", when: func(h *hanging) bool { return givesExample(h.word) }, then: (*hanging).onNoun,
		fits: []string{"They met in cities | like Lund."},
	},
	{
		name: "<time> <preposition> <noun>", when: func(h *hanging) bool { return h.x.temporal && !h.time }, then: (*hanging).onVerb,
		fits: []string{"They met on Monday | in the port."},
	},

	// Before the verb.
	{
		name: "<in place> before <noun>, <verb>", when: func(h *hanging) bool {
			return !h.behind && h.governed && h.nouns[h.last].up < 0 && lexicon.Has(h.word, lexicon.WhenWord)
		}, then: (*hanging).onVerb,
		fits: []string{"In Rome | before the vote, the premier wept."},
	},
	{
		name: "<noun> in a <statement> <verb>", when: func(h *hanging) bool {
			return !h.behind && (h.word == "as" || h.word == "in" && h.inner().Has(lexicon.HasTopic) && !h.act(h.last))
		}, then: (*hanging).onVerb,
		fits: []string{"The ministry | in a statement denied it."},
	},
	{
		name: "<noun> on <date> <verb>", when: func(h *hanging) bool {
			return !h.behind && (h.word == "on" || h.word == "in" || h.word == "at") && h.time && h.i == h.verb-1 && h.nouns[h.event()].prep < 0 && !h.happens(h.event())
		}, then: (*hanging).onVerb,
		fits: []string{"The premier | on Tuesday named a judge."}, not: []string{"The attack | on Tuesday killed a judge."},
	},
	{
		name: "<talks> of <noun> with <noun> <verb>", why: "a place is sooner of the noun beside it", when: func(h *hanging) bool {
			return !h.behind && !h.when && h.word != "in" && h.taken() >= 0
		}, then: (*hanging).taken,
		fits: []string{"Talks | with Kenya collapsed."},
	},
	{
		name: "<noun> <preposition> <noun> <verb>", when: func(h *hanging) bool { return !h.behind }, then: (*hanging).event,
		fits: []string{"The attack | on Tuesday killed a judge.", "The collapse of the union | in 1991 stunned Togo."},
	},

	// Behind it.
	{
		name: "from <time> to <time>", when: func(h *hanging) bool {
			return h.time && h.x.temporal && (h.word == "to" || h.word == "until")
		}, then: (*hanging).onNoun,
		fits: []string{"They met from April | to June."},
	},
	{
		name: "<verb> <noun> on <date>", when: func(h *hanging) bool { return h.time }, then: func(h *hanging) int { return h.ownerOfTime(h.last) },
		fits: []string{"The chamber backed the baker | on Tuesday.", "They fled after the coup of the generals | in May."},
	},
	{
		name: "<verb> <noun> after <noun>", when: func(h *hanging) bool { return h.when && h.word != "by" }, then: (*hanging).onVerb,
		fits: []string{"They met Rao | after the coup."},
	},
	{
		name: "<sent> <letter> to <noun>", why: "both take the preposition, and such a one goes with the verb", when: func(h *hanging) bool {
			return h.verbTakes() && h.taken() == h.last && !h.governed && lexicon.Has(h.word, lexicon.GoesWithVerb)
		}, then: (*hanging).onVerb,
		fits: []string{"Togo sent a letter | to the king."},
	},
	{
		name: "<verb> <ban> on <noun>", when: func(h *hanging) bool { return h.taken() >= 0 }, then: (*hanging).taken,
		fits: []string{"The chamber backed a ban | on nets."},
	},
	{
		name: "<drove> <noun> to <noun>", when: func(h *hanging) bool {
			return h.verbTakes() && (!h.governed || lexicon.Has(h.word, lexicon.GoesWithVerb))
		}, then: (*hanging).onVerb,
		fits: []string{"They drove the cattle | to the harbour."},
	},
	{
		name: "<verb> <noun> <preposition> <noun>", then: func(h *hanging) int {
			r := first(modifiers, h)
			h.decided.note(int(h.at(h.b).start), r.name)
			if r.then(h) {
				return h.last
			}
			return -1
		},
		fits: []string{"They spoke at a summit | in Lima."},
	},
}

// governor gives the noun before that the phrase of the preposition at own piece b modifies; -1 if it belongs to the
// verb. i is the own piece of its noun.
func (p *projector) governor(cl *Clause, i, b, verb int, word string) int {
	n := len(p.nouns) - 1
	if n < 0 {
		return -1
	}
	h := &p.hanging
	*h = hanging{projector: p, cl: cl, i: i, b: b, verb: verb, word: word, last: n, x: &p.pieces[p.nouns[n].piece]}
	h.t, h.first = &p.toks[h.x.head], &p.toks[h.x.start]
	h.time = p.timeAt(i)
	h.when = h.time || lexicon.Has(word, lexicon.WhenWord)
	h.behind = verb >= 0 && b > verb
	h.governed = p.nouns[n].prep >= 0
	r := first(governors, h)
	p.decided.note(int(p.at(b).start), r.name)
	return r.then(h)
}

// What is known of the noun before a phrase that neither it nor the verb is known to take.

// doing: it names an act, a state or a change.
func (h *hanging) doing() bool      { return h.act(h.last) }
func (h *hanging) indefinite() bool { return h.first.Tag == "DT" && !h.first.Has(lexicon.Definite) }
func (h *hanging) plural() bool     { return h.t.Tag == "NNS" }
func (h *hanging) people() bool     { return h.ofPeople(int(h.x.head)) }

// owned: it has a possessor, "his", "the king's".
func (h *hanging) owned() bool {
	return h.first.Tag == "PRP$" || h.x.end-h.x.start > 2 && h.toks[h.x.start+1].Tag == "POS"
}
func (h *hanging) determined() bool { return h.first.Tag == "DT" || h.owned() }

// said: it is what "be" says of the subject, "is a port in Chad".
func (h *hanging) said() bool { return int(h.x.head) == h.cl.Head }

// modifiers tell whether a phrase that neither noun nor verb is known to take goes with the noun rather than with the verb.
var modifiers = []reading[*hanging, func(*hanging) bool]{
	{
		name: "<verb> <name> <preposition>", when: func(h *hanging) bool { return h.t.Tag == "NNP" },
		then: func(h *hanging) bool {
			return h.governed && h.word == "in" && h.inner().Tag == "NNP" && h.toks[h.pieces[h.nouns[h.last].prep].start].Has(lexicon.BeforePlace)
		},
		fits: []string{"Rao met Kerr | in Lima."},
	},
	{
		name: "<verb> <pronoun> <preposition>", when: func(h *hanging) bool { return !isNoun(h.t.Tag) }, then: func(*hanging) bool { return false },
		fits: []string{"Rao met him | in Lima."},
	},
	{
		name: "<verb> <noun> for <noun>", when: func(h *hanging) bool { return h.word == "for" },
		then: func(h *hanging) bool {
			return h.governed || h.said() || h.indefinite() || h.doing() || !h.determined()
		},
		fits: []string{"Rao saw a cup | for the king."},
	},
	{
		name: "<verb> <noun> with <noun>", when: func(h *hanging) bool { return h.word == "with" },
		then: func(h *hanging) bool {
			return h.said() || h.indefinite() || h.doing() || h.plural() || h.owned() || h.governed && !h.determined()
		},
		fits: []string{"Rao saw a house | with towers."},
	},
	{
		name: "<verb> <noun> on <noun> in <name>", when: func(h *hanging) bool {
			return h.inPlace() && h.nouns[h.last].up >= 0 && h.prepOf(h.last) != "of" && h.inner().Tag == "NNP"
		}, then: func(*hanging) bool { return false },
		fits: []string{"Rao signed a deal on the canal | in Lima."},
	},
	{
		name: "<verb> <somebody> in <noun>", when: func(h *hanging) bool { return h.inPlace() && !h.plural() && !h.said() && h.people() },
		then: func(*hanging) bool { return false },
		fits: []string{"He was found by his sister | in Lima."},
	},
	{
		name: "<verb> <noun> in <noun>", when: (*hanging).inPlace,
		then: func(h *hanging) bool {
			return h.said() || h.owned() || h.governed && h.determined() || h.doing() && (h.determined() || h.plural())
		},
		fits: []string{"They spoke at a summit | in Lima."},
	},
	{
		name: "<verb> <noun> on <noun>", when: func(h *hanging) bool { return h.word == "on" },
		then: func(h *hanging) bool {
			return h.said() || h.governed && (h.determined() || h.plural()) || h.doing() && (h.plural() || h.owned())
		},
		fits: []string{"Rao saw a cup | on the roof."},
	},
	{
		name: "<verb> <noun> to <noun>", when: func(h *hanging) bool { return h.word == "to" },
		then: func(h *hanging) bool {
			return h.said() || h.governed && (h.determined() || h.doing()) || h.indefinite()
		},
		fits: []string{"Rao saw a bird | to the left."},
	},
	{
		name: "<verb> <noun> from <noun>", why: "bought it from, but met traders from", when: func(h *hanging) bool { return h.word == "from" },
		then: func(h *hanging) bool { return h.said() || h.governed || h.doing() || h.people() },
		fits: []string{"Rao met traders | from Lima."},
	},
	{
		name: "<verb> <noun> by <noun>", when: func(h *hanging) bool { return h.word == "by" },
		then: func(h *hanging) bool {
			return !h.cl.Verb.Passive && (h.doing() || h.inner().Tag == "NNP" && h.indefinite())
		},
		fits: []string{"Rao saw a house | by Prell."},
	},
	{
		name: "<verb> <noun> at <noun>", when: func(h *hanging) bool { return h.word == "at" },
		then: func(h *hanging) bool { return h.said() || h.governed && h.determined() },
		fits: []string{"Rao shut the house | at the port."},
	},
	{
		name: "<verb> <noun> among <noun>", then: func(h *hanging) bool { return lexicon.Has(h.word, lexicon.GoesWithNoun) },
		fits: []string{"Rao saw a clerk | among judges."},
	},
}

func (h *hanging) inPlace() bool { return h.word == "in" || h.word == "near" }
