package build_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
)

// A gold file holds the timeline that an editor would make of a story, in the form that
// testdata/stories/README.md describes.
type gold struct {
	Story  string      `json:"story"`
	Events []goldEvent `json:"events"`
}

type goldEvent struct {
	Date         string     `json:"date"`
	Accept       []string   `json:"accept"`
	AcceptWithin []string   `json:"accept_within"`
	Status       string     `json:"status"`
	AcceptStatus []string   `json:"accept_status"`
	Trigger      string     `json:"trigger"`
	Context      string     `json:"trigger_context"`
	Gist         string     `json:"gist"`
	Actors       []string   `json:"actors"`
	Place        string     `json:"place"`
	PlaceAlt     []string   `json:"place_alt"`
	Required     bool       `json:"required"`
	Also         []goldAlso `json:"also"`
}

type goldAlso struct {
	Trigger string `json:"trigger"`
	Context string `json:"trigger_context"`
}

// TestGold holds the events of the stories in testdata/stories to what an editor listed:
// the right date on the right event, told by its trigger; its status, who takes part, and
// where. What each story reaches stands in reached.txt: no number of it may fall. -update
// writes what has risen.
func TestGold(t *testing.T) {
	dir := "../../testdata/stories"
	reached := readReached(t, filepath.Join(dir, "reached.txt"))
	var sum tally
	var lines strings.Builder
	lines.WriteString(reachedHead)
	for _, f := range goldFiles(t, dir, 22) {
		name := strings.TrimSuffix(filepath.Base(f), ".gold.json")
		s := scoreGold(t, f)
		sum.add(s)
		got := s.counts()
		for i, want := range reached[name] {
			more := got[1].n > reached[name][1].n // events right bring new actors and places to miss
			if got[i].n < want.n || !more && got[i].of-got[i].n > want.of-want.n {
				t.Errorf("%s: %s: %d of %d, reached before: %d of %d\n\t%s", name, tallied[i], got[i].n, got[i].of, want.n, want.of, strings.Join(s.missed, "\n\t"))
				got[i] = want
			}
		}
		if reached[name] == nil && !*update {
			t.Errorf("%s: reached.txt does not have it: run with -update", name)
		}
		fmt.Fprintf(&lines, "%-29s", name)
		for _, c := range got {
			fmt.Fprintf(&lines, " %7s", fmt.Sprintf("%d/%d", c.n, c.of))
		}
		lines.WriteString("\n")
	}
	if *update {
		if err := os.WriteFile(filepath.Join(dir, "reached.txt"), []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sum.hold(t, percent{96, 96, 100, 84, 83, 82, 86})
}

// TestGoldShared is TestGold on stories that are not part of the project.
func TestGoldShared(t *testing.T) {
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		t.Skip("DATELINE_CORPORA is not set: the shared stories are not at hand")
	}
	for _, tt := range []struct {
		name    string
		stories int
		floor   percent
	}{
		{"seed", 1, percent{100, 100, 100, 100, 85, 89, 75}},
		{"stories", 4, percent{100, 98, 100, 81, 85, 81, 78}}, // two clauses with “when” beside an event are told, too
	} {
		t.Run(tt.name, func(t *testing.T) {
			var sum tally
			for _, f := range goldFiles(t, filepath.Join(dir, tt.name), tt.stories) {
				s := scoreGold(t, f)
				for _, m := range s.missed {
					t.Logf("%s: %s", filepath.Base(f), m)
				}
				sum.add(s)
			}
			sum.hold(t, tt.floor)
		})
	}
}

func goldFiles(t *testing.T, dir string, atLeast int) []string {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if len(files) < atLeast {
		t.Fatalf("%d stories with gold in %s; want at least %d", len(files), dir, atLeast)
	}
	return files
}

const reachedHead = `# What the program reaches of the gold of each story: required events found, events right of those
# listed, and of the right ones their statuses, actors and places, and how many of the actors and
# places that they name the gold has. TestGold lets none fall; run it with -update when they rise.
`

var tallied = []string{"required events found", "events right", "statuses", "actors", "places", "actors named rightly", "places named rightly"}

// A share is so many of so many.
type share struct{ n, of int }

func (s *share) count(ok bool) bool {
	s.of++
	if ok {
		s.n++
	}
	return ok
}

// readReached reads reached.txt: a story a line with its shares, comments after #.
func readReached(t *testing.T, path string) map[string][]share {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]share{}
	for line := range strings.Lines(string(data)) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		for _, w := range words[1:] {
			var s share
			if _, err := fmt.Sscanf(w, "%d/%d", &s.n, &s.of); err != nil {
				t.Fatalf("%s: %s: %s: %v", path, words[0], w, err)
			}
			out[words[0]] = append(out[words[0]], s)
		}
		if len(words)-1 != len(tallied) {
			t.Fatalf("%s: %s has %d numbers, want %d", path, words[0], len(words)-1, len(tallied))
		}
	}
	return out
}

