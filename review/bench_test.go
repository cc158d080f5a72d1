package review

import (
	"fmt"
	"strings"
	"testing"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// BenchmarkDecide is what a key costs with 300 events of 40 stories: the decision, the timeline made anew, and what the page gets.
func BenchmarkDecide(b *testing.B) {
	var arts []article.Article
	texts := map[string]string{}
	states := []string{"Norway", "Sweden", "Denmark", "Finland", "Iceland", "Kenya", "Sudan", "Chad", "Peru", "Chile", "Japan", "India", "Qatar", "Oman", "Ghana", "Togo"}
	verbs := []string{"signed a treaty with", "hosted envoys of", "opened talks with", "closed a deal with", "expelled two envoys of"}
	for i := range 40 {
		var text strings.Builder
		fmt.Fprintf(&text, "OSLO, March %d, 2024 (AP) - This is story %d.\n\n", 10+i%20, i)
		for k := range 8 {
			n := 8*i + k
			fmt.Fprintf(&text, "%s %s %s on %s %d, after %d weeks of letters.\n\n", states[n%16], verbs[n%5], states[(n*5+3+i)%16], []string{"January", "February", "March"}[n%3], 1+n%9, n)
		}
		a, err := article.Read(strings.NewReader(text.String()), fmt.Sprintf("s%02d.txt", i), article.Options{})
		if err != nil {
			b.Fatal(err)
		}
		arts = append(arts, a...)
		texts[a[0].ID] = a[0].Text
	}
	t := build.Timeline(arts, build.Options{})
	shelf := &shelf{}
	d, err := NewDesk(Options{
		Read: func() (*timeline.Timeline, map[string]string, error) { return t, texts, nil }, Path: "fix.toml",
		Load: func() ([]byte, error) { return shelf.file, nil },
		Save: func(_, text []byte) error { shelf.file = text; return nil },
	})
	if err != nil {
		b.Fatal(err)
	}
	s := NewServer(d, "127.0.0.1:1", "x", render.Options{})
	post(b, s, "sync", `{}`)
	for i := 0; b.Loop(); i++ {
		if i > 0 && i%100 == 0 {
			shelf.file = nil // a morning's work
		}
		v, _ := d.view()
		e := v.timeline.Events[i%len(v.timeline.Events)]
		if got := post(b, s, "decide", fmt.Sprintf(`{"event":%q,"set":{"status":"planned","summary":"line %d"},"version":"x"}`, e.ID, i)); !strings.Contains(got, `"told"`) {
			b.Fatalf("%.300s", got)
		}
	}
	b.ReportMetric(float64(len(t.Events)), "events")
}
