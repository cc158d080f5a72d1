package syntax

import "dateline/timeline/lexicon"

// An outcome is what a step of a search comes to.
type outcome uint8

const (
	goesOn  outcome = iota
	isFound         // the item looked at is the verb
	isNone          // there is none
)

// A search looks for the finite verb of a clause, item by item.
type search struct {
	*machine
	j      int // the item looked at
	skip   int // verbs to come that are those of clauses between
	commas int // commas passed, those of lists and ages aside
	np     bool
}

// mayBeFinite: the verb looked at is finite, or may be, and not that of a clause between.
func (s *search) mayBeFinite() bool {
	it := &s.items[s.j]
	if it.form != finite && !(it.form == participle && it.ambiguous) {
		return false
	}
	if s.skip > 0 {
		s.skip--
		return false
	}
	return true
}

// mark passes a conjunction or pronoun, whose clause has a verb of its own.
func (s *search) mark() {
	if !s.plainPreposition(s.j) {
		s.skip++
	}
}

// bracket passes a bracket with a name in it: "the Food Programme (WFP), which".
func (s *search) bracket() { s.j += max(s.bracketed(s.j)-1, 0) }

// finiteFrom looks for the finite verb whose subject stands at item j. weak: the
// verb may be a participle.
func (m *machine) finiteFrom(j, n int) (found int, weak bool) {
	s := search{machine: m, j: j}
	for low := j; s.j < n; s.j++ {
		out := goesOn
		switch it := &m.items[s.j]; it.kind {
		case iOpen:
			s.bracket()
		case iNP:
			s.np = s.np || !it.temporal && !m.prepositionalFrom(low, s.j)
		case iVG:
			out = s.verbOfSubject()
		case iMark:
			s.mark()
		case iComma, iDash:
			out = s.commaOfSubject(n)
		case iCC:
			if s.j+1 < n && m.items[s.j+1].kind == iVG && m.items[s.j+1].form == finite || m.toks[it.start].Lower == "but" {
				out = isNone
			}
		case iSemi, iStop, iUnquote, iClose:
			out = isNone
		}
		switch out {
		case isFound:
			return s.j, m.items[s.j].ambiguous
		case isNone:
			return -1, false
		}
	}
	return -1, false
}

// verbOfSubject: whether the verb looked at is that of the subject from which the search began.
func (s *search) verbOfSubject() outcome {
	if !s.mayBeFinite() {
		return goesOn
	}
	prev := s.items[s.j-1].kind
	switch {
	case s.commas == 1 && (s.np || prev != iComma && prev != iAdv):
		return isNone
	case s.commas == 1, s.np && s.hasObjectBefore(), s.betweenNounAndVerb():
		return goesOn
	}
	return isFound
}

// hasObjectBefore: the verb looked at is that of a clause whose object stands before its pronoun: "a regime he | served".
func (s *search) hasObjectBefore() bool {
	j := s.j
	return j >= 2 && s.items[j-1].kind == iNP && s.items[j-2].kind == iNP && !s.items[j-2].temporal && s.toks[s.items[j-1].start].Tag == "PRP"
}

// betweenNounAndVerb: the form looked at is a participle before the verb: "talks | planned for May failed".
func (s *search) betweenNounAndVerb() bool {
	it := &s.items[s.j]
	return it.ambiguous && !s.objectAt(s.j) && !lexicon.Has(it.verb.Lemma, lexicon.Intransitive) && s.finiteAfter(s.j, false)
}

// commaOfSubject passes a list, an age, or the comma before an insertion; the verb stands behind the one that ends it.
func (s *search) commaOfSubject(n int) outcome {
	if end := s.listEnd(s.j + 1); end > 0 && s.commas == 0 {
		s.j, s.np = end, true // "Togo, Benin and Mali had"
		return goesOn
	}
	if s.commas == 1 && s.ageAt(s.j+1) {
		s.j++ // "three people, including Jon Carr, 22, were"
		return goesOn
	}
	s.np = false
	if s.commas++; s.commas < 2 {
		return goesOn
	}
	s.j = s.pastAdverbs(s.j + 1)
	if s.j < n && s.items[s.j].kind == iVG && s.items[s.j].form == finite && !s.saidBy(s.j) {
		return isFound
	}
	return isNone
}

// An afterForm is the search for the verb of a clause behind an "-ed" form that may be a participle of its subject.
type afterForm struct {
	search
	k        int  // the form
	inside   bool // a comma before it opened an insertion
	adjacent bool // nothing but adverbs since the last comma
}

// finiteAfter reports whether the clause gets its finite verb after the form at k: directly
// ("set for Dec. 15 was"), or after a pair of commas. inside says that a comma before k opened
// an insertion, so that the verb after the next comma is the clause's own.
func (m *machine) finiteAfter(k int, inside bool) bool {
	s := afterForm{search: search{machine: m, j: k + 1, np: m.objectAt(k)}, k: k, inside: inside}
	for ; s.j < len(m.items) && s.j < k+lookahead; s.j++ {
		out := goesOn
		switch it := &m.items[s.j]; it.kind {
		case iOpen:
			s.bracket()
		case iNP:
			s.np = s.np || !it.temporal && !m.inPrepositional(s.j) && s.j > k+1
			s.adjacent = false
		case iVG:
			out = s.verb()
		case iMark:
			s.mark()
		case iComma, iDash:
			s.commas++
			s.np, s.adjacent = false, true
		case iCC:
			out = s.coordinator()
		case iSemi, iUnquote, iClose:
			out = isNone
		case iAdv:
		default:
			s.adjacent = false
		}
		if out != goesOn {
			return out == isFound
		}
	}
	return false
}

// verb: whether the verb looked at is that of the clause.
func (s *afterForm) verb() outcome {
	if !s.mayBeFinite() {
		return goesOn
	}
	it := &s.items[s.j]
	switch {
	case s.commas == 0 && !s.np && it.form == finite, s.commas == 2 && s.adjacent && it.form == finite:
		return isFound
	case s.commas == 1 && s.adjacent:
		if s.inside || !it.ambiguous && !s.saidBy(s.j) {
			return isFound
		}
		return goesOn
	case s.commas == 1 && !s.np:
		return goesOn
	}
	return isNone
}

// coordinator: what it joins ends the search, but for a second participle and for nouns.
func (s *afterForm) coordinator() outcome {
	i := s.pastAdverbs(s.j + 1)
	if i >= len(s.items) {
		return goesOn
	}
	next, prev := &s.items[i], &s.items[s.j-1]
	switch {
	case next.kind == iVG && s.skip == 0:
		if s.commas == 0 && (s.inside || s.anotherParticiple(s.j) >= 0 && !s.objectAt(s.k)) { // "planned for April and put off twice,"
			s.j, s.adjacent = i, false
			return goesOn
		}
		return isNone
	case next.kind == iNP && (prev.kind == iComma || prev.temporal && !next.temporal && s.skip == 0):
		return isNone // "arrived on Sunday and the talks began"
	}
	return goesOn
}