// A tally counts what is right of what the gold wants, and of what the program lists.
// Status, actors and places are those of the events that are right.
type tally struct {
	found, right             share // of the required, of the listed
	status, actors, places   share // of what the gold has
	namedActors, namedPlaces share // of what the program names
	missed                   []string
}

func (a tally) counts() []share {
	return []share{a.found, a.right, a.status, a.actors, a.places, a.namedActors, a.namedPlaces}
}

func (a *tally) add(b tally) {
	mine := []*share{&a.found, &a.right, &a.status, &a.actors, &a.places, &a.namedActors, &a.namedPlaces}
	for i, c := range b.counts() {
		mine[i].n += c.n
		mine[i].of += c.of
	}
}

// percent are floors.
type percent struct{ recall, precision, status, actors, places, namedActors, namedPlaces float64 }

// hold wants at least so much of each.
func (a tally) hold(t *testing.T, floor percent) {
	t.Helper()
	for i, atLeast := range []float64{floor.recall, floor.precision, floor.status, floor.actors, floor.places, floor.namedActors, floor.namedPlaces} {
		c := a.counts()[i]
		got := 100 * float64(c.n) / float64(c.of)
		t.Logf("%-21s %5.1f %% (%d of %d)", tallied[i], got, c.n, c.of)
		if got < atLeast {
			t.Errorf("%s %.1f %%, want at least %v %%", tallied[i], got, atLeast)
		}
	}
}

func scoreGold(t *testing.T, path string) (s tally) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	tl, text := buildFile(t, filepath.Join(filepath.Dir(path), g.Story))
	home := pairs(tl.Events, g.Events, text)
	s.right.of = len(tl.Events)
	miss := func(e *goldEvent, format string, args ...any) {
		s.missed = append(s.missed, e.Date+" "+e.Gist+": "+fmt.Sprintf(format, args...))
	}
	for k := range g.Events {
		e, got := &g.Events[k], home[k]
		if e.Required && !s.found.count(got != nil) {
			miss(e, "missed")
		}
		if got == nil {
			continue
		}
		s.right.n++
		if status := string(got.Status); !s.status.count(status == e.Status || slices.Contains(e.AcceptStatus, status)) {
			miss(e, "status %s, want %s", status, e.Status)
		}
		for _, a := range e.Actors {
			if !s.actors.count(named(got.Actors, a)) {
				miss(e, "actors %q, want %s", got.Actors, a)
			}
		}
		for _, a := range got.Actors {
			if !s.namedActors.count(named(e.Actors, a)) {
				miss(e, "actor %s, want %q", a, e.Actors)
			}
		}
		places := append(e.PlaceAlt, e.Place)
		if e.Place != "" && !s.places.count(slices.ContainsFunc(places, func(p string) bool { return named(got.Places, p) })) {
			miss(e, "places %q, want %s", got.Places, e.Place)
		}
		for _, p := range got.Places {
			if !s.namedPlaces.count(named(places, p)) {
				miss(e, "place %s, want %q", p, places)
			}
		}
	}
	return s
}

