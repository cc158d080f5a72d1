package render

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"

	"pgregory.net/rapid"
)

// stripOf lays the strip of a timeline out.
func stripOf(t interface{ Fatal(...any) }, tl *timeline.Timeline, opt Options) (*strip, Options, bool) {
	opt, err := opt.checked(tl)
	if err != nil {
		t.Fatal(err)
	}
	names, of := newSides(tl.Events, opt.Side).lanesFor(opt)
	s, ok := newStrip(newCanvas(tl, opt), tl, names, of, opt, 100)
	return s, opt, ok
}

// Whatever the timeline: none is passed over for one that matters less where numbers are
// given; every number is in the key, or its words stand beside it whole; every dot is told;
// what is planned lies beyond the story's day.
func TestWhatMattersMostIsNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := timelines(rapid.SampledFrom([]int{3, 30, 120}).Draw(t, "most")).Draw(t, "timeline")
		if rapid.Bool().Draw(t, "weighted") {
			for i := range tl.Events {
				tl.Events[i].Importance = &timeline.Importance{Score: float64(rapid.IntRange(0, 20).Draw(t, "importance"))}
			}
		}
		s, opt, ok := stripOf(t, tl, Options{Layout: "strip", Width: rapid.SampledFrom([]int{390, 720, 1200}).Draw(t, "width")})
		if !ok {
			return
		}
		shown := map[sign]int{}
		weight := weights(tl)
		for k, i := range s.order {
			shown[s.shown[i]]++
			for _, lesser := range s.order[k+1:] {
				if weight[i] > weight[lesser] && s.shown[i] == dot && s.shown[lesser] != dot {
					t.Fatalf("event %d is a dot, event %d, which matters less, has a number", i+1, lesser+1)
				}
			}
		}
		texts := readSVG(t, draw(t, tl, opt)).labels
		has := func(text string) bool {
			return slices.ContainsFunc(texts, func(l label) bool { return strings.Trim(l.text, leftMark+rightMark) == text })
		}
		if n := shown[dot]; n > 0 && !has(plural(n, "event", "events")+" of less weight, not named here") {
			t.Fatalf("%d dots are not told", n)
		}
		for i, sign := range s.shown {
			whole := slices.ContainsFunc(s.lanes, func(l lane) bool {
				return slices.ContainsFunc(l.marks, func(m mark) bool { return m.index == i && m.lines != nil })
			})
			if first := metaStyle.wrap(clean(tl.Events[i].Told()), 150); sign != dot && !whole && len(first) == 1 && !has(first[0]) {
				t.Fatalf("event %d, %q, has a number and no name", i+1, tl.Events[i].Told())
			}
		}
		if _, now, dated := datelineOf(tl); dated && s.now != nil {
			for _, l := range s.lanes {
				for _, m := range l.marks {
					e := tl.Events[m.index]
					if at, _ := momentOf(e.Date); e.Status == timeline.Planned && at.to > now.at && !at.openEnd && l.name != allDayName && m.x < s.now.x-0.01 {
						t.Fatalf("event %d is planned and stands before the story's day", m.index+1)
					}
				}
			}
		}
	})
}

// From 900 pixels on marks have words, the weightiest first.
func TestWordsBesideMarks(t *testing.T) {
	tl := days(t, "2024-06-05", "2024-06-01", "2024-06-02", "2024-06-03", "2024-06-09")
	for width, want := range map[int]int{899: 0, 900: 4, 1400: 4} {
		s, _, _ := stripOf(t, tl, Options{Layout: "strip", Width: width})
		n := 0
		for _, sign := range s.shown {
			if sign == named {
				n++
			}
		}
		if n != want {
			t.Errorf("%d events are named at %d pixels, want %d", n, width, want)
		}
	}
	var dates []string
	for i := range 60 {
		dates = append(dates, fmt.Sprintf("2024-06-%02d", 1+i/3))
	}
	crowded := days(t, "2024-06-20", dates...)
	for i := range crowded.Events {
		crowded.Events[i].Importance = &timeline.Importance{Score: float64(i % 7)}
	}
	crowded.Events[31].Importance.Score = 50
	if s, _, _ := stripOf(t, crowded, Options{Layout: "strip", Width: 1200}); s.shown[31] != named || s.shown[0] != dot {
		t.Errorf("the weightiest is shown as %d, the lightest as %d", s.shown[31], s.shown[0])
	}
}

