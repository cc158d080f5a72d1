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
	v := h.sen.Clauses[h.clause].Verb.Span.End - 1
	if last < v {
		return nil
	}
	inner := endingAt(h.s, r, h.sen.Clauses[h.clause].Head, v, last)
	if inner.mayStop() {
		return nil
	}
	end := min(inner.end, h.sen.Clauses[h.clause].Span.End) // "who came ashore here on Tuesday | agree"
	dates := h.s.ownDates(r, len(h.sen.Tokens))
	longer := *h
	longer.parts = slices.Clone(parts)
	longer.drop = func(i int) bool { return dates[i] }
	longer.skip, longer.written = last+1, maps.Clone(h.written)
	for i := last + 1; i < end && len(longer.parts) < summaryLength; i++ {
		n := len(longer.parts)
		if w := h.sen.Tokens[i].Text; (w == ":" || w == ";" || w == "[" || syntax.IsDash(w)) && !h.sen.Quoted(i) {
			return nil
		}
		if inner.inner() && h.sen.Tokens[i].Text == "," && !h.sen.Quoted(i) {
			return nil // what follows is no longer the inner clause
		}
		longer.writeToken(i)
		if i+1 < longer.skip || len(longer.parts) == n || !letters(h.sen.Tokens[i].Text) {
			continue
		}
		if i+1 < end && h.sen.Tokens[i+1].Tag == "RB" {
			continue
		}
		if endingAt(h.s, r, h.sen.Clauses[h.clause].Head, v, i).mayStop() {
			for i++; i < end && !letters(h.sen.Tokens[i].Text); i++ {
				if t := &h.sen.Tokens[i]; t.Tag == "''" || t.Text == ")" || t.IsQuoteMark() && h.sen.Quoted(i-1) {
					longer.writeToken(i)
					break
				}
			}
			return longer.parts
		}
	}
	return nil
}
