package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A slug is the opening of a wire story: "HAVANA, Aug 14 (AP) — ".
type slug struct {
	end    int // byte of the line where the first sentence begins
	place  string
	agency string
	moment moment // month 0 if the slug has no date
}

const maxSlug = 160 // bytes that are searched for the end of a slug

// kickers are words in capitals that open a story and are no place.
var kickers = map[string]bool{
	"ANALYSIS": true, "EXCLUSIVE": true, "BREAKING": true, "UPDATE": true, "FACTBOX": true, "EXPLAINER": true, "OPINION": true, "WATCH": true, "LIVE": true,
	"VIDEO": true, "PHOTOS": true, "TIMELINE": true, "INTERVIEW": true, "COMMENTARY": true, "FEATURE": true, "URGENT": true, "CORRECTED": true, "REFILE": true,
	"WRAPUP": true, "CHRONOLOGY": true, "BACKGROUND": true, "REPORT": true, "STATEMENT": true, "READOUT": true, "NEWS": true, "NOTE": true, "EDITORIAL": true, "NATO": true, "ASEAN": true, "OPEC": true, "BRICS": true, "ECOWAS": true, "IAEA": true,
	"UNESCO": true, "UNICEF": true, "EU": true, "UN": true, "US": true, "UK": true, "U.S": true, "U.N": true, "U.K": true, "TEXT": true, "FULL": true, "Q&A": true,
	"QUESTION": true, "ANSWER": true, "MODERATOR": true, "SECRETARY": true, "PRESIDENT": true, "MINISTER": true, "MR": true, "MS": true, "MRS": true, "THE": true,
}

// readSlug reads the slug that opens a paragraph. Without an agency or a date it takes a place in
// capitals (or one word or two) before a spaced dash that does not open a parenthesis.
func readSlug(par string) (slug, bool) {
	r := slugReader{line: cutRunes(par, maxSlug)}
	if !slugTrigger(r.line) {
		return slug{}, false
	}
	r.toks = tokens(r.line)
	if len(r.toks) == 0 || !r.read() {
		return slug{}, false
	}
	r.agencyBehind()
	r.agencyInPlace()
	r.out.end = len(par) - len(strings.TrimLeftFunc(par[r.toks[r.i-1].end:], blank))
	rest := par[r.out.end:]
	first, _ := utf8.DecodeRuneInString(rest)
	if rest != "" && unicode.IsLower(first) {
		return slug{}, false
	}
	named := r.out.agency != "" || r.out.moment.month > 0 && r.placeEnd > 0 || r.bracketed && r.byDash && r.out.moment.year > 0
	if r.out.agency == "" && r.out.moment.year == 0 && r.out.moment.month > 0 && !r.byDash && (len(rest) < 60 || !endsSentence(rest)) {
		return slug{}, false // an entry of a list
	}
	if !named && !r.bareSlug(rest) {
		return slug{}, false
	}
	r.out.place = placeName(r.line[r.placeStart:r.placeEnd])
	return r.out, true
}

// slugTrigger is the cheap test before the costly one: a slug has a dash, a colon, a stroke or brackets, or else a comma
// soon behind its place.
func slugTrigger(line string) bool {
	const place = 40 // bytes
	return strings.ContainsAny(line, "-:/()[]_") || strings.Contains(line, "\xe2\x80") || strings.Contains(line, "−") || strings.Contains(line[:min(len(line), place)], ",")
}

// cutRunes gives the first n bytes of s, less a rune cut in two.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

type slugReader struct {
	line                 string
	toks                 []token
	i                    int
	placeStart, placeEnd int  // bytes
	placeLast            bool // the place stands behind the date
	words                int  // of the place
	upper                bool
	byDash               bool // ended by a dash, else by a colon
	bracketed            bool // a date in brackets opens it
	out                  slug
}

