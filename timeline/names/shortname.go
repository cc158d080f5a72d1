package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
)

// readBody reads "the Council", "the ministry", "the bloc", "the regional bloc", "the world body" after a determiner at i.
func (f *finder) readBody(si, i int) int {
	s := &f.sents[si]
	k := i + 1
	if n, e := f.readSortedBody(si, k); e >= 0 {
		return f.describe(si, i, n+1, e)
	}
	if k >= len(s.Tokens) || s.at[k] != 0 || k+1 < len(s.Tokens) && s.proper[k] && s.proper[k+1] || s.isSortOf(k) {
		return 0
	}
	e := f.bodyNamed(s, k)
	if t := f.traits; e >= 0 && isFirm(s.fold[k]) && t[e].last > 0 && f.cast.Mentions[t[e].last-1].Sentence >= si-1 && f.tellsUnnamed(&f.cast.Mentions[t[e].last-1], si, k) {
		return 0 // "Orvalla met a company. The company"
	}
	if e < 0 {
		e = f.bodyNear(si, k)
	}
	if e < 0 || f.ownsOther(e) {
		return 0
	}
	return f.describe(si, i, k+1, e)
}

// ownsOther: the story has named the body so far only to say whose another is: "Orvalla, a unit of | Lund Bank".
func (f *finder) ownsOther(e int) bool {
	const most = 2 // mentions of one that is named in passing: a judgement
	if f.traits[e].count > most {
		return false
	}
	for left, m := f.traits[e].count, len(f.cast.Mentions)-1; m >= 0 && left > 0; m-- {
		men := &f.cast.Mentions[m]
		if !slices.Contains(men.Entities, e) {
			continue
		}
		s, k := &f.sents[men.Sentence], men.Span.Start-1
		if k > 0 && s.words[k].Has(lexicon.Article) {
			k--
		}
		left--
		if k < 4 || s.fold[k] != "of" || s.Tokens[k-1].Tag != "NN" || s.isHumanNoun(k-1) || s.bits[k-1]&officeWord != 0 {
			return false
		}
		for k--; k > 2 && (s.Tokens[k].IsNoun() || strings.HasPrefix(s.Tokens[k].Tag, "JJ")); {
			k--
		}
		if !s.words[k].Has(lexicon.Article) || s.Tokens[k-1].Text != "," || !s.proper[k-2] || s.proper[k+1] {
			return false
		}
	}
	return f.traits[e].count > 0
}

// isSortOf: the noun at token k says what the body is whose name the text tells right behind it: "the company | Orvalla".
func (s *sentence) isSortOf(k int) bool {
	h := s.hitAt(k + 1)
	return h != nil && h.entry < 0 && h.noun
}

// bodyNear gives the only body, of those that the noun at token k may speak of, that the nearest sentence before tells
// of: "Orvalla fell. The company said so". -1 if there is none, or several, or a body without a name between.
func (f *finder) bodyNear(si, k int) int {
	const back = 2 // sentences: a judgement
	s := &f.sents[si]
	if !s.tellsBody(k) {
		return -1
	}
	only := -1
	for _, men := range f.since(si - back) {
		if only >= 0 && men.Sentence < f.lastOf(only).Sentence {
			break
		}
		for _, e := range men.Entities {
			if e == only || men.Form == Pronoun || !f.mayBeCalled(e, s.fold[k]) {
				continue
			}
			if only >= 0 {
				return -1
			}
			only = e
		}
	}
	if only >= 0 && (f.traits[only].sort == "party" || f.tellsUnnamed(f.lastOf(only), si, k)) {
		return -1
	}
	return only
}

// tellsBody: the noun is one for a body, in small letters, and nothing goes on behind it.
func (s *sentence) tellsBody(k int) bool {
	w, next := s.fold[k], s.word(k+1)
	body := isFirm(w) || s.is(k, lexicon.ShortBody) && s.is(k, lexicon.BodyNoun)
	return body && !s.proper[k] && (w == "party" || !s.is(k, lexicon.TakesSides)) && !lexicon.IsEvent(w) && !s.noun(k+1) && next != "of" && next != "that"
}

// lastOf gives the last mention so far of an entity that has one.
func (f *finder) lastOf(e int) *Mention { return &f.cast.Mentions[f.traits[e].last-1] }

// maybeParty: the body is a party or has a name as parties have: "Movement for Harmony".
func maybeParty(name, sort string) bool {
	head, _, purpose := strings.Cut(name, " for ")
	return sort == "party" || purpose && sort == "" && lexicon.IsCalled(headOfBody(head), "party")
}

