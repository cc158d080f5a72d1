package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// locative says whether the name in span is where something is or goes, not who acts.
func (f *finder) locative(si int, span syntax.Span, kind Kind) bool {
	s := &f.sents[si]
	k := span.Start - 1
	if kind == Place && (s.isNamedCapital(span) || s.isTownOfNoun(span)) {
		return true
	}
	if kind == Place && k > 0 && !s.proper[k] && (s.words[k].Has(lexicon.Settlement) || s.fold[k] == "capital") {
		for k--; k > 0 && s.Tokens[k].IsNoun() && s.at[k] == 0; k-- { // "in the port city Ravn"
		}
	}
	for k >= 0 && (s.fold[k] == "the" || s.Tokens[k].Tag == "PRP$" && k+1 < span.Start || s.Tokens[k].Tag == "JJ" && (!s.proper[k] || strings.Contains(s.Tokens[k].Text, "-")) || s.Tokens[k].Tag == "DT") {
		k--
	}
	if b := span.Start - 1; b >= 0 && (kind == State && !s.proper[b] || kind == Place || b == 0) && (kind == State || kind == Place) && (s.words[b].Has(lexicon.Directional) || kind == Place && s.words[b].Has(lexicon.Compass)) {
		return true // "shook southern Iran", "in Mile End, North London"
	}
	if k < 0 || span.Start == 0 {
		return f.placeByItself(si, span, kind)
	}
	w := s.fold[k]
	if kind == Organisation {
		if h := s.hitAt(span.Start); h != nil && h.entity >= 0 && f.traits[h.entity].sort != "" {
			return false // "cancellations at the airline"
		}
		return lexicon.Has(w, lexicon.AtBody) || lexicon.Has(w, lexicon.TakesPlaceObject) && lexicon.HasWithin(s.spelt(span), lexicon.Venue)
	}
	if kind == State && w == "at" {
		return false // "at China's request", "lashed out at Spain"
	}
	switch {
	case lexicon.Has(w, lexicon.Locative):
		return true
	case lexicon.Has(w, lexicon.Direction):
		return f.onWay(si, k, span, kind) || f.byGovernor(s, k, kind)
	case lexicon.Has(w, lexicon.TakesPlaceObject):
		return true
	case w == "between" && k > 0 && s.words[k-1].Has(lexicon.Shuttle):
		return true
	case w == "of" && k > 0 && (s.words[k-1].Has(lexicon.PartOfLand) || kind == Place && (s.words[k-1].Has(lexicon.OtherHead) || lexicon.Has(lexicon.NounLemma(s.fold[k-1]), lexicon.FollowsCity))):
		return true // "the airspace of Pakistan", "the Treaty of Paris"
	case w == "and" || w == "," || w == "or":
		if n := len(f.cast.Mentions); n > 0 {
			if m := f.cast.Mentions[n-1]; m.Sentence == si && m.Span.End >= k-1 && m.Span.End <= k && f.cast.Entities[m.Entities[0]].Kind != Person && m.Form != Adjective {
				if m.Locative {
					return true
				}
			}
		}
	}
	return f.placeByItself(si, span, kind)
}

// isNamedCapital: the name stands in apposition to "capital": "Ghana's capital Accra", "the capital, Accra,".
func (s *sentence) isNamedCapital(span syntax.Span) bool {
	k := span.Start - 1
	if k > 0 && s.fold[k] == "of" {
		k-- // but "the capital of Ghana" is of a state
	}
	if k > 0 && s.Tokens[k].Text == "," {
		k--
		if n := span.End; n < len(s.Tokens) && s.Tokens[n].IsVerb() {
			return false // "in the capital, Accra said"
		}
	}
	return k > 0 && (s.fold[k] == "capital" || s.fold[k] == "city" && s.fold[k-1] == "capital") && !s.proper[k]
}

// isTownOfNoun: the name of a town stands before what is called by the town where it was held, "the | Paris | accord"; or the name ends with the
// land or federal district that tells it from others of the name: "| Washington, DC |".
func (s *sentence) isTownOfNoun(span syntax.Span) bool {
	n := span.End
	return n < len(s.Tokens) && lexicon.Has(lexicon.NounLemma(s.fold[n]), lexicon.FollowsCity) || n-span.Start > 2 && s.Tokens[span.Start+1].Text == ","
}

