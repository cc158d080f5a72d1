package names

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Two people or bodies whom a story speaks of again by one noun: "the presidents", "both judges", "the two groups".

// onlyPair finds the two who are meant by "the presidents" where the story has only two of
// that office, or two whom it speaks of far more than of any third.
func (f *finder) onlyPair(noun string) []int {
	if f.isRegister() {
		return nil
	}
	singular := lexicon.NounLemma(noun)
	var of []int
	for e := range f.cast.Entities {
		if en := &f.cast.Entities[e]; en.Kind == Person && f.traits[e].count > 0 && en.Office != "" && isOffice(fold(en.Office), singular) {
			of = append(of, e)
		}
	}
	slices.SortStableFunc(of, func(a, b int) int { return f.traits[b].count - f.traits[a].count })
	if len(of) < 2 || len(of) > 2 && f.traits[of[2]].count*3 > f.traits[of[1]].count {
		return nil
	}
	return []int{min(of[0], of[1]), max(of[0], of[1])}
}

// isPeople: the word at k is a noun in the plural for people: "judges".
func (s *sentence) isPeople(k int) bool {
	return s.Tokens[k].Tag == "NNS" && s.isHumanNoun(k) && !s.words[k].Has(lexicon.GroupNoun)
}

// pairCalled gives the two people whom this sentence or the one before names together, with "and", by the noun for people at token k: the
// noun is one for the offices of both, "General Nils Aker and Colonel Per Dahl … the two officers"; or, with plain, it may stand before any
// name, the story tells of neither's office nor has it the noun before, and the sentence speaks of nobody else whom it fits: "Parliament chose Ivo Rys and Karl Lang. Both judges".
// nil if there are none.
func (f *finder) pairCalled(si, k int, plain bool) []int {
	noun := f.sents[si].fold[k]
	one := lexicon.NounLemma(noun)
	for m := len(f.cast.Mentions) - 1; m > 0 && f.cast.Mentions[m].Sentence >= si-1; m-- {
		b := &f.cast.Mentions[m]
		j := f.joinedBefore(m)
		if j < 0 || f.cast.Entities[b.Entities[0]].Kind != Person {
			continue
		}
		of := f.wholeList(j, []int{f.cast.Mentions[j].Entities[0], b.Entities[0]})
		switch {
		case len(of) != 2 || len(f.cast.Mentions[j].Entities) > 1 || len(b.Entities) > 1:
			return nil
		case f.holdsOffice(of[0], one) && f.holdsOffice(of[1], one):
			return of
		case plain && (lexicon.Has(one, lexicon.Title) || !lexicon.Has(one, lexicon.Office) && f.isNewNoun(b.Sentence, one)) && f.cast.Entities[of[0]].Office == "" && f.cast.Entities[of[1]].Office == "" && f.speaksOfOnly(b.Sentence, of, one):
			return of
		}
		return nil
	}
	return nil
}

// listTold gives the n people or states that the sentence before lists as its subject, or right behind a verb, where it counts no others of
// as many and the word at token i opens this sentence: "Ivo Rys and Karl Lang heckled the king. | Both were suspended"; nil if there are none.
func (f *finder) listTold(si, i, n int) []int {
	if i > 0 || si == 0 {
		return nil
	}
	s := &f.sents[si-1]
	ands := 0
	for k := range s.Tokens {
		if s.fold[k] == "and" {
			ands++
		}
		if s.Tokens[k].Tag == "CD" && counts(s.fold[k]) == n {
			return nil
		}
	}
	for m := len(f.cast.Mentions) - 1; m > 0 && f.cast.Mentions[m].Sentence == si-1 && ands == 1; m-- {
		a, b := f.joinedBefore(m), &f.cast.Mentions[m]
		if a < 0 || len(b.Entities) > 1 || len(f.cast.Mentions[a].Entities) > 1 || !f.canAct(b) {
			continue
		}
		of := f.wholeList(a, []int{f.acted(&f.cast.Mentions[a]), f.acted(b)})
		first := a + 2 - len(of)
		if len(of) == n && first >= 0 && (s.isSubjectTo(b.Span.End) || s.isBehindVerb(f.cast.Mentions[first].Span.Start)) {
			return of
		}
	}
	return nil
}

// canAct: the mention is of a person, or of a state that is not told of as a place.
func (f *finder) canAct(m *Mention) bool {
	kind := f.kind(f.acted(m))
	return kind == Person || kind == State && !m.Locative
}

// isSubjectTo: what opens the sentence ends before token n, a verb, and no other verb or preposition stands in it.
func (s *sentence) isSubjectTo(n int) bool {
	return s.inside(n) && (s.Tokens[n].IsVerb() || s.Tokens[n].Tag == "MD") && !slices.ContainsFunc(s.Tokens[:n], func(t syntax.Token) bool { return t.IsVerb() || t.IsPrep() })
}

// isBehindVerb: a verb stands before the name at token n and its title.
func (s *sentence) isBehindVerb(n int) bool {
	for n--; n > 0 && s.can(n, officeWord|rankWord|honorific); n-- {
	}
	return n > 0 && s.Tokens[n].IsVerb()
}

