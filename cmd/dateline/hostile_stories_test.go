package main

import (
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

// What has no end, or holds more than anyone wrote.
func TestHostileSizes(t *testing.T) {
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
