package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// readDescription reads "the secretary of state", "the two leaders", "the island" at token i.
func (f *finder) readDescription(si, i int) int {
	s := &f.sents[si]
	switch {
	case s.words[i].Has(lexicon.Correlative):
		return f.readGroup(si, i, i+1, 2)
	case s.fold[i] == "all" && i+1 < len(s.Tokens) && counts(s.fold[i+1]) > 2:
		return f.readGroup(si, i, i+2, counts(s.fold[i+1]))
	case s.fold[i] == "the", s.words[i].Has(lexicon.Demonstrative):
	default:
		return 0
	}
	if i+1 < len(s.Tokens) {
		if n := counts(s.fold[i+1]); n > 0 {
			return f.readGroup(si, i, i+2, n)
		}
	}
	if k := i + 1; s.fold[i] == "the" && k < len(s.Tokens) && s.words[k].Has(lexicon.PersonNoun) && (k+1 == len(s.Tokens) || s.fold[k+1] != "of") {
		if of := f.onlyPair(s.fold[k]); of != nil {
			return f.describe(si, i, k+1, of...)
		}
	}
	return f.first(si, i, []reader{(*finder).readMinisters, (*finder).readOffice, (*finder).readFigure, (*finder).readBody, (*finder).readLand})
}

// readAdministration reads "the administration" and "administration officials" as the state of whose the story called it last: "the Holt
// administration".
func (f *finder) readAdministration(si, i int) int {
	s, k := &f.sents[si], i
	if s.fold[i] == "the" || s.is(i, lexicon.Demonstrative) {
		k = i + 1
	}
	end := k + 1
	if !s.isAdministration(k) || k == i && (s.noun(i-1) || s.tag(i-1) == "POS" || s.known(i-1)) {
		return 0
	}
	if s.is(end, lexicon.BodyPeople) {
		end++
	} else if k == i || s.word(end) == "of" || s.noun(end) {
		return 0
	}
	for _, m := range f.since(0) {
		of, at := &f.sents[m.Sentence], m.Span.End
		if possessed(of, at) {
			at++
		}
		if state := f.cast.Entities[m.Entities[0]].State; len(m.Entities) == 1 && state != "" && m.Form != Pronoun && of.word(at) == s.fold[k] {
			return f.describe(si, i, end, f.entityFor(Entity{Name: state, Kind: State, State: state}, trait{}))
		}
	}
	return 0
}

// namedBefore gives the person whom a description from i to end follows in apposition:
// "Ban Ki-moon, the former secretary-general, …". -1 if it follows no name or goes on with a verb.
func (f *finder) namedBefore(si, i, end int) int {
	s := &f.sents[si]
	n := len(f.cast.Mentions)
	if i < 2 || s.Tokens[i-1].Text != "," || n == 0 || end >= len(s.Tokens) {
		return -1
	}
	m := &f.cast.Mentions[n-1]
	if m.Sentence != si || m.Span.End != i-1 || m.Form == Pronoun || len(m.Entities) != 1 || f.cast.Entities[m.Entities[0]].Kind != Person {
		return -1
	}
	switch s.fold[end] {
	case ",", ".", ";", "who", "whose":
		return m.Entities[0]
	}
	return -1
}

// readLand reads "the island", "the mainland", "the Cuban capital".
func (f *finder) readLand(si, i int) int {
	s := &f.sents[si]
	k := i + 1
	if !s.inside(k) {
		return 0
	}
	if h := s.hitAt(k); h != nil && h.adj && h.entry >= 0 && s.word(h.span.End) == "capital" {
		if e := f.capitalOf(f.g.known[h.entry].Name); e >= 0 && !f.namesOther(s, h.span.End+1, e) {
			f.mention(si, syntax.Span{Start: i, End: h.span.End + 1}, Description, e).Locative = true
			return h.span.End + 1 - i
		}
	}
	if lexicon.Has(s.fold[k]+" "+s.word(k+1), lexicon.Government) { // "the federal government"
		k++
	}
	e := f.landMeant(si, k)
	if e < 0 || s.fold[i] == "that" && s.noun(k+1) { // "that regime change would follow"
		return 0
	}
	if f.kind(e) == Place && (s.word(k+1) == "of" || strings.HasPrefix(s.tag(k+1), "N")) {
		return 0 // "the port of …", "the city council"
	}
	span := syntax.Span{Start: i, End: k + 1}
	f.mention(si, span, Description, e).Locative = f.kind(e) == Place || f.locative(si, span, State)
	return k + 1 - i
}

