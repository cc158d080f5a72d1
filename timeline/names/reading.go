package names

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// doubts marks the mentions whose words may mean another than their entities. It is asked
// last, when all of the story is known.
func (f *finder) doubts() {
	near := newVicinity(f)
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		switch m.Form {
		case Pronoun, Short, Description:
			m.Doubt = near.doubt(i)
		}
	}
}

// doubt gives the first doubt that holds of a mention, "" if none does.
func (v *vicinity) doubt(mention int) Doubt {
	m := &v.cast.Mentions[mention]
	r := &reading{vicinity: v, Mention: m, at: mention, s: &v.sents[m.Sentence], antecedent: -1}
	if m.Form == Pronoun {
		r.findAntecedent()
	}
	for _, rule := range doubtRules {
		if rule.Form == m.Form && rule.holds(r) {
			return rule.Name
		}
	}
	return ""
}

// A reading is a mention with what it may take up.
type reading struct {
	*vicinity
	*Mention
	at         int // the mention's index
	s          *sentence
	antecedent int  // the mention that a pronoun takes up: a subject if there is one; -1 if none is near
	subject    bool // whether that is one
	carried    bool // what stands between it and the antecedent was looked at
}

// meant: the mention speaks of those whom the reading's mention means.
func (r *reading) meant(o *Mention) bool {
	if len(r.Entities) == 1 {
		return len(o.Entities) == 1 && (o.Entities[0] == r.Entities[0] || o.Acting == r.Entities[0])
	}
	return slices.ContainsFunc(o.Entities, func(e int) bool { return slices.Contains(r.Entities, e) })
}

// findAntecedent notes what the pronoun takes up: what stands near, else what pronouns alone carry on.
func (r *reading) findAntecedent() {
	if r.antecedent, r.subject = r.near(); r.antecedent >= 0 {
		return
	}
	if name := r.carriedName(); name >= 0 {
		r.antecedent, r.subject, r.carried = name, true, true
	}
}

// near gives the mention that a pronoun may take up from its sentence or the one before, and whether
// that is a subject, which goes before others; -1 if there is none.
func (r *reading) near() (antecedent int, subject bool) {
	antecedent = -1
	for k := r.at - 1; k >= 0; k-- {
		o := &r.cast.Mentions[k]
		if !r.reaches(o.Sentence) {
			break
		}
		if !r.meant(o) || o.Form == Adjective || o.Locative || r.sents[o.Sentence].isLabel(o.Span) || o.Form == Pronoun && o.Doubt != "" {
			continue
		}
		if r.sents[o.Sentence].isSubject(o.Span) {
			return k, true
		}
		if antecedent < 0 {
			antecedent = k
		}
	}
	return antecedent, false
}

// reaches: the sentence is the mention's own or the one before in its paragraph. What opens
// a paragraph may take up the last sentence of the one before.
func (r *reading) reaches(sentence int) bool {
	if sentence == r.Sentence {
		return true
	}
	if sentence != r.Sentence-1 {
		return false
	}
	a, b := r.sents[sentence].Block, r.s.Block
	return a == b || a == b-1 && r.Span.Start == 0 && !r.doc.Blocks[a].Headline
}

func (r *reading) isFar() bool { return r.antecedent < 0 }

// carriedMost is over how many sentences a person is spoken of by pronouns alone before a reader looks back:
// a judgement.
const carriedMost = 5

// carriedName gives the name, a subject, from which on every sentence up to the pronoun speaks of that person,
// and none of anybody else whom the pronoun may mean: "Moe was born in Lund. She studied law. In May | she left"; a quotation
// between them may speak of nobody;
// -1 if there is none. Beside a subject that means the same, a subject does not take up another noun of its sentence.
func (r *reading) carriedName() int {
	if len(r.Entities) != 1 || !r.isOfPerson() {
		return -1
	}
	subject := r.s.isSubject(r.Span)
	for k := r.Sentence; k >= max(0, r.Sentence-carriedMost); k-- {
		s := &r.sents[k]
		if k < r.Sentence && (r.sents[k+1].Block-s.Block > 1 || r.doc.Blocks[s.Block].Headline) {
			return -1
		}
		spoken, acts, name := r.spokenIn(k)
		for _, p := range r.peopleBefore(k) {
			if r.isRival(p) && !(subject && acts && k < r.Sentence && !s.isSubject(one(p.token))) {
				return -1
			}
		}
		if name >= 0 {
			return name
		}
		if k < r.Sentence && !spoken && !s.onlyQuotes() {
			return -1
		}
	}
	return -1
}

