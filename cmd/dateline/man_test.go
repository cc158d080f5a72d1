package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// manDir holds the manual pages that releases install. They are generated from the commands' own help:
// go generate ./cmd/dateline writes them.
const manDir = "man"

//go:generate go test -run TestManPages -update .

func TestManPages(t *testing.T) {
	root := newRoot(streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard})
	tagless(root)
	// The day on which the pages' form was last set, so that they do not change by themselves.
	day := time.Date(2026, time.November, 28, 0, 0, 0, 0, time.UTC)
	fresh := t.TempDir()
	if err := doc.GenManTree(root, &doc.GenManHeader{Section: "1", Date: &day, Source: "dateline", Manual: "Dateline"}, fresh); err != nil {
		t.Fatal(err)
	}
	want := filesOf(t, fresh)
	if len(want) < 8 || !strings.Contains(want["dateline-build.1"], `\fB-o\fP`) || !strings.Contains(want["dateline-embed.1"], "BEGIN timeline") {
		t.Fatalf("%d pages were generated", len(want))
	}
	if *update {
		if err := os.RemoveAll(manDir); err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(manDir, os.DirFS(fresh)); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, filesOf(t, manDir)); diff != "" {
		t.Errorf("the manual pages are stale (go generate ./cmd/dateline writes them), -help +pages:\n%s", diff)
	}
}

// tagless leaves out of every page the line that says when it was generated.
func tagless(c *cobra.Command) {
	c.DisableAutoGenTag = true
	for _, sub := range c.Commands() {
		tagless(sub)
	}
}

func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(text)
	}
	return files
}
