package syntax

import "dateline/timeline/lexicon"

// clause hangs the pieces of clause c on its head and on each other.
func (p *projector) clause(c int) {
	cl := &p.s.Clauses[c]
	own := p.own[:0]
	for k := p.first[c]; k >= 0; k = p.nextSibling[k] {
		own = append(own, k)
	}
	p.own, p.nouns = own, p.nouns[:0]
	verb := -1 // index in own of the verb group
	for i, k := range own {
		if x := &p.pieces[k]; (x.kind == iVG || x.kind == iOther) && int(x.start) <= cl.Verb.Head && cl.Verb.Head < int(x.end) && !cl.Verb.Span.Empty() {
			verb = i
		}
	}
	for i, k := range own {
		x := &p.pieces[k]
		switch x.kind {
		case iNP:
			p.hangNounPhrase(cl, c, i, verb)
		case iAdj:
			p.adjective(cl, i, verb)
		case iAdv:
			p.adverb(cl, i)
		case iMark:
			if cl.Kind != Main && int(x.start) <= max(cl.Span.Start+3, cl.Verb.Span.Start) {
				p.marker(cl, c, i)
			}
		case iPrep:
			p.preposition(cl, i)
		case iCC:
			if i == 0 && c > 0 {
				p.link(int(x.start), cl.Head, CC)
			}
		}
	}
}

// hangSubject hangs a token on the head of clause c as its subject.
func (p *projector) hangSubject(c, token int) {
	of, rel := &p.s.Clauses[c], Nsubj
	if of.Verb.Passive {
		rel = NsubjPass
	}
	p.link(token, of.Head, rel)
	p.args[c].subject = int32(token)
}

// piece gives the own piece i, nil beyond either end.
func (p *projector) at(i int) *piece {
	if i < 0 || i >= len(p.own) {
		return nil
	}
	return &p.pieces[p.own[i]]
}

func (p *projector) kindAt(i int) itemKind {
	if x := p.at(i); x != nil {
		return x.kind
	}
	return iStop
}

// commasBetween counts the commas and dashes between own pieces i and j, those of lists aside.
func (p *projector) commasBetween(i, j int) int {
	n := 0
	for i++; i < j; i++ {
		if k := p.kindAt(i); (k == iComma || k == iDash) && !(p.kindAt(i+1) == iNP && p.listed(i+1)) && p.kindAt(i+1) != iCC {
			n++
		}
	}
	return n
}

// kindBefore gives the kind of the own piece before i that is no adverb.
func (p *projector) kindBefore(i int) itemKind {
	for i--; i >= 0 && p.kindAt(i) == iAdv; i-- {
	}
	return p.kindAt(i)
}

func (p *projector) headOf(n int) int { return int(p.pieces[p.nouns[n].piece].head) }

// hangObject hangs a noun phrase behind the verb: object, second object, predicate.
func (p *projector) hangObject(cl *Clause, c, i int) {
	h := int(p.at(i).head)
	existential := cl.Verb.Lemma == "be" && !cl.Subject.Empty() && p.toks[cl.Subject.Start].Tag == "EX"
	a := &p.args[c]
	first := int(a.object)
	switch {
	case p.toks[h].Tag == "DT" && first >= 0:
		p.link(h, cl.Head, Advmod) // "accept the text either"
	case existential && a.subject < 0:
		p.hangSubject(c, h)
	case cl.Verb.Lemma == "be" || predicative(cl.Verb.Lemma) && first < 0:
		p.link(h, cl.Head, Xcomp)
	case first < 0 && cl.Verb.Passive && !lexicon.Has(cl.Verb.Lemma, lexicon.Ditransitive):
		p.link(h, cl.Head, Xcomp) // "was named president"
	case first < 0:
		p.link(h, cl.Head, Obj)
		a.object = int32(h)
	case p.kindBefore(i) == iNP && lexicon.Has(cl.Verb.Lemma, lexicon.Ditransitive):
		p.toks[first].Rel = Iobj
		p.link(h, cl.Head, Obj)
		a.object = int32(h)
	case p.kindBefore(i) == iNP && p.headOf(len(p.nouns)-1) == first:
		p.link(h, cl.Head, Xcomp) // "named his brother prime minister"
	default:
		p.link(h, cl.Head, Dependency)
	}
}

// predicative verbs are followed by what their subject is.
func predicative(lemma string) bool {
	return lemma == "become" || lemma == "remain" || lemma == "seem"
}

// prepositional hangs the noun phrase at own piece i, governed by the preposition at b.
func (p *projector) prepositional(cl *Clause, me *noun, i, b, verb int) {
	x, prep := p.at(i), p.at(b)
	h := int(x.head)
	me.prep = p.own[b]
	word := p.toks[prep.start].Lower
	p.link(int(prep.start), h, Case)
	for j := b - 1; j >= 0 && p.kindAt(j) == iPrep; j-- { // "from behind the lines"
		p.link(int(p.at(j).start), h, Case)
	}
	if h == cl.Head {
		return
	}
	if left := p.joinedTo(i, b, word); left >= 0 {
		me.up = p.nouns[left].up
		p.link(h, p.conjunct(left), Conj)
		return
	}
	if y := p.at(b - 1); y != nil && y.kind == iAdj && !x.temporal && !lexicon.Has(word, lexicon.WhenWord) {
		p.link(h, int(y.start), subtype(Obl, word)) // "made him unfit for office"
		return
	}
	if c := p.compared(cl, int(prep.start)); c >= 0 {
		p.link(h, c, subtype(Obl, word))
		return
	}
	if g := p.governor(cl, i, b, verb, word); g >= 0 {
		me.up = int32(g)
		p.link(h, p.headOf(g), subtype(Nmod, word))
		return
	}
	rel := Obl
	if cl.Verb.Span.Empty() {
		rel = Nmod
	}
	p.link(h, cl.Head, subtype(rel, word))
}

