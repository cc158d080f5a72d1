package syntax

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReadings holds the examples of all readings: the one decides, at the word behind "|", in each sentence that fits and in
// none of its neighbours. A sentence behind "headline: " is one.
func TestReadings(t *testing.T) {
	names := map[string]bool{}
	test, err := os.ReadFile("reading_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range listsOfReadings(t) {
		if !strings.Contains(string(test), "\ttestReadings(t, names, "+list+")") {
			t.Errorf("the examples of %s are not run here", list)
		}
	}
	testReadings(t, names, edForms)
	testReadings(t, names, placings)
	testReadings(t, names, governors)
	testReadings(t, names, modifiers)
	testReadings(t, names, joints)
	testReadings(t, names, conjuncts)
	testReadings(t, names, nounPlaces)
	testReadings(t, names, doubtedNouns)
	testReadings(t, names, marks)
	testReadings(t, names, thatsAgain)
	testReadings(t, names, thats)
	testReadings(t, names, behindVerbs)
	testReadings(t, names, subjectsBefore)
	testReadings(t, names, subjectsBehind)
	testReadings(t, names, pastTimes)
	testReadings(t, names, pastLand)
	testReadings(t, names, antecedents)
	testReadings(t, names, pairs)
	testReadings(t, names, climbs)
}

// listsOfReadings gives the names of the lists that the room declares.
func listsOfReadings(t *testing.T) (lists []string) {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := regexp.MustCompile(`(?m)^var (\w+) = \[\]reading\[`)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range declared.FindAllStringSubmatch(string(b), -1) {
			lists = append(lists, m[1])
		}
	}
	return lists
}

func testReadings[S, D any](t *testing.T, names map[string]bool, list []reading[S, D]) {
	t.Helper()
	for i := range list {
		r := &list[i]
		if names[r.name] {
			t.Errorf("two readings are called %q", r.name)
		}
		names[r.name] = true
		if len(r.fits) == 0 {
			t.Errorf("%q has no example", r.name)
		}
		for _, s := range r.fits {
			if got := decided(t, s); !slices.Contains(got, r.name) {
				t.Errorf("%q does not decide in %q: %q", r.name, s, got)
			}
		}
		for _, s := range r.not {
			if got := decided(t, s); len(got) == 0 || slices.Contains(got, r.name) {
				t.Errorf("%q decides in %q, or nothing does: %q", r.name, s, got)
			}
		}
	}
}

// decided gives the names of the readings that decided about the word behind "|".
func decided(t *testing.T, s string) []string {
	s, headline := strings.CutPrefix(s, "headline: ")
	at := strings.Index(s, "| ")
	if at < 0 {
		t.Fatalf("no | in %q", s)
	}
	text := s[:at] + s[at+len("| "):]
	p := spare.New().(*parser)
	p.m.decided = decisions{}
	p.tree.decided = p.m.decided
	d := p.parse(text, []Block{{End: len(text), Headline: headline}}, func(int, int) bool { return true })
	check(t, d)
	_, token := d.TokenAt(at)
	return p.m.decided[token]
}
