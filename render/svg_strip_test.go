package render

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"

	"pgregory.net/rapid"
)

// A drawnMark is a mark as a picture has it.
type drawnMark struct {
	event   int
	x, y, r float64
}

// drawnMarks reads the marks of a strip, each in a group with a title that begins with its number.
func drawnMarks(t interface{ Fatal(...any) }, svg []byte) (marks []drawnMark) {
	dec := xml.NewDecoder(bytes.NewReader(svg))
	event, title := 0, false
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return marks
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			title = e.Name.Local == "title" && attr(e, "id") == ""
			switch {
			case event == 0:
			case e.Name.Local == "circle":
				marks = append(marks, drawnMark{event, number(e, "cx", 0), number(e, "cy", 0), number(e, "r", 0)})
			case e.Name.Local == "rect":
				r := number(e, "width", 0) / 2
				marks = append(marks, drawnMark{event, number(e, "x", 0) + r, number(e, "y", 0) + r, r})
			case e.Name.Local == "path":
				m := regexp.MustCompile(`^M([0-9.]+) ([0-9.]+)l([0-9.]+) `).FindStringSubmatch(attr(e, "d"))
				var n [3]float64
				for i := range n {
					n[i], _ = strconv.ParseFloat(m[i+1], 64)
				}
				marks = append(marks, drawnMark{event, n[0], n[1] + n[2], n[2] - 2})
			}
		case xml.CharData:
			if title {
				if n, _, ok := strings.Cut(string(e), ". "); ok {
					event, _ = strconv.Atoi(n)
				}
			}
		case xml.EndElement:
			if title = false; e.Name.Local == "g" {
				event = 0
			}
		}
	}
}

// Marks stand at their true time, on every axis; no mark covers another; a joint act has
// its circles above each other.
func TestMarksStandAtTheirTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := timelines(rapid.SampledFrom([]int{3, 30, 80}).Draw(t, "most")).Draw(t, "timeline")
		opt, err := Options{
			Axis: rapid.SampledFrom([]string{"broken", "proportional"}).Draw(t, "axis"), Layout: "strip",
			Lanes: rapid.SampledFrom(Values("lanes")).Draw(t, "lanes"), Width: rapid.SampledFrom([]int{360, 720, 1300}).Draw(t, "width"),
		}.checked(tl)
		if err != nil {
			t.Fatal(err)
		}
		c := newCanvas(tl, opt)
		names, of := newSides(tl.Events, opt.Side).lanesFor(opt)
		s, ok := newStrip(c, tl, names, of, opt, 100)
		if !ok {
			return
		}
		_, now, dated := datelineOf(tl)
		marks := drawnMarks(t, draw(t, tl, opt))
		for i, m := range marks {
			at, _ := markedAt(tl.Events[m.event-1], now, dated)
			if slices.ContainsFunc(s.allDay, func(e placed) bool { return e.index == m.event-1 }) {
				continue
			}
			if want := s.axis.x(at.at); math.Abs(m.x-want) > 1 {
				t.Fatalf("event %d stands at %.1f, its time at %.1f", m.event, m.x, want)
			}
			for _, o := range marks[:i] {
				if math.Hypot(m.x-o.x, m.y-o.y) < m.r+o.r {
					t.Fatalf("event %d covers event %d: %+v, %+v", m.event, o.event, m, o)
				}
			}
		}
		// The axis never runs backwards, and is what its ends and breaks say.
		span := s.axis.span()
		last := s.axis.x(span.from)
		for k := range 200 {
			x := s.axis.x(span.from + (span.to-span.from)*float64(k+1)/200)
			if x < last-1e-6 || x > s.x1+1e-6 {
				t.Fatalf("the axis runs from %.2f to %.2f", last, x)
			}
			last = x
		}
		for _, seg := range s.axis.segments {
			for k, z := range seg.zones {
				if z.x1 <= z.x0 || z.to <= z.from || k > 0 && (z.x0 != seg.zones[k-1].x1 || z.from != seg.zones[k-1].to) {
					t.Fatalf("zones %+v", seg.zones)
				}
			}
			if opt.Axis == "proportional" && len(seg.zones) > 1 {
				t.Fatal("a proportional axis has one scale")
			}
		}
	})
}

