package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/article/internal/pdftext"
)

func TestPDFText(t *testing.T) {
	a := readPageFile(t, "communique.pdf")[0]
	for _, want := range []string{
		"signed an agreement on sea rescue in Reykjavik on Tuesday", "lost off the Westfjords in November 2016.\n\nUnder the text", "its well-known head, Captain Anna-Lind Karlsdottir,",
	} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("the text lacks %q:\n%s", want, a.Text)
		}
	}
	if n := strings.Count(a.Text, a.Title); n != 1 {
		t.Errorf("the title stands %d times in the text", n)
	}
	if len(a.Warnings) > 0 {
		t.Errorf("warnings %q", a.Warnings)
	}
}

// PDFs are told by content, in a folder by ending, packed or not, and share what reads them.
func TestOpenPDF(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "pages", "communique.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	folder(t, map[string]string{"saved/a.pdf": string(data), "saved/b.pdf.gz": pack(t, string(data)), "saved/c.PDF": string(data[:20_000]), "saved/d.txt": lead, "e": string(data), "f.pdf": "<!DOCTYPE html><h1>A</h1>" + prose})
	got := opened([]string{"saved", "e", "f.pdf"}, Options{})
	want := []string{"saved/a.pdf a", "saved/b.pdf.gz b", "saved/c.PDF: a PDF that is cut short: fetch it again", "saved/d.txt d", "e e", "f.pdf f"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Several may read at the same time.
func TestPDFConcurrent(t *testing.T) {
	for range 2 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			if a := readPageFile(t, "communique.pdf")[0]; a.Published.String() != "2019-05-14" {
				t.Error(a.Published)
			}
		})
	}
}

// Nothing of PDF is started where none is read.
func TestNoPDF(t *testing.T) {
	opt, done := Options{}.withPDF()
	defer done()
	if _, err := Read(strings.NewReader("They speak of %PDF- files.\n"), "a.txt", opt); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(pdftext.Reader{}, *opt.pdf, cmp.AllowUnexported(pdftext.Reader{})); diff != "" {
		t.Error(diff)
	}
}

func TestHeadingOf(t *testing.T) {
	body := pdftext.Paragraph{Text: strings.Repeat("Envoys of Norway and Finland met in Oslo on Monday. ", 9), Page: 1, Scale: 1}
	par := func(s string, scale float64) pdftext.Paragraph {
		return pdftext.Paragraph{Text: s, Page: 1, Scale: scale}
	}
	for _, tt := range []struct {
		name, title string
		pars        []pdftext.Paragraph
		want        int
	}{
		{"large letters", "", []pdftext.Paragraph{par("Press release", 1.5), par("Envoys meet in Oslo", 1.4), body}, 1},
		{"a letterhead in larger ones", "", []pdftext.Paragraph{par("Ministry of Foreign Affairs", 2), par("Envoys meet in Oslo", 1.4), body}, 1},
		{"a date in large letters", "", []pdftext.Paragraph{par("Monday, 6 March 2024", 1.5), body}, -1},
		{"declared", "Envoys meet", []pdftext.Paragraph{par("The North Sea Letter", 1.5), par("Envoys meet", 1), body}, 1},
		{"a subhead in the text", "", []pdftext.Paragraph{par("Envoys meet in Oslo", 1.4), body, par("What comes next now", 1.6)}, 0},
		{"none", "report.docx", []pdftext.Paragraph{par("Envoys meet in Oslo", 1), body}, -1},
	} {
		if got := headingOf(pdftext.Document{Title: tt.title, Paragraphs: tt.pars}); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestDeclaredTitle(t *testing.T) {
	const text = "OSLO - Envoys of Norway and Finland met in Oslo on Monday to speak about the border."
	for title, want := range map[string]bool{
		"Envoys of Norway and Finland to speak": true, "Microsoft Word - communique_final2.docx": false, "Report on fisheries policy": false, "Oslo": false, "": false,
	} {
		if got := speaksOf(text, title); got != want {
			t.Errorf("%q: %t", title, got)
		}
	}
}
