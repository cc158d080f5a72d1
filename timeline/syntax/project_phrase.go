package syntax

import "dateline/timeline/lexicon"

// inside hangs the words of one piece on its head.
func (p *projector) inside(x *piece) {
	a, b, h := int(x.start), int(x.end), int(x.head)
	switch x.kind {
	case iNP:
		p.nounInside(a, b, h)
	case iVG:
		p.verbInside(a, b, h)
	case iPrep, iMark, iAdv, iCC:
		for i := a + 1; i < b; i++ {
			p.link(i, a, Fixed)
		}
	}
}

// nounInside hangs determiners, numbers, adjectives and nouns on the head noun, and the
// words of a possessor on the possessor.
func (p *projector) nounInside(a, b, h int) {
	for i := a; i < b; i++ {
		if p.toks[i].Tag == "POS" && i > a && i < h {
			own := i - 1
			p.modifiers(a, own, own)
			p.link(i, own, Case)
			a = i + 1
			p.link(own, h, NmodPoss)
		}
	}
	p.modifiers(a, b, h)
}

func (p *projector) modifiers(a, b, h int) {
	for i := a; i < b; i++ {
		if i == h {
			continue
		}
		switch t := &p.toks[i]; {
		case t.Tag == "CC" && i > a && i+1 < b && i+1 != h && p.toks[i+1].Tag != "DT":
			p.joinModifiers(a, i, h)
		case t.Tag == "DT" || t.Tag == "PDT":
			p.link(i, h, Det)
		case t.Tag == "PRP$":
			p.link(i, h, NmodPoss)
		case t.Tag == "CD" || currency(t.Text):
			p.link(i, h, Nummod)
		case isAdj(t.Tag) || t.Tag == "VBN" || t.Tag == "VBG":
			p.link(i, h, Amod)
		case t.Tag == "NNP" && p.toks[h].Tag == "NNP":
			p.link(i, h, Flat)
		case isNoun(t.Tag):
			p.link(i, h, Compound)
		case isAdv(t.Tag):
			if i+1 < b && p.toks[i+1].Tag != "DT" && p.toks[i+1].Tag != "PRP$" {
				p.link(i, i+1, Advmod) // "nearly 40", "most senior"
			}
			p.link(i, h, Advmod)
		case !alnum(t.Text[0]) && t.Text[0] < 0x80:
			p.link(i, h, Punct)
		default:
			p.link(i, h, Dependency)
		}
	}
}

// joinModifiers hangs the modifier behind the coordinator at i, and those of a list before it, on the first of them: "a
// long, bitter and costly war".
func (p *projector) joinModifiers(a, i, h int) {
	first := i - 1
	for first-2 >= a && p.toks[first-1].Lower == "," && isAdj(p.toks[first-2].Tag) {
		first -= 2
	}
	next := i + 1
	for next+1 < h && isAdv(p.toks[next].Tag) {
		p.link(next, next+1, Advmod)
		next++
	}
	p.link(i, next, CC)
	p.link(next, first, Conj)
}

// verbInside hangs auxiliaries, adverbs and the particle on the head verb.
func (p *projector) verbInside(a, b, h int) {
	be := -1 // the auxiliary of the passive: the last "be"
	passive := p.toks[h].Tag == "VBN"
	for i := a; i < b; i++ {
		if n := phraseAt(p.toks[:b], i, lexicon.AdverbPhrase); n > 0 && i != h {
			last := i + n - 1
			for p.link(last, h, Advmod); i < last; i++ {
				p.link(i, last, Fixed)
			}
			continue
		}
		switch t := &p.toks[i]; {
		case i == h:
		case t.Has(lexicon.FormOfBe) || t.Lower == "'s" || t.Lower == "got" || t.Lower == "get":
			be = i
		case t.Lower == "to":
			p.link(i, h, Mark)
		case i > h && (t.Tag == "RP" || t.Tag == "IN" || !isAdv(t.Tag)) && t.Has(lexicon.VerbParticle):
			p.link(i, h, Particle)
		case isAdv(t.Tag):
			if i > h && t.Has(lexicon.VerbParticle) && i == b-1 {
				p.link(i, h, Particle)
			}
			p.link(i, h, Advmod)
		case t.Tag == "MD" || isVerb(t.Tag) || t.Has(lexicon.PlanWord):
			p.link(i, h, Aux)
		}
		if i != h && be == i && !(passive && i < h && p.lastBe(i+1, h)) {
			p.link(i, h, Aux)
		}
	}
}

// lastBe reports whether the "be" before token a is the last before the head verb, and so
// hangs on it as the passive's auxiliary.
func (p *projector) lastBe(a, h int) bool {
	for i := a; i < h; i++ {
		if p.toks[i].Has(lexicon.FormOfBe) {
			return false
		}
	}
	p.link(a-1, h, AuxPass)
	return true
}
