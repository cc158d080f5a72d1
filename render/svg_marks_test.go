package render

import (
	"math"
	"strings"
	"testing"

	"dateline/timeline"
)

// marksOf are the marks and dots of all lanes.
func marksOf(s *strip) (marks []mark) {
	for _, l := range s.lanes {
		marks = append(append(marks, l.marks...), l.dots...)
	}
	return marks
}

// The arrow of what goes on ends at the day of the story, which knows of no later time.
func TestOngoingEndsAtTheStory(t *testing.T) {
	tl := days(t, "2024-06-01", "2024-01-10", "2024-03-01/..", "2024-05-20", "2024-12-01")
	tl.Events[1].Status = timeline.Ongoing
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 720})
	found := false
	for _, m := range marksOf(s) {
		if m.openEnd {
			if found = true; math.Abs(m.x1-s.now.x) > 0.1 {
				t.Errorf("the arrow ends at %.1f, the story's day is at %.1f", m.x1, s.now.x)
			}
		}
	}
	if !found {
		t.Error("nothing goes on")
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

// A band that takes the room on either side has its words below it.
func TestWordsBelowABand(t *testing.T) {
	tl := days(t, "2024-06-02", "2024-05-01", "2024-05-20", "2024-06-01", "2024-06-03/2024-08-30")
	tl.Events[3].Status = timeline.Planned
	tl.Events[3].Summary = "Parliaments of the four states are to vote on the accord about the river"
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 1200})
	for _, m := range marksOf(s) {
		if m.lines == nil {
			t.Errorf("event %d has no words", m.index+1)
		}
	}
}

// The sign after a date is explained once in every format that has it, and only where it stands.
func TestGuessIsExplained(t *testing.T) {
	for _, opt := range []struct {
		format string
		Options
	}{
		{"svg", Options{Layout: "page"}}, {"svg", Options{Layout: "list"}}, {"svg", Options{Layout: "strip"}}, {"svg", Options{Layout: "slide"}},
		{"markdown", Options{}}, {"markdown", Options{Style: "table"}}, {"html", Options{}}, {"html", Options{Fragment: true}},
	} {
		for _, certain := range []timeline.Certainty{timeline.Guessed, ""} {
			tl := days(t, "2024-06-02", "2024-05-01", "2024-05-20", "2024-06-01")
			tl.Events[1].Certainty = certain
			var out strings.Builder
			if err := Write(&out, tl, opt.format, opt.Options); err != nil {
				t.Fatal(err)
			}
			_, shown, _ := strings.Cut(out.String(), "</desc>") // of a picture, whose description says it in its words
			if opt.format != "svg" {
				shown = out.String()
			}
			if got, want := strings.Count(shown, lookTwiceLegend), map[bool]int{true: 1}[certain == timeline.Guessed]; got != want {
				t.Errorf("%s %+v, %q: explained %d times:\n%s", opt.format, opt.Options, certain, got, shown)
			}
		}
	}
}

// The signs of the scale have a line of the legend of their own, for what follows there is read as one of them.
func TestScaleHasALineOfTheLegend(t *testing.T) {
	tl := days(t, "2024-06-02", "1994-05-01", "2024-05-20", "2024-06-01", "2024-06-10")
	tl.Events[3].Status = timeline.Planned
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: 1200})
	if len(s.legend) < 2 || s.legend[0][0].words != "Time is not to scale:" || s.legend[1][0].sign != string(timeline.Planned) {
		t.Errorf("%q", s.legend)
	}
}