// spokenIn: the sentence speaks of whom the pronoun means, outside a quotation, and as a subject, of which the first name is given; -1
// for none.
func (r *reading) spokenIn(sentence int) (spoken, acts bool, name int) {
	s := &r.sents[sentence]
	name = -1
	for i := r.begin[sentence]; i < min(r.begin[sentence+1], r.at); i++ {
		o := &r.cast.Mentions[i]
		if !r.meant(o) || o.Form == Adjective || s.Quoted(o.Span.Start) {
			continue
		}
		spoken = true
		if s.isSubject(o.Span) {
			acts = true
			if o.Form != Pronoun && name < 0 {
				name = i
			}
		}
	}
	return spoken, acts, name
}

// isOfPerson: the first of those whom the mention means is a person.
func (r *reading) isOfPerson() bool { return r.kind(r.Entities[0]) == Person }

// peopleBefore gives those of whom a sentence speaks, of the pronoun's own those before it.
func (r *reading) peopleBefore(sentence int) []somebody {
	all := r.peopleIn(sentence)
	if sentence == r.Sentence {
		if n := slices.IndexFunc(all, func(p somebody) bool { return p.token >= r.Span.Start }); n >= 0 {
			return all[:n]
		}
	}
	return all
}

// onlyQuotes: the sentence stands between quotation marks as a whole.
func (s *sentence) onlyQuotes() bool {
	n := len(s.Tokens)
	return n > 2 && s.Tokens[0].IsQuoteMark() && s.Tokens[n-1].IsQuoteMark() && len(s.Quotes) == 1
}

// isRival: the one person may be meant by the pronoun, and is another.
func (r *reading) isRival(p somebody) bool {
	return p.entity != r.Entities[0] && !p.plural && r.mayBeOf(p)
}

// noSubject: what the pronoun would take up is no subject. Who is the only one of whom its
// sentence and the one before speak need not be.
func (r *reading) noSubject() bool {
	if r.subject {
		return false
	}
	if len(r.Entities) > 1 || !r.isOfPerson() || r.antecedent >= 0 && possessed(&r.sents[r.cast.Mentions[r.antecedent].Sentence], r.cast.Mentions[r.antecedent].Span.End) {
		return true
	}
	for k := r.Sentence; k >= 0 && r.reaches(k); k-- {
		if slices.ContainsFunc(r.peopleBefore(k), func(p somebody) bool { return r.isRival(p) && !r.isSpokenOf(k, p.entity) }) {
			return true
		}
	}
	return false
}

// acrossSpeech: a quotation mark stands between the pronoun and what it takes up.
func (r *reading) acrossSpeech() bool {
	if r.antecedent < 0 {
		return r.s.Quoted(r.Span.Start)
	}
	o := &r.cast.Mentions[r.antecedent]
	return r.s.Quoted(r.Span.Start) != r.sents[o.Sentence].Quoted(o.Span.Start)
}

// opens: the pronoun opens its sentence as the subject, so that the sentence goes on with the one before's.
func (r *reading) opens() bool {
	return r.Span.Start == 0 && r.s.Tokens[0].Tag == "PRP" && r.s.isSubject(r.Span)
}