// onWay: a name of a city or land stands in "from Rome to Paris", or "to" follows the passive of a verb
// that brings people somewhere: "was transferred to Paris".
func (f *finder) onWay(si, k int, span syntax.Span, kind Kind) bool {
	s := &f.sents[si]
	switch s.fold[k] {
	case "from":
		next := s.hitAt(span.End + 1)
		return span.End < len(s.fold) && s.fold[span.End] == "to" && next != nil && next.span.Start == span.End+1 && !next.adj
	case "to":
		if n := len(f.cast.Mentions); n > 0 {
			if m := &f.cast.Mentions[n-1]; m.Sentence == si && m.Span.End == k && m.Locative && m.Span.Start > 0 && s.fold[m.Span.Start-1] == "from" {
				return true
			}
		}
		return kind == Place && k > 1 && s.words[k-1].Has(lexicon.Transfer) && s.Tokens[k-1].Tag == "VBN" && s.words[k-2].Has(lexicon.FormOfBe)
	}
	return false
}

// placeByItself decides without a preposition: a city that is no seat is a
// place, and any city before a noun of meeting is.
func (f *finder) placeByItself(si int, span syntax.Span, kind Kind) bool {
	s := &f.sents[si]
	if kind != Place {
		return false
	}
	if span.End < len(s.Tokens) {
		if w := s.fold[span.End]; w == "fell" || w == "falls" {
			return true
		}
		if t := s.Tokens[span.End].Text; t == "(" && span.End+2 < len(s.Tokens) && s.Tokens[span.End+2].Text == ")" || span.Start == 0 && (t == "(" || t == "—" || t == "–" || t == "--" || t == ":") {
			return true // the place line
		}
		if span.Start == 0 && s.Tokens[span.End].Text == "," && span.End+1 < len(s.Tokens) && (shape(s.Tokens[0].Text) == allCaps || s.Tokens[span.End+1].Tag == "CD" || s.words[span.End+1].Has(lexicon.Calendar)) {
			return true
		}
	}
	if h := s.hitAt(span.Start); h != nil && f.traits[f.hitEntity(s, h)].seat {
		return span.Start == 0 && s.Tokens[0].Start == s.Start && len(s.Tokens) == span.End || s.tellsWhere(span)
	}
	return !s.isSubject(span)
}

// tellsWhere: a seat of government before a noun only tells where that is, "the Madrid train bombings", unless those who govern act:
// "the Kabul government".
func (s *sentence) tellsWhere(span syntax.Span) bool {
	t := &s.Tokens[span.End-1]
	if t.Rel != syntax.Compound || t.Head < span.End {
		return false
	}
	w, next := s.fold[t.Head], s.fold[span.End]
	one := lexicon.NounLemma(w)
	if lexicon.NounLemma(next) != next && (t.Head > span.End || !lexicon.Has(one, lexicon.Venue) && !lexicon.Has(one, lexicon.Human)) {
		return false // "Moscow opposes airdrops", where the tagger takes the verb for a noun
	}
	return !slices.ContainsFunc([]lexicon.Feature{lexicon.Government, lexicon.Collective, lexicon.Leader, lexicon.Office, lexicon.Diplomat}, func(f lexicon.Feature) bool {
		return lexicon.Has(one, f) || lexicon.Has(w, f)
	})
}

// byGovernor decides "to" and "from" at k by the word that governs them.
func (f *finder) byGovernor(s *sentence, k int, kind Kind) bool {
	if s.fold[k] == "for" {
		for j := k - 1; j >= 0 && j > k-9 && s.Tokens[j].Text != ","; j-- {
			switch w := s.fold[j]; {
			case lexicon.Has(w, lexicon.SetFor):
				return kind == Place && j > k-3
			case lexicon.Has(w, lexicon.Departs):
				return j > k-3 || kind == Place
			}
		}
		return false
	}
	for j := k - 1; j >= 0 && j >= k-12; j-- {
		switch w := s.fold[j]; {
		case s.moves(j) && !lexicon.Has(w, lexicon.Transfer):
			return true
		case lexicon.Has(w, lexicon.Transfer):
			return kind == Place && !f.seatAfter(s, k)
		case w == "," || w == ";":
			j = -1
		}
	}
	return kind == Place && !f.seatAfter(s, k)
}

// moves says whether token j is a word of motion, or a verb's form of one: "fleeing".
func (s *sentence) moves(j int) bool {
	return s.words[j].Has(lexicon.Motion) || s.Tokens[j].IsVerb() && lexicon.Has(lexicon.VerbLemma(s.fold[j]), lexicon.Motion)
}

// seatAfter says whether the name that follows the preposition at k is a seat.
func (f *finder) seatAfter(s *sentence, k int) bool {
	for i := k + 1; i < len(s.Tokens) && i < k+4; i++ {
		if h := s.hitAt(i); h != nil {
			return f.traits[f.hitEntity(s, h)].seat
		}
	}
	return false
}

