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
		for c := range sen.Clauses { // "told reporters on Monday: Lima had asked for talks"
			if k := &sen.Clauses[c]; k.Parent == clause && k.Marker == ":" && lexicon.Has(cl.Verb.Lemma, lexicon.Says) {
				return k.Span.Start, k.Span.End, true, true
			}
		}
		return 0, 0, false, false
	}
	for c := range sen.Clauses {
		k := &sen.Clauses[c]
		if k.Parent == clause && (k.Kind == syntax.Quoted || k.Kind == syntax.Complement) && k.Span.End-k.Span.Start > to-from {
			from, to, quoted, ok = k.Span.Start, k.Span.End, k.Kind == syntax.Quoted, true // the longest part of a broken quote
		}
	}
	for c := range sen.Clauses { // "that it had left and | that it could not return"
		k := &sen.Clauses[c]
		if !ok || quoted || k.Kind != syntax.Complement || k.Parent != clause && k.Parent < 0 {
			continue
		}
		switch a, z := k.Span.Start, k.Span.End; {
		case z <= from && joinsThat(sen, z, from):
			from = a
		case a >= to && joinsThat(sen, to, a):
			to = z
		}
	}
	for ok && from < to && (sen.Tokens[from].Text == "," || sen.Tokens[from].IsQuoteMark()) {
		from++
	}
	if ok {
		return from, to, quoted, ok
	}
	if cl.Parent >= 0 && cl.Kind == syntax.Parenthetical {
		p := &sen.Clauses[cl.Parent]
		for p.Parent >= 0 && p.Kind != syntax.Complement && p.Kind != syntax.Quoted && !letters(s.words(sen, syntax.Span{Start: cl.Span.End, End: len(sen.Tokens)})) {
			p = &sen.Clauses[p.Parent] // at its end the sentence tells who said all of it
		}
		if p.Span.Start < cl.Span.Start {
			return p.Span.Start, cl.Span.Start, false, true
		}
	}
	return 0, 0, false, false
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
