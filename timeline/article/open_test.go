package article

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pack is data packed with gzip.
func pack(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// folder makes a folder with files in it and goes there.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// opened lists what Open gives: "path id", or the error.
func opened(paths []string, opt Options) []string {
	var out []string
	for a, err := range Open(paths, opt) {
		if err != nil {
			out = append(out, err.Error())
			continue
		}
		out = append(out, filepath.ToSlash(a.Path)+" "+a.ID)
	}
	return out
}

func TestOpen(t *testing.T) {
	const story, page = lead + "\n", "<!DOCTYPE html><h1>A</h1>" + prose
	folder(t, map[string]string{
		"saved/b.txt": story, "saved/a.html": page, "saved/a_files/frame.html": page, "saved/z_files/c.md": story, "saved/style.css": "p {}",
		"saved/.hidden.txt": story, "saved/.git/d.txt": story, "saved/sub/e.TXT": story, "saved/sub/f.jsonl": `{"text":"A."}` + "\n{\n" + `{"text":"B."}`,
		"saved/g.html.gz": pack(t, page), "saved/cut.txt.gz": pack(t, strings.Repeat(story, 100))[:60], "empty/style.css": "p {}", "blank.txt": " \n",
		"odd[1].txt": story, "note.json": `{"a": 1}`,
	})
	for _, tt := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"file", []string{"saved/b.txt"}, []string{"saved/b.txt b"}},
		{"folder, in order of name", []string{"saved"}, []string{
			"saved/a.html a", "saved/b.txt b", "saved/cut.txt.gz: damaged gzip data (unexpected EOF): fetch it again", "saved/g.html.gz g",
			"saved/sub/e.TXT e", "saved/sub/f.jsonl f-1", "saved/sub/f.jsonl:2: not JSON (unexpected end of JSON input): one article a line, line breaks in the text as \\n", "saved/sub/f.jsonl f-3", "saved/z_files/c.md c"}},
		{"glob", []string{"saved/*[abn].[ht][tx]*"}, []string{"saved/a.html a", "saved/b.txt b"}},
		{"glob that finds nothing", []string{"saved/*.eml"}, []string{"saved/*.eml: no such file: check the name"}},
		{"name that looks like a glob", []string{"odd[1].txt"}, []string{"odd[1].txt odd[1]"}},
		{"standard input", []string{"-"}, []string{"- stdin"}},
		{"folder without stories", []string{"empty", "saved/b.txt"}, []string{"empty: a folder without stories: they are known by their endings .txt, .text, .md, .markdown, .html, .htm, .xhtml, .rss, .atom, .xml, .eml, .pdf, .jsonl, .ndjson", "saved/b.txt b"}},
		{"no such file among others", []string{"none.txt", "blank.txt", "saved/b.txt"}, []string{"none.txt: no such file: check the name", "blank.txt: empty: nothing to read", "saved/b.txt b"}},
		{"address", []string{"https://example.org/a"}, []string{"https://example.org/a: addresses are not fetched: save the page and name the file"}},
		{"other JSON", []string{"note.json"}, []string{`note.json: JSON, but not an article a line: write {"id": …, "published": …, "text": …} on one line each`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := opened(tt.paths, Options{Stdin: strings.NewReader(story)})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Whoever has read enough gets no more.
func TestOpenStops(t *testing.T) {
	folder(t, map[string]string{"a.jsonl": strings.Repeat(`{"text":"A."}`+"\n", 5), "d/b.txt": lead, "d/c.txt": lead})
	n := 0
	for range Open([]string{"a.jsonl", "d", "none"}, Options{}) {
		if n++; n == 6 {
			break
		}
	}
	if n != 6 {
		t.Errorf("%d articles", n)
	}
}

func TestFormatIsTold(t *testing.T) {
	const (
		page = "<html><body><h1>Ministers agree</h1>" + prose
		rss  = `<?xml version="1.0"?><!-- x --><rss version="2.0"><channel><title>F</title><item><title>T</title><description>` + lead + `</description></item></channel></rss>`
		mail = "From: a@example.org\nMessage-ID: <1@example.org>\nSubject: S\n\n" + lead
		line = `{"id":"x","text":"A."}`
	)
	for _, tt := range []struct{ name, file, input, data, id, text string }{
		{"page by content", "a.txt", "", "<!doctype HTML>" + page, "a", "Ministers agree"},
		{"page behind a declaration", "-", "", `<?xml version="1.0"?>` + "\n" + page, "stdin", "Ministers agree"},
		{"feed by content", "a.txt", "", rss, "a-1", "T\n\n" + lead + "\n"},
		{"mail by content", "-", "", mail, "stdin", lead},
		{"JSON Lines by content", "a.txt", "", line, "x", "A."},
		{"packed", "a.html.gz", "", pack(t, page), "a", "Ministers agree"},
		{"packed without an ending", "-", "", pack(t, line), "x", "A."},
		{"fragment by ending", "a.htm", "", prose, "a", lead},
		{"fragment without ending is text", "a", "", prose, "a", prose},
		{"a page without markup is text", "a.html", "", lead, "a", lead},
		{"Markdown by ending", "a.md", "", "**A** b.", "a", "A b.\n"},
		{"Markdown without ending is text", "a.txt", "", "**A** b.", "a", "**A** b."},
		{"text that quotes a header", "a.txt", "", "From: Oslo\n\n" + lead, "a", "From: Oslo\n\n" + lead},
		{"asked for text", "a.html", "text", page, "a", page},
		{"asked for HTML", "a", "html", prose, "a", lead},
		{"asked for by ending", "a", "md", "**A** b.", "a", "A b.\n"},
		{"UTF-16", "-", "", "\xff\xfe" + wide(line), "x", "A."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			articles, err := Read(strings.NewReader(tt.data), tt.file, Options{Input: tt.input})
			if err != nil {
				t.Fatal(err)
			}
			if a := articles[0]; a.ID != tt.id || !strings.HasPrefix(a.Text, tt.text) {
				t.Errorf("id %q, text %q", a.ID, a.Text)
			}
		})
	}
}

func wide(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(0)
	}
	return b.String()
}

// endless gives the same bytes again and again.
type endless struct{ data string }

func (e endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		n += copy(p[n:], e.data)
	}
	return n, nil
}

