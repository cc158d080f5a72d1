package article

import "strings"

// The place of a slug.

// place reads a place with its region: "HAVANA", "Port of Spain, Trinidad and Tobago", "BOSTON/LONDON".
func (r *slugReader) place(h slugRead, before slugMark) (slugRead, bool) {
	const most = 8 // words
	if h.words > 0 {
		first := r.line[h.placeStart:h.placeEnd]
		if h.closed() || before == commaMark || agencyOrCode(first) == "" && !isHouse(tokens(first)) {
			return h, false
		}
		h.agency, h.words, h.upper, h.swapped = first, 0, true, true // GNA - HAVANA, March 3 -
	}
	if isSite(r.toks[h.i].text) && h.agency == "" {
		h.agency = r.toks[h.i].text
		h.i++
		return h, true // Steppe.Net - The text
	}
	if _, label := labels[r.toks[h.i].lower()]; label {
		return h, false // Update, March 5, 2017:
	}
	h.placeStart = r.toks[h.i].start
	for region := false; ; h.i++ {
		if !r.placeWords(&h, region) || h.words > most {
			return h, false
		}
		if !r.regionAt(h.i) {
			return h, true
		}
		region = region || r.at(h.i).is(",")
	}
}

// placeWords takes the words of a place or a region; false if there is none.
func (r *slugReader) placeWords(h *slugRead, region bool) bool {
	start := h.i
	for r.inName(h.i, h.i > start) && weekdayOf(r.at(h.i).text) == 0 && !(h.words > 0 && r.dayAt(h.i)) {
		for r.letterAt(h.i) && r.letterAt(h.i+1) {
			h.i++ // H A V A N A
		}
		t := r.at(h.i)
		h.words++
		h.upper = h.upper && (isUpper(t.text) || !capitalised(t.text) || region)
		h.placeEnd = t.end
		h.i++
		if next := r.at(h.i); next.is(".") && next.start == t.end && len(t.text) <= 4 && !strings.HasSuffix(t.text, ".") && r.abbreviates(h.i+1, t.text) {
			h.placeEnd++ // "D.C.", "St. Petersburg"
			h.i++
		}
	}
	return h.i > start
}

// regionAt: a comma or a stroke at token i joins more words to a place, and they end before a mark or a day: else they open the text.
func (r *slugReader) regionAt(i int) bool {
	sep, next := r.at(i), r.at(i+1)
	if !(sep.is(",") || sep.is("/") && sep.start == r.toks[i-1].end && next.start == sep.end) || !r.inName(i+1, false) || weekdayOf(next.text) > 0 || r.dayAt(i+1) {
		return false
	}
	if agency, ok := r.bareAgency(slugRead{i: i + 1, words: 1}, commaMark); ok && !agency.unsure {
		return false
	}
	end := i + 2
	for r.inName(end, true) && !r.dayAt(end) {
		end++
	}
	return r.at(end).kind == mark || r.at(end).text == "" || r.dayAt(end)
}

// dayAt: a date begins at token i.
func (r *slugReader) dayAt(i int) bool {
	_, _, ok := readMoment(r.toks, i)
	return ok
}

// inName: the word at i may stand in a name, where it is not the first a small one too.
func (r *slugReader) inName(i int, inside bool) bool {
	t := r.at(i)
	return t.kind == word && (capitalised(t.text) || inside && r.joins(i))
}

// letterAt: a capital stands alone at i.
func (r *slugReader) letterAt(i int) bool {
	t := r.at(i)
	return t.kind == word && len(t.text) == 1 && isUpper(t.text)
}

// isSite: the word is an outlet's name on the net: "Steppe.Net".
func isSite(w string) bool {
	i := strings.LastIndexByte(w, '.')
	return i > 2 && len(w)-i > 2 && len(w)-i <= 5 && !strings.Contains(w[:i], ".")
}

// joins: the word at i stands inside names: "Port of Spain", "Frankfurt am Main", "Dar es Salaam".
func (r *slugReader) joins(i int) bool {
	w := r.toks[i].text
	return placeJoiners[w] || len(w) <= 2 && strings.ToLower(w) == w && r.at(i+1).kind == word && capitalised(r.at(i+1).text) && !ofSentences[w] && w != "by"
}

// placeJoiners are the lower-case words inside names of places.
var placeJoiners = set("and", "of", "the", "de", "da", "do", "dos", "del", "della", "la", "le", "el", "al", "van", "den", "der", "upon", "sur", "bei")

// abbreviates: the full stop before token i belongs to the word before it.
func (r *slugReader) abbreviates(i int, w string) bool {
	next := r.at(i)
	if len(w) <= 2 && next.kind == word && capitalised(next.text) {
		return strings.EqualFold(w, "St") || strings.EqualFold(w, "Ft") || strings.EqualFold(w, "Mt") || strings.EqualFold(w, "Pt")
	}
	return next.kind == mark && !next.is("/") || next.text == "" || strings.Contains(w, ".")
}
