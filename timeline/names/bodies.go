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
		d := f.headAt(s, i)
		if d == nil {
			continue
		}
		name := syntax.Span{Start: d.start(), End: d.end()}
		if !bodyName(s, name.Start, i, name.End) || name.End == i+1 && s.isOfThing(name.End) {
			continue
		}
		if s.fold[i] == "house" {
			d.org = d.isChamber(name)
		}
		f.addBody(s, name, d.org)
		i = name.End - 1
	}
}

// A head is the word of a body's or place's name that says what it is.
type head struct {
	*finder
	*sentence
	i          int
	org, place bool
}

// headAt is the head at token i; nil if none stands there, or a later one is the name's: "Ravn City | Hall".
func (f *finder) headAt(s *sentence, i int) *head {
	if !s.proper[i] || s.at[i] != 0 {
		return nil
	}
	org := s.is(i, lexicon.OrganisationHead) || s.is(i, lexicon.NationalBody) && i > 1 && s.proper[i-1] && s.at[i-1] == 0 || s.is(i, lexicon.Assembly) && f.isForBody(s, i)
	place := s.is(i, lexicon.PlaceHead)
	switch {
	case !org && !place, org && f.hasLaterHead(s, i, lexicon.OrganisationHead), !org && s.is(i, lexicon.Settlement) && f.hasLaterHead(s, i, lexicon.PlaceHead):
		return nil
	}
	return &head{f, s, i, org, place}
}

// start is where the name begins.
func (d *head) start() int {
	const most = 5 // words before the head
	start := d.i
	for more := true; more && start > 0 && d.i-start < most; {
		start, more = d.before(start)
	}
	if d.org {
		return d.pairedStart(start)
	}
	return start
}

// before takes in what stands before the name so far, and says whether more may.
func (d *head) before(start int) (int, bool) {
	if k := start - 2; possessed(d.sentence, start-1) && k >= 0 {
		h := d.hitAt(k)
		switch {
		case d.proper[k] && (d.is(k, lexicon.CommonOwner) || start == d.i && d.is(d.i, lexicon.FirmEnding)): // "People's Liberation Front", "Orvalla's Corp."
			return k, true
		case d.place && d.proper[k] && d.is(k-1, lexicon.OpensPlaceName) && d.proper[k-1]: // "St. Olaf's Square"
			return k - 1, false
		case h != nil && d.isProvince(h) && d.fold[d.i] == "court": // "Utah's Supreme Court"
			return h.span.Start, false
		}
	}
	if !d.isPartAt(start - 1) {
		return start, false
	}
	if h := d.hitAt(start - 1); h != nil {
		return h.span.Start, true
	}
	return start - 1, true
}

// isPartAt says whether token k may stand in the name.
func (d *head) isPartAt(k int) bool {
	switch h := d.hitAt(k); {
	case d.org && d.tag(k) == "CD" && d.capital(k-1) && !d.is(k-1, lexicon.Calendar) && !d.lineEnds(d.sentence, k):
		return true // "Energy | 2020 | Study Commission"
	case d.lineEnds(d.sentence, k), d.org && d.can(k, honorific|officeWord), hyphened(d.text(k)), strings.HasSuffix(d.fold[k], "-led"):
		return false
	case h != nil:
		return h.entity < 0 || d.org && d.kind(h.entity) == Place && d.is(k, lexicon.LandNoun)
	}
	return d.proper[k] || d.isNumberInName(k) || d.capital(k-1) && d.isCapital(k) && !d.doc.Blocks[d.Block].Headline
}

// pairedStart gives where the name begins that seems to start at a token: two words before that where
// "and" joins two words of it, as in "the Fish and | Wildlife Service", "the House Fish and | Wildlife Committee"; not "the Treasury and |
// Wildlife Service", "Boeing and | Wildlife Service".
func (d *head) pairedStart(start int) int {
	k := start - 2
	if start == d.i || k < 1 || d.fold[k+1] != "and" || !d.proper[k] || d.at[k] != 0 || d.can(k, honorific|officeWord) || d.is(k, lexicon.OrganisationHead, lexicon.Party) {
		return start
	}
	for range 2 {
		if k > 1 && !d.known(k-1) && d.proper[k-1] && !d.can(k-1, honorific|officeWord) {
			k--
		}
	}
	if h := d.hitAt(k - 1); h != nil && !possessed(d.sentence, k) || h == nil && d.fold[k-1] == "the" {
		return k
	}
	return start
}

