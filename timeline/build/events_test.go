package build_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
	"dateline/timeline/golden"
)

var update = flag.Bool("update", false, "rewrite the expected events; read them before you commit them")

// TestEvents runs the cases in testdata/events. A case is two files of an archive: NAME, a
// story in a few sentences, and NAME.events, what must come out of it: a line an event
// (date, status, trigger, summary, actors, places) and a line an expression left out. All
// stories of an archive have the dateline that its comment gives. A line that is wrong, and
// is to be mended later, stands with the mark that package golden describes; -v lists them.
func TestEvents(t *testing.T) {
	files, _ := filepath.Glob("testdata/events/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	wrong := map[string][]string{}
	for _, path := range files {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, day, _ := strings.Cut(string(ar.Comment), "dateline: ")
		day, _, _ = strings.Cut(day, "\n")
		dateline, err := edtf.Parse(day)
		if err != nil {
			t.Fatalf("%s: its comment gives no dateline: %v", path, err)
		}
		if *update {
			rewrite(t, path, ar, dateline)
		}
		for i := 0; i+1 < len(ar.Files); i += 2 {
			in, want := ar.Files[i], ar.Files[i+1]
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar")+"/"+in.Name, func(t *testing.T) {
				if want.Name != in.Name+".events" {
					t.Fatalf("%s is followed by %s, not by %s.events", in.Name, want.Name, in.Name)
				}
				diff, marked := golden.Diff(string(want.Data), eventLines(t, string(in.Data), dateline))
				if diff != "" {
					t.Errorf("events of %q (-want +got):\n%s", strings.TrimSpace(string(in.Data)), diff)
				}
				if marked != nil {
					wrong[t.Name()] = marked
				}
			})
		}
	}
	t.Log(golden.Tell(wrong))
}

func eventLines(t *testing.T, text string, dateline edtf.Date) string {
	t.Helper()
	arts, err := article.Read(strings.NewReader(text), "case", article.Options{Dateline: dateline})
	if err != nil {
		t.Fatal(err)
	}
	tl := build.Timeline(arts, build.Options{})
	var b strings.Builder
	for _, e := range tl.Events {
		var triggers []string
		for _, v := range e.Evidence {
			triggers = append(triggers, v.Trigger.Text)
		}
		line := fmt.Sprintf("%s %s [%s] %s | %s | %s", e.Date, e.Status, strings.Join(triggers, ", "), e.Summary, strings.Join(e.Actors, ", "), strings.Join(e.Places, ", "))
		fmt.Fprintln(&b, strings.TrimRight(line, " |"))
	}
	for _, l := range tl.LeftOut {
		fmt.Fprintf(&b, "out: %s: %s\n", l.Phrase.Text, l.Reason)
	}
	for _, w := range tl.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	return b.String()
}

func rewrite(t *testing.T, path string, ar *txtar.Archive, dateline edtf.Date) {
	t.Helper()
	out := &txtar.Archive{Comment: ar.Comment}
	for i, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".events") {
			continue
		}
		events := eventLines(t, string(f.Data), dateline)
		if i+1 < len(ar.Files) && ar.Files[i+1].Name == f.Name+".events" {
			events = golden.Update(string(ar.Files[i+1].Data), events)
		}
		out.Files = append(out.Files, f, txtar.File{Name: f.Name + ".events", Data: []byte(events)})
	}
	*ar = *out
	if err := os.WriteFile(path, txtar.Format(out), 0o644); err != nil {
		t.Fatal(err)
	}
}
