package syntax

import "dateline/timeline/lexicon"

// A goingWith is a clause that was given a noun to go with, of which it is asked whether it may go with another.
type goingWith struct {
	*projector
	cl    *Clause
	noun  int
	t     *Token
	k     int  // the piece of the noun phrase that stands before the clause, -1 if none does
	comma bool // a comma, dash or bracket stands between
	link  bool // a preposition ties that noun phrase to one before it
}

// named: the head of piece k is a name.
func (g *goingWith) named(k int) bool { return g.toks[g.pieces[k].head].Tag == "NNP" }

// tie is the preposition that ties the noun phrase before the clause.
func (g *goingWith) tie() string { return g.toks[g.pieces[g.k-1].start].Lower }

// example: the noun phrase before the clause is an example of the noun, "cities like Lund".
func (g *goingWith) example() bool {
	return g.k > 0 && g.pieces[g.k-1].kind == iPrep && givesExample(g.tie())
}

// tellsCourse: the noun is an event, no part of one, and the verb tells its course.
func (g *goingWith) tellsCourse() bool {
	v := g.cl.Verb.Lemma
	part := g.t.Head >= 0 && g.t.Rel == "nmod:of" && g.toks[g.t.Head].Has(lexicon.PartOf)
	return !part && lexicon.IsEvent(lexicon.NounLemma(g.t.Lower)) && (lexicon.Has(v, lexicon.BeginsOrEnds) || lexicon.Has(v, lexicon.TakesPlace) || lexicon.Has(v, lexicon.Holds) || v == "fall")
}

// tellsFate: the noun is a paper, and the verb tells what became of it.
func (g *goingWith) tellsFate() bool {
	v := g.cl.Verb.Lemma
	return lexicon.Has(lexicon.NounLemma(g.t.Lower), lexicon.Paper) && (v == "take" || v == "come" || v == "go" || g.cl.Verb.Passive && lexicon.Has(v, lexicon.HandlesPaper))
}

// leavesOpen: the clause is a participle or begins with "who", which may be told of either noun.
func (g *goingWith) leavesOpen() bool { return g.cl.Kind != Relative || g.cl.Marker == "who" }

// doubtedNouns tell whether a clause may go with another noun than the one given: that noun hangs on another, is joined to
// one or follows one, or another stands between.
var doubtedNouns = []reading[*goingWith, bool]{
	{
		name: "<talks> that <began>", why: "what begins, ends or is held is an event", when: (*goingWith).tellsCourse, then: false,
		fits: []string{"Togo held talks on trade which | began in May."},
	},
	{
		name: "a <pact> that was <signed>", when: (*goingWith).tellsFate, then: false,
		fits: []string{"A pact on trade which was | signed in May ended."},
	},
	{
		name: "<no noun> <clause>", when: func(g *goingWith) bool {
			return g.k < 0 || g.pieces[g.k].temporal || g.toks[g.pieces[g.k].head].Tag == "CD"
		}, then: false,
		fits: []string{"Rao, 35, who | wept, left."},
	},
	{
		name: "<noun> of him <doing> of <noun>, which", when: func(g *goingWith) bool {
			up := g.t.Head
			return g.comma && g.cl.Kind == Relative && up >= 0 && (g.t.Rel == Obj || g.t.Rel.Is(Obl)) && g.toks[up].Tag == "VBG" && g.toks[up].Rel == Acl
		}, then: true,
		fits: []string{"Rao heard a tape of him boasting of the theft, which | angered Togo."},
	},
	{
		name: "the <Treaty> of <Paris>, which", when: func(g *goingWith) bool {
			return g.link && g.tie() == "of" && g.named(g.k) && g.named(g.k-2)
		}, then: false,
		fits: []string{"The Treaty of Paris, which | angered Togo, failed."},
	},
	{
		name: "<noun> of <noun> who", why: "of two names or two common nouns either may be meant", when: func(g *goingWith) bool {
			return g.leavesOpen() && g.link && (g.comma || g.tie() == "of") && g.named(g.k) == g.named(g.k-2)
		}, then: true,
		fits: []string{"The friends of the judges who | wept left."},
	},
	{
		name: "<noun> who", when: (*goingWith).leavesOpen, then: false,
		fits: []string{"The judges who | wept left."},
	},
	{
		name: "<noun> <noun> which", when: func(g *goingWith) bool {
			return int(g.pieces[g.k].head) != g.noun && g.cl.Marker != "where" && !g.example()
		}, then: true,
		fits: []string{"The truce with Mr. Oda that | angered Togo ended."},
	},
	{
		name: "<noun> of <noun> which", when: func(g *goingWith) bool {
			return g.t.Rel.Is(Nmod) || g.link && g.t.Rel.Is(Obl)
		}, then: true,
		fits: []string{"The roof of the house which | burned fell."},
	},
	{
		name: "<noun> and <noun> which", when: func(g *goingWith) bool {
			return g.t.Rel == Conj && g.pieces[max(g.k-1, 0)].kind != iPrep
		}, then: true,
		fits: []string{"They burned the port and the house which | stood there."},
	},
	{
		name: "<name> which", why: "a name cannot be narrowed", when: func(g *goingWith) bool { return !g.comma && g.cl.Marker != "" && g.t.Tag == "NNP" }, then: true,
		fits: []string{"They fled to Lima which | burned."},
	},
	{
		name: "<noun>, which", then: false,
		fits: []string{"The port, which | burned, fell."},
	},
}

// several reports whether the clause may go with another noun than the one given.
func (p *projector) several(cl *Clause, noun int) bool {
	g := &p.goingWith
	*g = goingWith{projector: p, cl: cl, noun: noun, t: &p.toks[noun]}
	g.k, g.comma = p.nounBefore(cl.Span.Start)
	g.link = g.k > 1 && p.pieces[g.k-1].kind == iPrep && p.pieces[g.k-2].kind == iNP && !p.pieces[g.k-2].temporal
	r := first(doubtedNouns, g)
	p.decided.note(cl.Head, r.name)
	return r.then
}

// nounBefore gives the piece of the noun phrase that ends before token at, and whether a comma, dash or bracket stands
// between; -1 if other words do.
func (p *projector) nounBefore(at int) (k int, comma bool) {
	for k = p.s.pieceAt(max(at-1, 0)); k >= 0; k-- {
		switch p.pieces[k].kind {
		case iNP:
			return k, comma
		case iComma, iDash, iOpen:
			comma = true
		case iAdv, iPrep:
		default:
			return -1, comma
		}
	}
	return -1, comma
}
