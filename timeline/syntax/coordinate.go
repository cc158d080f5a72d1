package syntax

import "dateline/timeline/lexicon"

// sameForm reports whether clause c could share its subject with the verb group at k.
func (m *machine) sameForm(c *work, k int) bool {
	v := &m.items[k].verb
	return c.hasVerb && c.Verb.Tense != NoTense && c.Verb.Tense == v.Tense && c.Verb.Perfect == v.Perfect && c.Verb.Progressive == v.Progressive && (c.Verb.Modal == "") == (v.Modal == "")
}

// coordinateVerb opens a clause that shares its subject with one before: "and left".
func (m *machine) coordinateVerb(k int) {
	target := -1
	for d := len(m.stack) - 1; d >= m.floor(); d-- {
		c := &m.cl[m.stack[d]]
		if !c.hasVerb || c.Verb.Tense == NoTense {
			continue
		}
		if target < 0 {
			target = d
		}
		if m.sameForm(c, k) {
			if d > m.floor() && c.Kind == Adverbial && (m.endsWhatBegan(d-1, k) || m.lead >= 2 && m.items[m.lead-2].kind == iComma && m.sameForm(&m.cl[m.stack[d-1]], k)) {
				continue // "stayed shut until goods were let through, and reopened in May"
			}
			target = d
			break
		}
	}
	if target < 0 {
		target = m.floor()
	}
	if c := &m.cl[m.stack[target]]; target > m.floor() && c.Kind == Complement && !m.sameForm(c, k) && lexicon.Has(m.items[k].verb.Lemma, lexicon.ReportsSpeech) && m.cl[m.stack[target-1]].hasVerb && m.cl[m.stack[target-1]].Verb.Tense != NoTense {
		target-- // "says the port is unsafe and | declared in May it would shut it"
	}
	m.coordinate(target, k, Span{})
}

// endsWhatBegan: "began when the shelling stopped and ended in May" is one thing's
// beginning and end, whatever stands between.
func (m *machine) endsWhatBegan(depth, k int) bool {
	c := &m.cl[m.stack[depth]]
	return c.hasVerb && m.sameForm(c, k) && !m.objectAt(k) && lexicon.Has(c.Verb.Lemma, lexicon.BeginsOrEnds) && lexicon.Has(m.items[k].verb.Lemma, lexicon.BeginsOrEnds) && c.Verb.Lemma != m.items[k].verb.Lemma
}

// coordinateClause opens a clause with a subject of its own: ", and the talks failed".
func (m *machine) coordinateClause(k int, s Span) {
	m.coordinate(m.clauseDepth(k), k, s)
}

// clauseDepth gives the place on the stack of the clause that the one with its verb
// at item k is coordinated with.
func (m *machine) clauseDepth(k int) int {
	comma := m.leadBy != iCC || m.lead >= 2 && m.items[m.lead-2].kind == iComma
	target := -1
	for d := len(m.stack) - 1; d >= m.floor(); d-- {
		c := &m.cl[m.stack[d]]
		if c.Kind == Infinitive || c.Kind == Participle || comma && d > m.floor() && m.endsAtComma(c, k) {
			continue
		}
		target = d
		if !(comma && d > m.floor() && c.Kind == Complement && m.sameForm(&m.cl[m.stack[d-1]], k)) {
			break // where saying and said have one form, the outer clause goes on
		}
	}
	return max(target, m.floor())
}

// endsAtComma: what the verb at item k tells behind a comma and a coordinator does not go on clause c.
func (m *machine) endsAtComma(c *work, k int) bool {
	switch c.Kind {
	case Relative, Adverbial:
		return true
	case Complement:
		return !m.sameForm(c, k)
	case Coordinate:
		return !c.Subject.Empty() && m.insideComplement(c.Parent) && !m.sameForm(c, k)
	}
	return false
}

func (m *machine) insideComplement(c int) bool {
	for ; c > 0; c = m.cl[c].Parent {
		if m.cl[c].Kind == Complement {
			return true
		}
	}
	return false
}

// coordinate opens a clause beside the one at depth and gives it the verb at k.
func (m *machine) coordinate(depth, k int, s Span) {
	target := m.stack[depth]
	c := m.openBeside(depth, k, s.Empty())
	m.attach(c, k, s)
	if c.Subject.Empty() {
		c.SubjectFrom = target
		if f := &m.cl[target]; f.Subject.Empty() && f.SubjectFrom >= 0 {
			c.SubjectFrom = f.SubjectFrom
		}
	}
}

// openBeside opens a clause beside the one at depth, under it if it has its own subject and shares it.
func (m *machine) openBeside(depth, k int, shares bool) *work {
	start := m.regionStart(k)
	m.popTo(depth, start)
	if c := m.top(); c.Kind == Coordinate && depth > m.floor() && !(shares && !c.Subject.Empty()) {
		m.popTo(depth-1, start)
	}
	c := m.push(Clause{Kind: Coordinate, Parent: m.stack[len(m.stack)-1], Span: Span{start, len(m.toks)}})
	if (m.leadBy == iCC || m.leadBy == iSemi) && m.lead > 0 {
		c.Marker = m.toks[m.items[m.lead-1].start].Lower
	}
	return c
}

// expectClause opens the clause that begins at item j before its verb comes, where
// other clauses stand between its subject and its verb: ", and Tsai, who may not run,
// steps down".
func (m *machine) expectClause(j int) {
	if !m.top().hasVerb || m.awaiting() >= 0 || m.floorIsBracket() {
		return
	}
	found, weak := m.finiteFrom(j, min(len(m.items), j+lookahead))
	if found < 0 || !m.finiteLooking(found, weak) {
		return
	}
	subject, between := false, false
	for i := j; i < found; i++ {
		switch it := &m.items[i]; it.kind {
		case iNP:
			subject = subject || !between && !it.temporal && !m.prepositionalFrom(j, i)
		case iPrep, iAdv, iAdj, iCC:
		case iComma:
			between = subject
		default:
			between = true
		}
	}
	if subject && between {
		m.openBeside(m.clauseDepth(found), found, false)
	}
}

// expectComplement opens the complement whose subject stands in the region before
// item k and whose verb is still to come: "said soldiers backed by tanks had entered".
func (m *machine) expectComplement(k int) {
	t := m.top()
	if m.regBy != iVG || !t.hasVerb || !lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) || lexicon.Has(t.Verb.Lemma, lexicon.TakesHearer) || m.awaiting() >= 0 || m.reg >= k {
		return
	}
	s, first := m.subjectIn(k, false)
	if first < 0 || first != m.reg && !m.onlyTimes(first) {
		return
	}
	found, weak := m.finiteFrom(first, min(len(m.items), first+lookahead))
	if found == k && m.items[k].form == participle {
		found, weak = m.finiteFrom(k+1, min(len(m.items), first+lookahead)) // "said goals agreed in May | were missed"
	}
	if found <= k || !m.finiteLooking(found, weak) {
		return
	}
	c := m.push(Clause{Kind: Complement, Parent: m.stack[len(m.stack)-1], Subject: s, Span: Span{s.Start, len(m.toks)}})
	c.Subject = s
}
