package article

import (
	"slices"
	"strings"
)

// The fields of a slug that stand in brackets or between strokes.

// enclosed: strokes or bars open a pair at token i: "/TASS/", "|| TASS ||".
func (r *slugReader) enclosed(i int) bool {
	_, _, ok := r.pair(i)
	return ok
}

// pair gives the tokens between a pair of strokes.
func (r *slugReader) pair(i int) (from, to int, ok bool) {
	const most = 4 // words
	open := r.at(i)
	from = i
	for r.at(from).is(open.text) {
		from++
	}
	if open.is("|") && from-i < 2 || i > 0 && open.start == r.toks[i-1].end && r.toks[i-1].kind == word {
		return 0, 0, false
	}
	for to = from; to < from+most && r.at(to).kind == word; to++ {
		continue
	}
	return from, to, to > from && r.at(to).is(open.text)
}

// strokes reads an agency between strokes.
func (r *slugReader) strokes(h slugRead) (slugRead, bool) {
	from, to, ok := r.pair(h.i)
	if !ok || h.agency != "" || !h.closed() && h.words == 0 {
		return h, false
	}
	name := r.line[r.toks[from].start:r.toks[to-1].end]
	h.agency = agencyOrCode(name)
	if h.agency == "" {
		if !capitalised(name) {
			return h, false
		}
		h.agency = name
	}
	for open := r.toks[h.i].text; r.at(to).is(open); to++ {
		h.i = to + 1
	}
	h.inBrackets = true
	return h, true
}

// bracket reads "(AP)", "(Reuters/AFP)", "(14 June 2023)", "(HAVANA, March 3, EFE)".
func (r *slugReader) bracket(h slugRead, closer string) (slugRead, bool) {
	const longest = 18 // tokens
	inside := r.toks[h.i+1 : min(len(r.toks), h.i+longest)]
	end := h.i + 1 + slices.IndexFunc(inside, func(t token) bool { return t.is(closer) })
	if r.limit > 0 || end < h.i+2 {
		return h, false
	}
	words := r.toks[h.i+1 : end]
	text := r.line[words[0].start:words[len(words)-1].end]
	out := r.nameInside(h, words, text)
	in := slugReader{line: r.line, toks: r.toks, limit: end}
	for out.i < end {
		next, ok := in.field(out)
		if !ok {
			break
		}
		out = in.separator(next)
	}
	if h.words == 0 && h.moment.year > 0 && out.words > 0 && isPostalCode(r.toks[out.i:end]) {
		out.i, out.placeEnd = end, out.placeStart+r.townEnd(out) // 3 May 2018 (Lugano TI 6900)
	}
	if out.i != end {
		name := agencyAmong(text)
		if name == "" || h.agency != "" {
			return h, false
		}
		out = h
		out.agency, out.moment = name, firstMoment(r.toks, h.i+1, end, h.moment)
	}
	out.i, out.inBrackets, out.tight, out.mark = end+1, true, false, noMark
	if out.unsure && out.moment.month == 0 {
		return h, false
	}
	return out, true
}

// nameInside reads a bracket that holds one name: an agency, a house or the land behind a place.
func (r *slugReader) nameInside(h slugRead, words []token, text string) slugRead {
	out, name := h, agencyOrCode(text)
	out.i++
	switch {
	case h.words > 0 && !h.closed() && kickers[text]: // LONDON (UK), 15 Feb
	case name != "" && h.agency == "":
		out.agency = name
	case h.agency == "" && isHouse(words):
		out.agency = text
	default:
		return out
	}
	out.i += len(words)
	return out
}

// townEnd is the byte of a place in an address at which its town ends, before the region in capitals.
func (r *slugReader) townEnd(h slugRead) int {
	town, _, _ := strings.Cut(r.line[h.placeStart:h.placeEnd], ",")
	for {
		last := strings.LastIndexByte(town, ' ')
		if last <= 0 || !isUpper(town[last+1:]) || isUpper(town[:last]) {
			return len(town)
		}
		town = town[:last]
	}
}

// agencyAmong is the agency that other words of a bracket name.
func agencyAmong(text string) string {
	first, _, _ := strings.Cut(text, "/")
	first, _, _ = strings.Cut(first, " via ")
	return firstOf(agencyOrCode(strings.TrimSpace(first)), agencyIn(text))
}

// isPostalCode: the tokens are what an address has behind its town: "20036", "1A 2AH".
func isPostalCode(toks []token) bool {
	const most, least = 4, 4 // tokens, and their letters and digits
	digits, n := false, 0
	for _, t := range toks {
		if t.kind == mark || t.kind == word && !isUpper(t.text) {
			return false
		}
		digits, n = digits || t.kind == number, n+len(t.text)
	}
	return digits && len(toks) <= most && n >= least
}

// firstMoment is the first date among the tokens from i to end, or else what was known.
func firstMoment(toks []token, i, end int, known moment) moment {
	for ; i < end && known.month == 0; i++ {
		if m, next, ok := readMoment(toks, i); ok && next <= end {
			return m
		}
	}
	return known
}
