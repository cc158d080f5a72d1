package rank

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/event"
)

func day(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// poolOf reads stories as a selection does, and gives the candidates of each in the order of the index.
func poolOf(tellings []coref.Telling) (*coref.Pool, [][]*coref.Candidate) {
	var census coref.Census
	for i := range tellings {
		census.Add(&tellings[i])
	}
	index := census.Index()
	cs := make([][]*coref.Candidate, len(tellings))
	for i := range tellings {
		place, _ := index.Place(&tellings[i])
		cs[place] = index.Vocabulary().CandidatesOf(&tellings[i], coref.Topic{}, false)
	}
	return coref.NewPool(index, tellings, cs, nil, ""), cs
}

// TestDiscounts: an event keeps less of its weight than the same that took place on a day.
func TestDiscounts(t *testing.T) {
	kept := func(date string, status timeline.Status, stories int) float64 {
		e := &timeline.Event{Status: status, Importance: &timeline.Importance{Stories: stories}}
		e.SetDate(day(t, date))
		share := 1.0
		for _, d := range discounts(&coref.Candidate{Event: e}, e, coref.Subject{}) {
			share *= d
		}
		return share
	}
	if got := kept("2024-05-02", timeline.Occurred, 1); got != 1 {
		t.Errorf("it took place: %.2f, want 1", got)
	}
	if got := kept("2024-05-02T10:07", timeline.Occurred, 2); got != 1 {
		t.Errorf("two outlets name its hour: %.2f, want 1", got)
	}
	for name, got := range map[string]float64{
		"planned":                   kept("2024-05-02", timeline.Planned, 1),
		"ongoing":                   kept("2024-05-02/..", timeline.Ongoing, 1),
		"one outlet names its hour": kept("2024-05-02T10:07", timeline.Occurred, 1),
	} {
		if got >= 1 {
			t.Errorf("%s: %.2f, want less than 1", name, got)
		}
	}
}

// TestPledges: who says what he will do tells of a decision; what he would like, or what others will do, is talk.
func TestPledges(t *testing.T) {
	for line, want := range map[string]bool{
		"Ola Rao said he will not stand again":     true,
		"Ola Rao said that he would shut the port": true,
		"Ola Rao said he was leaving the bloc":     true,
		"Ola Rao said he would like to leave":      false,
		"Ola Rao said Chad will leave":             false,
		"Ola Rao said he was tired":                false,
	} {
		c := &coref.Candidate{Event: &timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Trigger: timeline.Trigger{Text: "said"}}}}}
		if got := pledges(c); got != want {
			t.Errorf("“%s”: %v, want %v", line, got, want)
		}
	}
}

// TestAside: what is beside the subject of the stories keeps less than what is of it.
func TestAside(t *testing.T) {
	var tellings []coref.Telling
	for i := range 24 {
		line := "Chad’s farmers left the parched fields"
		if i == 0 {
			line = "A boxer won the bout"
		}
		id := fmt.Sprint(i)
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id}, Events: []timeline.Event{{Summary: line, Evidence: []timeline.Evidence{{Article: id, Quote: id}}}}})
	}
	p, cs := poolOf(tellings)
	about := p.Subject()
	for _, c := range []*coref.Candidate{cs[0][0], cs[1][0]} {
		c.Importance = &timeline.Importance{Stories: 1}
		aside := len(discounts(c, c.Event, about)) > 0
		if want := c.Summary[0] == 'A'; aside != want {
			t.Errorf("“%s” is aside: %v, want %v", c.Summary, aside, want)
		}
	}
}

// TestHistory: of two dates that as many stories name, that of long ago weighs less, and that of last year much the same.
func TestHistory(t *testing.T) {
	var tellings []coref.Telling
	for i, date := range []string{"1944-06-06", "2023-05-02", "2024-04-30"} {
		id := fmt.Sprint(i)
		e := timeline.Event{Summary: "Chad " + id, Evidence: []timeline.Evidence{{Article: id, Quote: id}}}
		e.SetDate(day(t, date))
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id, Published: "2024-05-08"}, Events: []timeline.Event{e}})
	}
	p, cs := poolOf(tellings)
	var events []*timeline.Event
	for _, c := range cs {
		events = append(events, c[0].Event)
	}
	days := weighDates(p, events, p.Subject())
	long, year, week := days[periodOf(events[0].Date)].score, days[periodOf(events[1].Date)].score, days[periodOf(events[2].Date)].score
	if long > year/2 || year < 0.8*week {
		t.Errorf("long ago %.2f, a year ago %.2f, last week %.2f", long, year, week)
	}
}

