package render

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestEmbed(t *testing.T) {
	fill := func(r Region) (string, error) { return "- " + r.Name + " " + r.Get("style") + "\n- two\n", nil }
	for _, c := range []struct{ name, in, want string }{
		{"an empty region",
			"# Report\n<!-- BEGIN timeline:a style=\"list\" -->\n<!-- END timeline:a -->\nend",
			"# Report\n<!-- BEGIN timeline:a style=\"list\" -->\n\n- a list\n- two\n\n<!-- END timeline:a -->\nend"},
		{"a stale region, twice the same",
			"<!-- BEGIN timeline:a -->\nold\n<!-- END timeline:a -->\n",
			"<!-- BEGIN timeline:a -->\n\n- a \n- two\n\n<!-- END timeline:a -->\n"},
		{"CRLF, and no final newline",
			"a\r\n<!-- BEGIN timeline:a -->\r\nold\r\n<!-- END timeline:a -->",
			"a\r\n<!-- BEGIN timeline:a -->\r\n\r\n- a \r\n- two\r\n\r\n<!-- END timeline:a -->"},
		{"hidden markers",
			"[//]: # (BEGIN timeline:b-1 style=\"x (y)\")\n[//]: # (END timeline:b-1)\n",
			"[//]: # (BEGIN timeline:b-1 style=\"x (y)\")\n\n- b-1 x (y)\n- two\n\n[//]: # (END timeline:b-1)\n"},
		{"two regions",
			"<!-- BEGIN timeline:a -->\n<!-- END timeline:a -->\n<!-- BEGIN timeline:b -->\n<!-- END timeline:b -->\n",
			"<!-- BEGIN timeline:a -->\n\n- a \n- two\n\n<!-- END timeline:a -->\n<!-- BEGIN timeline:b -->\n\n- b \n- two\n\n<!-- END timeline:b -->\n"},
		{"a byte order mark in front",
			"\uFEFF<!-- BEGIN timeline:a -->\n<!-- END timeline:a -->\n",
			"\uFEFF<!-- BEGIN timeline:a -->\n\n- a \n- two\n\n<!-- END timeline:a -->\n"},
		{"in a list, where its indentation is no code",
			"- item\n\n  1. second\n\n     <!-- BEGIN timeline:a -->\n     old\n     <!-- END timeline:a -->\n",
			"- item\n\n  1. second\n\n     <!-- BEGIN timeline:a -->\n\n     - a \n     - two\n\n     <!-- END timeline:a -->\n"},
		{"after a list its indentation is code again",
			"- item\n\ntext\n\n     <!-- BEGIN timeline:a -->\n",
			"- item\n\ntext\n\n     <!-- BEGIN timeline:a -->\n"},
		{"single quotes",
			"<!-- BEGIN timeline:a style='x \"y\"' -->\n<!-- END timeline:a -->\n",
			"<!-- BEGIN timeline:a style='x \"y\"' -->\n\n- a x \"y\"\n- two\n\n<!-- END timeline:a -->\n"},
		{"words that only look like a marker", "<!-- begin toc: x -->\n<!-- see timetable:x -->\n", "<!-- begin toc: x -->\n<!-- see timetable:x -->\n"},
		{"none", "text\r\n\xff\n", "text\r\n\xff\n"},
		{"in a code fence", "~~~ md\n```\n<!-- BEGIN timeline:a -->\n~~~\n", "~~~ md\n```\n<!-- BEGIN timeline:a -->\n~~~\n"},
		{"in indented code", "    <!-- BEGIN timeline:a -->\n", "    <!-- BEGIN timeline:a -->\n"},
		{"not a whole line", "see <!-- BEGIN timeline:a -->\n", "see <!-- BEGIN timeline:a -->\n"},
		{"another program's marker", "<!-- BEGIN toc -->\n<!-- END toc -->\n", "<!-- BEGIN toc -->\n<!-- END toc -->\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Embed([]byte(c.in), "r.md", fill)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			again, err := Embed(got, "r.md", fill)
			if err != nil || !bytes.Equal(again, got) {
				t.Errorf("a second time: %q, %v", again, err)
			}
		})
	}
}

// In HTML an indented marker is one, and there are no code fences.
func TestEmbedInHTML(t *testing.T) {
	in := "```\n      <!-- BEGIN timeline:a -->\n      <!-- END timeline:a -->\n"
	want := "```\n      <!-- BEGIN timeline:a -->\n\n<p>x</p>\n\n      <!-- END timeline:a -->\n"
	got, err := Embed([]byte(in), "r.HTML", func(Region) (string, error) { return "<p>x</p>", nil })
	if err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
}

