package coref

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
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

// TestSecondLine: which line a reader of another of the same day learns nothing from, and which tells what was said on one occasion.
func TestSecondLine(t *testing.T) {
	event := func(line, trigger, quote string, actors ...string) timeline.Event {
		e := timeline.Event{Summary: line, Actors: actors, Evidence: []timeline.Evidence{{Article: "1", Quote: line + quote, Trigger: timeline.Trigger{Text: trigger}}}}
		day, err := edtf.Parse("2024-05-02")
		if err != nil {
			t.Fatal(err)
		}
		e.SetDate(day)
		return e
	}
	rate := event("Anna Bauer resigned", "resigned", " amid a row over fishing rates in the harbour", "Anna Bauer")
	for _, c := range []struct {
		a, b           timeline.Event
		covers, speech bool
	}{
		{rate, event("Chancellor Anna Bauer resigned after 12 years of scandal", "resigned", " and left for the coast", "Anna Bauer"), true, false},
		{rate, event("Minister Tom Roth resigned after years of scandal", "resigned", " and left for the coast", "Tom Roth"), false, false},
		{rate, event("Bauer opened a bridge near Oslo with two dogs", "opened", " on her way home", "Anna Bauer"), false, false},
		{event("Bauer sacked three judges of a county court", "sacked", " over bribes that a smuggler paid them in gold", "Bauer"), event("Bauer sacked an admiral after ships ran aground", "sacked", " within sight of a lighthouse on a calm night", "Bauer"), false, false},
		{event("Ministry shut tanneries near Lyon", "shut", "", "Ministry"), event("Tanneries near Lyon will be closed by decree, Anna Bauer said", "closed", "", "Anna Bauer"), true, false},
		{event("Peru accepted the peace terms", "accepted", "", "Peru"), event("Peru agreed at first to the lake initiative for peace", "agreed", "", "Peru"), true, false},
		{event("Peru accepted the peace terms", "accepted", "", "Peru"), event("Peru sold a lake near the port", "sold", "", "Peru"), false, false},
		{event("Ministry demanded written guarantees first that gunmen would lay down arms", "demanded", "", "Ministry"), event("Troops stay in the port until gunmen have given written guarantees", "stay", "", "Troops"), true, false},
		{event("Bauer said the tunnel floods each spring", "said", "", "Bauer"), event("Bauer warned that vaccines run out", "warned", "", "Bauer"), false, true},
		{event("Bauer said the tunnel floods each spring", "said", "", "Bauer"), event("Roth warned that vaccines run out", "warned", "", "Roth"), false, false},
		{event("Bauer said the tunnel floods each spring", "said", "", "Bauer"), event("Bauer flew home with dogs", "flew", "", "Bauer"), false, false},
		{event("Ministry announced a reprieve of 90 days for boat builders", "announced", "", "Ministry"), event("Ministry granted a respite", "granted", "", "Ministry"), false, true},
		{event("Ministry announced a reprieve of 90 days for boat builders", "announced", "", "Ministry"), event("Bauer granted a respite", "granted", "", "Bauer"), false, false},
	} {
		tellings := []Telling{{Source: timeline.Source{ID: "1"}, Events: []timeline.Event{c.a, c.b}}}
		for _, filler := range []string{"Cranes fell on a barge", "Miners struck for pay in Lima", "Peru counted its llamas", "Wolves came back to Saxony"} {
			tellings[0].Events = append(tellings[0].Events, event(filler, "", ""))
		}
		var census Census
		census.Add(&tellings[0])
		p := NewPool(census.Index(), tellings, [][]*Candidate{nil}, nil, "")
		v := p.Vocabulary()
		x, y := &Candidate{Event: &c.a}, &Candidate{Event: &c.b}
		v.prepare(x)
		v.prepare(y)
		if got := Covers(&Cluster{Members: []*Candidate{x}, Printed: x}, &Cluster{Members: []*Candidate{y}, Printed: y}, p.Subject()); got != c.covers {
			t.Errorf("“%s” and “%s” tell the same: %v, want %v", c.a.Summary, c.b.Summary, got, c.covers)
		}
		if got := SameSpeech(x, y); got != c.speech {
			t.Errorf("“%s” and “%s” are one speech: %v, want %v", c.a.Summary, c.b.Summary, got, c.speech)
		}
	}
}

