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
)

// What has a day and no hour stands among the hours of its day where the list has it, and
// whatever is known of a day is drawn to one scale.
func TestDayAmongHours(t *testing.T) {
	tl := days(t, "2024-07-25", "2024-02-01", "2024-04-10", "2024-06-03", "2024-07-18T15:20", "2024-07-18T18:40", "2024-07-19T08:15", "2024-07-19T14:05", "2024-07-19", "2024-07-19T16:45", "2024-07-20T08:10", "2024-07-20T17:00", "2024-07-24", "2024-11")
	s, _, ok := stripOf(t, tl, Options{Layout: "strip", Width: 720})
	if !ok {
		t.Fatal("no strip")
	}
	x := map[int]float64{}
	for _, l := range s.lanes {
		for _, m := range append(slices.Clone(l.marks), l.dots...) {
			x[m.index] = m.x
		}
	}
	if !(x[6] < x[7] && x[7] < x[8]) {
		t.Errorf("the seventh event stands at %.1f, the eighth at %.1f, the ninth at %.1f", x[6], x[7], x[8])
	}
	for _, seg := range s.axis.segments {
		for k, z := range seg.zones[1:] {
			if !z.seam && !seg.zones[k].seam && z.from != math.Floor(z.from) {
				t.Errorf("the scale changes at %.2f, within a day", z.from)
			}
		}
	}
	c := newCanvas(tl, Options{})
	s.drawAxis(c)
	for _, z := range s.axis.segments[0].zones {
		for _, m := range regexp.MustCompile(`M([0-9.]+) [0-9.]+v4"`).FindAllStringSubmatch(c.String(), -1) {
			if x, _ := strconv.ParseFloat(m[1], 64); z.clocks && z.x0 < x && x < z.x1 {
				t.Errorf("the tick at %.1f has no hour", x)
			}
		}
	}
	// Where no other event of the day has an hour it stands at noon.
	s, _, _ = stripOf(t, days(t, "", "2024-07-18T15:20", "2024-07-19", "2024-07-21"), Options{Layout: "strip"})
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if m.index == 1 && m.at != math.Floor(m.at)+0.5 {
				t.Errorf("an event of the day stands at %.2f", m.at)
			}
		}
	}
}

// The arrow of what goes on ends at the day of the story, which knows of no later time.
func TestOngoingEndsAtTheStory(t *testing.T) {
	tl := days(t, "2024-06-01", "2024-01-10", "2024-03-01/..", "2024-05-20", "2024-12-01")
	tl.Events[1].Status = timeline.Ongoing
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 720})
	found := false
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if m.openEnd {
				if found = true; math.Abs(m.x1-s.now.x) > 0.1 {
					t.Errorf("the arrow ends at %.1f, the story's day is at %.1f", m.x1, s.now.x)
				}
			}
		}
	}
	if !found {
		t.Error("nothing goes on")
	}
}

// A wide picture has its list in two columns, and says again what year is continued.
func TestListInTwoColumns(t *testing.T) {
	var dates []string
	for i := range 24 {
		dates = append(dates, fmt.Sprintf("2023-%02d-%02d", 1+i/2, 1+i))
	}
	tl := days(t, "", dates...)
	one, two := readSVG(t, draw(t, tl, Options{Layout: "list", Width: twoColumns - 1})), readSVG(t, draw(t, tl, Options{Layout: "list", Width: 1200}))
	if two.height > 0.65*one.height {
		t.Errorf("%.0f pixels high, in one column %.0f", two.height, one.height)
	}
	texts := labelled(t, tl, Options{Layout: "list", Width: 1200})
	for _, want := range []string{"2023", "2023, continued", "1", "24"} {
		if !slices.Contains(texts, want) {
			t.Errorf("no %q in %q", want, texts)
		}
	}
	if few := labelled(t, days(t, "", dates[:5]...), Options{Layout: "list", Width: 1200}); slices.Contains(few, "2023, continued") {
		t.Error("five events stand in two columns")
	}
}

// Small marks are dotted as the legend's.
func TestSmallMarksAreDotted(t *testing.T) {
	for status, dotted := range map[timeline.Status]bool{timeline.Planned: true, timeline.Postponed: true, timeline.Cancelled: false, timeline.Occurred: false} {
		c := newCanvas(&timeline.Timeline{}, Options{})
		c.dot(10, 10, status)
		if strings.Contains(c.String(), "dasharray") != dotted {
			t.Errorf("%s: %s", status, c)
		}
	}
}

