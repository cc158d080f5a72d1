package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// genderOf is the gender of whom a pronoun or title is said.
func genderOf(word string) gender {
	switch {
	case lexicon.Has(word, lexicon.Masculine):
		return male
	case lexicon.Has(word, lexicon.Feminine):
		return female
	}
	return unknownGender
}

// reach is how many sentences back a pronoun looks; "he" and "she" may look further
// than "his" and "him".
func reach(pronoun string) int {
	if pronoun == "he" || pronoun == "she" {
		return 3
	}
	return 2
}

// readPronoun reads a pronoun at token i.
func (f *finder) readPronoun(si, i int) int {
	s := &f.sents[si]
	if len(s.fold[i]) > 10 || strings.HasPrefix(s.Tokens[i].Tag, "N") || s.text(i+1) == "(" && s.capital(i+2) {
		return 0 // "he (Lund)" says itself who is meant
	}
	var of []int
	switch {
	case s.is(i, lexicon.MasculinePronoun, lexicon.FemininePronoun):
		of = f.personMeant(si, i)
	case s.is(i, lexicon.PluralPronoun) && !(s.fold[i] == "them" && f.thingsBefore(si, i)):
		if of = f.pluralAntecedent(si, i); len(of) == 1 {
			return 0
		}
	case s.is(i, lexicon.NeuterPronoun):
		of = f.thingMeant(si, i)
	}
	if len(of) == 0 {
		return 0
	}
	f.mention(si, one(i), Pronoun, of...)
	return 1
}

// personMeant gives the person whom "he" or "her" at token i means, and notes the gender; nil if there is none.
func (f *finder) personMeant(si, i int) []int {
	s := &f.sents[si]
	g, barred := genderOf(s.fold[i]), f.ownSubject(si, i)
	e := f.antecedent(si, i, func(e int) bool {
		return e != barred && f.kind(e) == Person && !s.hyphened(f.cast.Entities[e].Name) && (f.traits[e].gender == g || f.traits[e].gender == unknownGender)
	}, g)
	if e < 0 {
		return nil
	}
	if t := &f.traits[e]; t.gender == unknownGender {
		t.gender, t.guessed = g, true
	}
	return []int{e}
}

// thingMeant gives the state or body that "it" or "its" at token i means; nil if there is none.
func (f *finder) thingMeant(si, i int) []int {
	s := &f.sents[si]
	it := s.fold[i] == "it"
	if e := f.teller(si, i); e >= 0 && it {
		return []int{e}
	}
	if it && (s.ofUnnamed(i) || !s.mayAct(i)) {
		return nil
	}
	back := 0
	if it && !s.ofTold(i) || i == 0 || s.fold[i] == "its" && s.opensSubject(i) {
		back = 1
	}
	if e := f.neuterAntecedent(si, back); e >= 0 {
		return []int{e}
	}
	return nil
}

// mayAct: "it" at token i is a subject, and its verb tells not only of things.
func (s *sentence) mayAct(i int) bool {
	return s.subject(one(i)) && s.inside(i+1) && !s.is(s.pastAdverb(i+1), lexicon.NotAgent) && !(s.verb(i-1) && !s.tellsOwnDeed(i)) && s.word(i+2) != "been"
}

// hyphened: the sentence has the last word of the name in another word, so that no pronoun of it means who bears it: "he sank a
// Rao-backed bill".
func (s *sentence) hyphened(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:] + "-"
	return slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool { return strings.HasPrefix(t.Text, last) })
}

// pastAdverb is the token at i, or the next where that is an adverb: "it | also emerged".
func (s *sentence) pastAdverb(i int) int {
	if s.Tokens[i].Tag == "RB" && i+1 < len(s.Tokens) {
		i++
	}
	return i
}

// ofTold says whether "it" at i is the subject of a clause with "that", whose verb of saying has a
// subject of its own: it may be that one before it is one of another sentence.
func (s *sentence) ofTold(i int) bool {
	for _, c := range s.Clauses {
		if c.Subject.Has(i) && c.Marker == "that" && c.Parent >= 0 {
			sub := s.Clauses[c.Parent].Subject
			return !sub.Empty() && sub.End <= i && !strings.HasPrefix(s.Tokens[sub.Start].Tag, "PRP")
		}
	}
	return false
}

// tellsOwnDeed says whether "it" at i is the subject of what the verb of saying before it tells, and does
// something that things do not: "Norway said it had recalled its envoy", not "said it was late".
func (s *sentence) tellsOwnDeed(i int) bool {
	c := s.subjectClause(i)
	return c != nil && s.isDeed(c) && lexicon.Has(lexicon.VerbLemma(s.fold[i-1]), lexicon.Says)
}

