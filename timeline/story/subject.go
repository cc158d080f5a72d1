package story

import (
	"sort"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// SubjectSpan gives the subject of clause c, through shared subjects and antecedents.
func (s *Story) SubjectSpan(sen *syntax.Sentence, c int) syntax.Span {
	first := c
	for n := 0; c >= 0 && n < len(sen.Clauses); n++ {
		cl := &sen.Clauses[c]
		switch {
		case cl.Kind == syntax.Relative && !cl.Antecedent.Empty() && (cl.Subject.Empty() || cl.Subject.End-cl.Subject.Start == 1 && sen.Tokens[cl.Subject.Start].Tag[0] == 'W'):
			return s.antecedentOf(sen, cl)
		case sen.TitleBefore(cl):
			return syntax.Span{Start: cl.Antecedent.Start, End: cl.Subject.End}
		case !cl.Subject.Empty():
			return sen.ListedSubject(cl)
		case cl.Kind == syntax.Participle && cl.Marker == "of" && cl.Parent >= 0:
			// "accused Chad of shelling the post": Chad is said to have shelled it.
			if p := &sen.Clauses[cl.Parent]; lexicon.Has(p.Verb.Lemma, lexicon.Accuses) {
				if h := sen.ObjectHead(p); h >= 0 {
					return syntax.Span{Start: syntax.PhraseStart(sen.Tokens, h, p.Verb.Span.End), End: h + 1}
				}
			}
		case cl.Kind == syntax.Participle && !cl.Antecedent.Empty():
			return s.antecedentOf(sen, cl)
		}
		c = cl.SubjectFrom
	}
	if first < 0 || sen.Clauses[first].Verb.Tense == syntax.NoTense {
		return syntax.Span{}
	}
	// The parser found none: the noun phrase right before the verb.
	cl := &sen.Clauses[first]
	h := cl.Verb.Span.Start - 1
	for h > cl.Span.Start && sen.Tokens[h].Tag == "RB" {
		h--
	}
	if h < cl.Span.Start || !sen.Tokens[h].IsNoun() && sen.Tokens[h].Tag != "PRP" {
		return syntax.Span{}
	}
	span := syntax.Span{Start: syntax.PhraseStart(sen.Tokens, h, cl.Span.Start), End: h + 1}
	if w := sen.Tokens[cl.Verb.Span.Start].Lower; w == "were" || w == "are" || w == "have" {
		// "politicians around President Morsi were heard": the verb agrees with the first.
		if !syntax.TakesPlural(sen.Tokens, span) {
			for _, l := range syntax.ChainBefore(sen.Tokens, h+1, cl.Span.Start) {
				if sen.Tokens[l.Head].PluralNoun() {
					return syntax.Span{Start: l.Phrase.Start, End: h + 1}
				}
			}
		}
	}
	return span
}

// antecedentOf gives the noun phrase that a relative or participle clause goes with, where
// the nearest one before it is not meant.
func (s *Story) antecedentOf(sen *syntax.Sentence, cl *syntax.Clause) syntax.Span {
	ant, ts := cl.Antecedent, sen.Tokens
	if h := ant.End - 1; ant.End-ant.Start == 1 && ts[h].Tag == "CD" && h > 0 {
		switch {
		case ts[h-1].Text == "," && h > 1 && ts[h-2].IsNoun(): // "George Khalil, 35, who left Egypt"
			return syntax.Span{Start: syntax.PhraseStart(ts, h-2, 0), End: h - 1}
		case ts[h-1].IsNoun(): // "the strategic agenda 2024-2029, which"
			return syntax.Span{Start: syntax.PhraseStart(ts, h-1, 0), End: h + 1}
		}
	}
	h := sen.HeadOf(ant)
	if cl.Marker == "who" && h >= 0 && (lexicon.IsEvent(ts[h].Text) || ts[h].Lower == "case") {
		// "the funeral of President Kaczyński, who died"
		at := sort.Search(len(s.Doc.Sentences), func(i int) bool { return s.Doc.Sentences[i].Start >= sen.Start })
		for _, mi := range s.MentionsIn[at] {
			m := &s.Cast.Mentions[mi]
			if m.Span.End == ant.End && m.Span.Start > h && s.Cast.Entities[m.Entities[0]].Kind == names.Person {
				return m.Span
			}
		}
	}
	if cl.Kind == syntax.Participle && lexicon.Has(cl.Verb.Lemma, lexicon.HandlesPaper) && cl.Span.Start > 0 && ts[cl.Span.Start-1].Text == "," && h >= 0 && !lexicon.Has(lexicon.NounLemma(ts[h].Lower), lexicon.Paper) {
		// "the joint communication on relations with Türkiye, published"
		for _, l := range syntax.ChainBefore(ts, ant.End, 0) {
			if lexicon.Has(lexicon.NounLemma(ts[l.Head].Lower), lexicon.Paper) {
				return syntax.Span{Start: l.Phrase.Start, End: ant.End}
			}
			if l.And {
				break
			}
		}
	}
	return s.restricted(sen, cl)
}

// restricted gives the antecedent of a relative clause. Without a comma the clause narrows
// what it goes with, and a name cannot be narrowed: in "a businessman close to Maduro who had
// been arrested" the businessman was.
func (s *Story) restricted(sen *syntax.Sentence, cl *syntax.Clause) syntax.Span {
	ant, ts := cl.Antecedent, sen.Tokens
	w := cl.Span.Start
	if w == 0 || ts[w-1].Text == "," || ts[ant.Start].Tag != "NNP" || ant.Start < 2 || !ts[ant.Start-1].IsPrep() || ts[w].Lower != "who" {
		return ant
	}
	h := ant.Start - 2
	if ts[h].Tag == "JJ" || ts[h].Tag == "RB" {
		h--
	}
	if h < 1 || ts[h].Tag != "NN" {
		return ant
	}
	if start := syntax.PhraseStart(ts, h, 0); ts[start].Lower == "a" || ts[start].Lower == "an" {
		return syntax.Span{Start: start, End: h + 1}
	}
	return ant
}