func TestFormatErrors(t *testing.T) {
	bomb := func(data string, n int64) io.Reader {
		r, w := io.Pipe()
		go func() {
			z := gzip.NewWriter(w)
			_, err := io.CopyN(z, endless{data}, n)
			if err == nil {
				err = z.Close()
			}
			w.CloseWithError(err)
		}()
		return r
	}
	for _, tt := range []struct {
		name, file, input string
		data              io.Reader
		want              string
	}{
		{"unknown format", "a.txt", "word", strings.NewReader("A."), `a.txt: no input format "word": name one of text, markdown, html, feed, mail, pdf, jsonl`},
		{"PDF cut short, packed", "a.pdf.gz", "", strings.NewReader(pack(t, "%PDF-1.7\n")), "a.pdf.gz: a PDF that is cut short: fetch it again"},
		{"PDF read as text", "a.pdf", "text", strings.NewReader("%PDF-1.7\n"), "a.pdf: not text but a PDF: read it with --input pdf"},
		{"text under the name of a PDF", "a.pdf", "", strings.NewReader("Envoys met."), "a.pdf: no PDF, for it does not begin with %PDF-: fetch it again, or name its format with --input"},
		{"archive read as PDF", "a", "pdf", strings.NewReader("PK\x03\x04"), "a: not text but a zip archive or an office document: save it as plain text first"},
		{"packed twice", "a.gz", "", strings.NewReader(pack(t, pack(t, "A."))), "a.gz: not text but gzip data packed twice: unpack it first"},
		{"archive", "a.tar.gz", "", strings.NewReader(pack(t, "a.txt"+strings.Repeat("\x00", 252)+"ustar"+strings.Repeat("\x00", 500))), "a.tar.gz: not text but a tar archive: unpack it first"},
		{"no gzip data", "a.gz", "", strings.NewReader("\x1f\x8b\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"), "a.gz: damaged gzip data (invalid header): fetch it again"},
		{"empty, packed", "a.txt.gz", "", strings.NewReader(pack(t, " ")), "a.txt.gz: empty: nothing to read"},
		{"text without end", "a.txt", "", bomb("word ", 1<<30), "a.txt: larger than 64 MB: give its stories in files of their own, or as JSON Lines"},
		{"line without end", "a.jsonl", "", bomb("word ", 80<<20), "a.jsonl:1: a line longer than 64 MB: one article a line"},
		{"zeros without end", "a.txt", "", bomb("\x00", 1<<30), "a.txt: larger than 64 MB: give its stories in files of their own, or as JSON Lines"},
		{"XML that is no feed", "a.xml", "", strings.NewReader("<?xml version='1.0'?><svg/>"), "a.xml: no RSS or Atom feed (failed to detect feed type): give the feed as the site sends it"},
		{"feed cut short", "a.rss", "", strings.NewReader("<rss version='2.0'><channel><item><title>A"), "a.rss: no RSS or Atom feed (XML syntax error on line 1: unexpected EOF): give the feed as the site sends it"},
		{"feed without entries", "a.rss", "", strings.NewReader("<rss version='2.0'><channel><title>A</title></channel></rss>"), "a.rss: a feed without entries: nothing to read"},
		{"mail without headers", "a.eml", "", strings.NewReader("no mail"), "a.eml: no mail message (malformed header line: no mail): save it as the mail program sends it, with its headers"},
		{"mail without text", "a.eml", "", strings.NewReader("From: a\nContent-Type: image/png\n\nx"), "a.eml: a mail without text: save its attachment and give that"},
		{"Markdown nested without end", "a.md", "", strings.NewReader(strings.Repeat("> ", 10_000) + "x"), "a.md: lists or quotes nested more than 300 deep: read it as text with --input text"},
		{"Markdown of too large a table", "a.md", "", strings.NewReader(strings.Repeat("|a", 5000) + "\n" + strings.Repeat("|-", 5000) + strings.Repeat("\n|b", 5000)), "a.md: tables of up to 5000 columns in 5002 rows: read it as text with --input text"},
		{"Markdown without text", "a.md", "", strings.NewReader("```\nx\n```"), "a.md: no text in the Markdown: nothing to read"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.data, tt.file, Options{Input: tt.input})
			if err == nil || err.Error() != tt.want {
				t.Errorf("error\n%v\nwant\n%s", err, tt.want)
			}
		})
	}
}

