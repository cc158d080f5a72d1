package names

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// walk reads the story once more, in text order, and writes the mentions.
func (f *finder) walk() {
	f.countStates()
	for i := range f.sents {
		f.walkTo(i, len(f.sents[i].Tokens))
	}
}

// walkTo writes the mentions of a sentence up to a token.
func (f *finder) walkTo(si, end int) {
	s := &f.sents[si]
	for i, cand := 0, 0; i < end; {
		for cand < len(s.cands) && s.cands[cand].name.Start < i {
			cand++
		}
		n := 0
		if cand < len(s.cands) && s.cands[cand].startsAt(i) {
			n = f.readCandidate(si, i, &s.cands[cand])
		}
		if n == 0 {
			n = f.readOther(si, i)
		}
		i += max(n, 1)
	}
}

// readCandidate reads a candidate whose mention starts at token i, and says how many tokens it took.
func (f *finder) readCandidate(si, i int, c *candidate) int {
	if n := f.townOfState(si, c); n > 0 {
		return n
	}
	if e, form := f.resolvePerson(si, c); e >= 0 {
		f.mention(si, syntax.Span{Start: i, End: c.name.End}, form, e)
		return c.name.End - i
	}
	if c.title.Empty() {
		return f.guessPlace(si, c)
	}
	return 0
}

// readOther reads what is no candidate's name at token i, and says how many tokens it took.
func (f *finder) readOther(si, i int) int {
	s := &f.sents[si]
	if h := s.hitAt(i); h != nil && h.span.Start == i {
		return f.readHit(si, h)
	}
	if e, ok := f.acronyms[s.Tokens[i].Text]; ok && s.at[i] == 0 {
		if h := s.hitAt(i - 2); e == noBody || h != nil && s.Tokens[i-1].Text == "(" && h.entity >= 0 && h.entity != e {
			return 1 // "the Standing Committee of the World Trade Organization (| WTO)" is one body
		}
		f.mention(si, one(i), Short, e)
		return 1
	}
	if s.shout && s.proper[i] {
		return f.readShouted(si, i)
	}
	return f.first(si, i, []reader{(*finder).readPronoun, (*finder).readMembers, (*finder).readMinistry, (*finder).readAcronym, (*finder).readDoer, (*finder).readHere, (*finder).readCourt, (*finder).readAdministration, (*finder).readDescription})
}

// A reader reads what stands at token i of a sentence, and says how many tokens it took.
type reader func(f *finder, si, i int) int

// first asks one reader after the other.
func (f *finder) first(si, i int, readers []reader) int {
	for _, read := range readers {
		if n := read(f, si, i); n > 0 {
			return n
		}
	}
	return 0
}

// readHere reads "told reporters here" and "met here on Tuesday" as the place of filing.
func (f *finder) readHere(si, i int) int {
	s := &f.sents[si]
	if s.fold[i] != "here" || f.place == "" || i == 0 || s.Quoted(i) {
		return 0
	}
	afterNoun := strings.HasPrefix(s.Tokens[i-1].Tag, "NN")
	beforeDay := i+1 < len(s.Tokens) && (s.words[i+1].Has(lexicon.Calendar) || s.fold[i+1] == "on" && i+2 < len(s.Tokens) && s.words[i+2].Has(lexicon.Calendar))
	if !afterNoun && !beforeDay {
		return 0
	}
	f.mention(si, one(i), Description, f.filed()).Locative = true
	return 1
}

// filed gives the entity of the place of filing.
func (f *finder) filed() int {
	if k := f.filedEntry(); k >= 0 {
		return f.fromEntry(k)
	}
	return f.entityFor(Entity{Name: titleCase(f.place), Kind: Place}, trait{})
}

// filedEntry gives the gazetteer's entry of the place of filing; -1 if it has none.
func (f *finder) filedEntry() int {
	words := aliasWords(f.place)
	if len(words) > 0 {
		for _, a := range f.g.index[words[0]] {
			if a.noun && slices.Equal(a.words, words) {
				return a.entry
			}
		}
	}
	return -1
}

// readShouted reads the people of the story in a line of capitals.
func (f *finder) readShouted(si, i int) int {
	s := &f.sents[si]
	if e := f.recent(f.peopleNamed[s.fold[i]]); e >= 0 && (f.traits[e].surname == s.fold[i]) {
		f.mention(si, one(i), Short, e)
		return 1
	}
	for _, e := range f.peopleNamed[s.fold[i]] {
		words := strings.Fields(fold(f.cast.Entities[e].Name))
		if i+len(words) <= len(s.fold) && strings.Join(s.fold[i:i+len(words)], " ") == strings.Join(words, " ") {
			f.mention(si, syntax.Span{Start: i, End: i + len(words)}, Full, e)
			return len(words)
		}
	}
	return 0
}

// start is the first token of the mention, title included.
func (c *candidate) start() int {
	if !c.title.Empty() {
		return c.title.Start
	}
	return c.name.Start
}

