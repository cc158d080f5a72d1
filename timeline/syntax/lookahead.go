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

// twoSubjects: two noun phrases stand before the verb at item found, which is the only one but that of an inserted speaker, so
// that a preposition governs the first: "before the blast | the temperature was low, officials said".
func (m *machine) twoSubjects(j, found int) bool {
	for ; j+1 < found; j++ {
		if m.items[j].kind == iNP && m.items[j+1].kind == iNP && !m.items[j].temporal && m.toks[m.items[j+1].start].Has(lexicon.Article) {
			return !m.ownVerbAhead(found)
		}
	}
	return false
}

// bareTime: the item at j is a year, a month or a day and nothing else.
func (m *machine) bareTime(j int) bool {
	it := &m.items[j]
	return it.kind == iNP && it.temporal && it.end-it.start == 1 && (m.toks[it.head].Tag == "CD" || m.toks[it.head].Tag == "NNP")
}

// listEnd gives the last of the noun phrases of a list, of which one is at item j behind a comma, where a finite verb comes
// right behind it; -1 if there is none.
func (m *machine) listEnd(j int) int {
	for ; j+3 < len(m.items) && m.items[j].kind == iNP && !m.items[j].temporal; j += 2 {
		if by := m.items[j+1].kind; by == iCC && m.items[j+2].kind == iNP && m.items[j+3].kind == iVG && m.items[j+3].form == finite && !m.items[j+3].ambiguous && !m.hearsay(j+3) {
			return j + 2
		} else if by != iComma {
			return -1
		}
	}
	return -1
}

// ageAt: the item at j, behind a name and a comma, is a number and another comma follows.
func (m *machine) ageAt(j int) bool {
	return j > 1 && j+1 < len(m.items) && m.items[j].kind == iNP && m.toks[m.items[j].head].Tag == "CD" && !m.items[j].temporal && m.items[j].end-m.items[j].start == 1 && m.items[j+1].kind == iComma && m.items[j-2].kind == iNP && proper(m.toks, m.items[j-2])
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
			return j == k+2 && m.bareTime(k+1) // "two men held since May | were"
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
	skip, comma := 0, false
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
				return !(comma && m.hearsay(j)) // "…, he said"
			}
			skip--
		case iComma:
			comma = true
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
