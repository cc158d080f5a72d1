package render

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"dateline/timeline"
)

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
