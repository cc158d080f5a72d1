package pdftext

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Whatever the lines, joining them loses no letter and invents none.
func FuzzParagraphs(f *testing.F) {
	for _, s := range []string{"Envoys met in\nOslo to speak.", "# A\n   b~\n\nc", "a\n\f_ 1 b\fc~\nd", "• a\n1. b—\nc/\nd", "E\nnvoys"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?") // as clean gives it
		letters := func(s string) []rune {
			out := []rune(strings.Map(func(r rune) rune {
				if !unicode.IsLetter(r) {
					return -1
				}
				return r
			}, s))
			slices.Sort(out) // what a note interrupts stands behind it
			return out
		}
		pages := []page{typeset(1, strings.ReplaceAll(a, "\f", "\n\f")), typeset(2, strings.ReplaceAll(b, "\f", "\n\f"))}
		var in, out strings.Builder
		for _, p := range pages {
			for _, l := range p.lines {
				in.WriteString(l.text)
			}
		}
		for _, p := range paragraphs(withoutFurniture(slices.Concat(pages))) {
			out.WriteString(p.Text)
			if p.Text == "" {
				t.Error("an empty paragraph")
			}
		}
		if got, want := letters(out.String()), letters(in.String()); len(got) > len(want) || len(withoutFurniture(pages)[0].lines)+len(withoutFurniture(pages)[1].lines) == len(pages[0].lines)+len(pages[1].lines) && !slices.Equal(got, want) {
			t.Errorf("%q, of %q", string(got), string(want))
		}
	})
}
