package headline

import (
	"slices"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Whom a pronoun goes on with where the cast is not sure: the one who acts in the sentence before, or of whom alone it speaks.

// actsAgain: the mention, a pronoun, opens its sentence and goes on with the one who acts in the sentence before, by name or by a pronoun
// that as surely means the same, or who says what is told there; nobody and nothing else there can be meant, for it does not act and
// has nothing done to it, or the pronoun's own sentence speaks of it besides: "Rao left Lund with Moe. | He is to speak on Monday." It
// looks back over at most so many sentences.
func (s *teller) actsAgain(m *names.Mention, most int) bool {
	k := m.Sentence - 1
	if k < 0 || most == 0 || !s.opensDoubted(m) {
		return false
	}
	sen, again := &s.Doc.Sentences[k], -1 // what the same one is there
	for _, mi := range s.MentionsIn[k] {
		o := &s.Cast.Mentions[mi]
		switch same := slices.Equal(o.Entities, m.Entities); {
		case same:
			if again < 0 && s.leadsSentence(o) && (o.Form != names.Pronoun || s.surely(o, most-1)) {
				again = argument(sen, sen.HeadOf(o.Span), false)
			}
		case s.isKin(o, m) && s.isArgued(o) && !s.speaksBeside(m, o.Entities):
			return false
		}
	}
	if again < 0 || s.Doc.Blocks[sen.Block].Headline != s.Doc.Blocks[s.Doc.Sentences[m.Sentence].Block].Headline {
		return false
	}
	return !s.strangerActs(k, sen.NP(again)) && !s.unnamedActs(m, again)
}

// isKin: the other mention may be what the pronoun means: of a person for a person, else of a land or body that is no place there.
func (s *teller) isKin(o, pronoun *names.Mention) bool {
	a, b := s.Cast.Entities[o.Entities[0]].Kind, s.Cast.Entities[pronoun.Entities[0]].Kind
	return a == names.Person && b == names.Person || a != names.Person && b != names.Person && o.Form != names.Adjective && !o.Locative
}

// leadsSentence: the mention is the subject of its sentence's main verb or of one of saying, or stands beside that; or it opens the
// sentence, of which the tree has lost the verb.
func (s *teller) leadsSentence(o *names.Mention) bool {
	sen := &s.Doc.Sentences[o.Sentence]
	at := argument(sen, sen.HeadOf(o.Span), false)
	if at < 0 {
		return false
	}
	t := &sen.Tokens[at]
	if slices.ContainsFunc(sen.Tokens, func(o syntax.Token) bool { return o.Head == at && o.Rel == syntax.Conj && o.IsNoun() }) {
		return false // "Rao and Moe"
	}
	if t.Rel == syntax.Root {
		return s.opensLost(o)
	}
	return t.Rel.Is(syntax.Nsubj) && t.Head >= 0 && (t.Head == sen.Root() || lexicon.Has(sen.Lemma(t.Head), lexicon.Says))
}

// opensLost: the mention, or the noun it stands beside, is the root of a sentence that goes on behind it with a verb: a tree that is wrong.
func (s *teller) opensLost(o *names.Mention) bool {
	sen := &s.Doc.Sentences[o.Sentence]
	next := o.Span.End
	if next >= len(sen.Tokens) || sen.Tokens[next].Tag == "POS" || sen.Tokens[next].Tag == "CC" || !sen.Tokens[sen.Root()].IsNoun() {
		return false
	}
	for i := range o.Span.Start {
		if t := &sen.Tokens[i]; t.IsFinite() || t.Tag[0] == 'W' {
			return false
		}
	}
	return slices.ContainsFunc(sen.Tokens[next:], func(t syntax.Token) bool { return t.IsFinite() })
}

// argument is the token that the tree makes a subject, an object or the like for the one that it puts beside it, or with joined joins to it.
func argument(sen *syntax.Sentence, at int, joined bool) int {
	for hops := 0; at >= 0 && hops < len(sen.Tokens); hops++ {
		t := &sen.Tokens[at]
		if t.Head < 0 || t.Rel != syntax.Appos && t.Rel != "flat" && !(joined && t.Rel == syntax.Conj) {
			break
		}
		at = t.Head
	}
	return at
}

// isArgued: the mention acts or has something done to it, and not only in what is told of a thing: "the scandal that felled | Rao"; or the
// tree, which has lost the verb, does not say that it has not.
func (s *teller) isArgued(o *names.Mention) bool {
	sen := &s.Doc.Sentences[o.Sentence]
	at := argument(sen, sen.HeadOf(o.Span), true)
	if at < 0 {
		return false
	}
	t := &sen.Tokens[at]
	if t.Rel.Is(syntax.Nsubj) || t.Rel == syntax.Obj || t.Rel == syntax.Iobj {
		of := -1
		if t.Head >= 0 && sen.Tokens[t.Head].Rel.Is(syntax.Acl) {
			of = sen.Tokens[t.Head].Head
		}
		return of < 0 || of == sen.Root() || s.human(o.Sentence, of)
	}
	if root := sen.Root(); root < 0 || !sen.Tokens[root].IsNoun() || sen.Dependent(root, syntax.Cop) >= 0 {
		return false
	}
	owns := o.Span.End < len(sen.Tokens) && sen.Tokens[o.Span.End].Tag == "POS"
	beside := sen.Dependent(at, syntax.Case) >= 0 || o.Span.Start > 0 && sen.Tokens[o.Span.Start-1].IsPrep()
	return o.Form != names.Pronoun && !owns && !beside && t.Rel != syntax.Compound
}

// speaksBeside: the sentence of the pronoun speaks of them besides, and so does not mean them by it.
func (s *teller) speaksBeside(pronoun *names.Mention, entities []int) bool {
	return slices.ContainsFunc(s.MentionsIn[pronoun.Sentence], func(mi int) bool {
		o := &s.Cast.Mentions[mi]
		return o.Form != names.Pronoun && o.Form != names.Adjective && slices.ContainsFunc(o.Entities, func(e int) bool { return slices.Contains(entities, e) })
	})
}

// unnamedActs: in the sentence before the pronoun's one without a name acts or has something done to it, or for "it" there is a thing,
// that is not its noun at the token, or said to be what it is, and the pronoun's sentence does not have the noun again.
func (s *teller) unnamedActs(pronoun *names.Mention, but int) bool {
	k := pronoun.Sentence - 1
	sen, own := &s.Doc.Sentences[k], &s.Doc.Sentences[pronoun.Sentence]
	person := s.Cast.Entities[pronoun.Entities[0]].Kind == names.Person
	for i := range sen.Tokens {
		t := &sen.Tokens[i]
		if t.Tag == "NNP" && t.Rel == syntax.Obj && !s.inMention(k, i) && !s.InExpression(k, i) {
			return true // a name that the cast does not know
		}
		if t.Tag != "NN" || i == but || s.inMention(k, i) || s.InExpression(k, i) || s.human(k, i) != person || t.Rel == syntax.Compound || sen.Dependent(i, syntax.Cop) >= 0 {
			continue
		}
		if (!person || isArgument(sen.Tokens, i)) && !hasNoun(own, sen.Lemma(i)) {
			return true
		}
	}
	return false
}

// onlyPerson: the mention, a pronoun, opens its sentence as its subject, and of all people its paragraph has so far spoken of the one
// whom it means alone: "Rao's role is a mystery. | He was hired in May."
func (s *teller) onlyPerson(m *names.Mention) bool {
	block := s.Doc.Sentences[m.Sentence].Block
	if !s.opensDoubted(m) || s.Cast.Entities[m.Entities[0]].Kind != names.Person {
		return false
	}
	named := false
	for k := m.Sentence - 1; k >= 0 && s.Doc.Sentences[k].Block == block; k-- {
		for _, mi := range s.MentionsIn[k] {
			o := &s.Cast.Mentions[mi]
			same := slices.Equal(o.Entities, m.Entities)
			if s.Cast.Entities[o.Entities[0]].Kind == names.Person && !same {
				return false
			}
			named = named || same && k == m.Sentence-1 && o.Form != names.Pronoun && o.Doubt == ""
		}
		if s.strangerActs(k, syntax.Span{}) {
			return false
		}
		for i := range s.Doc.Sentences[k].Tokens {
			if t := &s.Doc.Sentences[k].Tokens[i]; t.Tag == "NN" && s.human(k, i) && !s.inMention(k, i) {
				return false
			}
		}
	}
	return named
}

// inMention: the token belongs to what the cast has for somebody.
func (s *teller) inMention(sent, token int) bool {
	return slices.ContainsFunc(s.MentionsIn[sent], func(mi int) bool { return s.Cast.Mentions[mi].Span.Has(token) })
}

// hasNoun: the sentence has a noun of the lemma.
func hasNoun(sen *syntax.Sentence, lemma string) bool {
	for i := range sen.Tokens {
		if sen.Tokens[i].IsNoun() && sen.Lemma(i) == lemma {
			return true
		}
	}
	return false
}

// opensDoubted: the mention means one, who may be another, and opens its sentence as its subject.
func (s *teller) opensDoubted(m *names.Mention) bool {
	sen := &s.Doc.Sentences[m.Sentence]
	if t := &sen.Tokens[m.Span.Start]; t.Lower == "it" && (t.Head < 0 || sen.Object(t.Head) < 0 && !lexicon.Has(sen.Lemma(t.Head), lexicon.Says)) {
		return false // "it lies on a hill" is told of a thing
	}
	return (m.Doubt == names.Rival || m.Doubt == names.NoSubject || m.Doubt == names.UnnamedRival) && len(m.Entities) == 1 && s.opensWithTime(m.Sentence, m.Span.Start) && sen.Tokens[m.Span.Start].Rel.Is(syntax.Nsubj)
}

// onlyPair: the mention, a pronoun, opens its sentence and means two whom the sentence before names, which speaks of no others:
// "The pact joined Chad and Mali. | Their guards left."
func (s *teller) onlyPair(m *names.Mention) bool {
	k := m.Sentence - 1
	if len(m.Entities) != 2 || k < 0 || m.Doubt != names.NoSubject && m.Doubt != names.Rival || !s.opensWithTime(m.Sentence, m.Span.Start) {
		return false
	}
	named := map[int]bool{}
	for _, mi := range s.MentionsIn[k] {
		for _, e := range s.Cast.Mentions[mi].Entities {
			if s.Cast.Mentions[mi].Locative || !slices.Contains(m.Entities, e) && s.isKin(&s.Cast.Mentions[mi], m) {
				return false
			}
			named[e] = true
		}
	}
	for i := range s.Doc.Sentences[k].Tokens {
		if t := &s.Doc.Sentences[k].Tokens[i]; t.Tag == "NNS" && !s.InExpression(k, i) {
			return false
		}
	}
	return named[m.Entities[0]] && named[m.Entities[1]]
}
