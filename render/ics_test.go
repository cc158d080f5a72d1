package render

import (
	"strings"
	"testing"

	"dateline/timeline"
)

func TestHostileTextInICS(t *testing.T) {
	tl := strange(t)
	out := output(t, "ics", tl, Options{})
	for _, line := range strings.SplitAfter(out, "\r\n") {
		if len(line) > 77 || strings.ContainsAny(strings.TrimSuffix(line, "\r\n"), "\r\n") {
			t.Errorf("line %q is too long or not ended by CRLF", line)
		}
	}
	unfolded := strings.ReplaceAll(out, "\r\n ", "")
	if got := strings.Count("\r\n"+unfolded, "\r\nBEGIN:VEVENT\r\n"); got != len(tl.Events) {
		t.Errorf("%d entries, want %d", got, len(tl.Events))
	}
	unescape := strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n")
	for _, e := range tl.Events {
		want := "SUMMARY:[planned] " + clean(e.Summary) + "\r\n"
		if clean(e.Summary) == "" {
			want = "SUMMARY:[planned]\r\n"
		}
		if !strings.Contains(unescape.Replace(unfolded), want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestCalendarDays(t *testing.T) {
	for _, c := range []struct{ date, first, after string }{
		{"2023-06-14", "20230614", "20230615"},
		{"2023-06-17/2023-06-18", "20230617", "20230619"},
		{"2024-02", "20240201", "20240301"},
		{"2023", "20230101", "20240101"},
		{"2018/..", "20180101", "20190101"},
		{"-0043", "", ""},
		{"9999", "", ""},
		{"", "", ""},
	} {
		first, after, _ := calendarDays(date(t, c.date))
		if first != c.first || after != c.after {
			t.Errorf("calendarDays(%s) = %s, %s, want %s, %s", c.date, first, after, c.first, c.after)
		}
	}
}

func TestCalendarStamp(t *testing.T) {
	for published, want := range map[string]string{
		"2023-06-14T18:16:43":       "20230614T181643Z",
		"2023-06-14T18:16:43+02:00": "20230614T161643Z",
		"2023-06-14":                "20230614T000000Z",
		"":                          "19700101T000000Z",
	} {
		e := timeline.Event{Evidence: []timeline.Evidence{{Published: published}}}
		if got := stamp(e, sources{}); got != want {
			t.Errorf("stamp of %q = %s, want %s", published, got, want)
		}
	}
}