// pairs gives for each event of the gold the event that tells it, nil if none does. Where
// several may, the ones that agree most go together first.
func pairs(events []timeline.Event, all []goldEvent, text string) []*timeline.Event {
	type pair struct{ event, gold, likeness int }
	var ps []pair
	for i := range events {
		for k := range all {
			e, g := &events[i], &all[k]
			gap, ok := points(e, all, k, text)
			if !ok || !dated(g, e.Date) {
				continue
			}
			p := pair{i, k, -gap}
			if string(e.Status) == g.Status {
				p.likeness += 10
			}
			for _, a := range g.Actors {
				if named(e.Actors, a) {
					p.likeness += 5
				}
			}
			ps = append(ps, p)
		}
	}
	slices.SortStableFunc(ps, func(a, b pair) int { return b.likeness - a.likeness })
	home := make([]*timeline.Event, len(all))
	used := map[int]bool{}
	for _, p := range ps {
		if home[p.gold] == nil && !used[p.event] {
			home[p.gold], used[p.event] = &events[p.event], true
		}
	}
	return home
}

// named: one of the names is the wanted one, or holds all its words ("UN Security
// Council", "Security Council") or the other way round.
func named(names []string, want string) bool {
	w := strings.Fields(strings.ToLower(strings.TrimPrefix(want, "the ")))
	return slices.ContainsFunc(names, func(name string) bool {
		n := strings.Fields(strings.ToLower(strings.TrimPrefix(name, "the ")))
		return holds(n, w) || holds(w, n)
	})
}

// holds: the words stand in the list one after the other.
func holds(list, words []string) bool {
	for i := 0; len(words) > 0 && i+len(words) <= len(list); i++ {
		if slices.Equal(list[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

func buildFile(t *testing.T, path string) (*timeline.Timeline, string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	arts, err := article.Read(f, path, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return build.Timeline(arts, build.Options{}), arts[0].Text
}

// dated: the date is one that the editor gave, or lies in the range that a vague phrase allows.
func dated(g *goldEvent, d edtf.Date) bool {
	for _, s := range append([]string{g.Date}, g.Accept...) {
		if w, err := edtf.Parse(s); err == nil && w.Contains(d) && d.Contains(w) {
			return true
		}
	}
	for _, s := range g.AcceptWithin {
		if w, err := edtf.Parse(s); err == nil && w.Contains(d) {
			return true
		}
	}
	return false
}

// points: an evidence of e has its trigger on gold event k, or nearer to it (within 80
// bytes of the same sentence) than to any gold event of another date. gap is how near.
func points(e *timeline.Event, all []goldEvent, k int, text string) (gap int, ok bool) {
	for _, ev := range e.Evidence {
		near, other := 1<<30, 1<<30
		for j := range all {
			for _, at := range spansOf(&all[j], text) {
				if at[0] < ev.Start || at[1] > ev.End {
					continue
				}
				apart := max(0, max(at[0], ev.Trigger.Start)-min(at[1], ev.Trigger.End))
				if j == k {
					near = min(near, apart)
				} else if all[j].Date != all[k].Date {
					other = min(other, apart)
				}
			}
		}
		if near == 0 || near <= 80 && near < other {
			return near, true
		}
	}
	return 0, false
}

func spansOf(g *goldEvent, text string) (out [][2]int) {
	for _, a := range append([]goldAlso{{g.Trigger, g.Context}}, g.Also...) {
		c := strings.Index(text, a.Context)
		if in := strings.Index(a.Context, a.Trigger); c >= 0 && in >= 0 {
			out = append(out, [2]int{c + in, c + in + len(a.Trigger)})
		}
	}
	return out
}
