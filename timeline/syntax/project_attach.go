package syntax

import "dateline/timeline/lexicon"

// A preposition's phrase behind a verb and its nouns may belong to any of them. What a noun or a verb takes for its
// complement decides first (the lexicon has it), then what English does most often: a name or a pronoun takes no
// phrase, a noun that is governed itself takes one sooner than an object, an act sooner than a thing.

// governor gives the noun before that the phrase of the preposition at own piece b modifies; -1 if it belongs to the
// verb. i is the own piece of its noun.
func (p *projector) governor(cl *Clause, i, b, verb int, word string) int {
	last := len(p.nouns) - 1
	if last < 0 {
		return -1
	}
	if p.kindBefore(b) == iComma && p.kindBefore(b-1) == iNP && (word == "including" || word == "such" || word == "of" && p.toks[p.headOf(last)].Tag == "NNP") {
		return last // "birds, including a crane", "Ana Prell, of Lund"
	}
	if p.kindBefore(b) != iNP && !(verb < 0 && p.kindBefore(b) != iComma) {
		return -1
	}
	before := &p.pieces[p.nouns[last].piece]
	behind := verb >= 0 && b > verb // the phrase stands behind the verb
	time := p.timeAt(i)
	when := time || lexicon.Has(word, lexicon.WhenWord)
	switch {
	case word == "of":
		if behind && lexicon.VerbTakes(cl.Verb.Lemma, word) && p.lastOf(i) {
			return -1
		}
		for last > 0 && !time && p.pieces[p.nouns[last].piece].temporal && p.dated(last) {
			last-- // "the launch on Tuesday of a drive", but "the month of May"
		}
		return last
	case givesExample(word):
		return last
	case before.temporal && !time:
		return -1
	case !behind:
		if p.nouns[last].prep >= 0 && p.nouns[last].up < 0 && lexicon.Has(word, lexicon.WhenWord) {
			return -1 // "In Rome before the vote, the premier …"
		}
		if word == "as" || word == "in" && p.toks[p.at(i).head].Has(lexicon.HasTopic) && !p.act(last) {
			return -1 // "the ministry in a statement denied"
		}
		// "the collapse of the union in 1991" is of the collapse.
		for when && p.nouns[last].up >= 0 && !(time && p.happens(last)) {
			last = int(p.nouns[last].up)
		}
		if (word == "on" || word == "in" || word == "at") && time && i == verb-1 && p.nouns[last].prep < 0 && !p.happens(last) {
			return -1 // "the premier on Tuesday named"
		}
		if n := p.taker(last, word); n >= 0 && !when && word != "in" { // a place is sooner of the noun beside it
			return n
		}
		return last
	case time && before.temporal && (word == "to" || word == "until"):
		return last // "from April to June"
	case time:
		return p.ownerOfTime(last)
	case when && word != "by":
		return -1
	}
	return p.objectOrVerb(cl, i, last, word)
}

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

// objectOrVerb gives the noun, at last or above it, that a phrase behind the verb modifies; -1 if it belongs to the verb.
func (p *projector) objectOrVerb(cl *Clause, i, last int, word string) int {
	verb := lexicon.VerbTakes(cl.Verb.Lemma, word)
	if n := p.taker(last, word); n >= 0 {
		if verb && n == last && p.nouns[n].prep < 0 && lexicon.Has(word, lexicon.GoesWithVerb) {
			return -1 // "sent a letter to the king"
		}
		return n
	}
	if verb && (p.nouns[last].prep < 0 || lexicon.Has(word, lexicon.GoesWithVerb)) || !p.modified(cl, i, last, word) {
		return -1
	}
	return last
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

// modified reports whether a phrase that neither noun nor verb is known to take goes with noun n rather than with the verb.
func (p *projector) modified(cl *Clause, i, n int, prep string) bool {
	x := &p.pieces[p.nouns[n].piece]
	t := &p.toks[x.head]
	governed := p.nouns[n].prep >= 0
	if t.Tag == "NNP" {
		return governed && prep == "in" && p.toks[p.at(i).head].Tag == "NNP" && p.toks[p.pieces[p.nouns[n].prep].start].Has(lexicon.BeforePlace)
	}
	if !isNoun(t.Tag) {
		return false
	}
	first := &p.toks[x.start]
	act := p.act(n)
	indefinite := first.Tag == "DT" && !first.Has(lexicon.Definite)
	own := first.Tag == "PRP$" || x.end-x.start > 2 && p.toks[x.start+1].Tag == "POS"
	determined := first.Tag == "DT" || own
	plural := t.Tag == "NNS"
	said := int(x.head) == cl.Head // "is a port in Chad"
	switch prep {
	case "for":
		return governed || said || indefinite || act || !determined
	case "with":
		return said || indefinite || act || plural || own || governed && !determined
	case "in", "near":
		if p.nouns[n].up >= 0 && p.prepOf(n) != "of" && p.toks[p.at(i).head].Tag == "NNP" {
			return false // "signed a deal on the canal in Lima"
		}
		if !plural && !said && p.ofPeople(int(x.head)) {
			return false // "found by his sister in Lima"
		}
		return said || own || governed && determined || act && (determined || plural)
	case "on":
		return said || governed && (determined || plural) || act && (plural || own)
	case "to":
		return said || governed && (determined || act) || indefinite
	case "from":
		return said || governed || act || p.ofPeople(int(x.head)) // "bought it from", but "met traders from"
	case "by":
		return !cl.Verb.Passive && (act || p.toks[p.at(i).head].Tag == "NNP" && indefinite) // "a book by Prell"
	case "at":
		return said || governed && determined
	}
	return lexicon.Has(prep, lexicon.GoesWithNoun)
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
