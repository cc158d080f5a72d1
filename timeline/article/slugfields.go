package article

import "strings"

// The grammar of a slug: fields, which are a place, a date, a clock time and an agency in any order, each once, alone or
// several in one pair of brackets, with marks between them; the last mark parts them from the text. Where the slug ends is
// told by what the words behind each mark are: a name that no mark follows is the text's own.

// A slugRead is what has been read of a slug.
type slugRead struct {
	i                    int // the token behind it
	placeStart, placeEnd int // bytes
	words                int // of the place
	upper                bool
	agency               string
	unsure               bool // the agency is a name that is not known
	swapped              bool // it stood where places stand
	moment               moment
	inBrackets           bool // the last field closes a bracket, or strokes
	tight                bool // the last field is a date
	mark                 slugMark
	firmDash             bool // the dash that ends it can open no parenthesis
}

// slugMark is the mark behind a field.
type slugMark byte

const (
	noMark slugMark = iota
	commaMark
	strokeMark // or a bar
	stopMark
	colonMark
	dashMark
)

// closed: date or agency has been read.
func (h slugRead) closed() bool { return h.agency != "" || h.moment.month > 0 }

type slugReader struct {
	line  string
	toks  []token
	limit int // the token that closes the bracket at hand; 0 outside of brackets
}

// at gives a token in front of the bracket's end.
func (r *slugReader) at(i int) *token {
	if r.limit > 0 && i >= r.limit {
		return &noToken
	}
	return at(r.toks, i)
}

// field reads the field that begins at h.i.
func (r *slugReader) field(h slugRead) (slugRead, bool) {
	const most = 40 // tokens
	t := r.at(h.i)
	before := h.mark
	h.inBrackets, h.tight, h.mark = false, false, noMark
	if t.text == "" || h.i > most {
		return h, false
	}
	if m, next, ok := readMoment(r.toks, h.i); ok && h.moment.month == 0 && (r.limit == 0 || next <= r.limit) {
		h.moment, h.i, h.tight = m, next, true
		r.shortYear(&h)
		return h, true
	}
	if c, next, ok := readClock(r.toks, h.i, h.moment); ok && h.moment.month > 0 && !h.moment.hasClock {
		h.moment.clock, h.moment.hasClock, h.i, h.tight = c.clock, true, next, true
		return h, true
	}
	switch {
	case t.is("("), t.is("["):
		return r.bracket(h, map[string]string{"(": ")", "[": "]"}[t.text])
	case t.is("/"), t.is("|"):
		return r.strokes(h)
	case t.kind != word:
		return h, false
	}
	if weekdayOf(t.text) > 0 && h.words > 0 && h.moment.month == 0 {
		h.i++
		return h, true // HAVANA, Friday (AP)
	}
	if next, ok := r.bareAgency(h, before); ok {
		return next, true
	}
	return r.place(h, before)
}

// shortYear reads the year of two digits behind a day in capitals and before brackets or a dash: "LIMA, 15 FEB 90 (EFE) --".
func (r *slugReader) shortYear(h *slugRead) {
	const turn = 50 // from which on years are of the last century
	t, next := r.at(h.i), r.at(h.i+1)
	if h.moment.year > 0 || t.kind != number || len(t.text) != 2 || !isUpper(r.at(h.i-1).text) || !next.dash() && !opensBracket(next) {
		return
	}
	if h.moment.year = 2000 + t.num; t.num >= turn {
		h.moment.year -= 100
	}
	h.i++
}

