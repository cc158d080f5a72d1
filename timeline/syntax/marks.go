package syntax

import "strings"

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
	switch w {
	case "that":
		m.that(k, prev, open)
	case "who", "whom", "which", "whose":
		if k == 0 && (m.question || w == "who") {
			it.kind, it.head = iNP, it.start
			return
		}
		a := m.antecedent(k, w == "who" || w == "whom")
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
		open(Relative).Antecedent = a
	case "what", "how", "why":
		if k == 0 && m.question {
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
	case "whether":
		open(Complement)
	case "when", "where":
		if k == 0 && m.question {
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
		case prev == iVG && in(clauseVerbs, t.Verb.Lemma) && ahead == withVerb:
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
			if w == "if" && prev == iVG && m.top().Verb.Lemma == "ask" {
				open(Complement)
				return
			}
			open(Adverbial)
		}
	}
}

// that opens a complement, a relative clause or nothing.
func (m *machine) that(k int, prev itemKind, open func(Kind) *work) {
	n := len(m.items)
	verbNext := false
	for j := k + 1; j < n; j++ {
		if m.items[j].kind == iAdv {
			continue
		}
		verbNext = m.items[j].kind == iVG
		break
	}
	if prev == iCC || prev == iComma && k > 1 && m.items[k-2].kind != iNP {
		for d := len(m.stack) - 1; d > m.floor(); d-- {
			if c := &m.cl[m.stack[d]]; c.Kind == Complement && c.Marker == "that" || c.Kind == Relative && c.Marker == "that" && prev == iCC {
				kind, a := c.Kind, c.Antecedent
				m.popTo(d-1, m.items[k-1].start)
				open(kind).Antecedent = a
				return
			}
		}
	}
	t := m.top()
	j := m.nounBefore(k)
	switch {
	case j < 0 || prev == iVG || prev == iAdj || prev == iAdv && k > 1 && m.items[k-2].kind == iVG:
		open(Complement)
	case m.toks[m.items[j].head].Tag == "PRP" && t.hasVerb && !verbNext:
		open(Complement)
	case in(contentNouns, m.toks[m.items[j].head].Lower) && !verbNext:
		open(Complement)
	case verbNext:
		open(Relative).Antecedent = m.antecedent(k, false)
	case t.hasVerb && in(clauseVerbs, t.Verb.Lemma) && (m.items[j].temporal || m.inPrepositional(j) && (proper(m.toks, m.items[j]) || in(sayVerbs, t.Verb.Lemma)) || m.regBy == iVG && takesHearer(t.Verb.Lemma) && m.hearer(j)):
		open(Complement)
	case t.hasVerb && in(clauseVerbs, t.Verb.Lemma) && m.reg == k-1 && m.toks[m.items[j].head].Tag == "PRP":
		open(Complement)
	default:
		open(Relative).Antecedent = m.antecedent(k, false)
	}
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

// takesHearer: verbs with a person before their clause, "told reporters that".
func takesHearer(lemma string) bool {
	switch lemma {
	case "tell", "warn", "assure", "inform", "persuade", "convince", "remind", "ask", "promise", "show", "notify", "advise", "teach":
		return true
	}
	return false
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
	end := m.items[j].end
	for steps := 0; steps < 3 && j >= 2 && m.items[j-1].kind == iPrep && m.items[j-2].kind == iNP; steps++ {
		h := m.toks[m.items[j].head]
		if !proper(m.toks, m.items[j]) && h.Tag != "CD" && !m.items[j].temporal || m.items[j-2].temporal || !nounLink(m.toks[m.items[j-1].start].Lower, person) {
			break
		}
		j -= 2
	}
	return Span{m.items[j].start, end}
}

// nounLink: prepositions that tie a name to the noun before.
func nounLink(w string, person bool) bool {
	switch w {
	case "of":
		return true
	case "in", "at", "on", "for", "to", "with", "by", "between", "against", "from", "near":
		return !person
	}
	return false
}

// finiteLooking reports whether the verb at item found, which may be a participle, is
// rather the past tense: it was tagged so, or what stands before it can only act.
func (m *machine) finiteLooking(found int, weak bool) bool {
	if !weak || m.toks[m.items[found].head].Tag == "VBD" || in(intransitive, m.items[found].verb.Lemma) {
		return true
	}
	j := found - 1
	for j > 0 && m.items[j].kind == iAdv {
		j--
	}
	if j >= 0 && m.items[j].kind == iComma {
		return true // the comma closes an insertion
	}
	if j < 0 || m.items[j].kind != iNP || m.inPrepositional(j) {
		return false
	}
	switch h := m.toks[m.items[j].head]; {
	case h.Tag == "PRP", h.Tag == "CD", h.Lower == "both", h.Lower == "sides":
		return true
	case proper(m.toks, m.items[j]):
		return true
	}
	return false
}

const (
	noClause = iota
	withVerb
	verbless // "after signing", "as expected"
)

// clauseAhead reports whether a clause follows the conjunction at k, or only a
// noun phrase: "after talks failed" and "after the talks".
func (m *machine) clauseAhead(k int) int {
	n := min(len(m.items), k+lookahead)
	j := k + 1
	for j < n && (m.items[j].kind == iAdv || m.items[j].kind == iQuote) {
		j++
	}
	if j >= n {
		return noClause
	}
	w := m.toks[m.items[k].start].Lower
	switch m.items[j].kind {
	case iVG:
		switch m.items[j].form {
		case finite:
			if m.items[j].ambiguous && (w == "as" || w == "when" || w == "if" || w == "once" || w == "than" || w == "until" || w == "unless" || w == "though" || w == "although" || w == "while") {
				m.items[j].form, m.items[j].verb.Tense = participle, NoTense
				return verbless
			}
			return withVerb
		case gerund, participle:
			return verbless
		}
		return noClause
	case iNP, iMark, iOpen:
	case iPrep, iComma:
		if strictConjunction(w) && m.subjectAndVerb(j) {
			return withVerb
		}
		return noClause
	default:
		return noClause
	}
	found, weak := m.finiteFrom(j, n)
	if found >= 0 && strictConjunction(w) {
		return withVerb
	}
	if found < 0 || !m.finiteLooking(found, weak) {
		return noClause
	}
	if a := m.toks[m.items[j].start].Lower; w == "as" && weak && (a == "a" || a == "an") && !m.objectAt(found) && !in(intransitive, m.items[found].verb.Lemma) {
		return noClause // "described him as a witness wanted in May"
	}
	// The clause that holds this one needs a verb too.
	if (!m.top().hasVerb || m.awaiting() >= 0) && !m.anotherFinite(found+1) {
		return noClause
	}
	return withVerb
}

// strictConjunction: words that are never prepositions.
func strictConjunction(w string) bool {
	switch w {
	case "because", "if", "although", "though", "while", "unless", "whereas", "when", "where", "whenever", "wherever", "once", "so", "even", "now", "provided", "by":
		return true
	}
	return false
}

// finiteFrom looks for the finite verb whose subject stands at item j. weak: the
// verb may be a participle.
func (m *machine) finiteFrom(j, n int) (found int, weak bool) {
	skip, commas, np := 0, 0, false
	for low := j; j < n; j++ {
		it := &m.items[j]
		switch it.kind {
		case iNP:
			np = np || !it.temporal && !m.prepositionalFrom(low, j)
		case iVG:
			switch {
			case it.form != finite && !(it.form == participle && it.ambiguous):
			case skip > 0:
				skip--
			case commas == 1 && np:
				return -1, false
			case commas == 0 || m.items[j-1].kind == iComma || m.items[j-1].kind == iAdv:
				if np && commas == 0 && j >= 2 && m.items[j-1].kind == iNP && m.items[j-2].kind == iNP && !m.items[j-2].temporal && m.toks[m.items[j-1].start].Tag == "PRP" {
					continue // "a regime he served"
				}
				if commas == 1 || it.ambiguous && !m.objectAt(j) && m.finiteLater(j) {
					continue // a participle: inside the commas, or before the verb
				}
				return j, it.ambiguous
			default:
				return -1, false
			}
		case iMark:
			if !m.plainPreposition(j) {
				skip++
			}
		case iComma, iDash:
			commas, np = commas+1, false
			if commas == 2 {
				k := j + 1
				for k < n && m.items[k].kind == iAdv {
					k++
				}
				if k < n && m.items[k].kind == iVG && m.items[k].form == finite {
					return k, m.items[k].ambiguous
				}
				return -1, false
			}
		case iCC:
			if j+1 < n && m.items[j+1].kind == iVG && m.items[j+1].form == finite {
				return -1, false
			}
		case iSemi, iStop, iUnquote, iClose:
			return -1, false
		}
	}
	return -1, false
}

// plainPreposition reports whether the conjunction at item k has a noun phrase and no
// clause after it: "before that visit,".
func (m *machine) plainPreposition(k int) bool {
	switch m.toks[m.items[k].start].Lower {
	case "after", "before", "since", "until", "till", "as", "than", "like", "except":
	default:
		return false
	}
	for j := k + 1; j < len(m.items) && j < k+8; j++ {
		switch m.items[j].kind {
		case iNP, iPrep, iAdv, iAdj:
		case iVG:
			return false
		default:
			return true
		}
	}
	return true
}

// anotherFinite reports whether a finite verb stands after item j.
func (m *machine) anotherFinite(j int) bool {
	for end := min(len(m.items), j+lookahead); j < end; j++ {
		if m.items[j].kind == iVG && m.items[j].form == finite {
			return true
		}
		if x := m.items[j].kind; x == iSemi || x == iUnquote || x == iClose {
			return false
		}
	}
	return false
}

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
	if n := len(before); n > 0 {
		switch prev := &before[n-1]; prev.kind {
		case iComma, iSemi, iDash, iStop, iUnquote:
		case iVG:
			if !in(clauseVerbs, prev.verb.Lemma) {
				return false
			}
		default:
			return false
		}
	}
	return m.speaks(k+1, end)
}