// A mark that is planned does not stand on the rule of the story's day, however near it is.
func TestPlannedIsClearOfTheDay(t *testing.T) {
	tl := days(t, "2024-06-05", "2023-01-01", "2023-02-03", "2023-05-03", "2023-08-01", "2024-02-03", "2024-06-06", "2024-09-01")
	tl.Events[5].Status = timeline.Planned
	s, _, _ := stripOf(t, tl, Options{Layout: "strip", Lanes: "none"})
	for _, m := range s.lanes[0].marks {
		if m.index == 5 && m.x-m.r < s.now.x+2 {
			t.Errorf("it begins at %.1f, the rule stands at %.1f", m.x-m.r, s.now.x)
		}
	}
	month := days(t, "2024-06-25", "2024-05-01", "2024-06", "2024-07-01")
	month.Events[1].Status = timeline.Planned
	s, _, _ = stripOf(t, month, Options{Layout: "strip", Lanes: "none"})
	for _, m := range s.lanes[0].marks {
		if m.index == 1 && m.x <= s.now.x {
			t.Errorf("what is planned for the month stands at %.1f, the rule at %.1f", m.x, s.now.x)
		}
	}
}

// Labels of the axis: the last year has one, hours have their day, and what is not to scale is told.
func TestAxisIsNamed(t *testing.T) {
	for _, c := range []struct {
		name  string
		dates []string
		want  []string
		not   []string
	}{
		{"the last year", []string{"2021-02-01", "2021-05-01", "2022-03-01", "2022-11-01", "2023-05-01", "2024-12-20", "2025-01-10"}, []string{"2025"}, nil},
		{"a stretch that is enlarged", []string{"2023-01-10", "2023-05-02", "2023-10-20", "2024-02-15", "2024-06-03", "2024-06-05", "2024-06-06", "2024-06-08", "2024-06-10", "2024-06-11", "2024-06-13"},
			[]string{"Time is not to scale:", "enlarged"}, nil},
		{"time left out", []string{"1950", "2024-06-03", "2024-06-05", "2024-06-07"}, []string{"time left out"}, nil},
		{"to scale", []string{"2024-06-03", "2024-06-05", "2024-06-07"}, nil, []string{"Time is not to scale:", "Time is not to scale throughout"}},
		{"hours of two days", []string{"2024-06-03T06:30", "2024-06-03T08:00", "2024-06-03T20:00", "2024-06-04T01:00", "2024-06-04T03:00"}, []string{"3 Jun 2024", "4 Jun"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			texts := labelled(t, days(t, "", c.dates...), Options{Layout: "strip"})
			for _, want := range c.want {
				if !slices.ContainsFunc(texts, func(s string) bool { return strings.HasSuffix(s, want) || strings.HasPrefix(s, want) }) {
					t.Errorf("%q is not among %q", want, texts)
				}
			}
			for _, not := range c.not {
				if slices.Contains(texts, not) {
					t.Errorf("%q is said", not)
				}
			}
		})
	}
}

// Two joint acts of one day have ties that can be told apart.
func TestTiesOfOneDay(t *testing.T) {
	tl := days(t, "", "2024-06-01", "2024-06-05", "2024-06-05", "2024-06-09")
	for _, i := range []int{1, 2} {
		tl.Events[i].Actors = []string{"Peru", "Chile"}
	}
	s, _, _ := stripOf(t, tl, Options{Layout: "strip"})
	if len(s.ties) != 2 || math.Abs(s.ties[0].x+s.ties[0].beside-s.ties[1].x-s.ties[1].beside) < 3 {
		t.Errorf("ties %+v", s.ties)
	}
}