// TestNamed: a sentence that names a day counts for it though no event was read there; what stands beside the sentences
// does not, and a month is no day.
func TestNamed(t *testing.T) {
	phrase := func(value string) timeline.Phrase { return timeline.Phrase{Text: value, Value: value} }
	for _, tt := range []struct {
		name string
		left timeline.LeftOut
		want bool
	}{
		{"a sentence", timeline.LeftOut{Phrase: phrase("2024-05-02"), Quote: "The queues of 2 May were no surprise.", Reason: "dates a thing, not an event"}, true},
		{"a dateline", timeline.LeftOut{Phrase: phrase("2024-05-02"), Reason: event.BesideReason}, false},
		{"the stamp of a comment", timeline.LeftOut{Phrase: phrase("2024-05-02"), Quote: "2 May | Report abuse", Reason: event.BesideReason}, false},
		{"a month", timeline.LeftOut{Phrase: phrase("2024-05"), Quote: "The queues of May were no surprise.", Reason: "dates a thing, not an event"}, false},
	} {
		tellings := []coref.Telling{
			{Source: timeline.Source{ID: "0", Published: "2024-05-03"}, Events: []timeline.Event{{Summary: "Chad shut its port", Evidence: []timeline.Evidence{{Article: "0", Quote: "0"}}}}},
			{Source: timeline.Source{ID: "1", Published: "2024-05-08"}, LeftOut: []timeline.LeftOut{tt.left}},
		}
		tellings[0].Events[0].SetDate(day(t, "2024-05-02"))
		p, cs := poolOf(tellings)
		e := cs[0][0].Event
		w := weighDates(p, []*timeline.Event{e}, p.Subject())[periodOf(e.Date)]
		if got := w.mentions > 1; got != tt.want {
			t.Errorf("%s: counted %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestTold: of two dates of a story that which it tells of twice weighs more, and not as much as two stories; what it tells
// without a date weighs for none.
func TestTold(t *testing.T) {
	tell := func(id string, rule string, lines ...string) coref.Telling {
		out := coref.Telling{Source: timeline.Source{ID: id, Published: "2024-05-02"}}
		for _, l := range lines {
			e := timeline.Event{Summary: l, Evidence: []timeline.Evidence{{Article: id, Quote: l + id, Rule: rule}}}
			e.SetDate(day(t, "2024-05-02"))
			out.Events = append(out.Events, e)
		}
		return out
	}
	weigh := func(tellings ...coref.Telling) float64 {
		p, cs := poolOf(tellings)
		e := cs[0][0].Event
		return weighDates(p, []*timeline.Event{e}, p.Subject())[periodOf(e.Date)].score
	}
	one, two := tell("0", "<weekday>", "Chad shut its port"), tell("0", "<weekday>", "Chad shut its port", "Togo sold a ship")
	other := tell("1", "<weekday>", "Mali won a bout")
	once, twice, both := weigh(one), weigh(two), weigh(one, other)
	if once >= twice || twice >= both {
		t.Errorf("one event %.2f, two of one story %.2f, of two stories %.2f: want more each time", once, twice, both)
	}
	if got := weigh(one, tell("1", event.LeadRule, "Mali won a bout")); got > once {
		t.Errorf("with what a story tells without a date %.2f, want %.2f", got, once)
	}
}

// TestNews: the words of an event are in the news of its day and of the three that follow, once a story.
func TestNews(t *testing.T) {
	var tellings []coref.Telling
	for _, s := range [][2]string{
		{"2024-05-01", "Chad shut the harbour"}, {"2024-05-02", "Harbour fell silent at noon"}, {"2024-05-05", "Boats left that harbour for Lima"}, {"2024-05-06", "Nobody guards a harbour without cranes"},
	} {
		e := timeline.Event{Summary: s[1], Evidence: []timeline.Evidence{{Article: s[0], Quote: s[1]}}}
		e.SetDate(day(t, "2024-05-02"))
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: s[0], Published: s[0]}, Events: []timeline.Event{e}})
	}
	p, _ := poolOf(tellings)
	news := newNews(p)
	for from, want := range map[string]int{"2024-05-02": 2, "2024-05-01": 2, "2024-05-03": 2, "2024-05-06": 1, "2024-05-07": 0, "2024-04-27": 0} {
		most := 0
		for _, n := range news.from(day(t, from).Start().Number()) {
			most = max(most, n)
		}
		if most != want {
			t.Errorf("from %s on %d stories, want %d", from, most, want)
		}
	}
}

// TestWhyInDoubt: the words that say why an event matters say what makes its line doubtful.
func TestWhyInDoubt(t *testing.T) {
	im := &timeline.Importance{Stories: 1}
	if got, want := importanceWords(im, false, []string{"its short line is a bare piece of its sentence", "its date is a guess"}), "in doubt: its short line is a bare piece of its sentence, its date is a guess"; !strings.HasSuffix(got, want) {
		t.Errorf("%q, want it to end with %q", got, want)
	}
	if got := importanceWords(im, false, nil); strings.Contains(got, "doubt") {
		t.Errorf("%q: no doubt was given", got)
	}
}

// TestMention: of two dates that one story names, that of an act weighs more than that of words, and that of the subject of the
// stories more than that of what is told beside it.
func TestMention(t *testing.T) {
	var tellings []coref.Telling
	for i := range 24 {
		line, verb := "Chad’s farmers left the parched fields", "left"
		switch i {
		case 0:
			line, verb = "Chad’s farmers said that the fields were parched", "said"
		case 1:
			line, verb = "A boxer won the bout", "won"
		}
		id, at := fmt.Sprint(i), strings.Index(line, verb)
		e := timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: id, Quote: id, Trigger: timeline.Trigger{Text: verb, Start: at, End: at + len(verb)}}}}
		e.SetDate(day(t, fmt.Sprintf("2024-05-%02d", i+1)))
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id, Published: "2024-06-30"}, Events: []timeline.Event{e}})
	}
	p, _ := poolOf(tellings)
	var events []*timeline.Event
	for _, c := range p.Candidates {
		events = append(events, c.Event)
	}
	days := weighDates(p, events, p.Subject())
	weight := func(date string) float64 { return days[periodOf(day(t, date))].score }
	act, words, aside := weight("2024-05-03"), weight("2024-05-01"), weight("2024-05-02")
	if !(act > words && words > aside && aside > 0) {
		t.Errorf("an act %.2f, words %.2f, what is beside the subject %.2f: want less each time", act, words, aside)
	}
}

