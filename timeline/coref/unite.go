package coref

import (
	"cmp"
	"slices"
)

// unite puts together what the links of all spans join, those that agree most first: as long
// as no story is in one event twice, the dates of all can be one, and the two sides agree on
// the whole and not by one pair alone.
func unite(joined []Joined, find func(Ref) *Candidate) [][]*Candidate {
	u := union{sets: map[Ref]*set{}, find: find}
	var links []Link
	for _, j := range joined {
		links = append(links, j.Links...)
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.A.compare(b.A), a.B.compare(b.B))
	})
	for _, l := range links {
		if a, b := u.of(l.A), u.of(l.B); a != nil && b != nil && a != b && a.admits(b) && a.agrees(b) {
			u.join(l.A, l.B)
		}
	}
	var out [][]*Candidate
	for r, s := range u.sets {
		if s.members[0].Ref == r { // each set once
			out = append(out, s.members)
		}
	}
	slices.SortFunc(out, func(a, b []*Candidate) int { return a[0].Ref.compare(b[0].Ref) })
	return out
}

// A set is candidates of one event, on the way.
type set struct {
	members     []*Candidate
	articles    map[string]bool
	first, last int32 // of the days that members name; first > last where none does
	from, to    int32 // that all wider dates of members have in common
}

type union struct {
	sets map[Ref]*set
	find func(Ref) *Candidate
}

// of is the set that holds a candidate, nil if it is unknown.
func (u *union) of(r Ref) *set {
	if s, ok := u.sets[r]; ok {
		return s
	}
	c := u.find(r)
	if c == nil {
		return nil
	}
	const never = 1 << 30
	s := &set{members: []*Candidate{c}, articles: map[string]bool{}, first: never, last: -never, from: -never, to: never}
	for _, a := range c.articles {
		s.articles[a] = true
	}
	first, last, exact := bounds(c.Date)
	switch {
	case exact && first == last:
		s.first, s.last = first, last
	case exact:
		s.from, s.to = first, last
	}
	u.sets[r] = s
	return s
}

// admits: the two may be of one event.
func (s *set) admits(o *set) bool {
	small, large := s.articles, o.articles
	if len(small) > len(large) {
		small, large = large, small
	}
	for a := range small {
		if large[a] {
			return false // the story itself tells the two apart
		}
	}
	first, last := min(s.first, o.first), max(s.last, o.last)
	from, to := max(s.from, o.from), min(s.to, o.to)
	return from <= to && last-first <= 1 && (first > last || first <= to && from <= last)
}

// agrees: the first members of the one and of the other are of one event on the average.
func (s *set) agrees(o *set) bool {
	var sum float64
	n := 0
	for _, a := range s.members[:min(membersTried, len(s.members))] {
		for _, b := range o.members[:min(membersTried, len(o.members))] {
			if d := datesFit(a.Date, b.Date); d != apart {
				sum += max(compare(a, b, d).score(), worstPair)
			} else {
				sum += worstPair
			}
			n++
		}
	}
	return sum >= onAverage*float64(n)
}

const (
	worstPair = -0.5 // no single pair parts two events by more
	onAverage = -0.1
)

// join makes one set of those of two candidates.
func (u *union) join(a, b Ref) {
	s, o := u.of(a), u.of(b)
	if s == nil || o == nil || s == o {
		return
	}
	if len(s.members) < len(o.members) {
		s, o = o, s
	}
	for _, m := range o.members {
		u.sets[m.Ref] = s
	}
	s.members = append(s.members, o.members...)
	slices.SortFunc(s.members, func(a, b *Candidate) int { return a.Ref.compare(b.Ref) })
	for a := range o.articles {
		s.articles[a] = true
	}
	s.first, s.last = min(s.first, o.first), max(s.last, o.last)
	s.from, s.to = max(s.from, o.from), min(s.to, o.to)
}
