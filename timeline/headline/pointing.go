package headline

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Words of a line that point to another sentence: "these camps", "both documents", "turned to it".

// pointsBack: a noun of the line has a word that says it was told of before, and nothing in the line tells of it.
func (p *printed) pointsBack() bool {
	for i := range p.shown {
		h := p.tok(i).Head
		if h <= i || !p.shown[h] || p.written[h] || p.time(i) || p.time(h) || quotedAt(p.sen, i) || !p.pointer(i, h) || p.isLikened(i, h) {
			continue
		}
		if n := p.tok(h); n.IsNoun() && (n.Text == n.Lower || n.Tag == "NNPS") && !lexicon.Has(p.sen.Lemma(h), lexicon.TimeNoun) && !p.saidBehind(h) && !p.toldBefore(i, h) {
			return true
		}
	}
	return false
}

// opensWithThat: the line begins with "this" or "these" before the noun of what was said or thought, which only the sentence before tells:
// "this claim was met with scorn". Of a thing or a deed a line still tells: "this tax begins in May".
func (p *printed) opensWithThat(i int) bool {
	np := p.sen.NP(i)
	h := np.End - 1
	if np.Start != i || h <= i || !p.tok(h).Rel.Is(syntax.Nsubj) || !lexicon.Has(p.sen.Lemma(h), lexicon.HasContent) || p.saidBehind(h) {
		return false
	}
	for k := np.Start + 1; k < np.End; k++ {
		if p.names(k) || k < h && p.tok(k).IsNoun() || p.time(k) {
			return false // "that Lund plan"
		}
	}
	return h+1 >= len(p.shown) || letters(p.tok(h+1).Text) // "this claim, which made waves,"
}

// pointer: the token is "these" or "such" before the noun, or "both" before one of things, or "that" before what opens the line:
// "both men" and "that treaty", of which the line tells, mostly are those of the whole story.
func (p *printed) pointer(i, noun int) bool {
	t, n := p.tok(i), p.tok(noun)
	switch several := n.Tag == "NNS"; {
	case t.Rel != syntax.Amod && !t.Rel.Is(syntax.Det), strings.HasPrefix(t.Tag, "PRP"):
		return false
	case lexicon.Has(t.Lower, lexicon.OpensPair):
		on := p.sen.Dependent(noun, syntax.Case) // "guards on both banks" still tells who acts and how
		return several && plainNoun(n.Lower) && !lexicon.Has(n.Lower, lexicon.GroupNoun) && !(on >= 0 && p.tok(on).Lower == "on")
	case several && (t.Lower == "that" || t.Lower == "this"):
		return false // "said its allies, and that talks"
	case several && t.Rel.Is(syntax.Det) && n.Rel == syntax.Obj:
		return false // "lifted those curbs" still tells who acts and how
	case several || t.Rel == syntax.Amod || lexicon.Has(t.Lower, lexicon.OneOfSeveral):
		return lexicon.Has(t.Lower, lexicon.PointsBack)
	}
	return t.Lower == "that" && n.Rel.Is(syntax.Obl) && len(p.before(i)) == 0
}

// isLikened: the noun is like another, and the line still tells what happened: "found a similar port", but not "made a similar move".
func (p *printed) isLikened(i, noun int) bool {
	t, n := p.tok(i), p.tok(noun)
	return t.Rel == syntax.Amod && !lexicon.Has(t.Lower, lexicon.Compares) && (n.Tag == "NNS" || n.Rel != syntax.Obj || !lexicon.Has(p.sen.Lemma(n.Head), lexicon.Light))
}

// saidBehind: right behind the noun stands what it is of, or what it does: "those camps | that were full".
func (p *printed) saidBehind(noun int) bool {
	if noun+1 >= len(p.shown) {
		return false
	}
	t := p.tok(noun + 1)
	return t.Lower == "of" || t.Lower == "as" || lexicon.Has(t.Lower, lexicon.GoesWithNoun) || t.Tag[0] == 'W' || t.Lower == "that" || p.sen.Under(noun+1, noun) && (t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "TO")
}

// toldBefore: the line has the noun before the token, or a clause that the token is no part of.
func (p *printed) toldBefore(i, noun int) bool {
	for k := range i {
		if t := p.tok(k); p.shown[k] && (t.IsNoun() && p.sen.Lemma(k) == p.sen.Lemma(noun) || t.IsFinite() && !t.Rel.Is(syntax.Aux) && !p.sen.Under(noun, k)) {
			return true
		}
	}
	return false
}

// pointsBeside: a phrase with a preposition has "it", "them", or "this" or "that" alone, and the line has nothing before it that this may be. With
// an object "it" or "ten of them" a line still tells who acts and how.
func (p *printed) pointsBeside() bool {
	for i := range p.shown {
		t := p.tok(i)
		if t.Lower != "it" && t.Lower != "them" && !p.thisAlone(i) || !p.own(i) || !t.Rel.Is(syntax.Obl) && !t.Rel.Is(syntax.Nmod) || p.countsObject(i) || quotedAt(p.sen, i) {
			continue
		}
		subjects := p.sen.Subjects(p.verbOver(i))
		if !slices.ContainsFunc(p.before(i), func(k int) bool {
			return !slices.ContainsFunc(subjects, func(sub int) bool { return k == sub || p.sen.NP(sub).Has(k) })
		}) {
			return true
		}
	}
	return false
}

