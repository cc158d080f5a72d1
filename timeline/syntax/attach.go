package syntax

import "dateline/timeline/lexicon"

// placeVerb gives the verb group at item k its clause: one that waits for it, or a new one.
func (m *machine) placeVerb(k int) {
	it := &m.items[k]
	m.inverted(k)
	switch it.form {
	case finite:
		if it.ambiguous && !m.isFinite(k) {
			m.retag(it, "VBN")
			m.placeParticiple(k)
			return
		}
		m.placeFinite(k)
	case participle:
		if it.ambiguous && m.isFinite(k) {
			m.retag(it, "VBD")
			it.form, it.verb.Tense = finite, Past
			m.placeFinite(k)
			return
		}
		m.placeParticiple(k)
	case infinitive:
		m.placeInfinitive(k)
	case gerund:
		m.noteSubject(k)
		m.placeGerund(k)
	case bare:
		m.placeBare(k)
	}
}

func (m *machine) retag(it *item, tag string) {
	if it.ambiguous {
		m.toks[it.head].Tag = tag
		if tag == "VBN" {
			it.form = participle
			it.verb.Tense = NoTense
		}
	}
}

// inverted joins "Did" with "vote" in "Did the Senate vote".
func (m *machine) inverted(k int) {
	it := &m.items[k]
	if it.form != finite || it.head != it.start || k+2 >= len(m.items) || m.items[k+1].kind != iNP {
		return
	}
	if s, _ := m.subjectIn(k, true); !s.Empty() && !(k > 0 && m.items[k-1].kind == iNP && m.items[k-1].start == 0 && m.question) {
		return
	}
	if t := m.top(); t.hasVerb && m.regBy == iVG || !t.hasVerb && !t.Subject.Empty() {
		return
	}
	x := &m.items[k+2]
	if x.kind != iVG {
		return
	}
	w := m.toks[it.head].Lower
	v := &it.verb
	switch {
	case lexicon.Has(w, lexicon.FormOfDo) && x.form == bare:
	case m.toks[it.head].Tag == "MD" && x.form == bare:
		setModal(v, w)
		v.Perfect, v.Passive, v.Progressive = x.verb.Perfect, x.verb.Passive, x.verb.Progressive
	case lexicon.Has(w, lexicon.FormOfHave) && (x.form == participle || x.ambiguous && m.question):
		v.Perfect, v.Passive = true, false
	case lexicon.Has(w, lexicon.FormOfBe) && (x.form == participle || x.form == gerund) && (m.question || m.inverts(k)):
		v.Passive, v.Progressive = x.form == participle, x.form == gerund
	default:
		return
	}
	v.Head, v.Lemma, v.Particle = x.verb.Head, x.verb.Lemma, x.verb.Particle
	v.Negated = v.Negated || m.reg < k && Negator(m.toks[m.items[k-1].start].Lower)
	v.Span.End = x.end
	it.subject = Span{m.items[k+1].start, m.items[k+1].end}
	it.head, it.ambiguous = x.head, false
	x.kind, m.items[k+1].kind = iOther, iOther
}

// inverts reports whether an adverb before item k turns verb and subject round: "not only is the army …".
func (m *machine) inverts(k int) bool {
	for j := m.reg; j < k; j++ {
		if it := &m.items[j]; it.kind == iAdv && m.toks[it.start].Has(lexicon.Inverts) {
			return true
		}
	}
	return false
}