// mayBeCalled: the entity is a body of those that the noun speaks of.
func (f *finder) mayBeCalled(e int, noun string) bool {
	en, sort := &f.cast.Entities[e], f.traits[e].sort
	name := fold(en.Name)
	if en.Kind == Organisation && noun == "party" {
		return maybeParty(name, sort)
	}
	if en.Kind != Organisation || sort == "party" || lexicon.HasWithin(name, lexicon.Assembly) {
		return false
	}
	switch {
	case isFirm(noun):
		return sort == noun || lexicon.IsCalled(headOfBody(name), noun) || (noun == "company" || noun == "firm") && (sort == unsorted || isFirm(sort))
	case lexicon.Has(noun, lexicon.OrganisationHead) && !lexicon.Has(noun, lexicon.Movement): // "the agency", unlike "the group", may be a state's
		return sort == "" || lexicon.Has(sort, lexicon.Movement) && lexicon.Has(noun, lexicon.ForBody) // a group is an organization
	}
	return en.State == "" && sort != unsorted && !lexicon.HasWithin(name, lexicon.Collective) // "Holt resigned. Norway left the union."
}

// tellsUnnamed: behind the mention, up to token k of a sentence, stands a body that has no name: "a group", "two companies".
func (f *finder) tellsUnnamed(from *Mention, si, k int) bool {
	w := f.sents[si].fold[k]
	for n := from.Sentence; n <= si; n++ {
		s := &f.sents[n]
		for i := range s.Tokens {
			if n == from.Sentence && i < from.Span.End || n == si && i >= k || s.proper[i] {
				continue
			}
			if lexicon.NounLemma(s.fold[i]) == w && s.Tokens[i].IsNoun() && !(i > 0 && s.fold[i-1] == "the" && s.Tokens[i].Tag == "NN") {
				return true
			}
		}
	}
	return false
}

// readMembers reads the body in "Council members", "Commission officials", where no determiner
// stands before it, and as the state that the story is about "government forces".
func (f *finder) readMembers(si, i int) int {
	s := &f.sents[si]
	if i+1 < len(s.Tokens) && s.words[i].Has(lexicon.Government) && s.words[i+1].Has(lexicon.StateAsset) {
		if e := f.mainState(); e >= 0 { // "government forces"
			return f.describe(si, i, i+2, e)
		}
	}
	if i+1 >= len(s.Tokens) || s.at[i] != 0 || !s.words[i+1].Has(lexicon.BodyPeople) {
		return 0
	}
	if shape(s.Tokens[i].Text) == lowerCase && i > 0 && (s.Tokens[i-1].IsNoun() || strings.HasPrefix(s.Tokens[i-1].Tag, "JJ") && s.fold[i-1] != "most" && s.fold[i-1] != "many") {
		return 0 // "city council members"
	}
	e := f.bodyNamed(s, i)
	if e < 0 {
		return 0
	}
	return f.describe(si, i, i+1, e)
}

// bodyNamed gives the body of the story that the noun at token k speaks of again; -1 if none.
func (f *finder) bodyNamed(s *sentence, k int) int {
	w := s.fold[k]
	e := f.bodyCalled(s, k)
	if e < 0 && s.is(k, lexicon.ShortBody) {
		e = f.lastHeaded(w)
	}
	if e < 0 && s.proper[k] && (w == "union" || w == "commission") && f.spoken["European Union"]+f.spokenBody("European Union") > 0 {
		e = f.named("European " + withCapital(w))
	}
	if w == "paper" && s.isSubject(one(k)) {
		e = f.onlyPaper()
	}
	if of := f.ends[w]; e < 0 && s.proper[k] && !isWord(w) && len(of) == 1 {
		e = of[0] // "the Tigers"
	}
	if e < 0 && !s.proper[k] && s.is(k, lexicon.BodyNoun) {
		e = f.bodyOfSort(w)
	}
	return e
}

// bodyCalled gives the body that is called by the noun at token k though its name may not have the word; -1 if none is.
func (f *finder) bodyCalled(s *sentence, k int) int {
	switch w := s.fold[k]; {
	case w == "panel" && !f.bringsIn(s, k):
		return f.only(func(e int) bool {
			name := f.nameOfBody(e)
			return strings.HasSuffix(name, " commission") || strings.HasSuffix(name, " committee")
		})
	case w == "house" && s.proper[k]: // "the House" beside the Senate
		e := f.lastBody(func(name string) bool {
			return strings.HasSuffix(name, " house") && name != "white house" || strings.HasPrefix(name, "house of ")
		})
		if e < 0 && f.spokenBody("US Congress")+f.spokenBody("US Senate") > 0 {
			e = f.named("US House")
		}
		return e
	case !s.proper[k] && !f.tellsWhich(s, k):
		return f.lastCalled(s, k)
	}
	return -1
}

