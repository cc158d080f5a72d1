package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"dateline/render"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// TestCases holds the whole way from a story to its Markdown. A case in testdata/cases is
// named for a story in testdata/stories and holds two files: events, a line an event, and
// timeline.md. Run with -update to rewrite them, and read what changed.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/cases/*.txtar")
	if len(files) < 8 {
		t.Fatalf("%d cases in testdata/cases; want at least 8", len(files))
	}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			want, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := &txtar.Archive{Comment: want.Comment, Files: caseFiles(t, filepath.Join("../../testdata/stories", name+".txt"))}
			if *update {
				if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(txtar.Format(want)), string(txtar.Format(got))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", path, diff)
			}
		})
	}
}

func caseFiles(t *testing.T, story string) []txtar.File {
	t.Helper()
	f, err := os.Open(story)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	arts, err := article.Read(f, filepath.Base(story), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tl := build.Timeline(arts, build.Options{})
	var events, md bytes.Buffer
	for _, e := range tl.Events {
		fmt.Fprintf(&events, "%s %s: %s (%s)\n", e.Date, e.Status, e.Summary, strings.Join(append(append([]string{}, e.Actors...), e.Places...), ", "))
	}
	if err := render.Write(&md, tl, "markdown", render.Options{}); err != nil {
		t.Fatal(err)
	}
	return []txtar.File{{Name: "events", Data: events.Bytes()}, {Name: "timeline.md", Data: md.Bytes()}}
}