// read walks place, date and agency to the mark that ends the slug.
func (r *slugReader) read() bool {
	r.upper = true
	for r.i < len(r.toks) {
		t := r.toks[r.i]
		if m, next, ok := readMoment(r.toks, r.i); ok && r.out.moment.month == 0 {
			r.out.moment, r.i = m, next
			continue
		}
		if c, next, ok := readClock(r.toks, r.i, r.out.moment); ok && r.out.moment.month > 0 && !r.out.moment.hasClock {
			r.out.moment.clock, r.out.moment.hasClock, r.i = c.clock, true, next
			continue
		}
		switch {
		case r.ends():
			return true
		case t.is("("), t.is("["):
			if !r.paren(map[string]string{"(": ")", "[": "]"}[t.text]) {
				return false
			}
			if r.runsOn() {
				return true
			}
		case t.is("/") && r.i > 0 && at(r.toks, r.i+2).is("/") && r.closed():
			name := r.toks[r.i+1].text
			if r.out.agency = agencyOrCode(name); r.out.agency == "" && capitalised(name) && r.out.moment.month > 0 {
				r.out.agency = name
			}
			if r.out.agency == "" {
				return false
			}
			r.i += 3
			r.byDash = true
			if !at(r.toks, r.i).dash() {
				return true // MOSCOW, June 14. /TASS/. The text
			}
		case t.is(".") && r.i > 0 && r.toks[r.i-1].is(")") && r.out.agency != "" && r.placeEnd > 0:
			r.i++
			return true // ROME, June 14, 2023 (CNA). The text
		case t.is(","), t.is("."), t.is("/"), t.is("|"), t.is(";"):
			r.i++
		case t.kind == word && r.closed() && (r.words > 0 && !r.placeLast || r.out.agency != ""):
			// "TOKYO, March 16, 2023, Kyodo - ", "YEREVAN, MAY 3, ARMENPRESS. "
			if r.out.agency != "" || r.out.moment.month == 0 || !r.bareAgency() {
				return false
			}
			if r.i == len(r.toks) || !r.toks[r.i].dash() {
				return true
			}
		case t.kind == word && (capitalised(t.text) || r.words > 0 && nameJoiners[t.text]):
			if r.words == 0 {
				r.placeStart, r.placeLast = t.start, r.closed()
			}
			r.words++
			r.upper = r.upper && (isUpper(t.text) || !capitalised(t.text) || r.afterComma())
			r.placeEnd = t.end
			if at(r.toks, r.i+1).is(".") && r.toks[r.i+1].start == t.end && !strings.HasSuffix(t.text, ".") && len(t.text) <= 4 {
				r.placeEnd++ // "D.C.", "St."
			}
			r.i++
			if r.words > 8 {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// agencyBehind takes an agency that stands between the dash and the text: "MOSCOW, May 3 - RIA Novosti. The text".
func (r *slugReader) agencyBehind() {
	if r.out.agency != "" || !r.byDash || r.out.moment.month == 0 || at(r.toks, r.i).kind != word {
		return
	}
	i := r.i
	if !r.bareAgency() {
		return
	}
	if r.i < len(r.toks) && r.toks[r.i].dash() {
		r.i++
	} else if agencyNamed(r.out.agency) == "" {
		r.i, r.out.agency = i, "" // a word in capitals opens the text
	}
}

// agencyInPlace takes the agency that ends a slug without a date: "Tehran, IRNA – The text".
func (r *slugReader) agencyInPlace() {
	place := r.line[r.placeStart:r.placeEnd]
	i := strings.LastIndexByte(place, ',')
	if r.out.agency != "" || i <= 0 {
		return
	}
	if name := agencyNamed(place[i+1:]); name != "" {
		r.out.agency, r.placeEnd = name, r.placeStart+i
	}
}

// bareAgency takes the name of an agency without brackets, and the full stop or colon that ends a slug behind it.
func (r *slugReader) bareAgency() bool {
	const longest = 4 // words
	for n := longest; n > 0; n-- {
		j := r.i + n
		if j > len(r.toks) || r.toks[j-1].kind != word {
			continue
		}
		name := agencyNamed(r.line[r.toks[r.i].start:r.toks[j-1].end])
		if name == "" && n == 1 {
			name = agencyOrCode(r.toks[r.i].text)
		}
		if name == "" {
			continue
		}
		switch next := at(r.toks, j); {
		case next.dash():
			r.out.agency, r.i = name, j
		case next.is("."), next.is(":"):
			r.out.agency, r.i = name, j+1
		default:
			return false
		}
		return true
	}
	return false
}

// runsOn: the brackets at hand close the slug with no mark behind them: "MUSCAT, July 26, 2023 (ONA) Oman freed".
func (r *slugReader) runsOn() bool {
	if r.out.agency == "" || r.words == 0 || r.i >= len(r.toks) {
		return false
	}
	t := r.toks[r.i]
	if t.dash() || t.kind == mark && !strings.ContainsAny(t.text, "\"“‘'") || t.kind == number {
		return false
	}
	sure := r.out.moment.month > 0 || r.upper && agencyNamed(r.out.agency) != ""
	return sure && (t.kind == mark || capitalised(t.text))
}

// closed: date or agency has been read, so no place may follow.
func (r *slugReader) closed() bool { return r.out.agency != "" || r.out.moment.month > 0 }

// afterComma: the word at hand names the region ("HAVANA, Cuba").
func (r *slugReader) afterComma() bool { return strings.Contains(r.line[:r.toks[r.i].start], ",") }

// ends takes the mark that ends a slug: a dash with a space on both sides, two hyphens, a
// colon after a place in capitals; after an agency any dash.
func (r *slugReader) ends() bool {
	t := r.toks[r.i]
	if t.is(":") {
		if r.words > 0 && r.upper || r.out.agency != "" {
			r.i++
			return true
		}
		return false
	}
	if !t.dash() || r.words == 0 && !r.closed() {
		return false
	}
	j := r.i + 1
	for at(r.toks, j).dash() && r.toks[j].start == r.toks[j-1].end {
		j++
	}
	spaced := r.i > 0 && r.toks[r.i-1].end < t.start && (j == len(r.toks) || r.toks[j-1].end < r.toks[j].start)
	if !spaced && r.out.agency == "" && !(t.is("—") && r.closed()) && j-r.i < 2 {
		return false
	}
	r.i, r.byDash = j, true
	return true
}

// paren reads "(AP)", "(Reuters/AFP)", "(14 June 2023)".
func (r *slugReader) paren(closer string) bool {
	if m, next, ok := readMoment(r.toks, r.i+1); ok && at(r.toks, next).is(closer) && r.out.moment.month == 0 {
		r.out.moment, r.i, r.bracketed = m, next+1, r.words == 0
		return true
	}
	if r.agencyAndDate(closer) {
		return true
	}
	for j := r.i + 1; j < len(r.toks) && j < r.i+8; j++ {
		if !r.toks[j].is(closer) {
			continue
		}
		inside := strings.TrimSpace(r.line[r.toks[r.i].end:r.toks[j].start])
		first, _, _ := strings.Cut(inside, "/")
		name := agencyOrCode(inside)
		if name == "" {
			name = agencyOrCode(first)
		}
		if name == "" && at(r.toks, j+1).dash() && (isHouse(r.toks[r.i+1:j]) || j == r.i+2 && r.out.moment.month > 0 && r.words > 0 && capitalised(inside)) {
			name = inside
		}
		if name == "" && r.words == 0 && r.out.moment.year > 0 && placeLike(r.toks[r.i+1:j], false) {
			r.placeStart, r.placeEnd, r.words = r.toks[r.i+1].start, r.toks[j-1].end, j-r.i-1 // 3 October 2019 (Geneva) -
			r.i = j + 1
			return true
		}
		if name == "" || r.out.agency != "" {
			return false
		}
		r.out.agency, r.i = name, j+1
		return true
	}
	return false
}

// agencyAndDate reads brackets that hold both: "(Gulf News / Sputnik - 9th July, 2023)", "(3 May 2021, MENA)".
func (r *slugReader) agencyAndDate(closer string) bool {
	const longest = 16 // tokens
	if r.out.moment.month > 0 || r.out.agency != "" {
		return false
	}
	end, from, to := -1, -1, -1
	var m moment
	for j := r.i + 1; j < len(r.toks) && j < r.i+longest; j++ {
		if r.toks[j].is(closer) {
			end = j
			break
		}
		if from < 0 {
			if found, next, ok := readMoment(r.toks, j); ok {
				m, from, to = found, j, next
			}
		}
	}
	if end < 0 || from < 0 || to > end {
		return false
	}
	names := r.toks[r.i+1 : from]
	if len(names) == 0 {
		names = r.toks[to:end]
	}
	for len(names) > 0 && names[0].kind == mark {
		names = names[1:]
	}
	for len(names) > 0 && names[len(names)-1].kind == mark {
		names = names[:len(names)-1]
	}
	if len(names) == 0 {
		return false
	}
	text := r.line[names[0].start:names[len(names)-1].end]
	first, _, _ := strings.Cut(text, "/")
	name := firstOf(agencyOrCode(text), agencyOrCode(strings.TrimSpace(first)), agencyIn(text))
	if name == "" && isHouse(names) {
		name = text
	}
	if name == "" {
		return false
	}
	r.out.agency, r.out.moment, r.i = name, m, end+1
	return true
}

// isHouse: capitalised words that name a news house: "Northern News Service".
func isHouse(words []token) bool {
	house := false
	for _, w := range words {
		if w.kind != word || !capitalised(w.text) {
			return false
		}
		house = house || houseWords[w.lower()]
	}
	return house && len(words) <= 5
}

var houseWords = set("news", "agency", "service", "press", "wire", "newswire", "times", "post", "media", "bureau", "herald", "tribune", "radio", "television", "tv")

// agencyOrCode gives the agency's short name; an unknown one is taken if it is written as a code: "SABA".
func agencyOrCode(s string) string {
	if name := agencyNamed(s); name != "" {
		return name
	}
	if isUpper(s) && len(s) >= 2 && len(s) <= 10 && !strings.ContainsAny(s, " .,0123456789") {
		return s
	}
	return ""
}

// cityOpeners begin city names of two words. Before a colon other pairs of words in
// capitals are the speaker of a transcript.
var cityOpeners = set("NEW", "SAN", "SANTA", "KUALA", "PORT", "TEL", "ABU", "CAPE", "BUENOS", "LOS", "ADDIS", "MEXICO", "ST", "EL", "LA", "THE", "HONG", "PHNOM",
	"GUATEMALA", "PANAMA", "QUEZON", "UNITED")

// bareSlug checks a slug of a place alone.
func (r *slugReader) bareSlug(rest string) bool {
	if r.closed() || r.words == 0 || len(rest) < 60 || !endsSentence(rest) || r.words > 5 || kickers[r.toks[0].text] {
		return false
	}
	sentence, _, _ := strings.Cut(cutRunes(rest, 400), ". ")
	dashes := strings.Count(sentence, "—") + strings.Count(sentence, " – ") + strings.Count(sentence, " - ") + strings.Count(sentence, " -- ")
	if dashes%2 == 1 {
		return false // "WASHINGTON – the city – is"
	}
	if !r.byDash {
		first := r.toks[0].text
		return r.upper && (r.words == 1 && len(first) > 3 || r.words == 2 && cityOpeners[first] && at(r.toks, 1).kind == word)
	}
	return r.upper || r.words <= 2
}

// endsSentence: the last mark closes a sentence; a headline has none.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}
