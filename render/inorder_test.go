package render

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// insertedInOrder is what inOrder promises, word for word.
func insertedInOrder(events []timeline.Event) []timeline.Event {
	var order, undated []timeline.Event
	for _, e := range events {
		at := slices.IndexFunc(order, func(o timeline.Event) bool { return e.Date.Before(o.Date) })
		switch {
		case e.Date.IsZero():
			undated = append(undated, e)
		case at < 0:
			order = append(order, e)
		default:
			order = slices.Insert(order, at, e)
		}
	}
	return append(order, undated...)
}

func TestInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := timelines(30).Draw(t, "timeline").Events
		if diff := cmp.Diff(summaries(insertedInOrder(events)), summaries(inOrder(events))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func summaries(events []timeline.Event) (out []string) {
	for _, e := range events {
		out = append(out, e.ID+" "+e.Date.String())
	}
	return out
}

// Events of one day, and of one summary, each get an id of their own, and those that have one keep it.
func TestEventsAreNamed(t *testing.T) {
	var b strings.Builder
	const n = 3000
	for i := range n {
		fmt.Fprintf(&b, `{"date":"2024-03-06","summary":"event %d"},`, i%(n-5))
	}
	read := func(events string) *timeline.Timeline {
		tl, err := ReadJSON(strings.NewReader(`{"events":[` + events + `]}`))
		if err != nil {
			t.Fatal(err)
		}
		return tl
	}
	tl := read(b.String() + `{"date":"2024-03-06","summary":"x","id":"a"}`)
	ids := map[string]bool{}
	for _, e := range tl.Events {
		ids[e.ID] = true
	}
	if len(ids) != n+1 || !ids["a"] {
		t.Errorf("%d ids for %d events", len(ids), n+1)
	}
	short := read(`{"date":"2024-03-06","summary":"x"}`).Events[0].ID
	if got := read(`{"date":"2024-03-06","summary":"x"},{"date":"2024-03-06","summary":"y","id":"` + short + `"}`).Events; got[1].ID != short || got[0].ID == short || !strings.HasPrefix(got[0].ID, short) {
		t.Errorf("%s is taken by %s", got[0].ID, got[1].ID)
	}
}

// The time of an event does not grow with their number.
func BenchmarkReadShuffledJSON(b *testing.B) {
	for _, n := range []int{4000, 32000} {
		lines := make([]string, n)
		for i := range lines {
			lines[i] = fmt.Sprintf(`{"date": "%d-%02d-%02d", "summary": "event %d"}`, 1900+i/336, 1+i/28%12, 1+i%28, i)
		}
		rand.New(rand.NewPCG(1, 1)).Shuffle(n, func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		in := `{"events": [` + strings.Join(lines, ",\n") + `]}`
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := ReadJSON(strings.NewReader(in)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
		})
	}
}
