package syntax

import "dateline/timeline/lexicon"

// A modifier is a clause that begins at item k and modifies a noun, of which it is asked how far that reaches back.
type modifier struct {
	*machine
	k      int
	person bool // it begins with "who"
	comma  bool // behind a comma
	j      int  // the noun phrase that it would go with as far as is known
	end    int  // the token behind the one that it stands behind
}

// noun gives the head noun of item i.
func (g *modifier) noun(i int) *Token { return &g.toks[g.items[i].head] }

// named: the head noun of item i is a name.
func (g *modifier) named(i int) bool { return proper(g.toks, g.items[i]) }

// behindPreposition: a noun phrase and a preposition stand right before item i.
func (g *modifier) behindPreposition(i int) bool {
	return i >= 2 && g.items[i-1].kind == iPrep && g.items[i-2].kind == iNP
}

// whole gives the span from item i to the noun that the clause stands behind.
func (g *modifier) whole(i int) Span { return Span{g.items[i].start, g.end} }

// alone gives the span of item i.
func (g *modifier) alone(i int) Span { return Span{g.items[i].start, g.items[i].end} }

// anybody gives the noun phrase with "a" that the name before the clause belongs to, through an adjective; -1 if there is none.
func (g *modifier) anybody() int {
	i := g.j - 2
	for i > 0 && (g.items[i].kind == iAdj || g.items[i].kind == iAdv) {
		i--
	}
	if i >= 0 && g.items[i].kind == iNP {
		if w := g.toks[g.items[i].start].Lower; w == "a" || w == "an" {
			return i
		}
	}
	return -1
}

// event gives the event or paper that the clause tells the course or fate of, -1 if it tells of none.
func (g *modifier) event() int {
	if g.person {
		return -1
	}
	law, paper, j := g.comesIntoForce(g.k), g.printed(g.k), g.j
	if !paper && g.comma && g.named(j) {
		if j >= 2 && g.items[j-1].kind == iComma && g.placed(j-2) {
			j -= 2 // "a summit in Lund, Scania, | which began"
		}
		if !g.placed(j) {
			return -1
		}
	} else if !paper && g.named(j) {
		return -1
	}
	if paper || law || g.begins(g.k) {
		return g.eventAbove(j, law || paper)
	}
	return -1
}

// several gives the noun for several that the name before the clause ends a phrase of, -1 if there is none.
func (g *modifier) several() int {
	for i := g.j - 1; i >= 0 && i > g.j-7; i-- {
		switch g.items[i].kind {
		case iNP:
			if g.noun(i).Tag == "NNS" {
				return i
			}
		case iPrep, iCC:
		default:
			return -1
		}
	}
	return -1
}

// pastTimes tell where a time stands between noun and clause, and by how many items the noun is before it.
var pastTimes = []reading[*modifier, int]{
	{
		name: "<noun> <time>, who", when: func(g *modifier) bool { return g.items[g.j].temporal && g.j > 0 && g.items[g.j-1].kind == iNP }, then: 1,
		fits: []string{"He met the envoy Monday, | who left."},
	},
	{
		name: "<somebody> in <time>, who", when: func(g *modifier) bool {
			return g.items[g.j].temporal && g.person && g.behindPreposition(g.j)
		}, then: 2,
		fits: []string{"Ola Rao, a trader in the 1990s, | who joined the bank in May, wept."},
	},
}

// pastLand: the land behind a town is passed over, by so many items.
var pastLand = []reading[*modifier, int]{
	{
		name: "<somebody> in <town>, <land>, who", when: func(g *modifier) bool {
			it := &g.items[g.j]
			return g.person && g.j >= 3 && it.end-it.start == 1 && g.items[g.j-1].kind == iComma && g.placed(g.j-2) && g.named(g.j)
		}, then: 2,
		fits: []string{"A clerk in Lund, Scania, | who wept, left."},
	},
}