// joinedTo gives the noun that the one at own piece i, governed by the preposition at b, is joined to, and hangs the coordinator: "the
// mayor as well as two judges", "in Bonn and in Rome"; -1 if there is none.
func (p *projector) joinedTo(i, b int, word string) int {
	last := len(p.nouns) - 1
	if last < 0 {
		return -1
	}
	if prep := p.at(b); word == "as" && prep.end-prep.start > 2 && p.kindBefore(b) == iNP {
		p.toks[prep.start].Rel = CC
		return p.alike(last, i)
	}
	and := b - 1
	for and > 0 && p.kindAt(and) == iAdv {
		and--
	}
	if and < 0 || p.kindAt(and) != iCC || p.nouns[last].prep < 0 {
		return -1
	}
	p.link(int(p.at(and).start), int(p.at(i).head), CC)
	left := last
	for p.prepOf(left) != word && p.nouns[left].up >= 0 {
		left = int(p.nouns[left].up)
	}
	if p.prepOf(left) != word {
		return last
	}
	return left
}

// adjective places an adjective that stands without a noun.
func (p *projector) adjective(cl *Clause, i, verb int) {
	x := p.at(i)
	h := int(x.start)
	if h == cl.Head || p.joinAdjective(i, h) {
		return
	}
	switch next := p.at(i + 1); {
	case next != nil && next.kind == iAdj && next.start == x.end:
		p.link(h, int(next.start), Advmod) // "much safer"
	case p.kindBefore(i) == iNP && len(p.nouns) > 0:
		n := len(p.nouns) - 1
		p.link(h, p.headOf(n), Amod)
	case verb >= 0 && i == verb+1:
		p.link(h, cl.Head, Xcomp) // "remained calm"
	default:
		p.link(h, cl.Head, Advcl)
	}
}

// joinAdjective hangs the adjective at own piece i on the first of those it is joined to, "tired, cold and hungry", and
// reports whether it did.
func (p *projector) joinAdjective(i, h int) bool {
	b := i - 1
	for p.kindAt(b) == iAdv {
		b--
	}
	and := p.kindAt(b) == iCC
	if !and && p.kindAt(b) != iComma {
		return false
	}
	k := b - 1
	if k < 0 || p.kindAt(k) != iAdj && !(p.kindAt(k) == iVG && p.toks[p.at(k).head].Tag == "VBN") {
		return false
	}
	if and {
		p.link(int(p.at(b).start), h, CC)
	}
	first := int(p.at(k).start)
	for t := &p.toks[first]; t.Rel == Conj && t.Head >= 0 && t.Head < first; t = &p.toks[first] {
		first = t.Head
	}
	p.link(h, first, Conj)
	return true
}

// adverb places an adverb: before an adjective, a number or what it picks out, else on the clause.
func (p *projector) adverb(cl *Clause, i int) {
	a := int(p.at(i).start)
	h := cl.Head
	if x := p.at(i + 1); x != nil && int(x.start) == int(p.at(i).end) {
		t := &p.toks[a]
		switch x.kind {
		case iAdj:
			h = int(x.start)
		case iAdv:
			if t.Has(lexicon.Intensifies) || t.Lower == "no" {
				h = int(x.start) // "very soon"
			}
		case iPrep:
			if y := p.at(i + 2); y != nil && y.kind == iNP && t.Has(lexicon.Focuses) && int(y.head) != cl.Head {
				h = int(y.head) // "only in May"
			}
		case iNP:
			switch first := &p.toks[x.start]; {
			case first.Tag == "CD" && a != h:
				h = int(x.start) // "nearly 40 people"
			case isAdj(first.Tag) || t.Has(lexicon.Focuses) || x.temporal && t.Tag == "RBR":
				h = int(x.head)
			}
		}
	}
	if a != h {
		p.link(a, h, Advmod)
	}
}

// preposition places a preposition without a noun phrase: the marker of a clause that
// follows, or an adverb.
func (p *projector) preposition(cl *Clause, i int) {
	x := p.at(i)
	j := i + 1
	for p.kindAt(j) == iAdv || p.kindAt(j) == iPrep {
		j++
	}
	if p.kindAt(j) == iNP {
		return
	}
	a := int(x.start)
	if y := p.at(i + 1); y != nil && y.kind == iMark && y.start == x.end && cl.Kind == Relative && (p.toks[y.start].Tag == "WDT" || p.toks[y.start].Tag == "WP") {
		p.link(a, int(y.start), Case) // "the port to which he fled"
		return
	}
	if n := int(x.end); n < len(p.toks) {
		if o := &p.s.Clauses[p.owner[n]]; o != cl && o.Span.Start == n {
			p.link(a, o.Head, Mark) // "on whether to stay"
			return
		}
	}
	if cl.Kind == Participle && i == 0 && a < cl.Head {
		p.link(a, cl.Head, Mark) // "after signing"
		return
	}
	if y := p.at(i + 1); y != nil && y.kind == iAdj {
		p.link(a, int(y.start), Case) // "at large"
		return
	}
	if a != cl.Head {
		p.link(a, cl.Head, Advmod)
	}
}
