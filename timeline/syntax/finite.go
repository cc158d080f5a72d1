package syntax

import (
	"strings"

	"dateline/timeline/lexicon"
)

// isFinite decides whether the "-ed" form at item k, without an auxiliary, is the past tense or a participle.
func (m *machine) isFinite(k int) bool {
	t := m.top()
	f := &m.edForm
	*f = edForm{machine: m, k: k, it: &m.items[k], p: k - 1, t: t, noun: unset}
	for f.p >= 0 && (m.items[f.p].kind == iAdv || m.items[f.p].kind == iQuote) {
		f.p--
	}
	if f.p >= 0 {
		f.before = m.items[f.p].kind
	}
	f.tagged = m.toks[f.it.head].Tag == "VBD"
	f.object = m.objectAt(k)
	f.prep = k+1 < len(m.items) && m.items[k+1].kind == iPrep
	f.byAgent = f.prep && m.toks[m.items[k+1].start].Lower == "by"
	f.waiting = !t.hasVerb || m.awaiting() >= 0
	f.inside = !t.hasVerb && !t.Subject.Empty() && (t.commas-t.lists)%2 == 1
	r := first(edForms, f)
	m.decided.note(f.it.head, r.name)
	if r.then == isPastForWant {
		m.forced = f.inside
	}
	return r.then != isParticiple
}

// goesOn reports whether the form at item k, behind the coordinator at item p, goes on the perfect on top of the stack:
// "said it had shut the road | and burned a car". What one says goes on the verb that said so: "| and called for calm".
func (m *machine) goesOn(k, p int) bool {
	past := m.top().Verb.Tense == Past
	for d := len(m.stack) - 2; d >= m.floor(); d-- {
		c := &m.cl[m.stack[d]]
		if v := c.Verb.Lemma; c.hasVerb && c.Verb.Tense != NoTense && !c.Verb.Perfect && !c.Verb.Passive {
			if lexicon.Has(v, lexicon.ReportsSpeech) || lexicon.Has(v, lexicon.TakesClause) {
				w := m.items[k].verb.Lemma
				return m.items[p-1].kind != iComma && !lexicon.Has(w, lexicon.Says) && !lexicon.Has(w, lexicon.TakesClause) && !lexicon.Has(w, lexicon.Opines) && !lexicon.Has(w, lexicon.Accuses)
			}
			past = false
		}
	}
	return !m.objectAt(k) || past && m.items[p-1].kind != iComma && !m.top().Verb.Passive // "has shut the road | and burned a car in May"
}

// onlyTimes: nothing but times stands in the region before item k.
func (m *machine) onlyTimes(k int) bool {
	for j := m.reg; j < k; j++ {
		if it := &m.items[j]; it.kind != iPrep && it.kind != iAdv && !(it.kind == iNP && it.temporal) {
			return false
		}
	}
	return m.reg < k
}

// verbLeft reports whether a verb that may be finite stands behind the form at item k and before the next comma, those of
// conjunctions aside.
func (m *machine) verbLeft(k int) bool {
	skip := 0
	for j := k + 1; j < len(m.items) && j < k+lookahead; j++ {
		switch it := &m.items[j]; it.kind {
		case iVG:
			if it.form != finite && !(it.form == participle && it.ambiguous && lexicon.Has(it.verb.Lemma, lexicon.Intransitive)) {
				continue
			}
			if skip == 0 {
				return true
			}
			skip--
		case iMark:
			if !m.plainPreposition(j) {
				skip++
			}
		case iCC:
			if j = m.anotherParticiple(j); j < 0 {
				return false
			}
		case iComma, iDash, iSemi, iUnquote, iClose:
			return false
		}
	}
	return false
}

// anotherParticiple gives the form behind the coordinator at item k that, too, may be a participle and has no object: "built
// in Lund | and sold to Togo"; -1 if there is none.
func (m *machine) anotherParticiple(k int) int {
	j := m.pastAdverbs(k + 1)
	if j < len(m.items) && m.items[j].kind == iVG && (m.items[j].ambiguous || m.items[j].form == participle) && !m.objectAt(j) && !lexicon.Has(m.items[j].verb.Lemma, lexicon.Intransitive) {
		return j
	}
	return -1
}

