package timeline_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// floors are the packages from the ground up. A package may import those of lower floors.
var floors = [][]string{
	{"edtf", "lexicon", "fault", "smalltoml", "rule", "golden"}, // golden helps tests
	{"syntax", "timex", "timeline"},
	{"names", "article", "timeml"},
	{"story", "evaluate", "fixes"},
	{"event"},
	{"roles"},
	{"headline", "coref"},
	{"rank"},
	{"build"},
	{"render"},
	{"cmd", "internal"}, // internal holds tools for who works on the program
}

// only lists packages that may import nothing else of the project.
var only = map[string][]string{
	"edtf":      {},
	"fault":     {},
	"golden":    {},
	"smalltoml": {},
	"lexicon":   {},
	"rule":      {},
	"timeline":  {"edtf"},
	"render":    {"timeline", "edtf"},
}

// TestFloors holds that no import climbs.
func TestFloors(t *testing.T) {
	floor := map[string]int{}
	for n, packages := range floors {
		for _, p := range packages {
			floor[p] = n
		}
	}
	files := 0
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		own := room(filepath.ToSlash(filepath.Dir(strings.TrimPrefix(path, ".."+string(filepath.Separator)))))
		at, ok := floor[own]
		if !ok {
			t.Errorf("%s: package %s has no floor: give it one in floors", path, own)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range f.Imports {
			imported, _ := strconv.Unquote(i.Path.Value)
			rest, ours := strings.CutPrefix(imported, "dateline/")
			p := room(rest)
			if !ours || p == own {
				continue
			}
			if floor[p] >= at {
				t.Errorf("%s: %s (floor %d) imports %s (floor %d): an import never climbs", path, own, at, p, floor[p])
			}
			if few, strict := only[own]; strict && !strings.Contains(" "+strings.Join(few, " ")+" ", " "+p+" ") {
				t.Errorf("%s: %s imports %s, and may import %q alone", path, own, p, few)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 {
		t.Fatalf("%d files seen: where are the others?", files)
	}
}

// room is the package that a folder of the project belongs to: the first below timeline/, or
// the first of all.
func room(folder string) string {
	rest, below := strings.CutPrefix(folder, "timeline/")
	if !below {
		rest = folder
	}
	first, _, _ := strings.Cut(rest, "/")
	return first
}
