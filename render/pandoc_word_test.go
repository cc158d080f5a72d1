package render

import (
	"archive/zip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// In a Word file that pandoc makes of a report the timeline's text and its picture are there,
// with a picture for dark screens beside it or not.
func TestPandocWord(t *testing.T) {
	for _, program := range []string{"pandoc", "rsvg-convert"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	for _, dark := range []string{"", "dark.svg"} {
		t.Run("dark "+dark, func(t *testing.T) {
			t.Chdir(t.TempDir())
			tl := thaw(t)
			if err := os.WriteFile("light.svg", draw(t, tl, Options{}), 0o666); err != nil {
				t.Fatal(err)
			}
			report := []byte("<!-- BEGIN timeline:a -->\n<!-- END timeline:a -->\n\nText\n\n<!-- BEGIN timeline:b -->\n<!-- END timeline:b -->\n")
			report, err := Embed(report, "report.md", func(r Region) (string, error) {
				if r.Name == "b" {
					return PictureMarkdown(tl, Options{}, "light.svg", dark), nil
				}
				var b strings.Builder
				err := Markdown(&b, tl, Options{Slug: r.Name, Fragment: true})
				return b.String(), err
			})
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile("report.md", report, 0o666); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command("pandoc", "report.md", "-o", "report.docx").CombinedOutput(); err != nil {
				t.Fatalf("pandoc: %v\n%s", err, out)
			}
			text, err := exec.Command("pandoc", "report.docx", "-t", "plain", "--wrap=none").Output()
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range tl.Events {
				if words := strings.Fields(e.Summary); !strings.Contains(string(text), strings.Join(words[:2], " ")) {
					t.Errorf("%q is not in the text", e.Summary)
				}
			}
			z, err := zip.OpenReader("report.docx")
			if err != nil {
				t.Fatal(err)
			}
			defer z.Close()
			pictures := 0
			for _, f := range z.File {
				if filepath.Ext(f.Name) == ".svg" {
					pictures++
				}
			}
			if pictures != 1 {
				t.Errorf("%d pictures, want 1", pictures)
			}
		})
	}
}
