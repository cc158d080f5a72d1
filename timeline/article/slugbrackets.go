package article

import "strings"

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
	end := -1
	for j := h.i + 1; j < len(r.toks) && j < h.i+longest && end < 0; j++ {
		if r.toks[j].is(closer) {
			end = j
		}
	}
	if r.limit > 0 || end < h.i+2 {
		return h, false
	}
	words := r.toks[h.i+1 : end]
	text := r.line[words[0].start:words[len(words)-1].end]
	in := slugReader{line: r.line, toks: r.toks, limit: end}
	out := h
	out.i++
	if name := agencyOrCode(text); h.words > 0 && !h.closed() && kickers[text] {
		out.i = end // LONDON (UK), 15 Feb
	} else if name != "" && h.agency == "" {
		out.agency, out.i = name, end
	} else if h.agency == "" && isHouse(words) {
		out.agency, out.i = text, end
	}
	for out.i < end {
		next, ok := in.field(out)
		if !ok {
			break
		}
		out = in.separator(next)
	}
	if h.words == 0 && h.moment.year > 0 && out.words > 0 && isPostalCode(r.toks[out.i:end]) {
		out.i = end // 3 May 2018 (Lugano TI 6900)
		town, _, _ := strings.Cut(r.line[out.placeStart:out.placeEnd], ",")
		for last := strings.LastIndexByte(town, ' '); last > 0 && isUpper(town[last+1:]) && !isUpper(town[:last]); last = strings.LastIndexByte(town, ' ') {
			town = town[:last]
		}
		out.placeEnd = out.placeStart + len(town)
	}
	if out.i != end {
		out = h
		first, _, _ := strings.Cut(text, "/")
		first, _, _ = strings.Cut(first, " via ")
		if name := firstOf(agencyOrCode(strings.TrimSpace(first)), agencyIn(text)); name != "" && h.agency == "" {
			out.agency = name
			out.moment = firstMoment(r.toks, h.i+1, end, h.moment)
		} else {
			return h, false
		}
	}
	out.i, out.inBrackets, out.tight, out.mark = end+1, true, false, noMark
	if out.unsure && out.moment.month == 0 {
		return h, false
	}
	return out, true
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