// antecedents are the nouns that a clause goes with though they do not stand right before it.
var antecedents = []reading[*modifier, func(*modifier) Span]{
	{
		name: "a <noun> close to <name> who", why: "a name cannot be narrowed", when: func(g *modifier) bool {
			return g.person && g.j == g.k-1 && g.named(g.j) && g.j > 0 && g.items[g.j-1].kind == iPrep && g.anybody() >= 0
		}, then: func(g *modifier) Span { return g.alone(g.anybody()) },
		fits: []string{"A businessman close to Moro | who was held left."},
	},
	{
		name: "<noun> <participle> in <name>, who", when: func(g *modifier) bool {
			return (g.person && g.placed(g.j) || !g.person && g.k == g.j+1 && g.named(g.j)) && !g.aboveParticiple(g.j).Empty()
		}, then: func(g *modifier) Span { return g.aboveParticiple(g.j) },
		fits: []string{"A clerk based in Lund, | who wept, left.", "A truce brokered by Togo | that held was signed."},
	},
	{
		name: "<event> on <noun> that <began>", why: "what begins, takes effect or is signed is an event or a paper", when: func(g *modifier) bool { return g.event() >= 0 },
		then: func(g *modifier) Span { return g.whole(g.event()) },
		fits: []string{"A deal on travel and trade | that took effect in May ended.", "Togo held talks on trade | which began in May.", "Ministers met at a summit in Lund, Scania, | which began in May."},
	},
	{
		name: "<name>, <leader> of <group>, <what it is>, who", when: func(g *modifier) bool {
			return g.person && g.j > 1 && g.comma && g.items[g.j-1].kind == iComma && !g.named(g.j) && !lexicon.Has(lexicon.NounLemma(g.noun(g.j).Lower), lexicon.Human) && !g.pluralNext(g.k) && g.humanBefore(g.j-2) >= 0
		}, then: func(g *modifier) Span { return g.alone(g.humanBefore(g.j - 2)) },
		fits: []string{"Ola Rao, leader of the Front, the main party, | who fled, left."},
	},
	{
		name: "<nouns> against <noun> and <name>, which were", when: func(g *modifier) bool {
			return g.comma && g.pluralNext(g.k) && g.noun(g.j).Tag == "NNP" && (g.j == 0 || g.items[g.j-1].kind != iCC) && g.several() >= 0
		}, then: func(g *modifier) Span { return g.whole(g.several()) },
		fits: []string{"A judge heard suits against the insurer Rao, | which were dropped in May."},
	},
	{
		name: "<noun> and <noun>, who were", when: func(g *modifier) bool {
			return g.j >= 2 && g.comma && g.items[g.j-1].kind == iCC && g.items[g.j-2].kind == iNP && g.pluralNext(g.k) && !g.inPrepositional(g.j-2)
		}, then: func(g *modifier) Span { return g.whole(g.j - 2) },
		fits: []string{"The king and the aide, | who were ill, left."},
	},
}

// pairs tell where the noun before the clause is the second of two that a preposition governs.
var pairs = []reading[*modifier, int]{
	{
		name: "<noun> from <name> and <name>, who", when: func(g *modifier) bool {
			f := g.firstOfPair(g.j)
			return f >= 0 && g.behindPreposition(f) && (g.person || g.comma || g.begins(g.k))
		}, then: 2,
		fits: []string{"Negotiators from Gabon and Togo, | who had met in May, left."},
	},
}

// climbs tell whether the clause goes with the noun above, of two tied by a preposition.
var climbs = []reading[*modifier, bool]{
	{
		name: "<event> of <somebody>, who", when: func(g *modifier) bool { return g.person && lexicon.IsEvent(g.noun(g.j-2).Lower) }, then: false,
		fits: []string{"They saw the funeral of Mr. Oda, | who fled in May."},
	},
	{
		name: "the chief of staff, who", why: "the two are one office", when: func(g *modifier) bool {
			return g.noun(g.j).Tag == "NN" && (g.person || g.comma) && g.toks[g.items[g.j-1].start].Lower == "of" && g.aboveIs(lexicon.Title)
		}, then: true,
		fits: []string{"The chief of staff, | who wept, left."},
	},
	{
		name: "<somebody> at <thing>, who", when: func(g *modifier) bool {
			w := g.noun(g.j)
			return g.person && w.Tag == "NN" && !isHuman(w.Lower) && isHuman(g.noun(g.j-2).Lower)
		}, then: true,
		fits: []string{"An analyst at an institute, | who wept, left."},
	},
	{
		name: "<somebody> in <name>, who", when: func(g *modifier) bool { return g.person && g.placed(g.j) && isHuman(g.noun(g.j-2).Lower) }, then: true,
		fits: []string{"An envoy in Lund, | who wept, left."},
	},
	{
		name: "<thing> by <people>, which", why: "people are no “which”", when: func(g *modifier) bool {
			return g.toks[g.items[g.k].start].Lower == "which" && lexicon.Has(lexicon.NounLemma(g.noun(g.j).Lower), lexicon.Human) && !g.named(g.j)
		}, then: true,
		fits: []string{"The sit-in by farmers, | which filled the hall, went on."},
	},
	{
		name: "<noun> of <noun>, who", why: "neither a name nor a time: it can be narrowed itself", when: func(g *modifier) bool {
			return !g.named(g.j) && g.noun(g.j).Tag != "CD" && !g.items[g.j].temporal
		}, then: false,
		fits: []string{"The king met the friends of the judges, | who wept."},
	},
	{
		name: "<time> of <name>, who", when: func(g *modifier) bool { return g.items[g.j-2].temporal }, then: false,
		fits: []string{"They met on the day of Rao, | who wept."},
	},
	{
		name: "<noun> of <name>, who", when: func(g *modifier) bool {
			return nounLink(g.toks[g.items[g.j-1].start].Lower, g.person && !g.aboveIs(lexicon.Title))
		}, then: true,
		fits: []string{"A contractor in Havana | arrested in May wept."},
	},
	{
		name: "<noun> near <name>, who", then: false,
		fits: []string{"The envoy sent a letter about Rao, | who wept."},
	},
}

// aboveIs: the noun above has the feature.
func (g *modifier) aboveIs(x lexicon.Feature) bool {
	return lexicon.Has(lexicon.NounLemma(g.noun(g.j-2).Lower), x)
}
