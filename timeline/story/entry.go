package story

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// What stands before the sentences of a block: list marks, times of entries, speakers.

// A Prefix is what stands before the first sentence of a block: a list's mark and the time
// that an entry of a chronology is filed under, with its place if it is told there
// ("* 15:20 – ", "Jan. 16, 1979 - ", "5 p.m., Brussels (1600 GMT) - ").
type Prefix struct {
	Start, Body int
	End         int // of the block
	Place       string
	Above       bool // it stands on a line of its own above them, among others of a chronology
}

// afterMarker gives what stands before the sentences of the block from start to end.
func (s *Story) afterMarker(start, end int) Prefix {
	i := start
	text := s.Article.Text[:end]
	if n := listMark(text[i:]); n > 0 {
		i += n
	}
	p := Prefix{Start: start, Body: i, End: end}
	for _, w := range []string{"About ", "Around ", "Shortly after ", "Shortly before "} {
		if strings.HasPrefix(text[i:], w) {
			i += len(w)
		}
	}
	es := s.Times.Expressions
	at := sort.Search(len(es), func(k int) bool { return es[k].End > i })
	if at == len(es) || es[at].Start > i+1 {
		return p
	}
	if at+1 < len(es) && es[at].RangeWith == at+1 {
		at++
	}
	k := min(es[at].End, end)
	rest := strings.TrimLeft(text[k:], " \t)]")
	if body := afterDash(rest); body >= 0 {
		p.Body = end - len(rest) + body
		return p
	}
	if n := setOff(text[i:k], text[k:]); n > 0 && es[at].Type == timex.TypeDate && !es[at].Date.IsZero() {
		p.Body = k + n
		return p
	}
	if clockTime(es[at].Text) && k+1 < end && text[k] == ' ' {
		if r, _ := utf8.DecodeRuneInString(text[k+1:]); unicode.IsUpper(r) {
			p.Body = k + 1 // "15:50 The ministers leave."
			return p
		}
	}
	if place, n := entryPlace(rest); n > 0 && es[at].Type == timex.TypeTime {
		p.Place, p.Body = place, end-len(rest)+n
	}
	return p
}

// ListedByDay: expression x is the day, month or year of an entry that stands among entries of others, three or more in a row.
func (s *Story) ListedByDay(x int) bool {
	const list = 3
	p := s.Entry(x)
	if p == nil || p.Above {
		return p != nil
	}
	blocks := s.Article.Blocks
	at := sort.Search(len(blocks), func(k int) bool { return blocks[k].End > p.Start })
	days := map[string]bool{}
	for k := at; k < len(blocks) && s.dayOf(blocks[k], days); k++ {
	}
	for k := at - 1; k >= 0 && s.dayOf(blocks[k], days); k-- {
	}
	return len(days) >= list
}

// dayOf adds the day, month or year that a block is filed under; false if it is filed under none.
func (s *Story) dayOf(b article.Block, days map[string]bool) bool {
	at := sort.Search(len(s.prefixes), func(k int) bool { return s.prefixes[k].Start >= b.Start })
	if at == len(s.prefixes) || s.prefixes[at].Start > b.End {
		return false
	}
	p, es := &s.prefixes[at], s.Times.Expressions
	x := sort.Search(len(es), func(k int) bool { return es[k].Start >= p.Start })
	if x == len(es) || es[x].End > p.Body {
		return false
	}
	switch es[x].Date.Precision() {
	case edtf.PrecisionDay, edtf.PrecisionMonth, edtf.PrecisionYear:
	default:
		return false
	}
	days[es[x].Date.String()] = true
	return true
}

// setOff gives the bytes behind a date up to a sentence, where brackets or a full stop set the date off from it, 0 where nothing does:
// "(1964) The army attacks.", "27 May 1964. The army attacks."
func setOff(date, rest string) int {
	end := ". "
	switch {
	case date == "":
		return 0
	case date[0] == '(':
		end = ") "
	case date[0] == '[':
		end = "] "
	case !strings.Contains(date, " "):
		return 0 // a number
	}
	body, ok := strings.CutPrefix(rest, end)
	if r, _ := utf8.DecodeRuneInString(body); !ok || !unicode.IsUpper(r) {
		return 0
	}
	return len(end)
}

// clockTime: "15:50", "07.35".
func clockTime(t string) bool {
	i := strings.IndexAny(t, ":.")
	return (i == 1 || i == 2) && len(t) == i+3 && strings.Trim(t[:i]+t[i+1:], "0123456789") == ""
}

// afterDash gives the byte behind the dash or colon that opens t, -1 if there is none.
func afterDash(t string) int {
	for _, dash := range []string{"– ", "— ", "- ", ": ", "| ", "-- "} {
		if strings.HasPrefix(t, dash) {
			return len(t) - len(strings.TrimLeft(t[len(dash):], " \t-–"))
		}
	}
	return -1
}

// entryPlace reads a place and what stands in brackets between the time of an entry and its
// dash: ", Brussels (1600 GMT) - ". It gives the byte behind the dash, 0 if there is none.
func entryPlace(t string) (place string, n int) {
	const longest = 60
	if !strings.HasPrefix(t, ", ") && !strings.HasPrefix(t, "(") {
		return "", 0
	}
	dash := -1
	for _, d := range []string{" – ", " — ", " - ", ": "} {
		if i := strings.Index(t[:min(len(t), longest)], d); i >= 0 && (dash < 0 || i < dash) {
			dash = i
		}
	}
	if dash < 0 || strings.ContainsAny(t[:dash], ".;!?\n\"“") {
		return "", 0
	}
	place = strings.TrimPrefix(t[:dash], ", ")
	if i := strings.IndexByte(place, '('); i >= 0 {
		place = place[:i]
	}
	place = strings.TrimSpace(place)
	if r, _ := utf8.DecodeRuneInString(place); place != "" && !unicode.IsUpper(r) {
		return "", 0
	}
	rest := strings.TrimLeft(t[dash:], " ")
	return place, dash + len(t[dash:]) - len(rest) + afterDash(rest)
}

// listMark gives the length of a bullet or number that opens a list's item, or of the mark
// of a question or answer, with its space.
func listMark(t string) int {
	for _, m := range []string{"* ", "- ", "• ", "– ", "· ", "■ ", "— "} {
		if strings.HasPrefix(t, m) {
			return len(m) + len(t[len(m):]) - len(strings.TrimLeft(t[len(m):], " \t"))
		}
	}
	n := 0
	for n < len(t) && n < 3 && t[n] >= '0' && t[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(t) && (t[n] == '.' || t[n] == ')') && t[n+1] == ' ' {
		return n + 2
	}
	return 0
}
