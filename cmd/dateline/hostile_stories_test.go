package main

import (
	"errors"
	"strings"
	"testing"
)

// Stories and what opens them.
func TestHostileStories(t *testing.T) {
	front := func(fence, matter string) map[string]string {
		return map[string]string{"a.md": fence + "\n" + matter + "\n" + fence + "\n" + story}
	}
	runHostile(t, []hostile{
		{name: "TOML of dotted keys", files: front("+++", strings.Repeat("a.", 30000)+"a = 1"), args: "build a.md", out: `Tue 5 March 2024`},
		{name: "TOML of nested tables", files: front("+++", "a = "+strings.Repeat("{a=", 15000)+"1"+strings.Repeat("}", 15000)), args: "build a.md", out: `Tue 5 March 2024`},
		{name: "TOML of nested lists", files: front("+++", "title = "+strings.Repeat("[", 30000)), args: "build a.md", out: `Tue 5 March 2024`,
			err: `dateline: a.md: front matter: title is left out: lists or tables more than 4 deep: make it a plain value\n`},
		{name: "TOML of a dotted title", files: front("+++", "title"+strings.Repeat(".a", 30000)+" = 1"), args: "build a.md", out: `Tue 5 March 2024`,
			err: `dateline: a.md: front matter: title is left out: a key of more than 4 parts: make it a plain value\n`},
		{name: "TOML of a title of 60 KB", files: front("+++", "title = '"+strings.Repeat("x", 60000)+"'"), args: "build a.md", out: `Tue 5 March 2024`,
			err: `dateline: a.md: front matter: title is left out: an entry longer than 4096 bytes: make it a plain value\n`},
		{name: "YAML of nested lists", files: front("---", "a: "+strings.Repeat("[", 30000)+strings.Repeat("]", 30000)), args: "build a.md", out: `Tue 5 March 2024`},
		{name: "YAML of aliases of aliases", files: front("---", "title: &a [*a, *a, {b: *a}]"), args: "build a.md", out: `Tue 5 March 2024`},
		{name: "YAML of a title over 9000 lines", files: front("---", "title: >\n"+strings.Repeat("  a\n", 9000)), args: "build a.md", out: `Tue 5 March 2024`,
			err: `dateline: a.md: front matter: title is left out: an entry longer than 4096 bytes: make it a plain value\n`},
		{name: "front matter that does not end", files: map[string]string{"a.md": "+++\n" + strings.Repeat("a = 1\n", 20000) + story}, args: "build a.md", err: noDateline},
		{name: "front matter of dots in plain text", files: map[string]string{"a.txt": "+++\n" + strings.Repeat("a.", 30000) + "a = 1\n+++\n" + story}, args: "build a.txt", out: `Tue 5 March 2024`},
	})
}

// Markdown that takes a parser the square of its size.
func TestHostileMarkdown(t *testing.T) {
	const text = `: read it as text with --input text\n`
	md := func(s string) map[string]string { return map[string]string{"a.md": story + "\n" + s} }
	runHostile(t, []hostile{
		{name: "60,000 pictures that do not end", files: md(strings.Repeat("![a](", 60000)), args: "build a.md", code: 1, err: "dateline: a.md: a paragraph of more than 500 links that do not end" + text},
		{name: "lists nested 3000 deep", files: md(nestedLists(3000)), args: "build a.md", code: 1, err: "dateline: a.md: lists or quotes nested more than 300 deep" + text},
		{name: "lists nested 10,000 deep on a line", files: md(strings.Repeat("- ", 10000) + "a"), args: "build a.md", code: 1, err: "dateline: a.md: lists or quotes nested more than 300 deep" + text},
		{name: "quotes nested 10,000 deep", files: md(strings.Repeat(">", 10000) + "a"), args: "build a.md", code: 1, err: "dateline: a.md: lists or quotes nested more than 300 deep" + text},
		{name: "40,000 marks of emphasis", files: md(strings.Repeat("a**bc* ", 20000)), args: "build a.md", code: 1, err: "dateline: a.md: a paragraph of more than 2000 marks of emphasis" + text},
		{name: "80,000 addresses", files: md(strings.Repeat("[a]: b\n", 80000)), args: "build a.md", code: 1, err: "dateline: a.md: more than 5000 link addresses without an empty line" + text},
		{name: "20,000 brackets", files: md(strings.Repeat("[", 20000)), args: "build a.md", out: `Tue 5 March 2024`},
		{name: "a table of a million cells", files: md("|" + strings.Repeat("a|", 1000) + "\n|" + strings.Repeat("-|", 1000) + strings.Repeat("\n|a", 2000)), args: "build a.md", code: 1, err: "dateline: a.md: tables of up to 1001 columns in 2002 rows" + text},
	})
}

