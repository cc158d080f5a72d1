package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMail(t *testing.T) {
	const top = "From: Desk <desk@example.org>\nMessage-ID: <1@e.org>\nDate: Tue, 6 Sep 2022 12:01:58 +0200\nSubject: Re: Fwd: Envoys meet\n"
	for _, tt := range []struct{ name, in, text, published string }{
		{"plain", top + "\n" + lead + "\n", lead, "2022-09-06T12:01:58+02:00"},
		{"line ends of mail", strings.ReplaceAll(top+"\n"+lead+"\n\n"+more+"\n", "\n", "\r\n"), lead + "\n\n" + more, "2022-09-06T12:01:58+02:00"},
		{"base64 in Latin-1", top + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n" + "RW52b3lzIG1ldCBpbiBRdeliZWMu\n", "Envoys met in Québec.", "2022-09-06T12:01:58+02:00"},
		{"HTML alone", top + "Content-Type: text/html; charset=utf-8\n\n<html><body><table><tr><td><p>" + lead + "</p></td></tr></table><div class=footer><p>Unsubscribe since 2011</p></div></body></html>", lead + "\n", "2022-09-06T12:01:58+02:00"},
		{"plain text that only points to the HTML", top + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nView online.\n--b\nContent-Type: text/html\n\n<p>" + lead + "</p>\n--b--\n", lead + "\n", "2022-09-06T12:01:58+02:00"},
		{"quoted lines and signature", top + "\n" + lead + "\n\nOn Mon, 5 Sep 2022, Jane Doe wrote:\n> They met in 1999.\n\n-- \nJane Doe, since 1 May 2011\n", lead, "2022-09-06T12:01:58+02:00"},
		{"forwarded", top + "\n---------- Forwarded message ---------\nFrom: Press\nDate: Fri, 2 Sep 2022 10:00 +0000\n\nEnvoys meet in Oslo\n\n" + lead + "\n\n" + more, "---------- Forwarded message", "2022-09-02T10:00Z"},
		{"no date", "From: a@e.org\nMessage-ID: <1@e.org>\n\n" + lead, lead, ""},
		{"bad date", "From: a@e.org\nMessage-ID: <1@e.org>\nDate: yesterday\n\n" + lead, lead, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "a.eml", tt.in)
			if !strings.HasPrefix(a.Text, tt.text) || a.Published.String() != tt.published {
				t.Errorf("published %q, text %q", a.Published, a.Text)
			}
			for _, word := range []string{"1999", "2011", "wrote"} {
				if strings.Contains(a.Text, word) {
					t.Errorf("the text holds %q: %q", word, a.Text)
				}
			}
			if strings.Contains(tt.in, "Subject") && (a.Title != "Envoys meet" || a.Source != "Desk") {
				t.Errorf("title %q, source %q", a.Title, a.Source)
			}
		})
	}
}

