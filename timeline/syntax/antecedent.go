package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// narrowed gives the antecedent of a "that" or "which" without a comma before it. A name cannot be
// narrowed: in "a truce with Mr. Oda that took effect" the truce did.
func (m *machine) narrowed(k int, a Span) Span {
	j := k - 1
	for j > 0 && m.items[j].start > a.Start {
		j--
	}
	if !proper(m.toks, m.items[j]) {
		return a
	}
	for j--; j >= 0 && j > k-8; j-- {
		switch it := &m.items[j]; it.kind {
		case iNP:
			if !it.temporal && !proper(m.toks, *it) {
				return Span{it.start, it.end}
			}
		case iPrep, iCC, iAdv:
		default:
			return a
		}
	}
	return a
}

// numbered gives the antecedent of a clause at item k that begins with its verb: where the verb's number is not that of the
// noun in a, it is the noun above of which that is the number: "one on visas | that takes effect".
func (m *machine) numbered(k int, a Span) Span {
	v, j := m.pastAdverbs(k+1), m.nounBefore(k)
	if v >= len(m.items) || m.items[v].kind != iVG || j < 0 || m.items[j].start != a.Start {
		return a
	}
	t := &m.toks[m.items[v].start]
	one, many := t.Tag == "VBZ" || t.Lower == "was", t.Tag == "VBP" || t.Lower == "were"
	h := &m.toks[m.items[j].head]
	plural := strings.HasSuffix(h.Tag, "S")
	if one == many || plural == many || !isNoun(h.Tag) || plural && !strings.HasSuffix(h.Lower, "s") { // "data which includes"
		return a
	}
	if up := m.aboveParticiple(j); !up.Empty() {
		return up // "a firm run by clerks | that was sold"
	}
	if j < 2 || m.items[j-1].kind != iPrep || m.items[j-2].kind != iNP {
		return a
	}
	if up := &m.items[j-2]; strings.HasSuffix(m.toks[up.head].Tag, "S") == many {
		return Span{up.start, a.End}
	}
	return a
}

// hearer reports whether the noun phrase at j is, or belongs to, the first after the verb.
func (m *machine) hearer(j int) bool {
	for j > m.reg && m.items[j].kind == iNP && m.items[j-1].kind == iPrep {
		j -= 2
	}
	return j == m.reg && m.items[j].kind == iNP
}

