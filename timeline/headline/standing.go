package headline

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// Which words of a long sentence are quoted.

// standing gives the words of the line that are quoted: all, if they are not too long; else the most
// that fits and can stand alone with the trigger and its date, from the first word or from a clause
// with a subject of its own; else the least that can.
func (s *teller) standing(r *mention, whole syntax.Span) syntax.Span {
	size := func(sp syntax.Span) int { return utf8.RuneCountInString(s.words(r.sen, sp)) }
	whole = s.withinSemicolons(r, whole)
	if size(whole) <= quoteMost {
		return whole
	}
	least, leastSize := whole, size(whole)
	for _, start := range s.starts(r, whole) {
		best := syntax.Span{}
		for end := max(r.Head+1, r.When.End); end <= whole.End; end++ {
			sp := syntax.Span{Start: start, End: end}
			if end < whole.End && !s.mayEnd(r, sp) {
				continue
			}
			n := size(sp)
			if n <= quoteMost {
				best = sp
			}
			if n < leastSize {
				least, leastSize = sp, n
			}
		}
		if !best.Empty() {
			return best
		}
	}
	return least
}

// told counts the nouns, verbs and adjectives of the span, times aside.
func (s *teller) told(r *mention, sp syntax.Span) (n int) {
	for i := sp.Start; i < sp.End; i++ {
		if t := r.sen.Tokens[i]; (t.IsNoun() || t.IsVerb() || strings.HasPrefix(t.Tag, "JJ")) && !r.When.Has(i) && !s.InExpression(r.Sentence, i) {
			n++
		}
	}
	return n
}

// withinSemicolons narrows the line to the sentence between semicolons that tells r, if it is one.
func (s *teller) withinSemicolons(r *mention, whole syntax.Span) syntax.Span {
	sen, sp := r.sen, whole
	for i := whole.Start; i < whole.End; i++ {
		if sen.Tokens[i].Text != ";" || s.inBrackets(sen, i) {
			continue
		}
		if i > r.Head {
			sp.End = i
			break
		}
		sp.Start = i + 1
	}
	if sp == whole || !r.When.Empty() && (r.When.Start < sp.Start || r.When.End > sp.End) || s.conditional(sen, whole) {
		return whole
	}
	if sp.Start > whole.Start && s.hasOtherDay(r, syntax.Span{Start: whole.Start, End: sp.Start}) && !strings.HasPrefix(sen.Tokens[sp.Start].Tag, "PRP") {
		return sp // "Ghana voted on 3 May; | by June troops were back"
	}
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if sp.Has(cl.Subject.Start) && sp.Has(cl.Verb.Span.Start) && standsAlone(sen, c) && (sp.Start == whole.Start || !strings.HasPrefix(sen.Tokens[cl.Subject.Start].Tag, "PRP")) {
			return sp
		}
	}
	return whole
}

// starts gives the tokens at which a quote of r may begin, best first: the line's first; the main clause
// behind an adverbial with a comma; a joined clause with a subject that says who is meant.
func (s *teller) starts(r *mention, whole syntax.Span) []int {
	sen := r.sen
	out := []int{whole.Start}
	first := min(r.Head, r.When.Start)
	if r.When.Empty() || !whole.Has(r.When.Start) {
		first = r.Head
	}
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Subject.Empty() || cl.Verb.Span.Empty() || cl.Verb.Tense == syntax.NoTense || cl.Kind != syntax.Main && cl.Kind != syntax.Coordinate {
			continue
		}
		if cl.Kind == syntax.Coordinate && !standsAlone(sen, c) {
			continue
		}
		at := cl.Subject.Start
		for k := at; k < sen.HeadOf(cl.Subject); k++ {
			if k > 0 && sen.Tokens[k].Text == "," && sen.Tokens[k-1].IsNoun() {
				at = k + 1 // "in Lund, west of Oslo, | guards fled"
			}
		}
		if at <= whole.Start || at > first || sen.Tokens[at].Tag == "PRP" || sen.Tokens[at].Tag == "PRP$" || s.inBrackets(sen, at) {
			continue
		}
		prev := sen.Tokens[at-1]
		if prev.Text != "," && prev.Text != ";" && (prev.Tag != "CC" || cl.Kind != syntax.Coordinate) {
			continue
		}
		if s.conditional(sen, syntax.Span{Start: whole.Start, End: at}) {
			continue
		}
		out = append(out, at)
	}
	return out
}

