package headline

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// aside gives the words that alone are told of r where its sentence tells of another time and r stands
// in a side clause or noun phrase of it: quoted whole the sentence would stand under the wrong day. Empty
// where the sentence itself is told of r, or the words say too little.
func (s *teller) aside(r *mention, whole syntax.Span) syntax.Span {
	sen := r.sen
	if r.When.Empty() || r.Expr < 0 || s.conditional(sen, whole) {
		return syntax.Span{}
	}
	sp := sen.Subtree(r.Head)
	phrase := r.Nominal()
	if !phrase {
		c := sen.ClauseAt(r.Head)
		for c > 0 && sen.Clauses[c].Kind != syntax.Adverbial && sen.Clauses[c].Kind != syntax.Relative {
			if sen.Clauses[c].Kind != syntax.Coordinate {
				return syntax.Span{} // what is said, wanted or done by somebody who is
			}
			c = sen.Clauses[c].Parent
		}
		if c <= 0 {
			return syntax.Span{}
		}
		cl := &sen.Clauses[c]
		sp = syntax.Span{Start: min(sp.Start, cl.Span.Start), End: max(sp.End, cl.Span.End)}
		if cl.Kind == syntax.Relative {
			noun := sen.Tokens[cl.Verb.Head].Head // "the truce | that they signed in May"
			if noun < 0 || !sen.Tokens[noun].IsNoun() || noun >= sp.Start {
				return syntax.Span{}
			}
			sp.Start, phrase = min(sp.Start, sen.Subtree(noun).Start), true
		}
	}
	for phrase && sp.Start < r.Head && (sen.Tokens[sp.Start].IsPrep() || sen.Tokens[sp.Start].Tag == "TO" || sen.Tokens[sp.Start].Tag == "CC") {
		sp.Start++ // a phrase is quoted without what ties it to the sentence
	}
	sp.Start, sp.End = max(sp.Start, whole.Start), min(sp.End, whole.End)
	if sp.Start == whole.Start && sp.End >= whole.End-1 || !sp.Has(r.Head) || !sp.Has(r.When.Start) || !sp.Has(r.When.End-1) || s.inBrackets(sen, sp.Start) || s.inBrackets(sen, sp.End) {
		return syntax.Span{}
	}
	head, shown := r.Head, make([]bool, len(sen.Tokens))
	if !r.Nominal() {
		head = sen.Clauses[r.Clause].Head
	}
	for i := sp.Start; i < sp.End; i++ {
		shown[i] = true
	}
	if ungoverned(sen, head, shown, r.Status) {
		return syntax.Span{} // "averted | the Monday attack"
	}
	main := s.mainVerb(r, sp)
	if main == nil || !s.says(r, sp) || strings.HasPrefix(sen.Tokens[sp.Start].Tag, "PRP") {
		return syntax.Span{}
	}
	if m := s.found.At(s.Story, r.Sentence, main.Head); m != nil && m.Date.Overlaps(r.Date) || lexicon.Has(sen.Lemma(main.Head), lexicon.TakesClause) {
		return syntax.Span{}
	}
	return sp
}

// mainVerb is the finite verb nearest above r that is outside the span, nil for none.
func (s *teller) mainVerb(r *mention, sp syntax.Span) *syntax.VerbGroup {
	for at := r.sen.Tokens[r.Head].Head; at >= 0; at = r.sen.Tokens[at].Head {
		if v := r.sen.VerbOf(at); v != nil && v.Tense != syntax.NoTense && !sp.Has(v.Head) {
			return v
		}
	}
	return nil
}
