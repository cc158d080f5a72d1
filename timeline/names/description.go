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
			f.mention(si, syntax.Span{Start: i, End: k + 1}, Description, of...)
			return 2
		}
	}
	return f.first(si, i, []reader{(*finder).readMinisters, (*finder).readOffice, (*finder).readFigure, (*finder).readBody, (*finder).readLand})
}

// readAdministration reads "the administration" and "administration officials" as the state of whose the story called it last: "the Holt
// administration".
func (f *finder) readAdministration(si, i int) int {
	s, k, end := &f.sents[si], i, i+1
	if s.fold[i] == "the" || s.words[i].Has(lexicon.Demonstrative) {
		k, end = i+1, i+2
	}
	if k >= len(s.Tokens) || !s.words[k].Has(lexicon.CalledByHead) || s.proper[k] || k == i && i > 0 && (s.Tokens[i-1].IsNoun() || s.Tokens[i-1].Tag == "POS" || s.at[i-1] != 0) {
		return 0
	}
	if end < len(s.Tokens) && s.words[end].Has(lexicon.BodyPeople) {
		end++
	} else if k == i || end < len(s.Tokens) && (s.fold[end] == "of" || s.Tokens[end].IsNoun()) {
		return 0
	}
	for n := len(f.cast.Mentions) - 1; n >= 0; n-- {
		m := &f.cast.Mentions[n]
		of, at := &f.sents[m.Sentence], m.Span.End
		if possessed(of, at) {
			at++
		}
		if state := f.cast.Entities[m.Entities[0]].State; len(m.Entities) == 1 && state != "" && m.Form != Pronoun && at < len(of.Tokens) && of.fold[at] == s.fold[k] {
			f.mention(si, syntax.Span{Start: i, End: end}, Description, f.entityFor(Entity{Name: state, Kind: State, State: state}, trait{}))
			return end - i
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
	if i+1 >= len(s.Tokens) {
		return 0
	}
	k := i + 1
	if h := s.hitAt(k); h != nil && h.adj && h.entry >= 0 && h.span.End < len(s.Tokens) && s.fold[h.span.End] == "capital" {
		if e := f.capitalOf(f.g.known[h.entry].Name); e >= 0 && !f.namesOther(s, h.span.End+1, e) {
			m := f.mention(si, syntax.Span{Start: i, End: h.span.End + 1}, Description, e)
			m.Locative = true
			return h.span.End + 1 - i
		}
	}
	e := -1
	switch s.fold[k] {
	case "north", "south": // "the North" in a story about the two Koreas
		if half := titleCase(s.Tokens[k].Text) + " Korea"; s.proper[k] && f.mentioned(half) && (k+1 >= len(s.Tokens) || !s.Tokens[k+1].IsNoun() && s.fold[k+1] != "of") {
			e = f.named(half)
		}
	case "island":
		e = f.onlyOne(lexicon.IslandState)
	case "kingdom":
		e = f.onlyOne(lexicon.Kingdom)
	case "mainland":
		if f.mentioned("Taiwan") || f.mentioned("Hong Kong") {
			e = f.named("China")
		}
	case "country", "nation":
		if e = f.lastState(si); e < 0 {
			e = f.mainState()
		}
	case "capital":
		st := f.lastState(si)
		if st < 0 {
			st = f.mainState()
		}
		if st >= 0 {
			e = f.capitalOf(f.cast.Entities[st].Name)
		}
		if town := f.filedEntry(); e < 0 && town >= 0 && f.g.known[town].seat {
			e = f.fromEntry(town)
		}
	case "state":
		e = f.lastFederal(si)
	case "regime", "junta":
		if e = f.stateBehind(s, k); e >= 0 {
			break
		}
		known, ok := f.calls[s.fold[k]]
		if e = known; !ok {
			if e = f.mainState(); e < 0 {
				e = f.lastState(si)
			}
			f.calls[s.fold[k]] = e
		}
	default:
		if n := k + 1; n < len(s.Tokens) && lexicon.Has(s.fold[k]+" "+s.fold[n], lexicon.Government) { // "the federal government"
			k = n
		}
		if s.words[k].Has(lexicon.Government) {
			if e = f.stateBehind(s, k); e >= 0 || k+1 < len(s.Tokens) && s.fold[k+1] == "of" {
				break
			}
			if e = f.mainState(); e < 0 {
				e = f.lastState(si)
			}
			if e < 0 {
				e = f.filedState()
			}
			break
		}
		if region := s.words[k].Has(lexicon.Region); region || s.words[k].Has(lexicon.Settlement) {
			e = f.lastPlace(si, region)
		}
	}
	if e < 0 {
		return 0
	}
	span := syntax.Span{Start: i, End: k + 1}
	if s.fold[i] == "that" && k+1 < len(s.Tokens) && s.Tokens[k+1].IsNoun() {
		return 0 // "that regime change would follow"
	}
	if f.cast.Entities[e].Kind == Place && k+1 < len(s.Tokens) && (s.fold[k+1] == "of" || strings.HasPrefix(s.Tokens[k+1].Tag, "N")) {
		return 0 // "the port of …", "the city council"
	}
	f.mention(si, span, Description, e).Locative = f.cast.Entities[e].Kind == Place || f.locative(si, span, State)
	return k + 1 - i
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
	if state := f.knownAs(s.hitAt(k + 2)).State; state != "" {
		return f.named(state)
	}
	return -1
}

// lastPlace gives the place mentioned last nearby that "the city" or, with land, "the
// province" can mean; -1 if there is none. A building is no city, a capital no province.
func (f *finder) lastPlace(si int, land bool) int {
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si-3; m-- {
		men := &f.cast.Mentions[m]
		e := men.Entities[0]
		if en := &f.cast.Entities[e]; en.Kind != Place || land && f.traits[e].seat {
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
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si-back; m-- {
		men := &f.cast.Mentions[m]
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
	only := -1
	for e, en := range f.cast.Entities {
		if en.Kind == State && lexicon.Has(fold(en.Name), of) {
			if only >= 0 {
				return -1
			}
			only = e
		}
	}
	return only
}

// lastState gives the state named last in this sentence or the one before.
func (f *finder) lastState(si int) int {
	for m := len(f.cast.Mentions) - 1; m >= 0 && f.cast.Mentions[m].Sentence >= si-1; m-- {
		men := &f.cast.Mentions[m]
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
