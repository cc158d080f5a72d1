package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// Pronouns of a line for one of whom nothing in it tells.

// orphan: the line has "he", "her" or the like, and tells of nobody whom it could mean.
func (p *printed) orphan() bool {
	pronoun := -1
	for i := range p.shown {
		t := p.tok(i)
		switch {
		case !p.shown[i] || p.time(i):
		case p.written[i], p.mayBeOne(i):
			return false
		case pronoun < 0 && p.own(i) && strings.HasPrefix(t.Tag, "PRP") && (lexicon.Has(t.Lower, lexicon.MasculinePronoun) || lexicon.Has(t.Lower, lexicon.FemininePronoun)):
			pronoun = i
		}
	}
	return pronoun >= 0 && p.r.Sentence > 0 && !p.goesOn(pronoun) // what opens a story goes on with its title
}

// mayBeOne: the token tells of one person, or is a name that may be of one.
func (p *printed) mayBeOne(i int) bool {
	t := p.tok(i)
	for _, mi := range p.s.MentionsIn[p.r.Sentence] {
		if m := &p.s.Cast.Mentions[mi]; m.Span.Has(i) && m.Form != names.Pronoun {
			k := p.s.Cast.Entities[m.Entities[0]].Kind
			return m.Form == names.Description || k != names.State && k != names.Organisation
		}
	}
	return upper(t) && i > 0 || strings.HasPrefix(t.Tag, "NNP") || t.Tag == "NN" && p.s.human(p.r.Sentence, i)
}

// onlySpeech: the line is a quotation, without a word of who says so, and speaks of its speaker, or begins with “he” or “she”.
func (p *printed) onlySpeech() bool {
	points, noun, closed := false, false, false
	for i := range p.shown {
		t := p.tok(i)
		if !p.shown[i] || !letters(t.Text) || p.time(i) {
			closed = closed || p.shown[i] && noun && t.IsQuoteMark()
			continue
		}
		if closed || !quotedAt(p.sen, i) {
			return false // "“He left the port”, Moe said at “Lund Talks”"
		}
		noun = noun || t.IsNoun()
		points = points || speechPronoun(*t) || lexicon.Has(t.Lower, lexicon.Speakers) || !noun && t.Rel.Is(syntax.Nsubj) && (lexicon.Has(t.Lower, lexicon.MasculinePronoun) || lexicon.Has(t.Lower, lexicon.FemininePronoun))
	}
	return points && !p.composed
}
