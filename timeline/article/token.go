package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a number, a word or a single mark of a line.
type token struct {
	text       string
	start, end int // bytes of the line
	num        int // of a number; -1 if it has more than eight digits
	kind       tokenKind
	wide       bool // three or more spaces or a tab stand before it: a column break
}

type tokenKind byte

const (
	number tokenKind = 'n'
	word   tokenKind = 'w' // letters, with marks inside ("D.C.", "al-Arabiya", "Xi's"), a full stop after an abbreviation apart
	mark   tokenKind = 'm'
)

// tokens parts a line. It is meant for short lines: stamps, slugs.
func tokens(line string) []token {
	const bytes = 5 // of a word and its space
	out := make([]token, 0, len(line)/bytes+4)
	spaces, wrapped := 0, false
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if blank(r) {
			if spaces++; r == '\t' {
				spaces += 3
			} else if r == '\n' {
				wrapped = true // the spaces behind indent the line
			}
			i += n
			continue
		}
		t := token{kind: mark, start: i, end: i + n, wide: spaces >= 3 && !wrapped}
		spaces, wrapped = 0, false
		switch {
		case isDigit(line[i]):
			t.kind = number
			for t.end < len(line) && isDigit(line[t.end]) {
				t.end++
			}
			t.end = firstEnd(gluedNumbers, glue{line, out, t.start, t.end})
			t.num = numberOf(line[t.start:t.end])
		case unicode.IsLetter(r):
			t.kind = word
			t.end = firstEnd(gluedWords, glue{line, out, t.start, wordEnd(line, i)})
		}
		i = t.end
		t.text = line[t.start:i]
		out = append(out, t)
	}
	return out
}

// numberOf reads digits, -1 if there are more than eight.
func numberOf(digits string) (n int) {
	if len(digits) > 8 {
		return -1
	}
	for _, c := range []byte(digits) {
		n = n*10 + int(c-'0')
	}
	return n
}

// A glue is a number or a word of a line into which another may run, behind the tokens before it.
type glue struct {
	line       string
	before     []token
	start, end int
}

// A gluing says where a number or a word ends into which the next runs. In the example "¦" stands there.
type gluing struct {
	name, in string
	end      func(g glue) int // 0 if nothing runs into it
}

var gluedNumbers = []gluing{
	{"a clock time into a year", "December 26, 2023¦6:27 AM", glue.yearEnd},
	{"a count into the year of a date", "9 May 2016¦12 comments", glue.datedYearEnd},
	{"a day into the hours of a zone", "09:15 GMT +3¦20 June 2019", glue.zoneEnd},
}

var gluedWords = []gluing{
	{"a word into am or pm", "1:07pm¦Filed to", glue.halfEnd},
	{"a label or a weekday into a name", "Steppe Press¦Published 3 May", func(g glue) int {
		if piece := lastPiece(g.line[g.start:g.end]); piece != "" {
			return g.end - len(piece)
		}
		return 0
	}},
	{"a month into a name", "4 min read¦Feb 23, 2026", glue.monthStart},
}

// firstEnd is where the number or word ends by the first of the gluings that knows it, or else where it ended.
func firstEnd(all []gluing, g glue) int {
	for i := range all {
		if end := all[i].end(g); end > 0 {
			return end
		}
	}
	return g.end
}

// endsDay: day and month of a date are the last tokens, and its year comes next: "9 May", "May 9,", "9/5/".
func endsDay(toks []token) bool {
	n := len(toks) - 1
	if n > 2 && (toks[n].is("/") || toks[n].is(".")) && toks[n-1].kind == number && toks[n-2].is(toks[n].text) && toks[n-3].kind == number {
		return true
	}
	if n > 0 && (toks[n].is(",") || toks[n].is(".")) {
		n--
	}
	if n > 1 && ordinal(&toks[n]) {
		n--
	}
	if n < 1 {
		return false
	}
	month := n - 1
	if month > 0 && toks[month].is(".") {
		month--
	}
	return toks[n-1].isDay() && toks[n].isMonth() || toks[n].isDay() && toks[month].isMonth()
}

func (t *token) isDay() bool   { return t.kind == number && len(t.text) <= 2 }
func (t *token) isMonth() bool { return t.kind == word && monthOf(t.text) > 0 }

