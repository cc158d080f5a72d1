package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
	"dateline/timeline/syntax"
)

// A spot is a name where it stands.
type spot struct {
	*finder
	*sentence
	si   int
	name syntax.Span
	kind Kind
	k    int  // the word that the name hangs on, but for what qualifies the name; -1
	the  bool // "the" stands between
}

// n is how many words the name has.
func (d *spot) n() int { return d.name.End - d.name.Start }

// locative says whether the name in span is where something is or goes, not who acts.
func (f *finder) locative(si int, span syntax.Span, kind Kind) bool {
	d := f.spotOf(si, span, kind)
	if kind == Organisation {
		return d.isAtBody()
	}
	if r := rule.First(locatives, d); r != nil {
		return r.Then
	}
	return f.placeByItself(si, span, kind)
}

func (f *finder) spotOf(si int, span syntax.Span, kind Kind) *spot {
	s := &f.sents[si]
	k := span.Start - 1
	if kind == Place && k > 0 && !s.proper[k] && (s.is(k, lexicon.Settlement) || s.fold[k] == "capital") {
		for k--; k > 0 && s.noun(k) && s.at[k] == 0; k-- { // "in the port city Ravn"
		}
	}
	for s.tag(k) == "DT" || s.word(k) == "the" || s.tag(k) == "PRP$" && k+1 < span.Start || s.tag(k) == "JJ" && (!s.proper[k] || strings.Contains(s.text(k), "-")) {
		k--
	}
	return &spot{finder: f, sentence: s, si: si, name: span, kind: kind, k: k}
}

// isAtBody: something is at a body, not done by it: "talks at NATO", "left the White House"; not at one whose sort the story tells,
// "cancellations at the airline".
func (d *spot) isAtBody() bool {
	if h := d.hitAt(d.name.Start); h != nil && h.entity >= 0 && d.traits[h.entity].sort != "" {
		return false
	}
	return d.is(d.k, lexicon.AtBody) || d.is(d.k, lexicon.TakesPlaceObject) && lexicon.HasWithin(d.spelt(d.name), lexicon.Venue)
}