func TestMailErrors(t *testing.T) {
	deep := "From: a\n"
	for i := range 20 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for _, tt := range []struct{ name, in, want string }{
		{"parts without end", deep, "a.eml: damaged mail (parts within parts without end): save it again"},
		{"broken base64", "From: a\nContent-Transfer-Encoding: base64\n\n!!!!!!!!", "a.eml: damaged mail (illegal base64 data at input byte 0): save it again"},
		{"no boundary", "From: a\nContent-Type: multipart/mixed\n\n--b\n", "a.eml: damaged mail (multipart: boundary is empty): save it again"},
	} {
		_, err := Read(strings.NewReader(tt.in), "a.eml", Options{})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: error %v, want %s", tt.name, err, tt.want)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     head // of the Markdown file m.md
	}{
		{"YAML", "---\ntitle: Envoys meet\ndate: 2021-09-24\nplace: Oslo\nagency: AP\npublication: Post\n---\n" + lead, head{"m", "Envoys meet", "Post", "AP", "Oslo", "2021-09-24", "front matter"}},
		{"quotes, comments, lists, nested keys", "---\ntitle: \"Envoys: \\\"meet\\\"\" # x\ntags:\n- a\n- b: c\nimage:\n  date: 1999-01-01\n# note\ndate: '2021-09-24T10:00:00Z'\n...\n" + lead, head{"m", `Envoys: "meet"`, "", "", "", "2021-09-24T10:00:00Z", "front matter"}},
		{"title over lines", "---\ntitle: >-\n  Envoys\n  meet\ndate: 2021-09-24\n---\n" + lead, head{"m", "Envoys meet", "", "", "", "2021-09-24", "front matter"}},
		{"not quite YAML", "---\ntitle: Talks: a second day\ndate: 2021-09-24\n---\n" + lead, head{"m", "Talks: a second day", "", "", "", "2021-09-24", "front matter"}},
		{"a source with a name, and lists", "---\nsource:\n  url: https://example.org\n  name: Post\nplace: [Oslo, Geneva]\ndate: 2021-09-24\nauthor:\n- Jane Doe\n---\n" + lead, head{"m", "", "Post", "", "Oslo", "2021-09-24", "front matter"}},
		{"nothing given", "---\ntitle: ~\nplace:\ndate: 2021-09-24\n---\n" + lead, head{"m", "", "", "", "", "2021-09-24", "front matter"}},
		{"TOML with a time, a list over lines and a table", "+++\ntitle = 'Envoys: meet' # x\ntags = [\n  \"a\",\n]\ndate = 2021-09-24T10:00:00+02:00\n[extra]\nplace = \"Oslo\"\n+++\n" + lead, head{"m", "Envoys: meet", "", "", "Oslo", "2021-09-24T10:00:00+02:00", "front matter"}},
		{"TOML", "+++\ntitle = \"Envoys meet\"\ndate = 2021-09-24\n+++\n" + lead, head{"m", "Envoys meet", "", "", "", "2021-09-24", "front matter"}},
		{"dateline as a place", "---\ndateline: GENEVA\npub_date: Sept. 24, 2021\n---\n" + lead, head{"m", "", "", "", "GENEVA", "2021-09-24", "front matter"}},
		{"date of a month", "---\ndate: 2021-09\n---\n" + lead, head{ID: "m"}},
		{"date of change", "---\nlastmod: 2021-09-24\n---\n" + lead, head{ID: "m"}},
		{"a flag beside the day", "---\ntitle: Envoys meet\npublished: true\ndate: 2021-09-24\n---\n" + lead, head{"m", "Envoys meet", "", "", "", "2021-09-24", "front matter"}},
		{"lines without fences", "Title: Envoys meet in a town with a name that is long\nDate: 2021-09-24 09:13\nCategory: news\nTags: wire\nSlug: envoys-meet-in-a-town-with-a-name-that-is-long\nSrc: https://example.org/2021/09/envoys-meet-in-a-town-210924.html\nAuthor: jay\n\n\n" + lead, head{"m", "Envoys meet in a town with a name that is long", "example.org", "", "", "2021-09-24T09:13", "front matter"}},
		{"lines of a story are no head", "Geneva: Envoys meet\nOslo: Nobody comes\n\n" + lead, head{ID: "m"}},
		{"rules are no front matter", "---\nEnvoys met in Oslo.\n---\n" + lead, head{ID: "m"}},
		{"not closed", "---\ntitle: Envoys meet\n\n" + lead, head{ID: "m"}},
		{"not at the top", lead + "\n\n---\ndate: 2021-09-24\n---\n", head{ID: "m"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "m.md", tt.in)
			got := headOf(a)
			if tt.want.Title == "" {
				got.Title = "" // what the text's own first line makes of it
			}
			if tt.want.From == "" {
				got.From, got.Published = "", "" // a stamp in the text is another test's
				if a.PublishedFrom == "front matter" {
					t.Errorf("published %s from front matter", a.Published)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// In plain text front matter stays where it is, so that offsets are those of the file.
func TestFrontMatterOfText(t *testing.T) {
	const in = "---\ntitle: Envoys meet\ndate: 2021-09-24\n---\n" + lead + "\n"
	a := read(t, in)
	if a.Text != in || a.Title != "Envoys meet" || a.Published.String() != "2021-09-24" {
		t.Errorf("title %q, published %s, text %q", a.Title, a.Published, a.Text)
	}
	want := "boilerplate: --- title: Envoys\nbody: The two ministers\n"
	if diff := cmp.Diff(want, kinds(a)); diff != "" {
		t.Error(diff)
	}
}

func TestFrontMatterWarning(t *testing.T) {
	a := readAs(t, "m.md", "---\ndate: soon\n---\n"+lead)
	want := `front matter: date "soon" is not a day: write it as 1998-03-03 or 1998-03-03T18:30:00Z`
	if len(a.Warnings) != 2 || a.Warnings[0] != want {
		t.Errorf("warnings %q", a.Warnings)
	}
}

func TestMarkdown(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"marks", "*A* **b** `c` ~d \\* &eacute; <b>e</b> <https://e.org>.", "A b c ~d * é e https://e.org.\n"},
		{"links and pictures", "The [envoy](https://e.org/2021) ![x](y.png \"z\") left[^1].", "The envoy  left[^1].\n"},
		{"line breaks", "a\nb  \nc", "a b\nc\n"},
		{"headings", "A\n===\n\nb.\n\n## C ##\n\nd.", "A\n\nb.\n\nC\n\nd.\n"},
		{"lists and quotes", "1. a\n2. b\n\n   c\n\n> d", "a\n\nb\n\nc\n\nd\n"},
		{"tables", "| a | b |\n|---|---|\n| 1944 | c |", "a | b\n\n1944 | c\n"},
		{"HTML", "<div class=\"comments\">x</div>\n\na\n\n<p>b</p>", "a\n\nb\n"},
		{"code", "a\n\n```\nx\n```\n\n    x\n", "a\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readAs(t, "m.md", tt.in).Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}