// end is where the name ends: "Ministry of Foreign Affairs", "Bank of Japan", "Institute for the Study of War", "Orvalla Electric Corp.".
func (d *head) end() int {
	end := d.i + 1
	if (d.word(end) == "of" || d.isForBody(d.sentence, d.i)) && !d.lineEnds(d.sentence, d.i) {
		purpose := d.fold[end] != "of"
		if end = d.listEnd(d.linkedEnd(end), d.i); purpose && d.word(end) == "of" {
			end = d.linkedEnd(end)
		}
	}
	for d.capital(end) && !d.known(end) && d.is(end, lexicon.FirmEnding) && !d.lineEnds(d.sentence, end-1) {
		end++
	}
	return end
}

// isChamber: the house is one of people, "the Ohio House", "House of Elders", or what the text calls a body without that.
func (d *head) isChamber(name syntax.Span) bool {
	h, last := d.hitAt(name.Start), name.End-1
	switch {
	case last > d.i && d.fold[d.i+1] == "of":
		return d.is(last, lexicon.Assembly) || officePlural(d.sentence, last) || d.isOne(last, lexicon.Human)
	case last == d.i && h != nil && h.span.End == d.i && d.isProvince(h):
		return true
	}
	return d.org
}

// linkedEnd takes in the capitals behind "of", "for" or "on" at token end of a body's name: "of the | Red Cross and Red Crescent".
func (s *sentence) linkedEnd(end int) int {
	k := end + 1
	if s.word(k) == "the" {
		k++
	}
	for from := k; k < from+6; k++ {
		if k > from && s.can(k, officeWord) && s.capital(k+1) {
			break // "of Public Works | Chairman Ivo Holm"
		}
		switch next := s.hitAt(k + 1); {
		case s.capital(k), k > from && s.capital(k-1) && !s.known(k) && s.isCapital(k): // "Foreign | Relations"
			if h := s.hitAt(k); h != nil {
				k = h.span.End - 1 // "of the National People's Congress"
			}
			end = k + 1
		case s.word(k) != "and", !s.capital(k + 1), next != nil && !next.adj && next.span.End == k+2 && s.known(k-1):
			return end
		}
	}
	return end
}

// listEnd takes in the rest of a list that tells what a bureau, ministry or committee is of, whose name so far ends at the token:
// "Bureau of Alcohol | , Tobacco, and Firearms". Only a list that "and" closes is one, and of nothing else that has a name.
func (s *sentence) listEnd(end, head int) int {
	if !s.is(head, lexicon.ForBody, lexicon.ShortBody) || s.known(end-1) {
		return end
	}
	const most = 12 // tokens of such a list
	closed := false
	for k := end; s.inside(k+1) && k < end+most; k++ {
		switch {
		case !closed && s.fold[k] == "and" && (s.text(k-1) == "," || k > end && s.noun(k-1)):
			closed = true
		case !closed && s.text(k) == "," && (s.proper[k+1] || s.fold[k+1] == "and"):
		case !s.proper[k] || !s.isTopic(k):
			return end
		case closed && !s.proper[k+1]:
			return k + 1
		}
	}
	return end
}

// isTopic: the noun may say what a body is for: it is nobody's name or office.
func (s *sentence) isTopic(k int) bool {
	return s.noun(k) && !s.known(k) && !s.can(k, honorific|officeWord|maleName|femaleName|familyName) && !s.is(k, lexicon.Calendar) && !lexicon.IsTeller(lexicon.NounLemma(s.fold[k]))
}

// isNumberInName: the number at the token has a capital that its place does not explain: "China | Three Gorges Corp.".
func (s *sentence) isNumberInName(i int) bool {
	return i > 0 && s.Tokens[i].Tag == "CD" && shape(s.Tokens[i].Text) == capitalised && s.Tokens[i-1].Tag[0] >= 'A' && !isQuote(s.Tokens[i-1].Text)
}

// isCapital: the noun at the token is written as a name inside another, though it mostly opens sentences: "Relations".
func (s *sentence) isCapital(i int) bool {
	return s.noun(i) && shape(s.Tokens[i].Text) == capitalised && s.is(i, lexicon.Starter) && !s.is(i, lexicon.Calendar)
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
