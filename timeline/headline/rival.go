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
	return s.hasRivalBut(in, sent, pronoun, it, plural, func(int, int) bool { return false })
}

// hasRivalBut is hasRival without the tokens that but holds of.
func (s *teller) hasRivalBut(in, sent, pronoun int, it syntax.Span, plural bool, but func(sent, i int) bool) bool {
	for k := in; k <= sent; k++ {
		ts := s.Doc.Sentences[k].Tokens
		for i := range ts {
			if k == sent && i >= pronoun {
				break
			}
			if k == in && it.Has(i) || !s.canBeMeant(k, i, plural) || but(k, i) {
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
func (d *carry) isRivalled() bool {
	sen := &d.s.Doc.Sentences[d.sent]
	if lexicon.Has(d.pronoun, lexicon.NeuterPronoun) {
		return d.s.hasRivalBut(d.sent, d.sent+1, 0, d.span, false, func(k, i int) bool { return d.saysAgain(i) })
	}
	for i := range sen.Tokens {
		t := &sen.Tokens[i]
		if d.span.Has(i) || !t.IsNoun() || t.Rel == syntax.Xcomp || d.s.InExpression(d.sent, i) || d.saysAgain(i) || d.isUnlike(i) {
			continue
		}
		if plural := t.Tag == "NNS" || t.Tag == "NNPS"; plural == lexicon.Has(d.pronoun, lexicon.PluralPronoun) && (plural || d.s.human(d.sent, i)) {
			return true
		}
	}
	return false
}

// saysAgain: the pronoun's own sentence has the noun of the token besides, and so does not mean it: "Chad ended its mission. | It left the
// mission".
func (d *carry) saysAgain(i int) bool {
	return d.sent == d.from-1 && hasNoun(&d.s.Doc.Sentences[d.from], d.s.Doc.Sentences[d.sent].Lemma(i))
}

// isUnlike: the pronoun does what the noun at the token, beside people who acted, does not: "Envoys left for talks. | They are to meet."
// Things that a preposition only names do not act, and of those who do, rebels attack.
func (d *carry) isUnlike(i int) bool {
	own, sen := &d.s.Doc.Sentences[d.from], &d.s.Doc.Sentences[d.sent]
	verb := own.Tokens[d.i].Head
	if verb < 0 || own.Tokens[d.i].Rel != syntax.Nsubj || !own.Tokens[verb].IsVerb() {
		return false
	}
	if v := own.Lemma(verb); (lexicon.Has(v, lexicon.TakesPlace) || lexicon.Has(v, lexicon.Aspectual)) && own.Object(verb) < 0 && lexicon.IsEvent(sen.Tokens[d.head].Lower) {
		return !lexicon.IsEvent(sen.Tokens[i].Lower) // "talks failed for many reasons. They began"
	}
	if !d.s.human(d.sent, d.head) && !lexicon.Has(sen.Lemma(d.head), lexicon.Rebel) {
		return false
	}
	if lexicon.ClassOf(own.Lemma(verb)) == lexicon.Attack && lexicon.Has(sen.Lemma(d.head), lexicon.Rebel) {
		return !lexicon.Has(sen.Lemma(i), lexicon.Rebel)
	}
	return !d.s.human(d.sent, i) && !isArgument(sen.Tokens, i)
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
	if s.strangerActs(max(m.Sentence-1, 0), syntax.Span{}) || s.otherSince(m) {
		return false
	}
	e := s.chief(min(len(s.MentionsIn), fullerReach), 0, 1, ofKind(names.Person))
	return len(e) == 1 && e[0] == m.Entities[0]
}

// strangerActs: in the sentence, but for a phrase of it, a name that the cast does not know stands for one who acts.
func (s *teller) strangerActs(sent int, but syntax.Span) bool {
	sen := &s.Doc.Sentences[sent]
	for i := range sen.Tokens {
		if strings.HasPrefix(sen.Tokens[i].Tag, "NNP") && !but.Has(i) && acts(sen, i) && !s.InExpression(sent, i) && !s.inMention(sent, i) {
			return true
		}
	}
	return false
}

// otherSince: since the last sentence that names the person whom the mention means, and does not let him act, another without a name is the
// subject, or all that stands there: "The king's nephew was shot. | He had left in May", "A clerk by training. | He left in May". "The former
// clerk" may be that person.
func (s *teller) otherSince(m *names.Mention) bool {
	for k := m.Sentence - 1; k >= max(m.Sentence-referentNear, 0); k-- {
		sen, named := &s.Doc.Sentences[k], false
		for _, mi := range s.MentionsIn[k] {
			o := &s.Cast.Mentions[mi]
			if o.Form == names.Pronoun || !slices.Equal(o.Entities, m.Entities) {
				continue
			}
			if h := sen.HeadOf(o.Span); acts(sen, h) && sen.Tokens[h].Rel != syntax.NmodPoss {
				return false
			}
			named = true
		}
		for i := range sen.Tokens {
			if sen.Tokens[i].Tag == "NN" && s.human(k, i) && !s.inMention(k, i) && isSomebody(sen, i) && !otherGender(s.Doc.Sentences[m.Sentence].Tokens[m.Span.Start].Lower, sen.Lemma(i)) {
				return true
			}
		}
		if named {
			return false
		}
	}
	return false
}

// isSomebody: the noun at the token is of somebody's family, or a subject with "a" or an owner, or all that stands in a sentence without a
// verb.
func isSomebody(sen *syntax.Sentence, i int) bool {
	t, det, by := &sen.Tokens[i], sen.Dependent(i, syntax.Det), sen.Dependent(i, syntax.NmodPoss)
	owned := by >= 0 && sen.Tokens[by].IsNoun()
	switch family := lexicon.Has(sen.Lemma(i), lexicon.Family); {
	case family && owned:
		return sen.Dependent(i, syntax.Cop) < 0
	case t.Rel == syntax.Root:
		return !slices.ContainsFunc(sen.Tokens, func(t syntax.Token) bool { return t.IsVerb() })
	default:
		return t.Rel.Is(syntax.Nsubj) && (family || owned || det >= 0 && (sen.Tokens[det].Lower == "a" || sen.Tokens[det].Lower == "an"))
	}
}

// otherGender: the pronoun is of a man and the noun of a woman, or the other way round.
func otherGender(pronoun, noun string) bool {
	return lexicon.Has(pronoun, lexicon.MasculinePronoun) && lexicon.Has(noun, lexicon.Feminine) || lexicon.Has(pronoun, lexicon.FemininePronoun) && lexicon.Has(noun, lexicon.Masculine)
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
