package build

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// fold makes one event of a cluster: the date that is most precise, then best supported,
// then told nearest to the event; the summary of the report that says most of what the
// others say; actors, places and evidence of all.
func (k *cluster) fold() *timeline.Event {
	k.print = k.lead(k.bestDate())
	lead := k.print
	if len(k.members) == 1 {
		e := *lead.Event
		return &e
	}
	e := &timeline.Event{Summary: lead.Summary, Status: lead.Status, Actors: []string{}, Places: []string{}}
	e.SetDate(lead.Date)
	actors, places := map[string]bool{}, map[string]bool{}
	for _, m := range append([]*candidate{lead}, k.members...) {
		e.Status = e.Status.Outcome(m.Status)
		for _, a := range m.Actors {
			add(&e.Actors, actors, a)
		}
		for _, p := range m.Places {
			add(&e.Places, places, p)
		}
	}
	e.Evidence = append(e.Evidence, lead.Evidence...)
	for _, m := range k.members {
		if m != lead {
			e.Evidence = append(e.Evidence, m.Evidence...)
		}
		e.Reports = append(e.Reports, m.reports()...)
	}
	e.DisputedDates = k.disputes(e.Date)
	return e
}

// reports says again what the candidate's article tells.
func (c *candidate) reports() []timeline.Report {
	if len(c.Reports) > 0 {
		return c.Reports
	}
	r := timeline.Report{Date: c.Date, Status: c.Status, Summary: c.Summary, Actors: c.Actors, Places: c.Places}
	if len(c.articles) > 0 {
		r.Article = c.articles[0]
	}
	return []timeline.Report{r}
}

// bestDate chooses among the dates of a cluster.
func (k *cluster) bestDate() edtf.Date {
	type support struct {
		date    edtf.Date
		sources map[int]bool
		gap     int // days from the date to the nearest publication
	}
	var all []*support
	for _, m := range k.members {
		i := slices.IndexFunc(all, func(s *support) bool { return s.date == m.Date })
		if i < 0 {
			i = len(all)
			all = append(all, &support{date: m.Date, sources: map[int]bool{}, gap: 1 << 30})
		}
		all[i].sources[m.source] = true
		all[i].gap = min(all[i].gap, m.gap())
	}
	best := slices.MinFunc(all, func(a, b *support) int {
		_, clockA := a.date.Clock()
		_, clockB := b.date.Clock()
		return cmp.Or(
			cmp.Compare(width(a.date), width(b.date)),
			cmp.Compare(len(b.sources), len(a.sources)),
			cmp.Compare(boolInt(clockB), boolInt(clockA)),
			cmp.Compare(a.gap, b.gap))
	})
	return best.date
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// gap is the number of days between the event and its report.
func (c *candidate) gap() int {
	n := 1 << 30
	for _, v := range c.Evidence {
		if d, err := edtf.Parse(v.Published); err == nil {
			g := int(dayNumber(startOf(d)) - dayNumber(startOf(c.Date)))
			n = min(n, max(g, -g))
		}
	}
	return n
}

// lead is the member to print: of those with the date, the one that is likest to the
// others; a report that what was planned took place goes before the plan.
func (k *cluster) lead(date edtf.Date) *candidate {
	var best *candidate
	bestLikeness := -1.0
	for _, m := range k.members {
		if m.Date != date {
			continue
		}
		var sum float64
		for _, o := range k.members[:min(len(k.members), 16)] {
			if o != m {
				sum += cosine(m.terms, o.terms)
			}
		}
		if m.Status == timeline.Planned {
			sum /= 2
		}
		if sum > bestLikeness {
			best, bestLikeness = m, sum
		}
	}
	return best
}

// disputes lists the dates that can not all be right; nil if they agree.
func (k *cluster) disputes(chosen edtf.Date) []timeline.DisputedDate {
	if !slices.ContainsFunc(k.members, func(m *candidate) bool { return !compatible(chosen, m.Date) }) {
		return nil
	}
	var out []timeline.DisputedDate
	for _, m := range k.members {
		if m.Date != chosen && compatible(chosen, m.Date) {
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
