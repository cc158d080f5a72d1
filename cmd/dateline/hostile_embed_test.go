package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
)

// marker is a report of one region.
func marker(attributes string) string {
	return "<!-- BEGIN timeline:a " + attributes + " -->\n<!-- END timeline:a -->\n"
}

// Reports that a stranger wrote: embed reads and writes nothing outside their folder, and destroys nobody's work.
func TestHostileReports(t *testing.T) {
	const good, picture = `^$`, `format="svg" out="p.svg"`
	with := func(attributes string, more ...string) map[string]string {
		files := map[string]string{"d/r.md": marker(attributes), "d/s.txt": story, "secret.txt": story}
		for i := 0; i < len(more); i += 2 {
			files[more[i]] = more[i+1]
		}
		return files
	}
	const outside = "dateline: d/r.md:1: timeline:a: articles: .* is not in the report's folder: move it there, or allow it with --allow-outside\n"
	const foreign = "dateline: d/r.md:1: timeline:a: d/p.svg: not a p.*: choose another out, or remove it\n"
	runHostile(t, []hostile{
		{name: "a full path", files: with(`articles="/etc/passwd"`), args: "embed d/r.md", code: 1, err: outside},
		{name: "a path upwards", files: with(`articles="../secret.txt"`), args: "embed d/r.md", code: 1, err: outside},
		{name: "a path down and upwards", files: with(`articles="x/../../secret.txt"`), args: "embed d/r.md", code: 1, err: outside},
		{name: "a pattern for the whole disk", files: with(`articles="/*/*/*/*.txt"`), args: "embed d/r.md", code: 1, err: outside},
		{name: "a pattern upwards", files: with(`articles="../*.txt"`), args: "embed d/r.md", code: 1, err: outside},
		{name: "a folder upwards", files: with(`articles=".."`), args: "embed d/r.md", code: 1, err: outside},
		{name: "a link out", files: with(`articles="l.txt"`, "d/l.txt", "-> ../secret.txt"), args: "embed d/r.md", code: 1, err: outside},
		{name: "a link out that a pattern finds", files: with(`articles="l*.txt"`, "d/l.txt", "-> ../secret.txt"), args: "embed d/r.md", code: 1, err: outside},
		{name: "a link to a folder out", files: with(`articles="l/secret.txt"`, "d/l", "-> .."), args: "embed d/r.md", code: 1, err: outside},
		{name: "a link out in a folder", files: with(`articles="e"`, "d/e/l.txt", "-> ../../secret.txt"), args: "embed d/r.md", code: 1,
			err: "dateline: d/r.md:1: timeline:a: articles: d/e/l.txt: a link out of the folder is not followed: .*\n"},
		{name: "a link inside", files: with(`articles="l.txt"`, "d/l.txt", "-> s.txt"), args: "embed d/r.md", err: "dateline: d/r.md: written\n", out: good},
		{name: "outside, and allowed", files: with(`articles="../secret.txt"`), args: "embed --allow-outside d/r.md", err: "dateline: d/r.md: written\n", out: good},
		{name: "a pattern outside, and allowed", files: with(`articles="../s*.txt"`), args: "embed --allow-outside d/r.md", err: "dateline: d/r.md: written\n", out: good},
		{name: "a device, and allowed", files: with(`articles="/dev/zero"`), args: "embed --allow-outside d/r.md", code: 1, err: "dateline: d/r.md:1: timeline:a: articles: /dev/zero: not a plain file: remove it\n"},
		{name: "a report that names itself", files: with(`articles="r.md"`), args: "embed d/r.md", code: 1, err: "dateline: d/r.md:1: timeline:a: articles: it names no story but the report itself: name others\n"},
		{name: "a report among its stories", files: with(`articles="*.md s.txt"`), args: "embed d/r.md", err: "dateline: d/r.md: written\n", out: good},
		{name: "a report in its own folder", files: with(`articles="."`), args: "embed d/r.md", err: "dateline: d/r.md: written\n", out: good},
		{name: "a report named twice", files: with(`articles="s.txt"`), args: "embed d/r.md d/./r.md", err: "dateline: d/r.md: written\n", out: good},
		{name: "a report without end", files: map[string]string{"r.md": "-> /dev/zero"}, args: "embed r.md", code: 1, err: "dateline: r.md: not a plain file: name a report\n"},
		{name: "a report in Latin-1", files: map[string]string{"r.md": "Caf\xe9\n"}, args: "embed r.md", code: 1, err: "dateline: r.md:1: not in UTF-8 but in Latin-1 or another encoding: save it as UTF-8\n"},
		{name: "a report in UTF-16", files: map[string]string{"r.md": "\xff\xfe<\x00!\x00-\x00-\x00 \x00"}, args: "embed r.md", code: 1, err: "dateline: r.md: in UTF-16: save it as UTF-8\n"},
		{name: "a picture over a foreign one", files: with(`articles="s.txt" `+picture, "d/p.svg", "<svg>mine</svg>"), args: "embed d/r.md", code: 1, err: foreign},
		{name: "a picture over an empty file", files: with(`articles="s.txt" `+picture, "d/p.svg", ""), args: "embed d/r.md", code: 1, err: foreign},
		{name: "a picture over a link out", files: with(`articles="s.txt" `+picture, "d/p.svg", "-> ../secret.txt"), args: "embed d/r.md", code: 1, err: foreign},
		{name: "a picture over a link to nothing", files: with(`articles="s.txt" `+picture, "d/p.svg", "-> ../new.svg"), args: "embed d/r.md", code: 1, err: foreign},
		{name: "a picture in a folder that is a link out", files: with(`articles="s.txt" format="svg" out="l/p.svg"`, "d/l", "-> .."), args: "embed d/r.md", code: 1,
			err: "dateline: d/r.md:1: timeline:a: d/l/p.svg: path escapes from parent\n"},
		{name: "a picture in no folder", files: with(`articles="s.txt" format="svg" out="l/p.svg"`), args: "embed d/r.md", code: 1, err: "dateline: d/l/p.svg: no folder d/l: make it first\n"},
		{name: "a picture in a folder", files: with(`articles="s.txt" format="svg" out="l/p.svg"`, "d/l/x", ""), args: "embed d/r.md", err: "dateline: d/l/p.svg: written\ndateline: d/r.md: written\n", out: good},
		{name: "50,000 regions", files: map[string]string{"r.md": strings.Repeat("x\n<!-- BEGIN timeline:a -->\n<!-- END timeline:a -->\n", 50000)}, args: "embed r.md", code: 1, err: "dateline: r.md:5: timeline:a is there already, on line 2: .*\n"},
	})
}

