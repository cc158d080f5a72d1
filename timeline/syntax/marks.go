package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// mark opens the clause that a conjunction, relative pronoun or question word
// announces, or turns the word into the preposition it is here.
func (m *machine) mark(k int) {
	it := &m.items[k]
	w := m.toks[it.start].Lower
	text := markerText(m.toks, it.start, it.end)
	var prev itemKind
	if k > 0 {
		prev = m.items[k-1].kind
	}
	m.noteSubject(k)
	start := it.start
	open := func(kind Kind) *work {
		afterComma := prev == iComma || prev == iDash || kind == Relative && m.apposed(k)
		if prev == iCC {
			start = m.items[k-1].start
		}
		c := m.push(Clause{Kind: kind, Parent: m.stack[len(m.stack)-1], Marker: text, Span: Span{start, len(m.toks)}})
		c.comma = afterComma
		m.boundary(k+1, iMark)
		return c
	}
	if j := m.pastAdverbs(k + 1); j < len(m.items) && m.items[j].kind == iVG && m.items[j].form == infinitive && lexicon.Has(w, lexicon.QuestionWord) {
		open(Complement).comma = false // "how to", "whether to": its verb is the infinitive
		return
	}
	switch {
	case w == "that":
		m.that(k, prev, open)
	case lexicon.Has(w, lexicon.RelativePronoun):
		if k == 0 && (m.question || w == "who") {
			it.kind, it.head = iNP, it.start
			return
		}
		if prev == iCC && m.relativeAgain(k, w, open) {
			return
		}
		a := m.antecedent(k, w == "who" || w == "whom")
		switch {
		case w == "which" && prev == iComma:
			a = m.bareAntecedent(k, a)
		case w == "which" && prev == iNP:
			a = m.narrowed(k, a)
		}
		if v := m.pastAdverbs(k + 1); w == "which" && v < len(m.items) && m.items[v].kind == iVG && m.items[v].verb.Passive {
			a = m.plannedAntecedent(v, a)
		}
		if prev == iNP || prev == iComma {
			a = m.numbered(k, a)
		}
		if k > 2 && prev == iPrep && m.items[k-2].kind == iNP && m.items[k-3].kind == iComma {
			start = m.items[k-2].start // ", many of whom fled"
			c := open(Relative)
			c.Antecedent, c.Subject = m.antecedent(k-2, w == "whom"), Span{start, it.end}
			return
		}
		if prev == iPrep && k > 1 { // "in which he set out"
			a = m.antecedent(k-1, false)
			start = m.items[k-1].start
			if k > 2 && m.items[k-2].kind == iComma {
				prev = iComma
			}
		}
		if a.Empty() {
			open(Complement)
			return
		}
		m.expectComplement(k)
		open(Relative).Antecedent = a
	case lexicon.Has(w, lexicon.FreeRelative):
		if m.question && (k == 0 || prev == iQuote) {
			it.kind, it.head = iAdv, it.start
			if w == "what" {
				it.kind = iNP
			}
			return
		}
		open(Complement).comma = false
	case w == "whether":
		open(Complement)
	case w == "when" || w == "where":
		if m.question && (k == 0 || prev == iQuote) {
			it.kind = iAdv
			return
		}
		a := Span{}
		j := m.nounBefore(k)
		if j >= 0 && (w == "where" || m.items[j].temporal) {
			a = Span{m.items[j].start, m.items[j].end}
			if w == "where" {
				a.Start = m.placeBefore(j)
			}
		}
		ahead := m.clauseAhead(k)
		if ahead == noClause {
			it.kind = iPrep
			return
		}
		switch t := m.top(); {
		case !a.Empty():
			open(Relative).Antecedent = a
		case prev == iVG && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && ahead == withVerb:
			open(Complement)
		default:
			open(Adverbial)
		}
	default:
		switch m.clauseAhead(k) {
		case noClause:
			it.kind = iPrep
		case verbless:
			c := open(Adverbial)
			c.SubjectFrom = c.Parent
		default:
			if w == "because" {
				m.popToFinite(m.items[k].start)
			}
			if w == "if" && prev == iVG && m.top().Verb.Lemma == "ask" {
				open(Complement)
				return
			}
			open(Adverbial)
		}
	}
}