// speaks reports whether items [k,end) hold a subject and its verb.
func (m *machine) speaks(k, end int) bool {
	np := false
	for ; k < end && k < len(m.items); k++ {
		switch it := &m.items[k]; it.kind {
		case iNP:
			np = true
		case iVG:
			if it.form == finite && (np || m.question) || it.form == bare && !np {
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
	m.boundary(k+1, iOther)
	if m.items[k].kind != iQuote {
		m.boundary(k, iOther)
	}
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
		m.popTo(depth-2, m.items[k].end)
	} else {
		m.popTo(depth-1, m.items[k].end)
	}
	m.boundary(k+1, iComma)
}

// hearsay reports whether verb group k is one of saying with nothing left to say
// after it: "…, she told reporters on Monday".
func (m *machine) hearsay(k int) bool {
	it := &m.items[k]
	if !in(sayVerbs, it.verb.Lemma) {
		if !in(clauseVerbs, it.verb.Lemma) || k+1 >= len(m.items) {
			return false
		}
		switch m.items[k+1].kind { // "…, a spokesman estimated."
		case iComma, iStop, iUnquote:
			return true
		}
		return false
	}
	for j := k + 1; j < len(m.items) && j < k+lookahead; j++ {
		switch x := &m.items[j]; x.kind {
		case iComma, iDash, iStop, iSemi, iUnquote, iClose, iQuote:
			return true
		case iNP:
			if j == k+1 && !x.temporal && !takesHearer(it.verb.Lemma) && it.verb.Lemma != "say" {
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