// isDeed: the clause's verb tells of something that things do not do.
func (s *sentence) isDeed(c *syntax.Clause) bool {
	w := s.fold[c.Head]
	return !c.Verb.Passive && (lexicon.ClassOf(c.Verb.Lemma) != "" || !lexicon.Has(w, lexicon.NotAgent) && c.Verb.Lemma != "be" && !lexicon.Has(w, lexicon.ThingVerb)) && !lexicon.Has(c.Verb.Lemma, lexicon.ThingVerb)
}

// teller gives the state or body that is the subject of the verb of saying whose content has "it" at i for its
// subject: "Latvia announced that it would"; -1 if there is none.
func (f *finder) teller(si, i int) int {
	s := &f.sents[si]
	for _, c := range s.Clauses {
		if !c.Subject.Has(i) || c.Kind != syntax.Complement || c.Parent < 0 || !s.isDeed(&c) {
			continue
		}
		if v := s.Clauses[c.Parent].Verb; v.Passive || !lexicon.Has(v.Lemma, lexicon.Says) && lexicon.ClassOf(v.Lemma) != lexicon.Announce {
			continue
		}
		sub := s.SubjectSpan(c.Parent)
		for _, men := range f.since(si) {
			if e := f.acted(men); men.Span == sub && len(men.Entities) == 1 && (f.kind(e) == State || f.kind(e) == Organisation) {
				return e
			}
		}
	}
	return -1
}

// ofUnnamed says whether "it" at i is the subject of what a body without a name says: "Chad's army said it had left".
func (s *sentence) ofUnnamed(i int) bool {
	return slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool {
		if !c.Subject.Has(i) || c.Kind != syntax.Complement || c.Parent < 0 || !lexicon.Has(s.Clauses[c.Parent].Verb.Lemma, lexicon.Says) {
			return false
		}
		h := s.HeadOf(s.SubjectSpan(c.Parent))
		return h >= 0 && h < i && s.at[h] == 0 && !s.proper[h] && s.words[h].Has(lexicon.OrganisationHead)
	})
}

// opensSubject says whether a subject begins at token i and no name stands before it.
func (s *sentence) opensSubject(i int) bool {
	for k := range i {
		if s.known(k) || s.proper[k] {
			return false
		}
	}
	return slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool { return !c.Subject.Empty() && c.Subject.Start == i })
}

// thingsBefore says whether "them" at i is the object of a verb of papers and a plural noun of
// papers stands before it: "signed two treaties. Parliament approved them."
func (f *finder) thingsBefore(si, i int) bool {
	for k := si; k >= max(si-1, 0); k-- {
		s := &f.sents[k]
		for j := 0; j < len(s.Tokens) && (k < si || j < i); j++ {
			if s.tag(j) == "NNS" && s.isOne(j, lexicon.Paper) {
				return true
			}
		}
	}
	return false
}

// ownSubject gives the subject of the clause in which an object pronoun stands at
// i, whom it cannot mean ("Carter brought him …"); -1 for other pronouns.
func (f *finder) ownSubject(si, i int) int {
	s := &f.sents[si]
	if w := s.fold[i]; w != "him" && w != "them" && (w != "her" || s.Tokens[i].Tag != "PRP") {
		return -1
	}
	return f.clauseSubject(si, i)
}

// clauseSubject gives the single entity that is the subject of the innermost
// clause about token i and stands before it; -1 if none does.
func (f *finder) clauseSubject(si, i int) int {
	s := &f.sents[si]
	subject := s.SubjectSpan(s.ClauseAt(i))
	if subject.Has(i) {
		return -1
	}
	for _, men := range f.since(si) {
		if men.Sentence == si && subject.Has(men.Span.Start) && len(men.Entities) == 1 && !possessed(s, men.Span.End) && !s.anyPrep(subject.Start, men.Span.Start) {
			return men.Entities[0]
		}
	}
	return -1
}

// anyPrep: a preposition stands among the tokens, so that what follows them is not what they open.
func (s *sentence) anyPrep(start, end int) bool {
	for i := start; i < end; i++ {
		if s.Tokens[i].IsPrep() {
			return true
		}
	}
	return false
}

