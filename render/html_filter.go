package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A filter is a group of radio buttons that needs no script: a checked button
// hides, by style sheet, the events that lack its class.
type filter struct {
	Name, Key string
	Choices   []choice
}

type choice struct {
	Label, Key string
	Checked    bool
	Count      int          // of the events shown
	events     map[int]bool // the events shown; nil: all
}

// maxChoices is the most values that a filter offers; rarer actors are left out,
// periods become longer.
const maxChoices = 12

// filters returns the groups by status, certainty of the date, actor and period.
func filters(t *timeline.Timeline, opt Options) []filter {
	status := newFilter("Status", "s")
	sure := newFilter("Date", "d")
	actor := newFilter("Actor", "a")
	who := newSides(t.Events, opt.Side)
	for i, e := range t.Events {
		status.add(i, clean(string(cmp.Or(e.Status, timeline.Occurred))))
		if e.Certainty != "" {
			sure.add(i, clean(string(e.Certainty)))
		}
		for _, side := range who.of[i] {
			actor.add(i, side)
		}
	}
	slices.SortStableFunc(sure.Choices[1:], func(a, b choice) int {
		switch a, b := timeline.Certainty(a.Label), timeline.Certainty(b.Label); {
		case a.Surer(b):
			return -1
		case b.Surer(a):
			return 1
		}
		return 0
	})
	if slices.ContainsFunc(t.Events, func(e timeline.Event) bool { return doubtful(e) != "" && e.Certainty != timeline.Guessed }) {
		for i, e := range t.Events {
			if doubtful(e) != "" {
				sure.add(i, "with ?") // guesses and what has the sign for another reason
			}
		}
	}
	slices.SortStableFunc(actor.Choices[1:], func(a, b choice) int { return cmp.Compare(len(b.events), len(a.events)) })
	actor.Choices = actor.Choices[:min(len(actor.Choices), maxChoices+1)]
	groups := []filter{*status, *sure, *actor, *periods(t.Events)}
	for g := range groups {
		for k := range groups[g].Choices {
			c := &groups[g].Choices[k]
			c.Key = fmt.Sprintf("%s%d", groups[g].Key, k)
			if c.Count = len(c.events); c.events == nil {
				c.Count = len(t.Events)
			}
		}
	}
	return groups
}

func newFilter(name, key string) *filter {
	return &filter{name, key, []choice{{Label: "all", Checked: true}}}
}

// add says that event i has the value.
func (f *filter) add(i int, value string) {
	for _, c := range f.Choices[1:] {
		if c.Label == value {
			c.events[i] = true
			return
		}
	}
	f.Choices = append(f.Choices, choice{Label: value, events: map[int]bool{i: true}})
}

// periods groups events by the shortest period, from a year to a thousand, of
// which there are not too many.
func periods(events []timeline.Event) *filter {
	var f *filter
	for _, years := range []int{1, 10, 100, 1000} {
		f = newFilter("Period", "p")
		for i, e := range events {
			f.add(i, period(e.Date, years))
		}
		if len(f.Choices)-1 <= maxChoices {
			break
		}
	}
	return f
}

// period names the period of so many years in which a date begins.
func period(d edtf.Date, years int) string {
	if d.IsZero() {
		return undated
	}
	day, ok := d.Earliest()
	if !ok {
		day, _ = d.Latest()
	}
	switch {
	case years == 1:
		return yearHeading(d, true)
	case day.Year <= 0:
		return "BC"
	case years == 10:
		return fmt.Sprintf("%ds", day.Year/10*10)
	}
	first := day.Year / years * years
	return fmt.Sprintf("%d–%d", first, first+years-1)
}

// shown returns the groups that have something to choose.
func shown(groups []filter) []filter {
	return slices.DeleteFunc(slices.Clone(groups), func(f filter) bool { return len(f.Choices) < 3 })
}

// filterStyle returns the rules that hide what a checked button does not show.
func filterStyle(groups []filter) string {
	var b strings.Builder
	for _, g := range shown(groups) {
		for _, c := range g.Choices[1:] {
			fmt.Fprintf(&b, ".ID:has(#ID-%s:checked) li[class]:not(.ID-%[1]s), .ID:has(#ID-%[1]s:checked) section:not(:has(.ID-%[1]s)) { display: none }\n", c.Key)
			fmt.Fprintf(&b, ".ID:has(#ID-%s:checked) svg :is(a, g)[class]:not(.ID-%[1]s) { opacity: .12 }\n", c.Key)
		}
	}
	return b.String()
}
