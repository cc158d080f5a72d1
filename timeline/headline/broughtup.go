package headline

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/event"
	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// What the sentence before a line says of the noun that the line has alone.

// tellsOfNoun: the sentence before brings up the noun behind the article: as a new one, with a name, or with what it is of; or it names a
// place, a person or a body, of which the noun is one, or tells of an act of the noun's kind. Where it tells of an earlier event itself, a
// reader of the timeline has met the noun.
func (l *lean) tellsOfNoun(c *context) bool {
	if l.s.toldEarlier(c.sent, l.r) {
		return false
	}
	h := l.sen.NP(l.i).End - 1
	noun, several := l.sen.Lemma(h), l.tok(h).Tag == "NNS"
	again := slices.ContainsFunc(c.nouns(l.s), func(i int) bool {
		return c.Lemma(i) == noun && (c.Tokens[i].Tag == "NNS") == several && c.Tokens[i].Rel != syntax.Compound && l.s.isBroughtUp(c, i)
	})
	return again || l.tellsOfAct(c, noun) || l.namesSuch(c, noun, several)
}

// tellsOfAct: the sentence before tells of an act of the noun's kind in other words: "met … | the talks".
func (l *lean) tellsOfAct(c *context, noun string) bool {
	class := lexicon.ClassOf(noun)
	if class == lexicon.NoClass || class == lexicon.Say {
		return false
	}
	for i := range c.Tokens {
		if w := c.Lemma(i); w != noun && lexicon.ClassOf(w) == class {
			return true
		}
	}
	return false
}

// namesSuch: the sentence before names a place or body of which the noun is one, or the person that the cast takes it for, or two where
// it means both: "the couple".
func (l *lean) namesSuch(c *context, noun string, several bool) bool {
	named := 0
	for _, mi := range l.s.MentionsIn[c.sent] {
		m := &l.s.Cast.Mentions[mi]
		e := &l.s.Cast.Entities[m.Entities[0]]
		switch {
		case m.Form != names.Full && m.Form != names.Short:
		case lexicon.Has(noun, lexicon.PersonNoun) && e.Kind == names.Person, lexicon.Has(noun, lexicon.GroupNoun) && e.Kind == names.State:
			named++
		case several || !isOneOf(noun, e.Kind):
		case e.Kind == names.Place, e.Kind == names.Organisation && c.Tokens[m.Span.End-1].Rel.Is(syntax.Nsubj), e.Kind == names.Person && (hasWordOf(e.Office, noun) || l.describes(m.Entities)):
			return true
		}
	}
	return named > 1
}

// describes: the cast takes the noun behind the article for one of them.
func (l *lean) describes(entities []int) bool {
	mi := l.s.mentionAt(l.r.Sentence, l.i)
	return mi >= 0 && l.s.Cast.Mentions[mi].Form == names.Description && slices.ContainsFunc(l.s.Cast.Mentions[mi].Entities, func(e int) bool { return slices.Contains(entities, e) })
}

// toldEarlier: the sentence tells of an event that a timeline has before r.
func (s *teller) toldEarlier(sent int, r *mention) bool {
	return slices.ContainsFunc(s.found.Mentions, func(m event.Mention) bool {
		return m.Sentence == sent && !m.Date.IsZero() && edtf.Compare(m.Date, r.Date) < 0
	})
}

// isBroughtUp: the noun's phrase says which is meant, or that it is a new one.
func (s *teller) isBroughtUp(c *context, noun int) bool {
	np := c.NP(noun)
	if next := noun + 1; next < len(c.Tokens) {
		if t := &c.Tokens[next]; t.Lower == "of" || t.Tag[0] == 'W' || c.Under(next, noun) && (lexicon.Has(t.Lower, lexicon.GoesWithNoun) || t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "TO") {
			return true
		}
	}
	if np.Empty() {
		return true
	}
	first := &c.Tokens[np.Start]
	if first.Lower != "the" && !lexicon.Has(first.Lower, lexicon.Demonstrative) && first.Tag != "PRP$" {
		return true
	}
	for i := np.Start; i < np.End; i++ {
		if t := &c.Tokens[i]; strings.HasPrefix(t.Tag, "NNP") || t.Tag == "POS" && i < noun || s.inMention(c.sent, i) && i != noun {
			return true
		}
	}
	return false
}