// subject says whether a span lies in the subject of a clause.
func (s *sentence) subject(span syntax.Span) bool {
	return slices.ContainsFunc(s.Clauses, func(c syntax.Clause) bool { return c.Subject.Start <= span.Start && span.End <= c.Subject.End })
}

// guessPlace reads an unknown name after "in" or "near" as a place.
func (f *finder) guessPlace(si int, c *candidate) int {
	s := &f.sents[si]
	k := c.name.Start - 1
	n := c.name.End - c.name.Start
	if c.score <= 0 && n <= 3 && s.hitAt(c.name.Start) == nil && saidToBePlace(s, c.name.End) {
		return f.newPlace(si, c)
	}
	opened := n > 1 && s.words[c.name.Start].Has(lexicon.OpensPlaceName)
	if k < 0 || n > 3 || c.score > 0 && !opened || s.hitAt(c.name.Start) != nil {
		return 0
	}
	if k > 0 && s.words[k].Has(lexicon.Directional) && !s.proper[k] && c.name.End < len(s.Tokens) && s.words[c.name.End].Has(lexicon.LandNoun) {
		k-- // "in southern Ilo del Norte province"
	}
	the := s.fold[k] == "the" && k > 0
	if the {
		k--
	}
	switch w := s.fold[k]; {
	case the && w == "near" && n > 1:
	case w == "along" || w == "off" || the && (w == "across" || w == "over" && n > 1 || w == "in" && n == 1):
	case the && c.name.End < len(s.Tokens) && s.words[c.name.End].Has(lexicon.Post) && (w == "at" || w == "near"): // "at the Talmar checkpoint"
	case the && c.name.End < len(s.Tokens) && s.words[c.name.End].Has(lexicon.LandNoun) && (w == "in" || w == "near" || lexicon.Has(w, lexicon.TakesPlaceObject)): // "entered the Baba Amr district"
	case the:
		return 0
	case w == "in" || w == "near" || w == "outside":
	case w == "over" && c.name.End < len(s.Tokens) && s.words[c.name.End].Has(lexicon.LandNoun): // "over Hatay province"
	case w == "at" && !f.works(s, k):
	case (w == "to" || w == "from" || w == "through") && moved(s, k):
	case (w == "and" || w == ",") && f.afterPlace(si, k): // "the towns of Dael and Deraa"
	case w == "of" && k > 0 && (lexicon.Has(lexicon.NounLemma(s.fold[k-1]), lexicon.LandNoun) || s.words[k-1].Has(lexicon.PartOfLand) && !s.words[k-1].Has(lexicon.Assembly) || s.fold[k-1] == "port" || s.fold[k-1] == "resort"): // "the village of Banjska"
	case lexicon.Has(w, lexicon.TakesPlaceObject):
	default:
		return 0
	}
	for i := c.name.Start; i < c.name.End; i++ {
		if strings.Contains(s.Tokens[i].Text, "-") && strings.ToLower(s.Tokens[i].Text[strings.LastIndex(s.Tokens[i].Text, "-"):]) == s.Tokens[i].Text[strings.LastIndex(s.Tokens[i].Text, "-"):] {
			return 0 // "Sunni-majority"
		}
		if s.words[i].Has(lexicon.OtherHead) || s.bits[i]&(officeWord|maleName|femaleName) != 0 && !opened || shape(s.Tokens[i].Text) == allCaps || s.words[i].Has(lexicon.NotPlace) {
			return 0
		}
	}
	if strings.HasPrefix(s.Tokens[c.name.Start].Tag, "JJ") || c.name.End < len(s.Tokens) && strings.HasPrefix(s.Tokens[c.name.End].Tag, "NN") && !s.words[c.name.End].Has(lexicon.LandNoun) && !s.words[c.name.End].Has(lexicon.Post) && !(s.words[c.name.End].Has(lexicon.PlaceHead) && !s.words[c.name.End].Has(lexicon.Premises)) {
		return 0 // "in Eastern provinces"
	}
	return f.newPlace(si, c)
}

// townOfState reads an unknown name before the short name of a state, "Charlotte, N.C.", as a town, though a person of the story be called so.
func (f *finder) townOfState(si int, c *candidate) int {
	s, n := &f.sents[si], c.name.End
	if !c.title.Empty() || c.name.End-c.name.Start > 3 || strings.HasSuffix(s.fold[n-1], ".") || n+1 >= len(s.Tokens) || s.Tokens[n].Text != "," || !s.isShortState(n+1) || s.hitAt(c.name.Start) != nil || f.isPolitician(si, c) {
		return 0
	}
	return f.newPlace(si, c)
}

