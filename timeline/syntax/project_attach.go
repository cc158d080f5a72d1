package syntax

import "dateline/timeline/lexicon"

// A preposition's phrase behind a verb and its nouns may belong to any of them. What a noun or a verb takes for its
// complement decides first (the lexicon has it), then what English does most often: a name or a pronoun takes no
// phrase, a noun that is governed itself takes one sooner than an object, an act sooner than a thing.

// timeAt: the noun phrase at own piece i names a time, alone or by what it is a part of: "May", "the end of May".
func (p *projector) timeAt(i int) bool {
	x := p.at(i)
	if x.temporal {
		return true
	}
	y := p.at(i + 1)
	return (p.toks[x.head].Has(lexicon.PartOf) || p.toks[x.head].Has(lexicon.BeginsOrEnds)) && y != nil && y.kind == iPrep && p.toks[y.start].Lower == "of" && p.kindAt(i+2) == iNP && p.at(i+2).temporal
}

// ownerOfTime gives the event, at noun n or above it, that owns a time behind the verb, because what is told is placed by it:
// "fled after the coup of the generals in May"; -1 if there is none.
func (p *projector) ownerOfTime(n int) int {
	for hops := 0; n >= 0 && hops < 6; n, hops = int(p.nouns[n].up), hops+1 {
		if w := p.prepOf(n); lexicon.Has(w, lexicon.WhenWord) && w != "by" && p.happens(n) {
			return n
		}
	}
	return -1
}

// lastOf reports whether no other "of" follows own piece i: of two, the last one is that of a verb which takes it, "accused
// the head of the port of fraud".
func (p *projector) lastOf(i int) bool {
	for j := int(p.at(i).end); j < len(p.toks) && j < int(p.at(i).end)+lookahead/2; j++ {
		switch p.toks[j].Lower {
		case "of":
			return false
		case ",", ".", ";":
			return true
		}
	}
	return true
}

// taker gives the noun, at n or above it, that takes the preposition; -1 if there is none.
func (p *projector) taker(n int, prep string) int {
	for hops := 0; n >= 0 && hops < 4; n, hops = int(p.nouns[n].up), hops+1 {
		if p.takes(n, prep) {
			return n
		}
	}
	return -1
}

// takes reports whether noun n has the preposition for a complement of its own: "talks with", "attack on".
func (p *projector) takes(n int, prep string) bool {
	return nounTakes(&p.toks[p.headOf(n)], prep)
}

func nounTakes(t *Token, prep string) bool {
	return isNoun(t.Tag) && t.Tag != "NNP" && lexicon.NounTakes(lexicon.NounLemma(t.Lower), prep)
}

// act reports whether noun n names an act, a state or a change, which may have phrases of its own.
func (p *projector) act(n int) bool {
	t := &p.toks[p.headOf(n)]
	return p.happens(n) || isNoun(t.Tag) && t.Tag != "NNP" && lexicon.EndsAsAct(lexicon.NounLemma(t.Lower))
}

// happens reports whether noun n names an event, which may have a time of its own.
func (p *projector) happens(n int) bool {
	t := &p.toks[p.headOf(n)]
	return isNoun(t.Tag) && t.Tag != "NNP" && lexicon.IsEvent(t.Lower)
}

// dated: the noun of time is a day or a time told from now, which nothing is a part of: "Tuesday", "last week".
func (p *projector) dated(n int) bool {
	x := &p.pieces[p.nouns[n].piece]
	t, first := &p.toks[x.head], &p.toks[x.start]
	return !isNoun(t.Tag) || t.Has(lexicon.Calendar) || first.Lower == "last" || first.Lower == "next" || first.Has(lexicon.Demonstrative)
}

// compared gives the adjective or adverb that the "than" or "as" at token a measures by what follows: "larger than a
// hall", "as large as a hall"; -1 if there is none.
func (p *projector) compared(cl *Clause, a int) int {
	than := p.toks[a].Lower == "than"
	if !than && p.toks[a].Lower != "as" {
		return -1
	}
	for i := a - 1; i > cl.Span.Start && i > a-lookahead/2; i-- {
		switch t := &p.toks[i]; {
		case than && (t.Tag == "JJR" || t.Tag == "RBR"):
			return i
		}
	}
	return -1
}