// hasUnnamedRival: between the antecedent and the pronoun stands one without a name whom it may mean.
func (r *reading) hasUnnamedRival() bool {
	if len(r.Entities) > 1 || !r.isOfPerson() || r.carried || r.inBackground() {
		return false
	}
	from := &r.cast.Mentions[r.antecedent]
	for k := from.Sentence; k <= r.Sentence; k++ {
		for _, p := range r.peopleBefore(k) {
			switch {
			case p.entity >= 0, p.plural, !r.mayBeOf(p), r.isIdle(k, p):
			case r.subject && k == r.Sentence && r.s.isSubject(r.Span) && possessed(&r.sents[k], p.token+1): // "Moe entered the judge's house, where | she wept"
			case k == from.Sentence && p.token < from.Span.Start:
			default:
				return true
			}
		}
	}
	return false
}

// mayBeOf: the pronoun is of the gender of the person, as far as that is known.
func (r *reading) mayBeOf(p somebody) bool {
	return p.gender == unknownGender || p.gender == genderOf(r.s.fold[r.Span.Start])
}

// isIdle: the pronoun opens its sentence and takes up a subject, and the person did nothing.
func (r *reading) isIdle(sentence int, p somebody) bool {
	return r.subject && r.opens() && !r.sents[sentence].isSubject(one(p.token))
}

// hasRival: between the sentence of the antecedent and the pronoun stands another whom it may mean.
func (r *reading) hasRival() bool {
	if !r.isOfPerson() {
		return r.hasNeuterRival()
	}
	if r.carried || r.inBackground() {
		return false
	}
	several, barred := len(r.Entities) > 1, r.ownSubject(r.Sentence, r.Span.Start)
	for k := r.cast.Mentions[r.antecedent].Sentence; k <= r.Sentence; k++ {
		for _, p := range r.peopleBefore(k) {
			switch {
			case p.entity < 0 && (p.plural != several || r.isIdle(k, p)), slices.Contains(r.Entities, p.entity), r.isSpokenOf(k, p.entity), k == r.Sentence && p.entity >= 0 && p.entity == barred:
			case several, r.mayBeOf(p):
				return true
			}
		}
	}
	return false
}

// isSpokenOf: in the sentence a pronoun of the gender means the one of whom the story speaks most, beside a person of whom
// the story does not tell the gender: "President Rao awarded her a medal".
func (r *reading) isSpokenOf(sentence, rival int) bool {
	if rival < 0 || r.sureGender(rival) != unknownGender || r.traits[r.Entities[0]].count < 3*r.traits[rival].count {
		return false
	}
	for i := r.begin[sentence]; i < min(r.begin[sentence+1], r.at); i++ {
		if o := &r.cast.Mentions[i]; o.Form == Pronoun && r.meant(o) && r.sents[sentence].Tokens[o.Span.Start].Tag == "PRP" {
			return true
		}
	}
	return false
}

// inBackground: the possessive stands in a phrase that only tells when the rest of its clause
// happened, and that is told of one of whom the clause speaks: "met Moon months after his last test".
func (r *reading) inBackground() bool {
	i := r.Span.Start
	if i == 0 || r.s.Tokens[i].Tag != "PRP$" || !lexicon.Has(r.s.fold[i-1], lexicon.Background) {
		return false
	}
	for k := r.at - 1; k >= 0 && r.cast.Mentions[k].Sentence == r.Sentence; k-- {
		if o := &r.cast.Mentions[k]; r.meant(o) && r.s.ClauseAt(o.Span.Start) == r.s.ClauseAt(i) {
			return true
		}
	}
	return false
}

// hasNeuterRival: the same for "it", which any thing may rival: another state or body, and
// any other noun that is a subject or object, unless the verb is one of states and bodies.
func (r *reading) hasNeuterRival() bool {
	if len(r.Entities) > 1 {
		return true // "they" after two states are as often their troops, or the rebels
	}
	from := &r.cast.Mentions[r.antecedent]
	for k := r.at - 1; k >= 0 && r.cast.Mentions[k].Sentence >= from.Sentence; k-- {
		o := &r.cast.Mentions[k]
		kind := r.cast.Entities[r.acted(o)].Kind
		if (kind == State || kind == Organisation) && o.Form != Adjective && !o.Locative && !r.meant(o) {
			return true
		}
	}
	return r.hasThing(from, r.isAgent() || r.ownsInClause(from))
}

