// Package pdftext reads the text of PDF files as paragraphs.
//
// A Reader has PDFium take a file apart, inside a WebAssembly sandbox: a hostile file can neither touch the
// computer nor stop the program, and what it may take of memory and time is bounded. Its text goes through three steps:
//
//   - readPage (page.go) gives the lines of a page as PDFium puts them in order, each with its place and size;
//   - withoutFurniture (furniture.go) drops running headers and footers, page numbers and what a browser prints around a page;
//   - paragraphs (paragraphs.go) joins lines, mending words that were parted at line ends (hyphen.go).
package pdftext

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// What one file may take. Stories have some pages; the longest reports have some hundred.
const (
	maxPages  = 2000
	maxChars  = 8 << 20
	pageChars = 1 << 20   // of one page
	maxLines  = 5000      // of one page
	maxMemory = 256 << 20 // bytes, the file itself among them; what reads it takes some 200 MB beside
	maxTime   = 20 * time.Second
)

// A Document is the text of a PDF.
type Document struct {
	Title      string // what the file declares, which may be anything; "" if nothing
	Paragraphs []Paragraph
	// Pictures are the numbers of the pages that show pictures and have no text: scanned ones, maybe.
	Pictures []int
}

// A Paragraph is a run of lines that belong together. A line break in Text stands where the page breaks a line
// though the next word would have had room, as in an address.
type Paragraph struct {
	Text  string
	Page  int     // its first line's, from 1
	Scale float64 // the size of its letters, 1 being that of most letters of the document
}

// A Reader reads PDF files one after the other. The zero value is ready; what it needs is made when the
// first file is read, which takes about a second and 200 MB (after many pages, up to 250), and is kept until Close. It is not for concurrent use.
type Reader struct {
	Limit   time.Duration // for one file; 20 s if 0
	Compile bool          // PDFium is compiled before the first file and not only for many pages

	pool   pdfium.Pool
	cancel context.CancelFunc
	code   wazero.CompilationCache // of PDFium, so that it is compiled once and not after each file that was broken off
	pages  int                     // read so far
	fast   bool
}

// compileAfter is the number of pages after which compiling PDFium pays. Compiling takes some
// seconds of work and half as much memory again; read with the interpreter, a page takes a tenth of a second.
const compileAfter = 60

// Close lets go of what the Reader holds. It can be used again.
func (r *Reader) Close() {
	r.stop()
	if r.code != nil {
		_ = r.code.Close(context.Background()) // there is nothing to lose
		r.code = nil
	}
}

// stop ends PDFium, and keeps what it was compiled to.
func (r *Reader) stop() {
	if r.pool == nil {
		return
	}
	_ = r.pool.Close() // there is nothing to lose
	r.cancel()
	r.pool, r.cancel = nil, nil
}

// start makes PDFium ready.
func (r *Reader) start() error {
	fast := r.Compile || r.pages >= compileAfter
	if r.pool != nil && r.fast == fast {
		return nil
	}
	if r.fast != fast {
		r.Close()
	}
	config := wazero.NewRuntimeConfigInterpreter()
	if fast {
		if r.code == nil {
			r.code = wazero.NewCompilationCache()
		}
		config = wazero.NewRuntimeConfig().WithCompilationCache(r.code)
	}
	const page = 64 << 10 // of WebAssembly's memory
	config = config.WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory / page).
		WithCloseOnContextDone(true)
	ctx, cancel := context.WithCancel(context.Background())
	pool, err := webassembly.Init(webassembly.Config{
		Context:       experimental.WithMemoryAllocator(experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)), allocator),
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // no file of the computer's
		Stdout:        io.Discard,
		Stderr:        io.Discard,
		RandomSource:  zeros{}, // the same text each time
		MaxIdle:       1,
		MaxTotal:      1,
	})
	if err != nil {
		cancel()
		return fmt.Errorf("PDFium did not start (%s): write the text with pdftotext, and give that", firstLine(err))
	}
	r.pool, r.cancel, r.fast = pool, cancel, fast
	if fast {
		debug.FreeOSMemory() // what compiling took, before a file takes more
	}
	return nil
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// Read gives the text of a PDF file. An error is one line that says what is wrong and how to mend it.
func (r *Reader) Read(data []byte) (Document, error) {
	if !whole(data) {
		return Document{}, errors.New("a PDF that is cut short: fetch it again")
	}
	doc, pages, err := r.read(data)
	if errors.Is(err, errLong) {
		r.pages = compileAfter
		doc, pages, err = r.read(data)
	}
	if err != nil {
		return Document{}, err
	}
	r.pages += len(pages)
	doc.Paragraphs = paragraphs(withoutFurniture(pages))
	return doc, check(doc, len(pages))
}

