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
	w, known := s.fold[i], s.words[i]
	if len(w) > 10 || s.Tokens[i].Tag != "" && s.Tokens[i].Tag[0] == 'N' ||
		i+2 < len(s.Tokens) && s.Tokens[i+1].Text == "(" && s.proper[i+2] {
		return 0 // "he (Lund)" says itself who is meant
	}
	span := syntax.Span{Start: i, End: i + 1}
	if known.Has(lexicon.MasculinePronoun) || known.Has(lexicon.FemininePronoun) {
		g := genderOf(w)
		barred := f.ownSubject(si, i)
		if e := f.antecedent(si, i, func(e int) bool {
			return e != barred && f.cast.Entities[e].Kind == Person && !s.hyphened(f.cast.Entities[e].Name) && (f.traits[e].gender == g || f.traits[e].gender == unknownGender)
		}, g); e >= 0 {
			if f.traits[e].gender == unknownGender {
				f.traits[e].gender, f.traits[e].guessed = g, true
			}
			f.mention(si, span, Pronoun, e)
			return 1
		}
		return 0
	}
	switch {
	case known.Has(lexicon.PluralPronoun):
		if w == "them" && f.thingsBefore(si, i) {
			return 0
		}
		if of := f.pluralAntecedent(si, i); len(of) > 1 {
			f.mention(si, span, Pronoun, of...)
			return 1
		}
	case known.Has(lexicon.NeuterPronoun):
		if e := f.teller(si, i); e >= 0 && w == "it" {
			f.mention(si, span, Pronoun, e)
			return 1
		}
		if w == "it" && s.ofUnnamed(i) {
			return 0
		}
		if w == "it" && !s.subject(span) || w == "it" && (i+1 >= len(s.Tokens) || s.words[s.pastAdverb(i+1)].Has(lexicon.NotAgent) || i > 0 && s.Tokens[i-1].IsVerb() && !s.tellsOwnDeed(i)) ||
			w == "it" && i+2 < len(s.Tokens) && s.fold[i+2] == "been" {
			return 0
		}
		back := 0
		if w == "it" && !s.ofTold(i) || i == 0 || w == "its" && s.opensSubject(i) {
			back = 1
		}
		if e := f.neuterAntecedent(si, back); e >= 0 {
			f.mention(si, span, Pronoun, e)
			return 1
		}
	}
	return 0
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
	if !lexicon.Has(lexicon.VerbLemma(s.fold[i-1]), lexicon.Says) {
		return false
	}
	for _, c := range s.Clauses {
		if c.Subject.Has(i) {
			return s.isDeed(&c)
		}
	}
	return false
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
		for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence == si; m-- {
			men := &f.cast.Mentions[m]
			if e := f.acted(men); men.Span.Start == sub.Start && men.Span.End == sub.End && len(men.Entities) == 1 && (f.cast.Entities[e].Kind == State || f.cast.Entities[e].Kind == Organisation) {
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
	for k := 0; k < i; k++ {
		if s.at[k] != 0 || s.proper[k] {
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
		for j := range s.Tokens {
			if k == si && j >= i {
				break
			}
			if s.Tokens[j].Tag == "NNS" && lexicon.Has(lexicon.NounLemma(s.fold[j]), lexicon.Paper) {
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
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si; m-- {
		if men := &f.cast.Mentions[m]; men.Sentence == si && subject.Has(men.Span.Start) && len(men.Entities) == 1 && !possessed(s, men.Span.End) && !s.anyPrep(subject.Start, men.Span.Start) {
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
	end := len(f.cast.Mentions)
	if i > 1 && end > 0 && f.sents[si].Tokens[i].Tag == "PRP$" && f.sents[si].fold[i-1] == "and" {
		if m := &f.cast.Mentions[end-1]; m.Sentence == si && m.Span.End == i-1 && len(m.Entities) == 1 && fits(m.Entities[0]) {
			return m.Entities[0] // "Moe met Rao and | his wife"
		}
	}
	for back := 0; back <= reach(f.sents[si].fold[i]) && si-back >= 0; back++ {
		s := &f.sents[si-back]
		begin := end
		for begin > 0 && f.cast.Mentions[begin-1].Sentence == si-back {
			begin--
		}
		best, bestScore, kin := -1, 0, false
		for m := begin; m < end; m++ {
			men := &f.cast.Mentions[m]
			if s.ownsKin(men.Span.End, g) {
				kin = true
				continue
			}
			if len(men.Entities) != 1 || !fits(men.Entities[0]) || s.isLabel(men.Span) {
				continue
			}
			score := 1
			if s.isSubject(men.Span) {
				score += 4
			}
			if f.traits[men.Entities[0]].gender == g {
				score += 2
			}
			if men.Form == Pronoun && f.traits[men.Entities[0]].gender == g {
				score += 3 // "President Rao awarded her a medal. | She": who is spoken of already
			}
			if possessed(s, men.Span.End) {
				score--
			}
			if s.onlySpeaks(men.Span) && !f.sents[si].says(i) {
				score = max(score-6, 1) // as much as a subject of the right gender has: a judgement
			}
			if score > bestScore || score == bestScore && back == 0 {
				best, bestScore = men.Entities[0], score
			}
		}
		if best >= 0 && back >= 2 {
			best = f.protagonist(best, fits)
		}
		switch {
		case best < 0 && kin:
			return -1 // "Rao's eldest son may go to jail after | he fled"
		case best >= 0 && back > 0 && !f.sents[si].says(i) && f.isOnlyCited(best) && f.unnamedActs(si-back+1, si, i, g):
			return -1 // "…, reporter Ivo Moe said. The driver was jailed. | He fled"
		case best >= 0:
			return best
		}
		end = begin
	}
	return -1
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
	for _, c := range s.Clauses {
		if c.Subject.Empty() || !c.Subject.Has(span.Start) {
			continue
		}
		if possessed(s, span.End) {
			return false
		}
		for k := c.Subject.Start; k < span.Start; k++ {
			if t := s.Tokens[k].Tag; t == "IN" || t == "TO" {
				return false
			}
		}
		return true
	}
	return false
}

// parsed says whether the sentence was read in full, so that its clauses have verbs.
func (s *sentence) parsed() bool {
	return slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool { return !c.Verb.Span.Empty() })
}

// beforeVerb says whether a mention in a sentence without clauses stands as a subject does:
// right before a finite verb, and not inside a phrase that a preposition opens.
func (s *sentence) beforeVerb(span syntax.Span) bool {
	k := span.End
	for k < len(s.Tokens) && s.Tokens[k].Tag == "RB" {
		k++
	}
	if k >= len(s.Tokens) || span.Start > 0 && (s.Tokens[span.Start-1].Tag == "IN" || s.Tokens[span.Start-1].Tag == "TO") {
		return false
	}
	switch s.Tokens[k].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
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
	best, bestSent := -1, -1
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si-back; m-- {
		men := &f.cast.Mentions[m]
		if best >= 0 && men.Sentence < bestSent {
			break
		}
		e := f.acted(men)
		if k := f.cast.Entities[e].Kind; len(men.Entities) != 1 || k != State && k != Organisation || men.Locative || men.Form == Adjective {
			continue
		}
		if f.sents[men.Sentence].isSubject(men.Span) && best < 0 {
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
