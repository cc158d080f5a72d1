package syntax

import "dateline/timeline/lexicon"

// hang gives the head of clause c its place in the sentence.
func (p *projector) hang(c int) {
	cl := &p.s.Clauses[c]
	h := cl.Head
	if c == 0 {
		p.root(cl)
		return
	}
	parent := &p.s.Clauses[cl.Parent]
	up := parent.Head
	if p.owner[h] != int32(c) || p.toks[h].Head != unset {
		return // "according to officials": its words hang on the clause around it already
	}
	switch cl.Kind {
	case Coordinate:
		p.hangCoordinate(c, cl, up)
		return
	case Relative:
		p.modify(cl, h, up, AclRelcl)
		return
	case Participle:
		if cl.Antecedent.Empty() {
			p.hangFree(cl, up)
			return
		}
		p.modify(cl, h, up, Acl)
	case Infinitive:
		p.hangInfinitive(cl, h, parent)
	case Complement:
		p.complement(cl, h, parent)
	case Quoted:
		if lexicon.Has(parent.Verb.Lemma, lexicon.TakesClause) {
			p.link(h, up, Ccomp)
		} else {
			p.link(h, up, Parataxis)
		}
	case Parenthetical:
		if cl.Marker == "according to" {
			p.link(h, up, "obl:according")
			return
		}
		p.link(h, up, Parataxis)
	default: // Adverbial
		p.link(h, p.nearest(c), Advcl)
	}
	if cl.Verb.Tense != NoTense && p.args[c].subject < 0 {
		cl.Doubt |= DoubtSubject
	}
}

// root makes the head of the main clause that of the sentence.
func (p *projector) root(cl *Clause) {
	t := &p.toks[cl.Head]
	t.Head, t.Rel = -1, Root
	if cl.Verb.Span.Empty() || cl.Verb.Tense == NoTense {
		cl.Doubt |= DoubtFragment
	} else if p.args[0].subject < 0 && p.toks[cl.Verb.Head].Tag != "VB" {
		cl.Doubt |= DoubtSubject
	}
}

// hangCoordinate hangs clause c on the head up of the one that it goes on, and its coordinator on it.
func (p *projector) hangCoordinate(c int, cl *Clause, up int) {
	and := p.toks[cl.Span.Start].Tag == "CC"
	p.link(cl.Head, up, Conj)
	if cl.Subject.Empty() && (!and && !p.listEnds(c) || p.finiteBetween(c)) {
		cl.Doubt |= DoubtSubject
	}
	if cl.Marker != "" && and {
		p.link(cl.Span.Start, cl.Head, CC)
	}
}

// hangFree hangs a participle that modifies no noun: on the noun whose content it tells, or on the verb.
func (p *projector) hangFree(cl *Clause, up int) {
	if noun := p.contentOf(cl, cl.Head); noun >= 0 {
		p.link(cl.Head, noun, Acl)
		return
	}
	p.link(cl.Head, up, Advcl)
}

// listEnds reports whether a clause joined by "and" follows c in the same list: "met, | talked | and left".
func (p *projector) listEnds(c int) bool {
	for k := c + 1; k < len(p.s.Clauses) && k < c+8; k++ {
		if o := &p.s.Clauses[k]; o.Kind == Coordinate && o.Parent == p.s.Clauses[c].Parent && o.Subject.Empty() {
			return p.toks[o.Span.Start].Tag == "CC"
		}
	}
	return false
}

// finiteBetween reports whether another finite verb stands between clause c and the one whose subject it shares.
func (p *projector) finiteBetween(c int) bool {
	cl := &p.s.Clauses[c]
	for k := c - 1; k > cl.Parent && k > c-8; k-- {
		if o := &p.s.Clauses[k]; o.Verb.Tense != NoTense && !o.Attribution && o.Head > p.s.Clauses[cl.Parent].Head && o.Head < cl.Head && !(o.Kind == Coordinate && o.Parent == cl.Parent) {
			return true
		}
	}
	return false
}

// contentOf gives the noun that a gerund behind a preposition tells the content of, "the goal of winning", "skill in
// getting"; -1 if there is none.
func (p *projector) contentOf(cl *Clause, h int) int {
	k := p.s.pieceAt(cl.Span.Start - 1)
	if cl.Marker == "" || k < 0 || p.pieces[k].kind != iNP || p.toks[h].Tag != "VBG" {
		return -1
	}
	n := int(p.pieces[k].head)
	for up := p.toks[n].Head; cl.Marker == "of" && up >= 0 && p.toks[n].Rel.Is(Nmod) && p.ofPeople(n); up = p.toks[n].Head {
		n = up // "talk among ministers of leaving"
	}
	parent := &p.s.Clauses[cl.Parent]
	if cl.Marker == "of" {
		if lexicon.VerbTakes(parent.Verb.Lemma, "of") && p.toks[n].Rel != "" && n > parent.Verb.Head {
			return -1 // "accused the envoy of lying"
		}
		return n
	}
	if nounTakes(&p.toks[n], cl.Marker) && !(lexicon.VerbTakes(parent.Verb.Lemma, cl.Marker) && lexicon.Has(cl.Marker, lexicon.GoesWithVerb)) {
		return n
	}
	return -1
}

