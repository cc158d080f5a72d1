package headline

import (
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// What is said, and the words that only tell who says it.

// sayingClause gives the clause of a short event noun that says too little alone ("Phone
// call"), where its subject takes part: "Qin Gang said in a phone call". -1 otherwise.
func (s *teller) sayingClause(r *mention) int {
	sen := r.sen
	if r.Clause < 0 || r.Head-r.Noun.Start > 3 || r.Noun.Start == 0 {
		return -1
	}
	cl := &sen.Clauses[r.Clause]
	v := cl.Verb.Span
	if in := sen.Tokens[r.Noun.Start-1].Lower; in != "in" && in != "during" {
		return -1
	}
	if v.Empty() || v.Start >= r.Noun.Start || !lexicon.Has(cl.Verb.Lemma, lexicon.Says) || sen.SubjectSpan(r.Clause).Empty() {
		return -1
	}
	return r.Clause
}

// content gives the tokens of what is said, where the clause is the saying of it.
func (s *teller) content(sen *syntax.Sentence, clause int) (from, to int, quoted, ok bool) {
	cl := &sen.Clauses[clause]
	if !cl.Attribution {
		return behindColon(sen, clause)
	}
	from, to, quoted, ok = longestPart(sen, clause)
	if ok && !quoted {
		from, to = withJoined(sen, clause, from, to)
	}
	for ok && from < to && (sen.Tokens[from].Text == "," || sen.Tokens[from].IsQuoteMark()) {
		from++
	}
	if ok || cl.Parent < 0 || cl.Kind != syntax.Parenthetical {
		return from, to, quoted, ok
	}
	if all := s.saidBefore(sen, cl); all < cl.Span.Start {
		return all, cl.Span.Start, false, true
	}
	return 0, 0, false, false
}

// behindColon is a clause behind a colon: "told reporters on Monday: | Lima had asked for talks".
func behindColon(sen *syntax.Sentence, clause int) (from, to int, quoted, ok bool) {
	for c := range sen.Clauses {
		if k := &sen.Clauses[c]; k.Parent == clause && k.Marker == ":" && lexicon.Has(sen.Clauses[clause].Verb.Lemma, lexicon.Says) {
			return k.Span.Start, k.Span.End, true, true
		}
	}
	return 0, 0, false, false
}

// longestPart is the longest part of a broken quotation, or the clause that says what is said.
func longestPart(sen *syntax.Sentence, clause int) (from, to int, quoted, ok bool) {
	for c := range sen.Clauses {
		k := &sen.Clauses[c]
		if k.Parent == clause && (k.Kind == syntax.Quoted || k.Kind == syntax.Complement) && k.Span.End-k.Span.Start > to-from {
			from, to, quoted, ok = k.Span.Start, k.Span.End, k.Kind == syntax.Quoted, true
		}
	}
	return from, to, quoted, ok
}

// withJoined takes in the clauses that "and that" joins on either side: "that it had left and | that it could not return".
func withJoined(sen *syntax.Sentence, clause, from, to int) (int, int) {
	for c := range sen.Clauses {
		k := &sen.Clauses[c]
		if k.Kind != syntax.Complement || k.Parent != clause && k.Parent < 0 {
			continue
		}
		switch a, z := k.Span.Start, k.Span.End; {
		case z <= from && joinsThat(sen, z, from):
			from = a
		case a >= to && joinsThat(sen, to, a):
			to = z
		}
	}
	return from, to
}

// saidBefore is the start of the clause into which the saying clause is put; of all of the sentence where it ends with who said so.
func (s *teller) saidBefore(sen *syntax.Sentence, cl *syntax.Clause) int {
	p := &sen.Clauses[cl.Parent]
	for p.Parent >= 0 && p.Kind != syntax.Complement && p.Kind != syntax.Quoted && !letters(s.words(sen, syntax.Span{Start: cl.Span.End, End: len(sen.Tokens)})) {
		p = &sen.Clauses[p.Parent]
	}
	return p.Span.Start
}

// joinsThat: the clause that begins at the second token goes on from the first with "and that".
func joinsThat(sen *syntax.Sentence, end, start int) bool {
	if start < end || start-end > 2 {
		return false
	}
	for i := end; i < len(sen.Tokens); i++ {
		if t := &sen.Tokens[i]; t.Tag != "CC" && t.Text != "," {
			return t.Lower == "that" && i > end
		}
	}
	return false
}

// tailSpeaker: from the mark at the token on the sentence only says whose word it is: "… – ministry".
func (s *teller) tailSpeaker(r *mention, i int) bool {
	return syntax.IsDash(r.sen.Tokens[i].Text) && r.Attribution != nil && s.words(r.sen, syntax.Span{Start: i + 1, End: len(r.sen.Tokens)}) == r.Attribution.Words
}

// unsaid: a verb of saying has neither a clause nor a quotation nor an object in the line.
func (p *printed) unsaid() bool {
	v := p.verb()
	if root := p.sen.Root(); root >= 0 && (v == nil || v.Head != root) && p.sen.Lemma(root) == "say" && p.shown[root] && p.sen.VerbOf(root) != nil {
		v = p.sen.VerbOf(root) // "Rao said in an interview | broadcast on Monday"
	}
	if v == nil || v.Passive || !p.saysSo(v) {
		return false
	}
	who := syntax.Span{}
	if h := p.sen.Subject(v.Head); h >= 0 {
		who = p.sen.Subtree(h)
		if p.behindTime(h, who.Start-1) {
			return true // "a firm set up after | the bank's collapse said": somebody else did
		}
	}
	for i := range p.shown {
		if p.shown[i] && !v.Span.Has(i) && p.isSaid(v, i, who) {
			return false
		}
	}
	return true
}

// saysSo: the verb needs what is said: "said", "as the bank reported".
func (p *printed) saysSo(v *syntax.VerbGroup) bool {
	return v.Lemma == "say" || v.Lemma == "tell" || v.Lemma == "add" || p.sen.Clauses[p.r.Clause].Marker == "as" && lexicon.Has(v.Lemma, lexicon.ReportsSpeech) && p.sen.Object(v.Head) < 0
}

// behindTime: the subject is a thing, and a word that opens a time stands at the token before it.
func (p *printed) behindTime(subject, before int) bool {
	t := p.tok(subject)
	return before > 0 && t.Text == t.Lower && !lexicon.IsTeller(p.sen.Lemma(subject)) && lexicon.Has(p.tok(before).Lower, lexicon.TimeConjunction)
}

// isSaid: the token is a verb, a mark or an object of what is said, or what that is about; but "a member of the council" only says who
// speaks.
func (p *printed) isSaid(v *syntax.VerbGroup, i int, who syntax.Span) bool {
	switch t := p.tok(i); {
	case t.IsQuoteMark(), t.IsVerb() && t.Tag != "VBG" && !(t.Tag == "VBN" && t.Rel.Is(syntax.Acl)), t.Tag == "MD", t.Tag == "UH", t.Lower == "so":
		return true
	case who.Has(i), t.Rel == syntax.Case && v.Lemma == "say": // "said on television in an interview | shown"
		return false
	default:
		return t.Rel == syntax.Obj && !p.names(i) && !lexicon.IsTeller(p.sen.Lemma(i)) || t.Rel == syntax.Case
	}
}
