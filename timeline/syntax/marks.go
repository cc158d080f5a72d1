package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// mark opens the clause that a conjunction, relative pronoun or question word
// announces, or turns the word into the preposition it is here.
func (m *machine) mark(k int) {
	it := &m.items[k]
	x := &m.marking
	*x = marking{machine: m, k: k, it: it, word: m.toks[it.start].Lower, next: m.pastAdverbs(k + 1), start: it.start, ahead: unset}
	if k > 0 {
		x.prev = m.items[k-1].kind
	}
	m.noteSubject(k)
	x.t = m.top()
	x.decide(marks)
}

// decide does what the first reading of the list says, and reports whether one holds.
func (x *marking) decide(list []reading[*marking, func(*marking)]) bool {
	r := first(list, x)
	if r == nil {
		return false
	}
	x.decided.note(x.it.start, r.name)
	r.then(x)
	return true
}

// that opens a complement, a relative clause or nothing.
func (x *marking) that() {
	if x.decide(thatsAgain) {
		return
	}
	if x.verbNext() {
		x.expectComplement(x.k) // "said talks that had begun were over"
		x.t = x.top()
	}
	x.decide(thats)
}

// related gives the noun that a clause with a relative pronoun modifies.
func (x *marking) related() Span {
	k, which := x.k, x.word == "which"
	a := x.antecedent(k, x.word == "who" || x.word == "whom")
	switch {
	case which && x.prev == iComma:
		a = x.bareAntecedent(k, a)
	case which && x.prev == iNP:
		a = x.narrowed(k, a)
	}
	if which && x.verbNext() && x.items[x.next].verb.Passive {
		a = x.plannedAntecedent(x.next, a)
	}
	if x.prev == iNP || x.prev == iComma {
		a = x.numbered(k, a)
	}
	return a
}

// bareAntecedent narrows the antecedent of ", which" to the name before it, "a deal with
// Oman, which borders Yemen", unless the verb tells of the deal: ", which took effect".
func (m *machine) bareAntecedent(k int, a Span) Span {
	j := m.nounBefore(k)
	for j >= 2 && m.items[j].end-m.items[j].start == 1 && m.toks[m.items[j].head].Tag == "NN" && !m.items[j].temporal && m.items[j-1].kind == iPrep && m.items[j-2].kind == iNP && a.Start == m.items[j].start {
		j -= 2 // "the line of contact, which"
		a = Span{m.items[j].start, a.End}
	}
	if j < 2 || !proper(m.toks, m.items[j]) || m.items[j].temporal || m.items[j-1].kind != iPrep ||
		!m.toks[m.items[j-1].start].Has(lexicon.PartyLink) {
		return a
	}
	v := m.pastAdverbs(k + 1)
	if v < len(m.items) && m.items[v].kind == iVG {
		if g := &m.items[v].verb; lexicon.Has(g.Lemma, lexicon.BeginsOrEnds) || g.Passive || lexicon.Has(g.Lemma, lexicon.DealVerb) {
			return m.narrowed(j+1, a)
		}
	}
	return Span{m.items[j].start, m.items[j].end}
}

// owesContent gives the depth of the clause of saying that still lacks what is said, where only a clause about where it was
// said or to whom, or when, stands on it; -1 if there is none.
func (m *machine) owesContent(k int) int {
	d := len(m.stack) - 2
	t := m.top()
	if d < m.floor() || t.comma || !t.hasVerb || lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) {
		return -1
	}
	c := &m.cl[m.stack[d]]
	switch t.Kind {
	case Adverbial: // "told him when he came to Lund | that the port was shut"
		j := m.nounBefore(k)
		if j >= 0 && (m.items[j].temporal || proper(m.toks, m.items[j])) && c.hasVerb && lexicon.Has(c.Verb.Lemma, lexicon.TakesHearer) {
			return d
		}
	case Participle, Relative: // "said in a note sent on Monday | that he would resign"
		if !t.Antecedent.Empty() && c.hasVerb && lexicon.Has(c.Verb.Lemma, lexicon.ReportsSpeech) && m.toldThere(c, t.Antecedent.Start) {
			return d
		}
	}
	return -1
}

// toldThere: the noun phrase at token a tells to whom clause c says something, or where.
func (m *machine) toldThere(c *work, a int) bool {
	if a == c.Verb.Span.End {
		return a > 0 && lexicon.Has(c.Verb.Lemma, lexicon.TakesHearer)
	}
	return a > 0 && m.toks[a-1].Has(lexicon.BeforePlace)
}

// contentAbove gives the noun whose content a that-clause tells, or the adjective behind "be", that the noun phrase at j
// belongs to by prepositions: "a report from Lund that", "clear to all that"; -1 if there is none.
func (m *machine) contentAbove(j int) int {
	for hops := 0; hops < 3 && j >= 2 && m.items[j].kind == iNP && m.items[j-1].kind == iPrep; hops++ {
		j -= 2
		switch it := &m.items[j]; it.kind {
		case iNP:
			if m.toks[it.head].Has(lexicon.HasContent) {
				return j
			}
		case iAdj:
			if j > 0 && m.items[j-1].kind == iVG && m.items[j-1].verb.Lemma == "be" {
				return j
			}
		}
	}
	return -1
}

func markerText(toks []Token, a, b int) string {
	var sb strings.Builder
	for i := a; i < b; i++ {
		if i > a {
			sb.WriteByte(' ')
		}
		sb.WriteString(toks[i].Lower)
	}
	return sb.String()
}