// holdsOffice: the noun is one for the person's office: "officer" for that of a colonel.
func (f *finder) holdsOffice(e int, noun string) bool {
	office := fold(f.cast.Entities[e].Office)
	return office != "" && isOffice(office, noun)
}

// isNewNoun: up to this sentence the story has told of nobody by the noun for a person.
func (f *finder) isNewNoun(si int, one string) bool {
	return !slices.ContainsFunc(f.sents[:si+1], func(s sentence) bool {
		return slices.ContainsFunc(s.fold, func(w string) bool { return w == one || lexicon.NounLemma(w) == one })
	})
}

// speaksOfOnly: besides these people the sentence speaks of nobody whom the noun may mean; somebody with an office of another sort is told of
// by that.
func (f *finder) speaksOfOnly(si int, of []int, noun string) bool {
	s, mentions := &f.sents[si], f.mentionsOf(si)
	if slices.ContainsFunc(mentions, func(m Mention) bool {
		e := m.Entities[0]
		return f.kind(e) == Person && !slices.Contains(of, e) && (f.cast.Entities[e].Office == "" || f.holdsOffice(e, noun))
	}) {
		return false
	}
	named := s.namedBy(mentions)
	for i := range s.Tokens {
		if !named[i] && s.noun(i) && (i > 0 && s.proper[i] && !s.known(i) || s.isOne(i, lexicon.Human, lexicon.Rebel, lexicon.Collective)) {
			return false
		}
	}
	return true
}

// namedBy says of each token of the sentence whether one of the mentions covers it.
func (s *sentence) namedBy(mentions []Mention) []bool {
	named := make([]bool, len(s.Tokens))
	for _, m := range mentions {
		for i := m.Span.Start; i < m.Span.End; i++ {
			named[i] = true
		}
	}
	return named
}

// pairBefore gives the two people whom the story last called so by two and a noun, where the noun fits both as well: "the two men …
// The two leaders"; nil if there are none.
func (f *finder) pairBefore(noun string) []int {
	for _, men := range f.since(0) {
		if men.Form == Description && len(men.Entities) == 2 && f.kind(men.Entities[0]) == Person {
			if noun != "" && lexicon.Has(noun, lexicon.PersonNoun) && !(f.fitsNoun(men.Entities[0], noun) && f.fitsNoun(men.Entities[1], noun)) {
				return nil
			}
			return men.Entities
		}
	}
	return nil
}

// joinedBodies gives the two bodies that "and" joins in the sentence before, or so far in this one, where no other is named since; nil if
// there are none: "Hamas and Fatah met. The two groups …".
func (f *finder) joinedBodies(si, i int) []int {
	last := -1
	for m, men := range f.since(si - 1) {
		if men.Form == Pronoun || f.cast.Entities[men.Entities[0]].Kind != Organisation {
			continue
		}
		if last < 0 {
			last = m
			continue
		}
		if a, b := men.Entities[0], f.cast.Mentions[last].Entities[0]; a != b && f.areJoined(m, last) && f.onlyBodies(men.Sentence, a, b) && !f.tellOfOthers(men, si, i) {
			return []int{a, b}
		}
		return nil
	}
	return nil
}

// tellOfOthers: who is mentioned only says what others do, or common nouns of people or of bodies stand in its sentence or behind it up to
// token i of sentence si, who may be meant as well: "Hamas and Fatah said that | rival militias | clashed"; not those of its own sort right
// before it, "the | factions | Hamas and Fatah".
func (f *finder) tellOfOthers(men *Mention, si, i int) bool {
	if f.sents[men.Sentence].saysOfOthers(men.Span.Start) {
		return true
	}
	for n := men.Sentence; n <= si; n++ {
		s := &f.sents[n]
		for k := range s.Tokens {
			if n == si && k >= i {
				break
			}
			if own := n == men.Sentence && k == men.Span.Start-1; !own && s.tag(k) == "NNS" && !s.known(k) && !s.proper[k] && (s.is(k, lexicon.Rebel) || s.isOne(k, lexicon.Rebel, lexicon.Human, lexicon.BodyNoun)) {
				return true
			}
		}
	}
	return false
}

// saysOfOthers: the word at token i stands in the subject of a verb of saying, and what is said has another subject than "they".
func (s *sentence) saysOfOthers(i int) bool {
	for c := range s.Clauses {
		cl := &s.Clauses[c]
		if cl.Kind != syntax.Complement || cl.Parent < 0 || !s.SubjectSpan(cl.Parent).Has(i) {
			continue
		}
		sub := s.SubjectSpan(c)
		if hasAny(lexicon.Of(s.Clauses[cl.Parent].Verb.Lemma), lexicon.Says, lexicon.ReportsSpeech) && (sub.Empty() || s.fold[sub.Start] != "they") {
			return true
		}
	}
	return false
}

// onlyBodies: the sentence names no body but these two.
func (f *finder) onlyBodies(si, a, b int) bool {
	return !slices.ContainsFunc(f.mentionsOf(si), func(m Mention) bool {
		return slices.ContainsFunc(m.Entities, func(e int) bool { return e != a && e != b && f.kind(e) == Organisation })
	})
}
