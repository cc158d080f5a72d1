// Package storytest runs the cases of the rooms that work on a story.
package storytest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"dateline/timeline/article"
	"dateline/timeline/edtf"
	"dateline/timeline/golden"
	"dateline/timeline/story"
)

// Cases runs the cases of a room. A case is two files of an archive in testdata: NAME, a story
// in a few sentences, and NAME.out, the lines that the room makes of it, as told gives them. The
// archive's comment gives the day of its stories, "dateline: 2024-09-18". With update the lines
// are written anew: a person reads them before they are kept.
func Cases(t *testing.T, update bool, told func(*story.Story) string) {
	t.Helper()
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases in testdata")
	}
	wrong := map[string][]string{}
	for _, path := range files {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, day, _ := strings.Cut("\n"+string(ar.Comment), "\ndateline: ")
		day, _, _ = strings.Cut(day, "\n")
		dateline, err := edtf.Parse(strings.TrimSpace(day))
		if err != nil {
			t.Fatalf("%s: its comment gives no dateline: %v", path, err)
		}
		out := &txtar.Archive{Comment: ar.Comment}
		for i, f := range ar.Files {
			if strings.HasSuffix(f.Name, ".out") {
				continue
			}
			want := ""
			if i+1 < len(ar.Files) && ar.Files[i+1].Name == f.Name+".out" {
				want = string(ar.Files[i+1].Data)
			} else if !update {
				t.Errorf("%s: %s is not followed by %s.out: write it, or run with -update", path, f.Name, f.Name)
			}
			have := want // stays where -run leaves the case out
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar")+"/"+f.Name, func(t *testing.T) {
				got := told(read(t, string(f.Data), dateline))
				if update {
					have = golden.Update(want, got)
					return
				}
				diff, marked := golden.Diff(want, got)
				if diff != "" {
					t.Errorf("%q (-want +got):\n%s", strings.TrimSpace(string(f.Data)), diff)
				}
				if marked != nil {
					wrong[t.Name()] = marked
				}
			})
			out.Files = append(out.Files, f, txtar.File{Name: f.Name + ".out", Data: []byte(have)})
		}
		if update && !t.Failed() {
			if err := os.WriteFile(path, txtar.Format(out), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Log(golden.Tell(wrong))
}

// read reads the story of a text with this day.
func read(t *testing.T, text string, dateline edtf.Date) *story.Story {
	t.Helper()
	arts, err := article.Read(strings.NewReader(text), "case", article.Options{Dateline: dateline})
	if err != nil {
		t.Fatal(err)
	}
	return story.Read(&arts[0], story.Options{})
}
