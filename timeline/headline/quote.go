package headline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/syntax"
)

const (
	quoteWhole = 120 // characters up to which the whole sentence is quoted
	quoteMost  = 200 // characters from which a quote is cut at a clause's end
)

// quote gives the words of the sentence that tell r, as they stand: the sentence if it is
// short, else the smallest clause around the trigger that can stand alone. "…" says that the
// sentence goes on. Only footnote marks and a mark whose partner is cut away are left out.
func (s *teller) quote(r *mention) string {
	whole := syntax.Span{Start: s.bodyStart(r), End: len(r.sen.Tokens)}
	if utf8.RuneCountInString(s.words(r.sen, whole)) <= quoteWhole {
		return s.excerpt(r.sen, whole, whole)
	}
	sp := s.standing(r, whole)
	if utf8.RuneCountInString(s.words(r.sen, sp)) > quoteMost {
		sp = s.shortened(r, sp)
	}
	return s.excerpt(r.sen, sp, whole)
}

// bodyStart is the token where the sentence begins, after its place line or list mark.
func (s *teller) bodyStart(r *mention) int {
	ts := r.sen.Tokens
	for i := 0; i < len(ts) && i < 14; i++ {
		switch ts[i].Text {
		case "—", "–", "--", "-":
			if i > 0 && strings.ToUpper(ts[0].Text) == ts[0].Text && len(ts[0].Text) > 1 || i == 0 {
				return i + 1
			}
		case "•", "*", "·":
			if i == 0 {
				return 1
			}
		}
	}
	return 0
}

// standing gives the smallest clause with the trigger that says, alone, no more and no less
// than in its sentence: a main or coordinate clause with a subject of its own. What is said,
// thought or conditional keeps who says it and what it depends on.
func (s *teller) standing(r *mention, whole syntax.Span) syntax.Span {
	c := max(r.sen.ClauseAt(r.Head), 0)
	for c > 0 && !standsAlone(r.sen, c) {
		c = r.sen.Clauses[c].Parent
	}
	sp := r.sen.Clauses[c].Span
	sp.Start = max(sp.Start, whole.Start)
	if c > 0 && r.sen.Tokens[sp.Start].Tag == "CC" {
		sp.Start++
	}
	if s.conditional(r.sen, sp) {
		return sp
	}
	// What is joined to it behind, with a subject of its own, tells something else.
	for k := range r.sen.Clauses {
		o := &r.sen.Clauses[k]
		if o.Parent == c && o.Kind == syntax.Coordinate && o.Marker != ":" && !o.Subject.Empty() && o.Span.Start > max(r.Head, r.When.End) && o.Span.Start < sp.End {
			sp.End = o.Span.Start
		}
	}
	return sp
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
		return false
	}
	p := &sen.Clauses[cl.Parent]
	return p.Kind == syntax.Main || p.Kind == syntax.Coordinate && standsAlone(sen, cl.Parent)
}

// shortened cuts a long clause where another begins or ends, or at a comma, so that trigger
// and date stay.
func (s *teller) shortened(r *mention, sp syntax.Span) syntax.Span {
	ts := r.sen.Tokens
	need := max(r.Head+1, r.When.End)
	best := syntax.Span{}
	for end := need; end < sp.End; end++ {
		border := ts[end].Text == "," || ts[end].Text == ";" || ts[end].Text == "—" || ts[end].Text == "–"
		for k := range r.sen.Clauses {
			border = border || r.sen.Clauses[k].Span.Start == end && !s.InExpression(r.Sentence, end-1) && ts[end-1].Tag != "NNS" || r.sen.Clauses[k].Span.End == end
		}
		if t := &ts[end-1]; !border || t.Head >= end && (t.Rel == syntax.Case || t.Rel == syntax.Det || t.Rel == syntax.CC || t.Rel == syntax.Mark) {
			continue
		}
		cut := syntax.Span{Start: sp.Start, End: end}
		if best.Empty() || utf8.RuneCountInString(s.words(r.sen, cut)) <= quoteMost {
			best = cut
		}
	}
	if best.Empty() {
		return sp
	}
	if utf8.RuneCountInString(s.words(r.sen, best)) <= quoteMost {
		return best
	}
	// Still long: from the clause of the trigger on.
	start := r.sen.Clauses[max(r.sen.ClauseAt(r.Head), 0)].Span.Start
	if start > best.Start && start < need && start <= r.When.Start {
		best.Start = start
	}
	return best
}

// words gives the text of a span, with single spaces.
func (s *teller) words(sen *syntax.Sentence, sp syntax.Span) string {
	a, b := sen.Bytes(sp)
	return strings.Join(strings.Fields(s.Doc.Text[a:b]), " ")
}

// excerpt sets a span as a line, with "…" where the sentence goes on.
func (s *teller) excerpt(sen *syntax.Sentence, sp, whole syntax.Span) string {
	for sp.Start < sp.End && mark(sen.Tokens[sp.Start].Text) {
		sp.Start++
	}
	for sp.End > sp.Start && mark(sen.Tokens[sp.End-1].Text) {
		sp.End--
	}
	after := false
	for i := sp.End; i < whole.End; i++ {
		after = after || letters(sen.Tokens[i].Text)
	}
	out := balance(withoutNotes(s.words(sen, sp)))
	if !after {
		out = strings.TrimRight(out, ".")
	} else {
		out += " …"
	}
	if sp.Start > whole.Start {
		return "… " + out
	}
	if r, n := utf8.DecodeRuneInString(out); n > 0 && unicode.IsLower(r) {
		out = string(unicode.ToUpper(r)) + out[n:]
	}
	return out
}

// mark: a mark that neither begins nor ends a quote.
func mark(w string) bool {
	switch w {
	case ",", ";", ":", "—", "–", "-", "--", ".", "•", "*", "·":
		return true
	}
	return false
}

// withoutNotes drops footnote marks: "signed[9]".
func withoutNotes(text string) string {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '[')
		if i < 0 {
			return text
		}
		i += from
		j := i + 1
		for j < len(text) && text[j] >= '0' && text[j] <= '9' {
			j++
		}
		if j == i+1 || j >= len(text) || text[j] != ']' {
			from = i + 1
			continue
		}
		text = strings.TrimRight(text[:i], " ") + text[j+1:]
	}
}
