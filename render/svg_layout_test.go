package render

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"

	"pgregory.net/rapid"
)

// mustDate is a date that a test wrote itself.
func mustDate(s string) edtf.Date {
	d, err := edtf.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// joined are timelines of a few sides that often act together, near to each other in time.
func joined() *rapid.Generator[*timeline.Timeline] {
	return rapid.Custom(func(t *rapid.T) *timeline.Timeline {
		tl := timelines(rapid.SampledFrom([]int{6, 25, 60}).Draw(t, "most")).Draw(t, "timeline")
		sides := []string{"Peru", "Chile", "Bolivia", "Ecuador", "United Arab Emirates"}
		side := rapid.SampledFrom(sides[:rapid.IntRange(2, len(sides)).Draw(t, "sides")])
		near := rapid.SampledFrom([]string{"2023-04-%02d", "2023-%02d", ""}).Draw(t, "near")
		for i := range tl.Events {
			e := &tl.Events[i]
			e.Actors = rapid.SliceOfN(side, 1, 3).Draw(t, "actors")
			if near != "" {
				e.Date = mustDate(fmt.Sprintf(near, rapid.IntRange(1, 12).Draw(t, "when")))
			}
			complete(e)
		}
		return tl
	})
}

// Whatever the timeline: a tie joins the circles of its own event and no others, and runs through no mark, word or other tie
// unless it has no other way; each event in several lanes has one; marks and words lie between the margins, and words are whole.
func TestTiesAndWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := joined().Draw(t, "timeline")
		s, opt, ok := stripOf(t, tl, Options{Width: rapid.SampledFrom([]int{400, 720, 1200}).Draw(t, "width"), Layout: rapid.SampledFrom([]string{"page", "strip"}).Draw(t, "layout")})
		if !ok {
			return
		}
		type place struct{ x, y float64 }
		circles := map[int][]place{}
		for _, l := range s.lanes {
			for _, m := range l.marks {
				circles[m.index] = append(circles[m.index], place{m.x, l.rowY(m)})
				if m.x-m.r < s.x0-0.01 || m.x+m.r > s.x1+0.01 {
					t.Fatalf("event %d stands at %.1f, over the axis's edge", m.index+1, m.x)
				}
				if m.lines == nil {
					continue
				}
				if m.caption.left < s.x0-0.01 || m.caption.right() > float64(opt.Width)-padding+0.01 {
					t.Fatalf("words of event %d from %.1f to %.1f", m.index+1, m.caption.left, m.caption.right())
				}
				if got, want := strings.Join(m.lines, ""), clean(tl.Events[m.index].Told()); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
					t.Fatalf("words of event %d: %q of %q", m.index+1, got, want)
				}
			}
		}
		tied := map[int]bool{}
		for _, tie := range s.ties {
			tied[tie.index] = true
		}
		for i, at := range circles {
			if len(at) > 1 && !tied[i] {
				t.Fatalf("event %d stands in %d lanes without a tie", i+1, len(at))
			}
		}
		for k, tie := range s.ties {
			for _, y := range tie.at {
				if !slices.ContainsFunc(circles[tie.index], func(p place) bool { return math.Abs(p.x-tie.x) < 0.01 && math.Abs(p.y-y) < 0.01 }) {
					t.Fatalf("the tie of event %d ends at %.1f, %.1f, where its mark is not", tie.index+1, tie.x, y)
				}
			}
			if len(tie.at) != len(circles[tie.index]) {
				t.Fatalf("event %d has %d circles and a tie of %d", tie.index+1, len(circles[tie.index]), len(tie.at))
			}
			for _, r := range tie.runs() {
				for _, l := range s.lanes {
					for _, m := range append(slices.Clone(l.marks), l.dots...) {
						y := l.dotY(m)
						if m.r > dotRadius {
							y = l.rowY(m)
						}
						dx, dy := max(0, r.x0-m.x, m.x-r.x1), max(0, r.y0-y, y-r.y1)
						if tie.way != beneath && m.index != tie.index && math.Hypot(dx, dy) < m.r+1 {
							t.Fatalf("the tie of event %d runs through the mark of event %d: %+v", tie.index+1, m.index+1, r)
						}
					}
				}
				for _, b := range s.boxes() {
					if tie.way != beneath && r.apart(b.x0, b.y0, b.x1, b.y1) < 0 {
						t.Fatalf("the tie of event %d runs through the words of event %d", tie.index+1, b.event+1)
					}
				}
				for _, o := range s.ties[:k] {
					for _, other := range o.runs() {
						if right := (r.x0 == r.x1) != (other.x0 == other.x1); tie.way == beneath || right && tie.way == across {
							continue
						}
						if r.apart(other.x0, other.y0, other.x1, other.y1) < 2 {
							t.Fatalf("ties of events %d and %d meet", tie.index+1, o.index+1)
						}
					}
				}
			}
		}
	})
}

