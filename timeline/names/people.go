package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// gather collects the names that the text establishes anywhere: the bodies and
// places known or named by their head word, and the people in full.
func (f *finder) gather() {
	for i := range f.sents {
		s := &f.sents[i]
		f.matchKnown(s)
		f.nameCircuits(s)
		f.nameBodies(s)
		f.acronymsOf(s)
	}
	f.dropStrange()
	f.dropPlain()
	f.dropSurnames()
	f.establish()
	for i := range f.sents {
		f.sents[i].cands = f.candidates(i)
	}
	f.namePeople()
	f.bareSurnames()
	f.eachCandidate(func(s *sentence, k int) { // a full name once established needs no evidence elsewhere
		if c := &s.cands[k]; c.person < 0 && len(c.words) >= 2 {
			if e, ok := f.byKey[string(Person)+"\t"+fold(strings.Join(c.words, " "))]; ok {
				c.person = e
			}
		}
	})
}

// eachCandidate does something with each candidate, which is the k-th of its sentence.
func (f *finder) eachCandidate(do func(s *sentence, k int)) {
	for i := range f.sents {
		for k := range f.sents[i].cands {
			do(&f.sents[i], k)
		}
	}
}

// namePeople establishes the people whom the story names in full.
func (f *finder) namePeople() {
	bare := map[string]bool{} // surnames that stand alone as a person's
	acts := map[string]bool{} // words that stand alone for who acts
	f.eachCandidate(func(s *sentence, k int) {
		c := &s.cands[k]
		if w := s.fold[c.name.Start]; c.name.End-c.name.Start == 1 {
			bare[w] = bare[w] || c.score >= enough || !c.title.Empty()
			acts[w] = acts[w] || !s.known(c.name.Start) && s.isSubject(c.name) && s.actsBeside(c.name)
		}
	})
	longer := f.endsOfNames()
	f.eachCandidate(func(s *sentence, k int) {
		c := &s.cands[k]
		words := c.words
		if len(words) < 2 || lexicon.Has(fold(words[0]), lexicon.NameParticle) && !s.opensName(c.name) || longer[fold(strings.Join(words, " "))] { // "Ms. von der Leyen" is short for someone
			return
		}
		if royal := royalTitle(s, c.title); royal != "" && (royal == pope || royal == "King" || royal == "Queen" || royal == "Emperor" || roman(words[len(words)-1])) {
			c.person = f.monarch(s, c, append([]string{royal}, words...))
			return
		}
		if c.score >= enough || acts[s.fold[c.name.End-1]] && s.isPlainPair(c.name) || bare[fold(words[surnameOf(f.g, words)])] || joined(s, k) || joinsPerson(s, k) {
			c.person = f.personFor(s, c, words)
			f.traits[c.person].kin = f.traits[c.person].kin || s.isKin(c)
			f.learnAfter(s, c)
			f.learnBefore(s, c)
			if joined(s, k) {
				f.shareOffice(s, &s.cands[k-1], c)
			}
		}
	})
}

// isPlainPair: the name is of two capitalised words that are no others: "Orsola Vantis".
func (s *sentence) isPlainPair(name syntax.Span) bool {
	for i := name.Start; i < name.End; i++ {
		if t := &s.Tokens[i]; t.Tag != "NNP" || shape(t.Text) != capitalised || s.at[i] != 0 || isWord(s.fold[i]) || lexicon.Has(lexicon.VerbLemma(s.fold[i]), lexicon.Verb) {
			return false
		}
	}
	return name.End-name.Start == 2
}

// isKin: beside the name stands whose wife or son it is: "his daughter, Ada Holm", "Holm's wife Eva Holm", "Ada Holm, his wife".
func (s *sentence) isKin(c *candidate) bool {
	k, n := c.start()-1, c.name.End
	if k > 0 && s.Tokens[k].Text == "," {
		k--
	}
	if k > 0 && s.words[k].Has(lexicon.Family) && (possessed(s, k-1) || s.Tokens[k-1].Tag == "PRP$" || strings.HasPrefix(s.Tokens[k-1].Tag, "JJ")) {
		return true
	}
	if n+2 >= len(s.Tokens) || s.Tokens[n].Text != "," {
		return false
	}
	if s.words[n+1].Has(lexicon.Article) {
		n++ // "the wife of"
	}
	return n+2 < len(s.Tokens) && (s.words[n+2].Has(lexicon.Family) && s.Tokens[n+1].Tag == "PRP$" || s.words[n+1].Has(lexicon.Family) && s.fold[n+2] == "of")
}

