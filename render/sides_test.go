package render

import (
	"bytes"
	"strings"
	"testing"

	"dateline/timeline"
)

// A timeline that knows its actors' states has lanes of states, and survives JSON; Side overrules it.
func TestSidesOfTimeline(t *testing.T) {
	tl := &timeline.Timeline{
		Events: []timeline.Event{
			event(t, "2023-06-14", timeline.Occurred, "a", 1, "Antony Blinken"),
			event(t, "2023-06-15", timeline.Occurred, "b", 1, "Qin Gang"),
			event(t, "2023-06-16", timeline.Occurred, "c", 1, "Sweden"),
		},
		Sides: map[string]string{"Antony Blinken": "United States", "Qin Gang": "China"},
	}
	var b bytes.Buffer
	if err := JSON(&b, tl, Options{}); err != nil {
		t.Fatal(err)
	}
	read, err := ReadJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		side func(string) string
		want string
	}{
		{"the timeline's", nil, "United States China Sweden"},
		{"another", strings.ToUpper, "ANTONY BLINKEN QIN GANG SWEDEN"},
	} {
		t.Run(test.name, func(t *testing.T) {
			opt, err := Options{Side: test.side}.checked(read)
			if err != nil {
				t.Fatal(err)
			}
			names, _ := newSides(read.Events, opt.Side).lanesFor(opt)
			if got := strings.Join(names, " "); got != test.want {
				t.Errorf("lanes %q, want %q", got, test.want)
			}
		})
	}
	chosen, err := Choice{Actors: []string{"united states"}}.Choose(read, nil)
	if err != nil || len(chosen.Events) != 1 || chosen.Events[0].Summary != "a" {
		t.Errorf("of the United States: %v, %v", chosen.Events, err)
	}
}
