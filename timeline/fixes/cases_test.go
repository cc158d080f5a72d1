package fixes_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/fixes"
)

var update = flag.Bool("update", false, "rewrite the cases in testdata")

// TestCases holds what decisions do. A case is stories (NAME.txt), a corrections file (fix.toml), and two lists that must come
// out: how each decision ends, and the events, a line each, in brackets what people decided of them.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) < 13 {
		t.Fatalf("%d cases, want at least 13", len(files))
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var stories []article.Article
			var set *fixes.Set
			for _, f := range ar.Files {
				switch {
				case f.Name == "fix.toml":
					if set, err = fixes.Read(f.Data, f.Name); err != nil {
						t.Fatal(err)
					}
				case strings.HasSuffix(f.Name, ".txt"):
					stories = append(stories, read(t, f.Name, string(f.Data))...)
				}
			}
			got := map[string]string{}
			var became fixes.Result
			tl := build.Timeline(stories, build.Options{Fixes: set, Corrected: &became})
			for _, e := range became.Endings {
				got["endings"] += e.String() + "\n"
			}
			for i := range tl.Events {
				got["events"] += line(&tl.Events[i]) + "\n"
			}
			for i, f := range ar.Files {
				want, list := got[f.Name]
				switch {
				case !list:
				case *update:
					ar.Files[i].Data = []byte(want)
				default:
					if diff := cmp.Diff(string(f.Data), want); diff != "" {
						t.Errorf("%s (-want +got):\n%s", f.Name, diff)
					}
				}
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func read(t testing.TB, name, text string) []article.Article {
	t.Helper()
	arts, err := article.Read(strings.NewReader(text), name, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return arts
}

// line is an event and what people decided of it.
func line(e *timeline.Event) string {
	s := fmt.Sprintf("%s %s: %s (%s)", e.Date, e.Status, e.Summary, strings.Join(append(e.Actors[:len(e.Actors):len(e.Actors)], e.Places...), ", "))
	var said []string
	if e.Corrected != "" {
		said = append(said, "corrected: "+e.Corrected)
	}
	if m := e.Machine; m != nil {
		said = append(said, fmt.Sprintf("machine: %s %s: %s", m.Date, m.Status, m.Summary))
	}
	if e.Pinned {
		said = append(said, "pinned")
	}
	if e.Note != "" {
		said = append(said, "note: "+e.Note)
	}
	if e.Reviewed {
		said = append(said, "reviewed")
	}
	if len(said) > 0 {
		s += "\n  [" + strings.Join(said, "]\n  [") + "]"
	}
	return s
}