// TestConfirmDates: of dates that weigh the same, that without an event worth telling comes last, and before it that which is an
// echo of the day before; a week that begins on the day after a great one is none.
func TestConfirmDates(t *testing.T) {
	byDate, days := map[period][]*timeline.Event{}, map[period]weight{}
	var dates []period
	for _, d := range []struct {
		date  string
		score float64
		day   float64
	}{
		{"2024-05-01", 0.001, 1}, {"2024-05-09", 1, 1}, {"2024-05-10", 1, 1}, {"2024-05-10/2024-05-16", 1, 1}, {"2024-05-20", 1, 9}, {"2024-05-21", 1, 1},
	} {
		p := periodOf(day(t, d.date))
		dates, days[p] = append(dates, p), weight{score: d.day}
		byDate[p] = []*timeline.Event{{Importance: &timeline.Importance{Stories: 1, Score: d.score}}}
	}
	confirmDates(dates, days, byDate, 0)
	var got []string
	for _, s := range dates {
		got = append(got, fmt.Sprintf("%d %.2f", s.first.Day, days[s].score))
	}
	if s, want := strings.Join(got, ", "), "20 9.00, 9 1.00, 10 1.00, 10 0.75, 21 0.50, 1 0.02"; s != want {
		t.Errorf("%s, want %s", s, want)
	}
	confirmDates(nil, nil, nil, 3) // of no dates it makes nothing
}

