package syntax

import (
	"slices"
	"sort"
)

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

// NPs gives the base noun phrases of the sentence: determiner to head noun, without
// what follows the head.
func (s *Sentence) NPs() []NounPhrase {
	var out []NounPhrase
	for _, it := range s.items() {
		if it.kind == iNP {
			out = append(out, NounPhrase{Span{it.start, it.end}, it.head, it.temporal})
		}
	}
	return out
}

// items chunks the sentence again from its tagged tokens.
func (s *Sentence) items() []item {
	return chunk(nil, slices.Clone(s.Tokens), nil)
}

// NP gives the base noun phrase that holds the token; ok is false if none does.
func (s *Sentence) NP(token int) (np NounPhrase, ok bool) {
	for _, np := range s.NPs() {
		if np.Has(token) {
			return np, true
		}
	}
	return NounPhrase{}, false
}

// HeadOf gives the head noun of a span of tokens, such as a Subject: the head of
// its first base noun phrase that is no time; the span's last token if it has none.
func (s *Sentence) HeadOf(sp Span) int {
	head := -1
	for _, np := range s.NPs() {
		if np.Start >= sp.Start && np.Head < sp.End && (head < 0 || !np.Temporal) {
			head = np.Head
			if !np.Temporal {
				break
			}
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
	items := s.items()
	k := -1
	for j := range items {
		if items[j].start <= token && token < items[j].end {
			k = j
		}
	}
	if k <= 0 || items[k].kind != iNP {
		return p, false
	}
	i := k - 1
	for i > 0 && items[i].kind == iAdv {
		i--
	}
	if it := items[i]; it.kind != iPrep && !(it.kind == iMark && prepositional(s.Tokens[it.start])) {
		return p, false
	}
	p = Prepositional{Prep: Span{items[i].start, items[i].end}, Object: NounPhrase{Span{items[k].start, items[k].end}, items[k].head, items[k].temporal}, Head: -1}
	verb := -1
	c := s.ClauseAt(token)
	if v := s.Clauses[c].Verb; !v.Span.Empty() && v.Head < items[i].start {
		verb = v.Head
	}
	if i > 0 && items[i-1].kind == iNP {
		of := s.Tokens[items[i].start].Lower == "of"
		if of || verb < 0 || !items[i-1].temporal && !items[k].temporal && !prepObject(items, i-1) && items[i-1].start < verb {
			p.Head = items[i-1].head
			return p, true
		}
	}
	p.Head = verb
	return p, true
}

func prepositional(t Token) bool { return in(prepositions, t.Lower) }

func prepObject(items []item, j int) bool { return j > 0 && items[j-1].kind == iPrep }
