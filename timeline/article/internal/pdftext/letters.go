package pdftext

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean gives text as one would type it: ligatures as their letters, no marks that are for line breaking only, accents on
// their letters, each kind of space as " ". A character whose meaning is lost is U+FFFD.
func clean(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case ligatures[r] != "":
			b.WriteString(ligatures[r])
		case r == '\u00ad' || r == '\ufeff' || r >= '\u200b' && r <= '\u200d' || r == '\u2060':
		case r == '\t' || unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case r == hyphenMark:
			b.WriteByte('-')
		case lost(r):
			b.WriteRune(unicode.ReplacementChar)
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// ligatures and other single codes for what is typed otherwise. Those below U+0020 are codes of TeX's fonts (the Cork
// encoding), which PDFium passes on where a file does not say what they mean; "\uf0b7" is the bullet of the font Symbol.
var ligatures = map[rune]string{
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
	0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
	0x1b: "ff", 0x1c: "fi", 0x1d: "fl", 0x1e: "ffi", 0x1f: "ffl",
	'\uf0b7': "•", '\uf0a7': "•", '\uf02d': "–", '\uf020': " ",
}

// lost: a file does not say what the character means.
func lost(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar || r&0xfffe == 0xfffe
}