// startsAt says whether the mention starts at token i; when a mention before it
// has taken a part of the title ("US army General …"), it starts with the rest.
func (c *candidate) startsAt(i int) bool {
	return c.start() == i || c.start() < i && i <= c.name.Start
}

// resolvePerson decides whom a candidate names; -1 if no person.
func (f *finder) resolvePerson(si int, c *candidate) (int, Form) {
	s := &f.sents[si]
	if c.person >= 0 {
		f.inherit(si, c)
		return c.person, Full
	}
	words := c.words
	last := fold(words[len(words)-1])
	if len(words) > 1 { // "López Obrador", "bin Salman": a part of a full name
		if e := f.recent(f.peopleNamed[last]); e >= 0 && strings.HasSuffix(fold(f.cast.Entities[e].Name), " "+fold(strings.Join(words, " "))) {
			f.learn(s, c, e)
			return e, Short
		}
		if !lexicon.Has(fold(words[0]), lexicon.NameParticle) { // "Ms. von der Leyen"
			return -1, ""
		}
	}
	key, want := unbroken(last), titleGender(s, c.title)
	all := f.ofGeneration(f.peopleNamed[bareSurname(key)], s.generation(c) == younger, key)
	known := slices.DeleteFunc(slices.Clone(all), func(e int) bool { return f.isOtherRank(s, c, e) })
	royal := royalTitle(s, c.title)
	if len(known) == 0 && len(all) > 0 && royal != pope {
		return f.wellKnown(s, c, key, want)
	}
	if (c.title.Empty() || s.can(c.title.Start, honorific)) && len(known) > 1 && s.generation(c) == "" { // "Assad" is the one whom all call so, and not his cousin
		of := slices.IndexFunc(known, func(e int) bool {
			return f.isWellKnown(e, key) && (want == unknownGender || f.traits[e].gender == want) && (f.traits[e].count > 0 || f.mostSpoken(known) == 0)
		})
		if of >= 0 {
			known = known[of : of+1]
		}
	}
	if e := f.pick(s, c, known, want); e >= 0 {
		return e, Short
	}
	switch {
	case len(known) > 0 && want == unknownGender:
		return f.recent(known), Short
	case royal != "":
		return f.monarch(s, c, append([]string{royal}, words...)), Full
	}
	return f.wellKnown(s, c, key, want)
}

const pope = "Pope"

// isSeat says whether a hit is a capital: bare "Paris" is the city even where a
// Jacques Paris is in the story.
func (f *finder) isSeat(h *hit) bool {
	return h.entry >= 0 && f.g.known[h.entry].seat
}

// royalTitle gives the title that belongs to the name of a pope or monarch.
func royalTitle(s *sentence, title syntax.Span) string {
	if title.Empty() {
		return ""
	}
	switch w := s.fold[title.End-1]; {
	case lexicon.Has(w, lexicon.Monarch):
		return withCapital(w)
	case w == "prince" || w == "princess":
		if title.End-title.Start > 1 && s.fold[title.End-2] == "crown" {
			return "Crown " + withCapital(w)
		}
		return withCapital(w)
	}
	return ""
}

func titleGender(s *sentence, title syntax.Span) gender {
	for i := title.Start; i < title.End; i++ {
		if g := genderOf(strings.TrimSuffix(s.fold[i], ".")); g != unknownGender {
			return g
		}
	}
	return unknownGender
}

// pick chooses among the story's people of one surname: the one whose office the
// title names, else the one mentioned last, else the only one.
func (f *finder) pick(s *sentence, c *candidate, known []int, want gender) int {
	if len(known) == 0 {
		return -1
	}
	var strong, office []int
	for _, e := range known {
		t := f.traits[e]
		if want != unknownGender && t.gender != unknownGender && t.gender != want {
			continue
		}
		if t.surname == s.fold[c.name.Start] || len(known) == 1 {
			strong = append(strong, e)
			if !c.title.Empty() && strings.Contains(fold(f.cast.Entities[e].Office), s.fold[c.title.End-1]) {
				office = append(office, e)
			}
		}
	}
	if len(office) > 0 {
		strong = office
	}
	if len(strong) == 0 {
		return -1
	}
	e := f.recent(strong)
	f.learn(s, c, e)
	return e
}

// mostSpoken says how often the story has spoken so far of that one of these of whom it has spoken most.
func (f *finder) mostSpoken(of []int) (n int) {
	for _, e := range of {
		n = max(n, f.traits[e].count)
	}
	return n
}

// isWellKnown: the gazetteer knows the person by the surname alone.
func (f *finder) isWellKnown(e int, surname string) bool {
	return slices.ContainsFunc(f.g.people[surname], func(k int) bool { return sameFullName(f.g.known[k].Name, f.cast.Entities[e].Name) })
}

// recent gives the one of these entities that was mentioned last, the first of them if none was.
func (f *finder) recent(of []int) int {
	best, at := -1, -1
	for _, e := range of {
		if t := f.traits[e]; best < 0 || t.last > at {
			best, at = e, t.last
		}
	}
	return best
}

