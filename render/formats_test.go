package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// One timeline in every format, as a person looked at and found right.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file string
		tl   *timeline.Timeline
		opt  Options
	}{
		{"thaw.md", thaw(t), Options{Slug: "us-china"}},
		{"thaw-table.md", thaw(t), Options{Slug: "us-china", Style: "table", Notes: "inline"}},
		{"thaw-sections.md", thaw(t), Options{Slug: "us-china", Style: "sections", Notes: "none", Fragment: true}},
		{"thaw.svg", thaw(t), Options{Theme: "auto"}},
		{"thaw.json", thaw(t), Options{}},
		{"thaw.html", thaw(t), Options{Theme: "auto"}},
		{"thaw.csv", thaw(t), Options{}},
		{"thaw.ics", thaw(t), Options{}},
		{"thaw.mmd", thaw(t), Options{}},
		{"thaw.timelinejs.json", thaw(t), Options{}},
		{"century.md", century(t), Options{}},
		{"century.svg", century(t), Options{}},
		{"crowd.svg", crowd(t, 60), Options{Theme: "dark"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			format, ok := FormatOf(c.file)
			if !ok {
				t.Fatal("no format")
			}
			var b bytes.Buffer
			if err := Write(&b, c.tl, format, c.opt); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", c.file)
			if *update {
				if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("differs from %s (go test ./render -update rewrites it):\n%s", path, diff)
			}
		})
	}
}

func TestFormatOf(t *testing.T) {
	for path, want := range map[string]string{
		"a.md": "markdown", "a.markdown": "markdown", "dir.x/A.SVG": "svg", "a.json": "json", "a.timelinejs.json": "timelinejs", "a.html": "html",
		"a.htm": "html", "a.csv": "csv", "a.ics": "ics", "a.mmd": "mermaid", "a.txt": "", "": "", "md": "", "a.svg/": "",
	} {
		got, ok := FormatOf(path)
		if got != want || ok != (want != "") {
			t.Errorf("FormatOf(%q) = %q, %v, want %q", path, got, ok, want)
		}
	}
}

func TestUnknownWords(t *testing.T) {
	for _, c := range []struct {
		format string
		opt    Options
		want   string
	}{
		{"markdwon", Options{}, `unknown format "markdwon": known are markdown, svg, json, html, csv, ics, mermaid, timelinejs, review; did you mean "markdown"?`},
		{"", Options{}, `unknown format "": known are markdown, svg, json, html, csv, ics, mermaid, timelinejs, review`},
		{"sgv", Options{}, `unknown format "sgv": known are markdown, svg, json, html, csv, ics, mermaid, timelinejs, review; did you mean "svg"?`},
		{"svg", Options{Theme: "drak"}, `unknown theme "drak": known are light, dark, auto; did you mean "dark"?`},
		{"md", Options{Style: "sec"}, `unknown style "sec": known are list, table, sections; did you mean "sections"?`},
		{"md", Options{Notes: "footnote"}, `unknown notes "footnote": known are footnotes, inline, none; did you mean "footnotes"?`},
		{"svg", Options{Lanes: "countries"}, `unknown lanes "countries": known are sides, none`},
		{"svg", Options{Axis: "log"}, `unknown axis "log": known are broken, proportional, ordinal`},
		{"csv", Options{Theme: "x"}, `unknown theme "x": known are light, dark, auto`},
		{"svg", Options{Width: 100}, `width 100: give 360 to 4000 pixels`},
	} {
		var b bytes.Buffer
		err := Write(&b, &timeline.Timeline{}, c.format, c.opt)
		if err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
		if b.Len() > 0 {
			t.Errorf("%d bytes written beside the error", b.Len())
		}
	}
}

// Every format renders every kind of timeline, twice to the same bytes.
func TestFormatsAreDeterministic(t *testing.T) {
	for _, format := range Formats() {
		for name, tl := range map[string]*timeline.Timeline{"none": {}, "thaw": thaw(t), "century": century(t), "strange": strange(t)} {
			var a, b bytes.Buffer
			if err := Write(&a, tl, format, Options{}); err != nil {
				t.Fatalf("%s of %s: %v", format, name, err)
			}
			if err := Write(&b, tl, format, Options{}); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(a.Bytes(), b.Bytes()) {
				t.Errorf("%s of %s: two renderings differ", format, name)
			}
			if a.Len() == 0 {
				t.Errorf("%s of %s is empty", format, name)
			}
		}
	}
}

