package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// nameBodies finds organisations and places that the text names by their head
// word: "Chinese Foreign Ministry", "George Washington University", "Ministry of
// Defense".
func (f *finder) nameBodies(s *sentence) {
	if s.shout {
		return
	}
	for i := 0; i < len(s.Tokens); i++ {
		org, place := s.words[i].Has(lexicon.OrganisationHead) || s.words[i].Has(lexicon.NationalBody) && i > 1 && s.proper[i-1] && s.at[i-1] == 0 || s.words[i].Has(lexicon.Assembly) && f.isForBody(s, i), s.words[i].Has(lexicon.PlaceHead)
		if !org && !place || !s.proper[i] || s.at[i] != 0 {
			continue
		}
		if org && f.hasLaterHead(s, i, lexicon.OrganisationHead) || !org && s.words[i].Has(lexicon.Settlement) && f.hasLaterHead(s, i, lexicon.PlaceHead) {
			continue
		}
		start := i
		for start > 0 && i-start < 5 {
			if start > 1 && possessed(s, start-1) && (s.words[start-2].Has(lexicon.CommonOwner) || start == i && s.words[i].Has(lexicon.FirmEnding)) && s.proper[start-2] { // "People's Liberation Front", "Orvalla's Corp."
				start -= 2
				continue
			}
			if place && start > 2 && possessed(s, start-1) && s.proper[start-2] && s.words[start-3].Has(lexicon.OpensPlaceName) && s.proper[start-3] {
				start -= 3 // "St. Olaf's Square"
				break
			}
			if h := s.hitAt(start - 2); h != nil && possessed(s, start-1) && f.isProvince(h) && s.fold[i] == "court" {
				start = h.span.Start // "Utah's Supreme Court"
				break
			}
			if !f.partOfBody(s, start-1, org) {
				break
			}
			start--
			if s.at[start] != 0 {
				start = s.hitAt(start).span.Start
			}
		}
		if org { // "the Food and Drug Administration"
			start = f.pairedStart(s, start, i)
		}
		end := i + 1
		if end < len(s.Tokens) && (s.fold[end] == "of" || f.isForBody(s, i)) && !f.lineEnds(s, i) { // "Ministry of Foreign Affairs", "Bank of Japan"
			purpose := s.fold[end] != "of"
			if end = s.listEnd(s.linkedEnd(end), i); purpose && end < len(s.Tokens) && s.fold[end] == "of" { // "Institute for the Study of War"
				end = s.linkedEnd(end)
			}
		}
		for end < len(s.Tokens) && s.proper[end] && s.at[end] == 0 && s.words[end].Has(lexicon.FirmEnding) && !f.lineEnds(s, end-1) { // "Orvalla Electric Corp."
			end++
		}
		if !bodyName(s, start, i, end) || end == i+1 && s.isOfThing(end) {
			continue
		}
		if h := s.hitAt(start); s.fold[i] == "house" && end == i+1 && h != nil && h.span.End == i && f.isProvince(h) {
			org = true // "the Ohio House"
		}
		if s.fold[i] == "house" && end > i+1 && s.fold[i+1] == "of" { // "House of Elders"
			last := s.fold[end-1]
			org = lexicon.Has(last, lexicon.Assembly) || officePlural(s, end-1) || lexicon.Has(lexicon.NounLemma(last), lexicon.Human)
		}
		f.addBody(s, syntax.Span{Start: start, End: end}, org)
		i = end - 1
	}
}

// linkedEnd takes in the capitals behind "of", "for" or "on" at token end of a body's name: "of the | Red Cross and Red Crescent".
func (s *sentence) linkedEnd(end int) int {
	k := end + 1
	if k < len(s.Tokens) && s.fold[k] == "the" {
		k++
	}
	for from := k; k < len(s.Tokens) && k < from+6; k++ {
		if k > from && s.bits[k]&officeWord != 0 && k+1 < len(s.Tokens) && s.proper[k+1] {
			break // "of Public Works | Chairman Ivo Holm"
		}
		if s.proper[k] || k > from && s.at[k] == 0 && s.proper[k-1] && s.isCapital(k) { // "Foreign | Relations"
			if h := s.hitAt(k); h != nil {
				k = h.span.End - 1 // "of the National People's Congress"
			}
			end = k + 1
		} else if s.fold[k] != "and" || k+1 >= len(s.Tokens) || !s.proper[k+1] || s.at[k+1] != 0 && !s.hitAt(k+1).adj && s.hitAt(k+1).span.End == k+2 && s.at[k-1] != 0 {
			break
		}
	}
	return end
}