// Flags, and streams that do not do what they should.
func TestHostileFlags(t *testing.T) {
	s := map[string]string{"s.txt": story}
	runHostile(t, []hostile{
		{name: "days as a float", files: s, args: "build s.txt --days 1e30", code: 2, err: "dateline: --days: \"1e30\" is no whole number: write one such as 10\n"},
		{name: "days beyond all", files: s, args: "build s.txt --days 99999999999999999999", code: 2, err: "dateline: --days: \"99999999999999999999\" is beyond all numbers here: write one such as 10\n"},
		{name: "negative days", files: s, args: "build s.txt --days -1", code: 2, err: "dateline: --days -1: give 1 or more, or leave it out to keep all\n"},
		{name: "as many days as there are", files: s, args: "build s.txt --days 9223372036854775807", out: "Tue 5 March 2024"},
		{name: "negative jobs", files: s, args: "build s.txt -j -1", code: 2, err: "dateline: --jobs -1: give 1 to 1000, or 0 for one a core\n"},
		{name: "100,000 jobs", files: s, args: "build s.txt -j 100000", code: 2, err: "dateline: --jobs 100000: give 1 to 1000, or 0 for one a core\n"},
		{name: "a width beyond all", files: s, args: "build s.txt -f svg --width 2147483648", code: 2, err: "dateline: --width 2147483648: give 360 to 4000 pixels\n"},
		{name: "a dateline of no day", files: s, args: "build s.txt --dateline 2023-02-30", code: 2, err: "dateline: --dateline .* is not a day: write it as 2023-06-14\n"},
		{name: "standard input twice", args: "build - -", code: 2, err: "dateline: - is named twice: .*\n"},
		{name: "a mail of raw bytes", files: map[string]string{"a.eml": "From: J\xf6rg <a@example.org>\nMessage-ID: <1@example.org>\nSubject: Treffen in K\xf6ln\nDate: Wed, 06 Mar 2024 10:00:00 +0000\n\nEnvoys met in Oslo on Tuesday.\n"},
			args: "build a.eml -f json", out: `"source": "Jörg",\s*"title": "Treffen in Köln"`},
		{name: "a mail of raw bytes in its own charset", files: map[string]string{"a.eml": "From: a@example.org\nMessage-ID: <1@example.org>\nSubject: \xe2\xf1\xf2\xf0\xe5\xf7\xe0\nContent-Type: text/plain; charset=windows-1251\nDate: Wed, 06 Mar 2024 10:00:00 +0000\n\nEnvoys met in Oslo on Tuesday.\n"},
			args: "build a.eml -f json", out: `"title": "встреча"`},
		{name: "a mail of bytes of no charset", files: map[string]string{"a.eml": "From: \x81\x8d <a@example.org>\nMessage-ID: <1@example.org>\nSubject: =?utf-8?q?=ff=fe?= \x81\x8d\nDate: Wed, 06 Mar 2024 10:00:00 +0000\n\nEnvoys met in Oslo on Tuesday.\n"},
			args: "build a.eml -f json", out: "\uFFFD"},
		{name: "a mail of parts within parts", files: map[string]string{"a.eml": "From: a\nMessage-ID: <1>\n" + strings.Repeat("Content-Type: multipart/mixed; boundary=b\n\n--b\n", 50) + "\nx\n"}, args: "build a.eml", code: 1,
			err: "dateline: a.eml: .*\n"},
		{name: "half of UTF-16", files: map[string]string{"a.txt": "\xff\xfeE"}, args: "build a.txt", err: noDateline},
		{name: "binary", files: map[string]string{"a.txt": strings.Repeat("\x00\x01\x02", 300)}, args: "build a.txt", code: 1, err: "dateline: a.txt: binary, not text: .*\n"},
		{name: "a PDF of two words", files: map[string]string{"a.pdf": "%PDF-1.7\n%%EOF"}, args: "build a.pdf", code: 1, err: "dateline: a.pdf: a damaged PDF: .*\n"},
		{name: "gzip packed twice", files: map[string]string{"a.gz": "\x1f\x8b"}, args: "build a.gz", code: 1, err: "dateline: a.gz: damaged gzip data .*\n"},
	})
}

