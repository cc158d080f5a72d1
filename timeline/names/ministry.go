package names

import (
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
	for k < len(s.Tokens) && k < i+3 && s.bits[k]&rankWord != 0 && !s.proper[k] && s.fold[k] != "bank" {
		k++
	}
	bank := k < len(s.Tokens) && s.fold[k] == "bank" && s.fold[i] == "central" && k == i+1 && !f.titleFollows(s, k+1)
	if k == i || k >= len(s.Tokens) || s.fold[k] != "ministry" && s.fold[k] != "department" && !bank {
		return 0
	}
	owner, state := f.ministryOwner(s, i)
	e := -1
	if state == "" {
		e = f.onlyBody(func(name string) bool {
			for _, w := range s.fold[i : k+1] {
				if !hasWord(name, w) {
					return false
				}
			}
			return true
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
	if h.adj || k >= len(s.Tokens) {
		return 0
	}
	for n := 0; n < 3 && k+1 < len(s.Tokens) && !s.words[k].Has(lexicon.Collective) && !s.isPart(k, owner.Kind) && s.at[k] == 0 && (s.Tokens[k].IsNoun() || strings.HasPrefix(s.Tokens[k].Tag, "JJ")) && !s.proper[k]; n++ {
		k++
	}
	police := k == h.span.End && owner.Kind == Place && s.words[k].Has(lexicon.Collective) && s.words[k].Has(lexicon.OrganisationHead)
	part := k > h.span.End && s.isPart(k, owner.Kind)
	if s.proper[k] || !police && !part || f.titleFollows(s, k) || k+1 < len(s.Tokens) && s.Tokens[k+1].IsNoun() {
		return 0
	}
	name := strings.Join(wordsOf(s, i, k+1), " ")
	f.mention(si, syntax.Span{Start: i, End: k + 1}, Full, f.entityFor(Entity{Name: name, Kind: Organisation, State: owner.State}, trait{}))
	return k + 1 - i
}

// isPart: the noun at k is for a part of a body or of a province: "committee", "department".
func (s *sentence) isPart(k int, of Kind) bool {
	w := s.words[k]
	return w.Has(lexicon.ShortBody) && !w.Has(lexicon.Venue) && !w.Has(lexicon.BodyNoun) && (of == Place || of == Organisation && w.Has(lexicon.HasTopic))
}