// mayEnd: a quote may end with the span: what stands behind it only adds something, and no word of the
// span leans on it.
func (s *teller) mayEnd(r *mention, sp syntax.Span) bool {
	sen, ts := r.sen, r.sen.Tokens
	if s.inBrackets(sen, sp.End) || s.InExpression(r.Sentence, sp.End) && s.InExpression(r.Sentence, sp.End-1) {
		return false
	}
	if t := ts[sp.End-1]; lexicon.Has(lexicon.NounLemma(t.Lower), lexicon.TimeNoun) && !r.When.Has(sp.End-1) && letters(ts[sp.End].Text) || t.Tag == "JJ" && sp.End > 1 && ts[sp.End-2].Tag == "DT" {
		return false // "hours | after the talks", "a ten-year|, costly plan"
	}
	next := ts[sp.End]
	border := next.Text == "," || next.Text == ";" || syntax.IsDash(next.Text)
	for k := range sen.Clauses {
		cl := &sen.Clauses[k]
		border = border || cl.Span.Start == sp.End && cl.Kind == syntax.Adverbial
	}
	if !border || s.conditional(sen, syntax.Span{Start: sp.End, End: len(ts)}) || s.onlySays(r, sp) || !hasMain(sen, sp) {
		return false
	}
	for k := sp.End + 1; next.Text == "," && k+1 < len(ts); k++ {
		if ts[k].Text == "," {
			if ts[k+1].IsFinite() {
				return false // the same behind an aside
			}
			break
		}
	}
	for k := sp.End + 1; !letters(next.Text) && k < len(ts) && k < sp.End+4; k++ {
		if ts[k].IsFinite() {
			return false // the verb of a subject before the comma
		}
		if ts[k].Tag != "RB" && !ts[k].IsQuoteMark() {
			break
		}
	}
	for i := range ts {
		t := &ts[i]
		if t.Head < 0 || t.Rel == syntax.Punct {
			continue
		}
		switch in, head := sp.Has(i), sp.Has(t.Head); {
		case in && !head && t.Head >= sp.End:
			return false
		case !in && head && i >= sp.End && !s.adds(r, sp, i):
			return false
		}
	}
	return true
}

// adds: token i, behind the span, hangs on a word of it and only adds something.
func (s *teller) adds(r *mention, sp syntax.Span, i int) bool {
	sen := r.sen
	t := &sen.Tokens[i]
	comma := sen.Tokens[sp.End].Text != "" && !letters(sen.Tokens[sp.End].Text)
	switch rel := t.Rel; {
	case rel == syntax.Parataxis:
		return r.Attribution != nil
	case rel == syntax.Advcl, rel == syntax.Advmod:
		return true
	case rel == syntax.Conj:
		return sen.ClauseOf(i) >= 0 && sen.VerbOf(i) != nil
	case rel == syntax.CC, rel == syntax.Mark:
		return true
	case rel.Is(syntax.Acl), rel == syntax.Appos, rel.Is(syntax.Obl):
		return comma && i > sp.End
	}
	return false
}

// hasMain: the span has a clause that can stand alone, with its subject and verb.
func hasMain(sen *syntax.Sentence, sp syntax.Span) bool {
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if !cl.Verb.Span.Empty() && sp.Has(cl.Verb.Head) && sp.Has(cl.Subject.Start) && standsAlone(sen, c) {
			return true
		}
	}
	return false
}

// onlySays: the span has no finite verb but one of saying, so that it ends before what is said.
func (s *teller) onlySays(r *mention, sp syntax.Span) bool {
	if r.Nominal() || !lexicon.Has(r.sen.Lemma(r.Head), lexicon.TakesClause) {
		return false
	}
	for c := range r.sen.Clauses {
		if v := &r.sen.Clauses[c].Verb; !v.Span.Empty() && sp.Has(v.Head) && v.Head != r.Head && v.Tense != syntax.NoTense {
			return false
		}
	}
	return r.sen.Object(r.Head) < 0 || !sp.Has(r.sen.Object(r.Head))
}

// conditional: an "if" or "unless" stands in the span.
func (s *teller) conditional(sen *syntax.Sentence, sp syntax.Span) bool {
	for i := range sen.Clauses {
		if c := &sen.Clauses[i]; sp.Has(c.Span.Start) && (c.Marker == "if" || c.Marker == "unless") {
			return true
		}
	}
	return false
}

func standsAlone(sen *syntax.Sentence, c int) bool {
	cl := &sen.Clauses[c]
	if cl.Subject.Empty() || cl.Verb.Span.Empty() || cl.Verb.Tense == syntax.NoTense {
		return false
	}
	if cl.Kind != syntax.Coordinate {
		return cl.Kind == syntax.Main
	}
	p := &sen.Clauses[cl.Parent]
	return p.Kind == syntax.Main || p.Kind == syntax.Coordinate && standsAlone(sen, cl.Parent)
}
