package main

import (
	"bytes"
	"io"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/timeml"
	"dateline/timeline/timex"
)

func TestTableColours(t *testing.T) {
	date, err := edtf.Parse("2023-06-14")
	if err != nil {
		t.Fatal(err)
	}
	const text = "Title\n\nHe spoke\x1b[31m on\nWednesday."
	tagged := []taggedArticle{{
		article.Article{ID: "a", Text: text, Published: date},
		timex.Result{Mode: timex.News, Expressions: []timex.Expression{
			{Start: 21, End: 33, Text: "on\nWednesday", Value: "2023-06-14", Date: date, Rule: "<weekday>", Why: "the dateline's own day\x1b[2J"},
			{Start: 21, End: 33, Text: "ages", Value: "PXY", Mod: "APPROX"},
		}},
	}}
	for _, test := range []struct {
		name   string
		colour bool
		want   string
	}{
		{"plain", false, `a: Wed 14 June 2023; read as news
LINE  PHRASE        VALUE       DATE              RULE       WHY
3     on Wednesday  2023-06-14  Wed 14 June 2023  <weekday>  the dateline's own day[2J
3     ages          PXY APPROX  -                 -          -
`},
		{"colour", true, `a: Wed 14 June 2023; read as news
[LINE]  [PHRASE]        [VALUE]       [DATE]              [RULE]       [WHY]
[3]     [on Wednesday]  2023-06-14  [Wed 14 June 2023]  [<weekday>]  the dateline's own day[2J
[3]     [ages]          PXY APPROX  [-]                 [-]          -
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := writeTable(&b, tagged, test.colour); err != nil {
				t.Fatal(err)
			}
			got := strings.NewReplacer(bold, "[", faint, "[", cyan, "[", reset, "]").Replace(b.String())
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// As TimeML each story keeps its text and its expressions.
func TestTimeMLOfStories(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/stories/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no stories", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			s := streams{err: io.Discard}
			articles, complete := s.readArticles([]string{path}, article.Options{})
			if !complete {
				t.Fatal("cannot be read")
			}
			want := taggedArticle{articles[0], tag(articles[0], timex.Auto)}
			var b bytes.Buffer
			if err := writeDates(&b, []taggedArticle{want}, "timeml", false); err != nil {
				t.Fatal(err)
			}
			got, err := timeml.Read(&b, path)
			if err != nil {
				t.Fatal(err)
			}
			if got.ID != want.ID || got.Text != want.Text || got.Published != want.Published {
				t.Errorf("ID, text or dateline changed: %s, %s", got.ID, got.Published)
			}
			if len(got.Expressions) != len(want.Expressions) {
				t.Fatalf("%d expressions, want %d", len(got.Expressions), len(want.Expressions))
			}
			for i, e := range got.Expressions {
				w := want.Expressions[i]
				if e.Start != w.Start || e.Text != w.Text || e.Type != w.Type || e.Value != w.Value || e.Mod != w.Mod {
					t.Errorf("%+v, want %+v", e, w)
				}
			}
		})
	}
}

func TestWantColour(t *testing.T) {
	for _, test := range []struct {
		name     string
		terminal bool
		env      map[string]string
		want     bool
	}{
		{"terminal", true, nil, true},
		{"pipe", false, nil, false},
		{"NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, false},
		{"NO_COLOR empty", true, map[string]string{"NO_COLOR": ""}, true},
		{"dumb terminal", true, map[string]string{"TERM": "dumb"}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			getenv := func(name string) string { return test.env[name] }
			if got := wantColour(test.terminal, getenv); got != test.want {
				t.Errorf("got %t", got)
			}
		})
	}
}

func TestVersion(t *testing.T) {
	for _, test := range []struct {
		info *debug.BuildInfo
		want string
	}{
		{nil, "dateline (unknown version)"},
		{&debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Version: "v1.2.0"}}, "dateline v1.2.0 go1.26.8"},
		{&debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Version: "(devel)"},
			Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "57e72dd"}}}, "dateline (devel) 57e72dd go1.26.8"},
		{&debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "57e72dd"}, {Key: "vcs.time", Value: "2026-01-31T09:00:00Z"}}}, "dateline (devel) 57e72dd 2026-01-31 go1.26.8"},
	} {
		if got := version(test.info, test.info != nil); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestPrintable(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"last\n  November", "last November"},
		{"a\x1b[31mred\x07", "a[31mred"},
		{"\u202eright to left\u202c \u200bzero", "right to left zero"},
		{"Zürich – 東京", "Zürich – 東京"},
	} {
		if got := printable(test.in); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}