func days(t testing.TB, published string, dates ...string) *timeline.Timeline {
	tl := &timeline.Timeline{Title: "Days", Articles: []timeline.Source{{ID: "thaw", Agency: "Example Press", Published: published}}}
	for i, d := range dates {
		tl.Events = append(tl.Events, event(t, d, timeline.Occurred, fmt.Sprintf("Envoys of the two states hold round %d of the talks", i+1), i, cmp.Or([]string{"Peru", "Chile"}[i%2])))
	}
	return tl
}

// labelled gives the texts of a picture.
func labelled(t *testing.T, tl *timeline.Timeline, opt Options) (texts []string) {
	for _, l := range readSVG(t, draw(t, tl, opt)).labels {
		texts = append(texts, strings.Trim(l.text, leftMark+rightMark))
	}
	return texts
}

func TestAxisZoomsWhereTheNewsIs(t *testing.T) {
	crowded := days(t, "", "2023-01-10", "2023-05-02", "2023-10-20", "2024-02-15", "2024-06-03", "2024-06-05", "2024-06-06", "2024-06-08", "2024-06-10", "2024-06-11", "2024-06-13")
	texts := labelled(t, crowded, Options{Layout: "strip"})
	if !slices.Contains(texts, "in days") {
		t.Errorf("no unit of an enlarged stretch among %q", texts)
	}
	at := map[int]float64{}
	for _, m := range drawnMarks(t, draw(t, crowded, Options{Layout: "strip"})) {
		at[m.event] = m.x
	}
	if width := at[11] - at[5]; width < 150 {
		t.Errorf("the ten days of the news have %.0f pixels", width)
	}
	honest := labelled(t, crowded, Options{Layout: "strip", Axis: "proportional"})
	if slices.Contains(honest, "in days") {
		t.Errorf("a proportional axis is enlarged: %q", honest)
	}
	even := days(t, "", "2023-01-10", "2023-03-02", "2023-05-20", "2023-07-03", "2023-09-05", "2023-11-06")
	if texts := labelled(t, even, Options{Layout: "strip"}); slices.ContainsFunc(texts, func(s string) bool { return strings.HasPrefix(s, "in ") }) {
		t.Errorf("an even year is enlarged: %q", texts)
	}
}

