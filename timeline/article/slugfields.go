package article

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/rule"
)

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

// shortYear reads the year of two digits behind a month and before brackets or a dash: "LIMA, 15 FEB 90 (EFE) --".
func (r *slugReader) shortYear(h *slugRead) {
	const turn = 50 // from which on years are of the last century
	t, next := r.at(h.i), r.at(h.i+1)
	if h.moment.year > 0 || t.kind != number || len(t.text) != 2 || r.at(h.i-1).kind != word || !next.dash() && !opensBracket(next) {
		return
	}
	if h.moment.year = 2000 + t.num; t.num >= turn {
		h.moment.year -= 100
	}
	h.i++
}

// A bareName is a row of words in a slug that may be an agency's name without brackets.
type bareName struct {
	r      *slugReader
	h      slugRead // what stands before it
	before slugMark
	words  []token
	text   string
	next   *token // behind it
}

// bareNames say which rows of words are an agency's name; then tells of one that is not sure. In the examples it stands
// between < and >.
var bareNames = []rule.Rule[bareName, bool]{
	{Name: "<agency>", Why: "it is known",
		When:     func(b bareName) bool { return agencyNamed(b.text) != "" },
		Examples: []string{"TISSE, May 3, <Reuters> - Two ports signed."}, Not: []string{"TISSE, <Buoy> - Two ports signed."}},
	{Name: "<place>, <day>, <CODE> -", Why: "an agency that is not known is written as a code",
		When: func(b bareName) bool {
			return len(b.words) == 1 && b.dated() && (b.next.dash() || b.next.is(".") || b.next.is(":") || b.next.is("|") || b.next.is("/")) && agencyOrCode(b.text) != ""
		},
		Examples: []string{"TISSE, May 3. <BUOY>: Two ports signed."}, Not: []string{"TISSE, <BUOY>: Two ports signed."}},
	{Name: "<place>, <day>, <Two Words> -", Why: "behind place and day stands who tells it",
		When: func(b bareName) bool {
			return b.dated() && (b.before == commaMark || b.before == noMark) && b.next.dash() && allCapitalised(b.words) && (isHouse(b.words) || len(b.words) <= 2)
		},
		Examples: []string{"TISSE, March 3, <Tidewater Bulletin> - Two ports signed."}, Not: []string{"TISSE, <Tidewater Bulletin> - Two ports signed."}},
	{Name: "(<place>, <House>)", Why: "in brackets a house or a code stands beside the place",
		When:     func(b bareName) bool { return b.bracketed() && !b.doubtful() },
		Examples: []string{"(TISSE, <Tidewater News>) - Two ports signed."}, Not: []string{"(TISSE, <Tidewater Bridge>) - Two ports signed."}},
	{Name: "(<place>, <Word>)", Why: "so may a word that no house has, and several where the day has its year",
		When:     func(b bareName) bool { return b.bracketed() && (len(b.words) == 1 || b.h.moment.year > 0) },
		Then:     true,
		Examples: []string{"(TISSE, May 3, 2011, <Tidewater Bridge>) - Two ports signed."}, Not: []string{"(TISSE, May 3, <Tidewater Bridge>) - Two ports signed."}},
}

// dated: place and day stand before the name.
func (b bareName) dated() bool { return b.h.moment.month > 0 && b.h.words > 0 }

// bracketed: the name stands behind a place in one pair of brackets.
func (b bareName) bracketed() bool {
	return b.r.limit > 0 && b.h.words > 0 && (b.next.text == "" || b.next.kind == mark) && allCapitalised(b.words)
}

// doubtful: neither a house nor a code.
func (b bareName) doubtful() bool { return !isHouse(b.words) && agencyOrCode(b.text) == "" }

// parted: a mark, a day or the end stands behind the name, or a bracket that holds the place.
func (b bareName) parted() bool {
	if b.next.is("(") {
		return b.h.words == 0
	}
	return b.next.text == "" || b.next.kind == mark && !b.next.is("'") && !b.next.is("’") || b.r.dayAt(b.h.i+len(b.words))
}

// bareAgency reads the name of an agency without brackets.
func (r *slugReader) bareAgency(h slugRead, before slugMark) (slugRead, bool) {
	const longest = 4 // words
	b := bareName{r: r, h: h, before: before}
	for n := longest; n > 0 && h.agency == ""; n-- {
		last := r.at(h.i + n - 1)
		if last.kind != word {
			continue
		}
		b.words, b.next = r.toks[h.i:h.i+n], r.at(h.i+n)
		b.text = r.line[b.words[0].start:last.end]
		named := rule.First(bareNames, b)
		if named == nil || !b.parted() {
			continue
		}
		h.agency, h.unsure, h.i = cmp.Or(agencyNamed(b.text), b.text), named.Then, h.i+n
		for r.at(h.i).is("/") && r.at(h.i+1).kind == word && capitalised(r.at(h.i+1).text) && (r.limit > 0 || agencyNamed(r.at(h.i+1).text) != "") {
			h.i += 2 // dpa/AFP
		}
		return h, true
	}
	return h, false
}

func allCapitalised(words []token) bool {
	return !slices.ContainsFunc(words, func(w token) bool { return w.kind != word || !capitalised(w.text) })
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