// opensName: the name begins with a particle that may be a whole name's first word, as its capital says: "Abu Musab al-Sadi", "Ben Holm".
func (s *sentence) opensName(name syntax.Span) bool {
	second := s.words[name.Start+1]
	return s.proper[name.Start] && shape(s.Tokens[name.Start].Text) == capitalised && !second.Has(lexicon.NameParticle) && (name.End-name.Start > 2 || s.bits[name.Start]&(maleName|femaleName) != 0)
}

// endsOfNames are the surnames of several words with a particle that end longer names of the story: "Sánchez de Lozada", "Ben Sadi".
func (f *finder) endsOfNames() map[string]bool {
	out := map[string]bool{}
	for i := range f.sents {
		for k := range f.sents[i].cands {
			words := f.sents[i].cands[k].words
			for n := 1; n+1 < len(words); n++ {
				if lexicon.Has(fold(words[n]), lexicon.NameParticle) || n+2 < len(words) && lexicon.Has(fold(words[n+1]), lexicon.NameParticle) {
					out[fold(strings.Join(words[n:], " "))] = true
				}
			}
		}
	}
	return out
}

// bareSurnames establishes the people whom the story calls by one word alone, where it says of them what is
// said of people: "Holm, who was freed", "Holm's resignation".
func (f *finder) bareSurnames() {
	f.eachCandidate(func(s *sentence, k int) {
		c := &s.cands[k]
		at := c.name.Start
		kin := s.isApposedKin(at)
		if !s.isLoneName(c) || !f.mayBeBare(s, at, kin) || !kin && (s.is(at-1, lexicon.Family) && at > 1 || s.text(at-1) == "," && s.is(at-2, lexicon.Family)) { // "his wife Ada": a given name
			return
		}
		key := s.fold[at]
		t := trait{surname: key}
		if kin {
			t.gender = genderOf(s.fold[at-2])
		}
		f.peopleNamed[key] = append(f.peopleNamed[key], f.entityFor(Entity{Name: s.text(at), Kind: Person}, t))
	})
}

// isApposedKin: the word stands between commas behind a relative who is a subject: "his wife, | Ada |, left".
func (s *sentence) isApposedKin(at int) bool {
	if !s.is(at-2, lexicon.Family) || s.text(at-1) != "," || s.text(at+1) != "," {
		return false
	}
	rel := s.Tokens[at-2].Rel
	return rel == syntax.Nsubj || rel == syntax.NsubjPass
}

// isLoneName: the candidate is one word without a title, written as a name, of which much is said that is said of a person.
func (s *sentence) isLoneName(c *candidate) bool {
	const alone = enough + 1 // one word says less than two: a judgement
	at := c.name.Start
	return c.name.End-at == 1 && c.title.Empty() && c.score >= alone && !s.Tokens[at].Common && !s.known(at) && !s.isOfMany(at) && s.tag(at) == "NNP" && shape(s.text(at)) == capitalised
}

// mayBeBare: the word is not known for anything else, or for anybody, and is no part of more.
func (f *finder) mayBeBare(s *sentence, at int, kin bool) bool {
	key := s.fold[at]
	if len(f.peopleNamed[key]) > 0 || len(f.g.people[key]) > 0 || isWord(key) || f.g.byWord[key] != 0 && !kin || s.is(at, lexicon.Starter, lexicon.PlainSurname) {
		return false
	}
	if at == 0 {
		return f.told[key].inside
	}
	return !f.inUnknown(s, at-1) && s.tag(at-1) != "DT"
}

