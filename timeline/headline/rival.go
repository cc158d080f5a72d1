package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Who or what else a pronoun may stand for.

// hasRival: from the sentence of phrase it up to the pronoun another noun that the pronoun may mean is a subject or an
// object, or stands between the two.
func (s *teller) hasRival(in, sent, pronoun int, it syntax.Span, plural bool) bool {
	for k := in; k <= sent; k++ {
		ts := s.Doc.Sentences[k].Tokens
		for i := range ts {
			if k == sent && i >= pronoun {
				break
			}
			t := &ts[i]
			if k == in && it.Has(i) || !t.IsNoun() || s.InExpression(k, i) {
				continue
			}
			if !plural && (t.Tag == "NNS" || t.Tag == "NNPS" || s.isPersonOrPlace(k, i)) {
				continue // a couple, a crew or two people may be "they", but "it" is one thing
			}
			first := t // "with Chad and | Mali" is no object
			for first.Rel == syntax.Conj && first.Head >= 0 && first.Head < i {
				first = &ts[first.Head]
			}
			if in == sent && i > it.End || first.Rel.Is(syntax.Nsubj) || first.Rel == syntax.Obj || first.Rel == syntax.Iobj || first.Rel == syntax.Conj {
				return true
			}
		}
	}
	return false
}

// isRivalled: beside the phrase a noun of its sentence can be what the pronoun stands for.
func (s *teller) isRivalled(sent int, sp syntax.Span, pronoun string) bool {
	sen := &s.Doc.Sentences[sent]
	if lexicon.Has(pronoun, lexicon.NeuterPronoun) {
		return s.hasRival(sent, sent+1, 0, sp, false)
	}
	for i := range sen.Tokens {
		t := &sen.Tokens[i]
		if sp.Has(i) || !t.IsNoun() || t.Rel == syntax.Xcomp || s.InExpression(sent, i) {
			continue
		}
		if plural := t.Tag == "NNS" || t.Tag == "NNPS"; plural == lexicon.Has(pronoun, lexicon.PluralPronoun) && (plural || s.human(sent, i)) {
			return true
		}
	}
	return false
}

// leads: the mention can only mean the person of whom the story speaks far more than of any other, and nobody else is named
// near it.
func (s *teller) leads(m *names.Mention) bool {
	if len(m.Entities) != 1 || s.Cast.Entities[m.Entities[0]].Kind != names.Person || m.Doubt == names.BeforeSubject {
		return false
	}
	for k := max(m.Sentence-1, 0); k <= m.Sentence; k++ {
		for _, mi := range s.MentionsIn[k] {
			o := &s.Cast.Mentions[mi]
			if k == m.Sentence && o.Form != names.Pronoun && o.Span.Start > m.Span.Start && slices.Equal(o.Entities, m.Entities) {
				return false // "he fled, Rao said"
			}
			if o.Form != names.Pronoun && (k < m.Sentence || o.Span.Start < m.Span.Start) && slices.ContainsFunc(o.Entities, func(e int) bool { return e != m.Entities[0] && s.Cast.Entities[e].Kind == names.Person }) {
				return false
			}
		}
	}
	if !s.lastNamed(m) {
		return false
	}
	for i := range s.Doc.Sentences[max(m.Sentence-1, 0)].Tokens {
		if k := max(m.Sentence-1, 0); strings.HasPrefix(s.Doc.Sentences[k].Tokens[i].Tag, "NNP") && acts(&s.Doc.Sentences[k], i) && !s.InExpression(k, i) && !slices.ContainsFunc(s.MentionsIn[k], func(mi int) bool { return s.Cast.Mentions[mi].Span.Has(i) }) {
			return false // a name that the cast does not know, and who acts
		}
	}
	e := s.chief(min(len(s.MentionsIn), fullerReach), 0, 1, ofKind(names.Person))
	return len(e) == 1 && e[0] == m.Entities[0]
}

// lastNamed: in the sentences right before the mention no other person is named later than the one that it means.
func (s *teller) lastNamed(m *names.Mention) bool {
	for k := m.Sentence - 1; k >= max(m.Sentence-referentNear, 0); k-- {
		for n := len(s.MentionsIn[k]) - 1; n >= 0; n-- {
			o := &s.Cast.Mentions[s.MentionsIn[k][n]]
			if o.Form != names.Pronoun && o.Form != names.Adjective && s.Cast.Entities[o.Entities[0]].Kind == names.Person {
				return slices.Contains(o.Entities, m.Entities[0])
			}
		}
	}
	return true
}

// acts: the name at the token does, owns or joins what people do, own and join; an object or what a preposition opens is mostly a thing.
func acts(sen *syntax.Sentence, i int) bool {
	for t := &sen.Tokens[i]; ; t = &sen.Tokens[t.Head] {
		switch {
		case t.Rel.Is(syntax.Nsubj), t.Rel == syntax.NmodPoss, t.Rel.Is("obl:by"), t.Rel == "obl:with", t.Rel == syntax.Root:
			return true
		case t.Rel != syntax.Compound && t.Rel != "flat" && t.Rel != syntax.Conj && t.Rel != syntax.Appos || t.Head < 0:
			return false
		}
	}
}
