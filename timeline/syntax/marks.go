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
		afterComma := prev == iComma || prev == iDash
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
		if a.Empty() || prev == iVG {
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
		if k+1 < len(m.items) && m.items[k+1].kind == iStop {
			it.kind = iAdv
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
		if j > 0 && w == "where" && m.items[j].temporal && m.items[j-1].kind == iNP {
			j--
		}
		if j >= 0 && (w == "where" || m.items[j].temporal) {
			a = Span{m.items[j].start, m.items[j].end}
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
	if j < 2 || !proper(m.toks, m.items[j]) || m.items[j].temporal || m.items[j-1].kind != iPrep {
		return a
	}
	if !m.toks[m.items[j-1].start].Has(lexicon.PartyLink) {
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
	j := m.nounBefore(k)
	switch {
	case verbNext && prev == iVG && m.items[next].form == finite && !(next+2 < len(m.items) && m.items[next+1].kind == iNP && m.items[next+2].kind == iVG) && !t.Verb.Passive && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause): // "said that would help"
		m.items[k].kind, m.items[k].head = iNP, m.items[k].start
	case verbNext && prev == iVG && t.Verb.Passive && !t.Subject.Empty() && !lexicon.Has(t.Verb.Lemma, lexicon.TakesClause): // "A bill was drafted that would ban it"
		open(Relative).Antecedent = t.Subject
	case j < 0 || prev == iVG || prev == iAdj || prev == iAdv && k > 1 && m.items[k-2].kind == iVG:
		open(Complement)
	case m.toks[m.items[j].head].Tag == "PRP" && t.hasVerb && !verbNext:
		open(Complement)
	case m.toks[m.items[j].head].Has(lexicon.HasContent) && !verbNext:
		open(Complement)
	case !verbNext && m.contentAbove(j) >= 0:
		if a := m.items[m.contentAbove(j)]; a.kind == iAdj {
			open(Complement)
		} else {
			open(Complement).Antecedent = Span{a.start, a.end}
		}
	case verbNext:
		open(Relative).Antecedent = m.narrowed(k, m.antecedent(k, false))
	case t.hasVerb && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && (m.items[j].temporal || m.inPrepositional(j) && (proper(m.toks, m.items[j]) || lexicon.Has(t.Verb.Lemma, lexicon.ReportsSpeech)) || m.regBy == iVG && lexicon.Has(t.Verb.Lemma, lexicon.TakesHearer) && m.hearer(j)):
		open(Complement)
	case t.hasVerb && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && m.reg == k-1 && m.toks[m.items[j].head].Tag == "PRP":
		open(Complement)
	default:
		open(Relative).Antecedent = m.antecedent(k, false)
	}
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

// narrowed gives the antecedent of a "that" or "which" without a comma before it. A name cannot be
// narrowed: in "a truce with Mr. Oda that took effect" the truce did.
func (m *machine) narrowed(k int, a Span) Span {
	j := k - 1
	if m.items[j].kind != iNP || m.items[j].start < a.Start {
		return a
	}
	for j > 0 && m.items[j].start > a.Start {
		j--
	}
	if m.items[j].kind != iNP || !proper(m.toks, m.items[j]) {
		return a
	}
	for j--; j >= 0 && j > k-8; j-- {
		switch it := &m.items[j]; it.kind {
		case iNP:
			if !it.temporal && !proper(m.toks, *it) {
				return Span{it.start, it.end}
			}
		case iPrep, iCC, iAdv:
		default:
			return a
		}
	}
	return a
}

// hearer reports whether the noun phrase at j is, or belongs to, the first after the verb.
func (m *machine) hearer(j int) bool {
	for ; j > m.reg; j -= 2 {
		if m.items[j].kind != iNP || m.items[j-1].kind != iPrep {
			return false
		}
	}
	return j == m.reg && m.items[j].kind == iNP
}

// nounBefore gives the noun phrase that ends right before item k, a comma,
// adverb or closing quote between allowed; -1 if none.
func (m *machine) nounBefore(k int) int {
	for j := k - 1; j >= 0; j-- {
		switch m.items[j].kind {
		case iNP:
			return j
		case iComma, iDash, iAdv, iUnquote, iClose:
		default:
			return -1
		}
	}
	return -1
}

// antecedent gives the noun phrase that the clause at item k modifies: the one
// before it, or the head noun that the one before it belongs to, where that is a name
// ("a contractor in Havana arrested in May"). person: the clause begins with "who".
func (m *machine) antecedent(k int, person bool) Span {
	j := m.nounBefore(k)
	if j < 0 {
		return Span{}
	}
	if m.items[j].temporal && j > 0 && m.items[j-1].kind == iNP {
		j--
	}
	if person && j == k-1 && proper(m.toks, m.items[j]) && m.items[j-min(j, 1)].kind == iPrep {
		// A name cannot be narrowed: "a businessman close to Moro who was held".
		i := j - 2
		for i > 0 && (m.items[i].kind == iAdj || m.items[i].kind == iAdv) {
			i--
		}
		if i >= 0 && m.items[i].kind == iNP && (m.toks[m.items[i].start].Lower == "a" || m.toks[m.items[i].start].Lower == "an") {
			return Span{m.items[i].start, m.items[i].end}
		}
	}
	end := m.items[j].end
	if law := m.comesIntoForce(k); !person && !proper(m.toks, m.items[j]) && (law || m.begins(k)) {
		if e := m.eventAbove(j, law); e >= 0 {
			return Span{m.items[e].start, end}
		}
	}
	if f := m.firstOfPair(j); f >= 0 && m.items[f-1].kind == iPrep && m.items[f-2].kind == iNP && (person || m.items[k-1].kind == iComma || m.begins(k)) {
		j = f // "negotiators from Gabon and Togo, who"
		if m.toks[m.items[f-1].start].Lower == "between" {
			j -= 2 // "talks between the government and the rebels, which"
		}
	}
	for steps := 0; steps < 3 && j >= 2 && m.items[j-1].kind == iPrep && m.items[j-2].kind == iNP; steps++ {
		if person && lexicon.IsEvent(m.toks[m.items[j-2].head].Lower) {
			break // "the funeral of Mr. Oda, who"
		}
		h := m.toks[m.items[j].head]
		office := h.Tag == "NN" && (person || m.items[k-1].kind == iComma) && m.toks[m.items[j-1].start].Lower == "of" && lexicon.Has(lexicon.NounLemma(m.toks[m.items[j-2].head].Lower), lexicon.Title) // "the chief of staff"
		if !office && (!proper(m.toks, m.items[j]) && h.Tag != "CD" && !m.items[j].temporal || m.items[j-2].temporal || !nounLink(m.toks[m.items[j-1].start].Lower, person && !lexicon.Has(lexicon.NounLemma(m.toks[m.items[j-2].head].Lower), lexicon.Title))) {
			break
		}
		j -= 2
	}
	return Span{m.items[j].start, end}
}

// begins reports whether the verb right after item k tells of an event's course or of a
// paper's fate, so that no one who makes it can be its subject: "that began in May".
func (m *machine) begins(k int) bool {
	v := m.pastAdverbs(k + 1)
	if v >= len(m.items) || m.items[v].kind != iVG {
		return false
	}
	g := &m.items[v].verb
	return lexicon.Has(g.Lemma, lexicon.BeginsOrEnds) || lexicon.Has(g.Lemma, lexicon.TakesPlace) || g.Passive && (lexicon.Has(g.Lemma, lexicon.HandlesPaper) || lexicon.Has(g.Lemma, lexicon.Holds))
}

// comesIntoForce reports whether "came into force" or "took effect" stands behind item k.
func (m *machine) comesIntoForce(k int) bool {
	v := m.pastAdverbs(k + 1)
	if v+1 < len(m.items) && m.items[v].kind == iVG && m.items[v].verb.Lemma == "take" && m.items[v+1].kind == iNP && m.toks[m.items[v+1].head].Lower == "effect" {
		return true
	}
	if v+2 >= len(m.items) || m.items[v].kind != iVG || m.toks[m.items[v+1].start].Lower != "into" {
		return false
	}
	w := m.toks[m.items[v+2].head].Lower
	return m.items[v+2].kind == iNP && (w == "force" || w == "effect")
}

// eventAbove gives the nearest noun phrase for an event or a paper, or for a paper alone, that the one at j, which is none, belongs to by
// prepositions and coordinators: "a deal on travel and trade | that took effect"; -1 if there is none.
func (m *machine) eventAbove(j int, paper bool) int {
	for hops := 0; j >= 0 && hops < 4 && m.items[j].kind == iNP; hops++ {
		if it := &m.items[j]; !it.temporal && !proper(m.toks, *it) {
			if w := lexicon.NounLemma(m.toks[it.head].Lower); !paper && lexicon.IsEvent(w) || lexicon.Has(w, lexicon.Paper) {
				return j
			}
		}
		if j < 2 || m.items[j-1].kind != iPrep && m.items[j-1].kind != iCC {
			break
		}
		j -= 2
	}
	return -1
}

// firstOfPair gives the first of two names that a preposition governs, "from Gabon and
// Togo", where the noun phrase at j is the second and two items stand before; -1 if it is not.
func (m *machine) firstOfPair(j int) int {
	if j < 4 || m.items[j-1].kind != iCC || m.items[j-2].kind != iNP || proper(m.toks, m.items[j]) != proper(m.toks, m.items[j-2]) {
		return -1
	}
	return j - 2
}

// nounLink: prepositions that tie a name to the noun before.
func nounLink(w string, person bool) bool {
	return w == "of" || !person && lexicon.Has(w, lexicon.NounLink)
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
