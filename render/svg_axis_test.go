package render

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"testing"
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
	for _, m := range marksOf(s) {
		x[m.index] = m.x
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
	for _, m := range marksOf(s) {
		if m.index == 1 && m.at != math.Floor(m.at)+0.5 {
			t.Errorf("an event of the day stands at %.2f", m.at)
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
