package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Whom or what "the bloc", "the country", "the president", a surname or an abbreviation stands for, where the story has
// one candidate only. The cast takes the likeliest; here likely is not enough.

// referent gives the name of what mention mi tells by a common noun; "" where another may be meant.
func (s *teller) referent(mi int) string {
	m := &s.Cast.Mentions[mi]
	sen := &s.Doc.Sentences[m.Sentence]
	if m.Sentence >= fullerReach || m.Form != names.Description || m.Doubt != "" || len(m.Entities) > 2 || quotedAt(sen, m.Span.Start) || m.Span.End-m.Span.Start < 2 {
		return ""
	}
	if first := sen.Tokens[m.Span.Start].Lower; first != "the" && first != "both" || s.boundNoun(sen, m) {
		return ""
	}
	for i := m.Span.Start + 1; i < m.Span.End; i++ {
		if t := &sen.Tokens[i]; t.Text != t.Lower && i < m.Span.End-1 || lexicon.Has(t.Lower, lexicon.StateAsset) {
			return "" // "the U.S. president", "the army"
		}
	}
	var all []string
	for _, e := range m.Entities {
		if !s.namedBefore(e, mi) || !s.onlyCandidate(mi, e) {
			return ""
		}
		all = append(all, s.Cast.Entities[e].Name)
	}
	return join(all)
}

// boundNoun: words behind the noun of a mention, or between it and its article, say which is meant: "the bank | of
// Lund", "the organisation | summit".
func (s *teller) boundNoun(sen *syntax.Sentence, m *names.Mention) bool {
	h := m.Span.End - 1
	if m.Span.End < len(sen.Tokens) && sen.Tokens[m.Span.End].Tag == "POS" {
		return false
	}
	return s.boundBy(m.Sentence, h) || sen.NP(h).End > m.Span.End
}

// boundBy is bounds of a noun of the sentence, without what only says when: "the bloc | on Monday".
func (s *teller) boundBy(sent, h int) bool {
	sen := &s.Doc.Sentences[sent]
	if h+1 >= len(sen.Tokens) {
		return false
	}
	for i := h + 1; i < len(sen.Tokens); i++ {
		if t := &sen.Tokens[i]; t.Head == h && (t.Rel.Is(syntax.Nmod) || t.Rel.Is(syntax.Acl) || t.Rel == syntax.Appos) && !s.InExpression(sent, i) {
			return true
		}
	}
	next := &sen.Tokens[h+1]
	return next.IsNoun() && !s.InExpression(sent, h+1) || next.Tag == "POS" || next.Lower == "of"
}

// namedBefore: the story names the entity in full before mention mi; a person by more than one word, and not in a heading alone,
// where every word may have a capital: "New Home for Lund Miners".
func (s *teller) namedBefore(entity, mi int) bool {
	person := s.Cast.Entities[entity].Kind == names.Person
	return slices.ContainsFunc(s.Cast.Mentions[:mi], func(o names.Mention) bool {
		return o.Form == names.Full && slices.Contains(o.Entities, entity) && !(person && s.Doc.Blocks[s.Doc.Sentences[o.Sentence].Block].Headline)
	})
}

// onlyCandidate: nobody and nothing else of the story up to mention mi can be what its noun says.
func (s *teller) onlyCandidate(mi, entity int) bool {
	m := &s.Cast.Mentions[mi]
	noun := lexicon.NounLemma(s.Doc.Sentences[m.Sentence].Tokens[m.Span.End-1].Lower)
	if s.newOne(mi, noun) {
		return false
	}
	near := func() bool { return s.onlyNear(m.Sentence, m.Span.Start, m.Entities) }
	if len(m.Entities) > 1 {
		return near()
	}
	most := func() bool {
		e := s.chief(m.Sentence, m.Span.Start, 1, ofKind(s.Cast.Entities[entity].Kind))
		return len(e) > 0 && e[0] == entity
	}
	switch x := &s.Cast.Entities[entity]; x.Kind {
	case names.Person:
		held := func(_ int, o *names.Entity) bool { return hasWordOf(o.Office, noun) }
		return held(entity, x) && !s.another(entity, held) && (!lexicon.Has(noun, lexicon.Ruler) || s.namedAgain(mi, entity))
	case names.State:
		return most() && near() && (!s.ofState(mi) || s.plainlyOf(m.Sentence, entity))
	case names.Organisation:
		if hasWordOf(x.Name, noun) {
			return !s.another(entity, func(e int, o *names.Entity) bool { return hasWordOf(o.Name, noun) && s.mentioned(e, mi) })
		}
		return most() || near()
	}
	return false
}

// another: of another one of the entity's kind it holds.
func (s *teller) another(entity int, holds func(e int, o *names.Entity) bool) bool {
	for e := range s.Cast.Entities {
		if o := &s.Cast.Entities[e]; e != entity && o.Kind == s.Cast.Entities[entity].Kind && holds(e, o) {
			return true
		}
	}
	return false
}

// namedAgain: the story names the person twice before mention mi, or no other as often: "the president" is rather the one of whom it
// tells without his office than a president of long ago, or of a league, whom it names in passing.
func (s *teller) namedAgain(mi, entity int) bool {
	count := map[int]int{}
	for _, o := range s.Cast.Mentions[:mi] {
		if e := o.Entities[0]; len(o.Entities) == 1 && (o.Form == names.Full || o.Form == names.Short) && s.Cast.Entities[e].Kind == names.Person {
			count[e]++
		}
	}
	for _, n := range count {
		if n > max(count[entity], 1) && count[entity] < 2 {
			return false
		}
	}
	return true
}

// mentioned: the story speaks of the entity before mention mi.
func (s *teller) mentioned(entity, mi int) bool {
	return slices.ContainsFunc(s.Cast.Mentions[:mi], func(o names.Mention) bool { return slices.Contains(o.Entities, entity) })
}

// hasWordOf: the name or office has the noun for one of its words.
func hasWordOf(name, noun string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(name)), noun)
}

// newOne: before mention mi the story has a new one of the noun, "a court", or another, "the appeal court".
func (s *teller) newOne(mi int, noun string) bool {
	m := &s.Cast.Mentions[mi]
	for k := max(0, m.Sentence-fullerReach); k <= m.Sentence; k++ {
		sen := &s.Doc.Sentences[k]
		for i := range sen.Tokens {
			t := &sen.Tokens[i]
			if k == m.Sentence && i >= m.Span.Start {
				break
			}
			if t.Text != t.Lower || !t.IsNoun() || lexicon.NounLemma(t.Lower) != noun {
				continue
			}
			np := sen.NP(i)
			if np.Empty() || np.End != i+1 || np.End-np.Start < 2 {
				continue
			}
			if d := sen.Tokens[np.Start].Lower; (d == "a" || d == "an" || lexicon.Has(d, lexicon.OneOfSeveral)) && sen.Tokens[i].Rel != syntax.Appos && !s.isPredicate(sen, i) {
				return true
			}
		}
	}
	return false
}

// isPredicate: the noun says what something is: "Orvalla is | a company", "as | a company".
func (s *teller) isPredicate(sen *syntax.Sentence, noun int) bool {
	return sen.Dependent(noun, syntax.Cop) >= 0 || sen.Tokens[noun].Rel == "obl:as" || sen.Tokens[noun].Rel == "nmod:as"
}