// landMeant gives the state or place that the noun at token k means by itself; -1 for none.
func (f *finder) landMeant(si, k int) int {
	s := &f.sents[si]
	switch s.fold[k] {
	case "north", "south": // "the North" in a story about the two Koreas
		if half := titleCase(s.text(k)) + " Korea"; s.proper[k] && f.mentioned(half) && !s.noun(k+1) && s.word(k+1) != "of" {
			return f.named(half)
		}
	case "island":
		return f.onlyOne(lexicon.IslandState)
	case "kingdom":
		return f.onlyOne(lexicon.Kingdom)
	case "mainland":
		if f.mentioned("Taiwan") || f.mentioned("Hong Kong") {
			return f.named("China")
		}
	case "country", "nation":
		return f.nearState(si)
	case "capital":
		return f.nearCapital(si)
	case "state":
		return f.lastFederal(si)
	case "regime", "junta":
		return f.regime(si, k)
	default:
		if s.is(k, lexicon.Government) {
			return f.governed(si, k)
		}
		if s.is(k, lexicon.Region, lexicon.Settlement) {
			return f.lastPlace(si, s.is(k, lexicon.Region))
		}
	}
	return -1
}

// nearState gives the state named last, else the one that the story is about; storyState the other way round.
func (f *finder) nearState(si int) int {
	if e := f.lastState(si); e >= 0 {
		return e
	}
	return f.mainState()
}

// nearCapital gives the capital of that state, else the town where the story was filed, if it is one.
func (f *finder) nearCapital(si int) int {
	e := -1
	if st := f.nearState(si); st >= 0 {
		e = f.capitalOf(f.cast.Entities[st].Name)
	}
	if town := f.filedEntry(); e < 0 && town >= 0 && f.g.known[town].seat {
		return f.fromEntry(town)
	}
	return e
}

func (f *finder) storyState(si int) int {
	if e := f.mainState(); e >= 0 {
		return e
	}
	return f.lastState(si)
}

// regime is whose "the regime" is: as words behind it say, else the same in the whole story.
func (f *finder) regime(si, k int) int {
	s := &f.sents[si]
	if e := f.stateBehind(s, k); e >= 0 {
		return e
	}
	if _, ok := f.calls[s.fold[k]]; !ok {
		f.calls[s.fold[k]] = f.storyState(si)
	}
	return f.calls[s.fold[k]]
}

// governed is whose "the government" is: as words behind it say, else of the state that the story is about.
func (f *finder) governed(si, k int) int {
	s := &f.sents[si]
	if e := f.stateBehind(s, k); e >= 0 || s.word(k+1) == "of" {
		return e
	}
	if e := f.storyState(si); e >= 0 {
		return e
	}
	return f.filedState()
}

// namesOther says whether a place that is not e is named at token i, behind "capital": "the Congolese capital of Brazzaville".
func (f *finder) namesOther(s *sentence, i, e int) bool {
	if i < len(s.Tokens) && (s.Tokens[i].Text == "," || s.fold[i] == "of" || s.fold[i] == "city") {
		i++
	}
	h := s.hitAt(i)
	return h != nil && h.entry >= 0 && f.g.known[h.entry].Kind == Place && f.hitEntity(s, h) != e
}

// filedState gives the land that the story was filed in the capital of; -1 if it was filed elsewhere.
func (f *finder) filedState() int {
	town := f.filedEntry()
	if town < 0 || !f.g.known[town].seat {
		return -1
	}
	return f.named(f.g.known[town].State)
}

