package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// A machine reads the items of one sentence from left to right and keeps the
// clauses that are still open on a stack. Every verb group either completes an
// open clause or opens a new one; commas, marks and coordinators close.
type machine struct {
	toks     []Token
	items    []item
	headline bool
	question bool
	cl       []work
	stack    []int // open clauses, indexes into cl
	frames   []int // stack depths that brackets and quotes guard

	// The region is what stands between the last boundary and here: where a new
	// subject is looked for.
	reg   int
	regBy itemKind
	// lead is where the words begin that lead up to the next subject: the region, and
	// the adverbials between commas before it ("and a year later, in October 1950, …").
	lead   int
	leadBy itemKind
	forced bool // a main verb was taken for want of a better one

	decided decisions // nil but in tests

	// What is asked about one item, kept from item to item, so that no question takes new memory.
	edForm    edForm
	placing   placing
	joining   joining
	marking   marking
	modifier  modifier
	joint     joint
	conjoined conjoined
}

// work is a clause being built.
type work struct {
	Clause
	hasVerb bool
	comma   bool // opened after a comma, so the next comma closes it
	commas  int  // commas since the subject, while the verb is awaited
	lists   int  // those of them that part the names of a list
	lead    int  // of an insertion: where what leads up to the clause around it begins
	leadBy  itemKind
	quoted  bool
	// byObject: the verb is negated by its object, "held no talks".
	byObject bool
}

// lookahead bounds, in items, how far a decision may look: it keeps the parser linear.
const lookahead = 60

func (m *machine) reset(toks []Token, headline bool) {
	m.toks, m.headline = toks, headline
	m.items = m.items[:0]
	m.cl, m.stack, m.frames = m.cl[:0], m.stack[:0], m.frames[:0]
	m.reg, m.regBy, m.lead, m.leadBy, m.forced = 0, iOther, 0, iOther, false
	m.question = toks[len(toks)-1].Text == "?" || len(toks) > 1 && toks[len(toks)-2].Text == "?"
}

// parse gives the clauses of one sentence, its main clause first.
func (m *machine) parse(toks []Token, quotes []Span, headline bool) []Clause {
	if headline || unstopped(toks) {
		mendPlural(toks)
	}
	m.run(toks, quotes, headline)
	if (!m.cl[0].hasVerb && !m.spoken() || m.forced) && mendHeadline(toks) {
		m.run(toks, quotes, headline)
	}
	if !headline && !m.cl[0].hasVerb && !m.spoken() && unstopped(toks) {
		m.run(toks, quotes, true)
	}
	if v := &m.cl[0].Verb; unstopped(toks) && v.Tense == Present && v.Head == v.Span.Start && mendSecond(toks, v.Head) {
		m.run(toks, quotes, headline)
	}
	return m.finish()
}

// spoken: the sentence is direct speech, its verb is inside.
func (m *machine) spoken() bool {
	for i := range m.cl {
		if m.cl[i].quoted && m.cl[i].hasVerb {
			return true
		}
	}
	return false
}

func (m *machine) run(toks []Token, quotes []Span, headline bool) {
	m.reset(toks, headline)
	m.items = chunk(m.items, toks, quotes)
	m.readThroughQuotes()
	m.joinParted()
	m.push(Clause{Kind: Main, Parent: -1, Span: Span{0, len(toks)}})
	if len(quotes) > 0 && quotes[0].Start == 0 && !isQuote(toks[0].Text) && m.speaks(0, quotes[0].End-1) {
		m.openQuote(0) // a quote begun in the sentence before
	}
	for k := 0; k < len(m.items); k++ {
		if m.items[k].kind == iOpen {
			k += m.bracketed(k) // "(EU)": a name's other name hides nothing
		}
		m.step(k)
	}
	m.noteSubject(len(m.items))
	m.popTo(0, len(toks))
}

