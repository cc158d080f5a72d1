package syntax

import "dateline/timeline/lexicon"

const (
	noClause = iota
	withVerb
	verbless // "after signing", "as expected"
)

// finiteLooking reports whether the verb at item found, which may be a participle, is
// rather the past tense: it was tagged so, or what stands before it can only act.
func (m *machine) finiteLooking(found int, weak bool) bool {
	if !weak || m.toks[m.items[found].head].Tag == "VBD" || lexicon.Has(m.items[found].verb.Lemma, lexicon.Intransitive) {
		return true
	}
	j := found - 1
	for j > 0 && m.items[j].kind == iAdv {
		j--
	}
	if m.objectAt(found) && !lexicon.Has(m.items[found].verb.Lemma, lexicon.NamesObject) {
		return true // "since the two states established ties"
	}
	if j < 0 || m.items[j].kind != iNP || m.inPrepositional(j) {
		return false
	}
	h := &m.toks[m.items[j].head]
	return h.Tag == "PRP" || h.Tag == "CD" || proper(m.toks, m.items[j])
}

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
	if m.items[j].kind == iNP && m.items[j].temporal && j+1 < n && m.toks[m.items[k].start].Has(lexicon.AlsoPreposition) &&
		(m.items[j+1].kind == iComma || m.items[j+1].kind == iVG && m.items[j].end-m.items[j].start == 1 && m.toks[m.items[j].head].Tag == "CD") {
		return noClause // "until 2015, when", "a court that has not met since 2019 will meet"
	}
	switch m.items[j].kind {
	case iVG:
		switch m.items[j].form {
		case finite:
			if w == "before" || w == "after" || w == "since" {
				return noClause // an adverb: "never seen before has"
			}
			return withVerb
		case gerund, participle:
			return verbless
		}
		return noClause
	case iNP, iMark, iOpen:
	case iPrep, iComma:
		if lexicon.Has(w, lexicon.StrictConjunction) && m.subjectAndVerb(j) {
			return withVerb
		}
		return noClause
	default:
		return noClause
	}
	found, weak := m.finiteFrom(j, n)
	if lexicon.Has(w, lexicon.StrictConjunction) && (found >= 0 || m.items[j].kind == iNP && m.top().hasVerb && m.anotherFinite(j)) {
		return withVerb
	}
	if found < 0 || !m.finiteLooking(found, weak) {
		return noClause
	}
	if a := m.toks[m.items[j].start].Lower; w == "as" && weak && (a == "a" || a == "an") && !m.objectAt(found) && !lexicon.Has(m.items[found].verb.Lemma, lexicon.Intransitive) {
		return noClause // "treated him as a suspect held in Lima"
	}
	// The clause that holds this one needs a verb too.
	if (!m.top().hasVerb || m.awaiting() >= 0) && !m.anotherFinite(found+1) {
		return noClause
	}
	return withVerb
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
				if commas == 1 || it.ambiguous && !m.objectAt(j) && !lexicon.Has(it.verb.Lemma, lexicon.Intransitive) && m.finiteAfter(j, false) {
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
				if k := m.pastAdverbs(j + 1); k < n && m.items[k].kind == iVG && m.items[k].form == finite {
					return k, m.items[k].ambiguous
				}
				return -1, false
			}
		case iCC:
			if j+1 < n && m.items[j+1].kind == iVG && m.items[j+1].form == finite || m.toks[it.start].Lower == "but" {
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
	if !m.toks[m.items[k].start].Has(lexicon.AlsoPreposition) {
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

// ownVerbAhead reports whether a finite verb is left behind verb group k for the clause around it, that of k's own
// complement and those of conjunctions aside: "the damages he says the army did | were", but "Mr. Rao told them that it was".
func (m *machine) ownVerbAhead(k int) bool {
	skip := 0
	if k+1 < len(m.items) && m.items[k+1].kind == iNP && lexicon.Has(m.items[k].verb.Lemma, lexicon.TakesClause) {
		skip++
	}
	for j, end := k+1, min(len(m.items), k+lookahead); j < end; j++ {
		switch it := &m.items[j]; it.kind {
		case iMark:
			if !m.plainPreposition(j) {
				skip++
			}
		case iVG:
			if it.form != finite && !(it.form == participle && it.ambiguous && (m.objectAt(j) || lexicon.Has(it.verb.Lemma, lexicon.Intransitive))) {
				continue
			}
			if skip == 0 {
				return true
			}
			skip--
		case iSemi, iUnquote, iClose:
			return false
		}
	}
	return false
}

// subjectAndVerb reports whether a noun phrase and its finite verb stand at item j,
// before any other boundary.
func (m *machine) subjectAndVerb(j int) bool {
	seen, commas := false, 0
	low := j
	for end := min(len(m.items), j+lookahead/2); j < end; j++ {
		it := &m.items[j]
		switch it.kind {
		case iNP:
			if !m.prepositionalFrom(low, j) && !it.temporal {
				seen = true
			}
		case iVG:
			if it.form != finite {
				if it.form == participle || it.form == infinitive {
					continue
				}
				return false
			}
			return seen
		case iComma:
			if commas++; seen || commas > 2 {
				return false
			}
		case iCC:
			if seen && m.toks[it.start].Lower == "but" {
				return false
			}
		case iPrep, iAdv, iAdj, iQuote, iOther:
		default:
			return false
		}
	}
	return false
}

// verbAfterPhrase reports whether prepositional phrases from item j on lead to a past
// or present verb without a subject.
func (m *machine) verbAfterPhrase(j int) bool {
	for ; j+1 < len(m.items); j++ {
		switch m.items[j].kind {
		case iPrep:
			if j++; m.items[j].kind != iNP {
				return false
			}
		case iAdv, iComma:
		case iVG:
			return m.items[j].form == finite && (!m.items[j].ambiguous || m.objectAt(j)) || m.items[j].ambiguous && m.objectAt(j)
		default:
			return false
		}
	}
	return false
}

// subjectBetween reports whether a noun phrase that can be a subject stands in items [a,b).
func (m *machine) subjectBetween(a, b int) bool {
	for low := a; a < b; a++ {
		if it := &m.items[a]; it.kind == iNP && !it.temporal && !m.prepositionalFrom(low, a) {
			return true
		}
	}
	return false
}

// soClause reports whether "so" at i opens a clause of purpose or result, "so its envoy
// could leave": its subject follows, and no "so" of degree ("so many").
func soClause(toks []Token, i int) bool {
	if i == 0 || i+2 >= len(toks) || toks[i-1].Tag == "CC" || toks[i-1].Tag == "," || isVerb(toks[i-1].Tag) || toks[i-1].Tag == "MD" {
		return false // "and so it went", "they met, so the envoys left", "to do so the two met"
	}
	switch tag := toks[i+1].Tag; {
	case tag == "PRP", tag == "DT", tag == "PRP$", tag == "EX", tag == "CD", isNoun(tag):
		return true
	case isAdj(tag): // "so local courts may act"
		return isNoun(toks[i+2].Tag) && toks[i+2].Tag != "NN"
	}
	return false
}

// hasContent: the verb at item k has what it says behind it, so that the noun before its subject is no object of
// it: "the private lender | Delta Bank said on Monday that the case was closed". Of one who may speak and is
// named, too, nobody says something: "the ministry spokesman | Ali Rao said the case was closed".
func (m *machine) hasContent(k, first int) bool {
	v := m.items[k].verb.Lemma
	if !lexicon.Has(v, lexicon.TakesClause) {
		return false
	}
	if lexicon.IsTeller(lexicon.NounLemma(m.toks[m.items[first-1].head].Lower)) && m.toks[m.items[first].start].Tag == "NNP" && lexicon.Has(v, lexicon.ReportsSpeech) {
		return true
	}
	for j := k + 1; j < len(m.items); j++ {
		switch it := &m.items[j]; {
		case it.kind == iMark:
			return m.toks[it.start].Lower == "that"
		case it.kind == iPrep && j+1 < len(m.items) && m.items[j+1].temporal, it.temporal, it.kind == iAdv:
		default:
			return false
		}
	}
	return false
}