// bareAgency reads the name of an agency without brackets.
func (r *slugReader) bareAgency(h slugRead, before slugMark) (slugRead, bool) {
	const longest = 4 // words
	for n := longest; n > 0 && h.agency == ""; n-- {
		last := r.at(h.i + n - 1)
		if last.kind != word {
			continue
		}
		words := r.toks[h.i : h.i+n]
		text := r.line[words[0].start:last.end]
		name, unsure := agencyNamed(text), false
		next := r.at(h.i + n)
		if name == "" && n == 1 && h.moment.month > 0 && h.words > 0 && (next.dash() || next.is(".") || next.is(":") || next.is("|") || next.is("/")) {
			name = agencyOrCode(text)
		}
		if name == "" && h.moment.month > 0 && h.words > 0 && (before == commaMark || before == noMark) && next.dash() && allCapitalised(words) && (isHouse(words) || n <= 2) {
			name = text // HAVANA, March 3, Tidewater Bulletin -
		}
		if name == "" && r.limit > 0 && h.words > 0 && (next.text == "" || next.kind == mark) && allCapitalised(words) {
			if unsure = !isHouse(words) && agencyOrCode(text) == ""; unsure && n > 1 && h.moment.year == 0 {
				continue
			}
			name = text
		}
		if name == "" {
			continue
		}
		_, _, dated := readMoment(r.toks, h.i+n)
		marked := dated || next.text == "" || next.kind == mark && !next.is("(") && !next.is("'") && !next.is("’")
		if !marked && !(next.is("(") && h.words == 0) {
			continue
		}
		h.agency, h.unsure, h.i = name, unsure, h.i+n
		for r.at(h.i).is("/") && r.at(h.i+1).kind == word && capitalised(r.at(h.i+1).text) && (r.limit > 0 || agencyNamed(r.at(h.i+1).text) != "") {
			h.i += 2 // dpa/AFP
		}
		return h, true
	}
	return h, false
}

func allCapitalised(words []token) bool {
	for _, w := range words {
		if w.kind != word || !capitalised(w.text) {
			return false
		}
	}
	return true
}

