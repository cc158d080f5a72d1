package coref

import (
	"cmp"
	"slices"
)

// A Ref names a candidate: its story's place in the index, and its own in the story's text.
type Ref struct {
	Story  int `json:"story"`
	Number int `json:"number"`
}

func (r Ref) compare(o Ref) int {
	return cmp.Or(cmp.Compare(r.Story, o.Story), cmp.Compare(r.Number, o.Number))
}

// Joined is what is found in one span: the candidates of one day that tell of one event, and
// those of other dates that are likely to tell of it too.
type Joined struct {
	Groups [][]Ref `json:"groups,omitempty"`
	Links  []Link  `json:"links,omitempty"`
}

// A Link says that B, of another date, tells of the event of A.
type Link struct {
	A        Ref      `json:"a"`
	B        Ref      `json:"b"`
	Dates    relation `json:"dates"`
	Likeness float64  `json:"likeness"`
}

// Join finds which of the candidates that have a say in a span (see Spans) are of one event.
// First each day is joined by itself; then the days are compared with the days that follow
// them, and months and years with what lies inside them. All that it says depends on whole days
// and their neighbours, so nothing is lost between spans: the spans may be joined in any order,
// in one process or in many.
func Join(s Span, cs []*Candidate, x *Index) Joined {
	cs = slices.Clone(cs)
	slices.SortFunc(cs, func(a, b *Candidate) int { return a.Ref.compare(b.Ref) })
	v := x.Vocabulary()
	days, wide := map[int32][]*Candidate{}, map[[2]int32][]*Candidate{}
	var wider []*Candidate // that may meet what lies inside them
	for _, c := range cs {
		v.prepare(c)
		first, last, exact := bounds(c.Date)
		switch {
		case exact && first == last:
			days[first] = append(days[first], c)
		case exact:
			wider = append(wider, c)
			fallthrough
		default:
			if s.holds(first) {
				wide[[2]int32{first, c.width()}] = append(wide[[2]int32{first, c.width()}], c)
			}
		}
	}
	var out Joined
	note := func(ks []*Cluster) {
		for _, k := range ks {
			if len(k.Members) > 1 {
				refs := make([]Ref, len(k.Members))
				for i, m := range k.Members {
					refs[i] = m.Ref
				}
				out.Groups = append(out.Groups, refs)
			}
		}
	}
	inside := newBlocks() // clusters that a wider date may mean
	var before []*Cluster
	var lastDay int32
	for _, day := range sortedKeys(days) {
		own := s.holds(day)
		ks := gather(days[day])
		if len(before) > 0 && day == lastDay+1 {
			out.Links = append(out.Links, bridge(before, ks)...)
		}
		if own {
			note(ks)
			inside.add(ks...)
		}
		before, lastDay = ks, day
	}
	for _, period := range sortedPeriods(wide) {
		ks := gather(wide[period])
		note(ks)
		if _, _, exact := bounds(ks[0].date); exact {
			inside.add(ks...)
		}
	}
	for _, c := range wider {
		if k, f := inside.best(c, nested); k != nil {
			out.Links = append(out.Links, Link{k.Members[0].Ref, c.Ref, f.dates, f.likeness})
		}
	}
	return out
}

// width is the number of days of the candidate's date, 0 where it is open.
func (c *Candidate) width() int32 {
	n, ok := c.Date.Days()
	if !ok {
		return 0
	}
	return int32(min(n, 1<<30))
}

func sortedPeriods(m map[[2]int32][]*Candidate) [][2]int32 {
	keys := make([][2]int32, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return keys
}

// bridge links the clusters of a day with those of the day before: of two zones, or of a day
// and its night.
func bridge(before, after []*Cluster) (out []Link) {
	b := newBlocks()
	b.add(before...)
	for _, k := range after {
		var to *Cluster
		best := fit{}
		for _, m := range k.Members[:min(membersTried, len(k.Members))] {
			if o, f := b.best(m, neighbours); o != nil && f.better(best) {
				to, best = o, f
			}
		}
		if to != nil {
			out = append(out, Link{to.Members[0].Ref, k.Members[0].Ref, best.dates, best.likeness})
		}
	}
	return out
}

// blocks find the clusters that a candidate is worth comparing with: those that share one of
// its weightiest terms.
type blocks struct {
	clusters []*Cluster
	byTerm   map[int32][]int
}

func newBlocks() *blocks { return &blocks{byTerm: map[int32][]int{}} }

// add files clusters under the terms of their first members.
func (b *blocks) add(ks ...*Cluster) {
	for _, k := range ks {
		i := len(b.clusters)
		b.clusters = append(b.clusters, k)
		for _, m := range k.Members[:min(membersTried, len(k.Members))] {
			b.file(i, m)
		}
	}
}

// file files cluster i under the weightiest terms of one of its members.
func (b *blocks) file(i int, c *Candidate) {
	for _, t := range Heaviest(c.Terms, BlockTerms) {
		if list := b.byTerm[t.ID]; len(list) < BlockSize && !slices.Contains(list, i) {
			b.byTerm[t.ID] = append(list, i)
		}
	}
}

// best is the cluster that the candidate fits best among those whose dates stand to its own as
// asked; nil if there is none.
func (b *blocks) best(c *Candidate, dates relation) (k *Cluster, best fit) {
	shared := map[int]float64{}
	for _, t := range Heaviest(c.Terms, BlockTerms) {
		for _, i := range b.byTerm[t.ID] {
			shared[i] += float64(t.weight)
		}
	}
	is := sortedKeys(shared)
	slices.SortStableFunc(is, func(x, y int) int { return cmp.Compare(shared[y], shared[x]) })
	for _, i := range is[:min(comparisons, len(is))] {
		if f, ok := b.clusters[i].takes(c); ok && f.dates == dates && f.better(best) {
			k, best = b.clusters[i], f
		}
	}
	return k, best
}

// gather puts together candidates of one date that tell of one event, in their order.
func gather(cs []*Candidate) []*Cluster {
	b := newBlocks()
	for _, c := range cs {
		k, _ := b.best(c, sameDate)
		i := slices.Index(b.clusters, k)
		if k == nil {
			i = len(b.clusters)
			k = &Cluster{date: c.Date, articles: map[string]bool{}}
			b.clusters = append(b.clusters, k)
		}
		k.take(c)
		if len(k.Members) <= membersTried {
			b.file(i, c)
		}
	}
	return b.clusters
}

// take makes a candidate a member.
func (k *Cluster) take(c *Candidate) {
	k.Members = append(k.Members, c)
	for _, a := range c.articles {
		k.articles[a] = true
	}
}
