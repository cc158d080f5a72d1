package syntax

import "dateline/timeline/lexicon"

// finish turns the machine's clauses into the sentence's: it promotes the verb of a
// sentence that is all quote, marks attributions, and makes the spans nest.
func (m *machine) finish() []Clause {
	m.accordingTo()
	m.promote()
	out := make([]Clause, len(m.cl))
	for i := range m.cl {
		out[i] = m.cl[i].Clause
	}
	if m.forced {
		out[0].Doubt |= DoubtVerb
	}
	for i := range out {
		m.joinCounts(out, i)
	}
	for i := range out {
		c := &out[i]
		if p := c.Parent; p >= 0 && (c.Kind == Complement && c.Marker != "to" || c.Kind == Quoted) && c.Verb.Tense != NoTense && lexicon.Has(out[p].Verb.Lemma, lexicon.ReportsSpeech) {
			out[p].Attribution = true
		}
	}
	for i := len(out) - 1; i > 0; i-- {
		c := &out[i]
		for c.Span.End > c.Span.Start+1 && m.toks[c.Span.End-1].Lower == "," {
			c.Span.End--
		}
		c.Span.End = max(c.Span.End, c.Verb.Span.End, c.Span.Start+1)
		p := &out[c.Parent].Span
		p.Start, p.End = min(p.Start, c.Span.Start), max(p.End, c.Span.End)
	}
	return out
}

// joinCounts hangs a clause that "and" joins to one of its kind on what that hangs on: "left hours after rebels shelled the port | and two
// days after the truce ended".
func (m *machine) joinCounts(out []Clause, i int) {
	measured := func(c *Clause) (from int) { // where the measure of time before its conjunction begins
		if c.Kind != Adverbial || !lexicon.Has(c.Marker, lexicon.TimeConjunction) {
			return -1
		}
		for from = c.Span.Start; from > 0 && (m.toks[from-1].Has(lexicon.TimeMeasure) || m.toks[from-1].Tag == "CD" || m.toks[from-1].Lower == "a"); from-- {
		}
		return from
	}
	c := &out[i]
	from := measured(c)
	if from < 2 || from == c.Span.Start || m.toks[from-1].Lower != "and" {
		return
	}
	up := &out[c.Parent]
	if k := measured(up); k < 0 || k == up.Span.Start || up.Parent < 0 || up.Verb.Span.End > from {
		return
	}
	c.Parent, up.Span.End = up.Parent, from-1
}

// promote gives a main clause without a verb that of its first quoted clause: a
// sentence that is direct speech and nothing else.
func (m *machine) promote() {
	if m.cl[0].hasVerb {
		return
	}
	child := -1
	for i := 1; i < len(m.cl); i++ {
		if m.cl[i].Parent == 0 && m.cl[i].Kind == Quoted {
			child = i
			break
		}
		if m.cl[i].Parent == 0 && m.cl[i].Kind == Complement && m.cl[i].Verb.Tense != NoTense && child < 0 {
			child = i
		}
	}
	if child < 0 {
		return
	}
	span := m.cl[0].Span
	c := m.cl[child]
	c.Parent, c.Span = -1, span
	if c.Kind != Quoted {
		c.Kind = Main
	}
	m.cl[0] = c
	m.cl = append(m.cl[:child], m.cl[child+1:]...)
	move := func(i int) int {
		switch {
		case i == child:
			return 0
		case i > child:
			return i - 1
		}
		return i
	}
	for i := range m.cl {
		c := &m.cl[i]
		if i > 0 {
			c.Parent = move(c.Parent)
		}
		if c.SubjectFrom >= 0 {
			c.SubjectFrom = move(c.SubjectFrom)
		}
	}
}

// accordingTo adds the clauses without a verb of "according to officials".
func (m *machine) accordingTo() {
	for k := range m.items {
		it := &m.items[k]
		if it.kind != iPrep || it.end-it.start != 2 || m.toks[it.start].Lower != "according" {
			continue
		}
		end := it.end
		for j := k + 1; j < len(m.items); j++ {
			if x := m.items[j].kind; x != iNP && x != iPrep && x != iAdj && x != iCC {
				break
			}
			end = m.items[j].end
		}
		parent := 0
		for i := range m.cl {
			if c := &m.cl[i]; c.Span.Start <= it.start && end <= c.Span.End && c.Span.End-c.Span.Start <= m.cl[parent].Span.End-m.cl[parent].Span.Start {
				parent = i
			}
		}
		m.cl = append(m.cl, work{Clause: Clause{Kind: Parenthetical, Parent: parent, SubjectFrom: -1, Marker: "according to", Attribution: true,
			Span: Span{it.start, end}, Verb: VerbGroup{Particle: -1}}})
	}
}

// copyPieces copies what the queries need of the items.
func (m *machine) copyPieces() []piece {
	out := make([]piece, 0, len(m.items))
	for i := range m.items {
		it := &m.items[i]
		out = append(out, piece{it.kind, it.temporal, int32(it.start), int32(it.end), int32(it.head)})
	}
	return out
}

// series reports whether the noun phrases from item j on end a list: "Togo and Benin".
func (m *machine) series(j int) bool {
	for end := j + 11; j+1 < len(m.items) && j < end; j++ {
		switch m.items[j].kind {
		case iNP, iComma, iAdj, iPrep:
		case iCC:
			return m.items[j+1].kind == iNP && !m.joinsClauses(j)
		default:
			return false
		}
	}
	return false
}