// place reads a place with its region: "HAVANA", "Port of Spain, Trinidad and Tobago", "BOSTON/LONDON".
func (r *slugReader) place(h slugRead, before slugMark) (slugRead, bool) {
	const most = 8 // words
	if h.words > 0 {
		first := r.line[h.placeStart:h.placeEnd]
		if h.agency != "" || h.moment.month > 0 || before == commaMark || agencyOrCode(first) == "" && !isHouse(tokens(first)) {
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
	region := false
	for {
		n := 0
		for ; r.at(h.i).kind == word && (capitalised(r.at(h.i).text) || n > 0 && r.joins(h.i)); n++ {
			t := r.at(h.i)
			if _, _, ok := readMoment(r.toks, h.i); ok && n+h.words > 0 {
				break
			}
			if weekdayOf(t.text) > 0 {
				break
			}
			for isUpper(t.text) && len(t.text) == 1 && r.at(h.i+1).kind == word && len(r.at(h.i+1).text) == 1 && isUpper(r.at(h.i+1).text) {
				h.i++ // H A V A N A
				t = r.at(h.i)
			}
			h.words++
			h.upper = h.upper && (isUpper(t.text) || !capitalised(t.text) || region)
			h.placeEnd = t.end
			h.i++
			if next := r.at(h.i); next.is(".") && next.start == t.end && len(t.text) <= 4 && !strings.HasSuffix(t.text, ".") && r.abbreviates(h.i+1, t.text) {
				h.placeEnd++ // "D.C.", "St. Petersburg"
				h.i++
			}
		}
		if n == 0 || h.words > most {
			return h, false
		}
		sep := r.at(h.i)
		next := r.at(h.i + 1)
		if !(sep.is(",") || sep.is("/") && sep.start == r.toks[h.i-1].end && next.start == sep.end) || next.kind != word || !capitalised(next.text) || weekdayOf(next.text) > 0 {
			return h, true
		}
		if _, _, ok := readMoment(r.toks, h.i+1); ok {
			return h, true
		}
		if next, ok := r.bareAgency(slugRead{i: h.i + 1, words: 1}, commaMark); ok && !next.unsure {
			return h, true
		}
		end := h.i + 2
		for r.at(end).kind == word && (capitalised(r.at(end).text) || r.joins(end)) {
			if _, _, ok := readMoment(r.toks, end); ok {
				break
			}
			end++
		}
		if _, _, ok := readMoment(r.toks, end); !ok && r.at(end).kind != mark && r.at(end).text != "" {
			return h, true // the text begins
		}
		region = region || sep.is(",")
		h.i++
	}
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

// separator takes the marks behind a field. The surest of them counts.
func (r *slugReader) separator(h slugRead) slugRead {
	start := h.i
	dashes := 0
	for ; ; h.i++ {
		t := r.at(h.i)
		m := noMark
		if next := r.at(h.i + 1); (t.is("(") || t.is("[")) && (next.dash() || next.is(")") || next.is("]")) {
			h.i++ // a bracket out of which the agency was lost
			if !next.dash() {
				h.i++
			}
			t = r.at(h.i)
		}
		switch {
		case t.dash(), t.is("*") && h.closed(): // where a page could not show the dash
			m = dashMark
			dashes++
		case t.is(":"):
			m = colonMark
		case t.is("."):
			m = stopMark
		case t.is("|"), t.is("/"):
			if r.enclosed(h.i) {
				m = noMark
				break
			}
			m = strokeMark
		case t.is(","), t.is(";"):
			m = commaMark
		}
		if m == noMark {
			break
		}
		h.mark = max(h.mark, m)
	}
	if h.i == start {
		return h
	}
	spaceBefore := start > 0 && r.toks[start-1].end < r.toks[start].start
	spaceBehind := h.i == len(r.toks) || h.i > 0 && r.toks[h.i-1].end < r.toks[h.i].start
	last := r.toks[h.i-1].text
	h.firmDash = dashes > 1 || h.i-start > dashes && dashes > 0 || !spaceBefore
	if h.mark == dashMark && !(spaceBefore && spaceBehind) && dashes < 2 && h.i-start == 1 && h.agency == "" && !h.inBrackets && !(last == "—" && (h.closed() || h.upper)) && !(spaceBehind && h.closed()) {
		h.mark = noMark
		if !spaceBehind {
			h.i = start
		}
	}
	return h
}

// mayEnd: the mark behind the last field may part the slug from its text.
func (r *slugReader) mayEnd(h slugRead) bool {
	const longest = 4 // words of a place before a mark that sentences have too
	if h.swapped && h.moment.month == 0 {
		return false
	}
	named := h.words > 0 || h.closed()
	switch h.mark {
	case dashMark:
		return named
	case colonMark:
		return h.words > 0 && (h.upper || h.closed() && h.words <= longest) || h.agency != ""
	case stopMark:
		return h.words > 0 && h.closed() && (h.words <= longest || h.agency != "") || h.agency != "" && h.moment.month > 0
	case strokeMark:
		return h.agency != "" && h.moment.month > 0
	case commaMark:
		return false
	}
	t := at(r.toks, h.i)
	switch {
	case h.i >= len(r.toks) || t.kind == number || t.kind == mark && !strings.ContainsAny(t.text, "\"“‘'"):
		return h.i >= len(r.toks) && h.agency != "" && named
	case h.inBrackets: // MUSCAT, July 26, 2023 (ONA) Oman freed
		return (h.words > 0 && h.closed() || h.agency != "" && h.moment.month > 0) && (h.moment.month > 0 || h.upper && agencyNamed(h.agency) != "") && (t.kind == mark || capitalised(t.text))
	case h.tight: // ADDIS ABABA Dec 21 The African Union
		return h.words > 0 && h.upper && len(r.line[h.placeStart:h.placeEnd]) > 3 && !kickers[r.toks[0].text] && capitalised(t.text)
	}
	return false
}

// isHouse: capitalised words that name a news house: "Northern News Service".
func isHouse(words []token) bool {
	house := false
	for i, w := range words {
		if joins := w.is("and") || w.is("of") || w.is("&"); joins && i > 0 && i < len(words)-1 {
			continue // "Gulf and Lake News Agency"
		}
		if w.kind != word || !capitalised(w.text) {
			return false
		}
		house = house || houseWords[w.lower()]
	}
	return house && len(words) <= 5
}

var houseWords = set("news", "agency", "service", "press", "wire", "newswire", "times", "post", "courier", "gazette", "chronicle", "media", "bureau", "herald", "tribune", "radio", "television", "tv", "headquarters")

// agencyOrCode gives the agency's short name; an unknown one is taken if it is written as a code: "SABA".
func agencyOrCode(s string) string {
	if name := agencyNamed(s); name != "" {
		return name
	}
	if isUpper(s) && len(s) >= 2 && len(s) <= 12 && !strings.ContainsAny(s, " .,0123456789") {
		return s
	}
	return ""
}