// antecedent finds the person a singular pronoun means: of the nearest sentence
// that names one who fits, the subject, else the one named last.
func (f *finder) antecedent(si, i int, fits func(int) bool, g gender) int {
	s := &f.sents[si]
	if m := f.last(si); m != nil && i > 1 && s.tag(i) == "PRP$" && s.fold[i-1] == "and" && m.Span.End == i-1 && len(m.Entities) == 1 && fits(m.Entities[0]) {
		return m.Entities[0] // "Moe met Rao and | his wife"
	}
	says := s.says(i)
	for back := 0; back <= reach(s.fold[i]) && si-back >= 0; back++ {
		best, kin := f.fittest(si-back, back == 0, says, fits, g)
		if best >= 0 && back >= 2 {
			best = f.protagonist(best, fits)
		}
		switch {
		case best < 0 && kin:
			return -1 // "Rao's eldest son may go to jail after | he fled"
		case best >= 0 && back > 0 && !says && f.isOnlyCited(best) && f.unnamedActs(si-back+1, si, i, g):
			return -1 // "…, reporter Ivo Moe said. The driver was jailed. | He fled"
		case best >= 0:
			return best
		case f.sents[si-back].BehindCaption:
			return -1
		}
	}
	return -1
}

// fittest gives the person of a sentence whom a pronoun of the gender most likely means, -1 if none fits: of several alike the last where
// that is the pronoun's own sentence, else the first; says: the pronoun is the subject of a verb of saying. kin: somebody's relative may be meant.
func (f *finder) fittest(si int, own, says bool, fits func(int) bool, g gender) (best int, kin bool) {
	s := &f.sents[si]
	best, most := -1, 0
	for _, men := range f.mentionsOf(si) {
		if s.ownsKin(men.Span.End, g) {
			kin = true
			continue
		}
		e := men.Entities[0]
		if len(men.Entities) != 1 || !fits(e) || s.isLabel(men.Span) {
			continue
		}
		score := 1
		if s.isSubject(men.Span) {
			score += 4
		}
		if f.traits[e].gender == g {
			score += 2
			if men.Form == Pronoun {
				score += 3 // "President Rao awarded her a medal. | She": who is spoken of already
			}
		}
		if possessed(s, men.Span.End) {
			score--
		}
		if !says && s.onlySpeaks(men.Span) {
			score = max(score-6, 1) // as much as a subject of the right gender has: a judgement
		}
		if score > most || score == most && own {
			best, most = e, score
		}
	}
	return best, kin
}

// isLabel says whether a name opens its sentence as the label of who speaks: "HOLT: He will go."
func (s *sentence) isLabel(span syntax.Span) bool {
	return span.Start == 0 && span.End < len(s.Tokens) && s.Tokens[span.End].Text == ":"
}

// protagonist gives the person whom the story speaks of three times as often as of person
// e, who is far from a pronoun and is no more likely to be meant; else e.
func (f *finder) protagonist(e int, fits func(int) bool) int {
	best := e
	for p := range f.cast.Entities {
		if f.traits[p].count >= 3*f.traits[e].count && f.traits[p].count > f.traits[best].count && fits(p) {
			best = p
		}
	}
	return best
}

// possessed says whether a possessive mark stands at token i.
func possessed(s *sentence, i int) bool {
	switch s.text(i) {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

// isSubject says whether a mention is the head of a subject and not a word inside it.
func (s *sentence) isSubject(span syntax.Span) bool {
	if !s.parsed() && s.beforeVerb(span) {
		return true
	}
	c := s.subjectClause(span.Start)
	return c != nil && !possessed(s, span.End) && !s.anyPrep(c.Subject.Start, span.Start)
}

// parsed says whether the sentence was read in full, so that its clauses have verbs.
func (s *sentence) parsed() bool {
	return slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool { return !c.Verb.Span.Empty() })
}

// beforeVerb says whether a mention in a sentence without clauses stands as a subject does:
// right before a finite verb, and not inside a phrase that a preposition opens.
func (s *sentence) beforeVerb(span syntax.Span) bool {
	k := span.End
	for s.tag(k) == "RB" {
		k++
	}
	switch s.tag(k) {
	case "VBD", "VBZ", "VBP", "MD":
		return !s.prep(span.Start - 1)
	}
	return false
}

// acted gives the entity that acts in a mention: the state behind a seat.
func (f *finder) acted(m *Mention) int {
	if m.Acting >= 0 {
		return m.Acting
	}
	return m.Entities[0]
}

// neuterAntecedent finds the state or body that "it" means: a subject of this
// sentence or of the one before.
func (f *finder) neuterAntecedent(si, back int) int {
	if f.sents[si].BehindCaption {
		back = 0
	}
	best, bestSent := -1, -1
	for _, men := range f.since(si - back) {
		if best >= 0 && men.Sentence < bestSent {
			break
		}
		e := f.acted(men)
		if k := f.kind(e); best < 0 && len(men.Entities) == 1 && (k == State || k == Organisation) && !men.Locative && men.Form != Adjective && f.sents[men.Sentence].isSubject(men.Span) {
			best, bestSent = e, men.Sentence
		}
	}
	return best
}

func addNew(list []int, e int) []int {
	if slices.Contains(list, e) {
		return list
	}
	return append(list, e)
}
