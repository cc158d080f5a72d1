package headline

import (
	"maps"
	"slices"

	"dateline/timeline/syntax"
)

// extended gives the line with the words behind its last, up to the next place where it may stop; nil where there is
// none, or the line gets too long.
func (h *writer) extended(r *mention, parts []part) []part {
	last := -1
	for _, p := range parts {
		last = max(last, p.span.End-1)
	}
	if n := len(parts); h.clause < 0 || n == 0 || parts[n-1].span.End-1 != last {
		return nil
	}
	head, v := h.sen.Clauses[h.clause].Head, h.sen.Clauses[h.clause].Verb.Span.End-1
	if last < v {
		return nil
	}
	inner := endingAt(h.s, r, head, v, last)
	if inner.mayStop() {
		return nil
	}
	end := min(inner.end, h.sen.Clauses[h.clause].Span.End) // "who came ashore here on Tuesday | agree"
	longer := h.goingOn(r, parts, last+1)
	for i := last + 1; i < end && len(longer.parts) < summaryLength; i++ {
		n := len(longer.parts)
		if h.opensOther(i, inner.inner()) {
			return nil
		}
		longer.writeToken(i)
		if i+1 < longer.skip || len(longer.parts) == n || !letters(h.sen.Tokens[i].Text) || i+1 < end && h.sen.Tokens[i+1].Tag == "RB" {
			continue
		}
		if endingAt(h.s, r, head, v, i).mayStop() {
			longer.closeMark(i+1, end)
			return longer.parts
		}
	}
	return nil
}

// goingOn is a writer that goes on with the line at the token, and leaves out nothing but its dates.
func (h *writer) goingOn(r *mention, parts []part, from int) *writer {
	dates := h.s.ownDates(r, len(h.sen.Tokens))
	longer := *h
	longer.parts = slices.Clone(parts)
	longer.drop = func(i int) bool { return dates[i] }
	longer.skip, longer.written = from, maps.Clone(h.written)
	return &longer
}

// opensOther: what begins at the mark is another clause, or, behind a comma, no longer the inner one that the line tells.
func (h *writer) opensOther(i int, inner bool) bool {
	w := h.sen.Tokens[i].Text
	return (w == ":" || w == ";" || w == "[" || syntax.IsDash(w) || inner && w == ",") && !h.sen.Quoted(i)
}

// closeMark writes the mark that closes a quotation or a bracket, of the marks that begin at the token.
func (h *writer) closeMark(i, end int) {
	for ; i < end && !letters(h.sen.Tokens[i].Text); i++ {
		if t := &h.sen.Tokens[i]; t.Tag == "''" || t.Text == ")" || t.IsQuoteMark() && h.sen.Quoted(i-1) {
			h.writeToken(i)
			return
		}
	}
}
