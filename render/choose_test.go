package render

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestChoose(t *testing.T) {
	tl := &timeline.Timeline{Events: []timeline.Event{
		event(t, "2018/..", timeline.Ongoing, "a", 1, "France"),
		event(t, "2021", timeline.Occurred, "b", 1, "Macron", "Italy"),
		event(t, "2022-03", timeline.Occurred, "c", 1, "Italy"),
		event(t, "2022-03-10", timeline.Cancelled, "d", 1, "Angela Merkel"),
		event(t, "2023-06-17/2023-06-18", timeline.Planned, "e", 1, "France"),
		event(t, "", timeline.Claimed, "f", 1, "Macron"),
	}}
	tl.Events[0].Certainty, tl.Events[1].Certainty, tl.Events[2].Certainty, tl.Events[3].Certainty = timeline.Stated, timeline.Computed, timeline.Inferred, timeline.Guessed
	side := func(actor string) string {
		if actor == "Macron" {
			return "France"
		}
		return actor
	}
	for _, c := range []struct {
		name   string
		choice Choice
		want   string
	}{
		{"all", Choice{}, "abcdef"},
		{"since a year", Choice{Since: date(t, "2022")}, "acde"},
		{"since a day inside a month", Choice{Since: date(t, "2022-03-15")}, "ace"},
		{"until a year", Choice{Until: date(t, "2021")}, "ab"},
		{"until a day inside a month", Choice{Until: date(t, "2022-03-09")}, "abc"},
		{"since and until", Choice{Since: date(t, "2022-03-10"), Until: date(t, "2022-03-10")}, "acd"},
		{"two statuses", Choice{Statuses: []string{"planned", "claimed"}}, "ef"},
		{"certain dates", Choice{Certain: true}, "abe"},
		{"what else must hold", Choice{Certain: true, Fit: func(e *timeline.Event) bool { return e.Certainty == timeline.Stated }}, "a"},
		{"an actor", Choice{Actors: []string{"macron"}}, "bf"},
		{"a surname", Choice{Actors: []string{"merkel"}}, "d"},
		{"a part of a name", Choice{Actors: []string{"kel"}}, ""},
		{"a side", Choice{Actors: []string{"France"}}, "abef"},
		{"nobody", Choice{Actors: []string{"Spain"}}, ""},
		{"an actor since", Choice{Actors: []string{"Italy"}, Since: date(t, "2022")}, "c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.choice.Choose(tl, side)
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, e := range got.Events {
				names = append(names, e.Summary)
			}
			if strings.Join(names, "") != c.want {
				t.Errorf("got %v, want %s", names, c.want)
			}
		})
	}
	tl.Events[1].Unsure = []string{"its date is counted from another event"}
	if got, err := (Choice{Certain: true}).Choose(tl, side); err != nil || len(got.Events) != 2 || got.Events[1].Summary != "e" {
		t.Errorf("a date with a “?” is certain: %v, %v", got.Events, err)
	}
	if _, err := (Choice{Statuses: []string{"canceled"}}).Choose(tl, nil); err == nil || !strings.Contains(err.Error(), `did you mean "cancelled"?`) {
		t.Errorf("an unknown status: %v", err)
	}
	if len(tl.Events) != 6 || !slices.Equal(Values("status"), statuses()) {
		t.Error("the timeline was changed")
	}
}
