package render

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Few events fill a slide in large type, many stand whole in two columns.
func TestSlideUsesItsRoom(t *testing.T) {
	const room = 540
	for _, c := range []struct {
		events, columns int
		size            float64
	}{{1, 1, 28}, {3, 1, 28}, {4, 1, 28}, {5, 2, 28}, {12, 2, 20}} {
		var shown []int
		tl := days(t, "", slices.Repeat([]string{"2024-06-05"}, c.events)...)
		for i := range tl.Events {
			shown = append(shown, i)
		}
		s := setSlide(tl.Events, shown, room)
		if s.columns != c.columns || s.size < c.size || !s.whole || s.height() > room {
			t.Errorf("%d events: %d columns of size %.0f, %.0f high, whole %v", c.events, s.columns, s.size, s.height(), s.whole)
		}
	}
}

// Nothing of a slide lies above or below it.
func TestSlideHoldsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tl := timelines(20).Draw(t, "timeline")
		for _, e := range elements(t, draw(t, tl, Options{Layout: "slide"})) {
			if y := number(e, "y", 0); e.Name.Local == "text" && (y < 0 || y > slideHeight) {
				t.Fatalf("a line at %.0f", y)
			}
		}
	})
}

// On a slide of one day the day stands once in a column, then the clock alone.
func TestSlideOfOneDay(t *testing.T) {
	texts := labelled(t, days(t, "", "2024-06-03T09:30", "2024-06-03T10:15", "2024-06-04T08:00"), Options{Layout: "slide"})
	for _, want := range []string{"3 Jun 2024, 09:30", "10:15", "4 Jun 2024, 08:00"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
}

// The columns of a slide are as even as their order allows.
func TestSlideColumnsAreEven(t *testing.T) {
	long, short := []string{"a", "b", "c"}, []string{"a"}
	s := slideSet{size: 18, columns: 2, told: [][]string{long, long, short, short, short, short}}
	if _, split := s.column(0); split != 2 {
		t.Errorf("%d events in the first column, want 2", split)
	}
	if first, last := s.column(1); first != 2 || last != 6 {
		t.Errorf("the second column holds %d to %d", first, last)
	}
}

// Where headlines are long a slide shows fewer rather than cut them, and its description counts what it shows.
func TestSlideRatherShowsFewer(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Envoys of the two states meet again in the old town hall ", 3))
	tl := days(t, "", slices.Repeat([]string{"2024-06-05"}, 14)...)
	for i := range tl.Events {
		tl.Events[i].Summary, tl.Events[i].Headline = fmt.Sprintf("%s %d", long, i), ""
	}
	svg := string(draw(t, tl, Options{Layout: "slide"}))
	n := strings.Count(svg, "<g id=")
	if n < slideFewest || n >= slideEvents || strings.Contains(svg, "…</text>") {
		t.Errorf("%d events, cut %v", n, strings.Contains(svg, "…</text>"))
	}
	shown, others, _ := strings.Cut(regexp.MustCompile(`<desc[^>]*>([^<]*)`).FindStringSubmatch(svg)[1], " Not on the slide: ")
	if a, b := strings.Count(shown, long), strings.Count(others, long); a != n || a+b != 14 || !strings.Contains(shown, fmt.Sprintf(" %d. Wed", n)) {
		t.Errorf("of %d events on the slide the description has %d, and %d others", n, a, b)
	}
}
