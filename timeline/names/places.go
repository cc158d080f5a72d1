package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// readHit writes the mention of a known state, body or place.
func (f *finder) readHit(si int, h *hit) int {
	s, span := &f.sents[si], h.span
	if n := f.readAsPerson(si, h); n > 0 {
		return n
	}
	if of := s.hitAt(span.End + 1); of != nil && s.word(span.End) == "of" && lexicon.Has(s.spelt(span), lexicon.NationalBody) && f.knownAs(of).Kind == Place {
		return span.End - span.Start // "the Congress of Berlin"
	}
	if n := f.readNational(si, h); n > 0 {
		return n
	}
	if f.opensOther(s, h) || f.endsBody(si, h) {
		return span.End - span.Start
	}
	if n := f.first(si, span.Start, []reader{(*finder).readCapital, (*finder).readForce}); n > 0 {
		return n
	}
	entities := []int{f.ownBody(s, h)}
	for _, k := range h.more {
		if m := f.fromEntry(k); m != entities[0] {
			entities = append(entities, m)
		}
	}
	form := f.hitForm(s, h, entities)
	if form == Description {
		span.End++
	}
	f.mentionHit(si, span, h, form, entities)
	if e := entities[0]; f.kind(e) == State && len(entities) == 1 && possessed(s, span.End) {
		return span.End - span.Start + f.readOwned(si, span.End, f.cast.Entities[e].Name)
	}
	return span.End - span.Start
}

// hitForm is the form of a hit that means these; a description goes on with the next word, "the Syrian | army".
func (f *finder) hitForm(s *sentence, h *hit, entities []int) Form {
	e, next := entities[0], h.span.End
	qualifies := f.qualifies(s, next)
	adjective := h.adj && (!h.noun || qualifies)
	switch {
	case adjective && s.is(next, lexicon.Collective) && len(entities) == 1:
		return Description
	case adjective && (qualifies || strings.Contains(s.text(h.span.Start), "-")), f.kind(e) != Place && f.titleFollows(s, next):
		return Adjective
	case h.entry < 0 || s.spelt(h.span) == fold(f.cast.Entities[e].Name) || h.entity != e:
		return Full
	}
	return Short
}

// mentionHit writes the mention, with what is known of its place and of who acts in it.
func (f *finder) mentionHit(si int, span syntax.Span, h *hit, form Form, entities []int) {
	s, e := &f.sents[si], entities[0]
	kind := f.kind(e)
	qualifies := form == Adjective || form == Description
	locative, acting := !qualifies && f.locative(si, span, kind), -1
	if !locative && (f.traits[e].seat || kind == Organisation) {
		acting = f.actsFor(e)
	}
	if last := s.fold[span.End-1]; kind == Organisation && span.End-span.Start > 1 {
		f.ends[last] = addNew(f.ends[last], e)
	}
	m := f.mention(si, span, form, entities...)
	m.Locative, m.Acting = locative, acting
	m.People = h.adj && !h.noun && !qualifies && kind == State && s.counted(span.Start)
}

// opensOther: the adjective of a land opens the name of something else, as the capital of the common noun behind it says: "the | French | Legion",
// "| American | Bridge"; not that of what happened to the land: "the Chinese Civil War".
func (f *finder) opensOther(s *sentence, h *hit) bool {
	k := h.span.End
	if !h.adj || f.setInCapitals(s) || !s.capital(k) || s.known(k) || s.bits[k] != 0 || shape(s.text(k)) != capitalised || !s.Tokens[k].Common {
		return false
	}
	if s.tellsHuman(k) || s.is(k, lexicon.OrganisationHead, lexicon.StateAsset, lexicon.Government, lexicon.Party, lexicon.Creed, lexicon.NationalBody, lexicon.Collective, lexicon.Calendar, lexicon.BodyNoun) {
		return false
	}
	end := k
	for s.capital(end) {
		end++
	}
	return (!lexicon.IsEvent(s.fold[end-1]) || s.is(end-1, lexicon.Paper)) && !slices.ContainsFunc(s.cands, func(c candidate) bool { return c.startsAt(k) && c.person >= 0 })
}

// setInCapitals: the sentence is a title, a headline or a line of capitals, whose capitals say nothing.
func (f *finder) setInCapitals(s *sentence) bool {
	return s.title || s.shout || f.doc.Blocks[s.Block].Headline
}

// endsBody: the name of a land ends that of a body right before it, whose part there it is: "Amnesty International | UK |".
func (f *finder) endsBody(si int, h *hit) bool {
	s, m, end := &f.sents[si], f.last(si), h.span.End
	if m == nil || m.Span.End != h.span.Start || m.Form != Full && m.Form != Short || f.kind(m.Entities[0]) != Organisation || f.cast.Entities[m.Entities[0]].State != "" {
		return false
	}
	return h.noun && f.knownAs(h).Kind == State && !f.setInCapitals(s) && !possessed(s, end) && !f.titleFollows(s, end) && !f.lineEnds(s, h.span.Start-1) && !s.noun(end) // "the NATO Turkey dispute"
}