// The way around a mark: the tie runs beside its circles.
func TestTieGoesAround(t *testing.T) {
	act := func(day string, actors ...string) timeline.Event {
		return event(t, day, timeline.Occurred, "Talks", 1, actors...)
	}
	tl := &timeline.Timeline{Events: []timeline.Event{
		act("2023-01-05", "Peru", "Chile"), act("2023-02-01", "Chile", "Bolivia"), act("2023-02-10", "Peru", "Chile"), act("2023-02-20", "Chile", "Bolivia"),
		act("2023-04-03", "Chile"), act("2023-04-03", "Peru"), act("2023-04-03", "Peru", "Bolivia"), act("2023-06-01", "Chile"),
	}}
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 720})
	for _, tie := range s.ties {
		if tie.index == 6 && tie.beside == 0 {
			t.Error("it runs through the mark between its circles")
		}
	}
	if !slices.ContainsFunc(s.ties, func(o tie) bool { return o.index == 6 }) {
		t.Error("the event has no tie")
	}
}

// Sides that act together stand together.
func TestLanesNear(t *testing.T) {
	for _, c := range []struct {
		name string
		of   [][]int
		want []string
	}{
		{"no joint act", [][]int{{0}, {1}, {2}}, []string{"A", "B", "C"}},
		{"neighbours stay", [][]int{{0, 1}, {1, 2}}, []string{"A", "B", "C"}},
		{"the second moves down", [][]int{{0, 2}, {0, 2}, {1}}, []string{"A", "C", "B"}},
		{"one between two", [][]int{{0, 1}, {0, 2}}, []string{"B", "A", "C"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			names, of := near([]string{"A", "B", "C"}, c.of)
			if !slices.Equal(names, c.want) {
				t.Errorf("%q, want %q", names, c.want)
			}
			for i, lanes := range of {
				for k, l := range lanes {
					if names[l] != string(rune('A'+c.of[i][k])) {
						t.Errorf("event %d is in lane %q", i, names[l])
					}
				}
			}
		})
	}
}