func (m *machine) step(k int) {
	it := &m.items[k]
	if (it.kind == iDash || m.toks[it.start].Text == ":") && m.slug(k) { // "LOPEZ: Have you read it?"
		m.cl[0].Subject, m.cl[0].commas = Span{}, 0
		m.boundary(k+1, iOther)
		return
	}
	switch it.kind {
	case iComma, iDash:
		m.comma(k)
	case iSemi:
		m.semicolon(k)
	case iOpen:
		m.noteSubject(k)
		m.frames = append(m.frames, len(m.stack))
		m.boundary(k+1, iOpen)
	case iClose:
		m.closeFrame(k, false)
	case iQuote:
		m.noteSubject(k)
		m.openQuote(k)
	case iUnquote:
		m.closeFrame(k, true)
	case iMark:
		m.mark(k)
	case iCC:
		if m.joinsClauses(k) {
			m.noteSubject(k)
			m.boundary(k+1, iCC)
			m.expectClause(k + 1)
		}
	case iVG:
		m.placeVerb(k)
		m.boundary(k+1, iVG)
	case iStop:
		if k+1 < len(m.items) {
			m.noteSubject(k)
			m.boundary(k+1, iComma)
		}
	}
}

// comma passes a comma or a dash, which may end a clause or begin an insertion.
func (m *machine) comma(k int) {
	m.expectComplement(k)
	m.noteSubject(k)
	resumed := m.closeAtComma(k)
	if t := m.top(); !t.hasVerb && !t.Subject.Empty() {
		t.commas++
		if m.items[k].kind == iComma && k > 0 && m.items[k-1].kind == iNP && m.series(k+1) {
			t.lists++
		}
	}
	m.boundary(k+1, iComma)
	if resumed != nil {
		m.lead, m.leadBy = resumed.lead, resumed.leadBy
	} else {
		m.expectSpeaker(k + 1)
	}
}

// semicolon passes a semicolon or a colon, behind which a clause of its own may stand.
func (m *machine) semicolon(k int) {
	m.noteSubject(k)
	start := m.items[k].start
	if c := &m.cl[m.stack[m.floor()]]; c.hasVerb {
		m.popTo(m.floor(), start)
	} else if !c.Subject.Empty() && start > 1 {
		m.forced = true
	}
	m.boundary(k+1, iSemi)
	m.expectClause(k + 1)
}

// slug reports whether the dash at k ends a place line, "HAVANA, Aug 14 (AP) —".
func (m *machine) slug(k int) bool {
	if k > 12 || len(m.cl) > 1 || m.cl[0].hasVerb || len(m.toks[0].Text) < 3 || !shoutedWord(m.toks[0].Text) {
		return false
	}
	for j := 0; j < k; j++ {
		switch m.items[j].kind {
		case iNP, iComma, iOpen, iClose, iOther, iStop:
		default:
			return false
		}
	}
	return true
}

func shoutedWord(w string) bool { return strings.ToUpper(w) == w && upperAt(w, 0) }

// boundary ends the region before item reg and begins the next.
func (m *machine) boundary(reg int, by itemKind) {
	if by != iComma || m.regBy == iVG || m.regBy == iMark || !m.adverbial(m.reg, reg-1) && !(m.regBy == iCC && m.reg == reg-1) {
		m.lead, m.leadBy = reg, by
	}
	m.reg, m.regBy = reg, by
}

