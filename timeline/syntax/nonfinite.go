package syntax

import "dateline/timeline/lexicon"

// placeParticiple places "-ed" forms without an auxiliary.
func (m *machine) placeParticiple(k int) {
	it := &m.items[k]
	t := m.top()
	if m.regBy == iCC && m.emptyRegion(k) && t.hasVerb && m.sharesAuxiliary(k) {
		return
	}
	it.verb.Passive = true
	if s, ok := m.headlineSubject(k); ok {
		it.verb.Tense = Past
		m.attach(t, k, s)
		return
	}
	m.expectComplement(k)
	m.noteSubject(k)
	m.dependent(k, Participle)
}

// sharesAuxiliary coordinates the participle at item k with the passive or perfect before it, and reports whether there is one: "was
// signed and | ratified", "has met and | talked".
func (m *machine) sharesAuxiliary(k int) bool {
	for d := len(m.stack) - 1; d >= m.floor(); d-- {
		c := &m.cl[m.stack[d]]
		if !c.hasVerb || !c.Verb.Passive && !c.Verb.Perfect {
			continue
		}
		v := &m.items[k].verb
		if w := m.toks[v.Head].Lower; c.Verb.Plan && v.Head == v.Span.Start && m.toks[max(v.Head-1, 0)].Lower == "but" && w == lexicon.VerbPast(w) {
			v.Tense = Past // "was to be told on Monday but leaked on Sunday"
		} else {
			v.Tense, v.Perfect, v.Passive, v.Modal, v.Plan = c.Verb.Tense, c.Verb.Perfect, c.Verb.Passive, c.Verb.Modal, c.Verb.Plan
		}
		kind, a := c.Kind, c.Antecedent
		m.coordinate(d, k, Span{})
		if kind == Participle {
			m.top().Antecedent = a
		}
		return true
	}
	return false
}

// headlineSubject gives the noun phrase before the verb group at item k where that is the verb of a headline, which drops "is" and
// "was": "Envoy | arrested in Caracas", "Envoy | to visit Lima". The span is empty if the clause has its subject already.
func (m *machine) headlineSubject(k int) (s Span, ok bool) {
	t := m.top()
	if !m.headline || t.hasVerb || len(m.stack) > 1 || m.anotherFinite(k+1) {
		return Span{}, false
	}
	s, _ = m.subjectIn(k, false)
	return s, !s.Empty() || !t.Subject.Empty()
}

// dependent opens a participle clause: after its noun, after a comma, after a preposition.
func (m *machine) dependent(k int, kind Kind) {
	it := &m.items[k]
	t := m.top()
	if t.Kind == Adverbial && !t.hasVerb && m.regBy == iMark && t.SubjectFrom >= 0 {
		m.attachVerbless(t, k) // "after signing", "as expected"
		return
	}
	p := k - 1
	for p >= 0 && m.items[p].kind == iAdv {
		p--
	}
	start, comma, marker := it.start, false, ""
	if p+1 < k {
		start = m.items[p+1].start
	}
	a := Span{}
	if p >= 0 {
		switch m.items[p].kind {
		case iPrep:
			marker, start = markerText(m.toks, m.items[p].start, m.items[p].end), m.items[p].start
		case iComma, iDash:
			comma = true
			a = m.plannedAntecedent(k, m.antecedent(k, false))
		case iNP, iUnquote, iClose:
			a = m.antecedent(k, false)
		case iCC:
			start = m.items[p].start
		}
	}
	if it.form == gerund && comma {
		a = Span{}
		if lexicon.Has(it.verb.Lemma, lexicon.ReportsSpeech) || it.verb.Lemma == "cite" {
			m.popToSpeaker(start)
		} else {
			m.popToFinite(start)
		}
	}
	from := m.stack[len(m.stack)-1]
	apposed := m.apposed(k)
	c := m.push(Clause{Kind: kind, Parent: from, Marker: marker, Antecedent: a, Span: Span{start, len(m.toks)}})
	c.comma = comma || apposed
	m.attachVerbless(c, k)
	if a.Empty() {
		c.SubjectFrom = from
	}
}