// bodyOfSort gives the only body of the story so far that is what a noun says: "the airline" that
// the story has called one, "the company" where it has spoken of one firm; -1 if there is none, or several.
func (f *finder) bodyOfSort(noun string) int {
	best, firms, anyFirm := -1, 0, noun == "company" || noun == "firm"
	for e := range f.cast.Entities {
		t := &f.traits[e]
		if t.sort == "" || t.last == 0 {
			continue
		}
		if t.sort == noun {
			if best >= 0 && f.traits[best].sort == noun {
				return -1
			}
			best = e
		}
		if isFirm(t.sort) {
			firms++
			if best < 0 && anyFirm {
				best = e
			}
		}
	}
	for e := range f.traits {
		if t := &f.traits[e]; best >= 0 && t.sort == unsorted && t.count >= f.traits[best].count {
			return -1
		}
	}
	if best >= 0 && isFirm(f.traits[best].sort) && firms > 1 && (anyFirm || f.traits[best].sort != noun) {
		return -1
	}
	return best
}

// isFirm: the noun is one for a firm.
func isFirm(sort string) bool { return lexicon.Has(sort, lexicon.Firm) }

// lastBody finds the organisation mentioned last whose folded name fits; -1 if none does.
func (f *finder) lastBody(fits func(name string) bool) int {
	best, at := -1, 0
	for e, en := range f.cast.Entities {
		if t := f.traits[e]; en.Kind == Organisation && t.last > at && fits(fold(en.Name)) {
			best, at = e, t.last
		}
	}
	return best
}

// lastHeaded finds the organisation mentioned last of whose name the noun is the head: "council" of "Security Council"; -1 if there is none.
func (f *finder) lastHeaded(noun string) int {
	return f.lastBody(func(name string) bool {
		return name == noun || strings.HasSuffix(name, " "+noun) || strings.HasPrefix(name, noun+" of ") || strings.HasPrefix(name, noun+" for ") || strings.HasPrefix(name, noun+" to ") || strings.Contains(name, " "+noun+" of ")
	})
}

// bringsIn: before token k the story speaks of one more by the same noun, which no comma sets beside a name: "a | panel | of judges".
func (f *finder) bringsIn(s *sentence, k int) bool {
	for i := range f.sents {
		o := &f.sents[i]
		for j := 1; j < len(o.fold) && (o != s || j < k); j++ {
			at := j - 1
			for at > 0 && (o.Tokens[at].IsNoun() || strings.HasPrefix(o.Tokens[at].Tag, "JJ")) {
				at--
			}
			if o.fold[j] == s.fold[k] && o.Tokens[at].Tag == "DT" && !o.words[at].Has(lexicon.Definite) && (at == 0 || o.Tokens[at-1].Text != ",") {
				return true
			}
		}
		if o == s {
			return false
		}
	}
	return false
}

// onlyPaper gives the only newspaper of the story so far; -1 if there is none, or several.
func (f *finder) onlyPaper() int {
	return f.only(func(e int) bool { return f.traits[e].count > 0 && lexicon.Has(f.traits[e].sort, lexicon.Press) })
}

// nameOfBody is the folded name of an organisation that the story has mentioned; "" for all else.
func (f *finder) nameOfBody(e int) string {
	if f.kind(e) != Organisation || f.traits[e].count == 0 {
		return ""
	}
	return fold(f.cast.Entities[e].Name)
}

// spokenBody says how often the story has mentioned an organisation.
func (f *finder) spokenBody(name string) int {
	if e, ok := f.byKey[string(Organisation)+"\t"+fold(name)]; ok {
		return f.traits[e].count
	}
	return 0
}

// isAgentOf: behind "by" and a participle the word at i says who did it.
func (s *sentence) isAgentOf(i int) bool {
	t := &s.Tokens[i]
	return i > 1 && s.fold[i-1] == "by" && t.Rel == "obl:by" && t.Head >= 0 && s.Tokens[t.Head].Tag == "VBN"
}

// readAcronym reads an unknown acronym that is used like a body: "the ELN", "UNITAMS said".
func (f *finder) readAcronym(si, i int) int {
	s := &f.sents[si]
	w, span := s.text(i), one(i)
	if s.shout || !s.isLoneAcronym(i) {
		return 0
	}
	if e := f.abbreviated(w); e >= 0 {
		m := f.mention(si, span, Short, e)
		m.Locative = f.locative(si, span, f.kind(e))
		return 1
	}
	switch before := s.word(i - 1); {
	case len(w) > 2 && (before == "the" || before == "as"), s.isAgentOf(i): // "launched by BT"
	case !s.isSubject(span) || (len(w) == 2 || i == 0) && !s.actsBeside(span) || s.is(i, lexicon.ClosedClass):
		return 0
	}
	f.mention(si, span, Full, f.entityFor(Entity{Name: w, Kind: Organisation}, trait{}))
	return 1
}

// isLoneAcronym: the word is written as acronyms of bodies are, and stands beside no other capital and in no brackets.
func (s *sentence) isLoneAcronym(i int) bool {
	w := s.text(i)
	return len(w) >= 2 && len(w) <= 8 && shape(w) == allCaps && !strings.ContainsAny(w, "0123456789-/$&") && !roman(w) && !s.is(i, lexicon.ThingAcronym, lexicon.Human) &&
		!s.known(i) && !s.capital(i-1) && !s.capital(i+1) && s.text(i-1) != "("
}
