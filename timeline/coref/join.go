package coref

import (
	"cmp"
	"slices"
)

// A Ref names a candidate: its story's place in the index, and its own in the story's text.
type Ref struct {
	Story  int32 `json:"story"`
	Number int32 `json:"number"`
}

func (r Ref) compare(o Ref) int {
	return cmp.Or(cmp.Compare(r.Story, o.Story), cmp.Compare(r.Number, o.Number))
}

// Joined is what is found in one span: which two candidates are likely to tell of one event.
type Joined struct {
	Links []Link `json:"links,omitempty"`
}

// A Link says that A and B tell of one event, and by how much they agree above what is asked.
type Link struct {
	A     Ref     `json:"a"`
	B     Ref     `json:"b"`
	Score float64 `json:"score"`
}

// Join finds which of the candidates that have a say in a span (see Spans) are likely to be of
// one event. Those of a day are compared with each other and with those of the day that follows,
// months and years with what lies inside them. All that it says depends on whole days and their
// neighbours, so nothing is lost between spans: they may be joined in any order, in one process
// or in many.
func Join(s Span, cs []*Candidate) Joined {
	cs = slices.Clone(cs)
	slices.SortFunc(cs, func(a, b *Candidate) int { return a.Ref.compare(b.Ref) })
	days, wide := map[int32][]*Candidate{}, map[[2]int32][]*Candidate{}
	var wider []*Candidate // that may meet what lies inside them
	for _, c := range cs {
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
	inside := newBlocks() // what a wider date may mean
	var before *blocks
	var lastDay int32
	for _, day := range sortedKeys(days) {
		b := newBlocks(days[day]...)
		if s.holds(day) {
			out.Links = append(out.Links, b.pairs()...)
			inside.add(days[day]...)
		}
		if before != nil && day == lastDay+1 {
			for _, c := range days[day] {
				out.Links = before.links(out.Links, c, neighbours)
			}
		}
		before, lastDay = b, day
	}
	for _, period := range sortedPeriods(wide) {
		out.Links = append(out.Links, newBlocks(wide[period]...).pairs()...)
		if _, _, exact := bounds(wide[period][0].Date); exact {
			inside.add(wide[period]...)
		}
	}
	for _, c := range wider {
		out.Links = inside.links(out.Links, c, nested)
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

// blocks find the candidates that one is worth comparing with: those that share one of its
// weightiest terms.
type blocks struct {
	candidates []*Candidate
	byTerm     map[int32][]int
	shared     []float64 // by candidate: the weight of the terms that it shares with the one in hand; -1 if none
	near       []int     // these; room that is used again
}

func newBlocks(cs ...*Candidate) *blocks {
	b := &blocks{byTerm: map[int32][]int{}}
	b.add(cs...)
	return b
}

func (b *blocks) add(cs ...*Candidate) {
	for _, c := range cs {
		for _, t := range Heaviest(c.Terms, BlockTerms) {
			if list := b.byTerm[t.ID]; len(list) < BlockSize {
				b.byTerm[t.ID] = append(list, len(b.candidates))
			}
		}
		b.candidates, b.shared = append(b.candidates, c), append(b.shared, -1)
	}
}

// pairs are the links among the candidates themselves.
func (b *blocks) pairs() (out []Link) {
	for _, c := range b.candidates {
		out = b.links(out, c, sameDate)
	}
	return out
}

// links adds those of c with candidates whose dates stand to its own as asked. Among
// themselves each two are compared once.
func (b *blocks) links(out []Link, c *Candidate, dates relation) []Link {
	near := b.near[:0]
	for _, t := range Heaviest(c.Terms, BlockTerms) {
		for _, i := range b.byTerm[t.ID] {
			if o := b.candidates[i]; o != c && (dates != sameDate || o.Ref.compare(c.Ref) < 0) {
				if b.shared[i] < 0 {
					b.shared[i], near = 0, append(near, i)
				}
				b.shared[i] += float64(t.weight)
			}
		}
	}
	slices.SortFunc(near, func(x, y int) int { return cmp.Or(cmp.Compare(b.shared[y], b.shared[x]), cmp.Compare(x, y)) })
	for _, i := range near {
		b.shared[i] = -1
	}
	b.near = near
	for _, i := range near[:min(comparisons, len(near))] {
		o := b.candidates[i]
		if o.Ref.Story == c.Ref.Story || datesFit(o.Date, c.Date) != dates {
			continue
		}
		if score := compare(o, c, dates).score(); score >= 0 {
			out = append(out, Link{o.Ref, c.Ref, score})
		}
	}
	return out
}
