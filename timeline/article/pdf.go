package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article/internal/pdftext"
)

// isPDF: the mark of a PDF stands where readers look for it, among the first bytes.
func isPDF(head []byte) bool {
	const first = 1024
	at := bytes.Index(head[:min(len(head), first)], []byte("%PDF-"))
	return at == 0 || at > 0 && !utf8.Valid(head[:min(len(head), 4*first)]) // text may speak of the mark
}

// withPDF gives the options what PDFs are read with, unless they have it, and what lets go of it. Starting it takes about
// a second, so files share it; it starts with the first PDF.
func (opt Options) withPDF() (Options, func()) {
	if opt.pdf != nil {
		return opt, func() {}
	}
	opt.pdf = &pdftext.Reader{}
	return opt, opt.pdf.Close
}

// readPDF reads the one article of a PDF: Text is its paragraphs, put together from the lines of its pages, without what
// repeats at their edges. The dates that a PDF declares are those of its making, not of the story: only the text dates it.
func readPDF(data []byte, name string, opt Options) ([]Article, error) {
	if !isPDF(data) {
		return nil, errors.New("no PDF, for it does not begin with %PDF-: fetch it again, or name its format with --input")
	}
	doc, err := opt.pdf.Read(data)
	if err != nil {
		return nil, err
	}
	a := Article{ID: idFrom(name), Path: name}
	if len(doc.Pictures) > 0 {
		a.warn("pictures without text on %s: if they are scanned, run OCR over the PDF first (such as ocrmypdf)", pageNumbers(doc.Pictures))
	}
	heading := headingOf(doc)
	var pars []paragraph
	for i, p := range doc.Paragraphs {
		par := paragraph{text: p.Text}
		switch {
		case i == heading:
			par.kind = Headline
			a.Title = withoutHouse(oneLine(p.Text))
		case p.Scale >= largeLetters && len(p.Text) <= maxHeadline && i > heading:
			par.kind = Subhead
		}
		pars = append(pars, par)
	}
	var kinds marked
	a.Text, kinds = compose(pars)
	if a.Title == "" && speaksOf(a.Text, doc.Title) {
		a.Title = withoutHouse(doc.Title)
	}
	a.analyse(opt, kinds)
	return []Article{a}, nil
}

// largeLetters are those of headings, as a part of the size of the body's.
const largeLetters = 1.2

// headingOf is the index of the paragraph that is the document's heading, -1 if none is: on the first page with text, what the file
// declares as its title, else what has the largest letters, but for letterheads.
func headingOf(doc pdftext.Document) int {
	const body = 400 // bytes of a paragraph before which a heading stands
	best := -1
	for i, p := range doc.Paragraphs {
		if p.Page != doc.Paragraphs[0].Page {
			break
		}
		if sameWords(p.Text, doc.Title) && len(strings.Fields(p.Text)) >= 2 {
			return i
		}
		s := oneLine(p.Text)
		if len(s) > body && best >= 0 {
			break
		}
		if p.Scale < largeLetters || len(s) > maxHeadline || len(strings.Fields(s)) < 3 || isLetterhead(s) || isBoilerplate(s) {
			continue
		}
		if _, stamped := readStamp(s); !stamped && (best < 0 || p.Scale > 1.05*doc.Paragraphs[best].Scale) {
			best = i
		}
	}
	return best
}

// speaksOf: title is one of this text. Files often declare the name of a file, or the title of the document that
// they were made from.
func speaksOf(text, title string) bool {
	const beginning = 3000 // bytes
	lower := strings.ToLower(cutRunes(text, beginning))
	words, found := 0, 0
	for _, w := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		if words++; containsWord(lower, w) {
			found++
		}
	}
	return len(strings.Fields(title)) >= 3 && words >= 2 && found*3 >= words*2
}

// pageNumbers: "page 3", "pages 3, 4 and 7 more".
func pageNumbers(pages []int) string {
	const most = 5
	if len(pages) == 1 {
		return fmt.Sprintf("page %d", pages[0])
	}
	var names []string
	for _, n := range pages[:min(len(pages), most)] {
		names = append(names, fmt.Sprint(n))
	}
	list := "pages " + strings.Join(names, ", ")
	if more := len(pages) - most; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return list
}
