package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/timeline/article/internal/pdftext"
)

// fuzzFormat holds that any bytes read in a format give articles that keep their promises, or an error.
func fuzzFormat(f *testing.F, format string, seeds ...string) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "pages", "*.*"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if known, ok := formatOfEnding(file); ok && known.name == format {
			f.Add(data)
		}
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	opt := Options{Input: format}
	if format == "pdf" {
		// The engine ends a run of ten seconds as a hang, and slows down all Go code, the interpreter of PDFium too.
		opt.pdf = &pdftext.Reader{Limit: 5 * time.Second, Compile: true}
		f.Cleanup(opt.pdf.Close)
		if _, err := opt.pdf.Read([]byte("%PDF-1.7\n%%EOF")); err == nil {
			f.Fatal("an empty PDF was read")
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		articles, err := Read(bytes.NewReader(data), "in", opt)
		if err == nil && len(articles) == 0 {
			t.Fatal("neither article nor error")
		}
		for _, a := range articles {
			checkArticle(t, a)
		}
	})
}

func FuzzHTML(f *testing.F) {
	fuzzFormat(f, "html", `<p>a<script type="application/ld+json">[{"@graph":[[{"@type":["Article"],"datePublished":{"@value":"2021-05-03"}}]]}]</script>`,
		"<table><tr><td>a<td><pre>b\n\nc</pre>", `<h1>a</h1><time datetime="2021-05-03">x</time><p>b`, "<p>\u200f</p>", "<html><meta charset=utf-16le>a",
		`<link rel=canonical href="/2021/05/03"><svg><p>a</svg><p class=comments>b`)
}

func FuzzFeed(f *testing.F) {
	fuzzFormat(f, "feed", `<rss><channel><item><title>A</title></item></channel></rss>`, `{"version":"https://jsonfeed.org/version/1.1","items":[{"content_text":"a"}]}`,
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>A</title></item></rdf:RDF>`)
}

func FuzzMail(f *testing.F) {
	fuzzFormat(f, "mail", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: text/html; charset=koi8-r\n\n<p>y\n--b--", "Date: 1\n\n> a\n-- \nb")
}

func FuzzMarkdown(f *testing.F) {
	fuzzFormat(f, "markdown", "---\na: b\ndate: \"2021\n---\n- x\n\n<p>y", "---\ntitle: &a [*a, {b: *a}]\ndate: !!binary x\n---\nx", "+++\na = [[1], {b = 1979-05-27T07:32:00}]\n+++\nx", "+++\n+++\n# a\n|b|\n|-|\n|c|")
}

func FuzzPDF(f *testing.F) {
	fuzzFormat(f, "pdf", "%PDF-1.7\n1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Contents 4 0 R/MediaBox[0 0 9 9]"+
		"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj 4 0 obj<</Length 99>>stream\nBT /F 9 Tf (a-) Tj 0 -9 Td (b) Tj ET\nendstream endobj trailer<</Root 1 0 R>>\n%%EOF",
		"%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF")
}

// Front matter is read or left out; in plain text every byte of it stays.
func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"title: a\ndate: 2021-05-03", "title: &a [*a, {b: *a}]\n? x\n: y", "title: |\n  a\n\n  b\nplace: {name: c}", "date: !!binary x\n---\na: b", "title = 'a'\ndate = 2021-05-03T10:00:00+02:00\n[b]\nc.d = 1", "title = [[1], {name = \"a\"}]\nsource.name = 1\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, matter string) {
		for _, fence := range []string{"---", "+++"} {
			text := fence + "\n" + matter + "\n" + fence + "\n" + lead + "\n"
			for _, input := range []string{"text", "markdown"} {
				articles, err := Read(strings.NewReader(text), "in", Options{Input: input})
				for _, a := range articles {
					checkArticle(t, a)
				}
				if plain := utf8.ValidString(matter) && !strings.ContainsRune(matter, 0); input == "text" && plain && (err != nil || articles[0].Text != text) {
					t.Errorf("%v; text of %q", err, text)
				}
			}
		}
	})
}

func FuzzText(f *testing.F) {
	fuzzFormat(f, "text", "Menu\nSearch\nWorld\nSport\nWeather\nTrending\nWho is it?\nPorts agree on pilots\n3 May 2021\nThe ports of Varde and Tisse agreed on pilots on Monday, after a winter of quarrels.\nMost read\n1\nFog on May 2\n",
		"a\n\nComments (2)\nx\nMay 3, 2021 9:14am\nb\n", "June 3 – a\nJune 5 – b\nJune 7 – c\n", "References\n1. \"a\". b. 2019. Retrieved 3 May 2021.\n", "by Ane HolmNovember 21, 202501747\n[x.png] y\n* z")
}