// What has no time of day stands above the axis of hours in bars as long as the day, clear of the rule of the story's hour.
func TestAllDayIsAtNoHour(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hours := rapid.SliceOfN(rapid.IntRange(0, 23), 1, 6).Draw(t, "hours")
		whole := rapid.IntRange(1, 9).Draw(t, "all day")
		tl := &timeline.Timeline{Title: "A day", Articles: []timeline.Source{{ID: "thaw", Agency: "Example Press", Published: "2024-06-03T14:00"}}}
		for i := range whole {
			tl.Events = append(tl.Events, timeline.Event{ID: fmt.Sprint("a", i), Date: mustDate("2024-06-03"), Summary: "Shelling goes on", Actors: []string{"Peru"}})
		}
		for i, h := range hours {
			tl.Events = append(tl.Events, timeline.Event{ID: fmt.Sprint("c", i), Date: mustDate(fmt.Sprintf("2024-06-03T%02d:30", h)), Summary: fmt.Sprintf("Convoy %d leaves the city", i), Actors: []string{"Chile"}})
		}
		s, _, ok := stripOf(t, tl, Options{Layout: "strip", Width: rapid.SampledFrom([]int{400, 720, 1200}).Draw(t, "width")})
		if !ok {
			return
		}
		if n := len(s.lanes[0].marks) + len(s.lanes[0].dots); !s.lanes[0].wholeDay || n != whole {
			t.Fatalf("%d of %d events stand in the first lane", n, whole)
		}
		if s.lanes[0].bottom > s.nowY || s.nowY > s.lanes[1].top {
			t.Fatal("the story's hour runs through what has none")
		}
		c := newCanvas(tl, Options{})
		s.drawAllDay(c)
		bars := regexp.MustCompile(`x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"`).FindAllStringSubmatch(c.String(), -1)
		if len(bars) == 0 {
			t.Fatal("no bar")
		}
		for _, b := range bars {
			x, _ := strconv.ParseFloat(b[1], 64)
			width, _ := strconv.ParseFloat(b[2], 64)
			if math.Abs(x-s.x0) > 0.1 || math.Abs(x+width-s.x1) > 0.1 {
				t.Fatalf("a bar from %.1f, %.1f long", x, width)
			}
		}
		for _, l := range s.lanes[1:] {
			if slices.ContainsFunc(l.marks, func(m mark) bool { return !m.clock }) {
				t.Fatal("what has no time of day stands at an hour")
			}
		}
	})
}

// Of events that matter alike the few that are shown stand for the whole time.
func TestChosenSpanTheTime(t *testing.T) {
	tl := days(t, "2025-03-14", "1713-04-11", "1727", "1779", "1830", "1909", "1954", "1967-09-10", "1969-06-08", "1985-02-05", "2002-11-07", "2006-09-18", "2016-06-23",
		"2020-12-31", "2024-04-12", "2025-03-11", "2025-03-12", "2025-03-13", "2025-06")
	for most, want := range map[int][]int{2: {0, 16}, 4: {0, 4, 16, 17}} {
		if got := chosen(tl, most); !slices.Equal(got, want) {
			t.Errorf("of %d events the picture shows %d: %v, want %v", len(tl.Events), most, got, want)
		}
	}
	few := chosen(tl, 12)
	if few[0] != 0 || few[len(few)-1] != 17 {
		t.Errorf("twelve run from %d to %d", few[0], few[len(few)-1])
	}
	for i := 1; i < len(few); i++ {
		if few[i]-few[i-1] > 3 {
			t.Errorf("nothing is shown between %d and %d: %v", few[i-1], few[i], few)
		}
	}
	for i := range tl.Events { // importance comes first, whatever the time
		tl.Events[i].Importance = &timeline.Importance{Score: 1}
	}
	for _, i := range []int{12, 13, 14} {
		tl.Events[i].Importance.Score = 9
	}
	if got, want := chosen(tl, 3), []int{12, 13, 14}; !slices.Equal(got, want) {
		t.Errorf("those that matter most are %v, shown are %v", want, got)
	}
}

// Words that run from right to left stand beside their number, at the width that they need.
func TestRightToLeftHasOneEdge(t *testing.T) {
	const told = "اجتماع وزاري في جدة"
	if w := textStyle.extent(told); w < 100 || w > 160 { // 121 in DejaVu Sans
		t.Errorf("the words take %.0f pixels", w)
	}
	tl := days(t, "", "2024-06-01", "2024-07-02")
	tl.Events[0].Summary, tl.Events[0].Headline = told, ""
	tl.Events[1].Summary, tl.Events[1].Headline = "وزير الخارجية يصل إلى جدة لإجراء محادثات مع نظيره", ""
	for layout, edge := range map[string]float64{"list": 720 - padding, "strip": padding + (720-2*padding-2*keyGutter)/2, "slide": slideWidth - slideMargin} {
		found := false
		for _, m := range regexp.MustCompile(`<text x="([0-9.]+)"[^>]* direction="rtl">[^<]*`).FindAllStringSubmatch(string(draw(t, tl, Options{Layout: layout})), -1) {
			x, _ := strconv.ParseFloat(m[1], 64)
			if found = true; x != edge && x != 720-padding {
				t.Errorf("%s: the words begin at %.0f, want %.0f", layout, x, edge)
			}
		}
		if !found {
			t.Errorf("%s: no words from right to left", layout)
		}
	}
}

