package syntax

import (
	"strings"
	"sync"

	"dateline/timeline/lexicon"
)

// subtypes are the relations of prepositions, made once.
var subtypes = sync.OnceValue(func() map[string][2]Rel {
	m := map[string][2]Rel{}
	for _, w := range lexicon.Words(lexicon.Preposition) {
		m[w] = [2]Rel{Rel("obl:" + w), Rel("nmod:" + w)}
	}
	return m
})

func subtype(r Rel, prep string) Rel {
	if two, ok := subtypes()[prep]; ok {
		if r == Obl {
			return two[0]
		}
		return two[1]
	}
	return r
}

// conjunct gives the token that a further conjunct of noun n hangs on: the first of its list.
func (p *projector) conjunct(n int) int {
	h := p.headOf(n)
	for t := &p.toks[h]; t.Rel == Conj && t.Head >= 0 && t.Head < h; t = &p.toks[h] {
		h = t.Head
	}
	return h
}

// join hangs the noun phrase at own piece i, after the coordinator at b, on the noun before
// that it is most like.
func (p *projector) join(me *noun, i, b int) {
	last := len(p.nouns) - 1
	left := p.alike(last, i)
	if p.kindBefore(b) == iComma && p.toks[p.headOf(last)].Rel != Conj {
		for p.nouns[left].up >= 0 { // "the general, a former head of police, and two aides"
			left = int(p.nouns[left].up)
		}
	}
	me.up = p.nouns[left].up
	h := int(p.at(i).head)
	p.link(int(p.at(b).start), h, CC)
	p.link(h, p.conjunct(left), Conj)
}

// alike gives the noun, at last or above it, that the noun phrase at own piece i is joined to: the one it is most like,
// the nearest of several. "officials from Togo and diplomats", "Togo and Benin", "the price of oil and the cost of grain".
func (p *projector) alike(last, i int) int {
	x := p.at(i)
	best, most, below := last, -1, -1
	for n, hops := last, 0; n >= 0 && hops < 6; n, below, hops = int(p.nouns[n].up), n, hops+1 {
		y := &p.pieces[p.nouns[n].piece]
		score := 0
		if p.sortOf(x) == p.sortOf(y) {
			score += 4
		}
		if below >= 0 && p.kindAt(i+1) == iPrep && p.toks[p.at(i+1).start].Lower == "of" && p.prepOf(below) == "of" {
			score += 2 // "… of oil and … of grain"
		}
		if p.toks[y.start].Has(lexicon.OpensPair) || y.start > 0 && p.toks[y.start-1].Has(lexicon.OpensPair) {
			score += 4 // "a row between farmers and herders"
		}
		if p.toks[x.head].Lower == p.toks[y.head].Lower {
			score += 2
		}
		if score > most {
			best, most = n, score
		}
	}
	return best
}

// prepOf gives the preposition of noun n, "" if it has none.
func (p *projector) prepOf(n int) string {
	if k := p.nouns[n].prep; k >= 0 {
		return p.toks[p.pieces[k].start].Lower
	}
	return ""
}

// sortOf tells times, names and other nouns apart.
func (p *projector) sortOf(x *piece) int {
	switch {
	case x.temporal:
		return 2
	case strings.HasPrefix(p.toks[x.head].Tag, "NNP"):
		return 1
	}
	return 0
}

// explain hangs the noun phrase at own piece i, behind a comma, bracket or dash, on the
// noun before: one more of a list, or its apposition.
func (p *projector) explain(me *noun, i int, by itemKind) {
	last := len(p.nouns) - 1
	h := int(p.at(i).head)
	if by == iComma && p.listed(i) {
		left := p.alike(last, i)
		me.up = p.nouns[left].up
		p.link(h, p.conjunct(left), Conj)
		return
	}
	n := p.described(last, i)
	me.up = int32(n)
	p.link(h, p.headOf(n), Appos)
}