// isOfMany: what is said of the one word is said of several, "rebel Serbs, who have fled", or it is a word cut short, "Rep. Holm (Wash.), who".
func (s *sentence) isOfMany(at int) bool {
	if at+1 < len(s.Tokens) && s.Tokens[at+1].Text == "." || strings.HasSuffix(s.Tokens[at].Text, ".") {
		return true
	}
	one := lexicon.NounLemma(s.fold[at])
	if one != s.fold[at] && lexicon.Has(one, lexicon.Creed) || at > 0 && (s.Tokens[at-1].Tag == "CD" || s.fold[at-1] == "ethnic" || s.words[at-1].Has(lexicon.Rebel) && !s.proper[at-1]) {
		return true
	}
	for k := at + 1; k < len(s.Tokens) && k < at+5; k++ {
		if t := s.Tokens[k].Tag; t == "VBP" || t == "VB" || s.fold[k] == "were" || s.words[k].Has(lexicon.FormOfHave) && lexicon.VerbLemma(s.fold[k]) == s.fold[k] {
			return true
		}
	}
	return false
}

// joined says whether a candidate follows a person by "and": "Obasanjo and Kenyatta",
// "Foreign Ministers Ann Lee of Canada and Bo Ek of Sweden".
func joined(s *sentence, k int) bool {
	if k == 0 || s.cands[k-1].person < 0 || s.cands[k].score < 0 {
		return false
	}
	end := s.cands[k-1].name.End
	if s.fold[end] == "of" && end+2 < len(s.Tokens) {
		of := end + 1
		if s.fold[of] == "the" {
			of++
		}
		if h := s.hitAt(of); h != nil && h.span.Start == of {
			end = h.span.End
		}
	}
	return end < len(s.Tokens) && s.cands[k].start() == end+1 && (s.fold[end] == "and" || s.fold[end] == "&")
}

// joinsPerson: a name of two plain words opens the sentence or stands behind a comma, and "and" joins a person to it: "the two,
// Orsola Vantis and | Paul Lund, left".
func joinsPerson(s *sentence, k int) bool {
	c := &s.cands[k]
	i, end := c.name.Start, c.name.End
	if k+1 == len(s.cands) || s.cands[k+1].score < enough || s.cands[k+1].name.Start != end+1 || s.fold[end] != "and" || c.score < 0 || !s.isPlainPair(c.name) {
		return false
	}
	return i == 0 || s.Tokens[i-1].Text == ","
}

// surnameOf gives the index of the surname in a full name: the last word, or the
// first in the East Asian order.
func surnameOf(g *Gazetteer, words []string) int {
	last := len(words) - 1
	first := g.byWord[fold(words[0])]
	eastern := first&familyName != 0 && len(words) <= 3 && first&(maleName|femaleName) == 0
	if eastern && (len(words) == 3 || g.byWord[fold(words[last])]&familyName == 0 || first&givenName == 0) {
		return 0
	}
	return last
}

// monarch gives the entity of a pope or ruler, whose title belongs to the name:
// "King Abdullah II".
func (f *finder) monarch(s *sentence, c *candidate, words []string) int {
	key := fold(words[1])
	e := f.entityFor(Entity{Name: strings.Join(words, " "), Kind: Person}, trait{surname: key, gender: titleGender(s, c.title)})
	if !slices.Contains(f.peopleNamed[key], e) {
		f.peopleNamed[key] = append(f.peopleNamed[key], e)
	}
	f.learn(s, c, e)
	return e
}

// isEpithet: the word is joined from two, the second in small letters, as no first name is.
func isEpithet(w string) bool {
	first, second, ok := strings.Cut(w, "-")
	return ok && len(first) > 2 && shape(second) == lowerCase
}

// personFor gives the entity of a person named in full, with what the title says.
func (f *finder) personFor(s *sentence, c *candidate, words []string) int {
	if len(words) > 1 && isLabel(words[0]) && shape(words[len(words)-1]) == capitalised && strings.ContainsAny(strings.ToLower(words[0]), "aeiouy") {
		words = append([]string{withCapital(strings.ToLower(words[0]))}, words[1:]...) // "KEVIN Moe", as papers open a story
	}
	if len(words) > 2 && isEpithet(words[0]) && f.givenGender(words[1:]) != unknownGender {
		words = words[1:] // "Draft-dodger Ole Moe"
	}
	name, middle := titleCase(strings.Join(words, " ")), s.middleInitials(c.name)
	if s.isJunior(c.name) && f.knowsLiving(fold(name)) {
		name += " Jr."
	}
	e, namesake := f.bearerOf(name, unbroken(words[surnameOf(f.g, words)]), middle)
	if e < 0 {
		if namesake >= 0 { // "George W. Bush" beside "George H.W. Bush"
			name = withInitials(name, middle)
			f.cast.Entities[namesake].Name = withInitials(f.cast.Entities[namesake].Name, f.traits[namesake].middle)
		}
		e = f.newPerson(name, words, s.can(c.name.Start, familyName))
	}
	if f.traits[e].middle == "" {
		f.traits[e].middle = middle
	}
	f.learn(s, c, e)
	return e
}