// wellKnown reads a bare surname that the story never spells out: someone whom
// the gazetteer knows, or, after a title, someone new.
func (f *finder) wellKnown(s *sentence, c *candidate, key string, want gender) (int, Form) {
	common := hasAny(lexicon.Of(key), lexicon.Calendar, lexicon.Starter, lexicon.OrganisationHead, lexicon.PlaceHead, lexicon.OtherHead) || key == "headquarters"
	plain := lexicon.Has(key, lexicon.PlainSurname) && !s.isAdministration(c.name.End)
	if c.score < 0 || common && !s.isSurname(c.name.Start) || c.title.Empty() && plain {
		return -1, ""
	}
	for _, k := range f.g.people[key] {
		if plain && (len(f.g.people[key]) > 1 || !isLeader(strings.Join(s.fold[c.title.Start:c.title.End], " "))) {
			continue // "Mr. Carter", "Sergeant Ford" and "President Johnson" are anyone
		}
		p := f.g.known[k]
		if want != unknownGender && p.gender != want || s.isAnyone(c) || !f.inLife(p.life, key) {
			continue
		}
		e := f.entityFor(p.Entity, trait{gender: p.gender, surname: key})
		f.peopleNamed[key] = append(f.peopleNamed[key], e)
		f.learn(s, c, e)
		return e, Short
	}
	if c.title.Empty() || !f.mayBeSurname(s, c) || titleOnly(s, c) || lexicon.IsEvent(key) && !s.can(c.title.End-1, honorific) {
		return -1, ""
	}
	return f.newcomer(s, c, key, want), Full
}

// isAnyone: the name is no surname, "Sheikh Mohammed", or nobody's: "told The Sun".
func (s *sentence) isAnyone(c *candidate) bool {
	given := s.can(c.name.Start, maleName) && royalTitle(s, c.title) == "" && !s.isAdministration(c.name.End)
	return given || c.title.Empty() && s.word(c.name.Start-1) == "the" && !s.noun(c.name.End)
}

// inLife: a story of this year may mean by the surname a man of these years: it was filed while he was of age or in the year after
// his death, or one of its sentences names him beside a year in which he was of age ("Brandt went to Warsaw in 1970").
func (f *finder) inLife(l life, surname string) bool {
	if l.born == 0 || f.year == 0 || l.ofAge(f.year) || f.year == l.died+1 {
		return true
	}
	return slices.ContainsFunc(f.sents, func(s sentence) bool {
		return slices.Contains(s.fold, surname) && slices.ContainsFunc(s.fold, func(w string) bool { return l.ofAge(yearOf(w)) })
	})
}

// yearOf reads "1970" and "1970s"; 0 for all else.
func yearOf(word string) int {
	word = strings.TrimSuffix(word, "s")
	if y, err := strconv.Atoi(word); err == nil && len(word) == len("1970") {
		return y
	}
	return 0
}

// newcomer gives the entity of a person whom the story calls by a surname alone.
func (f *finder) newcomer(s *sentence, c *candidate, key string, want gender) int {
	e := f.entityFor(Entity{Name: strings.Join(c.words, " "), Kind: Person}, trait{surname: key, gender: want})
	f.peopleNamed[key] = append(f.peopleNamed[key], e)
	f.learn(s, c, e)
	return e
}

// isAdministration says whether token i is the noun for a government that is called by who leads it: "the Bush administration".
func (s *sentence) isAdministration(i int) bool {
	return i < len(s.Tokens) && s.words[i].Has(lexicon.CalledByHead) && !s.proper[i]
}

// mayBeSurname says whether a name that is known for something else may be a
// person's: "Lord Salisbury", "Mr. Chad".
func (f *finder) mayBeSurname(s *sentence, c *candidate) bool {
	h := s.hitAt(c.name.Start)
	if h == nil {
		return true
	}
	return !h.adj && (s.bits[c.title.End-1]&honorific != 0 || f.knownAs(h).Kind == Place && s.proper[c.title.End-1])
}

// inherit gives a successor the office of the person whose successor he is.
func (f *finder) inherit(si int, c *candidate) {
	s := &f.sents[si]
	k := c.name.Start - 1
	if k > 0 && s.Tokens[k].Text == "," {
		k--
	}
	if k < 1 || f.cast.Entities[c.person].Office != "" {
		return
	}
	if w := s.fold[k]; w != "predecessor" && w != "successor" && w != "counterpart" {
		return
	}
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence == si; m-- {
		if e := f.cast.Mentions[m].Entities[0]; f.cast.Entities[e].Kind == Person {
			f.cast.Entities[c.person].Office = f.cast.Entities[e].Office
			if s.fold[k] != "counterpart" && f.cast.Entities[c.person].State == "" {
				f.cast.Entities[c.person].State = f.cast.Entities[e].State
			}
			return
		}
	}
}
