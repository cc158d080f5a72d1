package build

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// A group is the reports of one event; the first is the one that the event is printed from.
type group struct {
	reports []*report
	date    edtf.Date
	status  timeline.Status
}

// merge gathers the reports of one story that tell of one event. Reports are compared
// in text order and each joins the first group that it fits, so the result depends on
// the text alone.
func merge(reports []*report) []*group {
	var groups []*group
	for _, r := range reports {
		var home *group
		for i := max(0, len(groups)-lookBackReports); i < len(groups) && home == nil; i++ {
			if groups[i].tells(r) {
				home = groups[i]
			}
		}
		if home == nil {
			groups = append(groups, &group{reports: []*report{r}, date: r.date, status: r.status})
			continue
		}
		home.join(r)
	}
	return groups
}

func (g *group) tells(r *report) bool {
	for i, o := range g.reports {
		if i < 16 && same(o, r) {
			return true
		}
	}
	return false
}

// join adds a report; the most precise date and the outcome win.
func (g *group) join(r *report) {
	lead := g.reports[0]
	switch twice := lead.sent == r.sent && lead.head == r.head; {
	case twice && finer(r.date, g.date):
		g.status = r.status
	case !twice:
		g.status = g.status.Outcome(r.status)
	}
	if finer(r.date, g.date) {
		g.date = r.date
	}
	g.reports = append(g.reports, r)
	if r.worth() > lead.worth() {
		g.reports[0], g.reports[len(g.reports)-1] = r, lead
	}
}

// worth ranks the reports of one event by how well they stand alone in print.
func (r *report) worth() int {
	w := 2*min(len(r.actors), 2) + min(len(r.places), 1)
	if !r.nominal() {
		w++
	}
	return w
}

// same decides whether two reports of one story tell of one event.
func same(a, b *report) bool {
	if a.sent == b.sent && a.head == b.head {
		return a.gap == b.gap && compatible(a.date, b.date)
	}
	if !compatible(a.date, b.date) {
		return false
	}
	equal := sameDays(a.date, b.date)
	alike := a.class != classNone && a.class == b.class
	shared, apart := overlap(a.actors, b.actors)
	if alike && a.class == classPutOff && equal {
		// What was put off is often named only once ("the trip … initially scheduled for").
		n, apart := overlap(a.people(), b.people())
		return n > 0 || !apart
	}
	if a.agent != "" && b.agent != "" && a.agent != b.agent && !mutual[a.class] {
		return false // two sides doing the same on one day are two events
	}
	if alike && distinct(a, b) {
		return false
	}
	if alike && equal && (shared > 0 && !apart || len(a.actors) == 0 || len(b.actors) == 0) {
		return true
	}
	if alike && shared > 0 && !apart {
		return coarse(a.date) == coarse(b.date) || a.definite() || b.definite()
	}
	// "the incursion of a Chinese balloon", "the flight … by a Chinese balloon"
	if equal && a.nominal() && b.nominal() && (alike || a.class == classNone || b.class == classNone) {
		return sharedNouns(a, b) > 0 && (shared > 0 || len(a.actors)+len(b.actors) == 0)
	}
	return false
}

// mutual are the classes of events that either side may be said to do.
var mutual = map[class]bool{classMeet: true, classCall: true, classSign: true, classAgree: true, classWar: true, classEstablish: true, classNone: true}

// people gives the persons among the report's actors.
func (r *report) people() (list []string) {
	for _, a := range r.actors {
		for i := range r.story.cast.Entities {
			if e := &r.story.cast.Entities[i]; e.Name == a && e.Kind == names.Person {
				list = append(list, a)
				break
			}
		}
	}
	return list
}

// distinct: both reports name places, and none in common. A town and its state have the
// one in common ("met in Lima", "the talks in Peru").
func distinct(a, b *report) bool {
	if len(a.places) == 0 || len(b.places) == 0 {
		return false
	}
	inA, _ := overlap(a.grounds(), b.places)
	inB, _ := overlap(a.places, b.grounds())
	return inA+inB == 0
}

// grounds gives the report's places, and the states that they lie in as far as it is known.
func (r *report) grounds() []string {
	list := slices.Clone(r.places)
	for i := range r.story.cast.Entities {
		e := &r.story.cast.Entities[i]
		if e.State != "" && e.State != e.Name && slices.Contains(r.places, e.Name) && !slices.Contains(list, e.State) {
			list = append(list, e.State)
		}
	}
	return list
}

// definite: the phrase takes the event as known ("this visit", "his trip").
func (r *report) definite() bool {
	if !r.nominal() {
		return false
	}
	switch r.story.doc.Sentences[r.sent].Tokens[r.np.Start].Lower {
	case "the", "this", "that", "his", "her", "their", "its":
		return true
	}
	return false
}

// sameDays: the dates differ at most in that one gives a clock time.
func sameDays(a, b edtf.Date) bool {
	if a == b {
		return true
	}
	_, okA := a.Clock()
	_, okB := b.Clock()
	da, _ := a.Earliest()
	db, _ := b.Earliest()
	return okA != okB && a.Precision() == edtf.PrecisionDay && b.Precision() == edtf.PrecisionDay && da == db
}

// compatible: one date lies inside the other.
func compatible(a, b edtf.Date) bool { return sameDays(a, b) || a.Contains(b) || b.Contains(a) }

// finer: a is inside b and narrower.
func finer(a, b edtf.Date) bool { return a != b && b.Contains(a) }

// overlap counts names in both lists; apart says that each list has a name of its own.
func overlap(a, b []string) (shared int, apart bool) {
	in := map[string]bool{}
	for _, n := range a {
		in[n] = true
	}
	for _, n := range b {
		if in[n] {
			shared++
		}
	}
	return shared, shared < len(a) && shared < len(b)
}

// sharedNouns counts the common nouns that both noun phrases hold, heads of time apart.
func sharedNouns(a, b *report) int {
	set := nounsOf(a)
	n := 0
	for w := range nounsOf(b) {
		if set[w] {
			n++
		}
	}
	return n
}

func nounsOf(r *report) map[string]bool {
	m := map[string]bool{}
	ts := r.story.doc.Sentences[r.sent].Tokens
	sp := r.np
	if sp.Empty() {
		sp = syntax.Span{Start: r.head, End: r.head + 1}
	}
	for i := sp.Start; i < sp.End; i++ {
		if (ts[i].Tag == "NN" || ts[i].Tag == "NNS") && !r.story.inExpression(r.sent, i) {
			m[singular(strings.ToLower(ts[i].Text))] = true
		}
	}
	return m
}