func TestAxisOfHours(t *testing.T) {
	day := days(t, "2024-06-03T20:00", "2024-06-03", "2024-06-03T09:30", "2024-06-03T15:00", "2024-06-03")
	texts := labelled(t, day, Options{Layout: "strip"})
	for _, want := range []string{"12:00", "Hour not given", "3 Jun 2024", "Story of 3 Jun 2024, 20:00"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
	if texts := labelled(t, days(t, "", "2024-06-03", "2024-06-03"), Options{}); slices.Contains(texts, "Hour not given") {
		t.Errorf("a day without a clock has no shape: %q", texts)
	}
}

// The day of the story has a rule, before it lies what happened, beyond it what is planned.
func TestStoryDay(t *testing.T) {
	tl := days(t, "2024-06-05", "2024-06-01", "2024-06-03", "2024-06-09")
	if texts := labelled(t, tl, Options{}); !slices.Contains(texts, "Story of 5 Jun 2024") {
		t.Errorf("%q", texts)
	}
	at := map[int]float64{}
	for _, m := range drawnMarks(t, draw(t, tl, Options{Layout: "strip"})) {
		at[m.event] = m.x
	}
	m := regexp.MustCompile(`<path d="M([0-9.]+) [0-9.]+V[0-9.]+" fill="none" stroke="#1f2328"/>`).FindSubmatch(draw(t, tl, Options{Layout: "strip"}))
	if m == nil {
		t.Fatal("no rule")
	}
	x, _ := strconv.ParseFloat(string(m[1]), 64)
	if at[2] >= x || x >= at[3] {
		t.Errorf("the rule stands at %.0f, marks at %.0f and %.0f", x, at[2], at[3])
	}
	tl.Articles = append(tl.Articles, timeline.Source{ID: "b", Agency: "B", Published: "2024-06-07"})
	if texts := labelled(t, tl, Options{}); !slices.Contains(texts, "Latest story: 7 Jun 2024") {
		t.Errorf("of two stories: %q", texts)
	}
}

// How dates stand in the list: the year once, weekdays within a week, of one day the clock alone.
func TestListDates(t *testing.T) {
	for _, c := range []struct {
		name  string
		dates []string
		want  []string
	}{
		{"the year is a head", []string{"2023-02", "2023-05-01", "2023-06-12/2023-06-14"}, []string{"2023 / Feb", "1 May", "12–14 Jun"}},
		{"weekdays of all days where most share a week", []string{"2023-05-01", "2023-06-12", "2023-06-14", "2023-06-14", "2023-06-19"}, []string{"2023 / Mon 1 May", "Mon 12 Jun", "Wed 14 Jun", "", "Mon 19 Jun"}},
		{"or of none", []string{"2023-05-01", "2023-06-12", "2023-06-14", "2023-07-19", "2023-08-08"}, []string{"2023 / 1 May", "12 Jun", "14 Jun", "19 Jul", "8 Aug"}},
		{"of none long ago", []string{"1923-06-12", "1923-06-14"}, []string{"1923 / 12 Jun", "14 Jun"}},
		{"half a year", []string{"2023-04-01", "2023-41"}, []string{"2023 / 1 Apr", "second half of 2023"}},
		{"a year alone", []string{"2021", "2023", "2023", "2023-03", "2023"}, []string{"2021 / ", "2023 / ", "", "Mar", "in 2023"}},
		{"each its own year", []string{"1949", "1972-02-21", "1979"}, []string{"1949", "21 Feb 1972", "1979"}},
		{"the clock of one day", []string{"2023-05-01", "2023-05-01T09:30", "2023-05-01T10", "2023-05-02T08:00"}, []string{"2023 / Mon 1 May", "09:30", "10:00", "Tue 2 May, 08:00"}},
		{"what is no date without its year keeps it", []string{"2023-01", "2023~", "2023-02/.."}, []string{"2023 / Jan", "c. 2023", "since Feb"}},
		{"over the year's end", []string{"2022-11", "2022-12/2023-01", ""}, []string{"2022 / Nov", "Dec 2022–Jan 2023", "Undated / "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tl := days(t, "", c.dates...)
			opt, err := Options{}.checked(tl)
			if err != nil {
				t.Fatal(err)
			}
			l := newList(newCanvas(tl, opt), picture{t: tl, opt: opt, src: newSources(tl), who: newSides(tl.Events, opt.Side)}, float64(opt.Width))
			var got []string
			for _, r := range l.rows {
				words := strings.Join(r.date, " ")
				if r.head != "" {
					words = r.head + " / " + words
				}
				got = append(got, words)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestPlacesAndStrangersHaveNoLane(t *testing.T) {
	act := func(actors []string, places ...string) timeline.Event {
		e := event(t, "2024-06-05", timeline.Occurred, "Talks", 1, actors...)
		e.Places = places
		return e
	}
	for _, c := range []struct {
		name  string
		sides map[string]string
		want  map[string]string
	}{
		{"states are said to be their own side", map[string]string{"Peru": "Peru", "Ana Vega": "Peru"}, map[string]string{"Peru": "Peru", "Ana Vega": "Peru", "Lima": "", "Luis Paz": ""}},
		{"nothing is said of states", map[string]string{"Ana Vega": "Peru"}, map[string]string{"Peru": "Peru", "Ana Vega": "Peru", "Lima": "", "Luis Paz": "Luis Paz"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tl := &timeline.Timeline{Sides: c.sides, Events: []timeline.Event{
				act([]string{"Peru", "Ana Vega"}, "Lima"), act([]string{"Lima", "Luis Paz"}, "Lima"), act([]string{"Peru"}, "Peru", "Lima"),
			}}
			side := sideIn(tl)
			for actor, want := range c.want {
				if got := side(actor); got != want {
					t.Errorf("side of %s: %q, want %q", actor, got, want)
				}
			}
		})
	}
}

// Claimed and postponed can be told apart by all who see colours, and by those who see two.
// The colours of a dichromat are simulated as Viénot, Brettel and Mollon (1999) have it.
func TestColoursOfDoubtDiffer(t *testing.T) {
	linear := func(hex string) (rgb [3]float64) {
		for i := range rgb {
			n, _ := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
			rgb[i] = math.Pow(float64(n)/255, 2.2)
		}
		return rgb
	}
	kinds := map[string][3][3]float64{
		"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protan":    {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
		"deutan":    {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
	}
	for theme, p := range map[string]palette{"light": light, "dark": dark} {
		for kind, m := range kinds {
			seen := func(hex string) (out [3]float64) {
				in := linear(hex)
				for i := range out {
					for k := range in {
						out[i] += m[i][k] * in[k]
					}
					out[i] = math.Pow(max(0, out[i]), 1/2.2)
				}
				return out
			}
			a, b := seen(p[lookOf(timeline.Claimed).colour]), seen(p[lookOf(timeline.Postponed).colour])
			if d := math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2])); d < 0.3 {
				t.Errorf("%s, %s: claimed and postponed differ by %.2f of 1.73", theme, kind, d)
			}
		}
	}
}

// The parts of a picture fit on paper, and hold each event once, under its year and date.
func TestSVGPages(t *testing.T) {
	for _, c := range []struct{ events, pages int }{{0, 1}, {5, 1}, {60, 0}} {
		tl := crowd(t, c.events)
		pages, err := SVGPages(tl, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if c.pages > 0 && len(pages) != c.pages || c.pages == 0 && len(pages) < 3 {
			t.Errorf("%d events: %d pages", c.events, len(pages))
		}
		ids := map[string]bool{}
		for i, page := range pages {
			d := readSVG(t, page)
			if d.width > 605 || d.height > 908 {
				t.Errorf("%d events: page %d is %.0f by %.0f pixels", c.events, i+1, d.width, d.height)
			}
			if strings.Contains(string(page), ` r="0"`) {
				t.Errorf("%d events: page %d has a marker without a size", c.events, i+1)
			}
			for _, id := range d.ids {
				if ids[id] {
					t.Errorf("id %s twice", id)
				}
				ids[id] = true
			}
			if !IsPicture(page) {
				t.Error("not known as a picture")
			}
			if i > 0 && !regexp.MustCompile(`^20\d\d(, continued)?$`).MatchString(d.labels[0].text) {
				t.Errorf("page %d begins with %q, not with the year", i+1, d.labels[0].text)
			}
		}
		for i := range tl.Events {
			if n := strings.Count(string(slices.Concat(pages...)), fmt.Sprintf("<title>%d. ", i+1)); n != 1 {
				t.Errorf("event %d stands on %d pages", i+1, n)
			}
		}
	}
}

// Where another scale begins a label says when, even if no year or month begins there.
func TestEachScaleIsLabelled(t *testing.T) {
	tl := days(t, "2025-03-14", "2020-11-10", "2022-10-06", "2023-09-19", "2023-09-20", "2024-04-19", "2025-02-03", "2025-02-18", "2025-03-10", "2025-03-13", "2025-03-14", "2025-04")
	for _, width := range []int{400, 720, 1200} {
		s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: width})
		last := s.axis.segments[len(s.axis.segments)-1]
		years := map[int]bool{}
		for k, l := range s.labels(last.tickMarks(), last.x0, s.x1) {
			if l.words != "" {
				years[dayAt(last.tickMarks()[k].at).Year] = true
			}
		}
		if !years[2025] {
			t.Errorf("%d pixels: no label of 2025, where most events are", width)
		}
	}
}