// bearerOf gives the person of the story who bears the full name, and one who is called so too but has other middle initials; -1 for none.
func (f *finder) bearerOf(name, surname, middle string) (e, namesake int) {
	e, namesake = -1, -1
	for _, p := range f.peopleNamed[surname] {
		switch other := f.traits[p].middle; {
		case !sameFullName(f.cast.Entities[p].Name, name):
		case middle != "" && other != "" && other[0] != middle[0]:
			namesake = p
		default:
			e = p
		}
	}
	return e, namesake
}

// newPerson gives the entity of somebody new, to be found by the first and last word of the name, or by all where no family name opens it.
func (f *finder) newPerson(name string, words []string, family bool) int {
	e := f.entityFor(Entity{Name: name, Kind: Person}, trait{surname: unbroken(words[surnameOf(f.g, words)]), gender: f.givenGender(words)})
	for i, w := range words {
		k, last := unbroken(w), i == len(words)-1
		if last && arabicArticle(w) {
			k = k[strings.IndexByte(k, '-')+1:] // "el-Sadat" is Sadat too
		}
		if !lexicon.Has(k, lexicon.NameParticle) && (i == 0 || last || !family) {
			f.peopleNamed[k] = addNew(f.peopleNamed[k], e)
		}
	}
	for _, k := range f.g.people[fold(name)] {
		f.traits[e].gender = f.g.known[k].gender
		f.cast.Entities[e].State = f.g.known[k].State
	}
	return e
}

// patronymic is the father's name in a folded Arabic name, "" if it has none.
func patronymic(words []string) string {
	for i, w := range words {
		if (w == "bin" || w == "ibn") && i > 0 && i+1 < len(words) {
			return words[i+1]
		}
	}
	return ""
}

// sameFullName compares full names by first and last word.
func sameFullName(a, b string) bool {
	if unbroken(a) == unbroken(b) {
		return true
	}
	x, y := strings.Fields(fold(a)), strings.Fields(fold(b))
	if p, q := patronymic(x), patronymic(y); p != "" && q != "" && p != q {
		return false // "Hamad bin Khalifa al-Thani", "Hamad bin Jassim al-Thani"
	}
	if len(x) < 2 || len(y) < 2 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return x[0] == y[0] || len(x) < len(y) && slices.Equal(x, y[len(y)-len(x):]) || len(y) < len(x) && slices.Equal(y, x[len(x)-len(y):]) || isShortened(x, y) || isShortened(y, x)
}

// areInitials: the word is two letters and more with a full stop each: "p.j.".
func areInitials(w string) bool {
	letters := strings.ReplaceAll(w, ".", "")
	return len(letters) > 1 && len(w) == 2*len(letters)
}

// isShortened: the first word of a name has the initials of all given names of another: "A.Q. Khan", "Abdul Qadeer Khan".
func isShortened(short, full []string) bool {
	if !areInitials(short[0]) || len(short) != 2 || len(full) != 1+len(short[0])/2 {
		return false
	}
	for i, w := range full[:len(full)-1] {
		if w[0] != short[0][2*i] {
			return false
		}
	}
	return true
}

func (f *finder) givenGender(words []string) gender {
	bits := f.g.byWord[fold(words[0])]
	switch {
	case len(words) > 1 && bits&maleName != 0 && bits&femaleName == 0:
		return male
	case len(words) > 1 && bits&femaleName != 0 && bits&maleName == 0:
		return female
	}
	return unknownGender
}
