package rank

import (
	"fmt"
	"strings"
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
		doubts                  []string
		want                    float64
	}{
		{"a deed", "Peru recalled its envoy", "recalled", "told as done", nil, 10},
		{"what somebody says", "Peru said it will recall its envoy", "said", "told as done", nil, 10},
		{"no line of its own", "Peru recalled its envoy", "recalled", "told as done", []string{"its short line is a bare piece of its sentence"}, 7},
		{"a noun", "Peru's recall of its envoy", "recall", event.FactRule, nil, 7},
		{"a line with a place's name", "Three hundred old dams burst in Goma", "burst", "told as done", nil, 8.5},
		{"a line without a name", "Three hundred old dams burst", "burst", "told as done", nil, 7},
		{"a line of few words", "Peru apologised", "apologised", "told as done", nil, 6},
		{"somebody's own words", "Peru said it was “a sad day for old miners”", "said", "told as done", nil, 5},
	} {
		e := &timeline.Event{
			Summary: c.line, Status: timeline.Occurred, Actors: []string{"Peru"}[:min(1, strings.Count(c.line, "Peru"))], Importance: &timeline.Importance{Score: 10, Stories: 1, Actors: 0.3},
			Evidence: []timeline.Evidence{{Article: "1", Quote: c.line, Trigger: timeline.Trigger{Text: c.trigger}, StatusBy: c.by, Doubts: c.doubts}},
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
	tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: "mine"}, Events: []timeline.Event{{Summary: "Guards left the flooded northern mine", Evidence: []timeline.Evidence{{Article: "mine", Quote: "mine"}}}}})
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
		{"Omar Saleh", "Omar Saleh announced two more cases", "announced", 0.01, 5},
		{"Omar Saleh", "Omar Saleh announced that two men had fled", "announced", 0.01, 8},
		{"Omar Saleh", "Omar Saleh announced the closure of two ports", "announced", 0.01, 10},
		{"Idris Deby", "Idris Deby predicted more rain", "predicted", 0.3, 4},
		{"Chad", "Chad announced a curfew", "announced", 0.3, 10},
	} {
		e := &timeline.Event{
			Summary: c.line + " in the flooded northern mine", Status: timeline.Occurred, Headline: timeline.Composed, Actors: []string{c.actor}, Importance: &timeline.Importance{Score: 10, Stories: 1, Actors: c.fame},
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

// TestToldElsewhere: a month, or a day a week away, whose weightiest event is told under a day gives no other line; the day that
// follows gives its own, and so does a month that is told nowhere.
func TestToldElsewhere(t *testing.T) {
	for _, c := range []struct{ date, first, want string }{
		{"2024-05", "Chad shut its harbour of Goma", ""},
		{"2024-05-09", "Chad shut its harbour of Goma", ""},
		{"2024-05-03", "Chad shut its harbour of Goma", "Wolves came to Saxony"},
		{"2024-05", "A boxer won the bout in Lima", "A boxer won the bout in Lima"},
	} {
		got, lost := pickAfter(t, "", c.date, c.first, "Wolves came to Saxony")
		if got != c.want || (got == "") != (lost == 2) {
			t.Errorf("%s, %s: “%s”, want “%s”", c.date, c.first, got, c.want)
		}
	}
}

// TestBesideTopic: what has nothing of what the stories of a topic are about is no line of it; where none was asked for, it is one.
func TestBesideTopic(t *testing.T) {
	for _, c := range []struct{ topic, line, want string }{
		{"Chad", "A boxer won the bout", ""},
		{"Chad", "Chad sold a ship", "Chad sold a ship"},
		{"", "A boxer won the bout", "A boxer won the bout"},
	} {
		if got, _ := pickAfter(t, c.topic, "2024-05-20", c.line); got != c.want {
			t.Errorf("topic “%s”: “%s”, want “%s”", c.topic, got, c.want)
		}
	}
}

// pickAfter tells of lines of a date, the weightiest first, beside many stories of Chad, of which one was chosen before; it gives the
// line that is picked, and how many are not.
func pickAfter(t *testing.T, topic, date string, lines ...string) (picked string, lost int) {
	tell := func(id, date string, lines ...string) coref.Telling {
		out := coref.Telling{Source: timeline.Source{ID: id}}
		for _, line := range lines {
			e := timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: id, Quote: line}}}
			e.SetDate(day(t, date))
			out.Events = append(out.Events, e)
		}
		return out
	}
	tellings := []coref.Telling{tell("00", "2024-05-02", "Chad shut the harbour of Goma"), tell("01", date, lines...)}
	for i := range 22 {
		tellings = append(tellings, tell(fmt.Sprint(i+10), "2023-01-02", fmt.Sprintf("Chad counted %d herds of %d cows", i+10, i+40)))
	}
	p, cs := poolOf(tellings)
	p.Topic = p.Vocabulary().Topic(topic)
	for _, own := range cs {
		for i, c := range own {
			p.File(c.Event, nil)
			p.ClusterOf[c.Event].Members[0], p.ClusterOf[c.Event].Printed = c, c
			c.Importance = &timeline.Importance{Stories: 1, Score: 9 - float64(i)}
		}
	}
	taken := toldBefore{}
	taken.add(cs[0][0])
	var events []*timeline.Event
	for _, c := range cs[1] {
		events = append(events, c.Event)
	}
	got, missed := pick(p, events, 1, taken, p.Subject(), 0)
	for _, e := range got {
		picked += e.Summary
	}
	return picked, len(missed)
}