// listEnd takes in the rest of a list that tells what a bureau, ministry or committee is of, whose name so far ends at the token:
// "Bureau of Alcohol | , Tobacco, and Firearms". Only a list that "and" closes is one, and of nothing else that has a name.
func (s *sentence) listEnd(end, head int) int {
	if !s.words[head].Has(lexicon.ForBody) && !s.words[head].Has(lexicon.ShortBody) || s.at[end-1] != 0 {
		return end
	}
	const most = 12 // tokens of such a list
	closed := false
	for k := end; k+1 < len(s.Tokens) && k < end+most; k++ {
		switch {
		case s.fold[k] == "and" && !closed && s.Tokens[k-1].IsNoun() && k > end || s.fold[k] == "and" && !closed && s.Tokens[k-1].Text == ",":
			closed = true
		case s.Tokens[k].Text == "," && !closed && (s.proper[k+1] || s.fold[k+1] == "and"):
		case s.proper[k] && s.at[k] == 0 && s.Tokens[k].IsNoun() && s.bits[k]&(honorific|officeWord|maleName|femaleName|familyName) == 0 && !s.words[k].Has(lexicon.Calendar) && !lexicon.IsTeller(lexicon.NounLemma(s.fold[k])):
			if closed && !s.proper[k+1] {
				return k + 1
			}
		default:
			return end
		}
	}
	return end
}

// isNumberInName: the number at the token has a capital that its place does not explain: "China | Three Gorges Corp.".
func (s *sentence) isNumberInName(i int) bool {
	return i > 0 && s.Tokens[i].Tag == "CD" && shape(s.Tokens[i].Text) == capitalised && s.Tokens[i-1].Tag[0] >= 'A' && !isQuote(s.Tokens[i-1].Text)
}

// isCapital: the noun at the token is written as a name inside another, though it mostly opens sentences: "Relations".
func (s *sentence) isCapital(i int) bool {
	return s.Tokens[i].IsNoun() && shape(s.Tokens[i].Text) == capitalised && s.words[i].Has(lexicon.Starter) && !s.words[i].Has(lexicon.Calendar)
}

// isOfThing: the word at i goes on with the name before it, and makes it that of a law or another thing: "the Workers Rights | Bill".
func (s *sentence) isOfThing(i int) bool {
	return i < len(s.Tokens) && s.proper[i] && s.at[i] == 0 && s.words[i].Has(lexicon.OtherHead) && !s.words[i].Has(lexicon.OrganisationHead) && !s.words[i].Has(lexicon.Calendar)
}

// hasLaterHead: the name goes on behind its head at i to another, which is the body's: "Farmers Union | Party", "Oslo Zoo
// Cattle | Alliance", "Ravn City | Hall".
func (f *finder) hasLaterHead(s *sentence, i int, head lexicon.Feature) bool {
	for n := i + 1; n < len(s.Tokens) && n < i+3 && s.proper[n] && s.at[n] == 0 && !f.lineEnds(s, n-1); n++ {
		if s.words[n].Has(head) && !s.words[n].Has(lexicon.FirmEnding) {
			return true
		}
	}
	return false
}

// pairedStart gives where the name begins whose head stands at i, and which seems to start at a token: two words before that where
// "and" joins two words of it, as in "the Fish and | Wildlife Service", "the House Fish and | Wildlife Committee"; not "the Treasury and |
// Wildlife Service", "Boeing and | Wildlife Service".
func (f *finder) pairedStart(s *sentence, start, i int) int {
	k := start - 2
	if start == i || k < 1 || s.fold[k+1] != "and" || !s.proper[k] || s.at[k] != 0 || s.bits[k]&(honorific|officeWord) != 0 || s.words[k].Has(lexicon.OrganisationHead) || s.words[k].Has(lexicon.Party) {
		return start
	}
	for range 2 {
		if k > 1 && s.hitAt(k-1) == nil && s.proper[k-1] && s.bits[k-1]&(honorific|officeWord) == 0 {
			k--
		}
	}
	if h := s.hitAt(k - 1); h != nil && !possessed(s, k) || h == nil && s.fold[k-1] == "the" {
		return k
	}
	return start
}

// isForBody says whether "for" or "on" goes on with the name whose head stands at i: "Centre for Arab
// Studies", "Council on Foreign Relations"; not "asked the Parliament for Norway's view".
func (f *finder) isForBody(s *sentence, i int) bool {
	k := i + 2
	if k >= len(s.Tokens) || s.fold[k-1] != "for" && s.fold[k-1] != "on" || !s.words[i].Has(lexicon.ForBody) && !s.words[i].Has(lexicon.Assembly) {
		return false
	}
	if s.fold[k] == "the" && s.fold[k-1] == "for" && k+1 < len(s.Tokens) {
		k++
	}
	return s.proper[k] && s.at[k] == 0 && s.Tokens[k].IsNoun() || k+1 < len(s.Tokens) && s.proper[k] && (s.proper[k+1] || s.isCapital(k+1)) && strings.HasPrefix(s.Tokens[k].Tag, "JJ") && s.Tokens[k+1].IsNoun()
}

// isProvince: the name is that of one of the states of a federation that have chambers of their own.
func (f *finder) isProvince(h *hit) bool {
	return f.knownAs(h).Kind == Place && lexicon.Has(fold(f.knownAs(h).Name), lexicon.FederalState)
}