// prepared are two reports as the words of their story weigh.
func prepared(a, b *timeline.Event) (x, y *Candidate) {
	told := Telling{Source: timeline.Source{ID: "1"}, Events: []timeline.Event{*a, *b}}
	var census Census
	census.Add(&told)
	v := census.Index().Vocabulary()
	x, y = &Candidate{Event: a}, &Candidate{Event: b}
	v.prepare(x)
	v.prepare(y)
	return x, y
}

// TestSameAct: an act of one kind against another, or elsewhere, is another act, however little the lines say beside it.
func TestSameAct(t *testing.T) {
	event := func(line, place string, actors ...string) timeline.Event {
		return timeline.Event{Summary: line, Actors: actors, Places: []string{place}, Evidence: []timeline.Evidence{{Article: "1", Quote: line, Trigger: timeline.Trigger{Text: "met"}}}}
	}
	first := event("Anna Bauer met Tom Roth", "Oslo", "Anna Bauer", "Tom Roth")
	for _, c := range []struct {
		other timeline.Event
		want  bool
	}{
		{event("Anna Bauer met Tom Roth over eels", "Oslo", "Anna Bauer", "Tom Roth"), true},
		{event("Anna Bauer met Ida Moe", "Oslo", "Anna Bauer", "Ida Moe"), false},
		{event("Anna Bauer met Tom Roth", "Lima", "Anna Bauer", "Tom Roth"), false},
		{event("Ida Moe met Tom Roth", "Oslo", "Ida Moe", "Tom Roth"), false},
	} {
		x, y := prepared(&first, &c.other)
		if got := (Subject{}).sameAct(x, y); got != c.want {
			t.Errorf("“%s” in %s is the same act: %v, want %v", c.other.Summary, c.other.Places[0], got, c.want)
		}
	}
}

// TestToldAgain: an event that is told again within a week in nearly the same words is the same, and so is one of its month in much the
// same words; with other numbers, or later, it is another.
func TestToldAgain(t *testing.T) {
	event := func(day, line string) timeline.Event {
		e := timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: "1", Quote: line}}}
		date, err := edtf.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		e.SetDate(date)
		return e
	}
	first := event("2024-05-02", "Ministry counted 4,379 locusts near farms in Oran")
	for _, c := range []struct {
		again timeline.Event
		want  bool
	}{
		{event("2024-05-03", "Ministry confirmed that 4,379 locusts reached farms in Oran"), true},
		{event("2024-05-03", "Ministry confirmed that 5,210 locusts reached farms in Oran"), false},
		{event("2024-06-03", "Ministry confirmed that 4,379 locusts reached farms in Oran"), false},
		{event("2024-05", "Ministry found locusts near farms, and called for planes"), true},
		{event("2024-06", "Ministry found locusts near farms, and called for planes"), false},
		{event("2024-05", "Mayor fined a baker who sold old bread in Lima"), false},
		{event("2024-05-03", "Ministry fined a baker who sold old bread in Oran"), false},
	} {
		x, y := prepared(&first, &c.again)
		if got := SameLine(x, y); got != c.want {
			t.Errorf("“%s” is told again: %v, want %v", c.again.Summary, got, c.want)
		}
	}
}

// TestSameDeed: of two lines of one day on one kind of act of one actor a choice needs one.
func TestSameDeed(t *testing.T) {
	event := func(line, trigger string, places []string, actors ...string) timeline.Event {
		return timeline.Event{Summary: line, Actors: actors, Places: places, Evidence: []timeline.Evidence{{Article: "1", Quote: line, Trigger: timeline.Trigger{Text: trigger}}}}
	}
	terms := event("Peru accepted the peace terms", "accepted", nil, "Peru")
	for _, c := range []struct {
		name string
		a, b timeline.Event
		want bool
	}{
		{"accepted and agreed", terms, event("Peru agreed at first to the lake initiative", "agreed", nil, "Peru"), true},
		{"two actors", terms, event("Chile agreed at first to the lake initiative", "agreed", nil, "Chile"), false},
		{"two kinds of act", terms, event("Peru attacked a port", "attacked", nil, "Peru"), false},
		{"two places", event("Guards attacked a mill in Lima", "attacked", []string{"Lima"}, "Peru"), event("Guards attacked a farm in Ica", "attacked", []string{"Ica"}, "Peru"), false},
	} {
		if x, y := prepared(&c.a, &c.b); SameDeed(x, y) != c.want {
			t.Errorf("%s: one deed: %v, want %v", c.name, !c.want, c.want)
		}
	}
}