// isPolitician: who is named before the short name of a state is called like a person, "Lindsey Graham, S.C.", or stands behind a noun for people
// or a person and "and", "Senators Warren, Mass., and | Cruz, Tex.", and no preposition tells that it is a town.
func (f *finder) isPolitician(si int, c *candidate) bool {
	s, k := &f.sents[si], c.name.Start-1
	if k >= 0 && s.Tokens[k].IsPrep() {
		return false
	}
	if c.name.End-c.name.Start > 1 && f.givenGender(wordsOf(s, c.name.Start, c.name.End)) != unknownGender || k >= 0 && s.isHumanNoun(k) {
		return true
	}
	if k < 0 || s.fold[k] != "and" && s.fold[k] != "," {
		return false
	}
	for k > 0 && (s.fold[k] == "and" || s.fold[k] == "," || s.fold[k] == "." || s.proper[k] && lexicon.Has(strings.TrimSuffix(s.fold[k], "."), lexicon.ShortState)) {
		k--
	}
	return slices.ContainsFunc(f.cast.Mentions, func(m Mention) bool {
		return m.Sentence == si && m.Span.End == k+1 && f.cast.Entities[m.Entities[0]].Kind == Person
	})
}

// afterPlace says whether the word at k joins a name to a place that the gazetteer does not know either.
func (f *finder) afterPlace(si, k int) bool {
	n := len(f.cast.Mentions)
	if n == 0 || f.cast.Mentions[n-1].Sentence != si || f.cast.Mentions[n-1].Span.End != k {
		return false
	}
	m := &f.cast.Mentions[n-1]
	if h := f.sents[si].hitAt(m.Span.Start); h != nil && m.Locative && f.sents[si].fold[k] == "and" { // "in Oslo and Ravn on Monday"
		next := k + 2
		return f.knownAs(h).Kind == Place && lexicon.Has(f.sents[si].fold[max(m.Span.Start-1, 0)], lexicon.Locative) && (next >= len(f.sents[si].Tokens) || f.sents[si].Tokens[next].IsPrep() || f.sents[si].Tokens[next].Tag[0] < 'A')
	}
	return m.Locative && m.Span.Start > 1 && f.sents[si].hitAt(m.Span.Start) == nil && lexicon.Has(lexicon.NounLemma(f.sents[si].fold[m.Span.Start-2]), lexicon.LandNoun)
}

// newPlace writes the mention of a place that the gazetteer does not know.
func (f *finder) newPlace(si int, c *candidate) int {
	s := &f.sents[si]
	for n := c.name.End; n+1 < len(s.Tokens) && s.fold[n] == "of" && (s.proper[n+1] || n+2 < len(s.Tokens) && s.fold[n+1] == "the" && s.proper[n+2]); n = c.name.End { // "the Line of Control"
		if c.name.End = n + 2; !s.proper[n+1] {
			c.name.End++
		}
		for c.name.End < len(s.Tokens) && s.proper[c.name.End] && s.at[c.name.End] == 0 {
			c.name.End++
		}
	}
	words := wordsOf(s, c.name.Start, c.name.End)
	e := f.entityFor(Entity{Name: titleCase(strings.Join(words, " ")), Kind: Place}, trait{})
	f.mention(si, c.name, Full, e).Locative = true
	return len(words)
}

// isShortState: the word is short for one of the states of a federation: "N.C.", "Calif.".
func (s *sentence) isShortState(i int) bool {
	w, dotted := strings.CutSuffix(s.fold[i], ".")
	return dotted && s.proper[i] && lexicon.Has(w, lexicon.ShortState)
}

// saidToBePlace says whether a name that ends at i is said to be a place: "Vadrenne, a
// town in the hills".
func saidToBePlace(s *sentence, i int) bool {
	if i+2 >= len(s.Tokens) || s.Tokens[i].Text != "," || !s.words[i+1].Has(lexicon.Article) {
		return false
	}
	for k := i + 2; k < len(s.Tokens) && k < i+6; k++ {
		if s.words[k].Has(lexicon.LandNoun) && s.fold[k] != "state" || s.fold[k] == "port" || s.fold[k] == "resort" {
			return true
		}
		if t := s.Tokens[k].Tag; !strings.HasPrefix(t, "JJ") && !strings.HasPrefix(t, "NN") {
			return false
		}
	}
	return false
}

// works says whether "at" stands after someone who works there: "an analyst at Verisk".
func (f *finder) works(s *sentence, at int) bool {
	return at > 0 && (s.bits[at-1]&officeWord != 0 || s.words[at-1].Has(lexicon.Worker))
}

// moved says whether a word of motion stands just before the preposition at k.
func moved(s *sentence, k int) bool {
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if s.words[j].Has(lexicon.Transfer) || s.Tokens[j].Text == "," {
			return false
		}
		if s.moves(j) {
			return true
		}
	}
	return false
}