// nounBefore gives the noun phrase that ends right before item k, a comma,
// adverb or closing quote between allowed; -1 if none.
func (m *machine) nounBefore(k int) int {
	for j := k - 1; j >= 0; j-- {
		switch m.items[j].kind {
		case iNP:
			return j
		case iClose:
			open := j
			for open >= 0 && m.items[open].kind != iOpen {
				open--
			}
			if open > 0 {
				j = open // "Ida Rao (Labour), | who left"
			}
		case iComma, iDash, iAdv, iUnquote, iOpen:
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
	g := &m.modifier
	*g = modifier{machine: m, k: k, person: person, j: m.nounBefore(k)}
	if g.j < 0 {
		return Span{}
	}
	g.comma = m.items[k-1].kind == iComma
	at := m.items[k].start
	g.pass(pastTimes)
	g.pass(pastLand)
	g.end = m.items[g.j].end
	if r := first(antecedents, g); r != nil {
		m.decided.note(at, r.name)
		return r.then(g)
	}
	g.pass(pairs)
	for steps := 0; steps < 3 && g.behindPreposition(g.j); steps++ {
		r := first(climbs, g)
		m.decided.note(at, r.name)
		if !r.then {
			break
		}
		g.j -= 2
	}
	return g.whole(g.j)
}

// pass goes back by as many items as the list says.
func (g *modifier) pass(list []reading[*modifier, int]) {
	if r := first(list, g); r != nil {
		g.decided.note(g.items[g.k].start, r.name)
		g.j -= r.then
	}
}

// humanBefore gives the name to which the description of a human at item j or before it belongs, or that description; -1 if none
// is near: "Ola Rao, a clerk and | leader | of the Front".
func (m *machine) humanBefore(j int) int {
	found := -1
	for i := j; i >= 0 && i > j-8; i-- {
		switch it := &m.items[i]; it.kind {
		case iNP:
			if isHuman(m.toks[it.head].Lower) {
				found = i
			} else if found >= 0 && proper(m.toks, *it) && m.items[i+1].kind == iComma {
				return i
			}
		case iComma, iPrep, iCC, iAdj:
		default:
			return found
		}
	}
	return found
}

// placed: the item is a name behind "in".
func (m *machine) placed(j int) bool {
	return j > 0 && m.items[j].kind == iNP && proper(m.toks, m.items[j]) && m.items[j-1].kind == iPrep && m.toks[m.items[j-1].start].Lower == "in"
}

// aboveParticiple gives the noun of the participle that the name at item j hangs on: "a clerk based in Lund, | who", "a truce
// brokered by Togo | that".
func (m *machine) aboveParticiple(j int) Span {
	if j < 3 || m.items[j-1].kind != iPrep || m.items[j-2].kind != iVG {
		return Span{}
	}
	for i := len(m.cl) - 1; i >= max(len(m.cl)-3, 0); i-- {
		if c := &m.cl[i]; c.Kind == Participle && c.hasVerb && c.Verb.Head == m.items[j-2].head {
			return c.Antecedent
		}
	}
	return Span{}
}

// isHuman reports whether the noun is one for people.
func isHuman(noun string) bool {
	w := lexicon.NounLemma(noun)
	return lexicon.Has(w, lexicon.Human) || lexicon.Has(w, lexicon.Title)
}

// begins reports whether the verb at item k, or right after it, tells of an event's course or of a
// paper's fate, so that no one who makes it can be its subject: "that began in May", "signed in May".
func (m *machine) begins(k int) bool {
	v := k
	if m.items[k].kind != iVG {
		v = m.pastAdverbs(k + 1)
	}
	if v >= len(m.items) || m.items[v].kind != iVG {
		return false
	}
	g := &m.items[v].verb
	return lexicon.Has(g.Lemma, lexicon.BeginsOrEnds) || lexicon.Has(g.Lemma, lexicon.TakesPlace) || g.Passive && (lexicon.Has(g.Lemma, lexicon.HandlesPaper) || lexicon.Has(g.Lemma, lexicon.Holds))
}

// comesIntoForce reports whether "came into force" or "took effect" stands behind item k.
func (m *machine) comesIntoForce(k int) bool {
	v := m.pastAdverbs(k + 1)
	if v+1 < len(m.items) && m.items[v].kind == iVG && m.items[v].verb.Lemma == "take" && m.items[v+1].kind == iNP && m.toks[m.items[v+1].head].Lower == "effect" {
		return true
	}
	if v+2 >= len(m.items) || m.items[v].kind != iVG || m.toks[m.items[v+1].start].Lower != "into" {
		return false
	}
	w := m.toks[m.items[v+2].head].Lower
	return m.items[v+2].kind == iNP && (w == "force" || w == "effect")
}

// printed reports whether the verb at item k is the participle of one that tells of a paper's fate: "released in May".
func (m *machine) printed(k int) bool {
	return m.items[k].kind == iVG && m.items[k].form == participle && lexicon.Has(m.items[k].verb.Lemma, lexicon.HandlesPaper)
}

// eventAbove gives the nearest noun phrase for an event or a paper, or for a paper alone, that the one at j, which is none, belongs to by
// prepositions, coordinators and infinitives: "a deal on travel and trade | that took effect"; -1 if there is none.
func (m *machine) eventAbove(j int, paper bool) int {
	for hops := 0; j >= 0 && hops < 4 && m.items[j].kind == iNP; hops++ {
		if it := &m.items[j]; !it.temporal && !proper(m.toks, *it) {
			if w := lexicon.NounLemma(m.toks[it.head].Lower); !paper && lexicon.IsEvent(w) || lexicon.Has(w, lexicon.Paper) {
				return j
			}
		}
		if j < 2 || m.items[j-1].kind != iPrep && m.items[j-1].kind != iCC && !(m.items[j-1].kind == iVG && m.items[j-1].form == infinitive) {
			break // "a plan to cut the tax | that was published"
		}
		j -= 2
	}
	return -1
}

// firstOfPair gives the first of two names that a preposition governs, "from Gabon and
// Togo", where the noun phrase at j is the second and two items stand before; -1 if it is not.
func (m *machine) firstOfPair(j int) int {
	if j < 4 || m.items[j-1].kind != iCC || m.items[j-2].kind != iNP || proper(m.toks, m.items[j]) != proper(m.toks, m.items[j-2]) {
		return -1
	}
	return j - 2
}

// nounLink: prepositions that tie a name to the noun before.
func nounLink(w string, person bool) bool {
	return w == "of" || !person && lexicon.Has(w, lexicon.NounLink)
}

// givesExample: the preposition names one or some of the noun before: "cities like Lund".
func givesExample(prep string) bool { return prep == "like" || prep == "such" || prep == "including" }

// pluralNext: the verb right behind item k is that of several.
func (m *machine) pluralNext(k int) bool {
	v := m.pastAdverbs(k + 1)
	if v >= len(m.items) || m.items[v].kind != iVG {
		return false
	}
	t := &m.toks[m.items[v].start]
	return t.Tag == "VBP" || t.Lower == "were"
}

// placeBefore gives the token where the place begins that "where" means and the name at j ends: "Lima, Peru", "the port of
// Lima", "the University of Lima".
func (m *machine) placeBefore(j int) int {
	if j >= 2 && proper(m.toks, m.items[j]) && m.items[j-2].kind == iNP && !m.items[j-2].temporal {
		up := &m.items[j-2]
		switch m.items[j-1].kind {
		case iComma:
			if proper(m.toks, *up) && m.inPrepositional(j-2) {
				return up.start
			}
		case iPrep:
			if w := m.toks[m.items[j-1].start].Lower; w == "of" && !lexicon.IsEvent(m.toks[up.head].Lower) || w == "in" && proper(m.toks, *up) {
				return up.start
			}
		}
	}
	return m.items[j].start
}

// soMuch reports whether "so" stands before an adjective, adverb or participle within reach of item k: "so bad that".
func (m *machine) soMuch(k int) bool {
	for i := m.items[k].start - 2; i >= m.top().Span.Start && i > m.items[k].start-14; i-- {
		if m.toks[i].Lower == "so" {
			next := &m.toks[i+1]
			return isAdj(next.Tag) || isAdv(next.Tag) && next.Lower != "far" || next.Tag == "VBN" || next.Has(lexicon.Quantity)
		}
		if m.toks[i].Lower == "," || m.toks[i].Lower == "that" {
			return false
		}
	}
	return false
}

// objectRelative gives the antecedent of a relative clause without a pronoun, "the
// damages he says": a noun phrase right before the subject at item first.
func (m *machine) objectRelative(k, first int) (antecedent Span, subject int) {
	for j := first + 1; first >= 0 && j < k; j++ {
		if m.items[j].kind == iNP && m.items[j-1].kind == iNP {
			first = j // the last of two in a row
		}
	}
	if first <= 0 || m.items[first-1].kind != iNP || m.items[first-1].temporal && !m.timeOf(first-1) || m.items[first].temporal {
		return Span{}, -1
	}
	sub := m.items[first]
	if m.toks[sub.start].Tag != "PRP" && m.toks[sub.start].Tag != "DT" && m.toks[sub.start].Tag != "NNP" && m.toks[sub.start].Tag != "PRP$" ||
		m.toks[m.items[first-1].head].Tag == "PRP" || m.hasContent(k, first) ||
		!m.top().hasVerb && (!m.ownVerbAhead(k) || !m.items[first-1].temporal && m.inPrepositional(first-1) && m.top().Subject.Empty()) {
		return Span{}, -1
	}
	return Span{m.items[first-1].start, m.items[first-1].end}, first
}

// timeOf: the time at item j is one that only a clause behind it tells: "the day | the truce began", "the last time | they met".
func (m *machine) timeOf(j int) bool {
	it := &m.items[j]
	h := &m.toks[it.head]
	if j > 0 && m.items[j-1].kind == iPrep && m.toks[m.items[j-1].start].Lower != "on" || h.Tag != "NN" || it.end-it.start < 2 {
		return false
	}
	first := &m.toks[it.start]
	return h.Lower == "time" && !first.Has(lexicon.Demonstrative) || it.end-it.start == 2 && first.Lower == "the"
}

// tellsOf: the verb group at k has the antecedent of the relative clause t for its subject, of which t only says who
// tells it: "a man who police say | planted it".
func (m *machine) tellsOf(t *work, k int) bool {
	return t.Kind == Relative && !t.Subject.Empty() && t.Subject.Start >= t.Span.Start && lexicon.Has(t.Verb.Lemma, lexicon.TakesClause) && m.regBy == iVG && m.emptyRegion(k) &&
		m.toks[t.Subject.Start].Tag[0] != 'W' && (t.Marker == "" || lexicon.Has(t.Marker, lexicon.RelativePronoun) || t.Marker == "that")
}
