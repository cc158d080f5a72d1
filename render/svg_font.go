package render

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/width"
)

// The pictures embed no font, so the reader's own is not known when lines are
// broken. Text is measured with Go Regular and Go Bold, whose widths are close to
// Helvetica's and Liberation's; columns are filled to slack of their width because
// DejaVu Sans, the widest font in common use, is 6 to 12 per cent wider.
const slack = 0.89

// boldSlack is the same for bold text, in which the fonts differ more.
const boldSlack = 0.82

// A typeface measures text in a font of some weight.
type typeface struct {
	font  *sfnt.Font
	latin [0x250]float64 // advances in em
}

// faces returns Go Regular and Go Bold, parsed once.
var faces = sync.OnceValue(func() (f [2]*typeface) {
	for i, ttf := range [][]byte{goregular.TTF, gobold.TTF} {
		parsed, err := sfnt.Parse(ttf)
		if err != nil {
			panic(err) // the font is compiled in
		}
		f[i] = &typeface{font: parsed}
		for r := range rune(len(f[i].latin)) {
			f[i].latin[r] = f[i].glyph(r)
		}
	}
	return f
})

// glyph is the advance of r in em, 0 if the font has no glyph for it.
func (f *typeface) glyph(r rune) float64 {
	const ppem = 1000
	var buf sfnt.Buffer
	index, err := f.font.GlyphIndex(&buf, r)
	if err != nil || index == 0 {
		return 0
	}
	advance, err := f.font.GlyphAdvance(&buf, index, fixed.I(ppem), font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(advance) / 64 / ppem
}

// em is the advance in em of a grapheme cluster.
func (f *typeface) em(cluster string) float64 {
	total, seen := 0.0, false
	for _, r := range cluster {
		switch {
		case unicode.Is(unicode.Mc, r):
			total += 0.5 // a vowel sign with a width of its own
		case seen && (extends(r) || regional(r) || r > 0x1F000):
			continue // drawn over, or as one emoji with, what stands before
		case int(r) < len(f.latin):
			total += f.latin[r]
		case r > 0x1F000 && r < 0x1FB00, r >= 0x2600 && r < 0x27C0:
			total += 1.35 // emoji fonts
		case wide(r):
			total++
		case r >= 0x0590 && r < 0x0780 && unicode.IsLetter(r):
			total += rightToLeftEm(r)
		case extends(r), r == '\u200E', r == '\u200F': // marks of direction have no width
		default:
			advance := f.glyph(r)
			if advance == 0 {
				advance = 0.75 // another font's: rather too wide than too narrow
			}
			total += advance
		}
		seen = true
	}
	return total
}

// rightToLeftEm is about the advance of an Arabic or Hebrew letter. What it is depends on its
// neighbours in a word; these are means of DejaVu Sans, whose letters are wide.
func rightToLeftEm(r rune) float64 {
	switch {
	case strings.ContainsRune("اأإآ", r):
		return 0.3
	case strings.ContainsRune("لينبتثئىپ", r):
		return 0.48
	case strings.ContainsRune("سشصضطظ", r):
		return 0.95
	case strings.ContainsRune("جحخچمفقك", r):
		return 0.65
	}
	return 0.56
}

// wide reports whether r takes a full em: East Asian wide and full-width characters.
func wide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// A style is a size in pixels and a weight.
type style struct {
	size float64
	bold bool
}

// The styles of all text in a picture; none is below 11.
var (
	titleStyle  = style{18, true}
	headStyle   = style{16, true}
	dateStyle   = style{14, false}
	textStyle   = style{14, false}
	metaStyle   = style{12, false}
	wordStyle   = style{12, true}
	numberStyle = style{11, true}
	barStyle    = style{11, false}
)

// leading is the distance of two baselines of body text.
const leading = 20

// width measures one line of text in pixels.
func (s style) width(text string) float64 {
	face := faces()[0]
	if s.bold {
		face = faces()[1]
	}
	total := 0.0
	if ascii(text) { // most text
		for i := range len(text) {
			total += face.latin[text[i]]
		}
		return total * s.size
	}
	for _, cluster := range graphemes(text) {
		total += face.em(cluster)
	}
	return total * s.size
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// slack is the part of a column that text may fill by our measure.
func (s style) slack() float64 {
	if s.bold {
		return boldSlack
	}
	return slack
}

// extent is the most that a line of text may take in a reader's font, in pixels.
func (s style) extent(text string) float64 { return s.width(text) / s.slack() }

// wrap breaks text into lines that fit the column in any common font: at spaces,
// between East Asian characters, after hyphens, and inside a word only if it is
// wider than the column.
func (s style) wrap(text string, column float64) []string {
	limit := column * s.slack()
	space := s.width(" ")
	var lines []string
	var line strings.Builder
	used := 0.0
	flush := func() {
		if line.Len() > 0 {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
	}
	for _, u := range units(text) {
		w := s.width(u.text)
		gap := 0.0
		if u.spaced && used > 0 {
			gap = space
		}
		if used > 0 && used+gap+w > limit {
			flush()
			gap = 0
		}
		if gap > 0 {
			line.WriteByte(' ')
			used += gap
		}
		if w <= limit {
			line.WriteString(u.text)
			used += w
			continue
		}
		for _, cluster := range graphemes(u.text) {
			w := s.width(cluster)
			if used > 0 && used+w > limit {
				flush()
			}
			line.WriteString(cluster)
			used += w
		}
	}
	flush()
	return lines
}

// wrapTidy is wrap without a short last line, if narrower lines of the same number
// can avoid it.
func (s style) wrapTidy(text string, column float64) []string {
	lines := s.wrap(text, column)
	best := lines
	for part := 0.96; part > 0.7 && len(best) > 1 && s.extent(best[len(best)-1]) < column/4; part -= 0.04 {
		narrower := s.wrap(text, column*part)
		if len(narrower) > len(lines) {
			break
		}
		best = narrower
	}
	return best
}

// cut shortens text to one line that fits the column in any common font, with an ellipsis
// after a whole word.
func (s style) cut(text string, column float64) string {
	limit := column * s.slack()
	if s.width(text) <= limit {
		return text
	}
	used, whole, out := s.width("…"), "", ""
	for _, u := range units(text) {
		next := whole
		if u.spaced {
			next += " "
		}
		if next += u.text; used+s.width(next) > limit {
			break
		}
		whole = next
	}
	if whole != "" {
		return strings.TrimRight(whole, " ,;:.-–—(“‘") + "…"
	}
	for _, cluster := range graphemes(text) { // of one long word what fits
		if used += s.width(cluster); used > limit {
			break
		}
		out += cluster
	}
	return out + "…"
}

// A unit of text has no place to break a line inside it.
type unit struct {
	text   string
	spaced bool // a space stood before it
}

// units cuts clean text at the places where a line may break.
func units(text string) []unit {
	var out []unit
	for i, word := range strings.Split(text, " ") {
		if ascii(word) && !strings.ContainsAny(word, "-/") { // most words
			out = append(out, unit{word, i > 0})
			continue
		}
		start, at := 0, 0
		clusters := graphemes(word)
		for k, cluster := range clusters {
			at += len(cluster)
			if k+1 < len(clusters) && breakable(cluster, clusters[k+1]) {
				out = append(out, unit{word[start:at], start == 0 && i > 0})
				start = at
			}
		}
		if start < len(word) {
			out = append(out, unit{word[start:], start == 0 && i > 0})
		}
	}
	return out
}

// breakable reports whether a line may break between two neighbouring clusters
// of one word.
func breakable(before, after string) bool {
	const noStart = "、。，．・：；？！）」』】〉》”’…—-.,;:!?)]}%"
	const noEnd = "（「『【〈《“‘([{$"
	a, b := []rune(before)[0], []rune(after)[0]
	if strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a) {
		return false
	}
	return wide(a) || wide(b) || a == '-' || a == '/' || a == '—'
}
