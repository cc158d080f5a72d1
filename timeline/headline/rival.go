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
			if k == in && it.Has(i) || !s.canBeMeant(k, i, plural) {
				continue
			}
			if in == sent && i > it.End || isArgument(ts, i) {
				return true
			}
		}
	}
	return false
}

// canBeMeant: "they", or else "it", may stand for the noun at the token. A couple, a crew or two people may be "they", but "it" is one
// thing.
func (s *teller) canBeMeant(sent, i int, plural bool) bool {
	t := &s.Doc.Sentences[sent].Tokens[i]
	return t.IsNoun() && !s.InExpression(sent, i) && (plural || t.Tag != "NNS" && t.Tag != "NNPS" && !s.isPersonOrPlace(sent, i))
}

// isArgument: the noun, or the one that "and" joins it to, is a subject or an object: "with Chad and | Mali" is none.
func isArgument(ts []syntax.Token, i int) bool {
	first := &ts[i]
	for first.Rel == syntax.Conj && first.Head >= 0 && first.Head < i {
		first = &ts[first.Head]
	}
	return first.Rel.Is(syntax.Nsubj) || first.Rel == syntax.Obj || first.Rel == syntax.Iobj || first.Rel == syntax.Conj
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
	if len(m.Entities) != 1 || s.Cast.Entities[m.Entities[0]].Kind != names.Person || m.Doubt == names.BeforeSubject || m.Doubt == names.OfSpeaker {
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
	if s.strangerActs(max(m.Sentence-1, 0)) {
		return false
	}
	e := s.chief(min(len(s.MentionsIn), fullerReach), 0, 1, ofKind(names.Person))
	return len(e) == 1 && e[0] == m.Entities[0]
}

// strangerActs: in the sentence a name that the cast does not know stands for one who acts.
func (s *teller) strangerActs(sent int) bool {
	sen := &s.Doc.Sentences[sent]
	for i := range sen.Tokens {
		if strings.HasPrefix(sen.Tokens[i].Tag, "NNP") && acts(sen, i) && !s.InExpression(sent, i) && !slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool { return s.Cast.Mentions[mi].Span.Has(i) }) {
			return true
		}
	}
	return false
}

// actsAgain: the mention, a pronoun, opens its sentence and does what the person did of whom the sentence before told by name, or says
// what that one said, and nobody else acts there or has something done to him: "Rao left Lund with Moe. | He is to speak on Monday."
func (s *teller) actsAgain(m *names.Mention) bool {
	k := m.Sentence - 1
	if k < 0 || !s.opensDoubted(m) {
		return false
	}
	sen, again := &s.Doc.Sentences[k], false
	for _, mi := range s.MentionsIn[k] {
		o := &s.Cast.Mentions[mi]
		h := sen.HeadOf(o.Span)
		if h < 0 || s.Cast.Entities[o.Entities[0]].Kind != names.Person {
			continue
		}
		t := &sen.Tokens[h]
		for t.Rel == syntax.Conj && t.Head >= 0 {
			t = &sen.Tokens[t.Head]
		}
		subject := t.Rel.Is(syntax.Nsubj)
		switch same := slices.Equal(o.Entities, m.Entities); {
		case same && o.Form != names.Pronoun && subject:
			again = again || t.Head == sen.Root() || t.Head >= 0 && lexicon.Has(sen.Lemma(t.Head), lexicon.Says)
		case !same && (subject || t.Rel == syntax.Obj || t.Rel == syntax.Iobj):
			return false
		}
	}
	return again && s.Doc.Blocks[sen.Block].Headline == s.Doc.Blocks[s.Doc.Sentences[m.Sentence].Block].Headline && !s.strangerActs(k)
}

// opensDoubted: the mention means one person, who may be another, and opens its sentence as its subject.
func (s *teller) opensDoubted(m *names.Mention) bool {
	return (m.Doubt == names.Rival || m.Doubt == names.NoSubject) && len(m.Entities) == 1 && s.opensWithTime(m.Sentence, m.Span.Start) && s.Doc.Sentences[m.Sentence].Tokens[m.Span.Start].Rel.Is(syntax.Nsubj)
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
