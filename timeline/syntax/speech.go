package syntax

import "dateline/timeline/lexicon"

// readThroughQuotes drops the marks around a quoted phrase and keeps those around
// direct speech, which holds a clause of its own.
func (m *machine) readThroughQuotes() {
	out, drop := m.items[:0], false
	for k := 0; k < len(m.items); k++ {
		switch it := m.items[k]; it.kind {
		case iQuote:
			end := k + 1
			for end < len(m.items) && m.items[end].kind != iUnquote {
				end++
			}
			if drop = !m.directSpeech(out, k, end); drop {
				continue
			}
		case iUnquote:
			if drop {
				drop = false
				continue
			}
		}
		out = append(out, m.items[k])
	}
	m.items = out
}

// directSpeech reports whether the quote from item k to end holds a clause and
// stands where one can; before are the items ahead of it.
func (m *machine) directSpeech(before []item, k, end int) bool {
	if k+1 < end && len(before) == 0 && m.items[end-1].kind == iComma && end+1 < len(m.items) && m.spokenBehind(end+1) {
		return true // "“A complete failure,” his aide said"
	}
	if n := len(before); n > 0 {
		switch prev := &before[n-1]; prev.kind {
		case iComma, iSemi, iDash, iStop, iUnquote:
		case iVG:
			if !lexicon.Has(prev.verb.Lemma, lexicon.TakesClause) {
				return false
			}
		default:
			return false
		}
	}
	return m.speaks(k+1, end)
}

// spokenBehind reports whether a speaker and a verb of saying, in either order, stand from item j on.
func (m *machine) spokenBehind(j int) bool {
	noun := false
	for end := min(len(m.items), j+8); j < end; j++ {
		switch it := &m.items[j]; it.kind {
		case iNP:
			noun = true
		case iVG:
			return it.form == finite && lexicon.Has(it.verb.Lemma, lexicon.ReportsSpeech) && (noun || j+1 < len(m.items) && m.items[j+1].kind == iNP)
		case iComma, iPrep, iCC:
		default:
			return false
		}
	}
	return false
}

// speaks reports whether items [k,end) hold a subject and its verb.
func (m *machine) speaks(k, end int) bool {
	np := false
	end = min(end, len(m.items))
	for ; k < end; k++ {
		switch it := &m.items[k]; it.kind {
		case iNP:
			np = true
		case iVG:
			inverted := k+1 < end && m.items[k+1].kind == iNP && (m.toks[it.start].Has(lexicon.FormOfHave) || m.toks[it.start].Has(lexicon.FormOfBe))
			if it.form == finite && (np || m.question || inverted) || it.form == bare && !np {
				return true
			}
		}
	}
	return false
}

func (m *machine) openQuote(k int) {
	c := m.push(Clause{Kind: Quoted, Parent: m.stack[len(m.stack)-1], Span: Span{m.items[k].start, len(m.toks)}})
	c.quoted = true
	m.frames = append(m.frames, len(m.stack))
	if m.items[k].kind == iQuote {
		k++
	}
	m.boundary(k, iOther)
}

// closeFrame ends what a bracket or a quotation mark opened.
func (m *machine) closeFrame(k int, quote bool) {
	n := len(m.frames)
	if n == 0 {
		return
	}
	depth := m.frames[n-1]
	if depth-1 < len(m.stack) && m.cl[m.stack[depth-1]].quoted != quote {
		return
	}
	m.noteSubject(k)
	m.frames = m.frames[:n-1]
	if quote {
		depth--
	}
	m.popTo(depth-1, m.items[k].end)
	m.boundary(k+1, iComma)
}

// hearsay reports whether verb group k is one of saying with nothing left to say
// after it: "…, she told reporters on Monday".
func (m *machine) hearsay(k int) bool {
	if v := m.quotedSaying(k); v >= 0 {
		return m.hearsay(v)
	}
	v := m.items[k].verb.Lemma
	if !lexicon.Has(v, lexicon.ReportsSpeech) {
		return lexicon.Has(v, lexicon.TakesClause) && m.endsBehindTime(k)
	}
	for j := k + 1; j < len(m.items) && j < k+lookahead; j++ {
		switch x := &m.items[j]; x.kind {
		case iComma, iDash, iStop, iSemi, iUnquote, iClose, iQuote:
			return true
		case iNP:
			if j == k+1 && !x.temporal && !lexicon.Has(v, lexicon.TakesHearer) && v != "say" {
				return false
			}
		case iVG:
			return x.form == gerund || x.form == participle || x.ambiguous
		case iMark:
			return !(m.toks[x.start].Lower == "that" || j == k+1)
		}
	}
	return true
}

// quotedSaying gives the verb of saying behind verb group k, which quotes somebody: "…, she was quoted as | saying", "…, the
// agency quoted him as | saying"; -1 if there is none.
func (m *machine) quotedSaying(k int) int {
	v := &m.items[k].verb
	if k+2 < len(m.items) && v.Passive && v.Lemma == "quote" && m.items[k+2].kind == iVG {
		return k + 2
	}
	if k+3 >= len(m.items) || m.items[k+1].kind != iNP || m.toks[m.items[k+2].start].Lower != "as" {
		return -1
	}
	if x := &m.items[k+3]; x.kind == iVG && x.form == gerund && lexicon.Has(x.verb.Lemma, lexicon.ReportsSpeech) {
		return k + 3
	}
	return -1
}

// endsBehindTime: nothing but times stands between verb group k and the mark that ends its clause: "…, a spokesman
// estimated.", "…, a vote showed on Monday."
func (m *machine) endsBehindTime(k int) bool {
	for j := k + 1; j < len(m.items); j++ {
		switch it := &m.items[j]; {
		case it.kind == iNP && it.temporal, it.kind == iPrep && j+1 < len(m.items) && m.items[j+1].temporal:
		default:
			return it.kind == iComma || it.kind == iStop || it.kind == iUnquote
		}
	}
	return false
}

// bracketed gives the number of items from the bracket at k to behind its partner, where
// nothing but a noun phrase or two stands between; 0 otherwise.
func (m *machine) bracketed(k int) int {
	for j := k + 1; j < len(m.items)-1 && j < k+5; j++ {
		switch m.items[j].kind {
		case iNP, iOther, iAdj:
		case iClose:
			return j + 1 - k
		default:
			return 0
		}
	}
	return 0
}
