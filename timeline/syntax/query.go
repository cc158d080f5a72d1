package syntax

import "sort"

// TokenAt gives the sentence and token that hold the byte, or the first that
// begin after it; -1, -1 past the last token.
func (d *Doc) TokenAt(pos int) (sentence, token int) {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > pos })
	if i == len(d.Sentences) {
		return -1, -1
	}
	toks := d.Sentences[i].Tokens
	return i, sort.Search(len(toks), func(k int) bool { return toks[k].End > pos })
}

// SentenceAt gives the index of the sentence that holds the byte, -1 if none does.
func (d *Doc) SentenceAt(pos int) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > pos })
	if i == len(d.Sentences) || d.Sentences[i].Start > pos {
		return -1
	}
	return i
}

// Bytes gives the span's bytes in the text: 0, 0 for an empty span.
func (s *Sentence) Bytes(sp Span) (start, end int) {
	if sp.Empty() {
		return 0, 0
	}
	return s.Tokens[sp.Start].Start, s.Tokens[sp.End-1].End
}

// ClauseAt gives the innermost clause that holds the token.
func (s *Sentence) ClauseAt(token int) int {
	best := 0
	for i := range s.Clauses {
		c := &s.Clauses[i].Span
		if b := &s.Clauses[best].Span; c.Has(token) && c.End-c.Start <= b.End-b.Start {
			best = i
		}
	}
	return best
}

// SubjectOf gives the noun phrase that is the subject of the clause, its own or one
// it shares: that of the clause it is joined to, the antecedent of a relative or
// participle clause. Empty if there is none.
func (s *Sentence) SubjectOf(clause int) Span {
	for hops := 0; clause >= 0 && hops <= len(s.Clauses); hops++ {
		c := &s.Clauses[clause]
		if !c.Subject.Empty() {
			return c.Subject
		}
		if !c.Antecedent.Empty() && (c.Kind == Relative || c.Kind == Participle) {
			return c.Antecedent
		}
		clause = c.SubjectFrom
	}
	return Span{}
}

// A NounPhrase is a noun with the words before it that belong to it.
type NounPhrase struct {
	Span
	Head     int  // token of the head noun
	Temporal bool // it names a time: "last November", "three days"
}

// A piece is an item of the parsed sentence, kept for the queries.
type piece struct {
	kind             itemKind
	temporal         bool
	start, end, head int32
}

// NPs gives the base noun phrases of the sentence: determiner to head noun, without
// what follows the head.
func (s *Sentence) NPs() []NounPhrase {
	out := make([]NounPhrase, 0, len(s.pieces)/3)
	for i := range s.pieces {
		if s.pieces[i].kind == iNP {
			out = append(out, s.pieces[i].nounPhrase())
		}
	}
	return out
}

func (p *piece) nounPhrase() NounPhrase {
	return NounPhrase{Span{int(p.start), int(p.end)}, int(p.head), p.temporal}
}

// pieceAt gives the index of the piece that holds the token, -1 if none does.
func (s *Sentence) pieceAt(token int) int {
	i := sort.Search(len(s.pieces), func(i int) bool { return int(s.pieces[i].end) > token })
	if i == len(s.pieces) || int(s.pieces[i].start) > token {
		return -1
	}
	return i
}

// NP gives the base noun phrase that holds the token; ok is false if none does.
func (s *Sentence) NP(token int) (np NounPhrase, ok bool) {
	if i := s.pieceAt(token); i >= 0 && s.pieces[i].kind == iNP {
		return s.pieces[i].nounPhrase(), true
	}
	return NounPhrase{}, false
}

// HeadOf gives the head noun of a span of tokens, such as a Subject: the head of
// its first base noun phrase that is no time; the span's last token if it has none.
func (s *Sentence) HeadOf(sp Span) int {
	head := -1
	for i := max(s.pieceAt(sp.Start), 0); i < len(s.pieces) && int(s.pieces[i].start) < sp.End; i++ {
		p := &s.pieces[i]
		if p.kind != iNP || int(p.start) < sp.Start || int(p.head) >= sp.End {
			continue
		}
		if !p.temporal {
			return int(p.head)
		}
		if head < 0 {
			head = int(p.head)
		}
	}
	if head < 0 {
		head = max(sp.End-1, 0)
	}
	return head
}

// A Prepositional phrase is a preposition, the noun phrase it governs, and the word
// the two most plausibly belong to.
type Prepositional struct {
	Prep   Span // "in", "according to"
	Object NounPhrase
	Head   int // token of the noun or verb it belongs to, -1 at the start of a sentence
}

// Governor gives the prepositional phrase whose object holds the token; ok is false
// if the token stands in none. A phrase belongs to the noun right before it if its
// preposition is "of", or if that noun is the first of a noun phrase that is a subject
// or stands before its verb; else to the verb of its clause, where that comes before.
func (s *Sentence) Governor(token int) (p Prepositional, ok bool) {
	k := s.pieceAt(token)
	if k <= 0 || s.pieces[k].kind != iNP {
		return p, false
	}
	i := k - 1
	for i > 0 && s.pieces[i].kind == iAdv {
		i--
	}
	prep := &s.pieces[i]
	if prep.kind != iPrep {
		return p, false
	}
	object := s.pieces[k].nounPhrase()
	p = Prepositional{Prep: Span{int(prep.start), int(prep.end)}, Object: object, Head: -1}
	verb := -1
	if v := s.Clauses[s.ClauseAt(token)].Verb; !v.Span.Empty() && v.Head < p.Prep.Start {
		verb = v.Head
	}
	if i > 0 && s.pieces[i-1].kind == iNP {
		before := s.pieces[i-1].nounPhrase()
		free := !before.Temporal && !object.Temporal && !(i > 1 && s.pieces[i-2].kind == iPrep) && before.Start < verb
		if s.Tokens[prep.start].Lower == "of" || verb < 0 || free {
			j := i - 1
			for s.Tokens[prep.start].Lower != "of" && j > 1 && s.pieces[j-1].kind == iPrep && s.Tokens[s.pieces[j-1].start].Lower == "of" && s.pieces[j-2].kind == iNP {
				j -= 2 // "the collapse of the union in 1991" is of the collapse
			}
			p.Head = int(s.pieces[j].head)
			return p, true
		}
	}
	p.Head = verb
	return p, true
}
