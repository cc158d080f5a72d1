package pdftext

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// file makes a PDF with a content stream for each page; more are objects beside them, numbered from 5 on. /F1 is Helvetica.
func file(contents []string, more ...string) []byte {
	var b strings.Builder
	var at []int
	object := func(body string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	stream := func(s string) string { return fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(s), s) }
	first := 5 + len(more)
	var kids []string
	for i := range contents {
		kids = append(kids, fmt.Sprintf("%d 0 R", first+2*i))
	}
	b.WriteString("%PDF-1.7\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 400 600]/Resources<</Font<</F1 3 0 R>>/XObject<</X0 5 0 R>>>>>>", len(contents), strings.Join(kids, " ")))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	object("<</Title(Talks in Oslo)/CreationDate(D:20010203)>>")
	for _, m := range more {
		object(m)
	}
	for i, c := range contents {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", first+2*i+1))
		object(stream(c))
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, table)
	return []byte(b.String())
}

// text writes lines under one another, in letters of 12 points.
func text(lines ...string) string {
	s := "BT /F1 12 Tf 14 TL 40 500 Td\n"
	for _, l := range lines {
		s += "(" + l + ") Tj T*\n"
	}
	return s + "ET"
}

const picture = "q 100 0 0 100 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"

// One Reader for all: starting it takes its time.
func TestRead(t *testing.T) {
	var r Reader
	defer r.Close()
	t.Run("text", func(t *testing.T) {
		doc, err := r.Read(file([]string{text("Envoys of Norway and Finland met in Oslo to speak", "about the bor\\255", "der."), text(), picture}))
		want := Document{Title: "Talks in Oslo", Paragraphs: []Paragraph{{"Envoys of Norway and Finland met in Oslo to speak about the border.", 1, 1}}, Pictures: []int{3}}
		if err != nil {
			t.Fatal(err)
		}
		for i := range doc.Paragraphs {
			doc.Paragraphs[i].Scale = float64(int(doc.Paragraphs[i].Scale + 0.5))
		}
		if diff := cmp.Diff(want, doc); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("turned", func(t *testing.T) {
		turned := "BT /F1 12 Tf 0 1 -1 0 200 100 Tm (Envoys met in Oslo on Monday.) Tj ET BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET"
		doc, err := r.Read(file([]string{turned}))
		if err != nil || len(doc.Paragraphs) != 1 || doc.Paragraphs[0].Text != "Envoys met in Oslo on Monday." {
			t.Errorf("%+v, %v", doc, err)
		}
	})
	locked, err := os.ReadFile("testdata/locked.pdf")
	if err != nil {
		t.Fatal(err)
	}
	good := file([]string{text("Envoys met.")})
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"password", locked, "a PDF with a password: save it without one"},
		{"cut short", good[:len(good)-40], "a PDF that is cut short: fetch it again"},
		{"damaged", []byte("%PDF-1.7\n%%EOF"), "a damaged PDF: fetch it again, or print it to a new PDF"},
		{"no pages", file(nil), "a damaged PDF: fetch it again, or print it to a new PDF"},
		{"a page lost", []byte(strings.Replace(string(file([]string{text("Envoys met."), text("They left.")})), "7 0 obj\n<</Type/Page/", "7 0 obj\n<</Type/Lost/", 1)), "page 2 of the PDF is damaged: print the others to a PDF of their own"},
		{"scanned", file([]string{picture, picture}), "a PDF of pictures without text (2 pages), as scanners make it: run OCR over it first (such as ocrmypdf)"},
		{"empty", file([]string{""}), "a PDF without text (1 page): nothing to read"},
		{"too many pages", file(make([]string, maxPages+1)), "a PDF of 2001 pages, more than 2000: print the story's pages to a PDF of their own"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := r.Read(tt.data)
			if err == nil || err.Error() != tt.want {
				t.Errorf("%+v, error\n%v\nwant\n%s", doc, err, tt.want)
			}
		})
	}
	// After whatever was bad, the next file is read as ever.
	if doc, err := r.Read(good); err != nil || doc.Paragraphs[0].Text != "Envoys met." {
		t.Errorf("%+v, %v", doc, err)
	}
}

// A page that shows ten forms, each of which shows ten more, and so on, never ends.
func TestReadStops(t *testing.T) {
	var forms []string
	const depth = 14
	for i := range depth {
		body := strings.Repeat("/X0 Do ", 10)
		if i == depth-1 {
			body = "BT /F1 12 Tf 40 500 Td (more) Tj ET"
		}
		forms = append(forms, fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 400 600]/Resources<</Font<</F1 3 0 R>>/XObject<</X0 %d 0 R>>>>/Length %d>>stream\n%s\nendstream", 6+i, len(body), body))
	}
	r := Reader{Limit: 3 * time.Second}
	defer r.Close()
	_, err := r.Read(file([]string{"/X0 Do"}, forms...))
	if want := "a PDF that takes longer than 3s to read: print the story's pages to a PDF of their own"; err == nil || err.Error() != want {
		t.Errorf("error\n%v\nwant\n%s", err, want)
	}
	r.Limit = 0
	if doc, err := r.Read(file([]string{text("Envoys met.")})); err != nil || doc.Paragraphs[0].Text != "Envoys met." {
		t.Errorf("%+v, %v", doc, err)
	}
}

// Where compiling pays it is done, and the text is the same.
func TestReadCompiled(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	r := Reader{Compile: true}
	defer r.Close()
	doc, err := r.Read(file([]string{text("Envoys met.")}))
	if err != nil || doc.Paragraphs[0].Text != "Envoys met." || !r.fast {
		t.Errorf("%+v, %v", doc, err)
	}
}

func TestCheck(t *testing.T) {
	const want = "a PDF whose fonts do not tell which letters they show: run OCR over it first (such as ocrmypdf --force-ocr)"
	doc := Document{Paragraphs: []Paragraph{{Text: "A \ufffd\ufffd\ufffd b."}}}
	if err := check(doc, 1); err == nil || err.Error() != want {
		t.Errorf("error %v", err)
	}
	doc.Paragraphs[0].Text = "A bullet of an unknown font, \ufffd, is no harm."
	if err := check(doc, 1); err != nil {
		t.Error(err)
	}
}
