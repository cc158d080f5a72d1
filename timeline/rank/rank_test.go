package rank_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/coref"
	"dateline/timeline/edtf"
	"dateline/timeline/rank"
)

// told is what stories tell: a line an event, its story, date, status and summary. Events of
// equal summary and date are one.
const told = `
a 2024-05-02 occurred Togo recalled its envoy
b 2024-05-02 occurred Togo recalled its envoy
c 2024-05-02 occurred Togo recalled its envoy
b 2024-05-02 occurred A ship sank off Goma
c 2024-06-10 occurred Ministers signed the Goma accord
a 2024-06-10 planned Fishermen strike for pay
c 2024-06-10 occurred A dam burst in Lima
c 2023 occurred The road was built
`

// pool brings the stories together, and gives the events that they tell, in the order of told.
func pool(t *testing.T, topic string) (*coref.Pool, []*timeline.Event) {
	t.Helper()
	tellings := []coref.Telling{}
	at := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(told), "\n") {
		f := strings.SplitN(line, " ", 4)
		date, err := edtf.Parse(f[1])
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Event{Status: timeline.Status(f[2]), Summary: f[3]}
		e.SetDate(date)
		i, known := at[f[0]]
		if !known {
			i, at[f[0]] = len(tellings), len(tellings)
			tellings = append(tellings, coref.Telling{Source: timeline.Source{ID: f[0], Published: "2024-06-20"}})
		}
		start := 100 * len(tellings[i].Events)
		e.Evidence = []timeline.Evidence{{Article: f[0], Published: "2024-06-20", Quote: f[0] + " says: " + f[3] + ".", Start: start, End: start + len(f[3])}}
		tellings[i].Events = append(tellings[i].Events, e)
	}
	var census coref.Census
	for i := range tellings {
		census.Add(&tellings[i])
	}
	index := census.Index()
	v := index.Vocabulary()
	var cs [][]*coref.Candidate
	same := map[string][]coref.Ref{}
	var order []string
	for i := range tellings {
		cs = append(cs, v.CandidatesOf(&tellings[i], coref.Topic{}, false))
		for _, c := range cs[i] {
			key := c.Date.String() + c.Summary
			if same[key] == nil {
				order = append(order, key)
			}
			same[key] = append(same[key], c.Ref)
		}
	}
	var joined coref.Joined
	for _, key := range order {
		for _, r := range same[key][1:] {
			joined.Links = append(joined.Links, coref.Link{A: same[key][0], B: r, Score: 1})
		}
	}
	p := coref.NewPool(index, tellings, cs, coref.Unite(joined.Links, cs), topic)
	var events []*timeline.Event
	for _, c := range p.Clusters {
		events = append(events, c.Fold())
	}
	p.Note(events)
	return p, events
}

func TestChoose(t *testing.T) {
	date := func(s string) edtf.Date {
		d, err := edtf.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, tt := range []struct {
		name   string
		choice rank.Choice
		topic  string
		want   string // summaries
	}{
		{"all", rank.Choice{}, "", "Togo recalled its envoy, Fishermen strike for pay, A ship sank off Goma, The road was built, A dam burst in Lima, Ministers signed the Goma accord"},
		{"one date", rank.Choice{Days: 1}, "", "Togo recalled its envoy, A ship sank off Goma"},
		{"one event of one date", rank.Choice{Days: 1, PerDay: 1}, "", "Togo recalled its envoy"},
		{"what took place before what is planned", rank.Choice{PerDay: 1, Since: date("2024-06-01")}, "", "Ministers signed the Goma accord"},
		{"two independent stories", rank.Choice{MinSources: 2}, "", "Togo recalled its envoy"},
		{"since", rank.Choice{Since: date("2024-06-01")}, "", "Fishermen strike for pay, A dam burst in Lima, Ministers signed the Goma accord"},
		{"until", rank.Choice{Until: date("2024-01-01")}, "", "The road was built"},
		{"the topic's words weigh", rank.Choice{PerDay: 1, Since: date("2024-06-01")}, "Lima dam", "A dam burst in Lima"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, events := pool(t, tt.topic)
			var got []string
			chosen, _ := rank.Choose(p, events, tt.choice)
			for _, e := range chosen {
				got = append(got, e.Summary)
				if e.Importance == nil || e.Importance.Why == "" {
					t.Errorf("%s: no word of why it matters", e.Summary)
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("chosen: %s\nwant:   %s\n%s", s, tt.want, fmt.Sprint(tt.choice))
			}
		})
	}
}
