package article

import (
	"slices"
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
	line := cutRunes(par, maxSlug)
	if !slugTrigger(line) {
		return slug{}, false
	}
	r := slugReader{line: line, toks: tokens(line)}
	for _, h := range slices.Backward(r.openings()) {
		if s, ok := r.slug(h, par); ok {
			return s, true
		}
	}
	return slug{}, false
}

// openings are what a slug may be, the shortest first.
func (r *slugReader) openings() (all []slugRead) {
	for h := (slugRead{upper: true}); ; {
		next, ok := r.field(h)
		if !ok {
			return all
		}
		if h = r.separator(next); r.mayEnd(h) {
			all = append(all, h)
		}
	}
}

// slugTrigger is the cheap test before the costly one: a slug has a dash, a colon, a stroke or brackets, or else a comma or a
// number soon behind its place.
func slugTrigger(line string) bool {
	const place = 40 // bytes
	return strings.ContainsAny(line, "-:/()[]_|") || strings.Contains(line, "\xe2\x80") || strings.Contains(line, "−") || strings.ContainsAny(line[:min(len(line), place)], ",0123456789")
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

// slug makes a slug of what has been read, if the text behind goes on as a story does.
func (r *slugReader) slug(h slugRead, par string) (slug, bool) {
	s := slug{end: len(par) - len(strings.TrimLeftFunc(par[r.toks[h.i-1].end:], blank)), agency: h.agency, moment: h.moment}
	rest := par[s.end:]
	first, _ := utf8.DecodeRuneInString(rest)
	sentence := len(rest) >= 60 && endsSentence(rest)
	entry := h.mark == noMark || h.mark != dashMark && h.moment.month > 0 && h.moment.year == 0 // of a list
	switch {
	case unicode.IsLower(first), h.agency == "" && entry && !sentence:
		return slug{}, false
	case h.two():
	case h.agency == "" && !h.bareSlug(r, rest), h.agency != "" && (h.mark != dashMark || !sentence):
		return slug{}, false
	}
	if place := r.line[h.placeStart:h.placeEnd]; s.agency == "" || !isHouse(tokens(place)) {
		s.place = placeName(place)
	}
	return s, true
}

// two: the slug has two fields, or one whose brackets are enough.
func (h slugRead) two() bool {
	dated := h.moment.month > 0
	return h.agency != "" && (h.words > 0 || dated || h.inBrackets) || dated && h.words > 0 || h.inBrackets && h.mark == dashMark && h.moment.year > 0
}

// cityOpeners begin city names of two words. Before a colon other pairs of words in
// capitals are the speaker of a transcript.
var cityOpeners = set("NEW", "SAN", "SANTA", "KUALA", "PORT", "TEL", "ABU", "CAPE", "BUENOS", "LOS", "ADDIS", "MEXICO", "ST", "EL", "LA", "THE", "HONG", "PHNOM",
	"GUATEMALA", "PANAMA", "QUEZON", "UNITED")

// bareSlug checks a slug of a place alone.
func (h slugRead) bareSlug(r *slugReader, rest string) bool {
	if h.closed() || h.words == 0 || len(rest) < 60 || !endsSentence(rest) || h.words > 5 || kickers[r.toks[0].text] {
		return false
	}
	sentence, _, _ := strings.Cut(cutRunes(rest, 400), ". ")
	dashes := strings.Count(sentence, "—") + strings.Count(sentence, " – ") + strings.Count(sentence, " - ") + strings.Count(sentence, " -- ")
	if dashes%2 == 1 && !h.firmDash {
		return false // "WASHINGTON – the city – is"
	}
	if h.mark != dashMark {
		first := r.toks[0].text
		return h.upper && (h.words == 1 && len(first) > 3 || h.words == 2 && cityOpeners[first] && at(r.toks, 1).kind == word)
	}
	return h.upper || h.words <= 2
}

// endsSentence: the last mark closes a sentence; a headline has none.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

// giveYear gives a slug without a year the one that the caller told. It is false where there is none, or no such day in it.
func (a *Article) giveYear(slug *candidate, year int) bool {
	if year == 0 {
		return false
	}
	slug.year = year
	if !slug.valid() {
		slug.year = 0
		a.warn("there is no %s in %d: --year is left out", day(slug.moment), year)
		return false
	}
	if slug.weekday > 0 && slug.weekday != slug.iso() {
		a.warn("the weekday of %s does not fit the year %d", day(slug.moment), year)
	}
	slug.from += ", --year"
	return true
}

// findYear gives a slug without a year the year that the story proves: that of a full date of the same day near the
// head, of a stamp of the days after, of a picture taken in the days before, of the copyright line, or the one in which the weekdays named beside dates fit.
func (a *Article) findYear(slug *candidate, cands []candidate, best *candidate) bool {
	years := map[int]bool{}
	for _, c := range cands {
		if c.year > 0 && c.month == slug.month && c.day == slug.day {
			years[c.year] = true
		}
	}
	if len(years) == 1 {
		for slug.year = range years {
			return true
		}
	}
	if best != nil {
		for _, year := range []int{best.year, best.year - 1, best.year + 1} {
			slug.year = year
			if diff := best.daysAfter(slug.moment); slug.valid() && diff >= -2 && diff <= 31 {
				return true
			}
		}
		slug.year = 0
		return false
	}
	if year := pictureYear(slug.moment, cands); year > 0 {
		slug.year = year
		return true
	}
	fits := weekdayFits(a.Text, slug.moment)
	if year := copyrightYear(a.Text); year > 0 {
		slug.year = year
		if slug.valid() && (slug.weekday == 0 || slug.weekday == slug.iso()) {
			a.warn("the dateline %s has no year: %d is taken from the copyright line", day(slug.moment), year)
			return true
		}
	}
	if year := fits; year > 0 {
		slug.year = year
		a.warn("the dateline %s has no year: %d is the one its weekdays fit", day(slug.moment), year)
		return true
	}
	slug.year = 0
	a.warn("no dateline: %q has no year: relative dates stay unresolved, absolute dates still work; give it with --year YEAR", day(slug.moment))
	return false
}

// pictureYear is the year in which all days that captions tell lie in the week before the slug's, 0 if there is none.
func pictureYear(slug moment, cands []candidate) int {
	const days = 7
	year := 0
	for _, c := range cands {
		if !c.pictured {
			continue
		}
		if slug.year = c.year; slug.valid() && slug.daysAfter(c.moment) < 0 {
			slug.year++ // the turn of the year
		}
		if !slug.valid() || slug.weekday > 0 && slug.weekday != slug.iso() || year > 0 && year != slug.year {
			return 0
		}
		if after := slug.daysAfter(c.moment); after < 0 || after > days {
			return 0
		}
		year = slug.year
	}
	return year
}
