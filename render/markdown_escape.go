package render

import (
	"regexp"
	"strings"
)

// mdText writes s as Markdown that renders as the same words, without markup or
// links, in CommonMark, GFM and pandoc's Markdown. It does not protect the start
// of a line: see mdLine.
func mdText(s string) string {
	s = clean(s)
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	for i := range len(s) {
		switch c := s[i]; c {
		case '&':
			b.WriteString("&amp;")
			continue
		case '@':
			// GFM finds e-mail addresses after escapes are resolved; only
			// something that is not text between the two halves stops it.
			if 0 < i && i < len(s)-1 && s[i-1] != ' ' && s[i+1] != ' ' {
				b.WriteString("<!-- -->")
			}
			b.WriteByte('\\') // a citation in pandoc
		case '\\', '`', '*', '_', '[', ']', '<', '>', '~', '|', '!',
			'$', '^', '{': // mathematics, superscript and attributes in pandoc
			b.WriteByte('\\')
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				b.WriteByte('\\')
			}
		case '.':
			if i >= 3 && strings.EqualFold(s[i-3:i], "www") {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// marker matches what would begin a list in CommonMark ("1949.") or in pandoc
// ("iv)", "(a)", "A."), up to the character to escape.
var marker = regexp.MustCompile(`^\(?([0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)]`)

// mdLine is mdText for text at the start of a line.
func mdLine(s string) string {
	s = mdText(s)
	if s == "" {
		return ""
	}
	if strings.IndexByte("#+-=:%(", s[0]) >= 0 {
		return `\` + s
	}
	if m := marker.FindString(s); m != "" {
		return m[:len(m)-1] + `\` + s[len(m)-1:]
	}
	return s
}

// mdHeading is mdText for the text of a heading, of which CommonMark drops
// closing number signs.
func mdHeading(s string) string { return strings.ReplaceAll(mdText(s), "#", `\#`) }