// Of JSON Lines one line is in memory, however long the file is.
func TestJSONLinesStream(t *testing.T) {
	in := io.LimitReader(endless{`{"id":"a","text":"A."}` + "\n"}, 1<<40)
	n := 0
	for a, err := range Open([]string{"-"}, Options{Stdin: in}) {
		if err != nil || a.Text != "A." {
			t.Fatal(a, err)
		}
		if n++; n == 1000 {
			return
		}
	}
}

// brittle gives a line, and then fails as no reader may.
type brittle struct{ line string }

func (b *brittle) Read(p []byte) (int, error) {
	if b.line == "" {
		panic("broken")
	}
	n := copy(p, b.line)
	b.line = b.line[n:]
	return n, nil
}

// A defect that one input brings out is its error, and the others are read; a panic of the
// caller is the caller's.
func TestOpenDefect(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.jsonl")
	if err := os.WriteFile(other, []byte(`{"id":"b","text":"Chad closed its border."}`+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var texts, errs []string
	for a, err := range Open([]string{"-", other}, Options{Stdin: &brittle{`{"id":"a","text":"A."}` + "\n"}, Input: "jsonl"}) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		texts = append(texts, a.Text)
	}
	if len(errs) != 1 || !strings.HasPrefix(errs[0], "-: left out: a defect of dateline (broken at ") || len(texts) != 1 || texts[0] != "Chad closed its border." {
		t.Errorf("errors %q, texts %q", errs, texts)
	}
	defer func() {
		if what := recover(); what != "mine" {
			t.Errorf("recovered %v, want the caller's own panic", what)
		}
	}()
	for range Open([]string{other}, Options{}) {
		panic("mine")
	}
}
