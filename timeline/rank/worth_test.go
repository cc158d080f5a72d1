package rank

import (
	"fmt"
	"testing"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/event"
)

// TestWorth: what was seen, what went on and a noun that speaks of an event are no acts; what somebody did is one.
func TestWorth(t *testing.T) {
	for _, c := range []struct {
		summary, trigger, by string
		actors               float64
		scene                bool
	}{
		{"Peru recalled its envoy", "recalled", "told as done", 0.3, false},
		{"Peru signed the treaty", "signed", "told as done", 0, false},
		{"Peru moved a desk", "moved", "told as done", 0.3, false},
		{"Three vans were stolen", "stolen", "told as done", 0, true},
		{"Peru was asking for help", "asking", "told as done", 0.3, true},
		{"Peru's decision", "decision", event.FactRule, 0.3, true},
	} {
		e := &timeline.Event{
			Summary: c.summary, Status: timeline.Occurred, Importance: &timeline.Importance{Score: 10, Actors: c.actors, Stories: 1},
			Evidence: []timeline.Evidence{{Article: "1", Quote: c.summary, Trigger: timeline.Trigger{Text: c.trigger}, StatusBy: c.by}},
		}
		e.SetDate(day(t, "2024-05-02"))
		if _, scene := worthAlone(e); scene != c.scene {
			t.Errorf("“%s”: no act %v, want %v", c.summary, scene, c.scene)
		}
	}
}

// TestWorthOfLine: of lines of a date that weigh the same those are worth less that are in doubt, speak of the event by a
// noun, or tell somebody's own words.
func TestWorthOfLine(t *testing.T) {
	for _, c := range []struct {
		name, line, trigger, by string
		headline                timeline.Headline
		want                    float64
	}{
		{"a deed", "Peru recalled its envoy", "recalled", "told as done", timeline.Composed, 10},
		{"what somebody says", "Peru said it will recall its envoy", "said", "told as done", timeline.Composed, 10},
		{"a quoted line", "Peru recalled its envoy", "recalled", "told as done", timeline.Quoted, 7},
		{"a noun", "Peru's recall of its envoy", "recall", event.FactRule, timeline.Composed, 7},
		{"somebody's own words", "Peru said it was “a sad day”", "said", "told as done", timeline.Composed, 5},
	} {
		e := &timeline.Event{
			Summary: c.line, Status: timeline.Occurred, Headline: c.headline, Actors: []string{"Peru"}, Importance: &timeline.Importance{Score: 10, Stories: 1, Actors: 0.3},
			Evidence: []timeline.Evidence{{Article: "1", Quote: c.line, Trigger: timeline.Trigger{Text: c.trigger}, StatusBy: c.by}},
		}
		e.SetDate(day(t, "2024-05-02"))
		if w, _ := worthAlone(e); w > c.want || w < c.want-1 {
			t.Errorf("%s is worth %.1f, want %.0f", c.name, w, c.want)
		}
	}
}

// TestWorthOfActors: where stories are about a state, what others say of it and whom they meet weighs less than what they do,
// and than what the state itself says.
func TestWorthOfActors(t *testing.T) {
	var tellings []coref.Telling
	for i := range 24 {
		id := fmt.Sprint(i)
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id}, Events: []timeline.Event{{Summary: "Chad’s farmers left the parched fields", Evidence: []timeline.Evidence{{Article: id, Quote: id}}}}})
	}
	p, _ := poolOf(tellings)
	p.Sides = map[string]string{"Chad": "Chad", "Idris Deby": "Chad", "Peru": "Peru", "Alan Rojas": "Peru"}
	about := p.Subject()
	for _, c := range []struct {
		actor, line, trigger string
		fame                 float64
		want                 float64
	}{
		{"Alan Rojas", "Alan Rojas recalled his envoy", "recalled", 0.3, 10},
		{"Alan Rojas", "Alan Rojas condemned the raid", "condemned", 0.3, 4},
		{"Alan Rojas", "Alan Rojas urged calm", "urged", 0.3, 4},
		{"Alan Rojas", "Alan Rojas met the miners", "met", 0.3, 5},
		{"Alan Rojas", "Alan Rojas said the pit was shut", "said", 0.3, 8},
		{"Idris Deby", "Idris Deby condemned the raid", "condemned", 0.3, 10},
		{"Idris Deby", "Idris Deby met the miners", "met", 0.3, 10},
		{"Omar Saleh", "Omar Saleh met the miners", "met", 0.01, 5},
		{"Omar Saleh", "Omar Saleh announced two more cases", "announced", 0.01, 8},
		{"Chad", "Chad announced a curfew", "announced", 0.3, 10},
	} {
		e := &timeline.Event{
			Summary: c.line, Status: timeline.Occurred, Headline: timeline.Composed, Actors: []string{c.actor}, Importance: &timeline.Importance{Score: 10, Stories: 1, Actors: c.fame},
			Evidence: []timeline.Evidence{{Article: "0", Quote: c.line, Trigger: timeline.Trigger{Text: c.trigger}, StatusBy: "told as done"}},
		}
		e.SetDate(day(t, "2024-05-02"))
		p.File(e, nil)
		if w, _ := worth(p, e, about); w > c.want || w < 0.8*c.want {
			t.Errorf("“%s” is worth %.1f, want %.0f", c.line, w, c.want)
		}
	}
}

// worthAlone is what the event weighs where one story tells it and nothing else.
func worthAlone(e *timeline.Event) (w float64, scene bool) {
	told := coref.Telling{Source: timeline.Source{ID: "1"}, Events: []timeline.Event{*e}}
	var census coref.Census
	census.Add(&told)
	p := coref.NewPool(census.Index(), []coref.Telling{told}, [][]*coref.Candidate{nil}, nil, "")
	p.File(e, nil)
	return worth(p, e, p.Subject())
}

// TestToldByDay: a month whose weightiest event is told under a day gives no other line; one that has its own gives it.
func TestToldByDay(t *testing.T) {
	day1 := timeline.Event{Summary: "Chad shut the harbour of Goma", Evidence: []timeline.Evidence{{Article: "0", Quote: "a"}}}
	day1.SetDate(day(t, "2024-05-02"))
	for _, c := range []struct{ first, want string }{
		{"Chad shut its harbour of Goma", ""},
		{"A boxer won the bout in Lima", "A boxer won the bout in Lima"},
	} {
		tellings := []coref.Telling{{Source: timeline.Source{ID: "0"}, Events: []timeline.Event{day1}}, {Source: timeline.Source{ID: "1"}}}
		for _, line := range []string{c.first, "Wolves came to Saxony"} {
			e := timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: "1", Quote: line}}}
			e.SetDate(day(t, "2024-05"))
			tellings[1].Events = append(tellings[1].Events, e)
		}
		p, cs := poolOf(tellings)
		var events []*timeline.Event
		for _, own := range cs {
			for _, one := range own {
				p.File(one.Event, nil)
				p.ClusterOf[one.Event].Members[0], p.ClusterOf[one.Event].Printed = one, one
				events = append(events, one.Event)
				one.Importance = &timeline.Importance{Stories: 1, Score: 9}
			}
		}
		events[2].Importance.Score = 1
		taken := toldBefore{}
		taken.add(p.ClusterOf[events[0]].Printed)
		got, lost := pick(p, events[1:], 1, taken, p.Subject(), 0)
		line := ""
		for _, e := range got {
			line += e.Summary
		}
		if line != c.want || len(got)+len(lost) != 2 {
			t.Errorf("%s: “%s”, want “%s”", c.first, line, c.want)
		}
	}
}
