package syntax

// A projector makes the tree of a sentence from its pieces and clauses: each piece is a
// small tree under its head, the pieces of a clause hang on its verb and on each other, and
// the clauses hang on the verb or the noun that they complete. It decides nothing that the
// machine has decided before, so clauses and tree never disagree. One pass over the tokens
// a step; the scratch space is kept from sentence to sentence.
type projector struct {
	s           *Sentence
	toks        []Token
	pieces      []piece
	owner       []int32 // innermost clause of each token
	nextSibling []int32 // next piece of the same clause
	first       []int32 // first piece of each clause
	own         []int32 // pieces of the clause at hand
	subj        []int32 // by token: 1 + the clause whose subject it heads
	state       []uint8 // by token, while rings are looked for
	args        []args  // by clause
	nouns       []noun
	hanging     hanging
	place       nounPlace
	goingWith   goingWith
	decided     decisions // nil but in tests
}

// args are the arguments that a clause has found so far: tokens, -1 for none.
type args struct{ subject, object int32 }

// A noun is a noun phrase that was given its place in the clause at hand.
type noun struct {
	piece int32
	up    int32 // index of the noun it modifies, or is joined to; -1 if it hangs on the verb
	prep  int32 // piece of its preposition, -1 without
}

// project sets Head and Rel of every token of s, and Doubt of every clause.
func (p *projector) project(s *Sentence) {
	p.s, p.toks, p.pieces = s, s.Tokens, s.pieces
	for i := range p.toks {
		t := &p.toks[i]
		t.Head, t.Rel = unset, ""
	}
	p.owners()
	p.heads()
	for i := range p.pieces {
		p.inside(&p.pieces[i])
	}
	for c := range s.Clauses {
		p.clause(c)
	}
	for c := range s.Clauses {
		p.hang(c)
	}
	p.rest()
	p.unring()
}

const unset = -2

// link gives the token its head, once. A token never hangs on itself.
func (p *projector) link(token, head int, rel Rel) {
	if t := &p.toks[token]; t.Head == unset && token != head {
		t.Head, t.Rel = head, rel
	}
}

