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
	"dateline/timeline/golden"
)

// TestCases holds the whole way from a story to its Markdown. A case in testdata/cases is
// named for a story in testdata/stories and holds two files: events, a line an event, and
// timeline.md. Where a line of events is marked as wrong (package golden says how), there is
// no timeline.md, for it would hold the defect; -v lists what is wrong. Run with -update to
// rewrite them, and read what changed.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/cases/*.txtar")
	if len(files) < 8 {
		t.Fatalf("%d cases in testdata/cases; want at least 8", len(files))
	}
	wrong := map[string][]string{}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			want, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			events, md := caseFiles(t, filepath.Join("../../testdata/stories", name+".txt"))
			if *update {
				write(t, path, want, events, md)
			}
			diff, marked := golden.Diff(file(want, "events"), events)
			if diff != "" {
				t.Errorf("%s: events (-want +got):\n%s", path, diff)
			}
			if marked != nil {
				wrong[name] = marked
				md = ""
			}
			if diff := cmp.Diff(file(want, "timeline.md"), md); diff != "" {
				t.Errorf("%s: timeline.md (-want +got):\n%s", path, diff)
			}
		})
	}
	t.Log(golden.Tell(wrong))
}

// file gives a file of an archive, "" if it has none of that name.
func file(ar *txtar.Archive, name string) string {
	for _, f := range ar.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// write makes a case of what comes out, in ar and on disk.
func write(t *testing.T, path string, ar *txtar.Archive, events, md string) {
	t.Helper()
	events = golden.Update(file(ar, "events"), events)
	ar.Files = []txtar.File{{Name: "events", Data: []byte(events)}}
	if !golden.Marked(events) {
		ar.Files = append(ar.Files, txtar.File{Name: "timeline.md", Data: []byte(md)})
	}
	if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
		t.Fatal(err)
	}
}

func caseFiles(t *testing.T, story string) (events, md string) {
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
	var list, page bytes.Buffer
	for _, e := range tl.Events {
		fmt.Fprintf(&list, "%s %s: %s (%s)\n", e.Date, e.Status, e.Summary, strings.Join(append(append([]string{}, e.Actors...), e.Places...), ", "))
	}
	if err := render.Write(&page, tl, "markdown", render.Options{}); err != nil {
		t.Fatal(err)
	}
	return list.String(), page.String()
}