// attach makes the verb group at k the verb of clause c, with subject s if it has none.
func (m *machine) attach(c *work, k int, s Span) {
	it := &m.items[k]
	c.Verb, c.hasVerb = it.verb, true
	if it.ambiguous && it.form == finite && c.Kind == Main && unstopped(m.toks) && !m.objectAt(k) && !lexicon.Has(it.verb.Lemma, lexicon.Intransitive) && !lexicon.Has(it.verb.Lemma, lexicon.TakesClause) {
		c.Verb.Passive = true // a headline drops "was": "Envoy arrested in Caracas"
	}
	switch {
	case !it.subject.Empty():
		c.Subject = it.subject
	case c.Subject.Empty():
		c.Subject = s
	case !s.Empty() && m.regBy == iComma && c.commas == 1 && c.Kind == Main && m.toks[s.Start].Tag != "PRP" && unstopped(m.toks):
		c.Subject.End = s.End // a headline drops "and": "Obama, Castro hold talks"
	case !s.Empty() && m.regBy == iComma && m.toks[s.Start].Tag == "PRP" && !m.listIn(k):
		m.forced = true // a second subject: the first may hide a verb, or call somebody
		if !m.commaSoon(k) {
			c.Subject = s
		}
	case !s.Empty() && m.regBy == iComma && m.listIn(k):
		c.Subject.End = s.End // "Kerry, Blinken and Obama"
	case !s.Empty() && m.regBy == iComma && m.toks[0].Tag == "VBN" && m.toks[c.Subject.Start].Tag == "DT" && m.toks[s.Start].Tag == "NNP" && s.End == it.start:
		c.Subject = s // "Born in Lund, the son of a miner, Moe left"
	case !s.Empty() && m.regBy == iComma && m.describesDate(c.Subject):
		c.Subject = s // "On Monday, a holiday, Isaias resigned"
	}
	if c.Subject.Empty() && c.Kind != Relative && it.form == finite && k+1 < len(m.items) && m.items[k+1].kind == iNP && !m.items[k+1].temporal && m.invertible(c, k) {
		c.Subject = Span{m.items[k+1].start, m.items[k+1].end} // "said Mr. Shi", "then came the war"
	}
	if e := c.Subject.End; !c.Subject.Empty() && e+1 == it.start && m.toks[e].Has(lexicon.BeforeVerb) && lexicon.Has(c.Verb.Lemma, lexicon.Presents) && k+1 < len(m.items) && m.items[k+1].kind == iNP && !m.items[k+1].temporal && lexicon.Has(lexicon.NounLemma(m.toks[e-1].Lower), lexicon.CalendarUnit) {
		c.Subject = Span{m.items[k+1].start, m.items[k+1].end} // "Two days later came the war"
	}
	if first := c.Subject.Start; !c.Subject.Empty() && (m.toks[first].Has(lexicon.Negative) || m.toks[first].Lower == "not" || first > 0 && m.toks[first-1].Lower == "neither") {
		c.Verb.Negated = true
	}
	m.objectNegates(c, k)
}

// invertible reports whether the noun phrase after verb group k may be its subject.
func (m *machine) invertible(c *work, k int) bool {
	if m.regBy == iCC && c.Kind == Coordinate || m.toks[m.items[k+1].start].Tag == "PRP" || k+2 < len(m.items) && m.items[k+2].kind == iVG && m.items[k+2].form == finite {
		return false
	}
	l := c.Verb.Lemma
	return lexicon.Has(l, lexicon.ReportsSpeech) || lexicon.Has(l, lexicon.Presents) ||
		c.Kind == Main && lexicon.Has(l, lexicon.Intransitive) && k > 1 && m.items[k-1].kind == iNP && m.items[k-2].kind == iPrep // "Between them grew a friendship"
}

// objectNegates: "held no talks", "is no longer".
func (m *machine) objectNegates(c *work, k int) {
	if k+1 < len(m.items) && m.items[k+1].kind == iNP {
		x := m.items[k+1]
		w := m.toks[x.start].Lower
		if !c.Verb.Negated && lexicon.Has(w, lexicon.Negative) && (x.end-x.start > 1 || w != "no" && w != "neither") {
			c.Verb.Negated, c.byObject = true, true
		}
	}
	if a := c.Verb.Span.Start; a > 1 && m.toks[a-1].Lower == "longer" && m.toks[a-2].Lower == "no" {
		c.Verb.Negated = true
	}
	if a := c.Verb.Span.Start; a > 0 {
		for j := a - 1; j >= max(a-2, 0); j-- {
			if w := m.toks[j].Lower; Negator(w) && w != "nor" || w == "nor" && j == a-1 {
				c.Verb.Negated = true
			} else if !isAdv(m.toks[j].Tag) {
				break
			}
		}
	}
}

// emptyRegion: nothing but adverbs stands between the last boundary and item k.
func (m *machine) emptyRegion(k int) bool {
	for j := m.reg; j < k; j++ {
		if m.items[j].kind != iAdv {
			return false
		}
	}
	return true
}

// listIn: the region before k holds a coordinator between noun phrases.
func (m *machine) listIn(k int) bool {
	for j := m.reg; j < k; j++ {
		if m.items[j].kind == iCC {
			return true
		}
	}
	return m.regBy == iCC
}

