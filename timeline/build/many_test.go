package build_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
	"dateline/timeline/edtf"
)

// TestSameEvent: six stories, one of them a copy, tell of three events in other words and
// with other precision. A fourth event is of the same kind and names the same countries.
func TestSameEvent(t *testing.T) {
	want := []string{
		"2018-06-17 1-signing 2-signing-copy 3-vote", // "in June", in 3-vote
		"2018-09-30 3-vote 4-turnout 5-constitution", // "on Sunday", "September 30", "in September"
		"2019-01-11 6-athens 5-constitution",         // the parliament of Macedonia
		"2019-01-25 6-athens",                        // the parliament of Greece
	}
	var got []string
	for _, e := range build.Timeline(manyStories(t), build.Options{}).Events {
		line := e.Date.String()
		for _, v := range e.Evidence {
			if !strings.HasSuffix(line, " "+v.Article) {
				line += " " + v.Article
			}
		}
		got = append(got, line)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("clusters (-want +got):\n%s", diff)
	}
}

func manyStories(t *testing.T) (out []article.Article) {
	t.Helper()
	paths, _ := filepath.Glob("../../testdata/many/*.txt")
	if len(paths) != 6 {
		t.Fatalf("%d stories in testdata/many, want 6", len(paths))
	}
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, readStories(t, filepath.Base(p), string(text))...)
	}
	return out
}

func readStories(t *testing.T, name, text string) []article.Article {
	t.Helper()
	arts, err := article.Read(strings.NewReader(text), name, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return arts
}

// lines are stories in JSON Lines: published day and text, parted by a bar.
func lines(t *testing.T, stories ...string) []article.Article {
	t.Helper()
	var b strings.Builder
	for i, s := range stories {
		day, text, _ := strings.Cut(s, "|")
		fmt.Fprintf(&b, "{\"id\":\"s%d\",\"published\":%q,\"text\":%q}\n", i+1, day, text)
	}
	return readStories(t, "stories.jsonl", b.String())
}

// events prints a timeline's events, one a line.
func events(tl *timeline.Timeline) (out []string) {
	for _, e := range tl.Events {
		out = append(out, e.Date.String()+" "+e.Summary)
	}
	return out
}

func TestDisputedDate(t *testing.T) {
	tl := build.Timeline(lines(t,
		"2023-05-08|Rebels shelled the airport of Khartoum on May 3, killing a Turkish pilot.",
		"2023-05-09|Rebels shelled the airport of Khartoum on May 4, killing a Turkish pilot, officials said.",
		"2023-05-20|A Turkish pilot was killed when rebels shelled the airport of Khartoum on May 3.",
	), build.Options{})
	if len(tl.Events) != 1 {
		t.Fatalf("events %q, want one", events(tl))
	}
	var got []string
	for _, d := range tl.Events[0].DisputedDates {
		got = append(got, d.Date.String()+": "+strings.Join(d.Articles, ", "))
	}
	if diff := cmp.Diff([]string{"2023-05-03: s1, s3", "2023-05-04: s2"}, got); diff != "" {
		t.Errorf("disputed dates (-want +got):\n%s", diff)
	}
}

// TestSameLine: what two stories print in the same words under the same day is told once, unless it is told of two places.
func TestSameLine(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       int
	}{
		{"the same words", "More than 900 people have been killed since the uprising began in March.", "Some 300 people have been arrested since the uprising began in March.", 1},
		{"of two places", "Protests began in Lagos in March.", "Protests began in Accra in March.", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tl := build.Timeline(lines(t, "2023-05-08|"+tt.a, "2023-05-09|"+tt.b), build.Options{})
			if len(tl.Events) != tt.want {
				t.Errorf("events %q, want %d", events(tl), tt.want)
			}
		})
	}
}

func TestApart(t *testing.T) {
	for _, tt := range []struct{ name, a, b string }{
		{"another place", "The foreign ministers of Iran and Qatar met in Doha on May 3.", "The foreign ministers of Iran and Iraq met in Baghdad on May 3."},
		{"another day of one kind", "Shelling killed 12 people in Aleppo on May 3.", "Shelling killed 7 people in Aleppo on May 4."},
		{"another month", "Kenya hosted peace talks in Nairobi in March.", "Kenya hosted peace talks in Nairobi in April."},
		{"a year says too little", "Troops attacked a village near the border in 2023.", "On May 3 troops attacked the capital."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tl := build.Timeline(lines(t, "2023-05-08|"+tt.a, "2023-05-08|"+tt.b), build.Options{})
			if len(tl.Events) != 2 {
				t.Errorf("events %q, want two", events(tl))
			}
		})
	}
}

