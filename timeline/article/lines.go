package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A unit is a paragraph or a line on its own: what becomes a Block.
type unit struct {
	start, end int
	line       int  // its first line's number, from 1
	gap        bool // a blank line stands before it
	page       bool // it is the page's and stood in one paragraph with the story's words: a writer and a day, a reader's comment
}

// units parts text into paragraphs and lines. A line break inside a hard-wrapped
// paragraph does not part it; every other line break does.
func units(text string) []unit {
	lines := splitLines(text)
	width := wrapWidth(text, lines)
	var out []unit
	for i, l := range lines {
		if i > 0 && width > 0 && !l.gap && soft(text, lines[i-1], l, width) {
			out[len(out)-1].end = l.end
			continue
		}
		out = append(out, l)
	}
	return out
}

// unitsBehind gives front matter, which ends at frontEnd, as one unit, and those of the text behind it.
func unitsBehind(text string, frontEnd int) []unit {
	if frontEnd == 0 {
		return units(text)
	}
	start, end := trim(text, 0, frontEnd)
	out := []unit{{start: start, end: end, line: 1}}
	lines := strings.Count(text[:frontEnd], "\n")
	for _, u := range units(text[frontEnd:]) {
		u.start, u.end, u.line = u.start+frontEnd, u.end+frontEnd, u.line+lines
		out = append(out, u)
	}
	return out
}

// splitLines gives the non-blank lines, without the spaces and invisible marks around them.
func splitLines(text string) []unit {
	var out []unit
	number, gap := 0, false
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		number++
		if s, e := trim(text, start, end); s < e && !isRule(text[s:e]) {
			out = append(out, unit{start: s, end: e, line: number, gap: gap})
			gap = false
		} else {
			gap = true
		}
		start = next
	}
	return out
}

// isRule: a line that browsers without pictures draw between parts of a page.
func isRule(s string) bool {
	const shortest = 10
	return len(s) >= shortest && s[0] == '_' && strings.Trim(s, "_") == ""
}

// lineEnd finds where the line that begins at start ends, and where the next begins.
func lineEnd(text string, start int) (end, next int) {
	for i := start; i < len(text); i++ {
		switch text[i] {
		case '\n', '\f', '\v':
			return i, i + 1
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xe2: // U+2028 and U+2029, the line and paragraph separators
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				return i, i + 3
			}
		}
	}
	return len(text), len(text)
}

// trim narrows text[start:end] by the spaces, control characters and directional marks at its edges.
func trim(text string, start, end int) (int, int) {
	s := text[start:end]
	s = strings.TrimLeftFunc(s, blank)
	start = end - len(s)
	return start, start + len(strings.TrimRightFunc(s, blank))
}

func blank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// wrapWidth is the column at which text is hard-wrapped, 0 if it is not. Prose
// wrapped at a column continues in lower case on the next line; paragraphs never begin so.
func wrapWidth(text string, lines []unit) int {
	continued, width, wrapped := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if !lines[i].gap && beginsLower(text, lines[i]) {
			n := columns(text, lines[i-1])
			continued++
			width = max(width, n)
			wrapped += n
		}
	}
	pairs, over := 0, 0 // lines that may go on, for menus are lists of short ones; columns of lines that were not wrapped
	for i, l := range lines {
		n := columns(text, l)
		if i+1 < len(lines) && !lines[i+1].gap && n*2 > width {
			pairs++
		}
		if n > width+width/2 {
			over += n
		}
	}
	if continued == 0 || continued*4 < pairs || width > 120 || over > wrapped {
		return 0
	}
	return width
}

// opensStamp: "PUBLISHED: November 8", "By Ane Holm".
func opensStamp(word, line string) bool {
	label := strings.TrimSuffix(word, ":")
	role, known := labels[strings.ToLower(label)]
	return known && role != filed && label != word && strings.ContainsAny(line, "0123456789")
}

// opensSlug: "QUITO, May 4 (EFE) Envoys of both".
func opensSlug(line string) bool {
	s, ok := readSlug(line)
	return ok && s.place != "" && s.agency != "" && (s.moment.month > 0 || isUpper(line[:wordEnd(line, 0)]))
}

func namesPicture(s string) bool {
	return holdsAny(strings.ToLower(s), []string{".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp"})
}

// beginsLower: the line begins in lower case, and is no stamp ("updated 4:17 p.m., Dec. 6", "vrijdag 3 maart 2017").
func beginsLower(text string, l unit) bool {
	s := text[l.start:l.end]
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return false
	}
	first := s[:wordEnd(s, 0)]
	if _, label := labels[first]; label || len(s) <= maxStamp && (weekdayOf(first) > 0 || foreignWeekday(first) > 0) {
		_, stamp := readStamp(s)
		return !stamp
	}
	return !datedByline(s)
}

// datedByline: the line is a writer and a full day: "by Ana Ruiz, Friday, May 7, 2021 9:00 AM ET".
func datedByline(s string) bool {
	if len(s) > maxStamp || !strings.HasPrefix(s, "By ") && !strings.HasPrefix(s, "by ") {
		return false
	}
	st, ok := readStamp(s)
	return ok && st.byline && slices.ContainsFunc(st.moments, func(m dated) bool { return m.year > 0 })
}

// isWholeStamp: the line holds a full day with its label, its clock or its writer, and no word of a story: what stands
// below begins anew however long the line is.
func isWholeStamp(s string) bool {
	if len(s) > maxStamp || !strings.Contains(s, "19") && !strings.Contains(s, "20") || endsSentence(s) {
		return false
	}
	st, _, ok := readLine(s)
	return ok && len(st.moments) > 0 && st.moments[0].year > 0 && (st.byline || st.hasClock() || st.moments[0].role != filed)
}

func columns(text string, l unit) int { return utf8.RuneCountInString(text[l.start:l.end]) }

// soft: the break between two lines was made because the next word did not fit.
func soft(text string, prev, next unit, width int) bool {
	line := text[next.start:next.end]
	word, _, _ := strings.Cut(line, " ")
	n := columns(text, prev)
	switch {
	case word == "*" || word == "+" || word == "•" || strings.HasPrefix(line, "[") && namesPicture(line):
		return false // an item of a list, or a picture in the text of a browser without pictures
	case opensStamp(word, line), opensSlug(line), datedByline(line), isWholeStamp(text[prev.start:prev.end]):
		return false
	case beginsLower(text, next):
		return n*2 > width
	case n+1+utf8.RuneCountInString(word) > width:
		return true
	}
	if before := text[prev.start:prev.end]; n*3 > width*2 && (openBracket(before) && closesBracket(line) || strings.HasSuffix(before, ",") && yearNumber().MatchString(word)) {
		return true // "(Photo by" and "Ib Lund/AP)", "Dec. 16," and "2016, in Tisse"
	}
	// Wrapped by hand, lines end unevenly: a long one that ends in the middle of a sentence goes on.
	last, _ := utf8.DecodeLastRuneInString(text[prev.start:prev.end])
	first, _ := utf8.DecodeRuneInString(word)
	return n*3 > width*2 && unicode.IsLetter(first) && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',') &&
		(columns(text, next)*2 > width || endsSentence(text[next.start:next.end])) // no byline under a headline
}

// openBracket: a round bracket is open at the end of s.
func openBracket(s string) bool {
	i := strings.LastIndexByte(s, '(')
	return i >= 0 && !strings.Contains(s[i:], ")")
}

// closesBracket: a bracket that was opened before s is closed in it.
func closesBracket(s string) bool {
	i := strings.IndexByte(s, ')')
	return i >= 0 && !strings.Contains(s[:i], "(")
}
