package build_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

// seeds are texts that have been hard to read.
var seeds = []string{
	"HAVANA (AP) — The two met on Friday, three days before her departure.\n\n© 2023",
	"14/06/2023 18:16:43 – Washington (AFP)\n\n“We left,” he said on the eve of the summit.",
	"* Jan. 16, 1979 - The shah leaves Iran.\n* Feb. 1 - Khomeini returns.",
	"15:20 – An accord will be signed the next day.\n\nSATURDAY, 23 JULY\n\n08:10 – Talks",
	"LONDON, 14 June 2023 - The king resigned and Tuesday, the paper reported.", "He came Monday\n\nThe king met and Tuesday, he left.",
	"LONDON, 14 June 2023 - The premier of Chad, Omar Diallo, left Chad.\n\nBAMAKO — The government closed the port on Monday.\n\nOn Monday came 40",
	"The 2014 annexation, a week after the vote of 16 March, when", "In 1867, when", "Should that happen before May,", "of 1992 (",
	"\u202eOn Monday\u200b \x00 the “visit in May", "after before since the day of the eve of",
	"Talks \u2714\ufe0f (ABC)", "The King \u0301 (UN) met on 3 May 2023.", "On May 3, 2023 they met. \"Seconds later, we left.",
	"On Monday they praised Utah's NATO", "To be opened in 2014 Chad began to mine.", "Its guns today are few", "November's general election\n\nLONDON, 14 June 2023 - The king left on Monday.",
}

// FuzzBuild holds that no text makes Build fail, and that every piece of evidence is
// found in the text where it says.
func FuzzBuild(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		arts, err := article.Read(strings.NewReader(text), "fuzz", article.Options{})
		if err != nil {
			return
		}
		var stats build.Stats
		tl := build.Timeline(arts, build.Options{Stats: &stats})
		if stats.Failed > 0 {
			t.Fatal(tl.Warnings)
		}
		byID := map[string]string{}
		for _, a := range arts {
			byID[a.ID] = a.Text
		}
		for _, e := range tl.Events {
			for _, v := range e.Evidence {
				src := byID[v.Article]
				if src[v.Start:v.End] != v.Quote || src[v.Trigger.Start:v.Trigger.End] != v.Trigger.Text || src[v.Phrase.Start:v.Phrase.End] != v.Phrase.Text {
					t.Fatalf("evidence is not in the text where it says: %+v", v)
				}
			}
		}
	})
}

// FuzzWritten holds that the JSON of any built timeline is read back, and is the same then.
func FuzzWritten(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, "On May 3, 2023 Chad closed its border with Sudan.")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		var arts []article.Article
		for i, text := range []string{a, b} {
			read, err := article.Read(strings.NewReader(text), "fuzz", article.Options{})
			if err != nil {
				return
			}
			for k := range read {
				read[k].ID = fmt.Sprintf("%d-%d", i, k)
			}
			arts = append(arts, read...)
		}
		for _, part := range [][]article.Article{arts[:1], arts} {
			want := asJSON(t, build.Timeline(part, build.Options{}))
			tl, err := render.ReadJSON(strings.NewReader(want))
			if err != nil {
				t.Fatalf("what was written is not read: %v\n%s", err, want)
			}
			if diff := cmp.Diff(want, asJSON(t, tl)); diff != "" {
				t.Fatalf("-written +read and written again:\n%s", diff)
			}
		}
	})
}

// FuzzMerge holds that no timelines make Merge fail, and that the JSON of what it makes is
// read back.
func FuzzMerge(f *testing.F) {
	built := func(text string) string {
		arts, err := article.Read(strings.NewReader(text), "seed.txt", article.Options{})
		if err != nil {
			f.Fatal(err)
		}
		var b strings.Builder
		if err := render.JSON(&b, build.Timeline(arts, build.Options{}), render.Options{}); err != nil {
			f.Fatal(err)
		}
		return b.String()
	}
	a := built("OSLO, May 3, 2023 (AP) - Norway expelled 15 Russian diplomats on Wednesday after Moscow closed a consulate on Monday. They met.")
	b := built("PARIS, May 4, 2023 (AFP) - Fifteen Russian diplomats were expelled from Norway on Wednesday.")
	f.Add(a, b, false)
	f.Add(b, a, true)
	f.Add(`{"events":[{"date":"","summary":"x"}],"articles":[{"id":"","copy_of":""}]}`, `{"left_out":[{"article":"y"}]}`, true)
	f.Add(`{"events":[{"date":"2023","summary":"x","reports":[{"article":"z","date":"../2023"}],"evidence":[{"article":"z"},{"article":"w"}]}]}`, a, false)
	f.Add(`{"articles":[{"id":"a","order":[[0,9],[9,0]],"copy_of":"a"},{"id":"a-2"},{"id":"a"}]}`, `{"articles":[{"id":"a"}]}`, false)
	f.Fuzz(func(t *testing.T, a, b string, some bool) {
		var parts []*timeline.Timeline
		for _, text := range []string{a, b} {
			if tl, err := render.ReadJSON(strings.NewReader(text)); err == nil {
				parts = append(parts, tl)
			}
		}
		opt := build.Options{}
		if some {
			opt = build.Options{Days: 2, PerDay: 1, Topic: "diplomats"}
		}
		written := asJSON(t, build.Merge(parts, opt))
		if _, err := render.ReadJSON(strings.NewReader(written)); err != nil {
			t.Fatalf("what was written is not read: %v\n%s", err, written)
		}
	})
}
