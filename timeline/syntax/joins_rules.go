package syntax

import "dateline/timeline/lexicon"

// A joint is a coordinator, item k, of which it is asked whether it joins verbs or clauses, not nouns.
type joint struct {
	*machine
	k    int
	j    int // the item behind it, adverbs aside
	t    *work
	prev itemKind // of the item before it
	next itemKind // of that behind it

	found int  // the finite verb that a clause behind it would have, -1 if there is none; unset if that was not asked
	weak  bool // it may be a participle
}

func (x *joint) look() {
	if x.found == unset {
		x.found, x.weak = x.finiteFrom(x.j, min(len(x.items), x.j+lookahead))
	}
}

// subjectBefore: a noun phrase right before it can be the subject of a clause that follows another.
func (x *joint) subjectBefore() bool {
	if x.prev != iNP || x.regBy != iCC && x.regBy != iComma && x.regBy != iSemi || !x.t.hasVerb {
		return false
	}
	_, first := x.subjectIn(x.k, false)
	return first >= 0
}

// waitsWithSubject: a clause under the innermost has its subject and waits for its verb.
func (x *joint) waitsWithSubject() bool {
	d := x.awaiting()
	return d >= 0 && !x.cl[x.stack[d]].Subject.Empty()
}

// speakers: what is joined is right behind a verb of saying: who acts, not what else was said.
func (x *joint) speakers() bool {
	if x.regBy != iVG || x.reg != x.k-1 {
		return false
	}
	v := x.t.Verb.Lemma
	return lexicon.Has(v, lexicon.ReportsOnly) || lexicon.Has(v, lexicon.TakesClause) && !lexicon.Has(v, lexicon.TakesHearer) && proper(x.toks, x.items[x.k-1]) && proper(x.toks, x.items[x.j])
}

// joinsAgain: another coordinator stands between two noun phrases before the verb.
func (x *joint) joinsAgain() bool {
	x.look()
	for i := x.j + 1; i+1 < x.found; i++ {
		if x.items[i].kind == iCC && x.items[i+1].kind == iNP && x.items[i-1].kind == iNP {
			return true
		}
	}
	return false
}

// paused: a comma or a closing quotation mark stands before it.
func (x *joint) paused() bool { return x.prev == iComma || x.prev == iUnquote }

// ownVerb: the clause behind it has a subject and a verb, which is the past sooner than a participle, or behind a comma no
// agent follows.
func (x *joint) ownVerb() bool {
	x.look()
	if x.found < 0 || !x.subjectBetween(x.j, x.found) {
		return false
	}
	f := x.found + 1
	agent := f < len(x.items) && x.items[f].kind == iPrep && x.toks[x.items[f].start].Lower == "by"
	return x.finiteLooking(x.found, x.weak) || x.prev == iComma && !agent
}

// joints tell whether a coordinator joins verbs or clauses.
var joints = []reading[*joint, bool]{
	{
		name: "<noun> and", when: func(x *joint) bool { return x.j >= len(x.items) }, then: false,
		fits: []string{"He left | and"},
	},
	{
		name: "and at the beginning", when: func(x *joint) bool { return x.k == 0 }, then: true,
		fits: []string{"| And the king left."},
	},
	{
		name: "and <verb> or <mark>", when: func(x *joint) bool { return x.next == iVG || x.next == iMark }, then: true,
		fits: []string{"The king met the envoy | and left Lima in May.", "The king wept | and when he left he smiled."},
	},

	// Behind it neither a verb nor a noun phrase.
	{
		name: "and <something>", when: func(x *joint) bool {
			return x.next != iPrep && x.next != iComma && x.next != iNP
		}, then: false,
		fits: []string{"The port was shut | and unsafe."},
	},
	{
		name: "<noun> and <preposition> <noun>", when: func(x *joint) bool {
			return x.next != iNP && (!x.t.hasVerb || x.next == iComma && x.j > x.k+1)
		}, then: false,
		fits: []string{"The talks in May | and in June failed."},
	},
	{
		name: "and in <month> <verb>", when: func(x *joint) bool { return x.next == iPrep && x.verbAfterPhrase(x.j) }, then: true,
		fits: []string{"The king met the envoy | and in March left Lima."},
	},

	// Behind it a noun phrase.
	{
		name: "<month> and <month>", when: func(x *joint) bool {
			return x.next == iNP && x.items[x.j].temporal && x.prev == iNP && x.items[x.k-1].temporal
		}, then: false,
		fits: []string{"They met between July | and March."},
	},
	{
		name: "<clause>, and <noun> and <noun> <verb>", when: func(x *joint) bool { return x.next == iNP && x.subjectBefore() }, then: false,
		fits: []string{"The king left, and a plane | and a ship collided."},
	},
	{
		name: "that <subject>, and <noun>, <verb>", when: func(x *joint) bool {
			return x.next == iNP && !x.t.hasVerb && !x.t.Subject.Empty() && x.t.Kind != Main
		}, then: false,
		fits: []string{"He says that the army, | and the police, know."},
	},
	{
		name: "<subject> and <noun> <verb>", when: func(x *joint) bool {
			return x.next == iNP && !x.paused() && (!x.t.hasVerb || x.waitsWithSubject())
		}, then: false,
		fits: []string{"The king | and the aide left."},
	},
	{
		name: "said <name> and <name> <verb>", when: func(x *joint) bool { return x.next == iNP && !x.paused() && x.speakers() }, then: false,
		fits: []string{"They said Obama | and Castro met."},
	},

	// By what follows.
	{
		name: "with <noun> and <noun> and <noun> <verb>", why: "the last one joins", when: func(x *joint) bool { return x.prev == iNP && x.joinsAgain() }, then: false,
		fits: []string{"They came with sticks | and fists and protesters were hurt."},
	},
	{
		name: "and <subject> <verb>", when: func(x *joint) bool { return x.subjectAndVerb(x.j) || x.ownVerb() }, then: true,
		fits: []string{"The king left | and the aide wept.", "The king left, | and in March the two met."},
	},
	{
		name: "<verb> <noun> and <noun>", then: false,
		fits: []string{"They met the king | and the aide."},
	},
}

// joinsClauses reports whether the coordinator at k joins verbs or clauses, not nouns.
func (m *machine) joinsClauses(k int) bool {
	x := &m.joint
	*x = joint{machine: m, k: k, j: m.pastAdverbs(k + 1), t: m.top(), found: unset}
	if k > 0 {
		x.prev = m.items[k-1].kind
	}
	if x.j < len(m.items) {
		x.next = m.items[x.j].kind
	}
	r := first(joints, x)
	m.decided.note(m.items[k].start, r.name)
	return r.then
}
