package article

import (
	"strings"

	"dateline/timeline/rule"
)

// The marks behind the fields of a slug, and where it may end.

// separator takes the marks behind a field. The surest of them counts.
func (r *slugReader) separator(h slugRead) slugRead {
	start, dashes := h.i, 0
	for {
		h.i = r.lostAgency(h.i)
		m := r.markAt(h)
		if m == noMark {
			break
		}
		if m == dashMark {
			dashes++
		}
		h.mark = max(h.mark, m)
		h.i++
	}
	if h.i == start {
		return h
	}
	spaceBefore := start > 0 && r.toks[start-1].end < r.toks[start].start
	spaceBehind := h.i == len(r.toks) || r.toks[h.i-1].end < r.toks[h.i].start
	h.firmDash = dashes > 1 || h.i-start > dashes && dashes > 0 || !spaceBefore
	if h.mark != dashMark || h.i-start > 1 || h.agency != "" || h.inBrackets {
		return h
	}
	long := r.toks[start].is("—") && (h.closed() || h.upper)
	if !long && !(spaceBehind && (spaceBefore || h.closed())) { // the dash joins two words
		h.mark = noMark
		if !spaceBehind {
			h.i = start
		}
	}
	return h
}

// lostAgency is the token behind the bracket at i where the agency was lost out of it: "( -", "()".
func (r *slugReader) lostAgency(i int) int {
	if !r.at(i).is("(") && !r.at(i).is("[") {
		return i
	}
	switch next := r.at(i + 1); {
	case next.dash():
		return i + 1
	case next.is(")"), next.is("]"):
		return i + 2
	}
	return i
}

// markAt is what the mark behind the fields of h counts for.
func (r *slugReader) markAt(h slugRead) slugMark {
	switch t := r.at(h.i); {
	case t.dash(), t.is("*") && h.closed(): // where a page could not show the dash
		return dashMark
	case t.is(":"):
		return colonMark
	case t.is("."):
		return stopMark
	case (t.is("|") || t.is("/")) && !r.enclosed(h.i):
		return strokeMark
	case t.is(","), t.is(";"):
		return commaMark
	}
	return noMark
}

// A slugEnd is a place at which a slug may end.
type slugEnd struct {
	r *slugReader
	slugRead
	next *token
}

// slugEnds say where a slug may end and its text begin: in the examples where "¦" stands.
var slugEnds = []rule.Rule[slugEnd, struct{}]{
	{Name: "<field> - ¦",
		When:     func(e slugEnd) bool { return e.mark == dashMark && (e.words > 0 || e.closed()) },
		Examples: []string{"TISSE, May 3 - ¦Two ports signed a pact."}, Not: []string{"- Two ports signed a pact."}},
	{Name: "<PLACE>: ¦", Why: "a place in capitals or beside day or agency, where it is short, or an agency",
		When: func(e slugEnd) bool {
			return e.mark == colonMark && (e.short() && e.closed() || e.words > 0 && e.upper || e.agency != "")
		},
		Examples: []string{"Tisse, May 3: ¦Two ports signed a pact on Monday, and the mayor of Tisse spoke of it."}, Not: []string{"Tisse: Two ports signed a pact on Monday, and the mayor of Tisse spoke of it."}},
	{Name: "<place>, <day>. ¦", Why: "a full stop ends sentences too: place, day and agency are two at least",
		When: func(e slugEnd) bool {
			return e.mark == stopMark && (e.short() && e.closed() || e.agency != "" && (e.words > 0 || e.moment.month > 0))
		},
		Examples: []string{"TISSE, May 3. ¦Two ports signed a pact on Monday, and the mayor of Tisse spoke of it."}, Not: []string{"TISSE. Two ports signed a pact on Monday, and the mayor of Tisse spoke of it."}},
	{Name: "<agency>, <day> / ¦",
		When:     func(e slugEnd) bool { return e.mark == strokeMark && e.agency != "" && e.moment.month > 0 },
		Examples: []string{"TISSE, May 3, Reuters | ¦Two ports signed a pact."}, Not: []string{"TISSE, May 3 | Two ports signed a pact."}},
	{Name: "<agency>¦", Why: "nothing stands behind",
		When:     func(e slugEnd) bool { return e.mark == noMark && e.i >= len(e.r.toks) && e.agency != "" },
		Examples: []string{"TISSE (Reuters)¦"}, Not: []string{"TISSE, May 3"}},
	{Name: "<place>, <day> (<agency>) ¦", Why: "a bracket closes the fields",
		When: func(e slugEnd) bool {
			return e.opens() && e.inBrackets && (e.words > 0 && e.closed() || e.agency != "" && e.moment.month > 0) && (e.moment.month > 0 || e.upper && agencyNamed(e.agency) != "") && (e.next.kind == mark || capitalised(e.next.text))
		},
		Examples: []string{"MUSCAT, July 26, 2023 (ONA) ¦Two ports signed a pact on Monday."}, Not: []string{"Tisse (Reuters) signed a pact on Monday."}},
	{Name: "<PLACE> <day> ¦", Why: "the day itself closes them behind a place in capitals",
		When: func(e slugEnd) bool {
			return e.opens() && e.tight && e.words > 0 && e.upper && e.placeEnd-e.placeStart > 3 && !kickers[e.r.toks[0].text] && capitalised(e.next.text)
		},
		Examples: []string{"ADDIS ABABA Dec 21 ¦The African Union sent its envoys to the two ports on Monday, it said."}, Not: []string{"Addis Ababa Dec 21 The African Union sent its envoys to the two ports on Monday, it said."}},
}

// short: the place is no longer than one may be before a mark that sentences have too.
func (e slugEnd) short() bool {
	const longest = 4 // words
	return e.words > 0 && e.words <= longest
}

// opens: no mark parts the fields from what stands behind, and it may open a text.
func (e slugEnd) opens() bool {
	t := e.next
	return e.mark == noMark && e.i < len(e.r.toks) && t.kind != number && (t.kind != mark || strings.ContainsAny(t.text, "\"“‘'"))
}

// mayEnd: the slug may end behind the last field. A name that gave up its place to another is an agency only beside a day.
func (r *slugReader) mayEnd(h slugRead) bool {
	return !(h.swapped && h.moment.month == 0) && rule.First(slugEnds, slugEnd{r, h, at(r.toks, h.i)}) != nil
}
