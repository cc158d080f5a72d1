package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Ministries and the police: every state or town has them and calls them alike, so that the name must say whose they are.

// readMinistry reads a ministry or a central bank in small letters: "the trade ministry", "Chinese
// foreign ministry", "China's central bank", and "the health department" of which the story has told by its
// full name. It returns the tokens taken from i, where its first word stands.
func (f *finder) readMinistry(si, i int) int {
	s := &f.sents[si]
	k := i
	for k < i+3 && s.can(k, rankWord) && !s.proper[k] && s.fold[k] != "bank" {
		k++
	}
	if k == i || !f.isMinistry(s, i, k) {
		return 0
	}
	owner, state := f.ministryOwner(s, i)
	e := -1
	if state == "" {
		e = f.only(func(e int) bool {
			name := f.nameOfBody(e)
			return name != "" && !slices.ContainsFunc(s.fold[i:k+1], func(w string) bool { return !hasWord(name, w) })
		})
	}
	if e < 0 && s.fold[k] != "department" {
		e = f.entityFor(Entity{Name: owner + strings.Join(wordsOf(s, i, k+1), " "), Kind: Organisation, State: state}, trait{})
	}
	if e < 0 {
		return 0
	}
	f.mention(si, syntax.Span{Start: i, End: k + 1}, Full, e)
	return k + 1 - i
}

// isMinistry: the noun at token k is one for a ministry whose first word stands at i, or "bank" behind "central" alone.
func (f *finder) isMinistry(s *sentence, i, k int) bool {
	switch s.word(k) {
	case "ministry", "department":
		return true
	case "bank":
		return s.fold[i] == "central" && k == i+1 && !f.titleFollows(s, k+1)
	}
	return false
}

// ministryOwner gives what tells before token i whose a ministry is, as its name has it, and the state: "Chinese " for
// "the Chinese" and "China's".
func (f *finder) ministryOwner(s *sentence, i int) (adjective, state string) {
	p := i - 1
	owns := p > 0 && possessed(s, p)
	if owns {
		p--
	}
	h := s.hitAt(p)
	if h == nil {
		return "", ""
	}
	k := f.knownAs(h)
	switch {
	case h.adj && !owns:
		adjective = strings.Join(wordsOf(s, h.span.Start, h.span.End), " ") + " "
	case owns && k.Kind == State && f.g.adjectives[k.Name] != "":
		adjective = f.g.adjectives[k.Name] + " "
	}
	return adjective, k.State
}

// readForce reads "Lund police", which is not Lund, nor the state whose seat it is, and what is called in small letters behind the
// name of a chamber or a province: "the House intelligence committee", "the Lund County health department".
func (f *finder) readForce(si, i int) int {
	s := &f.sents[si]
	h := s.hitAt(i)
	k := h.span.End
	owner := f.knownAs(h)
	if h.adj || !s.inside(k) {
		return 0
	}
	for n := 0; n < 3 && s.inside(k+1) && !s.is(k, lexicon.Collective) && !s.isPart(k, owner.Kind) && !s.known(k) && (s.noun(k) || s.adjective(k)) && !s.proper[k]; n++ {
		k++
	}
	police := k == h.span.End && owner.Kind == Place && s.is(k, lexicon.Collective) && s.is(k, lexicon.OrganisationHead)
	part := k > h.span.End && s.isPart(k, owner.Kind)
	if s.proper[k] || !police && !part || f.titleFollows(s, k) || s.noun(k+1) {
		return 0
	}
	span := syntax.Span{Start: i, End: k + 1}
	f.mention(si, span, Full, f.entityFor(Entity{Name: s.written(span), Kind: Organisation, State: owner.State}, trait{}))
	return k + 1 - i
}

// isPart: the noun at k is for a part of a body or of a province: "committee", "department".
func (s *sentence) isPart(k int, of Kind) bool {
	w := s.words[k]
	return w.Has(lexicon.ShortBody) && !w.Has(lexicon.Venue) && !w.Has(lexicon.BodyNoun) && (of == Place || of == Organisation && w.Has(lexicon.HasTopic))
}