// stateBehind gives the state that the noun at k is the government of: "the regime in Damascus", "the
// authorities of Chad"; -1 if no such name follows.
func (f *finder) stateBehind(s *sentence, k int) int {
	if k+2 >= len(s.Tokens) || s.fold[k+1] != "in" && s.fold[k+1] != "of" {
		return -1
	}
	if s.hitAt(k+2) == nil { // "the government of President Rys"
		for i := range s.cands {
			c := &s.cands[i]
			if e := f.recent(f.peopleNamed[s.fold[c.name.End-1]]); c.start() == k+2 && e >= 0 && f.cast.Entities[e].State != "" {
				return f.named(f.cast.Entities[e].State)
			}
		}
		return -1
	}
	return f.named(f.knownAs(s.hitAt(k + 2)).State)
}

// lastPlace gives the place mentioned last nearby that "the city" or, with land, "the
// province" can mean; -1 if there is none. A building is no city, a capital no province.
func (f *finder) lastPlace(si int, land bool) int {
	for _, men := range f.since(si - 3) {
		e := men.Entities[0]
		if f.kind(e) != Place || land && f.traits[e].seat {
			continue
		}
		s := &f.sents[men.Sentence]
		if last := s.fold[men.Span.End-1]; men.Form == Description || !lexicon.Has(last, lexicon.PlaceHead) || land && (last == "province" || last == "peninsula") {
			return e
		}
	}
	return -1
}

// lastFederal gives the only state of a federation, "Texas", that is mentioned nearby, where no other land than the federation is, nor a place
// whose officer is named, "New York Gov. Ida Lund"; -1 if there is none.
func (f *finder) lastFederal(si int) int {
	const back = 2 // sentences: a judgement
	only, land := -1, ""
	for _, men := range f.since(si - back) {
		switch e, en := men.Entities[0], &f.cast.Entities[men.Entities[0]]; {
		case en.Kind == State:
			if land != "" && land != en.Name {
				return -1
			}
			land = en.Name
		case en.Kind == Place && lexicon.Has(fold(en.Name), lexicon.FederalState):
			if only >= 0 && only != e {
				return -1
			}
			only = e
		case en.Kind == Place && f.titleFollows(&f.sents[men.Sentence], men.Span.End):
			return -1
		}
	}
	if only >= 0 && land != "" && land != f.cast.Entities[only].State {
		return -1
	}
	return only
}

func (f *finder) mentioned(name string) bool {
	e, ok := f.byKey[string(State)+"\t"+fold(name)]
	return ok && f.traits[e].count > 0
}

// onlyOne gives the one state of the story so far that has the feature; -1 if none or several are.
func (f *finder) onlyOne(of lexicon.Feature) int {
	return f.only(func(e int) bool { return f.kind(e) == State && lexicon.Has(fold(f.cast.Entities[e].Name), of) })
}

// lastState gives the state named last in this sentence or the one before.
func (f *finder) lastState(si int) int {
	for _, men := range f.since(si - 1) {
		if h := f.sents[men.Sentence].hitAt(men.Span.Start); h != nil && h.adj && !h.noun && !(men.Sentence == si && men.Form != Adjective && f.sents[si].subject(men.Span)) {
			continue // "the Canadians", unless the sentence is about them: "Italians marched across the country"
		}
		if e := f.acted(men); f.cast.Entities[e].Kind == State && len(men.Entities) == 1 {
			return e
		}
	}
	return -1
}

// capitalOf gives the seat of a state; -1 if it has none or several.
func (f *finder) capitalOf(state string) int {
	if k, ok := f.g.capitals[state]; ok {
		return f.fromEntry(k)
	}
	return -1
}

// soviet says whether the story's Moscow is the Soviet Union's.
func (f *finder) soviet() bool {
	return f.stateCount["Soviet Union"] > f.stateCount["Russia"]
}
