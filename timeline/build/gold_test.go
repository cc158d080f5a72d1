package build_test

import (
	"encoding/json"
	"os"
	"path/filepath"
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
	Trigger      string     `json:"trigger"`
	Context      string     `json:"trigger_context"`
	Gist         string     `json:"gist"`
	Required     bool       `json:"required"`
	Also         []goldAlso `json:"also"`
}

type goldAlso struct {
	Trigger string `json:"trigger"`
	Context string `json:"trigger_context"`
}

// TestGold holds the events of the stories in testdata/stories to what an editor listed:
// the right date on the right event, told by its trigger. The floors are what the program
// reaches; they rise with it and never fall.
func TestGold(t *testing.T) {
	holdGold(t, "../../testdata/stories/*.gold.json", 15, 88, 88)
}

// TestGoldShared is TestGold on stories that are not part of the project.
func TestGoldShared(t *testing.T) {
	dir := os.Getenv("DATELINE_CORPORA")
	if dir == "" {
		t.Skip("DATELINE_CORPORA is not set: the shared stories are not at hand")
	}
	t.Run("seed", func(t *testing.T) { holdGold(t, filepath.Join(dir, "seed/*.gold.json"), 1, 100, 95) })
	t.Run("stories", func(t *testing.T) { holdGold(t, filepath.Join(dir, "stories/*.gold.json"), 4, 95, 95) })
}

// holdGold wants at least n stories, and recall of the events that a careful editor lists
// and precision, in per cent over all stories, of at least so much.
func holdGold(t *testing.T, pattern string, n, wantRecall, wantPrecision int) {
	t.Helper()
	files, _ := filepath.Glob(pattern)
	if len(files) < n {
		t.Fatalf("%d stories with gold in %s; want at least %d", len(files), pattern, n)
	}
	var sum tally
	for _, f := range files {
		s := scoreGold(t, f)
		t.Logf("%-42s required %d of %d, right %d of %d", filepath.Base(f), s.found, s.required, s.right, s.listed)
		sum.add(s)
	}
	recall, precision := 100*sum.found/sum.required, 100*sum.right/sum.listed
	t.Logf("recall %d %%, precision %d %%", recall, precision)
	if recall < wantRecall || precision < wantPrecision {
		t.Errorf("recall %d %%, precision %d %%; want at least %d %% and %d %%", recall, precision, wantRecall, wantPrecision)
	}
}

type tally struct{ required, found, listed, right int }

func (a *tally) add(b tally) {
	a.required += b.required
	a.found += b.found
	a.listed += b.listed
	a.right += b.right
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
	s.listed = len(tl.Events)
	taken := make([]bool, len(g.Events))
	for i := range tl.Events {
		for k := range g.Events {
			if !taken[k] && dated(&g.Events[k], tl.Events[i].Date) && points(&tl.Events[i], g.Events, k, text) {
				taken[k] = true
				s.right++
				break
			}
		}
	}
	for k, e := range g.Events {
		if e.Required {
			s.required++
			if taken[k] {
				s.found++
			}
		}
	}
	return s
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
// bytes of the same sentence) than to any gold event of another date.
func points(e *timeline.Event, all []goldEvent, k int, text string) bool {
	for _, ev := range e.Evidence {
		near, other := 1<<30, 1<<30
		for j := range all {
			for _, at := range spansOf(&all[j], text) {
				if at[0] < ev.Start || at[1] > ev.End {
					continue
				}
				gap := max(0, max(at[0], ev.Trigger.Start)-min(at[1], ev.Trigger.End))
				if j == k {
					near = min(near, gap)
				} else if all[j].Date != all[k].Date {
					other = min(other, gap)
				}
			}
		}
		if near == 0 || near <= 80 && near < other {
			return true
		}
	}
	return false
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