// placeFinite places a finite verb group.
func (m *machine) placeFinite(k int) {
	t := m.top()
	s, first := m.subjectIn(k, !t.hasVerb && t.Subject.Empty() || m.regBy == iVG && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && k > 0 && m.items[k-1].kind == iNP)
	if o := m.awaiting(); o >= 0 && first >= 0 && m.items[first].temporal && !m.cl[m.stack[o]].Subject.Empty() {
		s = Span{} // "a truce declared in March this year | collapsed"
	}
	if m.floorIsBracket() {
		m.attach(m.push(Clause{Kind: Parenthetical, Parent: m.stack[len(m.stack)-1], Span: Span{m.regionStart(k), len(m.toks)}}), k, s)
		return
	}
	if !t.hasVerb {
		if a, first := m.objectRelative(k, first); !a.Empty() {
			if t.Subject.Empty() && !m.items[first-1].temporal {
				t.Subject = a
			}
			c := m.push(Clause{Kind: Relative, Parent: m.stack[len(m.stack)-1], Antecedent: a, Span: Span{m.items[first].start, len(m.toks)}})
			m.attach(c, k, Span{m.items[first].start, m.items[first].end})
			return
		}
		if !t.Subject.Empty() && !s.Empty() && m.regBy == iComma && !m.listIn(k) && m.hearsay(k) && m.commaSoon(k) && (m.anotherFinite(k+1) || m.pastBehind(k+1)) {
			m.aside(k, s) // "The talks, he said, were good"
			return
		}
		if t.Kind == Main && t.Subject.Empty() && !s.Empty() && m.regBy == iComma && k+1 < len(m.items) && m.items[k+1].kind == iComma && m.hearsay(k) && m.anotherFinite(k+1) && !m.spoken() && !m.quoteSoon(k) {
			m.aside(k, s) // "In May, he said, the talks failed"
			return
		}
		if s.Empty() && !t.Subject.Empty() && m.regBy == iComma && (t.commas-t.lists)%2 == 1 && m.emptyRegion(k) && m.speakerFollows(k) && m.commaSoon(k) && m.anotherFinite(k+1) {
			m.aside(k, Span{m.items[k+1].start, m.items[k+1].end}) // "The talks, said the envoy, were good"
			return
		}
		m.attach(t, k, s)
		return
	}
	outer := m.awaiting()
	if s.Empty() && m.tellsOf(t, k) && (outer < 0 || m.ownVerbAhead(k)) {
		m.attach(m.push(Clause{Kind: Complement, Parent: m.stack[len(m.stack)-1], Span: Span{m.items[k].start, len(m.toks)}}), k, Span{})
		m.top().Subject = Span{}
		return
	}
	if s.Empty() {
		if outer >= 0 && !(m.regBy == iCC && (m.sameForm(t, k) || m.emptyRegion(k) && m.ownVerbAhead(k))) {
			m.popTo(outer, m.items[k].start)
			m.attach(m.top(), k, Span{})
			return
		}
		if m.regBy == iComma && m.speakerFollows(k) {
			m.insert(k, Span{m.items[k+1].start, m.items[k+1].end})
			return
		}
		m.coordinateVerb(k)
		return
	}
	if m.regBy == iVG || m.regBy == iMark {
		m.afterVerb(k, s, first, outer)
		return
	}
	if outer >= 0 {
		o := &m.cl[m.stack[outer]]
		if !o.Subject.Empty() && m.hearsay(k) && m.regBy == iComma && k+1 < len(m.items) {
			m.aside(k, s)
			return
		}
		if m.regBy == iCC && o.Subject.Empty() && m.anotherFinite(k+1) && t.Kind == Adverbial {
			m.coordinateClause(k, s)
			return
		}
		m.popTo(outer, m.regionStart(k))
		m.attach(m.top(), k, s)
		return
	}
	if a, first := m.objectRelative(k, first); m.regBy == iComma && first == m.reg+1 && (m.toks[a.Start].Lower == "a" || m.toks[a.Start].Lower == "an" || m.toks[a.Start].Lower == "something") && !m.objectAt(k) {
		c := m.push(Clause{Kind: Relative, Parent: m.stack[len(m.stack)-1], Antecedent: a, Span: Span{m.items[first].start, len(m.toks)}})
		c.comma = true
		m.attach(c, k, Span{m.items[first].start, m.items[first].end}) // ", a ruling | the court confirmed"
		return
	}
	if m.regBy == iComma && m.hearsay(k) {
		m.insert(k, s)
		return
	}
	m.coordinateClause(k, s)
}

// speakerFollows: ", said Mr. Shi of Peking University".
func (m *machine) speakerFollows(k int) bool {
	if !lexicon.Has(m.items[k].verb.Lemma, lexicon.ReportsSpeech) || k+1 >= len(m.items) || m.items[k+1].kind != iNP || m.items[k+1].temporal || m.toks[m.items[k+1].head].Tag == "PRP" || m.coordinatedLater(k) {
		return false
	}
	for j := k + 2; j < len(m.items); j++ {
		switch m.items[j].kind {
		case iPrep, iNP, iAdv:
		case iVG, iMark:
			return m.items[k].verb.Lemma == "say" && m.items[j].kind == iMark
		default:
			return true
		}
	}
	return true
}