// locatives say of the name of a state or place whether it is used as a place. In the examples it stands between asterisks.
var locatives = []rule.Rule[*spot, bool]{
	{Name: "the capital, <Accra>,", Why: "it is said to be a town",
		When: func(d *spot) bool { return d.kind == Place && d.isNamedCapital(d.name) }, Then: true,
		Examples: []string{"Guards left Ghana's capital *Accra* on Monday."}, Not: []string{"In the capital, *Accra* said no."}},
	{Name: "the <Paris> accord", Why: "it is called by where it was made; or a land is told behind the town",
		When: func(d *spot) bool { return d.kind == Place && d.isTownOfNoun(d.name) }, Then: true,
		Examples: []string{"Chad left the *Paris* accord on Monday."}, Not: []string{"Chad met the *Paris* envoys on Monday."}},
	{Name: "southern <Chad>", Why: "lands have parts",
		When: func(d *spot) bool {
			b := d.name.Start - 1
			return (d.kind == Place || d.kind == State && (!d.capital(b) || b == 0)) && (d.is(b, lexicon.Directional) || d.kind == Place && d.is(b, lexicon.Compass))
		},
		Then:     true,
		Examples: []string{"A storm shook southern *Chad* on Monday."}, Not: []string{"A storm shook sunny *Chad* on Monday."}},
	{Name: "at <Chad's> request", Why: "nobody is at a state",
		When:     func(d *spot) bool { return d.kind == State && d.word(d.k) == "at" },
		Examples: []string{"The envoys left at *Chad*'s request."}, Not: []string{"The envoys left at *Lagos* on Monday."}},
	{Name: "in <Chad>",
		When: func(d *spot) bool { return d.is(d.k, lexicon.Locative) }, Then: true,
		Examples: []string{"The envoys met in *Chad* on Monday."}, Not: []string{"The envoys met with *Chad* on Monday."}},
	{Name: "travel to <Chad>", Why: "who goes, or is brought, goes somewhere",
		When: func(d *spot) bool {
			return d.is(d.k, lexicon.Direction) && (d.onWay(d.si, d.k, d.name, d.kind) || d.byGovernor(d.sentence, d.k, d.kind))
		},
		Then:     true,
		Examples: []string{"The envoys travelled to *Chad* on Monday.", "The road from *Chad* to Mali was shut."}, Not: []string{"The envoys spoke to *Chad* on Monday."}},
	{Name: "spoke to <Chad>", Why: "nothing else that goes to somebody makes a place of it",
		When:     func(d *spot) bool { return d.is(d.k, lexicon.Direction) },
		Examples: []string{"The envoys spoke to *Chad* on Monday."}, Not: []string{"The envoys travelled to *Chad* on Monday."}},
	{Name: "visited <Chad>", Why: "the verb's object is a place",
		When: func(d *spot) bool { return d.is(d.k, lexicon.TakesPlaceObject) }, Then: true,
		Examples: []string{"The envoys visited *Chad* on Monday."}, Not: []string{"The envoys angered *Chad* on Monday."}},
	{Name: "shuttles between <Chad> and Mali", Why: "who goes to and fro",
		When: func(d *spot) bool { return d.word(d.k) == "between" && d.is(d.k-1, lexicon.Shuttle) }, Then: true,
		Examples: []string{"A shuttle between *Chad* and Mali on Monday."}, Not: []string{"A choice between *Chad* and Mali on Monday."}},
	{Name: "the border of <Chad>", Why: "it is a part of the land; treaties are made in towns",
		When: func(d *spot) bool {
			of := d.k - 1
			return d.word(d.k) == "of" && (d.is(of, lexicon.PartOfLand) || d.kind == Place && (d.is(of, lexicon.OtherHead) || d.isOne(of, lexicon.FollowsCity)))
		},
		Then:     true,
		Examples: []string{"Planes entered the airspace of *Chad* on Monday.", "He wrote of the Treaty of *Paris* on Monday."}, Not: []string{"Planes angered the envoys of *Chad* on Monday."}},
	{Name: "in Mali and <Chad>", Why: "what is joined to a place is one too",
		When: func(d *spot) bool {
			m := d.last(d.si)
			return d.reads(d.k, "and", ",", "or") && m != nil && m.Locative && m.Span.End >= d.k-1 && m.Span.End <= d.k && d.finder.kind(m.Entities[0]) != Person && m.Form != Adjective
		},
		Then:     true,
		Examples: []string{"The envoys met in Mali and *Chad* on Monday."}, Not: []string{"Envoys of Mali and *Chad* met on Monday."}},
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
	if w := s.word(span.End); w == "fell" || w == "falls" || s.isPlaceLine(span) {
		return true
	}
	if h := s.hitAt(span.Start); h != nil && f.traits[f.hitEntity(s, h)].seat {
		return span.Start == 0 && s.Tokens[0].Start == s.Start && len(s.Tokens) == span.End || s.tellsWhere(span)
	}
	return !s.isSubject(span)
}

// isPlaceLine: the name opens its sentence as the place where it was filed, "Oslo — ", "OSLO, ", "Oslo, 3 May", or stands before brackets:
// "Oslo (AP)".
func (s *sentence) isPlaceLine(span syntax.Span) bool {
	n := span.End
	switch s.text(n) {
	case "(":
		return span.Start == 0 || s.text(n+2) == ")"
	case "—", "–", "--", ":":
		return span.Start == 0
	case ",":
		return span.Start == 0 && n+1 < len(s.Tokens) && (shape(s.text(0)) == allCaps || s.tag(n+1) == "CD" || s.is(n+1, lexicon.Calendar))
	}
	return false
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