func output(t *testing.T, format string, tl *timeline.Timeline, opt Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, tl, format, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Hostile text arrives as the same words in a reader of each format.
func TestHostileTextInCSV(t *testing.T) {
	tl := strange(t)
	records, err := csv.NewReader(strings.NewReader(output(t, "csv", tl, Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	summary := slices.Index(records[0], "summary")
	for i, e := range tl.Events {
		got := records[i+1][summary]
		if strings.ContainsAny(got[:min(1, len(got))], "=+-@") {
			t.Errorf("%q begins a formula", got)
		}
		if strings.TrimPrefix(got, "'") != strings.TrimPrefix(clean(e.Summary), "'") {
			t.Errorf("%q, want %q", got, clean(e.Summary))
		}
	}
}

func TestTimelineJSLeavesOutWhatIsUnknown(t *testing.T) {
	for _, c := range []struct{ date, start, end string }{
		{"2023-06-14", `{"year":2023,"month":6,"day":14}`, "null"},
		{"2023-06", `{"year":2023,"month":6}`, "null"},
		{"2023", `{"year":2023}`, "null"},
		{"199X", `{"year":1990}`, "null"},
		{"2023-06-14T00:05", `{"year":2023,"month":6,"day":14,"hour":0,"minute":5}`, "null"},
		{"2023-05/2023-06-18", `{"year":2023,"month":5}`, `{"year":2023,"month":6,"day":18}`},
		{"2018/..", `{"year":2018}`, "null"},
		{"../2023-02", `{"year":2023,"month":2}`, "null"},
	} {
		tl := &timeline.Timeline{Events: []timeline.Event{event(t, c.date, timeline.Occurred, "x", 1)}}
		var got struct {
			Events []struct {
				Start *tjsDate `json:"start_date"`
				End   *tjsDate `json:"end_date"`
			}
		}
		if err := json.Unmarshal([]byte(output(t, "timelinejs", tl, Options{})), &got); err != nil {
			t.Fatal(err)
		}
		start, _ := json.Marshal(got.Events[0].Start)
		end, _ := json.Marshal(got.Events[0].End)
		if string(start) != c.start || string(end) != c.end {
			t.Errorf("%s: %s to %s, want %s to %s", c.date, start, end, c.start, c.end)
		}
	}
}

// An event's sides are named by one form in a picture, and joined as their script does.
func TestSidesInWords(t *testing.T) {
	for _, c := range []struct {
		narrow bool
		names  []string
		want   string
	}{
		{false, []string{"European Union", "Peru"}, "European Union and Peru"},
		{true, []string{"European Union", "Peru"}, "EU and Peru"},
		{true, []string{"United Kingdom"}, "UK"},
		{false, []string{"Peru", "Chile", "Bolivia"}, "Peru, Chile and Bolivia"},
		{false, []string{"Peru", "Chile", "Bolivia", "Brazil"}, "Peru, Chile and others"},
		{false, []string{"قطر", "اليمن"}, "قطر واليمن"},
		{false, []string{"ירדן", "מצרים"}, "ירדן ומצרים"},
		{false, []string{"日本", "韩国"}, "日本和韩国"},
		{false, []string{"日本", "قطر"}, "日本, قطر"},
		{false, nil, ""},
	} {
		if got := (sides{of: [][]string{c.names}}).words(0, c.narrow); got != c.want {
			t.Errorf("%q: %q, want %q", c.names, got, c.want)
		}
	}
}

func TestLanes(t *testing.T) {
	by := func(actors ...[]string) (events []timeline.Event) {
		for _, a := range actors {
			events = append(events, timeline.Event{Actors: a})
		}
		return events
	}
	state := func(actor string) string {
		return map[string]string{"Biden": "United States", "Blinken": "United States", "Xi": "China", "Qin": "China"}[actor]
	}
	self := func(actor string) string { return actor }
	for _, c := range []struct {
		name   string
		events []timeline.Event
		side   func(string) string
		names  []string
		of     [][]int
	}{
		{"a joint act stands in the lanes of all who act", by([]string{"Biden"}, []string{"Biden", "Xi"}, []string{"Qin", "Blinken"}, []string{"Xi"}, []string{"Blinken"}), state,
			[]string{"United States", "China"}, [][]int{{0}, {0, 1}, {1, 0}, {1}, {0}}},
		{"the busiest first", by([]string{"A"}, []string{"B", "A"}, []string{"B"}, []string{"B"}), self, []string{"B", "A"}, [][]int{{1}, {0, 1}, {0}, {0}}},
		{"what has no side is Other", by([]string{"A"}, []string{"B"}, nil), self, []string{"A", "B", "Other"}, [][]int{{0}, {1}, {2}}},
		{"seven at most, the last of those that are left", by([]string{"A"}, []string{"A"}, []string{"B"}, []string{"C"}, []string{"D"}, []string{"E"}, []string{"F", "A"}, []string{"F"}, []string{"G"}, []string{"H"}), self,
			[]string{"A", "F", "B", "C", "D", "E", "G, H"}, [][]int{{0}, {0}, {2}, {3}, {4}, {5}, {1, 0}, {1}, {6}, {6}}},
		{"which are Other where some have no side", by([]string{"A"}, []string{"B"}, []string{"C"}, []string{"D"}, []string{"E"}, []string{"F"}, []string{"G"}, []string{"H"}, nil), self,
			[]string{"A", "B", "C", "D", "E", "F", "Other"}, [][]int{{0}, {1}, {2}, {3}, {4}, {5}, {6}, {6}, {6}}},
		{"one side needs no lane", by([]string{"A"}, []string{"A"}), self, nil, [][]int{{0}, {0}}},
		{"nor does a crowd of strangers", by([]string{"A"}, []string{"B"}, nil, nil, nil), self, nil, [][]int{{0}, {0}, {0}, {0}, {0}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			names, of := newSides(c.events, c.side).lanes()
			if !slices.Equal(names, c.names) || !slices.EqualFunc(of, c.of, slices.Equal) {
				t.Errorf("%q %v, want %q %v", names, of, c.names, c.of)
			}
		})
	}
}

func TestSources(t *testing.T) {
	afp := timeline.Source{ID: "1", Agency: "AFP", Place: "Washington", Published: "2023-06-14T18:16:43"}
	paper := timeline.Source{ID: "2", Source: "The Paper", Published: "2023-06-15"}
	blog := timeline.Source{ID: "3", Title: "A blog"}
	for _, c := range []struct {
		name string
		list []timeline.Source
		want string
	}{
		{"none", nil, ""},
		{"one", []timeline.Source{afp}, "Source: AFP, Washington, 14 June 2023. Relative dates are resolved to that dateline."},
		{"two", []timeline.Source{afp, paper}, "Sources: AFP, Washington, 14 June 2023; The Paper, 15 June 2023. Relative dates are resolved to the dateline of each story."},
		{"a copy does not count", []timeline.Source{afp, {ID: "4", Agency: "Other", CopyOf: "1"}}, "Source: AFP, Washington, 14 June 2023. Relative dates are resolved to that dateline."},
		{"no dateline", []timeline.Source{blog}, "Source: A blog."},
		{"the day of the slug", []timeline.Source{{ID: "x", Agency: "AFP", Place: "Bern", Published: "2023-03-04", Anchor: "2023-03-03"}}, "Source: AFP, Bern, 4 March 2023. Relative dates are resolved to 3 March 2023, the day of its slug."},
		{"no name", []timeline.Source{{ID: "x", Title: "A title", Place: "Bern", Published: "2023"}}, "Source: Bern, 2023. Relative dates are resolved to that dateline."},
		{"a long title is cut", []timeline.Source{afp, {ID: "x", Title: "Two capitals, one phone call and what may follow from all of it"}}, "Sources: AFP, Washington, 14 June 2023; Two capitals, one phone call and what… Relative dates are resolved to the dateline of each story."},
		{"many, the busiest first", []timeline.Source{afp, paper, paper, paper, blog}, "Sources: The Paper (3 stories); AFP and 1 other story. Relative dates are resolved to the dateline of each story."},
		{"many outlets", []timeline.Source{afp, {Source: "A"}, {Source: "B"}, {Source: "C"}, paper, paper}, "Sources: The Paper (2 stories); AFP; A; B; C. Relative dates are resolved to the dateline of each story."},
		{"more outlets", []timeline.Source{afp, {Source: "A"}, {Source: "B"}, {Source: "C"}, {Source: "D"}, paper, paper}, "Sources: The Paper (2 stories); AFP; A; B and 2 other stories. Relative dates are resolved to the dateline of each story."},
		{"many without outlets", []timeline.Source{blog, blog, blog, blog, blog}, "Sources: 5 stories."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := newSources(&timeline.Timeline{Articles: c.list}).line(edtf.Date.Human); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestYearHeading(t *testing.T) {
	for in, want := range map[string]string{
		"2023-06-14": "2023", "2022-12/2023-01": "2022", "2018/..": "2018", "../2023-02": "2023", "199X": "The 1990s", "17XX/..": "The 18th century",
		"1950~": "1950", "-0043": "44 BC", "0000": "1 BC", "": "Undated",
	} {
		if got := yearHeading(date(t, in), true); got != want {
			t.Errorf("yearHeading(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDoubts(t *testing.T) {
	tl := &timeline.Timeline{
		Articles: []timeline.Source{{ID: "1", Agency: "AFP"}, {ID: "2", Agency: "Reuters"}},
		Events: []timeline.Event{
			event(t, "2023-06", timeline.Occurred, "a", 1), event(t, "2023-06-14", timeline.Occurred, "b", 1), event(t, "2023-07", timeline.Occurred, "c", 1),
		},
	}
	for i := range tl.Events {
		tl.Events[i].Order = timeline.OrderUnknown
	}
	tl.Events[1].DisputedDates = []timeline.DisputedDate{{Date: date(t, "2023-06-14"), Articles: []string{"1"}}, {Date: date(t, "2023-06-15"), Articles: []string{"2"}}}
	tl.Events[2].Unsure = []string{"it is told deep inside its sentence"}
	for i, want := range []string{"", "date disputed: Thu 15 June 2023 in Reuters; order unknown", "it is told deep inside its sentence"} {
		if got := doubts(tl.Events, i, newSources(tl), edtf.Date.Human, true); got != want {
			t.Errorf("event %d: %q, want %q", i, got, want)
		}
		if got, want := doubtful(tl.Events[i]) != "", i == 2; got != want {
			t.Errorf("event %d has a question mark: %v, want %v", i, got, want)
		}
	}
}

// TestOrderOfAnArchive: a timeline of many stories says once that days are in no certain order, one of few at the event.
func TestOrderOfAnArchive(t *testing.T) {
	const once, mark = "Events of one day stand in no certain order unless a time is given.", "order unknown"
	for _, c := range []struct {
		stories int
		order   string
		marked  bool
		said    bool
	}{
		{9, timeline.OrderUnknown, true, false}, {10, timeline.OrderUnknown, false, true}, {10, timeline.OrderKnown, false, false},
	} {
		tl := &timeline.Timeline{Events: []timeline.Event{event(t, "2024-03-05", timeline.Occurred, "Envoys met", 1), event(t, "2024-03-05", timeline.Occurred, "A port closed", 1)}}
		for i := range c.stories {
			tl.Articles = append(tl.Articles, timeline.Source{ID: fmt.Sprint(i), Agency: "AFP", Published: date(t, "2024-03-06").String()})
		}
		for i := range tl.Events {
			tl.Events[i].Order = c.order
		}
		var out strings.Builder
		if err := Markdown(&out, tl, Options{}); err != nil {
			t.Fatal(err)
		}
		if marked, said := strings.Contains(out.String(), mark), strings.Contains(out.String(), once); marked != c.marked || said != c.said {
			t.Errorf("%d stories, order %s: marked %v, said once %v, want %v and %v:\n%s", c.stories, c.order, marked, said, c.marked, c.said, out.String())
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"  a\r\n\tb\u2028c  ": "a b c", "\u202Ea\u202C": "a", "a\u200Bb\uFEFF": "ab", "a\x00b": "ab", "\xff": "\uFFFD",
		"می\u200Cخواهم": "می\u200Cخواهم", "in\u200Dvisible": "invisible", "👩\u200D👧": "👩\u200D👧", "": "",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestUnsurePage: the page says with the sentence why to look twice, and nothing of it for other lines.
func TestUnsurePage(t *testing.T) {
	tl := &timeline.Timeline{Articles: []timeline.Source{{ID: "1"}}, Events: []timeline.Event{event(t, "2023-06-14", timeline.Occurred, "a", 1)}}
	const words = "Look twice: it is told deep inside its sentence, its short line is a bare piece of its sentence"
	for _, unsure := range [][]string{nil, {"it is told deep inside its sentence", "its short line is a bare piece of its sentence"}} {
		tl.Events[0].Unsure = unsure
		tl.Events[0].Evidence[0].Trigger.Text, tl.Events[0].Evidence[0].AttachedBy = "met", "the verb of the date's clause"
		var b bytes.Buffer
		if err := HTML(&b, tl, Options{}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), words); got != (unsure != nil) {
			t.Errorf("%q: the page says so: %v", unsure, got)
		}
	}
}
