package main

import (
	"bytes"
	"runtime/debug"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
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
