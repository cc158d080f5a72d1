package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// readHit writes the mention of a known state, body or place.
func (f *finder) readHit(si int, h *hit) int {
	s := &f.sents[si]
	if n := f.readAsPerson(si, h); n > 0 {
		return n
	}
	span := h.span
	if k := span.End; lexicon.Has(s.spelt(span), lexicon.NationalBody) && k+1 < len(s.Tokens) && s.fold[k] == "of" {
		if of := s.hitAt(k + 1); of != nil && f.knownAs(of).Kind == Place {
			return span.End - span.Start // "the Congress of Berlin"
		}
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
	e := f.ownBody(s, h)
	entities := []int{e}
	for _, k := range h.more {
		if m := f.fromEntry(k); m != e {
			entities = append(entities, m)
		}
	}
	form := Short
	next := span.End
	adjective := h.adj && (!h.noun || f.qualifies(s, next))
	switch {
	case adjective && next < len(s.Tokens) && s.words[next].Has(lexicon.Collective) && len(entities) == 1:
		span.End++
		form = Description
	case adjective && (f.qualifies(s, next) || strings.Contains(s.Tokens[span.Start].Text, "-")):
		form = Adjective
	case f.cast.Entities[e].Kind != Place && f.titleFollows(s, next):
		form = Adjective
	case h.entry < 0 || s.spelt(span) == fold(f.cast.Entities[e].Name) || h.entity != e:
		form = Full
	}
	kind := f.cast.Entities[e].Kind
	qualifies := form == Adjective || form == Description
	locative := !qualifies && f.locative(si, span, kind)
	acting := -1
	if !locative && (f.traits[e].seat || kind == Organisation) {
		acting = f.actsFor(e)
	}
	if last := s.fold[span.End-1]; kind == Organisation && span.End-span.Start > 1 {
		f.ends[last] = addNew(f.ends[last], e)
	}
	m := f.mention(si, span, form, entities...)
	m.Locative, m.Acting = locative, acting
	m.People = h.adj && !h.noun && !qualifies && kind == State && s.counted(span.Start)
	if kind == State && len(entities) == 1 && possessed(s, span.End) {
		return span.End - span.Start + f.readOwned(si, span.End, f.cast.Entities[e].Name)
	}
	return span.End - span.Start
}

// opensOther: the adjective of a land opens the name of something else, as the capital of the common noun behind it says: "the | French | Legion",
// "| American | Bridge"; not that of what happened to the land: "the Chinese Civil War".
func (f *finder) opensOther(s *sentence, h *hit) bool {
	k := h.span.End
	if !h.adj || s.title || s.shout || f.doc.Blocks[s.Block].Headline || k >= len(s.Tokens) || !s.proper[k] || s.at[k] != 0 || s.bits[k] != 0 || shape(s.Tokens[k].Text) != capitalised || !s.Tokens[k].Common {
		return false
	}
	if w := s.words[k]; w.Has(lexicon.OrganisationHead) || w.Has(lexicon.StateAsset) || w.Has(lexicon.Government) || w.Has(lexicon.Party) || w.Has(lexicon.Creed) || w.Has(lexicon.NationalBody) || w.Has(lexicon.Collective) || w.Has(lexicon.Calendar) || w.Has(lexicon.BodyNoun) || s.tellsHuman(k) {
		return false
	}
	end := k
	for end < len(s.Tokens) && s.proper[end] {
		end++
	}
	last := s.fold[end-1]
	return (!lexicon.IsEvent(last) || lexicon.Has(last, lexicon.Paper)) && !slices.ContainsFunc(s.cands, func(c candidate) bool { return c.startsAt(k) && c.person >= 0 })
}

// endsBody: the name of a land ends that of a body right before it, whose part there it is: "Amnesty International | UK |".
func (f *finder) endsBody(si int, h *hit) bool {
	s, n := &f.sents[si], len(f.cast.Mentions)
	if n == 0 || !h.noun || h.span.Start == 0 || s.title || s.shout || f.doc.Blocks[s.Block].Headline || possessed(s, h.span.End) || f.titleFollows(s, h.span.End) || f.knownAs(h).Kind != State || f.lineEnds(s, h.span.Start-1) {
		return false
	}
	if n := h.span.End; n < len(s.Tokens) && s.Tokens[n].IsNoun() {
		return false // "the NATO Turkey dispute"
	}
	m := &f.cast.Mentions[n-1]
	return m.Sentence == si && m.Span.End == h.span.Start && (m.Form == Full || m.Form == Short) && f.cast.Entities[m.Entities[0]].Kind == Organisation && f.cast.Entities[m.Entities[0]].State == ""
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
	if i == 0 {
		return false
	}
	if k := i - 2; k >= 0 && s.fold[i-1] == "of" && (s.Tokens[k].Tag == "CD" || lexicon.Has(s.fold[k], lexicon.PartOf)) {
		return true // "thousands of Norwegians"
	}
	switch t := &s.Tokens[i-1]; t.Tag {
	case "CD", "JJ", "VBN":
		return true
	case "DT":
		return t.Lower != "the"
	default:
		return lexicon.Has(t.Lower, lexicon.Quantity)
	}
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
	owner := ""
	k := h.span.Start - 1
	if k > 0 && possessed(s, k) {
		k--
	}
	if o := s.hitAt(k); o != nil {
		if owner = f.knownAs(o).State; f.isProvince(o) { // "the Texas Senate" is not that of the United States
			words := append(wordsOf(s, o.span.Start, o.span.End), wordsOf(s, h.span.Start, h.span.End)...)
			return f.entityFor(Entity{Name: strings.Join(words, " "), Kind: Organisation, State: owner}, trait{})
		}
	}
	if first, _ := f.topTwo(f.stateCount); owner == "" && f.stateCount[first] >= 2*f.stateCount[en.State] && lexicon.Has(fold(first), lexicon.HasCongress) && lexicon.Has(s.spelt(h.span), lexicon.Assembly) {
		owner = first
	}
	if owner == en.State || owner == "" && f.stateCount[en.State] > 0 {
		return e
	}
	name := strings.Join(wordsOf(s, h.span.Start, h.span.End), " ")
	if o := s.hitAt(k); o != nil && o.adj && k == h.span.Start-1 {
		name = strings.Join(wordsOf(s, o.span.Start, o.span.End), " ") + " " + name
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

// spelt gives the folded words of a span.
func (s *sentence) spelt(span syntax.Span) string {
	return strings.Join(s.fold[span.Start:span.End], " ")
}

// attributive says whether the word at i is a noun or adjective that the name before it qualifies.
func (f *finder) attributive(s *sentence, i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	tag := s.Tokens[i].Tag
	return strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "JJ") || s.bits[i]&(officeWord|rankWord) != 0 ||
		(tag == "VBG" || tag == "VBN" || tag == "CD") && i+1 < len(s.Tokens) && strings.HasPrefix(s.Tokens[i+1].Tag, "N")
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
	for k := i; k < len(s.Tokens) && k < i+4; k++ {
		if s.bits[k]&officeWord != 0 {
			return true
		}
		if s.bits[k]&rankWord == 0 {
			return false
		}
	}
	return false
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
