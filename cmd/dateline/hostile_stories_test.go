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