// gapped: the form at item k is the verb of a clause whose object is its own pronoun, and
// one finite verb is left for the clause around it: "the law that the chamber passed in May
// takes effect", "what they discussed was not disclosed".
func (m *machine) gapped(k int) bool {
	t := m.top()
	if !lexicon.Has(t.Marker, lexicon.GapMarker) {
		return false
	}
	content := t.Kind == Complement && t.Marker == "that" && (m.toldOfSubject() || lexicon.Has(m.items[k].verb.Lemma, lexicon.Intransitive)) // "the claim that it collapsed is false"
	if t.hasVerb || m.regBy != iMark || m.awaiting() < 0 || t.Kind != Relative && t.Marker != "what" && !content || m.onlyPrepositional(k) {
		return false
	}
	return m.leavesVerb(t, k)
}

// toldOfSubject: the innermost clause is what a participle says that hangs on a subject without its verb: "letters saying that | guards marched on
// Lund are false".
func (m *machine) toldOfSubject() bool {
	n := len(m.stack)
	if n < 3 {
		return false
	}
	says, over := &m.cl[m.stack[n-2]], &m.cl[m.stack[n-3]]
	return says.Kind == Participle && lexicon.Has(says.Verb.Lemma, lexicon.ReportsSpeech) && !over.hasVerb && !over.Subject.Empty()
}

// leavesVerb reports whether one finite verb is left behind item k for the clause around t, before another clause begins.
func (m *machine) leavesVerb(t *work, k int) bool {
	later := 0
	for j := k + 1; j < len(m.items) && j < k+lookahead; j++ {
		switch it := &m.items[j]; it.kind {
		case iVG:
			if it.form == finite {
				later++
			}
		case iComma:
			if v := m.pastAdverbs(j + 1); later == 0 && t.comma && v < len(m.items) && m.items[v].kind == iVG && m.items[v].form == finite {
				return true // ", which the chamber passed in May, takes effect"
			}
			return later == 1
		case iCC:
			if later == 0 && j+1 < len(m.items) && m.items[j+1].kind == iMark && m.toks[m.items[j+1].start].Lower == t.Marker {
				return true // ", which the chamber passed and which takes effect in May,"
			}
			return later == 1
		case iMark, iSemi:
			return later == 1
		}
	}
	return later == 1
}

// onlyPrepositional: no noun phrase before item k in its region can be a subject.
func (m *machine) onlyPrepositional(k int) bool {
	s, _ := m.subjectIn(k, true)
	return s.Empty()
}

// objectAt reports whether a noun phrase that is no time follows verb group k.
func (m *machine) objectAt(k int) bool {
	j := k + 1
	for j < len(m.items) && (m.items[j].kind == iAdv || m.items[j].kind == iQuote) {
		j++
	}
	return j < len(m.items) && m.items[j].kind == iNP && !m.items[j].temporal
}

// coordinatedLater reports whether the list that verb group k is in ends in "and"
// with a verb: "broke down, restarted and died".
func (m *machine) coordinatedLater(k int) bool {
	for j := k + 1; j+1 < len(m.items) && j < k+lookahead/2; j++ {
		switch m.items[j].kind {
		case iCC:
			i := m.pastAdverbs(j + 1)
			if i < len(m.items) && m.items[i].kind == iVG {
				return m.items[i].form == finite || m.items[i].ambiguous
			}
		case iVG:
			if m.items[j].form == finite && !m.items[j].ambiguous {
				return false
			}
		case iSemi, iStop, iMark, iUnquote:
			return false
		}
	}
	return false
}

// bareRelative: the word at item k is the verb of a relative clause without a pronoun: its subject, at item p, stands right behind
// the noun that is its object, "the house | the king | built". Behind a verb that takes two objects the two may be these: "gave the
// envoys | a letter | signed in May"; a name behind a person's noun is his.
func (m *machine) bareRelative(k, p int) bool {
	if p != k-1 || p < 2 || m.items[p].kind != iNP || m.items[p-1].kind != iNP || m.items[p].temporal || m.items[p-1].temporal {
		return p == k-1 && p > 0 && m.items[p].kind == iNP && m.items[p-1].kind == iNP && m.timeOf(p-1)
	}
	t, sub, noun := m.top(), &m.toks[m.items[p].start], &m.toks[m.items[p-1].head]
	w := m.items[k].verb.Lemma
	switch {
	case !t.hasVerb || !isNoun(noun.Tag) || strings.HasPrefix(noun.Tag, "NNP") || lexicon.Has(w, lexicon.Intransitive):
		return false
	case m.items[p-2].kind == iVG && (lexicon.Has(t.Verb.Lemma, lexicon.Ditransitive) || lexicon.Has(t.Verb.Lemma, lexicon.NamesObject)):
		return false
	}
	return sub.Has(lexicon.Article) || sub.Tag == "PRP$" || sub.Tag == "NNP" && !lexicon.Has(lexicon.NounLemma(noun.Lower), lexicon.Human)
}