// thisAlone: the token is "this" or "that" without a noun, or words that say what it is: "that | of Lund".
func (p *printed) thisAlone(i int) bool {
	t := p.tok(i)
	if t.Lower != "this" && t.Lower != "that" || t.Tag != "DT" || t.Rel.Subtype() == "before" || t.Rel.Subtype() == "after" {
		return false
	}
	if i+1 >= len(p.shown) {
		return true
	}
	next := p.tok(i + 1)
	return (p.time(i+1) || !letters(next.Text) || next.IsPrep() || next.Tag == "RB") && !p.saidBehind(i)
}

// countsObject: the pronoun tells of whom a number is that is an object: "freed ten of | them".
func (p *printed) countsObject(i int) bool {
	h := p.tok(i).Head
	return p.tok(i).Rel == "nmod:of" && h >= 0 && p.tok(h).Tag == "CD" && p.tok(h).Rel == syntax.Obj
}

// before gives the nouns and names of the line before the token, times aside.
func (p *printed) before(i int) (out []int) {
	for k := range i {
		if p.shown[k] && !p.time(k) && (p.tok(k).IsNoun() || p.written[k]) {
			out = append(out, k)
		}
	}
	return out
}

// verbOver is the verb that the token hangs on at any depth, the token itself where there is none.
func (p *printed) verbOver(i int) int {
	for at := range p.sen.Climb(i) {
		if at != i && p.tok(at).IsVerb() {
			return at
		}
	}
	return i
}

// introduces: "it" only opens the sentence for what comes later: "it was on Monday that", "it took years to".
func (s *teller) introduces(sent, i int) bool {
	sen := &s.Doc.Sentences[sent]
	if s.itActs(sen, i) {
		return false
	}
	time := false
	for k := i + 1; k < len(sen.Tokens); k++ {
		if e := asideEnd(sen.Tokens, k); e > k {
			k = e
			continue // "it was, in fact, Rao who"
		}
		time = time || lexicon.Has(sen.Lemma(k), lexicon.TimeNoun)
		switch t := &sen.Tokens[k]; {
		case time && t.Lower == "since": // "it has been a month since"
			return sen.Tokens[i+1].IsVerb()
		case t.Tag[0] == 'W' && sen.Tokens[i].Head >= 0 && sen.Tokens[sen.Tokens[i].Head].Tag == "JJ": // "it is not clear when"
			return sen.Tokens[i+1].IsVerb()
		case (t.Lower == "that" || t.Lower == "who" || t.Lower == "whether" || opensInfinitive(sen, i, k)) && !s.InExpression(sent, k):
			return sen.Tokens[i+1].IsVerb()
		case t.Text == ";" || t.Text == "," && !s.InExpression(sent, k+1) && !s.InExpression(sent, k-1):
			return false
		}
	}
	return false
}

// opensInfinitive: the token is the "to" of an infinitive that the "it" before it may stand for, "it was decided | to leave", and does not
// itself do, "it is expected | to leave".
func opensInfinitive(sen *syntax.Sentence, it, to int) bool {
	if sen.Tokens[to].Tag != "TO" || to+1 < len(sen.Tokens) && !sen.Tokens[to+1].IsVerb() && sen.Tokens[to+1].Tag != "RB" {
		return false
	}
	v := sen.VerbOf(sen.Tokens[it].Head)
	return v == nil || !v.Passive || !lexicon.Has(v.Lemma, lexicon.Expects)
}

// asideEnd is the comma that closes the two or three words behind the one at the token; the token itself where there is none.
func asideEnd(ts []syntax.Token, i int) int {
	for k := i + 2; ts[i].Text == "," && k < min(i+5, len(ts)); k++ {
		if ts[k].Text == "," {
			return k
		}
	}
	return i
}

// itActs: the "it" at the token does what a body does: it says or plans something, or does something to another: "it said that",
// "it sent tanks to help".
func (s *teller) itActs(sen *syntax.Sentence, i int) bool {
	v := sen.VerbOf(sen.Tokens[i].Head)
	if v == nil || v.Passive || !sen.Tokens[i].Rel.Is(syntax.Nsubj) || lexicon.Has(v.Lemma, lexicon.State) {
		return false
	}
	if lexicon.Has(v.Lemma, lexicon.Says) || lexicon.Has(v.Lemma, lexicon.ReportsSpeech) || lexicon.Has(v.Lemma, lexicon.Tells) {
		return true
	}
	if lexicon.Has(v.Lemma, lexicon.TakesInfinitive) && !lexicon.Has(v.Lemma, lexicon.Aspectual) {
		return true
	}
	o := sen.Object(v.Head)
	return o >= 0 && sen.Tokens[o].IsNoun() && !lexicon.Has(sen.Lemma(o), lexicon.TimeNoun) && !lexicon.Has(v.Lemma, lexicon.Light) && !lexicon.Has(v.Lemma, lexicon.Fluctuates)
}

// last is the token of the last word that the line has, -1 if it has none.
func (p *printed) last() int {
	last := -1
	for i := range p.shown {
		if p.shown[i] && letters(p.tok(i).Text) {
			last = i
		}
	}
	return last
}
