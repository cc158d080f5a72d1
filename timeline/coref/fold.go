package coref

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/names"
)

// Fold makes one event of a cluster: the date that is told of what took place, then most precise, then best
// supported, then told nearest to the event; the summary of the report that says most of what the
// others say; actors, places and evidence of all.
func (k *Cluster) Fold() *timeline.Event {
	if len(k.Members) == 1 {
		k.Printed = k.Members[0]
		e := *k.Printed.Event
		return &e
	}
	k.Printed = k.choosePrinted(k.bestDate())
	lead := k.Printed
	e := &timeline.Event{Summary: lead.Summary, Headline: lead.Headline, Status: lead.Status, Actors: k.actors(), Places: []string{}}
	e.SetDate(lead.Date)
	for _, m := range append([]*Candidate{lead}, k.Members...) {
		if m.Date == lead.Date && m.Certainty.Surer(e.Certainty) {
			e.Certainty = m.Certainty
		}
		if lead.Status != timeline.Claimed || m.Date == lead.Date || m.Status == timeline.Cancelled || m.Status == timeline.Postponed {
			e.Status = e.Status.Outcome(m.Status) // what one side says was on a day is no fact because others tell of it without that day
		}
		for _, p := range m.Places {
			addName(&e.Places, p)
		}
	}
	n := 0
	for _, m := range k.Members {
		n += len(m.Evidence)
	}
	e.Evidence = append(make([]timeline.Evidence, 0, n), lead.Evidence...)
	e.Reports = make([]timeline.Report, 0, len(k.Members))
	for _, m := range k.Members {
		if m != lead {
			e.Evidence = append(e.Evidence, m.Evidence...)
		}
		if len(m.Reports) > 1 {
			e.Reports = append(e.Reports, m.Reports...)
			continue
		}
		r := m.report()
		if m != lead {
			r.Joined = k.because(m)
		}
		e.Reports = append(e.Reports, r)
	}
	e.DisputedDates = k.disputes(e.Date)
	return e
}

// actors are those of the member to print, then those of the others that half of all name: whom a single report has
// beside the rest is as often its reporter or its speaker. Each stands in one spelling; a whole name takes the place of its surname.
func (k *Cluster) actors() []string {
	out := []string{}
	var known []name
	for _, m := range append([]*Candidate{k.Printed}, k.Members...) {
		for i, n := range m.Actors {
			key := m.actors[i]
			at := slices.IndexFunc(known, func(o name) bool { return names.SameName(key.Key, o.Key) })
			switch {
			case at < 0 && (m == k.Printed || k.half(key)):
				out, known = append(out, n), append(known, key)
			case at < 0:
			case strings.Contains(n, " ") && !strings.Contains(out[at], " "):
				out[at], known[at] = n, key
			}
		}
	}
	return out
}

// half of the members name the actor.
func (k *Cluster) half(actor name) bool {
	n := 0
	for _, m := range k.Members {
		if actor.in(m.actors) {
			n++
		}
	}
	return 2*n >= len(k.Members)
}

// because says why m was taken for one of the members: what it agrees in with that which it is likest to.
func (k *Cluster) because(m *Candidate) string {
	var to *Candidate
	var best agreement
	for _, o := range k.Members[:min(membersTried, len(k.Members))] {
		if o == m {
			continue
		}
		d := datesFit(o.Date, m.Date)
		if g := compare(o, m, d); d != apart && (to == nil || g.score() > best.score()) {
			to, best = o, g
		}
	}
	if to == nil {
		return ""
	}
	return best.because(to, m)
}

// report says again what the candidate's article tells.
func (c *Candidate) report() timeline.Report {
	if len(c.Reports) == 1 {
		return c.Reports[0]
	}
	r := timeline.Report{Date: c.Date, Certainty: c.Certainty, Status: c.Status, Summary: c.Summary, Headline: c.Headline, Actors: c.Actors, Places: c.Places}
	if len(c.articles) > 0 {
		r.Article = c.articles[0]
	}
	return r
}

