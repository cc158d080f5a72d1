package syntax

import "dateline/timeline/lexicon"

// insert opens ", officials said," in what is open here.
func (m *machine) insert(k int, s Span) {
	m.leave(k)
	m.aside(k, s)
}

// leave closes what is open before an insertion, unless that parts a verb from its auxiliary.
func (m *machine) leave(k int) {
	if !m.parts(m.top(), k) {
		m.popTo(m.floor(), m.items[m.reg].start)
	}
}

// aside opens ", officials said,". What leads up to it is no part of it: "In May, officials said, the talks failed".
func (m *machine) aside(k int, s Span) {
	m.attach(m.openAside(), k, s)
}

func (m *machine) openAside() *work {
	c := m.push(Clause{Kind: Parenthetical, Parent: m.stack[len(m.stack)-1], Span: Span{m.items[m.reg].start, len(m.toks)}, Attribution: true})
	c.comma, c.lead, c.leadBy = true, m.lead, m.leadBy
	return c
}

// expectSpeaker opens the insertion that begins at item j before its verb comes, where a clause, a participle or another
// noun phrase tells who its speaker is: "…, officials who met in Lund said."
func (m *machine) expectSpeaker(j int) {
	if !m.top().hasVerb || m.awaiting() >= 0 || m.floorIsBracket() || !m.speakerAhead(j) {
		return
	}
	m.leave(j)
	np := m.items[j]
	m.openAside().Subject = Span{np.start, np.end}
}

// speakerAhead reports whether a noun phrase, what is told of it and a verb of saying that ends the insertion follow at item j.
func (m *machine) speakerAhead(j int) bool {
	if !m.nounAt(j) {
		return false
	}
	told, commas, verbs := false, 0, 0
	end := min(len(m.items), m.reg+lookahead/2)
	for j++; j < end; j++ {
		switch it := &m.items[j]; it.kind {
		case iNP, iPrep, iAdv, iAdj:
		case iComma:
			if commas++; commas > 2 || commas == 2 && !m.verbAt(j+1) {
				return false
			}
			told = true
		case iMark:
			if w := &m.toks[it.start]; w.Has(lexicon.Subordinator) && !w.Has(lexicon.RelativePronoun) {
				return false
			}
			verbs++
			told = true
		case iVG:
			switch {
			case verbs == 0 && told && commas != 1 && it.says():
				return m.endsInsertion(j)
			case verbs > 0 && (it.form == finite || it.ambiguous):
				verbs--
			case it.form == participle || it.ambiguous:
				told = true
			default:
				return false
			}
		default:
			return false
		}
	}
	return false
}

// says: the item is a finite verb of saying.
func (it *item) says() bool {
	return it.form == finite && lexicon.Has(it.verb.Lemma, lexicon.ReportsSpeech)
}

// nounAt: the item at j is a noun phrase, and no time.
func (m *machine) nounAt(j int) bool {
	return j < len(m.items) && m.items[j].kind == iNP && !m.items[j].temporal
}

func (m *machine) verbAt(j int) bool { return j < len(m.items) && m.items[j].kind == iVG }

// endsInsertion: nothing but a time, a place and a hearer stands behind the verb of saying at item k before the next comma.
func (m *machine) endsInsertion(k int) bool {
	for j := k + 1; j < len(m.items); j++ {
		switch it := &m.items[j]; it.kind {
		case iPrep, iAdv:
		case iNP:
			if !it.temporal && m.items[j-1].kind != iPrep && !lexicon.Has(m.items[k].verb.Lemma, lexicon.TakesHearer) {
				return false
			}
		case iComma, iDash, iStop:
			return true
		default:
			return false
		}
	}
	return true
}
