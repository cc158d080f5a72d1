package article

import (
	"strconv"
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
		t := token{kind: mark, start: i, wide: spaces >= 3 && !wrapped}
		spaces, wrapped = 0, false
		switch {
		case r >= '0' && r <= '9':
			t.kind = number
			for i < len(line) && line[i] >= '0' && line[i] <= '9' {
				t.num = t.num*10 + int(line[i]-'0')
				i++
			}
			if split := gluedYear(line, t.start, i); split > 0 {
				i, t.num = split, int(line[split-1]-'0')+10*int(line[split-2]-'0')+100*int(line[split-3]-'0')+1000*int(line[split-4]-'0')
			}
			if i-t.start > 4 && endsDay(out) && (strings.HasPrefix(line[t.start:], "19") || strings.HasPrefix(line[t.start:], "20")) && !opensMonth(line[i:]) { // "9 May 201612 comments"
				i = t.start + 4
				t.num, _ = strconv.Atoi(line[t.start:i])
			}
			if n := len(out); n > 1 && (out[n-1].is("+") || out[n-1].is("-")) && isZoneName(out[n-2].text) {
				if end := zoneBeforeDay(line, t.start, i); end > 0 {
					i, t.num = end, 0
					for _, c := range []byte(line[t.start:end]) {
						t.num = t.num*10 + int(c-'0')
					}
				}
			}
			if i-t.start > 8 {
				t.num = -1
			}
		case unicode.IsLetter(r):
			t.kind = word
			i = wordEnd(line, i)
			if n := len(out); n > 0 && out[n-1].kind == number && out[n-1].end == t.start && i-t.start > 2 && (line[t.start:t.start+2] == "am" || line[t.start:t.start+2] == "pm") && line[t.start+2] >= 'A' && line[t.start+2] <= 'Z' {
				i = t.start + 2 // "1:07pmFiled to"
			} else if piece := lastPiece(line[t.start:i]); piece != "" {
				i -= len(piece)
			} else if month := gluedMonth(line, t.start, i); month > 0 {
				i = month
			}
		default:
			i += n
		}
		t.end = i
		t.text = line[t.start:t.end]
		out = append(out, t)
	}
	return out
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
	dayFirst := toks[n-1].kind == number && len(toks[n-1].text) <= 2 && toks[n].kind == word && monthOf(toks[n].text) > 0
	return dayFirst || toks[n].kind == number && len(toks[n].text) <= 2 && toks[month].kind == word && monthOf(toks[month].text) > 0
}

// opensMonth: a month stands right behind, of the next day in a list: "1 March 20172 March 2017".
func opensMonth(s string) bool {
	s = strings.TrimLeft(s, " ")
	return monthOf(s[:wordEnd(s, 0)]) > 0
}

// zoneBeforeDay is where the hours of a zone end into which a day of a month runs: "GMT +320 June 2019". 0 if none does.
func zoneBeforeDay(line string, start, end int) int {
	rest := strings.TrimLeft(line[end:], " ")
	if n := end - start; n < 2 || n > 4 || len(rest) == len(line[end:]) || monthOf(rest[:wordEnd(rest, 0)]) == 0 {
		return 0
	}
	if end-start == 2 {
		return start + 1
	}
	return end - 2
}

// gluedYear is the end of a year into which a clock time runs: "December 26, 20236:27 AM". 0 if the number is no such.
func gluedYear(line string, start, end int) int {
	if n := end - start; n != 5 && n != 6 || end+2 >= len(line) || line[end] != ':' || line[end+1] < '0' || line[end+1] > '5' {
		return 0
	}
	if century := line[start : start+2]; century != "19" && century != "20" {
		return 0
	}
	return start + 4
}

// gluedMonth is where a month begins that a name runs into and a day follows: "4 min readFeb 23, 2026". 0 if there is none.
func gluedMonth(line string, start, end int) int {
	const longest = 9 // bytes of a month
	next := end
	for next < len(line) && (line[next] == '.' || line[next] == ' ') {
		next++
	}
	if next == len(line) || line[next] < '0' || line[next] > '9' {
		return 0
	}
	for i := end - 3; i > start && i >= end-longest; i-- {
		if line[i] >= 'A' && line[i] <= 'Z' && (line[i-1] >= 'a' && line[i-1] <= 'z' || line[i-1] >= 'A' && line[i-1] <= 'Z' && line[i+1] >= 'a') && monthOf(line[i:end]) > 0 {
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
