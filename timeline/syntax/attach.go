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
	if !m.subjectInside(k) || !m.inverts(k, it, &m.items[k+2]) {
		return
	}
	v, np, x := &it.verb, &m.items[k+1], &m.items[k+2]
	v.Head, v.Lemma, v.Particle = x.verb.Head, x.verb.Lemma, x.verb.Particle
	v.Negated = v.Negated || m.reg < k && Negator(m.toks[m.items[k-1].start].Lower)
	v.Span.End = x.end
	it.subject = Span{np.start, np.end}
	it.head, it.ambiguous = x.head, false
	x.kind, np.kind = iOther, iOther
}

// subjectInside: a noun phrase and a verb group stand behind the finite verb at item k, which is one word and has no subject before it.
func (m *machine) subjectInside(k int) bool {
	it := &m.items[k]
	if it.form != finite || it.head != it.start || k+2 >= len(m.items) || m.items[k+1].kind != iNP || m.items[k+2].kind != iVG {
		return false
	}
	if s, _ := m.subjectIn(k, true); !s.Empty() && !(k > 0 && m.items[k-1].kind == iNP && m.items[k-1].start == 0 && m.question) {
		return false
	}
	t := m.top()
	return !(t.hasVerb && m.regBy == iVG) && (t.hasVerb || t.Subject.Empty())
}

// inverts gives the auxiliary at item k, whose group it is, the modality, aspect and voice that it has with the verb x behind its
// subject, and reports whether it is the auxiliary of that.
func (m *machine) inverts(k int, it, x *item) bool {
	aux, v := &m.toks[it.head], &it.verb
	switch {
	case aux.Has(lexicon.FormOfDo) && x.form == bare:
	case aux.Tag == "MD" && x.form == bare:
		setModal(v, aux.Lower)
		v.Perfect, v.Passive, v.Progressive = x.verb.Perfect, x.verb.Passive, x.verb.Progressive
	case aux.Has(lexicon.FormOfHave) && (x.form == participle || x.ambiguous && m.question):
		v.Perfect, v.Passive = true, false
	case aux.Has(lexicon.FormOfBe) && (x.form == participle || x.form == gerund) && (m.question || m.invertsBefore(k)):
		v.Passive, v.Progressive = x.form == participle, x.form == gerund
	default:
		return false
	}
	return true
}

// invertsBefore reports whether an adverb before item k turns verb and subject round: "not only is the army …".
func (m *machine) invertsBefore(k int) bool {
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
	j := &m.joining
	*j = joining{machine: m, c: c, k: k, it: it, s: s}
	for _, list := range [...][]reading[*joining, func(*joining)]{subjectsBefore, subjectsBehind} {
		if r := first(list, j); r != nil {
			m.decided.note(it.head, r.name)
			r.then(j)
		}
	}
	if a := c.Subject.Start; !c.Subject.Empty() && (m.toks[a].Has(lexicon.Negative) || m.toks[a].Lower == "not" || a > 0 && m.toks[a-1].Lower == "neither") {
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
	s, noun := m.subjectIn(k, !t.hasVerb && t.Subject.Empty() || m.regBy == iVG && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && k > 0 && m.items[k-1].kind == iNP)
	if o := m.awaiting(); o >= 0 && noun >= 0 && m.items[noun].temporal && !m.cl[m.stack[o]].Subject.Empty() {
		s = Span{} // "a truce declared in March this year | collapsed"
	}
	m.placing = placing{machine: m, k: k, it: &m.items[k], t: t, s: s, first: noun, outer: m.awaiting()}
	m.placing.decide(placings)
}

func (p *placing) decide(list []reading[*placing, func(*placing)]) {
	r := first(list, p)
	p.decided.note(p.it.head, r.name)
	r.then(p)
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
func (p *placing) afterVerb() { p.decide(behindVerbs) }

// describesDate reports whether the noun phrase only says what day a date before it was:
// "On June 20, a holiday honouring the dead,".
func (m *machine) describesDate(np Span) bool {
	if np.Start < 2 || m.toks[np.Start-1].Text != "," || m.toks[np.Start].Lower != "a" && m.toks[np.Start].Lower != "an" {
		return false
	}
	d := &m.toks[np.Start-2]
	return d.Tag == "CD" || d.Has(lexicon.Weekday)
}