// ofPeople: the noun is a name or a word for people.
func (p *projector) ofPeople(n int) bool {
	t := &p.toks[n]
	return t.Tag == "NNP" || t.Tag == "PRP" || lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.Human) || lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.Title)
}

// nearest gives the head that an adverbial clause goes with: of its parent, or of what is
// joined to the parent and stands between ("A is due; it may slip if B fails").
func (p *projector) nearest(c int) int {
	cl := &p.s.Clauses[c]
	for k := c - 1; k > cl.Parent; k-- {
		if o := &p.s.Clauses[k]; o.Parent == cl.Parent && o.Kind == Coordinate && o.Span.End <= cl.Span.Start && !o.Verb.Span.Empty() {
			return o.Head
		}
	}
	return p.s.Clauses[cl.Parent].Head
}

// modify hangs a relative or participle clause on its antecedent.
func (p *projector) modify(cl *Clause, h, up int, rel Rel) {
	a := cl.Antecedent
	if a.Empty() {
		p.link(h, up, Advcl)
		return
	}
	noun := p.s.HeadOf(a)
	if t := &p.toks[noun]; t.Tag == "CD" && t.Rel == Appos && t.Head >= 0 { // "Khalil, 35, who"
		noun = t.Head
	}
	if cl.Span.Has(noun) || p.toks[h].Tag == "VBG" && p.toks[noun].Has(lexicon.TimeNoun) && p.s.Clauses[cl.Parent].Verb.Lemma == "spend" {
		p.link(h, up, Advcl) // "spent the day searching"
		return
	}
	p.link(h, noun, rel)
	if p.toks[h].Head == noun && p.several(cl, noun) {
		cl.Doubt |= DoubtAntecedent
	}
}

// hangInfinitive hangs "to meet": the complement of its verb ("agreed to meet") or noun ("a
// plan to meet"), else its purpose.
func (p *projector) hangInfinitive(cl *Clause, h int, parent *Clause) {
	up := parent.Head
	if noun := p.purposeOf(cl, parent); noun >= 0 {
		p.link(h, noun, Acl)
		return
	}
	if parent.Verb.Span.End == cl.Span.Start && (lexicon.Has(parent.Verb.Lemma, lexicon.TakesInfinitive) || lexicon.Has(parent.Verb.Lemma, lexicon.TakesClause)) || cl.Marker == "" {
		p.link(h, up, Xcomp)
		return
	}
	p.link(h, up, Advcl)
}

// purposeOf gives the noun before an infinitive that the infinitive belongs to, "a plan to leave", "the right of adults to
// vote", "time for them to go", "the first envoy to go"; -1 if there is none.
func (p *projector) purposeOf(cl *Clause, parent *Clause) int {
	k := p.s.pieceAt(cl.Span.Start - 1)
	if w := p.toks[cl.Span.Start].Lower; k < 0 || p.pieces[k].kind != iNP || cl.Span.Has(int(p.pieces[k].head)) || w != "to" && w != "for" {
		return -1
	}
	n := int(p.pieces[k].head)
	if verb := parent.Verb.Span; !cl.Antecedent.Empty() && (verb.Empty() || n < verb.Start || p.singledOut(&p.pieces[k])) {
		return n
	}
	for hops := 0; n >= 0 && hops < 3; hops++ {
		t := &p.toks[n]
		if nounTakes(t, lexicon.Infinitive) {
			return n
		}
		if t.Rel != subtype(Nmod, "of") {
			break
		}
		n = t.Head
	}
	return -1
}

// singledOut: the phrase tells one or some of a number: "the last port", "the only way", "the largest ship".
func (p *projector) singledOut(x *piece) bool {
	for i := int(x.start); i < int(x.head); i++ {
		if t := &p.toks[i]; t.Tag == "JJS" || t.Tag == "RBS" || t.Has(lexicon.Ordinal) || t.Has(lexicon.InSeries) || t.Lower == "only" {
			return true
		}
	}
	return false
}

// complement hangs a clause that is the object of its verb, or the subject before it, or the
// content of a noun ("the claim that …").
func (p *projector) complement(cl *Clause, h int, parent *Clause) {
	up := parent.Head
	before := parent.Subject.Empty() && !parent.Verb.Span.Empty() && cl.Span.End <= parent.Verb.Span.Start && parent.Verb.Lemma != ""
	if cl.Verb.Tense == NoTense && cl.Marker != "that" && !(before && cl.Marker == "") {
		p.link(h, up, Xcomp)
		return
	}
	if before {
		p.link(h, up, Csubj)
		p.args[cl.Parent].subject = int32(h)
		parent.Doubt &^= DoubtSubject
		return
	}
	if k := p.s.pieceAt(cl.Span.Start - 1); cl.Marker == "that" && k >= 0 && p.pieces[k].kind == iNP {
		n := int(p.pieces[k].head)
		if h := p.s.HeadOf(cl.Antecedent); h >= 0 {
			n = h
		}
		if (p.toks[n].Has(lexicon.HasContent) || !cl.Antecedent.Empty()) && n != up && !cl.Span.Has(n) {
			p.link(h, n, Acl)
			return
		}
	}
	p.link(h, up, Ccomp)
}