func TestEmbedErrors(t *testing.T) {
	const begin, end = "<!-- BEGIN timeline:a -->\n", "<!-- END timeline:a -->\n"
	for _, c := range []struct{ name, in, want string }{
		{"no end", "x\n" + begin, "r.md:2: timeline:a has no END: add <!-- END timeline:a --> below"},
		{"no begin", "x\n\n" + end, "r.md:3: END timeline:a has no BEGIN above it: add one, or remove this"},
		{"other name", begin + "<!-- END timeline:b -->\n", "r.md:2: END timeline:b closes timeline:a, which begins on line 1: give both one name"},
		{"nested", begin + "<!-- BEGIN timeline:b -->\n" + end, "r.md:2: timeline:b begins inside timeline:a, which begins on line 1: end that first"},
		{"twice", begin + end + begin + end, "r.md:3: timeline:a is there already, on line 1: give each region its own name"},
		{"no name", "<!-- BEGIN timeline -->\n", `r.md:1: marker "BEGIN timeline" is not understood: write BEGIN timeline:NAME key="value" … or END timeline:NAME`},
		{"no quotes", "<!-- BEGIN timeline:a style=list -->\n", `r.md:1: marker "BEGIN timeline:a style=list" is not understood: write BEGIN timeline:NAME key="value" … or END timeline:NAME`},
		{"a word misspelt", "<!-- BEGIN timelien:a -->\n" + end, `r.md:1: marker "BEGIN timelien:" is not understood: did you mean "BEGIN timeline:"?`},
		{"the other word", begin + "<!-- ENDE timeline:a -->\n", `r.md:2: marker "ENDE timeline:" is not understood: did you mean "END timeline:"?`},
		{"a key twice", `<!-- BEGIN timeline:a style="x" style="y" -->` + "\n" + end, "r.md:1: timeline:a has style twice: keep one"},
		{"filling fails", begin + end, "r.md:1: timeline:a: no stories"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Embed([]byte(c.in), "r.md", func(Region) (string, error) { return "", errors.New("no stories") })
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestPictureLinks(t *testing.T) {
	tl := thaw(t)
	tl.Events = tl.Events[9:]
	tl.Title = `A "title" [x]`
	for _, c := range []struct{ got, want string }{
		{PictureMarkdown(tl, Options{}, "a b(1).svg", ""), `![A "title" \[x\] – 1 event. 17–18 June 2023 (planned): Blinken is due in Beijing to see senior officials.](a%20b%281%29.svg)` + "\n"},
		{PictureHTML(tl, Options{Title: "T"}, "x/a.svg", ""), `<img src="x/a.svg" alt="T – 1 event. 17–18 June 2023 (planned): Blinken is due in Beijing to see senior officials.">` + "\n"},
		{PictureMarkdown(tl, Options{Title: "T"}, "a.svg", "b.svg"), "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"b.svg\">![T – 1 event. 17–18 June 2023 (planned): Blinken is due in Beijing to see senior officials.](a.svg)</picture>\n"},
		{PictureHTML(tl, Options{Title: "T"}, "a.svg", "b.svg"), "<picture>\n<source media=\"(prefers-color-scheme: dark)\" srcset=\"b.svg\">\n<img src=\"a.svg\" alt=\"T – 1 event. 17–18 June 2023 (planned): Blinken is due in Beijing to see senior officials.\">\n</picture>\n"},
	} {
		if c.got != c.want {
			t.Errorf("got  %s\nwant %s", c.got, c.want)
		}
	}
	text, foreign := rendered(t, PictureMarkdown(strange(t), Options{}, "a.svg", ""))
	if strings.TrimSpace(text) != "" || len(foreign) != 1 || foreign[0] != "img" {
		t.Errorf("beside one picture: %q, %q", text, foreign)
	}
}

func FuzzEmbed(f *testing.F) {
	f.Add([]byte("a\r\n<!-- BEGIN timeline:a style=\"list\" -->\r\nold\r\n<!-- END timeline:a -->"))
	f.Add([]byte("```\n<!-- BEGIN timeline:a -->\n```\n[//]: # (BEGIN timeline:b)\n[//]: # (END timeline:b)\n"))
	f.Fuzz(func(t *testing.T, report []byte) {
		fill := func(Region) (string, error) { return "- x\n", nil }
		once, err := Embed(report, "r.md", fill)
		if err != nil {
			return
		}
		twice, err := Embed(once, "r.md", fill)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("a second time %q, %v; the first %q", twice, err, once)
		}
	})
}