// opensMonth: a month stands right behind, of the next day in a list: "1 March 20172 March 2017".
func opensMonth(s string) bool {
	s = strings.TrimLeft(s, " ")
	return monthOf(s[:wordEnd(s, 0)]) > 0
}

// century: a year of this century or the last begins the number.
func (g glue) century() bool {
	return strings.HasPrefix(g.line[g.start:], "19") || strings.HasPrefix(g.line[g.start:], "20")
}

func (g glue) datedYearEnd() int {
	if g.end-g.start > 4 && g.century() && endsDay(g.before) && !opensMonth(g.line[g.end:]) {
		return g.start + 4
	}
	return 0
}

func (g glue) zoneEnd() int {
	b := len(g.before)
	if b < 2 || !g.before[b-1].is("+") && !g.before[b-1].is("-") || !isZoneName(g.before[b-2].text) {
		return 0
	}
	rest := g.line[g.end:]
	if n := g.end - g.start; n < 2 || n > 4 || !strings.HasPrefix(rest, " ") || !opensMonth(rest) {
		return 0
	}
	if g.end-g.start == 2 {
		return g.start + 1
	}
	return g.end - 2
}

func (g glue) yearEnd() int {
	if n := g.end - g.start; n != 5 && n != 6 || g.end+2 >= len(g.line) || g.line[g.end] != ':' || g.line[g.end+1] < '0' || g.line[g.end+1] > '5' || !g.century() {
		return 0
	}
	return g.start + 4
}

func (g glue) halfEnd() int {
	w, b := g.line[g.start:g.end], len(g.before)
	if b > 0 && g.before[b-1].kind == number && g.before[b-1].end == g.start && len(w) > 2 && (w[:2] == "am" || w[:2] == "pm") && w[2] >= 'A' && w[2] <= 'Z' {
		return g.start + 2
	}
	return 0
}

func (g glue) monthStart() int {
	const longest = 9 // bytes of a month
	line, next := g.line, g.end
	for next < len(line) && (line[next] == '.' || line[next] == ' ') {
		next++
	}
	if next == len(line) || !isDigit(line[next]) {
		return 0
	}
	for i := g.end - 3; i > g.start && i >= g.end-longest; i-- {
		if line[i] >= 'A' && line[i] <= 'Z' && (line[i-1] >= 'a' && line[i-1] <= 'z' || line[i-1] >= 'A' && line[i-1] <= 'Z' && line[i+1] >= 'a') && monthOf(line[i:g.end]) > 0 {
			return i
		}
	}
	return 0
}

// lastPiece is the label or weekday that runs into the name before it: "Published" of "PressPublished", "Friday" of
// "OAKESFriday". "" if there is none.
func lastPiece(w string) string {
	for i := len(w) - 2; i > 0; i-- {
		if w[i] < 'A' || w[i] > 'Z' {
			continue
		}
		if w[i+1] < 'a' || w[i+1] > 'z' {
			return ""
		}
		piece := w[i:]
		if gluedLabels[strings.ToLower(piece)] && (len(piece) > 2 || i > 3) || len(piece) > 5 && weekdayOf(piece) > 0 {
			return piece
		}
		return ""
	}
	return ""
}

// wordEnd: letters, and single marks between letters.
func wordEnd(line string, i int) int {
	for i < len(line) {
		if b := line[i] | 0x20; b >= 'a' && b <= 'z' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(line[i:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) {
			if !strings.ContainsRune(".'’-&", r) {
				return i
			}
			if next, _ := utf8.DecodeRuneInString(line[i+n:]); !unicode.IsLetter(next) {
				return i
			}
		}
		i += n
	}
	return i
}

func (t *token) is(s string) bool { return t.text == s }

// lower is the word in lower case without full stops: "p.m" → "pm".
func (t *token) lower() string { return strings.ToLower(strings.ReplaceAll(t.text, ".", "")) }

// dash: the token is a dash of any length; "-" counts, its neighbours decide what it means.
func (t *token) dash() bool {
	switch t.text {
	case "-", "–", "—", "―", "‒", "−", "_":
		return true
	}
	return false
}