// owners finds the innermost clause of each token, and parts the pieces among the clauses.
func (p *projector) owners() {
	n, cl := len(p.toks), p.s.Clauses
	p.owner, p.subj, p.state = resize(p.owner, n), resize(p.subj, n), resize(p.state, n)
	p.first = resize(p.first, len(cl))
	opens, later := resize(p.nextSibling, n), resize(p.own, len(cl)) // clauses that open at a token, last first
	for i := range opens {
		opens[i] = 0
	}
	for c := len(cl) - 1; c >= 0; c-- {
		at := cl[c].Span.Start
		later[c], opens[at] = opens[at], int32(c+1)
	}
	open := p.first[:0]
	for i := range p.toks {
		for len(open) > 1 && cl[open[len(open)-1]].Span.End <= i {
			open = open[:len(open)-1]
		}
		for c := opens[i]; c > 0; c = later[c-1] {
			open = append(open, c-1)
		}
		p.owner[i] = open[len(open)-1]
		p.subj[i] = 0
	}
	p.first, p.nextSibling, p.own = resize(open, len(cl)), resize(opens, len(p.pieces)), later
	for c := range p.first {
		p.first[c] = -1
	}
	for k := len(p.pieces) - 1; k >= 0; k-- {
		c := p.owner[p.pieces[k].start]
		p.nextSibling[k], p.first[c] = p.first[c], int32(k)
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// heads finds the token that heads each clause, and the one that heads its subject.
func (p *projector) heads() {
	p.args = resize(p.args, len(p.s.Clauses))
	for i := range p.s.Clauses {
		c := &p.s.Clauses[i]
		p.args[i] = args{-1, -1}
		if !c.Verb.Span.Empty() {
			c.Head = c.Verb.Head
			if p.toks[c.Head].Tag == "MD" {
				c.Doubt |= DoubtVerb // its verb was taken for something else, or left out
			}
			if h := p.s.HeadOf(c.Subject); h >= 0 && p.subj[h] == 0 {
				p.subj[h] = int32(i + 1)
			}
			continue
		}
		c.Head = p.fragmentHead(i)
	}
	for i := range p.s.Clauses {
		if c := &p.s.Clauses[i]; c.Verb.Lemma == "be" && !c.Verb.Passive {
			if h := p.predicate(i); h >= 0 {
				p.link(c.Verb.Head, h, Cop)
				c.Head = h
			}
		}
	}
}

// fragmentHead gives the head of a clause without a verb: its subject, its first noun
// phrase that no preposition governs, its first noun phrase, its first word.
func (p *projector) fragmentHead(i int) int {
	c := &p.s.Clauses[i]
	best := -1
	for k := p.first[i]; k >= 0; k = p.nextSibling[k] {
		x := &p.pieces[k]
		if x.kind != iNP {
			continue
		}
		if best < 0 {
			best = int(x.head)
		}
		if !x.temporal && !(k > 0 && p.pieces[k-1].kind == iPrep) {
			return int(x.head)
		}
	}
	if best >= 0 {
		return best
	}
	for k := p.first[i]; k >= 0; k = p.nextSibling[k] {
		switch x := &p.pieces[k]; x.kind {
		case iAdv, iAdj, iVG, iOther:
			return int(x.start)
		}
	}
	return c.Span.Start
}

// predicate gives the head of what a clause with "be" says of its subject: the noun phrase
// or adjective behind the verb; -1 if there is none ("was in Rome", "there were clashes").
func (p *projector) predicate(i int) int {
	c := &p.s.Clauses[i]
	if !c.Subject.Empty() && (p.toks[c.Subject.Start].Tag == "EX" || c.Subject.Start > c.Verb.Head) {
		return -1
	}
	for k := p.first[i]; k >= 0; k = p.nextSibling[k] {
		x := &p.pieces[k]
		if int(x.start) < c.Verb.Span.End {
			continue
		}
		switch x.kind {
		case iAdv:
		case iNP:
			if x.temporal && !p.describesTime(x) || p.subj[x.head] != 0 {
				return -1
			}
			return int(x.head)
		case iAdj:
			for next := p.nextSibling[k]; next >= 0 && p.pieces[next].kind == iAdj && p.pieces[next].start == x.end; next = p.nextSibling[next] {
				x = &p.pieces[next] // "much safer"
			}
			return int(x.start)
		default:
			return -1
		}
	}
	return -1
}

// describesTime: the noun phrase of time behind "be" says what its subject is, not when it is: "a year of drought", but
// "the same day", "Monday".
func (p *projector) describesTime(x *piece) bool {
	switch p.toks[x.start].Lower {
	case "a", "an":
		return true
	case "the":
		return x.end-x.start > 2 && p.toks[x.start+1].Lower != "same" && p.toks[x.start+1].Tag != "CD"
	}
	return false
}

// rest hangs what has no head yet on the head of its clause.
func (p *projector) rest() {
	for i := range p.toks {
		t := &p.toks[i]
		if t.Head != unset {
			continue
		}
		rel := Dependency
		switch c := t.Tag[0]; {
		case p.s.Note(i):
			rel = Punct
		case !(c >= 'A' && c <= 'Z') || t.Tag == "SYM":
			rel = Punct
		case isAdv(t.Tag):
			rel = Advmod
		case t.Tag == "CC":
			rel = CC
		case t.Tag == "IN" || t.Tag == "TO":
			rel = Mark
		}
		t.Head, t.Rel = p.s.Clauses[p.owner[i]].Head, rel
	}
}

// unring breaks rings: a token that does not reach the root hangs on it.
func (p *projector) unring() {
	root := p.s.Clauses[0].Head
	p.toks[root].Head, p.toks[root].Rel = -1, Root
	state := p.state
	for i := range state {
		state[i] = 0
	}
	state[root] = 2
	for i := range p.toks {
		j, last := i, -1
		for j >= 0 && state[j] == 0 {
			state[j] = 1
			last, j = j, p.toks[j].Head
		}
		if j < 0 || state[j] == 1 { // a second root, or a ring
			p.toks[last].Head, p.toks[last].Rel = root, Dependency
		}
		for j = i; state[j] == 1; j = p.toks[j].Head {
			state[j] = 2
		}
	}
}