// partOfBody says whether token k may stand in the name of the body or place whose
// head is further on.
func (f *finder) partOfBody(s *sentence, k int, org bool) bool {
	if org && s.Tokens[k].Tag == "CD" && k > 0 && s.proper[k-1] && !s.words[k-1].Has(lexicon.Calendar) && !f.lineEnds(s, k) {
		return true // "Energy | 2020 | Study Commission"
	}
	if !s.proper[k] && s.hitAt(k) == nil && !s.isNumberInName(k) && !(k > 0 && s.proper[k-1] && s.isCapital(k) && !f.doc.Blocks[s.Block].Headline) || f.lineEnds(s, k) || s.at[k] != 0 && s.hitAt(k).entity >= 0 && !(org && f.cast.Entities[s.hitAt(k).entity].Kind == Place && s.words[k].Has(lexicon.LandNoun)) ||
		org && s.bits[k]&(honorific|officeWord) != 0 {
		return false
	}
	return !hyphened(s.Tokens[k].Text) && !strings.HasSuffix(s.fold[k], "-led")
}

// lineEnds says whether a short line ends after token i, as in a letterhead: no
// name goes on after it. A long line may be broken anywhere.
func (f *finder) lineEnds(s *sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	end := s.Tokens[i].End
	if !strings.Contains(f.doc.Text[end:s.Tokens[i+1].Start], "\n") {
		return false
	}
	const short = 50
	return !(end > short && strings.IndexByte(f.doc.Text[end-short:end], '\n') < 0)
}

// bodyName says whether the words about the head at i make a name and not just
// "the Embassy" or "the U.S. Army".
func bodyName(s *sentence, start, head, end int) bool {
	if s.words[start].Has(lexicon.CodeName) {
		return false
	}
	if end > head+1 {
		return true
	}
	if (s.words[head].Has(lexicon.SurnameHead) || s.bits[head]&familyName != 0) && s.words[head].Has(lexicon.PlaceHead) && !s.words[head].Has(lexicon.OrganisationHead) && head > start && s.bits[head-1]&officeWord != 0 && !s.words[head-1].Has(lexicon.Monarch) {
		return false // "President Park"
	}
	if head == start+1 && s.bits[start]&maleName != 0 && s.words[head].Has(lexicon.SurnameHead) {
		return false // "Pancho Villa"
	}
	for k := start; k < head; k++ {
		h := s.hitAt(k)
		if h == nil || !h.adj || s.words[head].Has(lexicon.OrganisationHead) {
			return true
		}
	}
	return false
}

func (f *finder) addBody(s *sentence, span syntax.Span, org bool) {
	kind, state := Place, ""
	if org {
		kind = Organisation
	}
	for i := span.Start; i < span.End; i++ {
		if h := s.hitAt(i); h != nil && h.entry >= 0 && state == "" {
			state = f.g.known[h.entry].State
		}
	}
	if k := span.End; state == "" && org && k+1 < len(s.Tokens) && s.fold[k] == "of" && s.hitAt(k+1) != nil { // "Ministry of Defence of Norway"
		state = f.knownAs(s.hitAt(k + 1)).State
	}
	var words []string
	for i := span.Start; i < span.End; i++ {
		if h := s.hitAt(i); h != nil && i == span.Start && h.adj && h.noun && h.entry >= 0 && h.span.End < span.End {
			words = append(words, strings.ReplaceAll(s.Tokens[i].Text, ".", ""))
			continue
		}
		words = append(words, s.Tokens[i].Text)
	}
	name := titleCase(strings.NewReplacer(" , ", ", ", " 's ", "'s ", " ’s ", "’s ", " ' ", "' ", " ’ ", "’ ").Replace(strings.Join(words, " ")))
	if state == "" && slices.Contains(s.fold[span.Start:span.End], "ministry") {
		owner := ""
		owner, state = f.ministryOwner(s, span.Start)
		name = owner + name
	}
	e := f.entityFor(Entity{Name: name, Kind: kind, State: state}, trait{})
	f.dropHits(s, span)
	f.addHit(s, hit{span: span, entry: -1, entity: e, noun: true})
}

// dropHits frees the tokens of a span from shorter hits.
func (f *finder) dropHits(s *sentence, span syntax.Span) {
	kept := s.hits[:0]
	for _, h := range s.hits {
		if h.span.Start < span.End && span.Start < h.span.End {
			for i := h.span.Start; i < h.span.End; i++ {
				s.at[i] = 0
			}
			continue
		}
		kept = append(kept, h)
	}
	s.hits = kept
	for k, h := range s.hits {
		for i := h.span.Start; i < h.span.End; i++ {
			s.at[i] = k + 1
		}
	}
}

// hitEntity gives the story's entity of a hit.
func (f *finder) hitEntity(s *sentence, h *hit) int {
	if h.entity < 0 {
		h.entity = f.fromText(h.entry, f.doc.Text[s.Tokens[h.span.Start].Start:s.Tokens[h.span.End-1].End], s.shout)
	}
	return h.entity
}
