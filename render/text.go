package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes one line of text that is safe to hand to any format's own
// escaping: white space of any kind becomes single spaces, control characters
// and invisible format characters (bidirectional overrides, zero-width spaces,
// byte order marks) are dropped, bytes that are not UTF-8 become U+FFFD.
func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space, last := false, rune(0)
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case !visible(r) && !joins(r, last):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// visible reports whether r may stand in any format. Format characters (Cf) are
// invisible, but for the few that are drawn, such as the Arabic number sign.
func visible(r rune) bool {
	switch {
	case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF:
		return false
	case unicode.Is(unicode.Cf, r):
		return unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	}
	return true
}

// Zero-width joiner and non-joiner.
const (
	zwnj = '\u200C'
	zwj  = '\u200D'
)

// joins reports whether r is a joiner that belongs to the spelling: after a
// letter of a joining script (Persian, Hindi) or inside an emoji. After a Latin,
// Greek or Cyrillic letter it can only hide something.
func joins(r, last rune) bool {
	return (r == zwj || r == zwnj) && last >= 0x0590
}

// graphemes cuts s into the characters that a reader sees: a base and all that
// attaches to it (a simplification of Unicode's UAX 29 that never cuts where it
// would not, but for Hangul jamo).
func graphemes(s string) []string {
	var out []string
	start, last, flags := 0, rune(0), 0
	for i, r := range s {
		if regional(r) {
			flags++
		} else {
			flags = 0
		}
		attached := i > 0 && (extends(r) || last == zwj || regional(r) && flags%2 == 0)
		if i > start && !attached {
			out = append(out, s[start:i])
			start = i
		}
		last = r
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// extends reports whether r attaches to what stands before it: combining marks,
// joiners, variation selectors, skin tones.
func extends(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) || r == zwj || r == zwnj || 0x1F3FB <= r && r <= 0x1F3FF
}

// regional reports whether r is one of the letters of which two make a flag.
func regional(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }

// rightToLeft reports whether the first letter of s belongs to a script that is
// written from right to left.
func rightToLeft(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return rightToLeftLetter(r)
		}
	}
	return false
}

func rightToLeftLetter(r rune) bool {
	return r >= 0x0590 && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// slug makes a name for labels and ids of s: its ASCII letters and digits in
// lower case, with hyphens between.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}

// titleSlug makes a slug of a title's first three words, "timeline" if it has none.
func titleSlug(title string) string {
	words := strings.Split(slug(title), "-")
	s := strings.Join(words[:min(3, len(words))], "-")
	if s == "" {
		return "timeline"
	}
	return s[:min(40, len(s))]
}

// listed joins names as their script does: with a word before the last, which Arabic, Hebrew
// and Chinese write together with it. Between names of several scripts stand commas alone.
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	and, comma := conjunction(names[0]), ", "
	for _, name := range names[1:] {
		if name != "others" && conjunction(name) != and {
			return strings.Join(names, ", ")
		}
	}
	switch and {
	case " و":
		comma = "، "
	case "和":
		comma = "、"
	}
	last := len(names) - 1
	return strings.Join(names[:last], comma) + and + names[last]
}

// conjunction is "and" between names of a script.
func conjunction(name string) string {
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Arabic, r):
			return " و"
		case unicode.Is(unicode.Hebrew, r):
			return " ו"
		case unicode.Is(unicode.Han, r):
			return "和"
		default:
			return " and "
		}
	}
	return " and "
}