// Marks of a list have one size, whatever matters more.
func TestListMarksHaveOneSize(t *testing.T) {
	tl := days(t, "", "2024-06-01", "2024-07-02", "2024-08-02")
	for i := range tl.Events {
		tl.Events[i].Importance = &timeline.Importance{Score: float64(i)}
	}
	sizes := map[string]bool{}
	for _, m := range regexp.MustCompile(`<circle [^>]* r="([0-9.]+)"`).FindAllStringSubmatch(string(draw(t, tl, Options{Layout: "list"})), -1) {
		sizes[m[1]] = true
	}
	if len(sizes) != 1 {
		t.Errorf("sizes %v", sizes)
	}
}

// A band that takes the room on either side has its words below it.
func TestWordsBelowABand(t *testing.T) {
	tl := days(t, "2024-06-02", "2024-05-01", "2024-05-20", "2024-06-01", "2024-06-03/2024-08-30")
	tl.Events[3].Status = timeline.Planned
	tl.Events[3].Summary = "Parliaments of the four states are to vote on the accord about the river"
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 1200})
	for _, l := range s.lanes {
		for _, m := range l.marks {
			if m.lines == nil {
				t.Errorf("event %d has no words", m.index+1)
			}
		}
	}
}

// On a narrow axis a few early events leave most of it to the many.
func TestNarrowAxisGoesByEvents(t *testing.T) {
	dates := []string{"1979-01", "1995-06"}
	for i := range 10 {
		dates = append(dates, fmt.Sprintf("2023-%02d-10", i+1))
	}
	s, _, _ := stripOf(t, days(t, "2023-11-01", dates...), Options{Width: 400, Lanes: "none"})
	last := s.axis.segments[len(s.axis.segments)-1]
	if part := (last.x1 - last.x0) / (s.x1 - s.x0); part < 0.5 {
		t.Errorf("ten of twelve events have %.2f of the axis", part)
	}
}

// A change of scale that no ground, break or dashes show has a sign.
func TestScaleChangesHaveASign(t *testing.T) {
	a := axis{[]segment{{from: 0, to: 30, x0: 0, x1: 300, zones: []zone{{from: 0, to: 10, x0: 0, x1: 50}, {from: 10, to: 20, x0: 50, x1: 150}, {from: 20, to: 30, x0: 150, x1: 300, tinted: true}}}}}
	if got := a.changes(); !slices.Equal(got, []float64{50}) {
		t.Errorf("signs at %v", got)
	}
}

// The sign after a date is explained where it stands.
func TestGuessIsExplained(t *testing.T) {
	for _, layout := range []string{"strip", "slide"} {
		for _, certain := range []timeline.Certainty{timeline.Guessed, ""} {
			tl := days(t, "2024-06-02", "2024-05-01", "2024-05-20", "2024-06-01")
			tl.Events[1].Certainty = certain
			texts := strings.Join(labelled(t, tl, Options{Layout: layout}), "|")
			if got, want := strings.Contains(texts, guessLegend), certain == timeline.Guessed; got != want {
				t.Errorf("%s, %q: explained %v: %s", layout, certain, got, texts)
			}
		}
	}
}

// What the scale's signs are named by stands on a line of its own, which nothing else can be read as part of.
func TestScaleHasALineOfTheLegend(t *testing.T) {
	tl := days(t, "2024-06-02", "1994-05-01", "2024-05-20", "2024-06-01", "2024-06-10")
	tl.Events[3].Status = timeline.Planned
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 1200})
	if len(s.legend) < 2 || s.legend[0][0].words != "Time is not to scale:" || s.legend[1][0].sign != string(timeline.Planned) {
		t.Errorf("%q", s.legend)
	}
}

// Where words run from right to left they end farther from the next column's numbers.
func TestGutterBesideWordsFromRightToLeft(t *testing.T) {
	tl := days(t, "", "2024-06-01", "2024-07-02")
	tl.Events[0].Summary, tl.Events[0].Headline = "Ministers meet in Jeddah", ""
	tl.Events[1].Summary, tl.Events[1].Headline = "اجتماع وزاري في جدة", ""
	for _, c := range []struct {
		shown []int
		want  float64
	}{{[]int{0}, 30}, {[]int{1}, 60}, {[]int{0, 1}, 60}, {nil, 30}} {
		if got := gutterOf(30, tl.Events, c.shown); got != c.want {
			t.Errorf("events %v: %.0f pixels, want %.0f", c.shown, got, c.want)
		}
	}
}