// relativeAgain opens the second of two relative clauses: "who were fighting and who have said".
func (m *machine) relativeAgain(k int, w string, open func(Kind) *work) bool {
	for d := len(m.stack) - 1; d > m.floor(); d-- {
		if c := &m.cl[m.stack[d]]; c.Kind == Relative && c.Marker == w && c.hasVerb {
			a := c.Antecedent
			m.popTo(d-1, m.items[k-1].start)
			open(Relative).Antecedent = a
			return true
		}
	}
	return false
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

// that opens a complement, a relative clause or nothing.
func (m *machine) that(k int, prev itemKind, open func(Kind) *work) {
	next := m.pastAdverbs(k + 1)
	verbNext := next < len(m.items) && m.items[next].kind == iVG
	if prev == iCC || prev == iComma && k > 1 && m.items[k-2].kind != iNP {
		for d := len(m.stack) - 1; d > m.floor(); d-- {
			if c := &m.cl[m.stack[d]]; c.Kind == Complement && (c.Marker == "that" || c.Marker == "" && prev == iCC && c.hasVerb && c.Verb.Tense != NoTense) || c.Kind == Relative && c.Marker == "that" && prev == iCC {
				kind, a := c.Kind, c.Antecedent
				m.popTo(d-1, m.items[k-1].start)
				open(kind).Antecedent = a
				return
			}
		}
	}
	if o := m.awaiting(); verbNext && prev == iComma && o >= 0 && m.top().Kind == Adverbial && m.top().hasVerb && m.cl[m.stack[o]].Subject.Empty() {
		m.items[k].kind, m.items[k].head = iNP, m.items[k].start // "If he goes, that would be news"
		return
	}
	if verbNext {
		m.expectComplement(k) // "said talks that had begun were over"
	}
	t := m.top()
	if prev == iNP && t.hasVerb && !verbNext && m.soMuch(k) {
		open(Adverbial) // "so badly damaged by the storm that it sank"
		return
	}
	if d := m.owesContent(k); d >= 0 && !verbNext {
		m.popTo(d, m.items[k].start)
		open(Complement) // "said in a note sent on Monday | that he would resign"
		return
	}
	j := m.nounBefore(k)
	switch {
	case verbNext && prev == iVG && m.items[next].form == finite && !(next+2 < len(m.items) && m.items[next+1].kind == iNP && m.items[next+2].kind == iVG) && !t.Verb.Passive && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause): // "said that would help"
		m.items[k].kind, m.items[k].head = iNP, m.items[k].start
	case verbNext && prev == iVG && t.Verb.Passive && !t.Subject.Empty() && !lexicon.Has(t.Verb.Lemma, lexicon.TakesClause): // "A bill was drafted that would ban it"
		open(Relative).Antecedent = t.Subject
	case j < 0 || prev == iAdv && k > 1 && m.items[k-2].kind == iVG:
		open(Complement)
	case m.toks[m.items[j].head].Tag == "PRP" && t.hasVerb && !verbNext:
		open(Complement)
	case m.toks[m.items[j].head].Has(lexicon.HasContent) && !verbNext:
		open(Complement)
	case !verbNext && m.contentAbove(j) >= 0:
		a := m.items[m.contentAbove(j)]
		open(Complement).Antecedent = Span{a.start, a.end}
	case verbNext:
		open(Relative).Antecedent = m.numbered(k, m.narrowed(k, m.antecedent(k, false)))
	case t.hasVerb && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && (m.items[j].temporal || m.inPrepositional(j) && (proper(m.toks, m.items[j]) || lexicon.Has(t.Verb.Lemma, lexicon.ReportsSpeech)) || m.regBy == iVG && lexicon.Has(t.Verb.Lemma, lexicon.TakesHearer) && m.hearer(j)):
		open(Complement)
	default:
		open(Relative).Antecedent = m.antecedent(k, false)
	}
}

// owesContent gives the depth of the clause of saying that still lacks what is said, where only a clause about where it was
// said or to whom, or when, stands on it; -1 if there is none.
func (m *machine) owesContent(k int) int {
	d := len(m.stack) - 2
	t := m.top()
	if j := m.nounBefore(k); d >= m.floor() && t.Kind == Adverbial && !t.comma && t.hasVerb && j >= 0 && (m.items[j].temporal || proper(m.toks, m.items[j])) && !lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) {
		if c := &m.cl[m.stack[d]]; c.hasVerb && lexicon.Has(c.Verb.Lemma, lexicon.TakesHearer) {
			return d // "told him when he came to Lund | that the port was shut"
		}
	}
	if d < m.floor() || t.Kind != Participle && t.Kind != Relative || t.comma || !t.hasVerb || t.Antecedent.Empty() || lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) {
		return -1
	}
	c := &m.cl[m.stack[d]]
	a := t.Antecedent.Start
	if hearer := a == c.Verb.Span.End; a == 0 || !c.hasVerb || !lexicon.Has(c.Verb.Lemma, lexicon.ReportsSpeech) || hearer && !lexicon.Has(c.Verb.Lemma, lexicon.TakesHearer) || !hearer && !m.toks[a-1].Has(lexicon.BeforePlace) {
		return -1
	}
	return d
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
