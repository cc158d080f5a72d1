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
		t := &p.toks[i]
		switch {
		case i == h:
			continue
		case t.Tag == "CC" && i > a && i+1 < b && i+1 != h && p.toks[i+1].Tag != "DT":
			p.joinModifiers(a, i, h)
			continue
		}
		rel := modifierOf(t, &p.toks[h])
		if rel == Advmod && i+1 < b && p.toks[i+1].Tag != "DT" && p.toks[i+1].Tag != "PRP$" {
			p.link(i, i+1, Advmod) // "nearly 40", "most senior"
		}
		p.link(i, h, rel)
	}
}

// modifierOf gives the relation of a word inside a noun phrase to its head.
func modifierOf(t, head *Token) Rel {
	switch {
	case t.Tag == "DT" || t.Tag == "PDT":
		return Det
	case t.Tag == "PRP$":
		return NmodPoss
	case t.Tag == "CD" || currency(t.Text):
		return Nummod
	case isAdj(t.Tag) || t.Tag == "VBN" || t.Tag == "VBG":
		return Amod
	case t.Tag == "NNP" && head.Tag == "NNP":
		return Flat
	case isNoun(t.Tag):
		return Compound
	case isAdv(t.Tag):
		return Advmod
	case !alnum(t.Text[0]) && t.Text[0] < 0x80:
		return Punct
	}
	return Dependency
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
	passive := p.toks[h].Tag == "VBN"
	for i := a; i < b; i++ {
		if i == h {
			continue
		}
		if n := phraseAt(p.toks[:b], i, lexicon.AdverbPhrase); n > 0 {
			last := i + n - 1
			for p.link(last, h, Advmod); i < last; i++ {
				p.link(i, last, Fixed)
			}
			continue
		}
		switch t := &p.toks[i]; {
		case mayMakePassive(t):
			if !(passive && i < h && p.lastBe(i+1, h)) {
				p.link(i, h, Aux)
			}
		case t.Lower == "to":
			p.link(i, h, Mark)
		case i > h && t.Has(lexicon.VerbParticle) && (i == b-1 || t.Tag == "IN" || t.Tag == "RP" || !isAdv(t.Tag)):
			p.link(i, h, Particle)
		case isAdv(t.Tag):
			p.link(i, h, Advmod)
		case t.Tag == "MD" || isVerb(t.Tag) || t.Has(lexicon.PlanWord):
			p.link(i, h, Aux)
		}
	}
}

// mayMakePassive: the word is a form of "be" or one of "get" that serves as such.
func mayMakePassive(t *Token) bool {
	return t.Has(lexicon.FormOfBe) || t.Lower == "'s" || t.Lower == "got" || t.Lower == "get"
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
