package headline

import (
	"slices"
	"strings"

	"dateline/timeline/syntax"
)

// Marks of a sentence that is set as a line: those at its ends, footnotes, quotations and brackets.

// words gives the text of a span, with single spaces.
func (s *teller) words(sen *syntax.Sentence, sp syntax.Span) string {
	a, b := sen.Bytes(sp)
	return strings.Join(strings.Fields(s.Doc.Text[a:b]), " ")
}

// withoutMarks is the span without marks at its ends, and without an "and" that nothing follows.
func withoutMarks(sen *syntax.Sentence, sp syntax.Span) syntax.Span {
	for sp.Start < sp.End && mark(sen.Tokens[sp.Start].Text) {
		sp.Start++
	}
	for sp.End > sp.Start && (mark(sen.Tokens[sp.End-1].Text) || sen.Tokens[sp.End-1].Tag == "CC") {
		sp.End--
	}
	return sp
}

// quoteBounds gives the marks that a span lacks whose quotation began in a sentence before it in the paragraph, or goes
// on in the next: the mark's partner, "" where there is none.
func (s *teller) quoteBounds(sen *syntax.Sentence, sp syntax.Span) (open, shut string) {
	if open, shut := s.runsThrough(sen); open != "" {
		return open, shut
	}
	inside := false
	for i := sp.Start; i < sp.End; i++ {
		if !sen.Tokens[i].IsQuoteMark() {
			continue
		}
		partner, ok := partners[sen.Tokens[i].Text]
		if !ok {
			continue // one inside another
		}
		switch {
		case closes(sen, i) && !inside:
			if open != "" || !strings.ContainsAny(sen.Tokens[max(i-1, 0)].Text, ",.!?") && !s.opened(sen, partner) {
				return "", "" // a mark before it was lost, who knows where: `the port is 'too" old`
			}
			open = partner
		case closes(sen, i):
			inside, shut = false, ""
		case inside:
			return "", ""
		default:
			inside, shut = true, partner
		}
	}
	return open, shut
}

// runsThrough gives the marks of the quotation that a sentence of its paragraph before this one opens and one behind it closes; ""
// where there is none, or the sentence has marks itself.
func (s *teller) runsThrough(sen *syntax.Sentence) (open, shut string) {
	if slices.ContainsFunc(sen.Tokens, func(t syntax.Token) bool { return t.IsQuoteMark() }) {
		return "", ""
	}
	behind := s.Doc.Text[sen.Tokens[len(sen.Tokens)-1].End:s.Doc.Blocks[sen.Block].End]
	for _, open := range []string{"“", `"`} {
		if s.opened(sen, open) && strings.Contains(behind, partners[open]) {
			return open, partners[open]
		}
	}
	return "", ""
}

// opened: before the sentence a mark of its paragraph opens a quotation that none closes.
func (s *teller) opened(sen *syntax.Sentence, open string) bool {
	before := s.Doc.Text[s.Doc.Blocks[sen.Block].Start:sen.Start]
	if open == `"` {
		last := strings.LastIndex(before, open)
		return strings.Count(before, open)%2 == 1 && (last == 0 || before[last-1] == ' ' || before[last-1] == '\n' || before[last-1] == '(') // one may have been lost: "of “all | forces"."
	}
	return strings.Count(before, open) > strings.Count(before, partners[open])
}

// partners are the marks of quotations and those that go with them.
var partners = map[string]string{"“": "”", "”": "“", `"`: `"`, "«": "»", "»": "«", "``": "''", "''": "``"}

// wireMarks writes the quotation marks of old wires as others do; they open some with the mark that closes.
func wireMarks(text string) string {
	if !strings.Contains(text, "``") && !strings.Contains(text, "''") {
		return text
	}
	parts := strings.Split(strings.ReplaceAll(text, "``", "“"), "''")
	out := parts[0]
	for _, p := range parts[1:] {
		if (out == "" || strings.HasSuffix(out, " ")) && strings.LastIndex(out, "“") <= strings.LastIndex(out, "”") {
			out += "“" + p
		} else {
			out += "”" + p
		}
	}
	return out
}

// mark: a mark that neither begins nor ends a quote.
func mark(w string) bool {
	switch w {
	case ",", ";", ":", "—", "–", "-", "--", ".", "•", "+", "*", "\\*", "\\", "·", "|":
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
		if j == i+1 || j > i+4 || j >= len(text) || text[j] != ']' { // four digits are a year
			from = i + 1
			continue
		}
		text = strings.TrimRight(text[:i], " ") + text[j+1:]
	}
}

// balance drops a quotation mark or bracket whose partner was cut away.
func balance(s string) string {
	for _, pair := range [][2]string{{"“", "”"}, {"(", ")"}, {"«", "»"}} {
		s = unpaired(s, pair[0], pair[1])
	}
	if strings.Count(s, `"`)%2 == 1 {
		s = strings.ReplaceAll(s, `"`, "")
	}
	return strings.Join(strings.Fields(s), " ")
}

// unpaired drops the marks that have no partner.
func unpaired(s, open, shut string) string {
	if strings.Count(s, open) == strings.Count(s, shut) && strings.Index(s, open) <= strings.Index(s, shut) {
		return s
	}
	var opened []int // bytes of s at which marks open that are not shut
	drop := map[int]int{}
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], open):
			opened = append(opened, i)
		case !strings.HasPrefix(s[i:], shut):
		case len(opened) > 0:
			opened = opened[:len(opened)-1]
		default:
			drop[i] = len(shut)
		}
	}
	for _, i := range opened {
		drop[i] = len(open)
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if n := drop[i]; n > 0 {
			i += n - 1
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// inQuotes: the token stands between two quotation marks of its sentence.
func inQuotes(sen *syntax.Sentence, i int) bool {
	return slices.ContainsFunc(sen.Quotes, func(q syntax.Span) bool { return q.Has(i) })
}

// quotedAt: the token stands between quotation marks, or before a mark that closes what an earlier
// sentence opened.
func quotedAt(sen *syntax.Sentence, i int) bool {
	if inQuotes(sen, i) {
		return true
	}
	for k := i + 1; k < len(sen.Tokens); k++ {
		if sen.Tokens[k].IsQuoteMark() {
			return closes(sen, k)
		}
	}
	return false
}

// closes: the mark at token k stands behind a word without a space, and not before one.
func closes(sen *syntax.Sentence, k int) bool {
	t := &sen.Tokens[k]
	switch t.Text {
	case "”", "»":
		return true
	case "“", "«":
		return false
	}
	return k > 0 && sen.Tokens[k-1].End == t.Start && (k+1 == len(sen.Tokens) || sen.Tokens[k+1].Start > t.End || !letters(sen.Tokens[k+1].Text))
}