// What somebody saves while a report is being made stays.
func TestReportChangedMeanwhile(t *testing.T) {
	for name, changed := range map[string]string{"the report": "r.md", "its picture": "p.svg"} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			lay(t, map[string]string{"r.md": marker(`articles="s.txt" format="svg" out="p.svg"`), "s.txt": story})
			s := streams{out: io.Discard, err: io.Discard}
			changes, err := refresh(s, "r.md", false, s.complain)
			if err != nil {
				t.Fatal(err)
			}
			output(t, "build", "s.txt", "--title", "Mine", "-o", "p.svg") // a picture that is ours, and another
			if changed == "r.md" {
				lay(t, map[string]string{"r.md": "a day's work"})
				if err := os.Remove("p.svg"); err != nil {
					t.Fatal(err)
				}
			}
			before, err := os.ReadFile(changed)
			if err != nil {
				t.Fatal(err)
			}
			err = s.write(changes)
			if want := changed + ": it was changed while it was being made: nothing was written to it, run embed again"; err == nil || err.Error() != want {
				t.Errorf("got %v, want %s", err, want)
			}
			if after, err := os.ReadFile(changed); err != nil || !bytes.Equal(before, after) {
				t.Errorf("now %.40q, %v", after, err)
			}
		})
	}
}

// Options that somebody left in a folder above.
func TestHostileOptions(t *testing.T) {
	const good = `Tue 5 March 2024`
	options := func(text string) map[string]string { return map[string]string{".dateline.toml": text, "s.txt": story} }
	below := func(options string, more ...string) hostile {
		files := map[string]string{".dateline.toml": options, "w/d/s.txt": story}
		for i := 0; i < len(more); i += 2 {
			files[more[i]] = more[i+1]
		}
		return hostile{files: files, make: func(t *testing.T) { t.Chdir("w/d") }, args: "build s.txt"}
	}
	row := func(name, err, out string, h hostile) hostile {
		h.name, h.err, h.out = name, err, out
		return h
	}
	const refused = "dateline: .dateline.toml:1: .*: options are words, numbers and days\n"
	runHostile(t, []hostile{
		{name: "dots", files: options(strings.Repeat("a.", 30000) + "a = 1"), args: "build s.txt", code: 2, err: refused},
		{name: "a table of dots", files: options("[" + strings.Repeat("a.", 30000) + "a]"), args: "build s.txt", code: 2, err: refused},
		{name: "nested tables", files: options("a = " + strings.Repeat("{a=", 15000)), args: "build s.txt", code: 2, err: refused},
		{name: "a long text", files: options(strings.Repeat("width = 800\n", 9000)), args: "build s.txt", code: 2, err: "dateline: .dateline.toml:5462: longer than 65536 bytes: .*\n"},
		{name: "without end", files: options("-> /dev/zero"), args: "build s.txt", err: "dateline: .dateline.toml: not used: it is no plain file\n", out: good},
		{name: "a folder", files: map[string]string{".dateline.toml/x": "", "s.txt": story}, args: "build s.txt", err: "dateline: .dateline.toml: not used: it is no plain file\n", out: good},
		{name: "a selection", files: options("days = 1\nstatus = [\"planned\", \"occurred\"]\nstyle = \"table\""), args: "build s.txt", out: good,
			err: "dateline: .dateline.toml: only some events are shown: days = 1, status = planned,occurred\n"},
		{name: "a selection that is overruled", files: options("days = 1"), args: "build s.txt --days 2", out: good},
		row("a selection from above", `dateline: \.\./\.\./\.dateline.toml: only some events are shown: days = 1\n`, good, below("days = 1")),
		row("above a repository", "", good, below("days = 0x", "w/.git/x", "")),
		row("at the top of a repository", `dateline: \.\./\.dateline.toml: only some events are shown: days = 2\n`, good, below("days = 0x", "w/.git", "gitdir: x", "w/.dateline.toml", "days = 2")),
		func() hostile {
			h := row("above the home", "", good, below("days = 0x"))
			h.make = func(t *testing.T) {
				t.Chdir("w")
				home, err := os.Getwd()
				if err != nil {
					t.Fatal(err)
				}
				t.Setenv("HOME", home)
				t.Chdir("d")
			}
			return h
		}(),
	})
}