// saidBy: ", said Mr. Shi" ends what is said; of other verbs of saying the noun behind may be their object.
func (m *machine) saidBy(k int) bool {
	return m.items[k].verb.Lemma == "say" && m.speakerFollows(k)
}

// quoteSoon: the words said follow verb group k in quotes.
func (m *machine) quoteSoon(k int) bool {
	for j := k + 1; j < len(m.items) && j < k+6; j++ {
		if m.items[j].kind == iQuote {
			return true
		}
	}
	return false
}

// commaSoon: a comma closes what verb group k says, after its hearer and its time.
func (m *machine) commaSoon(k int) bool {
	for j := k + 1; j < len(m.items); j++ {
		switch m.items[j].kind {
		case iNP, iPrep, iAdv:
		case iComma, iDash:
			return true
		default:
			return false
		}
	}
	return false
}

// pastBehind reports whether a verb that takes no object, in a form that may be its past, stands right behind the next comma: "The king, he
// said, | fled".
func (m *machine) pastBehind(j int) bool {
	for ; j+1 < len(m.items); j++ {
		if x := m.items[j].kind; x == iComma || x == iDash {
			v := &m.items[m.pastAdverbs(j+1)%len(m.items)]
			return v.kind == iVG && v.ambiguous && lexicon.Has(v.verb.Lemma, lexicon.Intransitive)
		}
	}
	return false
}

// afterVerb places a finite verb whose subject follows another verb without a comma:
// "said talks failed", "the damages he says".
func (m *machine) afterVerb(k int, s Span, first, outer int) {
	t := m.top()
	parent := m.stack[len(m.stack)-1]
	if m.gerundActs(k, first, outer) {
		t.Kind = Complement // "Closing the strait on Monday | angered Togo"
		m.popTo(outer, m.items[k].start)
		c := m.top()
		m.attach(c, k, Span{})
		c.Subject = Span{}
		return
	}
	if outer >= 0 && m.cl[m.stack[outer]].Subject.Empty() && (t.Kind == Participle || t.Kind == Infinitive || t.Kind == Adverbial && t.Verb.Tense == NoTense) && !lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) {
		for j := first + 1; j < k; j++ {
			if m.items[j].kind == iNP && m.items[j-1].kind == iNP {
				s.Start = m.items[j].start // "After leaving Oslo | the king fell ill"
			}
		}
		m.popTo(outer, s.Start)
		m.attach(m.top(), k, s)
		return
	}
	if a, first := m.objectRelative(k, first); !a.Empty() && !(lexicon.Has(t.Verb.Lemma, lexicon.TakesHearer) && first-1 == m.reg) {
		m.expectComplement(k)
		if t := m.top(); t.Kind == Complement && !t.hasVerb { // "said the offer | he made was off"
			m.top().Subject = a
		}
		c := m.push(Clause{Kind: Relative, Parent: m.stack[len(m.stack)-1], Antecedent: a, Span: Span{m.items[first].start, len(m.toks)}})
		m.attach(c, k, Span{m.items[first].start, m.items[first].end})
		return
	}
	if !lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && outer >= 0 {
		m.popTo(outer, m.items[k].start)
		m.attach(m.top(), k, s)
		return
	}
	if outer >= 0 && !m.cl[m.stack[outer]].Subject.Empty() && !lexicon.Has(t.Verb.Lemma, lexicon.ReportsOnly) && !m.ownVerbAhead(k) {
		m.popTo(outer, m.items[k].start) // "The state that understands the dangers | is Chad"
		m.attach(m.top(), k, Span{})
		return
	}
	if t.byObject { // "said no date was set": the "no" is not the object's
		t.Verb.Negated = false
	}
	c := m.push(Clause{Kind: Complement, Parent: parent, Span: Span{s.Start, len(m.toks)}})
	m.attach(c, k, s)
}

// describesDate reports whether the noun phrase only says what day a date before it was:
// "On June 20, a holiday honouring the dead,".
func (m *machine) describesDate(np Span) bool {
	if np.Start < 2 || m.toks[np.Start-1].Text != "," || m.toks[np.Start].Lower != "a" && m.toks[np.Start].Lower != "an" {
		return false
	}
	d := &m.toks[np.Start-2]
	return d.Tag == "CD" || d.Has(lexicon.Weekday)
}
