package syntax

import (
	"slices"
	"sort"
	"strings"
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

// Bytes gives the span's bytes in the text: 0, 0 for an empty span.
func (s *Sentence) Bytes(sp Span) (start, end int) {
	if sp.Empty() {
		return 0, 0
	}
	return s.Tokens[sp.Start].Start, s.Tokens[sp.End-1].End
}

// Quoted reports whether the token stands between quotation marks.
func (s *Sentence) Quoted(token int) bool {
	return slices.ContainsFunc(s.Quotes, func(q Span) bool { return q.Has(token) })
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

// A piece is an item of the parsed sentence, kept for the queries.
type piece struct {
	kind             itemKind
	temporal         bool
	start, end, head int32
}

// pieceAt gives the index of the piece that holds the token, -1 if none does.
func (s *Sentence) pieceAt(token int) int {
	i := sort.Search(len(s.pieces), func(i int) bool { return int(s.pieces[i].end) > token })
	if i == len(s.pieces) || int(s.pieces[i].start) > token {
		return -1
	}
	return i
}

// NP gives the base noun phrase that holds the token, determiner to head noun, without what
// follows the head; empty if none does.
func (s *Sentence) NP(token int) Span {
	if i := s.pieceAt(token); i >= 0 && s.pieces[i].kind == iNP {
		return Span{int(s.pieces[i].start), int(s.pieces[i].end)}
	}
	return Span{}
}

// HeadOf gives the head noun of a span of tokens, such as a Subject: the head of
// its first base noun phrase that is no time; the span's last token if it has none, -1 if
// the span is empty.
func (s *Sentence) HeadOf(sp Span) int {
	if sp.Empty() {
		return -1
	}
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
		head = sp.End - 1
	}
	return head
}

// Teasers gives what a page sets into the sentence between a name and what is said of it: the name in another form, the
// titles of other stories that run into it, and the button under them: "Sen. Moe | Rita MoeBus strike ends Port closes MORE | (R-Lund) left",
// "Moe | Rita MoeMORE | left".
func (s *Sentence) Teasers() []Span {
	const reach = 7 // tokens from a name to the one that a title runs into
	var out []Span
	from := 0
	for k := 1; k+1 < len(s.Tokens); k++ {
		if !strings.HasSuffix(s.Tokens[k].Text, "MORE") || upperAt(s.Tokens[k+1].Text, 0) {
			continue
		}
		for i := from; i < k; i++ {
			if g := s.saidAgain(i, min(i+1+reach, k+1)); g > 0 {
				out = append(out, Span{g, k + 1})
				break
			}
		}
		from = k + 1
	}
	return out
}

// saidAgain gives where a page's own words begin behind the name at token i: where the name stands again before token end, or right
// behind it if a title runs into it there; 0 if it does not.
func (s *Sentence) saidAgain(i, end int) int {
	name := s.Tokens[i].Text
	if len(name) < 3 || !upperAt(name, 0) {
		return 0
	}
	for g := i + 1; g < end; g++ {
		rest, ok := strings.CutPrefix(s.Tokens[g].Text, name)
		switch {
		case lowerAt(s.Tokens[g].Text, 0):
			return 0
		case !ok:
		case rest == "" && s.Tokens[g-1].Text != "(":
			return g
		case upperAt(rest, 0) || digitAt(rest, 0, len(rest)):
			return i + 1
		}
	}
	return 0
}