// bestDate chooses among the dates of a cluster.
func (k *Cluster) bestDate() edtf.Date {
	type support struct {
		Date    edtf.Date
		Sources map[int]bool
		Gap     int  // days from the date to the nearest publication
		Done    bool // one who names it tells that it took place
	}
	var all []*support
	for _, m := range k.Members {
		i := slices.IndexFunc(all, func(s *support) bool { return s.Date == m.Date })
		if i < 0 {
			i = len(all)
			all = append(all, &support{Date: m.Date, Sources: map[int]bool{}, Gap: 1 << 30})
		}
		all[i].Sources[m.Original] = true
		all[i].Gap = min(all[i].Gap, m.daysToReport())
		all[i].Done = all[i].Done || isDone(m)
	}
	best := slices.MinFunc(all, func(a, b *support) int {
		_, clockA := a.Date.Clock()
		_, clockB := b.Date.Clock()
		return cmp.Or(
			cmp.Compare(boolInt(b.Done), boolInt(a.Done)), // the day of a plan may not be that on which it took place
			cmp.Compare(a.Date.Width(), b.Date.Width()),
			cmp.Compare(len(b.Sources), len(a.Sources)),
			cmp.Compare(boolInt(clockB), boolInt(clockA)),
			cmp.Compare(a.Gap, b.Gap))
	})
	return best.Date
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// daysToReport is the number of days between the event and its report.
func (c *Candidate) daysToReport() int {
	n := 1 << 30
	for _, v := range c.Evidence {
		if d, err := edtf.Parse(v.Published); err == nil {
			g := int(d.Start().Number() - c.Date.Start().Number())
			n = min(n, max(g, -g))
		}
	}
	return n
}

// isDone: it is told as what took place, or came to nothing, and by a story that may know.
func isDone(m *Candidate) bool { return m.Status != timeline.Planned && !tooEarly(m.Event) }

// sureness ranks a plan below what one side claims, and that below what is told as a fact.
func sureness(m *Candidate) int {
	return boolInt(isDone(m)) + boolInt(isDone(m) && m.Status != timeline.Claimed)
}

// fromAfar is the share of its likeness that a member keeps, beside its Clarity, when the one to print is chosen and it was told
// more than a week from the event: it looks back, or ahead, and says less.
const fromAfar = 0.8

// asQuoted is the like of one whose sentence is quoted, where others tell the event in a line of its own.
const asQuoted = 0.6

// choosePrinted is the member to print: of those with the date, the one that is likest to the
// others and tells it best; a report that what was planned took place goes before the plan, and one that tells as a fact what others claim before these.
func (k *Cluster) choosePrinted(date edtf.Date) *Candidate {
	var best *Candidate
	most := -1.0
	surest := 0
	for _, m := range k.Members {
		if m.Date == date {
			surest = max(surest, sureness(m))
		}
	}
	for _, m := range k.Members {
		if m.Date != date || sureness(m) < surest {
			continue
		}
		var sum float64
		for _, o := range k.Members[:min(comparisons, len(k.Members))] {
			if o != m {
				sum += cosine(m.Terms, o.Terms)
			}
		}
		if sum <= most {
			continue // whatever its clarity, which takes time to find
		}
		sum *= m.Clarity()
		if m.daysToReport() > week {
			sum *= fromAfar
		}
		if m.Headline == timeline.Quoted {
			sum *= asQuoted
		}
		if sum > most {
			best, most = m, sum
		}
	}
	return best
}

// disputes lists the dates that can not all be right; nil if they agree.
func (k *Cluster) disputes(chosen edtf.Date) []timeline.DisputedDate {
	if !slices.ContainsFunc(k.Members, func(m *Candidate) bool { return !chosen.Compatible(m.Date) }) {
		return nil
	}
	var out []timeline.DisputedDate
	for _, m := range k.Members {
		if m.Date != chosen && chosen.Compatible(m.Date) {
			continue // a wider date disputes nothing
		}
		i := slices.IndexFunc(out, func(d timeline.DisputedDate) bool { return d.Date == m.Date })
		if i < 0 {
			i = len(out)
			out = append(out, timeline.DisputedDate{Date: m.Date})
		}
		for _, a := range m.articles {
			if !slices.Contains(out[i].Articles, a) {
				out[i].Articles = append(out[i].Articles, a)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b timeline.DisputedDate) int {
		return cmp.Or(cmp.Compare(boolInt(b.Date == chosen), boolInt(a.Date == chosen)), edtf.Compare(a.Date, b.Date))
	})
	return out
}

// join adds to an event what another has that prints the same line.
func join(e, twin *timeline.Event) {
	for _, a := range twin.Actors {
		addName(&e.Actors, a)
	}
	for _, p := range twin.Places {
		addName(&e.Places, p)
	}
	e.Evidence = append(e.Evidence, twin.Evidence...)
}
