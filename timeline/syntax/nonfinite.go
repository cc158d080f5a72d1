package syntax

import "dateline/timeline/lexicon"

// placeParticiple places "-ed" forms without an auxiliary.
func (m *machine) placeParticiple(k int) {
	it := &m.items[k]
	t := m.top()
	// "was signed and ratified", "has met and talked"
	if m.regBy == iCC && m.emptyRegion(k) && t.hasVerb {
		for d := len(m.stack) - 1; d >= m.floor(); d-- {
			if c := &m.cl[m.stack[d]]; c.hasVerb && (c.Verb.Passive || c.Verb.Perfect) {
				v := &it.verb
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
				return
			}
		}
	}
	it.verb.Passive = true
	if m.headline && !t.hasVerb && len(m.stack) == 1 && !m.anotherFinite(k+1) {
		if s, _ := m.subjectIn(k, false); !s.Empty() || !t.Subject.Empty() {
			it.verb.Tense = Past
			m.attach(t, k, s)
			return
		}
	}
	m.expectComplement(k)
	m.noteSubject(k)
	m.dependent(k, Participle)
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
	it := &m.items[k]
	t := m.top()
	p := k - 1
	for p >= 0 && m.items[p].kind == iAdv {
		p--
	}
	if m.headline && !t.hasVerb && len(m.stack) == 1 && !m.anotherFinite(k+1) {
		if s, _ := m.subjectIn(k, false); !s.Empty() || !t.Subject.Empty() {
			it.verb.Tense, it.verb.Plan = Future, true
			m.attach(t, k, s)
			return
		}
	}
	if t.Kind == Complement && !t.hasVerb && m.regBy == iMark && m.emptyRegion(k) && lexicon.Has(t.Marker, lexicon.QuestionWord) {
		m.attachVerbless(t, k)
		t.SubjectFrom = t.Parent
		return
	}
	m.expectComplement(k)
	m.noteSubject(k)
	t = m.top()
	from := m.stack[len(m.stack)-1]
	if m.regBy == iCC && m.emptyRegion(k) {
		for d := len(m.stack) - 1; d > m.floor(); d-- {
			if c := &m.cl[m.stack[d]]; c.Kind == Infinitive {
				m.coordinate(d, k, Span{})
				return
			}
		}
	}
	kind, a, subject, start := Infinitive, Span{}, Span{}, it.start
	if p >= 0 && m.items[p].kind == iNP {
		s, first := m.subjectIn(k, false)
		switch {
		case p > m.reg && !m.items[p].temporal && m.items[p-1].kind == iPrep && m.toks[m.items[p-1].start].Lower == "for":
			subject = Span{m.items[p].start, m.items[p].end}
			start = m.items[p-1].start
		case t.hasVerb && first == m.reg && m.regBy == iVG && lexicon.Has(t.Verb.Lemma, lexicon.ControlsObject):
			kind, subject, start = Complement, s, s.Start
		case !m.items[p].temporal && !proper(m.toks, m.items[p]) && m.toks[m.items[p].head].Tag != "PRP":
			a = Span{m.items[p].start, m.items[p].end}
		}
	}
	c := m.push(Clause{Kind: kind, Parent: from, Marker: "to", Antecedent: a, Subject: subject, Span: Span{start, len(m.toks)}})
	m.attachVerbless(c, k)
	if subject.Empty() {
		c.SubjectFrom = from
	}
}

// placeBare places a base form without "to".
func (m *machine) placeBare(k int) {
	it := &m.items[k]
	t := m.top()
	s, _ := m.subjectIn(k, false)
	if v, _ := lexicon.FormOf(m.toks[it.head].Lower); v.Past && v.Base == it.verb.Lemma && m.regBy == iCC && s.Empty() && t.hasVerb && t.Verb.Tense == Past {
		it.form, it.verb.Tense = finite, Past // "blocked the road and cut the line"
		m.coordinateVerb(k)
		return
	}
	if m.regBy == iCC || m.regBy == iComma && s.Empty() && t.hasVerb {
		for d := len(m.stack) - 1; d >= m.floor(); d-- {
			c := &m.cl[m.stack[d]]
			if !c.hasVerb || m.toks[c.Verb.Head].Tag != "VB" || !s.Empty() {
				continue
			}
			v := &it.verb
			v.Tense, v.Modal, v.Plan = c.Verb.Tense, c.Verb.Modal, c.Verb.Plan
			m.coordinate(d, k, Span{})
			return
		}
	}
	switch {
	case m.regBy == iCC && s.Empty() && t.hasVerb && t.Verb.Tense == Present && t.Verb.Modal == "":
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