// readCapital reads "Ghana's capital" as the town, unless another is named so.
func (f *finder) readCapital(si, i int) int {
	s := &f.sents[si]
	h := s.hitAt(i)
	k := h.span.End
	if !possessed(s, k) || k+1 >= len(s.Tokens) || s.fold[k+1] != "capital" || h.entry < 0 || f.g.known[h.entry].Kind != State || len(h.more) > 0 {
		return 0
	}
	e := f.capitalOf(f.g.known[h.entry].Name)
	end := k + 2
	if e < 0 || end < len(s.Tokens) && s.Tokens[end].IsNoun() && s.hitAt(end) == nil || f.namesOther(s, k+2, e) {
		return 0
	}
	f.mention(si, syntax.Span{Start: h.span.Start, End: end}, Description, e).Locative = true
	return end - h.span.Start
}

// counted says whether a number, an adjective or an indefinite article stands before token i.
func (s *sentence) counted(i int) bool {
	if s.word(i-1) == "of" && (s.tag(i-2) == "CD" || s.is(i-2, lexicon.PartOf)) {
		return true // "thousands of Norwegians"
	}
	switch s.tag(i - 1) {
	case "CD", "JJ", "VBN":
		return true
	case "DT":
		return s.word(i-1) != "the"
	}
	return s.is(i-1, lexicon.Quantity)
}

// ownBody gives the entity of a hit; a body that many states have ("Senate",
// "Supreme Court") is another's where another's name stands before it, the story is
// not about the state whose body the gazetteer has, or it is far more about one that
// calls its own so.
func (f *finder) ownBody(s *sentence, h *hit) int {
	e := f.hitEntity(s, h)
	en := f.cast.Entities[e]
	if h.entry < 0 || en.Kind != Organisation || en.State == "" || !lexicon.Has(s.spelt(h.span), lexicon.NationalBody) {
		return e
	}
	owner, name := "", s.written(h.span)
	k := h.span.Start - 1
	if k > 0 && possessed(s, k) {
		k--
	}
	o := s.hitAt(k)
	if o != nil {
		if owner = f.knownAs(o).State; f.isProvince(o) { // "the Texas Senate" is not that of the United States
			return f.entityFor(Entity{Name: s.written(o.span) + " " + name, Kind: Organisation, State: owner}, trait{})
		}
	}
	if first, _ := f.topTwo(f.stateCount); owner == "" && f.stateCount[first] >= 2*f.stateCount[en.State] && lexicon.Has(fold(first), lexicon.HasCongress) && lexicon.Has(s.spelt(h.span), lexicon.Assembly) {
		owner = first
	}
	if owner == en.State || owner == "" && f.stateCount[en.State] > 0 {
		return e
	}
	if o != nil && o.adj && k == h.span.Start-1 {
		name = s.written(o.span) + " " + name
	} else if o != nil && f.g.adjectives[owner] != "" {
		name = f.g.adjectives[owner] + " " + name // "Norway's Senate", "Pakistan Foreign Office"
	}
	return f.entityFor(Entity{Name: name, Kind: Organisation, State: owner}, trait{})
}

// readAsPerson reads "Jordan", "Austin" as the person whom the story calls so.
func (f *finder) readAsPerson(si int, h *hit) int {
	s := &f.sents[si]
	if h.span.End-h.span.Start != 1 || h.entity >= 0 || h.adj || f.isSeat(h) {
		return 0
	}
	key := s.fold[h.span.Start]
	for _, e := range f.peopleNamed[key] {
		if f.traits[e].surname == key && !f.locative(si, h.span, State) {
			f.mention(si, h.span, Short, e)
			return 1
		}
	}
	return 0
}

// spelt gives the folded words of a span, written the words as they stand.
func (s *sentence) spelt(span syntax.Span) string {
	return strings.Join(s.fold[span.Start:span.End], " ")
}

func (s *sentence) written(span syntax.Span) string {
	return strings.Join(wordsOf(s, span.Start, span.End), " ")
}

// attributive says whether the word at i is a noun or adjective that the name before it qualifies.
func (f *finder) attributive(s *sentence, i int) bool {
	tag := s.tag(i)
	return strings.HasPrefix(tag, "N") || s.adjective(i) || s.can(i, officeWord|rankWord) || (tag == "VBG" || tag == "VBN" || tag == "CD") && strings.HasPrefix(s.tag(i+1), "N")
}

// qualifies says whether the adjective that ends before token i stands before a
// noun, be it with another one: "American and Tanzanian workers".
func (f *finder) qualifies(s *sentence, i int) bool {
	for range 4 {
		if i >= len(s.Tokens) {
			return false
		}
		if t := s.Tokens[i].Text; t != "," && t != "and" && t != "or" {
			break
		}
		h := s.hitAt(i + 1)
		if h == nil || !h.adj {
			return false
		}
		i = h.span.End
	}
	return f.attributive(s, i)
}

// titleFollows says whether an office stands at i: "Treasury Secretary", "White House adviser".
func (f *finder) titleFollows(s *sentence, i int) bool {
	k := i
	for k < i+3 && s.can(k, rankWord) && !s.can(k, officeWord) {
		k++
	}
	return s.can(k, officeWord)
}

// actsFor gives the state or body for which a seat or house speaks; -1 if for none.
func (f *finder) actsFor(e int) int {
	en := f.cast.Entities[e]
	name := f.g.acts[en.Name]
	if name == "" && f.traits[e].seat {
		name = en.State
	}
	switch {
	case name == "":
		return -1
	case name == "Russia" && f.soviet():
		name = "Soviet Union"
	}
	return f.named(name)
}