// hasThing: from the sentence of the antecedent up to the pronoun stands a thing, or with agent
// one that can act, that "it" may mean.
func (r *reading) hasThing(from *Mention, agent bool) bool {
	for k := from.Sentence; k <= r.Sentence; k++ {
		s := &r.sents[k]
		for i := range s.Tokens {
			if k == r.Sentence && i >= r.Span.Start {
				break
			}
			if k == from.Sentence && from.Span.Has(i) || !s.isThing(i) {
				continue
			}
			w := lexicon.NounLemma(s.fold[i])
			if !agent || lexicon.Has(w, lexicon.OrganisationHead) || lexicon.Has(w, lexicon.ShortBody) || lexicon.Has(w, lexicon.Rebel) {
				return true
			}
		}
	}
	return false
}

// ownsInClause: "its" stands in the clause whose subject it takes up.
func (r *reading) ownsInClause(from *Mention) bool {
	return r.s.fold[r.Span.Start] == "its" && from.Sentence == r.Sentence && r.s.ClauseAt(from.Span.Start) == r.s.ClauseAt(r.Span.Start)
}

// isAgent: the pronoun is the subject of a verb that only states, bodies and people are said to
// do, or owns what only states and bodies have.
func (r *reading) isAgent() bool {
	if n := r.Span.End; r.s.fold[r.Span.Start] == "its" && r.s.inside(n) {
		for r.s.noun(n+1) && !r.s.proper[n+1] {
			n++
		}
		return r.s.is(n, lexicon.StateAsset, lexicon.Office, lexicon.HomeBody)
	}
	return slices.ContainsFunc(r.s.Clauses, func(c syntax.Clause) bool {
		if !c.Subject.Has(r.Span.Start) || c.Subject.End-c.Subject.Start != 1 {
			return false
		}
		switch lexicon.ClassOf(c.Verb.Lemma) {
		case lexicon.Sign, lexicon.Agree, lexicon.Meet, lexicon.Visit, lexicon.Expel, lexicon.Arrest, lexicon.Call, lexicon.Establish:
			return true
		}
		return hasAny(lexicon.Of(c.Verb.Lemma), lexicon.Says, lexicon.ReportsSpeech, lexicon.CallsOff, lexicon.Accuses, lexicon.HandlesPaper)
	})
}

// isThing: a singular noun that stands where "it" may take it up: not a time, and not
// inside a phrase that a preposition opens.
func (s *sentence) isThing(i int) bool {
	if w := s.Tokens[i].Lower; s.tag(i) != "NN" || s.proper[i] || s.known(i) || s.noun(i+1) || hasAny(lexicon.Of(w), lexicon.TimeNoun, lexicon.Human) {
		return false
	}
	k := i - 1
	for s.adjective(k) || s.noun(k) || s.tag(k) == "DT" || s.tag(k) == "CD" || s.tag(k) == "PRP$" || s.tag(k) == "POS" {
		k--
	}
	return !s.prep(k)
}

// isCataphoric: the pronoun stands in a clause before the main one, whose subject is another person.
func (r *reading) isCataphoric() bool {
	if r.cast.Entities[r.Entities[0]].Kind != Person {
		return false
	}
	c := r.s.ClauseAt(r.Span.Start)
	if c < 0 || r.s.Clauses[c].Kind == syntax.Main && !(r.s.Tokens[r.Span.Start].Tag == "PRP$" && r.s.Tokens[0].IsPrep() && r.Span.Start < r.s.Clauses[c].Subject.Start) {
		return false // but "in | his note, Moe said"
	}
	for k := r.at + 1; k < len(r.cast.Mentions) && r.cast.Mentions[k].Sentence == r.Sentence; k++ {
		o := &r.cast.Mentions[k]
		if main := r.s.ClauseAt(o.Span.Start); main >= 0 && r.s.Clauses[main].Kind == syntax.Main && r.s.Clauses[main].Subject.Has(o.Span.Start) {
			return r.cast.Entities[o.Entities[0]].Kind == Person && !r.meant(o)
		}
	}
	return false
}
