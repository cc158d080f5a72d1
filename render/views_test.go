package render

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
)

// In a calendar a clock is a time, in UTC where its zone is known; what was postponed keeps
// the day that it was to be on, as cancelled.
func TestCalendarTimes(t *testing.T) {
	for _, c := range []struct {
		date   string
		status timeline.Status
		want   []string
		not    string
	}{
		{"2024-03-05", timeline.Occurred, []string{"DTSTART;VALUE=DATE:20240305", "DTEND;VALUE=DATE:20240306", "STATUS:CONFIRMED"}, "DURATION"},
		{"2024-03-05T09:30", timeline.Occurred, []string{"DTSTART:20240305T093000\r"}, "DTEND"},
		{"2024-03-05T09", timeline.Planned, []string{"DTSTART:20240305T090000\r", "DURATION:PT1H", "STATUS:TENTATIVE"}, "DTEND"},
		{"2024-03-05T00:30:00+02:00", timeline.Occurred, []string{"DTSTART:20240304T223000Z"}, "VALUE=DATE"},
		{"2024-03-05", timeline.Postponed, []string{"DTSTART;VALUE=DATE:20240305", "STATUS:CANCELLED", "SUMMARY:[postponed] Talks"}, "CONFIRMED"},
	} {
		ics := output(t, "ics", &timeline.Timeline{Events: []timeline.Event{event(t, c.date, c.status, "Talks", 1)}}, Options{})
		for _, want := range c.want {
			if !strings.Contains(ics, want) {
				t.Errorf("%s, %s: no %q in\n%s", c.date, c.status, want, ics)
			}
		}
		if strings.Contains(ics, c.not) {
			t.Errorf("%s, %s: %q in\n%s", c.date, c.status, c.not, ics)
		}
	}
}

func TestCalendarThatShowsNothing(t *testing.T) {
	old := &timeline.Timeline{Events: []timeline.Event{event(t, "-0420", timeline.Occurred, "Peace", 1), event(t, "", timeline.Occurred, "War", 2)}}
	var b strings.Builder
	err := ICS(&b, old, Options{})
	if want := "a calendar shows none of the 2 events: it has days of the years 1 to 9999; choose another format"; err == nil || err.Error() != want || b.Len() > 0 {
		t.Errorf("%v, %q", err, b.String())
	}
	if err := ICS(&b, &timeline.Timeline{}, Options{}); err != nil {
		t.Errorf("without events: %v", err)
	}
}

// A row of CSV tells who reports the event, how much it matters, what is disputed and where to read it.
func TestCSVTellsOfReports(t *testing.T) {
	e := event(t, "2024-03-05", timeline.Occurred, "Talks", 1)
	e.Evidence = []timeline.Evidence{{Article: "a", Quote: "x"}, {Article: "b", Quote: "y"}, {Article: "a", Quote: "z"}}
	e.Importance = &timeline.Importance{Day: 0.5, Score: 0.25}
	e.DisputedDates = []timeline.DisputedDate{{Date: e.Date}, {Date: date(t, "2024-03-06")}}
	tl := &timeline.Timeline{Events: []timeline.Event{e, event(t, "2024", timeline.Occurred, "More", 1)},
		Articles: []timeline.Source{{ID: "a", Agency: "AP", URL: "https://example.org/a"}, {ID: "b", Source: "The Paper", URL: "javascript:alert(1)"}}}
	text := output(t, "csv", tl, Options{BOM: true})
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	if err != nil || !strings.HasPrefix(text, "\uFEFF") || len(rows) != 3 {
		t.Fatalf("%v: %q", err, text)
	}
	for name, want := range map[string]string{"stories": "2", "outlets": "AP; The Paper", "importance": "0.750", "disputed_dates": "2024-03-06", "url": "https://example.org/a"} {
		if got := rows[1][slices.Index(rows[0], name)]; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c": "https://example.org/a?b=c", "http://example.org": "http://example.org", "javascript:alert(1)": "", "data:text/html,x": "", "/local": "", "": "", "https:///x": "",
	} {
		if got := webAddress(in); got != want {
			t.Errorf("webAddress(%q) = %q, want %q", in, got, want)
		}
	}
}

// TimelineJS is told which slide the news is, and Mermaid draws many events downwards.
func TestWhereDiagramsBegin(t *testing.T) {
	for _, c := range []struct {
		published string
		want      int
	}{{"2024-06-05", 2}, {"2024-06-10", 3}, {"", 0}} {
		var got struct {
			Start int `json:"start_at_slide"`
		}
		tl := days(t, c.published, "2024-06-01", "2024-06-03", "2024-06-09")
		if err := json.Unmarshal([]byte(output(t, "timelinejs", tl, Options{})), &got); err != nil || got.Start != c.want {
			t.Errorf("a story of %q: slide %d, want %d (%v)", c.published, got.Start, c.want, err)
		}
	}
	for n, want := range map[int]string{12: "timeline\n", 13: "timeline TD\n"} {
		if got := output(t, "mermaid", crowd(t, n), Options{}); !strings.HasPrefix(got, mermaidMark+want) {
			t.Errorf("%d events: %.40q", n, got)
		}
	}
}

// Text on the ground of an enlarged stretch can be read as well as on the picture's own.
func TestContrastOnTint(t *testing.T) {
	opacity, err := strconv.ParseFloat(tintOpacity, 64)
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		ground := mixed(p[background], p[rule], opacity)
		for _, role := range []colour{ink, muted, blue, red, amber, green, purple} {
			if got := contrast(p[role], ground); got < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f", name, p[role], ground, got)
			}
		}
	}
}

// mixed is colour b over a at an opacity.
func mixed(a, b string, opacity float64) string {
	const digits = "0123456789abcdef"
	value := func(s string, i int) float64 {
		return float64(strings.IndexByte(digits, s[i])*16 + strings.IndexByte(digits, s[i+1]))
	}
	out := "#"
	for i := 1; i < 7; i += 2 {
		v := int(value(a, i)*(1-opacity) + value(b, i)*opacity + 0.5)
		out += string(digits[v/16]) + string(digits[v%16])
	}
	return out
}