// A file's name is no source of a picture.
func TestPictureNamesNoFile(t *testing.T) {
	for _, c := range []struct {
		story timeline.Source
		want  string
	}{
		{timeline.Source{ID: "11-a-file", Title: "Days"}, ""},
		{timeline.Source{ID: "11-a-file", Published: "2024-06-01"}, "Source: story of 1 Jun 2024."},
		{timeline.Source{ID: "11-a-file", Published: "2024-06-01", Place: "Lima"}, "Source: story of 1 Jun 2024, Lima."},
		{timeline.Source{ID: "11-a-file", Agency: "Example Press", Published: "2024-06-01"}, "Source: Example Press, 1 Jun 2024."},
	} {
		tl := days(t, "", "2024-06-01", "2024-07-02")
		tl.Articles = []timeline.Source{c.story}
		got := ""
		for _, text := range labelled(t, tl, Options{}) {
			if strings.HasPrefix(text, "Source") {
				got = text
			}
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.story, got, c.want)
		}
	}
}

// A band is drawn where it reaches beyond its mark, not as slivers on either side.
func TestBandIsSeen(t *testing.T) {
	c := newCanvas(&timeline.Timeline{}, Options{})
	for _, b := range []struct {
		long float64
		open bool
		want bool
	}{{60, false, true}, {22, false, false}, {22, true, true}, {0, false, false}} {
		c.Reset()
		m := mark{x: 100, r: 10, x0: 100 - b.long/2, x1: 100 + b.long/2}
		m.openEnd = b.open
		m.drawBand(c, 50, 6)
		if got := c.Len() > 0; got != b.want {
			t.Errorf("%+v: drawn %v", b, got)
		}
	}
}

// Of two joint acts of one day neither loses its tie: their marks stand like brackets.
func TestJointActsOfOneDayAreNested(t *testing.T) {
	act := func(day string, actors ...string) timeline.Event {
		return event(t, day, timeline.Occurred, "Talks", 1, actors...)
	}
	tl := &timeline.Timeline{Events: []timeline.Event{
		act("2023-01-05", "Peru"), act("2023-03-01", "Chile"), act("2023-06-04", "Peru"), act("2023-06-05", "Peru", "Chile"), act("2023-06-05", "Peru", "Chile"), act("2023-12-01", "Chile"),
	}}
	s, _, _ := stripOf(t, tl, Options{Layout: "page", Width: 720})
	if len(s.ties) != 2 {
		t.Errorf("%d ties, want 2", len(s.ties))
	}
	straight := 0
	for _, tie := range s.ties {
		if tie.beside == 0 {
			straight++
		}
	}
	if straight == 0 {
		t.Error("none is straight")
	}
}

// Words beside a mark say what the mark's shape says.
func TestWordsTellTheStatus(t *testing.T) {
	tl := days(t, "2024-06-05", "2024-06-01", "2024-06-03", "2024-06-20")
	tl.Events[2].Status = timeline.Planned
	if texts := labelled(t, tl, Options{Layout: "strip", Width: 1200}); !slices.Contains(texts, "20 Jun 2024 · planned") {
		t.Errorf("%q", texts)
	}
	day := days(t, "", "2024-06-03", "2024-06-03T09:30", "2024-06-03T15:00")
	day.Events[0].Status = timeline.Claimed
	if texts := labelled(t, day, Options{Layout: "strip"}); !slices.Contains(texts, "claimed") {
		t.Errorf("%q", texts)
	}
}
