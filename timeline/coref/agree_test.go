package coref

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// TestAlien: reports of one day that have in common nothing but a name or a kind are two events.
func TestAlien(t *testing.T) {
	event := func(line, trigger string, actors ...string) timeline.Event {
		return timeline.Event{Summary: line, Actors: actors, Evidence: []timeline.Evidence{{Article: "1", Quote: line + " as the cholera outbreak spread", Trigger: timeline.Trigger{Text: trigger}}}}
	}
	for _, c := range []struct {
		a, b timeline.Event
		want bool
	}{
		{event("Anna Bauer returned to Vienna", "returned", "Anna Bauer"), event("Anna Bauer warned the senate", "warned", "Anna Bauer"), true},
		{event("Cholera outbreak", "outbreak"), event("Anna Bauer warned the senate", "warned", "Anna Bauer"), true},
		{event("Anna Bauer met senators", "met", "Anna Bauer"), event("Anna Bauer held talks", "talks", "Anna Bauer"), false},
		{event("Miners blocked the harbour", "blocked"), event("Harbour closed by miners", "closed"), false},
	} {
		tellings := []Telling{{Source: timeline.Source{ID: "1"}, Events: []timeline.Event{c.a, c.b}}}
		var census Census
		census.Add(&tellings[0])
		index := census.Index()
		v := index.Vocabulary()
		x, y := &Candidate{Event: &c.a}, &Candidate{Event: &c.b}
		v.prepare(x)
		v.prepare(y)
		if got := compare(x, y, sameDate).alien; got != c.want {
			t.Errorf("“%s” and “%s” have nothing in common: %v, want %v", c.a.Summary, c.b.Summary, got, c.want)
		}
	}
}

// TestAct: reports of no known kind share an act where both have one verb, or the one tells that what the other tells was decided.
func TestAct(t *testing.T) {
	event := func(line, trigger string) timeline.Event {
		return timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: "1", Quote: line, Trigger: timeline.Trigger{Text: trigger}}}}
	}
	for _, c := range []struct {
		a, b timeline.Event
		want bool
	}{
		{event("Peru barred the trawlers", "barred"), event("Lima barred foreign boats", "barred"), true},
		{event("Peru barred the trawlers", "barred"), event("Parliament voted to bar trawlers", "voted"), true},
		{event("Parliament voted to bar trawlers", "voted"), event("Peru barred the trawlers", "barred"), true},
		{event("Peru barred the trawlers", "barred"), event("Peru towed the trawlers", "towed"), false},
		{event("Peru confirmed the catch", "confirmed"), event("Chile confirmed the storm", "confirmed"), false},
	} {
		tellings := []Telling{{Source: timeline.Source{ID: "1"}, Events: []timeline.Event{c.a, c.b}}}
		var census Census
		census.Add(&tellings[0])
		v := census.Index().Vocabulary()
		x, y := &Candidate{Event: &c.a}, &Candidate{Event: &c.b}
		v.prepare(x)
		v.prepare(y)
		g := compare(x, y, sameDate)
		if g.act != c.want {
			t.Errorf("“%s” and “%s” share an act: %v, want %v", c.a.Summary, c.b.Summary, g.act, c.want)
		}
		if words := g.because(x, y); strings.Contains(words, "told by the other") && !strings.Contains(words, "“barred” of the one is told by the other") {
			t.Errorf("“%s” and “%s”: %s", c.a.Summary, c.b.Summary, words)
		}
	}
}
