package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Cases runs the cases of a room. A case is two files of an archive in testdata: NAME, a story
// in a few sentences, and NAME.out, the lines that the room makes of it. told makes them; the
// archive's comment may tell it more, as "dateline: 2024-09-18" does. With update the lines are
// written anew: a person reads them before they are kept.
func Cases(t *testing.T, update bool, told func(t *testing.T, about Comment, story string) string) {
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
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar")+"/"+f.Name, func(t *testing.T) {
				got := told(t, Comment(ar.Comment), string(f.Data))
				if update {
					out.Files = append(out.Files, f, txtar.File{Name: f.Name + ".out", Data: []byte(Update(want, got))})
					return
				}
				diff, marked := Diff(want, got)
				if diff != "" {
					t.Errorf("%q (-want +got):\n%s", strings.TrimSpace(string(f.Data)), diff)
				}
				if marked != nil {
					wrong[t.Name()] = marked
				}
			})
		}
		if update && !t.Failed() {
			if err := os.WriteFile(path, txtar.Format(out), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Log(Tell(wrong))
}

// A Comment is what stands before the cases of an archive.
type Comment string

// Value gives what follows "key: " on a line of its own, "" if nothing does.
func (c Comment) Value(key string) string {
	for line := range strings.Lines(string(c)) {
		if v, ok := strings.CutPrefix(line, key+": "); ok {
			return strings.TrimSpace(v)
		}
	}
	return ""
}
