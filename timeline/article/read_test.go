package article

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/timeline/edtf"
)

func TestEncodings(t *testing.T) {
	const story = "Ministers agree\n\n3 May 2021\n\n“It is over,” said Müller – in Zürich.\n"
	encode := func(b []byte, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	le := encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(story)))
	be := encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(story)))
	for _, tt := range []struct{ name, data, want, warning string }{
		{"UTF-8", story, story, ""},
		{"UTF-8 with mark", "\ufeff" + story, story, ""},
		{"UTF-16 LE with mark", "\xff\xfe" + le, story, ""},
		{"UTF-16 BE with mark", "\xfe\xff" + be, story, ""},
		{"UTF-16 LE without mark", le, story, "no byte order mark: read as UTF-16"},
		{"UTF-16 BE without mark", be, story, "no byte order mark: read as UTF-16"},
		{"Windows-1252", encode(charmap.Windows1252.NewEncoder().Bytes([]byte(story))), story, "not UTF-8: read as Windows-1252"},
		{"UTF-8 with Windows-1252 pasted in", story + "\x93Ja\x94", story + "“Ja”", "UTF-8, and 2 bytes are not: read as Windows-1252"},
		{"UTF-8 with a broken byte", story + "Ende\xff", story + "Ende\ufffd", "1 bytes are not UTF-8 and were replaced"},
		{"line ends of Windows", strings.ReplaceAll(story, "\n", "\r\n"), strings.ReplaceAll(story, "\n", "\r\n"), ""},
		{"marks for right-to-left", "\u200f" + story, "\u200f" + story, ""},
		{"a few control characters", "\x02" + story, "\x02" + story, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.data)
			if a.Text != tt.want {
				t.Errorf("text %q", a.Text)
			}
			if got := strings.Join(a.Warnings, "\n"); got != tt.warning {
				t.Errorf("warnings %q, want %q", got, tt.warning)
			}
			if a.Title != "Ministers agree" || a.Published.String() != "2021-05-03" {
				t.Errorf("title %q, published %s", a.Title, a.Published)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"empty", "", "in.txt: empty: nothing to read"},
		{"blank", " \n\r\n\t", "in.txt: empty: nothing to read"},
		{"mark alone", "\ufeff", "in.txt: empty: nothing to read"},
		{"zero bytes", "ab\x00\x01\x02\x03", "in.txt: binary, not text: give plain text or JSON Lines in UTF-8"},
		{"bytes of no encoding", "caf\xe9 \x81\x8d", "in.txt: binary, not text: give plain text or JSON Lines in UTF-8"},
		{"PDF", "%PDF-1.7\n", "in.txt: a PDF that is cut short: fetch it again"},
		{"office document", "PK\x03\x04\x14", "in.txt: not text but a zip archive or an office document: save it as plain text first"},
		{"JSON line cut short", `{"text":"A."}` + "\n" + `{"id":"b","text":"B`, "in.txt:2: not JSON (unexpected end of JSON input): one article a line, line breaks in the text as \\n"},
		{"first JSON line bad", `{"id":"b",` + "\n" + `{"text":"A."}`, "in.txt:1: not JSON (unexpected end of JSON input): one article a line, line breaks in the text as \\n"},
		{"no text", `{"text":"A."}` + "\n" + `{"id":"b"}`, `in.txt:2: no "text": every line needs one`},
		{"field of another type", `{"text":"A."}` + "\n" + `{"id":7,"text":"B."}`, `in.txt:2: "id" is a number: make it a string`},
		{"no object", `{"text":"A."}` + "\n" + `["B."]`, `in.txt:2: a JSON array, not an article: write {"id": …, "published": …, "text": …}`},
		{"bad published", `{"published":"last week","text":"A."}`, `in.txt:1: published "last week" is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z`},
		{"no such day", `{"published":"2023-02-30","text":"A."}`, `in.txt:1: published "2023-02-30" is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z`},
		{"published is a month", `{"published":"2023-02","text":"A."}`, `in.txt:1: published "2023-02" is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z`},
		{"two bad lines", `{"text":"A."}` + "\n{}\n\nB", "in.txt:2: no \"text\": every line needs one\nin.txt:4: not JSON (invalid character 'B' looking for beginning of value): one article a line, line breaks in the text as \\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(tt.data), "in.txt", Options{})
			if err == nil || err.Error() != tt.want {
				t.Errorf("error\n%v\nwant\n%s", err, tt.want)
			}
		})
	}
}

func TestReaderError(t *testing.T) {
	_, err := Read(iotest.ErrReader(errors.New("disk gone")), "in.txt", Options{})
	if err == nil || err.Error() != "in.txt: disk gone" {
		t.Errorf("error %v", err)
	}
}

func TestJSONLines(t *testing.T) {
	const in = `{"id":"a","published":"1998-03-03T18:30:00Z","title":"Ministers agree","source":"example.org","agency":"AP","place":"Rome","text":"PARIS (AFP) — It is over, they said."}

{"id":"a","published":null,"text":"Second story.","extra":1}
not JSON
{"text":"Third story.","published":"1998-03-04"}
`
	articles, err := Read(strings.NewReader(in), "dir/wire.jsonl", Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "dir/wire.jsonl:4: not JSON") {
		t.Errorf("error %v", err)
	}
	if len(articles) != 3 {
		t.Fatalf("%d articles", len(articles))
	}
	a := articles[0]
	if a.ID != "a" || a.Published.String() != "1998-03-03T18:30:00Z" || a.PublishedFrom != "published field" || a.Title != "Ministers agree" ||
		a.Source != "example.org" || a.Agency != "AP" || a.Place != "Rome" || a.SlugEnd == 0 {
		t.Errorf("first article: %+v", a)
	}
	if b := articles[1]; b.ID != "a-2" || !b.Published.IsZero() || b.Warnings[0] != `no dateline: relative dates stay unresolved, absolute dates still work; give --dateline DATE` ||
		b.Warnings[1] != `line 3: the id "a" is taken: called "a-2"` {
		t.Errorf("second article: %q %s %q", b.ID, b.Published, b.Warnings)
	}
	if c := articles[2]; c.ID != "wire-5" || c.Published.String() != "1998-03-04" {
		t.Errorf("third article: %q %s", c.ID, c.Published)
	}
}

