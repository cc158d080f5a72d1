package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// doubts marks the mentions whose words may mean another than their entities. It is asked
// last, when all of the story is known.
func (f *finder) doubts() {
	near := &vicinity{finder: f, persons: make([][]somebody, len(f.sents)), known: make([]bool, len(f.sents))}
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
}

// meant: the mention speaks of those whom the reading's mention means.
func (r *reading) meant(o *Mention) bool {
	if len(r.Entities) == 1 {
		return len(o.Entities) == 1 && (o.Entities[0] == r.Entities[0] || o.Acting == r.Entities[0])
	}
	return slices.ContainsFunc(o.Entities, func(e int) bool { return slices.Contains(r.Entities, e) })
}

func (r *reading) findAntecedent() {
	for k := r.at - 1; k >= 0; k-- {
		o := &r.cast.Mentions[k]
		if !r.reaches(o.Sentence) {
			return
		}
		if !r.meant(o) || o.Form == Adjective || o.Locative || o.Form == Pronoun && o.Doubt != "" {
			continue
		}
		if r.sents[o.Sentence].isSubject(o.Span) {
			r.antecedent, r.subject = k, true
			return
		}
		if r.antecedent < 0 {
			r.antecedent = k
		}
	}
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

// noSubject: what the pronoun would take up is no subject. Who is the only one of whom its
// sentence and the one before speak need not be.
func (r *reading) noSubject() bool {
	if r.subject {
		return false
	}
	if len(r.Entities) > 1 || r.cast.Entities[r.Entities[0]].Kind != Person || r.antecedent >= 0 && possessed(&r.sents[r.cast.Mentions[r.antecedent].Sentence], r.cast.Mentions[r.antecedent].Span.End) {
		return true
	}
	for k := r.Sentence; k >= 0 && r.reaches(k); k-- {
		for _, p := range r.peopleIn(k) {
			if p.entity != r.Entities[0] && !p.plural {
				return true
			}
		}
	}
	return false
}

// acrossSpeech: a quotation mark stands between the pronoun and what it takes up.
func (r *reading) acrossSpeech() bool {
	if r.antecedent < 0 {
		return r.s.quoted(r.Span.Start)
	}
	o := &r.cast.Mentions[r.antecedent]
	return r.s.quoted(r.Span.Start) != r.sents[o.Sentence].quoted(o.Span.Start)
}

// opens: the pronoun opens its sentence as the subject, so that the sentence goes on with the one before's.
func (r *reading) opens() bool {
	return r.Span.Start == 0 && r.s.Tokens[0].Tag == "PRP" && r.s.isSubject(r.Span)
}

// hasUnnamedRival: between the antecedent and the pronoun stands one without a name whom it may mean.
func (r *reading) hasUnnamedRival() bool {
	if len(r.Entities) > 1 || r.cast.Entities[r.Entities[0]].Kind != Person || r.inBackground() {
		return false
	}
	g := genderOf(r.s.fold[r.Span.Start])
	opens := r.opens()
	from := &r.cast.Mentions[r.antecedent]
	for k := from.Sentence; k <= r.Sentence; k++ {
		for _, p := range r.peopleIn(k) {
			switch {
			case p.entity >= 0, p.plural, p.gender != unknownGender && p.gender != g:
			case opens && r.subject && !r.sents[k].isSubject(syntax.Span{Start: p.token, End: p.token + 1}):
			case k == from.Sentence && p.token < from.Span.End, k == r.Sentence && p.token >= r.Span.Start:
			default:
				return true
			}
		}
	}
	return false
}

// hasRival: between the sentence of the antecedent and the pronoun stands another whom it may mean.
func (r *reading) hasRival() bool {
	if r.cast.Entities[r.Entities[0]].Kind != Person {
		return r.hasNeuterRival()
	}
	g := genderOf(r.s.fold[r.Span.Start])
	opens := r.opens()
	if r.inBackground() {
		return false
	}
	for k := r.cast.Mentions[r.antecedent].Sentence; k <= r.Sentence; k++ {
		for _, p := range r.peopleIn(k) {
			if k == r.Sentence && p.token >= r.Span.Start {
				break
			}
			if p.aside && opens || p.plural != (len(r.Entities) > 1) && p.entity < 0 || slices.Contains(r.Entities, p.entity) {
				continue
			}
			if len(r.Entities) > 1 || p.gender == unknownGender || p.gender == g {
				return true
			}
		}
	}
	return false
}

// inBackground: the possessive stands in a phrase that only tells when the rest of its clause
// happened, and that is told of the clause's subject: "met Moon months after his last test".
func (r *reading) inBackground() bool {
	o, i := &r.cast.Mentions[r.antecedent], r.Span.Start
	return i > 0 && r.s.Tokens[i].Tag == "PRP$" && lexicon.Has(r.s.fold[i-1], lexicon.Background) &&
		o.Sentence == r.Sentence && r.s.ClauseAt(o.Span.Start) == r.s.ClauseAt(i)
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
	agent := r.isAgent() || r.ownsInClause(from)
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
	if n := r.Span.End; r.s.fold[r.Span.Start] == "its" && n < len(r.s.Tokens) {
		for n+1 < len(r.s.Tokens) && r.s.Tokens[n+1].IsNoun() && !r.s.proper[n+1] {
			n++
		}
		return lexicon.Has(r.s.fold[n], lexicon.StateAsset) || lexicon.Has(r.s.fold[n], lexicon.Office) || lexicon.Has(r.s.fold[n], lexicon.HomeBody)
	}
	for i := range r.s.Clauses {
		c := &r.s.Clauses[i]
		if !c.Subject.Has(r.Span.Start) || c.Subject.End-c.Subject.Start != 1 {
			continue
		}
		l := c.Verb.Lemma
		if c.Verb.Passive {
			return false
		}
		for _, f := range []lexicon.Feature{lexicon.Says, lexicon.ReportsSpeech, lexicon.CallsOff, lexicon.Accuses, lexicon.HandlesPaper} {
			if lexicon.Has(l, f) {
				return true
			}
		}
		switch lexicon.ClassOf(l) {
		case lexicon.Sign, lexicon.Agree, lexicon.Meet, lexicon.Visit, lexicon.Expel, lexicon.Arrest, lexicon.Call, lexicon.Establish:
			return true
		}
	}
	return false
}

// isThing: a singular noun that stands where "it" may take it up: not a time, and not
// inside a phrase that a preposition opens.
func (s *sentence) isThing(i int) bool {
	t := &s.Tokens[i]
	if t.Tag != "NN" || s.proper[i] || i+1 < len(s.Tokens) && s.Tokens[i+1].IsNoun() || lexicon.Has(t.Lower, lexicon.TimeNoun) || lexicon.Has(t.Lower, lexicon.Human) || s.at[i] != 0 {
		return false
	}
	k := i - 1
	for k >= 0 && (s.Tokens[k].Tag == "DT" || s.Tokens[k].Tag == "CD" || s.Tokens[k].Tag == "PRP$" || s.Tokens[k].Tag == "POS" || strings.HasPrefix(s.Tokens[k].Tag, "JJ") || s.Tokens[k].IsNoun()) {
		k--
	}
	return k < 0 || !s.Tokens[k].IsPrep()
}

// isCataphoric: the pronoun stands in a clause before the main one, whose subject is another person.
func (r *reading) isCataphoric() bool {
	if r.cast.Entities[r.Entities[0]].Kind != Person {
		return false
	}
	c := r.s.ClauseAt(r.Span.Start)
	if c < 0 || r.s.Clauses[c].Kind == syntax.Main {
		return false
	}
	for k := r.at + 1; k < len(r.cast.Mentions) && r.cast.Mentions[k].Sentence == r.Sentence; k++ {
		o := &r.cast.Mentions[k]
		if main := r.s.ClauseAt(o.Span.Start); main >= 0 && r.s.Clauses[main].Kind == syntax.Main && r.s.Clauses[main].Subject.Has(o.Span.Start) {
			return r.cast.Entities[o.Entities[0]].Kind == Person && !r.meant(o)
		}
	}
	return false
}

// surname is the last word of the mention, folded; "" where the mention is no person's.
func (r *reading) surname() string {
	if r.cast.Entities[r.Entities[0]].Kind != Person {
		return ""
	}
	return bareSurname(r.s.fold[r.Span.End-1])
}

// bareSurname leaves the Arabic article out of a folded word of a name: "al-sadat" is "sadat" too.
func bareSurname(word string) string {
	if k := strings.IndexByte(word, '-'); k > 0 && lexicon.Has(word[:k], lexicon.ArabicArticle) {
		return word[k+1:]
	}
	return word
}

// bears: one of the words of the name is the surname.
func bears(name, surname string) bool {
	return slices.ContainsFunc(strings.Fields(fold(name)), func(w string) bool { return bareSurname(w) == surname })
}

// isShared: another bears the surname.
func (r *reading) isShared() bool {
	key := r.surname()
	if key == "" || r.byOffice() {
		return false
	}
	own := r.cast.Entities[r.Entities[0]].Name
	for e, en := range r.cast.Entities {
		if e != r.Entities[0] && en.Kind == Person && strings.Contains(en.Name, " ") && bears(en.Name, key) && !sameFullName(en.Name, own) {
			return true
		}
	}
	return len(r.g.people[key]) > 0 && !r.isKnown()
}

// isKnown: the gazetteer knows the person meant by the surname.
func (r *reading) isKnown() bool {
	for _, k := range r.g.people[r.surname()] {
		if sameFullName(r.g.known[k].Name, r.cast.Entities[r.Entities[0]].Name) {
			return true
		}
	}
	return false
}

// byOffice: the title before the surname is that person's own office, and of no other of the name.
func (r *reading) byOffice() bool {
	if !r.title() {
		return false
	}
	title := r.s.fold[r.Span.End-2]
	if !lexicon.Has(title, lexicon.Office) || !hasWord(fold(r.cast.Entities[r.Entities[0]].Office), title) {
		return false
	}
	for _, e := range r.peopleNamed[r.surname()] {
		if e != r.Entities[0] && hasWord(fold(r.cast.Entities[e].Office), title) {
			return false
		}
	}
	return true
}

// isFamily: the story speaks of several of the surname: "the Brandts", "the younger Brandt",
// "Brandt's wife, Eva Brandt".
func (r *reading) isFamily() bool {
	key := r.surname()
	return key != "" && r.isKin(key) && !r.byOffice()
}

// isEarly: the name stands in full only far behind the mention.
func (r *reading) isEarly() bool {
	if r.surname() == "" || r.title() || r.isKnown() {
		return false
	}
	for k := range r.cast.Mentions {
		if o := &r.cast.Mentions[k]; o.Form == Full && o.Entities[0] == r.Entities[0] && o.Span.End-o.Span.Start > 1 {
			return o.Sentence > r.Sentence+namedSoon
		}
	}
	return false
}

// namedSoon is how many sentences after a bare surname its full name may come.
const namedSoon = 3

// title: the mention begins with a title.
func (r *reading) title() bool {
	return r.Span.End-r.Span.Start > 1
}

// isPlaceLike: the bare name stands as places do.
func (r *reading) isPlaceLike() bool {
	if r.surname() == "" || r.title() || r.Span.Start == 0 {
		return false
	}
	return lexicon.Has(r.s.fold[r.Span.Start-1], lexicon.Locative)
}

// isOthersOffice: the description goes on with whose office it is, means somebody not named
// before, or holds of another near.
func (r *reading) isOthersOffice() bool {
	if len(r.Entities) != 1 || r.cast.Entities[r.Entities[0]].Kind != Person {
		return false
	}
	if n := r.Span.End; n < len(r.s.Tokens) && (r.s.fold[n] == "of" || r.s.fold[n] == "for" || r.s.Tokens[n].Tag == "NN") {
		return true
	}
	head := r.s.fold[r.Span.End-1]
	named := false
	for k := r.at - 1; k >= 0; k-- {
		o := &r.cast.Mentions[k]
		if r.meant(o) {
			named = true
			continue
		}
		if o.Sentence < r.Sentence-3 && named {
			break
		}
		if e := o.Entities[0]; o.Sentence >= r.Sentence-3 && len(o.Entities) == 1 && r.cast.Entities[e].Kind == Person && hasWord(fold(r.cast.Entities[e].Office), head) {
			return true
		}
	}
	if named {
		return false
	}
	next := r.at + 1 // "the president, Ivo Brandt,"
	return next >= len(r.cast.Mentions) || !r.meant(&r.cast.Mentions[next]) || r.cast.Mentions[next].Sentence != r.Sentence || r.cast.Mentions[next].Span.Start > r.Span.End+1
}

// isOtherGroup: of those whom "the two leaders" or "both sides" would mean one is not near, or a
// third of their kind is.
func (r *reading) isOtherGroup() bool {
	if len(r.Entities) < 2 {
		return false
	}
	found := map[int]bool{}
	for k := r.at - 1; k >= 0; k-- {
		o := &r.cast.Mentions[k]
		if o.Sentence < r.Sentence-groupReach {
			if len(found) == len(r.Entities) {
				return false
			}
			if r.s.fold[r.Span.End-1] == "sides" {
				return true // of anything: parties, camps, teams
			}
		}
		for _, e := range o.Entities {
			if o.Acting >= 0 {
				e = o.Acting
			}
			if slices.Contains(r.Entities, e) {
				found[e] = true
			} else if len(found) < len(r.Entities) && !o.Locative && o.Form != Adjective && o.Form != Pronoun && r.fitsGroup(e) {
				return true
			}
		}
	}
	return len(found) < len(r.Entities)
}

// fitsGroup: the entity is one of those whom the description can mean.
func (r *reading) fitsGroup(e int) bool {
	en, kind := &r.cast.Entities[e], r.cast.Entities[r.Entities[0]].Kind
	switch {
	case en.Kind != kind:
		return false
	case kind == Person:
		return r.fitsNoun(e, r.s.fold[r.Span.End-1])
	case kind == Organisation:
		return lexicon.Has(fold(en.Name), lexicon.Bloc)
	}
	return true
}

// groupReach is how many sentences back those stand whom "the two leaders" means.
const groupReach = 3