// Where standard output takes nothing, every verb says so.
func TestFullOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	lay(t, map[string]string{"s.txt": story})
	for _, args := range []string{"--help", "build --help", "embed --help", "version", "schema", "dates s.txt", "dates -f json s.txt", "build s.txt"} {
		var errs strings.Builder
		if code := run(strings.Fields(args), streams{out: full{}, err: &errs}); code != exitFailed || errs.String() != "dateline: no space left\n" {
			t.Errorf("%s: exit code %d, %q", args, code, errs.String())
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func nestedLists(deep int) string {
	var b strings.Builder
	for i := range deep {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// What has no end, or holds more than anyone wrote.
func TestHostileSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("endless input takes its time, most of all under the race detector")
	}
	big := strings.Repeat("\x00", 1<<16)
	runHostile(t, []hostile{
		{name: "zeros without end as a story", stdin: big, again: true, args: "build -", code: 1, err: "dateline: standard input: larger than 64 MB: .*\n"},
		{name: "zeros without end as JSON Lines", stdin: big, again: true, args: "build --input jsonl -", code: 1,
			err: "dateline: standard input:1: 128 MB without an article: is it JSON Lines\\? the rest is not read\n"},
		{name: "empty lines without end as JSON Lines", stdin: strings.Repeat("\n", 1<<16), again: true, args: "build --input jsonl -", code: 1,
			err: "dateline: standard input:134217729: 128 MB without an article: .*\n"},
		{name: "bad lines without end as JSON Lines", stdin: "{\"text\": 1}\n", again: true, args: "build --input jsonl -", code: 1,
			err: "(dateline: standard input:[0-9]+: \"text\" is a number: make it a string\n){1000}dateline: standard input:1000: 1000 bad lines and no article between: .*\n"},
		{name: "bad lines between good ones", stdin: strings.Repeat("{\"text\": 1}\n{\"published\":\"2024-03-06\",\"text\":\"A.\"}\n", 2000), args: "dates -f jsonl -", code: 1,
			err: "(dateline: standard input:[0-9]+: \"text\" is a number: make it a string\n)+", out: `stdin-4000`},
		{name: "a long line of JSON Lines and a good one", stdin: "{\"text\": \"" + strings.Repeat("a", 65<<20) + "\"}\n{\"published\":\"2024-03-06\",\"text\":\"A.\"}\n", args: "dates -f jsonl -", code: 1,
			err: "dateline: standard input:1: a line longer than 64 MB: one article a line\n", out: `stdin-2`},
		{name: "blanks without end as gold", stdin: " ", again: true, args: "evaluate -", code: 1, err: "dateline: standard input: nothing in it: .*\n"},
		{name: "a line of gold without end", stdin: "{", again: true, args: "evaluate -", code: 1, err: "dateline: standard input:1: larger than 64 MB: give it in parts\n"},
		{name: "TimeML without end", stdin: "<a>", again: true, args: "evaluate -", code: 1, err: "dateline: standard input:1: elements more than 1000 deep: mend the file\n"},
		{name: "20,000 equal ids", stdin: strings.Repeat("{\"id\":\"a\",\"published\":\"2024-03-06\",\"text\":\"A.\"}\n", 20000), args: "dates -f jsonl -",
			err: "(dateline: standard input a-[0-9]+: line [0-9]+: the id \"a\" is taken: called \"a-[0-9]+\"\n)+", out: `"a-20000"`},
	})
}