// errLong: a file has so many pages that compiling PDFium pays for it alone.
var errLong = errors.New("a long PDF")

// read has PDFium read a file within its bounds.
func (r *Reader) read(data []byte) (Document, []page, error) {
	if err := r.start(); err != nil {
		return Document{}, nil, err
	}
	limit := r.Limit
	if limit == 0 {
		limit = maxTime
	}
	// Each file gets a PDFium of its own, so that none can leave anything to the next.
	instance, err := r.pool.GetInstance(limit)
	if err != nil {
		r.stop()
		return Document{}, nil, fmt.Errorf("PDFium did not start (%s): write the text with pdftotext, and give that", firstLine(err))
	}
	late := time.AfterFunc(limit, r.cancel)
	pages, doc, err := readPages(instance, data, r.fast)
	if inTime := late.Stop(); !inTime {
		// Interrupted, PDFium can not be used again.
		r.stop()
		if err != nil {
			return Document{}, nil, fmt.Errorf("a PDF that takes longer than %s to read: print the story's pages to a PDF of their own", limit)
		}
	} else if closing := instance.Close(); closing != nil {
		r.stop()
	}
	return doc, pages, err
}

// whole: the mark of a PDF's end is in place. PDFium would read what is left of a file that was cut
// short, and no one would know what is missing.
func whole(data []byte) bool {
	const tail = 4 << 10 // some programs leave bytes behind the mark
	return strings.Contains(string(data[max(0, len(data)-tail):]), "%%EOF")
}

// readPages gives the lines of every page, and what else a Document says.
func readPages(instance pdfium.Pdfium, data []byte, fast bool) ([]page, Document, error) {
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword):
		return nil, Document{}, errors.New("a PDF with a password: save it without one")
	case errors.Is(err, pdfiumerrors.ErrSecurity):
		return nil, Document{}, errors.New("a PDF encrypted in an unknown way: save it without protection")
	case err != nil:
		return nil, Document{}, errDamaged
	}
	var doc Document
	if meta, err := instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: opened.Document, Tag: "Title"}); err == nil {
		doc.Title = oneSpaced(clean(meta.Value))
	}
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	switch {
	case err != nil || count.PageCount == 0:
		return nil, Document{}, errDamaged
	case count.PageCount > maxPages:
		return nil, Document{}, fmt.Errorf("a PDF of %d pages, more than %d: print the story's pages to a PDF of their own", count.PageCount, maxPages)
	case count.PageCount > compileAfter && !fast:
		return nil, Document{}, errLong
	}
	var pages []page
	chars := 0
	for i := range count.PageCount {
		p, err := readPage(instance, opened.Document, i)
		if errors.Is(err, errTooMany) {
			return nil, Document{}, fmt.Errorf("page %d of the PDF has more than %d lines: print the others to a PDF of their own", i+1, maxLines)
		}
		if err != nil {
			return nil, Document{}, fmt.Errorf("page %d of the PDF is damaged: print the others to a PDF of their own", i+1)
		}
		if chars += p.chars; chars > maxChars {
			return nil, Document{}, fmt.Errorf("a PDF of more than %d million characters: print the story's pages to a PDF of their own", maxChars>>20)
		}
		if len(p.lines) == 0 && p.picture {
			doc.Pictures = append(doc.Pictures, i+1)
		}
		pages = append(pages, p)
	}
	return pages, doc, nil
}

var errTooMany = errors.New("too many lines")

var errDamaged = errors.New("a damaged PDF: fetch it again, or print it to a new PDF")

// check refuses a document without text, and one whose letters have lost their meaning.
func check(doc Document, pages int) error {
	letters, lost := 0, 0
	for _, p := range doc.Paragraphs {
		for _, r := range p.Text {
			switch {
			case r == unicode.ReplacementChar:
				lost++
			case r > ' ':
				letters++
			}
		}
	}
	switch {
	case letters+lost == 0 && len(doc.Pictures) > 0:
		return fmt.Errorf("a PDF of pictures without text (%s), as scanners make it: run OCR over it first (such as ocrmypdf)", count(pages, "page"))
	case letters+lost == 0:
		return fmt.Errorf("a PDF without text (%s): nothing to read", count(pages, "page"))
	case lost*5 > letters:
		return errors.New("a PDF whose fonts do not tell which letters they show: run OCR over it first (such as ocrmypdf --force-ocr)")
	}
	return nil
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