// plannedAntecedent gives the antecedent of ", initially scheduled for May" or ", which is scheduled for May": what is scheduled
// is an event, and where none stands right before the comma it is the nearest one
// earlier ("the visit of the head of diplomacy, scheduled for …").
func (m *machine) plannedAntecedent(k int, a Span) Span {
	if !lexicon.Has(m.items[k].verb.Lemma, lexicon.SetsDate) {
		return a
	}
	nearest := m.nounBefore(k)
	for j := nearest; j >= 0 && j > k-lookahead/2; j-- {
		if it := &m.items[j]; it.kind == iNP && lexicon.IsEvent(m.toks[it.head].Lower) {
			return Span{it.start, it.end}
		}
	}
	return a
}

// attachVerbless gives a clause a verb that takes no subject of its own.
func (m *machine) attachVerbless(c *work, k int) {
	c.Verb, c.hasVerb = m.items[k].verb, true
	m.objectNegates(c, k)
}

// popToSpeaker goes back to the clause of saying for ", adding that …".
func (m *machine) popToSpeaker(at int) {
	for d := len(m.stack) - 1; d >= m.floor(); d-- {
		if c := &m.cl[m.stack[d]]; c.hasVerb && lexicon.Has(c.Verb.Lemma, lexicon.ReportsSpeech) {
			m.popTo(d, at)
			return
		}
	}
	if m.cl[m.stack[m.floor()]].hasVerb {
		m.popTo(m.floor(), at)
	}
}

// popToFinite goes back to the innermost finite verb, from the infinitives and participles that hang on it: "moved to
// close the port, stranding crews".
func (m *machine) popToFinite(at int) {
	for d := len(m.stack) - 1; d >= m.floor(); d-- {
		switch c := &m.cl[m.stack[d]]; {
		case c.hasVerb && c.Verb.Tense == NoTense && (c.Kind == Infinitive || c.Kind == Coordinate || c.Kind == Participle && c.Antecedent.Empty()):
		case c.hasVerb && c.Verb.Tense != NoTense:
			m.popTo(d, at)
			return
		default:
			return
		}
	}
}

func (m *machine) placeGerund(k int) {
	t := m.top()
	if m.regBy == iCC && t.hasVerb && m.emptyRegion(k) {
		for d := len(m.stack) - 1; d >= m.floor(); d-- {
			if c := &m.cl[m.stack[d]]; c.hasVerb && m.toks[c.Verb.Head].Tag == "VBG" {
				v := &m.items[k].verb
				v.Tense, v.Progressive = c.Verb.Tense, c.Verb.Progressive
				m.coordinate(d, k, Span{})
				return
			}
		}
	}
	m.dependent(k, Participle)
}

// placeInfinitive places "to meet".
func (m *machine) placeInfinitive(k int) {
	it, t := &m.items[k], m.top()
	if s, ok := m.headlineSubject(k); ok {
		it.verb.Tense, it.verb.Plan = Future, true
		m.attach(t, k, s)
		return
	}
	if t.Kind == Complement && !t.hasVerb && m.regBy == iMark && m.emptyRegion(k) && lexicon.Has(t.Marker, lexicon.QuestionWord) {
		m.attachVerbless(t, k) // "asked how | to leave"
		t.SubjectFrom = t.Parent
		return
	}
	m.expectComplement(k)
	m.noteSubject(k)
	if m.regBy == iCC && m.emptyRegion(k) {
		for d := len(m.stack) - 1; d > m.floor(); d-- {
			if c := &m.cl[m.stack[d]]; c.Kind == Infinitive {
				m.coordinate(d, k, Span{})
				return
			}
		}
	}
	from := m.stack[len(m.stack)-1]
	c := m.push(m.infinitiveClause(k, from))
	m.attachVerbless(c, k)
	if c.Subject.Empty() {
		c.SubjectFrom = from
	}
}