// treaty is a small crisis: five stories, of which the second is a copy of the first with
// another opening and the fourth has nothing to do with it.
var treaty = []string{
	"2023-05-03|Chad closed its border with Sudan on Wednesday after an attack on a customs post near Adre. The army of Chad sent 300 soldiers to the crossing on Wednesday, the defence ministry said.",
	"2023-05-03|(Agency) Chad closed its border with Sudan on Wednesday after an attack on a customs post near Adre. The army of Chad sent 300 soldiers to the crossing on Wednesday, the defence ministry said.",
	"2023-05-20|Chad and Sudan agreed on Friday to reopen the border that Chad had closed on May 3.",
	"2023-05-21|A ferry sank in the lake near Goma on Saturday.",
	"2023-06-01|Traders crossed from Sudan into Chad again. The border was reopened on May 25.",
}

func TestSelection(t *testing.T) {
	day := func(s string) edtf.Date {
		d, err := edtf.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, tt := range []struct {
		name string
		opt  build.Options
		want []string // dates
	}{
		{"nothing asked", build.Options{}, []string{"2023-05-03", "2023-05-03", "2023-05-19", "2023-05-20", "2023-05-25"}},
		{"topic", build.Options{Topic: "Sudan border"}, []string{"2023-05-03", "2023-05-03", "2023-05-19", "2023-05-25", "2023-06-01"}},
		{"one day", build.Options{Topic: "Sudan border", Days: 1}, []string{"2023-05-03", "2023-05-03"}},
		{"one event a day", build.Options{Topic: "Sudan border", Days: 1, PerDay: 1}, []string{"2023-05-03"}},
		{"since", build.Options{Since: day("2023-05-20")}, []string{"2023-05-20", "2023-05-25"}},
		{"until", build.Options{Until: day("2023-05-19")}, []string{"2023-05-03", "2023-05-03", "2023-05-19"}},
		{"a month as window", build.Options{Since: day("2023-06"), Until: day("2023-06"), Days: 5}, []string{"2023-06-01"}},
		{"a copy is no second source", build.Options{MinSources: 2}, []string{"2023-05-03"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tl := build.Timeline(lines(t, treaty...), tt.opt)
			var got []string
			for _, e := range tl.Events {
				got = append(got, e.Date.String())
				if (e.Importance != nil) != (tt.name != "nothing asked") {
					t.Errorf("%s: importance %v", e.Summary, e.Importance)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("dates (-want +got):\n%s\n%q", diff, events(tl))
			}
		})
	}
}

// TestLead: a sentence that names no day counts when days are chosen, and says why.
func TestLead(t *testing.T) {
	stories := lines(t, "2023-05-03|Chad closed its border with Sudan.", "2023-05-04|Chad sent soldiers to its border with Sudan.")
	if tl := build.Timeline(stories, build.Options{}); len(tl.Events) != 0 {
		t.Errorf("without a selection: %q, want none", events(tl))
	}
	headed := readStories(t, "head.txt", "A quiet frontier\n\nMay 6, 2023\n\nTraders left the market of Adre in silence.")
	tl := build.Timeline(append(stories, headed...), build.Options{Days: 5})
	if len(tl.Events) != 3 {
		t.Fatalf("with days: %q, want three", events(tl))
	}
	if why := tl.Events[0].Evidence[0].Why; why != "the day of publication; the sentence names no other" {
		t.Errorf("why %q", why)
	}
	if tl := build.Timeline(stories[:1], build.Options{Days: 5}); len(tl.Events) != 0 {
		t.Errorf("one story: %q, want none", events(tl))
	}
}

func TestCopyWordForWord(t *testing.T) {
	text := "2023-05-03|Chad closed its border with Sudan on Wednesday."
	tl := build.Timeline(lines(t, text, text), build.Options{})
	if got := tl.Articles[1].CopyOf; got != "s1" {
		t.Errorf("copy_of %q, want s1", got)
	}
	if len(tl.Events) != 1 || len(tl.Events[0].Evidence) != 1 {
		t.Errorf("events %+v, want one with one piece of evidence", tl.Events)
	}
}

// all is every story that the tests here have.
func all(t *testing.T) []article.Article {
	arts := append(manyStories(t), lines(t, treaty...)...)
	for range 3 { // enough to keep several readers busy, with copies far apart
		for _, a := range lines(t, treaty...) {
			a.ID = fmt.Sprintf("%s-%d", a.ID, len(arts))
			arts = append(arts, a)
		}
	}
	return arts
}

func asJSON(t *testing.T, tl *timeline.Timeline) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.JSON(&b, tl, render.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJobsDoNotMatter(t *testing.T) {
	for _, opt := range []build.Options{{}, {Days: 5, PerDay: 1}} {
		opt.Jobs = 1
		want := asJSON(t, build.Timeline(all(t), opt))
		for _, jobs := range []int{2, 7} {
			opt.Jobs = jobs
			if diff := cmp.Diff(want, asJSON(t, build.Timeline(all(t), opt))); diff != "" {
				t.Errorf("%d days, jobs %d (-1 job +%d):\n%s", opt.Days, jobs, jobs, diff)
			}
		}
	}
}

// TestMerge: timelines of parts, written and read back, give what one run gives.
func TestMerge(t *testing.T) {
	arts := all(t)
	for _, opt := range []build.Options{{}, {Topic: "Sudan border", Days: 3, PerDay: 1}, {MinSources: 2}} {
		want := asJSON(t, build.Timeline(arts, opt))
		for _, size := range []int{4, 9, len(arts)} {
			var parts []*timeline.Timeline
			for chunk := range slices.Chunk(arts, size) {
				tl, err := render.ReadJSON(strings.NewReader(asJSON(t, build.Timeline(chunk, build.Options{}))))
				if err != nil {
					t.Fatal(err)
				}
				parts = append(parts, tl)
			}
			if diff := cmp.Diff(want, asJSON(t, build.Merge(parts, opt))); diff != "" {
				t.Errorf("%+v in parts of %d (-one run +merged):\n%s", opt, size, diff)
			}
		}
	}
}

func TestMergeKeepsCorrections(t *testing.T) {
	tl := build.Timeline(manyStories(t), build.Options{})
	tl.Events[0].Summary = "The Prespa agreement"
	got := build.Merge([]*timeline.Timeline{tl}, build.Options{})
	if s := got.Events[0].Summary; s != "The Prespa agreement" {
		t.Errorf("summary %q: the correction is lost", s)
	}
}

func TestMergeRenamesClashes(t *testing.T) {
	a := build.Timeline(lines(t, "2023-05-03|Chad closed its border with Sudan on Wednesday."), build.Options{})
	b := build.Timeline(lines(t, "2023-05-21|A ferry sank in the lake near Goma on Saturday."), build.Options{})
	got := build.Merge([]*timeline.Timeline{a, b}, build.Options{})
	if id := got.Events[1].Evidence[0].Article; id != "s1-2" {
		t.Errorf("second article is called %q, want s1-2", id)
	}
}

func TestStats(t *testing.T) {
	var s build.Stats
	tl := build.Timeline(manyStories(t), build.Options{Stats: &s})
	if s.Stories != 6 || s.Copies != 1 || s.Events != len(tl.Events) || s.Reports-s.Merged != s.Events || s.LeftOut != len(tl.LeftOut) {
		t.Errorf("stats %+v of %d events", s, len(tl.Events))
	}
}

func ExampleMerge() {
	monday, _ := article.Read(strings.NewReader("OSLO, May 3, 2023 (Reuters) - Norway expelled 15 Russian diplomats on Wednesday."), "monday.txt", article.Options{})
	june, _ := article.Read(strings.NewReader("OSLO, June 2, 2023 (AFP) - Norway expelled 15 Russian diplomats in May.\n\nMoscow closed the Norwegian consulate on Thursday."), "june.txt", article.Options{})
	parts := []*timeline.Timeline{build.Timeline(monday, build.Options{}), build.Timeline(june, build.Options{})}
	for _, e := range build.Merge(parts, build.Options{}).Events {
		fmt.Println(e.Date, e.Summary, len(e.Reports))
	}
	// Output:
	// 2023-05-03 Norway expelled 15 Russian diplomats 2
	// 2023-06-01 Moscow closed the Norwegian consulate 0
}

// TestMergeOddTimelines: what a person has put together by hand is taken as far as it goes.
func TestMergeOddTimelines(t *testing.T) {
	day, err := edtf.Parse("2023-05-03")
	if err != nil {
		t.Fatal(err)
	}
	odd := &timeline.Timeline{Events: []timeline.Event{
		{Summary: "No date and no evidence"},
		{Summary: "Chad closed its border", Date: day},
		{Summary: "Chad closed its border", Date: day, Evidence: []timeline.Evidence{{Article: "gone", Quote: "Chad closed its border."}, {Article: "lost"}}},
	}, LeftOut: []timeline.LeftOut{{Article: "elsewhere"}}}
	for _, opt := range []build.Options{{}, {Days: 1, Topic: "border"}, {MinSources: 2}} {
		build.Merge([]*timeline.Timeline{odd, {}, odd}, opt)
	}
	if got := build.Merge(nil, build.Options{}); len(got.Events) != 0 || got.Title != "Timeline" {
		t.Errorf("of nothing: %+v", got)
	}
}

// TestPlanMeetsEvent: a plan and what came of it are one event, and it occurred.
func TestPlanMeetsEvent(t *testing.T) {
	tl := build.Timeline(lines(t,
		"2023-05-01|The presidents of Kenya and Uganda will meet in Nairobi on May 3 to discuss the oil pipeline.",
		"2023-05-04|The presidents of Kenya and Uganda met in Nairobi on Wednesday to discuss the oil pipeline.",
	), build.Options{})
	if len(tl.Events) != 1 || tl.Events[0].Status != timeline.Occurred || !strings.Contains(tl.Events[0].Summary, " met ") {
		t.Errorf("events %q, want the one that occurred", events(tl))
	}
}