// Text that begins with a brace is no JSON Lines for that.
func TestNotJSONLines(t *testing.T) {
	const text = "{Updates with quotes} The two ministers met."
	if a := read(t, text); a.Text != text || a.ID != "story" {
		t.Errorf("%q: %q", a.ID, a.Text)
	}
}

func TestID(t *testing.T) {
	for name, want := range map[string]string{"-": "stdin", "a/b/story.txt": "story", ".txt": ".txt", "story": "story", "v1.2.txt": "v1.2"} {
		articles, err := Read(strings.NewReader("It is over."), name, Options{})
		if err != nil || articles[0].ID != want || articles[0].Path != name {
			t.Errorf("%s: %v, id %q, want %q", name, err, articles[0].ID, want)
		}
	}
}

// Large and odd input has to come out whole; the offsets are checked as in the fuzz test.
func TestLargeInput(t *testing.T) {
	for name, text := range map[string]string{
		"one long line":              strings.Repeat("word ", 1<<20),
		"one long word":              strings.Repeat("x", 5<<20),
		"many lines":                 strings.Repeat(lead+"\n", 50_000),
		"many short lines":           strings.Repeat("a\n", 200_000),
		"blank lines":                "a" + strings.Repeat("\n", 5<<20) + "b",
		"spaces inside":              "a" + strings.Repeat(" ", 5<<20) + "b",
		"brackets":                   strings.Repeat("(", 1<<20),
		"tags":                       strings.Repeat("<p>", 1<<20),
		"braces":                     strings.Repeat("{", 1<<20),
		"lines that look like dates": strings.Repeat("3 May 2021\n", 50_000),
	} {
		t.Run(name, func(t *testing.T) {
			articles, err := Read(strings.NewReader(text), "in.txt", Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, articles[0])
		})
	}
}

// checkArticle holds what the types promise.
func checkArticle(t *testing.T, a Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Start < end || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("block %v after byte %d of %d", b, end, len(a.Text))
		}
		if s := a.Text[b.Start:b.End]; !utf8.ValidString(s) || strings.TrimSpace(s) != s {
			t.Fatalf("block %v is cut badly: %q", b, cutRunes(s, 80))
		}
		end = b.End
	}
	if a.SlugEnd > 0 && (a.SlugEnd >= len(a.Text) || !utf8.RuneStart(a.Text[a.SlugEnd])) {
		t.Fatalf("SlugEnd %d of %d", a.SlugEnd, len(a.Text))
	}
	if a.Published.IsZero() != (a.PublishedFrom == "") {
		t.Fatalf("published %s from %q", a.Published, a.PublishedFrom)
	}
	if !a.Published.IsZero() && a.Published.Precision() != edtf.PrecisionDay {
		t.Fatalf("published %s is no day", a.Published)
	}
	for _, w := range append(a.Warnings, a.Doubt) {
		if strings.ContainsAny(w, "\r\n") {
			t.Fatalf("warning of several lines: %q", w)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Ministers agree\n\nPosted 04/05/2023 | SIMI VALLEY, California\n\nHAVANA, Feb 18 (AP) — " + lead + "\n\n14/06/2023 18:16:43 – Washington (AFP) – © 2023 AFP",
		"Date: Wed, 14 Jun 2023 18:16:43 +0000\r\n\r\n(Reuters) - " + lead,
		`{"id":"a","published":"1998-03-03","text":"A."}` + "\n{",
		"\xff\xfeM\x00", "M\xfcller said on Wednesday, Feb. 16, 2021",
		"151230 GMT Jan 24", "MOSCOW, June 14. /TASS/. It is over.", "N'DJAMENA, PORT-AU-PRINCE (AP) -- It.", "\u2028\u200f(c) 2022",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		articles, err := Read(bytes.NewReader(data), "in.txt", Options{})
		if err == nil && len(articles) == 0 {
			t.Fatal("neither article nor error")
		}
		for _, a := range articles {
			checkArticle(t, a)
		}
	})
}

// TestCorpora reads the stories kept outside the project.
func TestCorpora(t *testing.T) {
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		t.Skip("DATELINE_CORPORA is not set: it names the folder with seed/ and stories/")
	}
	for name, want := range map[string]string{
		"seed/article.txt": "2023-06-14", "stories/01.txt": "2015-08-14", "stories/06.txt": "2022-07-09",
		"stories/09.txt": "2023-04-05", "stories/11.txt": "2020-01-15",
	} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		articles, err := Read(bytes.NewReader(data), name, Options{})
		if err != nil {
			t.Fatal(err)
		}
		a := articles[0]
		checkArticle(t, a)
		if day, _ := a.Published.Earliest(); day.String() != want || a.Title == "" || a.Text != string(data) {
			t.Errorf("%s: published %s, want %s; title %q", name, a.Published, want, a.Title)
		}
	}
}