// listed reports whether the noun phrase at own piece i is one of a list that ends in "and".
func (p *projector) listed(i int) bool {
	for j := i + 1; j < len(p.own) && j < i+24; j++ {
		switch p.kindAt(j) {
		case iNP, iPrep, iAdv, iAdj, iComma:
		case iCC:
			k := j + 1
			for p.kindAt(k) == iAdv {
				k++
			}
			return p.kindAt(k) == iNP && !p.describes(i)
		default:
			return false
		}
	}
	return false
}

// describes: "Ruiz, a former judge and an adviser": the phrase says what somebody is.
func (p *projector) describes(i int) bool {
	x := p.at(i)
	w := p.toks[x.start].Lower
	last := len(p.nouns) - 1
	if last < 0 {
		return false
	}
	before := &p.pieces[p.nouns[last].piece]
	return (w == "a" || w == "an") && (strings.HasPrefix(p.toks[before.head].Tag, "NNP") || p.toks[before.start].Lower == "the")
}

// described gives the noun, at last or above it, that the apposition at own piece i says
// more of. A person's name goes with an office, an office with a name.
func (p *projector) described(last, i int) int {
	x := p.at(i)
	name := strings.HasPrefix(p.toks[x.head].Tag, "NNP")
	person := lexicon.Has(lexicon.NounLemma(p.toks[x.head].Lower), lexicon.Title)
	n := last
	for hops := 0; n >= 0 && hops < 4; hops++ {
		t := &p.toks[p.headOf(n)]
		switch {
		case name && t.Has(lexicon.Title):
			return n
		case person && strings.HasPrefix(t.Tag, "NNP") && p.nouns[n].up < 0:
			return n
		}
		n = int(p.nouns[n].up)
	}
	return last
}

// marker hangs the word that opens a clause: conjunction, relative pronoun, question word.
func (p *projector) marker(cl *Clause, c, i int) {
	x := p.at(i)
	a := int(x.start)
	if a == cl.Head {
		return
	}
	rel := Mark
	switch w := p.toks[a].Lower; {
	case w == "whose":
		if y := p.at(i + 1); y != nil && y.kind == iNP {
			p.link(a, int(y.head), NmodPoss)
			return
		}
	case cl.Kind == Adverbial || w == "whether" || w == "if":
	case lexicon.Has(w, lexicon.QuestionAdverb):
		rel = Advmod
	case p.kindAt(i-1) == iPrep && cl.Kind == Relative:
		prep := int(p.at(i - 1).start)
		p.link(prep, a, Case)
		rel = subtype(Obl, p.toks[prep].Lower)
		if i > 1 && p.kindAt(i-2) == iNP && p.toks[prep].Lower == "of" {
			p.link(a, int(p.at(i-2).head), subtype(Nmod, "of")) // "many of whom"
			return
		}
	case cl.Kind == Complement && w == "that":
	case w == "that" && !cl.Antecedent.Empty() && !cl.Subject.Empty() && p.toks[p.s.HeadOf(cl.Antecedent)].Has(lexicon.TimeNoun): // "the first time that he won"
	case cl.Kind == Relative, cl.Kind == Complement:
		p.relativePronoun(cl, c, a)
		return
	}
	p.link(a, cl.Head, rel)
}

// relativePronoun hangs the pronoun that opens clause c as its subject, as that of what the clause tells, or as its object.
func (p *projector) relativePronoun(cl *Clause, c, a int) {
	if cl.Subject.Empty() || cl.Subject.Start == a {
		p.hangSubject(c, a)
		return
	}
	for k := c + 1; k < len(p.s.Clauses) && k < c+8; k++ {
		if in := &p.s.Clauses[k]; in.Parent == c && in.Kind == Complement && in.Subject.Empty() && in.Verb.Tense != NoTense {
			p.hangSubject(k, a) // "a man who police say planted it"
			return
		}
	}
	p.args[c].object = int32(a)
	p.link(a, cl.Head, Obj)
}

// soleComma reports whether one comma alone stands between own pieces i and j, and parts no list of names.
func (p *projector) soleComma(i, j int) bool {
	n := 0
	for i++; i < j; i++ {
		switch p.kindAt(i) {
		case iComma:
			n++
		case iCC:
			return false
		}
	}
	return n == 1
}