// adverbial reports whether items [a,b) are prepositional phrases, times and adverbs alone.
func (m *machine) adverbial(a, b int) bool {
	if b-a > 8 || b <= a {
		return false
	}
	for j := a; j < b; j++ {
		switch it := &m.items[j]; it.kind {
		case iPrep, iAdv:
		case iNP:
			if !it.temporal && !m.inPrepositional(j) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// pastAdverbs gives the first item from k on that is no adverb.
func (m *machine) pastAdverbs(k int) int {
	for k < len(m.items) && m.items[k].kind == iAdv {
		k++
	}
	return k
}

func (m *machine) top() *work { return &m.cl[m.stack[len(m.stack)-1]] }

// floor is the lowest place on the stack that may be used: that of the innermost
// bracket or quote.
func (m *machine) floor() int {
	if n := len(m.frames); n > 0 {
		return max(min(m.frames[n-1], len(m.stack))-1, 0)
	}
	return 0
}

func (m *machine) push(c Clause) *work {
	c.SubjectFrom = -1
	c.Verb = VerbGroup{Particle: -1}
	m.cl = append(m.cl, work{Clause: c})
	m.stack = append(m.stack, len(m.cl)-1)
	return m.top()
}

// popTo closes the clauses above depth; they end before token at.
func (m *machine) popTo(depth, at int) {
	for len(m.stack)-1 > depth {
		t := m.top()
		t.Span.End = max(at, t.Span.Start)
		m.stack = m.stack[:len(m.stack)-1]
	}
}

// awaiting gives the depth of the innermost open clause, under the top, that has no verb yet; -1 if none.
func (m *machine) awaiting() int {
	for d := len(m.stack) - 2; d >= m.floor(); d-- {
		if !m.cl[m.stack[d]].hasVerb {
			return d
		}
	}
	return -1
}

// regionStart is the token where the region begins, its coordinator included.
func (m *machine) regionStart(k int) int {
	r := m.lead
	if m.leadBy == iCC && r > 0 {
		r--
	}
	if r >= len(m.items) {
		return len(m.toks)
	}
	return m.items[min(r, k)].start
}

// inPrepositional reports whether noun phrase j belongs to a preposition.
func (m *machine) inPrepositional(j int) bool {
	if j >= m.reg {
		return m.prepositionalFrom(m.reg, j)
	}
	return m.prepositionalFrom(0, j)
}

// prepositionalFrom is inPrepositional that looks no farther back than item low.
func (m *machine) prepositionalFrom(low, j int) bool {
	temporal := m.items[j].temporal
	for j--; j >= low; j-- {
		switch m.items[j].kind {
		case iPrep:
			return true
		case iAdv, iQuote:
		case iCC:
			if j <= low || m.items[j-1].kind != iNP || m.items[j-1].temporal && !temporal {
				return false // "on Sunday and the talks began"
			}
			j-- // "between Iran and Iraq"
		default:
			return false
		}
	}
	return false
}

// subjectIn finds the subject noun phrase in the region before item k: its
// span with modifiers, and its first item; -1 if none.
func (m *machine) subjectIn(k int, temporalToo bool) (Span, int) {
	first, last, temporal := -1, -1, -1
	for j := m.reg; j < k; j++ {
		if m.items[j].kind != iNP || m.inPrepositional(j) || m.inBrackets(j) {
			continue
		}
		if m.items[j].temporal {
			if temporal < 0 {
				temporal = j
			}
			continue
		}
		coordinated := j > m.reg && m.items[j-1].kind == iCC
		if first < 0 || m.regBy == iVG && !coordinated && lexicon.Has(m.top().Verb.Lemma, lexicon.TakesHearer) {
			first = j
		}
		last = j
	}
	if first < 0 {
		if temporal < 0 || !temporalToo {
			return Span{}, -1
		}
		first, last = temporal, temporal
	}
	return Span{m.items[first].start, m.endOfPhrases(last, k)}, first
}

// inBrackets: brackets stand around item j.
func (m *machine) inBrackets(j int) bool {
	return j > 0 && m.items[j-1].kind == iOpen && j+1 < len(m.items) && m.items[j+1].kind == iClose
}

// endOfPhrases gives the token behind the noun phrase at item j and the phrases of prepositions that hang on it before item k, of
// which a time is none: "the king | of Togo and Benin | in May".
func (m *machine) endOfPhrases(j, k int) int {
	end := m.items[j].end
	for j++; j+1 < k && m.items[j].kind == iPrep && m.items[j+1].kind == iNP && !m.items[j+1].temporal; j += 2 {
		end = m.items[j+1].end
		if j+3 < k && m.items[j+2].kind == iCC && m.items[j+3].kind == iNP {
			j += 2
			end = m.items[j+1].end
		}
	}
	return end
}

// noteSubject keeps the subject of a clause that still waits for its verb when the
// region ends at item k.
func (m *machine) noteSubject(k int) {
	t := m.top()
	if t.hasVerb || !t.Subject.Empty() || m.floorIsBracket() {
		return
	}
	s, first := m.subjectIn(k, false)
	if first < 0 {
		return
	}
	// "In Bali, Indonesia, …": the second name explains the first.
	if m.regBy == iComma && k-m.reg == 1 && m.reg >= 2 && k < len(m.items) && m.items[k].kind == iComma &&
		m.items[m.reg-2].kind == iNP && !m.items[m.reg-2].temporal && m.inPrepositional(m.reg-2) && k+1 < len(m.items) && m.items[k+1].kind != iMark && m.items[k+1].kind != iVG {
		return
	}
	t.Subject = s
}

func (m *machine) floorIsBracket() bool {
	n := len(m.frames)
	return n > 0 && m.frames[n-1] == len(m.stack) && len(m.stack) > 0 && !m.top().quoted
}

func proper(toks []Token, it item) bool { return strings.HasPrefix(toks[it.head].Tag, "NNP") }
