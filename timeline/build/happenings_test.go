package build_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/build"
)

// TestHappenings: 13 happenings told by short stories of six outlets in different words,
// precision and order, with near misses and copies. gold.tsv says of each report, by words of
// its sentence, which happening it tells of. The stories were written, and in view, when the weights of coref were set:
// the bounds hold what is reached on them, and measure nothing of other text.
func TestHappenings(t *testing.T) {
	const dir = "../../testdata/happenings/"
	text, err := os.ReadFile(dir + "stories.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	gold, err := os.ReadFile(dir + "gold.tsv")
	if err != nil {
		t.Fatal(err)
	}
	tl := build.Timeline(readStories(t, "stories.jsonl", string(text)), build.Options{})
	copies := map[string]string{}
	for _, a := range tl.Articles {
		if a.CopyOf != "" {
			copies[a.ID] = a.CopyOf
		}
	}
	type report struct {
		happening, story, words string
		events                  []int
	}
	var reports []report
	for line := range strings.Lines(string(gold)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		r := report{happening: f[0], story: f[1], words: f[2]}
		if of, ok := copies[r.story]; ok {
			r.story = of
		}
		for i := range tl.Events {
			if tells(&tl.Events[i], r.story, r.words) {
				r.events = append(r.events, i)
			}
		}
		reports = append(reports, r)
	}
	var joined, right, wanted, found int
	var wrong, missed []string
	for i, a := range reports {
		for _, b := range reports[:i] {
			same := a.happening == b.happening
			together := slices.ContainsFunc(a.events, func(e int) bool { return slices.Contains(b.events, e) })
			pair := fmt.Sprintf("%s %s %q – %s %s %q", b.happening, b.story, b.words, a.happening, a.story, a.words)
			if together {
				joined++
			}
			if same {
				wanted++
			}
			switch {
			case together && same:
				right, found = right+1, found+1
			case together:
				wrong = append(wrong, pair)
			case same:
				missed = append(missed, pair)
			}
		}
	}
	precision, recall := float64(right)/float64(max(joined, 1)), float64(found)/float64(max(wanted, 1))
	t.Logf("%d reports, %d pairs joined, precision %.3f, recall %.3f of %d\nwrong:\n%s\nmissed:\n%s", len(reports), joined, precision, recall, wanted, strings.Join(wrong, "\n"), strings.Join(missed, "\n"))
	if precision < 0.95 || recall < 0.85 {
		t.Errorf("pairs joined: precision %.3f, want 0.95; recall %.3f, want 0.85", precision, recall)
	}
}

// tells: the event has evidence in the story whose trigger stands in these words of the sentence,
// or in those after a bar.
func tells(e *timeline.Event, story, words string) bool {
	return slices.ContainsFunc(e.Evidence, func(v timeline.Evidence) bool {
		for w := range strings.SplitSeq(words, "|") {
			if at := strings.Index(v.Quote, w); v.Article == story && at >= 0 && v.Trigger.Start-v.Start >= at && v.Trigger.End-v.Start <= at+len(w) {
				return true
			}
		}
		return false
	})
}
