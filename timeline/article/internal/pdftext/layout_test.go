package pdftext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// typeset makes the lines of a page as a typist would: 10 points high, 12 apart, each letter 5 wide; leading spaces
// move a line to the right, "\f" begins the second column, "~" at the end is a hyphen that PDFium took, an empty line is a gap.
func typeset(number int, s string) page {
	p := page{number: number, top: 800}
	left, base := 50.0, 700.0
	for _, text := range strings.Split(s, "\n") {
		if rest, ok := strings.CutPrefix(text, "\f"); ok {
			text, left, base = rest, 350, 700
		}
		l := line{size: 10, page: number, base: base}
		trimmed := strings.TrimLeft(text, " ")
		l.left = left + 5*float64(len(text)-len(trimmed))
		if strings.HasPrefix(trimmed, "# ") {
			l.size = 16
		}
		if strings.HasPrefix(trimmed, "_ ") {
			l.size = 7
		}
		l.text = strings.TrimLeft(trimmed, "#_ ")
		l.text, l.hyphen = strings.CutSuffix(l.text, "~")
		l.right = l.left + 5*float64(len([]rune(l.text)))
		if base -= 12; l.text == "" {
			base += 4
			continue
		}
		p.lines = append(p.lines, l)
	}
	return p
}

func TestParagraphs(t *testing.T) {
	for _, tt := range []struct {
		name  string
		pages []string
		want  string
	}{
		{"one", []string{"Envoys of Norway and Finland met in\nOslo to speak about the border."}, "Envoys of Norway and Finland met in Oslo to speak about the border."},
		{"a gap", []string{"Envoys of Norway and Finland met.\nThey spoke about the border in\n\nOslo is the capital of Norway\nand a port."}, "Envoys of Norway and Finland met. They spoke about the border in|Oslo is the capital of Norway and a port."},
		{"indented", []string{"Envoys of Norway and Finland met in Oslo\non Monday to speak of the border at last.\n   They left on Tuesday, and nobody said\na word of what had been agreed upon."}, "Envoys of Norway and Finland met in Oslo on Monday to speak of the border at last.|They left on Tuesday, and nobody said a word of what had been agreed upon."},
		{"the first indented", []string{"   Envoys of Norway and Finland met in\nOslo on Monday to speak of the border.\n   They left on Tuesday, and no one said\na word."}, "Envoys of Norway and Finland met in Oslo on Monday to speak of the border.|They left on Tuesday, and no one said a word."},
		{"a short last line", []string{"Envoys of Norway and Finland met in Oslo\non Monday.\nThey left on Tuesday, and nobody said a\nword of it."}, "Envoys of Norway and Finland met in Oslo on Monday.|They left on Tuesday, and nobody said a word of it."},
		{"ragged", []string{"Envoys of Norway and Finland met in Oslo\non Monday and Tuesday to speak about a\nwithdrawal from the border, and of the\nfish."}, "Envoys of Norway and Finland met in Oslo on Monday and Tuesday to speak about a withdrawal from the border, and of the fish."},
		{"an address keeps its lines", []string{"Press office\nHarbour Street 4\nOslo\n\nEnvoys of Norway and Finland met in Oslo\non Monday to speak about the border, and\nthey left."}, "Press office/Harbour Street 4/Oslo|Envoys of Norway and Finland met in Oslo on Monday to speak about the border, and they left."},
		{"a heading of two lines", []string{"# Envoys of Norway and\n# Finland meet\nThey met in Oslo on Monday to speak of\nthe border."}, "Envoys of Norway and Finland meet|They met in Oslo on Monday to speak of the border."},
		{"bullets", []string{"The ministers agreed on these points:\n• a bridge,\n• a ferry that crosses the fjord every\n  morning."}, "The ministers agreed on these points:|• a bridge,|• a ferry that crosses the fjord every morning."},
		{"numbers", []string{"The ministers agreed on two points.\n1. A bridge will be built near the port.\n2. A ferry will cross the fjord at noon."}, "The ministers agreed on two points.|1. A bridge will be built near the port.|2. A ferry will cross the fjord at noon."},
		{"a number inside a sentence", []string{"The ministers met on the first of May,\n12 of them, and left for Oslo."}, "The ministers met on the first of May, 12 of them, and left for Oslo."},
		{"two columns", []string{"Envoys of Norway and\nFinland met in Oslo on\nMonday and said that a\nnew bridge would be\fbuilt near the port in\nthe spring."}, "Envoys of Norway and Finland met in Oslo on Monday and said that a new bridge would be built near the port in the spring."},
		{"over the page", []string{"Envoys of Norway and\nFinland met in Oslo on\nMonday and said that a\nnew bridge would be", "built near the port in\nthe spring."}, "Envoys of Norway and Finland met in Oslo on Monday and said that a new bridge would be built near the port in the spring."},
		{"a new paragraph on the next page", []string{"Envoys of Norway and\nFinland met in Oslo on\nMonday.", "They left on Tuesday\nfor home."}, "Envoys of Norway and Finland met in Oslo on Monday.|They left on Tuesday for home."},
		{"a note at the page's foot", []string{"Envoys of Norway and\nFinland met in Oslo on\nMonday and said that\n_ 1 As told by the ministry.", "a bridge would be built\nin spring."}, "1 As told by the ministry.|Envoys of Norway and Finland met in Oslo on Monday and said that a bridge would be built in spring."},
		{"hyphens", []string{"The ministers spoke of an agree~\nment and of the well~\nknown ferry, and of mid~\n2023 and of Jean~\nPaul."}, "The ministers spoke of an agreement and of the well-known ferry, and of mid-2023 and of Jean-Paul."},
		{"a word over a gap", []string{"The ministers spoke of an agree~\n\nment, and of the ferry to Bergen\nthat runs on Mondays."}, "The ministers spoke of an agreement, and of the ferry to Bergen that runs on Mondays."},
		{"a hyphen at the end", []string{"The ministers spoke of an agree~"}, "The ministers spoke of an agree-"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var pages []page
			for i, s := range tt.pages {
				pages = append(pages, typeset(i+1, strings.ReplaceAll(s, "\f", "\n\f")))
			}
			var got []string
			for _, p := range paragraphs(pages) {
				got = append(got, strings.ReplaceAll(p.Text, "\n", "/"))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The initial of a paragraph, set large.
func TestInitial(t *testing.T) {
	p := page{number: 1, top: 800, lines: []line{
		{text: "E", left: 50, right: 70, base: 676, size: 30, page: 1},
		{text: "nvoys of Norway and Finland", left: 71, right: 250, base: 688, size: 10, page: 1},
		{text: "met in Oslo.", left: 71, right: 140, base: 676, size: 10, page: 1},
	}}
	if got := paragraphs([]page{p}); len(got) != 1 || got[0].Text != "Envoys of Norway and Finland met in Oslo." {
		t.Errorf("%+v", got)
	}
}

func TestJoined(t *testing.T) {
	l := func(text string, left, right, base, size float64) line {
		return line{text: text, left: left, right: right, base: base, size: size}
	}
	for _, tt := range []struct {
		name  string
		lines []line
		want  string
	}{
		{"a raised number", []line{l("on the 5", 50, 100, 600, 10), l("th", 100, 108, 604, 6), l("of May", 111, 150, 600, 10)}, "on the 5th of May"},
		{"another font", []line{l("the", 50, 70, 600, 10), l("Gazette", 73, 110, 600.5, 10)}, "the Gazette"},
		{"columns side by side", []line{l("left", 50, 70, 600, 10), l("right", 150, 180, 600, 10)}, "left|right"},
		{"the next line", []line{l("left", 50, 70, 600, 10), l("below", 50, 80, 588, 10)}, "left|below"},
	} {
		var got []string
		for _, l := range joined(tt.lines) {
			got = append(got, l.text)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}

func TestFurniture(t *testing.T) {
	at := func(base float64, text string) line {
		return line{text: text, left: 50, right: 300, base: base, size: 10}
	}
	pagesOf := func(pages ...[]line) []page {
		var out []page
		for i, lines := range pages {
			out = append(out, page{number: i + 1, top: 800, lines: lines})
		}
		return out
	}
	a, b, c := at(600, "A story."), at(600, "It goes on."), at(600, "It ends.")
	for _, tt := range []struct {
		name  string
		pages []page
		want  string
	}{
		{"header with a number", pagesOf([]line{at(780, "Gazette 1"), a}, []line{at(780, "Gazette 2"), b}), "A story.|It goes on."},
		{"left and right pages", pagesOf([]line{at(780, "Gazette"), a}, []line{at(780, "Oslo"), b}, []line{at(780, "Gazette"), c}, []line{at(780, "Oslo"), c}), "A story.|It goes on.|It ends.|It ends."},
		{"a page number", pagesOf([]line{a, at(30, "- 1 -")}), "A story."},
		{"pages of pages", pagesOf([]line{a, at(30, "Page 1 of 3")}), "A story."},
		{"what a browser prints", pagesOf([]line{at(785, "14/06/2023, 19:05 A story"), a, at(15, "https://example.org/a 1/1")}), "A story."},
		{"a date and time in the text", pagesOf([]line{at(700, "14/06/2023, 19:05"), a}), "14/06/2023, 19:05|A story."},
		{"a header on one page of many", pagesOf([]line{at(780, "Gazette"), a}, []line{b}, []line{c}), "Gazette|A story.|It goes on.|It ends."},
		{"the same line elsewhere", pagesOf([]line{at(780, "Gazette"), a}, []line{at(740, "Gazette"), b}), "Gazette|A story.|Gazette|It goes on."},
		{"a refrain in the text", pagesOf([]line{at(500, "Refrain"), a}, []line{at(500, "Refrain"), b}), "Refrain|A story.|Refrain|It goes on."},
		{"a year", pagesOf([]line{at(780, "2019"), a}), "2019|A story."},
	} {
		var got []string
		for _, p := range withoutFurniture(tt.pages) {
			for _, l := range p.lines {
				got = append(got, l.text)
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}

func TestHyphens(t *testing.T) {
	for _, tt := range []struct{ document, a, b, want string }{
		{"", "an agree", "ment of", "an agreement of"},
		{"", "the peace", "keeping force", "the peacekeeping force"},
		{"peace-keeping", "the peace", "keeping force", "the peace-keeping force"},
		{"a ceasefire holds", "the cease", "fire of", "the ceasefire of"},
		{"a cease-fire holds", "the cease", "fire of", "the cease-fire of"},
		{"", "a well", "known man", "a well-known man"},
		{"", "all well", "ness of", "all wellness of"},
		{"", "the long", "range missile", "the long-range missile"},
		{"", "a state", "ment by", "a statement by"},
		{"", "the Saudi", "led coalition", "the Saudi-led coalition"},
		{"", "Bar", "bados said", "Barbados said"},
		{"", "Abdel", "Fattah al", "Abdel-Fattah al"},
		{"", "in mid", "2023 they", "in mid-2023 they"},
		{"", "the 15", "year rule", "the 15-year rule"},
		{"", "face-to", "face talks", "face-to-face talks"},
		{"", "the pre", "(old) war", "the pre- (old) war"},
	} {
		w := wordsIn([]page{{lines: []line{{text: tt.document}}}})
		if got := w.join(tt.a, &line{hyphen: true}, tt.b); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
	if got := (words{}).join("the well", &line{hyphen: true, soft: true}, "known man"); got != "the wellknown man" {
		t.Errorf("a soft hyphen is kept: %q", got)
	}
	for a, want := range map[string]string{"the end—": "the end—b", "the end —": "the end — b", "and/": "and/b", "and": "and b"} {
		if got := (words{}).join(a, &line{}, "b"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"o\ufb03ce \ufb01rst":    "office first",
		"con\x1crmed":            "confirmed",
		"am\u00adbas\u200bsador": "ambassador",
		"a\u00a0b\u2009c":        "a b c",
		"e\u0301tat":             "état",
		"\uf0b7 one":             "• one",
		"a\ue123b\x00c\ufffe":    "a\ufffdb\ufffdc\ufffd",
		"10 – 12 “x” 你":          "10 – 12 “x” 你",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