// TestCoverage: a date beside one that was chosen gives way to one that stands alone, and what is said to have been long
// ago does not make all dates neighbours.
func TestCoverage(t *testing.T) {
	for _, c := range []struct{ name, dates, want string }{
		{"beside", "2020-05-01=9 2020-05-03=5 2020-08-01=5 2020-12-01=9", "2020-05-01 2020-12-01 2020-08-01"},
		{"far above", "2020-05-01=9 2020-05-03=8.9 2020-08-01=5 2020-12-01=9", "2020-05-01 2020-12-01 2020-05-03"},
		{"long ago", "1920-03-01=0.3 2020-05-01=9 2020-05-03=5 2020-08-01=5 2020-12-01=9", "2020-05-01 2020-12-01 2020-08-01"},
		{"one day", "2020-05-01=9", "2020-05-01"},
		{"no weight", "2020-05-01=0 2020-06-01=0", "2020-05-01 2020-06-01"},
	} {
		days := map[period]weight{}
		var dates []period
		for _, f := range strings.Fields(c.dates) {
			d, w, _ := strings.Cut(f, "=")
			p := periodOf(day(t, d))
			score, err := strconv.ParseFloat(w, 64)
			if err != nil {
				t.Fatal(err)
			}
			dates, days[p] = append(dates, p), weight{score: score}
		}
		slices.SortStableFunc(dates, func(a, b period) int { return cmp.Compare(days[b].score, days[a].score) })
		a := newAsked(dates, days, 3)
		var got []string
		for p, ok := a.next(); ok; p, ok = a.next() {
			a.take(p)
			got = append(got, p.first.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: of %s %s are taken, want %s", c.name, c.dates, s, c.want)
		}
	}
}

// TestInOtherWords: an event gains by the outlets that tell it in other words, and by nothing else of its day.
func TestInOtherWords(t *testing.T) {
	var tellings []coref.Telling
	for _, line := range []string{"Chad shut the harbour of Goma", "Chad shut the harbour", "A boxer won the bout in Lima"} {
		id := line[len(line)-4:]
		e := timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: id, Quote: line}}}
		e.SetDate(day(t, "2024-05-02"))
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id, Source: id}, Events: []timeline.Event{e}})
	}
	p, cs := poolOf(tellings)
	var events []*timeline.Event
	for _, c := range cs {
		p.File(c[0].Event, nil)
		p.ClusterOf[c[0].Event].Members[0] = c[0]
		p.ClusterOf[c[0].Event].Printed = c[0]
		events = append(events, c[0].Event)
	}
	for i, gain := range inOtherWords(p, events, p.Subject()) {
		if want := strings.Contains(events[i].Summary, "Chad"); (gain > 0) != want || gain < 0 {
			t.Errorf("“%s” gains %.2f", events[i].Summary, gain)
		}
	}
}

// TestRepeated: a sentence that pages repeat around their stories gives an event a weight, if a small one.
func TestRepeated(t *testing.T) {
	var tellings []coref.Telling
	for i, line := range []string{"Chad shut the harbour", "Chad shut the market"} {
		id := fmt.Sprint(i)
		e := timeline.Event{Summary: line, Evidence: []timeline.Evidence{{Article: id, Quote: "Chad shut the harbour and the market."}}}
		e.SetDate(day(t, "2024-05-02"))
		tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id}, Events: []timeline.Event{e}})
	}
	p, cs := poolOf(tellings)
	var events []*timeline.Event
	for _, c := range cs {
		p.File(c[0].Event, nil)
		p.ClusterOf[c[0].Event].Members[0] = c[0]
		p.ClusterOf[c[0].Event].Printed = c[0]
		events = append(events, c[0].Event)
	}
	weighEvents(p, events, weight{}, fame(p), p.Subject(), newNews(p))
	for _, e := range events {
		if w := e.Importance.Score; !(w >= 0 && w < 100) {
			t.Errorf("“%s” weighs %v", e.Summary, w)
		}
	}
}

// TestWithoutDay: who looks back on “last month” comes back to the day that another names, and less than who names it; where
// only its publication dates the event there is no such day.
func TestWithoutDay(t *testing.T) {
	weigh := func(rule, later string) float64 {
		var tellings []coref.Telling
		for i, date := range []string{"2024-05-02", later} {
			id := fmt.Sprint(i)
			e := timeline.Event{Summary: "Chad recalled its envoy to Mali", Actors: []string{"Chad"}, Status: timeline.Occurred,
				Evidence: []timeline.Evidence{{Article: id, Quote: id, Rule: rule, Trigger: timeline.Trigger{Text: "recalled"}}}}
			if i > 0 {
				e.Evidence[0].Rule = "last <unit>"
			}
			e.SetDate(day(t, date))
			published := []string{"2024-05-03", "2024-06-20"}[i]
			tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: id, Published: published}, Events: []timeline.Event{e}})
		}
		p, cs := poolOf(tellings)
		first := cs[0][0]
		if first.Evidence[0].Article != "0" {
			first = cs[1][0]
		}
		members := []*coref.Candidate{cs[0][0], cs[1][0]}
		p.ClusterOf = map[*timeline.Event]*coref.Cluster{first.Event: {Members: members, Printed: first}}
		return weighDates(p, []*timeline.Event{first.Event}, p.Subject())[periodOf(first.Date)].score
	}
	named, vague, other := weigh("<weekday>", "2024-05-02"), weigh("<weekday>", "2024-05"), weigh("<weekday>", "2024-04-28")
	if vague <= other || vague >= named {
		t.Errorf("its month looked back on: %.2f, its day: %.2f, another day: %.2f", vague, named, other)
	}
	if got, want := weigh(event.LeadRule, "2024-05"), weigh(event.LeadRule, "2024-04-28"); got != want {
		t.Errorf("dated by its publication alone: %.2f, want %.2f", got, want)
	}
}
