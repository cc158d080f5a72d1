package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/render"
)

// The gallery shows one story in every format. -update writes it.
func TestGallery(t *testing.T) {
	t.Chdir("../../testdata/gallery")
	shown := map[string]bool{}
	for _, test := range []struct{ file, flags string }{
		{"timeline.md", ""},
		{"table.md", "--style table --notes inline"},
		{"sections.md", "--style sections --notes none"},
		{"timeline.svg", ""},
		{"timeline-dark.svg", "--theme dark"},
		{"no-lanes.svg", "--lanes none"},
		{"strip.svg", "--layout strip --width 1000"},
		{"slide.svg", "--layout slide"},
		{"ordinal.svg", "--axis ordinal"},
		{"timeline.html", "--theme auto"},
		{"timeline.ics", ""},
		{"timeline.csv", ""},
		{"timeline.mmd", ""},
		{"timeline.timelinejs.json", ""},
		{"timeline.review.html", ""},
		{"timeline.json", ""},
	} {
		t.Run(test.file, func(t *testing.T) {
			format, ok := render.FormatOf(test.file)
			if !ok {
				t.Fatal("no format")
			}
			shown[format] = true
			fresh := output(t, append([]string{"build", "story.txt", "-f", format}, strings.Fields(test.flags)...)...)
			if *update {
				if err := os.WriteFile(test.file, []byte(fresh), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			old, err := os.ReadFile(test.file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(old), fresh); diff != "" {
				t.Errorf("another one (go test ./cmd/dateline -run Gallery -update rewrites it), -gallery +now:\n%s", diff)
			}
		})
	}
	t.Run("report.md", func(t *testing.T) {
		if *update {
			output(t, "embed", "report.md")
		}
		output(t, "embed", "--check", "report.md")
	})
	for _, format := range render.Formats() {
		if !shown[format] {
			t.Errorf("the gallery does not show %s", format)
		}
	}
}

// The gallery's page links to each file in it, and to no other.
func TestGalleryLinks(t *testing.T) {
	t.Chdir("../../testdata/gallery")
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{"README.md": true, "report.svg": true, "report-dark.svg": true} // the report shows its own
	for _, m := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(string(page), -1) {
		linked[m[1]] = true
		if _, err := os.Stat(m[1]); err != nil {
			t.Error(err)
		}
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !linked[f.Name()] {
			t.Errorf("no link to %s", f.Name())
		}
	}
}