// infinitiveClause gives the clause of the infinitive at item k under clause from: the noun phrase before it is its subject, "for the
// king | to leave", "asked the king | to leave", or it modifies that, "a plan | to leave".
func (m *machine) infinitiveClause(k, from int) Clause {
	c := Clause{Kind: Infinitive, Parent: from, Marker: "to", Span: Span{m.items[k].start, len(m.toks)}}
	p := k - 1
	for p >= 0 && m.items[p].kind == iAdv {
		p--
	}
	if p < 0 || m.items[p].kind != iNP {
		return c
	}
	t, np := m.top(), &m.items[p]
	s, first := m.subjectIn(k, false)
	switch {
	case p > m.reg && !np.temporal && m.items[p-1].kind == iPrep && m.toks[m.items[p-1].start].Lower == "for":
		c.Subject, c.Span.Start = Span{np.start, np.end}, m.items[p-1].start
	case t.hasVerb && first == m.reg && m.regBy == iVG && lexicon.Has(t.Verb.Lemma, lexicon.ControlsObject):
		c.Kind, c.Subject, c.Span.Start = Complement, s, s.Start
	case !np.temporal && !proper(m.toks, *np) && m.toks[np.head].Tag != "PRP":
		c.Antecedent = Span{np.start, np.end}
	}
	return c
}

// placeBare places a base form without "to".
func (m *machine) placeBare(k int) {
	it := &m.items[k]
	t := m.top()
	s, _ := m.subjectIn(k, false)
	and := m.regBy == iCC && s.Empty() && t.hasVerb
	switch {
	case and && t.Verb.Tense == Past && m.alsoPast(it):
		it.form, it.verb.Tense = finite, Past // "blocked the road and cut the line"
		m.coordinateVerb(k)
	case s.Empty() && (m.regBy == iCC || m.regBy == iComma && t.hasVerb) && m.sharesModal(k):
	case and && t.Verb.Tense == Present && t.Verb.Modal == "":
		it.form, it.verb.Tense = finite, Present
		m.coordinateVerb(k)
	case !t.hasVerb:
		it.form, it.verb.Tense = finite, Present
		m.placeFinite(k)
	case m.regBy == iVG && !s.Empty() && (lexicon.Has(t.Verb.Lemma, lexicon.ControlsObject) || lexicon.Has(t.Verb.Lemma, lexicon.Perceives) || t.Verb.Lemma == "have"):
		c := m.push(Clause{Kind: Complement, Parent: m.stack[len(m.stack)-1], Subject: s, Span: Span{s.Start, len(m.toks)}})
		m.attachVerbless(c, k)
	default:
		from := m.stack[len(m.stack)-1]
		c := m.push(Clause{Kind: Infinitive, Parent: from, Span: Span{it.start, len(m.toks)}})
		m.attachVerbless(c, k)
		c.SubjectFrom = from
	}
}

// alsoPast: the base form is the past of its verb, too: "cut".
func (m *machine) alsoPast(it *item) bool {
	v, _ := lexicon.FormOf(m.toks[it.head].Lower)
	return v.Past && v.Base == it.verb.Lemma
}

// sharesModal coordinates the base form at item k with the one before it, and reports whether there is one: "will meet and | talk".
func (m *machine) sharesModal(k int) bool {
	for d := len(m.stack) - 1; d >= m.floor(); d-- {
		c := &m.cl[m.stack[d]]
		if !c.hasVerb || m.toks[c.Verb.Head].Tag != "VB" {
			continue
		}
		v := &m.items[k].verb
		v.Tense, v.Modal, v.Plan = c.Verb.Tense, c.Verb.Modal, c.Verb.Plan
		m.coordinate(d, k, Span{})
		return true
	}
	return false
}
