package main

import (
	"bytes"
	"strings"
	"testing"
)

// controls are what acts on a terminal: an escape sequence, a bell, C1's own escape and string, text direction, a tag.
const controls = "\x1b]0;x\x07 \x1b[2J \u009b31m \u0090q \u202egnp\u202c \u2066a\u2069 \u200f \u2028 \U000e0041"

func TestHostileTerminal(t *testing.T) {
	files := map[string]string{
		"a.txt":  strings.Replace(story, "Envoys", "Envoys "+controls, 1),
		"b.json": `{"title": "T", "events": [{"date": "2024-03-05", "summary": "A` + strings.ReplaceAll(strings.ReplaceAll(controls, "\x1b", ""), "\x07", "") + `"}]}`,
		"r.md":   controls + "\n<!-- BEGIN timeline:a articles=\"a.txt\" -->\n" + controls + "\n<!-- END timeline:a -->\n" + controls + "\n",
	}
	var rows []hostile
	for _, args := range []string{
		"dates a.txt", "dates -f json a.txt", "dates -f jsonl a.txt", "dates -f timeml a.txt", "build a.txt", "build -f json a.txt", "build -f html a.txt",
		"build -f svg a.txt", "build -f csv a.txt", "build -f ics a.txt", "build -f mermaid a.txt", "build -f timelinejs a.txt",
		"build b.json", "build -f json b.json", "build -f csv b.json", "embed --diff r.md",
	} {
		rows = append(rows, hostile{name: args, files: files, args: args, out: `5`})
	}
	rows = append(rows,
		hostile{name: "an argument", args: "build \x1b]0;x\u009b", code: 1, err: "dateline: .*no such file: check the name\n"},
		hostile{name: "a flag", args: "build --\x1b[2J\u202e", code: 2, err: "dateline: unknown flag .*\n"},
		hostile{name: "a marker", files: map[string]string{"r.md": "<!-- BEGIN timeline:a\u009b x -->\n"}, args: "embed r.md", code: 1, err: "dateline: r.md:1: marker .* is not understood: .*\n"},
		hostile{name: "a file's name", files: map[string]string{"\u009b\u202e.txt": story}, args: "dates \u009b\u202e.txt", out: "Tuesday"},
	)
	runHostile(t, rows)
}

// To a pipe controls go as they are.
func TestWriteData(t *testing.T) {
	const in = "a\r\nb\tc\rd\x1b[2J\u202e\u0085\xff\n"
	for terminal, want := range map[bool]string{false: in, true: "a\r\nb\tc\\u000dd\\u001b[2J\\u202e\\u0085\uFFFD\n"} {
		var b bytes.Buffer
		if err := (streams{out: &b, outTTY: terminal}).writeData(pieces{[]byte(in)}); err != nil || b.String() != want {
			t.Errorf("terminal %t: %q, %v", terminal, b.String(), err)
		}
	}
}
