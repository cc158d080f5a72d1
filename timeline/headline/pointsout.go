package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
)

// Whether a clause that is quoted alone names all of whom it tells.

// pointsOut: a pronoun of the clause, or a number or "both" without a noun, means what only the rest of the sentence names.
func (p *portion) pointsOut() bool {
	named := p.s.namings(p.r, p.span)
	for i := p.span.Start; i < p.span.End; i++ {
		if p.points(i) && !quotedAt(p.sen, i) && !slices.ContainsFunc(named, func(e edit) bool { return e.Has(i) }) {
			return true
		}
	}
	for _, mi := range p.s.MentionsIn[p.r.Sentence] {
		if m := &p.s.Cast.Mentions[mi]; m.Form == names.Description && len(m.Entities) > 1 && p.span.Has(m.Span.Start) && !p.s.speaksOf(p.r.Sentence, p.span, m.Entities) {
			return true // "the two ministers | sat down"
		}
	}
	if p.isPhrase() {
		return false
	}
	sub, first := p.sen.HeadOf(p.clause.Subject), p.clause.Subject.Start
	if p.clause.Subject.End > first+1 && p.sen.Tokens[first].Lower == "the" && p.sen.Tokens[first+1].Tag == "CD" {
		return true // "the six countries"
	}
	return !p.ofNoun() && sub >= 0 && !p.sen.Tokens[sub].IsNoun() && !strings.HasPrefix(p.sen.Tokens[sub].Tag, "PRP")
}

// points: the token is a word that stands for what was named before, and the words that are quoted do not name that. Behind a noun that
// is quoted with its clause, "the threat that it would fall", nothing before such a word is surely meant.
func (p *portion) points(i int) bool {
	t := &p.sen.Tokens[i]
	if strings.HasPrefix(t.Tag, "PRP") {
		return !p.names(i) || t.Tag == "PRP" && p.isPhrase()
	}
	return t.Has(lexicon.Demonstrative) && t.Tag == "DT" || t.Lower == "same" || t.Lower == "there" && t.Tag == "RB"
}

// names: the clause names the one whom its pronoun means, or for a thing has a noun before it.
func (p *portion) names(pronoun int) bool {
	for _, mi := range p.s.MentionsIn[p.r.Sentence] {
		m := &p.s.Cast.Mentions[mi]
		if m.Span.Start == pronoun && len(m.Entities) > 0 {
			return p.s.speaksOf(p.r.Sentence, p.span, m.Entities)
		}
	}
	if w := &p.sen.Tokens[pronoun]; w.Has(lexicon.MasculinePronoun) || w.Has(lexicon.FemininePronoun) {
		return false
	}
	plural := !lexicon.Has(p.sen.Tokens[pronoun].Lower, lexicon.NeuterPronoun)
	for i := p.span.Start; i < pronoun; i++ {
		if p.ofNoun() && p.clause.Antecedent.Has(i) && p.sen.Tokens[pronoun].Tag == "PRP" {
			continue // "guards who robbed | it"
		}
		if t := &p.sen.Tokens[i]; t.IsNoun() && (t.Tag == "NNS") == plural && !p.s.InExpression(p.r.Sentence, i) && !strings.HasPrefix(t.Tag, "NNP") {
			return true
		}
	}
	return false
}
